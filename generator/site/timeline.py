"""The dated sentences of a story as a page shows them: equal words of one time in one line, times as HTML knows them."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from generator.model import Article, Mention, TimelineEntry
from generator.site.escaping import Md
from generator.site.notes import Cited, Notes, dated

_HTML_TIME = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?")
UNRESOLVED = "unresolved"
"""Precision of a date that cannot be told."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A dated sentence."""

    value: str
    expression: str
    line: Cited
    precision: str
    """day, week, month, season or year: how its mark on the rail is drawn."""
    day: Md = Md("")
    """The date that its day of the week means, where it is sure: "[Friday: 10 March 2017]"."""


def moments(
    entries: Iterable[TimelineEntry], notes: Notes, chosen: Callable[[TimelineEntry], bool]
) -> tuple[Moment, ...]:
    """A line for what is said in equal words of one time, however many say it."""
    found: dict[tuple[str, str, str], TimelineEntry] = {}
    for entry in filter(chosen, entries):
        key = (entry.value, entry.expression, entry.line.text)
        basis = (*found[key].line.basis, *entry.line.basis) if key in found else entry.line.basis
        found[key] = replace(entry, line=replace(entry.line, basis=basis))
    return tuple(_moment(entry, notes) for entry in found.values())


def is_open(entry: TimelineEntry, articles: Mapping[str, Article], *, dated: bool) -> bool:
    """Whether a thing that happened has no date, in an article that has one itself, or has none."""
    own = articles[entry.line.basis[0].article].meta.published is not None
    return not entry.report and entry.precision == UNRESOLVED and own == dated


def joined(told: Iterable[Moment]) -> tuple[Moment, ...]:
    """Moments in which each sentence stands once, with all its words for times: "this month, last autumn"."""
    found: dict[str, Moment] = {}
    for moment in told:
        first = found.setdefault(moment.line.markdown, moment)
        if first is not moment and moment.expression not in first.expression.split(", "):
            found[moment.line.markdown] = replace(first, expression=f"{first.expression}, {moment.expression}")
    return tuple(found.values())


def _moment(entry: TimelineEntry, notes: Notes) -> Moment:
    day = dated(entry.line.day) if entry.line.day else Md("")
    return Moment(html_time(entry.value), entry.expression, _line(entry, notes), entry.precision, day)


def _line(entry: TimelineEntry, notes: Notes) -> Cited:
    """The line, behind the name of whom its "he" means in brackets: "[Karl Ott] “He was freed in May.”"."""
    if not entry.who:
        return notes.line(replace(entry.line, day=None))
    ref, *others = entry.line.basis
    span = notes.articles[ref.article].sentence(ref.n).span
    told = Mention(ref, f"{ref}.1", span, entry.line.text, entry.who, entry.who_ref)
    cited = notes.said((told,))
    more = notes.cited("", others) if others else None
    return replace(cited, refs=cited.refs + more.refs, labels=cited.labels + more.labels) if more else cited


def html_time(value: str) -> str:
    """A time as HTML knows it: a year, a month, a day or a minute; a night is its day, a season its year."""
    known = _HTML_TIME.match(value)
    return known[0] if known else ""
