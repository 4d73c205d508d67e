"""Units that claim one thing, gathered across articles: figures by what they count, clauses by likeness.

A figure belongs to the others that count the same thing of the same people; a clause to those that are, on average,
alike enough. An ambiguous match is no match: a missed one shows a claim twice, a wrong one invents a conflict.
"""

from collections.abc import Callable, Mapping, Sequence

from generator.comparison.mentions import Unit
from generator.comparison.speakers import speaker
from generator.data import table, words
from generator.language.words import stem, tokens
from generator.model import Quantity

COUNTS = frozenset({None, "%"})
"""Units of figures that make a claim of their own; durations, ages and distances stay in their clause."""
KIN = (frozenset("troops soldiers forces personnel fighters servicemen servicemembers recruits men".split()),)
"""Heads that count the same people in other words."""
ALIKE = 0.38
"""Mean likeness from which clauses are one claim."""

Group = tuple[int, ...]


def figure_groups(units: Sequence[Unit]) -> tuple[Group, ...]:
    """Indices of the figures that count the same thing; figures that count nothing nameable are in no group."""
    wanted = [i for i, u in enumerate(units) if u.quantity and u.quantity.unit in COUNTS and not u.quantity.change]
    with_event = [i for i in wanted if (q := units[i].quantity) and q.event]
    groups = _joined(with_event, lambda i, j: _same_thing(units[i].quantity, units[j].quantity))
    for i in (i for i in wanted if i not in with_event):
        homes = [g for g in groups if any(_same_figure(units[i].quantity, units[j].quantity) for j in g)]
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


def _same_thing(a: Quantity | None, b: Quantity | None) -> bool:
    """Same event, both shares or both counts, of people who may be the same."""
    return bool(a and b and a.event == b.event and a.share == b.share and same_counted(a.counted, b.counted))


def _same_figure(a: Quantity | None, b: Quantity | None) -> bool:
    """The same value of the same counted things, where one sentence leaves out what happened to them."""
    return bool(
        a and b and a.counted and b.counted and a.share == b.share and a.value == b.value and a.upper == b.upper
        and same_counted(a.counted, b.counted) and (a.value or 0) > 1
    )  # fmt: skip


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


def clause_groups(units: Sequence[Unit], pairs: Mapping[tuple[int, int], float]) -> tuple[Group, ...]:
    """Indices of clauses that claim one thing, by average linkage over the likeness of pairs (absent: 0).

    Two clauses of one sentence never join: a writer does not say one thing twice in a breath.
    """
    groups: dict[int, list[int]] = {i: [i] for i in range(len(units))}
    while True:
        scored = _scored(groups, units, pairs)
        if not scored or scored[0][0] < ALIKE:
            return tuple(sorted(tuple(sorted(g)) for g in groups.values()))
        _, i, j = scored[0]
        groups[-i] += groups.pop(-j)


def _scored(
    groups: Mapping[int, Sequence[int]], units: Sequence[Unit], pairs: Mapping[tuple[int, int], float]
) -> list[tuple[float, int, int]]:
    """Pairs of groups that may join with their mean likeness, best first, earliest first among equals."""
    home = {i: name for name, members in groups.items() for i in members}
    near = {(min(home[i], home[j]), max(home[i], home[j])) for i, j in pairs if home[i] != home[j]}
    scored = [(_mean(groups[a], groups[b], pairs), -a, -b) for a, b in near if _apart(groups[a], groups[b], units)]
    return sorted(scored, reverse=True)


def _mean(a: Sequence[int], b: Sequence[int], pairs: Mapping[tuple[int, int], float]) -> float:
    return round(sum(pairs.get((min(i, j), max(i, j)), 0.0) for i in a for j in b) / (len(a) * len(b)), 6)


def _apart(a: Sequence[int], b: Sequence[int], units: Sequence[Unit]) -> bool:
    return not {units[i].ref for i in a} & {units[j].ref for j in b}
