"""Statements of a whole text with its toll: the figures that bear the toll, and aside those that do not.

A figure for a part of the victims, for another event or for people to whom something else happened would be mistaken
for the toll; it is kept aside, not lost. A toll that no figure gives is added as inferred, with its basis.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.language.figures.counting import is_people
from generator.language.tolls.mentions import CLASS
from generator.language.tolls.reading import Toll, read_tolls
from generator.model import Quantity, Statement


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with the figures a reader of the whole text takes from it."""

    statement: Statement
    quantities: tuple[Quantity, ...]
    aside: tuple[Quantity, ...] = ()


def with_toll(text: str, statements: Sequence[Statement], published: date | None) -> tuple[Told, ...]:
    """The statements of a text; one sentence by itself, and a text without victims, are left as they are."""
    sentences = [s for s in statements if s.k == 1]
    tolls = read_tolls(text, sentences, published) if len(sentences) > 1 else ()
    if not tolls and (len(sentences) <= 1 or not any(q.event in CLASS for s in sentences for q in s.quantities)):
        return tuple(Told(s, tuple(_in_parts(s.quantities))) for s in statements)
    told = [_split(s, tolls) for s in statements]
    inferred = _inferred(tolls, told)
    return tuple(_joined(t, inferred) for t in told)


def _in_parts(quantities: Sequence[Quantity]) -> Iterator[Quantity]:
    """What the sentence says: the parts of a sum, not the sum."""
    for q in quantities:
        yield from q.parts or (q,)


def _split(statement: Statement, tolls: Sequence[Toll]) -> Told:
    kept: list[Quantity] = []
    aside: list[Quantity] = []
    for q in statement.quantities:
        bearing = next((t for t in tolls if _bears(q, t)), None)
        if bearing:
            kept.append(replace(q, event=bearing.event))
        elif q.unit or q.share or not _of_people(q):
            kept.append(q)
        else:
            aside += _in_parts([q])
    return Told(statement, tuple(kept), tuple(aside))


def _bears(q: Quantity, toll: Toll) -> bool:
    return not q.parts and toll.way == "told" and q.value == toll.value and q.span in toll.basis


def _of_people(q: Quantity) -> bool:
    """People, or what is not said to be anything else."""
    return q.counted is None or is_people(q.counted) or q.event is not None


def _inferred(tolls: Sequence[Toll], told: Sequence[Told]) -> list[Quantity]:
    """The tolls that no figure of the text gives."""
    given = {(q.event, q.span) for t in told for q in t.quantities}
    return [
        Quantity(
            t.basis[0], float(t.value), counted="people", event=t.event,
            inferred="sum" if t.way == "told" else t.way, basis=t.basis,
        )
        for t in tolls
        if not any((t.event, span) in given for span in t.basis)
    ]  # fmt: skip


def _joined(told: Told, inferred: Sequence[Quantity]) -> Told:
    """A statement with the inferred figures whose basis begins in it; of a sentence and its clauses the sentence."""
    here = [q for q in inferred if told.statement.k == 1 and q.span.within(told.statement.span)]
    return replace(told, quantities=tuple(sorted((*told.quantities, *here), key=lambda q: q.span)))
