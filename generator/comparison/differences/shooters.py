"""Who fired the shot that hit somebody, himself or another, as the words of one sentence have it.

Read are "the boy shot himself", "a self-inflicted wound", "the father shot his son", "shot by his brother".
"""

import re
from collections.abc import Iterator

from generator.comparison.differences.traits import Trait
from generator.model import Span

_KIN = (
    "son|daughter|brother|sister|sibling|nephew|niece|friend|cousin|wife|husband|girlfriend|boyfriend|father|mother|dad|mom"
    "|grandson|granddaughter|stepfather|stepson|stepbrother|uncle|aunt|grandfather|grandmother|playmate|classmate|neighbor"
)
_SHOT = r"(?:shot|shoots|shooting|shoot)"
_HIMSELF = re.compile(rf"\b{_SHOT}\s+(?:him|her)self\b|\bself-inflicted\b", re.I)
_ANOTHER = re.compile(
    rf"\b{_SHOT}\s+(?:and\s+(?:killed|wounded)\s+)?(?:his|her)\s+(?:own\s+)?(?:[\w-]+\s+){{0,3}}?(?:{_KIN})\b(?![’'])"
    rf"|\b(?:was|been|being)\s+(?:\w+ly\s+)?(?:shot|killed)\b[^.;,]{{0,40}}?\bby\s+(?:his|her)\s+(?:[\w-]+\s+){{0,3}}?(?:{_KIN})\b",
    re.I,
)
_NOT = re.compile(r"\b(?:not|never|whether|if|denied|n[’']t|suicide)\b", re.I)


def shooters(text: str) -> Iterator[Trait]:
    """Whether somebody shot himself or was shot by another; nothing where the sentence asks or denies it."""
    if _NOT.search(text):
        return
    for form, who in ((_HIMSELF, "himself"), (_ANOTHER, "another")):
        for match in form.finditer(text):
            yield Trait(" ".join(match.group().split()), frozenset({who}), Span(*match.span()))
