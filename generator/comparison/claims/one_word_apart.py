"""Two sentences of two sources that are word for word the same around one place, at which they have something else.

"Hit by a silver Moto Lark" and "hit by a grey Moto Lark" stand in sentences that may have little else in common: no
row joins them. A source that has both words tells of two things, and so do sentences that name two people. None of it
is a conflict.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.comparison.claims.mentions import by_sentence, unit_around
from generator.comparison.claims.when import Clash
from generator.comparison.differences.facts import Facts, facts_of
from generator.comparison.differences.swapped import Swapped, Word, swapped, words_in
from generator.model import Article, Difference, Span, Statement

KIND = "detail"
"""The kind of such a difference."""
RUN, RUNS = 2, 2
"""Words in a row that two sentences must share to be compared, and how often."""
MOST = 12
"""Sentences of a story that have a run beyond which it is everybody's."""
ALIKE = 5
"""Telling words that both sentences have, at least..."""
NAMED = 3
"""...or so many, and a name."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    article: Article
    statements: tuple[Statement, ...]
    facts: Facts
    words: tuple[Word, ...]
    people: frozenset[str]
    """The surnames of the people it names."""

    @property
    def text(self) -> str:
        """As written."""
        return self.statements[0].text


def one_word_apart(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> Iterator[Clash]:
    """The pairs of sentences of which one has another word, each word once."""
    found = [_read(article, s) for article in articles for s in by_sentence(statements[article.id])]
    told: set[frozenset[str]] = set()
    for i, j in _near(found):
        one, two = found[i], found[j]
        for other in swapped(one.words, two.words, (one.text, two.text)):
            own = frozenset(word.lower() for word in other.own)
            if own not in told and _of_one_thing(one, two, other):
                told.add(own)
                yield _clash(one, two, other)


def _read(article: Article, sentence: tuple[Statement, ...]) -> _Sentence:
    whole = sentence[0]
    named = (n.span.moved(-whole.span.start).of(whole.text).split() for n in whole.names if n.kind == "person")
    people = frozenset(re.sub(r"[’']s$", "", words[-1]).lower() for words in named if words)
    return _Sentence(article, sentence, facts_of(whole, article.meta.published), words_in(whole.text), people)


def _near(sentences: Sequence[_Sentence]) -> list[tuple[int, int]]:
    """The pairs of sentences of two articles that share some runs of words which few others have."""
    having: dict[tuple[str, ...], list[int]] = {}
    for i, sentence in enumerate(sentences):
        levels = [word.level for word in sentence.words]
        for run in dict.fromkeys(zip(*(levels[n:] for n in range(RUN)), strict=False)):
            having.setdefault(run, []).append(i)
    few = (places for places in having.values() if 1 < len(places) <= MOST)
    pairs = Counter(pair for places in few for pair in combinations(places, 2))
    apart = (pair for pair, runs in pairs.items() if runs >= RUNS)
    return sorted((i, j) for i, j in apart if sentences[i].article.id != sentences[j].article.id)


def _of_one_thing(one: _Sentence, two: _Sentence, other: Swapped) -> bool:
    if one.people and two.people and not one.people & two.people:
        return False
    shared = len(one.facts.stems & two.facts.stems)
    named = bool(one.facts.capitals & two.facts.capitals)
    if shared < (NAMED if named else ALIKE) or (other.number and (not named or _counted(one, other.left))):
        return False
    left, right = other.own
    return not _has(one.article, right) and not _has(two.article, left)


def _counted(sentence: _Sentence, place: Span) -> bool:
    """Whether a number counts whom something happened to, of which there are rows."""
    return any(q.event and q.span.overlaps(place) for q in sentence.facts.quantities)


def _has(article: Article, words: str) -> bool:
    """Whether an article has these words anywhere."""
    return bool(re.search(rf"(?<![\w-]){re.escape(words)}(?![\w-])", article.text, re.I))


def _clash(one: _Sentence, two: _Sentence, other: Swapped) -> Clash:
    units = tuple(
        unit_around(s.article, s.statements, span.moved(s.statements[0].span.start))
        for s, span in ((one, other.left), (two, other.right))
    )
    left, right = (" ".join(span.of(s.text).split()) for s, span in ((one, other.left), (two, other.right)))
    why = f"One source says “{left}”, where another says “{right}”."
    return Clash(units, Difference(KIND, False, why, (0,), (1,)), detail=True)
