"""Claims as a page shows them: what a sentence rules, and what one source alone says, with the whole sentence.

A cell is short so that sources can be compared; where a cut could turn what is said, nothing is cut. What stands in a
list by itself is compared with nothing, so its sentence costs a reader less than a doubt about what was left out.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.comparison.telling.wording import depends, leans, quoted, unquoted
from generator.model import Article, Claim, Line, Mention, Span, Statement

LONGEST = 60
"""Words of a sentence that stands for a clause of it in a list."""


def in_full(
    claims: Sequence[Claim], articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]
) -> tuple[Claim, ...]:
    """The claims with the words that are shown of each source, and a head made of these."""
    texts = {a.id: a for a in articles}
    ruled = {s.id for a in articles for s in statements[a.id] if s.whole}
    return tuple(_in_full(claim, texts, ruled) for claim in claims)


def _in_full(claim: Claim, articles: Mapping[str, Article], ruled: set[str]) -> Claim:
    alone = len(claim.articles) == 1 and not claim.differences and claim.kind == "event"
    wider = tuple(_widened(m, articles[m.ref.article], alone=alone, ruled=m.statement in ruled) for m in claim.mentions)
    return replace(claim, mentions=wider, label=_head(claim, wider))


def _widened(mention: Mention, article: Article, *, alone: bool, ruled: bool) -> Mention:
    """The mention with its whole sentence, where a clause of it may mislead or gains nothing by being short."""
    sentence = article.sentence(mention.ref.n)
    if not ruled and not (alone and len(sentence.text.split()) <= LONGEST):
        return mention
    stop = bool(_STOP.search(sentence.text))
    end = sentence.span.end - stop
    return replace(mention, text=sentence.text[: len(sentence.text) - stop], span=Span(sentence.span.start, end))


_STOP = re.compile(r"(?<=[a-z0-9)%]{2})\.$")
"""A full stop that no abbreviation needs."""


def _head(claim: Claim, wider: Sequence[Mention]) -> Line:
    """The head of a claim: where it is the clause of one that is shown whole now, that of another, or the sentence."""
    own = (
        i
        for i, m in enumerate(claim.mentions)
        if claim.label.basis == (m.ref,) and unquoted(m.text) == claim.label.text
    )
    at = next(own, None)
    if claim.label.kind != "quoted" or at is None or wider[at] == claim.mentions[at]:
        return claim.label
    same = [m for m, before in zip(wider, claim.mentions, strict=True) if m == before and not _leaning(m.text)]
    shown = min(same, key=lambda m: (m.certainty, len(m.text), m.ref)) if same else wider[at]
    return quoted(shown.text, shown.ref)


def _leaning(text: str) -> bool:
    return leans(text) or depends(text)
