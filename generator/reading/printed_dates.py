"""The day on which an article says, at its head, that it was published: its date line.

A date line is nothing but a day with its hour and the words of a page ("Posted: May 5, 2020 9:12 AM EST"), stands in
a byline, at the end of a title with an hour, or in the place line of a release. A day that the text tells is none, and
neither is a day in figures that could be two (05/06/13) unless a weekday, the zone of its hour or another day of the
same text decides. What was posted and then updated was published when it was posted.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from generator.data import table
from generator.model import Sentence
from generator.reading.stamps import read_stamp

HEAD = 12
"""Lines from the title within which a date line stands."""
OPENED = 2
"""Lines of the text above a date line at most: a teaser, a caption; below more of them a day is of the text."""
TAIL = 4
"""Lines at the end among which one stands that says so: `Published: May 5, 2020`."""
LONGEST = 120
"""Characters of a date line."""
_PROSE = 12
"""Words of a line of the text; a shorter one may be a date line that was taken for one."""
NEAR = 31
"""Days between two days of one text; a reading of figures that lies nearer than this, and alone does, is meant."""

_MONTHS = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_DAYS = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?"
_DAY = re.compile(
    rf"(?:(?<![\w])(?P<weekday>{_DAYS})\s*)?(?<![\w/.-])"
    rf"(?P<day>{_MONTHS}\.? \d{{1,2}}(?:st|nd|rd|th)?,?[ -](?:19|20)\d\d"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[ -]{_MONTHS}\.?,?[ -](?:19|20)\d\d|(?:19|20)\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}}"
    r"|\d{1,2}(?P<part>[-/.])\d{1,2}(?P=part)(?:(?:19|20)\d\d|\d\d))(?![\w/]|-\d\d-)",
    re.I,
)
_AMERICAN = r"(?:[ECMP][SD]?T|AK[SD]T|eastern|pacific)"
_ZONE = rf"(?:{_AMERICAN}|GMT|UTC|BST|IST|CES?T|AE[SD]T|HKT|SGT|UK|local time)(?:[+-]\d\d?:?\d\d)?"
_CLOCK = (
    rf"(?:\d{{1,2}}(?:[:h]|\. ?)\d\d(?:[:.]\d\d)?\s?(?:[ap]\.?\s?m\b\.?)?"
    rf"|\d{{1,2}}\s?[ap]\.?m\b\.?|\d{{4}}(?= {_ZONE}))"
    rf"(?:,?\s?\(?\b{_ZONE}\b\)?)*"
)
_SAYS = (
    r"(?P<first>(?:first |originally |date )?(?:posted|published)|created|released?|filed|uploaded"
    r"|for immediate release)|(?P<later>(?:last )?(?:updated?|modified))"
)
_WORDS = re.compile(
    rf"{_DAYS}|{_CLOCK}|\b(?:{_ZONE}|{_SAYS})\b|\b(?:story|article|news|report|was|this|on|at|in|the|time|edited|of|am|pm)\b",
    re.I,
)
_LABEL = re.compile(rf"(?<!\w)(?:{_SAYS})\b[^\d]{{0,25}}(?:{_CLOCK}[^\d]{{0,12}})?$", re.I)
_HOUR_BEHIND = re.compile(rf"[\s,|@–—-]*(?:at )?{_CLOCK}", re.I)
_PLACED = re.compile(
    r"[A-Z][A-Z .’'-]+,(?: [A-Z][\w.]{1,10}(?: [A-Z][\w.]{1,10})?,)? (?P<day>\S+ \d{1,2},? (?:19|20)\d\d)"
    r"(?: ?/\S|,? ?\(\w| ?[–—-]|,?$)"
)
"""`KELD, Ohio, May 5, 2020 /Newswire/ --`, `LONDON, May 5, 2020 (Agency) -`."""
_BYLINE = re.compile(r"(?:by|posted by|written by)\s", re.I)
_CREDITS = "a byline, date or credit"
_APART = re.compile(
    r"(?<=\d)\s*([:/])\s*(?=\d)|(?<=\d\d\d\d)(\.) (?=\d\d\. \d\d\b)|(?<=\d\d\d\d\. \d\d)(\.) (?=\d\d\b)"
)
_SPACED = re.compile(r"\b([ap])\. ?m\b\.?", re.I)


class Printed(NamedTuple):
    """A day that a head gives and the line of the text that does, from 1."""

    day: date
    line: int
    first: bool
    """Whether it says that it is the day of publication, or nothing; otherwise that of a change."""


class _Line(NamedTuple):
    text: str
    line: int
    kind: str
    rule: str


def find_published(sentences: Sequence[Sentence]) -> Printed | None:
    """The day of publication that the head of an article gives, or else that of its last change."""
    found = tuple(_found(_lines(sentences)))
    return next((printed for printed in found if printed.first), found[0] if found else None)


def tidy(text: str) -> str:
    """A text without the blanks that some programs set into an hour and a day: "11: 34 p. m.", "6 / 6 / 2013"."""
    return _SPACED.sub(r"\1m", _APART.sub(lambda m: m[m.lastindex or 0], text))


def is_date_line(text: str) -> bool:
    """Whether a line is a day with an hour and the words of a page; `UPDATE (5/14/20 at 4 p.m.):` heads a part."""
    return len(text) <= LONGEST and text[-1:] != ":" and _bare(tidy(" ".join(text.split())))


def _lines(sentences: Sequence[Sentence]) -> list[_Line]:
    """The lines of a text, tidy: "11: 34PM" is one hour."""
    found: list[_Line] = []
    for s in sentences:
        for step, part in enumerate(s.text.splitlines()):
            text, line = " ".join(part.split()), s.line + step
            if found and found[-1].line == line:
                found[-1] = found[-1]._replace(text=f"{found[-1].text} {text}")
            elif text:
                found.append(_Line(text, line, s.disposition, s.rule))
    return [each._replace(text=tidy(each.text)) for each in found]


def _found(lines: Sequence[_Line]) -> Iterator[Printed]:
    """The days of date lines, those below the title before those above it."""
    head = next((i for i, each in enumerate(lines) if each.kind == "title"), 0)
    below = list(_head(lines[head : head + HEAD]))
    near = [*below, *lines[:head]]
    known = [day for each in lines for match in _DAY.finditer(each.text) if (day := _plain(match))]
    for each in near:
        yield from _days(each, known)
    for each in lines[max(len(lines) - TAIL, head + len(below)) :]:
        if _bare(each.text) and re.search(_SAYS, each.text, re.I):
            yield from _days(each, known)


def _head(lines: Sequence[_Line]) -> Iterator[_Line]:
    """The lines up to where the text has begun."""
    opened = 0
    for each in lines:
        opened += each.kind == "body" and len(each.text.split()) >= _PROSE and not _bare(each.text)
        yield each
        if opened >= OPENED:
            return


def _days(line: _Line, known: Sequence[date]) -> Iterator[Printed]:
    """The days that a line gives as those of its page."""
    text = line.text
    own = _bare(text) or (line.rule == _CREDITS and len(_DAY.findall(text)) == 1)
    placed = _PLACED.match(text)
    if placed and not own:
        stamp = read_stamp(placed["day"])
        if stamp and stamp.day:
            yield Printed(stamp.day, line.line, True)
        return
    for match in _DAY.finditer(text):
        label = _LABEL.search(text[: match.start()])
        hour = _HOUR_BEHIND.match(text, match.end())
        label = None if label and "(" in text[max(label.start() - 2, 0) : label.start()] else label
        if not (own or (label and _ends(text, match)) or (line.kind == "title" and hour and _ends(text, match))):
            continue
        day = _plain(match) or _figures(match, text, known)
        if day:
            yield Printed(day, line.line, not (label and label["later"]))


def _bare(text: str) -> bool:
    """Whether a line is a day with an hour and the words of a page, and nothing else."""
    return bool(_DAY.search(text)) and not re.search(r"[^\W_]", _WORDS.sub(" ", _DAY.sub(" ", text)))


def _ends(text: str, match: re.Match[str]) -> bool:
    """Whether nothing but hours and further days of the page stands behind a day."""
    return not re.search(r"[^\W_]", _WORDS.sub(" ", _DAY.sub(" ", text[match.end() :])))


def _plain(match: re.Match[str]) -> date | None:
    """The day if it can be read in one way; its weekday must be its own."""
    text = match["day"].replace(".,", ",").lower()
    worded = (
        re.sub(r"(?<=\d)[ -](?=[A-Za-z])|(?<=[A-Za-z.,])-(?=\d)", " ", text)
        if text[0].isalpha() or match["part"] is None
        else text
    )
    stamp = read_stamp(_with_century(worded, match["part"]))
    return stamp.day if stamp and stamp.day and _on(stamp.day, match["weekday"]) else None


def _with_century(text: str, part: str | None) -> str:
    """`5/14/13` with the whole year."""
    return (
        re.sub(rf"(?<=[{part}])(\d\d)$", lambda m: f"{'19' if int(m[1]) > 69 else '20'}{m[1]}", text) if part else text
    )


def _on(day: date, weekday: str | None) -> bool:
    number = table("weekdays").get(weekday.lower().rstrip(".,")) if weekday else None
    return number in (None, str(day.isoweekday()))


def _figures(match: re.Match[str], text: str, known: Sequence[date]) -> date | None:
    """The day that figures mean if its weekday, the zone of an American hour or another day of the text decides."""
    if not match["part"]:
        return None
    one, two, year = map(int, re.split(r"[-/.]", _with_century(match["day"], match["part"])))
    try:
        american, other = date(year, one, two), date(year, two, one)
    except ValueError:
        return None
    if match["weekday"]:
        fits = [day for day in (american, other) if _on(day, match["weekday"])]
    elif re.search(rf"\b{_AMERICAN}\b", text):
        fits = [american]
    else:
        fits = [day for day in (american, other) if any(abs((day - k).days) < NEAR for k in known)]
    return fits[0] if len(fits) == 1 else None
