"""Rows that the mean of all their clauses keeps apart though clauses of both surely tell one thing.

The more sources tell something, the more ways of telling it a row has, and the less a further one is like all of them
on average. So where each clause of the smaller row mainly says what some clause of the other says, and is surely one
claim with it, both are one row, unless their other clauses speak against it. What one source alone tells is looked at
again, too: it seldom tells one thing twice.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import product

from generator.comparison.claims.clause_rows import ONE_CLAIM, Barred, any_barred, never
from generator.comparison.claims.mentions import Unit
from generator.model import Ref

SURELY = 0.62
"""How sure two clauses are one claim of which one brings the other into its row. Of 21 rows so found in 41 stories, 18
were right."""
NOT_AGAINST = 0.3
"""How sure all clauses of one row are one claim with those of the other, on average."""
MOST_BOTH = 1
"""Sources that may have a clause in both rows: what more of them tell apart is two claims."""
TWICE = 0.95
"""How sure two clauses of one source are one claim that tell it in the same words."""
AGAIN = 0.44
"""Likeness of two sentences of one source from which it tells one thing twice: a writer has reason to tell more. Of 26
pairs that were joined below it 20 were two claims, of 24 above it 3."""

Group = tuple[int, ...]
Pairs = Mapping[tuple[int, int], float]


def joined_again(
    units: Sequence[Unit],
    groups: Sequence[Group],
    pairs: Iterable[tuple[int, int, float]],
    one_predicate: Callable[[int, int], bool],
    barred: Barred = never,
) -> tuple[Group, ...]:
    """The groups, those joined that are one claim at second sight; the surest pairs (i, j, 0 to 1) are seen first."""
    sure = {(min(i, j), max(i, j)): score for i, j, score in pairs}
    found = {n: list(group) for n, group in enumerate(groups)}
    home = {i: n for n, group in found.items() for i in group}
    likely = sorted((-score, i, j) for (i, j), score in sure.items() if score >= SURELY)

    def article(i: int) -> str:
        return units[i].ref.article

    def same(one: Sequence[int], two: Sequence[int]) -> bool:
        return _one_row(units, one, two, sure, one_predicate)

    def told_twice(one: Sequence[int], two: Sequence[int]) -> bool:
        return _told_twice(units, one, two, sure)

    for rule, (_, i, j) in product((same, told_twice), likely):
        a, b = home[i], home[j]
        if a != b and rule(found[a], found[b]) and not any_barred(found[a], found[b], article, barred):
            home.update(dict.fromkeys(found[b], a))
            found[a] += found.pop(b)
    return tuple(sorted(tuple(sorted(group)) for group in found.values()))


def _one_row(
    units: Sequence[Unit],
    one: Sequence[int],
    two: Sequence[int],
    sure: Pairs,
    one_predicate: Callable[[int, int], bool],
) -> bool:
    less, more = sorted((one, two), key=len)
    few, many = ({units[i].ref.article for i in group} for group in (less, more))
    again = not {units[i].ref for i in less}.isdisjoint(units[i].ref for i in more)
    if again or few <= many or len(few & many) > MOST_BOTH:
        return False
    scores = {(i, j): sure.get((min(i, j), max(i, j)), 0.0) for i in less for j in more}
    if sum(scores.values()) < NOT_AGAINST * len(scores):
        return False
    return all(any(scores[i, j] >= SURELY and one_predicate(i, j) for j in more) for i in less)


def _told_twice(units: Sequence[Unit], one: Sequence[int], two: Sequence[int], sure: Pairs) -> bool:
    """Whether two sources tell one thing, one of them twice in the same words: the likest of its clauses counts."""
    few, many = ({units[i].ref.article for i in group} for group in (one, two))
    if len(few) > 1 or len(many) > 1 or few == many:
        return False
    own = ((min(i, j), max(i, j)) for group in (one, two) for n, i in enumerate(group) for j in group[:n])
    return all(sure.get(pair, 0.0) >= TWICE for pair in own)


def told_elsewhere(
    units: Sequence[Unit], pairs: Iterable[tuple[int, int, float]]
) -> Callable[[Sequence[int]], tuple[Ref, ...]]:
    """For a row, the sentence of each source outside it with the clause most surely one with a clause of the row."""
    near: dict[int, list[tuple[float, int]]] = {}
    for i, j, score in pairs:
        if score >= ONE_CLAIM:
            near.setdefault(i, []).append((-score, j))
            near.setdefault(j, []).append((-score, i))

    def of(group: Sequence[int]) -> tuple[Ref, ...]:
        told: dict[str, Ref] = {units[i].ref.article: units[i].ref for i in group}
        own = set(told)
        for _, j in sorted(entry for i in group for entry in near.get(i, ())):
            told.setdefault(units[j].ref.article, units[j].ref)
        return tuple(sorted(ref for article, ref in told.items() if article not in own))

    return of


def parted(
    units: Sequence[Unit], groups: Iterable[Group], sentences_alike: Callable[[int, int], float]
) -> Iterator[Group]:
    """The groups, those of one source alone parted where nothing but a clause of its sentences is alike."""
    for group in groups:
        if len({units[i].ref.article for i in group}) > 1:
            yield group
            continue
        parts: list[list[int]] = []
        for i in group:
            near = [part for part in parts if any(sentences_alike(i, j) >= AGAIN for j in part)]
            parts = [*(part for part in parts if part not in near), [*(j for part in near for j in part), i]]
        yield from (tuple(sorted(part)) for part in parts)
