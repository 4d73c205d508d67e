"""An article as weighted terms: stems of its content words and pairs of capitalised words ("Seth_Jones").

Words of the headline and the first lines weigh more, words far down not at all: news says first what it is about, and
the end of a page is where teasers of other stories stand. Vectors have length 1, so a dot product is a cosine.
"""

import math
import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from generator.comparison.likeness.rarity import document_counts, document_weights
from generator.data import words
from generator.language.words import stem, tokens, tokens_once

WORDS = 400
"""Words of an article that are read; more cost time and, measured, blur look-alike events."""
LEAD = 60
"""Words of the headline and first lines."""
LEAD_WEIGHT = 3.0
"""What a word of the lead counts against 1 further down (measured: 1, 2, 3 rise, then level)."""
PHRASE_WEIGHT = 0.7
"""A pair of capitalised words stands beside its two words, so it counts less than a third word."""
BACKGROUND = 500
"""General texts imagined beside the folder's own; 150 to 1,000 measure alike."""
_CAPITALISED = re.compile(r"\b[A-Z][\w'’-]+(?:[ \t]+[A-Z][\w'’-]+)+")
_WORD = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")

Vector = Mapping[str, float]


def terms(text: str) -> dict[str, float]:
    """Term -> how much it counts in the text, before any thought of rarity."""
    stops, found = words("stop-words"), dict[str, float]()
    head = _first_words(text)
    for place, word in enumerate(tokens_once(head)[:WORDS]):
        if word not in stops and len(word) > 1:
            key = stem(word)
            found[key] = found.get(key, 0.0) + (LEAD_WEIGHT if place < LEAD else 1.0)
    for phrase in _phrases(head, stops):
        found[phrase] = found.get(phrase, 0.0) + PHRASE_WEIGHT
    return found


def _first_words(text: str) -> str:
    """Text enough for the words that are read: nine characters a word are more than news has."""
    return text[: WORDS * 9]


def _phrases(text: str, stops: frozenset[str]) -> tuple[str, ...]:
    """`Seth Jones` -> `seth_jones`, pair by pair."""
    runs = (tokens(match.group()) for match in _CAPITALISED.finditer(text))
    pairs = (pair for run in runs for pair in pairwise(run))
    return tuple(f"{a}_{b}" for a, b in pairs if a not in stops and b not in stops)


def spellings(text: str, wanted: Sequence[str]) -> tuple[str, ...]:
    """Each term as the text first writes it: `ukrain` -> "Ukraine", `seth_jones` -> "Seth Jones"; else the term."""
    found: dict[str, str] = {}
    before = ""
    for match in _WORD.finditer(_first_words(text)):
        word = match.group()
        lower = _lower(word)
        found.setdefault(f"{_lower(before)}_{lower}", f"{before} {word}")
        found.setdefault(stem(lower), word)
        if all(term in found for term in wanted):
            break
        before = word
    return tuple(found.get(term, term.replace("_", " ")) for term in wanted)


def _lower(word: str) -> str:
    return word.lower().replace("’", "'").removesuffix("'s")


def vectors(texts: Sequence[str]) -> tuple[Vector, ...]:
    """A vector of length 1 for each text (an empty one where it says nothing); rarity is that of these texts."""
    found = [terms(text) for text in texts]
    weights = document_weights(document_counts(found), len(found), background=BACKGROUND, words=WORDS)
    for counts in found:
        _weigh(counts, weights)
    return tuple(found)


def _weigh(counts: dict[str, float], weights: Mapping[str, float]) -> None:
    """Turn counts into weights of length 1, in their place: a second table for each article would be half of all."""
    for term, count in counts.items():
        counts[term] = (1 + math.log(count) if count > 1 else count) * weights[term]
    length = math.sqrt(sum(weight * weight for weight in counts.values()))
    for term, weight in counts.items():
        counts[term] = weight / length


def dot(a: Vector, b: Vector) -> float:
    """The sum over shared terms, rounded once at its end, so that the order in which a set lists them cannot show."""
    return math.fsum([a[term] * b[term] for term in a.keys() & b.keys()])
