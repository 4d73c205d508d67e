"""What quarters and halves of a year mean: `third quarter` 1998-Q3, `last year's first half` 1997-H1."""

import re
from re import Match

from generator.language.dates import periods
from generator.language.dates.context import Context, Reading, dated, said
from generator.language.dates.timepoints import STEPS, year_of


def quarter(match: Match[str], context: Context) -> Reading | None:
    """Reads "the first quarter of 2013", "last year's third quarter", "Q4", "the fourth quarter"."""
    word = said(match, "nth") or said(match, "q")
    number = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}.get(word) or int(word)
    if said(match, "year"):
        return Reading(periods.quarter(int(said(match, "year")), number), "text")
    if context.published is None:
        return dated(None)
    if said(match, "ofyear"):
        return dated(periods.quarter(context.published.year + STEPS[said(match, "ofyear")], number))
    current = (context.published.month + 2) // 3
    return dated(periods.quarter(year_of(number, current, "", context), number))


def half(match: Match[str], context: Context) -> Reading | None:
    """Reads "the second half of 2019"."""
    number = 1 if said(match, "nth") == "first" else 2
    return Reading(periods.half(int(said(match, "year")), number), "text")


BUSINESS = re.compile(
    r"%|\bper\s?cent|\b(?:profits?|sales|sold|earnings|revenues?|exports|imports|growth|economy|output|results|income|market"
    r"|prices?|orders|production|inflation|spending|shipments|deliveries|deficit|surplus|[mb]illion|demand|tons|barrels)\b",
    re.I,
)
"""Words of a sentence about figures of a year, not about a match."""


BARELY_BEGUN = 3
"""Months in which what is told in the past cannot be of the half that has just begun."""


def open_half(match: Match[str], context: Context) -> Reading | None:
    """Reads "the first half" of a year, where the sentence tells of business; not that of a match."""
    if not said(match, "ofyear") and not BUSINESS.search(context.text):
        return None
    if context.published is None:
        return dated(None)
    number, said_as = 1 if said(match, "nth") == "first" else 2, said(match, "ofyear")
    begun = not context.future and (context.published.month - 1) % 6 < BARELY_BEGUN
    current = (1 if context.published.month <= 6 else 2) - begun
    year = context.published.year + STEPS[said_as] if said_as else year_of(number, current, "", context)
    return dated(periods.half(year, number))
