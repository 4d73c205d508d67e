"""How alike two sentences, or short texts, are in what they say happened, 0 to 1, whatever story they are of.

Words of one family ("died", "death") match in part; sentences that share nothing but names are less alike, while two
headlines are as alike as their words; then `signs` of one event or of two are weighed. Inside a story, where names are
shared anyhow, `similarity` serves. Lexical only: the same on every machine.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from generator.comparison.rarity import rarity
from generator.comparison.signs import Signs, signs_of, weighed
from generator.comparison.similarity import COMMON, FUNCTION, MEDIUM, NAME, NUMBER, kinds, weight
from generator.data import rows
from generator.language.sentences import split_sentences
from generator.language.words import stem

CHANCE = 2.0
"""Few shared words may be chance, and names are the story's: of what two sentences do not share, CHANCE / (n + CHANCE)
is taken off their score, where they share n words that are no names."""
RELATED = 0.8
"""What a word of one family ("died", "death") or one beginning ("nominee", "nomination") matches, 1 being itself."""
BEGINNING, BEGINNING_SHARE = 5, 0.6
"""Letters two stems must share at their beginning, and the share of the longer one."""
RARE_NAMES = 0.5
"""Power of rarity for names: "Quill" says which mayor it was, "Mayor" does not. Of other words the rare ones are mostly
the subject of a story, which all its sentences share, so they keep the weights of `similarity`."""
BEST = 0.5
"""Share of the most alike pair of sentences in the score of longer texts: one of the sentences may hold the claim, and
the others only lead up to it."""
SHORT, LONG = 14, 22
"""Words up to which a text is as short as a headline, which says one thing, and from which it is a full sentence."""
HEADLINE = 0.6
"""Share of the plain overlap of words by rarity in the score of two headlines: with nothing around them, each word of
theirs counts, names too, and a shared one is no chance."""
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


@dataclass(frozen=True, slots=True)
class Reading:
    """A text read once, to be compared with many."""

    whole: Terms
    sentences: tuple[Terms, ...]
    """Each sentence, where there are several; else the whole."""
    signs: Signs


def likeness(a: str, b: str) -> float:
    """How alike two texts are, judged by kinds of words and general rarity; 0 where no content word is shared."""
    return alike(read(a), read(b))


def read(text: str) -> Reading:
    """The words of a text and of its sentences."""
    whole, spans = _terms(text), split_sentences(text)
    sentences = tuple(_terms(span.of(text)) for span in spans) if len(spans) > 1 else (whole,)
    return Reading(whole, sentences, signs_of(text, whole.kinds, whole.families))


def alike(a: Reading, b: Reading) -> float:
    """How alike two texts are that have been read.

    Of "The bridge is old. It was closed in May." and "Keld bridge closed" the second sentence is the claim.
    """
    whole = best = _score(a.whole, b.whole)
    if len(a.sentences) > 1 or len(b.sentences) > 1:
        best = max(_score(x, y) for x in a.sentences for y in b.sentences)
    return round(weighed(whole + BEST * (best - whole), a.signs, b.signs), 6)


def _terms(text: str) -> Terms:
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


def _score(a: Terms, b: Terms) -> float:
    """How much is shared and hardly by chance; for headlines, mostly how much is shared."""
    mine, theirs = _matches(a, b), _matches(b, a)
    if not any(a.kinds[term] != FUNCTION for term in mine):
        return 0.0
    score, both = _claimed(a, mine, b, theirs), min(a.headline, b.headline)
    overlap = math.sqrt(_covered(a.rarities, mine) * _covered(b.rarities, theirs))
    return min(1.0, score + HEADLINE * both * (overlap - score))


def _claimed(a: Terms, mine: Mapping[str, float], b: Terms, theirs: Mapping[str, float]) -> float:
    """The root of what is covered times what is hardly chance: of two shares it makes one."""
    shared = (_telling(a, mine) + _telling(b, theirs)) / 2
    covered = math.sqrt(_covered(a.weights, mine) * _covered(b.weights, theirs))
    chance = (1 - covered) * CHANCE / (shared + CHANCE)
    return math.sqrt(covered * (1 - chance))


def _matches(terms: Terms, other: Terms) -> dict[str, float]:
    """How well the other text holds each term: itself 1, its family or beginning less; others are absent."""
    found = {term: _match(term, kind, other) for term, kind in terms.kinds.items()}
    return {term: match for term, match in found.items() if match}


def _match(term: str, kind: float, other: Terms) -> float:
    """Reads "died" beside "death", "nominee" beside "nomination"."""
    if term in other.kinds:
        return 1.0
    if kind in (FUNCTION, NUMBER):
        return 0.0
    if not other.families.isdisjoint(_families().get(term, ())):
        return RELATED
    near = other.beginnings.get(term[:BEGINNING], ()) if len(term) >= BEGINNING else ()
    return RELATED if any(_one_beginning(term, stem) for stem in near) else 0.0


@cache
def _families() -> Mapping[str, tuple[str, ...]]:
    """The families of each stem; "shot" may belong to several."""
    found: dict[str, list[str]] = {}
    for name, others in rows("families"):
        for word in sorted({stem(word) for word in (name, *others.split(", "))}):
            found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}


def _one_beginning(a: str, b: str) -> bool:
    shared = math.ceil(BEGINNING_SHARE * max(len(a), len(b)))
    return a[:shared] == b[:shared]


def _telling(terms: Terms, matches: Mapping[str, float]) -> float:
    """How many words that are no names match; partly matched ones count in part."""
    return math.fsum(match for term, match in matches.items() if terms.kinds[term] not in (FUNCTION, NAME))


def _covered(weights: Mapping[str, float], matches: Mapping[str, float]) -> float:
    """Share of the weight of one text whose words the other holds, 0 to 1."""
    held = math.fsum(weight * matches[term] for term, weight in weights.items() if term in matches)
    return held / math.fsum(weights.values())
