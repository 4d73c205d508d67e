"""What the figures of a sentence are, what they count and what happened to it."""
