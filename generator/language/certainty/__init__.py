"""How surely a clause is meant, and what it denies."""
