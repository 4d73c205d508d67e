"""The words of a text for counting and comparing: lower-case tokens, those that carry content, and their stems.

A token is a run of letters and digits with what holds it together inside (`3.5`, `11,000`, `O'Neill`, `US-led`); marks
and white space are left out. The stemmer is light on purpose: it joins the inflections of a word and little more, since
two words wrongly joined mislead more than two forms left apart.
"""

import re
from functools import cache, lru_cache

from generator.data import table, words

_TOKEN = re.compile(r"[^\W_]+(?:(?:['’.,]|-(?=[^\W_]))[^\W_]+)*")
"""A word may hold an apostrophe, a hyphen, a decimal point or a thousands comma, each between letters or digits."""
_PARTS = re.compile(r"[-]|(?<=\D)[.,]|[.,](?=\D)")
"""Where a run falls apart after all: `US-led`, and `end.Next` without a blank; `11,000` and `3.5` hold."""
_SHORTEST_STEM = 3
"""A stem of fewer letters says too little: `used` and `using` may join, `red` and `ring` may not lose their ends."""


@lru_cache(maxsize=20_000)
def tokens(text: str) -> tuple[str, ...]:
    """The words of a sentence or phrase, kept for the next time they are asked for; see `tokens_once`."""
    return tokens_once(text)


def tokens_once(text: str) -> tuple[str, ...]:
    """The words of a text in order, in lower case, with straight apostrophes, possessive endings removed.

    For whole articles: thousands of them kept in memory cost more than reading one again.
    """
    found: list[str] = []
    for run in _TOKEN.findall(text.lower().replace("’", "'")):
        if run.isalnum():
            found.append(run)
        else:
            found += (_without_possessive(part) for part in _PARTS.split(run) if part)
    return tuple(found)


@lru_cache(maxsize=20_000)
def content_words(text: str) -> tuple[str, ...]:
    """The words of a text that carry content: stop words are dropped, order and repetition stay."""
    stops = words("stop-words")
    return tuple(word for word in tokens(text) if word not in stops)


def denies(text: str) -> bool:
    """Whether a text holds a word of denial, however it is built: "in no way", "do not", "didn't"."""
    return any(token in words("negation") or token.endswith("n't") for token in tokens(text))


def stems(text: str) -> frozenset[str]:
    """The stems of the words that carry content, each once."""
    return frozenset(map(stem, content_words(text)))


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """A lower-case word without its inflection: `soldiers` -> `soldier`, `killing` -> `kill`, `cities` -> `city`."""
    if len(word) <= _SHORTEST_STEM or not word.isalpha():
        return word
    return _without_silent_e(_without_tense(_singular(word)))


def _without_possessive(word: str) -> str:
    return word[:-2] if word.endswith("'s") and len(word) > 2 else word


def _singular(word: str) -> str:
    if word.endswith(("ss", "us", "is")) or not word.endswith("s"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def _without_tense(word: str) -> str:
    for ending, put in (("ied", "y"), ("eed", "ee"), ("ed", ""), ("ing", "")):
        if word.endswith(ending) and not word.endswith("ceed"):
            base = word[: -len(ending)] + put
            return _undoubled(base) if len(base) >= _SHORTEST_STEM and _has_vowel(base) else word
    return word


def _undoubled(base: str) -> str:
    """`stopp` -> `stop`; `kill`, `pass` and `buzz` are doubled by nature."""
    return base[:-1] if base[-1] == base[-2] and base[-1] not in "lszaeiou" else base


def _without_silent_e(word: str) -> str:
    """So that `wounde` would not stand beside `wound`: `move`, `moved`, `moving` -> `mov`."""
    return word[:-1] if word.endswith("e") and len(word) > _SHORTEST_STEM and not word.endswith(("ee", "oe")) else word


def _has_vowel(word: str) -> bool:
    return any(letter in "aeiouy" for letter in word)


@cache
def listed_rarity() -> dict[str, float]:
    """Stem -> minus the natural logarithm of its share of running English text, of the words that are listed."""
    return {word: float(value) for word, value in table("word-rarity").items()}
