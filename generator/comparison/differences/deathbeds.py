"""Where somebody died or was pronounced dead, at the scene or in hospital, as the words of one sentence give it."""

import re
from collections.abc import Iterator

from generator.comparison.differences.traits import Trait
from generator.model import Span

_BIG = r"(?-i:[A-Z])[\w.’'-]+"
_HOSPITAL = (
    r"(?:hospital|medical\s+center|trauma\s+center|emergency\s+room"
    rf"|{_BIG}(?:\s+{_BIG}){{0,4}}\s+(?:Hospital|Medical|Center|Memorial|Trauma|Clinic))"
)
_DEAD = r"(?:pronounced|declared)\s+(?:\w+\s+)?dead"
_THE = r"(?:(?:the|an?|his|her|their)\s+)?"
_SCENE = re.compile(
    rf"\b{_DEAD}\s+(?:\w+\s+){{0,2}}?(?:at|on|inside)\s+{_THE}(?:scene|home|house|residence|site)\b"
    r"|\bdied\s+(?:\w+\s+)?(?:at|on)\s+the\s+(?:scene|site|spot)\b",
    re.I,
)
_BED = re.compile(
    rf"\b(?:{_DEAD}|died)\s+(?:\w+\s+){{0,4}}?(?:at|in)\s+{_THE}(?:\w+\s+){{0,3}}?{_HOSPITAL}"
    rf"|\b{_HOSPITAL}[^.;]{{0,60}}?\bwhere\s+(?:\w+\s+){{1,4}}?(?:died|pronounced\s+dead|succumbed)\b"
    rf"|\b{_HOSPITAL}[^.;]{{0,40}}?\b(?:but|and|before)\s+(?:\w+\s+){{0,3}}(?:died|pronounced\s+dead)\b"
    r"|\bdead\s+on\s+arrival\b",
    re.I,
)


def deathbeds(text: str) -> Iterator[Trait]:
    """Reads "was pronounced dead at the scene" and "was taken to the hospital, where she died"."""
    for form, where in ((_SCENE, "scene"), (_BED, "hospital")):
        for match in form.finditer(text):
            yield Trait(" ".join(match.group().split()), frozenset({where}), Span(*match.span()))
