"""The days and the lengths of time that two texts give: whether they have one in common, or only others.

"Until 1 July" and "through June" end alike, and so do "24 months" and "two years". What is no day and no counted length
("now", "recently", "for years") stands in any two texts by chance; stretches longer than a month only tell something
beside a shorter one or as the same ("2031", "2031").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.comparison.differences.facts import Facts, told_dates

TOUCHING = 1
"""Days between the end of one stretch and the beginning of another that are one bound all the same."""
MONTH = 31
"""Days of the longest stretch that says when: within a year much happens."""
HOURS = {
    "TS": 1 / 3600, "TM": 1 / 60, "TH": 1.0, "D": 24.0, "W": 168.0, "WE": 48.0, "M": 730.0, "Q": 2190.0, "Y": 8760.0,
    "DE": 87600.0, "CE": 876000.0,
}  # fmt: skip
"""Hours of each unit of time."""

_LENGTH = re.compile(r"P(T?)([\d.e+]+)([A-Z]+)")


@dataclass(frozen=True, slots=True)
class Times:
    """When and for how long a text says that something happens."""

    values: frozenset[str]
    """Days, months and years as written in ISO 8601."""
    stretches: tuple[tuple[date, date], ...]
    """The first and last day of each."""
    lengths: frozenset[float]
    """Hours."""


def times_of(facts: Sequence[Facts]) -> Times:
    """The times of what sentences tell."""
    found = [d for f in facts for d in told_dates(f)]
    lengths = (_length(d.value) for d in found if d.value)
    return Times(
        frozenset(d.value for d in found if d.value and d.value[0].isdigit()),
        tuple((d.start, d.end) for d in found if d.start and d.end),
        frozenset(hours for hours in lengths if hours),
    )


def _length(value: str) -> float:
    """P2Y and P24M in hours; 0 where no length is counted."""
    match = _LENGTH.fullmatch(value)
    return round(float(match[2]) * HOURS.get(match[1] + match[3], 0.0), 1) if match else 0.0


def one_time(a: Times, b: Times) -> bool:
    """Whether both give one date, or stretches that touch of which one is a month or less, or one length of time."""
    if a.values & b.values or a.lengths & b.lengths:
        return True
    return any(_touch(x, y) and min(_days(x), _days(y)) <= MONTH for x in a.stretches for y in b.stretches)


def other_times(a: Times, b: Times) -> bool:
    """Whether both give days, or lengths of time, and not one day or length is shared."""
    days = a.stretches and b.stretches and not any(_touch(x, y) for x in a.stretches for y in b.stretches)
    return bool(days) or bool(a.lengths and b.lengths and a.lengths.isdisjoint(b.lengths))


def _touch(x: tuple[date, date], y: tuple[date, date]) -> bool:
    return (max(x[0], y[0]) - min(x[1], y[1])).days <= TOUCHING


def _days(stretch: tuple[date, date]) -> int:
    return (stretch[1] - stretch[0]).days + 1
