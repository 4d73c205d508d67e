"""Two figures of two sources in sentences so alike that both tell how many of one thing there are.

"78 were Iranians, 63 Canadians and 11 Ukrainians" and "82 Iranians, at least 63 Canadians and 11 Ukrainians" tell of no
event that other rules compare. Whether both count the same is left open: such figures are told and are no conflict.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import combinations

from generator.comparison.claims.gathering import same_counted
from generator.comparison.claims.mentions import Unit, by_sentence, unit_around
from generator.comparison.claims.when import Clash
from generator.comparison.differences.facts import Facts, facts_of
from generator.comparison.differences.figures import Interval, interval, kind_of_unit
from generator.comparison.differences.reasons import with_reason
from generator.comparison.origins.rooting import Copied
from generator.language.words import stem
from generator.model import Article, Claim, Difference, Quantity, Span, Statement

NEAR = 70
"""Characters to both sides of a figure in which its own words stand."""
OWN = 4
"""Telling words near both figures from which they count one thing..."""
FEW, ALL = 2, 6
"""...or so many near both, and so many in both sentences. Of 10 pairs in 797 stories, read one by one, 9 do."""
FACTOR = 2.0
"""How far two figures for one thing may be apart."""
MANY = 400
"""Figures of one kind in a story beyond which they are not compared: so many are of many things."""
LEAST = 2.0
"""A figure that is told apart from "a" and "one"."""

LENGTH, PLACES = "length", 2
"""The kind of a distance, and the places that two sentences name with it, whichever of them it is told from."""

_NAME = re.compile(r"\b[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*")
_LONG_WORD = re.compile(r"[A-Za-z]{4,}")
_BESIDES = re.compile(r"\b(?:another|additional|further|other)\s+$", re.I)
_TIMES = re.compile(r"\s+(?:(?:\w+\s+)?times|more|others?)\b", re.I)
_HOUR = re.compile(r"\d:\s?$")
"""What stands before the minutes of a time with a blank in it: "3: 30 a. m."."""
_YEARS = range(1900, 2100)


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure with the words around it."""

    article: Article
    sentence: tuple[Statement, ...]
    facts: Facts
    quantity: Quantity
    reach: Interval
    near: frozenset[str]
    """The stems of its own words."""
    names: frozenset[str]
    """The names among them, of a distance."""

    @property
    def value(self) -> float:
        """As its unit gives it."""
        return self.quantity.value or 0.0

    @property
    def words(self) -> str:
        """As written, with what is counted right behind it."""
        at, counted = self.quantity.span, self.quantity.counted_span
        end = counted.end if counted and at.end <= counted.start <= at.end + 1 else at.end
        return " ".join(Span(at.start, end).of(self.facts.text).split())


def like_figures(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> Iterator[Clash]:
    """The pairs of figures that differ, each sentence once."""
    kinds: dict[tuple[str, str | None], list[_Figure]] = {}
    given: dict[str, Set[float]] = {}
    for article in articles:
        whole = (s for s in statements[article.id] if s.k == 1)
        given[article.id] = {quantity.value or 0.0 for statement in whole for quantity in statement.quantities}
        for figure in _figures(article, statements[article.id]):
            kinds.setdefault((kind_of_unit(figure.quantity), figure.quantity.event), []).append(figure)
    told: set[str] = set()
    for figures in (found for found in kinds.values() if len(found) <= MANY):
        for one, two in combinations(figures, 2):
            texts = {one.facts.text, two.facts.text}
            both = one.value in given[two.article.id] or two.value in given[one.article.id]
            if not both and not texts & told and _of_one_thing(one, two):
                told |= texts
                yield _clash(one, two)


def _figures(article: Article, statements: Sequence[Statement]) -> Iterator[_Figure]:
    for sentence in by_sentence(statements):
        if sentence[0].quantities:
            facts = facts_of(sentence[0], article.meta.published)
            for quantity in facts.quantities:
                words, at = quantity.span.of(facts.text), quantity.span
                reach = interval(quantity, words)
                if reach and _counts(facts.text, quantity):
                    around = facts.text[max(0, at.start - NEAR) : at.end + NEAR]
                    near = frozenset(stem(word.lower()) for word in _LONG_WORD.findall(around)) & facts.stems
                    names = frozenset(_NAME.findall(around)) if kind_of_unit(quantity) == LENGTH else frozenset()
                    yield _Figure(article, sentence, facts, quantity, reach, near, names)


def _counts(text: str, quantity: Quantity) -> bool:
    """Whether a figure is one count: no share, rise, addition, range, multiple, year or minute of an hour."""
    value = quantity.value or 0.0
    year = value in _YEARS and not quantity.unit and not quantity.counted
    other = quantity.share or quantity.change or quantity.upper is not None or year
    beside = _BESIDES.search(text[: quantity.span.start]) or _TIMES.match(text, quantity.span.end)
    beside = beside or _HOUR.search(text[: quantity.span.start])
    return value >= LEAST and not (other or beside)


def _of_one_thing(one: _Figure, two: _Figure) -> bool:
    if one.article.id == two.article.id or one.reach.meets(two.reach):
        return False
    if not same_counted(one.quantity.counted, two.quantity.counted):
        return False
    if max(one.value, two.value) > FACTOR * min(one.value, two.value):
        return False
    if len(one.names & two.names) >= PLACES:
        return True
    near, whole = len(one.near & two.near), len(one.facts.stems & two.facts.stems)
    return near >= OWN or (near >= FEW and whole >= ALL)


def _clash(one: _Figure, two: _Figure) -> Clash:
    units = tuple(
        unit_around(f.article, f.sentence, f.quantity.span.moved(f.sentence[0].span.start)) for f in (one, two)
    )
    why = f"One source says “{one.words}”, where another says “{two.words}”."
    return Clash(units, Difference(KIND, False, why, (0,), (1,)))


KIND = "number"
"""The kind of such a difference."""
_OTHER_KINDS = frozenset({KIND, "figure", "scope", "age", "time", "place", "money", "charge", "hits"})
"""Kinds of differences that tell of figures, too."""


def placed(clash: Clash, units: Sequence[Unit]) -> tuple[int, int] | None:
    """Where in a row the two clauses stand, if both do."""
    places = [
        next((n for n, u in enumerate(units) if u.ref == own.ref and own.statement.span.within(u.statement.span)), None)
        for own in clash.units
    ]
    one, two = places
    return None if one is None or two is None else (one, two)


def with_figures(claim: Claim, units: Sequence[Unit], clashes: Sequence[Clash], copied: Copied) -> Claim:
    """The claim of a row with the first two figures in it that differ, unless it tells of figures already."""
    found = ((clash, at) for clash in clashes if (at := placed(clash, units)))
    first = None if _OTHER_KINDS & {d.kind for d in claim.differences} else next(found, None)
    if first is None:
        return claim
    clash, (one, two) = first
    difference = replace(clash.difference, left=(one,), right=(two,))
    return replace(claim, differences=(*claim.differences, with_reason(difference, units, copied)))
