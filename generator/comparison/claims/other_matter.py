"""What shows that two clauses tell of two people or of two matters, however many of their words they share.

One news story may tell of many who were hurt on one evening, in sentences that differ in nothing but the age, the wound
and the hospital. "It was a very good thing" is not "it was a very bad thing", and two speakers who use one name for it
do not say one thing. The one victim of a story is judged before, by the rules that tell a difference.
"""

import re
from functools import cache
from typing import NamedTuple

from generator.comparison.claims.mentions import Unit
from generator.comparison.differences.apart import of_another_event
from generator.comparison.differences.conditions import conditions
from generator.comparison.differences.particulars import ages, all_ages
from generator.comparison.differences.traits import Trait, apart
from generator.comparison.differences.wounds import elsewhere, places
from generator.comparison.likeness.synonyms import unified
from generator.comparison.origins.speakers import Speaker, same_speaker
from generator.data import rows
from generator.language.figures.numbers import number_value, word_number
from generator.language.words import denies, stem, stems, tokens

CLOSE = 2
"""Years by which an age may be given wrongly; clauses whose ages lie further apart are of two people."""
COMMON = 0.5
"""Share of the words of the shorter of two quotations that the other must have to be one saying of two speakers."""


class Matter(NamedTuple):
    """Whom and what a clause tells of, as far as its words show it."""

    people: frozenset[str]
    """Surnames in it."""
    ages: frozenset[float]
    """Ages in it; where it begins with a pronoun, those before it."""
    victims: frozenset[float]
    """Ages of those whom an accused is said to have harmed: "accused of shooting a 15-year-old"."""
    sex: str
    """Whether the first of whom an age is told is a man or boy, or a woman or girl; empty where that is not told."""
    places: tuple[Trait, ...]
    """Where on the body somebody was hit."""
    conditions: tuple[Trait, ...]
    hospital: frozenset[str]
    """What a hospital is called, without the words for any hospital."""
    number: float | None
    """How many it begins with: 1 for "another", 2 for "both", `MANY` for "the victims"."""
    sides: frozenset[tuple[int, int]]
    """Of which pairs of antonyms it has one, and which."""
    aside: bool
    """Whether its sentence tells of another event than the story."""
    speaker: Speaker | None
    """Whom it quotes."""
    stems: frozenset[str]

    @classmethod
    def of(cls, unit: Unit) -> "Matter":
        """From a unit."""
        own, text = unit.statement, unit.statement.text
        names = (name.span.moved(-own.span.start).of(text) for name in own.names if name.kind == "person")
        quotes = any(span.overlaps(own.span) for span in unit.whole.quoted)
        return cls(
            frozenset(stem(found[-1]) for name in names if (found := tokens(name))),
            _ages(unit),
            _victims(text),
            _sex(text),
            tuple(places(text)),
            tuple(conditions(text)),
            _hospital(text),
            _number(text),
            frozenset() if denies(text) else _sides(text),
            of_another_event(unit.whole.text),
            unit.root if quotes and _NAMED.search(unit.mention.speaker or "") else None,
            stems(unified(text)),
        )

    def is_other(self, other: "Matter") -> bool:
        """Whether two clauses cannot make one claim."""
        if self.aside != other.aside:
            return True
        return self._of_others(other) or self._contrary(other) or self._said_by_others(other)

    def of_two_people(self, other: "Matter") -> bool:
        """Whether two clauses of one source give two ages, or tell of one and of another, of nobody whom both name."""
        if self.people & other.people:
            return False
        ages = bool(self.ages and other.ages and not self.ages & other.ages)
        return ages or elsewhere(self.places, other.places) or self._of_two_sexes(other) or self._of_two_houses(other)

    def _of_two_sexes(self, other: "Matter") -> bool:
        """Whether one tells of a woman of some age, and the other of a man of some age."""
        return bool(self.sex and other.sex and self.sex != other.sex)

    def _of_two_houses(self, other: "Matter") -> bool:
        """Whether they name two hospitals."""
        return bool(self.hospital and other.hospital and not self.hospital & other.hospital)

    def _of_others(self, other: "Matter") -> bool:
        """Whether they tell of two people, or of one and of many; not where they name one."""
        if self.people & other.people:
            return False
        for mine, theirs in ((self.ages, other.ages), (self.victims, other.victims)):
            if mine and theirs:
                return self._of_two_sexes(other) or all(abs(one - two) > CLOSE for one in mine for two in theirs)
        return (
            _two_numbers(self.number, other.number)
            or elsewhere(self.places, other.places)
            or apart(self.conditions, other.conditions)
            or self._of_two_houses(other)
        )

    def _contrary(self, other: "Matter") -> bool:
        """Whether one has a word and the other its antonym, and neither has both."""
        both = self.sides | other.sides
        pairs = {pair for pair, _ in self.sides} & {pair for pair, _ in other.sides}
        return any(
            {(pair, 0), (pair, 1)} <= both and not any({(pair, 0), (pair, 1)} <= x.sides for x in (self, other))
            for pair in pairs
        )

    def _said_by_others(self, other: "Matter") -> bool:
        """Whether they quote two speakers who have too few words in common to say one thing."""
        if self.speaker is None or other.speaker is None or same_speaker(self.speaker, other.speaker):
            return False
        fewest = min(len(self.stems), len(other.stems))
        return len(self.stems & other.stems) < COMMON * fewest


_NAMED = re.compile(r"[A-Z][\w’'-]+\s+(?:[A-Z]\.\s+)?[A-Z][\w’'-]+$")
"""Somebody with first name and surname, not a body of people."""
MANY = 99.0
"""For people whose number is not told: "the victims"."""
_HE = re.compile(r"[“\"‘']?(?:He|She|he|she)\b")
_ONE = re.compile(r"(?:One|Another|(?:A|The)\s+(?:second|third|fourth|fifth))\s+(?!of\s+(?:his|her)\b)")
_PEOPLE = "victims|men|women|boys|girls|children|teens|teenagers|students|officers|suspects|people"
_ALL = re.compile(
    rf"(?:All|They|The\s+(?:\w+\s+)?(?:{_PEOPLE}))\s+(?:are|were|have|had|suffered|sustained|remain\w*|died)\b"
)
_COUNT = re.compile(
    rf"(?P<n>Both|\d{{1,2}}|{word_number()})\s+(?:(?:\w+\s+)?(?:{_PEOPLE})\s+)?(?:are|were|have|had|suffered|sustained)\b",
    re.I,
)


def _ages(unit: Unit) -> frozenset[float]:
    """The ages in a clause; of a clause that begins with a pronoun those last told before it."""
    text = unit.statement.text
    found = _told(_HARMED.sub(" ", text) if _ACCUSED.search(text) else text)
    if found or not _HE.match(text):
        return found
    return _told(unit.whole.text[: unit.statement.span.start - unit.whole.span.start]) or _told(unit.before)


def _sex(text: str) -> str:
    found = _AGED.search(_HARMED.sub(" ", text) if _ACCUSED.search(text) else text)
    return ("f" if found["who"].lower() in ("woman", "girl", "female") else "m") if found else ""


_AGED = re.compile(r"[\s-](?:year|month)s?[\s-]old,?\s+(?:[a-z]+\s+)?(?P<who>man|woman|boy|girl|male|female)\b", re.I)


def _victims(text: str) -> frozenset[float]:
    """The ages of those whom an accused is said to have harmed."""
    harmed = " ".join(m.group() for m in _HARMED.finditer(text)) if _ACCUSED.search(text) else ""
    return frozenset(all_ages(harmed))


_ACCUSED = re.compile(r"\b(?:accused|charged|arrested|indicted|pleaded|pled|guilty|convicted|sentenced)\b", re.I)
_HARMED = re.compile(
    r"\b(?:shooting|killing|stabbing|slaying|murder|death|beating|injuring|wounding)\s+(?:death\s+)?(?:of\s+)?"
    rf"(?:(?:an?|the|his|her|another)\s+)?(?:\d{{1,3}}|{word_number()})[\s-](?:year|month)s?[\s-]old\b",
    re.I,
)
"""Whom a deed was done to, by age."""


def _told(text: str) -> frozenset[float]:
    """The ages in a text; none where they are of another than the first of whom it tells."""
    found = frozenset((*all_ages(text), *(age.value for age in ages(text))))
    return found if found and not _FIRST.match(text) else frozenset()


_FIRST = re.compile(
    r"\D*?\b(?:the|an?|his|her|their)\s+(?:girl|boy|woman|man|child|toddler|baby|teen|teenager|victim|suspect|infant)\b"
    r"(?!,?\s+(?:aged?\s+)?\d)(?=.*\d)",
    re.I | re.S,
)
"""Somebody whose age is not told, before the first figure."""


def _number(text: str) -> float | None:
    if _ONE.match(text):
        return 1.0
    if counted := _COUNT.match(text):
        return 2.0 if counted["n"].lower() == "both" else number_value(counted["n"])
    return MANY if _ALL.match(text) else None


def _two_numbers(one: float | None, two: float | None) -> bool:
    """Whether one tells of one and the other of many, or of so many others; "they" may be of any number above one."""
    if one is None or two is None or one == two:
        return False
    return MANY not in (one, two) or 1.0 in (one, two)


_HOSPITAL = re.compile(
    r"(?P<name>(?:[A-Z][\w.’'-]*\s+){1,5}(?:Hospital|Medical\s+Center|Health|Trauma|Clinic|Infirmary)\b(?:\s+(?:for\s+)?[A-Z]\w+)*)"
)
_ANY_HOSPITAL = frozenset(
    "hospital medical center health trauma clinic infirmary general regional county memorial university community"
    " the st saint for care system".split()
)


def _hospital(text: str) -> frozenset[str]:
    found = (tokens(match["name"].replace("-", " ")) for match in _HOSPITAL.finditer(text))
    return frozenset(stem(word) for name in found for word in name if word not in _ANY_HOSPITAL)


def _sides(text: str) -> frozenset[tuple[int, int]]:
    return frozenset(side for word in tokens(text) for side in _antonyms().get(word, ()))


@cache
def _antonyms() -> dict[str, tuple[tuple[int, int], ...]]:
    """Word -> the pairs that have it, each with the side on which it stands."""
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for n, row in enumerate(rows("antonyms")):
        for side, listed in enumerate(row):
            for word in listed.split(", "):
                found[word] = (*found.get(word, ()), (n, side))
    return found
