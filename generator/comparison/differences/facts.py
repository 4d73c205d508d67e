"""What a statement says, laid out for comparing: its own text, figures, words, places, kinds of incident and persons.

Offsets are those of the statement's text. Everything here reads; `figures`, `particulars` and `judging` judge.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, wraps
from typing import TypeVar, cast

from generator.data import table, words
from generator.language.figures.numbers import alternatives
from generator.language.sentences import split_sentences
from generator.language.statements import statements_of
from generator.language.words import content_words, stem
from generator.model import DateMention, Quantity, Span, Statement

HEADLINE = 0.6
"""Share of words with a capital from which a text counts as a headline, whose capitals name nothing."""
GENERAL = frozenset("polic offici author say said report accord investig told new".split())
"""Stems that stand in any report and tell no event from another."""


@dataclass(frozen=True, slots=True)
class Facts:
    """A statement laid out for comparing."""

    statement: Statement
    text: str
    published: date | None
    quantities: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    stems: frozenset[str]
    """Of the words that tell the event: no numbers, no event words, no people, no words of time."""
    capitals: frozenset[str]
    """Capitalised words inside the text, in lower case; empty for a headline."""
    countries: frozenset[str]
    incidents: frozenset[str]
    aligned: bool = False
    """Known to be about the same thing as what it is compared with."""
    kept: dict[object, object] = field(default_factory=dict, compare=False, repr=False)
    """What `once` has read of it."""


T = TypeVar("T")


def once(read: Callable[[Facts], T]) -> Callable[[Facts], T]:
    """A reading of a statement that is made once, with however many others it is compared, and kept with its facts."""

    @wraps(read)
    def kept(facts: Facts) -> T:
        if read not in facts.kept:
            facts.kept[read] = read(facts)
        return cast("T", facts.kept[read])

    return kept


def facts_of(statement: Statement, published: date | None = None, *, aligned: bool = False) -> Facts:
    """The facts of a statement; spans moved to its own text."""
    text, by = statement.text, -statement.span.start
    own = _without_speakers(statement)
    return Facts(
        statement, text, published,
        tuple(q.moved(by) for q in statement.quantities),
        tuple(replace(d, span=d.span.moved(by)) for d in statement.dates),
        telling_stems(text), capitals(own), countries(own), incidents(text), aligned,
    )  # fmt: skip


def facts_in(text: str, published: date | None = None) -> tuple[Facts, ...]:
    """The facts of each sentence of a text."""
    found = statements_of(text, split_sentences(text), published=published)
    return tuple(facts_of(s, published) for s in found if s.k == 1)


def _without_speakers(statement: Statement) -> str:
    """The text without those who say it: "Norwegian police" and "Swedish officials" may speak of one wreck."""
    text, by = statement.text, -statement.span.start
    for source in (a.source for a in statement.attributions if a.source and a.source.within(statement.span)):
        start, end = source.moved(by)
        text = text[:start] + "_" * (end - start) + text[end:]
    return text


@cache
def _untelling() -> frozenset[str]:
    """Words that stand beside any figure."""
    numbers = {*table("number-words"), *table("magnitudes"), *table("fractions")}
    people = {*table("people"), *table("people").values()}
    times = {*table("months"), *table("weekdays"), *table("time-units"), *(f"{u}s" for u in table("time-units"))}
    single = {form for form in table("events") if " " not in form}
    return frozenset(numbers | people | times | single | words("approximators") | {"dozens", "hundreds", "thousands"})


def telling_stems(text: str) -> frozenset[str]:
    """The stems of the words that tell one event from another."""
    kept = (w for w in content_words(text) if w not in _untelling() and not w[0].isdigit() and len(w) > 1)
    return frozenset(stem(w) for w in kept) - GENERAL


def capitals(text: str) -> frozenset[str]:
    """Capitalised words after the first of a sentence, in lower case; none in a headline, which capitalises all."""
    found = re.findall(r"[^\W\d_][\w’'.-]*", text)
    if not found or sum(w[0].isupper() for w in found) > HEADLINE * len(found):
        return frozenset()
    named = re.findall(r"(?<=[\w,;’'\"”–—-]\s)[“\"']?([A-Z][\w’'-]+)", text)
    calendar = {*table("months"), *table("weekdays")}
    return frozenset(w.lower().removesuffix("'s").removesuffix("’s") for w in named) - calendar


def countries(text: str) -> frozenset[str]:
    """The countries named, by name or by adjective."""
    pattern, codes = _countries()
    return frozenset(codes[" ".join(m.lower().split())] for m in pattern.findall(text))


@cache
def _countries() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """The names of countries, and what each in lower case stands for."""
    pattern = re.compile(rf"\b({alternatives(table('countries'))})s?\b", re.I)
    return pattern, {name.lower(): code for name, code in table("countries").items()}


def incidents(text: str) -> frozenset[str]:
    """The kinds of incident the words speak of."""
    return frozenset(table("incidents")[" ".join(m.lower().split())] for m in _incidents().findall(text))


@cache
def _incidents() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(table('incidents'))})\b", re.I)


@once
def persons(facts: Facts) -> frozenset[str]:
    """Surnames of the persons named."""
    by = -facts.statement.span.start
    names = (n.span.moved(by).of(facts.text) for n in facts.statement.names if n.kind == "person")
    return frozenset(re.sub(r"[’']s$", "", name).split()[-1].lower() for name in names if name.split())


# ---- are they about one thing?

SHARED = 2
"""Telling words two sentences about one event have in common at least..."""
SHARE = 0.5
"""...or this share of the shorter one's: "Two dead in mine" says little but says it."""
SHORT = 3
"""Telling words up to which a sentence counts as short."""


def comparable(a: Facts, b: Facts) -> bool:
    """Whether two statements can be about one event: places, kinds of incident and days agree, and words are shared."""
    return not any(apart(a, b) for apart in APART) and related(a, b)


def related(a: Facts, b: Facts) -> bool:
    """Whether they share enough telling words, if it is not known already."""
    if a.aligned and b.aligned:
        return True
    mine, theirs = _telling(a), _telling(b)
    shared, least = len(mine & theirs), min(len(mine), len(theirs))
    return shared >= SHARED or (least <= SHORT and shared >= SHARE * least)


@once
def _telling(facts: Facts) -> frozenset[str]:
    return facts.stems | facts.incidents


def _other_countries(a: Facts, b: Facts) -> bool:
    return bool(a.countries and b.countries and not a.countries & b.countries)


def _other_incidents(a: Facts, b: Facts) -> bool:
    return bool(a.incidents and b.incidents and not a.incidents & b.incidents)


def _other_names(a: Facts, b: Facts) -> bool:
    """Both name somebody or something, and nothing of it is shared, not even as an ordinary word."""
    if not a.capitals or not b.capitals:
        return False
    return not (a.capitals & b.capitals or _capital_stems(a) & b.stems or _capital_stems(b) & a.stems)


@once
def _capital_stems(facts: Facts) -> frozenset[str]:
    return frozenset(map(stem, facts.capitals))


def _other_days(a: Facts, b: Facts) -> bool:
    """Both name days of what happened, and none of one lies in those of the other."""
    mine, theirs = _days(a), _days(b)
    return bool(mine and theirs) and not any(overlap(x, y) for x in mine for y in theirs)


@once
def _days(facts: Facts) -> tuple[DateMention, ...]:
    return tuple(d for d in told_dates(facts) if d.start and d.end)


@once
def told_dates(facts: Facts) -> tuple[DateMention, ...]:
    """The dates of what is told, without those of the telling and of what has been since: "since he left on May 2"."""
    return tuple(
        d for d in facts.dates if not reporting(facts.text, d.span) and not _SINCE.search(facts.text[: d.span.start])
    )


_SINCE = re.compile(r"\bsince\s+[^,;.]*$", re.I)


def overlap(x: DateMention, y: DateMention) -> bool:
    """Whether two resolved dates share a day."""
    return bool(x.start and x.end and y.start and y.end) and x.start <= y.end and y.start <= x.end  # type: ignore[operator]


def reporting(text: str, span: Span) -> bool:
    """Whether a date is that of the report: "police said Tuesday", "in a statement on Friday"."""
    return bool(
        re.search(
            r"\b(?:sa(?:id|ys)|told|announced|reported|confirmed|statement|interview|identified)\b"
            r"(?:(?!\b(?:was|were|had|has|is|are|shot|died|killed|found|left|fired|fled|began|happened|occurred)\b)[^,;.]){0,25}$",
            text[: span.start],
            re.I,
        )
    )


APART = (_other_countries, _other_incidents, _other_names, _other_days)
"""Each says why two statements are of different events."""
