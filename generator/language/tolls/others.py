"""Victims counted as "others" or "more", added to those they come on top of.

"Two clerks were hurt and four others were hurt" tells of six; so does "Two clerks were hurt. Four more were grazed".
"""

from collections.abc import Sequence
from dataclasses import replace

from generator.language.tolls.identities import Person
from generator.language.tolls.mentions import Mention


def with_others(text: str, told: Sequence[Mention], people: Sequence[Person]) -> list[Mention]:
    """The figures of one event, those counted as others with those told of before."""
    found: list[Mention] = []
    for m in told:
        base = _before(m, found, people) if m.role == "others" else _besides(text, m, found)
        found.append(replace(m, value=base + m.value, role="whole") if base else m)
    return found


def _besides(text: str, m: Mention, found: Sequence[Mention]) -> int:
    """Those told of before by how they are: `one is in critical condition and [four were treated]`."""
    last = found[-1] if found else None
    together = last and last.sentence == m.sentence and last.condition and m.condition and m.role == "whole"
    return last.value if last and together and ";" not in text[last.span.end : m.span.start] else 0


def _before(others: Mention, found: Sequence[Mention], people: Sequence[Person]) -> int:
    """How many the others come on top of: a figure or single people of the sentence, else a figure right before."""
    last = found[-1] if found else None
    if last and last.sentence == others.sentence:
        return last.value
    if single := _single(others, people):
        return single
    return last.value if last and last.sentence == others.sentence - 1 and last.role == "whole" and others.more else 0


def _single(others: Mention, people: Sequence[Person]) -> int:
    """Single people told of before in the sentence: `left a girl in critical condition and three others hurt`."""
    same = [p for p in people if (p.dead if others.event == "killed" else p.hurt)]
    return sum(any(others.within.start <= s.start and s.end <= others.span.start for s in p.spans) for p in same)
