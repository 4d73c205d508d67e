"""What sets a clause apart from others of its story besides its words, and what that makes of how alike they are.

Two clauses of one story share its names, its people and its main event whatever they say, so that what each mainly says
happened, whom it names and whether it denies tell more than the rest of its words.
"""

import re
from collections.abc import Callable, Iterable, Set
from typing import NamedTuple

from generator.comparison.claims.mentions import FEW, Unit, phrases_quoted
from generator.comparison.differences.particulars import ages
from generator.comparison.likeness.mainly import (
    Mainly,
    mainly,
    other_things,
    same_predicate,
    step_unsaid,
    steps_apart,
    things_apart,
    turned,
)
from generator.language.words import denies, stem, tokens
from generator.model import Quantity

SAME_PREDICATE = 1.0
"""Log odds of one claim for clauses that mainly say one thing happened. Like all weights here and in `one_claim` it is
one of a logistic regression on 1,153 pairs of clauses of 123 stories, read one by one."""
OTHER_PREDICATE = -0.8
"""For clauses of which neither holds what the other mainly says, in any form, and that do it to other things:
"detectives talked with the man who survived", "the man who survived called for help". The regression gives -0.3;
more is taken off here and below, for a wrong row costs more than a missed one."""
DONE_TO_OTHERS = 0.4
"""For clauses that say one thing happened to two: "released the gender", "released no information"."""
STEP_UNSAID = -1.4
"""For clauses of which one mainly tells a step of the case and the other does not: "is charged with", "was killed". Of
26 such pairs that stood in one row in 160 stories, 20 made two claims."""
TURNED = -3.0
"""For clauses in which one person does, and suffers, the same: "when Lee shot at them", "Lee was shot", or of which one
tells of a charge and the other of a plea."""
OPPOSED = -1.7
"""Where one clause denies and the other does not: the same words in a denial are often of another thing ("intense
military activity in that area", "no military activity in its school"). The regression gives -1.0."""
SHARED_FIGURE = 0.95
"""For clauses with one and the same share, sum or large number, charge, or words in quotation marks: "22 percent" and a
“training exercise” are rarely there by chance."""
AGES = frozenset({"years old", "months old"})
"""Units of figures that tell who is meant, and whom all clauses of a story may mean."""


class About(NamedTuple):
    """What sets a clause apart from others of its story besides its words."""

    denies: bool
    people: frozenset[str]
    """Surnames it gives, that of who says it aside unless he speaks of himself: "I have lived here for ten years".

    Where it begins with a pronoun, that of the one whom the sentence before it gives with an age."""
    acting: frozenset[str]
    """Those of them that do not only own something: "Lee was held", not "Lee's lawyer was held"."""
    figures: frozenset[tuple[float, float | None, str | None]]
    """Shares, sums of money and large numbers."""
    phrases: frozenset[tuple[str, ...]]
    """What it has in quotation marks, short of a sentence."""
    offences: frozenset[str]
    """What somebody is charged with in it."""
    says: Mainly
    """What it mainly says happened."""

    @classmethod
    def of(cls, unit: Unit, respelled: Callable[[str], str]) -> "About":
        """From a unit, with names as most sources spell them."""
        own = unit.statement
        names = [n.span.moved(-own.span.start) for n in own.names if n.kind == "person"]
        speaker = unit.mention.speaker or ""
        himself = [speaker] if not speaker.islower() and _OF_HIMSELF.search(own.text) else []
        others = [(span.of(own.text), bool(_OWNS.match(own.text, span.end))) for span in names]
        told = [(name, owns) for name, owns in others if name != speaker] + [(name, False) for name in himself]
        meant = [] if names or not _ONE.match(own.text) else [age.of for age in ages(unit.before)][:1]
        told += [(name, False) for name in meant]
        people, acting = (_surnames(respelled(n) for n, owns in told if not (owns and strict)) for strict in (0, 1))
        figures = frozenset((q.value, q.upper, q.unit) for q in own.quantities if q.value and _telling_figure(q))
        says = mainly(unit.whole.text, own.span.moved(-unit.whole.span.start))
        return cls(
            denies(own.text), people, acting, figures, phrases_quoted(own.text), _offences(own.text, people), says
        )

    def odds(self, other: "About") -> float:
        """What it adds to the log odds that the two make one claim."""
        telling = self.figures & other.figures or self.phrases & other.phrases or self._charged_alike(other)
        shared = SHARED_FIGURE if telling else 0.0
        opposed = OPPOSED if self.denies != other.denies else 0.0
        apart = turned(self.says, other.says) or steps_apart(self.says, other.says)
        if apart or (self.says.outer == _AGE) != (other.says.outer == _AGE):
            return shared + opposed + TURNED
        if same_predicate(self.says, other.says) and not (self.says.outer | other.says.outer) <= _EMPTY:
            return shared + opposed + (DONE_TO_OTHERS if other_things(self.says, other.says) else SAME_PREDICATE)
        return shared + opposed + (_other(self.says, other.says) if not self.figures & other.figures else 0.0)

    def _charged_alike(self, other: "About") -> bool:
        """Whether one charge is told of one person, or of the accused without a name."""
        one = self.people & other.people or not self.people | other.people
        return bool(one and self.offences & other.offences)

    def of_others(self, other: "About") -> bool:
        """Whether each names somebody, but nobody in common: "Ann Lee was arrested" is not "Bo Ray was".

        Whoever only owns something may stand for one who is told of by name: "a trader's lawyer sued", "Ann Lee sued".
        """
        apart = bool(self.people and other.people and not self.people & other.people)
        return apart and bool(self.acting) == bool(other.acting)


_AGE = frozenset({stem("old")})
"""What a clause mainly says that tells no more than an age: "Pike was 18 years old"."""


def _other(a: Mainly, b: Mainly) -> float:
    """The log odds of one claim for clauses that mainly say two things."""
    if step_unsaid(a, b):
        return STEP_UNSAID
    return OTHER_PREDICATE if things_apart(a, b) == BOTH else 0.0


BOTH = 2
"""How many clauses there are of which neither may hold what the other mainly says."""


_EMPTY = frozenset(map(stem, "unclear clear unknown known available possible likely unlikely specify disclose".split()))
"""Predicates that say nothing of what they are said of: "the motive is unclear", "the time is unclear", or of
what somebody told nothing: "did not specify the length"."""


def _offences(text: str, people: Set[str]) -> frozenset[str]:
    """What somebody is charged with whom it names, or who has no name at all: not "he", nor what may be a name."""
    nameless = not people and (_PRONOUN.match(text) or _CAPITAL.search(text))
    if nameless or not _CHARGED.search(text):
        return frozenset()
    return frozenset(m.group().lower() for m in _OFFENCE.finditer(text))


_CHARGED = re.compile(r"\bcharged\b", re.I)
_PRONOUN = re.compile(r"(?:he|she|they)\b", re.I)
_ONE = re.compile(r"(?:he|she)\b", re.I)
_CAPITAL = re.compile(r"\s[A-Z]")
_OFFENCE = re.compile(
    r"\b(?:murder|manslaughter|homicide|assault|battery|robbery|burglary|arson|kidnapping|rape|theft|fraud|conspiracy"
    r"|tampering|endangerment|neglect)\b",
    re.I,
)


def _surnames(names: Iterable[str]) -> frozenset[str]:
    return frozenset(stem(tokens(name)[-1]) for name in names if tokens(name))


_OWNS = re.compile(r"['’]s?(?!\w)")
_OF_HIMSELF = re.compile(r"(?<![\w-])(?:I|I['’](?:ve|m|d|ll)|[Mm]y(?!\s+(?:God|goodness|Lord)\b))(?![\w-])")


def _telling_figure(quantity: Quantity) -> bool:
    """Whether two clauses rarely give the same figure by chance."""
    telling = quantity.share or bool(quantity.unit) or (quantity.value or 0) > FEW
    return quantity.bound != "vague" and quantity.unit not in AGES and telling
