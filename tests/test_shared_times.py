"""Whether two texts give one time: shared, touching or other days, and lengths of time."""

from datetime import date

import pytest

from generator.comparison.likeness.times import Times, one_time, other_times

JUNE = (date(2031, 6, 1), date(2031, 6, 30))
YEAR = (date(2031, 1, 1), date(2031, 12, 31))


def day(month: int, number: int) -> tuple[date, date]:
    return date(2031, month, number), date(2031, month, number)


def times(*stretches: tuple[date, date], values: tuple[str, ...] = (), hours: tuple[float, ...] = ()) -> Times:
    return Times(frozenset(values), stretches, frozenset(hours))


@pytest.mark.parametrize(
    ("a", "b", "one", "other"),
    [
        (times(JUNE), times(day(7, 1)), True, False),
        (times(JUNE), times(day(7, 2)), False, True),
        (times(JUNE), times(day(6, 14)), True, False),
        (times(YEAR), times(YEAR), False, False),
        (times(YEAR), times(day(6, 14)), True, False),
        (times(YEAR, values=("2031",)), times(YEAR, values=("2031",)), True, False),
        (times(hours=(48.0,)), times(hours=(48.0, 24.0)), True, False),
        (times(hours=(48.0,)), times(hours=(24.0,)), False, True),
        (times(hours=(48.0,)), times(JUNE), False, False),
        (times(), times(JUNE), False, False),
    ],
)
def test_two_texts_give_one_time_other_times_or_neither(a: Times, b: Times, one: bool, other: bool) -> None:
    assert (one_time(a, b), other_times(a, b)) == (one, other)
    assert (one_time(b, a), other_times(b, a)) == (one, other)
