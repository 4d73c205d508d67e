"""The language of an article, where it is plainly not English: by its script or by its small words.

The rules of the other rooms read English; an article in another language is shown and searchable, and marked as not
analysed. In doubt, in short texts and in mixed ones nothing is said.
"""

import re
import unicodedata
from collections import Counter
from functools import cache
from typing import NamedTuple

from generator.data import rows
from generator.language.words import tokens

ENOUGH_WORDS = 25
"""Fewer words may be names and numbers only."""
SMALL_WORDS = 0.12
"""Share of a language's thirty small words in its prose; some have 0.4, agglutinating ones little more than this."""
TIMES_ENGLISH = 2.5
"""How much oftener than English small words they stand: languages share `a`, `in`, `de`."""
SCRIPT_SHARE = 0.6
"""Share of letters of one other script; foreign names amid English have far less."""
SAMPLE = 20_000
"""Characters that are looked at."""

_SCRIPTS = {
    "HIRAGANA": ("ja", "Japanese"), "KATAKANA": ("ja", "Japanese"), "CJK": ("zh", "Chinese"),
    "HANGUL": ("ko", "Korean"), "CYRILLIC": ("ru", "Russian or another in Cyrillic script"),
    "ARABIC": ("ar", "Arabic or another in its script"), "HEBREW": ("he", "Hebrew"), "GREEK": ("el", "Greek"),
    "DEVANAGARI": ("hi", "Hindi or another in its script"), "BENGALI": ("bn", "Bengali"), "TAMIL": ("ta", "Tamil"),
    "THAI": ("th", "Thai"), "GEORGIAN": ("ka", "Georgian"), "ARMENIAN": ("hy", "Armenian"),
}  # fmt: skip
"""First word of a letter's name in Unicode -> the language that is mostly written in it."""


class Language(NamedTuple):
    """A language other than English."""

    code: str
    name: str


def other_language(text: str) -> Language | None:
    """The language of a text, None where it is English or cannot be told."""
    sample = text[:SAMPLE]
    return _by_script(sample) or _by_small_words(sample)


def named(code: str) -> Language | None:
    """The language of a code that metadata gives; None for English."""
    short = re.split("[-_]", code)[0].lower()
    names = {row[0]: row[1] for row in rows("language-words")} | dict(_SCRIPTS.values())
    return None if short == "en" else Language(short, names.get(short, code))


def _by_script(sample: str) -> Language | None:
    letters = [c for c in sample if c.isalpha()]
    scripts = Counter(_script(c) for c in letters if ord(c) > 0x24F)
    known = sum(count for script, count in scripts.items() if script in _SCRIPTS)
    if known < SCRIPT_SHARE * max(1, len(letters)) or known < ENOUGH_WORDS:
        return None
    kana = scripts["HIRAGANA"] + scripts["KATAKANA"]
    best = "HIRAGANA" if 10 * kana > known else max(sorted(scripts.keys() & _SCRIPTS.keys()), key=scripts.__getitem__)
    return Language(*_SCRIPTS[best])


@cache
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ", 1)[0]


def _by_small_words(sample: str) -> Language | None:
    found = tokens(sample)
    if len(found) < ENOUGH_WORDS:
        return None
    counts = Counter(found)
    met = {code: sum(counts[word] for word in small.split()) for code, _, small in rows("language-words")}
    best = max(sorted(met), key=met.__getitem__)
    plain = met[best] >= SMALL_WORDS * len(found) and met[best] >= TIMES_ENGLISH * met["en"]
    return named(best) if best != "en" and plain else None
