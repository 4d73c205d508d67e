"""The ages that sources give one named person, where two of them cannot both be right.

Where no row has both, as when one stands in a list of the dead, they get a row of their own.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from generator.comparison.claims.mentions import Unit, by_sentence, unit_around
from generator.comparison.claims.when import Clash, clash
from generator.comparison.differences.particulars import Particular, age_told, ages, same_name
from generator.model import Article, Claim, Span, Statement

SLIP = 15
"""Years by which an age is given wrongly; a father and a son of one name are further apart."""

SOON = 7
"""Days up to which hardly anybody has a birthday between two reports."""


class _Aged(NamedTuple):
    article: Article
    sentence: tuple[Statement, ...]
    person: Particular

    @property
    def unit(self) -> Unit:
        """The clause around the name."""
        at = self.sentence[0].text.find(self.person.words)
        return unit_around(
            self.article, self.sentence, Span(at, at + len(self.person.words)).moved(self.sentence[0].span.start)
        )


def age_clashes(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> Iterator[Clash]:
    """For each person the first two sources that give two ages, with all that give either."""
    told = [list(_aged(article, statements[article.id])) for article in articles]
    done: list[str] = []
    for i, j in combinations(range(len(told)), 2):
        for one in told[i]:
            if any(same_name(one.person.of, name) for name in done):
                continue
            mine, theirs = (_of(one, side) for side in (told[i], told[j]))
            given = [{aged.person.value for aged in side} for side in (mine, theirs)]
            if theirs and not given[0] & given[1] and _wrong(one, theirs[0]):
                done.append(one.person.of)
                yield _clash([found[0] for side in told if (found := _of(one, side))], one, theirs[0])


def _aged(article: Article, statements: Sequence[Statement]) -> Iterator[_Aged]:
    for sentence in by_sentence(statements):
        for person in ages(sentence[0].text):
            if " " in person.of:
                yield _Aged(article, sentence, person)


def _of(one: _Aged, others: Sequence[_Aged]) -> list[_Aged]:
    """Those of the same name."""
    return [other for other in others if same_name(one.person.of, other.person.of)]


def _wrong(one: _Aged, two: _Aged) -> bool:
    """Whether no birthday may lie between, nor the name be that of father and son."""
    first, second = one.article.meta.published, two.article.meta.published
    years = two.person.value - one.person.value
    days = (second - first).days if first and second else 0
    older = abs(days) > SOON and 0 < (years if days > 0 else -years) <= abs(days) // 365 + 1
    return abs(years) <= SLIP and not older


def _clash(told: Sequence[_Aged], one: _Aged, two: _Aged) -> Clash:
    sides = [tuple(n for n, x in enumerate(told) if x.person.value == aged.person.value) for aged in (one, two)]
    given = [age_told(aged.person, aged.sentence[0].text) for aged in (one, two)]
    units = tuple(aged.unit for aged in told)
    return clash("age", units, (sides[0], sides[1]), (given[0], given[1]), "both cannot be right")


def untold(clashes: Iterator[Clash], claims: Sequence[Claim]) -> list[Clash]:
    """The clashes of which no row tells."""
    given = {words for claim in claims for d in claim.differences if d.kind == "age" for words in d.given}
    return [found for found in clashes if not given & set(found.difference.given)]
