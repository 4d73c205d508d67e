"""An extractive summary of a story: whole sentences of its articles that say most of what they have in common.

A sentence scores by its words: how often the story uses them, how many of its articles share them, how rare they are
in general and whether headlines carry them; early sentences gain, quotations and sentences that open with a pronoun
lose, since they do not stand by themselves. What has been said counts little a second time (maximal marginal relevance,
Carbonell and Goldstein 1998; centroid, Radev et al. 2004).
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.comparison.likeness.rarity import rarity
from generator.data import words as word_list
from generator.language.figures.amounts import find_amounts
from generator.language.words import content_words, denies, stem
from generator.model import Article, Sentence

SHORTEST, LONGEST = 8, 40
"""Words of a sentence that may stand in a summary: shorter ones lack their context, longer ones crowd the rest out."""
EARLY = 8
"""Sentences at the start of an article that are looked at."""
EARLY_GAIN, EARLY_FADE = 0.5, 0.8
"""What the first sentence gains, and what of that each later one keeps."""
QUOTED, DEPENDENT = 0.8, 0.7
"""What a sentence with a quotation, or one that opens with a pronoun or a link word, keeps of its score."""
REPEATED = 0.8
"""What a sentence loses of its score if all it says has been said."""
SAID = 0.7
"""Share of a sentence's weight from which it has been said: the same news from a second outlet."""
SAID_AT_LEISURE = 0.85
"""The same where room is left: a report of the same event that adds a name or a reason is worth it then."""
SHORTEST_AT_LEISURE = 3
"""Words of a sentence that may stand where room is left: “Nobody was hurt.”"""
LONGEST_READ = 1500
"""Characters of a sentence in which figures are looked for, as in all that is read."""
OVER = 15
"""Words that the last sentence may exceed the wanted length by."""
COMMON = 5.0
"""Rarity below which a word is too common to tell one text from another."""
_PICTURE = re.compile(r"\W*(?:in )?this\b.{0,40}?\b(?:photo|photograph|picture|image)\b", re.I)
"""How a sentence opens that says what a picture shows: "In this Jan. 4, 2020 photo, a ferry …"."""
_QUOTE = re.compile(r"[“”\"]|''")


_Figure = tuple[float, str | None]
"""A value with its unit."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    sentence: Sentence
    terms: frozenset[str]
    length: int
    score: float


def summarise(articles: Sequence[Article], words: int) -> tuple[Sentence, ...]:
    """Sentences of about `words` words together, best first; none where no article has a fitting sentence.

    Where all that is worth choosing fits, the rest of `words` goes to every other sentence that says something new.
    """
    weights = term_weights(articles)
    left = [c for article in articles for c in _candidates(article, weights)]
    told = _Told()
    all_fit = True
    while left and told.length < words:
        best = max(left, key=lambda c: round(c.score * (1 - REPEATED * _share_said(c, told.terms, weights)), 9))
        left.remove(best)
        fits = not told.chosen or told.length + best.length <= words + OVER
        all_fit = all_fit and fits
        if fits and (not told.chosen or _share_said(best, told.terms, weights) <= SAID):
            told.add(best)
    if all_fit:
        _tell_the_rest(articles, weights, told, words)
    return tuple(told.chosen)


@dataclass(slots=True)
class _Told:
    """What a summary has told so far."""

    chosen: list[Sentence] = field(default_factory=list)
    terms: set[str] = field(default_factory=set)
    figures: set[_Figure] = field(default_factory=set)
    length: int = 0

    def add(self, candidate: _Candidate) -> None:
        """Tell a sentence."""
        self.chosen.append(candidate.sentence)
        self.terms |= candidate.terms
        self.figures |= _figures(candidate.sentence.text)
        self.length += candidate.length


def _tell_the_rest(articles: Sequence[Article], weights: Mapping[str, float], told: _Told, words: int) -> None:
    """Every other sentence with something new that fits, the weightiest first: the other side of a conflict too."""
    known = {sentence.ref for sentence in told.chosen}
    rest = [c for article in articles for c in _all(article.body, weights) if c.sentence.ref not in known]
    for candidate in sorted(rest, key=lambda c: -round(c.score, 9)):
        if told.length + candidate.length <= words and _is_news(candidate, told, weights):
            told.add(candidate)


def _is_news(candidate: _Candidate, told: _Told, weights: Mapping[str, float]) -> bool:
    """Whether a sentence has words enough, a figure or a denial that nothing told before it has.

    "Some 900 were killed" is news after "about 300 were killed", and "the bridge is not closed" after "is closed".
    """
    text = candidate.sentence.text
    if _share_said(candidate, told.terms, weights) <= SAID_AT_LEISURE or not _figures(text) <= told.figures:
        return True
    nearest = max(told.chosen, key=lambda s: len(candidate.terms.intersection(_terms(s.text))), default=None)
    return nearest is not None and denies(nearest.text) != denies(text)


def _figures(text: str) -> frozenset[_Figure]:
    return frozenset((amount.value, amount.unit) for amount in find_amounts(text[:LONGEST_READ]))


def term_weights(articles: Sequence[Article]) -> Mapping[str, float]:
    """How much each stem matters in the story: its count, the articles that share it, its rarity, the headlines."""
    count: Counter[str] = Counter()
    holders: Counter[str] = Counter()
    heads: Counter[str] = Counter()
    for article in articles:
        body = [term for sentence in article.body for term in _terms(sentence.text)]
        count.update(body)
        holders.update(set(body))
        heads.update({term for s in article.sentences if s.disposition == "title" for term in _terms(s.text)})
        heads.update({term for s in article.body[:1] for term in _terms(s.text)})
    many = len(articles)
    return {
        term: math.log1p(n)
        * math.sqrt(max(rarity(term) - COMMON, 0.5) * holders[term] / many)
        * (1 + heads[term] / (2 * many))
        for term, n in count.items()
    }


def mean_weight(text: str, weights: Mapping[str, float]) -> float:
    """How much the words of a text matter in a story, made comparable between short texts and long ones."""
    terms = dict.fromkeys(_terms(text))
    return sum(weights.get(term, 0.0) for term in terms) / math.sqrt(max(1, len(text.split())))


def _terms(text: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in content_words(text) if len(word) > 1)


def _candidates(article: Article, weights: Mapping[str, float]) -> list[_Candidate]:
    """The sentences at the start of an article whose length suits a summary."""
    return [c for c in _all(article.body[:EARLY], weights) if SHORTEST <= c.length <= LONGEST]


def _all(sentences: Sequence[Sentence], weights: Mapping[str, float]) -> list[_Candidate]:
    """The first sentences of an article, or all, that say something by themselves."""
    found = []
    for place, sentence in enumerate(sentences):
        length = len(sentence.text.split())
        if length >= SHORTEST_AT_LEISURE and not _PICTURE.match(sentence.text):
            terms = dict.fromkeys(_terms(sentence.text))
            weight = mean_weight(sentence.text, weights)
            gain = 1 + EARLY_GAIN * EARLY_FADE**place
            found.append(_Candidate(sentence, frozenset(terms), length, weight * gain * _standing(sentence.text)))
    return found


def _standing(text: str) -> float:
    """How well a sentence stands by itself: `He said it was over.` does not."""
    first = re.match(r"\W*([\w’']+)", text)
    dependent = first is not None and first.group(1).lower() in word_list("dependent-openers")
    return (QUOTED if _QUOTE.search(text) else 1.0) * (DEPENDENT if dependent else 1.0)


def _share_said(candidate: _Candidate, said: set[str], weights: Mapping[str, float]) -> float:
    terms = sorted(candidate.terms)
    total = sum(weights[term] for term in terms)
    return sum(weights[term] for term in terms if term in said) / total if total else 1.0
