"""One name in two spellings: "Ida Moen" in one source and "Ida Mohen" in another.

Two words of a name that stand side by side are compared, of which one is the same in both; the other is off by a
letter, as by a slip. A word that general English has not is compared where one source has it alone: "the town of Selm".
It proves nothing, so that it is no conflict, and a source that has both spellings names two
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
from generator.comparison.likeness.rarity import UNLISTED, rarity
from generator.data import rows, table, words
from generator.language.spelling import sound
from generator.language.words import stem
from generator.model import Span

Form = tuple[str, ...]
"""Two words of a name that stand side by side, with one between them at most, or a word alone, as they are compared."""

SHORTEST = 4
"""Letters of a word that may be misspelled: "Jan" and "Jon" are two names."""
SWAPPED = 5
"""Letters from which two words of the same letters in another order are one: "Rolando" and "Ronaldo"."""
LONG = 6
"""Letters from which a word alone is a name that may be misspelled."""
LOOK_BACK = 40
"""Characters before a word in which the word before it stands."""
COMMON = 11.0
"""Rarity in general English up to which a word is no name: "country" and "county" are two words."""
KNOWN = 12.0
"""Rarity up to which everybody knows how a word is written, so that another form of it is a slip: "Vally"."""

_RUN = re.compile(r"(?<![\w’'-])[A-Z][\w’'-]*(?:\s+(?:[A-Z]\.\s+)*[A-Z][\w’'-]*)+")
_WORD = re.compile(r"(?<![\w’'-])(?=[\w’'-]*[a-z])[A-Z][\w’'-]*\w")
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
    alone: bool = False
    """Whether no other word of a name stands beside it."""


class TwoSpellings(NamedTuple):
    """A name as most sources spell it and as others do, with where each source has it first."""

    usual: tuple[Written, ...]
    other: tuple[Written, ...]


def two_spellings(articles: Sequence[Sequence[str]]) -> Iterator[TwoSpellings]:
    """The names that the sentences of several articles spell in two ways; each two spellings once."""
    written = [_written(n, sentences) for n, sentences in enumerate(articles)]
    small = frozenset(word for sentences in articles for text in sentences for word in _SMALL.findall(text))
    given = [dict(age for text in sentences for age in _ages(text)) for sentences in articles]
    used = [Counter(plain(word) for text in sentences for word in _WORD.findall(text)) for sentences in articles]
    told: set[frozenset[str]] = set()
    first = {form: name.words for found in reversed(written) for form, name in found.items()}
    candidates = sorted(_candidates(written, small), key=lambda forms: len(first[forms[0]].split()))
    for one, two in (*candidates, *_lone_candidates(written, small)):
        homes = [[n for n, found in enumerate(written) if form in found] for form in (one, two)]
        changed = frozenset({*one} ^ {*two})
        if changed in told or set(homes[0]) & set(homes[1]) or _two_ages(given, homes, (one, two)):
            continue
        homes = [
            [n for n in home if not _own_slip(changed & {*form}, used[n])]
            for home, form in zip(homes, (one, two), strict=True)
        ]
        if not all(homes) or _outnumbered(changed, homes, (one, two), used):
            continue
        sides = [tuple(written[n][form] for n in home) for home, form in zip(homes, (one, two), strict=True)]
        if len(one) > 1 or any(name.alone for side in sides for name in side):
            told.add(changed)
            usual, other = sides if len(sides[0]) >= len(sides[1]) else reversed(sides)
            yield TwoSpellings(usual, other)


def _own_slip(changed: Set[str], used: Mapping[str, int]) -> bool:
    """Whether an article writes a word otherwise more often itself: "Mohen" once, where it has "Moen" all along."""
    return any(used[other] > used[word] and misspelled(word, other) for word in changed for other in used)


OFTEN = 4
"""Uses in two sources or more, beside which one use of another spelling is a mere slip."""


def _outnumbered(
    changed: Set[str], homes: Sequence[Sequence[int]], forms: Sequence[Form], used: Sequence[Mapping[str, int]]
) -> bool:
    """Whether one spelling stands once in one source, and two or more others agree on the other throughout."""
    often = [
        sum(min(used[n][word] for word in changed & {*form}) for n in home)
        for home, form in zip(homes, forms, strict=True)
    ]
    (few, sources), (many, others) = sorted(zip(often, map(len, homes), strict=True))
    return few == sources == 1 and many >= OFTEN and others > 1


def _written(source: int, sentences: Sequence[str]) -> dict[Form, Written]:
    """The names of an article, where each stands first, of a word the first place where it stands alone."""
    found: dict[Form, Written] = {}
    for n, text in enumerate(sentences):
        for run in _RUN.finditer(text):
            names = list(_WORD.finditer(text, *run.span()))
            apart = (
                f for f in zip(names, names[1:], names[2:], strict=False) if plain(f[1].group()) not in _no_names()
            )
            for form in (*pairwise(names), *((first, last) for first, _, last in apart)):
                written = _as_written(text, source, n, form, alone=False)
                found.setdefault(tuple(plain(word.group()) for word in form), written)
        for word in _WORD.finditer(text):
            key = (plain(word.group()),)
            before = text[max(0, word.start() - LOOK_BACK) : word.start()]
            alone = bool(_ALONE.search(before)) and not _FOLLOWED.match(text, word.end())
            if key not in found or (alone and not found[key].alone):
                found[key] = _as_written(text, source, n, (word,), alone=alone)
    return found


_ALONE = re.compile(r"(?:(?:^|[^\w’'-])[a-z][\w’'-]*|\b[A-Z][a-z]{1,3}\.|[,;])\s+$")
"""What stands before a word that begins no sentence and is no second word of a name."""
_FOLLOWED = re.compile(r"(?:[’']s)?\s+(?:[A-Z]\.\s+)*[A-Z]")


def _as_written(text: str, source: int, sentence: int, form: Sequence[re.Match[str]], *, alone: bool) -> Written:
    span = Span(form[0].start(), form[-1].start() + len(_unowned(form[-1].group())))
    return Written(span.of(text), source, sentence, span, alone)


def _unowned(word: str) -> str:
    return re.sub(r"(?:[’']s|(?<=s)[’'])$", "", word)


@lru_cache(maxsize=20_000)
def plain(word: str) -> str:
    """A word as it is compared: without accents, apostrophes and hyphens, whatever its capitals."""
    plain = unicodedata.normalize("NFKD", _unowned(word).lower())
    return "".join(c for c in plain if c.isalpha())


def _candidates(written: Sequence[Mapping[Form, Written]], small: Set[str]) -> Iterator[tuple[Form, Form]]:
    """Pairs with one word in common and another that is misspelled in one of them."""
    every = list(dict.fromkeys(form for found in written for form in found if len(form) > 1))
    for place in (0, 1):
        alike: dict[str, list[Form]] = {}
        for pair in every:
            if pair[1 - place] not in small and pair[place] not in _no_names():
                alike.setdefault(pair[place], []).append(pair)
        for pairs in alike.values():
            for one, two in combinations(pairs, 2):
                if misspelled(one[1 - place], two[1 - place]):
                    yield one, two


def _lone_candidates(written: Sequence[Mapping[Form, Written]], small: Set[str]) -> Iterator[tuple[Form, Form]]:
    """Words alone that general English has not, of which one is the other misspelled."""
    every = dict.fromkeys(form for found in written for form in found if len(form) == 1 and len(form[0]) >= LONG)
    near: dict[str, list[Form]] = {}
    for form in (f for f in every if f[0] not in small and rarity(stem(f[0])) >= UNLISTED):
        for key in dict.fromkeys((form[0], *(form[0][:n] + form[0][n + 1 :] for n in range(len(form[0]))))):
            near.setdefault(key, []).append(form)
    pairs = dict.fromkeys(pair for forms in near.values() for pair in combinations(forms, 2))
    yield from (pair for pair in pairs if misspelled(pair[0][0], pair[1][0]))


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
    given = _given().get(one, one) == _given().get(two, two) or one.rstrip("yi") == two.rstrip("yi")
    return given or _vowels(one) == _vowels(two) or (sound(one) == sound(two) and _single(one) != _single(two))


def _vowels(word: str) -> str:
    """A word whose vowels other alphabets do not tell apart are one: "Danylov" and "Danilov", "Suleimani"."""
    return word.translate(_ONE_VOWEL)


_ONE_VOWEL = str.maketrans("yo", "iu")


def _single(word: str) -> str:
    return re.sub(r"(.)\1+", r"\1", word)


def _given() -> Mapping[str, str]:
    return {spelling: row[0] for row in rows("name-spellings") for spelling in row}


def _two_words(one: str, two: str) -> bool:
    """ "Country" and "County", "German" and "Germany", "Centre" and "Center", "Valley" and the slip "Vally"."""
    plain = levels(one) == levels(two) or stem(one) == stem(two) or one in _countries() or one in table("weekdays")
    rare = rarity(stem(one)), rarity(stem(two))
    known = max(rare) < COMMON or (min(rare) < KNOWN and max(rare) >= UNLISTED)
    return plain or known or (one[:-2] == two[:-2] and {one[-2:], two[-2:]} == {"er", "or"})


def _countries() -> Set[str]:
    return {name.lower() for name in table("countries")}


_NO_SLIP = (_short_form, _of_two_genders, _transliterated, _two_words)
"""What else may set two words apart than a slip."""


def _ages(text: str) -> Iterator[tuple[str, float]]:
    return ((particular.of, particular.value) for particular in ages(text))


def _two_ages(given: Sequence[Mapping[str, float]], homes: Sequence[Sequence[int]], forms: Sequence[Form]) -> bool:
    """Whether both spellings are given an age, and not one: then they are two people."""
    mine, theirs = (
        Counter(age for n in home for name, age in given[n].items() if name.split()[-len(form) :] == [*form])
        for home, form in zip(homes, forms, strict=True)
    )
    return bool(mine and theirs) and not mine.keys() & theirs.keys()
