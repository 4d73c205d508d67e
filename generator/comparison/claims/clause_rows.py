"""Clauses that claim one thing, gathered across articles: each joins those of which it is sure enough on average."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import heapify, heappop, heappush

from generator.comparison.claims.mentions import Unit

ONE_CLAIM = 0.55
"""Mean sureness from which clauses are one claim."""

Group = tuple[int, ...]
Barred = Callable[[int, int], bool]
"""Whether two clauses of one source stand in no row together."""


def never(_i: int, _j: int) -> bool:
    """Where nothing is barred."""
    return False


def clause_groups(
    units: Sequence[Unit], pairs: Iterable[tuple[int, int, float]], barred: Barred = never
) -> tuple[Group, ...]:
    """Indices of clauses that claim one thing, by average linkage; `pairs` say how sure that is (i, j, 0 to 1; else 0).

    Two clauses of one sentence never join: a writer does not say one thing twice in a breath; nor do two of one source
    that are barred. Each join looks only at the neighbours of the two groups; the most alike are joined first, the
    earliest among equals.
    """
    linkage = _Linkage(units, pairs, barred)
    waiting = linkage.pairs()
    heapify(waiting)
    while waiting:
        _, a, b, seen = heappop(waiting)
        if seen == linkage.versions(a, b):
            for entry in linkage.join(a, b):
                heappush(waiting, entry)
    return tuple(sorted(tuple(sorted(g)) for g in linkage.members.values()))


Waiting = tuple[float, int, int, tuple[int, int]]
"""A pair of groups that may join: how sure they are one claim, below zero; their names; how often each had grown."""


class _Linkage:
    """Groups known by their first clause, with the summed sureness between neighbours."""

    def __init__(self, units: Sequence[Unit], pairs: Iterable[tuple[int, int, float]], barred: Barred) -> None:
        self._articles, self._barred = [unit.ref.article for unit in units], barred
        self.members = {i: [i] for i in range(len(units))}
        self._refs = {i: {unit.ref} for i, unit in enumerate(units)}
        self._grown = [0] * len(units)
        self._near: dict[int, dict[int, float]] = {i: {} for i in self.members}
        for i, j, score in pairs:
            self._near[i][j] = self._near[j][i] = score

    def versions(self, a: int, b: int) -> tuple[int, int]:
        """How often both groups have grown; -1 for one that is part of another by now."""
        return self._grown[a], self._grown[b]

    def pairs(self) -> list[Waiting]:
        """All pairs that may join."""
        return [entry for a in self.members for b in self._near[a] if a < b and (entry := self._entry(a, b))]

    def join(self, a: int, b: int) -> Iterator[Waiting]:
        """Make `b` part of `a`; the pairs that changed by it."""
        self.members[a] += self.members.pop(b)
        self._refs[a] |= self._refs[b]
        self._grown[a], self._grown[b] = self._grown[a] + 1, -1
        for other, score in self._near.pop(b).items():
            del self._near[other][b]
            if other != a:
                self._near[a][other] = self._near[other][a] = self._near[a].get(other, 0.0) + score
        return (entry for other in self._near[a] if (entry := self._entry(min(a, other), max(a, other))))

    def _entry(self, a: int, b: int) -> Waiting | None:
        mean = round(self._near[a][b] / (len(self.members[a]) * len(self.members[b])), 6)
        if mean < ONE_CLAIM or not self._refs[a].isdisjoint(self._refs[b]) or self._apart(a, b):
            return None
        return -mean, a, b, self.versions(a, b)

    def _apart(self, a: int, b: int) -> bool:
        """Whether one source has a clause in each of two groups that stand in no row together."""
        return any_barred(self.members[a], self.members[b], self._articles.__getitem__, self._barred)


def any_barred(one: Sequence[int], two: Sequence[int], article: Callable[[int], str], barred: Barred) -> bool:
    """Whether two groups hold two clauses of one source that are barred."""
    return any(article(i) == article(j) and barred(i, j) for i in one for j in two)
