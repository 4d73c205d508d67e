"""Dates as metadata gives them: the day where one is named, and otherwise that there is none.

The day is the one written, in the time zone of its writer: relative dates of the text (`on Tuesday`) count from there.
A year or a month alone is kept as written and gives no day. What could be read in two ways (05/06/2020) is no date.
"""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from generator.data import table

_PARTIAL = re.compile(r"[12]\d{3}(?:-(?:0[1-9]|1[0-2]))?\Z")
_YEAR_FIRST = re.compile(r"([12]\d{3})[-/.](\d{1,2})[-/.](\d{1,2})\Z")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2([12]\d{3})\Z")
_WORDED = re.compile(
    r"(?:(?P<d1>\d{1,2})(?:st|nd|rd|th)?[ -](?P<m1>[A-Za-z]+)\.?,?"
    r"|(?P<m2>[A-Za-z]+)\.? (?P<d2>\d{1,2})(?:st|nd|rd|th)?,?)[ -](?P<year>[12]\d{3})\Z"
)
_MONTH_ONLY = re.compile(r"(?P<month>[A-Za-z]+)\.?,? (?P<year>[12]\d{3})\Z")
_WEEKDAY = re.compile(r"(?P<day>[A-Za-z]+)\.?,? (?=\S+ \S)")
_HOUR = re.compile(
    r"(?:,| at| -| [|–—])? \d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?: \(?[A-Z]{1,5}\)?)?\Z", re.IGNORECASE
)
"""The hour behind a day, with its zone: `at 9:12 a.m. EST`, `10:00:00 EST`."""
_FRACTION = re.compile(r"(?<=:\d\d)\.(\d+)")


class Stamp(NamedTuple):
    """A date that was read."""

    day: date | None
    """None where only a month or a year is given."""
    written: str


def read_stamp(text: str) -> Stamp | None:
    """The date in a text that is nothing but a date; nothing where it is none or could be two.

    Read are ISO 8601 with or without time and zone, `2020-05`, `2020`, `2020/05/31`, the dates of mails and HTTP
    (RFC 5322), `5 May 2020` and `May 5, 2020`, also with the weekday and the hour, and `31/05/2020`, where one number
    can be no month. A weekday that is another day's makes it none.
    """
    bare = " ".join(text.split())
    if _PARTIAL.match(bare) or _is_month(bare):
        return Stamp(None, bare)
    try:
        day = _iso(bare) or _mail(bare) or _written(bare)
    except (ValueError, OverflowError):
        return None
    return Stamp(day, bare) if day else None


def _is_month(text: str) -> bool:
    """`May 2020`."""
    match = _MONTH_ONLY.match(text)
    return bool(match and _month(match["month"]))


def _written(text: str) -> date | None:
    """A day in figures or words, with the weekday and the hour that may stand around it."""
    start = _WEEKDAY.match(text)
    weekday = table("weekdays").get(start["day"].lower()) if start else None
    bare = _HOUR.sub("", text[start.end() :] if start and weekday else text)
    day = _year_first(bare) or _year_last(bare) or _worded(bare)
    return day if day is None or weekday in (None, str(day.isoweekday())) else None


def _iso(text: str) -> date | None:
    """`2020-05-05`, `20200505`, `2020-05-05T10:00:00.123+02:00`, `2020-05-05 10:00 +0200`, `2020-05-05 10:00 EST`."""
    if not re.match(r"\d{4}-?\d\d-?\d\d(?:[T ]|\Z)", text, re.IGNORECASE):
        return None
    plain = _FRACTION.sub(lambda match: "." + f"{match[1]:0<6.6}", re.sub(r"(?<=\d) (?:UTC|[A-Z]{1,4}T)\Z", "Z", text))
    return datetime.fromisoformat(re.sub(r" (?=[+-]\d\d|Z\Z)", "", plain)).date()


def _year_first(text: str) -> date | None:
    match = _YEAR_FIRST.match(text)
    return date(*map(int, match.groups())) if match else None


def _year_last(text: str) -> date | None:
    """`31/05/2020` and `05/31/2020`; `05/06/2020` could be two days, but `05/05/2020` is one."""
    match = _YEAR_LAST.match(text)
    if not match:
        return None
    one, two, year = int(match[1]), int(match[3]), int(match[4])
    if one <= 12 and two <= 12 and one != two:
        return None
    return date(year, min(one, two), max(one, two))


def _worded(text: str) -> date | None:
    match = _WORDED.match(text)
    month = _month(match["m1"] or match["m2"]) if match else None
    return date(int(match["year"]), month, int(match["d1"] or match["d2"])) if match and month else None


def _month(word: str) -> int | None:
    number = table("months").get(word.lower())
    return int(number) if number else None


def _mail(text: str) -> date | None:
    """`Tue, 05 May 2020 10:00:00 +0200`."""
    return (
        parsedate_to_datetime(text).date() if re.match(r"[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} ", text) else None
    )
