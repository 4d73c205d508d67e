"""Figures that one source tells of two places or days: "35 dead in Arden", and "35 dead in Keld" are two claims."""

import re
from collections.abc import Sequence
from itertools import combinations

from generator.comparison.claims.mentions import Unit
from generator.comparison.differences.apart import Setting


def of_two(units: Sequence[Unit]) -> bool:
    """Whether clauses are of one source, and two of them tell their figures of two events."""
    return len({u.ref.article for u in units}) == 1 and elsewhere([setting_of(u) for u in units])


def of_one_event(units: Sequence[Unit], group: Sequence[int]) -> tuple[int, ...]:
    """The figures of a row without those that a source tells of another event beside its own, which others give too.

    Reads "ten days after five officers were shot in Arden" beside "three officers were shot".
    """
    return tuple(i for i in group if not _aside(units, group, i))


def _aside(units: Sequence[Unit], group: Sequence[int], i: int) -> bool:
    own = [j for j in group if units[j].ref.article == units[i].ref.article and _size(units[j]) != _size(units[i])]
    shared = [j for j in own if any(_backs(units[j], units[k]) for k in group)]
    alone = not any(_backs(units[i], units[k]) for k in group)
    return bool(shared) and alone and (_long_before(units[i]) or _all_elsewhere(units, shared, i))


def _all_elsewhere(units: Sequence[Unit], shared: Sequence[int], i: int) -> bool:
    return all(elsewhere([setting_of(units[i]), setting_of(units[j])]) for j in shared)


def _long_before(unit: Unit) -> bool:
    """Whether a figure is told of days or years ago: "ten days after five were shot", "killed 12 three years ago"."""
    text, at = unit.whole.text, (unit.quantity.span.start if unit.quantity else 0) - unit.whole.span.start
    return bool(_AFTER.search(text[:at]) or _AGO.search(text[at:]))


_TIMES = r"(?:days?|weeks?|months?|years?)"
_AFTER = re.compile(rf"\b{_TIMES}\s+(?:after|since)\b[^.;]*$", re.I)
_AGO = re.compile(rf"\b{_TIMES}\s+(?:ago|earlier)\b", re.I)


def _backs(one: Unit, two: Unit) -> bool:
    """Whether two sources give one figure."""
    return one.ref.article != two.ref.article and _size(one) == _size(two)


def _size(unit: Unit) -> float | None:
    return unit.quantity.value if unit.quantity else None


def elsewhere(settings: Sequence[Setting | None]) -> bool:
    """Whether two of some figures are told of two places, two days or, in so many words, of two events."""
    return any(a and b and a.elsewhere(b) for a, b in combinations(settings, 2))


def setting_of(unit: Unit) -> Setting | None:
    """What stands around the figure of a clause, or around the first that tells to how many something happened."""
    quantity = unit.quantity or next((q for q in unit.statement.quantities if q.event), None)
    return Setting.of(unit.whole, quantity) if quantity else None
