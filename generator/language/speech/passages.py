"""What stands under somebody's name without quotation marks: a signed post, a part headed as one reporter's analysis.

So does the paragraph behind `Ida Moen wrote:`. Only where the text shows the end of such a passage is it read as one.
"""

import re
from collections.abc import Iterator, Sequence

from generator.data import table
from generator.language.speech.cues import Report
from generator.model import Span

POSTED = "@"
"""The cue of a passage: nobody who speaks later is led back to whom it names."""
_MONTH = "|".join(sorted({name.title() for name in table("months")}, key=len, reverse=True))
_NAME = r"[A-ZÀ-Þ][\w’'.-]+(?: [A-ZÀ-Þ][\w’'.-]+){1,2}"
_SIGNED = re.compile(
    r"[—–-]{1,2}\s*(?P<who>[^\n()@#—–]{2,60}?)\s*\((?P<handle>@\w{1,30})\)\s*"
    rf"(?:{_MONTH})\.? \d{{1,2}},? \d{{4}}|[—–-]{{1,2}}\s*(?P<name>[^\n()@#—–]{{2,60}}?)\s*\((?P<at>@\w{{1,30}})\)\s*"
    rf"\d{{1,2}} (?:{_MONTH})\.? \d{{4}}"
)
"""`— Ida Moen (@idamoen) May 5, 2020`: who posted what stands before it, and the day."""
_JOB = r"(?:reporter|correspondent|editor|analyst)"
_HEADED = re.compile(
    rf"^(?:Analysis(?: by|:) (?:[^\n,.]*?\b{_JOB} )?(?P<one>{_NAME})(?:, [^\n.]{{2,60}})?"
    rf"|Analysis\b[^\n.]{{0,60}}\n\s*(?:By )?(?P<two>{_NAME}), [^\n.]*\b(?:{_JOB}|News)\b[^\n.]*)[ \t]*$",
    re.M,
)
"""`Analysis by Harbour News reporter Ida Moen`, `Analysis: …` above `By Ida Moen, Harbour News reporter`."""
_LINE = re.compile(r"^[^\n]*\S[^\n]*$", re.M)
_HEADING = 12
"""Words of a line without an end that heads what follows it."""
_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_SHORTEST = 6
"""Words of a paragraph behind a colon that is somebody's: a shorter one may be a label or an item of a list."""
_QUOTED = re.compile(r"[“\"‘'`«•*·–—-]|\d+[.)]|https?:|pic\.")


def passages(text: str) -> Iterator[Report]:
    """The reports that such passages make; offsets into the text."""
    yield from _posts(text)
    yield from _parts(text)


def _posts(text: str) -> Iterator[Report]:
    last = 0
    for match in _SIGNED.finditer(text):
        start = max(last, _paragraph(text, match.start()))
        last = match.end()
        said = _trimmed(text, start, match.start())
        who = Span(*match.span("who" if match["who"] else "name"))
        if re.search(r"[“”\"]|https?:", who.of(text)) or not any(map(str.isalpha, who.of(text))):
            who = Span(*match.span("handle" if match["handle"] else "at"))
        if said is not None:
            yield Report(-1, POSTED, Span(match.start(), who.start), who, (said,))


def _paragraph(text: str, end: int) -> int:
    """Where the paragraph begins that ends at a place; the one before where nothing of it stands before the place."""
    blanks = list(_BLANK.finditer(text, max(0, end - _FAR), end))
    if blanks and blanks[-1].end() == end:
        blanks.pop()
    return blanks[-1].end() if blanks else max(0, end - _FAR)


_FAR = 2_000
"""Characters of a post, with the paragraph before it, at most."""


def _parts(text: str) -> Iterator[Report]:
    for match in _HEADED.finditer(text):
        lines = list(_LINE.finditer(text, match.end()))
        first = next((n for n, line in enumerate(lines) if not _heads(line.group())), len(lines))
        last = next((n for n in range(first, len(lines)) if _heads(lines[n].group())), len(lines)) - 1
        if first <= last:
            who = Span(*match.span("one" if match["one"] else "two"))
            said = Span(lines[first].start(), lines[last].end())
            yield Report(-1, POSTED, Span(match.start(), who.start), who, (said,))


def _heads(line: str) -> bool:
    bare = line.rstrip()
    return len(bare.split()) <= _HEADING and not re.search(r"[.!…:;,][”\"’')]*$|[a-z]\?[”\"]$", bare)


def behind_colon(text: str, found: Sequence[Report]) -> dict[int, Span]:
    """Index of a report that ends its paragraph with a colon -> the paragraph behind it: `Ida Moen wrote:`."""
    behind = {}
    for k, report in enumerate(found):
        colon = _COLON.match(text, report.cue.end) if report.speech else None
        end = colon and _BLANK.search(text, colon.end())
        said = colon and _trimmed(text, colon.end(), end.start() if end else len(text))
        if said is None or _QUOTED.match(said.of(text)) or said.of(text).endswith(":") or _SIGNED.search(said.of(text)):
            continue
        if len(said.of(text).split()) >= _SHORTEST and said.of(text)[0].isupper():
            behind[k] = said
    return behind


_COLON = re.compile(r"(?:\s+(?:on|in|to|via|at)\s+(?:[\w’'-]+\s+){0,3}[\w’'-]+)?:[^\S\n]*\n[^\S\n]*\n\s*")


def _trimmed(text: str, start: int, end: int) -> Span | None:
    piece = text[start:end]
    at = start + len(piece) - len(piece.lstrip())
    return Span(at, start + len(piece.rstrip())) if piece.strip() else None
