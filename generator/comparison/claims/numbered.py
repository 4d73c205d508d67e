"""Numbers that tell which thing is meant, or of what size it is, and count nothing: "the 55 Freeway", "13 NEWS".

What is counted stands in the plural. A figure before one thing makes no row of its own; its clause may be a claim.
"""

from generator.data import words
from generator.language.words import tokens
from generator.model import Quantity, Span

PLURALS = frozenset(
    "aircraft cattle cavalry clergy crew data dead deer elderly feet fish folk geese homeless injured livestock media"
    " missing oxen police poor poultry rest sheep staff teeth unemployed vermin wounded youth".split()
)
"""Words for several that do not end like a plural and are not among the nouns for people."""


def numbers_a_thing(text: str, quantity: Quantity) -> bool:
    """Whether a number other than one stands before a noun for one thing, of which nothing is told that happened.

    So it does before a name in capitals: "witnesses told 13 NEWS they heard shots fired".
    """
    if quantity.value == 1 or not quantity.counted_span:
        return False
    if quantity.counted_span.of(text).isupper() and not _in_capitals(text, quantity.counted_span):
        return True
    if quantity.event or quantity.share or quantity.unit:
        return False
    counted = tokens(quantity.counted_span.of(text))
    return bool(counted) and not _several(counted[-1])


def _in_capitals(text: str, counted: Span) -> bool:
    """Whether all around what is counted is set in capitals, too: a headline, a transcript."""
    around = text[max(0, counted.start - AROUND) : counted.start] + text[counted.end : counted.end + AROUND]
    return around.upper() == around


AROUND = 20
"""Letters on either side by which a line in capitals is known."""


def _several(noun: str) -> bool:
    return (noun.endswith("s") and not noun.endswith("ss")) or noun in PLURALS or noun in words("people")
