"""Lines that stand in several unrelated articles of a batch: what their websites print under every article.

Articles about one event share lines too (a statement, an agency's paragraph), so a line counts only if the articles
that hold it have little else in common; which they have is told by the rare words they share.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from generator.language.words import content_words

UNRELATED = 2
"""Mutually unrelated articles that hold a short line."""
UNRELATED_LONG = 3
"""The same for a long line: two articles may quote one statement by chance."""
LONG = 15
"""Words of a long line."""
LOOKED_AT = 30
"""Holders of a line that are compared; more would not change the answer and cost the square of their number."""
COMMON = 0.15
"""Share of the rarer words of the shorter article that unrelated ones may have in common at most; two reports of one
event have a third and more."""
RARE = 0.1
"""A word is rare if it stands in at most this share of the articles, or in two."""


def recurring(keys: Mapping[str, Sequence[str]], lines: Mapping[str, Sequence[str]]) -> Mapping[str, int]:
    """Line key -> in how many unrelated articles it stands, for those in enough.

    `lines` are the lines of each article, `keys` what makes them the same.
    """
    holders: dict[str, list[str]] = defaultdict(list)
    for name in sorted(keys):
        for key in dict.fromkeys(keys[name]):
            holders[key].append(name)
    shared = {key: names for key, names in holders.items() if len(names) >= UNRELATED}
    if not shared:
        return {}
    own = {
        name: frozenset(
            word
            for key, line in zip(keys[name], lines[name], strict=True)
            if key not in shared
            for word in content_words(line)
        )
        for name in keys
    }
    rare = _rare_words(own)
    found = {key: _unrelated(names[:LOOKED_AT], rare) for key, names in shared.items()}
    return {key: len(shared[key]) for key, count in found.items() if count >= _needed(key)}


def _needed(key: str) -> int:
    return UNRELATED_LONG if len(key.split()) >= LONG else UNRELATED


def _rare_words(words: Mapping[str, frozenset[str]]) -> Mapping[str, frozenset[str]]:
    """Of the words of each article those that are rare among all."""
    counts = Counter(word for found in words.values() for word in found)
    limit = max(2, round(RARE * len(words)))
    return {name: frozenset(word for word in found if counts[word] <= limit) for name, found in words.items()}


def _unrelated(names: Sequence[str], rare: Mapping[str, frozenset[str]]) -> int:
    """How many of the articles have little in common with each other, taken greedily in order."""
    chosen: list[str] = []
    for name in names:
        if all(_apart(rare[name], rare[other]) for other in chosen):
            chosen.append(name)
    return len(chosen)


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) <= COMMON * min(len(one), len(other))
