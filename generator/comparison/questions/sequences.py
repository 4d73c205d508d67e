"""Questions on what cannot be: a source dates what can only follow before what can only precede it.

"In late 2024 the country sent 11,000 troops", and elsewhere "an offensive in August 2024 inflicted casualties on its
forces": one of the two days is wrong, or the two are not of the same. None of it is a conflict of a claim; it is asked.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from generator.comparison.differences.facts import facts_of, told_dates
from generator.comparison.questions.askable import LONGEST
from generator.comparison.questions.asking import question
from generator.comparison.telling.wording import unquoted
from generator.data import rows, table
from generator.language.figures.events import event_words
from generator.language.figures.numbers import alternatives
from generator.model import Article, Certainty, Question, Ref, Statement

_FORCES = "army|fighters|forces|men|personnel|recruits|servicemen|soldiers|troops|units"
_SUFFERED = re.compile(r"\b(?:was|were|been|being|suffered|sustained|lost|died)\b", re.I)
_AGAIN = re.compile(r"\b(?:additional|again|another|further|more|new|reinforcements?|second)\b", re.I)
"""Who is sent again may have been hurt before."""


class _Dated(NamedTuple):
    """An event of somebody with the days it may lie in."""

    event: str
    party: str
    start: date
    end: date
    text: str
    when: str
    """The words of its date."""
    ref: Ref


def orders(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> Iterator[Question]:
    """What is told to have ended before that could begin on which it hangs, each pair of events once."""
    told = [d for a in articles for s in statements[a.id] for d in _dated(s, a.meta.published)]
    for first, then in (row[:2] for row in rows("sequences")):
        for party in dict.fromkeys(d.party for d in told):
            causes = [d for d in told if (d.event, d.party) == (first, party)]
            effects = [d for d in told if (d.event, d.party) == (then, party)]
            begun = min(causes, key=lambda d: (d.start, d.ref), default=None)
            ended = min(effects, key=lambda d: (d.end, d.ref), default=None)
            if begun and ended and ended.end < begun.start:
                yield _asked(ended, begun)


def _asked(ended: _Dated, begun: _Dated) -> Question:
    one, two = (unquoted(_short(d).rstrip(" .")) for d in (ended, begun))
    text = f"How does “{one}” fit with “{two}”?"
    return question("order", text, (ended.ref, begun.ref))


def _short(told: _Dated) -> str:
    """What happened, with its date, without what only stands around it: "Despite fears of war, ", "as part of"."""
    for around in (_BEFORE, _BEHIND):
        left = around.sub("", told.text)
        told = told._replace(text=left) if told.when in left and len(left.split()) >= LEAST else told
    return told.text


LEAST = 6
"""Words of an event that can be asked after."""
_BEFORE = re.compile(r"^(?:Despite|Although|Though|While|Amid|Following|With)\b[^,]{5,120},\s+(?=[A-Za-z“])")
_BEHIND = re.compile(
    r",?\s+(?:as part of|amid|following|in exchange for|despite|in (?:an attempt|a bid|an effort) to)\b.*$"
)


def _dated(statement: Statement, published: date | None) -> Iterator[_Dated]:
    """The events of a clause with one date, for each country whose forces it tells them of."""
    facts = facts_of(statement, published)
    days = [d for d in told_dates(facts) if d.start and d.end]
    sure = statement.certainty >= Certainty.LIKELY and not statement.negated
    if not sure or len(facts.dates) != 1 or not days or len(facts.text.split()) > LONGEST or statement.reporting:
        return
    start, end = days[0].start, days[0].end
    for event in event_words(facts.text) if start and end else ():
        if event.name in _named() and start and end:
            parties = _forces(facts.text, event.name, event.span.start)
            yield from (
                _Dated(event.name, party, start, end, facts.text, days[0].span.of(facts.text), statement.ref)
                for party in parties
            )


@cache
def _named() -> frozenset[str]:
    return frozenset(name for row in rows("sequences") for name in row[:2])


def _forces(text: str, event: str, at: int) -> Iterator[str]:
    """The countries whose people were sent, or to whose forces something happened."""
    if not re.search(rf"\b(?:{_FORCES})\b", text, re.I):
        return
    for match in _countries().finditer(text):
        country = table("countries")[_spelled()[match[1].lower()]]
        own = re.match(rf"(?:\s+[\w-]+){{0,2}}\s+(?:{_FORCES})\b", text[match.end() :], re.I)
        before = match.start() < at
        if event == "sent":
            fits = not _AGAIN.search(text) and (bool(own) or before)
        else:
            fits = bool(own) and (not before or bool(_SUFFERED.search(text[match.end() :])))
        if fits:
            yield country


@cache
def _countries() -> re.Pattern[str]:
    return re.compile(rf"\b({alternatives(table('countries'))})s?\b", re.I)


@cache
def _spelled() -> Mapping[str, str]:
    return {name.lower(): name for name in table("countries")}
