"""The age of the one child of whom each source tells, where two sources give it two ages.

"A 16-year-old boy shot himself" and "a preliminary investigation found that a 15-year-old handling a gun died" have few
words in common. That both are of one child shows from articles that tell of no other, and from ages that lie close.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from generator.comparison.claims.mentions import by_sentence, unit_around
from generator.comparison.claims.when import Clash, clash, roundup
from generator.comparison.differences.facts import incidents
from generator.comparison.differences.particulars import BIRTHDAY, ages, all_ages, days_between
from generator.language.figures.numbers import number_value, word_number
from generator.model import Article, Span, Statement

GROWN = 18
"""Years from which nobody is a child: of adults an article tells too many to know that two are one."""
CLOSE = 2
"""Years or months by which a child's age is given wrongly; two children of one story are seldom so close."""
_BOY, _GIRL = frozenset("boy son nephew grandson".split()), frozenset("girl daughter niece granddaughter".split())
_WHO = "|".join(("baby|infant|toddler|child|kid|teen|teenager|youth|student", *sorted(_BOY | _GIRL)))
_AGED = re.compile(
    rf"(?<![\w-])(?P<age>\d{{1,2}}|{word_number()})[\s-](?P<unit>year|month|week|day)s?[\s-]olds?\b"
    rf"(?:\s+(?:[\w’'-]+\s+){{0,2}}?(?P<who>{_WHO})\b)?",
    re.I,
)
_HARM = re.compile(
    r"\b(?:kill(?:ed|ing)|died|dies|dead|death|wound(?:ed|ing|s)|injur(?:ed|ing|ies)|hurt|struck|hit|drown(?:ed|ing)|missing"
    r"|abducted|fell)\b",
    re.I,
)


class Aged(NamedTuple):
    """A child with its age."""

    value: float
    unit: str
    words: str
    span: Span
    """In the text of the sentence."""
    is_boy: bool | None
    """None where the words do not tell."""

    @property
    def key(self) -> tuple[float, str]:
        """The age, whatever the words."""
        return self.value, self.unit


def child_ages(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> Clash | None:
    """Where each source that tells of one child, or of one boy or girl, gives its age; None where no two clash."""
    sentences = {a.id: list(by_sentence(statements[a.id])) for a in articles if not roundup(a.text)}
    every = {id: frozenset(age for s in own for age in _every_age(s[0].text)) for id, own in sentences.items()}
    for is_boy in (None, True, False):
        told = [(a, *found) for a in articles if (found := _lone(sentences.get(a.id, ()), is_boy=is_boy))]
        for (a, _, one), (b, _, two) in combinations(told, 2):
            days = days_between(a.meta.published, b.meta.published) or 0
            if _differ(one, two) and days < BIRTHDAY and one.value not in every[b.id] and two.value not in every[a.id]:
                units = tuple(unit_around(x, s, child.span.moved(s[0].span.start)) for x, s, child in told)
                left, right = (tuple(n for n, t in enumerate(told) if t[2].key == c.key) for c in (one, two))
                return clash("age", units, (left, right), (one.words, two.words), "both cannot be right")
    return None


def _lone(
    sentences: Sequence[tuple[Statement, ...]], *, is_boy: bool | None
) -> tuple[tuple[Statement, ...], Aged] | None:
    """The first sentence in which the only child of an article, or its only boy or girl, comes to harm, with it."""
    told = [(s, child) for s in sentences for child in children(s[0].text) if is_boy in (None, child.is_boy)]
    if len({child.key for _, child in told}) != 1 or (is_boy is None and not _alone(told[0][1], sentences)):
        return None
    return next(((s, child) for s, child in told if _HARM.search(s[0].text) or incidents(s[0].text)), None)


def _differ(one: Aged, two: Aged) -> bool:
    apart = abs(one.value - two.value)
    sexes = {one.is_boy, two.is_boy}
    return one.unit == two.unit and 0 < apart <= CLOSE and sexes != {True, False}


def children(text: str) -> list[Aged]:
    """The children of a sentence whose age it gives."""
    return [child for m in _AGED.finditer(text) if (child := _aged(m)).unit != "year" or child.value < GROWN]


def _aged(match: re.Match[str]) -> Aged:
    who = (match["who"] or "").lower()
    is_boy = True if who in _BOY else False if who in _GIRL else None
    return Aged(number_value(match["age"]) or 0.0, match["unit"].lower(), match.group(), Span(*match.span()), is_boy)


def _alone(child: Aged, sentences: Sequence[tuple[Statement, ...]]) -> bool:
    """Whether nobody else under age has an age in an article: "Bo Ray, 12", "who is 12 years old"."""
    others = (age for sentence in sentences for age in _every_age(sentence[0].text))
    return all(age >= GROWN or (age == child.value and child.unit == "year") for age in others)


def _every_age(text: str) -> Iterator[float]:
    yield from all_ages(re.sub(r"\b[\w-]{1,20}[\s-](?:month|week|day)s?[\s-]olds?\b", "", text))
    yield from (particular.value for particular in ages(text))
    yield from (float(m[1]) for m in re.finditer(r"\bage[ds]?\s+(\d{1,2})\b", text))
