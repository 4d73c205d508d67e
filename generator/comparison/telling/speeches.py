"""Claims that are parts of one speech: what somebody says in a breath stands together, in its order.

A writer names who speaks once, in the sentence before or behind; each sentence of the speech makes a claim of its own.
"""

from collections.abc import Mapping, Sequence, Set

from generator.model import Claim

REACH = 6
"""Sentences between the naming of a speaker and what he goes on to say in the same breath."""


def together(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, those of one speech one after another as it was given, at the place of the first of them."""
    return [claim for speech in _speeches(claims) for claim in speech]


def under_one_heading(claims: Sequence[Claim], placed: Mapping[str, str], nowhere: Set[str]) -> Mapping[str, str]:
    """Claim id -> heading of the first claim of its speech that has one; `nowhere` are those of what fits none."""
    found: dict[str, str] = {}
    for speech in _speeches(claims):
        named = (placed[c.id] for c in speech if placed[c.id] not in nowhere)
        if len(speech) > 1 and (heading := next(named, None)):
            found.update({claim.id: heading for claim in speech})
    return found


def _speeches(claims: Sequence[Claim]) -> list[list[Claim]]:
    """The claims by speeches, each in the order in which it was given; a claim of no speech is alone."""
    speeches: dict[object, list[Claim]] = {}
    for claim in claims:
        speeches.setdefault(_speech(claim) or claim.id, []).append(claim)
    return [sorted(speech, key=lambda claim: claim.mentions[0].ref) for speech in speeches.values()]


def _speech(claim: Claim) -> tuple[str, int] | None:
    """The article and the sentence that names who speaks, where a claim is a part of what he says around it."""
    mention = claim.mentions[0]
    naming = mention.speaker_ref
    near = naming is not None and abs(mention.ref.n - naming.n) <= REACH and len(claim.mentions) == 1
    return (naming.article, naming.n) if near and naming else None
