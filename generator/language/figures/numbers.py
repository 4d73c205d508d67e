"""The value of a number as news writes it: `11,000`, `3.4 million`, `twenty-five`, `two hundred and fifty`, `a dozen`.

It knows number words and digits only; what a number counts, whether it is a figure at all (a year, a model, a score is
none) and how exact it is are decided in `quantities`. Vague numbers and fractions have tables of their own.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from generator.data import rows, table

DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\w.])\.\d+)"
"""`11,000`, `3.5`, `.001`."""
SHORT = frozenset({"k", "K", "m", "M", "mn", "mil", "mln", "bn", "bln", "b", "B", "tn", "trn", "T"})
"""Magnitudes that only follow digits."""


def alternatives(terms: Iterable[str]) -> str:
    """A regular expression for any of the terms, the longest first."""
    return _alternatives(frozenset(terms))


@lru_cache(maxsize=256)
def _alternatives(terms: frozenset[str]) -> str:
    listed = sorted(terms, key=lambda t: (-len(t), t))
    return "|".join(re.escape(term).replace(r"\ ", r"\s+") for term in listed)


@cache
def word_number() -> str:
    """A regular expression for a number in words: `twenty-five`, `two hundred and fifty thousand`, `a dozen`."""
    values = {word: int(value) for word, value in table("number-words").items()}
    ones = alternatives(w for w, v in values.items() if 0 < v < 10)
    tens = alternatives(w for w, v in values.items() if v >= 20)
    small = rf"(?:(?:{tens})(?:[\s-]+(?:{ones}))?|(?:{alternatives(values)}))"
    large = rf"(?:{alternatives(long_magnitudes())})"
    more = rf"(?:(?:[\s-]+{large})+(?:\s+(?:and\s+)?{small}(?:[\s-]+{large})+)*(?:\s+(?:and\s+)?{small})?)"
    return rf"\b(?:{small}{more}?|(?:an?|half\s+a|half-a)[\s-]+{large}(?:\s+{large})*)\b"


@cache
def long_magnitudes() -> tuple[str, ...]:
    """hundred, thousand, million, ..."""
    return tuple(word for word in table("magnitudes") if word not in SHORT)


def number_value(text: str) -> float | None:
    """The value of a number in digits or words; None where the text is no number."""
    total, current, seen = 0.0, 0.0, False
    for token in re.findall(rf"{DIGITS}|[A-Za-z]+", text):
        step = _step(token, current, seen=seen)
        if step is None:
            continue
        kind, value = step
        seen = True
        if kind == "add":
            current += value
        elif value >= 1000:
            total, current = total + (current or 1) * value, 0.0
        else:
            current = (current or 1) * value
    return _rounded(total + current) if seen else None


def _step(token: str, current: float, *, seen: bool) -> tuple[str, float] | None:
    """What a token does to a number: add to it or multiply it; None for `a`, `and`."""
    if token[0].isdigit() or token[0] == ".":
        return "add", float(token.replace(",", ""))
    word = token.lower()
    if word in table("number-words"):
        return "add", float(table("number-words")[word])
    if word == "half" and not seen:
        return "add", 0.5
    magnitude = table("magnitudes").get(token) or table("magnitudes").get(word)
    return ("times", float(magnitude)) if magnitude and (current or not seen or word not in SHORT) else None


def _rounded(value: float) -> float:
    """Without the dust of binary fractions: `3.3 * 1000000` is 3300000."""
    return round(value, 6)


@cache
def vague_numbers() -> dict[str, tuple[float, float]]:
    """`dozens` -> 12, 120; do not change the result."""
    return {term: (float(low), float(high)) for term, low, high in rows("vague-numbers")}
