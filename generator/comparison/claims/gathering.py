"""Figures that claim one thing, gathered across articles by what they count, and of whom.

An ambiguous match is no match: a missed one shows a claim twice, a wrong one invents a conflict.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.comparison.claims.mentions import FEW, Unit
from generator.comparison.differences.apart import Setting, of_another_event
from generator.comparison.differences.figures import GENERIC
from generator.comparison.likeness.similarity import similarity
from generator.comparison.likeness.synonyms import unified
from generator.comparison.origins.speakers import speaker
from generator.data import table, words
from generator.language.figures.numbers import word_number
from generator.language.words import stem, stems, tokens
from generator.model import Quantity

COUNTS = frozenset({None, "%"})
"""Units of figures that make a claim of their own; durations, ages and distances stay in their clause."""
KIN = (frozenset("troops soldiers forces personnel fighters servicemen servicemembers recruits".split()),)
"""Heads that count the same people in other words."""

ALIKE_FIGURES = 0.3
"""Likeness of clauses from which an equal small number is one figure; small numbers are equal by chance."""
ALIKE_SHARES = 0.2
"""Likeness of sentences from which an equal share is one figure: few shares are equal by chance."""
MOST_OTHERS = 0.5
"""Share of the figures of a group of which a figure must be the same as more to be one of them."""
MANY_SMALL = 4
"""Different figures up to FEW from which a row is not of one event: a school, a house and a camp were hit."""
MOST_APART = 5
"""Counts of one event of which one is more than so many times the other are taken to count different people. Measured
on pairs of sentences with two counts of one event: it keeps 18 of 20 that conflict and parts 7 of 19 not comparable."""

Group = tuple[int, ...]


def figure_groups(units: Sequence[Unit]) -> tuple[Group, ...]:
    """Indices of the figures that count the same thing; figures that count nothing nameable are in no group."""
    wanted = [i for i, u in enumerate(units) if u.quantity and u.quantity.unit in COUNTS and not u.quantity.change]
    with_event = [i for i in wanted if (q := units[i].quantity) and q.event]
    joined = _joined(units, with_event)
    groups = [g for g in joined if not _of_many_events(units, g)]
    loose = sorted(i for g in joined if _of_many_events(units, g) for i in g)
    _add_equal(groups, units, [*loose, *(i for i in wanted if not ((q := units[i].quantity) and q.event))])
    return tuple(sorted(tuple(sorted(g)) for g in groups))


def _joined(units: Sequence[Unit], indices: Sequence[int]) -> list[list[int]]:
    """Groups of figures in which each is the same as most others: of one event, of whom it counts and of its size."""
    counted: dict[tuple[object, ...], list[tuple[list[int], Counter[_Counted]]]] = {}
    for i in indices:
        quantity = units[i].quantity
        if quantity:
            own = _Counted(whom(quantity), quantity.value, bool(quantity.share or quantity.unit), one_told(units[i]))
            key = (quantity.event, quantity.share, bare_years(units[i]), of_another_event(units[i].whole.text))
            groups = counted.setdefault(key, [])
            scores = [_like_most(own, found, len(members)) for members, found in groups]
            best = max(range(len(groups)), key=lambda n: (scores[n], -n), default=None)
            if best is None or scores[best] <= MOST_OTHERS:
                groups.append(([i], Counter([own])))
            else:
                groups[best][0].append(i)
                groups[best][1][own] += 1
    return [members for groups in counted.values() for members, _ in groups]


class _Counted(NamedTuple):
    """What one figure of an event has to be compared by."""

    whom: str | None
    value: float | None
    any_size: bool
    """Whether its size says nothing of whom it counts: a share, or a figure with a unit."""
    one_told: bool
    """Whether somebody is told of, not counted: "a man", "that woman"."""


def _like_most(own: _Counted, others: Mapping[_Counted, int], many: int) -> float:
    """The share of the figures of a group that may be of the same people and of one size."""
    return sum(n for other, n in others.items() if _same_thing(own, other)) / many


def _same_thing(a: _Counted, b: _Counted) -> bool:
    if a.any_size:
        return same_counted(a.whom, b.whom)
    if (a.one_told or b.one_told) and a.value != b.value:
        return False
    alike = same_counted(a.whom, b.whom) and not _among(a, b) and not _among(b, a)
    return alike and _of_one_size(a.value or 0.0, b.value or 0.0)


def _among(part: _Counted, whole: _Counted) -> bool:
    """Whether fewer of some kind may be among people in general: "24 soldiers" and "around 100 people" wounded.

    Those of one country are some of all: "11 of its citizens were missing" and "dozens were missing".
    """
    kind, everybody = (tokens(x.whom)[-1:] if x.whom else [] for x in (part, whole))
    if _OF_ONE_COUNTRY.issuperset(kind) and kind and kind != everybody and part.value != whole.value:
        return True
    some = bool(kind) and kind[0] not in _EVERYBODY and not _nation(part.whom or "")
    return some and everybody != [] and everybody[0] in _EVERYBODY and (part.value or 0.0) < (whole.value or 0.0)


_OF_ONE_COUNTRY = frozenset("citizens citizen nationals compatriots countrymen".split())
_EVERYBODY = GENERIC | frozenset("residents resident villagers villager locals inhabitants".split())


def one_told(unit: Unit) -> bool:
    """Whether one is told of and not counted: "a man was shot" is no lower figure than "two were shot"."""
    quantity, at = unit.quantity, unit.whole.span.start
    if not quantity or quantity.value != 1 or quantity.upper is not None:
        return False
    return not _COUNTED_ONE.search(quantity.span.moved(-at).of(unit.whole.text))


_COUNTED_ONE = re.compile(r"\b(?:one|single|lone|sole|only)\b|\d", re.I)


def _of_many_events(units: Sequence[Unit], group: Sequence[int]) -> bool:
    """Whether so many different small figures, several of them in one article, are not all of one event."""
    given: dict[str, set[float]] = {}
    for i in group:
        given.setdefault(units[i].ref.article, set()).add(_size(units[i]))
    values = set().union(*given.values())
    return max(values) <= FEW and len(values) >= MANY_SMALL and any(len(own) > 1 for own in given.values())


def _size(unit: Unit) -> float:
    return (unit.quantity.value or 0.0) if unit.quantity else 0.0


def _add_equal(groups: list[list[int]], units: Sequence[Unit], indices: Sequence[int]) -> None:
    """Add the figures whose sentence leaves out what happened, each to the one group that has it, else by itself."""
    homes: dict[tuple[object, ...], dict[int, list[int]]] = {}
    for n, group in enumerate(groups):
        for i in group:
            homes.setdefault(_value(units[i]), {}).setdefault(n, []).append(i)
    for i in indices:
        equal = homes.setdefault(_value(units[i]), {})
        found = [n for n, members in equal.items() if any(_same_figure(units[i], units[j]) for j in members)]
        home = found[0] if len(found) == 1 else len(groups)
        if home == len(groups):
            groups.append([])
        groups[home].append(i)
        equal.setdefault(home, []).append(i)


def _value(unit: Unit) -> tuple[object, ...]:
    """What equal figures have in common."""
    return (unit.quantity.share, unit.quantity.value, unit.quantity.upper) if unit.quantity else ()


def whom(quantity: Quantity) -> str | None:
    """Whom a figure counts; nobody named where one word says both whom and what ("50 percent casualties")."""
    both = quantity.counted_span and quantity.event_span and quantity.counted_span.overlaps(quantity.event_span)
    return None if both else quantity.counted


def _of_one_size(a: float, b: float) -> bool:
    """Whether two counts may be of one whole: "a family of four died" is not the toll of 250."""
    return max(a, b) <= MOST_APART * min(a, b)


def bare_years(unit: Unit) -> frozenset[str]:
    """Bare years of a clause, which set it apart: "the 2009 quake killed 300"; "late 2024" is no bare year."""
    dates = (d.span for d in unit.whole.dates if d.span.overlaps(unit.statement.span))
    at = unit.whole.span.start
    told = ((unit.whole.text[: s.start - at].lower().split() or [""], s.of(" " * at + unit.whole.text)) for s in dates)
    return frozenset(year for before, year in told if _YEAR.fullmatch(year) and before[-1] not in ("late", "early"))


_YEAR = re.compile(r"[12]\d{3}")


def _same_figure(one: Unit, two: Unit) -> bool:
    """The same value of the same counted things, where one sentence leaves out what happened to them.

    Of few things the clauses must be alike too, and of few people who came to harm the clause must tell of harm: six
    officers with guns are not the six people in hospital.
    """
    a, b = one.quantity, two.quantity
    if not a or not b or (a.share, a.value, a.upper) != (b.share, b.value, b.upper):
        return False
    if a.share and b.share and not (a.counted and b.counted):
        return similarity(one.whole.text, two.whole.text) >= ALIKE_SHARES
    if not a.counted or not b.counted or _lives(one, two) or _lives(two, one):
        return False
    few = (a.value or 0) <= FEW
    if few and not (_tells_of(one, two) and _tells_of(two, one)):
        return False
    if few and (_some_of_all(one) or _some_of_all(two) or not _one_kind(one, two)):
        return False
    if _only_there(one, two) or _only_there(two, one):
        return False
    told = not few or similarity(one.statement.text, two.statement.text) >= ALIKE_FIGURES
    return (a.value or 0) > 1 and told and same_counted(a.counted, b.counted)


def _some_of_all(unit: Unit) -> bool:
    """Whether a figure counts some of those told before: "five of the victims are stable", "named five of them"."""
    at = unit.whole.span.start
    return bool(unit.quantity and _OF_ALL.match(unit.whole.text, unit.quantity.span.end - at))


def _one_kind(one: Unit, two: Unit) -> bool:
    """Whether a few of whom no harm is told may be the same: what is told of them has a word in common.

    "Two men fired" are not the "two other men" who are sought; and "two girls often stay there" need more than the
    house to be the "two people who walked up to it".
    """
    a, b = one.quantity, two.quantity
    if not a or not b or a.event or b.event:
        return True
    counted, others = f"{a.counted} {b.counted}", [Setting.of(u.whole, q).leaves_out for u, q in ((one, a), (two, b))]
    told = (stems(_FIGURE_WORDS.sub("", unified(unit.statement.text.lower()))) - stems(counted) for unit in (one, two))
    shared = len(frozenset.intersection(*map(frozenset, told)))
    young = bool(_YOUNG.search(a.counted or "")) != bool(_YOUNG.search(b.counted or ""))
    return shared >= (YOUNG_LEAST if young else 1) or (others[0] == others[1] and not young)


YOUNG_LEAST = 2
"""Words that clauses on children and on people in general must share."""
_YOUNG = re.compile(r"\b(?:boys?|girls?|child(?:ren)?|babies|toddlers?|infants?|kids?)\b")
_FIGURE_WORDS = re.compile(rf"\b(?:others?|another|least|most|{word_number()})\b")
_OF_ALL = re.compile(r"\s+of\s+(?:the|those|these|them|whom)\b(?!\s+\d)")


def _tells_of(one: Unit, two: Unit) -> bool:
    """Whether a clause without a word for what happened could tell of the harm that came to those of the other."""
    event = two.quantity.event if two.quantity else None
    if event and one.quantity and (one.quantity.counted or "").endswith("times"):
        return False
    if one.quantity and not one.quantity.event and event in _IN_LAW:
        return bool(_LAW.search(one.statement.text))
    if not one.quantity or one.quantity.event or event not in (*_SIGNS, "killed"):
        return True
    return bool((_DEATH if event == "killed" else _HARM).search(one.statement.text))


def _only_there(one: Unit, two: Unit) -> bool:
    """Whether a clause says no more than that some were there, and the other what happened to as many of them."""
    told = one.quantity and two.quantity and not one.quantity.event and two.quantity.event
    return bool(told and _THERE.search(one.statement.text) and not _HARM.search(one.statement.text))


_THERE = re.compile(r"\b[Tt]here (?:is|are|was|were|ha[sd] been|have been|may be|might be)\b")
_SIGNS = ("wounded", "shot", "hospitalised", "casualties", "hurt", "damaged")
"""Classes of events whose victims a clause may tell of by where they were found or taken."""
_IN_LAW = ("arrested", "charged", "convicted", "jailed", "sentenced")
"""Classes of events that a case brings, and that no other harm or deed tells of."""
_LAW = re.compile(r"\b(?:arrest|custody|charg|detain|jail|indict|convict|sentenc|plead|pled|guilty|suspects?\b)", re.I)
_HARM = re.compile(
    r"\b(?:victims?|wound\w*|gunshot\w*|struck|hit|hitting|hospital\w*|ambulances?|condition|injur\w+|hurt|casualt\w+"
    r"|damag\w+|cut|broken|sustained|surviv\w+|treated)\b",
    re.I,
)
_DEATH = re.compile(
    r"\b(?:bod(?:y|ies)|bury|buried|funerals?|slain|fatal\w*|deceased|lives|mourn\w*|coroner\w*)\b", re.I
)


def _lives(one: Unit, two: Unit) -> bool:
    """Whether those of one figure are told to be alive, and those of the other dead."""
    alive = one.quantity and not one.quantity.event and _ALIVE.search(one.statement.text)
    return bool(alive and two.quantity and two.quantity.event == "killed")


_ALIVE = re.compile(
    r"\b(?:stable|surviv\w+|treated|recover\w*|(?:in|to) (?:an? |the )?\w* ?hospitals?|condition)\b", re.I
)


@lru_cache(maxsize=20_000)
def same_counted(a: str | None, b: str | None) -> bool:
    """Whether two counted phrases may mean the same: "kenyan soldiers", "kenyans", "troops", or left out."""
    if not a or not b:
        return True
    countries = [_countries(x) for x in (a, b)]
    if all(countries) and not countries[0] & countries[1]:
        return False
    heads = [tokens(x)[-1] if tokens(x) else "" for x in (a, b)]
    general = any(head in _ANYBODY or x == "victims" or _nation(x) for head, x in zip(heads, (a, b), strict=True))
    people = all(head in words("people") or _nation(x) for head, x in zip(heads, (a, b), strict=True))
    return stem(heads[0]) == stem(heads[1]) or any(set(heads) <= kin for kin in KIN) or (general and people)


_ANYBODY = frozenset({"people", "persons", "person"})
"""Who may be men, women or children; so are victims of whom no more is said."""


def _countries(phrase: str) -> frozenset[str]:
    return speaker(phrase.title().removesuffix("s")).countries | speaker(phrase.title()).countries


def _nation(phrase: str) -> bool:
    """Whether a phrase is nothing but the people of a country: "north koreans"."""
    return phrase.title().removesuffix("s") in table("countries") or phrase.title() in table("countries")
