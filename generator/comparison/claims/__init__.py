"""Statements that say one thing gathered across articles, each with what stands near it."""
