"""What dates and times of day mean: `Dec. 2`, `mid-January`, `late last year`, `Friday night`, `4 p.m.`, `the 1990s`.

Each function reads the match of a form of `forms`. Where the year is not said, the nearest fitting one before the
article's date is meant, or after it where the sentence speaks of what will be; without that date it stays open.
"""

import re
from datetime import date, timedelta
from re import Match

from generator.data import table
from generator.language.dates import periods
from generator.language.dates.context import Context, Reading, dated, said, unit_code
from generator.language.dates.looking_ahead import RUN
from generator.language.dates.periods import Period
from generator.language.figures.numbers import number_value

FARTHEST_YEARS = 1000
"""What is longer ago is no date a reader could use."""
YEARS = {"DE": 10, "CE": 100}
"""Years in the units longer than one."""


# ---- days


def said_year(match: Match[str]) -> int | None:
    """The year, if it is said."""
    return int(said(match, "year")) if said(match, "year") else None


def month_number(word: str) -> int:
    """1 to 12, of a name or a short form."""
    return int(table("months")[word.lower().rstrip(".")])


ATTACKS = re.compile(r"(?:\s+\w+)?\s+(?:attack|terror|hijack|suicide)", re.I)
"""What after "Sept. 11" names the attacks of 2001, in whatever year the article is of."""


_FIRST_WORD = re.compile(r"[.,]?\s+")


def given_day(match: Match[str], context: Context) -> Reading | None:
    """Reads "March 22, 2013", "22 March 2013", "Sunday, July 7", "3 to 5 March": the first day gives the value."""
    month, first = month_number(said(match, "month")), int(said(match, "day"))
    last = int(said(match, "last")) if said(match, "last") else first
    year = said_year(match)
    if (month, first) == (9, 11) and ATTACKS.match(context.text[match.end("all") :]):
        year = 2001
    if year is not None:
        return days(year, month, first, last, "text")
    weekday = table("weekdays").get(_FIRST_WORD.split(said(match, "all"), maxsplit=1)[0])
    return days(nearest_year(month, first, context, weekday), month, first, last, "published")


def days(year: int | None, month: int, first: int, last: int, basis: str) -> Reading | None:
    """A day, or days that follow one another; open without a year, None where the calendar has none such."""
    if not 1 <= first <= 31:
        return None
    if year is None:
        return dated(None, day=True)
    start, end = real_day(year, month, first), real_day(year, month, last)
    return Reading(Period(start.isoformat(), start, end or start), basis, day=True) if start else None


def real_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none such (31 April)."""
    of = periods.month(year, month)
    return date(year, month, day) if of.end and 1 <= day <= of.end.day else None


SLIP = 3
"""Days by which a stated date of an article may lie before what it tells: another time zone, an early edition."""


def nearest_year(month: int, day: int, context: Context, weekday: str | None = None) -> int | None:
    """The year in which the day lies nearest to the article's date: "Dec. 2" read in January is last year's.

    In a clause that looks ahead, the next one: "the term ends Jan. 20"; in one that looks back, the last. With a day of
    the week it is the year that has it: "Sunday, Feb. 26".
    """
    if context.published is None:
        return None
    published, ahead = context.published, context.future
    found = [d for step in (0, -1, 1) if (d := real_day(published.year + step, month, day))]
    named = [d for d in found if str(d.isoweekday()) == weekday]
    if named:
        return named[0].year
    over = published + timedelta(days=SLIP) if context.past else date.max
    nearest = min(found, key=lambda d: (ahead and d < published, d > over, abs((d - published).days)), default=None)
    return nearest.year if nearest else None


def iso_day(match: Match[str], _context: Context) -> Reading | None:
    """Reads "2013-03-22"."""
    of = (
        real_day(int(said(match, "year")), int(said(match, "m")), int(said(match, "d")))
        if 1 <= int(said(match, "m")) <= 12
        else None
    )
    return dated(periods.day(of), day=True, basis="text") if of else None


def slashed_day(match: Match[str], _context: Context) -> Reading | None:
    """Reads "24/12/2013" says which is the month; "5/6/2013" does not and stays open."""
    a, b, year = int(said(match, "m")), int(said(match, "d")), int(said(match, "year"))
    readings = {real_day(year, m, d) for m, d in ((a, b), (b, a)) if 1 <= m <= 12} - {None}
    if len(readings) != 1:
        return dated(None, day=True) if readings else None
    return dated(periods.day(next(d for d in readings if d)), day=True, basis="text")


def weekday(match: Match[str], context: Context) -> Reading | None:
    """Reads "Friday": the last one up to the article's date, the next one in a clause about the future."""
    which, published = said(match, "which"), context.published
    if published is None:
        return dated(None, day=True)
    back = (published.isoweekday() - int(table("weekdays")[said(match, "weekday").rstrip(".")])) % 7
    if which in ("last", "this past", "the past"):
        back = back or 7
    elif which in ("this", "next", "coming", "this coming") or (not which and context.future):
        back = back - 7 if back or which == "next" else 0
    return dated(periods.day(published - timedelta(days=back)), day=True)


RELATIVE_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0, "this": 0, "last": -1}


def relative_day(match: Match[str], context: Context) -> Reading | None:
    """Reads "today", "yesterday", "the day before yesterday"."""
    if context.published is None:
        return dated(None, day=True)
    extra = -1 if said(match, "before") else 0
    return dated(periods.day(context.published + timedelta(days=RELATIVE_DAYS[said(match, "day")] + extra)), day=True)


# ---- months, seasons, quarters, years


DELIVERED = re.compile(r"\s+(?:delivery|contracts?|futures)\b")
"""What follows a month of the markets, the next one: "crude for October delivery"."""


def month(match: Match[str], context: Context) -> Reading | None:
    """Reads "January 2025", "mid-January", "last March"."""
    number = month_number(said(match, "month"))
    if said(match, "year"):
        return _part(periods.month(int(said(match, "year")), number), match, "text")
    if context.published is None:
        return dated(None)
    year = year_of(number, context.published.month, said(match, "which"), context)
    if DELIVERED.match(context.text[match.end("all") :]):
        year = context.published.year + (number < context.published.month)
    if said(match, "ofyear"):
        year = context.published.year + STEPS[said(match, "ofyear")]
    return _part(periods.month(year, number), match, "published")


SOON = 6
"""Months up to which a vote is still to come that somebody runs for: in July "November", not "April"."""


def year_of(number: int, current: int, which: str, context: Context) -> int:
    """The year of the month or quarter meant: the last one up to now; in the future, the first from now on."""
    assert context.published is not None
    this = context.published.year
    to_come = context.future or ((number - current) % 12 <= SOON and RUN.search(context.text[: context.span.start]))
    if which == "next" or (not which and to_come):
        return this + (number <= current if which else number < current)
    if which == "last":
        return this - (number >= current)
    return this if which == "this" else this - (number > current)


def _part(period: Period, match: Match[str], basis: str) -> Reading:
    """The period, narrowed where the text says "early", "mid", "late", "the end of"."""
    word = said(match, "part")
    name = next((part for part in periods.THIRDS if part in word), "")
    return Reading(periods.third(period, name), basis)


def season(match: Match[str], context: Context) -> Reading | None:
    """Reads "last autumn", "the summer of 2014", "this winter"."""
    name = said(match, "season")
    if said(match, "year"):
        return _part(periods.season(int(said(match, "year")), name), match, "text")
    if context.published is None:
        return dated(None)
    which = said(match, "which")
    seasons = [periods.season(context.published.year + step, name) for step in (-2, -1, 0, 1)]
    return _part(_chosen(seasons, which, context), match, "published")


def _chosen(found: list[Period], which: str, context: Context) -> Period:
    """The last season that has ended, the next that will begin, or the last that has begun."""
    now = context.published
    assert now is not None
    if which == "last":
        return [s for s in found if s.end and s.end < now][-1]
    if which == "next" or (which != "this" and context.future):
        return next(s for s in found if s.start and s.start > now)
    if which == "this":
        return min(found, key=lambda s: min(abs((d - now).days) for d in (s.start, s.end) if d))
    return [s for s in found if s.start and s.start <= now][-1]


STEPS = {"last": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "the": 0}


STRETCH = re.compile(r"\b(?:over|for|in|during|within|throughout)\s+the\s+$", re.I)
"""What makes "the last year" twelve months, not a year of the calendar."""


def relative_unit(match: Match[str], context: Context) -> Reading | None:
    """Reads "last year", "late last year", "the middle of last month", "this week"; not "over the last year"."""
    if (
        said(match, "which") in ("last", "next")
        and not said(match, "part")
        and STRETCH.search(context.text[: context.span.start])
    ):
        return None
    if context.published is None:
        return dated(None)
    unit = table("time-units")[said(match, "unit")]
    return _part(periods.shifted(context.published, STEPS[said(match, "which")], unit), match, "published")


def end_of_unit(match: Match[str], context: Context) -> Reading | None:
    """Reads "the end of the year": this one."""
    if context.published is None:
        return dated(None)
    return _part(periods.shifted(context.published, 0, table("time-units")[said(match, "unit")]), match, "published")


def weekend(match: Match[str], context: Context) -> Reading | None:
    """Reads "over the weekend": the last one, or the coming one where the clause speaks of the future."""
    if context.published is None:
        return dated(None)
    ahead = said(match, "which") in ("next", "this", "coming", "this coming") or context.future
    back = 0 if context.published.isoweekday() >= 6 or ahead else 7
    return dated(periods.weekend(context.published - timedelta(days=back)))


VAGUE_COUNT = re.compile(r"\b(?:few|several|many|some|couple)\b")
"""Counts that the text leaves open."""
VAGUE_ANCHORS = {"ago": "PAST_REF", "earlier": "PAST_REF", "from now": "FUTURE_REF"}
"""What such a count leaves of a date."""


def ago(match: Match[str], context: Context) -> Reading | None:
    """Reads "three weeks ago", "a year ago"; "a year earlier" hangs on another event and stays open.

    "Several years ago", "weeks ago" is some time in the past.
    """
    word, anchor = said(match, "count"), said(match, "anchor")
    if (not word or VAGUE_COUNT.search(word)) and anchor in VAGUE_ANCHORS:
        return Reading(Period(VAGUE_ANCHORS[anchor], None, None), "text")
    if context.published is None or anchor not in ("ago", "from now"):
        return dated(None)
    count, unit = number_value(word) or 1, unit_code(said(match, "unit"))
    if word.startswith("half") or "quarter" in word:
        count, unit = (50 if word.startswith("half") else 25), "Y" if unit == "CE" else "TH"
    back = -1 if anchor == "ago" else 1
    if unit.startswith("T") or count != int(count) or count * YEARS.get(unit, 1) > FARTHEST_YEARS:
        return dated(None)
    count, unit = (2 * count, "W") if unit == "2W" else (count, unit)
    return dated(periods.shifted(context.published, back * int(count), unit), day=unit == "D")


def decade(match: Match[str], _context: Context) -> Reading | None:
    """Reads "the 1990s", "the late '60s", "the Sixties"."""
    digits = said(match, "decade")
    if digits.isalpha():
        return _part(periods.decade(10 * int(table("decades")[digits])), match, "text")
    first = int(digits) if len(digits) == 4 else 1900 + int(digits)
    return _part(periods.decade(first - first % 10), match, "text")


def century(match: Match[str], _context: Context) -> Reading | None:
    """Reads "the 20th century", "the nineteenth century"."""
    word = said(match, "nth")
    number = int(table("centuries").get(word, word))
    return _part(periods.century(number), match, "text") if 1 <= number <= 99 else None


def spoken_year(match: Match[str], _context: Context) -> Reading | None:
    """Reads "nineteen ninety-six", as a broadcast says it."""
    return dated(periods.year(1900 + int(number_value(said(match, "spoken")) or 0)), basis="text")


def short_year(match: Match[str], context: Context) -> Reading | None:
    """Reads "in '97": the last such year up to a few years after the article's date."""
    if context.published is None:
        return dated(None)
    number = int(said(match, "short")) + context.published.year // 100 * 100
    number -= 100 if number > context.published.year + NEAR_YEARS else 0
    return dated(periods.year(number))


NEAR_YEARS = 10
"""Years ahead that two digits may mean: "in '05", read in 1998."""
NOT_AFTER_YEAR = re.compile(
    r"\s+(?P<noun>(?!this|was|has|its|as|is|does|across|process)[a-z]+(?<![siu])s|people|percent|per cent)\b"
)
"""What makes a number that looks like a year a figure: "2000 soldiers"; not "2020 census"."""
OF_A_YEAR = frozenset("awards championships elections games olympics polls primaries protests riots talks".split())
"""What is held in a year, besides incidents: "the 2018 floods", "the 2020 elections"."""
YEAR_WORDS = re.compile(
    r"(?:\b(?:in|since|of|by|from|until|till|during|before|after|around|early|late|mid|between|to|and|year)[\s-]|\()\s*$",
    re.I,
)


def year(match: Match[str], context: Context) -> Reading | None:
    """Reads "2013", "late 2024", "2012-13"; but not "2000 soldiers" nor "1250 seats"."""
    number, before, after = int(said(match, "year")), context.text[: match.start("year")], context.text[match.end() :]
    told = bool(said(match, "part") or YEAR_WORDS.search(before))
    counted = NOT_AFTER_YEAR.match(after)
    noun = counted["noun"] if counted else ""
    known = before.lower().endswith("the ") and (noun in OF_A_YEAR or noun.removesuffix("s") in table("incidents"))
    if not told and (number < 1900 or (counted and not known)):
        return None
    if told and number < 1500 and not re.search(r"\b(?:in|since|year|by)\s$", before, re.I):
        return None
    return _part(periods.year(number), match, "text")
