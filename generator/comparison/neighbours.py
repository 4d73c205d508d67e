"""Which articles may belong to one story: those that share rare terms and stand close in time.

An inverted index over each article's rarest terms proposes the pairs, so that the work grows with the number of
articles and not with its square. A term that very many articles share proposes each to its neighbours in time only.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from generator.comparison.vectors import Vector, dot

KEYS = 40
"""Heaviest terms of an article that propose neighbours; two articles of one story share several of them."""
SHARED = 2
"""Terms that two articles must share to be compared at all."""
CROWD = 60
"""Articles that one term proposes to another article at most: the next so many in time."""
WINDOW = 180
"""Days between two articles of one story at most; a later look back is a story of its own."""


def neighbours(
    vectors: Sequence[Vector], days: Sequence[int | None], *, least: float
) -> Iterator[tuple[int, int, float]]:
    """Pairs (i, j, cosine) with i < j and a cosine of at least `least`, in order."""
    postings = _index(vectors, days)
    places = {term: {i: place for place, i in enumerate(found)} for term, found in postings.items() if len(found) > 1}
    for i, vector in enumerate(vectors):
        shared: Counter[int] = Counter()
        for term in keys(vector):
            if term in places:
                start = places[term][i] + 1
                shared.update(postings[term][start : start + CROWD])
        for j in sorted(j for j, count in shared.items() if count >= SHARED and _near(days[i], days[j])):
            cosine = dot(vector, vectors[j])
            if cosine >= least:
                yield min(i, j), max(i, j), cosine


def _index(vectors: Sequence[Vector], days: Sequence[int | None]) -> dict[str, list[int]]:
    """Term -> the articles that have it among their keys, in order of time, undated ones last."""
    postings: dict[str, list[int]] = defaultdict(list)
    for i in sorted(range(len(vectors)), key=lambda i: (days[i] is None, days[i] or 0, i)):
        for term in keys(vectors[i]):
            postings[term].append(i)
    return postings


def keys(vector: Vector) -> tuple[str, ...]:
    """The heaviest terms of an article, heaviest first."""
    return tuple(sorted(vector, key=lambda term: (-vector[term], term))[:KEYS])


def _near(a: int | None, b: int | None) -> bool:
    return a is None or b is None or abs(a - b) <= WINDOW
