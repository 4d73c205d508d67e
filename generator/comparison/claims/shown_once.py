"""Claims of which all that a reader sees stands in another claim too, so that it is left out.

Clauses are compared each by itself and shown with their sentence where it rules them: two clauses of one sentence then
look the same, whatever each says. What a row shows already is no claim of its own, nor a second row.
"""

from collections import Counter
from collections.abc import Sequence

from generator.model import Claim, Ref, Span

Shown = frozenset[tuple[Ref, Span]]


def shown_elsewhere(claims: Sequence[Claim]) -> frozenset[int]:
    """The places of claims that show nothing besides what another shows: of equals all but the first.

    One that tells a difference stays, and so does one of figures: a sentence may count the dead and the wounded.
    """
    shown = [frozenset((m.ref, m.span) for m in claim.mentions) for claim in claims]
    many = Counter(place for own in shown for place in own)
    holders: dict[tuple[Ref, Span], list[int]] = {}
    for n, own in enumerate(shown):
        for place in own:
            holders.setdefault(place, []).append(n)
    plain = (n for n, c in enumerate(claims) if not c.differences and c.kind != "figure")
    alone = (n for n in plain if all(many[place] > 1 for place in shown[n]))
    return frozenset(n for n in alone if any(_holds(shown, n, other) for other in holders[min(shown[n])]))


def _holds(shown: Sequence[Shown], n: int, other: int) -> bool:
    return shown[n] < shown[other] or (shown[n] == shown[other] and other < n)
