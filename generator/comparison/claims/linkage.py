"""Groups of items by average linkage: the two most alike groups join first, until none are alike enough.

A sparse list of pairs proposes which groups to look at; pairs that are not listed are still measured before two groups
join, so a group is held together by all its members and never by a chain of neighbours. Deterministic: ties go to the
item that comes first. (Sokal and Michener 1958; the update is that of Lance and Williams 1967.)
"""

import heapq
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import cast

from generator.comparison.likeness.vectors import Vector, dot

Closeness = Callable[[tuple[int, int] | None, tuple[int, int] | None], float]
"""Factor from the first and last days of two groups (None where undated)."""


@dataclass(slots=True)
class _Cluster:
    """A growing group, used inside `link` only."""

    members: list[int]
    total: dict[str, float]
    """The sum of the members' vectors; of a single member its own vector, which is never written to."""
    days: tuple[int, int] | None
    likeness: dict[int, float] = field(default_factory=dict)
    """Mean cosine to neighbouring groups, by their number."""


def link(
    vectors: Sequence[Vector],
    days: Sequence[int | None],
    pairs: Iterable[tuple[int, int, float]],
    *,
    closeness: Closeness,
    threshold: float,
) -> tuple[tuple[int, ...], ...]:
    """The groups, as sorted tuples of item numbers in order of their first item; `pairs` are (i, j, cosine), i < j."""
    clusters = _singletons(vectors, days, pairs)
    heap = [
        entry
        for i, cluster in clusters.items()
        for j in cluster.likeness
        if i < j and (entry := _entry(clusters, i, j, closeness))[0] <= -threshold
    ]
    heapq.heapify(heap)
    while heap:
        _, i, j, sizes = heapq.heappop(heap)
        if i in clusters and j in clusters and sizes == _sizes(clusters, i, j):
            _merge(clusters, i, j)
            for k in clusters[i].likeness:
                entry = _entry(clusters, min(i, k), max(i, k), closeness)
                if entry[0] <= -threshold:
                    heapq.heappush(heap, entry)
    return tuple(sorted(tuple(sorted(cluster.members)) for cluster in clusters.values()))


def _singletons(
    vectors: Sequence[Vector], days: Sequence[int | None], pairs: Iterable[tuple[int, int, float]]
) -> dict[int, _Cluster]:
    clusters = {
        i: _Cluster([i], cast("dict[str, float]", vector), None if day is None else (day, day))
        for i, (vector, day) in enumerate(zip(vectors, days, strict=True))
    }
    for i, j, cosine in pairs:
        clusters[i].likeness[j] = clusters[j].likeness[i] = cosine
    return clusters


def _sizes(clusters: dict[int, _Cluster], i: int, j: int) -> int:
    """Changes whenever one of the two has grown, which makes an older entry stale."""
    return len(clusters[i].members) + len(clusters[j].members)


def _entry(clusters: dict[int, _Cluster], i: int, j: int, closeness: Closeness) -> tuple[float, int, int, int]:
    a, b = clusters[i], clusters[j]
    score = round(a.likeness[j] * closeness(a.days, b.days), 9)
    return -score, i, j, _sizes(clusters, i, j)


def _merge(clusters: dict[int, _Cluster], i: int, j: int) -> None:
    """Let group `i` take in group `j`."""
    a, b = clusters[i], clusters.pop(j)
    del a.likeness[j], b.likeness[i]
    for k in sorted(a.likeness.keys() | b.likeness.keys()):
        other = clusters[k]
        other.likeness.pop(j, None)
        a.likeness[k] = other.likeness[i] = _mean(a, b, k, other)
    small, large = sorted((a, b), key=lambda cluster: len(cluster.total))
    total = dict(large.total) if len(large.members) == 1 else large.total
    for term, weight in small.total.items():
        total[term] = total.get(term, 0.0) + weight
    a.total = total
    a.members.extend(b.members)
    a.days = _span(a.days, b.days)


def _mean(a: _Cluster, b: _Cluster, k: int, other: _Cluster) -> float:
    """Mean cosine of the pairs between `other` and what `a` and `b` become, measured where it is not known yet."""
    total = sum(_known(group, k, other) * len(group.members) for group in (a, b))
    return total / (len(a.members) + len(b.members))


def _known(group: _Cluster, k: int, other: _Cluster) -> float:
    known = group.likeness.get(k)
    return known if known is not None else dot(group.total, other.total) / (len(group.members) * len(other.members))


def _span(a: tuple[int, int] | None, b: tuple[int, int] | None) -> tuple[int, int] | None:
    if a is None or b is None:
        return a or b
    return min(a[0], b[0]), max(a[1], b[1])
