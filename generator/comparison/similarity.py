"""How alike two sentences are in what they claim, 0 to 1: shared words, names and numbers, weighted by rarity.

A score proposes pairs and never decides a difference. Lexical only: the same result on every machine. For the many
sentences of a story an inverted index proposes the pairs, and rarity is that of the story, frozen for the whole call.
"""

import math
from collections.abc import Mapping, Sequence

from generator.comparison.rarity import document_counts, rarity
from generator.language.words import content_words, stem

COMMON = 3.0
"""Rarity of the commonest words."""
SHARPNESS = 0.5
"""Rare words weigh more than common ones, but far less than in proportion: a shared rare name is mostly the topic."""


def similarity(a: str, b: str) -> float:
    """How alike two sentences are, judged by general rarity; 0 where one has no content words."""
    left, right = _terms(a), _terms(b)
    return _cosine({t: _general(t) for t in left}, {t: _general(t) for t in right})


def similar_pairs(texts: Sequence[str], *, least: float = 0.2) -> list[tuple[int, int, float]]:
    """Pairs (i, j, score) of the given sentences with i < j and a score of at least `least`, in order."""
    found = [_terms(text) for text in texts]
    counts = document_counts([dict.fromkeys(terms, 1.0) for terms in found])
    weights = {t: _general(t) * _frozen(n, len(texts)) for t, n in counts.items()}
    vectors = [{t: weights[t] for t in terms} for terms in found]
    pairs = ((i, j, _cosine(vectors[i], vectors[j])) for i, j in _proposed(found))
    return [pair for pair in pairs if pair[2] >= least]


def _terms(text: str) -> tuple[str, ...]:
    return tuple(sorted({stem(word) for word in content_words(text)}))


def _general(term: str) -> float:
    return math.pow(max(rarity(term) - COMMON, 0.1), SHARPNESS)


def _frozen(count: int, texts: int) -> float:
    """Rarity among the sentences of the story, 0 to 1."""
    return math.log((texts + 1) / count) / math.log(texts + 1)


def _proposed(found: Sequence[Sequence[str]]) -> list[tuple[int, int]]:
    holders: dict[str, list[int]] = {}
    for i, terms in enumerate(found):
        for term in terms:
            holders.setdefault(term, []).append(i)
    return sorted({(a, b) for at in holders.values() for n, a in enumerate(at) for b in at[n + 1 :]})


def _cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    shared = sum(w * b[t] for t, w in sorted(a.items()) if t in b)
    length = math.sqrt(sum(w * w for w in a.values()) * sum(w * w for w in b.values()))
    return min(1.0, shared / length) if length else 0.0
