"""Clauses with the words of the news for one thing made one word, so that likeness sees "pulled out" and "withdrew".

It serves to propose what may be the same, nothing else; no text of it reaches a page.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from generator.data import rows, table


@cache
def _standing_for() -> Mapping[str, str]:
    return {term.strip(): row[0] for row in rows("synonyms") for term in row[1].split(",")}


@cache
def _pattern() -> re.Pattern[str]:
    terms = sorted(_standing_for(), key=lambda term: (-len(term), term))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, terms))})\b", re.I)


@cache
def _actions() -> re.Pattern[str]:
    names = sorted(row[0] for row in rows("synonyms") if row[2:] == ("action",))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b", re.I)


def actions(unified_text: str) -> frozenset[str]:
    """What a unified text is mainly about: withdraw, kill, arrest."""
    return frozenset(match.lower() for match in _actions().findall(unified_text))


_AMOUNT = re.compile(r"([$£€¥]\s?\d[\d.,]*)\s?(bn|b|mn|mln|m|tn|trn|k)\b", re.I)
_PER_CENT = re.compile(r"\s?%|\s(?:per cent|pct)\b", re.I)
_SPELLED = {"b": "billion", "m": "million", "t": "trillion", "k": "thousand"}


@lru_cache(maxsize=65536)
def unified(text: str) -> str:
    """The text with each listed word replaced by the one that stands for all, and seats of government by countries.

    Amounts are written out: "$60bn" as "$60 billion", "25%" as "25 percent".
    """
    text = _AMOUNT.sub(lambda match: f"{match[1]} {_SPELLED[match[2][:1].lower()]}", text)
    text = _PER_CENT.sub(" percent", text)
    told = _seats().sub(lambda match: table("countries")[match.group()], text)
    return _pattern().sub(lambda match: _standing_for()[match.group().lower()], told)


@cache
def _seats() -> re.Pattern[str]:
    """Names of countries, of their people and of the towns that stand for their governments, but inside no other name.

    "Washington" is a man, a state and a newspaper more often than a government.
    """
    terms = sorted(
        (t for t, country in table("countries").items() if t not in (country, "Washington")), key=lambda t: (-len(t), t)
    )
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, terms))})(?![\w-]|\s+[A-Z])")
