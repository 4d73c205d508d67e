"""What named days mean: `Christmas Eve`, `Thanksgiving`, `Good Friday`, in the year in which they lie nearest."""

from datetime import date, timedelta
from re import Match

from generator.data import table
from generator.language.dates.context import Context, Reading, said
from generator.language.dates.timepoints import days, month_number, real_day, said_year, year_of
from generator.language.figures.numbers import number_value


def holiday(match: Match[str], context: Context) -> Reading | None:
    """Reads "Christmas Eve", "Thanksgiving Day", "Easter 1998"."""
    rule, year = table("holidays")[said(match, "holiday")], said_year(match)
    of = _day(rule, year) if year else _nearest(rule, context.published)
    if of is None:
        return days(None, 1, 1, 1, "published")
    of += timedelta(days=_beside(match))
    return days(of.year, of.month, of.day, of.day, "text" if year else "published")


def _beside(match: Match[str]) -> int:
    """The days by which a time lies beside its feast: -1 of "the night before Christmas"."""
    if not (side := said(match, "side")):
        return 0
    count = number_value(said(match, "count")) if said(match, "count") else 1
    return int(count or 0) * (1 if side == "after" else -1)


def nth_weekday(match: Match[str], context: Context) -> Reading | None:
    """Reads "the first Sunday in April", "the last Friday of May 2013"."""
    year = said_year(match)
    number = month_number(said(match, "month"))
    if year is None and context.published is None:
        return days(None, number, 1, 1, "published")
    of_year = year or year_of(number, context.published.month if context.published else 1, "", context)
    nth = _NTH[said(match, "nth")]
    of = _day(f"{number} {table('weekdays')[said(match, 'weekday')]} {nth}", of_year)
    return days(of.year, of.month, of.day, of.day, "text" if year else "published") if of else None


_NTH = {"first": "1", "second": "2", "third": "3", "fourth": "4", "last": "last"}


def _nearest(rule: str, published: date | None) -> date | None:
    if published is None:
        return None
    found = [d for step in (0, -1, 1) if (d := _day(rule, published.year + step))]
    return min(found, key=lambda d: abs((d - published).days), default=None)


def _day(rule: str, year: int) -> date | None:
    """The day of a year: `12-25`; `11 4 4`, the fourth Thursday of November; `easter -2`, days before it."""
    first, *rest = rule.split()
    if first == "easter":
        return _easter(year) + timedelta(days=int(rest[0]) if rest else 0)
    if not rest:
        month, day = (int(part) for part in rule.split("-"))
        return real_day(year, month, day)
    weekday, nth = int(rest[0]), rest[1]
    start = date(year, int(first), 1)
    found = start + timedelta(days=(weekday - start.isoweekday()) % 7)
    within = [of for week in range(5) if (of := found + timedelta(weeks=week)).month == start.month]
    return within[-1] if nth == "last" else within[int(nth) - 1]


def _easter(year: int) -> date:
    """Easter Sunday by the Gregorian rule (Meeus, Astronomical Algorithms, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, day + 1)
