"""Who speaks from a town and its region: `Police in Keld, Lorvik say` names the police, not Lorvik."""

import re

from generator.language.parsing import Parsed
from generator.language.speech.sources import speaks
from generator.model import Span

_NAME = r"[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,2}"
_SEATED = re.compile(rf"(?:[\w’'-]+\s+){{0,4}}?(?P<head>[\w’'-]+)\s+(?:in|of|from|for|at|near)\s+{_NAME},\s+")
"""All that stands before the region: who it is, and the town."""


def seated_at(parsed: Parsed, source: Span) -> Span | None:
    """The whole naming of a speaker of whom a parser took the region alone; None where nobody stands before it.

    In `Gunmen shot officers in Keld, Nordby said` Nordby speaks: a verb stands before the town.
    """
    before = _SEATED.fullmatch(parsed.text, 0, source.start)
    if before is None or not re.fullmatch(_NAME, source.of(parsed.text)) or not speaks(before["head"]):
        return None
    acts = any(token.pos in ("VERB", "AUX") for token in parsed.tokens if token.end <= source.start)
    return None if acts else Span(0, source.end)
