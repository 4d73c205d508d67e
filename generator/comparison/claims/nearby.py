"""Where a source that no claim could be matched with may tell it all the same, in other words.

That a source is silent is a strong thing to say, and likeness of words misses what is told very differently. So the
nearest sentence is named where it is much like the claim, and the reader sees for himself.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from generator.comparison.claims.mentions import Unit
from generator.comparison.claims.spelled import KIND as NAME
from generator.comparison.likeness.mainly import Mainly, mainly, same_predicate, unsaid
from generator.comparison.likeness.similarity import Weighed, alike, weigh
from generator.comparison.likeness.synonyms import unified
from generator.model import Article, Claim, Mention, Ref, Span, Statement

LEAST = 0.4
"""Likeness from which a sentence may say what a claim says: of 91 such of 60 stories, two in three do."""
SAME = 0.3
"""The same where both mainly say one thing happened: of 24 such more in 60 stories read one by one, 20 do."""
OTHER, UNSAID = 0.8, 0.88
"""Factors where they mainly say other things, and where only the sentence does not say what the claim mainly says: of
26 in 100 stories that fell below by them, 18 did not say what the claim says."""
PERHAPS = 0.35
"""How sure it is that a clause of another source makes the claim of a clause, from which it may: of pairs below what
makes a row, read one by one, 44 % did and 73 % at least in part."""
COLUMNS = 24
"""Sources of a story up to which its tables have a column for each, and so a place for silence: nobody compares more
across four screens."""


class Near(NamedTuple):
    """A sentence that may say what a clause says; the surest is the greatest."""

    sure: float
    n: int
    """Its place, below zero, so that of equals the first is the greatest."""
    ref: Ref


def told_perhaps(units: Sequence[Unit], pairs: Iterable[tuple[int, int, float]]) -> tuple[Mapping[str, Near], ...]:
    """For each clause, the other articles with the sentence of theirs that most surely makes its claim."""
    found: list[dict[str, Near]] = [{} for _ in units]
    for i, j, sure in pairs:
        for one, other in ((i, units[j].ref), (j, units[i].ref)):
            if sure >= PERHAPS and other.article != units[one].ref.article:
                near = Near(sure, -other.n, other)
                found[one][other.article] = max(near, found[one].get(other.article, near))
    return tuple(found)


def with_nearby(
    claims: Sequence[Claim], articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]
) -> tuple[Claim, ...]:
    """The claims with the nearest sentence of each other source, if it is near; of a crowd of sources without.

    That of a claim of one source is one whose clause may make it; for a row any sentence will do that is much like it.
    """
    if len(articles) > COLUMNS:
        return tuple(replace(c, nearby=()) for c in claims)
    found = {a.id: a for a in articles}
    read = {a.id: [_Said(s.ref, s.text, None, weigh(unified(s.text))) for s in a.body] for a in articles}
    figures = {a.id: _figures(statements[a.id]) for a in articles}
    return tuple(
        replace(c, nearby=_nearby(c, found, read, figures)) if len(c.articles) > 1 and c.kind != NAME else c
        for c in claims
    )


_Figures = Mapping[tuple[str, float], Ref]
"""What happened and to how many -> the first sentence that gives it, be it in passing: "one of the five who died"."""


def _figures(statements: Sequence[Statement]) -> _Figures:
    told: dict[tuple[str, float], Ref] = {}
    for s in (s for s in statements if s.k == 1):
        for q in (q for q in s.quantities if q.event and q.value and q.value > 1 and q.upper is None and not q.unit):
            told.setdefault((q.event or "", q.value or 0.0), s.ref)
    return told


class _Said(NamedTuple):
    """A sentence of a source, or the clause of it that makes a claim."""

    ref: Ref
    sentence: str
    span: Span | None
    words: Weighed

    @property
    def mainly(self) -> Mainly:
        """What it mainly says; read only where its words are like a claim's."""
        return mainly(self.sentence, self.span)


def _nearby(
    claim: Claim, articles: Mapping[str, Article], read: Mapping[str, Sequence[_Said]], figures: Mapping[str, _Figures]
) -> tuple[Ref, ...]:
    said = [_clause(mention, articles[mention.ref.article]) for mention in claim.mentions]
    counted = {(q.event or "", q.value or 0.0) for m in claim.mentions if (q := m.quantity)}
    least = LEAST if claim.kind == "figure" else SAME
    found = list(claim.nearby)
    for article in read.keys() - {*claim.articles, *(ref.article for ref in claim.nearby)}:
        again = next((figures[article][key] for key in sorted(counted) if key in figures[article]), None)
        scored = ((_likeness(told, said, least), told.ref) for told in read[article])
        score, ref = max(scored, key=lambda one: (one[0], -one[1].n), default=(0.0, None))
        near = again or (ref if score else None)
        if near:
            found.append(near)
    return tuple(sorted(found))


def _clause(mention: Mention, article: Article) -> _Said:
    sentence = article.sentence(mention.ref.n)
    return _Said(mention.ref, sentence.text, mention.span.moved(-sentence.span.start), weigh(unified(mention.text)))


def _likeness(told: _Said, claim: Sequence[_Said], least: float) -> float:
    """How like a claim a sentence is; 0 where it is not likely to say it."""
    alike_enough = [(score, said) for said in claim if (score := alike(told.words, said.words)) >= least]
    return max((_weighed(score, told.mainly, said.mainly) for score, said in alike_enough), default=0.0)


def _weighed(score: float, told: Mainly, said: Mainly) -> float:
    if unsaid(said, told):
        score *= OTHER if unsaid(told, said) else UNSAID
    return score if score >= (SAME if same_predicate(told, said) else LEAST) else 0.0
