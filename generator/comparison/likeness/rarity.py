"""How rare a word is in general English, so that two texts alone can be compared as well as two of ten thousand.

Counts within a small folder mislead: in five articles about one event the names that matter stand in all five. The
background counts as a number of further texts beside the folder's own; a word it lacks is taken to be rarer than all.
"""

import math
from collections.abc import Iterable, Mapping

from generator.language.words import listed_rarity

UNLISTED = 15.0
"""Minus the log of the share of running text that a word outside the list has: a little rarer than its last word."""
NUMBER = 10.0
"""The same for a number; as rare as a plain content word, since the same figure in two texts says little by itself."""


def rarity(stem: str) -> float:
    """Minus the natural logarithm of the share of running English text that the word makes up."""
    known = listed_rarity().get(stem)
    if known is not None:
        return known
    return NUMBER if stem[:1].isdigit() else UNLISTED


def share_of_texts(stem: str, words: int) -> float:
    """The expected share of general texts of `words` words that hold the word at least once (Poisson), 0 to 1."""
    return -math.expm1(-words * math.exp(-rarity(stem)))


def document_weights(counts: Mapping[str, int], texts: int, *, background: int, words: int) -> dict[str, float]:
    """Inverse document frequency of each term over `texts` texts and `background` imagined general ones.

    `counts` says how many of the texts hold the term; `words` is the length of an imagined text. A term that joins
    words by `_` is a phrase and as rare as an unlisted word.
    """
    top = math.log(texts + background + 1)
    return {term: top - math.log(count + background * _expected(term, words) + 0.5) for term, count in counts.items()}


def _expected(term: str, words: int) -> float:
    return -math.expm1(-words * math.exp(-UNLISTED)) if "_" in term else share_of_texts(term, words)


def document_counts(texts: Iterable[Mapping[str, float]]) -> dict[str, int]:
    """How many of the texts hold each term."""
    counts: dict[str, int] = {}
    for text in texts:
        for term in text:
            counts[term] = counts.get(term, 0) + 1
    return counts
