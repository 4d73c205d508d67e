"""What times of day mean: `4 p.m.` T16:00, `16:30`, `noon`, `this morning` 2025-02-03TMO, `overnight` TNI."""

from datetime import timedelta
from re import Match

from generator.data import table
from generator.language.dates import periods
from generator.language.dates.context import Context, Reading, dated, said
from generator.language.dates.periods import Period
from generator.language.dates.timepoints import RELATIVE_DAYS
from generator.language.figures.numbers import number_value


def part_of_day(match: Match[str], context: Context) -> Reading | None:
    """Reads "this morning", "last night", "tonight", "tomorrow evening"."""
    words = said(match, "all").split()
    part = "NI" if words[-1] == "tonight" else table("day-parts")[words[-1]]
    if context.published is None:
        return dated(None)
    of = periods.day(context.published + timedelta(days=RELATIVE_DAYS[words[0]]))
    return dated(of._replace(value=f"{of.value}T{part}"), day=True)


def clock(match: Match[str], _context: Context) -> Reading | None:
    """Reads "4 p.m.", "3:45 a.m.", "16:30", "noon": T16:00."""
    word = said(match, "all")
    if word in ("noon", "midday", "midnight"):
        return Reading(Period("T24:00" if word == "midnight" else "T12:00", None, None), "text", clock=True)
    hour, minute = int(number_value(said(match, "hour")) or 0), int(said(match, "minute") or 0)
    half = said(match, "half")[:1]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24 or minute > 59:
        return None
    return Reading(Period(f"T{hour:02d}:{minute:02d}", None, None), "text", clock=True)


def named_part(match: Match[str], _context: Context) -> Reading | None:
    """Reads "morning" after a day: "Friday morning"; alone: "in the morning", "at night", "overnight"."""
    return Reading(Period(f"T{table('day-parts')[match['part'].lower()]}", None, None), "text", clock=True)
