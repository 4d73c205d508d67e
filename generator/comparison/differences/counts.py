"""What two figures of one claim are to each other, of which each is read once for however many others.

conflict: not both true; scope: perhaps of other people; older: one perhaps older than the other; detail: both true.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from generator.comparison.claims.mentions import Unit
from generator.comparison.differences.apart import Setting
from generator.comparison.differences.corrected import SAYING, corrected
from generator.comparison.differences.facts import Facts, comparable, facts_of
from generator.comparison.differences.figures import (
    Figure,
    Interval,
    conflicting,
    head,
    interval,
    pairs,
    part,
    passing,
    provisional,
    shown,
)
from generator.comparison.differences.reasons import newer
from generator.comparison.origins.rooting import one_root
from generator.comparison.origins.speakers import speaker
from generator.comparison.telling.wording import figure_words, one_line
from generator.model import Quantity

SHARPEST_FIRST = ("conflict", "scope", "older", "detail")
"""What two figures are: not both true; perhaps of others; one perhaps older than the other; both true."""
BOUNDS = frozenset({"at least", "at most"})


@dataclass(frozen=True, slots=True)
class Count:
    """A figure with all that is asked of it, read once for all its pairs."""

    unit: Unit
    quantity: Quantity
    facts: Facts
    reach: Interval | None
    population: bool
    """Whether its clause says whom it counts."""
    restriction: str
    part: bool
    setting: Setting
    beside: tuple[Interval, ...]
    """The other figures of its row that its article gives in one voice with it."""

    @classmethod
    def of(cls, unit: Unit, beside: tuple[Interval, ...]) -> "Count":
        """From the unit of a figure."""
        quantity = quantity_of(unit)
        reach = interval(quantity, figure_words(unit.mention))
        population = bool(_population(unit))
        setting = Setting.of(unit.whole, quantity)
        return cls(
            unit, quantity, facts_of(unit.whole), reach, population, _restriction(unit), _is_part(unit), setting, beside
        )


def counts_of(units: Sequence[Unit]) -> list[Count]:
    """The figures of a row, in order."""
    by_article: dict[str, list[Unit]] = {}
    for unit in units:
        by_article.setdefault(unit.ref.article, []).append(unit)
    return [Count.of(unit, tuple(_beside(unit, by_article[unit.ref.article]))) for unit in units]


def _beside(unit: Unit, units: Sequence[Unit]) -> Iterator[Interval]:
    """What the other figures say; "dozens" say nothing."""
    for other in (u for u in units if u is not unit and u.quantity):
        reach = interval(quantity_of(other), figure_words(other.mention))
        if reach and in_one_voice(other, unit) and quantity_of(other).bound != "vague":
            yield _near(reach)


def _near(reach: Interval) -> Interval:
    """What a bound hardly says: "at least 12" is not 42."""
    return reach._replace(high=min(reach.high, NEAR * reach.low)) if reach.low else reach


NEAR = 1.2
"""How far above the least that an article gives another figure may lie and still be given by it."""


def distinct(counts: Sequence[Count]) -> list[Count]:
    """The figures of one side, of those in the same words of one speaker on one day the first."""
    firsts: dict[tuple[object, ...], Count] = {}
    for count in counts:
        unit, at = count.unit, count.quantity.span.start - count.unit.whole.span.start
        said = (unit.whole.text, at, unit.statement.text, unit.root, unit.mention.speaker, unit.published)
        firsts.setdefault((*said, count.beside), count)
    return list(firsts.values())


def judge_sides(a: Sequence[Count], b: Sequence[Count]) -> str | None:
    """The sharpest that any pair of the two sides is; no conflict where any two are of two places or two days.

    Nor where one sentence makes up the other figure: nine wounded and one killed are ten in any other words, too.
    """
    found: set[str | None] = set()
    for kind in (_judged(one, two) for one in a for two in b):
        if kind == SHARPEST_FIRST[0]:
            return "scope" if any(_set_apart(one.setting, two.setting) for one in a for two in b) else kind
        found.add(kind)
    return next((kind for kind in SHARPEST_FIRST if kind in found), None)


def _set_apart(a: Setting, b: Setting) -> bool:
    """Whether two figures are of two places or days, or one of them is made up in the other's sentence."""
    return _made_up(a, b) or a.elsewhere(b)


def _made_up(a: Setting, b: Setting) -> bool:
    """Whether the people of one sentence make up the figure of the other: "killed two and himself" is three."""
    return (a.completed(b) and not b.leaves_out) or (b.completed(a) and not a.leaves_out)


def of_roundups(kind: str, a: Sequence[Count], b: Sequence[Count], roundups: Set[str]) -> str:
    """What two sides are: no conflict where each article tells of several incidents, and none of one place."""
    both = [(one, two) for one in a for two in b]
    open_which = all(
        {one.unit.ref.article, two.unit.ref.article} <= roundups and not one.facts.capitals & two.facts.capitals
        for one, two in both
    )
    return "scope" if open_which and kind == "conflict" else kind


def of_seconds(kind: str, a: Sequence[Count], b: Sequence[Count], seconds: Set[str]) -> str:
    """What two sides are: no conflict where all articles of one of them tell of an event after that of the other."""
    one, two = ({count.unit.ref.article in seconds for count in side} for side in (a, b))
    return "scope" if kind == "conflict" and len(one) == len(two) == 1 and one != two else kind


def of_many(kind: str, a: Sequence[Count], b: Sequence[Count], usual: Set[str]) -> str:
    """What two sides of very many are: in conflict only where two sentences name one place that few of them name."""
    at_one = any(one.facts.capitals & two.facts.capitals - usual for one in a for two in b if _judged(one, two) == kind)
    return kind if kind == "conflict" and at_one else "scope"


def usual_names(counts: Sequence[Count]) -> frozenset[str]:
    """The names that half of the sentences of a row have, as all of one war name its country."""
    named = Counter(name for count in counts for name in count.facts.capitals)
    return frozenset(name for name, times in named.items() if times * 2 > len(counts))


def _judged(a: Count, b: Count) -> str | None:
    """What two figures are, seen with the other figures of their articles."""
    if _made_up(a.setting, b.setting) or _is_named_in(a, b) or _is_named_in(b, a):
        return None
    kind = _judge(a, b)
    if kind == "detail" and (_led_elsewhere(a, b) or _led_elsewhere(b, a)):
        return "scope"
    if kind != "conflict":
        return kind
    both_meant = a.unit.ref.article == b.unit.ref.article and in_one_voice(a.unit, b.unit)
    two = both_meant or a.setting.counted_apart(b.setting) or _gives_both(a, b) or _gives_both(b, a)
    return "scope" if two else kind


def _is_named_in(a: Count, b: Count) -> bool:
    """Whether a figure is one of those that the other is made up of: "two women" beside "a man and two women"."""
    return any((part.value, part.upper) == (a.quantity.value, a.quantity.upper) for part in b.quantity.parts)


def _led_elsewhere(a: Count, b: Count) -> bool:
    """Whether a sentence opens with a town of which the other says nothing: "In Keld, 2,500 people were displaced"."""
    place = _IN_A_PLACE.match(a.unit.whole.text)
    return place is not None and place[1] not in b.unit.whole.text


_IN_A_PLACE = re.compile(r"In ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?),\s")


def in_one_voice(a: Unit, b: Unit) -> bool:
    """Whether two figures of an article are not given by two speakers whom it names: it means both to be true."""
    return a.root is None or b.root is None or one_root(a, b)


def _gives_both(a: Count, b: Count) -> bool:
    """Whether the article of one figure also gives the other's, in one voice: then it counts two things.

    Reads "five died in their house" beside "three died in a school" in one article, and the three in another; but
    "about 40" and "42" of one article are one count, told twice.
    """
    if a.reach is None or b.reach is None:
        return False
    return any(own.meets(b.reach) and not own.meets(_near(a.reach)) for own in a.beside)


def _judge(a: Count, b: Count) -> str | None:
    """conflict, scope, older or detail; None where two figures are one for a reader."""
    pair = next((p for p in pairs(a.facts, b.facts) if _is_of(p.left, a.unit) and _is_of(p.right, b.unit)), None)
    if pair is None or not comparable(a.facts, b.facts):
        return _at_a_distance(a, b)
    if not conflicting(pair):
        return "detail" if shown(pair) else None
    if a.population != b.population or a.restriction != b.restriction:
        of_two = (a.population and b.population) or a.restriction or b.restriction
        return "older" if provisional(a.facts, b.facts) and not of_two else "scope"
    one, two = a.unit.published, b.unit.published
    if passing(pair, abs((two - one).days) if one and two else None):
        return "older"
    return "older" if provisional(a.facts, b.facts) or _renewed(a.unit, b.unit) else "conflict"


def _renewed(a: Unit, b: Unit) -> bool:
    """Whether one speaker gives a higher figure later: "police said 12 had died", and a day after, "15"."""
    order = newer([a], [b])
    one, two = (quantity_of(unit).value or 0.0 for unit in (a, b))
    return bool(a.root and b.root) and one_root(a, b) and order * (two - one) > 0


def _at_a_distance(a: Count, b: Count) -> str | None:
    """What two figures are whose sentences do not show that they count the same: never a conflict."""
    one, two = a.reach, b.reach
    if one is None or two is None or (one.meets(two) and not {a.quantity.bound, b.quantity.bound} & BOUNDS):
        return None
    if not one.meets(two) and (a.part or b.part) and not _others_alike(a.setting, b.setting):
        return None
    same = (a.quantity.value, a.quantity.upper) == (b.quantity.value, b.quantity.upper)
    if one.meets(two):
        return None if same else "detail"
    return "older" if provisional(a.facts, b.facts) else "scope"


def _others_alike(a: Setting, b: Setting) -> bool:
    """Whether both leave out as many: "two died and another four were hurt", "two died and five others were hurt"."""
    return a.leaves_out and b.leaves_out and not set(a.beside).isdisjoint(b.beside)


def _is_part(unit: Unit) -> bool:
    """Whether a figure counts some of those that its sentence counts too, or is the whole of which some were hurt.

    Reads "9 children were among 23 injured", and the 60 of "28 of the 60 homes were damaged".
    """
    at, quantity = unit.whole.span.start, quantity_of(unit)
    moved = quantity.moved(-at)
    of_them = [q for q in unit.whole.quantities if q.event == quantity.event and q.span.end <= quantity.span.start]
    whole = any(_OF.fullmatch(unit.whole.text[q.span.end - at : moved.span.start]) for q in of_them)
    return whole or part(unit.whole.text, moved)


_OF = re.compile(r"\s+of\s+(?:(?:the|its|their|his|her|those)\s+)?", re.I)


def _is_of(figure: Figure, unit: Unit) -> bool:
    """Whether a figure that was paired is the unit's."""
    at = quantity_of(unit).span.start - unit.whole.span.start
    return figure.quantity.span.start == at


def _restriction(unit: Unit) -> str:
    """What narrows whom a figure counts: "from Lima" of "four victims from Lima were shot"."""
    quantity, at = quantity_of(unit), unit.whole.span.start
    counted, event = quantity.counted_span, quantity.event_span
    if not counted or not event or event < counted:
        return ""
    between = one_line(unit.whole.text[counted.end - at : event.start - at])
    found = _NARROWING.match(between)
    return found.group().lower() if found else ""


_NARROWING = re.compile(r"(?:with|from|of|who|whose|aged|under|over|in|at)\b[^,;]*?\w+", re.I)


def _population(unit: Unit) -> str:
    """Whom a figure counts, as far as its clause says: the noun after it, or the people of a country it names."""
    quantity = quantity_of(unit)
    told = head(quantity) or " ".join(sorted(speaker(quantity.counted.title()).countries) if quantity.counted else ())
    own = unit.statement.text.replace(unit.mention.speaker or "\0", "")
    return told or " ".join(sorted(speaker(own).countries))


def quantity_of(unit: Unit) -> Quantity:
    """The quantity of a figure's unit."""
    if unit.quantity is None:
        raise ValueError("a figure's unit has a quantity")
    return unit.quantity


def taken_back(unit: Unit, units: Sequence[Unit]) -> bool:
    """Whether a figure is told as one that no longer holds: "they revised downward an earlier figure of 247".

    So is what "initial reports" gave, what the police "initially said", and what they "said earlier" where its article
    gives another in the row.
    """
    if unit.quantity is None:
        return False
    before = unit.whole.text[: unit.quantity.span.start - unit.whole.span.start]
    if revised(unit) or _AT_FIRST.search(before):
        return True
    own = (u.quantity for u in units if u.ref.article == unit.ref.article and u.quantity)
    return bool(_EARLIER.search(before)) and any(q.value != unit.quantity.value for q in own)


def revised(unit: Unit) -> bool:
    """Whether its own sentence tells that a figure was revised."""
    if unit.quantity is None:
        return False
    before = unit.whole.text[: unit.quantity.span.start - unit.whole.span.start]
    return corrected(unit) or bool(_TAKEN_BACK.search(before))


_STILL = r"(?:(?!\b(?:but|now|later)\b)[^.;“”])*$"
_AT_FIRST = re.compile(
    rf"\b(?:initial|preliminary|early|earlier|first)\s+(?:\w+\s+)?(?:reports?|accounts?|information|estimates?)\b{_STILL}"
    rf"|\b(?:initially|originally|at\s+first)\s+(?:(?:had|been)\s+)*{SAYING}\b{_STILL}"
    rf"|\b{SAYING}\s+(?:initially|originally|at\s+first)\b{_STILL}",
    re.I,
)
"""How a sentence says before a figure that it was given at first, where nothing shows that it still is."""
_EARLIER = re.compile(
    rf"\b{SAYING}\s+earlier\s+that\s+(?!day|week|month|year|morning|afternoon|evening|night){_STILL}"
    rf"|^\W*Earlier,\s[^.;“”]*?\b{SAYING}\b{_STILL}",
    re.I,
)
"""How it says that it was given before."""
_TAKEN_BACK = re.compile(
    r"\b(?:revis\w+|correct\w+|lower\w*|retract\w*|withdr[ae]w\w*)\b[^.;]*"
    r"\b(?:earlier|previous|initial|original|first|preliminary)\s+(?:death\s+)?"
    r"(?:figure|toll|count|estimate|tally)\s+(?:of|from|at)\s+(?:about\s+|at\s+least\s+)?$",
    re.I,
)
