"""Whether an article tells of one victim only, and whether the lone victims of two articles may be one person.

What is told of wounds or of a condition then needs no name to be of that person. Articles count victims, set "another"
or "both" beside the first, or tell of somebody who cannot be the same person; each of these leaves it open.
"""

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import combinations

from generator.comparison.claims.when import roundup
from generator.language.tolls.identities import Person
from generator.language.tolls.persons import find_persons
from generator.language.tolls.reading import read_tolls
from generator.model import Article, Statement

_HARMS = frozenset("killed wounded shot hospitalised casualties hurt dead stabbed".split())
"""Events of quantities that count victims."""
_WHO = "man|woman|boy|girl|child|teen|teenager|person|victim|officer|student|deputy"
_HARMED = "shot|killed|wounded|injured|stabbed|hit|struck|hurt|dead|died|hospitali[sz]ed"
_MORE = re.compile(
    rf"\bvictims\b(?!['’])|\bothers\s+(?:was|were|who)\b"
    rf"|\b(?:another|second|other|third)\s+(?:[\w-]+\s+){{0,2}}(?:{_WHO})\s[^.;]{{0,50}}\b(?:{_HARMED})\b"
    rf"|\b(?:{_HARMED}|wounding|injuring|killing|hitting|striking)\s+(?:an)?other\b|\b(?:second|third)\s+victim\b"
    rf"|\b(?:was|were)\s+also\s+(?:{_HARMED})\b|\bboth\s+(?:[\w-]+\s+){{0,2}}(?:{_HARMED})\b"
    rf"|\b(?:{_HARMED})\b[^.;]{{0,60}}\b(?:and|while)\s+an?\s+(?:[\w-]+\s+){{1,4}}(?:was|is)\s+(?:\w+ly\s+)?(?:{_HARMED})\b"
    r"|\b(?:kill|shoot|shot|stab)\w*\s(?!(?:him|her)self)[^.;]{0,80}\b(?:him|her)self\b"
    r"|\bkill(?:ed|ing)\b[^.;]{0,90}\band\s+(?:\w+ly\s+)?(?:wound|injur)(?:ed|ing)\b",
    re.I,
)
"""What tells of a further victim."""


class Victims:
    """Who is hurt or dead in an article, read when it is first asked for."""

    def __init__(self, article: Article, statements: Sequence[Statement]) -> None:
        self._article = article
        self._whole = [statement for statement in statements if statement.k == 1]

    @cached_property
    def several(self) -> bool:
        """Whether the article tells of several incidents."""
        return roundup(self._article.text)

    @cached_property
    def lone(self) -> bool:
        """Whether the article tells of one victim, and of no second incident."""
        if self.several or any(_MORE.search(statement.text) for statement in self._whole):
            return False
        counted = (q for statement in self._whole for q in statement.quantities if q.event in _HARMS)
        if any((q.value or 0) > 1 and not q.share and "time" not in (q.counted or "") for q in counted):
            return False
        told = [p for p in self.people if p.age or p.gender or p.generation]
        return all(one.age and one.age == two.age and _may_be(one, two) for one, two in combinations(told, 2))

    @cached_property
    def lone_hurt(self) -> bool:
        """Whether the article tells of one who was hurt and lives, however many died, and of no second incident."""
        if self.several:
            return False
        tolls = read_tolls(self._article.text, self._whole, self._article.meta.published)
        return any(toll.event == "wounded" and toll.value == 1 for toll in tolls)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Those of whom it says what became of them."""
        return find_persons(self._article.text, [statement.span for statement in self._whole])


def one_victim(a: Victims, b: Victims) -> bool:
    """Whether two articles tell of one victim, and of the same."""
    return a.lone and b.lone and all(_may_be(one, two) for one in a.people for two in b.people)


def one_hurt(a: Victims, b: Victims) -> bool:
    """Whether two articles tell of one hurt person, and of the same."""
    return one_victim(a, b) or (a.lone_hurt and b.lone_hurt)


def of_one_incident(a: Victims, b: Victims) -> bool:
    """Whether two articles tell of one incident each."""
    return not a.several and not b.several


def _may_be(a: Person, b: Person) -> bool:
    """Whether two are of one sex, both grown or both children, and about as old: ages are given wrongly."""
    told = ((a.gender, b.gender), (a.generation, b.generation))
    as_old = not (a.age and b.age and a.age.isdigit() and b.age.isdigit()) or abs(int(a.age) - int(b.age)) <= SLIP
    return as_old and all(one is None or two is None or one == two for one, two in told)


SLIP = 3
"""Years by which the age of one victim may be given wrongly."""
