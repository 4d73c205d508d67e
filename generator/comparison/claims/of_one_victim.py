"""What sources tell of one victim, where two cannot both be right: how often he was hit, where, by whom, how he is.

"Moen was shot once in the chest" and "the teen was struck three times" have few words in common. That both are of one
person shows from the name, or from articles that tell of one victim only. A condition changes: two of them are told
beside each other, and clash only on one day, where one has him in danger of his life and the other does not.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, product
from typing import NamedTuple

from generator.comparison.claims.lone_victim import Victims, of_one_incident, one_hurt, one_victim
from generator.comparison.claims.mentions import Unit, by_sentence, unit_around
from generator.comparison.claims.when import Clash, clash
from generator.comparison.differences.conditions import changed, conditions, dangers
from generator.comparison.differences.deathbeds import deathbeds
from generator.comparison.differences.particulars import all_ages, days_between, same_name, surname
from generator.comparison.differences.shooters import by_another_hand, shooters
from generator.comparison.differences.traits import Trait, apart
from generator.comparison.differences.weapons import weapons
from generator.comparison.differences.wounds import elsewhere, hits, otherwise, parts, places
from generator.data import words
from generator.language.words import tokens
from generator.model import Article, Certainty, Statement


class _Told(NamedTuple):
    """A trait with whom it is told of."""

    article: Article
    sentence: tuple[Statement, ...]
    trait: Trait
    name: str
    """The name right before it, in lower case; empty where none stands there."""

    def ages(self, kind: "_Kind") -> frozenset[float]:
        """The age that is told before the trait; of a gun, every age of the sentence."""
        text = self.sentence[0].text
        found = frozenset(all_ages(text if kind.of_all else text[: self.trait.span.end]))
        return found if len(found) == 1 or kind.of_all else frozenset()

    @property
    def unit(self) -> Unit:
        """The clause around it."""
        return unit_around(self.article, self.sentence, self.trait.span.moved(self.sentence[0].span.start))


class _Kind(NamedTuple):
    name: str
    read: Callable[[str], Iterable[Trait]]
    apart: Callable[[Sequence[Trait], Sequence[Trait]], bool] = apart
    one: Callable[[Victims, Victims], bool] = one_victim
    """Whether two articles that name nobody tell of one person."""
    of_all: bool = False
    """Whether it is of all people of a sentence, whatever their ages."""
    quoted: bool = False
    """Whether two tellings are quoted, since they cannot be named by themselves."""
    both: Callable[[Trait, Trait, int], bool] | None = None
    """Whether both may be right of one person, with the days that lie between the reports."""
    detail: bool = False
    """Whether the two are a difference in detail, of which both may be right."""


KINDS = (
    _Kind("shooter", shooters, by_another_hand, quoted=True),
    _Kind("hits", hits),
    _Kind("wound", places, elsewhere),
    _Kind("wound", parts, otherwise, quoted=True, detail=True),
    _Kind("condition", conditions, one=one_hurt, quoted=True, both=changed),
    _Kind("death", deathbeds, quoted=True),
    _Kind("weapon", weapons, of_all=True),
    _Kind("condition", dangers, one=of_one_incident, quoted=True, both=changed),
)
"""Kinds of differences, and what reads them in a sentence; of one row the first is asked about."""


def victim_traits(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> Iterator[Clash]:
    """For each kind the first two sources that cannot both be right of one victim."""
    victims = {article.id: Victims(article, statements[article.id]) for article in articles}
    clashing: set[str] = set()
    for kind in (kind for kind in KINDS if not (kind.detail and kind.name in clashing)):
        told = [found for a in articles if (found := list(_told(a, statements[a.id], kind)))]
        pairs = (_apart(kind, one, two, victims) for one, two in combinations(told, 2))
        for one, two in list(filter(None, pairs))[:1]:
            clashing.add(kind.name)
            yield _of(kind, one, two, () if kind.detail else _others((one, two), told, kind, victims))


def _others(
    pair: tuple[_Told, _Told], told: Sequence[Sequence[_Told]], kind: _Kind, victims: Mapping[str, Victims]
) -> tuple[Unit, ...]:
    """What each other source tells of the same person, the one thing, the other, or both."""
    sides = (side for side in told if side[0].article.id not in {each.article.id for each in pair})
    same = (
        next((t for t in side if t.trait.may == one.trait.may and _is_whom(t, pair, kind, victims)), None)
        for side in sides
        for one in pair
    )
    return tuple({unit.statement.id: unit for t in same if t for unit in (t.unit,)}.values())


def _is_whom(told: _Told, pair: tuple[_Told, _Told], kind: _Kind, victims: Mapping[str, Victims]) -> bool:
    """Whether a trait is told of the person that two others are told of."""
    if told.name and any(each.name for each in pair):
        return any(each.name and _one_name(told.name, each.name, (told.article, each.article)) for each in pair)
    one = victims[told.article.id]
    return all(kind.one(one, victims[each.article.id]) and _one_sex([told], [each]) for each in pair)


def _told(article: Article, statements: Sequence[Statement], kind: _Kind) -> Iterator[_Told]:
    for sentence in by_sentence(statements):
        for trait in kind.read(sentence[0].text):
            span = trait.span.moved(sentence[0].span.start)
            clause = min((s for s in sentence if span.within(s.span)), key=lambda s: len(s.text), default=sentence[0])
            if clause.certainty >= Certainty.LIKELY and not _ASIDE.search(sentence[0].text):
                yield _Told(article, sentence, trait, _name(sentence[0], trait))


_ASIDE = re.compile(
    r"\b(?:unrelated|separate|similar|earlier\s+(?:this|shooting|incident)|last\s+(?:week|month|year)|previous(?:ly)?"
    r"|(?:years?|months?)\s+(?:ago|earlier|before)|in\s+(?:19|20)\d\d|if)\b",
    re.I,
)
"""What says that a sentence is of another event."""


def _apart(
    kind: _Kind, one: Sequence[_Told], two: Sequence[_Told], victims: Mapping[str, Victims]
) -> tuple[_Told, _Told] | None:
    """What two articles tell of one person that cannot both be so at a time."""

    def differ(mine: Sequence[_Told], theirs: Sequence[_Told]) -> bool:
        return kind.apart([told.trait for told in mine], [told.trait for told in theirs])

    if not any(differ([a], [b]) for a in one for b in two):
        return None
    for name, other in product(*(dict.fromkeys(told.name for told in side if told.name) for side in (one, two))):
        mine, theirs = ([t for t in side if t.name == of] for side, of in ((one, name), (two, other)))
        if _one_name(name, other, (one[0].article, two[0].article)) and differ(mine, theirs):
            return mine[0], theirs[0]
    both = [victims[side[0].article.id] for side in (one, two)]
    for age in dict.fromkeys(age for told in one for age in told.ages(kind)):
        mine, theirs = ([told for told in side if age in told.ages(kind)] for side in (one, two))
        if theirs and _one_sex(mine, theirs) and differ(mine, theirs) and differ(one, two) and of_one_incident(*both):
            return mine[0], theirs[0]
    named = [{surname(told.name) for told in side if told.name} for side in (one, two)]
    others = named[0] and named[1] and not named[0] & named[1]
    if not others and _one_sex(one, two) and differ(one, two) and kind.one(*both):
        return one[0], two[0]
    return None


def _one_name(name: str, other: str, articles: Sequence[Article]) -> bool:
    """Whether two names are of one person; a surname alone is of nobody where an article has two who bear it."""
    if not same_name(name, other):
        return False
    bearers = re.compile(rf"\b([A-Z][\w’'-]+)\s+{re.escape(surname(name))}\b", re.I)
    first = {found for article in articles for found in bearers.findall(article.text) if found[0].isupper()}
    return (" " in name and " " in other) or len(first - _TITLES) <= 1


_TITLES = frozenset("Mr Mrs Ms Dr Officer Deputy Sgt Lt When Then And But While As After Before Police".split())
"""What stands before a surname with a capital and is no first name."""


def _one_sex(one: Sequence[_Told], two: Sequence[_Told]) -> bool:
    """Whether no sentence of one article speaks of a man where one of the other speaks of a woman."""
    male, female = (
        [any(form.search(told.sentence[0].text) for told in side) for side in (one, two)] for form in (_MALE, _FEMALE)
    )
    return not (male[0] and female[1] and not female[0]) and not (female[0] and male[1] and not male[0])


_MALE = re.compile(r"\b(?:he|his|him|man|boy|son|brother|father|nephew|husband)\b", re.I)
_FEMALE = re.compile(r"\b(?:she|her|woman|girl(?:friend)?|daughter|sister|mother|niece|wife)\b", re.I)


def _of(kind: _Kind, one: _Told, two: _Told, others: tuple[Unit, ...]) -> Clash:
    """The clash of two tellings, with those of `others` who tell the one or the other too."""
    given = (one.trait.words, two.trait.words)
    found = clash(kind.name, (one.unit, two.unit), ((0,), (1,)), given, "both cannot be right")
    found = found._replace(units=(*found.units, *others))
    if not kind.quoted:
        return found
    days = days_between(one.article.meta.published, two.article.meta.published) or 0
    form = "One source says “{}”, where another says “{}”." if not others else "Sources say “{}” or “{}”."
    why = form.format(*given)
    told = replace(found.difference, why=why, given=(), conflict=found.difference.conflict and not kind.detail)
    if kind.both and kind.both(one.trait, two.trait, days):
        told = replace(told, kind="state", conflict=False)
    return found._replace(difference=told, detail=kind.detail)


def _name(whole: Statement, trait: Trait) -> str:
    """The name of whom a trait is told: the one in its words, or the one right before them."""
    spans = [n.span.moved(-whole.span.start) for n in whole.names if n.kind == "person"]
    inside = [span for span in spans if span.within(trait.span)]
    before = [span for span in spans if span.end <= trait.span.start]
    between = whole.text[before[-1].end : trait.span.start] if before else ""
    near = before[-1:] if len(between) <= NEAR and not _SOMEBODY.search(between) else []
    found = (inside or near)[:1]
    name = found[0].of(whole.text).removesuffix("’s").removesuffix("'s").lower() if found else ""
    return "" if set(tokens(name)) & words("organisation-words") else " ".join(name.split())


NEAR = 80
"""Characters between a name and what is told of him."""
_SOMEBODY = re.compile(
    r"\b(?:said|says|told|found|and|her|his|their|that|when|shot|shooting|killed|man|woman|boy|girl|son|daughter|brother"
    r"|sister|mother|father|wife|husband|friend|victim|officer|he|she|him|they|by|of\s+(?!a\b)|who\s+(?:shot|killed|stabbed))\b",
    re.I,
)
"""Words between a name and a wound that may bring in somebody else."""
