"""One name in two spellings: "Ida Moen" in one source and "Ida Mohen" in another.

Two words of a name that stand side by side are compared, of which one is the same in both; the other is off by a
letter, as by a slip. It proves nothing, so that it is no conflict, and a source that has both spellings names two
people. Other alphabets put into ours in two ways, short forms and the spellings of two continents are no slip.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import lru_cache
from itertools import combinations, pairwise
from typing import NamedTuple

from generator.comparison.differences.particulars import ages
from generator.comparison.differences.quotes import levels
from generator.comparison.likeness.rarity import rarity
from generator.data import rows, table, words
from generator.language.spelling import sound
from generator.language.words import stem
from generator.model import Span

Pair = tuple[str, str]
"""Two words of a name that stand side by side, as they are compared."""

SHORTEST = 4
"""Letters of a word that may be misspelled: "Jan" and "Jon" are two names."""
SWAPPED = 5
"""Letters from which two words of the same letters in another order are one: "Rolando" and "Ronaldo"."""
COMMON = 11.0
"""Rarity in general English up to which a word is no name: "country" and "county" are two words."""

_RUN = re.compile(r"(?<![\w’'-])[A-Z][\w’'-]*(?:\s+(?:[A-Z]\.\s+)*[A-Z][\w’'-]*)+")
_WORD = re.compile(r"[A-Z][\w’'-]*[a-z][\w’'-]*(?!\.)")
_SMALL = re.compile(r"(?<![\w’'-])[a-z]{4,}(?![\w’'-])")


class Written(NamedTuple):
    """A name as a source writes it."""

    words: str
    source: int
    """The place of its article among those that were read."""
    sentence: int
    """The place of its sentence in the article."""
    span: Span
    """In the text of the sentence."""


class TwoSpellings(NamedTuple):
    """A name as most sources spell it and as others do, with where each source has it first."""

    usual: tuple[Written, ...]
    other: tuple[Written, ...]


def two_spellings(articles: Sequence[Sequence[str]]) -> Iterator[TwoSpellings]:
    """The names that the sentences of several articles spell in two ways; each two spellings once."""
    written = [_written(n, sentences) for n, sentences in enumerate(articles)]
    small = frozenset(word for sentences in articles for text in sentences for word in _SMALL.findall(text))
    given = [dict(age for text in sentences for age in _ages(text)) for sentences in articles]
    told: set[frozenset[str]] = set()
    for one, two in _candidates(written, small):
        homes = [[n for n, found in enumerate(written) if pair in found] for pair in (one, two)]
        changed = frozenset({*one} ^ {*two})
        if changed in told or set(homes[0]) & set(homes[1]) or _two_ages(given, homes, (one, two)):
            continue
        told.add(changed)
        sides = [tuple(written[n][pair] for n in home) for home, pair in zip(homes, (one, two), strict=True)]
        usual, other = sides if len(sides[0]) >= len(sides[1]) else reversed(sides)
        yield TwoSpellings(usual, other)


def _written(source: int, sentences: Sequence[str]) -> dict[Pair, Written]:
    """The names of an article, where each stands first."""
    found: dict[Pair, Written] = {}
    for n, text in enumerate(sentences):
        for run in _RUN.finditer(text):
            for one, two in pairwise(_WORD.finditer(text, *run.span())):
                span = Span(one.start(), two.start() + len(_unowned(two.group())))
                found.setdefault((_plain(one.group()), _plain(two.group())), Written(span.of(text), source, n, span))
    return found


def _unowned(word: str) -> str:
    return re.sub(r"(?:[’']s|(?<=s)[’'])$", "", word)


@lru_cache(maxsize=20_000)
def _plain(word: str) -> str:
    """A word as it is compared: without accents, apostrophes and hyphens, whatever its capitals."""
    plain = unicodedata.normalize("NFKD", _unowned(word).lower())
    return "".join(c for c in plain if c.isalpha())


def _candidates(written: Sequence[Mapping[Pair, Written]], small: Set[str]) -> Iterator[tuple[Pair, Pair]]:
    """Pairs with one word in common and another that is misspelled in one of them."""
    every = list(dict.fromkeys(pair for found in written for pair in found))
    for place in (0, 1):
        alike: dict[str, list[Pair]] = {}
        for pair in every:
            if pair[1 - place] not in small and pair[place] not in _no_names():
                alike.setdefault(pair[place], []).append(pair)
        for pairs in alike.values():
            for one, two in combinations(pairs, 2):
                if misspelled(one[1 - place], two[1 - place]):
                    yield one, two


def _no_names() -> Set[str]:
    """Words beside which two different words are no two spellings: "President", "On", "The"."""
    return words("titles") | words("stop-words")


@lru_cache(maxsize=20_000)
def misspelled(one: str, two: str) -> bool:
    """Whether two words of names, in small letters, are one but for a slip: "moen" and "mohen"."""
    if min(len(one), len(two)) < SHORTEST or one[0] != two[0] or one == two:
        return False
    if not (_letter_apart(one, two) or (len(one) >= SWAPPED and sorted(one) == sorted(two))):
        return False
    return not any(apart(one, two) or apart(two, one) for apart in _NO_SLIP)


def _letter_apart(one: str, two: str) -> bool:
    """Whether one letter more, or another one, makes one word of the other."""
    short, long = sorted((one, two), key=len)
    same = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) == len(long):
        return short[same + 1 :] == long[same + 1 :]
    return len(long) - len(short) == 1 and short[same:] == long[same + 1 :]


def _short_form(one: str, two: str) -> bool:
    """ "Steve" of "Steven", "Rick" of "Ricky"; "Sara" and "Sarah", "Wolf" and "Wolff" are none."""
    return two.startswith(one) and two != one and not (two[-1] in "eh" or two[-1] == two[-2])


def _of_two_genders(one: str, two: str) -> bool:
    """ "Antonio" and "Antonia"."""
    return one[:-1] == two[:-1] and {one[-1], two[-1]} == {"a", "o"}


def _transliterated(one: str, two: str) -> bool:
    """ "Sergei" and "Sergey", but not "Russel" and "Russell", which no other alphabet explains."""
    return _given().get(one, one) == _given().get(two, two) or (
        sound(one) == sound(two) and _single(one) != _single(two)
    )


def _single(word: str) -> str:
    return re.sub(r"(.)\1+", r"\1", word)


def _given() -> Mapping[str, str]:
    return {spelling: row[0] for row in rows("name-spellings") for spelling in row}


def _two_words(one: str, two: str) -> bool:
    """ "Country" and "County", "German" and "Germany", "Centre" and "Center", "Adviser" and "Advisor"."""
    plain = levels(one) == levels(two) or stem(one) == stem(two) or one in _countries() or one in table("weekdays")
    known = max(rarity(stem(one)), rarity(stem(two))) < COMMON
    return plain or known or (one[:-2] == two[:-2] and {one[-2:], two[-2:]} == {"er", "or"})


def _countries() -> Set[str]:
    return {name.lower() for name in table("countries")}


_NO_SLIP = (_short_form, _of_two_genders, _transliterated, _two_words)
"""What else may set two words apart than a slip."""


def _ages(text: str) -> Iterator[tuple[str, float]]:
    return ((particular.of, particular.value) for particular in ages(text))


def _two_ages(given: Sequence[Mapping[str, float]], homes: Sequence[Sequence[int]], pairs: Sequence[Pair]) -> bool:
    """Whether both spellings are given an age, and not one: then they are two people."""
    mine, theirs = (
        Counter(age for n in home for name, age in given[n].items() if name.split()[-2:] == [*pair])
        for home, pair in zip(homes, pairs, strict=True)
    )
    return bool(mine and theirs) and not mine.keys() & theirs.keys()
