"""How two statements differ, as a value, and when two sentences say one thing.

Only where all else is alike is what is left over a difference; doubt gives no finding.
"""

import re
from dataclasses import dataclass

from generator.comparison.differences.facts import Facts


@dataclass(frozen=True, slots=True)
class Finding:
    """How two statements differ."""

    kind: str
    """figure, age, time, place, money, charge, speaker, date, chronology, polarity or certainty."""
    conflict: bool
    """Whether both cannot be true."""
    why: str
    """One plain sentence; its figures and names stand in the two statements."""
    given: tuple[str, ...] = ()
    """What each statement gives, in its own words, where the two can be named by themselves: "1:30 a.m.", "1 a.m."."""


def of_two(kind: str, left: str, right: str, reason: str, *, conflict: bool = True) -> Finding:
    """What two statements give, and why that differs."""
    return Finding(
        kind, conflict, f"One source gives {within(left)}, another {within(right)}: {reason}.", (left, right)
    )


def within(text: str) -> str:
    """What opens a sentence of its source, inside another: "around 3 p.m."."""
    return f"{text[:1].lower()}{text[1:]}" if _OPENS.match(text) else text


_OPENS = re.compile(r"(?:About|Around|Shortly|Just|At|Before|After|Nearly|Almost|By)\s")
"""A word that is capital only because it opened a sentence."""


def quoted(facts: Facts) -> str:
    """The words of a statement between quotation marks."""
    return f"“{facts.text.strip()}”"


ALIKE = 0.9
"""Share of the shorter sentence's telling words the longer has, from which two sentences say one thing..."""
LEAST = 4
"""...if they have at least so many of them in common."""


def one_thing(a: Facts, b: Facts) -> bool:
    """Whether two sentences share so many telling words that they say one thing."""
    return enough(len(a.stems & b.stems), min(len(a.stems), len(b.stems)))


def enough(shared: int, least: int) -> bool:
    """Whether that many shared words are enough, where the shorter sentence has `least`."""
    return shared >= LEAST and shared >= ALIKE * least
