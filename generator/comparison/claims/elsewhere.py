"""How sure it is that a sentence of another source tells what a clause claims, in whatever words: 0 to 1.

Two writers cut one thought into other clauses, so that whole sentences are compared besides the clause: their words by
how rare they are in the story, what each mainly says happened, and who or what takes part. The weights are those of a
logistic regression on 498 pairs of a clause and a sentence of 103 stories, read one by one. Of 196 pairs from `SURE`
on, judged by weights that were found without their story, 72 % told the claim and 85 % at least a part of it; of the
likeness of words alone 50 % and 64 %.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from generator.comparison.likeness.mainly import Mainly, mainly, same_predicate
from generator.comparison.likeness.predicates import participants, parts
from generator.comparison.likeness.rarity import document_counts
from generator.comparison.likeness.similarity import FUNCTION, NAME, NUMBER, Run, kinds, telling_runs
from generator.comparison.likeness.synonyms import unified
from generator.language.parsing import Parsed, parse
from generator.language.words import stems
from generator.model import Article, Claim, Mention, Ref, Statement

SURE = 0.6
"""From which a sentence is said to tell a claim perhaps."""
CLOSE = 0.1
"""From which a source is not said to be silent. Of 70 cells of rows without such a sentence, read one by one, one told
the claim; of 172 with one a third told it at least in part."""
OF_ALL = 0.4
"""How sure it must be by the clauses of all sources of a claim on average: what is like the words of one alone may be
like what only that one says. Of 13 sentences without a figure that were right 12 are above it, of 5 wrong ones 3."""
START = -6.39
SENTENCES, CLAUSE = 8.79, 2.38
"""For the cosine of the two whole sentences, and for that of the clause with the other sentence."""
LENGTH = 1.04
"""For the log of the words of the other sentence: a long one may tell the claim among other things, which the cosine
takes for unlikeness."""
RARE = 0.92
"""For the log of the plain words both have that hardly more sentences of the story have than it has sources."""
ONE_PART = 1.07
"""Where one takes the same part in what happened: "the barge hit the pier", "the pier was hit"."""
PARTICIPANTS = 1.0
"""For the log of the subjects and objects both sentences have."""
ONE_PREDICATE, ONE_THING = 0.88, 0.63
"""Where the clause and the sentence mainly say one thing happened, or that something happened to one thing."""
ONE_FATE, ONE_FIGURE = 2.46, 0.58
"""Where one thing happened to those both count, and where both give one figure."""
FEWEST, LEAST_OF_CLAUSE = 2, 0.1
"""Words they must share, one of them no name, and the least cosine of the clause: of 10 surer pairs below it 3 told the
claim."""
LOOKED_AT, LEAST = 4, 0.1
"""How many sentences of a source are looked at closely, and from which cosine of the whole sentences."""
(RUN, PLAIN), (QUOTED, QUOTED_PLAIN) = (8, 3), (6, 2)
"""Words in a row that tell one thing wherever they stand, or of a quotation; and how many of them are plain words."""
VERBATIM = 0.95
"""How sure it is then."""


@dataclass(frozen=True)
class Sentence:
    """A sentence, or a clause of one, as it is compared; what needs its grammar is read when it is asked for."""

    ref: Ref
    text: str
    weights: Mapping[str, float]
    """How rare each of its words that carry content is in the story."""
    fates: frozenset[str]
    """What happened to those it counts."""
    quotations: tuple[str, ...]
    """What it has in quotation marks."""

    @cached_property
    def length(self) -> float:
        """That of the vector of its words."""
        return math.sqrt(math.fsum(w * w for w in self.weights.values()))

    @cached_property
    def kinds(self) -> Mapping[str, float]:
        """Its words that carry content, with whether they are names or figures."""
        return {term: kind for term, kind in kinds(unified(self.text)).items() if kind != FUNCTION}

    @cached_property
    def figures(self) -> frozenset[str]:
        """Its figures."""
        return frozenset(term for term, kind in self.kinds.items() if kind == NUMBER)

    @cached_property
    def runs(self) -> frozenset[Run]:
        """Its runs of words that tell something."""
        quoted = (telling_runs(said, QUOTED, QUOTED_PLAIN) for said in self.quotations)
        return telling_runs(self.text, RUN, PLAIN).union(*quoted)

    @cached_property
    def parsed(self) -> Parsed | None:
        """Its grammar."""
        return parse([self.text])[0]

    @cached_property
    def parts(self) -> frozenset[tuple[str, str, str]]:
        """Who or what takes which part in what mainly happens."""
        return parts(self.parsed) if self.parsed else frozenset()

    @cached_property
    def participants(self) -> frozenset[str]:
        """Its subjects and objects."""
        return participants(self.parsed) if self.parsed else frozenset()

    @cached_property
    def mainly(self) -> Mainly:
        """What it mainly says."""
        return mainly(self.text)


class Told(NamedTuple):
    """A clause that makes a claim."""

    clause: Sentence
    whole: Sentence
    """The sentence it stands in."""
    says: Mainly


class Near(NamedTuple):
    """What other sources have that may tell a claim."""

    sentences: Mapping[str, Ref]
    """Source -> the sentence that perhaps tells it."""
    close: frozenset[str]
    """Sources of which a sentence is so much like it that they cannot be called silent."""


class Elsewhere:
    """The sentences of a story, to be asked for those that tell a claim."""

    def __init__(self, articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> None:
        body = [s for a in articles for s in a.body]
        found = {s.ref: stems(unified(s.text)) for s in body}
        read = {s.ref: s for own in statements.values() for s in own if s.k == 1}
        self._articles, self._many = {a.id: a for a in articles}, len(body)
        self._counts = document_counts(dict.fromkeys(terms, 1.0) for terms in found.values())
        self._sentences = {s.ref: self._sentence(s.ref, s.text, found[s.ref], read.get(s.ref)) for s in body}
        self._holding: dict[str, list[Ref]] = {}
        self._running: dict[Run, list[Ref]] = {}
        for ref, sentence in self._sentences.items():
            for term in sentence.weights:
                self._holding.setdefault(term, []).append(ref)
            for run in sentence.runs:
                self._running.setdefault(run, []).append(ref)

    def nearest(self, claim: Claim) -> Near:
        """The sentence of each other source that most surely tells a claim, where one is sure enough."""
        found: dict[str, tuple[float, int, Ref]] = {}
        close = set()
        for ref, by_source in self._by_source(claim).items():
            counted = [sure for sure, may_count in by_source.values() if may_count]
            if max(sure for sure, _ in by_source.values()) >= CLOSE:
                close.add(ref.article)
            if counted and max(counted) >= SURE and math.fsum(counted) >= OF_ALL * len(claim.articles):
                found[ref.article] = max((max(counted), -ref.n, ref), found.get(ref.article, (0.0, 0, ref)))
        return Near({article: ref for article, (_, _, ref) in sorted(found.items())}, frozenset(close))

    def sentence(self, ref: Ref) -> Sentence | None:
        """A sentence of the story; None where it is none of an article's body."""
        return self._sentences.get(ref)

    def of(self, article: str) -> Sequence[Sentence]:
        """The sentences of an article's body."""
        return [self._sentences[s.ref] for s in self._articles[article].body]

    def tells(self, mention: Mention, ref: Ref) -> float:
        """How sure it is that a sentence of another source tells what a clause claims, 0 to 1."""
        told, other = self.told(mention), self._sentences.get(ref)
        return self._sureness(told, other) if told and other else 0.0

    def alike(self, one: Ref, two: Ref) -> float:
        """The cosine of two sentences, their words weighed by how rare they are in the story."""
        a, b = self._sentences.get(one), self._sentences.get(two)
        return _cosine(a, b) if a and b else 0.0

    def _by_source(self, claim: Claim) -> dict[Ref, dict[str, tuple[float, bool]]]:
        """How surely sentences of other sources tell a claim, by the clauses of each of its sources.

        With whether they can tell it if it is a figure.
        """
        found: dict[Ref, dict[str, tuple[float, bool]]] = {}
        for mention in claim.mentions:
            told = self.told(mention)
            near = {*self._alike(told.whole), *self._verbatim(told.clause)} if told else ()
            for other in (self._sentences[ref] for ref in near if ref.article not in claim.articles):
                if told:
                    own, source = found.setdefault(other.ref, {}), mention.ref.article
                    sure = (self._sureness(told, other), _may_count(mention, told, other))
                    own[source] = max(own.get(source, (0.0, False)), sure, key=lambda x: (x[1], x[0]))
        return found

    def _sentence(self, ref: Ref, text: str, terms: Iterable[str], read: Statement | None) -> Sentence:
        fates = frozenset(q.event for q in read.quantities if q.event) if read else frozenset()
        quoted = (span.moved(-read.span.start).of(read.text) for span in read.quoted) if read else ()
        most = math.log(self._many + 1)
        counted = ((term, self._counts.get(term, 0)) for term in sorted(terms))
        weights = {term: math.log((self._many + 1) / (n + 0.5)) / most for term, n in counted if n}
        return Sentence(ref, text, weights, fates, tuple(quoted))

    def told(self, mention: Mention) -> Told | None:
        """A clause that makes a claim, as it is compared; None where its sentence is none of an article's body."""
        whole = self._sentences.get(mention.ref)
        if whole is None:
            return None
        start = self._articles[mention.ref.article].sentence(mention.ref.n).span.start
        clause = self._sentence(mention.ref, mention.text, stems(unified(mention.text)), None)
        clause = replace(clause, quotations=tuple(q for q in whole.quotations if q in mention.text))
        return Told(clause, whole, mainly(whole.text, mention.span.moved(-start)))

    def _alike(self, whole: Sentence) -> Iterator[Ref]:
        """The sentences of each other source that share most with a sentence."""
        products: dict[Ref, float] = {}
        for term, weight in whole.weights.items():
            for ref in self._holding[term]:
                if ref.article != whole.ref.article:
                    products[ref] = products.get(ref, 0.0) + weight * self._sentences[ref].weights[term]
        ranked: dict[str, list[tuple[float, Ref]]] = {}
        for ref, product in products.items():
            if (score := product / (whole.length * self._sentences[ref].length)) >= LEAST:
                ranked.setdefault(ref.article, []).append((-score, ref))
        return (ref for own in ranked.values() for _, ref in sorted(own)[:LOOKED_AT])

    def _verbatim(self, clause: Sentence) -> Iterator[Ref]:
        """The sentences of other sources that share a run of words with a clause."""
        found = (ref for run in clause.runs for ref in self._running.get(run, ()))
        return (ref for ref in found if ref.article != clause.ref.article)

    def _sureness(self, told: Told, other: Sentence) -> float:
        clause, whole, says = told
        if not clause.runs.isdisjoint(other.runs):
            return VERBATIM
        of_clause, shared = _cosine(clause, other), clause.weights.keys() & other.weights.keys()
        plain = [t for t in shared if clause.kinds.get(t) != NAME]
        if len(shared) < FEWEST or not plain or of_clause < LEAST_OF_CLAUSE:
            return 0.0
        rare = [t for t in plain if self._counts[t] <= len(self._articles) + 1 and clause.kinds.get(t) != NUMBER]
        odds = (
            START
            + SENTENCES * _cosine(whole, other)
            + CLAUSE * of_clause
            + LENGTH * math.log1p(len(other.kinds))
            + RARE * math.log1p(len(rare))
            + ONE_PREDICATE * same_predicate(says, other.mainly)
            + ONE_THING * bool(says.things & other.mainly.things)
            + ONE_PART * bool(whole.parts & other.parts)
            + PARTICIPANTS * math.log1p(len(whole.participants & other.participants))
            + ONE_FATE * bool(whole.fates & other.fates)
            + ONE_FIGURE * bool(whole.figures & other.figures)
        )
        return round(1 / (1 + math.exp(-odds)), 6)


def _may_count(mention: Mention, told: Told, other: Sentence) -> bool:
    """Whether a sentence can tell a figure: it tells what happened to a number of people, or gives the same number.

    One who is told of may be told without any number: "a guard was killed", "killing the guard".
    """
    figure = mention.quantity
    if not figure or (figure.value == 1 and figure.upper is None):
        return True
    return bool(figure.event and other.fates) or not told.clause.figures.isdisjoint(other.figures)


def _cosine(a: Sentence, b: Sentence) -> float:
    lengths = a.length * b.length
    return math.fsum(w * b.weights[t] for t, w in a.weights.items() if t in b.weights) / lengths if lengths else 0.0
