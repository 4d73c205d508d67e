"""How many were killed and hurt, read from a whole text."""
