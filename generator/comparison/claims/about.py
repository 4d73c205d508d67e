"""What sets a clause apart from others of its story besides its words, and what that makes of how alike they are.

Two clauses of one story share its names, its people and its main event whatever they say, so that what each mainly says
happened, whom it names and whether it denies tell more than the rest of its words.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from generator.comparison.claims.mentions import FEW, Unit, phrases_quoted
from generator.comparison.likeness.mainly import Mainly, mainly, things_apart
from generator.comparison.likeness.synonyms import actions
from generator.language.words import denies, stem, tokens
from generator.model import Quantity

OPPOSED = 0.75
"""Factor of likeness where one clause denies and the other does not: the same words in a denial are often of another
thing ("intense military activity in that area", "no military activity in its school")."""
SHARED_ACTION, OTHER_ACTION = 1.35, 0.75
"""Factors of likeness for clauses about the same action ("pulled out", "withdrew") and about different ones."""
SHARED_FIGURE = 1.3
"""Factor for clauses with one and the same share, sum or large number, or words in quotation marks: "22 percent" and a
“training exercise” are rarely there by chance."""
OTHER_PERSON = 0.3
"""Factor for clauses that each name somebody, but nobody in common: "Ann Lee was arrested" is not "Bo Ray was"."""
OTHER_PREDICATE = 0.8
"""Factor for clauses of which neither holds what the other mainly says, in any form, and that do it to other things:
"detectives talked with the man who survived", "the man who survived called for help". Of 33 rows that it parted
in 60 stories read one by one, 27 mixed different things."""
PARTLY_OTHER = 0.93
"""The same where only one holds what the other mainly says: "wardens named the man who drowned", "a man drowned". Of 20
rows that it parted in 100 stories, 14 mixed different things."""
AGES = frozenset({"years old", "months old"})
"""Units of figures that tell who is meant, and whom all clauses of a story may mean."""


class About(NamedTuple):
    """What sets a clause apart from others of its story besides its words."""

    actions: frozenset[str]
    denies: bool
    people: frozenset[str]
    """Surnames it gives, that of who says it aside unless he speaks of himself: "I have lived here for ten years"."""
    figures: frozenset[tuple[float, float | None, str | None]]
    """Shares, sums of money and large numbers."""
    phrases: frozenset[tuple[str, ...]]
    """What it has in quotation marks, short of a sentence."""
    says: Mainly
    """What it mainly says happened."""

    @classmethod
    def of(cls, unit: Unit, text: str, respelled: Callable[[str], str]) -> "About":
        """From a unit and its words."""
        own = unit.statement
        names = (n.span.of(" " * own.span.start + own.text) for n in own.names if n.kind == "person")
        speaker = unit.mention.speaker or ""
        himself = [speaker] if not speaker.islower() and _OF_HIMSELF.search(own.text) else []
        said = (respelled(name) for name in (*(n for n in names if n != speaker), *himself))
        people = frozenset(stem(tokens(name)[-1]) for name in said if tokens(name))
        figures = frozenset((q.value, q.upper, q.unit) for q in own.quantities if q.value and _telling_figure(q))
        says = mainly(unit.whole.text, own.span.moved(-unit.whole.span.start))
        return cls(actions(text), denies(own.text), people, figures, phrases_quoted(own.text), says)

    def weight(self, other: "About") -> float:
        """The factor of the likeness of two clauses."""
        opposed = OPPOSED if self.denies != other.denies else 1.0
        apart = OTHER_PERSON if self.people and other.people and not self.people & other.people else 1.0
        shared = SHARED_FIGURE if self.figures & other.figures or self.phrases & other.phrases else 1.0
        happened = 1.0 if self.figures & other.figures else _same_happened(self.says, other.says)
        return _same_action(self.actions, other.actions) * opposed * apart * shared * happened


_OF_HIMSELF = re.compile(r"(?<![\w-])(?:I|I['’](?:ve|m|d|ll)|[Mm]y(?!\s+(?:God|goodness|Lord)\b))(?![\w-])")


def _telling_figure(quantity: Quantity) -> bool:
    """Whether two clauses rarely give the same figure by chance."""
    telling = quantity.share or bool(quantity.unit) or (quantity.value or 0) > FEW
    return quantity.bound != "vague" and quantity.unit not in AGES and telling


def _same_action(a: frozenset[str], b: frozenset[str]) -> float:
    """What a shared action adds, and what another or none takes away."""
    return SHARED_ACTION if a & b else OTHER_ACTION if a != b else 1.0


def _same_happened(a: Mainly, b: Mainly) -> float:
    """What it takes away that two clauses mainly say other things."""
    return (1.0, PARTLY_OTHER, OTHER_PREDICATE)[things_apart(a, b)]
