"""Claims that no heading fits, under the heading of the sentences they stand with in their source.

A writer says in the next sentence what belongs to the last one: "he" did something more, a reason follows. So such a
claim goes where the sentence before it went if it leans on it, where both its neighbours went if they went to one
place, or where the sentence went that perhaps says it in other words.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.comparison.telling.wording import leans
from generator.model import Claim, Ref

REACH = 2
"""Sentences between a claim and its neighbour: what stands between them claims nothing."""


def adopted(
    rest: Sequence[Claim], placed: Mapping[str, Sequence[Claim]], texts: Mapping[Ref, str]
) -> Mapping[str, Sequence[Claim]]:
    """Heading -> claims of the `rest` that belong under it; `placed` has those that are there by what they say."""
    home: dict[Ref, str] = {}
    for name, claims in placed.items():
        for mention in (m for claim in claims for m in claim.mentions):
            home.setdefault(mention.ref, name)
    found: dict[str, list[Claim]] = {}
    for claim in sorted(rest, key=lambda c: min(m.ref for m in c.mentions)):
        place = _place(claim, home, texts) if len(claim.articles) == 1 else None
        if place:
            found.setdefault(place, []).append(claim)
            home.update({m.ref: place for m in claim.mentions if _goes_on(texts.get(m.ref, ""))})
    return found


def _place(claim: Claim, home: Mapping[Ref, str], texts: Mapping[Ref, str]) -> str | None:
    """The heading of its neighbours; None where they do not agree."""
    first, last = (pick(m.ref for m in claim.mentions) for pick in (min, max))
    before = _neighbour(first, range(-1, -1 - REACH, -1), home)
    after = _neighbour(last, range(1, 1 + REACH), home)
    if before and (before == after or _goes_on(texts.get(first, ""))):
        return before
    near = Counter(home[ref] for ref in claim.nearby if ref in home).most_common(2)
    return near[0][0] if len(near) == 1 else None


def _neighbour(ref: Ref, steps: range, home: Mapping[Ref, str]) -> str | None:
    return next((home[at] for step in steps if (at := Ref(ref.article, ref.n + step)) in home), None)


def _goes_on(text: str) -> bool:
    """Whether a sentence leans on the one before it, and is nobody's speech, which may turn to anything."""
    return leans(text) and not text.lstrip().startswith(("“", '"', "‘", "'", "``"))
