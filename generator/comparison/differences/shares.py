"""Shares checked against their whole: "a third" of 11,000 does not fit "about 300 killed and 2,700 wounded".

Nothing is shown that no source says: the figures that do not fit are put side by side, in the words of their sources.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.comparison.claims.gathering import same_counted, whom
from generator.comparison.differences.facts import countries
from generator.comparison.differences.figures import Interval, interval
from generator.comparison.differences.sums import PARTS, WHOLE
from generator.comparison.telling.wording import figure_words
from generator.model import Claim, Mention, Quantity, Ref

WHOLES = frozenset({"sent"})
"""What may have happened to all of whom a share tells a part: those who were sent."""
HARMED = frozenset({WHOLE, *PARTS, "captured", "missing"})
"""What may have happened to a part of them."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """A share, its whole, and the counts of the part, which cannot all be so."""

    claim: str
    share: Mention
    whole: Mention
    counts: tuple[Mention, ...]
    """One count of the part, or the two that make it up."""


def misfits(claims: Sequence[Claim]) -> Iterator[Misfit]:
    """For each claim that tells a share, the first count that no value of it fits, those of the same source first.

    A bound leaves room: "as many as half" fits any lower count. Where one figure of the same fits, "more than 3,000
    killed or wounded", the others misfit that figure, not the share.
    """
    widest = sorted(claims, key=lambda claim: -len(claim.articles))
    plain = [(m, q) for claim in widest for m in claim.mentions if (q := m.quantity) and q.value and _plain(q)]
    wholes = [m for m, q in plain if q.event in WHOLES]
    bounded = [(m, q) for c in widest for m in c.mentions if (q := m.quantity) and q.value and _bounded(q)]
    counts = {event: tuple(_counts(plain, event)) for event in HARMED}
    for claim in claims if wholes else ():
        told = [(m, q) for m in claim.mentions if (q := m.quantity) and q.value]
        tried = (
            (share, whole, count)
            for share, event in [(m, q.event) for m, q in told if q.share and q.event in HARMED]
            for whole in wholes[:1]
            if not any(q.event == event and _agrees(share, whole, m) for m, q in (*plain, *bounded))
            for count in sorted(counts[event or ""], key=lambda c: c[0].ref.article != share.ref.article)
        )
        for share, whole, count in tried:
            if not _fits(share, whole, count):
                yield Misfit(claim.id, share, whole, count)
                break


def _plain(quantity: Quantity) -> bool:
    return not quantity.share and quantity.unit is None and quantity.bound in ("exact", "about")


def _bounded(quantity: Quantity) -> bool:
    """Whether a figure is a bound alone, that a count of one size may lie behind: "more than 3,000"."""
    return not quantity.share and quantity.unit is None and quantity.bound in ("at least", "at most")


def _agrees(share: Mention, whole: Mention, count: Mention) -> bool:
    """Whether a count is of those of whom a share tells, and near what the share comes to: half of it or more."""
    part, of, found = _interval(share), _interval(whole), count.quantity
    alike = all(_same_people(whole, m) for m in (share, count))
    told = (found.value or 0.0) if found else 0.0
    near = bool(part and of and NEAR * part.low * of.low <= told <= part.high * of.high)
    return alike and near and _fits(share, whole, (count,))


NEAR = 0.5
"""How much of the least that a share comes to a bound must tell to stand for it: "at least two" fits anything."""


def _counts(counts: Sequence[tuple[Mention, Quantity]], event: str) -> Iterator[tuple[Mention, ...]]:
    """The counts of what a share tells, in order; of casualties also the dead with the wounded of one sentence."""
    yield from ((m,) for m, q in counts if q.event == event)
    if event == WHOLE:
        dead, hurt = ([m for m, q in counts if q.event == part] for part in PARTS)
        beside: dict[Ref, list[Mention]] = {}
        for mention in hurt:
            beside.setdefault(mention.ref, []).append(mention)
        yield from ((a, b) for a in dead for b in beside.get(a.ref, ()))


def _fits(share: Mention, whole: Mention, counts: Sequence[Mention]) -> bool:
    """Whether some value of the share gives some value of the count; true where it is open whom they count."""
    part, of = _interval(share), _interval(whole)
    found = [_interval(m) for m in counts]
    alike = all(_same_people(whole, m) for m in (share, *counts))
    if not part or not of or not all(found) or not alike:
        return True
    low, high = (sum(bound) for bound in zip(*(f for f in found if f), strict=True))
    return Interval(part.low * of.low, part.high * of.high).meets(Interval(low, high))


def _interval(mention: Mention) -> Interval | None:
    return interval(mention.quantity, figure_words(mention)) if mention.quantity else None


def _same_people(a: Mention, b: Mention) -> bool:
    """Whether two figures may count the same: nouns that agree, and clauses that name no two countries."""
    one, two = (whom(m.quantity) if m.quantity else None for m in (a, b))
    first, second = countries(a.text), countries(b.text)
    return same_counted(one, two) and not (first and second and not first & second)
