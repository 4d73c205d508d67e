"""Claims of which all that a reader sees stands in another claim too, so that it is left out.

Clauses are compared each by itself and shown with their sentence where it rules them: two clauses of one sentence then
look the same, whatever each says. What a row shows already is no claim of its own, nor a second row.
"""

from collections.abc import Sequence

from generator.model import Claim, Ref, Span

SLACK = 2
"""Characters that what one source says may show more at an end: a mark of quotation, a full stop."""

Shown = frozenset[tuple[Ref, Span]]


def shown_elsewhere(claims: Sequence[Claim]) -> frozenset[int]:
    """The places of claims that show nothing besides what another shows: of equals all but the first.

    One that tells a difference stays, and so does one of figures that is headed by what it counts: a sentence may count
    the dead and the wounded.
    """
    shown = [frozenset((m.ref, m.span) for m in claim.mentions) for claim in claims]
    holders: dict[Ref, set[int]] = {}
    for n, own in enumerate(shown):
        for ref, _ in own:
            holders.setdefault(ref, set()).add(n)
    plain = (n for n, c in enumerate(claims) if not c.differences and (c.kind, c.label.kind) != ("figure", "computed"))
    return frozenset(n for n in plain if any(_holds(shown, n, other) for other in holders[min(shown[n])[0]] - {n}))


def _holds(shown: Sequence[Shown], n: int, other: int) -> bool:
    """Whether a claim shows all that another does; what one source alone says may be a part of what it shows."""
    mine, theirs = shown[n], shown[other]
    if mine == theirs:
        return other < n
    of_one = len({ref.article for ref, _ in mine}) == 1
    return mine < theirs or (of_one and all(any(_inside(place, wider) for wider in theirs) for place in mine))


def _inside(place: tuple[Ref, Span], wider: tuple[Ref, Span]) -> bool:
    (ref, own), (other, shown) = place, wider
    return ref == other and shown.start <= own.start + SLACK and own.end <= shown.end + SLACK
