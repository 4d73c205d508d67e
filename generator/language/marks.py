"""What was found in a sentence, as marks on its text: who says it and by what word, doubt, figures, dates, names.

The marks are those of all its statements, each once, cut to the sentence; they may lie inside each other. `pieces` cuts
the text where a mark begins or ends, so that a page or a terminal can show them one after the other.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from generator.model import Attribution, Certainty, DateMention, Quantity, Span, Statement

LEGEND: Mapping[str, str] = MappingProxyType(
    {
        "speaker": "who says it",
        "cue": "the word of saying",
        "content": "what is said",
        "hedge": "how surely it is said",
        "figure": "a figure",
        "date": "a date or a time",
        "name": "a name",
    }
)
"""Kind of a mark -> what it shows, in the order in which a legend lists them."""
_TOLD: Mapping[str, str] = MappingProxyType(
    {"direct": "quoted", "mixed": "quoted in part", "indirect": "told in other words"}
)


class Mark(NamedTuple):
    """A marked stretch of an article's text."""

    span: Span
    kind: str
    """A key of `LEGEND`."""
    words: str
    """What was read there: `possible`, `about 300 sailors`, `2025-01`."""


class Piece(NamedTuple):
    """A stretch of text with all the kinds that mark it, outermost first; none where it is unmarked."""

    span: Span
    kinds: tuple[str, ...]


def marks(statements: Iterable[Statement]) -> tuple[Mark, ...]:
    """The marks of one sentence from its statements, in text order, larger ones first; spans as in the statements."""
    told = sorted(statements, key=lambda s: s.span.end - s.span.start, reverse=True)
    if not told:
        return ()
    whole = Span(min(s.span.start for s in told), max(s.span.end for s in told))
    found: dict[tuple[Span, str], Mark] = {}
    for statement in told:
        found.update({(mark.span, mark.kind): mark for mark in _of(statement, whole)})
    return tuple(sorted(found.values(), key=_place))


def _place(mark: Mark) -> tuple[int, int, int]:
    """Content stands before a speaker or a figure of the same extent, since these lie in it."""
    return mark.span.start, -mark.span.end, -(mark.kind == "content")


def pieces(span: Span, found: Sequence[Mark]) -> tuple[Piece, ...]:
    """The whole of `span`, cut wherever a mark begins or ends."""
    edges = {span.start, span.end, *(edge for mark in found for edge in mark.span if span.start < edge < span.end)}
    cuts = sorted(edges)
    parts = (Span(a, b) for a, b in pairwise(cuts))
    return tuple(Piece(part, tuple(dict.fromkeys(m.kind for m in found if part.within(m.span)))) for part in parts)


def _of(statement: Statement, whole: Span) -> Iterator[Mark]:
    for attribution in statement.attributions:
        yield from _said(attribution, whole)
    yield from (Mark(hedge, "hedge", _sure(statement)) for hedge in statement.hedges)
    yield from (Mark(quantity.span, "figure", _figure(quantity)) for quantity in statement.quantities)
    yield from (Mark(mention.span, "date", _date(mention)) for mention in statement.dates)
    yield from (Mark(name.span, "name", name.kind) for name in statement.names)


def _said(attribution: Attribution, whole: Span) -> Iterator[Mark]:
    """The parts of an attribution that lie in the sentence: its speaker may be named in the one before."""
    for span, kind in ((attribution.source, "speaker"), (attribution.cue, "cue")):
        if span is not None and span.within(whole):
            yield Mark(span, kind, LEGEND[kind])
    for content in attribution.content:
        cut = Span(max(content.start, whole.start), min(content.end, whole.end))
        if cut.start < cut.end:
            yield Mark(cut, "content", _TOLD[attribution.kind])


def _sure(statement: Statement) -> str:
    """`possible`, `not`; the certainty of the smallest statement that a word of doubt belongs to."""
    words = [] if statement.certainty is Certainty.STATED else [statement.certainty.word]
    return ", ".join([*words, *(["not"] if statement.negated else [])]) or statement.certainty.word


def _figure(quantity: Quantity) -> str:
    """`about 300 sailors`, `300 to 500 sailors`, `hundreds` as it stands."""
    if quantity.value is None:
        return "no exact figure"
    number = _number(quantity.value)
    if quantity.bound == "range" and quantity.upper is not None:
        number = f"{number} to {_number(quantity.upper)}"
    elif quantity.bound not in ("exact", "vague", "range"):
        number = f"{quantity.bound} {number}"
    return " ".join(filter(None, (number, quantity.unit, quantity.counted)))


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:g}"


def _date(mention: DateMention) -> str:
    return mention.value or "not known which"
