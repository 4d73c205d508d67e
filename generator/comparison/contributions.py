"""What each source adds to a story and what it leaves out, from the claims and the text it shares with others."""

from collections import Counter
from collections.abc import Collection, Sequence

from generator.comparison.shingles import prose_of_article
from generator.language.words import stems
from generator.model import Article, Claim, Contribution, Reuse

MOST = 0.5
"""Share of the other sources of which more make a claim: then one that does not leaves something out."""
FEWEST = 2
"""Other sources that make it, at least."""


def contributions_of(
    articles: Sequence[Article], claims: Sequence[Claim], reuse: Sequence[Reuse]
) -> tuple[Contribution, ...]:
    """One for each article, in order."""
    shared = frozenset(s for c in claims if len(c.articles) > 1 for m in c.mentions for s in stems(m.text))
    return tuple(
        Contribution(
            article.id,
            own_share(article, reuse),
            _only(article.id, claims, shared),
            _silent(article.id, claims, len(articles) - 1),
        )
        for article in articles
    )


def own_share(article: Article, reuse: Sequence[Reuse]) -> float:
    """Share of its words outside quotation marks that stand in sentences it shares with no other source, 0 to 1.

    What somebody is quoted with is nobody's own text: two outlets that quote one speaker copy nobody, and neither wrote
    the words. A text of quotations alone shares nothing.
    """
    twins = {ref.n for r in reuse for p in r.passages for ref in (p.left, p.right) if ref.article == article.id}
    words = Counter(n for n in prose_of_article(article).places if n)
    return sum(count for n, count in words.items() if n not in twins) / words.total() if words else 1.0


def _only(article: str, claims: Sequence[Claim], shared: Collection[str]) -> tuple[str, ...]:
    """Claims of this source alone; first those whose words the shared claims use too."""
    own = [c for c in claims if c.articles == (article,)]
    return tuple(c.id for c in sorted(own, key=lambda c: -len(stems(c.label.text) & set(shared))))


def _silent(article: str, claims: Sequence[Claim], others: int) -> tuple[str, ...]:
    """Claims of most other sources that this one does not make, the widest first."""
    wide = [
        c for c in claims if article not in c.articles and len(c.articles) >= FEWEST and len(c.articles) > MOST * others
    ]
    return tuple(c.id for c in sorted(wide, key=lambda c: -len(c.articles)))
