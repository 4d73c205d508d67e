"""When what a row of figures counts happened, where that was not when the story did: " in 2009", " in September".

A row "People killed" of an older quake would be read as the toll of the one in the news, which happened on a day of the
week; a year or a month that each source of the row gives, without a day, tells them apart.
"""

import re
from collections.abc import Sequence
from functools import cache

from generator.comparison.claims.gathering import bare_years
from generator.comparison.claims.mentions import Unit
from generator.data import table
from generator.language.dates.forms import WEEKDAY
from generator.language.figures.numbers import alternatives


def of_then(units: Sequence[Unit]) -> str:
    """What stands behind the head of such a row; nothing where its sources give no such time, or two."""
    for times in ([bare_years(unit) for unit in units], [month_of(unit.whole.text) for unit in units]):
        if len(times[0]) == 1 and all(own == times[0] for own in times):
            return f" in {next(iter(times[0]))}"
    return ""


def without_then(label: str) -> tuple[str, str]:
    """A label apart from the time behind it."""
    found = _THEN.search(label)
    return (label[: found.start()], found.group()) if found else (label, "")


def month_of(text: str) -> frozenset[str]:
    """The one month that a sentence names without a day, where it names no day of the week."""
    found = frozenset(_months().findall(text)) if not re.search(rf"\b{WEEKDAY}\b", text) else frozenset()
    return found if len(found) == 1 else frozenset()


@cache
def _months() -> re.Pattern[str]:
    names = (name.title() for name in table("months") if len(name) > SHORT_FORM)
    return re.compile(rf"\bin ({alternatives(names)})\b(?!\.? \d)")


SHORT_FORM = 4
"""Letters of the longest short form of a month."""
_THEN = re.compile(r" in (?:[12]\d{3}|[A-Z][a-z]+)$")
