"""The toll of a whole text: how many it says were killed and how many wounded, gathered over its sentences.

A sum goes before its parts, the dead are taken off those shot, other events (by date or wording) are left out, and the
doer who dies counts among the dead. Every toll names the spans it rests on and how it was reached; it is an inference
over sentences and never ascribed to one of them. Where the text counts the dead and no wounded, none is told: silence.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.language.tolls.doers import both_die, doer_dies, doer_hurt, without_doer
from generator.language.tolls.identities import Person, may_be
from generator.language.tolls.mentions import LEAD, Mention, mentions, of_the_event
from generator.language.tolls.others import with_others
from generator.language.tolls.persons import find_persons
from generator.language.tolls.silences import may_yet_die, speaks_of, will_live
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


@dataclass(frozen=True, slots=True)
class Told:
    """What the sentences of a text tell of its victims."""

    text: str
    near: Sequence[Statement]
    """Sentences about the event itself."""
    found: Sequence[Mention]
    people: Sequence[Person]

    @property
    def lead(self) -> int:
        """Where the sentences end that tell the whole."""
        return self.near[min(LEAD, len(self.near)) - 1].span.end if self.near else 0

    @property
    def dead(self) -> list[Person]:
        """Single people who died."""
        return [p for p in self.people if p.dead]


# ---- the toll


def read_tolls(text: str, sentences: Sequence[Statement], published: date | None) -> tuple[Toll, ...]:
    """The tolls of a text of several sentences; none where it tells of no victims."""
    near = of_the_event(sentences, published)
    told = Told(text, near, tuple(mentions(text, near)), find_persons(text, [s.span for s in near]))
    deaths = _deaths(told)
    wounded = _wounded(told, deaths)
    silent = (_silence(deaths, wounded, "killed", told), _silence(wounded, deaths, "wounded", told))
    return tuple(t for t in silent if t)


def _silence(toll: Toll | None, other: Toll | None, event: str, told: Told) -> Toll | None:
    """None told of, where the others are counted and no word is said of these."""
    if toll or other is None or not other.value or (event == "killed" and other.grave):
        return toll
    if event == "killed" and (speaks_of(event, told.near) or may_yet_die(told.near)):
        return None
    if event == "wounded" and speaks_of(event, told.near, [s for p in told.dead for s in p.spans]):
        return None
    return Toll(event, 0, other.basis, "silence")


ENOUGH = 0.5
"""Share of the weight of the best-told figure from which a greater one is the whole."""


def _chosen(event: str, told: Told) -> Toll | None:
    """The greatest well-told figure: parts and older counts are smaller than the whole."""
    weight: dict[int, float] = {}
    wholes = with_others(told.text, [m for m in told.found if m.event == event and m.role != "part"], told.people)
    for m in wholes:
        one = {"whole": 1.0, "others": 0.8, "known": 0.3}[m.role] * (2 if m.sentence < LEAD else 1)
        weight[m.value] = weight.get(m.value, 0.0) + one
    if not weight:
        return None
    if set(weight) != {0}:
        weight.pop(0, None)
    best = max(weight.values())
    value = max(v for v, w in weight.items() if w >= ENOUGH * best)
    return Toll(event, value, tuple(dict.fromkeys(m.span for m in wholes if m.value == value)), "told")


def _persons(event: str, people: Sequence[Person], lead: int, *, grave: bool = False) -> Toll | None:
    """Those the lead tells of, where it tells of any: those told of later are often of other events."""
    told = [p for p in people if p.spans[0].start < lead and not p.doer] or [p for p in people if not p.doer][:1]
    people = [p for p in people if p in told or (p.doer and (event == "wounded" or p.spans[0].start < lead))]
    if not people:
        return None
    return Toll(event, len(people), tuple(s for p in people for s in p.spans), "persons", grave)


# ---- the dead


def _deaths(told: Told) -> Toll | None:
    figures = [m for m in told.found if m.event == "killed"]
    toll = _ranked(_died_later(_chosen("killed", told), told), told)
    if toll is None or (toll.value == 1 and len(told.dead) > 1 and not _says_one(figures)):
        return _and_doer(_persons("killed", told.dead, told.lead), told) or toll
    ended = doer_dies(told.near, told.people)
    if ended and toll.value > 1 and without_doer(told.text, figures, toll.value):
        return Toll("killed", toll.value + 1, (*toll.basis, ended), "sum")
    return toll


RANKS = {"third": 3, "fourth": 4, "fifth": 5, "sixth": 6}


def _ranked(toll: Toll | None, told: Told) -> Toll | None:
    """`A third victim has died`: three by then."""
    last = max(told.dead, key=lambda p: RANKS.get(p.rank or "", 0), default=None)
    value = RANKS.get(last.rank or "", 0) if last else 0
    if last is None or not value or (toll and toll.value >= value):
        return toll
    return Toll("killed", value, ((*toll.basis,) if toll else ()) + tuple(last.spans), "sum")


def _died_later(toll: Toll | None, told: Told) -> Toll | None:
    """With one of the wounded who died later, if the lead says so: a report brought up to date counts him already."""
    late = [m for m in told.found if m.late and m.sentence < LEAD]
    if toll is None or not late or not toll.value:
        return toll
    return Toll("killed", toll.value + late[0].value, (*toll.basis, late[0].span), "sum")


def _and_doer(toll: Toll | None, told: Told) -> Toll | None:
    """Adds the doer to single people killed, where the text says that he died and he is not among them."""
    if toll is None or toll.value > 1 or any(p.doer for p in told.dead):
        return toll
    ended = both_die(told.near)
    return Toll("killed", toll.value + 1, (*toll.basis, ended), "sum") if ended else toll


def _says_one(figures: Sequence[Mention]) -> bool:
    return any(m.value == 1 and m.role == "whole" for m in figures)


# ---- the wounded


def _wounded(told: Told, deaths: Toll | None) -> Toll | None:
    toll = _chosen("wounded", told)
    shot = _chosen("shot", told)
    hurt = [p for p in told.people if p.hurt and _lives(p, told, deaths)]
    dead = deaths.value if deaths else 0
    if shot and shot.value > max(dead, 1) and (toll is None or toll.value < shot.value - dead):
        return Toll("wounded", shot.value - dead, shot.basis, "rest" if dead else "told")
    if toll and (toll.value > 1 or not hurt or all(p.doer for p in hurt)):
        return _and_doer_hurt(toll, told)
    if hurt:
        found = _persons("wounded", hurt, told.lead, grave=any("wounded" not in p.fates for p in hurt))
        lone = found is not None and found.value == 1 and not dead
        return None if lone and may_yet_die(told.near) and not will_live(told.near) else found
    return toll


def _and_doer_hurt(toll: Toll, told: Told) -> Toll:
    """Adds the doer to those he wounded, where the text says that he was wounded too."""
    hurt = doer_hurt(told.near, told.people)
    late = sum(m.value for m in told.found if m.late and m.sentence < LEAD)
    if 0 < late < toll.value:
        return Toll("wounded", toll.value - late, toll.basis, "rest")
    if hurt and toll.value > 0 and without_doer(told.text, [m for m in told.found if m.event == "wounded"], toll.value):
        return Toll("wounded", toll.value + 1, (*toll.basis, hurt), "sum")
    return toll


def _lives(person: Person, told: Told, deaths: Toll | None) -> bool:
    """Whether one who was hurt is none of the dead: where only shots are told of, nothing else is certain."""
    if "wounded" in person.fates or not deaths or not deaths.value:
        return True
    return len(told.dead) >= deaths.value and not any(may_be(p, person) or may_be(person, p) for p in told.dead)
