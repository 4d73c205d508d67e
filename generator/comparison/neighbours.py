"""Which articles may belong to one story: those that share rare terms and stand close in time.

An inverted index over each article's rarest terms proposes the pairs, so that the work grows with the number of
articles and not with its square. A term that very many articles share proposes each to its neighbours in time only.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.comparison.likeness.vectors import Vector, dot

KEYS = 25
"""Heaviest terms of an article that propose neighbours; two articles of one story share several of them."""
PROMISE = 0.06
"""Cosine that the shared keys must reach by themselves; two keys shared by chance reach less."""
CROWD = 10
"""Articles that one term proposes to another article at most: the next so many in time."""
WINDOW = 180
"""Days between two articles of one story at most; a later look back is a story of its own."""


def neighbours(
    vectors: Sequence[Vector], days: Sequence[int | None], *, least: float
) -> Iterator[tuple[int, int, float]]:
    """Pairs (i, j, cosine) with i < j and a cosine of at least `least`, in order of time."""
    index: dict[str, deque[tuple[int, float]]] = {}
    for i in sorted(range(len(vectors)), key=lambda i: (days[i] is None, days[i] or 0, i)):
        own = {term: vectors[i][term] for term in keys(vectors[i])}
        for j in _promising(own, index):
            if _near(days[i], days[j]) and (cosine := dot(vectors[i], vectors[j])) >= least:
                yield min(i, j), max(i, j), cosine
        for term, weight in own.items():
            index.setdefault(term, deque(maxlen=CROWD)).append((i, weight))


def _promising(own: Mapping[str, float], index: Mapping[str, Iterable[tuple[int, float]]]) -> list[int]:
    """Earlier articles that share enough of an article's keys, in order."""
    shared: dict[int, float] = {}
    for term, weight in own.items():
        for j, other in index.get(term, ()):
            shared[j] = shared.get(j, 0.0) + weight * other
    return sorted(j for j, weight in shared.items() if weight >= PROMISE)


def keys(vector: Vector) -> tuple[str, ...]:
    """The heaviest terms of an article, heaviest first."""
    return tuple(sorted(vector, key=lambda term: (-vector[term], term))[:KEYS])


def _near(a: int | None, b: int | None) -> bool:
    return a is None or b is None or abs(a - b) <= WINDOW
