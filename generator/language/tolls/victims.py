"""Victims counted in words or in parts: "a man was killed" is one, "no one was hurt" none, "two women and a man" three.

Only the killed and the wounded are read so, since news counts them in so many ways; the words must stand side by side.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from generator.data import rows, table
from generator.language.figures.counting import OF_THEM, people_words
from generator.language.figures.events import AUXILIARY, Event, find_event
from generator.language.figures.numbers import alternatives, number_value, word_number
from generator.model import Quantity, Span

VICTIM = ("killed", "wounded")
"""Classes of events whose victims are counted in words."""
DESCRIBED = r"(?:(?!(?:and|or|who|with)\b)[\w’'-]+\s+){0,3}?"
"""Words between an article and its noun: "a [young police] officer"."""


@cache
def person() -> str:
    """A regular expression for a noun for one person."""
    return alternatives({singular for _, singular in rows("people")} - {"family", "member", "other"})


# ---- one


def one_person(text: str) -> Iterator[Quantity]:
    """Reads "A man was shot and killed", "killing a woman and injuring another", "Man killed in fire": one."""
    for match in _ones().finditer(text):
        event = victim(text, Span(*match.span()))
        if event and not re.search(r"[,;:.]", match.group()):
            yield replace(_one(text, match), event=event.name, event_span=event.span)


PAIRS = {"couple", "parents", "grandparents"}
"""Nouns that tell of two without a figure: "killed his parents"."""


def _one(text: str, match: re.Match[str]) -> Quantity:
    """One person, or the two of a couple."""
    who = Span(*match.span("who")) if match["who"] else None
    marked = match["article"] or match["alone"] or match["relation"]
    span = Span(match.start(), match.start() + len(marked)) if marked else Span(*match.span())
    counted = who.of(text).lower() if who else None
    return Quantity(span, 2.0 if counted in PAIRS else 1.0, counted=counted, counted_span=who)


@cache
def _ones() -> re.Pattern[str]:
    one = f"{person()}|{alternatives(PAIRS)}"
    return re.compile(
        rf"\b(?:(?P<article>an?|another)\s+{DESCRIBED}|(?P<relation>his|her)\s+{DESCRIBED}|^(?!the\b|not\b|no\b){DESCRIBED})"
        rf"(?P<who>{one})\b|\b(?P<alone>another)\b",
        re.I,
    )


BEFORE_PREDICATE = re.compile(
    r"(?:,\s*\d+,)?\s+(?:who\s+)?(?:(?:has|had|have|later|also|then)\s+)*"
    r"(?:(?:was|were|is|are|been|being)\s+)*(?:\w+ly\s+)?"
)
"""Between a person and what happened: "a man, 24, was critically wounded"."""


@cache
def _named() -> re.Pattern[str]:
    """A name as an object: "the gunman killed Miller"; not "a man killed Sunday"."""
    return re.compile(rf"\s+(?!(?i:{alternatives({*table('weekdays'), *table('months')})})\b)[A-Z][a-z]+\b")


def victim(text: str, phrase: Span) -> Event | None:
    """Killed or wounded, and right beside: "a man was killed", "killing a man"; not "a man killed his wife"."""
    event = find_event(text, phrase, None, ())
    if event is None or event.name not in VICTIM or event.span.overlaps(phrase):
        return None
    if phrase < event.span:
        between = text[phrase.end : event.span.start]
        active = event.kind == "participle" and event.span.of(text).islower() and not AUXILIARY.search(between)
        named = active and _named().match(text, event.span.end)
        return event if BEFORE_PREDICATE.fullmatch(between) and not named else None
    return event if not text[event.span.end : phrase.start].strip() else None


# ---- none

NOBODY_BEFORE = re.compile(r"\s+(?:(?:was|were|is|are|has|have|had|been)\s+)*")


@cache
def _nobody() -> re.Pattern[str]:
    people = alternatives(people_words() - {"other", "others"})
    return re.compile(
        rf"\b(?P<none>no\s+one|nobody|none|no)\b(?!\s+(?:other|else|more))"
        rf"(?:\s+of\s+(?:the|them|those|these|its|his|her|their)(?:\s+\w+)?|\s+(?:{people}))?",
        re.I,
    )


def nobody(text: str) -> Iterator[Quantity]:
    """Reads "No one was killed", "none of the guards was hurt": none; "no other injuries" tells of others."""
    for match in _nobody().finditer(text):
        event = find_event(text, Span(*match.span()), None, ())
        if event is None or event.name not in VICTIM or event.span.start < match.end():
            continue
        if NOBODY_BEFORE.fullmatch(text[match.end() : event.span.start]):
            yield Quantity(Span(*match.span("none")), 0.0, event=event.name, event_span=event.span)


# ---- sums


def with_sums(text: str, found: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Parts of one count joined to their sum: "Two women and a man were killed", "killing two men and a boy": 3."""
    kept = list(found)
    for first in sorted((*found, *_subjects(text, found)), key=lambda q: q.span):
        total = _sum(text, first) if first in kept or first not in found else None
        if total is not None and not any(q.parts and q.span.overlaps(total.span) for q in kept):
            kept = [q for q in kept if not q.span.overlaps(total.span)]
            kept.append(total)
    return tuple(sorted(kept, key=lambda q: q.span))


def _subjects(text: str, found: Sequence[Quantity]) -> Iterator[Quantity]:
    """Single people who open a clause, with whom more may suffer: "A driver and 12 passengers were hurt"."""
    for match in _openers().finditer(text):
        one = _one(text, match)
        if _opens(text, match.start()) and not any(q.span.overlaps(Span(*match.span())) for q in found):
            yield one


@cache
def _openers() -> re.Pattern[str]:
    who = rf"(?P<who>{person()}|{alternatives(PAIRS)})\b(?P<alone>(?!))?"
    return re.compile(
        rf"(?:\b(?P<article>an?|another)\s+{DESCRIBED}|\b(?P<relation>his|her)\s+{DESCRIBED}|^){who}", re.I
    )


def _opens(text: str, start: int) -> bool:
    """Whether a clause may begin here."""
    return start == 0 or OPENS.search(text[max(0, start - 12) : start]) is not None


OPENS = re.compile(r"(?:[,:;—–-]\s*|\b(?:that|when|where|after|as|while|but|says?|said|least)\s+)$", re.I)
"""Before the subject of a clause."""


@cache
def _more() -> re.Pattern[str]:
    people = alternatives(people_words())
    return re.compile(
        rf"\s*(?P<joint>,?\s*(?:and|along\s+with|as\s+well\s+as)|,|&)\s+(?:(?:his|her|their)\s+(?=(?:\d{{1,3}}|{word_number()})\s))?"
        rf"(?P<count>an?|his|her|\d{{1,3}}|{word_number()})\s+(?!of\b|fewer\b|more\b){DESCRIBED}(?:{people})\b"
        r"(?!\s+(?:among|of)\s+(?:them|whom|those)\b)",
        re.I,
    )


PREDICATE_AFTER = re.compile(r"\s+(?:was|were|is|are|has|have|had|who|died|remains?)\b")


def _with_event_after(text: str, first: Quantity) -> Quantity:
    """The first part with what happened to all: "Nine officers and two guards were also hurt"."""
    end = first.counted_span.end if first.counted_span else 0
    while end and first.event is None and (part := _more().match(text, end)):
        end = part.end()
    if first.event is not None or first.counted_span is None or end == first.counted_span.end:
        return first
    event = find_event(text, Span(first.span.start, end), None, ())
    if event is None or event.name not in VICTIM or event.span.start < end:
        return first
    return replace(first, event=event.name, event_span=event.span)


def _sum(text: str, first: Quantity) -> Quantity | None:
    """The sum that starts with a figure; None where no more parts follow or they have a predicate of their own."""
    first = _with_event_after(text, first)
    counted, event = first.counted_span, first.event_span
    plain = first.value is not None and first.upper is None and first.unit is None and first.bound == "exact"
    if not plain or first.share or counted is None or event is None or first.event not in VICTIM:
        return None
    if OF_THEM.match(text, first.span.end) or not set((first.counted or "").split()) & people_words() | PAIRS:
        return None
    members, end, joints = [first], counted.end, list[str]()
    while part := _more().match(text, end):
        joints.append(part["joint"])
        members.append(_part(part, first))
        end = part.end()
    if _is_apposition(first, members[1:], joints):
        return None
    before = event.end <= first.span.start
    if len(members) == 1 or (before and _has_own_predicate(text, end)) or (not before and event.start < end):
        return None
    whole = Span(counted.start, end)
    phrase = " ".join(whole.of(text).lower().split())
    return replace(
        first, span=Span(first.span.start, end), value=sum(q.value or 0.0 for q in members),
        counted=phrase, counted_span=whole, parts=tuple(members),
    )  # fmt: skip


def _has_own_predicate(text: str, end: int) -> bool:
    """Whether the last part has a verb of its own: "killed two men and a boy was hurt"; not "a boy who was there"."""
    if not PREDICATE_AFTER.match(text, end):
        return False
    clause = _CLAUSE.match(text, end)
    return clause is None or bool(_VERB.search(clause["rest"]))


_VERB = re.compile(r"\b(?:was|were|is|are|has|have|had|died|remains?)\b")
_CLAUSE = re.compile(r"\s+who\s+(?:(?:was|were|is|are|has|have|had)\s+)?(?:been\s+)?(?P<rest>[^.;]*)")
"""A clause that says which one is meant."""


def _is_apposition(first: Quantity, parts: Sequence[Quantity], joints: Sequence[str]) -> bool:
    """Reads "one of the victims, a 20-year-old man, died", "three people, two men and a girl": told again."""
    if not joints or joints[0] != ",":
        return False
    return (first.value == 1 and set(joints) == {","}) or first.value == sum(q.value or 0.0 for q in parts)


def _part(match: re.Match[str], first: Quantity) -> Quantity:
    """A further part of a sum, which suffered what the first did."""
    noun = Span(match.end("count") + 1, match.end())
    return replace(
        first, span=Span(*match.span("count")), value=number_value(match["count"]) or 1.0,
        counted=" ".join(match.string[noun.start : noun.end].lower().split()), counted_span=noun,
    )  # fmt: skip
