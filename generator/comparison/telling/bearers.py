"""To whom a name of a story belongs: the groups of `language.aliases`, joined further where a story can be trusted.

A lone surname is that of its one bearer named so far; a body goes by the end of its name, a person by a part of hers.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from generator.comparison.telling.people import surname, whole_name
from generator.comparison.telling.wording import one_line
from generator.data import words
from generator.language.names import NameGroup, gather_names
from generator.language.spelling import name_words
from generator.model import Article, Name, Statement

KINDS = ("person", "organisation")


@dataclass(frozen=True, slots=True)
class Bearers:
    """To whom the names of a story belong."""

    groups: tuple[NameGroup, ...]
    by_name: Mapping[str, NameGroup]
    bearers: Mapping[tuple[str, str], Mapping[NameGroup, int]]
    """Article and surname -> who is named in full there, from which sentence on; article "" stands for the story."""

    full: Mapping[tuple[str, NameGroup], int]
    """How often an article names each in full; article "" stands for the story."""
    lone: Mapping[tuple[str, str], int]
    """Article and surname -> the first sentence that has it by itself."""

    heads: frozenset[str]
    """Surnames of heads of state whom the story does not name in full: "President Moen" beside "Ida Moen"."""

    def of(self, article: str, name: str, n: int) -> NameGroup | None:
        """Whom a name in a sentence means: a lone surname its one bearer so far, in the article, or in the story."""
        group = self.by_name.get(name)
        particle = bool(_PARTICLE.match(name))
        lone = (_is_surname(name) or particle) and not _NO_SURNAME.match(name)
        if not lone or (group and group.canonical != name and len(name_words(group.canonical)) > 1 + particle):
            return group
        here = self.bearers.get((article, surname(name)), {})
        told: Sequence[NameGroup] = [g for g, first in here.items() if first <= n] or list(here)
        told = told or list(self.bearers.get(("", surname(name)), {}))
        told = self._of_one(article, surname(name), here, told)
        if name in self.heads:
            return group
        return told[0] if len(told) == 1 and (group is None or group.kind in ("person", "other")) else group

    def _of_one(
        self, article: str, name: str, here: Mapping[NameGroup, int], told: Sequence[NameGroup]
    ) -> Sequence[NameGroup]:
        """The one whom the story is about, where a wife of his name is told of by the way, or a child goes by "Ida"."""
        first = self._foremost(name)
        called = [g for g in told if not self._by_given_name(article, g)]
        told = called if len(called) == 1 else told
        if first is None:
            return told
        if first not in here:
            before = not here or self.lone.get((article, name), 0) < min(here.values())
            return [first] if before else told
        aside = all(self.full.get((article, g), 0) <= 1 for g in here if g != first)
        return [first] if aside and first in told else told

    def _by_given_name(self, article: str, group: NameGroup) -> bool:
        given = group.canonical.split()[0]
        return (article, given) in self.lone and self.by_name.get(given) is group

    def _foremost(self, name: str) -> NameGroup | None:
        everyone = sorted(self.bearers.get(("", name), {}), key=lambda g: -self.full.get(("", g), 0))
        often = [self.full.get(("", g), 0) for g in everyone]
        if len(often) < len(("first", "second")):
            return None
        homes = len({article for article, g in self.full if g == everyone[0]}) - 1
        return everyone[0] if often[0] >= FAR_MORE * often[1] or (often[1] == 1 < homes) else None


FAR_MORE = 3
"""How many times as often as any other somebody bears a surname in full, so that it is his where it stands alone."""
_PARTICLE = re.compile(r"(?:de|del|di|da|van|von|la|le|al|el)\s[A-Z][\w’'-]+$")
"""A surname of two words: "de Moen"."""


def _is_surname(name: str) -> bool:
    return len(name_words(name)) == 1 or bool(_DOUBLE.fullmatch(name))


_DOUBLE = re.compile(r"(?:(?:Mr|Ms)\.?\s+)?[A-Z][a-z]+-[A-Z][a-z]+")
"""A surname of two names: "Moen-Ott"."""
_NO_SURNAME = re.compile(r"(?:Mrs|Miss|Pope|King|Queen|Prince|Princess)\b")
"""Before a given name, or the name of somebody's wife."""


def bearers_of(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> Bearers:
    """The people and bodies of a story, with the sentences from which on a surname is theirs."""
    gathered = gather_names([s for a in articles for s in statements[a.id]])
    named = _homes(articles, statements)
    people = _with_spellings(_with_middle_names([g for g in gathered if g.kind in KINDS], named), named)
    groups = tuple(_with_short_forms(people, _side_by_side(articles, statements)))
    by_name = {variant: group for group in groups for variant in group.variants}
    bearers: dict[tuple[str, str], dict[NameGroup, int]] = {}
    full: Counter[tuple[str, NameGroup]] = Counter()
    lone: dict[tuple[str, str], int] = {}
    for whole, name in ((s, n) for a in articles for s in statements[a.id] if s.k == 1 for n in s.names):
        text = one_line(whole.text[name.span.start - whole.span.start : name.span.end - whole.span.start])
        group = by_name.get(text)
        one = _is_surname(text)
        if group and group.kind == "person" and not one and not _PARTICLE.match(text):
            for where in (whole.article, ""):
                full[where, group] += 1
                bearers.setdefault((where, surname(text)), {}).setdefault(group, whole.n)
        elif group and (kin := _of_kin(text, whole, name, groups)):
            bearers.setdefault((whole.article, surname(kin.canonical)), {}).setdefault(kin, whole.n)
            full[whole.article, kin] += BY_KIN
        elif one:
            lone.setdefault((whole.article, surname(text)), whole.n)
    return Bearers(groups, by_name, bearers, full, lone, _heads_of_state(articles))


def _of_kin(text: str, whole: Statement, name: Name, groups: Sequence[NameGroup]) -> NameGroup | None:
    """The one person with a given name who is told by it alone: "Ida Moen's son Karl", who may be "Moen" then."""
    if not _KIN.search(whole.text[: name.span.start - whole.span.start]):
        return None
    bearing = [g for g in groups if g.kind == "person" and g.canonical.split()[0] == text and " " in g.canonical]
    return bearing[0] if len(bearing) == 1 else None


BY_KIN = 2
"""How often in full a person counts as named whom his family's name introduces."""
_KIN = re.compile(
    r"\b(?:[A-Z][\w-]+[’']s?|his|her|their|whose)\s+(?:\w+\s+)?(?:son|daughter|wife|husband|widow|mother|father|brother|sister),?\s+$"
)
"""What stands before somebody who is named by his family: "Moen’s son "."""


def _heads_of_state(articles: Sequence[Article]) -> frozenset[str]:
    found = [m for a in articles for m in _HEAD.finditer(a.text)]
    lone = {m["name"] for m in found if not m["full"]}
    return frozenset(lone - {m["full"].split()[-1] for m in found if m["full"]})


_HEAD = re.compile(
    r"\b(?:President|Chancellor|Premier|Prime Minister)\s+(?:(?P<full>(?:[A-Z][\w’-]*\.?\s+){1,2}[A-Z][\w’-]+)"
    r"|(?P<name>[A-Z][\w-]+))"
)


def _side_by_side(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> Sequence[Set[str]]:
    """The names of each sentence."""
    wholes = [s for a in articles for s in statements[a.id] if s.k == 1]
    return [{one_line(n.span.moved(-s.span.start).of(s.text)) for n in s.names} for s in wholes]


def _with_short_forms(groups: Sequence[NameGroup], beside: Sequence[Set[str]]) -> Iterator[NameGroup]:
    """Bodies with the end of their name by which they go too: "Keld Sheriff's Office", "the Sheriff's Office".

    A "Supreme Court" is another than the "Keld Supreme Court"; so are two that one sentence has side by side.
    """
    bodies = [g for g in groups if g.kind == "organisation"]
    ends = {g: tuple(_plain(g.canonical).split()) for g in bodies}
    longer = {
        short: [g for g in bodies if len(ends[g]) > len(ends[short]) and ends[g][-len(ends[short]) :] == ends[short]]
        for short in bodies
        if len(ends[short]) > 1 and _may_be_short(ends[short])
    }
    named = {_plain(g.canonical): g for g in bodies}
    whole = {name: named.get(f"{name} department") for name in named if name.endswith(" police")}
    offices = {named[name]: long for name, long in whole.items() if long}
    taken = offices | {
        short: found[0]
        for short, found in longer.items()
        if len({ends[g] for g in found}) == 1
        and not any(names & set(short.variants) and names & set(found[0].variants) for names in beside)
    }
    for group in (g for g in groups if g not in taken):
        shorts = [short for short, long in taken.items() if long == group]
        why = (f"“{group.canonical}” is the only “{short.canonical}” here." for short in shorts)
        variants = (*group.variants, *(v for short in shorts for v in short.variants))
        yield NameGroup(group.canonical, group.kind, variants, (*group.evidence, *why))


def _may_be_short(parts: Sequence[str]) -> bool:
    """Whether a body may be known by less of its name: "the State Bureau of Floods" of Keld, but no "Supreme Court"."""
    ended = parts[-1] in words("organisation-words") and parts[-1] != "court"
    return ended or (parts[0] == "state" and not words("organisation-words").isdisjoint(parts))


def _with_middle_names(groups: Sequence[NameGroup], homes: Mapping[str, Set[str]]) -> list[NameGroup]:
    """People whose first and last name are the same, and those named by a part of a longer name, as one.

    "Ida Sofie Moen" and "Ida Marie Moen" are one person of a story, as "Ida Moen Lund" and "Ida Moen" are; a son is not
    his father, but "Karl Moen Jr." of one source is "Karl Moen" of another.
    """
    joined: list[NameGroup] = []
    for group in groups:
        same = [i for i, other in enumerate(joined) if _one_person(group, other, homes)]
        if len(same) != 1:
            joined.append(group)
            continue
        other = joined[same[0]]
        names = sorted((other.canonical, group.canonical), key=lambda n: -len(name_words(n)))
        why = f"“{names[0]}” is the only “{names[1]}” here."
        evidence = (*other.evidence, *group.evidence, why)
        joined[same[0]] = NameGroup(names[0], "person", (*other.variants, *group.variants), evidence)
    return joined


def _homes(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> Mapping[str, Set[str]]:
    """Name -> the articles that have it."""
    found: dict[str, set[str]] = {}
    for whole, name in ((s, n) for a in articles for s in statements[a.id] if s.k == 1 for n in s.names):
        text = one_line(whole.text[name.span.start - whole.span.start : name.span.end - whole.span.start])
        found.setdefault(text, set()).add(whole.article)
    return found


def _with_spellings(groups: Sequence[NameGroup], homes: Mapping[str, Set[str]]) -> list[NameGroup]:
    """People whose names are spelled in two ways by different articles, as one: "Olexi Danilov", "Olexy Danylov"."""
    joined: list[NameGroup] = []
    for group in groups:
        same = [
            i for i, other in enumerate(joined) if _spelled_alike(group, other) and not _share_home(group, other, homes)
        ]
        if len(same) != 1:
            joined.append(group)
            continue
        other = joined[same[0]]
        why = f"“{other.canonical}” and “{group.canonical}” are two spellings, each of other sources."
        variants, evidence = (*other.variants, *group.variants), (*other.evidence, *group.evidence, why)
        joined[same[0]] = NameGroup(other.canonical, "person", variants, evidence)
    return joined


def _share_home(a: NameGroup, b: NameGroup, homes: Mapping[str, Set[str]]) -> bool:
    one, two = (set().union(*(homes.get(v, set()) for v in g.variants)) for g in (a, b))
    return not one.isdisjoint(two)


def _spelled_alike(a: NameGroup, b: NameGroup) -> bool:
    """Whether two full names have the same letters but for vowels and doubled ones; "Antonia" is not "Antonio".

    "Karl “Kalle” De Moen" is "Karl DeMoen", and "Al Moen" of one source "Alan Moen" of another.
    """
    one, two = (name_words(_SON.sub("", _NICKNAME.sub(" ", g.canonical)).strip(" ,.")) for g in (a, b))
    if "person" in (a.kind, b.kind) and min(len(one), len(two)) > 1:
        if len(one) != len(two) and "".join(one).lower() == "".join(two).lower():
            return True
        if one[-1] == two[-1] and len(one) == len(two) and (_is_short_for(one[0], two[0]) or one[0] == two[0]):
            return True
    if (
        "person" not in (a.kind, b.kind)
        or len(one) != len(two)
        or not (whole_name(a.canonical) and whole_name(b.canonical))
    ):
        return False
    pairs = [(x, y) for x, y in zip(one, two, strict=True) if x != y]
    if one[0][-1] != two[0][-1]:
        return False
    return all(min(len(x), len(y)) > _SHORT_NAME and _plain_sound(x) == _plain_sound(y) for x, y in pairs)


_NICKNAME = re.compile(r"\s[“\"‘'(][^“”\"()]{1,20}[”\"’')]\s")
"""A name between quotation marks within another: "Karl “Kalle” Moen"."""


def _is_short_for(one: str, two: str) -> bool:
    """Whether a given name begins with the other: "Al", "Alan"."""
    short, long = sorted((one, two), key=len)
    return (
        1 < len(short) < len(long)
        and long.startswith(short)
        and long[len(short) :] not in ("a", "o", "e", "ina", "ine")
    )


_SHORT_NAME = 5
"""Letters up to which a vowel makes another name: "Larsen" may be "Larson", "Moen" is not "Maen"."""


def _plain_sound(word: str) -> str:
    hard = re.sub(r"ck|c(?=[aourlt]|$)", "k", word)
    return re.sub(r"(.)\1", r"\1", re.sub(r"[aeiouy]", "a", hard))


def _one_person(a: NameGroup, b: NameGroup, homes: Mapping[str, Set[str]]) -> bool:
    if a.kind != "person" or b.kind != "person":
        return False
    sons = [found[0].strip(".") if (found := _SON.search(g.canonical)) else "" for g in (a, b)]
    if sons[0] != sons[1] and (all(sons) or _share_home(a, b, homes)):
        return False
    names = [
        _SON.sub("", g.canonical).strip(" ,.") if son else g.canonical for g, son in zip((a, b), sons, strict=True)
    ]
    if not all(map(whole_name, names)):
        return False
    long, short = sorted(map(name_words, names), key=len, reverse=True)
    if len(short) < len(("first", "last")):
        return False
    if long[:-1] == short[:-1] and {long[-1], short[-1]} in ({short[-1], f"{short[-1]}s"}, {long[-1], f"{long[-1]}s"}):
        return True
    part = long[: len(short)] == short or long[-len(short) :] == short
    return part or (long[0], long[-1]) == (short[0], short[-1])


_SON = re.compile(r"\b(?:Jr|Sr|II|III|IV|Junior|Senior)\b")


def _plain(name: str) -> str:
    return name.replace("’", "'").lower().removeprefix("the ").removeprefix("u.s. ")
