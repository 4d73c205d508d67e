"""The news agency that an article credits in its own text, and the line that does.

A credit is provenance: it tells from whom the article has what it says. The agency of a photograph, or one that the
article reports about, is none, so only the places and phrases that credit the text are read.
"""

import re
from functools import cache
from typing import NamedTuple

from generator.data import table

_FORMS = (
    (
        r"(?i:\((?:with|from) (?:additional |agency )?(?:inputs?|reporting|files?)\s*(?:from|by)?\s*(?:the )?)"
        r"{}\b[^)\n]*\)"
    ),
    r"^[^\n.!?]{{0,60}}\({}\)\s*[-–—:]",
    r"^[ \t(–—-]*(?i:source:?\s*|by\s+(?:the )?|©\s*(?:\d{{4}}\s+)?|from\s+)?(?:[Tt]he )?{}[ \t).]*$",
    (
        r"^[ \t(]*(?:[Tt]he )?{}(?i: and [^\n.]{{2,60}})?(?i: (?:also )?contributed (?:reporting|to (?:this|the) "
        r"(?:report|story|article)))"
    ),
)
"""`(With inputs from Reuters)`, `SEOUL, Oct. 5 (Reuters) -`, a line that is nothing but the agency's name or its mark
`© 2020 AFP`, `The Associated Press contributed to this report.`"""


class Credit(NamedTuple):
    """An agency and the line of the text that credits it, from 1."""

    agency: str
    line: int


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    names = "|".join(sorted((re.escape(name) for name in table("agencies")), key=len, reverse=True))
    return tuple(re.compile(form.format(f"(?P<who>{names})"), re.MULTILINE) for form in _FORMS)


def find_credit(text: str) -> Credit | None:
    """The agency credited in the text, with the line."""
    matches = (pattern.search(text) for pattern in _patterns())
    match = next((match for match in matches if match), None)
    return match and Credit(table("agencies")[match["who"]], len(text[: match.end("who")].splitlines()))


def wire_credit(text: str) -> str | None:
    """The agency credited in the text."""
    found = find_credit(text)
    return found.agency if found else None
