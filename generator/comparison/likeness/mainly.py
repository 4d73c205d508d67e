"""What a sentence or a clause of it mainly says happened, so that two can be told apart that share all the rest.

"Wardens talked with the man who swam ashore" and "the man who swam ashore lit a lamp" share most words and say two
things. Without a parser nothing is found, and nothing is told apart by it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from generator.comparison.likeness.predicates import done_by_and_to, predicates_at, stem_at, things_done_to
from generator.comparison.likeness.synonyms import unified
from generator.comparison.likeness.terms import BEGINNING, acts_of
from generator.data import rows
from generator.language.parsing import Parsed, parse
from generator.language.words import stem, stems, tokens
from generator.model import Span


@dataclass(frozen=True, slots=True)
class Mainly:
    """What a text mainly says."""

    outer: frozenset[str]
    """Its main predicates, as stems and families."""
    inner: frozenset[str]
    """Those that hang on another: "send" of "prepares to send"."""
    beginnings: frozenset[str]
    """How they begin: "nomin-" for nominee and nominated."""
    things: frozenset[str]
    """What that is done to."""
    held: frozenset[str]
    """All its words, in each of these forms."""
    roles: frozenset[tuple[str, str, str]] = frozenset()
    """Which named people do each of its predicates to somebody, and to whom it is done: predicate, side, name."""

    @property
    def said(self) -> frozenset[str]:
        """All its main predicates."""
        return self.outer | self.inner


def mainly(sentence: str, span: Span | None = None) -> Mainly:
    """What a sentence mainly says, or the clause that a span of it holds."""
    text = span.of(sentence) if span else sentence
    (parsed,) = parse([sentence])
    found = predicates_at(parsed, span) if parsed else ()
    said = [(_hangs(parsed, i, found), form) for i in found if parsed for form in _forms_of(parsed, i)]
    outer, inner = (frozenset(form for hangs, form in said if hangs == wanted) for wanted in (False, True))
    things = things_done_to(parsed, found, span) if parsed else frozenset()
    held = stems(text) | stems(unified(text))
    return Mainly(
        _families(outer),
        _families(inner),
        _beginnings(outer | inner),
        things,
        _families(held) | _beginnings(held),
        done_by_and_to(parsed, found) if parsed else frozenset(),
    )


def _hangs(parsed: Parsed, i: int, found: Sequence[int]) -> bool:
    return parsed.tokens[i].dep == "xcomp" and parsed.tokens[i].head in found


def things_apart(a: Mainly, b: Mainly) -> int:
    """How many of the two do not say in any form, not even in passing, what the other mainly says: 0, 1 or 2."""
    return unsaid(a, b) + unsaid(b, a)


def unsaid(a: Mainly, b: Mainly) -> bool:
    """Whether what one mainly says is not said in any form by the other, which mainly says something else.

    It is not where both do one thing, or do what they do to one thing.
    """
    if not a.outer or not b.outer or a.things & b.things or a.said & b.said:
        return False
    return (a.said | a.beginnings).isdisjoint(b.held)


def same_predicate(a: Mainly, b: Mainly) -> bool:
    """Whether both mainly say one thing happened: "the jury declined to indict", "a jury chose not to charge"."""
    return not a.outer.isdisjoint(b.outer) or not a.inner.isdisjoint(b.inner)


def other_things(a: Mainly, b: Mainly) -> bool:
    """Whether what they mainly say is done to other things: "released the name", "released the hostages".

    People are told by many words ("the victim", "the boy"), so that they are never other things here.
    """
    return bool(a.things and b.things) and a.things.isdisjoint(b.things) and not (_people(a) and _people(b))


def turned(a: Mainly, b: Mainly) -> bool:
    """Whether one does in one clause what is done to him in the other: "Lee shot a guard", "Lee was shot"."""
    return _turned(a.roles, b.roles) or _turned(b.roles, a.roles)


def _turned(a: frozenset[tuple[str, str, str]], b: frozenset[tuple[str, str, str]]) -> bool:
    does = {(act, who) for act, part, who in a if part == "subject"}
    suffers = {(act, who) for act, part, who in b if part == "object"}
    both = does & suffers
    return any((act, "object", who) not in a and (act, "subject", who) not in b for act, who in both)


def _people(said: Mainly) -> bool:
    return not said.things.isdisjoint(_persons())


@cache
def _persons() -> frozenset[str]:
    return frozenset(stem(form) for row in rows("people") for form in row)


def step_unsaid(a: Mainly, b: Mainly) -> bool:
    """Whether one mainly tells a step after what happened, and the other nothing of it.

    "A man was charged with killing a guard" is not "a guard was killed", nor is "police search for whoever killed him".
    """
    return _step_unsaid(a, b) or _step_unsaid(b, a)


def steps_apart(a: Mainly, b: Mainly) -> bool:
    """Whether one mainly tells of a charge and the other of a plea or a verdict, and neither of both."""
    one, two = ([n for n, kind in enumerate(_steps()[:2]) if not kind.isdisjoint(said.outer)] for said in (a, b))
    return len(one) == len(two) == 1 and one != two


def _step_unsaid(said: Mainly, other: Mainly) -> bool:
    told = [kind for kind in _steps() if not kind.isdisjoint(said.outer)]
    return bool(told) and all(kind.isdisjoint(other.held) for kind in told)


@cache
def _steps() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(stem(word.strip()) for word in listed.split(",")) for _, listed in rows("steps"))


def _forms_of(parsed: Parsed, i: int) -> tuple[str, ...]:
    """A predicate and the word that stands for it with the next: "pulled out" withdraw, "ill-prepared" unprepared."""
    start = parsed.tokens[i].start
    before = _JOINED.findall(parsed.text[:start])[0]
    whole = (before + parsed.text[start:]).lower().split()
    found = tokens(unified(" ".join(whole[:2])))[:1]
    return (*map(stem, found), *(() if before else (stem_at(parsed, i),)))


_JOINED = re.compile(r"(?<![\w-])[\w-]*$")
"""What stands before a part of a word: "ill-" of "ill-prepared"."""


def _families(said: Iterable[str]) -> frozenset[str]:
    return frozenset(form for word in said for form in (word, *acts_of(word)))


def _beginnings(said: Iterable[str]) -> frozenset[str]:
    return frozenset(f"{word[:BEGINNING]}-" for word in said)
