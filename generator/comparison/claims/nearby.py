"""Where a source that no claim could be matched with may tell it all the same, in other words.

That a source is silent is a strong thing to say, and likeness of clauses misses what is told very differently. So the
sentence that most surely tells the claim is named where it is sure enough, and the reader sees for himself.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.comparison.claims.astray import Astray
from generator.comparison.claims.elsewhere import Elsewhere, Near
from generator.comparison.claims.silences import not_silent
from generator.comparison.claims.spelled import KIND as NAME
from generator.model import Article, Claim, Ref, Statement

COLUMNS = 24
"""Sources of a story up to which its tables have a column for each, and so a place for silence: nobody compares more
across four screens."""


def with_nearby(
    claims: Sequence[Claim], articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]
) -> tuple[Claim, ...]:
    """The claims with the sentence of each other source that may tell them; of a crowd of sources without."""
    if len(articles) > COLUMNS:
        return tuple(claims)
    sentences, ids = Elsewhere(articles, statements), [a.id for a in articles]
    figures = {a.id: _figures(statements[a.id]) for a in articles}
    astray = Astray(articles, statements, sentences)

    def near(claim: Claim) -> Claim:
        found, told = sentences.nearest(claim), not_silent(claim, sentences, ids)
        refs = {**{ref.article: ref for ref in claim.nearby}, **found.sentences}
        else_ = frozenset(article for article, ref in refs.items() if astray.tells_of_else(claim, ref))
        kept = {article: ref for article, ref in refs.items() if article not in else_}
        return _with_near(claim, Near(kept, found.close | else_), told, figures)

    return tuple(near(claim) if claim.kind != NAME else claim for claim in claims)


_Figures = Mapping[tuple[str, float], Ref]
"""What happened and to how many -> the first sentence that gives it, be it in passing: "one of the five who died"."""


def _figures(statements: Sequence[Statement]) -> _Figures:
    told: dict[tuple[str, float], Ref] = {}
    for s in (s for s in statements if s.k == 1):
        for q in (q for q in s.quantities if q.event and q.value and q.value > 1 and q.upper is None and not q.unit):
            told.setdefault((q.event or "", q.value or 0.0), s.ref)
    return told


def _with_near(claim: Claim, near: Near, told: frozenset[str], figures: Mapping[str, _Figures]) -> Claim:
    """The claim with what perhaps tells it and the sources that are not silent for sure.

    That is the nearest sentence, else that of the likest clause; of a figure told in passing the one that gives it.
    """
    counted = sorted({(q.event or "", q.value or 0.0) for m in claim.mentions if (q := m.quantity)})
    again = {
        article: told[key]
        for key in reversed(counted)
        for article, told in figures.items()
        if key in told and article not in claim.articles
    }
    found = {**near.sentences, **again}
    return replace(
        claim, nearby=tuple(sorted(found.values())), unmatched=tuple(sorted((near.close | told) - found.keys()))
    )
