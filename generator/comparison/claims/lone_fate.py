"""What became of the one child of whom each source tells: hurt in one, dead in another, which is mostly the newer.

That both are of one child shows from articles that give the age of one child only, and the same one.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.comparison.claims.lone_child import children
from generator.comparison.claims.mentions import Unit, by_sentence, unit_around
from generator.comparison.claims.when import Clash, roundup
from generator.model import Article, Difference, Span, Statement

HURT = re.compile(
    r"\b(?:(?:is|was|remains|remained)\s+)?(?:still\s+)?(?:listed\s+)?in\s+(?:critical|serious|stable|grave|fair|good|guarded)"
    r"(?:\s+but\s+stable)?\s+condition\b"
    r"|\bfighting\s+for\s+(?:his|her)\s+life\b|\b(?:is|was)\s+(?:recovering|expected\s+to\s+(?:survive|recover|live))\b"
    r"|\bclinging\s+to\s+life\b|\bon\s+life\s+support\b",
    re.I,
)
_HAS_DIED = re.compile(r"\b(?:has\s+died|was\s+pronounced\s+dead|succumbed|passed\s+away)\b", re.I)
_DIED = re.compile(r"\bdied\b", re.I)
DEATH = re.compile(
    r"\b(?:di(?:ed|es)|dead|deadly|deaths?|killed|kills|fatal(?:ly)?|homicide|autopsy|succumbed|passed\s+away)\b", re.I
)
_CHILD = re.compile(r"\b(?:child|boy|girl|toddler|baby|infant|son|daughter|teen|teenager|he|she|old)\b", re.I)


class _Told(NamedTuple):
    unit: Unit
    words: str
    child: tuple[float, str]


def child_fates(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> Clash | None:
    """The first clause that has the child hurt, of a source without a word of death, beside one that has it dead."""
    hurt: list[_Told] = []
    dead: list[_Told] = []
    for article in (a for a in articles if not roundup(a.text)):
        sentences = list(by_sentence(statements[article.id]))
        keys = {child.key for sentence in sentences for child in children(sentence[0].text)}
        if len(keys) == 1:
            (key,) = keys
            if any(DEATH.search(sentence[0].text) for sentence in sentences):
                dead += _first(article, sentences, _HAS_DIED, key) or _first(article, sentences, _DIED, key)
            else:
                hurt += _first(article, sentences, HURT, key)
    return next((_clash(one, two) for one in hurt for two in dead if one.child == two.child), None)


def _first(
    article: Article, sentences: Sequence[tuple[Statement, ...]], form: re.Pattern[str], key: tuple[float, str]
) -> list[_Told]:
    """The first sentence in which a form follows upon a child."""
    for sentence in sentences:
        text = sentence[0].text
        match = form.search(text)
        if match and _CHILD.search(text[: match.start()]):
            span = Span(*match.span()).moved(sentence[0].span.start)
            return [_Told(unit_around(article, sentence, span), " ".join(match.group().split()), key)]
    return []


def _clash(hurt: _Told, dead: _Told) -> Clash:
    why = f"One source says “{hurt.words}”, where another says “{dead.words}”."
    return Clash((hurt.unit, dead.unit), Difference("state", False, why, (0,), (1,)))
