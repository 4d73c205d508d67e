"""Numbers that tell which thing is meant, or of what size it is, and count nothing: "the 55 Freeway", "a 5.6 quake".

What is counted stands in the plural. A figure before one thing makes no row of its own; its clause may be a claim.
"""

from generator.data import words
from generator.language.words import tokens
from generator.model import Quantity

PLURALS = frozenset(
    "aircraft cattle cavalry clergy crew data dead deer elderly feet fish folk geese homeless injured livestock media"
    " missing oxen police poor poultry rest sheep staff teeth unemployed vermin wounded youth".split()
)
"""Words for several that do not end like a plural and are not among the nouns for people."""


def numbers_a_thing(text: str, quantity: Quantity) -> bool:
    """Whether a number other than one stands before a noun for one thing, of which nothing is told that happened."""
    if quantity.value == 1 or quantity.event or quantity.share or quantity.unit or not quantity.counted_span:
        return False
    counted = tokens(quantity.counted_span.of(text))
    return bool(counted) and not _several(counted[-1])


def _several(noun: str) -> bool:
    return (noun.endswith("s") and not noun.endswith("ss")) or noun in PLURALS or noun in words("people")
