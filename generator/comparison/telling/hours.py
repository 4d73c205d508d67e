"""The hour of a deed that a sentence tells without its day: "The shooting happened around 12:45 a.m. on Mill Road."

The day is that of the deed in the sentences before it, if they give one day only and its part fits the hour.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.comparison.telling.came_about import is_recent_deed
from generator.data import table
from generator.model import Article, DateMention, Span, Statement

_HOUR = re.compile(r"T(?P<hour>\d\d):\d\d")
_PARTS = {"MO": (0, 12), "DW": (3, 8), "AF": (12, 18), "EV": (16, 23), "NI": (18, 24)}
"""Part of a day, as TIMEX3 has it -> the hours that it may mean; those after midnight may be of the day after."""
_BODY = r"(?:\s+(?:with|from|of)\s+(?:the\s+)?(?:[A-Z][\w.’'-]*\s*){1,5})?"
_HELP = (
    r"\b(?:[Pp]olice|[Oo]fficers|[Dd]eputies|[Tt]roopers|[Pp]aramedics|[Ff]irefighters|[Ee]mergency\s+(?:personnel|crews))"
    rf"{_BODY}\s+(?:(?:and|were|was)\s+(?:[\w-]+\s+){{0,2}})?"
    r"(?:called|dispatched|summoned|sent|alerted|responded|arrived|found|discovered|rushed|received|got)\b"
)
"""Who came: "officers with the Keld Police Department were dispatched"."""
_THING = (
    r"\b(?:[Tt]he\s+(?:\w+\s+)?(?:shooting|incident|gunfire|shots|crash|fire|attack|call|stabbing|accident|explosion|gun)|[Ii]t"
    r"|[Gg]unfire|[Ss]hots)\s+(?:[a-z]+ly\s+)?(?:happened|occurred|took\s+place|erupted|broke\s+out|rang\s+out|began|came\s+in"
    r"|discharged|went\s+off|(?:was|were)\s+(?:first\s+)?(?:reported|called|fired))\b"
)
"""What came about: "the shooting happened"."""
_DONE = (
    r"\b(?:was|were)\s+(?:\w+ly\s+)?(?:shot|wounded|stabbed|hit\s+by|struck\s+(?:with|by))\b|\bopened\s+fire\b"
    r"|\bfatally\s+shot\b|\b911\s+call\b|\bcall\s+(?:about|for|of)\b"
)
"""What was done: "was shot", "opened fire"."""
_BEFORE = re.compile(rf"(?:{_THING}|{_HELP}|{_DONE})[^;“”\"]{{0,140}}$")
_BEHIND = re.compile(rf"[^.;“”\"]{{0,60}}?(?:{_THING}|{_HELP}|{_DONE})")
_OPENS = re.compile(r"\W*(?:[A-Z][a-z]+\s+)?(?:at|about|around|just|shortly|before|after|\s)*", re.I)
_OTHER = re.compile(
    r"\b(?:first|second|third|another|other|earlier|later|previous|more|initially)\b|\b(?:day|days|night|morning|weeks?)\s+after\b"
    r"|\b(?:that|next|following|same)\s+(?:day|night|morning|evening)\b|\bas\s+of\b|\b(?:until|since|before|tweeted|(?-i:News))\b(?!\s+\d)",
    re.I,
)
"""What makes it one of several deeds, or one of another day."""
_STEP = re.compile(r"\b(?:arrest|charged|arraign|court|sentenc|plead|indict|search warrant)\w*", re.I)
"""What makes the day of a sentence that of a step of a case, which is another than that of the deed."""
ROUNDUP = 3
"""Sentences with an hour and a deed from which an article tells of many deeds of one night."""


def with_hour(article: Article, whole: Statement, before: Sequence[Statement]) -> DateMention | None:
    """The hour of a deed with its day; None where the sentence has a day or another deed, or where the day is open."""
    hours = [d for d in whole.dates if _HOUR.fullmatch(d.value or "")]
    if len(hours) != 1 or any(d.start for d in whole.dates) or _OTHER.search(whole.text):
        return None
    at = hours[0].span.moved(-whole.span.start)
    if not _tells_a_deed(whole.text, at) or sum(_is_of_a_deed(s) for s in before) >= ROUNDUP:
        return None
    days = ((d, s) for s in before for d in s.dates if _is_day(d) and not _is_feast(d, article))
    deeds = [d for d, s in days if is_recent_deed(d, s.text, article) and not _STEP.search(s.text)]
    if len({d.start for d in deeds}) != 1 or not all(_fits(d, hours[0]) for d in deeds):
        return None
    day = deeds[0].start
    return replace(hours[0], value=f"{day}{hours[0].value}", start=day, end=day, basis="published")


def _is_of_a_deed(statement: Statement) -> bool:
    """Whether a sentence gives the hour of a deed without its day."""
    hours = [d for d in statement.dates if _HOUR.fullmatch(d.value or "")]
    return any(_tells_a_deed(statement.text, d.span.moved(-statement.span.start)) for d in hours)


def _tells_a_deed(text: str, at: Span) -> bool:
    """Whether an hour stands behind or before what came about at it."""
    fronted = _OPENS.fullmatch(text[: at.start]) and _BEHIND.match(text[at.end :])
    return bool(fronted or (_BEFORE.search(text[: at.start]) and not _DIED.search(text[: at.start])))


_DIED = re.compile(r"\b(?:died|dead|dies)\b")
"""What makes an hour that of a death, which may be of the day after."""


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
