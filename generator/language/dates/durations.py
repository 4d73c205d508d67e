"""What durations and repeated times mean: `three weeks` P3W, `several months` PXM, `two-day` P2D, `every year` P1Y.

Each function reads the match of a form of `forms`. Ages ("18-year-old", "5 years old") are no durations.
"""

import re
from re import Match

from generator.data import table
from generator.language.dates.context import Context, Reading, said, unit_code
from generator.language.dates.periods import Period
from generator.language.figures.numbers import number_value

UNKNOWN = "X"
"""TIMEX3's number of what is not counted: several weeks = PXW."""
FRACTIONS = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75, "½": 0.5, "¼": 0.25, "¾": 0.75, "-and-a-half": 0.5}
VAGUE = re.compile(r"some|several|many|few|couple|more|recent|coming|dozens|hundreds|thousands")
SETS = {
    "daily": "D", "nightly": "D", "weekly": "W", "fortnightly": "2W", "monthly": "M", "quarterly": "Q",
    "annually": "Y", "yearly": "Y", "hourly": "TH",
}  # fmt: skip
"""Words for what comes back, and how often."""


def duration(match: Match[str], _context: Context) -> Reading | None:
    """Reads "three weeks", "the past two years", "48-hour", "several months", "two and a half years", "decades"."""
    count = said(match, "count") or ("" if said(match, "unit").endswith("s") else "one")
    number = _number(count, half=bool(said(match, "half")))
    return Reading(Period(period_value(number, unit_code(said(match, "unit"))), None, None), "text")


def _number(count: str, *, half: bool) -> float | None:
    """The count; None where the text leaves it open."""
    if not count or VAGUE.search(count):
        return None
    if count.startswith("half") or "quarter" in count:
        return 0.5 if "half" in count else 0.25
    if count == "other":
        return 2.0
    fraction = re.search(r"1/2|1/4|3/4|[½¼¾]|-and-a-half", count)
    if fraction:
        whole = count[: fraction.start()].strip(" -")
        return (number_value(whole) or 0.0) + FRACTIONS[fraction[0]]
    number = number_value(count)
    return (1.0 if number is None else number) + (0.5 if half else 0.0)


def period_value(number: float | None, code: str) -> str:
    """`PT30M`, `P2.5Y`, `PXW`; half of a unit that ISO 8601 divides is given in the smaller one."""
    smaller = {"TH": ("TM", 60), "Y": ("M", 12), "D": ("TH", 24), "CE": ("Y", 100), "DE": ("Y", 10)}
    if number in (0.25, 0.5) and code in smaller:
        code, number = smaller[code][0], smaller[code][1] * number
    if code == "2W":
        code, number = "W", None if number is None else 2 * number
    time, letter = ("T", code[1:]) if code.startswith("T") else ("", code)
    return f"P{time}{UNKNOWN if number is None else f'{number:g}'}{letter}"


def every_season(match: Match[str], _context: Context) -> Reading | None:
    """Reads "every summer" XXXX-SU, "each April" XXXX-04."""
    name = said(match, "season")
    code = f"{int(table('months')[name]):02d}" if name in table("months") else table("seasons")[name]
    return Reading(Period(f"XXXX-{code}", None, None), "text")


def every_weekday(match: Match[str], _context: Context) -> Reading | None:
    """Reads "every Monday", "Mondays": XXXX-WXX-1; "Monday nights": XXXX-WXX-1TNI."""
    day = table("weekdays")[said(match, "weekday") or said(match, "often")]
    part = f"T{table('day-parts')[said(match, 'part')]}" if said(match, "part") else ""
    return Reading(Period(f"XXXX-WXX-{day}{part}", None, None), "text")


def repeated(match: Match[str], _context: Context) -> Reading | None:
    """Reads "every day", "each year", "weekly", "a year" in "$5 a year"."""
    word = said(match, "often")
    code = SETS[word] if word else unit_code(said(match, "unit"))
    number = _number(said(match, "count"), half=False) if said(match, "count") else 1.0
    return Reading(Period(period_value(number, code), None, None), "text")
