"""Which dated lines tell one event: they make one claim, are alike, or tell one kind of deed of one day and place.

Several lines of one event are one line with the notes of all. A line without a date joins the line of another source
that has one, so that its "Monday" is told by whoever knows which.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache

from generator.comparison.likeness.similarity import Weighed, alike
from generator.data import table
from generator.language.dates.forms import WEEKDAY, WEEKDAYS
from generator.model import Ref, TimelineEntry

SAME, SAME_FILED, SAME_KIND, SAME_CLAIM = 0.58, 0.25, 0.25, 0.15
"""Likeness of two lines of one day from which they tell one thing; of two that make one claim and are of two days by
their files; of two from two sources that tell one kind of deed on one day; of two of one day that make one claim. Of 31
pairs of 119 stories that make one claim and are less alike than the first, read one by one, 28 tell one thing; of 14
that are of one kind, all.
"""
_ONE_MORE = re.compile(r"\b(?:another|more|second|third|fourth|other)\b", re.I)
"""What tells that a thing happened once more: "another arrest"."""
NAMED_DAY = re.compile(rf"\b{WEEKDAY}\b|\b[A-Z][a-z]{{2,8}}\.? \d{{1,2}}\b")
CLOCK = re.compile(r"T(\d\d:\d\d)")
_SAME_DAY = re.compile(r"(?:today|tonight|this (?:morning|afternoon|evening))\b", re.I)
_KINDS = tuple(
    re.compile(rf"\b(?:{words})\b", re.I)
    for words in (
        r"shot|shots|shootings?|gunfire|gunshots?|opened fire|gunned",
        r"died|dies|passed away|pronounced|dead",
        r"arrest\w*|custody|captured|surrendered|turned \w+self in",
        r"charged?|charges|arraign\w*|pleaded|sentenced|convicted|indict\w*|court|hearing|trial|bond|bail|judge|jury",
        r"surgery|released|hospitalized|condition|autopsy",
        r"vigil|funeral|memorial|mourn\w*",
        r"search\w*|manhunt|identified|investigat\w*|announce\w*|report(?:ed|s)?|warrant|protest\w*|interview\w*",
        r"earthquake|quake|tremor",
        r"aftershocks?",
        r"crash\w*|collided|derailed",
        r"robb\w+|burglar\w*|stole|heist",
        r"stabb\w+",
        r"fired|firing|dismissed|resign\w*|stepped down|stepping down",
    )
)
"""Kinds of deeds; two lines are of one if they hold words of the same."""
_DEATH, _COURT, _WORD_OF_IT = 1, 3, 6
"""Kinds: a death; what one day has several of, since each of three pleads guilty; word of a thing."""
_AGE = re.compile(r"\b(\w+)(?=[- ]year[- ]old\b)|(?<=, )(\d\d?)(?=,)")
_BLOCK = re.compile(r"\b(\d{3,5}) (?:block )?")
_PARTS = {"MO": (0, 12), "DT": (6, 18), "AF": (12, 18), "EV": (16, 24), "NI": (18, 24)}
"""Part of a day, as TIMEX3 has it -> the hours that it may mean."""


@dataclass(frozen=True, slots=True)
class Dated:
    """An entry with what tells whether another says the same."""

    start: str
    end: str
    """The first and the last possible day, empty where it cannot be told."""
    entry: TimelineEntry
    words: Weighed
    which: bool
    """Whether the date only says which of several things is meant."""
    claims: frozenset[str]
    """Claims of several sources that its words make."""
    deed: bool = False
    """Whether it tells of a deed of these days by the way: "is to be heard after he shot at a mill on Monday"."""

    @property
    def day(self) -> str:
        """The first possible day, or the words for a time that has none: "monday" of "early Monday"."""
        named = NAMED_DAY.search(self.entry.expression)
        return self.start or (named[0] if named else self.entry.expression).lower()

    @property
    def line(self) -> tuple[Ref, str]:
        """Its sentence and its words."""
        return self.entry.line.basis[0], self.entry.line.text

    @property
    def part(self) -> str:
        """The part of the day or the hour, as TIMEX3 has it: "MO", "14:30"."""
        return self.entry.value.partition("T")[2]


def restated(dated: Sequence[Dated]) -> Iterator[Dated]:
    """Entries on the day that another source gives for the same, where the file of one is younger than its text.

    Its "Saturday" is that of the older source, and its "today" the day before, if the older calls that "Sunday". Where
    one of its days is weeks off, its other days of the week are so, too.
    """
    older = {n: _oldest(one, dated) for n, one in enumerate(dated)}
    late: dict[str, set[int]] = {}
    for n, first in older.items():
        if first and WEEKDAYS.search(dated[n].entry.expression):
            late.setdefault(dated[n].line[0].article, set()).add(_days_between(first, dated[n]))
    for n, one in enumerate(dated):
        days = late.get(one.line[0].article, set())
        if first := older[n]:
            yield _on(one, first.start)
        elif len(days) == 1 and _is_bare(one):
            yield _on(one, (dt.date.fromisoformat(one.start) - dt.timedelta(days=min(days))).isoformat())
        else:
            yield one


def _oldest(one: Dated, dated: Sequence[Dated]) -> Dated | None:
    """The oldest entry of another source for the same, of a day of the same name."""
    older = (o for o in dated if _elsewhere(o, one) and _older_day(o, one) and _same(o, one))
    return min(older, key=lambda o: o.start, default=None)


def _days_between(first: Dated, last: Dated) -> int:
    return (dt.date.fromisoformat(last.start) - dt.date.fromisoformat(first.start)).days


def _is_bare(one: Dated) -> bool:
    """Whether an entry's time is a day of the week without its date, counted from the day of its article."""
    words = one.entry.expression
    return one.entry.precision == "day" and bool(WEEKDAYS.search(words)) and not _WITH_DATE.search(words)


_WITH_DATE = re.compile(r"\d{1,2}\b(?!:|\s?[ap]\.?m|\s*o.clock)")


def _on(one: Dated, start: str) -> Dated:
    """An entry on another day, at its own hour."""
    return replace(one, start=start, entry=replace(one.entry, value=start + one.entry.value[len(start) :]))


def _elsewhere(a: Dated, b: Dated) -> bool:
    return a.line[0].article != b.line[0].article


def _same(a: Dated, b: Dated) -> bool:
    """Whether two entries of one weekday tell one thing, by their words or by an hour that both give, too."""
    hours = [CLOCK.findall(e.entry.value) for e in (a, b)]
    return _very_alike(a, b) if not all(hours) else hours[0] == hours[1] and alike(a.words, b.words) >= SAME_CLAIM


def _very_alike(a: Dated, b: Dated) -> bool:
    """Whether two entries tell one thing whatever the day of their files; of one claim, it may be what came before."""
    one_more = bool(_ONE_MORE.search(a.entry.line.text)) != bool(_ONE_MORE.search(b.entry.line.text))
    return not one_more and alike(a.words, b.words) >= (SAME if a.claims.isdisjoint(b.claims) else SAME_FILED)


def _older_day(other: Dated, one: Dated) -> bool:
    """Whether another entry's words may mean the day of this one, which lies later by the date of its file."""
    if not other.start < one.start or {other.entry.precision, one.entry.precision} != {"day"}:
        return False
    if other.entry.report != one.entry.report:
        return False
    days = [WEEKDAYS.search(e.entry.expression) for e in (other, one)]
    if any(re.search(r"\d{1,2}\b(?!:|\s?[ap]\.?m)", e.entry.expression) for e in (other, one)):
        return False
    if days[0] and days[1]:
        return days[0][0] == days[1][0]
    one_later = dt.date.fromisoformat(other.start) + dt.timedelta(days=1)
    next_day = one_later.isoformat() == one.start
    return bool(days[0] and next_day and _SAME_DAY.match(one.entry.expression))


def joined(dated: Iterable[Dated]) -> list[Dated]:
    """One entry for what several sentences tell of one day, with the notes of all."""
    found: list[Dated] = []
    for one in dated:
        at = next((i for i, other in enumerate(found) if _one_thing(other, one)), None)
        if at is None:
            found.append(one)
        else:
            found[at] = _with(found[at], one)
    return found


def carried(told: Sequence[Dated], undated: Iterable[Dated]) -> tuple[list[Dated], list[Dated]]:
    """Both, those without a date that another source dates joined with its entry: "Monday" with "Monday [May 4]"."""
    found, left = list(told), list[Dated]()
    for one in undated:
        fits = [i for i, other in enumerate(found) if _dates(other, one)]
        if fits and len({found[i].start for i in fits}) == 1:
            found[fits[0]] = _with(found[fits[0]], one)
        else:
            left.append(one)
    return found, left


def _dates(other: Dated, one: Dated) -> bool:
    """Whether a dated entry of another source tells the thing of one without a date, by the same day of the week."""
    if not _elsewhere(other, one) or other.entry.report != one.entry.report or other.entry.precision != "day":
        return False
    days = [WEEKDAYS.search(e.entry.expression) for e in (other, one)]
    named = dt.date.fromisoformat(other.start).strftime("%A")
    return bool(days[1]) and named == (days[1] or [""])[0] and _fit(other, one) and _alike(other, one)


def _with(one: Dated, other: Dated) -> Dated:
    if other.start and _tells_more(other) > _tells_more(one):
        one, other = replace(other, claims=one.claims), replace(one, claims=other.claims)
    line = one.entry.line
    basis = tuple(dict.fromkeys((*line.basis, *other.entry.line.basis)))
    entry = replace(one.entry, line=replace(line, basis=basis))
    return replace(one, entry=entry, claims=one.claims | other.claims)


def _tells_more(one: Dated) -> tuple[bool, bool, bool]:
    """Whether a line begins as a sentence does, has the hour of its day, and names the day."""
    whole = not _CUT.match(one.entry.line.text)
    return whole, bool(CLOCK.search(one.entry.value)), bool(NAMED_DAY.search(one.entry.expression))


_CUT = re.compile(r"\W*(?:\d+[ -](?!year|people|men|women|others|teen)|[a-z]|Earlier\b|Before\b|And\b|But\b|Also\b)")
"""What a line begins with that has lost its beginning, or comes to its event by way of another."""


def _one_thing(a: Dated, b: Dated) -> bool:
    """Whether two entries tell one thing of one day: they make one claim, or are alike, and give no two hours."""
    if a.entry.report != b.entry.report or a.entry.precision != b.entry.precision or a.day != b.day:
        return False
    return _fit(a, b) and _alike(a, b)


def _fit(a: Dated, b: Dated) -> bool:
    """Whether two parts of a day may be one: no two hours, no morning and evening."""
    hours = [_minutes(clock) for clock in CLOCK.findall(f"{a.entry.value} {b.entry.value}")]
    if len(hours) > 1:
        rough = any(_ROUGHLY.search(e.entry.expression) for e in (a, b))
        return abs(hours[0] - hours[1]) <= (ROUGH if rough else 0)
    one, two = _hours(a.part), _hours(b.part)
    return one[0] < two[1] and two[0] < one[1]


ROUGH = 15
"""Minutes between two hours of one deed, one of which is told roughly: "just after noon", "12:09 p.m."."""
_ROUGHLY = re.compile(r"\b(?:about|around|just|shortly|approximately|roughly|nearly|almost|before|after)\b", re.I)


def _minutes(clock: str) -> int:
    hour, minute = clock.split(":")
    return 60 * int(hour) + int(minute)


def _hours(part: str) -> tuple[float, float]:
    """The hours from and up to which a part of a day may be."""
    if part[:2].isdigit():
        return int(part[:2]), int(part[:2]) + 1
    return _PARTS.get(part[:2], (0, 24))


def _alike(a: Dated, b: Dated) -> bool:
    """Whether two entries tell one thing, by their words, by the claims they make and by the kind of deed."""
    if bool(_ONE_MORE.search(a.entry.line.text)) != bool(_ONE_MORE.search(b.entry.line.text)):
        return False
    likeness, lines = alike(a.words, b.words), (a.entry.line.text, b.entry.line.text)
    if likeness >= SAME_CLAIM and not a.claims.isdisjoint(b.claims):
        return True
    if _are_apart(*lines):
        return False
    alike_enough = likeness >= SAME or (likeness >= SAME_KIND and _elsewhere(a, b) and _of_one_kind(*lines))
    return alike_enough or (_elsewhere(a, b) and _tell_one_death(*lines))


def _of_one_kind(a: str, b: str) -> bool:
    """Whether two lines tell one kind of deed."""
    kinds = [{n for n, kind in enumerate(_KINDS) if kind.search(text)} for text in (a, b)]
    return bool(kinds[0] - {_COURT}) and kinds[0] == kinds[1]


@cache
def _times() -> Set[str]:
    return table("weekdays").keys() | table("months").keys()


def _tell_one_death(a: str, b: str) -> bool:
    """Whether two lines tell nothing but that somebody died, and name one person: "Moen passed away"."""
    kinds = [{n for n, kind in enumerate(_KINDS) if kind.search(text)} - {_WORD_OF_IT} for text in (a, b)]
    names = [{word for word in _NAME.findall(text) if word.lower() not in _times()} for text in (a, b)]
    return kinds[0] == kinds[1] == {_DEATH} and all(_DIED.search(text) for text in (a, b)) and bool(names[0] & names[1])


_DIED = re.compile(r"\b(?:died|dies|passed away)\b")
_NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")


def _are_apart(a: str, b: str) -> bool:
    """Whether two lines are of people of other ages, or of other blocks of houses."""
    return any(one and two and one.isdisjoint(two) for form in (_AGE, _BLOCK) for one, two in [_both(form, a, b)])


def _both(form: re.Pattern[str], a: str, b: str) -> tuple[set[str], set[str]]:
    one, two = ({match[0] for match in form.finditer(text)} for text in (a, b))
    return one, two
