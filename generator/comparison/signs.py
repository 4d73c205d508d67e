"""What speaks for two texts telling of one event besides the words they share: acts, figures, names and tense.

Each sign multiplies the odds that the texts say one thing, so that a score of 0 or 1 stays what it is. The factors are
round numbers, chosen on pairs of news sentences; `benchmarks/likeness_signs.py` shows what each of them earns.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.comparison.similarity import NAME, NUMBER
from generator.data import words
from generator.language.words import tokens

SHARED_ACTS = 0.6
"""Power of 1 + the acts both name: "died of wounds" beside "was killed, another hurt" tells one event from its topic,
whatever else the sentences bring."""
SHARED_FIGURES = 0.5
"""Power of 1 + the figures both give, which few sentences share by chance."""
OTHER_FIGURES = 0.75
"""Where both give figures and none is shared."""
OTHER_NAMES = 0.4
"""Where both sentences name somebody and nobody both: another event of the same kind."""
OTHER_TENSE = 0.65
"""Where one speaks of what will or may be and the other of what was: "may resign", "resigned"."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What a text is looked at for besides its words."""

    acts: frozenset[str]
    """Families of words it has words of."""
    names: frozenset[str]
    figures: frozenset[str]
    open: bool
    """Whether it speaks of what will or may be."""


def signs_of(text: str, kinds: Mapping[str, float], families: frozenset[str]) -> Signs:
    """The signs of a text whose words and families are known."""
    names, figures = (frozenset(term for term, found in kinds.items() if found == kind) for kind in (NAME, NUMBER))
    return Signs(families, names, figures, not words("modals").isdisjoint(tokens(text)))


def weighed(score: float, a: Signs, b: Signs) -> float:
    """The score with its odds multiplied by what the signs say."""
    odds = score * _factor(a, b)
    return odds / (odds + (1 - score)) if odds else 0.0


def _factor(a: Signs, b: Signs) -> float:
    shared = (1 + len(a.acts & b.acts)) ** SHARED_ACTS * (1 + len(a.figures & b.figures)) ** SHARED_FIGURES
    figures = OTHER_FIGURES if _apart(a.figures, b.figures) else 1.0
    names = OTHER_NAMES if _apart(a.names, b.names) else 1.0
    return float(shared * figures * names * (OTHER_TENSE if a.open != b.open else 1.0))


def _apart(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a and b and not a & b)
