"""PDF files with a text layer, page by page; paragraphs are put together again from the lines of the print.

A PDF knows places on paper, not paragraphs, so that columns and tables may come out in another order than they are
read in. A word that was parted at the end of a line is put together where its whole is a known word, or stands
elsewhere in the print; otherwise its hyphen stays. What repeats at the head or foot of its pages stands around the
article. A file that is a picture of text has no text layer, and is listed with the way out.
"""

import logging
import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from functools import cache, reduce
from importlib.metadata import version
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from generator.data import table
from generator.language.words import stem
from generator.model import Extract, Span
from generator.reading.formats.extracts import kept
from generator.reading.formats.parts import MAX_CHARACTERS, SOFT, File, Outcome, Part, Unread, checked, stated, tidy

if TYPE_CHECKING:
    from pypdf import PdfReader

MAX_PAGES = 1_000
"""Of one file; an article has a few."""
FULL = 0.75
"""Share of a long line of its page that a line reaches if its paragraph goes on."""
WIDE = 1.5
"""Times a long line above which a line runs over several columns, and is of none."""
LONG_LINE = 0.9
"""Share of the lines of a page that are no longer than a long one: its head may run over all columns."""
REPEATED = 3
"""Pages that have the same line at their head or foot."""
EDGE = 2
"""Lines at the head and the foot of a page that may repeat."""
GOES_ON = "\ufdd0"
"""Stands for a soft hyphen at the end of a line, whose word goes on below; the character is none and is in no text."""
_SOFT_END = re.compile(f"{SOFT}[^\\S\n]*(?=\n)")
_ENDED = re.compile(r"[.!?…:;][\"'”’»)\]]*\Z")
_PARTED = re.compile(r"(?P<head>[^\W\d_]+)-\Z")
_REST = re.compile(r"[^\W\d_]+")
_NUMBERS = re.compile(r"\d+")
_LETTER = re.compile(r"[^\W\d_]")


class Printed(NamedTuple):
    """A line as printed."""

    text: str
    edge: bool
    """Whether it stands at the head or the foot of its page."""
    full: bool
    """Whether it is about as long as the long lines of its page."""


def read(file: File) -> tuple[Outcome, ...]:
    """The article of a PDF."""
    pages = _pages(file.data)
    if isinstance(pages, str):
        return (Unread(pages),)
    texts, title = pages
    if not _LETTER.search("".join(texts)):
        why = "it has no text layer: its pages are pictures. Run text recognition over it, or save the text as .txt."
        return (Unread(why),)
    printed = [_printed(page) for page in texts]
    whole = frozenset(word.lower() for page in printed for line in page for word in _REST.findall(line.text))
    text, aside = _text(printed, whole)
    meta, remarks = stated([("title", title, "the file’s properties")] if title in text else [], file.where)
    part = Part(text, Extract("pdf", reader=_version()), meta=meta, remarks=remarks, aside=aside)
    return checked([part], many=False)


@cache
def _version() -> str:
    """The reader by its name and version, told without loading it."""
    return f"pypdf {version('pypdf')}"


class PrintError(Exception):
    """Why a file gives no text, with the way out."""


def _pages(data: bytes) -> tuple[Sequence[str], str] | str:
    """The text of each page and the title of the file; or why there is none."""
    try:
        title, *texts = kept(_version(), data, lambda: _extracted(data))
    except PrintError as error:
        return str(error)
    return texts, title


def _extracted(data: bytes) -> tuple[str, ...]:
    """The title of a file and the text of each page, the library silenced: it would repeat text of others."""
    import pypdf
    from pypdf.errors import DependencyError, FileNotDecryptedError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)
    try:
        reader = pypdf.PdfReader(BytesIO(data))
        locked = reader.is_encrypted and not reader.decrypt("")
        title = reader.metadata.title if reader.metadata and not locked else None
        return " ".join((title or "").split()), *_texts(reader, locked=locked)
    except PrintError:
        raise
    except (DependencyError, FileNotDecryptedError) as error:
        raise PrintError(_LOCKED) from error
    except Exception as error:
        raise PrintError("it is broken, or no PDF. Save it again, or save the text as .txt.") from error


_LOCKED = "it is encrypted. Save it without a password and without protection."


def _texts(reader: "PdfReader", *, locked: bool) -> Iterator[str]:
    if locked:
        raise PrintError(_LOCKED)
    if len(reader.pages) > MAX_PAGES:
        raise PrintError(f"it has more than {MAX_PAGES:,} pages. Split it.")
    length = 0
    for page in reader.pages:
        text = page.extract_text()
        length += len(text)
        if length > MAX_CHARACTERS:
            raise PrintError(f"its text is longer than {MAX_CHARACTERS:,} characters. Split it.")
        yield text


def _printed(page: str) -> tuple[Printed, ...]:
    lines = [line for line in tidy(_SOFT_END.sub(GOES_ON, page)).split("\n") if line]
    lengths = sorted(map(len, lines))
    long = lengths[int(LONG_LINE * (len(lines) - 1))] if lines else 0
    edges = {*range(EDGE), *range(len(lines) - EDGE, len(lines))}
    return tuple(Printed(line, i in edges, FULL * long <= len(line) <= WIDE * long) for i, line in enumerate(lines))


def _text(pages: Sequence[tuple[Printed, ...]], whole: Container[str]) -> tuple[str, tuple[Span, ...]]:
    """The paragraphs of all pages, and the spans of what their heads and feet repeat; `whole` has the words there."""
    counts = Counter(key for page in pages for key in {_key(line) for line in page if line.edge})
    pieces: list[str] = []
    aside: list[Span] = []
    at = 0
    for lines, repeated in _paragraphs(pages, counts):
        paragraph = reduce(lambda text, line: _joined(text, line, whole), lines).rstrip(GOES_ON)
        gap = "\n\n" if pieces else ""
        at += len(gap)
        pieces += (gap, paragraph)
        if repeated:
            aside.append(Span(at, at + len(paragraph)))
        at += len(paragraph)
    return "".join(pieces), tuple(aside)


def _paragraphs(pages: Sequence[tuple[Printed, ...]], counts: Counter[str]) -> Iterator[tuple[list[str], bool]]:
    """The lines of each paragraph, and whether it is what the pages repeat."""
    for page in pages:
        block: list[str] = []
        for i, line in enumerate(page):
            repeated = line.edge and counts[_key(line)] >= REPEATED
            goes_on = not repeated and _goes_on(line, page[i + 1] if i + 1 < len(page) else None)
            if repeated and block:
                yield block, False
                block = []
            block.append(line.text)
            if not goes_on:
                yield block, repeated
                block = []


def _joined(text: str, line: str, whole: Container[str]) -> str:
    """`the govern-` and `ment said` are one word, `the well-` and `known wall` or `Franco-` and `German` are two."""
    if text.endswith(GOES_ON):
        return f"{text[:-1]}{line}"
    parted, rest = _PARTED.search(text), _REST.match(line)
    if not parted or not rest:
        return f"{text} {line}"
    if not rest[0][0].islower():
        return f"{text}{line}"
    word = (parted["head"] + rest[0]).lower()
    known = word in whole or stem(word) in table("word-rarity") or word in table("word-rarity")
    return f"{text[:-1]}{line}" if known else f"{text}{line}"


def _goes_on(line: Printed, following: Printed | None) -> bool:
    """Whether the paragraph of a line goes on below: `The ferry left at noon on Monday and sank` does."""
    if following is None:
        return False
    if _PARTED.search(line.text) or line.text.endswith(GOES_ON):
        return True
    if not line.full:
        return following.text[:1].islower() and not _ENDED.search(line.text)
    return not _ENDED.search(line.text) or following.full


def _key(line: Printed) -> str:
    """What makes two lines the same; pages count on."""
    return _NUMBERS.sub("#", line.text)
