"""The dates that a briefing adds to days of the week: "[Friday: 10 March 2017]" behind "last Friday".

Each is the date of that day of the week, stands behind a sentence of the lead that names the day, or before one on the
timeline, and lies at most three days before the day that the page of its source gives. On the timeline it is the day
under which its line stands, too.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from generator.verify.notes import Note
from generator.verify.sources import Source
from generator.verify.tree import Element, Finding

_SHOWN = re.compile(r"\[([A-Z][a-z]+day): ([0-9]{1,2}) ([A-Z][a-z]+) ([0-9]{4})\]")
_ISO = re.compile(r"\b\d{4}-\d\d-\d\d\b")
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MOST = timedelta(days=3)
"""Time between a day of the week and the day of its source."""


def check_days(
    page: str,
    article: Element,
    notes: Mapping[str, Note],
    pages: Mapping[str, Element],
    sources: Mapping[str, Source],
) -> Iterator[Finding]:
    """What is wrong with the dates of a lead and of a timeline."""
    for entry in article.find("li"):
        for element in (time for time in entry.find("time") if "day" in time.classes):
            cited = [notes[label] for label in _labels(entry) if label in notes]
            faults = [_fault(element, note, pages.get(sources[note.article].page)) for note in cited]
            if not cited or all(faults):
                yield Finding(page, str(element), f"{element.text().strip()} {(faults or ['has no note'])[0]}")
            elif not _under_its_day(entry, element):
                yield Finding(page, str(element), f"{element.text().strip()} stands under another day")
    for block in article.find("p"):
        note: Note | None = None
        for element in block.walk():
            if label := _label(element):
                note = notes.get(label)
            if element.tag == "time" and "day" in element.classes:
                source = pages.get(sources[note.article].page) if note else None
                if fault := _fault(element, note, source):
                    yield Finding(page, str(element), f"{element.text().strip()} {fault}")


def _label(element: Element) -> str:
    """The note to which a link of a page leads; "" of anything else."""
    target = element.attrs.get("href", "") if element.tag == "a" else ""
    return target.removeprefix("#fn:") if target.startswith("#fn:") else ""


def _labels(entry: Element) -> list[str]:
    return [label for element in entry.walk() if (label := _label(element))]


def _under_its_day(entry: Element, shown: Element) -> bool:
    """Whether no other time of an entry is that of another day, for machines."""
    times = (time.attrs.get("datetime", "") for time in entry.find("time") if time is not shown)
    return all(time[:10] == shown.attrs.get("datetime") for time in times)


def _fault(element: Element, note: Note | None, source: Element | None) -> str:
    """What a date says that its day of the week, its machine form, its sentence or its source does not."""
    shown = _SHOWN.fullmatch(element.text().strip())
    day = _day(shown) if shown else None
    if not shown or day is None:
        return "is no date of a day of the week"
    if DAYS[day.weekday()] != shown[1] or element.attrs.get("datetime") != day.isoformat():
        return "is another day, or another for machines"
    if note is None or shown[1] not in note.sentence:
        return "stands behind no sentence that names the day"
    published = _published(source) if source else None
    near = published is not None and timedelta(0) <= published - day <= MOST
    return "" if near else f"is far from the day of source {note.letter}"


def _day(shown: re.Match[str]) -> date | None:
    try:
        return date(int(shown[4]), MONTHS.index(shown[3]) + 1, int(shown[2]))
    except ValueError:
        return None


def _published(source: Element) -> date | None:
    """The day that the page of a source gives for it."""
    facts = (box for facts in source.find("dl", "facts") for box in facts.find("div"))
    for fact in facts:
        if any(term.text().strip() == "Published" for term in fact.find("dt")):
            found = next((_ISO.search(value.text()) for value in fact.find("dd")), None)
            return date.fromisoformat(found[0]) if found else None
    return None
