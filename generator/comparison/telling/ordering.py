"""The order of the claims of a topic: what matters most in it first, what only colours it last.

Conflicts come first, then what most sources tell. What one source tells follows by how much of what the topic is about
it says; lines that lean on another, that only quote somebody's feelings, and fragments come after all that.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set

from generator.comparison.likeness.rarity import rarity
from generator.comparison.telling.spoken import is_speech
from generator.comparison.telling.wording import leans
from generator.language.words import stems
from generator.model import Claim

_RANK = {"conflict": 0, "differs": 1}
SHARED = 2.0
"""What a word that several sources use counts for."""
COMMON = 4.0
"""Rarity below which a word says nothing of a topic."""
SHORT = 5
"""Words below which a claim is a fragment."""


def ordered(
    claims: Sequence[Claim], said: Mapping[str, Sequence[str]], own: Set[str] = frozenset(), *, reading: bool = False
) -> tuple[Claim, ...]:
    """The claims of a topic in the order in which a reader needs them.

    `said` has the words of each; `own` are the ids of those that stand in the topic by their words, not by their place.
    What one source says comes as it is read in its source where `reading` is set: earlier cases are told as stories.
    """
    if reading:
        return tuple(sorted(claims, key=lambda c: (*_place(c)[:4], min(m.ref for m in c.mentions))))
    weights = _weights(claims, said)
    return tuple(sorted(claims, key=lambda c: (*_place(c), c.id not in own, -round(_worth(c, weights), 6), _age(c.id))))


def _place(claim: Claim) -> tuple[int, bool, int, bool, bool]:
    """Conflicts and differences, the dead before the hurt, then by how many sources carry a claim."""
    several, dead = len(claim.articles) > 1, any(m.quantity and m.quantity.event == "killed" for m in claim.mentions)
    counted = claim.kind == "figure"
    return (
        _RANK.get(claim.status, 2),
        not (counted and dead),
        -len(claim.articles),
        several and not counted,
        _colours(claim),
    )


def _colours(claim: Claim) -> bool:
    """Whether a claim leans on another, only quotes somebody, or is a fragment."""
    text = claim.label.text
    said = any(m.speaker for m in claim.mentions)
    return leans(text) or is_speech(text, said=said) or len(text.split()) < SHORT


def _weights(claims: Sequence[Claim], said: Mapping[str, Sequence[str]]) -> Mapping[str, float]:
    """What each stem counts: more the more claims of the topic use it, and where several sources do."""
    used = Counter(s for c in claims for s in {s for text in said[c.id] for s in stems(text)})
    shared = {s for c in claims if len(c.articles) > 1 for text in said[c.id] for s in stems(text)}
    return {
        s: (SHARED if s in shared else 1.0) * math.log(n) * math.sqrt(max(rarity(s) - COMMON, 0.0))
        for s, n in used.items()
    }


def _worth(claim: Claim, weights: Mapping[str, float]) -> float:
    """How much of what the topic is about a claim says, for its length; a figure tells more."""
    text = claim.label.text
    own = sum(weights.get(s, 0.0) for s in sorted(stems(text)))
    return own / math.sqrt(max(SHORT, len(text.split()))) * (FIGURE if _FIGURE.search(text) else 1.0)


FIGURE = 1.25
_FIGURE = re.compile(r"(?<!\w)\d[\d,.]*\b(?! ?[ap]\.m)")
"""A figure that is no hour."""


def _age(id: str) -> int:
    return int("".join(filter(str.isdigit, id)) or 0)
