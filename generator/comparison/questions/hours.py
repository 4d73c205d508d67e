"""Questions on when the one incident of a story was reported, where its sources give hours that do not fit.

A call comes in once: "reported around 4:15 a.m." and "the first report came shortly before 5 a.m." are not of one call.
It also comes after what it reports: nobody is alerted at 12:03 a.m. to a shooting of 12:20 p.m.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, product
from typing import NamedTuple

from generator.comparison.claims.when import happened_at, roundup
from generator.comparison.differences.particulars import CLOCK, DAY, HALF_DAY, Moment, apart, moments
from generator.comparison.questions.asking import question
from generator.comparison.questions.untold import named_by, of_a_shooting
from generator.data import table
from generator.language.words import tokens
from generator.model import Article, Question, Ref, Sentence

HEAD = 15
"""Sentences at the head of an article in which an hour is of its own case."""
LEAST = 30
"""Minutes between two hours from which they are not those of one call."""
MINUTES = 15
"""Minutes between the hours that two sources give an incident from which one of them is wrong."""
SOON = 120
"""Minutes between a report and the incident behind it up to which both are of one event."""
_REPORTED = re.compile(
    r"\b(?:(?:police|officers|deputies|troopers|authorities|firefighters|crews|emergency\s+(?:crews|responders|workers)"
    r"|they|paramedics|medics)\s+(?:\w+\s+){0,3}?"
    r"(?:(?:were|was)\s+(?:called|alerted|dispatched|summoned|notified|sent)|responded|received\s+(?:a|the|an)\s+(?:\w+\s+)?"
    r"(?:call|report|alert))"
    r"|(?:911|emergency|initial|first)\s+(?:call|report)s?\s+(?:\w+\s+){0,2}?(?:came|was|were)"
    r"|(?:shooting|incident|crime|gunfire|shots|it)\s+(?:[^.;,“”\"]{1,40}\s)?(?:was|were)\s+(?:\w+ly\s+)?reported)\b",
    re.I,
)
"""How a sentence tells that those who help learnt of the incident."""
_ELSE = re.compile(
    r"\b(?:after|before|when|while|until|since|because|but|who|and|said|told|found|arrested|arrived|later|again)\b|[;“”\"]",
    re.I,
)
"""What may stand between a report and an hour that is of something else."""
_ANOTHER = re.compile(r"\b(?:another|second|separate|earlier|previous|also|unrelated|third|last\s+\w+)\b", re.I)


class _Told(NamedTuple):
    moment: Moment
    ref: Ref
    text: str
    days: frozenset[str]
    """Days of the week in its sentence."""


def hours(articles: Sequence[Article]) -> Iterator[Question]:
    """ "When was it reported: around 4:15 a.m. or shortly before 5 a.m.?" """
    if any(roundup(a.text) for a in articles):
        return
    sentences = [s for a in articles for s in a.body[:HEAD]]
    reported = [told for s in sentences if (told := _read(s, reported_at))]
    happened = [told for s in sentences if (told := _read(s, happened_at))]
    for one, two in combinations(reported, 2):
        if _one_day(one, two) and apart(one.moment, two.moment) and abs(_later(one.moment, two.moment)) >= LEAST:
            reported_so = "reported" in f"{one.text} {two.text}"
            asked = _asked("When was it reported" if reported_so else "When was it", one, two, articles)
            there = (s.ref for s in sentences if _arrived(s, one, two))
            yield replace(asked, basis=tuple(dict.fromkeys((*asked.basis, *there))))
            return
    for one, two in product(reported, happened):
        if one.ref.article != two.ref.article and _one_day(one, two) and _too_early(one.moment, two.moment):
            yield _asked("When was it", one, two, articles)
            return
    for one, two in combinations(happened, 2):
        far = MINUTES <= abs(_later(one.moment, two.moment)) <= SOON
        if one.ref.article != two.ref.article and _one_day(one, two) and far and not _open_ended(one, two):
            yield _asked("When was it", one, two, articles)
            return


def _arrived(sentence: Sentence, one: _Told, two: _Told) -> bool:
    """Whether another source tells at what hour near the two helpers were there, which bears on the call."""
    told = _read(sentence, _there_at) if sentence.ref.article not in (one.ref.article, two.ref.article) else None
    return bool(
        told and all(_one_day(told, each) for each in (one, two)) and abs(_later(one.moment, told.moment)) <= SOON
    )


def _there_at(text: str) -> Moment | None:
    """The hour at which helpers arrived, in a sentence with no other hour."""
    found = len(list(CLOCK.finditer(text))) == 1 and _ARRIVED.search(text) and not _ANOTHER.search(text)
    return moments(text, frozenset())[0] if found else None


_ARRIVED = re.compile(
    r"\b(?:police|officers|deputies|troopers|firefighters|crews|paramedics|medics)\s+(?:arrived|got (?:there|to))\b"
    r"(?:(?!\b(?:after (?!\d)|before|when|while|until|but|who|and|found)\b)"
    r"[^.;,“”\"]){0,70}?\d\s?(?::\d\d)?\s?[ap]\.?m\b",
    re.I,
)
"""How a sentence tells when helpers were there."""


def _open_ended(one: _Told, two: _Told) -> bool:
    """Whether a moment only tells before or after what it was: "after 2 a.m." may be half past two."""
    return any(re.match(r"(?:after|before|by|past)\b", told.moment.words) for told in (one, two))


def _asked(what: str, one: _Told, two: _Told, articles: Sequence[Article]) -> Question:
    """The question; of a shooting that has no place, which would name it, by that word."""
    event = of_a_shooting(articles)
    named = named_by(event) if event else ()
    what = what.replace(" it", f" the {event.noun}") if event and named else what
    text = f"{what}: {one.moment.words} or {two.moment.words}?"
    return question("order", text, (one.ref, two.ref, *named), settles="The record of the calls.")


def _read(sentence: Sentence, at: Callable[[str], Moment | None]) -> _Told | None:
    moment = at(sentence.text)
    days = frozenset(word for word in tokens(sentence.text) if word in table("weekdays"))
    return _Told(moment, sentence.ref, sentence.text, days) if moment else None


def reported_at(text: str) -> Moment | None:
    """The hour of a report in a sentence with no other hour."""
    clocks = list(CLOCK.finditer(text))
    if len(clocks) != 1 or _ANOTHER.search(text):
        return None
    before = list(_REPORTED.finditer(text, 0, clocks[0].start()))
    if not before or _ELSE.search(text[before[-1].end() : clocks[0].start()]):
        return None
    return moments(text, frozenset())[0]


def _one_day(one: _Told, two: _Told) -> bool:
    return not one.days or not two.days or bool(one.days & two.days)


def _later(one: Moment, two: Moment) -> int:
    """How many minutes the second of two moments lies behind the first, or before it; midnight may lie between."""
    minutes = (two.low + two.high - one.low - one.high) // 2
    return (minutes + HALF_DAY) % DAY - HALF_DAY


def _too_early(report: Moment, incident: Moment) -> bool:
    """Whether a report came before what it is of, or at an hour that has the wrong half of the day."""
    later = _later(report, incident)
    return apart(report, incident) and (0 < later <= SOON or abs(abs(later) - HALF_DAY) <= SOON)
