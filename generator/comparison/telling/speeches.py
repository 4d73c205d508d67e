"""Claims that are parts of one speech: what somebody says in a breath stands together, in its order.

A writer names who speaks once, in the sentence before or behind; each sentence of the speech makes a claim of its own.
"""

from collections.abc import Mapping, Sequence, Set

from generator.model import Claim, Ref

REACH = 6
"""Sentences between the naming of a speaker and what he goes on to say in the same breath."""


def together(claims: Sequence[Claim], leaning: Set[str] = frozenset()) -> list[list[Claim]]:
    """The claims in groups, each in the order of its source, at the place of the first of them.

    Those of one speech stand together, and one of the `leaning` ids with what the sentence before it says.
    """
    groups = _speeches(claims)
    at = {m.ref: n for n, group in enumerate(groups) for claim in group for m in claim.mentions}
    joined = {n: n for n in range(len(groups))}
    for n, group in enumerate(groups):
        first = min(m.ref for m in group[0].mentions)
        before = at.get(Ref(first.article, first.n - 1))
        if group[0].id in leaning and before is not None and _root(joined, before) != n:
            joined[n] = before
    found: dict[int, list[Claim]] = {n: [] for n in dict.fromkeys(_root(joined, n) for n in range(len(groups)))}
    for n, group in enumerate(groups):
        found[_root(joined, n)].extend(group)
    return [
        sorted(own, key=lambda c: min(m.ref for m in c.mentions)) if len(own) > 1 else own for own in found.values()
    ]


def _root(joined: Mapping[int, int], n: int) -> int:
    """The group that a group was joined to, through all between."""
    while joined[n] != n:
        n = joined[n]
    return n


def _speeches(claims: Sequence[Claim]) -> list[list[Claim]]:
    """The claims by speeches, each in the order in which it was given; a claim of no speech is alone."""
    speeches: dict[object, list[Claim]] = {}
    for claim in claims:
        speeches.setdefault(_speech(claim) or claim.id, []).append(claim)
    return [sorted(speech, key=lambda claim: claim.mentions[0].ref) for speech in speeches.values()]


def _speech(claim: Claim) -> tuple[str, int] | None:
    """The article and the sentence that names who speaks, where a claim is a part of what he says around it."""
    mention = claim.mentions[0]
    naming = mention.speaker_ref if mention.speaker else None
    near = naming is not None and abs(mention.ref.n - naming.n) <= REACH and len(claim.mentions) == 1
    return (naming.article, naming.n) if near and naming else None
