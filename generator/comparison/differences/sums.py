"""Casualties told in parts: "about 300 were killed and 2,700 wounded", as a figure beside "3,000 casualties".

The sum is compared and drawn on a scale as `300 + 2,700`, never told: the reader sees the words of the sentence, both
parts in them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from generator.comparison.claims.mentions import Unit
from generator.model import Quantity, Span

WHOLE, PARTS = "casualties", ("killed", "wounded")
"""Class of the sum, and of the two figures it is made of."""
ROUGH = frozenset({"about", "range"})


def sum_units(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """A unit for each sentence that gives the dead and the wounded, where another article gives casualties as one."""
    totals = {u.ref.article for u in units if u.quantity and u.quantity.event == WHOLE and not u.quantity.share}
    by_sentence = (tuple(group) for _, group in groupby(units, key=lambda unit: unit.ref))
    sums = (found for group in by_sentence for found in _sums(group))
    return tuple(unit for unit in sums if totals - {unit.ref.article})


def _sums(sentence: Sequence[Unit]) -> Iterator[Unit]:
    """The sum of a sentence that has one figure of each part, and none of the whole."""
    counts = [(u, q) for u in sentence if (q := u.quantity) and not q.share and q.unit is None and not q.change]
    parts = [[(u, q) for u, q in counts if q.event == event] for event in PARTS]
    if any(len(found) != 1 for found in parts) or any(q.event == WHOLE for _, q in counts):
        return
    (unit, dead), (_, hurt) = parts[0][0], parts[1][0]
    if "vague" not in (dead.bound, hurt.bound) and not {"at least", "at most"} <= {dead.bound, hurt.bound}:
        yield _sum(unit, dead, hurt)


def _sum(unit: Unit, dead: Quantity, hurt: Quantity) -> Unit:
    first, last = min(dead.span.start, hurt.span.start), max(_end(dead), _end(hurt))
    span, at = Span(first, last), unit.whole.span.start
    whole = Quantity(
        span, (dead.value or 0.0) + (hurt.value or 0.0), bound=_bound(dead, hurt), counted=dead.counted, event=WHOLE,
        parts=(dead, hurt),
    )  # fmt: skip
    mention = replace(unit.mention, span=span, text=unit.whole.text[first - at : last - at], quantity=None, total=whole)
    return replace(unit, mention=mention, quantity=whole)


def _end(quantity: Quantity) -> int:
    """Where a figure ends with what is counted and what happened."""
    return max(span.end for span in (quantity.span, quantity.counted_span, quantity.event_span) if span)


def _bound(dead: Quantity, hurt: Quantity) -> str:
    """A sum is as open as its parts."""
    open_ended = {dead.bound, hurt.bound} & {"at least", "at most"}
    return next(iter(sorted(open_ended)), "about" if {dead.bound, hurt.bound} & ROUGH else "exact")
