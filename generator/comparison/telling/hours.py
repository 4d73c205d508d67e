"""The hour of a deed that a sentence tells without its day: "The shooting happened around 12:45 a.m. on Mill Road."

The day is that of the deed in the sentences before it, if they give one day only and its part fits the hour.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.comparison.telling.came_about import is_recent_deed
from generator.data import table
from generator.model import Article, DateMention, Statement

_HOUR = re.compile(r"T(?P<hour>\d\d):\d\d")
_PARTS = {"MO": (0, 12), "DW": (3, 8), "AF": (12, 18), "EV": (16, 23), "NI": (18, 24)}
"""Part of a day, as TIMEX3 has it -> the hours that it may mean; those after midnight may be of the day after."""
_COME = (
    r"(?:happened|occurred|took\s+place|erupted|broke\s+out|rang\s+out|began|responded|came\s+in"
    r"|(?:was|were)\s+(?:first\s+)?(?:reported|called|dispatched|summoned|fired|shot))\b"
)
_IT = (
    r"\b(?:[Tt]he\s+(?:\w+\s+)?(?:shooting|incident|gunfire|shots|crash|fire|attack|call|stabbing|accident|explosion)|[Ii]t|[Pp]olice"
    r"|[Oo]fficers|[Dd]eputies|[Gg]unfire|[Ss]hots)\s+"
)
_BEFORE = re.compile(rf"{_IT}(?:[a-z]+ly\s+)?{_COME}[^.;“”]{{0,90}}$")
_BEHIND = re.compile(rf"[^.;“”]{{0,40}}?{_IT}{_COME}")
_OPENS = re.compile(r"\W*(?:[A-Z][a-z]+\s+)?(?:at|about|around|just|shortly|before|after|\s)*", re.I)
_OTHER = re.compile(r"\b(?:first|second|third|another|other|earlier|later|previous|more)\b", re.I)
"""What makes it one of several deeds."""


def with_hour(article: Article, whole: Statement, before: Sequence[Statement]) -> DateMention | None:
    """The hour of a deed with its day; None where the sentence has a day or another deed, or where the day is open."""
    hours = [d for d in whole.dates if _HOUR.fullmatch(d.value or "")]
    if len(hours) != 1 or any(d.start for d in whole.dates) or _OTHER.search(whole.text):
        return None
    at = hours[0].span.moved(-whole.span.start)
    told = _BEFORE.search(whole.text[: at.start])
    fronted = _OPENS.fullmatch(whole.text[: at.start]) and _BEHIND.match(whole.text[at.end :])
    if not (told or fronted):
        return None
    days = ((d, s) for s in before for d in s.dates if _is_day(d) and not _is_feast(d, article))
    deeds = [d for d, s in days if is_recent_deed(d, s.text, article)]
    if len({d.start for d in deeds}) != 1 or not all(_fits(d, hours[0]) for d in deeds):
        return None
    day = deeds[0].start
    return replace(hours[0], value=f"{day}{hours[0].value}", start=day, end=day, basis="published")


def _is_day(date: DateMention) -> bool:
    return date.start is not None and date.start == date.end


def _is_feast(date: DateMention, article: Article) -> bool:
    """Whether a day is named by its feast, as a party is: "at a Halloween party"."""
    return date.span.of(article.text).lower() in table("holidays")


def _fits(date: DateMention, hour: DateMention) -> bool:
    """Whether an hour lies in the part of the day, or is the hour, that a date tells."""
    part = (date.value or "").partition("T")[2]
    clock = _HOUR.match(hour.value or "")
    if not part or not clock:
        return True
    known = _HOUR.match(f"T{part}")
    if known:
        return known["hour"] == clock["hour"]
    first, last = _PARTS.get(part[:2], (0, 24))
    return first <= int(clock["hour"]) < last
