"""The block of a street at which each source has the incident, where two sources give one street two blocks.

Where somebody lives ("Bo Ray, of the 200 block of Mill Street") or was caught later is no scene, and an article that
goes from scene to scene has more than one block on one street, or many streets.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from generator.comparison.claims.mentions import by_sentence, unit_around
from generator.comparison.claims.when import Clash, clash, roundup
from generator.comparison.differences.particulars import Address, addresses, one_block
from generator.model import Article, Statement

_NO_SCENE = re.compile(
    r"(?:,|\d)\s+(?:who\s+lives?\s+)?(?:of|in|from|at)\s+(?:the\s+)?$|\b(?:lives?|lived|resid\w+)\b[^,;.]*$"
    r"|\b(?:stopped|arrested|pulled\s+over|abandoned|recovered|caught|apprehended|custody|parked|crashed)\b[^,;.]*$",
    re.I,
)
"""What stands before the block where somebody lives, or where a car or a suspect was found."""
LOOK_BACK = 80
"""Characters before a block that tell whose it is."""


class _Scene(NamedTuple):
    article: Article
    sentence: tuple[Statement, ...]
    address: Address


def incident_blocks(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> Clash | None:
    """Where each source has the incident on one street; None where no two of them clash."""
    streets: dict[str, list[_Scene]] = {}
    for article in (a for a in articles if not roundup(a.text)):
        found = [_Scene(article, s, a) for s in by_sentence(statements[article.id]) for a in _scenes(s[0].text)]
        for street in dict.fromkeys(scene.address.of for scene in found):
            here = [scene for scene in found if scene.address.of == street]
            if all(one_block(here[0].address, scene.address) for scene in here):
                streets.setdefault(street, []).append(here[0])
    return next((clashing for street in sorted(streets) if (clashing := _clash(streets[street]))), None)


def _scenes(text: str) -> list[Address]:
    return [
        found
        for found in addresses(text)
        if not _NO_SCENE.search(text[max(0, found.span.start - LOOK_BACK) : found.span.start])
    ]


def _clash(scenes: Sequence[_Scene]) -> Clash | None:
    for one, two in combinations([scene.address for scene in scenes], 2):
        if not one_block(one, two):
            units = tuple(
                unit_around(x.article, x.sentence, x.address.span.moved(x.sentence[0].span.start)) for x in scenes
            )
            left, right = (
                tuple(n for n, x in enumerate(scenes) if one_block(x.address, mine) and not one_block(x.address, other))
                for mine, other in ((one, two), (two, one))
            )
            return clash("place", units, (left, right), (one.words, two.words), "two blocks of one street")
    return None
