"""Victims over a whole text: who is told of singly is one of those the text counts, or alone where it counts none.

"A man was killed" is part of "three were killed" elsewhere in the text; "Jane Miller was killed" counts one only where
no figure is given; those shot are wounded where no death is told. What one sentence says by itself is for `victims`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from generator.language.counting import people_words
from generator.language.victims import DESCRIBED, VICTIM, person, victim
from generator.model import Quantity, Span, Statement

DEATHS = ("killed", "casualties")
"""Classes of events by which a text tells of deaths."""


def with_victims(text: str, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements of a whole text without single victims who are of a greater number, and with uncounted ones."""
    kept = _without(parts(_quantities(statements), text), _shot_as_wounded(statements))
    more = _known_victims([s for s in kept if s.k == 1], {q.event for q in _quantities(kept)})
    return tuple(replace(s, quantities=_joined(s, more)) for s in kept)


def _quantities(statements: Sequence[Statement]) -> list[Quantity]:
    return [q for s in statements for q in s.quantities]


def _joined(statement: Statement, more: Sequence[Quantity]) -> tuple[Quantity, ...]:
    here = (q for q in more if q.span.within(statement.span))
    return tuple(sorted((*statement.quantities, *here), key=lambda q: q.span))


# ---- those shot


def _shot_as_wounded(statements: Sequence[Statement]) -> list[Statement]:
    """Reads "Five people were shot" in a text that tells of no death: five were wounded."""
    if any(q.event in DEATHS for q in _quantities(statements)):
        return list(statements)
    return [replace(s, quantities=tuple(map(_wounded, s.quantities))) for s in statements]


def _wounded(q: Quantity) -> Quantity:
    people = q.unit is None and (q.counted is None or set(q.counted.split()) & people_words())
    return replace(q, event="wounded") if q.event == "shot" and people else q


# ---- parts


def parts(found: Sequence[Quantity], text: str) -> frozenset[Span]:
    """The spans of single victims told in words ("killing a woman") where the text gives a greater figure for all."""
    several = {q.event for q in found if q.event in VICTIM and not q.unit and (q.value or 0.0) > 1}
    return frozenset(q.span for q in found if q.event in several and _in_words(q, text))


def _in_words(quantity: Quantity, text: str) -> bool:
    return quantity.value == 1 and not re.search(r"\d|\bone\b", quantity.span.of(text), re.I)


def _without(gone: frozenset[Span], statements: Sequence[Statement]) -> list[Statement]:
    return [replace(s, quantities=tuple(q for q in s.quantities if q.span not in gone)) for s in statements]


# ---- known victims


def _known_victims(sentences: Sequence[Statement], told: set[str | None]) -> list[Quantity]:
    """Victims known before, of kinds the text counts nowhere; the wounded only where nobody died, for they may have."""
    if len(sentences) <= 1:
        return []
    more = [_moved(q, s.span.start) for s in sentences for q in known_one(s.text) if q.event not in told]
    deadly = bool(told & {*DEATHS}) or any(q.event in DEATHS for q in more)
    return [q for q in more if not deadly or q.event in DEATHS]


@cache
def _known() -> re.Pattern[str]:
    one = person()
    return re.compile(
        rf"\b(?i:the|his|her|their)\s+{DESCRIBED}(?i:{one})\b"
        rf"|\b(?:[A-Z][\w’'-]+\s+){{1,3}}[A-Z][\w’'-]+(?=,|\s+(?:was|has|had|died|is)\b)"
        rf"|\b\d{{1,2}}-year-old(?:\s+[A-Z][\w’'-]+){{0,3}}"
        rf"|\b(?:himself|herself|him|her)\b"
    )


def known_one(text: str) -> Iterator[Quantity]:
    """Reads "The boy died", "Jane Miller, 39, was killed", "fatally shot himself": one, who was spoken of before."""
    for match in _known().finditer(text):
        who = Span(*match.span())
        event = victim(text, who)
        if event and not re.search(r"[;:.]", match.group()):
            yield Quantity(who, 1.0, counted="person", counted_span=who, event=event.name, event_span=event.span)


def _moved(q: Quantity, by: int) -> Quantity:
    spans = (q.span, q.counted_span or q.span, q.event_span or q.span)
    span, counted, event = (Span(s.start + by, s.end + by) for s in spans)
    return replace(q, span=span, counted_span=counted, event_span=event)
