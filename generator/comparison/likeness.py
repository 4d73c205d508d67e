"""How alike two sentences, or short texts, are in what they say happened, 0 to 1, whatever story they are of.

Words of one family ("died", "death") match in part; sentences that share nothing but names, or name others, are less
alike. Inside a story, where names are shared anyhow, `similarity` serves. Lexical only: the same on every machine.
"""

import math
from collections.abc import Mapping, Sequence
from functools import cache

from generator.comparison.rarity import rarity
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
OTHER_NAMES = 0.6
"""What is left of the score where both sentences name somebody and nobody both: another event of the same kind."""
RARE_NAMES = 0.5
"""Power of rarity for names: "Quill" says which mayor it was, "Mayor" does not. Of other words the rare ones are mostly
the subject of a story, which all its sentences share, so they keep the weights of `similarity`."""
BEST = 0.5
"""Share of the most alike pair of sentences in the score of longer texts: one of the sentences may hold the claim, and
the others only lead up to it."""


def likeness(a: str, b: str) -> float:
    """How alike two texts are, judged by kinds of words and general rarity; 0 where no content word is shared.

    Of "The bridge is old. It was closed in May." and "Keld bridge closed" the second sentence is the claim.
    """
    whole = _score(a, b)
    left, right = _sentences(a), _sentences(b)
    if len(left) == len(right) == 1:
        return round(whole, 6)
    best = max((_score(x, y) for x in left for y in right), default=0.0)
    return round(whole + BEST * (best - whole), 6)


def _sentences(text: str) -> tuple[str, ...]:
    return tuple(span.of(text) for span in split_sentences(text))


def _score(a: str, b: str) -> float:
    """The root of what is covered times what is hardly chance: of two shares it makes one."""
    left, right = kinds(a), kinds(b)
    mine, theirs = _matches(left, right), _matches(right, left)
    if not any(kind != FUNCTION and mine.get(term) for term, kind in left.items()):
        return 0.0
    shared = (_telling(left, mine) + _telling(right, theirs)) / 2
    covered = math.sqrt(_covered(left, mine) * _covered(right, theirs))
    apart = OTHER_NAMES if _other_names(left, right) else 1.0
    chance = (1 - covered) * CHANCE / (shared + CHANCE)
    return min(1.0, math.sqrt(covered * apart * (1 - chance)))


def _weight(term: str, kind: float) -> float:
    """What a term weighs; a rare name more than a common one."""
    return kind * math.pow(max(rarity(term) - COMMON, 0.5) / MEDIUM, RARE_NAMES) if kind == NAME else weight(term, kind)


def _matches(terms: Mapping[str, float], other: Mapping[str, float]) -> dict[str, float]:
    """How well the other sentence holds each term: itself 1, one of its family or of its beginning less, else 0."""
    families = {family for term in other for family in _families().get(term, ())}
    stems = [term for term, kind in other.items() if kind not in (FUNCTION, NUMBER)]
    return {term: 1.0 if term in other else _match(term, kind, families, stems) for term, kind in terms.items()}


def _match(term: str, kind: float, families: set[str], stems: Sequence[str]) -> float:
    """Reads "died" beside "death", "nominee" beside "nomination"."""
    if kind in (FUNCTION, NUMBER):
        return 0.0
    if any(family in families for family in _families().get(term, ())):
        return RELATED
    return RELATED if any(_one_beginning(term, stem) for stem in stems) else 0.0


@cache
def _families() -> Mapping[str, tuple[str, ...]]:
    """The families of each stem; "shot" may belong to several."""
    found: dict[str, list[str]] = {}
    for name, others in rows("families"):
        for word in sorted({stem(word) for word in (name, *others.split(", "))}):
            found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}


def _one_beginning(a: str, b: str) -> bool:
    length = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return length >= BEGINNING and length >= BEGINNING_SHARE * max(len(a), len(b))


def _telling(terms: Mapping[str, float], matches: Mapping[str, float]) -> float:
    """How many words that are no names match; partly matched ones count in part."""
    return math.fsum(matches[term] for term, kind in terms.items() if kind not in (FUNCTION, NAME))


def _other_names(a: Mapping[str, float], b: Mapping[str, float]) -> bool:
    """Both name somebody or something, and nobody both."""
    mine, theirs = ({term for term, kind in terms.items() if kind == NAME} for terms in (a, b))
    return bool(mine and theirs) and not mine & theirs


def _covered(terms: Mapping[str, float], matches: Mapping[str, float]) -> float:
    """Share of the weight of one sentence whose words the other holds, 0 to 1."""
    squares = {term: _weight(term, kind) ** 2 for term, kind in terms.items()}
    return math.fsum(w * matches[term] for term, w in squares.items()) / math.fsum(squares.values())
