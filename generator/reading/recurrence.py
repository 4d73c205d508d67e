"""Lines that stand in several unrelated articles of a batch: what their websites print under every article.

Articles about one event share lines too (a statement, an agency's paragraph), so a line counts only if the articles
that hold it have little else in common; which they have is told by the rare words they share.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from generator.language.words import content_words

UNRELATED = 3
"""Mutually unrelated articles that hold a line: two may share a phrase by chance."""
LOOKED_AT = 30
"""Holders of a line that are compared; more would not change the answer and cost the square of their number."""
COMMON = 0.15
"""Share of the rarer words of the shorter article that unrelated ones may have in common at most; two reports of one
event have a third and more."""
RARE = 0.1
"""A word is rare if it stands in at most this share of the articles, or in two."""


def recurring(keys: Mapping[str, Sequence[str]], texts: Mapping[str, str]) -> Mapping[str, int]:
    """Line key -> in how many unrelated articles it stands, for those in at least three.

    `keys` are the line keys of each article, `texts` its whole text.
    """
    holders: dict[str, list[str]] = defaultdict(list)
    for name in sorted(keys):
        for key in dict.fromkeys(keys[name]):
            holders[key].append(name)
    shared = {key: names for key, names in holders.items() if len(names) >= UNRELATED}
    needed = sorted({name for names in shared.values() for name in names[:LOOKED_AT]})
    rare = _rare_words({name: texts[name] for name in needed}, texts)
    found = {key: _unrelated(names[:LOOKED_AT], rare) for key, names in shared.items()}
    return {key: max(count, len(shared[key])) for key, count in found.items() if count >= UNRELATED}


def _rare_words(some: Mapping[str, str], texts: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    """The rare content words of some articles, rare among all."""
    if not some:
        return {}
    every = {name: frozenset(content_words(text)) for name, text in texts.items()}
    counts = Counter(word for found in every.values() for word in found)
    limit = max(2, round(RARE * len(texts)))
    return {name: frozenset(word for word in every[name] if counts[word] <= limit) for name in some}


def _unrelated(names: Sequence[str], rare: Mapping[str, frozenset[str]]) -> int:
    """How many of the articles have little in common with each other, taken greedily in order."""
    chosen: list[str] = []
    for name in names:
        if all(_apart(rare[name], rare[other]) for other in chosen):
            chosen.append(name)
    return len(chosen)


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) <= COMMON * min(len(one), len(other))
