"""Where a source that no claim could be matched with may tell it all the same, in other words.

That a source is silent is a strong thing to say, and likeness of words misses what is told very differently. So the
nearest sentence is named where it is much like the claim, and the reader sees for himself.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.comparison.claims.spelled import KIND as NAME
from generator.comparison.likeness.similarity import Weighed, alike, weigh
from generator.comparison.likeness.synonyms import unified
from generator.model import Article, Claim, Ref, Statement

LEAST = 0.4
"""Likeness from which a sentence may say what a claim says: of 32 such of 16 stories read one by one, 21 do."""
COLUMNS = 24
"""Sources of a story up to which its tables have a column for each, and so a place for silence: nobody compares more
across four screens."""


def with_nearby(
    claims: Sequence[Claim], articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]
) -> tuple[Claim, ...]:
    """The claims, those of several sources with the nearest sentence of each other source, if it is near."""
    if len(articles) > COLUMNS:
        return tuple(claims)
    read = {a.id: [(s.ref, weigh(unified(s.text))) for s in a.body] for a in articles}
    figures = {a.id: _figures(statements[a.id]) for a in articles}
    return tuple(
        replace(c, nearby=_nearby(c, read, figures)) if len(c.articles) > 1 and c.kind != NAME else c for c in claims
    )


_Figures = Mapping[tuple[str, float], Ref]
"""What happened and to how many -> the first sentence that gives it, be it in passing: "one of the five who died"."""


def _figures(statements: Sequence[Statement]) -> _Figures:
    told: dict[tuple[str, float], Ref] = {}
    for s in (s for s in statements if s.k == 1):
        for q in (q for q in s.quantities if q.event and q.value and q.value > 1 and q.upper is None and not q.unit):
            told.setdefault((q.event or "", q.value or 0.0), s.ref)
    return told


def _nearby(
    claim: Claim, read: Mapping[str, list[tuple[Ref, Weighed]]], figures: Mapping[str, _Figures]
) -> tuple[Ref, ...]:
    said = [weigh(unified(mention.text)) for mention in claim.mentions]
    counted = {(q.event or "", q.value or 0.0) for m in claim.mentions if (q := m.quantity)}
    found: list[Ref] = []
    for article in read.keys() - set(claim.articles):
        scored = ((max(alike(sentence, mention) for mention in said), ref) for ref, sentence in read[article])
        score, ref = max(scored, key=lambda one: (one[0], -one[1].n), default=(0.0, None))
        again = next((figures[article][key] for key in sorted(counted) if key in figures[article]), None)
        near = again or (ref if score >= LEAST else None)
        if near:
            found.append(near)
    return tuple(sorted(found))
