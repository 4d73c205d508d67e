"""What speaks for each heading of a claim, and where the runs of the sources put all claims by it.

The words of its main clause speak most, then of whom it tells, what kind of point it makes, and how like the claims
are that stand under a heading. A heading that too few claims come to stand under goes, and these move on.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.comparison.telling.company import Company
from generator.comparison.telling.facets import BEFORE, CALLS, HAPPENED, NEXT, SAID, UNKNOWN, facets_of
from generator.comparison.telling.framed import NOWHERE, OF_ANYBODY, said_in
from generator.comparison.telling.occurrence import at_the_scene
from generator.comparison.telling.runs import along
from generator.comparison.telling.spoken import HALF, only_says, says, share_quoted
from generator.comparison.telling.thin import FEWEST
from generator.comparison.telling.whose import SUSPECTS
from generator.model import Claim, Ref

OF_ALL_KINDS = (SAID, BEFORE, NEXT, UNKNOWN, NOWHERE, HAPPENED)
"""Topics in which points on many matters stand."""
PLACED, DOUBTED, WORDED = 0.7, 0.5, 0.5
"""What speaks for the heading that a claim has by itself, the same where its words are doubtful, and for each heading
by the words of the claim."""
QUOTED = 0.7
"""Share of that where the claim is speech: what somebody says may turn to anything."""
OF_SOMEBODY = 0.8
"""What speaks for the victims or the suspects where the claim tells of these."""
STILL = 0.35
"""What speaks for the background in news of an event where something is so: "She was among the bakers"."""
COMING = 0.35
"""What speaks for what may come next: "a driver may be charged" is often a part of its matter."""
NEAR_BY = 0.05
"""What speaks for the event where something happened, but nothing that it is made of."""
UNSAID = -0.2
"""What speaks against reactions where nobody speaks."""
EARLIER = 0.3
"""What speaks more for the background of what stands there: it tells of another year or case."""
SPOKEN, CALLED, MADE, TOLD = 0.7, 0.25, 0.5, 0.3
"""The same for reactions, where the claim is speech, or is only said by somebody; for what kind of point it makes; and
for what happened."""
LIKE, LIKE_OF_EVENT, MOST_LIKE = 2.0, 1.0, 0.3
"""What likeness to the claims of a topic counts for, in news of an event less: all share its words; and its most."""
ELSEWHERE, STRANGE = 0.15, 0.35
"""What speaks for no heading, and where nothing else speaks for any."""
LEAST, LEAST_SHARE = 3, 0.04
"""Claims of a topic in news of no event, and their share; what several sources say counts twice."""


@dataclass(frozen=True, slots=True)
class Told:
    """A story, as far as its topics are found by it."""

    texts: Mapping[Ref, str]
    """The sentences that its claims stand in."""
    days: Mapping[str, date | None]
    """When each article came out."""
    scores: Mapping[str, Mapping[str, float]]
    """How much of each frame a claim uses."""
    whose: Mapping[str, str]
    """Of whom a claim tells."""
    home: str
    """Where what happened stands."""
    past: str
    """Where what somebody did stands, in news of a death with his life."""
    event: bool
    """Whether it is about an attack or an accident."""


def in_runs(chosen: Mapping[str, Sequence[Claim]], told: Told) -> dict[str, list[Claim]]:
    """Heading -> claims, from what `chosen` has under each by their words."""
    claims = [c for own in chosen.values() for c in own]
    weights = _weights_of(chosen, claims, told)
    facets = {id: kind for id, (kind, _) in _facets(claims, told).items() if kind in (CALLS, UNKNOWN)}
    placed = {c.id: name for name, own in chosen.items() for c in own}
    fixed = {id: kind for id, kind in facets.items() if placed[id] in (NOWHERE, kind)}
    fixed = {id: kind for id, kind in fixed.items() if Counter(fixed.values())[kind] >= FEWEST}
    names = [*dict.fromkeys((*chosen, *told.whose.values(), told.home, SAID, BEFORE, NEXT, *fixed.values(), NOWHERE))]
    while True:
        headed = {**along(claims, weights, told.texts, names), **fixed}
        found = defaultdict[str, list[Claim]](list)
        for claim in claims:
            found[headed[claim.id]].append(claim)
        small = _smallest(found, told, len(claims))
        if small is None:
            return found
        names.remove(small)
        fixed = {id: kind for id, kind in fixed.items() if kind != small}


def _smallest(found: Mapping[str, Sequence[Claim]], told: Told, many: int) -> str | None:
    """The heading with the fewest claims, where they are too few."""
    if told.home == HAPPENED and len(found.get(HAPPENED, ())) == 1:
        return HAPPENED
    sizes = {n: sum(min(len(c.articles), 2) for c in own) for n, own in found.items() if n not in (told.home, NOWHERE)}
    small = [n for n, size in sizes.items() if size < _least(n, many, event=told.event)]
    return min(small, key=lambda n: (sizes[n], n), default=None)


def _least(name: str, many: int, *, event: bool) -> int:
    return FEWEST if event or name in OF_ALL_KINDS else max(LEAST, round(LEAST_SHARE * many))


def _facets(claims: Sequence[Claim], told: Told) -> Mapping[str, tuple[str, float]]:
    """Claim id -> what kind of point it makes, and how much that speaks for it."""
    found = facets_of(claims, told.texts, told.days)
    spoken = {c.id for c in claims if only_says(c) or any(share_quoted(told.texts[m.ref]) >= HALF for m in c.mentions)}
    rows = {c.id for c in claims if len(c.articles) > 1}
    here = {c.id for c in claims if not told.event or c.id in rows or at_the_scene(c.label.text)}
    weights = {SAID: CALLED} | ({HAPPENED: TOLD} if told.past == told.home else {})
    weights |= {NEXT: COMING} | ({BEFORE: STILL} if told.event else {})
    weights |= dict.fromkeys(spoken & {id for id, kind in found.items() if kind == SAID}, SPOKEN)
    weights |= dict.fromkeys({id for id, kind in found.items() if kind == HAPPENED} - here, NEAR_BY)
    kept = {id: kind for id, kind in found.items() if kind != SAID or id not in rows or id in spoken}
    return {id: (kind, weights.get(id, weights.get(kind, MADE))) for id, kind in kept.items()}


def _weights_of(
    chosen: Mapping[str, Sequence[Claim]], claims: Sequence[Claim], told: Told
) -> Mapping[str, Mapping[str, float]]:
    """Claim id -> what speaks for each of its headings."""
    facets = _facets(claims, told)
    known = {id: w for id, w in told.whose.items() if w == SUSPECTS or not _is_sure(told.scores.get(id, {}))}
    whose = _going_on(known, claims, told.texts)
    company, like = Company.of(claims, said_in(claims)), LIKE_OF_EVENT if told.event else LIKE
    wide = {*OF_ALL_KINDS, told.home} if told.event else {*OF_ALL_KINDS}
    topics = {name: own for name, own in chosen.items() if name not in wide}
    silent = {c.id for c in claims if not any(m.speaker or says(told.texts[m.ref]) for m in c.mentions)}
    found: dict[str, Mapping[str, float]] = {}
    for name, claim in ((name, c) for name, own in chosen.items() for c in own):
        facet, weight = facets.get(claim.id, ("", 0.0))
        own = _sum(
            *_by_words(name, told.scores.get(claim.id, {}), QUOTED if facet == SAID else 1.0),
            {n: like * min(company.near(claim, topic), MOST_LIKE) for n, topic in topics.items()},
            {whose[claim.id]: OF_SOMEBODY} if claim.id in whose else {},
            {BEFORE: EARLIER} if name == BEFORE else {},
            {SAID: UNSAID} if claim.id in silent else {},
            {told.past if facet == HAPPENED else facet: weight} if facet else {},
        )
        found[claim.id] = _sum(own, {NOWHERE: ELSEWHERE if any(n > 0.0 for n in own.values()) else STRANGE})
    return found


def _is_sure(scores: Mapping[str, float]) -> bool:
    """Whether the words of a claim show its matter, of whomever it tells: "Tom Pike was charged with theft"."""
    best = next(iter(scores), NOWHERE)
    return scores.get(best, 0.0) >= 1.0 and best not in OF_ANYBODY


def _by_words(name: str, scores: Mapping[str, float], share: float) -> Sequence[Mapping[str, float]]:
    """What the words of a claim speak for, and the heading that it has by them."""
    own = share * (PLACED if scores.get(name, 1.0) >= 1.0 else DOUBTED)
    words = {other: share * WORDED * min(score, 1.0) for other, score in scores.items()}
    return words, ({name: own} if name != NOWHERE else {})


def _sum(*parts: Mapping[str, float]) -> Mapping[str, float]:
    found = defaultdict[str, float](float)
    for name, weight in (item for part in parts for item in part.items()):
        found[name] += weight
    return found


def _going_on(whose: Mapping[str, str], claims: Sequence[Claim], texts: Mapping[Ref, str]) -> Mapping[str, str]:
    """Of whom each claim tells, with those on "he" or "she" right behind one that tells of somebody."""
    found = dict(whose)
    told = {m.ref: found[c.id] for c in claims if c.id in found for m in c.mentions}
    for ref, claim in sorted(((c.mentions[0].ref, c) for c in claims if len(c.articles) == 1), key=lambda x: x[0]):
        before = told.get(Ref(ref.article, ref.n - 1))
        if before and claim.id not in found and _ON_ONE.match(texts[ref]):
            found[claim.id] = told[ref] = before
    return found


_ON_ONE = re.compile(r"[“\"‘'`\s]*(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b")
