"""Single people a whole text tells of, and what became of each: told apart by name, age, and man or woman.

"A 24-year-old man was shot", "Jane Miller, 39, died": two people. "The victim" is one of those who came before, if that
may be; so doubt makes fewer people, never more.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from generator.data import rows, table, words
from generator.language.fates import fate, fate_before
from generator.language.numbers import alternatives
from generator.model import Span


@dataclass(slots=True)
class Person:
    """One person; what is told later of the same person is added."""

    age: str | None = None
    gender: str | None = None
    name: str | None = None
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
def _nouns() -> frozenset[str]:
    return frozenset({singular for _, singular in rows("people")} - {"family", "member", "other"})


@cache
def doers() -> frozenset[str]:
    """Nouns for one who did the deed: several ("the suspects") are no single person."""
    return frozenset(word for word in words("perpetrators") if not word.endswith(("s", "men")))


DID = "killed|wounded|injured|hurt|struck|hit|left|claimed"
"""After "that" a verb: `a shooting that killed a girl`."""


@cache
def _phrases() -> re.Pattern[str]:
    one = alternatives({*_nouns(), *doers()})
    stop = alternatives(words("stop-words"))
    described = rf"(?:(?!(?i:{stop})\b)[\w’'-]+\s+){{0,3}}?"
    age = r"\d{1,2}-(?:year|month)-old"
    name = r"[A-Z][a-z’'-]+(?:\s+(?:[A-Z]\.|[“\"][^”\"]+[”\"]))?(?:\s+[A-Z][a-zA-Z’'-]+){1,2}"
    return re.compile(
        rf"\b(?!that\s+(?:{DID})\b)(?:(?P<article>[Aa]n?|[Aa]nother|[Oo]ne|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Tt]hat|[Tt]his)\s+)?"
        rf"(?:(?P<age>{age})\s+)?(?:{described}(?P<noun>(?i:{one}))\b)?(?:(?:,\s+|\s+)?(?P<name>{name}))?"
        rf"|\b(?P<pronoun>[Hh]e|[Ss]he|[Hh]im|[Hh]imself|[Hh]erself)\b"
    )


def find_persons(text: str, sentences: Sequence[Span]) -> tuple[Person, ...]:
    """The people of whom these sentences say what became of them, in the order of the text."""
    known: list[Person] = []
    for sentence in sentences:
        before: Person | None = None
        for told, another, beside in _told(text, sentence):
            others = (p for p in reversed(known) if not (beside and p is before))
            same = None if another else next((p for p in others if _may_be(p, told)), None)
            if same is None:
                known.append(told)
            else:
                _join(same, told)
            before = same or told
    return tuple(known)


def _told(text: str, sentence: Span) -> Iterator[tuple[Person, bool, bool]]:
    """Each person with a fate, whether "another" marks a new one, and whether an "and" joins it to the one before."""
    words_of_it = sentence.of(text)
    headline = _is_headline(words_of_it)
    last: Span | None = None
    for match in _phrases().finditer(words_of_it):
        if not (match["age"] or match["noun"] or match["name"] or match["pronoun"]):
            continue
        bare = match["noun"] and not (match["article"] or match["age"] or match["name"])
        if (bare and match.start() and not COLON.search(words_of_it[: match.start()])) or _is_open(words_of_it, match):
            continue
        if headline and match["name"] and not (match["noun"] or match["age"]):
            continue
        shared = _shared(words_of_it, last, match)
        told = fate(words_of_it, Span(*match.span())) or shared
        if told in ("shot", "wounded") and DIES_LATER.match(words_of_it, match.end()):
            told = "killed"
        if told:
            at = Span(sentence.start + match.start(), sentence.start + match.end())
            last = Span(*match.span())
            another = (match["article"] or "").lower() == "another"
            yield _person(words_of_it, match, told, at), another, shared is not None


COLON = re.compile(r"^[\w\s’'-]{2,30}:\s+$")
"""What stands before a headline: `Police: `."""
OPEN = re.compile(r"\b(?:whether|if|unless)\s+(?:[\w’'-]+\s+){0,6}$", re.I)


def _is_open(text: str, match: re.Match[str]) -> bool:
    """`It was unclear whether the suspect was killed`: nobody says so."""
    return OPEN.search(text[: match.start()]) is not None


AND = re.compile(r"(?:,\s+\d{1,2},)?(?:,\s+|\s+and\s+|,\s+and\s+)")


def _shared(text: str, last: Span | None, match: re.Match[str]) -> str | None:
    """The fate told before two joined by "and": `the shooting of a man and [a toddler]`, if nothing is said after."""
    if last is None or not AND.fullmatch(text[last.end : match.start()]):
        return None
    return fate_before(text, last.start)


DIES_LATER = re.compile(
    r"(?:(?!\b(?:a|an|another|others?|his|her|who|while|but)\s+(?:\w+\s+){0,2}(?:dies|died|pronounced)\b)[^.;]){0,120}?"
    r"(?<!one\s)\b(?:dies|has\s+died|later\s+died|and\s+died|was\s+pronounced\s+dead|has\s+since\s+died)\b",
    re.I,
)
"""After one who was hurt: "a boy shot in the head near Arden dies"; not "a boy was shot and a girl died"."""


def _is_headline(sentence: str) -> bool:
    """Whether most words are capitalised, so that capitals mark no names."""
    long_words: list[str] = re.findall(r"[A-Za-z]{4,}", sentence)
    return 2 * len([w for w in long_words if w[:1].isupper()]) > len(long_words) + 2


def _person(text: str, match: re.Match[str], told: str, at: Span) -> Person:
    noun = (match["noun"] or match["pronoun"] or "").lower()
    after = re.match(r",\s+(\d{1,2})\b", text[match.end() :])
    age = match["age"].split("-")[0] if match["age"] else after[1] if after else None
    gender = table("genders").get(noun)
    name = match["name"].split()[-1] if match["name"] else None
    return Person(age, gender, name, noun in doers(), {told}, [at])


def _may_be(a: Person, b: Person) -> bool:
    """Whether two mentions may be of one person: nothing that both tell differs."""
    pairs = ((a.age, b.age), (a.gender, b.gender), (a.name, b.name))
    return a.doer == b.doer and all(x is None or y is None or x == y for x, y in pairs)


def _join(known: Person, told: Person) -> None:
    known.age = known.age or told.age
    known.gender = known.gender or told.gender
    known.name = known.name or told.name
    known.fates |= told.fates
    known.spans += told.spans
