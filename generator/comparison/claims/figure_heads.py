"""What heads a row of figures: what is counted and what happened to it, in words of one sentence.

"North Koreans killed", "death toll", "Shooting of guards". Where no wording can head it so, the clearest clause does.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.comparison.claims.doers import event_forms
from generator.comparison.claims.mentions import Unit
from generator.comparison.claims.row_times import of_then
from generator.comparison.telling.wording import computed, one_line
from generator.model import Line, Quantity


def figure_head(units: Sequence[Unit], texts: Mapping[str, str]) -> Line | None:
    """The head of a row; None where a share counts nobody, all figures are one that tells of no event, or none fits."""
    usual = Counter(_counted(u) for u in units)
    best = min(units, key=lambda u: (-_naming(u), -usual[_counted(u)], len(u.statement.text), u.ref))
    quantity = best.quantity
    if not quantity or (quantity.share and not quantity.counted_span):
        return None
    if not (quantity.event or _disputed(units)) or (_counted(best) in _TURNS and not _disputed(units)):
        return None
    head = _head(tuple(_pieces(quantity, texts[best.ref.article])))
    return computed((head or best.mention.text) + of_then(units), (best.ref,)) if head is not None else None


_TURNS = ("time", "times")
"""What counts how often: "fired three times" heads a row only where it is disputed how often."""


def _pieces(quantity: Quantity, text: str) -> Iterator[str]:
    """The words for what is counted and for what happened, in the order of the sentence."""
    spans = (s for s in (quantity.counted_span, quantity.event_span) if s)
    return (_PRAISE.sub("", _OTHER.sub("", one_line(s.of(text)))) for s in sorted(set(spans)))


def _head(pieces: tuple[str, ...]) -> str | None:
    """The words in the order of a head; None where what happened stands in a form that cannot lead it.

    "fired two missiles" heads "missiles fired", "wounding two guards" "wounding of guards", "rescue ten hostages" none;
    a figure without any words of its own ("it fell to 40") is headed by its clause, and gives no words.
    """
    if not pieces:
        return ""
    if len(pieces) == 2 and (pieces[0] in pieces[1] or pieces[1] in pieces[0]):
        return max(pieces, key=len)
    done_last = pieces[-1].lower() in event_forms("happens", "participle")
    first = pieces[0].lower() if len(pieces) == 2 and not done_last else ""
    if _DONE.fullmatch(first) or set(_AND.split(first)) <= event_forms("participle"):
        return f"{pieces[1]} {pieces[0]}"
    if first in event_forms("noun") or (first in event_forms("verb") and first.endswith("ing")):
        return f"{pieces[0]} of {pieces[1]}"
    return None if first in event_forms("verb") else " ".join(filter(None, pieces))


_DONE = re.compile(r"[a-z]+ed")
"""What was done, where it stands before those it was done to: "fired two missiles" heads "missiles fired"."""
_AND = re.compile(r"\s+and\s+")
_OTHER = re.compile(r"^(?:an)?others?\b\s*", re.I)
"""What leans on a figure before it: "other people", "others"."""
_PRAISE = re.compile(
    r"\b(?:amazing|beautiful|beloved|brave|dear|good|great|innocent|lovely|poor|precious|wonderful)\s+(?=\w)", re.I
)
"""What somebody thinks of those who are counted: "two wonderful people killed" heads "people killed"."""


def _disputed(units: Sequence[Unit]) -> bool:
    """Whether the figures of a row are not all one."""
    return len({(q.value, q.upper, q.bound in ("at least", "at most")) for u in units if (q := u.quantity)}) > 1


def _counted(unit: Unit) -> str:
    return (unit.quantity.counted or "") if unit.quantity else ""


def _naming(unit: Unit) -> int:
    """How well a unit can name its row: "North Koreans killed", "death toll", and only then "killing people".

    What is set in capitals names it last: "MEN SHOT".
    """
    quantity = unit.quantity
    if quantity is None or unit.statement.text.isupper():
        return -1
    event, counted = quantity.event_span, quantity.counted_span
    ordered = bool(event and counted and counted < event)
    noun = bool(event and not counted)
    telling = bool(counted) and not (quantity.counted or "").startswith("other")
    return (
        4 * (ordered and telling and not _suffered(unit)) + 3 * noun + 2 * telling + (" " in (quantity.counted or ""))
    )


def _suffered(unit: Unit) -> bool:
    """Whether a noun tells what happened behind a verb: "three people suffered injuries" is no "people injuries"."""
    event = unit.quantity.event_span if unit.quantity else None
    return event is not None and event.moved(-unit.whole.span.start).of(unit.whole.text).lower() in event_forms("noun")
