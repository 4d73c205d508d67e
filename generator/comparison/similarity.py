"""How alike two sentences are in what they claim, 0 to 1: shared words, names and numbers, each weighed by its kind.

A score proposes pairs and never decides a difference. Lexical only: the same result on every machine. For the many
sentences of a story an inverted index proposes the pairs, and rarity is that of the story, frozen for the whole call.
"""

import math
import re
from collections.abc import Container, Iterable, Mapping, Sequence

from generator.comparison.rarity import document_counts, rarity
from generator.data import table, words
from generator.language.words import stem, stems, tokens

_CAPITALISED = re.compile(r"\b[A-Z][\w'’-]*")

NAME, NUMBER, FUNCTION = 0.75, 1.5, 0.4
"""What a name, a number and a function word weigh against 1 for another word. Sentences of one story share its names
whatever they claim, so a shared name says less than a shared verb; a shared figure says more."""
FLATTENING = -0.3
"""Power of rarity: within one story the rarest words are its subject, so common content words weigh a little more
(measured on pairs of one story: AP .34 at power 1, .50 at 0, .53 here)."""
MEDIUM = 6.0
"""Rarity above the commonest words at which a word weighs 1."""
CHANCE = 0.5
"""One shared content word is taken for chance by this much: n shared words keep n / (n + CHANCE) of the score."""
COMMON = 3.0
"""Rarity of the commonest words."""
SHARPNESS = 0.5
"""Power of rarity among the sentences of a story, where the story's own counts already level its subject."""

CROWD = 300
"""Sentences that share a word up to which it proposes pairs: a word of more of them tells none of them apart."""


def similarity(a: str, b: str) -> float:
    """How alike two sentences are, judged by kinds of words and general rarity; 0 where no content word is shared."""
    return _alike(kinds(a), kinds(b))


def similarities(texts: Sequence[str], pairs: Iterable[tuple[int, int]]) -> dict[tuple[int, int], float]:
    """The similarity of each pair of the given sentences; each sentence is read once."""
    found = [kinds(text) for text in texts]
    return {(i, j): _alike(found[i], found[j]) for i, j in pairs}


def _alike(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    shared = sum(kind != FUNCTION and term in right for term, kind in left.items())
    if not shared:
        return 0.0
    covered = _covered(left, right) * _covered(right, left)
    return min(1.0, round(math.sqrt(covered) * shared / (shared + CHANCE), 6))


def kinds(text: str) -> dict[str, float]:
    """Each stem of the text with the weight of its kind; number words as figures."""
    names = {token for match in _CAPITALISED.finditer(text) for token in tokens(match.group())}
    return {_term(token): _kind(token, names) for token in sorted(set(tokens(text)))}


def _term(token: str) -> str:
    """The stem, or the figure of a number word: "three years" and "3 years" say one thing."""
    return stem(token) if token in words("stop-words") else table("number-words").get(token) or stem(token)


def _kind(token: str, names: Container[str]) -> float:
    if token in words("stop-words"):
        return FUNCTION
    if token[0].isdigit() or token in table("number-words"):
        return NUMBER
    return NAME if token in names else 1.0


def _covered(terms: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Share of the weight of one sentence whose words the other holds, 0 to 1."""
    squares = {term: weight(term, kind) ** 2 for term, kind in terms.items()}
    return math.fsum(w for term, w in squares.items() if term in other) / math.fsum(squares.values())


def weight(term: str, kind: float) -> float:
    """What a term weighs, from its kind and, for names and other words, its rarity in general."""
    if kind in (FUNCTION, NUMBER):
        return kind
    return kind * math.pow(max(rarity(term) - COMMON, 0.5) / MEDIUM, FLATTENING)


def similar_pairs(texts: Sequence[str], *, least: float = 0.2) -> list[tuple[int, int, float]]:
    """Pairs (i, j, score) of the given sentences with i < j and a score of at least `least`, in order."""
    found = [_terms(text) for text in texts]
    counts = document_counts([dict.fromkeys(terms, 1.0) for terms in found])
    weights = {t: _general(t) * _frozen(n, len(texts)) for t, n in counts.items()}
    vectors = [{t: weights[t] for t in terms} for terms in found]
    pairs = ((i, j, _cosine(vectors[i], vectors[j])) for i, j in _proposed(found))
    return [pair for pair in pairs if pair[2] >= least]


def _terms(text: str) -> tuple[str, ...]:
    return tuple(sorted(stems(text)))


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
    shared = (at for at in holders.values() if len(at) <= CROWD)
    return sorted({(a, b) for at in shared for n, a in enumerate(at) for b in at[n + 1 :]})


def _cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    shared = sum(w * b[t] for t, w in sorted(a.items()) if t in b)
    length = math.sqrt(sum(w * w for w in a.values()) * sum(w * w for w in b.values()))
    return min(1.0, shared / length) if length else 0.0
