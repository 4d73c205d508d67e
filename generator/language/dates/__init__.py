"""How dates, times of day and spans of time are found in a text, and what they mean."""
