"""Clauses that stand in one row whatever else they say: they give one particular differently.

One street with two numbers, one person with two ages, what is there and what is not, one saying in two wordings. So do
clauses that quote one saying in the same words, whatever stands around it.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from generator.comparison.claims.mentions import Unit
from generator.comparison.differences.existence import Thing, denies_thing, things_in
from generator.comparison.differences.particulars import AGE_OF, BIRTHDAY, keys
from generator.comparison.differences.quotes import quoting
from generator.comparison.differences.sayings import quoted_otherwise
from generator.comparison.likeness.similarity import Run, telling_runs
from generator.comparison.origins.rooting import two_voices
from generator.language.words import tokens
from generator.model import Ref


def at_odds(units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """Clauses that give one street two numbers or one person two ages, deny each other, or quote one saying."""
    given: dict[str, list[tuple[int, float]]] = {}
    for i, unit in enumerate(units):
        for key, value in keys(unit.statement.text):
            given.setdefault(key, []).append((i, value))
    for key in sorted(given):
        first: dict[tuple[float, str], int] = {}
        for i, value in given[key]:
            first.setdefault((value, units[i].ref.article), i)
        leading = {value: i for (value, _), i in reversed(first.items())}
        ordered = sorted((i, value) for value, i in leading.items())
        apart = [(a[0], b[0]) for a, b in pairwise(ordered) if _clash(units, a, b, key)]
        yield from apart
        yield from ((a, b) for a, b in _seconding(first) if any(a in pair for pair in apart))
    yield from _denials(units)
    yield from _quotations(units)
    yield from _one_quotation(units)


def _seconding(first: Mapping[tuple[float, str], int]) -> Iterator[tuple[int, int]]:
    """The first that gives a value with the first of each other article that gives it too."""
    leading: dict[float, int] = {}
    for (value, _), i in first.items():
        if i != leading.setdefault(value, i):
            yield leading[value], i


def _quotations(units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """The clauses of two articles that quote one saying in other words, the longest of each sentence."""
    saying: dict[Ref, int] = {}
    for i, unit in enumerate(units):
        if unit.whole.quoted and len(unit.words) >= len(units[saying.get(unit.ref, i)].words):
            saying[unit.ref] = i
    places = sorted(saying.values())
    quotings = [quoting(units[i].whole) for i in places]
    pairs = quoted_otherwise(quotings, [units[i].ref.article for i in places])
    yield from ((places[a], places[b]) for a, b in pairs)


RUN, PLAIN = 6, 2
"""Words in a row in quotation marks that make two clauses tell one saying, and how many of them are no names and carry
content: a motto or a title is shorter."""


BEGINNING = 3
"""Words of such a row that must stand in the clause itself."""


def _one_quotation(units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """The clauses of two articles that quote one saying in the same words, the shortest of each article that do."""
    having: dict[Run, dict[str, int]] = {}
    for i in sorted(range(len(units)), key=lambda i: (len(units[i].words), i)):
        for run in _runs_quoted(units[i]):
            having.setdefault(run, {}).setdefault(units[i].ref.article, i)
    found = {pair for places in having.values() for pair in combinations(sorted(places.values()), 2)}
    yield from sorted(found)


def _runs_quoted(unit: Unit) -> frozenset[Run]:
    """The runs of words of what a clause begins to quote that begin in it: it may be cut within the quotation."""
    own, at, text = unit.statement.span, unit.whole.span.start, unit.whole.text
    begun = (span.moved(-at).of(text) for span in unit.whole.quoted if own.start <= span.start < own.end)
    words = tokens(unit.statement.text)
    beginnings = {words[i : i + BEGINNING] for i in range(len(words))}
    return frozenset(run for said in begun for run in telling_runs(said, RUN, PLAIN) if run[:BEGINNING] in beginnings)


def _denials(units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """Clauses of which one says that there is what the other says there is not, in two voices."""
    told: dict[str, list[tuple[int, Thing]]] = {}
    for i, unit in enumerate(units):
        for thing in things_in(unit.statement.text, unit.statement.certainty)[:1]:
            told.setdefault(thing.head, []).append((i, thing))
    for head in sorted(told):
        both = combinations(told[head], 2)
        yield from ((i, j) for (i, x), (j, y) in both if denies_thing(x, y) and two_voices(units[i], units[j]))


def _clash(units: Sequence[Unit], one: tuple[int, float], two: tuple[int, float], key: str) -> bool:
    """Whether two articles cannot both be right; of an age they can where a birthday may lie between them."""
    (a, mine), (b, theirs) = (units[one[0]], one[1]), (units[two[0]], two[1])
    days = (b.published - a.published).days if a.published and b.published else 0
    years = theirs - mine if days >= 0 else mine - theirs
    older = abs(days) >= BIRTHDAY and 0 < years <= abs(days) // 365 + 1
    return a.ref.article != b.ref.article and not (key.startswith(AGE_OF) and older)
