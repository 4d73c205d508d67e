"""Lines that stand in several unrelated articles of a batch: what their websites print under every article.

Articles about one event share lines too (a statement, an agency's paragraph), so a line counts only if the articles
that hold it have little else in common, measured by the words they share outside such lines.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.language.words import content_words
from generator.reading.lines import SMALL_SHARE, Line

UNRELATED = 2
"""Mutually unrelated articles that hold a line which is no sentence."""
UNRELATED_SENTENCE = 3
"""The same for a sentence: two articles may say one thing in the same words by chance."""
SENTENCE_WORDS = 4
"""Fewer words with a full stop are a label."""
SUMMARY_WORDS = 6
"""Fewer words without one are a label, too."""
LOOKED_AT = 30
"""Holders of a line that are compared; more would not change the answer and cost the square of their number."""
COPIED = 3
"""Sentences that two articles share if one copied from the other or both from an agency."""
COMMON = 0.3
"""Share of the content words of the shorter article that unrelated ones may have in common at most. On news of one kind
(shootings) other events share .18 at the median and the same event .43; on mixed news .12 and .33."""


class _Held(NamedTuple):
    """What an article is compared by."""

    words: frozenset[str]
    """Content words outside lines that others hold, too."""
    sentences: frozenset[str]
    """Keys of its lines that are sentences."""


def recurring(articles: Mapping[str, Sequence[Line]]) -> Mapping[str, int]:
    """Line key -> in how many articles it stands, for those in enough unrelated ones."""
    holders: dict[str, list[str]] = defaultdict(list)
    sentences = {line.key for lines in articles.values() for line in lines if _reads(line)}
    for name in sorted(articles):
        for key in dict.fromkeys(line.key for line in articles[name]):
            holders[key].append(name)
    shared = {key: names for key, names in holders.items() if len(names) >= UNRELATED}
    needed = {name for names in shared.values() for name in names[:LOOKED_AT]}
    held = {name: _Held(_words(articles[name], shared), _keys(articles[name]) & sentences) for name in needed}
    found = {key: _unrelated(names[:LOOKED_AT], held) for key, names in shared.items()}
    enough = {key: UNRELATED_SENTENCE if key in sentences else UNRELATED for key in shared}
    return {key: len(shared[key]) for key, count in found.items() if count >= enough[key]}


def _reads(line: Line) -> bool:
    """Whether a line is a sentence or, as `Owner says the ferry had been warned`, one without its full stop."""
    if line.ended:
        return line.length >= SENTENCE_WORDS and not line.text.endswith(":")
    return line.length >= SUMMARY_WORDS and line.small >= SMALL_SHARE


def _words(lines: Sequence[Line], shared: Mapping[str, object]) -> frozenset[str]:
    """The content words of an article outside lines that others hold, too."""
    return frozenset(word for line in lines if line.key not in shared for word in content_words(line.text))


def _keys(lines: Sequence[Line]) -> frozenset[str]:
    return frozenset(line.key for line in lines)


def _unrelated(names: Sequence[str], held: Mapping[str, _Held]) -> int:
    """How many of the articles have little in common with each other, taken greedily in order."""
    chosen: list[str] = []
    for name in names:
        if all(_apart(held[name], held[other]) for other in chosen):
            chosen.append(name)
    return len(chosen)


def _apart(one: _Held, other: _Held) -> bool:
    if len(one.sentences & other.sentences) >= COPIED or not (one.words and other.words):
        return False
    return len(one.words & other.words) <= COMMON * min(len(one.words), len(other.words))
