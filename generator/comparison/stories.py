"""Articles about one event or one running event, gathered into stories, with the evidence for joining in plain words.

Two groups of articles join while their articles are, on average, alike enough for the days that lie between them. One
setting serves all folders. It is set for precision: a false join invents corroboration, a missed one hides a source.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.comparison.claims.linkage import link
from generator.comparison.likeness.vectors import Vector, dot, spellings, vectors
from generator.comparison.neighbours import neighbours
from generator.language.words import stem

ALIKE = 0.20
"""Mean cosine from which two groups of articles are one story (B-cubed F1 is flat from .18 to .23 on three corpora)."""
LEAST = 0.10
"""Cosine from which two articles propose their groups to each other; half of what a join needs."""
FADE = 30.0
"""Days in which closeness in time fades to a third of what it can add."""
FAR = 0.5
"""What remains of likeness between articles far apart in time."""
EVIDENCE = 4
"""Shared terms that are named as evidence."""
COMPARED = 50
"""Earlier articles of a story in which the likest is looked for; evidence needs one, not the best of thousands."""


@dataclass(frozen=True, slots=True)
class Group:
    """A story: its articles, and why each was joined to the others."""

    articles: tuple[str, ...]
    """Ids, sorted."""
    why: tuple[str, ...] = ()
    """One plain line for each article but the first."""


def group(texts: Mapping[str, str], published: Mapping[str, date] | None = None) -> tuple[Group, ...]:
    """The stories of the articles, in order of their first id; every article is in exactly one."""
    ids = sorted(texts)
    known = published or {}
    days = [known[id].toordinal() if known.get(id) else None for id in ids]
    found = vectors([texts[id] for id in ids])
    pairs = neighbours(found, days, least=LEAST)
    groups = link(found, days, pairs, closeness=closeness, threshold=ALIKE)
    return tuple(
        _group([ids[i] for i in members], texts, [found[i] for i in members], [days[i] for i in members])
        for members in groups
    )


def closeness(a: tuple[int, int] | None, b: tuple[int, int] | None) -> float:
    """1 for groups that overlap in time or are undated, falling to `FAR` with the days between them."""
    if a is None or b is None:
        return 1.0
    gap = max(0, a[0] - b[1], b[0] - a[1])
    return FAR + (1 - FAR) * math.exp(-gap / FADE)


def _group(ids: Sequence[str], texts: Mapping[str, str], found: Sequence[Vector], days: Sequence[int | None]) -> Group:
    lines = (_line(place, ids, texts, found, days) for place in range(1, len(ids)))
    return Group(tuple(ids), tuple(lines))


def _line(
    i: int, ids: Sequence[str], texts: Mapping[str, str], found: Sequence[Vector], days: Sequence[int | None]
) -> str:
    """What article `i` of a group shares with the earlier article that is most like it."""
    j = min(range(max(0, i - COMPARED), i), key=lambda j: (-round(dot(found[i], found[j]), 9), j))
    shared = shared_terms(found[i], found[j])
    named = ", ".join(dict.fromkeys(spellings(texts[ids[j]], shared)))
    told = f"the words {named}" if named else "no rare word"
    return f"{ids[i]} and {ids[j]} share {told}; {_apart(days[i], days[j])}."


def shared_terms(a: Vector, b: Vector) -> tuple[str, ...]:
    """The shared terms that weigh most, heaviest first; a word whose pair with another is named is left out."""
    shared = sorted((t for t in a if t in b), key=lambda t: (-round(a[t] * b[t], 9), t))[: 2 * EVIDENCE]
    parts = {stem(part) for term in shared if "_" in term for part in term.split("_")}
    return tuple(term for term in shared if term not in parts)[:EVIDENCE]


def _apart(day: int | None, other: int | None) -> str:
    if day is None or other is None:
        return "the date of one of them is not stated" if day != other else "their dates are not stated"
    gap = abs(day - other)
    return "published on the same day" if gap == 0 else f"published {gap} day{'s' if gap > 1 else ''} apart"
