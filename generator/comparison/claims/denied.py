"""Denials that stand in a row with what they deny though nothing of it is held against them.

"The town has dismissed claims that the wall broke" tells no more of the wall than that. Where the row has no difference
that says so, a reader would take the town for one more who tells it: then what is denied is a claim by itself.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from generator.comparison.claims.mentions import Unit
from generator.model import Certainty, Claim

D = TypeVar("D")
"""A draft of a claim."""


def told_by_themselves(
    units: Sequence[Unit], group: tuple[int, ...], draft: Callable[[Sequence[Unit]], D], claim_of: Callable[[D], Claim]
) -> Iterator[tuple[D, tuple[int, ...]]]:
    """The draft of a group of units; where no difference tells of its denials, one without them and one of them."""
    whole = draft([units[i] for i in group])
    held = {n for difference in claim_of(whole).differences for n in difference.mentions}
    lone = tuple(i for n, i in enumerate(group) if n not in held and units[i].mention.certainty == Certainty.DENIED)
    kept = tuple(i for i in group if i not in lone)
    if not lone or not any(units[i].mention.certainty > Certainty.UNLIKELY for i in kept):
        yield whole, group
        return
    for part in (kept, lone):
        yield draft([units[i] for i in part]), part
