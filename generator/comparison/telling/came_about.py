"""Whether what a dated sentence tells came about, or will, at its time: not what may be or is only wanted."""

import re

from generator.comparison.telling.date_clauses import DateClause
from generator.model import Article, DateMention


def never_was(date: DateMention, precision: str, kind: DateClause, line: str, article: Article) -> bool:
    """Whether a line does not tell that something was or will be at its time.

    It may only be ("could rise in 2030"), be wanted ("to win in November", read in August), or a year that is far off
    or of something else ("a man who robbed a mill in 2012 was freed").
    """
    published = article.meta.published
    past = bool(published and date.start and date.start < published)
    if (kind.aside and precision in ("season", "year")) or kind.condition or (kind.open and not past):
        return True
    if kind.aim and _next_is_nearer(date, precision, article):
        return True
    to_come = bool(published and date.end and date.end >= published)
    if precision != "day" and to_come and (_FORECAST.search(line) or _RECKONED.search(line)):
        return True
    if (to_come or precision == "unresolved") and _HOPED.search(line.partition(date.span.of(article.text))[0]):
        return True
    ahead = bool(published and date.start and date.start > published and date.start.year > published.year)
    return ahead and precision in ("season", "year") and not _SET.search(line)


_FORECAST = re.compile(
    r"^(?=.*\d).*\b(?:could|might|(?:is|are|was|were) (?:expected|projected|estimated|forecast) to"
    r"|forecasts?|projects?|predicts?|estimates?)\b"
)
"""What tells what somebody reckons with, in figures: "is expected to fall by 6 percent this year"."""
_RECKONED = re.compile(
    r"^(?=.*\bwill\b)(?=.*\d)(?=.*\b(?:thinks?|believes?|expects?|according to|scenario|environment|analysts?)\b)"
)
"""The same with a "will": "41 mills will close by the end of the year, according to Keld Energy"."""
_HOPED = re.compile(r"\bhop(?:e|es|ed|ing)\b[^,;.]{0,80}$")
"""What is hoped for a time: "they hope to end the search by early next week"."""


def _next_is_nearer(date: DateMention, precision: str, article: Article) -> bool:
    """Whether a month without its year may be the next of its name, sooner than the last."""
    published = article.meta.published
    if not published or len(date.span.of(article.text).split()) > 1:
        return False
    if precision == "unresolved":
        return True
    if precision != "month" or date.basis != "published" or not (date.start and date.end) or date.end >= published:
        return False
    return (date.start.month - published.month) % 12 <= HALF_A_YEAR


HALF_A_YEAR = 6
"""Months up to which the next month of a name is nearer than the last."""
_SET = re.compile(
    r"\b(?:will|(?:is|are|was|were) to|scheduled|due|set (?:to|for)|plan(?:s|ned)? (?:to|for)|until|expires?)\b"
)
"""What tells that something of a coming year is settled."""


def is_recent_deed(date: DateMention, line: str, article: Article) -> bool:
    """Whether a line tells of a deed or an accident of the days before its article."""
    published = article.meta.published
    near = published is None or (date.start is not None and abs((published - date.start).days) <= NEAR)
    return near and bool(_DEED.search(line))


NEAR = 7
"""Days before its article in which a deed is surely what the article is about."""
_DEED = re.compile(
    r"\b(?:shot|shoots?|shooting|kill(?:ed|ing)|stabb(?:ed|ing)|died|dead|drowned|crash(?:ed)?|attack(?:ed)?|fire|burned)\b"
)
