"""Who published an article and who wrote it, where its own text says so.

That is the owner of its copyright, the outlet in its place line or beside its title, and its byline.

What a text reports about an outlet says nothing of its own, so that only lines that credit the text are read. An agency
is no publisher; `credits` finds it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from generator.data import rows, table
from generator.model import Sentence
from generator.reading.signing_off import SignedOff, signed_off

_OWNED = re.compile(
    r"[(\s]*(?:TM and )?(?:All content )?(?:©|\(c\)(?=\s*\d{4})|copyright\b)[\s©,:]{0,9}"
    r"(?:copyright\s{0,9})?(?:\(c\)\s{0,9})?(?:\d{4})?[\s,.]{0,9}(?:by\s+)?"
    r"(?P<name>(?-i:[A-Z0-9][\w.&/’'-]*)(?: (?:of |and )?(?-i:[A-Z0-9&][\w.&/’'-]*)){0,5})",
    re.I,
)
"""`Copyright 2020 WABC. All rights reserved.`, `© 2020 Harbour News`, `Copyright © 2020 The Harbour Times, LLC.`"""
_BESIDE_AGENCY = re.compile(r"Copyright (?:The )?Associated Press / (?P<name>[A-Z][\w.&’'-]*(?: [\w.&’'-]+){0,4})\.?$")
"""`Copyright Associated Press / NBC Keld`."""
_LEGAL = re.compile(
    r",? (?:Inc|LLC|Ltd|Corp|Co)\b\.?$|(?<![.,])[.,]+$| All$| All Rights.*$| \d{4}$| and The Associated Press$"
    r"|(?<=[KW][A-Z]{2})-?TV$|(?<=[KW][A-Z]{3})-?TV$"
)
"""What follows a name: the form of the company, a year, another owner, "-TV" behind the letters of a station."""
_FIRST_IN = re.compile(r"The post .{1,300} (?:first appeared|appeared first) on (?P<name>.{2,60}?)\.?$", re.S)
_STATION = r"[KW][A-Z]{2,3}(?:-?TV)?"
_PLACED = re.compile(
    r"\W*[A-Z][A-Z .,’'-]{2,40}(?:, [A-Z][\w.]{1,12})?\s*"
    rf"\((?P<name>{_STATION}|CBS ?[A-Z][\w]*|(?:FOX|NBC|ABC|CBS) [A-Z]\w+|[A-Z][A-Za-z]{{2,12}} ?\d{{1,2}}(?: News)?)"
    r"(?:/[A-Z]+|\.com)?\)\s*(?:[-–—:]|$)"
)
"""`KELD, Ohio (WABC) –`: the station in a place line."""
_BESIDE_TITLE = re.compile(rf"\s[-–—|]\s(?P<name>(?:[A-Z]+ )?{_STATION})\b[^-–—|]{{0,80}}$")
"""`Mill burns down - WABC News 12 Keld, Ohio News, Weather & Sports`."""
_STAFF = re.compile(
    r"(?:(?:[A-ZÀ-Þ][\w.’'-]+ ){1,3}is an? |From (?:The )?|)(?P<name>(?:[A-Z][\w.&’'-]+ ){1,4})"
    r"(?:staff (?:writer|reporter|reports?)|Staff Writer|reporters? (?:[A-ZÀ-Þ][\w.’'-]+ (?:and )?){2,6}"
    r"contributed to this (?:article|report|story))"
)
"""`Ida Moen is a Harbour Chronicle staff writer.`, `Harbour Sun reporter Tom Pike contributed to this article.`"""
_OUTLET = r"(?P<name>(?:[Tt]he )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})"
_OF_THE_HOUSE = (
    re.compile(rf"(?:[A-ZÀ-Þ][\w.’'-]+ ){{2,4}}is a staff writer (?:for|at) {_OUTLET}"),
    re.compile(rf"(?:[A-ZÀ-Þ][\w.’'-]+ ){{2,4}}is an? {_OUTLET} staff writer\b"),
    re.compile(rf"\b[Cc]onnect (?:directly )?with the editors of {_OUTLET} at\b"),
    re.compile(rf"\bnews, video,? and analysis from {_OUTLET}\.(?= Add Interest|$)"),
    re.compile(rf"\(Photo: [^()/,]{{3,40}}\s?[/,]\s?(?!STAFF){_OUTLET}\)\s*Buy Photo"),
)
"""Lines of the house itself: who writes for it, its editors, its alerts, its pictures for sale."""
_SHARED = re.compile(r"Read or Share this story:\s*https?://(?:www\.)?(?P<host>[\w.-]+)/", re.I)
"""The address by which readers pass it on, whose short form is that of one outlet (`outlet-addresses.txt`)."""
_NO_NAME = re.compile(
    r"(?:The|All|Rights|Reserved|Image|Images|Getty|Photo|Caption|Staff|Article|Story|This|Content|Reuters|AP|AFP|EPA|\d{4})\b",
    re.I,
)
_NAME = r"[A-ZÀ-Þ][\w.’'-]*(?: (?:de |van |von |al-)?[A-ZÀ-Þ][\w.’'-]*){1,3}"
NAMES = re.compile(rf"{_NAME}(?:(?:, (?:and )?| and | & ){_NAME})*")
"""`Ida Moen`, `Ida Moen, Karl Ott and Tom Pike`."""
_BYLINE = re.compile(rf"(?:by|written by|reported by|story by):?\s+(?P<names>(?-i:{NAMES.pattern}))", re.I)
_GLUED = re.compile(r"(?<=[A-Za-z])(?:Associated Press|The Associated Press|Reuters)$")
_JOBS = re.compile(r"\b(?:Staff|Team|Desk|News|Press|Writers?|Reporters?|Updated|Published|Posted)\b", re.I)
_CREDITS = "a byline, date or credit"
HEAD = 12
"""Sentences from the title within which a byline stands."""


TAIL = 10
"""Sentences to the end of the file within which the lines stand that end an article."""


class Said(NamedTuple):
    """A name and the line of the text that gives it, from 1."""

    name: str
    line: int


def find_publisher(sentences: Sequence[Sentence]) -> Said | None:
    """The outlet that the text names as its own, the owner of its copyright first."""
    return next(_publishers(sentences), None)


def _publishers(sentences: Sequence[Sentence]) -> Iterator[Said]:
    own = [s for s in sentences if s.disposition in ("boilerplate", "title")]
    ways = (
        (_BESIDE_AGENCY, own),
        (_OWNED, own),
        (_FIRST_IN, own),
        (_PLACED, sentences[: 2 * HEAD]),
        (_BESIDE_TITLE, _titles(own)),
    )
    for form, among in ways:
        for sentence in among:
            found = form.match(sentence.text) if form is not _BESIDE_TITLE else form.search(sentence.text)
            name = _bare(found["name"]) if found else ""
            if name:
                yield Said(name, sentence.line)
    yield from (Said(s.text.strip(), s.line) for s in own if is_outlet(s.text))
    for sentence in own:
        found = _STAFF.match(sentence.text)
        if found and _ends_as_outlet(found["name"]):
            yield Said(_bare(found["name"]), sentence.line)
    yield from (Said(name, s.line) for s in sentences if (name := _of_the_house(" ".join(s.text.split()))))
    yield from (
        Said(s.text.strip(), s.line) for s in sentences[:HEAD] if s.disposition == "heading" and is_outlet(s.text)
    )
    yield from (Said(off.house, line) for line, off in _signed_off(sentences) if off.house)


def _signed_off(sentences: Sequence[Sentence]) -> Iterator[tuple[int, SignedOff]]:
    """What the last lines of an article tell of its house."""
    for sentence in sentences[-TAIL:]:
        if sentence.disposition in ("boilerplate", "body") and (off := signed_off(sentence.text)):
            yield sentence.line, off


def _of_the_house(text: str) -> str:
    """The outlet whose own line this is; nothing where it is none."""
    shared = _SHARED.search(text)
    if shared:
        return str(table("outlet-addresses").get(shared["host"].lower(), ""))
    found = next(filter(None, (form.search(text) for form in _OF_THE_HOUSE)), None)
    return _bare(found["name"].removeprefix("the ")) if found else ""


def _titles(sentences: Iterable[Sentence]) -> list[Sentence]:
    return [s for s in sentences if s.disposition == "title"]


def _bare(name: str) -> str:
    """The name without the form of its company; nothing where it is none, or is an agency."""
    bare, before = " ".join(name.split()), ""
    while bare != before:
        before, bare = bare, _LEGAL.sub("", bare).strip()
    core = bare.removeprefix("The ").removeprefix("the ")
    if len(core) < len("AP") + 1 or core.isdigit() or _NO_NAME.match(core) or core in table("agencies"):
        return ""
    return "" if any(core.startswith(f"{agency} ") for agency in ("Associated Press", "AP", "AFP")) else bare


@cache
def _outlets() -> tuple[frozenset[str], tuple[str, ...]]:
    """Names of outlets in small letters, and the words with which others end."""
    listed = rows("outlets")
    known = frozenset(row[0].lower() for row in listed if len(row) == 1)
    return known, tuple(row[0] for row in listed if len(row) > 1)


def is_outlet(text: str) -> bool:
    """`HARBOUR POST`, a line that is nothing but the name of a known outlet."""
    bare = text.strip(" \t\n()|–—-.").removesuffix(" NETWORK").removesuffix(" Network").lower()
    return bare in _outlets()[0] or bare.removeprefix("the ") in _outlets()[0]


def _ends_as_outlet(name: str) -> bool:
    words = name.split()
    return (len(words) > 1 and words[-1] in _outlets()[1]) or name.strip().lower() in _outlets()[0]


def _people(names: str) -> str:
    """The names up to that of an outlet: "Ida Moen, Harbour News"."""
    parts = re.split(r"(, )", names)
    at = next((i for i, part in enumerate(parts) if _ends_as_outlet(part) or _JOBS.search(part)), len(parts))
    return "".join(parts[: max(at - 1, 0)] if at < len(parts) else parts)


def find_author(sentences: Sequence[Sentence]) -> Said | None:
    """Who wrote it by its byline: a credit near the title that begins with "by", or names alone."""
    first = next((i for i, s in enumerate(sentences) if s.disposition == "title"), 0)
    for sentence in sentences[first : first + HEAD]:
        if sentence.disposition == "boilerplate" and sentence.rule == _CREDITS:
            text = _GLUED.sub("", " ".join(sentence.text.split()))
            found = _BYLINE.match(text)
            names = found["names"] if found else text if NAMES.fullmatch(text) and not is_outlet(text) else ""
            people = _people(names)
            if people:
                return Said(people, sentence.line)
    return _below(sentences)


def _below(sentences: Sequence[Sentence]) -> Said | None:
    """Who is named below an article as its reporters, else as those who contributed to it."""
    told = [(line, off) for line, off in _signed_off(sentences) if off.names]
    wrote = [(line, off.names) for line, off in told if not off.contributed]
    if wrote:
        return Said(", ".join(dict.fromkeys(names for _, names in wrote)), wrote[0][0])
    return Said(f"{told[0][1].names} (contributed)", told[0][0]) if told else None
