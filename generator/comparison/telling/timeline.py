"""When things happened, by the dates that the sources give: what can be placed, in order; what cannot, named as such.

A date stands with its precision and the source's own words for it. A relative date of an undated article is listed as
unresolved; it is never resolved from another article or from today.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.comparison.claims.claimless import stamped
from generator.comparison.claims.mentions import clause_span, roughly
from generator.comparison.differences.facts import reporting
from generator.comparison.differences.hedged import LOOK_BACK
from generator.comparison.telling.wording import one_line, quoted
from generator.model import Article, DateMention, Statement, TimelineEntry

_PRECISION = (
    (re.compile(r"\d{4}-\d\d-\d\d"), "day"),
    (re.compile(r"\d{4}-W\d\d"), "week"),
    (re.compile(r"\d{4}-\d\d"), "month"),
    (re.compile(r"\d{4}-(?:SP|SU|FA|WI|Q\d|H\d)"), "season"),
    (re.compile(r"\d{4}"), "year"),
)
MOST = 40
"""Entries of a timeline; a longer one is no overview."""


_RECURRING = re.compile(r"\b(?:each|every|most|many)\s+(?:\w+\s+)?$", re.I)
"""What makes a date one of many: "fills each August", "every other Monday"."""


_RACE = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}(?:bids?|campaigns?|candidates?|contenders?|contest|field|hopefuls?|nominees?|primar(?:y|ies)|race|run)\b"
)
"""What makes a year name a contest, whenever what is told of it happened: "joined the field of 2020 contenders"."""


def timeline_of(
    articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]
) -> tuple[TimelineEntry, ...]:
    """Dated sentences by first possible day, then the unresolved ones in reading order."""
    found = [e for a in articles for e in _entries(a, statements[a.id])]
    dated = sorted((e for e in found if e[0]), key=lambda e: (e[0], e[1].line.basis))
    return tuple(entry for _, entry in [*dated[:MOST], *(e for e in found if not e[0])])


def _entries(article: Article, statements: Sequence[Statement]) -> Iterator[tuple[str, TimelineEntry]]:
    for whole in (s for s in statements if s.k == 1 and not stamped(s.text)):
        for date in whole.dates:
            precision = precision_of(date)
            before, after = article.text[: date.span.start][-LOOK_BACK:], article.text[date.span.end :][:LOOK_BACK]
            if precision and not _RECURRING.search(before) and not (precision == "year" and _RACE.match(after)):
                clause = _clause(whole, [s for s in statements if s.ref == whole.ref], date)
                words = one_line(roughly(article.text, date.span).of(article.text))
                line = quoted(clause_span(clause, whole).of(article.text), clause.ref)
                start = date.start.isoformat() if date.start and precision != "unresolved" else ""
                at = whole.span.start
                told = reporting(whole.text, date.span.moved(-at))
                yield start, TimelineEntry(date.value or "", precision, words, line, told)


def precision_of(date: DateMention) -> str | None:
    """day, week, month, season, year or unresolved; None for what is no point in time (durations, "now")."""
    if date.basis == "unresolved":
        return "unresolved"
    return next((name for form, name in _PRECISION if date.start and form.match(date.value or "")), None)


def _clause(whole: Statement, sentence: Sequence[Statement], date: DateMention) -> Statement:
    around = [s for s in sentence if s.content and not s.reporting and date.span.within(s.span)]
    return min(around, key=lambda s: s.span.end - s.span.start, default=whole)
