"""How alike two sentences, or short texts, are in what they say happened, 0 to 1, whatever story they are of.

Sentences that share nothing but names are less alike, while two headlines are as alike as their words; then `signs` of
one event or of two are weighed, which need the grammar of the sentences where there is a parser. Inside a story, where
names, people and acts are shared anyhow, `similarity` serves: of the rows that changed when clauses were gathered by
this measure, about half were worse.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.comparison.differences.facts import Facts, facts_in
from generator.comparison.likeness.signs import Signs, odds, signs_of, weighed
from generator.comparison.likeness.similarity import FUNCTION, NAME
from generator.comparison.likeness.terms import Terms, matches, terms

CHANCE = 2.0
"""Few shared words may be chance, and names are the story's: of what two sentences do not share, CHANCE / (n + CHANCE)
is taken off their score, where they share n words that are no names."""
BEST = 0.75
"""Share of the most alike pair of sentences in the score of longer texts: one of the sentences may hold the claim, and
the others only lead up to it."""
BEST_SIGNS = 0.25
"""Share of the signs of that pair: what the rest of the texts shares may be of something else."""
HEADLINE = 0.6
"""Share of the plain overlap of words by rarity in the score of two headlines: with nothing around them, each word of
theirs counts, names too, and a shared one is no chance."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A text read once, to be compared with many."""

    whole: Terms
    signs: Signs
    sentences: tuple[tuple[Terms, Signs], ...]
    """Each sentence, where there are several; else the whole."""
    facts: tuple[Facts, ...]


def likeness(a: str, b: str) -> float:
    """How alike two texts are, judged by kinds of words and general rarity; 0 where no content word is shared."""
    return alike(read(a), read(b))


def read(text: str, published: date | None = None) -> Reading:
    """The words of a text and of its sentences, and what they say."""
    facts = facts_in(text, published)
    whole, signs = _laid_out(text, facts)
    several = len(facts) > 1
    sentences = tuple(_laid_out(f.text, (f,)) for f in facts) if several else ((whole, signs),)
    return Reading(whole, signs, sentences, facts)


def _laid_out(text: str, facts: Sequence[Facts]) -> tuple[Terms, Signs]:
    found = terms(text)
    return found, signs_of(text, found, facts)


def alike(a: Reading, b: Reading) -> float:
    """How alike two texts are that have been read.

    Of "The bridge is old. It was closed in May." and "Keld bridge closed" the second sentence is the claim.
    """
    score, factor = _score(a.whole, b.whole), odds(a.signs, b.signs)
    if len(a.sentences) > 1 or len(b.sentences) > 1:
        best, one, other = max(
            ((_score(x[0], y[0]), x[1], y[1]) for x in a.sentences for y in b.sentences), key=lambda pair: pair[0]
        )
        score += BEST * (best - score)
        factor = factor ** (1 - BEST_SIGNS) * odds(one, other) ** BEST_SIGNS
    return round(weighed(score, factor), 6)


def _score(a: Terms, b: Terms) -> float:
    """How much is shared and hardly by chance; for headlines, mostly how much is shared."""
    mine, theirs = matches(a, b), matches(b, a)
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


def _telling(found: Terms, matches: Mapping[str, float]) -> float:
    """How many words that are no names match; partly matched ones count in part."""
    return math.fsum(match for term, match in matches.items() if found.kinds[term] not in (FUNCTION, NAME))


def _covered(weights: Mapping[str, float], matches: Mapping[str, float]) -> float:
    """Share of the weight of one text whose words the other holds, 0 to 1."""
    held = math.fsum(weight * matches[term] for term, weight in weights.items() if term in matches)
    return held / math.fsum(weights.values())
