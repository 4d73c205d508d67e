"""The groups of clauses that make a row or a claim of their own: a part of a thought that stands whole makes none."""

import re
from collections.abc import Sequence, Set

from generator.comparison.claims.mentions import Unit
from generator.comparison.telling.wording import depends
from generator.model import Ref


def whole_thoughts(
    units: Sequence[Unit], groups: Sequence[tuple[int, ...]], aside: frozenset[int]
) -> list[tuple[int, ...]]:
    """The groups without lone clauses that a wider clause tells, or that are a part of a thought told elsewhere.

    In "buyers can look when the site opens", nobody else says "when the site opens", and the whole says it too; so with
    the clauses `aside`, which stand beside a figure that has a row.
    """
    by_ref: dict[Ref, list[Unit]] = {}
    for unit in units:
        by_ref.setdefault(unit.ref, []).append(unit)
    lone = (g[0] for g in groups if len(g) == 1)
    parts = {i for i in lone if i in aside or _told_beside(units[i], by_ref[units[i].ref])}
    parts -= _last_of_their_sentences(units, parts, aside)
    inner = _inside_others(units, groups)
    return _together(units, [g for g in groups if parts.isdisjoint(g) and g not in inner])


def _together(units: Sequence[Unit], groups: Sequence[tuple[int, ...]]) -> list[tuple[int, ...]]:
    """The groups with all clauses of a sentence that its source alone has in one: it is shown whole, and counts once.

    Of several groups that share a sentence the largest takes it.
    """
    alone = [g for g in groups if len({units[i].ref.article for i in g}) == 1]
    home: dict[Ref, int] = {}
    for n in sorted(range(len(alone)), key=lambda n: (-len(alone[n]), n)):
        for i in alone[n]:
            home.setdefault(units[i].ref, n)
    members: dict[int, list[int]] = {}
    for i in (i for group in alone for i in group):
        members.setdefault(home[units[i].ref], []).append(i)
    several = [g for g in groups if len({units[i].ref.article for i in g}) > 1]
    return sorted([*several, *(tuple(sorted(own)) for own in members.values())])


def _inside_others(units: Sequence[Unit], groups: Sequence[tuple[int, ...]]) -> set[tuple[int, ...]]:
    """Groups of which each clause stands inside a clause of one wider group: that row says it whole."""
    wider: dict[Ref, list[tuple[Unit, int]]] = {}
    for number, group in enumerate(groups):
        for i in group:
            wider.setdefault(units[i].ref, []).append((units[i], number))
    found = set()
    for group in (g for g in groups if len(g) > 1):
        homes = [
            {number for unit, number in wider[units[i].ref] if unit is not units[i] and _is_inside(units[i], unit)}
            for i in group
        ]
        if set.intersection(*homes):
            found.add(group)
    return found


def _is_inside(unit: Unit, wider: Unit) -> bool:
    """Whether a clause is a part of another."""
    return unit.statement.span.within(wider.statement.span) and unit.statement.span != wider.statement.span


def _last_of_their_sentences(units: Sequence[Unit], parts: Set[int], aside: Set[int]) -> set[int]:
    """The widest clause of each sentence of which no clause would be left: each only hangs on the other."""
    kept = {units[i].ref for i in range(len(units)) if i not in parts} | {units[i].ref for i in aside}
    widest: dict[Ref, int] = {}
    for i in sorted(parts):
        ref = units[i].ref
        if ref not in kept and len(units[i].statement.text) > len(units[widest.get(ref, i)].statement.text) - 1:
            widest[ref] = i
    return set(widest.values())


def _told_beside(unit: Unit, sentence: Sequence[Unit]) -> bool:
    """Whether a clause stands inside another unit of its sentence, or hangs on one before or after it."""
    others = [u for u in sentence if u is not unit]
    inside = any(unit.statement.span.within(u.statement.span) for u in others)
    text, before = unit.statement.text, unit.whole.text[: unit.statement.span.start - unit.whole.span.start]
    later = any(map(str.isalnum, before))
    hangs = later and (depends(text) or bool(_JOINED.match(text)))
    return bool(others) and (inside or hangs)


_JOINED = re.compile(
    r"[“\"']?(?:since|until|unless|after|before|as|so|meaning|including|although|though|whereas|but|and|or|for|with)\b",
    re.I,
)
"""Openings by which a later clause hangs on the one before it; at the head of a sentence they may open a whole one."""
