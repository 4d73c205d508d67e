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
_YEAR_FIRST = re.compile(r"([12]\d{3})[/.](\d{1,2})[/.](\d{1,2})\Z")
_WORDED = re.compile(
    r"(?:(?P<d1>\d{1,2})(?:st|nd|rd|th)? (?P<m1>[A-Za-z]+)\.?,?|(?P<m2>[A-Za-z]+)\.? (?P<d2>\d{1,2})(?:st|nd|rd|th)?,?)"
    r" (?P<year>[12]\d{3})\Z"
)
_FRACTION = re.compile(r"(?<=:\d\d)\.(\d+)")


class Stamp(NamedTuple):
    """A date that was read."""

    day: date | None
    """None where only a month or a year is given."""
    written: str


def read_stamp(text: str) -> Stamp | None:
    """The date in a text that is nothing but a date; nothing where it is none or could be two.

    Read are ISO 8601 with or without time and zone, `2020-05`, `2020`, `2020/05/31`, the dates of mails and HTTP
    (RFC 5322), `5 May 2020` and `May 5, 2020`.
    """
    bare = " ".join(text.split())
    if _PARTIAL.match(bare):
        return Stamp(None, bare)
    try:
        day = _iso(bare) or _year_first(bare) or _worded(bare) or _mail(bare)
    except (ValueError, OverflowError):
        return None
    return Stamp(day, bare) if day else None


def _iso(text: str) -> date | None:
    """`2020-05-05`, `20200505`, `2020-05-05T10:00:00.123+02:00`, `2020-05-05 10:00 +0200`."""
    if not re.match(r"\d{4}-?\d\d-?\d\d(?:[T ]|\Z)", text, re.IGNORECASE):
        return None
    plain = _FRACTION.sub(lambda match: "." + f"{match[1]:0<6.6}", text.replace(" UTC", "Z"))
    return datetime.fromisoformat(re.sub(r" (?=[+-]\d\d|Z\Z)", "", plain)).date()


def _year_first(text: str) -> date | None:
    match = _YEAR_FIRST.match(text)
    return date(*map(int, match.groups())) if match else None


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
