"""What only one source says: a list, since a row of silences would say no more, with what matters first.

Claims come in the order of their topic; those whose words lean on a sentence that is not shown come last. A clause that
leans is shown with its whole sentence where that names what the clause is about. A long list is folded after its first
entries, each of which stays a link's target.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.comparison.telling.wording import depends, leans
from generator.model import Claim, Mention
from generator.site.escaping import Md
from generator.site.notes import Cited, Notes

SHOWN, SPARE = 6, 2
"""Claims of one source that a topic shows, and how many more it shows too before it folds the rest: to open a fold for
two lines costs more than to read them."""
_HANGING = re.compile(r"\b(?:before|until|unless|if|whether|lest|in case)\s+$", re.I)
"""Words before a clause that say of it that it is not so, or not yet: "a matter of time before the wall gives way"."""
LONGEST = 45
"""Words of a sentence that can stand for its clause."""


@dataclass(frozen=True, slots=True)
class Single:
    """A claim that only one source makes."""

    id: str
    sayings: tuple[Cited, ...]
    near: Cited | None
    """Where others may say it in other words; it has no text, for the template has."""


@dataclass(frozen=True, slots=True)
class Singles:
    """Those of a topic."""

    shown: tuple[Single, ...]
    folded: tuple[Single, ...]


def singles(claims: Sequence[Claim], notes: Notes) -> Singles:
    """The claims of one source each, those that stand by themselves first."""
    used = Counter(ref for claim in claims for ref in {m.ref for m in claim.mentions})
    widened = [replace(c, mentions=tuple(_whole(m, notes, alone=used[m.ref] == 1) for m in c.mentions)) for c in claims]
    ordered = sorted(widened, key=lambda claim: all(_leaning(m.text) for m in claim.mentions))
    found = tuple(_single(claim, notes) for claim in ordered)
    shown = len(found) if len(found) <= SHOWN + SPARE else SHOWN
    return Singles(found[:shown], found[shown:])


def _single(claim: Claim, notes: Notes) -> Single:
    near = Cited(Md(""), claim.nearby, tuple(map(notes.label, claim.nearby))) if claim.nearby else None
    return Single(claim.id, tuple(dict.fromkeys(notes.said((mention,)) for mention in claim.mentions)), near)


def _leaning(text: str) -> bool:
    return leans(text) or depends(text)


def _whole(mention: Mention, notes: Notes, *, alone: bool) -> Mention:
    """The mention with its whole sentence, where only that tells who "he" is, or that nothing has happened yet."""
    sentence = notes.articles[mention.ref.article].sentence(mention.ref.n)
    hangs = _HANGING.search(sentence.text[: max(0, mention.span.start - sentence.span.start)])
    leaning = alone and _leaning(mention.text) and not _leaning(sentence.text)
    if len(sentence.text.split()) > LONGEST or not (hangs or leaning):
        return mention
    return replace(mention, text=sentence.text, span=sentence.span)
