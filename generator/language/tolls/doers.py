"""The doer of a violent deed among its victims: whether he died or was wounded, and whether a figure counts him.

"A gunman killed three people and then himself" tells of four dead; "four people are dead, including the gunman" too.
"""

import re
from collections.abc import Sequence

from generator.data import words
from generator.language.figures.numbers import alternatives
from generator.language.tolls.identities import Person, doers
from generator.language.tolls.mentions import Mention
from generator.model import Span, Statement

BOTH_DIE = re.compile(
    r"\b(?:murder-suicide|kill\w*\s+(?!himself|herself)[^.;]{1,80}\b(?:and|then|before\s+\w+ing)\s+(?:himself|herself)"
    r"|kill\w*[^.;]{1,120}\bturn(?:ed|ing)\s+(?:the|his|her|a)\s+\w+\s+on\s+(?:himself|herself)"
    r"|kill\w*[^.;]{1,120}\bbefore\s+(?:he\s+was\s+|she\s+was\s+|being\s+)(?:shot\s+dead|shot\s+and\s+killed|killed))\b",
    re.I,
)
"""Says that a doer killed somebody and died too."""
INCLUDED = re.compile(
    rf"\bincluding\s+(?:(?:the|an?)\s+(?:\w+\s+)?(?:{alternatives(words('perpetrators'))})|himself|herself)\b", re.I
)
"""Says that the doer is among those counted."""
DOER = alternatives(doers())
ENDED = r"(?:killed|dead|slain|shot\s+and\s+killed|fatally\s+shot|shot\s+dead|shot\s+to\s+death|found\s+dead)"
DIES = re.compile(
    r"\b(?:kill\w*[^.;]{0,80}\b(?:himself|herself)|fatally\s+(?:shot|shooting)\s+(?:himself|herself)"
    r"|(?:took|taking|taken)\s+(?:his|her)\s+own\s+life|committ?(?:ed|ing)\s+suicide|murder-suicide"
    r"|turn(?:ed|ing)\s+(?:the|his|her|a)\s+\w+\s+on\s+(?:himself|herself)"
    r"|(?:dead|died|dies|death)\s[^.;]{0,80}\bself-inflicted"
    rf"|(?:{DOER})\s+(?:[^.;,]{{0,30}}\s)?(?:was|were|is|are)\s+(?:also\s+|later\s+)?{ENDED}"
    rf"|(?:{DOER})\s+died|before\s+(?:he|she|being)\s+(?:was\s+)?{ENDED}"
    rf"|(?:killed|shot\s+dead|fatally\s+shot)\s+(?:the|him)\s+(?:{DOER}))\b",
    re.I,
)
"""Says that the doer is dead too."""


def both_die(near: Sequence[Statement]) -> Span | None:
    """Where the text says that a doer killed somebody and died too."""
    return _first(BOTH_DIE, near)


def doer_dies(near: Sequence[Statement], people: Sequence[Person]) -> Span | None:
    """Where the text says that the doer died."""
    return _first(DIES, near) or next((p.spans[0] for p in people if p.doer and p.dead), None)


ACCUSED = re.compile(
    r"\b(?P<name>[A-Z][a-z]+)(?:,\s+\d{1,2},)?\s+(?:allegedly|(?:is|was|were|has\s+been|is\s+being)\s+"
    r"(?:also\s+|later\s+)?(?:accused|suspected|arrested|charged|booked|taken\s+into\s+custody|wanted|held\s+without))\b"
)
"""Before what is said of one who is held for the deed: his surname."""
HIT = r"(?:,\s+who)?\s+(?:also\s+)?was\s+(?:also\s+)?(?:shot|wounded|hit|struck|injured|treated\s+for)\b"
ALIVE = r"(?!\s+(?:and\s+killed|dead|to\s+death|and\s+died))"


def doer_hurt(near: Sequence[Statement], people: Sequence[Person]) -> Span | None:
    """Where the text says that the doer was wounded and lived."""
    if doer_dies(near, people):
        return None
    names = sorted({m["name"] for s in near for m in ACCUSED.finditer(s.text)})
    known = next((p.spans[0] for p in people if p.doer and p.hurt), None)
    return known or (_first(re.compile(rf"\b(?:{alternatives(names)}){HIT}{ALIVE}"), near) if names else None)


def _first(pattern: re.Pattern[str], near: Sequence[Statement]) -> Span | None:
    for s in near:
        if match := pattern.search(s.text):
            return Span(s.span.start + match.start(), s.span.start + match.end())
    return None


def without_doer(text: str, told: Sequence[Mention], value: int) -> bool:
    """Whether a figure counts those a doer harmed, or people of a kind that he is not."""
    if INCLUDED.search(text) or (MURDER_SUICIDE.search(text) and FOUND.search(text)):
        return False
    return any(m.active or not m.anyone for m in told if m.value == value)


MURDER_SUICIDE = re.compile(r"\bmurder[-\s]suicide\b", re.I)
FOUND = re.compile(r"\b(?:was|were|been|are)\s+(?:all\s+)?found\s+(?:shot\s+)?(?:dead|slain|to\s+death)\b", re.I)
"""In a murder and suicide said of all, the doer among them: "a couple and their two sons were found dead"."""
