"""The earliest day of a text that is younger than its file says: it tells, as over, of what came after that day.

A page keeps the day on which it was first filed when its text is written anew. "He was found Sunday, Feb. 26" was not
filed on 14 February; and where an article of a Sunday tells of a shooting on Sunday and of an arrest on Monday, that
Monday is the next day, since an arrest follows its shooting. Of 29 such articles of 1,707, read one by one, 28 are
younger than their file; one other file bears another day. A day that is yet to come, and one without a year and a
weekday, show nothing.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from generator.data import table
from generator.language.dates.looking_ahead import FUTURE
from generator.model import Sentence
from generator.reading.stamps import read_stamp

SLIP = timedelta(days=3)
"""Days by which a file may be older than its text for another reason: a time zone, an early edition."""
MOST = timedelta(days=200)
"""Days after its file of which a text may tell; a later day is a slip of the pen."""
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_DATED = re.compile(
    rf"(?:\b(?P<weekday>{_DAYS}),? )?\b"
    rf"(?P<day>(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{{1,2}})"
    r"(?!\d|:|st\b|nd\b|rd\b|th\b)(?:,? (?P<year>(?:19|20)\d\d))?"
)
_UPDATE = re.compile(r"\W*(?:update|updated)\W+$", re.I)
"""What opens a part of a text that was added on its day: "Update (May 11, 2016) -- His mother was charged"."""
_OVER = re.compile(r"\b(?:was|were|had|said|told|died|(?!need)\w{3,}ed)\b")
_PLANNED = re.compile(r"\b(?:expected|supposed|scheduled|due|planned|would)\b")
_PAGE = re.compile(r"\b(?:updated|posted|published):", re.I)
_BARE = re.compile(rf"\b(?P<weekday>{_DAYS})\b(?!,? (?:[A-Z][a-z]+\.? \d|the \d))(?!s\b)")
_NOT_THIS = re.compile(
    r"\b(?:last|next|this|past|of|until|till|to|for|by|from|before|after|since|through|a|an|each|every|Easter)\s+$"
    r"|\b(?:on|last)\s+a\s+$",
    re.I,
)
_DEED = re.compile(
    r"\b(?:shot|shots|shootings?|killed|kill(?:s|ing)|wounded|injured|stabb(?:ed|ing)|fatally|gunfire|opened fire|quake"
    r"|earthquake|crash(?:ed)?|explosion|attack(?:ed)?|died)\b"
)
_STEP = (
    r"arrest|charg|arraign|court|sentenc|custody|identif|indict|booked|pleaded|surrender|turned (?:him|her)self|suspect"
)
_STEPS = re.compile(rf"\b(?:{_STEP})")
_FOLLOWS = re.compile(rf"\b(?:{_STEP}|condition|hospital|released|said|recover|investigat|surgery)", re.I)
NEAR = 60
"""Letters around a weekday within which a word tells what came about on it."""


class Later(NamedTuple):
    """The earliest day of a text and the line that tells of it, from 1."""

    day: date
    line: int


def later_day(sentences: Sequence[Sentence], filed: date) -> Later | None:
    """The last day that a text tells of as over, if it lies after the day of its file; None if none does."""
    body = [s for s in sentences if s.disposition == "body"]
    found = [*_dated(body, filed), *_day_after(body, filed)]
    return max(found, key=lambda later: later.day, default=None)


def _dated(sentences: Sequence[Sentence], filed: date) -> Iterator[Later]:
    """Days with their date, and with a weekday or a year that makes the year sure: "Sunday, Feb. 26"."""
    for sentence in sentences:
        text = " ".join(sentence.text.split())
        if _PAGE.search(text) or FUTURE.search(text) or not _OVER.search(text):
            continue
        for match in _DATED.finditer(text):
            if not (match["weekday"] or (match["year"] and _UPDATE.match(text[: match.start()] or "-"))):
                continue
            years = [int(match["year"])] if match["year"] else [filed.year, filed.year + 1]
            stamps = (read_stamp(f"{match['day']}, {year}") for year in years)
            days = (s.day for s in stamps if s and s.day and _is(match["weekday"], s.day))
            yield from (Later(day, sentence.line) for day in days if SLIP < day - filed < MOST)


def _is(weekday: str | None, day: date) -> bool:
    return weekday is None or table("weekdays")[weekday.lower()] == str(day.isoweekday())


def _day_after(sentences: Sequence[Sentence], filed: date) -> Iterator[Later]:
    """The day after that of the file, where a deed of the file's own weekday is followed by a step of the next one."""
    deed = False
    following: list[Later] = []
    for n, sentence in enumerate(sentences):
        text = " ".join(sentence.text.split())
        above = sentences[n - 1].text if n and sentences[n - 1].line == sentence.line else ""
        for match in _BARE.finditer(text):
            before, near = text[: match.start()], text[max(match.start() - NEAR, 0) : match.end() + NEAR]
            if _NOT_THIS.search(before) or _PLANNED.search(before) or FUTURE.search(near):
                continue
            if _is(match["weekday"], filed):
                deed = deed or bool(_DEED.search(f"{above} {text}") and not _STEPS.search(near))
            elif _is(match["weekday"], filed + timedelta(days=1)) and _FOLLOWS.search(near):
                following.append(Later(filed + timedelta(days=1), sentence.line))
    yield from following if deed else ()
