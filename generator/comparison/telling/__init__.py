"""What a briefing tells of its story: lead, topics, summaries, titles, persons, days."""
