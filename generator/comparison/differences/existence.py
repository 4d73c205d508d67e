"""What one statement says there is and another says there is not: a crisis, a warning, a plan.

Only where both name it alike and neither leaves it open; what follows must be shared too, as far as both have it:
"there is no water in Lorvik" denies nothing of Tarn.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.comparison.differences.facts import Facts, once, telling_stems
from generator.comparison.differences.findings import Finding, quoted
from generator.data import table
from generator.language.words import content_words, stem, tokens
from generator.model import Certainty

THERE = re.compile(
    r"(?<!if )(?<!whether )\bthere\s+(?:is|are|was|were|(?:has|have|had)\s+been)\s+"
    r"(?:(?:\w+ly|still|also|now|indeed)\s+)?"
    r"(?P<no>(?:no|not\s+an?|not\s+any|never\s+an?|never\s+any)\b)?(?P<rest>[^;:.]*)",
    re.I,
)
_ENDS = re.compile(
    r"\s*(?:[,“”\"`]|\b(?:already|now|today|yet|and|or|but|in|at|on|of|for|to|that|which|who|from|with|between|inside"
    r"|near|among|about|over|around|against|when|because)\b)\s*"
)
"""What ends the name of a thing: "a fuel crisis already", "no warning of the flood"."""
MODIFIERS = 3
"""Words before the noun at most: more are no name."""
SHARED = 2
"""Telling words two statements share at least, the thing among them: "there were no injuries" says too little."""


class Thing(NamedTuple):
    """What is said to be there or not to be."""

    there: bool
    head: str
    """The stem of its noun."""
    name: frozenset[str]
    rest: frozenset[str]
    """Stems of what follows: where it is, what it is of."""


def existence(a: Facts, b: Facts) -> Iterator[Finding]:
    """Reads "There is a fuel crisis in Lorvik" and "there is no fuel crisis"; later reports may tell of later days."""
    x, y = things(a)[0], things(b)[0]
    if denies_thing(x, y):
        yield Finding(
            "polarity", a.published == b.published, f"{quoted(a)}; {quoted(b)}: one denies what the other says."
        )


def denies_thing(x: Thing, y: Thing) -> bool:
    """Whether one of two is said not to be, and both are one thing, as far as both say which, and where."""
    named = x.head == y.head and (x.name <= y.name or y.name <= x.name)
    placed = not x.rest or not y.rest or bool(x.rest & y.rest)
    return x.there != y.there and named and placed and len((x.name | x.rest) & (y.name | y.rest)) >= SHARED


@once
def things(facts: Facts) -> tuple[Thing, ...]:
    """What a statement says there is or is not; none where it is open, as in "there may be"."""
    return things_in(facts.text, facts.statement.certainty)


def things_in(text: str, certainty: Certainty) -> tuple[Thing, ...]:
    """The same from a text and how surely it is said."""
    if certainty != Certainty.DENIED and certainty < Certainty.STATED:
        return ()
    found = [_thing(match, denied=certainty == Certainty.DENIED) for match in THERE.finditer(text)]
    return tuple(thing for thing in found if thing)


def _thing(match: re.Match[str], *, denied: bool) -> Thing | None:
    rest = match["rest"].strip()
    end = _ENDS.search(rest)
    what = rest[: end.start()] if end else rest
    told = content_words(what)
    if not 0 < len(told) <= MODIFIERS + 1 or _measured(tokens(what)):
        return None
    name = frozenset(map(stem, told))
    behind = telling_stems(rest[end.end() :]) if end else frozenset()
    return Thing(bool(match["no"]) == denied, stem(told[-1]), name, behind)


def _measured(told: tuple[str, ...]) -> bool:
    """Whether a thing is counted or measured: "few doctors" and "two doctors" deny nothing of others."""
    return any(word[0].isdigit() or word in table("number-words") or word in MEASURES for word in told)


MEASURES = frozenset("few fewer little less more enough many much most several further other another such".split())
