"""Stretches of the calendar with their TIMEX3 value and their first and last day: `2025-01`, `2024-WI`, `2013-W12`.

Values follow ISO 8601 and, where that has no form (seasons, quarters, parts of the day), the TimeML guidelines. Nothing
here reads text.
"""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from generator.data import rows


class Period(NamedTuple):
    """A stretch of days."""

    value: str
    """TIMEX3."""
    start: date | None
    end: date | None


def day(of: date) -> Period:
    """2025-03-01."""
    return Period(of.isoformat(), of, of)


def week(of: date) -> Period:
    """2025-W09: the week of a day, from Monday."""
    monday = of - timedelta(days=of.weekday())
    iso = monday.isocalendar()
    return Period(f"{iso.year}-W{iso.week:02d}", monday, monday + timedelta(days=6))


def weekend(of: date) -> Period:
    """2025-W09-WE: the Saturday and Sunday of a day's week."""
    monday = of - timedelta(days=of.weekday())
    return Period(f"{week(of).value}-WE", monday + timedelta(days=5), monday + timedelta(days=6))


def month(year: int, number: int) -> Period:
    """2025-01; a number outside 1 to 12 runs over into the years beside it."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return Period(f"{year:04d}-{number:02d}", date(year, number, 1), date(year, number, monthrange(year, number)[1]))


def quarter(year: int, number: int) -> Period:
    """2025-Q1."""
    year, number = year + (number - 1) // 4, (number - 1) % 4 + 1
    first, last = month(year, 3 * number - 2), month(year, 3 * number)
    return Period(f"{year:04d}-Q{number}", first.start, last.end)


def half(year: int, number: int) -> Period:
    """2025-H1."""
    first, last = month(year, 6 * number - 5), month(year, 6 * number)
    return Period(f"{year:04d}-H{number}", first.start, last.end)


def season(year: int, name: str) -> Period:
    """2024-WI: winter belongs to the year it starts in."""
    code, first, last = next((r[1], int(r[2]), int(r[3])) for r in rows("seasons") if r[0] == name)
    return Period(f"{year:04d}-{code}", month(year, first).start, month(year + (last < first), last).end)


def year(number: int) -> Period:
    """2025."""
    return Period(f"{number:04d}", date(number, 1, 1), date(number, 12, 31))


def decade(first: int) -> Period:
    """199: the 1990s."""
    return Period(str(first // 10), date(first, 1, 1), date(first + 9, 12, 31))


def century(number: int) -> Period:
    """19: the 20th century."""
    first = 100 * (number - 1)
    return Period(f"{number - 1:02d}", date(first + 1, 1, 1), date(first + 100, 12, 31))


THIRDS = {"early": 0, "start": 0, "beginning": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}
"""Which third of a period its part is: mid-January is 11 to 20 January."""


def third(period: Period, part: str) -> Period:
    """The period narrowed to its early, middle or late third; the value stays, as TIMEX3 has it."""
    if period.start is None or period.end is None or part not in THIRDS:
        return period
    length, n = (period.end - period.start).days + 1, THIRDS[part]
    start = period.start + timedelta(days=length * n // 3)
    end = period.start + timedelta(days=length * (n + 1) // 3 - 1)
    return Period(period.value, start, max(start, end))


def shifted(of: date, count: int, unit: str) -> Period:
    """The period `count` units after a day, as coarse as the unit: 3 weeks before is a week, 2 years before a year."""
    if unit == "D":
        return day(of + timedelta(days=count))
    if unit == "W":
        return week(of + timedelta(weeks=count))
    if unit == "WE":
        return weekend(of + timedelta(weeks=count))
    if unit == "M":
        return month(of.year, of.month + count)
    if unit == "Q":
        return quarter(of.year, (of.month + 2) // 3 + count)
    if unit == "DE":
        return decade((of.year // 10 + count) * 10)
    return year(of.year + count * (100 if unit == "CE" else 1))
