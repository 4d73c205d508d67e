"""How near the words of a claim are to those of the claims of a topic.

A sentence beside another one is often on another matter: of claims whose words have a heading of their own, three in
ten stand under that of the sentence before them (3,100 claims of 140 stories). Where they share words that few claims
of the story have with those of a topic, six in ten stand there.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.language.words import stems
from generator.model import Claim

FEWEST = 2
"""Words that two claims on one matter share."""
NEAREST = 3
"""Claims of a topic to which a claim is compared: a wide topic holds many matters."""


@dataclass(frozen=True, slots=True)
class Company:
    """The words of each claim of a story, weighed by how few of its claims have them."""

    vectors: Mapping[str, Mapping[str, float]]

    @classmethod
    def of(cls, claims: Sequence[Claim], said: Mapping[str, Sequence[str]]) -> "Company":
        """From the claims of a story, with the words of each."""
        own = {c.id: frozenset[str]().union(*map(stems, said[c.id])) for c in claims}
        spread = Counter(stem for found in own.values() for stem in found)
        counts = {stem: math.log((len(claims) + 1) / n) for stem, n in spread.items()}
        return cls({id: {s: counts[s] for s in sorted(found)} for id, found in own.items()})

    def near(self, claim: Claim, topic: Sequence[Claim]) -> float:
        """From 0 to 1: how like the claims of a topic that are most like it are to a claim."""
        likes = sorted((self._alike(claim.id, other.id) for other in topic if other.id != claim.id), reverse=True)
        nearest = likes[:NEAREST]
        return sum(nearest) / max(2, len(nearest))

    def _alike(self, one: str, other: str) -> float:
        """The cosine of the words of two claims; one word alone is chance."""
        a, b = self.vectors[one], self.vectors[other]
        shared = [a[s] * b[s] for s in a if s in b]
        return sum(shared) / (_length(a) * _length(b)) if len(shared) >= FEWEST else 0.0


def _length(vector: Mapping[str, float]) -> float:
    return math.sqrt(sum(x * x for x in vector.values()))
