"""With what kind of gun somebody was shot, as one sentence names it.

A pistol and a revolver are handguns; where a sentence has several guns, each may be the one.
"""

import re
from collections.abc import Iterator

from generator.comparison.differences.traits import Trait
from generator.model import Span

_KINDS = {
    "handgun": "handgun",
    "pistol": "handgun",
    "revolver": "handgun",
    "glock": "handgun",
    "rifle": "rifle",
    "ar-15": "rifle",
    "ak-47": "rifle",
    "shotgun": "shotgun",
}
_GUN = re.compile(
    r"\b(?:(?P<light>(?:air|pellet|BB)[-\s](?:gun|rifle|pistol))|(?P<kind>handgun|pistol|revolver|rifle|shotgun|AR-15|AK-47|Glock))"
    r"(?P<several>s)?\b(?!\s+(?:range|scope|club|season|training))",
    re.I,
)
_SHOTS = re.compile(
    r"\b(?:shot|shoots?|shooting|fired?|fires|firing|opened\s+fire|discharg\w+|went\s+off|go(?:es)?\s+off|play(?:ed|ing)\s+with|handling|pulled"
    r"|pointed|aimed|brandish\w+|armed|kill\w+|found|caused)\b",
    re.I,
)


def weapons(text: str) -> Iterator[Trait]:
    """The guns of a sentence that tells of shots or of who had the gun; of several guns each may be any kind."""
    if not _SHOTS.search(text):
        return
    for match in _GUN.finditer(text):
        kind = "air gun" if match["light"] else _KINDS[match["kind"].lower()]
        may = {*_KINDS.values(), "air gun"} if match["several"] else {kind}
        yield Trait(match.group(), frozenset(may), Span(*match.span()))
