"""How two figures for one thing differ: as intervals, after units, bounds, rounding, sums and parts are allowed for.

"At least 58" and "72" do not contradict each other, "about 300" and "304" agree, 300 killed and 2,700 wounded are 3,000
casualties; 300 and 1,000 cannot both be true. Where it is open whether two figures count the same there is no finding.
"""

import math
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator.comparison.differences.facts import Facts, once
from generator.data import rows, table, words
from generator.language.figures.events import event_words
from generator.language.figures.numbers import alternatives
from generator.language.words import stem
from generator.model import Quantity

ABOUT, ROUND = 0.1, 0.05
"""How far, as a share of the value, "about 300", "a quarter" and a round number such as 2,700 reach to both sides."""
NEARLY = 0.15
"""How far "nearly" and "almost" reach down; "over" and "more than" are bounds of their own."""
FARTHEST = 12
"""Two exact figures that differ by more than this factor are hardly of one event unless both name its day."""


class Interval(NamedTuple):
    """The values a figure allows, in the first unit of its kind."""

    low: float
    high: float

    def meets(self, other: "Interval") -> bool:
        """Whether they share a value."""
        return self.low <= other.high and other.low <= self.high


ESTIMATED = re.compile(r"(?:up\s+to|as\s+(?:many|much|high)\s+as)\b", re.I)
"""A bound that is an estimate: "as many as 365 died" is no denial that 368 did."""


def interval(q: Quantity, words_of_it: str = "") -> Interval | None:
    """What a quantity allows; None without a value."""
    if q.value is None:
        return None
    value, upper = (_in_first_unit(q, x) for x in (q.value, q.value if q.upper is None else q.upper))
    if q.bound == "at least":
        return Interval(value, math.inf)
    if q.bound == "at most":
        return Interval(0.0, upper * (1 + ABOUT) if ESTIMATED.match(words_of_it) else upper)
    fraction = q.share and q.unit != "%"
    down = up = ABOUT if fraction or q.bound in ("about", "range", "vague") else _rounding(q.value)
    if re.match(r"(?:nearly|almost|close to)\b", words_of_it, re.I):
        down, up = NEARLY, 0.0
    if q.bound in ("range", "vague"):
        down = up = 0.0
    return Interval(value * (1 - down), upper * (1 + up))


def _rounding(value: float) -> float:
    """Round numbers of three digits or more are read as rounded."""
    return ROUND if value >= 100 and value % 100 == 0 else 0.0


def _in_first_unit(q: Quantity, value: float) -> float:
    if q.share:
        return value / 100 if q.unit == "%" else value
    factor = next((float(f) for _, unit, _, f in rows("units") if unit == q.unit), 1.0)
    return value * (factor or 1.0)


def kind_of_unit(q: Quantity) -> str:
    """count, share, or the kind of its unit: only figures of one kind compare."""
    if q.share:
        return "share"
    if q.unit is None:
        return "count"
    known = next(((kind, f) for _, unit, kind, f in rows("units") if unit == q.unit), None)
    if known is None or known[0] == "money" or float(known[1]) == 0:
        return q.unit
    return known[0]


# ---- which figures of two sentences count the same?

HURT = {"wounded": "wounded", "shot": "wounded", "hospitalised": "wounded"}
"""Event classes that count the same people."""
COMPARED = frozenset(
    "killed wounded casualties captured arrested sent displaced missing evacuated rescued abducted freed hostages "
    "infected withdrawn surrendered trapped stranded fired sheltered".split()
)
"""Event classes whose figures are compared: what happened to them is said in both sentences."""
GENERIC = frozenset("people person persons other others victim victims dead wounded injured casualties more".split())
"""Nouns that take in everybody."""


class Figure(NamedTuple):
    """A quantity that tells how many, of whom and what happened."""

    quantity: Quantity
    event: str
    head: str
    """Stem of what is counted; empty where everybody is."""
    interval: Interval
    words: str


@once
def figures(facts: Facts) -> tuple[Figure, ...]:
    """The figures of a statement that can be compared; parts of a whole ("including 11 children") are left out."""
    found: list[Figure] = []
    for q in facts.quantities:
        words_of_it = q.span.of(facts.text)
        reach = interval(q, words_of_it)
        event = _event(facts.text, q) or _carried(facts.text, q, found)
        if reach and event and not part(facts.text, q) and words_of_it.lower() not in ("a", "an", "another"):
            found.append(Figure(q, event, head(q), reach, told(facts.text, q)))
    totals = [f for f in found if _running(facts.text, f.quantity)]
    kept = {f.event for f in found if f not in totals}
    return tuple(f for f in found if f not in totals or f.event not in kept)


def _running(text: str, q: Quantity) -> bool:
    """Whether a figure is the sum of many events: "killed three, pushing the toll of the war above 680"."""
    return bool(_ADDING_UP.search(text[: q.span.start]))


_ADDING_UP = re.compile(
    r"\b(?:bring|brought|push|rais|tak|took|lift)\w*\s+(?:to\s+|(?:[\w’'-]+\s+){0,5}"
    r"(?:toll|total|number|count|tally)\b(?:\s+[\w’'-]+){0,5}?\s+(?:(?:to|past|beyond|above|over)\s+)?)$",
    re.I,
)


def _carried(text: str, q: Quantity, before: list[Figure]) -> str | None:
    """The event of the figure before, where a place alone tells them apart: "killed 14 in Arden and 9 in Tarn"."""
    bare = q.event is None and q.counted is None and q.unit is None and not q.share
    beside = _AND.search(text[: q.span.start]) and _PLACED.match(text, q.span.end)
    return before[-1].event if before and bare and beside else None


_AND = re.compile(r"(?:\band|,)\s+(?:another\s+)?$", re.I)
_PLACED = re.compile(r"\s+(?:in|at|near|on|from)\s+(?:the\s+)?[A-Z]")


def told(text: str, q: Quantity) -> str:
    """The figure with its event, in the words of the sentence: "about 300 killed", "around 1,000 casualties"."""
    words_of_it = q.span.of(text)
    outside = q.event_span is not None and not q.event_span.overlaps(q.span)
    return f"{words_of_it} {q.event_span.of(text)}" if outside and q.event_span else words_of_it


def _event(text: str, q: Quantity) -> str | None:
    """The class of the event, or else the verb right after what is counted ("7 monks self-immolate")."""
    if q.event:
        name = HURT.get(q.event, q.event)
        return name if name in COMPARED else None
    if q.counted_span is None or q.share or q.unit:
        return None
    after = re.match(r"\s+([a-z][a-z-]+)\b", text[q.counted_span.end :])
    return f"{stem(after[1])}" if after and after[1] not in words("stop-words") and head(q) else None


def head(q: Quantity) -> str:
    """The stem of the last word counted; empty for people in general and for a people ("Poles")."""
    last = q.counted.split()[-1] if q.counted else ""
    return "" if last in GENERIC or _people(q.counted or "") else stem(last)


@cache
def _peoples() -> frozenset[str]:
    return frozenset(f"{name.lower()}s" for name in table("countries"))


def _people(counted: str) -> bool:
    words_of_it = counted.split()
    return any(" ".join(words_of_it[i:]) in _peoples() for i in range(len(words_of_it)))


PART_BEFORE = re.compile(
    r"(?:\b(?:including|among(?:\s+them)?|of\s+them|of\s+whom|identities\s+of|names\s+of|one\s+of|another|additional|other|further|second|first|mostly|particularly)\s+(?:the\s+|at\s+least\s+)?|\()$",
    re.I,
)
PART_AFTER = re.compile(
    r"\s+(?:of\s+(?:the|them|those|his|her|whom|these)\b(?!\s+(?:\w+\s+)?\d)|(?:\w+\s+){0,2}(?:among|were\s+among)\b)|\s+more\b",
    re.I,
)


def part(text: str, q: Quantity) -> bool:
    """Whether a figure counts a part or an addition: "including 11 children", "15 of the wounded", "another 40"."""
    if PART_BEFORE.search(text[: q.span.start]) or (q.value == 1 and text.startswith(" of ", q.span.end)):
        return True
    return not q.share and bool(PART_AFTER.match(text, q.span.end))


class Pair(NamedTuple):
    """Two figures for one thing."""

    left: Figure
    right: Figure


def pairs(a: Facts, b: Facts) -> Iterator[Pair]:
    """The figures that count the same: one on each side for a class of event, or sums where the parts are told.

    Where people were killed, those "shot" may be dead or wounded, and contradict neither.
    """
    mine, theirs = figures(a), figures(b)
    killed = _of_deaths(a) or _of_deaths(b)
    for event in sorted({f.event for f in mine} | {f.event for f in theirs}):
        left, right = ([f for f in side if f.event == event] for side in (mine, theirs))
        for kind in ("count", "share"):
            one = [f for f in left if kind_of_unit(f.quantity) == kind]
            two = [f for f in right if kind_of_unit(f.quantity) == kind]
            if one and two:
                yield from (p for p in _matched(one, two) if not (killed and _one_shot(p)))
            elif event == "casualties" and kind == "count" and (one or two):
                yield from _summed(one, two, mine, theirs)


@once
def _of_deaths(facts: Facts) -> bool:
    return any(event.name == "killed" for event in event_words(facts.text))


def _one_shot(pair: Pair) -> bool:
    """Whether one figure counts those shot, the other the wounded, and no value fits both."""
    return (pair.left.quantity.event == "shot") != (pair.right.quantity.event == "shot") and conflicting(pair)


def _matched(one: list[Figure], two: list[Figure]) -> Iterator[Pair]:
    """Of several figures those that agree speak for all, also as sums; otherwise only one on each side is a pair."""
    fitting = [Pair(x, y) for x in one for y in two if same_population(x, y)]
    agreeing = [p for p in fitting if p.left.interval.meets(p.right.interval)]
    if agreeing:
        yield min(agreeing, key=_distance)
        return
    total, other = _sum(one), _sum(two)
    if (
        total.interval.meets(other.interval)
        or any(total.interval.meets(f.interval) for f in two)
        or any(other.interval.meets(f.interval) for f in one)
    ):
        return
    if len(one) == len(two) == 1 and fitting:
        yield fitting[0]


def _distance(pair: Pair) -> float:
    return abs((pair.left.quantity.value or 0) - (pair.right.quantity.value or 0))


def _sum(listed: list[Figure]) -> Figure:
    """The figures added up; one figure is its own sum."""
    if len(listed) == 1:
        return listed[0]
    low, high = sum(f.interval.low for f in listed), sum(f.interval.high for f in listed)
    return listed[0]._replace(interval=Interval(low, high), words=" and ".join(f.words for f in listed))


def _summed(
    one: list[Figure], two: list[Figure], mine: tuple[Figure, ...], theirs: tuple[Figure, ...]
) -> Iterator[Pair]:
    """Killed and wounded on one side against casualties on the other."""
    parts = mine if not one else theirs
    both = [
        next((f for f in parts if f.event == event and kind_of_unit(f.quantity) == "count"), None)
        for event in ("killed", "wounded")
    ]
    if all(both):
        total = _sum([f for f in both if f])
        yield Pair(one[0], total) if one else Pair(total, two[0])


def same_population(x: Figure, y: Figure) -> bool:
    """Whether two figures count the same: equal nouns, or one counts everybody and is not the larger by nature."""
    if x.head == y.head:
        return True
    if x.head and y.head:
        return _synonyms(x.head) & _synonyms(y.head) != frozenset()
    special, general = (x, y) if x.head else (y, x)
    return special.interval.low >= general.interval.high or special.interval.meets(general.interval)


def _synonyms(word: str) -> frozenset[str]:
    """Nouns for the same people, in stems."""
    groups = (
        ("soldier", "troop", "fighter", "servicemen", "force", "personnel"),
        ("officer", "polic", "policemen", "cop"),
        ("civilian", "citizen", "resident", "villager"),
        ("child", "children", "kid"),
        ("militant", "rebel", "insurgent", "terrorist", "fighter"),
    )
    found = {w for group in groups if word in group for w in group}
    return frozenset(found | {word})


# ---- how they differ


def conflicting(pair: Pair) -> bool:
    """Whether no value fits both."""
    return not pair.left.interval.meets(pair.right.interval)


def provisional(a: Facts, b: Facts) -> bool:
    """Whether either sentence says that its figure grows: "the toll rises to 126"."""
    return _grows(a) or _grows(b)


STATES = frozenset("missing trapped stranded hostages evacuated displaced infected sheltered".split())
"""What people are in for a time only: their number rises and falls from one day to the next."""


def passing(pair: Pair, days: int | None) -> bool:
    """Whether both figures may have been true, each on its day: "30 were missing", and two days later "11"."""
    return pair.left.event in STATES and bool(days)


@once
def _grows(facts: Facts) -> bool:
    return any(not SUPERLATIVE.search(facts.text[: found.start()]) for found in _growing().finditer(facts.text))


SUPERLATIVE = re.compile(r"\b(?:\w{3,}est|most|worst|least)\b(?:\s+[\w’'-]+){1,8}\s+$", re.I)
"""Before a "so far" that tells of no figure: "the deadliest strike of the war so far"."""


@cache
def _growing() -> re.Pattern[str]:
    alone, toll = (alternatives(t for t, kind in rows("toll-words") if kind == k) for k in ("alone", "toll"))
    return re.compile(rf"\b(?:{alone})\b|\btoll\b[^;]{{0,60}}\b(?:{toll})\b|\bupdated\s+toll\b", re.I)


def far_apart(pair: Pair) -> bool:
    """Whether the figures are too far apart to be of one event."""
    low, high = sorted((pair.left.quantity.value or 0.0, pair.right.quantity.value or 0.0))
    return low > 0 and high / low > FARTHEST


def shown(pair: Pair) -> bool:
    """Whether figures that agree still differ for a reader: a bound or a range against another value."""
    x, y = pair.left.quantity, pair.right.quantity
    if (x.value, x.upper, x.bound) == (y.value, y.upper, y.bound):
        return False
    bounds = {x.bound, y.bound} & {"at least", "at most", "range", "vague"}
    return bool(bounds) and (x.value, x.upper) != (y.value, y.upper)
