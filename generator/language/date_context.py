"""What the form of a time expression is read with: where it stands, whether its clause looks ahead, and the reading."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from re import Match

from generator.language.periods import Period
from generator.model import Span

NOTHING = Period("", None, None)
FUTURE = re.compile(
    r"\b(?:will|won['’]t|shall|going to|scheduled|(?:is|are|was|were|has|have) to|to be held|due|plans? to|planned"
    r"|expected|set (?:to|for)|upcoming|until|deadline|next|takes? effect"
    r"|(?:may|might|can|must|should)(?! (?:\w+ly )?have\b)"
    r"|(?:starts?|begins?|resumes?|opens?|kicks? off)(?=(?:\s+\w+){0,2}\s*$)|(?:is|are) (?:on|in|for)(?=\s*$))\b",
    re.I,
)
"""Words of a clause that speaks of what is to come: "the vote is scheduled for Tuesday", "talks resume on Friday"."""
_PLANNED = "scheduled|expected|planned|slated|supposed|poised|needed"
REPORTED = re.compile(
    rf"\b(?:said|told|announced|reported|(?!(?:{_PLANNED})\b)\w{{3,}}ed)(?:\s+\w+){{0,2}}\s+(?:on\s+|in\s+)?$", re.I
)
"""A past verb just before the date: "said Monday it will"."""


@dataclass(frozen=True, slots=True)
class Context:
    """Where an expression stands."""

    text: str
    span: Span
    published: date | None

    @property
    def future(self) -> bool:
        """Whether its clause speaks of what is to come."""
        before, after = self.text[: self.span.start], self.text[self.span.end :]
        if REPORTED.search(before):
            return False
        return bool(FUTURE.search(re.split(r"[;,:]", before)[-1]) or FUTURE.match(after.lstrip("'’s ")))


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means."""

    period: Period
    basis: str
    """text, published or unresolved."""
    day: bool = False
    """Whether it is a single day, to which a time of day may be added."""
    clock: bool = False
    """Whether it is a time of day, without its day."""


Read = Callable[[Match[str], Context], Reading | None]


def said(match: Match[str], name: str) -> str:
    """What a group of the form took, in lower case with single blanks; empty where the form has no such group."""
    return " ".join((match.groupdict().get(name) or "").lower().split())


def dated(period: Period | None, *, day: bool = False, basis: str = "published") -> Reading:
    """A reading; unresolved where there is no period."""
    return Reading(period, basis, day) if period else Reading(NOTHING, "unresolved", day)
