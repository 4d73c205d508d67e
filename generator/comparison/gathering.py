"""Units that claim one thing, gathered across articles: figures by what they count, clauses by likeness.

A figure belongs to the others that count the same thing of the same people; a clause to those that are, on average,
alike enough. An ambiguous match is no match: a missed one shows a claim twice, a wrong one invents a conflict.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import heapify, heappop, heappush

from generator.comparison.mentions import FEW, Unit
from generator.comparison.similarity import similarity
from generator.comparison.speakers import speaker
from generator.data import table, words
from generator.language.words import stem, tokens
from generator.model import Quantity

COUNTS = frozenset({None, "%"})
"""Units of figures that make a claim of their own; durations, ages and distances stay in their clause."""
KIN = (frozenset("troops soldiers forces personnel fighters servicemen servicemembers recruits".split()),)
"""Heads that count the same people in other words."""
ALIKE = 0.38
"""Mean likeness from which clauses are one claim."""

ALIKE_FIGURES = 0.3
"""Likeness of clauses from which an equal small number is one figure; small numbers are equal by chance."""
ALIKE_SHARES = 0.2
"""Likeness of sentences from which an equal share is one figure: few shares are equal by chance."""
MOST_APART = 5
"""Counts of one event of which one is more than so many times the other are taken to count different people. Measured
on pairs of sentences with two counts of one event: it keeps 18 of 20 that conflict and parts 7 of 19 not comparable."""

Group = tuple[int, ...]


def figure_groups(units: Sequence[Unit]) -> tuple[Group, ...]:
    """Indices of the figures that count the same thing; figures that count nothing nameable are in no group."""
    wanted = [i for i, u in enumerate(units) if u.quantity and u.quantity.unit in COUNTS and not u.quantity.change]
    with_event = [i for i in wanted if (q := units[i].quantity) and q.event]
    groups = _joined(with_event, lambda i, j: _same_thing(units[i], units[j]))
    for i in (i for i in wanted if i not in with_event):
        homes = [g for g in groups if any(_same_figure(units[i], units[j]) for j in g)]
        groups = [g for g in groups if g not in homes[:1]] + [[*(homes[0] if len(homes) == 1 else []), i]]
        if len(homes) > 1:
            groups.append(homes[0])
    return tuple(sorted(tuple(sorted(g)) for g in groups))


def _joined(indices: Sequence[int], same: Callable[[int, int], bool]) -> list[list[int]]:
    """Groups in which each is the same as most others."""
    groups: list[list[int]] = []
    for i in indices:
        scores = [(sum(same(i, j) for j in g) / len(g), -n) for n, g in enumerate(groups)]
        best = max(scores, default=(0.0, 0))
        if best[0] > 0.5:
            groups[-best[1]].append(i)
        else:
            groups.append([i])
    return groups


def _same_thing(one: Unit, two: Unit) -> bool:
    """Same event, both shares or both counts, of people who may be the same, in one year, of one size."""
    a, b = one.quantity, two.quantity
    if not a or not b or a.event != b.event or a.share != b.share or _years(one) != _years(two):
        return False
    return same_counted(whom(a), whom(b)) and _of_one_size(a, b)


def whom(quantity: Quantity) -> str | None:
    """Whom a figure counts; nobody named where one word says both whom and what ("50 percent casualties")."""
    both = quantity.counted_span and quantity.event_span and quantity.counted_span.overlaps(quantity.event_span)
    return None if both else quantity.counted


def _of_one_size(a: Quantity, b: Quantity) -> bool:
    """Whether two counts may be of one whole: "a family of four died" is not the toll of 250."""
    if a.share or a.unit:
        return True
    low, high = sorted((a.value or 0.0, b.value or 0.0))
    return high <= MOST_APART * low


def _years(unit: Unit) -> frozenset[str]:
    """Bare years of a clause, which set it apart: "the 2009 quake killed 300"; "late 2024" is no bare year."""
    dates = (d.span for d in unit.whole.dates if d.span.overlaps(unit.statement.span))
    at = unit.whole.span.start
    told = ((unit.whole.text[: s.start - at].lower().split() or [""], s.of(" " * at + unit.whole.text)) for s in dates)
    return frozenset(year for before, year in told if _YEAR.fullmatch(year) and before[-1] not in ("late", "early"))


_YEAR = re.compile(r"[12]\d{3}")


def _same_figure(one: Unit, two: Unit) -> bool:
    """The same value of the same counted things, where one sentence leaves out what happened to them.

    Of few things the clauses must be alike too: six officers with guns are not the six people in hospital.
    """
    a, b = one.quantity, two.quantity
    if not a or not b or (a.share, a.value, a.upper) != (b.share, b.value, b.upper):
        return False
    if a.share and b.share and not (a.counted and b.counted):
        return similarity(one.whole.text, two.whole.text) >= ALIKE_SHARES
    if not a.counted or not b.counted:
        return False
    told = (a.value or 0) > FEW or similarity(one.statement.text, two.statement.text) >= ALIKE_FIGURES
    return (a.value or 0) > 1 and told and same_counted(a.counted, b.counted)


def same_counted(a: str | None, b: str | None) -> bool:
    """Whether two counted phrases may mean the same: "kenyan soldiers", "kenyans", "troops", or left out."""
    if not a or not b:
        return True
    countries = [_countries(x) for x in (a, b)]
    if all(countries) and not countries[0] & countries[1]:
        return False
    heads = [tokens(x)[-1] if tokens(x) else "" for x in (a, b)]
    general = any(head in ("people", "persons", "person") or _nation(x) for head, x in zip(heads, (a, b), strict=True))
    people = all(head in words("people") or _nation(x) for head, x in zip(heads, (a, b), strict=True))
    return stem(heads[0]) == stem(heads[1]) or any(set(heads) <= kin for kin in KIN) or (general and people)


def _countries(phrase: str) -> frozenset[str]:
    return speaker(phrase.title().removesuffix("s")).countries | speaker(phrase.title()).countries


def _nation(phrase: str) -> bool:
    """Whether a phrase is nothing but the people of a country: "north koreans"."""
    return phrase.title().removesuffix("s") in table("countries") or phrase.title() in table("countries")


def clause_groups(units: Sequence[Unit], pairs: Iterable[tuple[int, int, float]]) -> tuple[Group, ...]:
    """Indices of clauses that claim one thing, by average linkage over the likeness of pairs (i, j, score; absent: 0).

    Two clauses of one sentence never join: a writer does not say one thing twice in a breath. Each join looks only at
    the neighbours of the two groups; the most alike are joined first, the earliest among equals.
    """
    linkage = _Linkage(units, pairs)
    waiting = linkage.pairs()
    heapify(waiting)
    while waiting:
        _, a, b, seen = heappop(waiting)
        if seen == linkage.versions(a, b):
            for entry in linkage.join(a, b):
                heappush(waiting, entry)
    return tuple(sorted(tuple(sorted(g)) for g in linkage.members.values()))


Waiting = tuple[float, int, int, tuple[int, int]]
"""A pair of groups that may join: their likeness below zero, their names, and how often each had grown by then."""


class _Linkage:
    """Groups known by their first clause, with the summed likeness between neighbours."""

    def __init__(self, units: Sequence[Unit], pairs: Iterable[tuple[int, int, float]]) -> None:
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
        if mean < ALIKE or not self._refs[a].isdisjoint(self._refs[b]):
            return None
        return -mean, a, b, self.versions(a, b)
