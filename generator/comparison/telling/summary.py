"""An extractive summary of a story: whole sentences of its articles that say most of what they have in common.

A word, or two words side by side, counts by how many of the articles have it in their headline and how early they tell
it; rare words count more. A sentence counts by its words and its place; quotations and sentences that open with a
pronoun lose, since they do not stand by themselves. Of all sets of sentences that fit the one is sought that says most,
where what was said counts less each time it is said again (budgeted maximum coverage, Lin and Bilmes 2011; by beam
search, since a greedy choice leaves room unused).
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise

from generator.comparison.likeness.rarity import rarity
from generator.data import words as word_list
from generator.language.datelines import undated
from generator.language.figures.amounts import find_amounts
from generator.language.words import content_words, denies, stem, tokens
from generator.model import Article, Ref, Sentence

SHORTEST, LONGEST = 8, 40
"""Words of a sentence that may stand in a summary: shorter ones lack their context, longer ones crowd the rest out."""
EARLY = 8
"""Sentences at the start of an article that are looked at."""
EARLY_GAIN, EARLY_FADE = 0.5, 0.8
"""What the first sentence gains, and what of that each later one keeps."""
QUOTED, DEPENDENT = 0.8, 0.7
"""What a sentence with a quotation, or one that opens with a pronoun or a link word, keeps of its score."""
TOLD_LATER = 0.85
"""What each later sentence of an article keeps of the weight that its first one gives to a word."""
SHARED = 1.25
"""Power of that weight, so that what all articles tell counts more than what they tell each by themselves."""
SAID_AGAIN = 0.6
"""What a word keeps of its weight each time it is said again."""
SAID = 0.8
"""Share of a sentence's weight from which it has been said: the same sentence from a second outlet."""
SAID_AT_LEISURE = 0.85
"""The same where room is left: a report of the same event that adds a name or a reason is worth it then."""
SHORTEST_AT_LEISURE = 3
"""Words of a sentence that may stand where room is left: “Nobody was hurt.”"""
LONGEST_READ = 1500
"""Characters of a sentence in which figures are looked for, as in all that is read."""
OVER = 3
"""Words that a summary may exceed the wanted length by."""
BEAM, MOST = 30, 80
"""Sets of sentences that are followed at a time, and sentences that they are made of."""
WEIGHTIEST = 9.0
"""Rarity from which a word tells no more: a misspelling is rarer than any name."""
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
    says: tuple[str, ...]
    """Its words, and its pairs of words side by side, in a fixed order."""
    length: int
    standing: float
    """What its place and its form make of what its words count."""


@dataclass(frozen=True, slots=True)
class _Set:
    """Sentences chosen together by their places among the candidates, and what they are worth."""

    worth: float = 0.0
    chosen: tuple[int, ...] = ()
    length: int = 0
    left: Mapping[str, float] = field(default_factory=dict)
    """The share of its weight that is left of each word that they say."""


def summarise(
    articles: Sequence[Article], words: int, *, again: float = SAID_AGAIN, without: Set[Ref] = frozenset()
) -> tuple[Sentence, ...]:
    """Sentences of about `words` words together, best first; none where no article has a fitting sentence.

    A word keeps `again` of its weight each time it is said again; sentences of `without` are not chosen.

    Where all that is worth choosing fits, the rest of `words` goes to every other sentence that says something new.
    """
    news = news_of(articles)
    fitting = [c for article in articles for c in _candidates(article) if c.sentence.ref not in without]
    fitting.sort(key=lambda c: -round(_worth(c, news, {}), 9))
    best = _best_set(fitting[:MOST], news, words + OVER, again)
    told = _Told(term_weights(articles))
    for candidate in _best_first([fitting[place] for place in best.chosen], news, again):
        told.add(candidate.sentence)
    new = [c for place, c in enumerate(fitting) if place in best.chosen or not _said(c, news, best.left)]
    if sum(c.length for c in new) <= words:
        _tell_the_rest([s for a in articles for s in a.body if s.ref not in without], told, words)
    return tuple(told.chosen)


def _best_set(candidates: Sequence[_Candidate], news: Mapping[str, float], room: int, again: float) -> _Set:
    """The sentences within so many words that say most together; the first one alone where none fits."""
    best = _Set(chosen=(0,)) if candidates else _Set()
    beam = [_Set()]
    while beam:
        wider = sorted(
            _wider(beam, candidates, news, room).values(),
            key=lambda pair: (-round(pair[0], 9), pair[1].chosen, pair[2]),
        )
        beam = [_with(held, candidates[place], place, worth, again) for worth, held, place in wider[:BEAM]]
        best = max(best, *beam[:1], key=lambda held: round(held.worth, 9)) if beam else best
    return best


def _wider(
    beam: Sequence[_Set], candidates: Sequence[_Candidate], news: Mapping[str, float], room: int
) -> Mapping[frozenset[int], tuple[float, _Set, int]]:
    """Every set with one sentence more that fits and has not been said: what it is worth, and of what it is made."""
    found: dict[frozenset[int], tuple[float, _Set, int]] = {}
    for held in beam:
        for place, candidate in enumerate(candidates):
            key = frozenset((*held.chosen, place))
            new = len(key) > len(held.chosen) and key not in found
            if new and held.length + candidate.length <= room and not _said(candidate, news, held.left):
                found[key] = (held.worth + _worth(candidate, news, held.left), held, place)
    return found


def _with(held: _Set, added: _Candidate, place: int, worth: float, again: float) -> _Set:
    """A set with one sentence more."""
    return _Set(worth, (*held.chosen, place), held.length + added.length, _left(added, held.left, again))


def _left(said: _Candidate, left: Mapping[str, float], again: float) -> Mapping[str, float]:
    """The share of its weight that is left of each word once a sentence has been said."""
    return {**left, **{term: left.get(term, 1.0) * again for term in said.says}}


def _best_first(chosen: list[_Candidate], news: Mapping[str, float], again: float) -> Iterator[_Candidate]:
    """The sentences in the order in which each adds most to those before it."""
    left: Mapping[str, float] = {}
    while chosen:
        best = max(chosen, key=lambda c: round(_worth(c, news, left), 9))
        chosen.remove(best)
        yield best
        left = _left(best, left, again)


def _worth(candidate: _Candidate, news: Mapping[str, float], left: Mapping[str, float]) -> float:
    """What a sentence adds to what has been said."""
    return candidate.standing * sum(news[term] * left.get(term, 1.0) for term in candidate.says)


def _said(candidate: _Candidate, news: Mapping[str, float], left: Mapping[str, float]) -> bool:
    """Whether a sentence has been said, almost word for word."""
    said = sum(news[term] for term in candidate.says if term in left)
    return bool(left) and said > SAID * sum(news[term] for term in candidate.says)


def news_of(articles: Sequence[Article]) -> Mapping[str, float]:
    """How much a word or a pair of words is part of the news: who tells it, how early, and whether in a headline."""
    told: dict[str, float] = {}
    for article in articles:
        own: dict[str, float] = {}
        for place, sentence in enumerate(article.body):
            for term in says(sentence.text):
                own.setdefault(term, TOLD_LATER**place)
        for term in {term for s in article.titles for term in says(s.text)}:
            own[term] = own.get(term, 0.0) + 1
        for term, weight in own.items():
            told[term] = told.get(term, 0.0) + weight / len(articles)
    return {
        term: weight**SHARED * (1.0 if " " in term else math.sqrt(max(rarity(term) - COMMON, 0.5)))
        for term, weight in told.items()
    }


def says(text: str) -> tuple[str, ...]:
    """The stems of a text, and its pairs of stems side by side of which one carries content, each once."""
    stems = [(stem(word), word in word_list("stop-words")) for word in tokens(text)]
    pairs = [f"{a} {b}" for (a, common), (b, empty) in pairwise(stems) if not (common and empty)]
    return tuple(dict.fromkeys((*_terms(text), *pairs)))


@dataclass(slots=True)
class _Told:
    """What a summary has told so far."""

    weights: Mapping[str, float]
    chosen: list[Sentence] = field(default_factory=list)
    terms: set[str] = field(default_factory=set)
    figures: set[_Figure] = field(default_factory=set)
    length: int = 0

    def add(self, sentence: Sentence) -> None:
        """Tell a sentence."""
        self.chosen.append(sentence)
        self.terms.update(_terms(sentence.text))
        self.figures |= _figures(sentence.text)
        self.length += len(sentence.text.split())

    def share_said(self, terms: frozenset[str]) -> float:
        """How much of what the words of a sentence weigh has been told."""
        total = sum(self.weights[term] for term in sorted(terms))
        return sum(self.weights[term] for term in sorted(terms & self.terms)) / total if total else 1.0


def _tell_the_rest(sentences: Sequence[Sentence], told: _Told, words: int) -> None:
    """Every other sentence with something new that fits, the weightiest first: the other side of a conflict too."""
    known = {sentence.ref for sentence in told.chosen}
    rest = [s for s in sentences if s.ref not in known and not _PICTURE.match(s.text)]
    rest = [s for s in rest if len(s.text.split()) >= SHORTEST_AT_LEISURE]
    for sentence in sorted(rest, key=lambda s: -round(mean_weight(s.text, told.weights) * _standing(s.text), 9)):
        if told.length + len(sentence.text.split()) <= words and _is_news(sentence, told):
            told.add(sentence)


def _is_news(sentence: Sentence, told: _Told) -> bool:
    """Whether a sentence has words enough, a figure or a denial that nothing told before it has.

    "Some 900 were killed" is news after "about 300 were killed", and "the bridge is not closed" after "is closed".
    """
    text = sentence.text
    terms = frozenset(_terms(text))
    if told.share_said(terms) <= SAID_AT_LEISURE or not _figures(text) <= told.figures:
        return True
    nearest = max(told.chosen, key=lambda s: len(terms.intersection(_terms(s.text))), default=None)
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
        heads.update({term for s in article.titles for term in _terms(s.text)})
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


def _candidates(article: Article) -> list[_Candidate]:
    """The sentences at the start of an article whose length suits a summary."""
    found = []
    for place, sentence in enumerate(article.body[:EARLY]):
        length = len(sentence.text.split())
        if SHORTEST <= length <= LONGEST and not _PICTURE.match(sentence.text):
            standing = _standing(sentence.text) * (1 + EARLY_GAIN * EARLY_FADE**place)
            found.append(_Candidate(sentence, says(sentence.text), length, standing))
    return found


def _standing(text: str) -> float:
    """How well a sentence stands by itself: `He said it was over.` does not."""
    first = re.match(r"\W*([\w’']+)", undated(text))
    dependent = first is not None and first.group(1).lower() in word_list("dependent-openers")
    return (QUOTED if _QUOTE.search(text) else 1.0) * (DEPENDENT if dependent else 1.0)
