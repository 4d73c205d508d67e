"""Particulars that two reports of one event may give differently: ages, times of day, addresses, distances, sums.

Each is read from the text by its own form and compared only where both sentences tie it to one person, place or thing.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generator.comparison.differences.facts import Facts
from generator.language.figures.numbers import number_value, word_number
from generator.language.words import stem
from generator.model import Span


class Particular(NamedTuple):
    """A detail with what it is of."""

    of: str
    """What the detail belongs to, in lower case."""
    words: str
    """As written."""
    value: float


# ---- ages

NAME = r"(?P<name>(?:[A-Z][\w’'-]*\.?\s+|[“\"][A-Z][\w\s]*[”\"]\s+){0,3}[A-Z][\w’'-]+(?:\s+(?:Jr|Sr)\.)?)"
AGE = rf"(?<![\w-])(?P<age>\d{{1,3}}|(?i:{word_number()}))"
"""Not "three" of "Twenty-three"."""


_CALLED = (
    "man|woman|boy|girl|suspect|victim|student|resident|driver|gunman|shooter|teacher|inmate|native|officer|deputy"
)
"""What somebody is called between age and name: "the 44-year-old inmate, Bo Ray"."""
_NOT_SAYING = r"(?!\w)(?!,?\s+(?:said|says|told|added|and\s+[A-Z]))"
"""Who says so is not whom it is said of: "a 20-year-old man, Ida Moen said"."""


def ages(text: str) -> Iterator[Particular]:
    """Reads "Jane Roe, 27,", "27-year-old Jane Roe"; the surname is what it is of."""
    for match in re.finditer(
        rf"{NAME},\s+(?:age(?:d)?\s+)?(?P<age>\d{{1,3}})(?=\s*[,;.)]|\s+and\s+[A-Z]|\s*$|\s+of\b)", text
    ):
        yield _age(match)
    for match in re.finditer(rf"{AGE}[\s-]years?[\s-]old\s+(?:(?:{_CALLED}),?\s+|as\s+)?{NAME}{_NOT_SAYING}", text):
        yield _age(match)


def _age(match: re.Match[str]) -> Particular:
    name = re.sub(r"[“\"][^”\"]*[”\"]\s*|\s+(?:Jr|Sr)\.", "", match["name"])
    return Particular(" ".join(name.lower().split()), match["name"], number_value(match["age"]) or 0.0)


def age_told(person: Particular, text: str) -> str:
    """ "Jane Roe, 27" where the sentence has it so, else its words: "the 27-year-old clerk, Jane Roe"."""
    told = f"{person.words}, {person.value:g}"
    if told in " ".join(text.split()):
        return told
    spelled = re.search(
        rf"(?:\b[Tt]he\s+)?[\w-]+[\s-]years?[\s-]old,?\s+(?:[\w’'-]+,?\s+){{0,3}}{re.escape(person.words)}", text
    )
    return spelled.group() if spelled else told


def surname(name: str) -> str:
    """The last word of a name, of a double one its first half: "moen" of "april moen-holt", "al-assad" whole."""
    last = name.rsplit(maxsplit=1)[-1]
    half = last.partition("-")[0]
    return half if len(half) >= HALF else last


HALF = 4
"""Letters from which the first half of a double surname is one."""


def same_name(a: str, b: str) -> bool:
    """Equal surnames, and first names equal where both are given (initials may stand for them).

    Of a double surname one may be left out: "April Moen" and "April Moen-Holt".
    """
    one, two = a.split(), b.split()
    if surname(a) != surname(b) or (one[-1] != two[-1] and "-" in one[-1] and "-" in two[-1]):
        return False
    if len(one) == 1 or len(two) == 1:
        return True
    return one[0][0] == two[0][0] and (one[0] == two[0] or len(one[0].rstrip(".")) == 1 or len(two[0].rstrip(".")) == 1)


YOUNG = "boy|girl|baby|infant|toddler|child|daughter|son|nephew|niece|grandson|granddaughter"
AGED = re.compile(
    rf"(?<![\w-])(?P<age>\d{{1,2}}|{word_number()})[\s-](?P<unit>year|month|week|day)s?[\s-]old\s+(?:[\w-]+\s+){{0,2}}?(?P<who>{YOUNG})\b",
    re.I,
)
SEVERAL = re.compile(r"\b(?:another|second|third|other)\s+$", re.I)
"""Before a child that is not the first one spoken of."""


def young_ages(text: str) -> list[Particular]:
    """Reads "a 6-year-old girl": children, of whom a sentence about one event seldom names two of one kind."""
    return [
        Particular(f"{m['who'].lower()} in {m['unit'].lower()}s", m.group(), number_value(m["age"]) or 0.0)
        for m in AGED.finditer(text)
        if not SEVERAL.search(text[: m.start()])
    ]


def all_ages(text: str) -> Iterator[float]:
    """The age of everybody: in "a 16-year-old boy shot a 10-year-old" there are two."""
    found = re.finditer(rf"(?<![\w-])(?P<age>\d{{1,3}}|{word_number()})[\s-](?:year|month)s?[\s-]olds?\b", text, re.I)
    yield from (number_value(match["age"]) or 0.0 for match in found)


BIRTHDAY = 30
"""Days between two reports from which a birthday may lie between them."""


def birthday_between(a: Facts, b: Facts, mine: float, theirs: float) -> bool:
    """Whether the later report may give the greater age because of the time between the reports."""
    if a.published is None or b.published is None:
        return False
    days, years = (b.published - a.published).days, theirs - mine
    if days < 0:
        days, years = -days, -years
    return days >= BIRTHDAY and 0 < years <= days // 365 + 1


# ---- times of day

CLOCK = re.compile(
    r"(?P<hedge>(?:\b(?:just|shortly|soon|(?:a\s+)?little|about|around|approximately|roughly|nearly|almost|sometime)\s+"
    r"|\b(?:before|after|by|until)\s+|[~]){0,4})"
    r"(?<!\d)(?<!\d: )(?P<hour>1[0-2]|0?\d)(?:[:.]\s?(?P<minute>[0-5]\d))?"
    r"\s?(?P<half>[ap])\.?\s?m\b(?:(?<=\.m)\.|(?<=\. m)\.)?",
    re.I,
)
EXACT, LOOSE, BESIDE, WITHIN = 5, 10, 15, 60
"""Minutes a time of day may be off: as it stands, with "about", and to one side with "just after" and with "after"."""
HALF_DAY, DAY = 720, 1440

MOMENTS = (
    ("death", re.compile(r"\b(?:pronounced|died|dead)\b[^,;]{0,40}$", re.I)),
    ("ceremony", re.compile(r"\b(?:funeral|visitation|vigil|service|hearing|conference|court)\b", re.I)),
    ("call", re.compile(r"\b(?:returned|interview\w*|arrested|custody|surrendered)\b", re.I)),
)
"""What else a time of day may be of than the incident itself; the first that fits the words before it."""


class Moment(NamedTuple):
    """A time of day as minutes after midnight, from and to."""

    of: str
    words: str
    low: int
    high: int


def moments(text: str, incidents: frozenset[str]) -> list[Moment]:
    """The times of day in a sentence with what happened then."""
    return [_moment(text, match, incidents) for match in CLOCK.finditer(text)]


def _moment(text: str, match: re.Match[str], incidents: frozenset[str]) -> Moment:
    at = int(match["hour"]) % 12 * 60 + int(match["minute"] or 0) + (HALF_DAY if match["half"].lower() == "p" else 0)
    hedge = match["hedge"].lower()
    low = high = LOOSE if re.search(r"about|around|approx|rough|nearly|almost|some|~", hedge) else EXACT
    near = BESIDE if re.search(r"just|shortly|little|soon", hedge) else WITHIN
    if "after" in hedge:
        low, high = 0, near
    elif "before" in hedge or "by" in hedge.split():
        low, high = near, 0
    before = text[: match.start()]
    of = next((name for name, form in MOMENTS if form.search(before)), ",".join(sorted(incidents)))
    return Moment(of, match.group().strip(), at - low, at + high)


def apart(a: Moment, b: Moment) -> bool:
    """Whether two moments do not meet; midnight lies between 11:55 p.m. and 12:05 a.m."""
    return not any(a.low <= b.high + shift and b.low + shift <= a.high for shift in (-DAY, 0, DAY))


# ---- addresses, distances, sums, degrees of an offence


class Address(NamedTuple):
    """A block of a street; like a particular, with where it stands."""

    of: str
    """The street, in lower case, in one form: "mill street" of "Mill St." and "North Mill Street"."""
    words: str
    value: float
    span: Span


def addresses(text: str) -> Iterator[Address]:
    """Reads "the 5800 block of Harbor Drive"."""
    for match in re.finditer(r"\b(?P<number>\d{2,5})[\s-]block\s+of\s+(?P<street>(?:[A-Z0-9][\w.]*\s?){1,4})", text):
        street = _street(match["street"])
        yield Address(street, f"{match['number']} block", float(match["number"]), Span(*match.span()))


def _street(words: str) -> str:
    """The name of a street up to the word that says what it is: no "Sunday" of "Harbor Drive Sunday"."""
    named = [_TYPES.get(word, word) for word in _WAY.sub("", " ".join(words.lower().replace(".", " ").split())).split()]
    end = next((n for n, word in enumerate(named, 1) if n > 1 and word in _TYPES.values()), len(named))
    return " ".join(named[:end])


_TYPES = {
    "st": "street", "ave": "avenue", "av": "avenue", "rd": "road", "dr": "drive", "ln": "lane", "blvd": "boulevard",
    "ct": "court", "pl": "place", "cir": "circle", "ter": "terrace", "pkwy": "parkway", "hwy": "highway",
}  # fmt: skip
_TYPES |= {word: word for word in (*_TYPES.values(), "way", "trail", "square", "row", "alley")}
"""What a street is called, and the short forms of it."""


def names_street(words: str) -> bool:
    """Whether a name ends like that of a street: "Moregate Lane", "Fennimore Ave"."""
    last = words.lower().removesuffix(".").split()[-1:]
    return " " in words and bool(last) and _TYPES.get(last[0]) is not None


def one_block(x: Address, y: Address) -> bool:
    """Whether two numbers are of one block: 680 is in the block of 600, which takes in a hundred."""
    rounded = x.value % 100 == 0 or y.value % 100 == 0
    return x.value == y.value or (rounded and x.value // 100 == y.value // 100)


_WAY = re.compile(r"^(?:north|south|east|west|n|s|e|w)\.?\s+(?=\w)")
"""The side of a street, which many reports leave out."""


AGE_OF = "age "
"""Beginning of the keys of ages."""


def keys(text: str) -> Iterator[tuple[str, float]]:
    """What two reports of one event cannot give differently: the block of a street, the age of a named person."""
    yield from ((f"block {p.of}", p.value) for p in addresses(text))
    yield from ((f"{AGE_OF}{p.of.split()[0]} {surname(p.of)}", p.value) for p in ages(text) if " " in p.of)


DIRECTION = r"(?:north|south|east|west|northeast|northwest|southeast|southwest|outside|away\s+from|from)"


def distances(facts: Facts) -> Iterator[tuple[str, int]]:
    """Reads "65 miles northeast of Springfield": what from, and the index of the quantity."""
    for i, q in enumerate(facts.quantities):
        after = re.match(rf"\s+(?P<way>{DIRECTION})(?:\s+of)?\s+(?P<place>[A-Z]\w+)", facts.text[q.span.end :])
        if after:
            yield f"{after['way']} {after['place'].lower()}", i


SUMS = "bail|bond|ransom|fine|reward|settlement|fee|price|budget|damages|salary"


def sums(facts: Facts) -> Iterator[tuple[str, int]]:
    """Reads "$310,000 bail", "bail has been set at $130,000": what for, and the index of the quantity."""
    for i, q in enumerate(facts.quantities):
        if q.unit is None or not re.search(r"[A-Z$]", q.unit):
            continue
        after = re.match(rf"\s+(?:cash\s+|in\s+)?(?P<of>{SUMS})s?\b", facts.text[q.span.end :], re.I)
        before = re.search(
            rf"\b(?P<of>{SUMS})\s+(?:\w+\s+){{0,4}}(?:at|of|to|is|was)\s+$", facts.text[: q.span.start], re.I
        )
        told = after or before
        if told:
            yield told["of"].lower(), i


def degrees(text: str) -> Iterator[Particular]:
    """Reads "second-degree murder"."""
    order = {"first": 1.0, "second": 2.0, "third": 3.0}
    for match in re.finditer(r"(?<!attempted )\b(?P<nth>first|second|third)[\s-]degree\s+(?P<of>[a-z]+)", text, re.I):
        yield Particular(stem(match["of"].lower()), match.group(), order[match["nth"].lower()])


_SUM = r"\$(?P<sum>\d[\d,]*(?:\.\d+)?(?:\s+(?:million|thousand))?)"
_BAIL = (
    re.compile(rf"{_SUM}\s+(?:(?:cash|secured|surety)\s+)?(?:bail|bond)\b", re.I),
    re.compile(rf"\b(?:bail|bond)\s+(?:\w+\s+){{0,5}}?(?:at|of|to|is|was)\s+{_SUM}", re.I),
)
_OTHER_BAIL = re.compile(
    r"\b(?:asked|requested|sought|recommended|per|each|apiece|total\w*|combined|or|reduced|lowered|raised|increased)\b|%",
    re.I,
)
"""What makes a sum another than the bail that was set for one."""


BAIL = "bail"
"""What a sum is of that was set for an accused."""


def bails(text: str) -> Iterator[Particular]:
    """Reads "Pike is held on $75,000 bond" and "his bail was set at $1 million", where nothing else is a sum."""
    found = next(filter(None, (form.search(text) for form in _BAIL)), None)
    if found and text.count("$") == 1 and not _OTHER_BAIL.search(text):
        yield Particular(BAIL, f"${found['sum']}", number_value(found["sum"]) or 0.0)


def days_between(a: date | None, b: date | None) -> int | None:
    """Days between two reports; None where one is undated."""
    return abs((a - b).days) if a and b else None
