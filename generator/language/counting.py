"""What a figure counts: the noun phrase after it ("300 [old miners]"), and figures hidden in words.

"A man was shot and killed" counts one, "no one was hurt" none. The text alone gives the phrase up to the first verb or
function word; a parse, where there is one, gives its head noun.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator.data import rows, words
from generator.language.events import Event, event_words, find_event
from generator.language.numbers import alternatives
from generator.language.parsing import Parsed
from generator.model import Quantity, Span

LONGEST = 5
"""Words a counted phrase may have; longer runs are no phrase but an unpunctuated headline."""


class Counted(NamedTuple):
    """What is counted."""

    span: Span


def find_counted(text: str, figure: Span, doc: Parsed | None) -> Counted | None:
    """The phrase that says what is counted; None where it is left out ("2,700 wounded").

    "1,000 of the 11,000 soldiers" counts soldiers.
    """
    whole = PARTITIVE.match(text, figure.end)
    if whole:
        return find_counted(text, Span(figure.start, whole.end()), doc)
    return (_by_parse(figure, doc) if doc else None) or _by_words(text, figure)


PARTITIVE = re.compile(
    r"\s+(?:out\s+)?of\s+(?:the|its|their|his|an?|some|about|around|those|these|roughly|estimated|\s)*\d[\d,.]*"
)
"""Between a part and its whole, both in figures."""


# ---- by the parse


def _by_parse(figure: Span, doc: Parsed) -> Counted | None:
    """From the number to its head noun: `300 old miners`, `half of the troops`."""
    inside = [i for i, t in enumerate(doc.tokens) if figure.start <= t.start and t.end <= figure.end]
    heads = [doc.tokens[i].head for i in inside if doc.tokens[i].dep in ("nummod", "quantmod", "compound", "amod")]
    outside = [h for h in heads if h not in inside and doc.tokens[h].start >= figure.end]
    if outside:
        return _noun(doc, outside[-1], figure.end)
    return _after_of(doc, inside, figure.end)


def _after_of(doc: Parsed, inside: list[int], end: int) -> Counted | None:
    for i in inside:
        prep = next(
            (c for c in doc.children[i] if doc.tokens[c].text.lower() == "of" and doc.tokens[c].start >= end), None
        )
        thing = doc.child(prep, "pobj") if prep is not None else None
        if thing is not None:
            return _noun(doc, thing, doc.tokens[prep or 0].end)
    return None


def _noun(doc: Parsed, head: int, start: int) -> Counted | None:
    """The noun with the words right before it that describe it."""
    if doc.tokens[head].pos not in ("NOUN", "PROPN") and doc.tokens[head].text.lower() not in words("people"):
        return None
    first = head
    while first > 0 and doc.tokens[first - 1].start >= start and _describes(doc, first - 1):
        first -= 1
    gap = (t for t in doc.tokens[:first] if t.start >= start)
    if any(t.pos not in ("ADJ", "DET", "NOUN", "PROPN", "PUNCT", "PRON") for t in gap):
        return None
    return Counted(Span(doc.tokens[first].start, doc.tokens[head].end))


def _describes(doc: Parsed, i: int) -> bool:
    """Whether a token belongs to the phrase of the noun after it; an event word does not ("Four dead")."""
    token = doc.tokens[i]
    return token.pos in ("ADJ", "NOUN", "PROPN") and not event_words(token.text)


# ---- by the words

SKIP = re.compile(
    r"(?:-strong)?\s*(?:of\s+)?(?:(?:the|its|their|his|her|our|these|those|all|other|more|additional)\s+)*", re.I
)
WORD = re.compile(r"\s*([A-Za-z][\w’'-]*)")


def _by_words(text: str, figure: Span) -> Counted | None:
    at = SKIP.match(text, figure.end).end()  # type: ignore[union-attr]
    start, last, count = at, at, 0
    events = {e.span.start for e in event_words(text)}
    while (word := WORD.match(text, at)) and count < LONGEST and not _ends(word[1], word.start(1), events, count):
        start = word.start(1) if count == 0 else start
        at = last = word.end()
        count += 1
    if not count and (others := re.match(r"\s*(others?)\b", text[figure.end :], re.I)):
        return Counted(Span(figure.end + others.start(1), figure.end + others.end(1)))
    return Counted(Span(start, last)) if count else None


def _ends(word: str, at: int, events: set[int], count: int) -> bool:
    """Whether the phrase ends before a word: a function word, an event word, a verb after its noun."""
    lower = word.lower()
    return lower in words("stop-words") or at in events or (count > 0 and lower.endswith(("ed", "ing")))


# ---- figures in words


@cache
def _person() -> str:
    return alternatives({singular for _, singular in rows("people")} | {"another"})


VICTIM = ("killed", "wounded")


def one_person(text: str) -> Iterator[Quantity]:
    """Reads "A man was shot and killed", "killing a woman and injuring another": one."""
    pattern = re.compile(
        rf"\b(?P<a>an?|another)\s+(?:(?:[\w’'-]+)\s+){{0,3}}?(?P<who>{_person()})\b|\b(?P<alone>another)\b", re.I
    )
    for match in pattern.finditer(text):
        article = match.span("a") if match["a"] else match.span("alone")
        who = Span(*match.span("who")) if match["who"] else None
        event = _victim(text, Span(*match.span()))
        if event and not re.search(r"[,;:.]", match.group()):
            counted = who.of(text).lower() if who else None
            yield Quantity(
                Span(*article), 1.0, counted=counted, counted_span=who, event=event.name, event_span=event.span
            )


def _victim(text: str, phrase: Span) -> Event | None:
    """Killed or wounded, and right beside: "a man was killed", "killing a man"; not "a man killed his wife"."""
    event = find_event(text, phrase, None, ())
    if event is None or event.name not in VICTIM:
        return None
    low, high = sorted((phrase, event.span))
    between = text[low.end : high.start]
    if low == phrase:
        return (
            event
            if re.fullmatch(
                r"(?:,\s*\d+,)?\s+(?:who\s+)?(?:(?:has|had|have|later|also|then)\s+)*(?:(?:was|were|is|are|been|being)\s+)*(?:\w+ly\s+)?",
                between,
            )
            else None
        )
    return event if re.fullmatch(r"\s+", between) else None


def nobody(text: str) -> Iterator[Quantity]:
    """Reads "No one was killed", "no injuries were reported": none."""
    people = alternatives({plural for plural, _ in rows("people")} | {singular for _, singular in rows("people")})
    pattern = re.compile(rf"\b(?P<none>no\s+one|nobody|none|no)\b(?:\s+(?:else|other|{people}))*", re.I)
    for match in pattern.finditer(text):
        if re.search(r"\b(?:other|else)\b", match.group(), re.I):
            continue
        event = find_event(text, Span(*match.span()), None, ())
        between = text[match.end() : event.span.start] if event else ""
        if (
            event
            and event.name in VICTIM
            and event.span.start >= match.end()
            and re.fullmatch(r"\s+(?:(?:was|were|is|are|has|have|had|been)\s+)*", between)
        ):
            yield Quantity(Span(*match.span("none")), 0.0, event=event.name, event_span=event.span)
