"""The words of a text laid out for being looked up from another text: what each weighs, its family, its beginning.

Words of one family ("died", "death") or one beginning ("nominee", "nomination") match in part, so that one event is
known again in other words. What the sentences say is compared elsewhere, in their own words.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from generator.comparison.likeness.rarity import rarity
from generator.comparison.likeness.similarity import COMMON, FUNCTION, MEDIUM, NAME, NUMBER, kinds, weight
from generator.data import rows
from generator.language.words import stem

RELATED = 0.8
"""What a word of one family ("died", "death") or one beginning ("nominee", "nomination") matches, 1 being itself."""
BEGINNING, BEGINNING_SHARE = 5, 0.6
"""Letters two stems must share at their beginning, and the share of the longer one."""
RARE_NAMES = 0.75
"""Power of rarity for names: "Quill" says which mayor it was, "Mayor" does not. Of other words the rare ones are mostly
the subject of a story, which all its sentences share, so they keep the weights of `similarity`."""
SHORT, LONG = 14, 22
"""Words up to which a text is as short as a headline, which says one thing, and from which it is a full sentence."""
FIGURE = 7.0
"""Rarity of a figure above the commonest words: that of a plain content word."""

_STOP = re.compile(r"\.[\"'”’)\]\s]*$")


@dataclass(frozen=True, slots=True)
class Terms:
    """The words of a text or of one of its sentences, laid out for being looked up from the other side."""

    kinds: Mapping[str, float]
    weights: Mapping[str, float]
    """What each word weighs, squared."""
    families: frozenset[str]
    beginnings: Mapping[str, tuple[str, ...]]
    """First letters -> the stems that begin so; function words and numbers are left out."""
    rarities: Mapping[str, float]
    """How rare each content word is, squared."""
    headline: float
    """1 for a headline, 0 for a full sentence, between them by length."""


def terms(text: str) -> Terms:
    """The words of a text."""
    found = kinds(text)
    weights = {term: _weight(term, kind) ** 2 for term, kind in found.items()}
    content = [term for term, kind in found.items() if kind not in (FUNCTION, NUMBER)]
    beginnings: dict[str, tuple[str, ...]] = {}
    for term in content:
        beginnings[term[:BEGINNING]] = (*beginnings.get(term[:BEGINNING], ()), term)
    families = frozenset(family for term in found for family in _families().get(term, ()))
    rarities = {term: _rarity(term, kind) ** 2 for term, kind in found.items() if kind != FUNCTION}
    return Terms(found, weights, families, beginnings, rarities, _headline(text))


def _rarity(term: str, kind: float) -> float:
    return FIGURE if kind == NUMBER else max(rarity(term) - COMMON, 0.1)


def _weight(term: str, kind: float) -> float:
    """What a term weighs; a rare name more than a common one."""
    return kind * math.pow(max(rarity(term) - COMMON, 0.5) / MEDIUM, RARE_NAMES) if kind == NAME else weight(term, kind)


def _headline(text: str) -> float:
    """Reads "Two dead in mine" as a headline; what ends in a full stop is a sentence, however short."""
    return 0.0 if _STOP.search(text) else min(1.0, max(0.0, (LONG - len(text.split())) / (LONG - SHORT)))


def matches(found: Terms, other: Terms) -> dict[str, float]:
    """How well the other text holds each term: itself 1, its family or beginning less; others are absent."""
    held = {term: match(term, other, kind) for term, kind in found.kinds.items()}
    return {term: share for term, share in held.items() if share}


def match(term: str, other: Terms, kind: float = 1.0) -> float:
    """Reads "died" beside "death", "nominee" beside "nomination"."""
    if term in other.kinds:
        return 1.0
    if kind in (FUNCTION, NUMBER):
        return 0.0
    if not other.families.isdisjoint(_families().get(term, ())):
        return RELATED
    near = other.beginnings.get(term[:BEGINNING], ()) if len(term) >= BEGINNING else ()
    return RELATED if any(one_beginning(term, stem) for stem in near) else 0.0


def acts_of(term: str) -> tuple[str, ...]:
    """The families of a stem, or itself."""
    return _families().get(term, (term,))


def has_family(term: str) -> bool:
    """Whether a stem is of a word for an event or a thing that news often tells of."""
    return term in _families()


@cache
def _families() -> Mapping[str, tuple[str, ...]]:
    """The families of each stem; "shot" may belong to several."""
    found: dict[str, list[str]] = {}
    for name, others in rows("families"):
        for word in sorted({stem(word) for word in (name, *others.split(", "))}):
            found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}


def one_beginning(a: str, b: str) -> bool:
    """Whether two stems begin alike for so much of the longer one that they are mostly of one word."""
    shared = math.ceil(BEGINNING_SHARE * max(len(a), len(b)))
    return a[:shared] == b[:shared]
