"""The quotations of a text: what stands between quotation marks, over sentences and, while a quotation is open, lines.

Straight, curly, angled and doubled single marks are read; single marks only as curly pairs around several words, since
they are apostrophes far more often. A mark without partner opens a quotation to the end of its line.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.model import Span

_MARK = re.compile(r"“|”|„|«|»|''|’’|‘‘|``|(?<!\d)\"|(?<=\d)\"(?=[\s.,;:!?)]|$)|‘(?=\w)|(?<=[\w.,!?…-])’(?![\w])")
"""A straight mark after a digit is an inch unless a space or a full stop follows."""
_OPENS = frozenset("“„«") | {"``", "‘‘"}
_CLOSES = frozenset("”»") | {"’’"}
_SINGLE_WORDS = 2
"""A ‘single’ pair around fewer words is a nickname or a term, or no pair at all ("the officers’ families")."""
_ENDED = re.compile(r"[.!?…,;:—–-][\"”’']*\s*$")
"""A quotation whose last mark stands after the full stop, the comma or the dash is speech."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its marks: `“We left,”`."""

    span: Span
    inner: Span
    closed: bool = True
    """False where no closing mark follows in its line: the next line goes on if it opens with a mark."""
    continued: bool = False
    """The line before ended in an open quotation."""


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """The outermost quotations of a text, in order."""
    found: list[Quotation] = []
    for line in _LINE.finditer(text):
        start = max(line.start(), found[-1].span.end if found else 0)
        was_open = bool(found) and not found[-1].closed and not text[found[-1].span.end : start].strip()
        found.extend(_in_line(text, start, line.end(), was_open=was_open))
        if found and not found[-1].closed:
            found[-1] = _over_lines(text, found[-1])
    return tuple(found)


def _over_lines(text: str, q: Quotation) -> Quotation:
    """A quotation whose end stands in one of the next lines, with no mark between: each sentence has its own line."""
    for line in _LINE.finditer(text, q.span.end, q.span.end + _FAR):
        marks = (m for m in _MARK.finditer(text, line.start(), line.end()) if m.group() not in ("’", "‘"))
        mark = next(marks, None)
        if mark is not None:
            first = not text[line.start() : mark.start()].strip()
            ends = _partner(text[q.span.start : q.inner.start], mark, text) and not (first or _can_open(mark, text))
            inner = Span(q.inner.start, mark.start())
            return replace(q, span=Span(q.span.start, mark.end()), inner=inner, closed=True) if ends else q
    return q


_LINE = re.compile(r"[^\n]+")
_FAR = 1_200
"""Characters in which a quotation goes on over lines without a mark: half a dozen sentences."""


def _in_line(text: str, start: int, end: int, *, was_open: bool) -> Iterator[Quotation]:
    """A straight mark before a curly one was put there by mistake: `"He walked in, shouting “Fire!”`."""
    opened: re.Match[str] | None = None
    for mark in _MARK.finditer(text, start, end):
        if opened is None:
            opened = mark if _can_open(mark, text) else None
        elif _partner(opened.group(), mark, text):
            yield from _made(text, opened, mark, continued=was_open and not text[start : opened.start()].strip())
            opened = None
        elif opened.group() == '"' and mark.group() == "“":
            opened = mark
    if opened is not None and opened.group() != "‘":
        stop = start + len(text[start:end].rstrip())
        continued = was_open and not text[start : opened.start()].strip()
        yield Quotation(Span(opened.start(), stop), Span(opened.end(), stop), closed=False, continued=continued)


def _can_open(mark: re.Match[str], text: str) -> bool:
    """A straight mark opens before a word; one that follows a word and stands before a space closes something lost."""
    kind = mark.group()
    if kind in _CLOSES or kind == "’":
        return False
    after = text[mark.end() : mark.end() + 1]
    return kind in _OPENS or (bool(after) and not after.isspace() and after not in ",.;:)")


def _partner(opened: str, mark: re.Match[str], text: str) -> bool:
    kind = mark.group()
    if kind == "“" and opened in ("“", '"') and _WRONG_END.match(text, mark.start() - 1):
        return True
    if opened == "„":
        return kind in ("“", "”")
    if opened in _OPENS:
        return kind in _CLOSES or (opened == "``" and kind == "''") or (opened == "“" and kind == '"')
    if opened == "‘":
        return kind == "’"
    return kind == opened or (opened == '"' and kind == "”")


_WRONG_END = re.compile(r"[.,!?…]“(?=\s|$)")
"""An opening mark that stands where one closes: `“We left,“ he said`."""


def _made(text: str, opened: re.Match[str], mark: re.Match[str], *, continued: bool) -> Iterator[Quotation]:
    inner = Span(opened.end(), mark.start())
    words = len(inner.of(text).split())
    if words and (opened.group() != "‘" or words > _SINGLE_WORDS):
        yield Quotation(Span(opened.start(), mark.end()), inner, continued=continued)


def is_speech(quotation: Quotation, text: str) -> bool:
    """Whether a quotation is an utterance, not a title or a term: it ends a clause or holds several words.

    `“We left,” he said` and `he said: “No way”` are speech, `the “training exercise” in` is not.
    """
    inner = quotation.inner.of(text).strip()
    ended = _ENDED.search(inner) or text[: quotation.span.start].rstrip(" ").endswith(":")
    return not quotation.closed or bool(ended) or len(inner.split()) > _TERM_WORDS


_TERM_WORDS = 5
"""Quoted pieces of up to five words without a mark at their end are mostly terms, titles and scare quotes."""


def quoted_in(quotations: Sequence[Quotation], span: Span) -> tuple[Span, ...]:
    """The parts of quotations, without their marks, that lie inside a span."""
    cut = (Span(max(q.inner.start, span.start), min(q.inner.end, span.end)) for q in quotations)
    return tuple(part for part in cut if part.start < part.end)
