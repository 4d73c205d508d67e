"""How two statements about one thing differ, each difference with one plain sentence of reason.

`RULES` is the order in which they are tried: first whether the statements can be compared at all and whether they come
from one origin, then figures, particulars, dates, polarity and certainty. A conflict is what cannot both be true; what
may be older, rounder, a bound or a part is shown as a difference, or not at all. Doubt gives no finding.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from generator.comparison.differences import particulars
from generator.comparison.differences.chronology import dates, order, turns
from generator.comparison.differences.contraries import contraries
from generator.comparison.differences.contraries import turns as turned
from generator.comparison.differences.existence import existence, things
from generator.comparison.differences.facts import (
    Facts,
    comparable,
    facts_in,
    facts_of,
    once,
    persons,
    related,
    telling_stems,
    told_dates,
)
from generator.comparison.differences.figures import (
    Pair,
    conflicting,
    far_apart,
    figures,
    head,
    interval,
    kind_of_unit,
    pairs,
    part,
    passing,
    provisional,
    shown,
)
from generator.comparison.differences.findings import Finding, enough, of_two, one_thing
from generator.comparison.differences.measures import measured, measures
from generator.comparison.differences.polarity import denied, polarity
from generator.comparison.differences.quotes import Quoting, quoting, two_speakers
from generator.comparison.differences.rules import Rule
from generator.comparison.telling.wording import lower_first
from generator.language.words import stem
from generator.model import Certainty, Quantity, Statement


def differences(
    a: Statement,
    b: Statement,
    *,
    same_origin: bool = False,
    aligned: bool = False,
    published: tuple[date | None, date | None] = (None, None),
) -> tuple[Finding, ...]:
    """How two statements differ; of one origin, they differ in the telling and do not contradict each other.

    `aligned` says that they are known to be about one thing, so that they need not share words.
    """
    found = _found(facts_of(a, published[0], aligned=aligned), facts_of(b, published[1], aligned=aligned))
    if same_origin:
        found = [replace(f, conflict=False) for f in found]
    return tuple(dict.fromkeys(found))


def _found(left: Facts, right: Facts) -> list[Finding]:
    return [finding for rule in RULES for finding in rule.found(left, right)]


def compare_texts(a: str, b: str, published_a: date | None, published_b: date | None) -> tuple[Finding, ...]:
    """How two sentences (or short texts) differ."""
    return compare_facts(facts_in(a, published_a), facts_in(b, published_b))


def compare_facts(left: Sequence[Facts], right: Sequence[Facts]) -> tuple[Finding, ...]:
    """How two texts differ whose sentences have been read."""
    return tuple(dict.fromkeys(finding for x in left for y in right for finding in _found(x, y)))


# ---- figures


def _figures(a: Facts, b: Facts) -> Iterator[Finding]:
    """Reads "About 300 had been killed" and "approximately 1,000 have been killed"."""
    if not comparable(a, b):
        return
    for pair in pairs(a, b):
        finding = figure_difference(pair, a, b)
        if finding is not None:
            yield finding


def figure_difference(pair: Pair, a: Facts, b: Facts) -> Finding | None:
    """How two figures for one thing differ; None where they agree."""
    if not conflicting(pair):
        return Finding("figure", False, _why(pair, a, b, "both can be true")) if shown(pair) else None
    if far_apart(pair) and not (a.dates and b.dates):
        return None
    if provisional(a, b) or passing(pair, particulars.days_between(a.published, b.published)):
        return Finding("figure", False, _why(pair, a, b, "one may be older than the other"))
    return Finding("figure", True, _why(pair, a, b, "the figures do not overlap"))


def _why(pair: Pair, a: Facts, b: Facts, reason: str) -> str:
    """Reads "One source gives about 300 killed (the palace), another approximately 1,000 killed: ..."."""
    left, right = _said(a, pair.left.words), _said(b, pair.right.words)
    return f"One source gives {left}, another {right}: {reason}."


def _said(facts: Facts, words: str) -> str:
    who = speaker(facts)
    return f"{lower_first(words)} ({who})" if who else lower_first(words)


PRONOUNS = frozenset("he she they it we i you who him her them".split())


def speaker(facts: Facts) -> str:
    """Who says so, in the words of the sentence; empty where the article does."""
    by = facts.statement.span.start
    for attribution in facts.statement.attributions:
        if attribution.source:
            span = attribution.source.moved(-by)
            inside = span.start >= 0 and span.end <= len(facts.text)
            if inside and span.of(facts.text).lower() not in PRONOUNS:
                return span.of(facts.text)
    return ""


def _changes(a: Facts, b: Facts) -> Iterator[Finding]:
    """Reads "The stock fell more than 2 percent" and "fell 3 percent": other hours, or a bound; shown, no conflict."""
    mine, theirs = _changing(a), _changing(b)
    if len(mine) == len(theirs) == 1 and comparable(a, b):
        x, y = mine[0], theirs[0]
        if (x.change, x.unit) == (y.change, y.unit) and (x.value, x.bound) != (y.value, y.bound):
            words = f"One source gives {x.span.of(a.text)}, another {y.span.of(b.text)}"
            yield Finding("figure", False, f"{words}: one may be older than the other.")


@once
def _changing(facts: Facts) -> tuple[Quantity, ...]:
    return tuple(q for q in facts.quantities if q.change and q.unit)


# ---- particulars


def _named_ages(a: Facts, b: Facts) -> Iterator[Finding]:
    """Reads "Jane Roe, 27, of Dover" and "Jane Roe, 26": unless a birthday may lie between the reports."""
    for x in _ages(a):
        same = [y for y in _ages(b) if particulars.same_name(x.of, y.of)]
        if same and not any(x.value == y.value for y in same):
            y = same[0]
            older = particulars.birthday_between(a, b, x.value, y.value)
            reason = "a birthday may lie between the reports" if older else "both cannot be right"
            mine, theirs = particulars.age_told(x, a.text), particulars.age_told(y, b.text)
            yield of_two("age", mine, theirs, reason, conflict=not older)


@once
def _ages(facts: Facts) -> tuple[particulars.Particular, ...]:
    return tuple(particulars.ages(facts.text))


def _young_ages(a: Facts, b: Facts) -> Iterator[Finding]:
    """Reads "A 6-year-old girl was shot" and "a 7-year-old girl survives": one child each, and one event."""
    mine, theirs = _children(a), _children(b)
    if len({(x.of, x.value) for x in mine}) != 1 or len({(y.of, y.value) for y in theirs}) != 1:
        return
    x, y = mine[0], theirs[0]
    if not comparable(a, b):
        return
    if x.of == y.of and x.value not in _all_ages(b) and y.value not in _all_ages(a):
        yield of_two("age", x.words, y.words, "both cannot be right")


@once
def _all_ages(facts: Facts) -> frozenset[float]:
    return frozenset(particulars.all_ages(facts.text))


@once
def _children(facts: Facts) -> tuple[particulars.Particular, ...]:
    return tuple(particulars.young_ages(facts.text))


def _times_of_day(a: Facts, b: Facts) -> Iterator[Finding]:
    """Reads "Shots were fired around 1:30 a.m." and "the shooting happened around 1 a.m."."""
    mine, theirs = _moments(a), _moments(b)
    if len(mine) != 1 or len(theirs) != 1 or not comparable(a, b):
        return
    x, y = mine[0], theirs[0]
    if x.of and x.of == y.of and particulars.apart(x, y):
        yield of_two("time", x.words, y.words, "the times do not overlap")


@once
def _moments(facts: Facts) -> tuple[particulars.Moment, ...]:
    return tuple(particulars.moments(facts.text, facts.incidents))


def _addresses(a: Facts, b: Facts) -> Iterator[Finding]:
    """Reads "In the 5800 block of Harbor Drive" and "the 8500 block of Harbor Drive"."""
    for x in _streets(a):
        for y in _streets(b):
            if x.of == y.of and not particulars.one_block(x, y) and related(a, b) and _beside(a, b, x.of):
                yield of_two("place", x.words, y.words, "two blocks of one street")


def _beside(a: Facts, b: Facts, street: str) -> bool:
    """Whether two sentences share a telling word besides the street: a car stopped there says nothing of the shots."""
    own = {*telling_stems(street), stem("block")}
    return bool(((a.stems | a.incidents) & (b.stems | b.incidents)) - own)


@once
def _streets(facts: Facts) -> tuple[particulars.Address, ...]:
    return tuple(particulars.addresses(facts.text))


def _degrees(a: Facts, b: Facts) -> Iterator[Finding]:
    """Reads "Roe faces second-degree murder" and "Roe is held on first-degree murder": of one person, in one month."""
    if not persons(a) & persons(b):
        return
    mine, theirs = _only_degree(a), _only_degree(b)
    days = particulars.days_between(a.published, b.published)
    for of in sorted(mine.keys() & theirs.keys()):
        if mine[of].value != theirs[of].value:
            conflict = days is None or days <= particulars.BIRTHDAY
            yield of_two("charge", mine[of].words, theirs[of].words, "both cannot be right", conflict=conflict)


@once
def _only_degree(facts: Facts) -> dict[str, particulars.Particular]:
    """Offence -> its degree, where the text gives one only: of two victims each has a degree of its own."""
    found = list(particulars.degrees(facts.text))
    return {p.of: p for p in found if {q.value for q in found if q.of == p.of} == {p.value}}


@once
def _quoting(facts: Facts) -> Quoting:
    return quoting(facts.statement)


def speakers(a: Facts, b: Facts) -> Iterator[Finding]:
    """Reads "“We lost the harbour and the mill in one night,” Ida Moen said" and "…, said Ivo Lund"."""
    said = two_speakers(_quoting(a), _quoting(b))
    if said:
        yield of_two("speaker", said.left, said.right, "both are given one quotation")


# ---- totals, polarity, certainty


def _totals(a: Facts, b: Facts) -> Iterator[Finding]:
    """Reads "80 percent of the workers at the mill went on strike" and "30 percent": all else in both is alike."""
    mine, theirs = _total_figures(a), _total_figures(b)
    if len(mine) != 1 or len(theirs) != 1 or not comparable(a, b) or provisional(a, b) or not _said_alike(a, b):
        return
    x, y = mine[0], theirs[0]
    words = x.span.of(a.text), y.span.of(b.text)
    one, two = interval(x, words[0]), interval(y, words[1])
    alike = kind_of_unit(x) == kind_of_unit(y) and head(x) == head(y) and x.change == y.change is None
    if one and two and alike and not one.meets(two):
        yield Finding(
            "figure", True, f"One source gives {words[0]}, another {words[1]}: the figures do not overlap.", words
        )


def _said_alike(a: Facts, b: Facts) -> bool:
    """Whether two sentences say one thing, whoever says it."""
    mine, theirs = _said_stems(a), _said_stems(b)
    return enough(len(mine & theirs), min(len(mine), len(theirs))) or (mine == theirs and len(mine) >= ALL_ALIKE)


ALL_ALIKE = 3
"""Telling words that two sentences must have, and no others, to say one thing: "were moved to a sports hall"."""


@once
def _said_stems(facts: Facts) -> frozenset[str]:
    by = facts.statement.span.start
    cues = (a.cue.moved(-by) for a in facts.statement.attributions if a.cue and a.cue.start >= by)
    said_so = " ".join(cue.of(facts.text) for cue in cues)
    return facts.stems - telling_stems(f"{speaker(facts)} {said_so}")


@once
def _total_figures(facts: Facts) -> tuple[Quantity, ...]:
    return tuple(q for q in facts.quantities if _total(facts, q))


def _total(facts: Facts, q: Quantity) -> bool:
    """Whether a figure is a share, a sum of money or a count of something, and none that `figures` compares."""
    told = q.share or (q.unit or "").isupper() or (q.unit is None and q.counted and not q.event)
    small = not q.share and q.unit is None and (q.value or 0.0) < COUNTED
    return bool(told) and not small and not part(facts.text, q)


COUNTED = 20
"""A count of fewer things that nothing happened to is seldom the point of a sentence."""


def _certainty(a: Facts, b: Facts) -> Iterator[Finding]:
    """Reads "Troops may have been withdrawn" and "troops have been withdrawn": the same, more surely."""
    x, y = a.statement.certainty, b.statement.certainty
    sure, unsure = max(x, y), min(x, y)
    if sure >= Certainty.STATED and Certainty.UNLIKELY < unsure <= Certainty.LIKELY and one_thing(a, b):
        hedged, other = (a, b) if x < y else (b, a)
        hedge = next(iter(hedged.statement.hedges), None)
        by = hedged.statement.span.start
        word = hedge.moved(-by).of(hedged.text) if hedge else ""
        if word and word.lower() not in other.text.lower():
            yield Finding("certainty", False, f"One says “{word}”, the other states it as a fact.")


RULES: tuple[Rule, ...] = (
    Rule.of(_figures, "figure", lambda f: bool(figures(f))),
    Rule.of(_changes, "figure", lambda f: len(_changing(f)) == 1),
    Rule.of(_named_ages, "age", lambda f: bool(_ages(f))),
    Rule.of(_young_ages, "age", lambda f: bool(_children(f))),
    Rule.of(_times_of_day, "time", lambda f: len(_moments(f)) == 1),
    Rule.of(_addresses, "place", lambda f: bool(_streets(f))),
    Rule.of(measures, "place money", measured),
    Rule.of(_degrees, "charge", lambda f: bool(_only_degree(f))),
    Rule.of(speakers, "speaker", lambda f: bool(_quoting(f).said)),
    Rule.of(_totals, "figure", lambda f: len(_total_figures(f)) == 1),
    Rule.of(dates, "date", lambda f: len(told_dates(f)) == 1),
    Rule.of(order, "chronology", lambda f: len(turns(f)) == 1),
    Rule.of(polarity, "polarity", lambda f: bool(denied(f)), both=False),
    Rule.of(existence, "polarity", lambda f: len(things(f)) == 1),
    Rule.of(contraries, "polarity", lambda f: len(turned(f)) == 1),
    Rule.of(_certainty, "certainty", lambda _: True),
)
"""One small function a kind of difference, in the order of the findings, with what a statement must have for it."""
