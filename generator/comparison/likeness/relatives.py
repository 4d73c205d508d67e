"""How much of two sentences of one story is told in both, words that often tell of one thing there counted in part.

"She was rushed to Keld General" and "the girl is in hospital" share no word, but inside one story their words are
relatives (`data/relatives.txt`); so are words of one family and of one beginning.
"""

import math
from collections.abc import Iterable, Mapping
from functools import cache

from generator.comparison.likeness.terms import BEGINNING, acts_of, one_beginning
from generator.data import rows
from generator.language.words import stem

RELATIVE = 0.6
"""What a relative counts, 1 being the word itself."""


def told_in_both(one: Mapping[str, float], two: Mapping[str, float]) -> float:
    """The mean share, 0 to 1, of what each of two sentences holds that the other holds; words with their weights."""
    return math.sqrt(held_by(one, two) * held_by(two, one))


def relatives(terms: Iterable[str]) -> frozenset[str]:
    """The kinships and the families of some stems."""
    return frozenset(name for term in terms for name in _names(term))


def found_in(one: Iterable[str], two: Mapping[str, float]) -> frozenset[str]:
    """The words of a sentence that another holds in any form."""
    near, beginnings = relatives(two), _beginnings(two)
    return frozenset(term for term in one if _match(term, two, near, beginnings))


def held_by(one: Mapping[str, float], two: Mapping[str, float]) -> float:
    """The share, 0 to 1, of what a sentence holds that another holds, by the squares of its weights."""
    near, beginnings = relatives(two), _beginnings(two)
    whole = math.fsum(weight * weight for weight in one.values())
    held = (weight * weight * _match(term, two, near, beginnings) for term, weight in one.items())
    return math.fsum(held) / whole if whole else 0.0


def _beginnings(terms: Iterable[str]) -> Mapping[str, str]:
    return {term[:BEGINNING]: term for term in terms if len(term) >= BEGINNING}


def _match(term: str, other: Mapping[str, float], near: frozenset[str], beginnings: Mapping[str, str]) -> float:
    if term in other:
        return 1.0
    like = beginnings.get(term[:BEGINNING])
    related = not near.isdisjoint(_names(term)) or (like is not None and one_beginning(term, like))
    return RELATIVE if related else 0.0


@cache
def _names(term: str) -> frozenset[str]:
    """The kinships of a stem, marked, and its families."""
    return _kinships().get(term, frozenset()).union(acts_of(term))


@cache
def _kinships() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, others in rows("relatives"):
        for word in (name, *others.split(", ")):
            found.setdefault(stem(word), set()).add(f"{name}-kin")
    return {word: frozenset(names) for word, names in found.items()}
