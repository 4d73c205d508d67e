"""A very long text as windows of whole sentences, to be read one after the other, so that time grows with its length.

What a quotation, a speaker or a pronoun reaches lies within a few sentences, and the rules look at all pairs of them: a
text read as a whole takes time with the square of its length. A window ends where a paragraph does, if one ends near.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model import Span, Statement

WINDOW = 20_000
"""Characters read at once; an article of ten pages has as many, and is read whole."""
MOST_READ = 100_000
"""Characters of an article whose sentences are read for what they say: a report of forty pages; comparing them takes
time with the square of their number."""


def within_reach(spans: Sequence[Span]) -> int:
    """How many sentences, from the first, are read for what they say; of a list of tables only the beginning is."""
    reached = 0
    for count, span in enumerate(spans):
        reached += span.end - span.start
        if reached > MOST_READ and count:
            return count
    return len(spans)


def windows(text: str, sentences: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Indices of the first sentence of each window and of the one behind its last."""
    first = 0
    while first < len(sentences):
        last = first + 1
        while last < len(sentences) and sentences[last].end - sentences[first].start <= WINDOW:
            last += 1
        if last < len(sentences):
            last = _at_paragraph(text, sentences, first, last)
        yield first, last
        first = last


def _at_paragraph(text: str, sentences: Sequence[Span], first: int, last: int) -> int:
    """The last place in the second half of a window before which a line ends, or its end."""
    half = (first + last) // 2
    places = range(last, max(half, first), -1)
    return next((n for n in places if "\n" in text[sentences[n - 1].end : sentences[n].start]), last)


def moved(statement: Statement, by: int) -> Statement:
    """A statement whose spans are offsets into a text of which its window is a part."""
    return replace(
        statement,
        span=statement.span.moved(by),
        hedges=tuple(span.moved(by) for span in statement.hedges),
        attributions=tuple(a.moved(by) for a in statement.attributions),
        quantities=tuple(q.moved(by) for q in statement.quantities),
        dates=tuple(replace(d, span=d.span.moved(by)) for d in statement.dates),
        names=tuple(replace(name, span=name.span.moved(by)) for name in statement.names),
        quoted=tuple(span.moved(by) for span in statement.quoted),
    )
