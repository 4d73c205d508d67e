"""Time expressions of a sentence with their TIMEX3 value and the days they may mean, resolved from the article's date.

A relative expression ("last month", "Friday") is resolved from the day the article was published and never from today;
without that day its value is None. Expressions anchored to another date or event ("a year earlier") stay open. Ages are
no time expressions. The forms follow the TimeML annotation guidelines (TIMEX3).
"""

import re
from dataclasses import replace
from datetime import date
from functools import cache
from typing import NamedTuple

from generator.data import rows, table
from generator.language.dates.context import Context, Reading
from generator.language.dates.forms import forms, may_hold
from generator.language.dates.periods import Period
from generator.model import DateMention, Span

JOINT = re.compile(r"\s*,?\s*(?:(?:on|at|of|just|about|around|shortly|before|after)\s+){0,3}", re.I)
"""What may stand between a time of day and its date: "4 p.m. on Friday", "Friday, shortly after 4 p.m."."""


LONGEST = 1500
"""Characters beyond which a text is a table or a list, not a sentence; nothing is read from it."""
CREDIBLE_YEARS = range(1500, 2501)
"""An article dated outside these has a slip in its date; nothing is resolved from it."""


CLOCKED = re.compile(r"T\d\d:\d\d$")
NAMED_PARTS = frozenset(f"T{code}" for code in table("day-parts").values())


class Found(NamedTuple):
    """An expression with its reading."""

    span: Span
    reading: Reading


def find_dates(text: str, published: date | None) -> tuple[DateMention, ...]:
    """The time expressions of one sentence in text order; offsets into it."""
    if published is not None and published.year not in CREDIBLE_YEARS:
        published = None
    if len(text) > LONGEST or not may_hold(text):
        return ()
    found: list[Found] = []
    for pattern, read in forms():
        for match in pattern.finditer(text):
            span = Span(*match.span("all"))
            if not any(span.overlaps(other.span) for other in found) and not _part_of_a_name(text, span):
                reading = read(match, Context(text, span, published))
                if reading is not None:
                    found.append(Found(span, reading))
    return tuple(_mention(f) for f in _joined(text, sorted(found, key=lambda f: f.span)))


def _part_of_a_name(text: str, span: Span) -> bool:
    """Whether what reads like a time is a name or a part of one: "Case 2000", "a 2006 Honda", "the Lorvik Today"."""
    words, before, after = span.of(text), text[: span.start], text[span.end :]
    if words.isdigit():
        return bool(_NUMBERED.search(before) or _makes().match(after))
    if words.endswith("day") and _PROGRAMME.search(before) and (after[:1] in "”\"’'," or _ON_AIR.search(before)):
        return True
    return words[:1].isupper() and words.lower() in _DAYS and bool(_NAME_BEFORE.search(before))


_DAYS = frozenset({"today", "tomorrow", "tonight"})
_PROGRAMME = re.compile(r"\bNews $")
_ON_AIR = re.compile(r"\bon [“\"‘']?(?:[A-Z][\w&]* )?News $")
"""A programme before its day: "on Lorvik News Sunday"."""
_NAME_BEFORE = re.compile(r"(?<![.!?:;] )\b[A-Z][\w&]+ $")
"""A capital before a capital day: a newspaper or a programme."""
_NUMBERED = re.compile(
    r"\b(?:Agenda|Article|Cases?|Channel|Flight|Highway|Model|No\.|Number|Resolution|Room|Route|Section|Unit|cases)\s+"
    r"(?:\d+(?:,\s+(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+|\s*[-–]\s*))*$"
)
"""What has numbers for names: "cases 1000, 2000 and 4000"."""


@cache
def _makes() -> re.Pattern[str]:
    makes = "|".join(re.escape(row[0]) for row in rows("vehicle-makes"))
    return re.compile(rf"\s+(?:[a-z]+\s+){{0,2}}(?:{makes})\b")


def _mention(found: Found) -> DateMention:
    value, start, end = found.reading.period
    return DateMention(found.span, value or None, start, end, found.reading.basis)


def _joined(text: str, found: list[Found]) -> list[Found]:
    """A time of day and the date beside it are one expression: "Friday at 4 p.m." -> 2013-03-22T16:00."""
    joined: list[Found] = []
    for one in found:
        last = joined[-1] if joined else None
        both = _both(last, one) if last and JOINT.fullmatch(text[last.span.end : one.span.start]) else None
        joined[-1:] = [both] if both else [*joined[-1:], one]
    return joined


def _both(a: Found, b: Found) -> Found | None:
    """The date with the time of day, if one is a day (or unresolved) and the other a time.

    "Morning" adds nothing to "2 a.m. Sunday".
    """
    if b.reading.clock and CLOCKED.search(a.reading.period.value) and b.reading.period.value in NAMED_PARTS:
        return Found(Span(a.span.start, b.span.end), _afternoon(a.reading, b.reading.period.value))
    moment, when = (a, b) if a.reading.clock else (b, a)
    if not moment.reading.clock or when.reading.clock or not when.reading.day:
        return None
    period = when.reading.period
    day, _, part = period.value.partition("T")
    value = f"{day}{moment.reading.period.value}" if day else ""
    reading = Reading(Period(value, period.start, period.end), when.reading.basis)
    if part and CLOCKED.search(value):
        reading = _afternoon(reading, f"T{part}")
    return Found(Span(a.span.start, b.span.end), reading)


def _afternoon(reading: Reading, part: str) -> Reading:
    """ "3:30 Thursday afternoon" is half past three, twelve hours on."""
    value = reading.period.value
    hour = int(value[-5:-3])
    if part in ("TMO", "TDW") or hour >= 12 or (part == "TNI" and hour < 6):
        return reading
    return replace(reading, period=reading.period._replace(value=f"{value[:-5]}{hour + 12}{value[-3:]}"))
