"""A folder of articles in, a fully footnoted briefing site out."""

__version__ = "0.1.0"
