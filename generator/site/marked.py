"""The marks on the sentences of a source page: who says it, how surely, figures, dates and names, shown on demand.

A mark wraps words that stay as they are; its look and its sign come from the style sheet, only where a reader asks for
them, so that text, search and copies never see them. Of marks that cross, the later one is cut.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.language.marks import LEGEND, Mark, marks, pieces
from generator.model import Site, Span, Statement
from generator.site.escaping import Md, html

Marks = Mapping[int, tuple[Mark, ...]]
"""Ordinal of a sentence of one article -> its marks."""


class Kind(NamedTuple):
    """A kind of mark in the legend."""

    id: str
    words: str
    """What it shows."""


KINDS = tuple(Kind(id, words) for id, words in LEGEND.items())


def marks_of(site: Site) -> Mapping[str, Marks]:
    """Article -> its marks, from what the briefings know of its sentences."""
    found: dict[str, dict[int, list[Statement]]] = {}
    for statement in (s for briefing in site.briefings for s in briefing.statements):
        found.setdefault(statement.article, {}).setdefault(statement.n, []).append(statement)
    return {article: {n: marks(told) for n, told in sentences.items()} for article, sentences in found.items()}


def marked(text: str, sentence: Span, found: Sequence[Mark]) -> Md:
    """The words of a sentence of a text, with its marks around them."""
    return Md("".join(_nested(text, sentence, found)))


def _nested(text: str, sentence: Span, found: Sequence[Mark]) -> Iterator[str]:
    """Each piece after the marks that end before it and those that begin with it: what goes on stays open."""
    opened: tuple[str, ...] = ()
    before = ""
    for piece in pieces(sentence, found):
        kept = _shared(opened, piece.kinds)
        yield "</span>" * (len(opened) - kept)
        yield from (f'<span data-m="{kind}">' for kind in piece.kinds[kept:])
        words = piece.span.of(text)
        yield _escaped(words, before)
        opened, before = piece.kinds, words
    yield "</span>" * len(opened)


def _shared(one: Iterable[str], other: Iterable[str]) -> int:
    """How many marks, from the outermost on, two neighbouring pieces have in common."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _escaped(words: str, before: str) -> str:
    """A piece as the whole sentence would show it: one space wherever there is white space, also at an edge."""
    left = " " if words[:1].isspace() and before and not before[-1:].isspace() else ""
    right = " " if words[-1:].isspace() and words.strip() else ""
    return f"{left}{html(words)}{right}"
