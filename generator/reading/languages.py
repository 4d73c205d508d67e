"""The language of an article or of a paragraph, where it is plainly not English: by its script or by its small words.

The rules of the other rooms read English; what is in another language is shown and searchable, and marked as not
analysed. In doubt, in short texts and in mixed ones nothing is said.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple

from generator.data import rows, table
from generator.language.words import tokens
from generator.model import Sentence

ENOUGH_WORDS = 25
"""Fewer words may be names and numbers only."""
FEW_WORDS = 8
"""Fewer words tell nothing; up to `ENOUGH_WORDS` they tell a language if they are plainer."""
DISTINCT = 4
"""So many different words must tell the language: `Die-hard fans die in van crash` has three."""
SMALL_WORDS = 0.15
"""Share of the words of a language that are its small words or have its letters; some have little more than this."""
TIMES_ENGLISH = 2.5
"""How much oftener than English small words they stand: languages share `a`, `in`, `de`."""
TIMES_FEW = 4
"""The same in a text of few words."""
NAMES = 0.65
"""Share of capitals among the other words above which a text is a list of names: `Ana de la Rosa, Juan del Rio`."""
SCRIPT_SHARE = 0.6
"""Share of letters of one other script; foreign names amid English have far less."""
SCRIPT_LETTERS = 12
"""Fewer letters of another script are a name or a title."""
SAMPLE = 20_000
"""Characters that are looked at."""

_OTHER_SCRIPT = re.compile(r"[\u0370-\u1fff\u2c00-\ufaff]")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class Language(NamedTuple):
    """A language other than English."""

    code: str
    name: str


class _Latin(NamedTuple):
    """What a language in Latin script is known by."""

    small: frozenset[str]
    letters: frozenset[str]


def other_language(text: str) -> Language | None:
    """The language of a text, None where it is English or cannot be told."""
    sample = text[:SAMPLE]
    by_script = _by_script(sample) if _OTHER_SCRIPT.search(sample) else None
    return by_script or (None if _plainly_english(sample) else _by_small_words(sample))


def _plainly_english(sample: str) -> bool:
    """Whether so many words are small words of English that no other language can have enough beside them."""
    found, small = sample.lower().split(), _latins()["en"].small
    return sum(word in small for word in found) * (1 + TIMES_ENGLISH) > len(found)


def named(code: str) -> Language | None:
    """The language of a code that metadata gives; None for English."""
    short = re.split("[-_]", code)[0].lower()
    return None if short == "en" else Language(short, table("language-codes").get(short, code))


def foreign_paragraphs(sentences: Sequence[Sentence]) -> Mapping[int, Language]:
    """Number of a sentence -> its language, for paragraphs of an English article that are plainly in another one."""
    return dict(_foreign(sentences))


def _foreign(sentences: Sequence[Sentence]) -> Iterator[tuple[int, Language]]:
    for _, line in groupby(sentences, key=lambda sentence: sentence.line):
        together = list(line)
        language = other_language(" ".join(sentence.text for sentence in together))
        if language:
            yield from ((sentence.n, language) for sentence in together)


# ---- by script


def _by_script(sample: str) -> Language | None:
    letters = [c for c in sample if c.isalpha()]
    scripts = Counter(_script(c) for c in letters if ord(c) > 0x24F)
    known = {row[0] for row in rows("script-languages")} & scripts.keys()
    count = sum(scripts[script] for script in known)
    if count < SCRIPT_SHARE * max(1, len(letters)) or count < SCRIPT_LETTERS:
        return None
    kana = scripts["HIRAGANA"] + scripts["KATAKANA"]
    best = "HIRAGANA" if 10 * kana > count else max(sorted(known), key=scripts.__getitem__)
    return _of_script(best, set(sample.lower()))


def _of_script(script: str, letters: set[str]) -> Language:
    """The last of a script's languages that has letters of its own among those, or the first."""
    known = [row for row in rows("script-languages") if row[0] == script]
    own = [row for row in known[1:] if letters & set(row[3])]
    return Language(*(own or known)[-1 if own else 0][1:3])


@cache
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ", 1)[0]


# ---- by small words


def _by_small_words(sample: str) -> Language | None:
    found = tokens(sample)
    if len(found) < FEW_WORDS:
        return None
    met = _met(Counter(found))
    total = {code: sum(words.values()) for code, words in met.items()}
    best = max(sorted(total), key=total.__getitem__, default="en")
    if best == "en" or len(met[best]) < DISTINCT:
        return None
    times = TIMES_ENGLISH if len(found) >= ENOUGH_WORDS else TIMES_FEW
    plain = total[best] >= max(SMALL_WORDS * len(found), times * total.get("en", 0))
    return named(best) if plain and not _names(sample, best) else None


def _met(counts: Counter[str]) -> Mapping[str, Mapping[str, int]]:
    """Code of a language -> the words that are its small words or have letters of its own, with their number."""
    met: dict[str, dict[str, int]] = defaultdict(dict)
    for word, count in counts.items():
        own = () if word.isascii() else (code for code, latin in _latins().items() if latin.letters & set(word))
        for code in dict.fromkeys((*_speakers().get(word, ()), *own)):
            met[code][word] = count
    return met


def _names(sample: str, code: str) -> bool:
    small = _latins()[code].small
    others: list[str] = [word for word in _WORD.findall(sample) if word.lower() not in small]
    return sum(word[0].isupper() for word in others) > NAMES * len(others)


@cache
def _latins() -> Mapping[str, _Latin]:
    told = ((*row, "") for row in rows("language-words"))
    return {row[0]: _Latin(frozenset(row[2].split()), frozenset(row[3])) for row in told}


@cache
def _speakers() -> Mapping[str, tuple[str, ...]]:
    """Small word -> the codes of the languages that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for code, latin in _latins().items():
        found |= {word: (*found.get(word, ()), code) for word in latin.small}
    return found
