"""Which articles may belong to one story: those that share rare terms and stand close in time.

An inverted index over each article's rarest terms proposes the pairs, so that the work grows with the number of
articles and not with its square. A term that very many articles share proposes each to its neighbours in time only.
"""

from collections.abc import Iterator, Mapping, Sequence

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
    index: dict[str, list[int]] = {}
    for i in sorted(range(len(vectors)), key=lambda i: (days[i] is None, days[i] or 0, i)):
        for j in _promising(i, vectors, days, index):
            cosine = dot(vectors[i], vectors[j])
            if cosine >= least:
                yield min(i, j), max(i, j), cosine
        for term in keys(vectors[i]):
            index.setdefault(term, []).append(i)


def _promising(
    i: int, vectors: Sequence[Vector], days: Sequence[int | None], index: Mapping[str, Sequence[int]]
) -> list[int]:
    """Earlier articles that share enough of the keys of article `i`, in order."""
    shared: dict[int, float] = {}
    for term in keys(vectors[i]):
        weight = vectors[i][term]
        for j in index.get(term, ())[-CROWD:]:
            shared[j] = shared.get(j, 0.0) + weight * vectors[j][term]
    return sorted(j for j, weight in shared.items() if weight >= PROMISE and _near(days[i], days[j]))


def keys(vector: Vector) -> tuple[str, ...]:
    """The heaviest terms of an article, heaviest first."""
    return tuple(sorted(vector, key=lambda term: (-vector[term], term))[:KEYS])


def _near(a: int | None, b: int | None) -> bool:
    return a is None or b is None or abs(a - b) <= WINDOW
