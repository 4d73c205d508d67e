"""What is told of one person and can be only one thing at a time: how often he was hit, where, how he is.

Each telling has all that its words may mean; two of one person are apart where they have nothing of it in common.
"""

from collections.abc import Sequence
from typing import NamedTuple

from generator.model import Span


class Trait(NamedTuple):
    """What a sentence tells of somebody."""

    words: str
    """As written."""
    may: frozenset[str]
    """All that it may mean: "multiple times" is twice or more often."""
    span: Span
    """In the text of the sentence."""


def apart(one: Sequence[Trait], two: Sequence[Trait]) -> bool:
    """Whether nothing that one source tells of somebody may be what another tells."""
    mine, theirs = (frozenset[str]().union(*(trait.may for trait in side)) for side in (one, two))
    return bool(mine and theirs) and not mine & theirs
