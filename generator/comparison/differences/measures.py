"""Distances from one place, and sums of one purpose, that two statements give differently."""

from collections.abc import Iterator

from generator.comparison.differences import particulars
from generator.comparison.differences.facts import Facts, once, persons
from generator.comparison.differences.figures import interval, kind_of_unit
from generator.comparison.differences.findings import Finding, of_two


def measures(a: Facts, b: Facts) -> Iterator[Finding]:
    """Reads "100 miles northeast of Springfield" and "about 65 miles northeast of Springfield"; "$310,000 bail"."""
    for kind, read in (("place", _distances), ("money", _sums)):
        mine, theirs = read(a), read(b)
        for of in sorted(mine.keys() & theirs.keys()):
            x, y = a.quantities[mine[of]], b.quantities[theirs[of]]
            one, two = interval(x), interval(y)
            alike = kind_of_unit(x) == kind_of_unit(y) and not _other_persons(a, b)
            if one and two and alike and not one.meets(two):
                raised = of == REWARD
                why = "both can be true" if raised else "the figures do not overlap"
                yield of_two(kind, x.span.of(a.text), y.span.of(b.text), why, conflict=not raised)


REWARD = "reward"
"""A sum that is raised while nobody claims it."""


@once
def _distances(facts: Facts) -> dict[str, int]:
    return dict(particulars.distances(facts))


@once
def _sums(facts: Facts) -> dict[str, int]:
    return dict(particulars.sums(facts))


def _other_persons(a: Facts, b: Facts) -> bool:
    """Whether both name persons, and no one in common."""
    mine, theirs = persons(a), persons(b)
    return bool(mine and theirs and not mine & theirs)


def measured(facts: Facts) -> bool:
    """Whether a statement gives such a distance or sum."""
    return bool(_distances(facts) or _sums(facts))
