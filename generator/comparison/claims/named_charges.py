"""The degree of a charge against one named person, and the bail set for one, where two sources give another.

Charges and bail change: only degrees told within a day of each other, and sums of one day, cannot both be right.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from generator.comparison.claims.mentions import Unit, by_sentence, unit_around
from generator.comparison.claims.when import Clash, clash
from generator.comparison.differences.particulars import BAIL, Particular, bails, days_between, degrees
from generator.model import Article, Span, Statement


class _Charged(NamedTuple):
    article: Article
    sentence: tuple[Statement, ...]
    name: str
    charge: Particular

    @property
    def key(self) -> tuple[str, str]:
        """Of whom what is told."""
        return self.name, self.charge.of

    @property
    def unit(self) -> Unit:
        """The clause around the charge."""
        at = self.sentence[0].text.find(self.charge.words)
        return unit_around(
            self.article, self.sentence, Span(at, at + len(self.charge.words)).moved(self.sentence[0].span.start)
        )


def charge_clashes(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> Iterator[Clash]:
    """For each person and offence, or bail, the first two sources that give two degrees, or sums."""
    people = _people([statements[article.id] for article in articles])
    told = [list(_charged(article, statements[article.id], people)) for article in articles]
    done: set[tuple[str, str]] = set()
    for i, j in combinations(range(len(told)), 2):
        for one in told[i]:
            mine, theirs = ([x for x in side if x.key == one.key] for side in (told[i], told[j]))
            apart = not {x.charge.value for x in mine} & {x.charge.value for x in theirs}
            if theirs and apart and one.key not in done:
                done.add(one.key)
                yield _clash(one, theirs[0])


def _charged(article: Article, statements: Sequence[Statement], people: Set[str]) -> Iterator[_Charged]:
    for sentence in by_sentence(statements):
        text = sentence[0].text
        if _CHARGED.search(text) and not _OF_OLD.search(text):
            for charge in (*degrees(text), *bails(text)):
                names = _accused(text[: text.find(charge.words)], people)
                yield from (_Charged(article, sentence, name, charge) for name in names)


_CHARGED = re.compile(
    r"\b(?:charg(?:es?|ed|ing)|indict\w+|accused|counts?|faces?|facing|arraigned|booked|held|arrested|suspicion|complaints?|bail|bond)\b",
    re.I,
)
_OF_OLD = re.compile(
    r"\b(?:previous(?:ly)?|earlier|prior|in\s+(?:19|20)\d\d|years?\s+ago|reduced|upgraded|originally|not)\b", re.I
)
"""What tells of another case, or of a charge that has been changed."""


def _people(told: Sequence[Sequence[Statement]]) -> frozenset[str]:
    """The surnames of those whom some article of a story names in full; none that two of one article share."""
    bearers = [_bearers(statements) for statements in told]
    shared = {last for found in bearers for last, first in found.items() if len(first) > 1}
    return frozenset(last for found in bearers for last in found) - shared


def _bearers(statements: Sequence[Statement]) -> dict[str, set[str]]:
    """Surname -> first names."""
    found: dict[str, set[str]] = {}
    for statement in (s for s in statements if s.k == 1):
        spans = (name.span.moved(-statement.span.start) for name in statement.names if name.kind == "person")
        for words in (re.sub(r"[’']s$", "", span.of(statement.text)).split() for span in spans):
            if len(words) > 1 and words[-1].isalpha():
                found.setdefault(words[-1], set()).add(words[0])
    return found


def _accused(before: str, people: Set[str]) -> Iterator[str]:
    """The surnames named before a charge, the nearest and those joined with it: "Clay and Lund are held on"."""
    last = "|".join(map(re.escape, sorted(people))) or r"(?!)"
    named = list(re.finditer(rf"(?:\b[A-Z][\w.’'-]*\s+){{0,3}}\b(?P<last>{last})\b", before))
    for n in range(len(named) - 1, -1, -1):
        yield named[n]["last"]
        if n and not re.fullmatch(r",?\s*(?:\d\d,\s+)?(?:and\s+)?", before[named[n - 1].end() : named[n].start()]):
            return


def _clash(one: _Charged, two: _Charged) -> Clash:
    days = days_between(one.article.meta.published, two.article.meta.published) or 0
    kind, soon = ("money", 0) if one.charge.of == BAIL else ("charge", 1)
    why = "both cannot be right" if days <= soon else "one may be older than the other"
    found = clash(kind, (one.unit, two.unit), ((0,), (1,)), (one.charge.words, two.charge.words), why)
    conflict = found.difference.conflict and days <= soon
    return found._replace(difference=replace(found.difference, conflict=conflict))
