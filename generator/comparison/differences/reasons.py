"""Why two sides of a difference may differ, as far as the texts show it: an older report, a copy, one origin, two.

Nothing is guessed. A report is newer only if both articles state their dates, a copy is one by its shared passages, and
where none of this is known the reader is told what differs and no more.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from generator.comparison.claims.mentions import Unit
from generator.comparison.origins.in_office import POLICE
from generator.comparison.origins.relays import CIRCULAR
from generator.comparison.origins.rooting import Copied, one_root
from generator.comparison.origins.speakers import is_force
from generator.language.words import stems
from generator.model import Difference

TELLINGS = ("certainty", "hardening")
"""Kinds whose left side is the weaker telling."""
NEWER = "where another that is newer says"
"""How a sentence tells itself which of two reports is the newer."""
CHANGED = "state"
"""The kind of what changed between two reports, which a copy that was brought up to date tells otherwise."""
_UNDATED = ("spelling", "scope", "rounding")
"""Kinds that the age of a report explains nothing of: two figures may be of other people, or one is what is left of the
other after a death, or as one source rounds it."""
_DENIAL = "polarity"
OWN_SPEAKERS = ("figure", "scope")
"""Kinds whose sentence names the speakers itself."""


def with_reason(difference: Difference, units: Sequence[Unit], copied: Copied) -> Difference:
    """The difference with what may explain it at the end of its sentence."""
    left, right = ([units[i] for i in side] for side in (difference.left, difference.right))
    if not left or not right or difference.kind == CIRCULAR:
        return difference
    dated = (
        difference.kind in _UNDATED
        or NEWER in difference.why
        or (difference.kind == "time" and not difference.conflict)
    )
    age = () if dated else tuple(_age(difference.kind, left, right))
    told = [*age, *_origin(difference.kind, left, right, copied)]
    why = difference.why.removesuffix(".")
    known = age and difference.kind not in OWN_SPEAKERS
    why = why.removesuffix(": one may be older than the other") if known else why
    return replace(difference, why=f"{why}; {' and '.join(told)}.") if told else difference


def newer(a: Sequence[Unit], b: Sequence[Unit]) -> int:
    """1 if all of `b` were published after all of `a`, -1 if before; 0 where a date is not stated or they mix."""
    one, two = ([unit.published for unit in side] for side in (a, b))
    first, second = [day for day in one if day], [day for day in two if day]
    if len(first) != len(one) or len(second) != len(two):
        return 0
    return 1 if max(first) < min(second) else -1 if max(second) < min(first) else 0


def _age(kind: str, left: Sequence[Unit], right: Sequence[Unit]) -> Iterator[str]:
    """ "the newer report gives the higher figure"."""
    order = newer(left, right)
    if not order:
        return
    late, early = (right, left) if order > 0 else (left, right)
    several = len({unit.ref.article for unit in late}) > 1
    who, give = ("the newer reports", "give") if several else ("the newer report", "gives")
    if kind in OWN_SPEAKERS:
        more = min(_value(u) for u in late) > max(_value(u) for u in early)
        less = max(_value(u) for u in late) < min(_value(u) for u in early)
        if more or less:
            yield f"{who} {give} the {'higher' if more else 'lower'} figure"
            return
    if kind in TELLINGS and not any(unit.mention.hedge for unit in left):
        return
    if kind in TELLINGS:
        yield f"{who} {'are' if several else 'is'} the {'more' if late is right else 'less'} sure"
    else:
        others = len({unit.ref.article for unit in early}) > 1
        newer_ones = "some reports are" if several else "one report is"
        yield f"{newer_ones} newer than the other{'s' if several or others else ''}"


def _value(unit: Unit) -> float:
    quantity = unit.quantity
    return ((quantity.upper or quantity.value) if quantity else None) or 0.0


def _origin(kind: str, left: Sequence[Unit], right: Sequence[Unit], copied: Copied) -> Iterator[str]:
    """ "one text is a copy of the other", "both go back to one origin", "they go back to different speakers"."""
    named = all(unit.root for unit in (*left, *right))
    if named and all(one_root(a, b) for a, b in product(left, right)):
        yield f"{'both' if len(left) == len(right) == 1 else 'all'} go back to one origin"
    elif named:
        if kind not in OWN_SPEAKERS and not any(
            _may_be_one(a, b, denied=kind == _DENIAL) for a, b in product(left, right)
        ):
            yield "they go back to different speakers"
    elif kind != CHANGED:
        others = {unit.ref for unit in right}
        if any(not others.isdisjoint(copied.get(unit.ref, ())) for unit in left):
            yield "one text is a copy of the other"


def _may_be_one(a: Unit, b: Unit, *, denied: bool) -> bool:
    """Whether nothing shows two speakers to differ: the same, or named in part by the same words ("the council").

    Nor does anything of "a spokesman", or where one is a person and the other a force, whose man he may be: "Moen",
    "the state police"; but where one denies what the other says they are two.
    """
    one, two = (stems(unit.mention.speaker or "") for unit in (a, b))
    unknown = any(u.root and not (u.root.names or u.root.role or u.root.countries) for u in (a, b))
    alike = one_root(a, b) or not one or not two or bool(one & two)
    return alike if denied else alike or unknown or _may_speak_for(a, b) or _may_speak_for(b, a)


def _may_speak_for(a: Unit, b: Unit) -> bool:
    """Whether the second speaker is a force or a house, and the first a man or a part of it as far as is known."""
    who, body = (unit.mention.speaker or "" for unit in (a, b))
    role = b.root.role if b.root else None
    if is_force(who):
        return role == POLICE
    return (is_force(body) or role is not None) and bool(a.root and a.root.names) and not _of_two_countries(a, b)


def _of_two_countries(a: Unit, b: Unit) -> bool:
    one, two = (unit.root.countries if unit.root else frozenset() for unit in (a, b))
    return bool(one and two and not one & two)
