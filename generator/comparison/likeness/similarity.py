"""How alike two sentences are in what they claim, 0 to 1: shared words, names and numbers, each weighed by its kind.

A score proposes pairs and never decides a difference. Lexical only: the same result on every machine. For the many
sentences of a story an inverted index proposes the pairs, and rarity is that of the story, frozen for the whole call.
(Prefix filtering: Bayardo, Ma and Srikant 2007, Scaling up all pairs similarity search.)
"""

import math
import re
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.comparison.likeness.rarity import document_counts, rarity
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
SLACK = 1e-9
"""What adding up in another order may change of a score of about 1."""


class Weighed(NamedTuple):
    """A sentence read once, to be compared with many."""

    squares: Mapping[str, float]
    """What each of its words weighs, squared."""
    content: frozenset[str]
    """Its words that are no function words."""
    total: float


def similarity(a: str, b: str) -> float:
    """How alike two sentences are, judged by kinds of words and general rarity; 0 where no content word is shared."""
    return alike(weigh(a), weigh(b))


def weigh(text: str) -> Weighed:
    """The words of a sentence with what they weigh."""
    found = kinds(text)
    squares = {term: weight(term, kind) ** 2 for term, kind in found.items()}
    content = frozenset(term for term, kind in found.items() if kind != FUNCTION)
    return Weighed(squares, content, math.fsum(squares.values()))


def alike(a: Weighed, b: Weighed) -> float:
    """The similarity of two sentences that have been read: what each holds of the other, less what may be chance."""
    common = a.squares.keys() & b.squares.keys()
    shared = len(a.content & common)
    if not shared:
        return 0.0
    mine, theirs = (math.fsum([x.squares[term] for term in common]) / x.total for x in (a, b))
    return min(1.0, round(math.sqrt(mine * theirs) * shared / (shared + CHANCE), 6))


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


Run = tuple[str, ...]
"""Words in a row."""


def telling_runs(text: str, length: int, plain: int) -> frozenset[Run]:
    """The runs of words of a text with plain words enough: an address or a name with its titles tells nothing."""
    found, telling = tokens(text), {term for term, kind in kinds(text).items() if kind == 1.0}
    every = (found[i : i + length] for i in range(len(found) - length + 1))
    return frozenset(run for run in every if sum(stem(word) in telling for word in run) >= plain)


def weight(term: str, kind: float) -> float:
    """What a term weighs, from its kind and, for names and other words, its rarity in general."""
    if kind in (FUNCTION, NUMBER):
        return kind
    return kind * math.pow(max(rarity(term) - COMMON, 0.5) / MEDIUM, FLATTENING)


def similar_pairs(texts: Sequence[str], *, least: float = 0.2) -> Iterator[tuple[int, int, float]]:
    """Pairs (i, j, score) of the given sentences with i < j and a score of at least `least`, by j and then i."""
    found = [_terms(text) for text in texts]
    counts = document_counts([dict.fromkeys(terms, 1.0) for terms in found])
    weights = {t: _general(t) * _frozen(n, len(texts)) for t, n in counts.items()}
    vectors = [{t: weights[t] for t in terms} for terms in found]
    squares = [sum(w * w for w in vector.values()) for vector in vectors]
    for i, j in _proposed(vectors, squares, counts, least):
        score = _cosine(vectors[i], vectors[j], squares[i] * squares[j])
        if score >= least:
            yield i, j, score


def _terms(text: str) -> tuple[str, ...]:
    return tuple(sorted(stems(text)))


def _general(term: str) -> float:
    return math.pow(max(rarity(term) - COMMON, 0.1), SHARPNESS)


def _frozen(count: int, texts: int) -> float:
    """Rarity among the sentences of the story, 0 to 1."""
    return math.log((texts + 1) / count) / math.log(texts + 1)


def _proposed(
    vectors: Sequence[Mapping[str, float]], squares: Sequence[float], counts: Mapping[str, int], least: float
) -> Iterator[tuple[int, int]]:
    """Pairs that may reach a score of `least`.

    A sentence is listed under its rarest words only: those without which it reaches that score with no other.
    """
    holders: dict[str, list[tuple[int, float]]] = {}
    rest = [0.0] * len(vectors)
    for j, vector in enumerate(vectors):
        if not squares[j]:
            continue
        length = math.sqrt(squares[j])
        shared: dict[int, float] = {}
        for term, weight in vector.items():
            for i, share in holders.get(term, ()):
                shared[i] = shared.get(i, 0.0) + weight * share
        yield from ((i, j) for i in sorted(shared) if shared[i] / length + rest[i] >= least - SLACK)
        left = squares[j]
        for term in sorted(vector, key=lambda t: (counts[t], t)):
            if left < (least * length) ** 2 - SLACK:
                break
            holders.setdefault(term, []).append((j, vector[term] / length))
            left -= vector[term] ** 2
        rest[j] = math.sqrt(max(0.0, left)) / length


def _cosine(a: Mapping[str, float], b: Mapping[str, float], squares: float) -> float:
    """The cosine of two vectors whose keys are sorted; `squares` is the product of their squared lengths."""
    shared = sum(w * b[t] for t, w in a.items() if t in b)
    return min(1.0, shared / math.sqrt(squares)) if squares else 0.0
