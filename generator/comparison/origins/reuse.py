"""Which article takes its text from which, passage by passage: copy, partial or independent, and in which direction.

Only words outside quotation marks count, in runs of eight: two outlets that quote one speaker copy nobody. The
direction follows from a wire credit, a naming of the other outlet, the dates, or one text being an excerpt of the
other; where none of these tells, it stays open.
"""

import re
from collections.abc import Sequence

from generator.comparison.origins.shingles import (
    Match,
    Prose,
    matches,
    pairs_sharing,
    prose_of_article,
    prose_of_text,
    shares,
)
from generator.model import Article, Passage, Ref, Reuse

COPY = 0.7
"""Share of a text's words in shared runs from which it is a copy: what remains is a lead-in and a local line."""
PARTIAL = 0.1
"""Share from which passages are taken over; below it a formula is shared ("anyone with information ...")."""
CROWD = 200
"""Articles that share one run of words up to which each is compared with each; more of them only with the first few."""
EXCERPT = 0.85
"""Share of an excerpt's words that the other text holds."""
WHOLE = 0.6
"""Share of the other text's words that an excerpt holds at most; above it neither is part of the other."""
_CREDIT = re.compile(r"\b(?:said|says|told|according to|reported|announced|confirmed)\b", re.I)


def find_reuse(a: str, b: str) -> Reuse:
    """How much two plain texts share; their ids are `a` and `b`."""
    held = shares(prose_of_text(a), prose_of_text(b))
    level = level_of(max(held))
    return Reuse("a", "b", level, max(held), (), _excerpt("a", "b", held) if level != "independent" else None)


def level_of(containment: float) -> str:
    """copy, partial or independent."""
    if containment >= COPY:
        return "copy"
    return "partial" if containment >= PARTIAL else "independent"


def reuse_in(articles: Sequence[Article]) -> tuple[Reuse, ...]:
    """Each pair of articles in which one takes text from the other or both from a third, in order of their ids."""
    ordered = sorted(articles, key=lambda article: article.id)
    proses = [prose_of_article(article) for article in ordered]
    found = (_compare(ordered[i], ordered[j], proses[i], proses[j]) for i, j in pairs_sharing(proses, CROWD))
    return tuple(reuse for reuse in found if reuse.level != "independent")


def _compare(a: Article, b: Article, left: Prose, right: Prose) -> Reuse:
    held = shares(left, right)
    level = level_of(max(held))
    if level == "independent":
        return Reuse(a.id, b.id, level, max(held))
    passages = _passages(a.id, b.id, left, right, matches(left, right))
    direction, why = _direction(a, b, held, passages)
    return Reuse(a.id, b.id, level, max(held), passages, direction, why)


def _passages(a: str, b: str, left: Prose, right: Prose, found: Sequence[Match]) -> tuple[Passage, ...]:
    """Shared words by pair of sentences, in order of the left article."""
    words: dict[tuple[int, int], set[int]] = {}
    for match in found:
        for step in range(match.length):
            pair = left.places[match.left + step], right.places[match.right + step]
            words.setdefault(pair, set()).add(match.left + step)
    return tuple(Passage(Ref(a, i), Ref(b, j), len(shared)) for (i, j), shared in sorted(words.items()))


# ---- direction: the first rule that tells decides


def _direction(
    a: Article, b: Article, held: tuple[float, float], passages: Sequence[Passage]
) -> tuple[str | None, str]:
    """The article that took the text and a plain line of reason."""
    for told in (_by_wire(a, b), _by_naming(a, b), _by_date(a, b), _by_excerpt(a, b, held, passages)):
        if told is not None:
            return told
    return None, "Nothing shows which of the two was first, or whether both follow a third text."


def _by_wire(a: Article, b: Article) -> tuple[str | None, str] | None:
    """`(Reuters)` in one article and the agency behind the other; the same credit in both is a common original."""
    for taker, giver in ((a, b), (b, a)):
        if _same(taker.meta.wire, giver.meta.publisher) and not _same(taker.meta.wire, taker.meta.publisher):
            return taker.id, f"{taker.id} credits {taker.meta.wire}, the publisher of {giver.id}."
    if _same(a.meta.wire, b.meta.wire):
        return None, f"Both credit {a.meta.wire}: a common original."
    return None


def _by_naming(a: Article, b: Article) -> tuple[str | None, str] | None:
    """`..., the Harbour Post reported` in the one article only."""
    names = [(taker, giver) for taker, giver in ((a, b), (b, a)) if _names(taker, giver.meta.publisher)]
    if len(names) != 1:
        return None
    taker, giver = names[0]
    return taker.id, f"{taker.id} names {giver.meta.publisher}, the publisher of {giver.id}."


def _by_date(a: Article, b: Article) -> tuple[str | None, str] | None:
    """The later article took from the earlier one, since the earlier one cannot have read the later."""
    if not a.meta.published or not b.meta.published or a.meta.published == b.meta.published:
        return None
    later, earlier = (a, b) if a.meta.published > b.meta.published else (b, a)
    days = abs((a.meta.published - b.meta.published).days)
    return later.id, f"{later.id} was published {days} day{'s' if days > 1 else ''} after {earlier.id}."


def _by_excerpt(
    a: Article, b: Article, held: tuple[float, float], passages: Sequence[Passage]
) -> tuple[str | None, str] | None:
    """A text that is all but wholly part of the other, and that drops speakers the other names."""
    taker = _excerpt(a.id, b.id, held)
    if taker is None:
        return None
    drops = [_credits(article, n) for article, n in _sides(a, b, passages)]
    mine, theirs = drops if taker == a.id else reversed(drops)
    if mine > theirs:
        return None
    return taker, f"{taker} is almost wholly contained in the other, which says more."


def _sides(a: Article, b: Article, passages: Sequence[Passage]) -> tuple[tuple[Article, set[int]], ...]:
    return (a, {p.left.n for p in passages}), (b, {p.right.n for p in passages})


def _credits(article: Article, numbers: set[int]) -> int:
    """How often the given sentences say who says so."""
    return sum(len(_CREDIT.findall(article.sentence(n).text)) for n in numbers)


def _excerpt(a: str, b: str, held: tuple[float, float]) -> str | None:
    left, right = held
    for taker, mine, other in ((a, left, right), (b, right, left)):
        if mine >= EXCERPT and other <= WHOLE:
            return taker
    return None


def _same(a: str | None, b: str | None) -> bool:
    """`Reuters` and `Reuters News` are one; the unknown is no one."""
    if not a or not b:
        return False
    left, right = a.casefold(), b.casefold()
    return left == right or f" {left} " in f" {right} " or f" {right} " in f" {left} "


def _names(article: Article, publisher: str | None) -> bool:
    if not publisher:
        return False
    name = re.compile(rf"\b{re.escape(publisher)}\b")
    return any(name.search(sentence.text) for sentence in article.body)
