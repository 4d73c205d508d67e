"""Figures that are told apart after they were given whole: "three people, possibly two men and one woman".

A list is none: "two men, one woman and one boy", "three boats, three cars".
"""

import re
from collections.abc import Iterator, Sequence

from generator.model import Quantity


def told_apart(text: str, quantities: Sequence[Quantity]) -> Iterator[Quantity]:
    """The parts of such figures, which claim nothing by themselves: the two and the one."""
    for n, whole in enumerate(quantities):
        left = (whole.value or 0.0) if whole.counted_span and not whole.share and not _of_one_sex(whole) else 0.0
        found: list[Quantity] = []
        end = max(whole.span.end, whole.counted_span.end) if whole.counted_span else 0
        for part in quantities[n + 1 :]:
            between = text[end : part.span.start]
            if left <= 0 or part.event or not (_NEXT_PART if found else _FIRST_PART).fullmatch(between):
                break
            left -= part.value or 0.0
            end = max(part.span.end, part.counted_span.end) if part.counted_span else part.span.end
            found.append(part)
        if len(found) > 1 and left == 0:
            yield from found


def _of_one_sex(quantity: Quantity) -> bool:
    """Whether only men or only women are counted, so that a man and a woman are no parts of them."""
    return (quantity.counted or "").rpartition(" ")[2] in _SEXES


_SEXES = frozenset("man men woman women boy boys girl girls".split())
_FIRST_PART = re.compile(r"\s*(?:,|:|-+|–|—|\()\s*(?:possibly|including|both|all)?\s*")
_NEXT_PART = re.compile(r"\s*(?:,\s*|,?\s*and\s+)")
