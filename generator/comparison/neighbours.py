"""Which articles may belong to one story: those that share rare terms and stand close in time.

An inverted index over each article's rarest terms proposes the pairs, so that the work grows with the number of
articles and not with its square. A term that very many articles share proposes each to its neighbours in time only.
"""

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from generator.comparison.likeness.vectors import Vector, dot

KEYS = 25
"""Heaviest terms of an article that propose neighbours; two articles of one story share several of them."""
SHARED = 2
"""Keys that two articles share before they are compared as wholes; one is shared by chance."""
CROWD = 6
"""Articles that one term proposes to another article at most: the next so many in time (4 to 10 group alike)."""
WINDOW = 180
"""Days between two articles of one story at most; a later look back is a story of its own."""


def neighbours(
    vectors: Sequence[Vector], days: Sequence[int | None], *, least: float
) -> Iterator[tuple[int, int, float]]:
    """Pairs (i, j, cosine) with i < j and a cosine of at least `least`, in order of time."""
    index: dict[str, deque[int]] = {}
    for i in sorted(range(len(vectors)), key=lambda i: (days[i] is None, days[i] or 0, i)):
        own = keys(vectors[i])
        for j in _promising(own, index):
            if _near(days[i], days[j]) and (cosine := dot(vectors[i], vectors[j])) >= least:
                yield min(i, j), max(i, j), cosine
        for term in own:
            index.setdefault(term, deque(maxlen=CROWD)).append(i)


def _promising(own: Iterable[str], index: Mapping[str, Iterable[int]]) -> list[int]:
    """Earlier articles that share enough of an article's keys, in order."""
    shared = Counter(chain.from_iterable(index.get(term, ()) for term in own))
    return sorted(j for j, keys in shared.items() if keys >= SHARED)


def keys(vector: Vector) -> tuple[str, ...]:
    """The heaviest terms of an article, heaviest first."""
    return tuple(term for _, term in sorted((-weight, term) for term, weight in vector.items())[:KEYS])


def _near(a: int | None, b: int | None) -> bool:
    return a is None or b is None or abs(a - b) <= WINDOW
