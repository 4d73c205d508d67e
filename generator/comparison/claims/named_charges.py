"""The degree of the offence with which sources have one named person charged, where two give another one.

Charges change: only those told within a day of each other cannot both be right.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from generator.comparison.claims.mentions import Unit, by_sentence, unit_around
from generator.comparison.claims.when import Clash, clash
from generator.comparison.differences.particulars import Particular, days_between, degrees, same_name
from generator.model import Article, Span, Statement


class _Charged(NamedTuple):
    article: Article
    sentence: tuple[Statement, ...]
    name: str
    charge: Particular

    @property
    def unit(self) -> Unit:
        """The clause around the charge."""
        at = self.sentence[0].text.find(self.charge.words)
        return unit_around(
            self.article, self.sentence, Span(at, at + len(self.charge.words)).moved(self.sentence[0].span.start)
        )


def charge_clashes(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> Iterator[Clash]:
    """For each person and offence the first two sources that give two degrees of it."""
    told = [list(_charged(article, statements[article.id])) for article in articles]
    done: list[tuple[str, str]] = []
    for i, j in combinations(range(len(told)), 2):
        for one in told[i]:
            if any(one.charge.of == of and same_name(one.name, name) for of, name in done):
                continue
            mine, theirs = (_alike(one, side) for side in (told[i], told[j]))
            if theirs and not {a.charge.value for a in mine} & {b.charge.value for b in theirs}:
                done.append((one.charge.of, one.name))
                yield _clash(one, theirs[0])


def _charged(article: Article, statements: Sequence[Statement]) -> Iterator[_Charged]:
    for sentence in by_sentence(statements):
        text = sentence[0].text
        if _CHARGED.search(text) and not _OF_OLD.search(text):
            for charge in degrees(text):
                yield from (_Charged(article, sentence, name, charge) for name in _accused(sentence[0], charge))


_CHARGED = re.compile(
    r"\b(?:charg(?:es?|ed|ing)|indict\w+|accused|counts?|faces?|facing|arraigned|booked|held|arrested|suspicion|complaints?)\b",
    re.I,
)
_OF_OLD = re.compile(
    r"\b(?:previous(?:ly)?|earlier|prior|in\s+(?:19|20)\d\d|years?\s+ago|reduced|upgraded|originally|not)\b", re.I
)
"""What tells of another case, or of a charge that has been changed."""


def _accused(whole: Statement, charge: Particular) -> Iterator[str]:
    """The persons named before a charge, the nearest and those joined with him: "Clay and Lund are held on"."""
    before = whole.text[: whole.text.find(charge.words)]
    spans = [n.span.moved(-whole.span.start) for n in whole.names if n.kind == "person"]
    named = [span for span in spans if span.end <= len(before)]
    for n in range(len(named) - 1, -1, -1):
        yield re.sub(r"[’']s$", "", named[n].of(before)).lower()
        if n and not re.fullmatch(r",?\s*(?:and\s+)?(?:\d\d,\s+and\s+)?", before[named[n - 1].end : named[n].start]):
            return


def _alike(one: _Charged, others: Sequence[_Charged]) -> list[_Charged]:
    """The same offence of the same person."""
    return [x for x in others if x.charge.of == one.charge.of and same_name(x.name, one.name)]


def _clash(one: _Charged, two: _Charged) -> Clash:
    days = days_between(one.article.meta.published, two.article.meta.published) or 0
    given = (one.charge.words, two.charge.words)
    why = "both cannot be right" if days <= 1 else "one may be older than the other"
    found = clash("charge", (one.unit, two.unit), ((0,), (1,)), given, why)
    conflict = found.difference.conflict and days <= 1
    return found._replace(difference=replace(found.difference, conflict=conflict))
