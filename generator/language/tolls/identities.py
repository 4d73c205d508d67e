"""Who a person of a text is, as far as it says: what tells two people apart and lets two mentions be one.

Age, man or woman, name, child or grown, kin, rank ("a third"), what he is called. Nothing told of both may differ.
"""

import re
from dataclasses import dataclass, field
from functools import cache

from generator.data import rows, table, words
from generator.language.figures.numbers import number_value
from generator.model import Span


@dataclass(slots=True)
class Person:
    """One person; what is told later of the same person is added."""

    age: str | None = None
    gender: str | None = None
    name: str | None = None
    """Surname."""
    initial: str | None = None
    """Of the first name: `Ann Miller` and `Mark Miller` are two."""
    generation: str | None = None
    """Child or adult, where it is plain."""
    rank: str | None = None
    """Told as the "second" or the "other" of several."""
    tie: str | None = None
    """Partner, child, parent or sibling of another: `his wife` is not `his daughter`."""
    alive: bool = False
    """Told as living: `the wounded officer` is not he who died."""
    owned: bool = False
    """`his friend` is not he who was told of right before."""
    nouns: set[str] = field(default_factory=set)
    """What he is called, as far as others are its opposite."""
    again: bool = False
    """Told again by the fate: `the man who died`."""
    doer: bool = False
    fates: set[str] = field(default_factory=set)
    spans: list[Span] = field(default_factory=list)

    @property
    def dead(self) -> bool:
        """Told to have died."""
        return "killed" in self.fates

    @property
    def hurt(self) -> bool:
        """Told to be wounded or shot, and not to have died."""
        return not self.dead and bool(self.fates & {"wounded", "shot"})


@cache
def doers() -> frozenset[str]:
    """Nouns for one who did the deed: several ("the suspects") are no single person."""
    return frozenset(word for word in words("perpetrators") if not word.endswith(("s", "men")))


def span_of(match: re.Match[str], by: int = 0) -> Span:
    """Where a phrase stands, without space at its end."""
    return Span(by + match.start(), by + match.start() + len(match.group().rstrip()))


def is_name(name: str) -> bool:
    """Whether capitals name a person: not `Hale County`, `the Hale Prosecutor's`."""
    told = set(name.lower().split())
    return not (told & (words("organisation-words") | words("place-words"))) and "’s" not in name.replace("'", "’")


def person_of(text: str, match: re.Match[str], told: str, at: Span) -> Person:
    """The person of a phrase, with what became of him and where that is told."""
    noun = (match["noun"] or match["pronoun"] or "").lower()
    after = re.match(r",\s+(\d{1,2})\b", text[span_of(match).end :])
    age = (
        _in_figures(re.split(r"[-\s](?:year|month)", match["age"])[0]) if match["age"] else after[1] if after else None
    )
    name = match["name"] if match["name"] and is_name(match["name"]) else None
    rank = RANK.search(match.group())
    return Person(
        age=age,
        gender=table("genders").get(noun),
        name=name.split()[-1] if name else None,
        initial=name[0] if name else None,
        generation=_generation(noun, match["age"], age),
        rank=rank[1].lower() if rank else None,
        tie=table("kin").get(noun) if _owned(match) else None,
        alive=ALIVE.search(match.group()) is not None,
        owned=_owned(match),
        nouns={noun} & _opposed().keys(),
        again=WHO.match(text, span_of(match).end) is not None,
        doer=noun in doers(),
        fates={told},
        spans=[at],
    )


def _in_figures(number: str) -> str:
    value = number_value(number)
    return str(int(value)) if value else number


def _owned(match: re.Match[str]) -> bool:
    return (match["article"] or "").lower() in ("his", "her", "their")


WHO = re.compile(r"\s+who\s+(?:died|(?:was|had\s+been)\s+(?:killed|wounded|injured|hurt))\b")
ALIVE = re.compile(r"\b(?:wounded|injured|surviving|hospitali[sz]ed)\s", re.I)
RANK = re.compile(r"\b(second|third|fourth|fifth|sixth|other)\b", re.I)
CHILD, GROWN = 13, 20
"""Years below which one is a child, and from which no longer; between them papers say boy and man of one person."""


def _generation(noun: str, told: str | None, age: str | None) -> str | None:
    """Child or adult, by age, else by the noun."""
    if age is None:
        return table("generations").get(noun)
    years = 0 if told and "month" in told else int(age)
    return "child" if years < CHILD else "adult" if years >= GROWN else None


@cache
def _opposed() -> dict[str, set[str]]:
    """Nouns for people -> those for whom they are not: a driver is no passenger."""
    found: dict[str, set[str]] = {}
    for one, other in rows("opposed"):
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return found


def may_be(a: Person, b: Person) -> bool:
    """Whether two mentions may be of one person: nothing that both tell differs, and no rank marks one as new."""
    if a.doer != b.doer or (b.rank and a.rank != b.rank) or any(_opposed()[x] & b.nouns for x in a.nouns):
        return False
    pairs = (
        (a.age, b.age), (a.gender, b.gender), (a.name, b.name), (a.initial, b.initial), (a.generation, b.generation),
        (a.tie, b.tie),
    )  # fmt: skip
    return all(x is None or y is None or x == y for x, y in pairs)


def join(known: Person, told: Person) -> None:
    """Adds what is told later of the same person."""
    known.age = known.age or told.age
    known.gender = known.gender or told.gender
    known.name = known.name or told.name
    known.initial = known.initial or told.initial
    known.tie = known.tie or told.tie
    known.generation = known.generation or told.generation
    known.nouns |= told.nouns
    known.fates |= told.fates
    known.spans += told.spans
