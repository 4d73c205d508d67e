"""What one source has in the place of what another has, where two sentences are word for word the same around it.

Reads "hit by a silver Moto Lark" and "hit by a grey Moto Lark", "in the block of Mill Street" and "in the block of Dock
Street". Words that may mean the same ("gun", "weapon") are told of nowhere: only numbers, names of one kind of
place, and words of which a thing can be only one.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from generator.data import table, words
from generator.language.figures.numbers import number_value
from generator.language.spelling import same_spelling
from generator.language.words import stem
from generator.model import Span

BESIDE, BESIDE_NUMBERS = 1, 2
"""Words that are the same right before what differs, and right after it; of numbers, of which there are many."""
TELLING, TELLING_NUMBERS = 2, 3
"""Of the words that are the same around it, those that carry content."""
LONGEST = 2
"""Words of what differs, at most."""
SHOWN = 2
"""Words shown behind it at most: the first that carries content, and a second of one name with it."""
NUMBER, NAME, WORD = "number", "name", "word"
"""What may differ."""
_WORD = re.compile(r"\$?\d[\d,.]*\d|\w+(?:['’.-]\w+)*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_CLOCK = re.compile(
    r"\s*(?::|[ap]\.?\s?m\b|o['’]clock|(?:st|nd|rd|th)\b|[\s-]?years?[\s-]olds?\b|[\s-]?months?[\s-]olds?\b|%|-)", re.I
)
"""What makes a number a time, an age or a part of a name; other rules compare those."""
_DAY = re.compile(r"\bage[sd]?\s+$|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s*$|\d:$|[(,]\s*$|-$")


class Word(NamedTuple):
    """A word of a sentence."""

    level: str
    """As it is compared."""
    text: str
    span: Span


class Swapped(NamedTuple):
    """What stands in two sentences at one place."""

    left: Span
    right: Span
    own: tuple[str, str]
    """The words that differ alone: a source that has both tells of two things."""
    number: bool
    """Whether they are numbers."""


def words_in(text: str) -> tuple[Word, ...]:
    """The words of a sentence."""
    return tuple(Word(stem(m.group().lower()), m.group(), Span(*m.span())) for m in _WORD.finditer(text))


def swapped(one: Sequence[Word], two: Sequence[Word], texts: tuple[str, str]) -> Iterator[Swapped]:
    """What differs between two sentences, each with the words behind it that say what it is of."""
    matcher = SequenceMatcher(None, [w.level for w in one], [w.level for w in two], autojunk=False)
    same = [block for block in matcher.get_matching_blocks() if block.size]
    for before, after in pairwise(same):
        left, right = one[before.a + before.size : after.a], two[before.b + before.size : after.b]
        around = (*one[before.a : before.a + before.size], *one[after.a : after.a + after.size])
        if 0 < len(left) <= LONGEST and 0 < len(right) <= LONGEST:
            behind = one[after.a : after.a + after.size], two[after.b : after.b + after.size]
            kind = _kind(left, right, behind[0], texts)
            if kind and _enough(kind, min(before.size, after.size), sum(_tells(word) for word in around)):
                spans = _shown(left, behind[0], texts[0]), _shown(right, behind[1], texts[1])
                own = " ".join(w.text for w in left), " ".join(w.text for w in right)
                yield Swapped(*spans, own, kind == NUMBER)


def _enough(kind: str, beside: int, telling: int) -> bool:
    """Whether so much is the same around two words that they are said of one thing."""
    least = (BESIDE_NUMBERS, TELLING_NUMBERS) if kind == NUMBER else (BESIDE, TELLING)
    return beside >= least[0] and telling >= least[1]


def _tells(word: Word) -> bool:
    return word.text.lower() not in words("stop-words")


def _kind(left: Sequence[Word], right: Sequence[Word], behind: Sequence[Word], texts: tuple[str, str]) -> str:
    """number, name or word; empty where the two may mean the same."""
    if len(left) == len(right) == 1:
        if _number(left[0], texts[0]) and _number(right[0], texts[1]):
            elsewhere = behind[0].level == _BLOCK and not any(w.text[:1].isupper() for w in behind)
            return NUMBER if not elsewhere and number_value(_bare(left[0])) != number_value(_bare(right[0])) else ""
        groups = [_groups().get(side[0].text.lower()) for side in (left, right)]
        if groups[0] and groups[0] == groups[1]:
            return WORD if _one(left[0]) != _one(right[0]) else ""
    return NAME if _two_places(left, right, behind) else ""


_BLOCK = "block"
"""What a number of a street counts, whose name must be the same."""
_SAME = {"grey": "gray", "sgt": "sergeant", "lt": "lieutenant", "capt": "captain", "cpl": "corporal", "pickup": "truck"}


def _one(word: Word) -> str:
    lower = word.text.lower().rstrip(".")
    return _SAME.get(lower, lower)


@cache
def _groups() -> dict[str, str]:
    return table("exclusive-words")


def _bare(word: Word) -> str:
    return word.text.lstrip("$").rstrip(".")


def _number(word: Word, text: str) -> bool:
    """Whether a word is a number that counts or measures something."""
    before, after = text[: word.span.start], text[word.span.end :]
    if number_value(_bare(word)) is None or _YEAR.fullmatch(word.text) or word.text.lower() in ("a", "an"):
        return False
    return after[:1].isspace() and not _CLOCK.match(after) and not _DAY.search(before)


def _two_places(left: Sequence[Word], right: Sequence[Word], behind: Sequence[Word]) -> bool:
    """Whether two names of streets, schools or the like stand before the word that says what they are."""
    named = all(word.text[:1].isupper() and len(word.text.rstrip(".")) > 2 for word in (*left, *right))
    kinds = [word.text.lower().rstrip("s") for word in behind[:SHOWN] if word.text[:1].isupper() or word is behind[0]]
    place = any(kind in _places() for kind in kinds)
    alike = any(_alike(a, b) for a in left for b in right)
    return named and place and not alike and not any(w.text.lower() in _titles() for w in (*left, *right))


def _alike(a: Word, b: Word) -> bool:
    """Whether two words of names may be one, but for a slip, a mark or an ending."""
    one, two = (re.sub(r"[’']s?$|[^a-z]", "", word.text.lower()) for word in (a, b))
    near = SequenceMatcher(None, one, two, autojunk=False).ratio() >= NEAR
    return near or one in two or two in one or same_spelling(one, two)


NEAR = 0.7
"""Likeness of two words from which one may be a slip for the other."""


@cache
def _places() -> frozenset[str]:
    return words("venues") | frozenset("street avenue road boulevard drive lane court place college university".split())


@cache
def _titles() -> frozenset[str]:
    return words("titles") | words("weekdays")


def _shown(differing: Sequence[Word], behind: Sequence[Word], text: str) -> Span:
    """What differs with the words right behind it that carry content."""
    end, before = differing[-1].span.end, None
    for word in behind[:SHOWN]:
        name = before is None or (word.text[:1].isupper() and before.text[:1].isupper())
        if not (_tells(word) and name) or text[end : word.span.start].strip(" -"):
            break
        end, before = word.span.end, word
    return Span(differing[0].span.start, end)
