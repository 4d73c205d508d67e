"""Clauses with the words of the news for one thing made one word, so that likeness sees "pulled out" and "withdrew".

It serves to propose what may be the same, nothing else; no text of it reaches a page.
"""

import re
from collections.abc import Mapping
from functools import cache

from generator.data import rows


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


def unified(text: str) -> str:
    """The text with each listed word replaced by the one that stands for all."""
    return _pattern().sub(lambda match: _standing_for()[match.group().lower()], text)
