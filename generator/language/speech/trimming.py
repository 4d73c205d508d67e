"""From tokens back to text: the spans that a set of tokens covers, cut so that they read well on their own."""

import re
from collections.abc import Iterable

from generator.language.dates.forms import WEEKDAY
from generator.language.parsing import Parsed
from generator.model import Span

_OPENING = "“„«‘`\"'"


def runs(parsed: Parsed, indices: Iterable[int]) -> tuple[Span, ...]:
    """The spans of neighbouring tokens, without marks and conjunctions at their ends; quotation marks stay."""
    spans: list[Span] = []
    run: list[int] = []
    for i in sorted(set(indices)):
        if run and i != run[-1] + 1:
            spans.extend(_trimmed(parsed, run))
            run = []
        run.append(i)
    spans.extend(_trimmed(parsed, run))
    return tuple(spans)


def _trimmed(parsed: Parsed, run: list[int]) -> tuple[Span, ...]:
    while run and _is_edge(parsed, run[0], opening=True):
        run = run[1:]
    while run and _is_edge(parsed, run[-1], opening=False):
        run = run[:-1]
    return (Span(parsed.tokens[run[0]].start, parsed.tokens[run[-1]].end),) if run else ()


def _is_edge(parsed: Parsed, i: int, *, opening: bool) -> bool:
    """A comma, a dash, a bracket, white space or an "and" at the edge of a span is not part of it."""
    token = parsed.tokens[i]
    if token.pos == "SPACE" or token.dep == "cc":
        return True
    if token.pos != "PUNCT" or (token.text == "?" and not opening):
        return False
    quote = any(mark in token.text for mark in "“”„«»\"'’‘`")
    return not quote or (not opening and token.text in _OPENING and token.text not in "\"'")


def balanced(text: str, span: Span) -> Span:
    """A span whose quotation marks and brackets match: closed by what follows, or without the mark that opens it.

    A clause that is nothing but a quotation loses its marks: `“We left,”` reads `We left`.
    """
    for opening, closing in _PAIRS:
        span = _one_pair(text, span, opening, closing)
    return next((bare for pair in _MARKS if (bare := _bare(text, span, *pair)) is not None), span)


_MARKS = (("“", "”"), ('"', '"'), ("''", "''"))


def _bare(text: str, span: Span, opening: str, closing: str) -> Span | None:
    """What stands between the marks of a span that is one quotation; None for another span."""
    piece = span.of(text)
    inner = piece[len(opening) : len(piece) - len(closing)]
    if not (piece.startswith(opening) and piece.endswith(closing)) or opening in inner or closing in inner:
        return None
    start = span.start + len(opening) + len(inner) - len(inner.lstrip())
    end = span.start + len(opening) + len(inner.rstrip(" ,"))
    return Span(start, end) if start < end else None


_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"), ('"', '"'), ("''", "''"), ("‘", "’"))


def _one_pair(text: str, span: Span, opening: str, closing: str) -> Span:
    piece = span.of(text)
    odd = piece.count(opening) % 2 == 1 if opening == closing else piece.count(opening) != piece.count(closing)
    if not odd or opening == "‘":
        return span
    after = text[span.end :].lstrip(".,;:!?")
    gap = len(text) - span.end - len(after)
    if piece.count(opening) > piece.count(closing) or opening == closing:
        if after.startswith(closing):
            return Span(span.start, span.end + gap + len(closing))
        if piece.startswith(opening):
            return Span(span.start + len(opening), span.end)
    if piece.endswith(closing):
        return Span(span.start, span.end - len(closing))
    return span


def bare_name(text: str, span: Span) -> Span:
    """A naming without the mark of a quotation before it and the day behind it: `” Ida Moen`, `Moen Wednesday`."""
    piece = span.of(text)
    odd = piece.count('"') % 2 or piece.startswith("”")
    start = span.start + (len(piece) - len(piece.lstrip('”"’, ')) if odd else 0)
    day = _DAY_BEHIND.search(span.of(text))
    end = span.end - (len(day.group()) if day else 0)
    return Span(start, end) if start < end else span


_DAY_BEHIND = re.compile(rf"(?<=[a-z])(?<!Black)(?<!Good)(?<!Ash)\s+{WEEKDAY}$")
DATELINE = re.compile(
    r"[A-Z][\w.,’' -]{1,50}\([^()]{2,30}\)\s*[-–—]{1,2}\s+"
    r"|[A-Z]{2}[A-Z.,’' -]*(?:, [A-Z][\w. ]{1,20})?\s(?:[–—]|--?)\s+"
)
"""Where, when and by whom a report was sent says nothing: `NEW VARN, Feb 3 (AP) - Police said`."""
