"""Figures that one source tells of two places or days: "35 dead in Arden", and "35 dead in Keld" are two claims."""

from collections.abc import Sequence
from itertools import combinations

from generator.comparison.claims.mentions import Unit
from generator.comparison.differences.apart import Setting


def of_two(units: Sequence[Unit]) -> bool:
    """Whether clauses are of one source, and two of them tell their figures of two events."""
    return len({u.ref.article for u in units}) == 1 and elsewhere([setting_of(u) for u in units])


def elsewhere(settings: Sequence[Setting | None]) -> bool:
    """Whether two of some figures are told of two places, two days or, in so many words, of two events."""
    return any(a and b and a.elsewhere(b) for a, b in combinations(settings, 2))


def setting_of(unit: Unit) -> Setting | None:
    """What stands around the figure of a clause, or around the first that tells to how many something happened."""
    quantity = unit.quantity or next((q for q in unit.statement.quantities if q.event), None)
    return Setting.of(unit.whole, quantity) if quantity else None
