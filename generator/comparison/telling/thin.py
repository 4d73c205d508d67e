"""Topics that are too small to stand: their claims go to a topic near by, or back to what is left.

One trivial claim makes no topic, and two that an editor would tell in one paragraph make one together.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from generator.comparison.telling.facets import BEFORE, CALLS, NEXT, SAID
from generator.comparison.telling.frames import EVENTS, frames, public
from generator.data import rows
from generator.model import Claim

KEPT = ("Suspects and arrests", "Courts and charges", "Treatment and condition", "Mourning and family", "The missing")
"""Topics that stand with two claims of single sources in news of an event, where none near by takes them."""
FEWEST = 2
"""Claims a topic should have; a single one joins another topic where it fits too."""
THIN = 3
"""Claims of single sources that are no topic of their own."""


def loose(
    chosen: dict[str, list[Claim]],
    whose: Mapping[str, str],
    field: str,
    rest: Sequence[Claim],
    scores: Mapping[str, Mapping[str, float]],
) -> list[Claim]:
    """Of `chosen` the claims of topics too small to stand, behind the `rest`, where no topic near by takes them.

    What is told of a victim or a suspect goes to these (`whose`), what has the words of another topic, by its `scores`,
    to that; that of the event, `field`, stands with one claim.
    """
    for name in _thin(chosen, field):
        _merge(chosen, name, field)
    lost = list(rest)
    for name in _thin(chosen, field):
        if field and name in KEPT and len(chosen[name]) >= FEWEST:
            continue
        for claim in chosen.pop(name):
            others = (other for other in scores.get(claim.id, {}) if other != field and _stands(chosen.get(other, ())))
            home = whose.get(claim.id) or next(others, None)
            (chosen[home] if home and home != name else lost).append(claim)
    return lost


def _thin(chosen: Mapping[str, Sequence[Claim]], field: str) -> list[str]:
    """The topics too small to stand; in news of an event those that have nothing to do with events sooner."""
    others = [n for n in frames() if n in chosen and n != field]
    return [n for n in others if _is_thin(chosen[n]) or (field and n not in _of_events() and len(chosen[n]) < FOREIGN)]


@cache
def _of_events() -> frozenset[str]:
    """The topics that news of an event has: those with others near by, and those of what is said and to come."""
    return (frozenset(_near()) - public()) | set(EVENTS) | {SAID, BEFORE, NEXT, CALLS}


FOREIGN = 6
"""Claims from which news of an event has a topic that has nothing to do with events: "warm and sunny" is no weather."""


def _merge(chosen: dict[str, list[Claim]], name: str, field: str) -> None:
    """The claims of a topic to the first near by that has any."""
    near = (field if other == "event" else other for other in _near().get(name, ()))
    there = next((other for other in near if other and (chosen.get(other) or other == field)), None)
    if there and chosen.get(name):
        chosen[there].extend(chosen.pop(name))


@cache
def _near() -> Mapping[str, tuple[str, ...]]:
    return {row[0]: tuple(name.strip() for name in row[1].split(",")) for row in rows("frames-near")}


def _stands(found: Sequence[Claim]) -> bool:
    return bool(found) and not _is_thin(found)


def _is_thin(found: Sequence[Claim]) -> bool:
    """Whether claims are too few for a topic: one, or a few of single sources."""
    return len(found) < FEWEST or (len(found) < THIN and all(len(c.articles) < 2 for c in found))
