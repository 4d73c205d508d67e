"""Words that are misprints: no list knows them, and one letter away stands a word that everybody knows.

"Rhe mill burned", "the yaer": a wording without one is shown where several say the same. Names are no misprints, nor
are the spellings of two lands ("colour" and "color").
"""

import re
from collections.abc import Iterator, Set
from functools import cache

from generator.data import rows, words
from generator.language.words import listed_rarity, stem

_WORD = re.compile(r"(?<![\w.@/’'&-])[^\W\d_]+(?![\w@/&-]|[’']\w|\.\w)")
SHORTEST = 4
"""Letters of a word inside a sentence that may be a misprint; at its head one of so many near a little word may."""
COMMON = 9.5
"""Rarity up to which everybody knows a word. Of the words found in 900 articles a third were misprints and the
rest rare: a finding may choose between two wordings, and leaves none out."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def misprints(text: str, known: Set[str] = frozenset()) -> tuple[str, ...]:
    """The misprints of a text; words of `known`, in small letters, are none."""
    return tuple(word for word in _candidates(text) if word.lower() not in known and _is_misprint(word.lower()))


def _candidates(text: str) -> Iterator[str]:
    """The words in small letters, and the first one where it may be one of the little words."""
    for found in _WORD.finditer(text):
        word = found.group()
        first = word.istitle() and not text[: found.start()].strip(" “\"'‘(")
        if (word.islower() and len(word) >= SHORTEST) or (first and _near_little(word.lower())):
            yield word


@cache
def _near_little(word: str) -> bool:
    return len(word) <= SHORTEST and any(other in _little() for other in _one_off(word))


@cache
def _little() -> frozenset[str]:
    return frozenset({"the", "this", "that", "they", "there", "with", "when", "police"})


@cache
def _is_misprint(word: str) -> bool:
    own = stem(word)
    if own in listed_rarity() or word in listed_rarity() or word in _others():
        return False
    if not word.isascii():
        return False
    return any(listed_rarity().get(near, COMMON) < COMMON and not _is_spelling(own, near) for near in _one_off(own))


@cache
def _others() -> frozenset[str]:
    """Words of the other lists, names among them."""
    lists = ("given-names", "countries", "offices", "roles", "cues-verbs", "abbreviations", "stop-words", "units")
    return frozenset(part.lower() for name in lists for row in rows(name) for part in row[0].split()) | words("titles")


def _one_off(word: str) -> Iterator[str]:
    """What is one letter away: lost, added, exchanged, or in another order."""
    for i in range(len(word) + 1):
        head, tail = word[:i], word[i:]
        yield from (head + letter + tail for letter in _LETTERS)
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in _LETTERS if letter != tail[0])
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]


def _is_spelling(word: str, near: str) -> bool:
    """Whether two words are spellings of two lands, or forms of one: "realise", "colour", "travelled", "goes"."""
    plain = (_FORM.sub("", _spelt(form)) for form in (word, near))
    return len({*plain}) == 1


def _spelt(word: str) -> str:
    return _DOUBLED.sub(r"\1", word.replace("our", "or").replace("s", "z").replace("ae", "e").replace("re", "er"))


_DOUBLED = re.compile(r"(.)\1")
_FORM = re.compile(r"(?:s|z|es|ez|ed|ing|er|y|i|e)$")
