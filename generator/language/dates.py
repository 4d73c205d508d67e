"""Time expressions of a sentence with their TIMEX3 value and the days they may mean, resolved from the article's date.

A relative expression ("last month", "Friday") is resolved from the day the article was published and never from today;
without that day its value is None. Expressions anchored to another event ("a year earlier") stay unresolved. Ages are
no time expressions. The forms follow the TimeML annotation guidelines (TIMEX3).
"""

import re
from datetime import date
from functools import cache
from re import Match
from typing import NamedTuple

from generator.data import table
from generator.language import durations, timepoints
from generator.language.numbers import alternatives, word_number
from generator.language.periods import Period
from generator.language.timepoints import Context, Read, Reading, said
from generator.model import DateMention, Span

JOINT = re.compile(r"\s*,?\s*(?:(?:on|at|of|just|about|around|shortly|before|after)\s+){0,3}", re.I)
"""What may stand between a time of day and its date: "4 p.m. on Friday", "Friday, shortly after 4 p.m."."""


LONGEST = 1500
"""Characters beyond which a text is a table or a list, not a sentence; nothing is read from it."""
CREDIBLE_YEARS = range(1500, 2501)
"""An article dated outside these has a slip in its date; nothing is resolved from it."""


class Found(NamedTuple):
    """An expression with its reading."""

    span: Span
    reading: Reading


def find_dates(text: str, published: date | None) -> tuple[DateMention, ...]:
    """The time expressions of one sentence in text order; offsets into it."""
    if published is not None and published.year not in CREDIBLE_YEARS:
        published = None
    if len(text) > LONGEST:
        return ()
    found: list[Found] = []
    for pattern, read in forms():
        for match in pattern.finditer(text):
            span = Span(*match.span("all"))
            if not any(span.overlaps(other.span) for other in found):
                reading = read(match, Context(text, span, published))
                if reading is not None:
                    found.append(Found(span, reading))
    return tuple(_mention(f) for f in _joined(text, sorted(found, key=lambda f: f.span)))


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
    """The date with the time of day, if one is a day (or unresolved) and the other a time."""
    moment, when = (a, b) if a.reading.clock else (b, a)
    if not moment.reading.clock or when.reading.clock or not when.reading.day:
        return None
    period = when.reading.period
    value = f"{period.value}{moment.reading.period.value}" if period.value else ""
    reading = Reading(Period(value, period.start, period.end), when.reading.basis)
    return Found(Span(a.span.start, b.span.end), reading)


def _reference(match: Match[str], _context: Context) -> Reading | None:
    """Reads "currently", "recently", "in the future"."""
    return Reading(Period(table("time-references")[said(match, "all")], None, None), "text")


# ---- the forms

YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
DAY = (
    r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?:(?:\s?[-–]\s?|\s+to\s+)(?P<last>[0-3]?\d)(?:st|nd|rd|th)?)?(?![\w:%]|[.,]\d)"
)
PART = (
    r"(?:(?P<part>(?i:early|mid|late|(?:the\s+)?(?:start|beginning|middle|end)\s+of"
    r"|(?:the\s+)?(?:early|mid|late)\s+(?:part\s+)?of))[\s-]*(?i:(?:in|the)\s+)?)?"
)
WHICH = r"(?P<which>(?i:last|previous|this|current|next|coming|following))"
WHICH_DAY = r"(?:(?P<which>(?i:this\s+coming|this\s+past|last|this|next|previous|coming))\s+)?"
AGE = r"(?![\s-]+(?:old|of\s+age)\b)"


def _months() -> tuple[str, str]:
    """Month names beside a day or year, in any case; and those that are a month by themselves."""
    names = table("months")
    long, short = (
        [m for m in names if len(m) > 3],
        [m for m in names if len(m) <= 4 and m not in ("may", "june", "july")],
    )
    alone = [m.title() for m in long if m not in ("march", "sept")]
    return (
        rf"(?P<month>(?i:(?:{alternatives(long)})\b|(?:{alternatives([*short, 'may'])})\b\.?))",
        rf"(?P<month>(?:{alternatives(alone)})\b|(?:{alternatives(m.title() for m in short)})\.)",
    )


@cache
def forms() -> tuple[tuple[re.Pattern[str], Read], ...]:
    """The forms, the most telling first: what one has taken, a later one leaves alone."""
    return tuple((re.compile(form), read) for form, read in (*_days(), *_months_and_more(), *_times(), *_durations()))


def _days() -> tuple[tuple[str, Read], ...]:
    month, _ = _months()
    weekday = rf"(?:(?i:{alternatives(table('weekdays'))})\.?,?\s+)?"
    long_weekday = alternatives(w.title() for w in table("weekdays") if len(w) > 5)
    return (
        (r"\b(?P<all>(?P<year>\d{4})(?P<mark>[-/])(?P<m>\d\d)(?P=mark)(?P<d>\d\d))\b", timepoints.iso_day),
        (
            r"(?<![\w/])(?P<all>(?P<m>\d\d?)[/.](?P<d>\d\d?)[/.](?P<year>(?:19|20)\d\d))(?![\w/])",
            timepoints.slashed_day,
        ),
        (rf"\b(?P<all>{weekday}{month}\s+{DAY}(?:,?\s+{YEAR}\b)?)", timepoints.given_day),
        (
            rf"(?<![\d,.$-])\b(?P<all>{weekday}(?:the\s+)?{DAY}\s+(?:of\s+)?{month}(?:,?\s+{YEAR}\b)?)(?!\w)",
            timepoints.given_day,
        ),
        (rf"\b(?P<all>(?P<holiday>(?i:{alternatives(table('holidays'))}))(?:,?\s+{YEAR})?)\b", timepoints.holiday),
        (
            r"\b(?P<all>(?i:(?:the\s+)?(?P<before>day\s+before\s+)?(?P<day>today|yesterday|tomorrow)))\b",
            timepoints.relative_day,
        ),
        (rf"\b(?P<all>(?i:every|each)\s+(?P<weekday>{long_weekday}))\b", durations.every_weekday),
        (rf"\b(?P<all>(?i:(?:early|late)\s+)?{WHICH_DAY}(?P<weekday>{long_weekday}))\b", timepoints.weekday),
        (rf"\b(?P<all>(?i:{WHICH_DAY}(?:the\s+)?weekend))\b", timepoints.weekend),
    )


def _months_and_more() -> tuple[tuple[str, Read], ...]:
    month, alone = _months()
    unit = alternatives(
        u for u in table("time-units") if u not in ("second", "minute", "hour", "day", "night", "weekend")
    )
    season = rf"(?P<season>(?i:{alternatives(table('seasons'))}))"
    before = r"(?i:in|since|until|by|of|from|through|during|before|after|between)\s+"
    quarter = r"(?:(?P<nth>(?i:first|second|third|fourth))[\s-](?i:quarter)|Q(?P<q>[1-4]))"
    count = rf"(?P<count>{word_number()}|\d[\d,.]*|an?|a\s+couple\s+of|a\s+few|several|many|some)"
    counted = rf"{count}[\s-]+(?P<unit>{alternatives(table('time-units'))})s?"
    anchor = r"(?P<anchor>ago|from\s+now|earlier|later|before|after|prior)"
    end = r"(?P<part>(?:the\s+)?(?:start|beginning|middle|end)\s+of)"
    a_year = r"(?P<year>1\d\d\d|20\d\d)(?:[-–/](?:\d\d|(?:19|20)\d\d)\b)?"
    return (
        (rf"\b(?P<all>{PART}{month}(?:\s+of)?,?\s+{YEAR})\b", timepoints.month),
        (rf"\b(?P<all>{PART}{month}\s+(?P<ofyear>(?i:last|this|next))\s+(?i:year))\b", timepoints.month),
        (rf"\b(?P<all>{PART}{WHICH}\s+{month})(?!\s?\d|\w)", timepoints.month),
        (rf"\b(?P<all>{PART}{alone})(?!\s?\d|\w)", timepoints.month),
        (rf"\b(?:{before})(?P<all>{PART}(?P<month>March|May))(?!\s?\d|\w|\s[A-Z])", timepoints.month),
        (r"\b(?P<all>(?P<part>(?i:early|mid|late))[\s-](?P<month>March|May))\b", timepoints.month),
        (rf"\b(?P<all>(?P<nth>(?i:first|second|latter))\s+(?i:half)\s+of\s+{YEAR})\b", timepoints.half),
        (rf"\b(?P<all>{quarter}(?:\s+(?:of\s+)?{YEAR})?)\b", timepoints.quarter),
        (rf"\b(?P<all>(?i:{counted}\s+{anchor}))\b", timepoints.ago),
        (rf"\b(?P<all>{PART}{WHICH}\s+(?P<unit>(?i:{unit})))\b", timepoints.relative_unit),
        (rf"\b(?P<all>(?i:{end}\s+the\s+(?P<unit>week|month|year|decade|century)))\b", timepoints.end_of_unit),
        (rf"\b(?P<all>{PART}{season}(?:\s+of)?\s+{YEAR})\b", timepoints.season),
        (rf"\b(?P<all>{PART}(?P<which>(?i:last|this|next))\s+{season})\b", timepoints.season),
        (rf"\b(?:{before})(?P<all>{PART}(?i:the\s+)?{season})\b(?!\s+(?:of|in)\b)", timepoints.season),
        (rf"\b(?P<all>{PART}(?:the\s+)?(?P<decade>1[5-9]\d0|20\d0)s)\b", timepoints.decade),
        (rf"(?P<all>\b{PART}(?:the\s+)?['’‘](?P<decade>[2-9]0)s)\b", timepoints.decade),
        (rf"\b(?P<all>{PART}(?:the\s+)?(?P<nth>\d\d?)(?:st|nd|rd|th)[\s-]century)\b", timepoints.century),
        (rf"(?<![\w.,$€£/:-])(?P<all>{PART}{a_year})(?![\w%]|[.,:-]\d|-\w)", timepoints.year),
    )


def _times() -> tuple[tuple[str, Read], ...]:
    parts = alternatives(table("day-parts"))
    before = r"(?:\w*day|tomorrow|in\s+the|during\s+the|at)"
    hour = r"(?P<hour>[01]?\d|2[0-4])"
    half = r"(?P<half>(?i:[ap]\.?\s?m\b\.?))"
    zone = r"(?:\s+(?:hours|GMT|UTC|EST|EDT|ET|CST|CET|PST|PDT|BST|local time))?"
    return (
        (rf"\b(?P<all>(?i:(?:this|last|yesterday|tomorrow)\s+(?:{parts})|tonight))\b", timepoints.part_of_day),
        (rf"\b(?P<all>{hour}(?:[:.](?P<minute>[0-5]\d))?\s?{half}{zone})", timepoints.clock),
        (rf"(?<![\d:.-])\b(?P<all>{hour}:(?P<minute>[0-5]\d){zone})(?![\d:-]|\.\d)", timepoints.clock),
        (r"\b(?P<all>(?i:noon|midnight))\b", timepoints.clock),
        (rf"\b(?i:{before}\s+)(?P<all>(?P<part>(?i:{parts})))\b", timepoints.named_part),
        (r"\b(?P<all>(?P<part>(?i:overnight)))\b", timepoints.named_part),
    )


def _durations() -> tuple[tuple[str, Read], ...]:
    known = [u for u in table("time-units") if u != "weekend"]
    unit = rf"(?P<unit>(?i:{alternatives(known)}))"
    units = rf"(?P<unit>(?i:(?:{alternatives(u for u in known if u not in ('second', 'minute', 'quarter'))})s))"
    single = r"(?P<unit>(?i:hour|day|week|fortnight|month|year|decade|century|weekend))"
    number = rf"(?:{word_number()}|\d[\d,]*(?:\.\d+)?)"
    vague = r"a\s+couple\s+of|a\s+few|several|many|some|few|recent|coming|dozens\s+of|hundreds\s+of|thousands\s+of"
    which = r"(?:(?:the\s+|these\s+)?(?:past|last|next|coming|previous|first|final)\s+)?"
    count, half = rf"(?P<count>{number}|half\s+an?|{vague})", r"(?P<half>\s+and\s+a\s+half)"
    pointing = alternatives(table("time-references"))
    often = alternatives(durations.SETS)
    return (
        (rf"\b(?P<all>(?i:(?:every|each|per)\s+(?:(?P<count>{number})\s+)?){unit}s?)\b", durations.repeated),
        (rf"\b(?P<all>(?i:{which}{count}{half}?[\s-]+){unit}s?)\b{AGE}", durations.duration),
        (rf"\b(?P<all>(?i:(?P<count>an?|one){half}?\s+){single})\b{AGE}", durations.duration),
        (rf"\b(?P<all>(?P<count>(?i:the\s+past))\s+{single})\b", durations.duration),
        (rf"\b(?P<all>{units})\b{AGE}", durations.duration),
        (rf"\b(?P<all>(?P<often>(?i:{often})))\b", durations.repeated),
        (rf"\b(?P<all>(?i:{pointing}))\b(?!\s+(?:as|after|before|thereafter)\b)", _reference),
    )
