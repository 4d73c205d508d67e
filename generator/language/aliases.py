"""Which names of a story are one: groups of variants, each join with its evidence.

Names are joined only where their form or the text itself says so: the same words, another transliteration, a bracketed
acronym, a surname with one bearer in the story. Descriptions ("the spy agency") are no names. A missed join is a pity,
a wrong one a fault.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.data import table
from generator.language.spelling import (
    initials,
    is_acronym,
    name_words,
    reigning,
    same_name,
    same_spelling,
    sound,
    titles_of,
    without_country,
)
from generator.model import Name, Statement

__all__ = ["NameGroup", "gather_names", "group_names", "same_name"]

_BRACKETED = re.compile(r"['’s]*\s*\(\s*(?:the\s+)?([A-Z][A-Za-z.&-]{1,9})\s*\)")
_SHORTEST_ACRONYM = 3
"""Letters: two letters stand for too many things to be joined without the text saying so."""


@dataclass(frozen=True, slots=True)
class NameGroup:
    """One named person, body or place with all its names in a story."""

    canonical: str
    """The fullest name, as some source writes it."""
    kind: str
    variants: tuple[str, ...]
    """All names, by first appearance."""
    evidence: tuple[str, ...] = ()
    """Why the variants are one, one plain line for each join."""


@dataclass(frozen=True, slots=True)
class _Names:
    """The distinct names of a story."""

    kinds: Mapping[str, str]
    """Name -> the kind it has most often; in order of first appearance."""
    counts: Mapping[str, int]
    tied: tuple[tuple[str, str], ...]


_Group = tuple[str, ...]
_Join = tuple[int, int, str]


def gather_names(statements: Sequence[Statement]) -> tuple[NameGroup, ...]:
    """The names in the statements of one story, grouped; groups by first appearance."""
    whole = [s for s in statements if s.k == 1]
    mentions = [(_text(s, name), name.kind) for s in whole for name in s.names]
    return group_names(mentions, tied=[pair for s in whole for pair in _brackets(s)])


def _text(statement: Statement, name: Name) -> str:
    return statement.text[name.span.start - statement.span.start : name.span.end - statement.span.start]


def _brackets(statement: Statement) -> Iterator[tuple[str, str]]:
    """A name and the short form that follows it in brackets: `the National Health Service (NHS)`."""
    for name in statement.names:
        match = _BRACKETED.match(statement.text, name.span.end - statement.span.start)
        if match and _abbreviates(match.group(1), _text(statement, name)):
            yield _text(statement, name), match.group(1)


def _abbreviates(short: str, name: str) -> bool:
    letters = short.replace(".", "").lower()
    return letters == initials(name) or (is_acronym(short) and letters in initials(name))


def group_names(mentions: Iterable[tuple[str, str]], tied: Iterable[tuple[str, str]] = ()) -> tuple[NameGroup, ...]:
    """Mentions (name, kind) grouped; `tied` holds pairs that the text itself joins."""
    names = _gathered(mentions, tied)
    groups: list[_Group] = [(name,) for name in names.kinds]
    evidence: dict[str, tuple[str, ...]] = {}
    for rule in RULES:
        for a, b, why in _by_name(rule(groups, names), groups):
            groups, evidence = _joined(groups, evidence, a, b, why)
    return tuple(_made(group, names, evidence.get(group[0], ())) for group in groups)


def _gathered(mentions: Iterable[tuple[str, str]], tied: Iterable[tuple[str, str]]) -> _Names:
    pairs = [(" ".join(name.split()), kind) for name, kind in mentions]
    ties = tuple((" ".join(a.split()), b) for a, b in tied)
    pairs += [(name, "organisation") for pair in ties for name in pair if name not in dict(pairs)]
    counts = Counter(name for name, _ in pairs)
    kinds = {name: Counter(k for n, k in pairs if n == name).most_common(1)[0][0] for name in counts}
    return _Names(kinds, counts, ties)


def _by_name(joins: Iterable[_Join], groups: Sequence[_Group]) -> list[tuple[str, str, str]]:
    """Joins by a name of each group: the numbers of groups change while they are joined."""
    return [(groups[i][0], groups[j][0], why) for i, j, why in joins]


def _joined(
    groups: list[_Group], evidence: dict[str, tuple[str, ...]], a: str, b: str, why: str
) -> tuple[list[_Group], dict[str, tuple[str, ...]]]:
    """The groups of two names made one, unless some pair in them is surely two names."""
    left = next(group for group in groups if a in group)
    right = next(group for group in groups if b in group)
    if left == right or any(same_name(x, y) is False for x in left for y in right):
        return groups, evidence
    first, second = (left, right) if groups.index(left) < groups.index(right) else (right, left)
    joined = [first + second if group == first else group for group in groups if group != second]
    lines = (*evidence.get(first[0], ()), *evidence.get(second[0], ()), why)
    return joined, {**evidence, first[0]: lines}


def _spelled(groups: Sequence[_Group], names: _Names) -> Iterator[_Join]:
    """`Sergei` and `Sergey`, `the Senate` and `Senate`, `President Lee` and `Lee`."""
    keyed: dict[str, list[int]] = {}
    for i, group in enumerate(groups):
        for word in name_words(group[0])[-1:]:
            keyed.setdefault(sound(word), []).append(i)
    for alike in keyed.values():
        shared = _shared_surname(groups, alike, names)
        places = [i for i in alike if not shared or len(name_words(groups[i][0])) > 1]
        for k, i in enumerate(places):
            for j in places[k + 1 :]:
                if same_name(groups[i][0], groups[j][0]) and _kinds_agree(groups[i][0], groups[j][0], names):
                    yield i, j, f"“{groups[i][0]}” and “{groups[j][0]}” are two spellings of one name."


def _shared_surname(groups: Sequence[_Group], places: Sequence[int], names: _Names) -> bool:
    """Whether two people of a story bear one surname, so that `Berg` and `Ms Berg` may be either of them."""
    alone = [name_words(groups[i][0])[0] for i in places if len(name_words(groups[i][0])) == 1]
    return bool(alone) and sum(_bears(groups[i], alone[0], names) for i in places) > 1


def _kinds_agree(a: str, b: str, names: _Names) -> bool:
    """A person is no place."""
    return {names.kinds[a], names.kinds[b]} != {"person", "place"}


def _bracketed(groups: Sequence[_Group], names: _Names) -> Iterator[_Join]:
    """`the National Health Service (NHS)`."""
    at = {name: i for i, group in enumerate(groups) for name in group}
    for long, short in dict.fromkeys(names.tied):
        rivals = {long for long, other in names.tied if other == short}
        if len({name_words(rival) for rival in rivals}) == 1:
            yield at[long], at[short], f"“{short}” stands in brackets after “{long}”."


def _of_country(groups: Sequence[_Group], names: _Names) -> Iterator[_Join]:
    """`the Canadian Coast Guard` and `the Coast Guard` where the story has the coast guard of one country only."""
    for i, group in enumerate(groups):
        bare = name_words(group[0])
        if names.kinds[group[0]] == "person" or len(bare) < _BODY_WORDS:
            continue
        located = [j for j, other in enumerate(groups) if j != i and any(without_country(n) == bare for n in other)]
        if len(located) == 1:
            yield located[0], i, f"“{groups[located[0]][0]}” is the only “{group[0]}” here."


_BODY_WORDS = 2
"""A single word ("Parliament") is no name of its own."""


def _abbreviated(groups: Sequence[_Group], names: _Names) -> Iterator[_Join]:
    """`NHS` where the story has one body with these initials."""
    for i, group in enumerate(groups):
        short = group[0]
        if not is_acronym(short) or len(short.replace(".", "")) < _SHORTEST_ACRONYM or names.kinds[short] == "place":
            continue
        letters = short.replace(".", "").lower()
        full = [j for j, other in enumerate(groups) if any(_spells(n, letters) for n in other) and j != i]
        if len(full) == 1 and names.kinds[groups[full[0]][0]] != "person":
            yield full[0], i, f"“{groups[full[0]][0]}” is the only name here with the initials “{short}”."


def _spells(name: str, letters: str) -> bool:
    """Whether a name of several words has these initials, with its "of" or without: "DOT", "Department of Tides"."""
    return " " in name and letters in (initials(name), initials(_ARTICLE.sub("", name).title()))


_ARTICLE = re.compile(r"^the\s+", re.I)


def _with_middle(groups: Sequence[_Group], names: _Names) -> Iterator[_Join]:
    """`Ida Moen` and `Ida Sofie Moen`, where the story has one person of that first and last name."""
    for i, group in enumerate(groups):
        short = name_words(group[0])
        if len(short) != _FIRST_AND_LAST or names.kinds[group[0]] != "person":
            continue
        full = [j for j, other in enumerate(groups) if j != i and any(_has_middle(n, short, names) for n in other)]
        if len(full) == 1:
            yield full[0], i, f"“{groups[full[0]][0]}” is the only “{group[0]}” here."


_FIRST_AND_LAST = 2
"""Words of a name without a middle one."""


def _has_middle(name: str, short: tuple[str, ...], names: _Names) -> bool:
    found = name_words(name)
    whole = names.kinds[name] == "person" and len(found) == len(short) + 1 and found[-1] == short[-1]
    nick = bool(re.search(r"[“\"‘]", name))
    return whole and (same_spelling(found[0], short[0]) or (nick and found[1] == short[0]))


def _turned(groups: Sequence[_Group], names: _Names) -> Iterator[_Join]:
    """`the Tides Department` and `the Department of Tides`."""
    at = {name_words(name): i for i, group in enumerate(groups) for name in group}
    for found, i in at.items():
        j = at.get((*found[found.index("of") + 1 :], *found[: found.index("of")])) if "of" in found else None
        if j is not None and j != i and names.kinds[groups[j][0]] != "person":
            yield i, j, f"“{groups[i][0]}” and “{groups[j][0]}” have the same words."


def _surnames(groups: Sequence[_Group], names: _Names) -> Iterator[_Join]:
    """`Jones` where the story has one Jones; the family name may stand first (`Nguyen Van An`)."""
    for i, group in enumerate(groups):
        found = name_words(group[0])
        if len(found) != 1 or names.kinds[group[0]] not in ("person", "other") or _is_country(group[0]):
            continue
        if any(_is_no_surname(name) for name in group):
            continue
        bearers = [j for j, other in enumerate(groups) if j != i and _bears(other, found[0], names)]
        if len(bearers) == 1:
            yield bearers[0], i, f"“{groups[bearers[0]][0]}” is the only “{group[0]}” here."


def _is_no_surname(name: str) -> bool:
    """`Pope Leo` bears a given name, and `Mrs. Reed` may be the wife of the one Reed whom the story names."""
    return any(title == "mrs" or title in reigning() for title in titles_of(name))


def _is_country(name: str) -> bool:
    return name in table("countries")


def _bears(group: _Group, word: str, names: _Names) -> bool:
    """Whether a person of several names has this one first or last."""
    return any(
        names.kinds[name] == "person" and len(found) > 1 and any(same_spelling(word, w) for w in (found[0], found[-1]))
        for name in group
        if (found := name_words(name))
    )


def _initialled(groups: Sequence[_Group], names: _Names) -> Iterator[_Join]:
    """`S. Jones` where the story has one Jones whose first name begins so."""
    for i, group in enumerate(groups):
        found = name_words(group[0])
        if len(found) < 2 or len(found[0]) != 1:
            continue
        bearers = [j for j, other in enumerate(groups) if j != i and _begins(other, found, names)]
        if len(bearers) == 1:
            yield bearers[0], i, f"“{groups[bearers[0]][0]}” is the only name here that “{group[0]}” can stand for."


def _begins(group: _Group, short: tuple[str, ...], names: _Names) -> bool:
    found = name_words(group[0])
    return names.kinds[group[0]] == "person" and len(found) > 1 and found[-1] == short[-1] and found[0][0] == short[0]


RULES: tuple[Callable[[Sequence[_Group], _Names], Iterator[_Join]], ...] = (
    _spelled,
    _bracketed,
    _initialled,
    _with_middle,
    _surnames,
    _of_country,
    _turned,
    _abbreviated,
)
"""The reasons to join two groups, surest first."""


def _made(group: _Group, names: _Names, evidence: tuple[str, ...]) -> NameGroup:
    kinds = Counter(dict.fromkeys(("person", "organisation", "place", "other"), 0))
    for name in group:
        kinds[names.kinds[name]] += names.counts[name] * (1 if names.kinds[name] != "other" else 0)
    canonical = max(group, key=lambda name: (len(name_words(name)), names.counts[name], -group.index(name)))
    kind = max(kinds, key=lambda k: kinds[k]) if any(kinds.values()) else "other"
    return NameGroup(canonical, kind, group, evidence)
