"""Which sentences of several articles quote one saying, and not in the same words.

What somebody said stands in sentences that may have little else in common, so that their likeness does not join them.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.comparison.differences.quotes import Quoting, altered
from generator.data import words

RUN = 3
"""Words that two quotations of one saying have in one run, at least..."""
MOST = 40
"""...if no more sentences have it: what everybody says is no saying."""

Run = tuple[str, ...]


def quoted_otherwise(quotings: Sequence[Quoting], articles: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of sentences, of which each is what comes nearest in its article to the other's words."""
    runs = [_runs(quoting) for quoting in quotings]
    nearest = _nearest(runs, articles)
    for (i, _), j in nearest.items():
        mutual = i < j and nearest.get((j, articles[i])) == i
        if mutual and next(altered(quotings[i], quotings[j]), None):
            yield i, j


def _runs(quoting: Quoting) -> frozenset[Run]:
    """The runs of words of the quotations that say something."""
    found = (
        tuple(w.level for w in said[n : n + RUN]) for said in quoting.quotations for n in range(len(said) - RUN + 1)
    )
    return frozenset(run for run in found if not all(word in words("stop-words") for word in run))


def _nearest(runs: Sequence[frozenset[Run]], articles: Sequence[str]) -> dict[tuple[int, str], int]:
    """A sentence and another article -> the sentence of that article with which it shares most runs."""
    having: dict[Run, list[int]] = {}
    for i, own in enumerate(runs):
        for run in own:
            having.setdefault(run, []).append(i)
    nearest: dict[tuple[int, str], int] = {}
    for i, own in enumerate(runs):
        shared = Counter(
            j for run in own if len(having[run]) <= MOST for j in having[run] if articles[j] != articles[i]
        )
        for j in sorted(shared, key=lambda j: (shared[j], -j)):
            nearest[i, articles[j]] = j
    return nearest
