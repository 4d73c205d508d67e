"""What shows that two sources pass on one utterance: they quote it in the same words, whoever they name for it.

"A harsh answer is waiting" of the ministry in one report and of its minister in another, or "the letter" here and "its
signers" there: such words were spoken or written once.
"""

from functools import lru_cache

from generator.comparison.claims.mentions import Unit
from generator.comparison.likeness.similarity import Run, telling_runs
from generator.language.words import content_words, tokens
from generator.model import Span

RUN, PLAIN = 6, 2
"""Words in a row inside quotation marks, and how many of them are plain words, that are one utterance. A motto or a
title is shorter."""
WHOLE = 3
"""Content words of a quotation that two sources have with its first and its last word, and that may be shorter."""


def sayings(unit: Unit) -> frozenset[Run]:
    """What a clause quotes, as runs of words by which it is known elsewhere."""
    own, at = unit.statement.span, unit.whole.span.start
    quoted = tuple(span.moved(-at) for span in unit.whole.quoted if span.overlaps(own))
    return _sayings(unit.whole.text, own.moved(-at), quoted)


@lru_cache(maxsize=20_000)
def _sayings(text: str, own: Span, quoted: tuple[Span, ...]) -> frozenset[Run]:
    inside = (Span(max(span.start, own.start), min(span.end, own.end)).of(text) for span in quoted)
    whole = (span.of(text) for span in quoted if span.within(own))
    short = (tuple(tokens(said)) for said in whole if len(content_words(said)) >= WHOLE)
    return frozenset((*(run for said in inside for run in telling_runs(said, RUN, PLAIN)), *short))


def one_saying(a: Unit, b: Unit) -> bool:
    """Whether two clauses quote one utterance."""
    return bool(a.whole.quoted and b.whole.quoted) and not sayings(a).isdisjoint(sayings(b))
