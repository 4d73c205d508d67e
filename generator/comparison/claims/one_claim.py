"""How sure it is that two clauses of one story, of two sources, make one claim: 0 to 1.

The likeness of their words says most of it; the sentences around them and what sets them apart say the rest. The
weights are those of a logistic regression on 1,153 pairs of clauses of 123 stories, read one by one. By words alone
41 % of those that make one claim were found at a precision of .78, by all together 51 % at .79.
"""

import math
import re
from collections.abc import Callable
from typing import NamedTuple

from generator.comparison.claims.about import About
from generator.comparison.claims.mentions import Unit
from generator.comparison.claims.other_matter import Matter
from generator.comparison.likeness.mainly import same_predicate
from generator.comparison.likeness.similarity import Weighed, alike, weigh
from generator.comparison.likeness.synonyms import unified

START = -0.9
WORDS = 1.15
"""For the log odds of the likeness of the clauses, moved by `FLOOR` away from 0 and 1."""
FLOOR = 0.02
SENTENCES = 4.75
"""For the likeness of the whole sentences, 0 to 1: what leads up to a clause and follows it is shared too."""
OTHER_PEOPLE = 0.3
"""What is left where each clause names somebody and nobody both."""
OF_WHEN = (0.0, 0.3, 0.35)
"""Likeness of the sentences below which clauses make no claim together, where none, one or both only date them: friends
left before the police came, he died before the police came. Of 7 such rows of 41 stories 6 were of two claims."""
LEAST = 0.15
"""Likeness of the clauses below which the sentences around them are not looked at; no such pair was read."""


class Clause(NamedTuple):
    """A clause read once, to be judged with many."""

    about: About
    sentence: Weighed
    matter: Matter
    dates: bool
    """Whether it is shown with its sentence and only tells when that was: "before the police arrived"."""

    @classmethod
    def of(cls, unit: Unit, respelled: Callable[[str], str]) -> "Clause":
        """From a unit, with names as most sources spell them."""
        return cls(About.of(unit, respelled), weigh(unified(unit.whole.text)), Matter.of(unit), _dates(unit))

    def happens_in(self, other: "Clause") -> bool:
        """Whether both mainly say one thing happened."""
        return same_predicate(self.about.says, other.about.says)

    def barred(self, other: "Clause") -> bool:
        """Whether two clauses of one source tell of two people, so that they stand in no row together.

        A writer who names one and then another, or gives one age and then another, tells of two.
        """
        return self.about.of_others(other.about) or self.matter.of_two_people(other.matter)


def sureness(a: Clause, b: Clause, likeness: float) -> float:
    """How sure it is that the two make one claim; `likeness` is that of their words, 0 to 1."""
    sentences = alike(a.sentence, b.sentence)
    if likeness < LEAST or a.matter.is_other(b.matter) or sentences < OF_WHEN[a.dates + b.dates]:
        return 0.0
    words = math.log((likeness + FLOOR) / (1 + FLOOR - likeness))
    odds = START + WORDS * words + SENTENCES * sentences + a.about.odds(b.about)
    sure = 1 / (1 + math.exp(-odds))
    return round(sure * OTHER_PEOPLE if a.about.of_others(b.about) else sure, 6)


def _dates(unit: Unit) -> bool:
    before = unit.whole.text[: max(0, unit.statement.span.start - unit.whole.span.start)]
    return unit.statement.whole and bool(_WHEN.match(unit.statement.text) or _WHEN_BEFORE.search(before))


_TIMES = "before|after|when|whenever|while|until|till|once|by the time|as soon as"
_WHEN = re.compile(rf"[“\"‘']?(?:{_TIMES})\b", re.I)
_WHEN_BEFORE = re.compile(rf"\b(?:{_TIMES})\s+$", re.I)
