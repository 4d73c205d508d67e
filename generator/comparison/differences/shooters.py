"""Who fired the shot that hit somebody, himself or another, as the words of one sentence have it.

Read are "the boy shot himself", "a self-inflicted wound", "the father shot his son", "shot by his brother", "it was her
uncle who shot her".
"""

import re
from collections.abc import Iterator, Sequence

from generator.comparison.differences.traits import Trait, apart
from generator.model import Span

_KIN = (
    "son|daughter|brother|sister|sibling|nephew|niece|friend|cousin|wife|husband|girlfriend|boyfriend|father|mother|dad|mom"
    "|grandson|granddaughter|stepfather|stepson|stepbrother|uncle|aunt|grandfather|grandmother|playmate|classmate|neighbor"
)
_SHOT = r"(?:shot|shoots|shooting|shoot)"
_HIMSELF = re.compile(rf"\b(?:{_SHOT}|accidentally\s+wounded)\s+(?:him|her)self\b|\bself-inflicted\b", re.I)
_ANOTHER = re.compile(
    rf"\b{_SHOT}\s+(?:and\s+(?:killed|wounded)\s+)?(?:his|her)\s+(?:own\s+)?(?:[\w-]+\s+){{0,3}}?(?:{_KIN})\b(?![’'])"
    rf"|\b(?:was|been|being)\s+(?:\w+ly\s+)?(?:shot|killed)\b[^.;,]{{0,40}}?\bby\s+(?:his|her)\s+(?:[\w-]+\s+){{0,3}}?(?:{_KIN})\b",
    re.I,
)
_BY_KIN = re.compile(
    rf"\b(?:his|her|my)\s+(?:own\s+)?(?:[\w-]+\s+){{0,2}}?(?:{_KIN})(?:\s+(?:was|is)\s+the\s+one)?(?:\s+(?:who|that))?"
    r"(?:\s+(?:had|has|\w+ly)){0,3}\s+(?:shot\s+(?:me|him|her)\b(?!self)|fired\s+the\s+(?:gun|shot|weapon|pistol|rifle))",
    re.I,
)
"""Told by or of the one who was hit, so that whoever else says that he did it himself is only passed on."""
_NOT = re.compile(r"\b(?:not|never|whether|if|denied|n[’']t|suicide)\b", re.I)


HIMSELF, ANOTHER, BY_KIN = "himself", "another", "by kin"
"""Who fired."""


def shooters(text: str) -> Iterator[Trait]:
    """Whether somebody shot himself or was shot by another; nothing where the sentence asks or denies it."""
    if _NOT.search(text):
        return
    for form, who in ((_HIMSELF, HIMSELF), (_ANOTHER, ANOTHER), (_BY_KIN, BY_KIN)):
        for match in form.finditer(text):
            yield Trait(" ".join(match.group().split()), frozenset({who}), Span(*match.span()))


def by_another_hand(one: Sequence[Trait], two: Sequence[Trait]) -> bool:
    """Whether by one source somebody shot himself, and by the other somebody else shot him."""
    sides = [[t for t in side if BY_KIN in t.may] or side for side in (one, two)]
    mine, theirs = (
        [t._replace(may=frozenset({ANOTHER} if BY_KIN in t.may else t.may)) for t in side] for side in sides
    )
    return apart(mine, theirs)
