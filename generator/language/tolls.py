"""The toll of a whole text: how many it says were killed and how many wounded, gathered over its sentences.

A sum goes before its parts, the dead are taken off those shot, other events (by date or wording) are left out, and the
doer who dies counts among the dead. Every toll names the spans it rests on and how it was reached; it is an inference
over sentences and never ascribed to one of them. Where the text counts the dead and no wounded, none is told: silence.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.data import words
from generator.language.mentions import Mention, mentions, of_another
from generator.language.numbers import alternatives
from generator.language.persons import Person, doers, find_persons
from generator.model import Span, Statement


@dataclass(frozen=True, slots=True)
class Toll:
    """How many a text says were killed or wounded."""

    event: str
    value: int
    basis: tuple[Span, ...]
    """Where the text says what it was read from."""
    way: str
    """told (a figure of the text), persons (people told of singly), sum, rest (of those shot) or silence."""
    grave: bool = False
    """Wounded so that they may die, or only said to be shot."""


# ---- the toll


def read_tolls(text: str, sentences: Sequence[Statement], published: date | None) -> tuple[Toll, ...]:
    """The tolls of a text of several sentences; none where it tells of no victims."""
    near = [s for s in sentences if not of_another(s, published)]
    found = list(mentions(text, near))
    people = find_persons(text, [s.span for s in near])
    deaths = _deaths(text, near, found, people)
    wounded = _wounded(found, people, deaths, _lead(near))
    silent = (_silence(deaths, wounded, "killed", near), _silence(wounded, deaths, "wounded", near))
    return tuple(t for t in silent if t)


SPOKEN_OF = {
    "killed": re.compile(
        r"(?<!not )(?<!almost )(?<!nearly )\b(?:killed|killing|kills|died|dies|dead|slain|fatal(?:ly|ities)?|deaths?"
        r"|murder(?:ed|ing)?|homicides?|deadly)\b(?!\s+penalty)",
        re.I,
    ),
    "wounded": re.compile(
        r"(?<!fatally )(?<!mortally )(?<!not )\b(?:injured|injuring|injures|wounded|wounding|hospitali[sz]ed"
        r"|wounds\s+(?:\w+\s+)?(?:two|three|others?))\b",
        re.I,
    ),
}
"""Words by which a text speaks of victims, counted or not: then it is not silent about them."""


FIGHTS_FOR_LIFE = re.compile(
    r"(?<!non-)(?<!non )(?<!not )\b(?:life[- ]threatening|life\s+support"
    r"|critical\s+(?:but\s+\w+\s+)?condition|critically\s+(?:injured|wounded|hurt)"
    r"|clinging\s+to\s+life|fighting\s+for\s+(?:his|her|their)\s+li(?:fe|ves))\b",
    re.I,
)
"""Says that somebody may yet die: a text that counts no dead then does not say that there are none."""


def _silence(toll: Toll | None, other: Toll | None, event: str, near: Sequence[Statement]) -> Toll | None:
    """None told of, where the others are counted and no word is said of these."""
    if toll or other is None or not other.value or (event == "killed" and other.grave):
        return toll
    if any(SPOKEN_OF[event].search(s.text) for s in near):
        return None
    if event == "killed" and any(FIGHTS_FOR_LIFE.search(s.text) for s in near):
        return None
    return Toll(event, 0, other.basis, "silence")


def _deaths(text: str, near: Sequence[Statement], found: Sequence[Mention], people: Sequence[Person]) -> Toll | None:
    told = [m for m in found if m.event == "killed"]
    toll = _chosen("killed", told)
    dead = [p for p in people if p.dead]
    if toll is None or (toll.value == 1 and len(dead) > 1 and not _says_one(told)):
        return _and_doer(_persons("killed", dead, _lead(near)), near, dead) or toll
    ended = _doer_dies(text, near, people)
    if ended and toll.value > 1 and _without_doer(text, told, toll):
        return Toll("killed", toll.value + 1, (*toll.basis, ended), "sum")
    return toll


BOTH_DIE = re.compile(
    r"\b(?:murder-suicide|kill\w*\s+(?!himself|herself)[^.;]{1,80}\b(?:and|then|before\s+\w+ing)\s+(?:himself|herself)"
    r"|kill\w*[^.;]{1,120}\bturn(?:ed|ing)\s+(?:the|his|her|a)\s+\w+\s+on\s+(?:himself|herself))\b",
    re.I,
)
"""Says that a doer killed somebody and died too."""


def _and_doer(toll: Toll | None, near: Sequence[Statement], dead: Sequence[Person]) -> Toll | None:
    """Adds the doer to single people killed, where the text says that he died and he is not among them."""
    if toll is None or toll.value > 1 or any(p.doer for p in dead):
        return toll
    for s in near:
        if match := BOTH_DIE.search(s.text):
            ended = Span(s.span.start + match.start(), s.span.start + match.end())
            return Toll("killed", toll.value + 1, (*toll.basis, ended), "sum")
    return toll


INCLUDED = re.compile(
    rf"\bincluding\s+(?:(?:the|an?)\s+(?:\w+\s+)?(?:{alternatives(words('perpetrators'))})|himself|herself)\b", re.I
)
"""Says that the doer is among those counted."""


def _without_doer(text: str, told: Sequence[Mention], toll: Toll) -> bool:
    return any(m.active or not m.anyone for m in told if m.value == toll.value) and not INCLUDED.search(text)


def _says_one(told: Sequence[Mention]) -> bool:
    return any(m.value == 1 and m.role == "whole" for m in told)


DOER = alternatives(doers())
ENDED = r"(?:killed|dead|slain|shot\s+and\s+killed|fatally\s+shot|shot\s+dead|shot\s+to\s+death|found\s+dead)"
DIES = re.compile(
    r"\b(?:kill\w*[^.;]{0,80}\b(?:himself|herself)|fatally\s+(?:shot|shooting)\s+(?:himself|herself)"
    r"|(?:took|taking|taken)\s+(?:his|her)\s+own\s+life|committ?(?:ed|ing)\s+suicide|murder-suicide"
    r"|turn(?:ed|ing)\s+(?:the|his|her|a)\s+\w+\s+on\s+(?:himself|herself)"
    r"|(?:dead|died|dies|death)\s[^.;]{0,80}\bself-inflicted"
    rf"|(?:{DOER})\s+(?:[^.;,]{{0,30}}\s)?(?:was|were|is|are)\s+(?:also\s+|later\s+)?{ENDED}"
    rf"|(?:{DOER})\s+died|before\s+(?:he|she|being)\s+(?:was\s+)?{ENDED}"
    rf"|(?:killed|shot\s+dead|fatally\s+shot)\s+(?:the|him)\s+(?:{DOER}))\b",
    re.I,
)
"""Says that the doer is dead too."""


def _doer_dies(text: str, near: Sequence[Statement], people: Sequence[Person]) -> Span | None:
    for s in near:
        if match := DIES.search(s.text):
            return Span(s.span.start + match.start(), s.span.start + match.end())
    return next((p.spans[0] for p in people if p.doer and p.dead), None)


LEAD = 3
"""Sentences, the title among them, that tell the whole."""
ENOUGH = 0.5
"""Share of the weight of the best-told figure from which a greater one is the whole."""


def _chosen(event: str, told: Sequence[Mention]) -> Toll | None:
    """The greatest well-told figure: parts and older counts are smaller than the whole."""
    told = _with_others([m for m in told if m.role != "part"])
    weight: dict[int, float] = {}
    for m in told:
        one = {"whole": 1.0, "others": 0.8, "known": 0.3}[m.role] * (2 if m.sentence < LEAD else 1)
        weight[m.value] = weight.get(m.value, 0.0) + one
    if not weight:
        return None
    if set(weight) != {0}:
        weight.pop(0, None)
    best = max(weight.values())
    value = max(v for v, w in weight.items() if w >= ENOUGH * best)
    return Toll(event, value, tuple(dict.fromkeys(m.span for m in told if m.value == value)), "told")


def _with_others(told: Sequence[Mention]) -> list[Mention]:
    """Those counted as others, with those told of before in the same sentence."""
    found: list[Mention] = []
    for m in told:
        last = found[-1] if found else None
        if m.role == "others" and last and last.sentence == m.sentence and last.event == m.event and last.value:
            found.append(Mention(m.event, last.value + m.value, "whole", m.sentence, m.span, m.active, m.anyone))
        else:
            found.append(m)
    return found


def _lead(near: Sequence[Statement]) -> int:
    return near[min(LEAD, len(near)) - 1].span.end if near else 0


def _persons(event: str, people: Sequence[Person], lead: int, *, grave: bool = False) -> Toll | None:
    """Those the lead tells of, where it tells of any: those told of later are often of other events."""
    people = [p for p in people if p.spans[0].start < lead] or people[:1]
    if not people:
        return None
    return Toll(event, len(people), tuple(s for p in people for s in p.spans), "persons", grave)


def _wounded(found: Sequence[Mention], people: Sequence[Person], deaths: Toll | None, lead: int) -> Toll | None:
    toll = _chosen("wounded", [m for m in found if m.event == "wounded"])
    shot = _chosen("shot", [m for m in found if m.event == "shot"])
    hurt = [p for p in people if p.hurt and ("wounded" in p.fates or not deaths or not deaths.value)]
    dead = deaths.value if deaths else 0
    if shot and shot.value > max(dead, 1) and (toll is None or toll.value < shot.value - dead):
        rest = shot.value - dead
        return Toll("wounded", rest, shot.basis, "rest" if dead else "told")
    if toll and (toll.value > 1 or not hurt):
        return toll
    if hurt:
        return _persons("wounded", hurt, lead, grave=any("wounded" not in p.fates for p in hurt))
    return toll
