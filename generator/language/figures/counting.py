"""What a figure counts: the noun phrase after it ("300 [old miners]").

The text alone gives the phrase up to the first verb or function word, or up to a noun for people; a parse, where there
is one, gives its head noun. Where what is counted is left out ("2,700 wounded") there is no phrase.
"""

import re
from functools import cache
from typing import NamedTuple

from generator.data import table, words
from generator.language.figures.events import event_words
from generator.language.figures.numbers import alternatives
from generator.language.parsing import Parsed
from generator.model import Span

LONGEST = 5
"""Words a counted phrase may have; longer runs are no phrase but an unpunctuated headline."""


class Counted(NamedTuple):
    """What is counted."""

    span: Span


def find_counted(text: str, figure: Span, doc: Parsed | None) -> Counted | None:
    """The phrase that says what is counted; None where it is left out ("2,700 wounded").

    "1,000 of the 11,000 soldiers" counts soldiers, and "four of them children" children.
    """
    part = OF_THEM.match(text, figure.end)
    if part and part["what"].lower() in people_words():
        return Counted(Span(*part.span("what")))
    whole = PARTITIVE.match(text, figure.end)
    if whole:
        return find_counted(text, Span(figure.start, whole.end()), doc)
    total = TOTAL.match(text, figure.end)
    if total and text[: figure.start].lower().endswith("to "):
        return _by_words(text, Span(figure.start, total.end()))
    if VICTIMS.match(text, figure.end):
        return _by_words(text, figure)
    if _when().match(text, figure.end):
        return None
    found = (_by_parse(figure, doc) if doc else None) or _by_words(text, figure)
    return found if found and is_people(found.span.of(text).lower()) else _collective(text, figure) or found


@cache
def _when() -> re.Pattern[str]:
    """A day told right behind a figure: "had risen to 241 early Thursday" counts no Thursdays."""
    days = alternatives({*table("weekdays"), "today", "yesterday", "tonight", "overnight"})
    return re.compile(rf"\s+(?:(?:by|early|late|last|this)\s+)*(?:{days})\b(?!\s+[a-z]+s\b)", re.I)


def _collective(text: str, figure: Span) -> Counted | None:
    """Reads "a family of four": they are counted as a family, and are no four of any others."""
    match = COLLECTIVE.search(text[: figure.start])
    return Counted(Span(*match.span("noun"))) if match else None


COLLECTIVE = re.compile(r"\b(?P<noun>family|crew|household)\s+of\s+$", re.I)


OF_THEM = re.compile(
    r"\s+of\s+(?:them|whom)\s+(?:(?:were|was|are|is|still|just|mere|only|the)\s+)*(?P<what>[A-Za-z]+)\b"
)
"""Before what a part of a count is: "four of them children"."""
TOTAL = re.compile(r"\s+the\s+(?:total\s+)?(?:number|count|tally|toll)\s+of\s+(?:the\s+)?", re.I)
"""Behind a figure that is told before what it counts: "bringing to 10 the number of islanders killed"."""
PARTITIVE = re.compile(
    r"\s+(?:out\s+)?of\s+(?:the|its|their|his|an?|some|about|around|those|these|roughly|estimated|\s)*"
    r"(?:[\w-]+['’]s\s+)?(?:\d[\d,.]*|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)"
)
"""Between a part and its whole, both in figures."""


# ---- by the parse


def _by_parse(figure: Span, doc: Parsed) -> Counted | None:
    """From the number to its head noun: `300 old miners`, `half of the troops`."""
    inside = [i for i, t in enumerate(doc.tokens) if figure.start <= t.start and t.end <= figure.end]
    heads = [doc.tokens[i].head for i in inside if doc.tokens[i].dep in ("nummod", "quantmod", "compound", "amod")]
    outside = [h for h in heads if h not in inside and doc.tokens[h].start >= figure.end]
    if outside:
        return _noun(doc, _owned(doc, outside[-1]), figure.end)
    return _after_of(doc, inside, figure.end)


def _owned(doc: Parsed, head: int) -> int:
    """`two sheriff's deputies` counts deputies."""
    return doc.tokens[head].head if doc.tokens[head].dep == "poss" else head


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
    if any(e.kind == "participle" for e in event_words(doc.tokens[head].text)):
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


VICTIMS = re.compile(
    r"\s+((?:shooting|stabbing|crash|fire|burn|gunshot|bombing|blast)\s+(?:victims|survivors))\b", re.I
)
"""People named by what happened to them: "five shooting victims"."""


def _by_words(text: str, figure: Span) -> Counted | None:
    if victims := VICTIMS.match(text, figure.end):
        return Counted(Span(*victims.span(1)))
    at = SKIP.match(text, figure.end).end()  # type: ignore[union-attr]
    start, last, count = at, at, 0
    events = {e.span.start for e in event_words(text)}
    while (word := WORD.match(text, at)) and count < LONGEST and not _ends(word[1], word.start(1), events, count):
        start = word.start(1) if count == 0 else start
        at = last = word.end()
        count += 1
        if word[1].lower() in people_words() and not _people_follow(text, at):
            break
    if not count and (others := re.match(r"\s*(others?)\b", text[figure.end :], re.I)):
        return Counted(Span(figure.end + others.start(1), figure.end + others.end(1)))
    alone = count == 1 and text[start:last].endswith("ed") and text[start:last].lower() not in people_words()
    return Counted(Span(start, last)) if count and not alone else None


@cache
def people_words() -> frozenset[str]:
    """Nouns for people, plural and singular."""
    return frozenset({*table("people"), *table("people").values()})


def is_people(phrase: str) -> bool:
    """Whether a phrase ends in a word for people."""
    last = phrase.rsplit(maxsplit=1)[-1]
    return last in people_words() or last in ("others", "victims", "dead")


def _people_follow(text: str, at: int) -> bool:
    """Whether the next word is for people too: "police officers"."""
    word = WORD.match(text, at)
    return bool(word and word[1].lower() in people_words())


def _ends(word: str, at: int, events: set[int], count: int) -> bool:
    """Whether the phrase ends before a word: a function word, an event word, a verb after its noun."""
    lower = word.lower()
    return lower in words("stop-words") or at in events or (count > 0 and lower.endswith(("ed", "ing")))
