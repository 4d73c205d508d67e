"""Figures whose people do to others what happened, or that are a part of those it happened to.

"Two suspects walked in and shot at a guard" counts nobody who was shot; "three of those injured are students" counts
fewer than were injured. Neither may stand in a row of how many were.
"""

import re
from functools import cache

from generator.data import rows
from generator.language.parsing import Parsed, parse
from generator.model import Quantity, Span, Statement


def does_it(whole: Statement, quantity: Quantity) -> bool:
    """Whether those counted do to others what happened; without a parser only a verb whose subject is told again."""
    counted, event = quantity.counted_span, quantity.event_span
    if not counted or not event or event.start < counted.end:
        return False
    at = whole.span.start
    text, counted, event = whole.text, counted.moved(-at), event.moved(-at)
    if _DOER.search(text[counted.end : event.start]) and _OBJECT.match(text, event.end):
        return True
    if event.of(text).lower() in event_forms("happens", "state", "noun"):
        return False
    (parsed,) = parse([text])
    return _acts(parsed, counted, event) if parsed else False


def _acts(parsed: Parsed, counted: Span, event: Span) -> bool:
    """Whether the words of an event are a verb whose subject is counted, and that is done to somebody."""
    verb = next(
        (i for i, t in enumerate(parsed.tokens) if t.pos == "VERB" and event.overlaps(Span(t.start, t.end))), None
    )
    if verb is None or parsed.child(verb, "nsubjpass", "auxpass") is not None:
        return False
    subject, first = parsed.child(verb, "nsubj"), verb
    while (
        subject is None
        and parsed.tokens[first].dep == "conj"
        and parsed.tokens[parsed.tokens[first].head].pos == "VERB"
    ):
        first = parsed.tokens[first].head
        subject = parsed.child(first, "nsubj")
        if parsed.child(first, "nsubjpass", "auxpass") is not None:
            return False
    if subject is None:
        return False
    own = (parsed.tokens[i] for i in parsed.subtree(subject))
    named = any(counted.overlaps(Span(t.start, t.end)) for t in own)
    return named and any(parsed.tokens[c].dep == "dobj" or parsed.tokens[c].text in _AT for c in parsed.children[verb])


@cache
def event_forms(*uses: str) -> frozenset[str]:
    """The words for what may happen to those counted, of some uses."""
    return frozenset(form for form, _, use, *_ in rows("events") if use in uses)


_AT = ("at", "on", "into", "toward", "towards")
_DOER = re.compile(r"\b(?:when|as|while|before|after|and|then)\s+(?:he|she|they)\s+(?:\w+ly\s+)?$", re.I)
"""What stands before a verb whose subject is told again: "one teen was playing when he shot the other two"."""
_OBJECT = re.compile(r"\s+(?:and\s+\w+ed\s+)?(?:the|an?|his|her|their|him|them|one|two|three|four|five|\d+)\b", re.I)
"""What follows a verb that is done to somebody."""


def part_of_those(text: str, quantity: Quantity) -> bool:
    """Whether a figure counts some of those to whom it happened: "three of those injured", "two of the dead"."""
    event = quantity.event_span
    if not event or event.start < quantity.span.end:
        return False
    said = event.of(text).lower()
    if said in _FATE and _OF_THE.fullmatch(text, quantity.span.end, event.start):
        return not _EVERY.search(text[: quantity.span.start])
    done = said in event_forms("participle", "state")
    return done and bool(_OF_THOSE.fullmatch(text, quantity.span.end, event.start))


_OF_THOSE = re.compile(
    r"\s+of\s+(?:those(?:\s+[\w-]+\s+(?:was|were|are|is))?|the\s+(?:[\w-]+\s+)?(?!(?:was|were|is|are|be|been|being|had|have|has|got)\b)[\w-]+)\s+"
    r"(?:who\s+(?:were|was)\s+)?(?:\w+ly\s+)?"
)
"""What stands between a figure and the participle that tells of whom it is a part."""
_FATE = frozenset("dead deceased injured killed slain wounded".split())
_OF_THE = re.compile(r"\s+of\s+the\s+")
_EVERY = re.compile(r"\b(?:all|both)\s+$", re.I)
