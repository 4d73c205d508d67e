"""What one source tells only as what was said at first, and takes back in the same sentence, where others tell it.

"Some 70 workers were in the mill" beside "the foreman had initially said 70 workers were in it, but rescuers later
halved that estimate": a reader must not take the second for one more who tells it.
"""

import re
from collections.abc import Iterator, Sequence

from generator.comparison.claims.mentions import Unit
from generator.comparison.differences.reasons import CHANGED
from generator.comparison.telling.wording import balanced, one_line
from generator.model import Difference


def corrections(units: Sequence[Unit]) -> Iterator[Difference]:
    """The first clause that its own sentence takes back, beside those of other sources that nothing takes back."""
    for i, unit in enumerate(units):
        others = tuple(
            j
            for j, other in enumerate(units)
            if other.ref.article != unit.ref.article and not corrected(other) and _counts_alike(unit, other)
        )
        said = one_line(unit.whole.text).removesuffix(".")
        if others and corrected(unit) and balanced(said) and not said.startswith(("“", '"')):
            several = len({units[j].ref.article for j in others}) > 1
            told = f"“{said}”".replace("““", "“").replace("””", "”")
            others_say = "others say" if several else "another says"
            why = f"One source tells it as what was said at first: {told}; {others_say} it without reserve."
            yield Difference(CHANGED, False, why, (i,), others)
            return


def _counts_alike(unit: Unit, other: Unit) -> bool:
    """Whether the second sentence has the figures of a clause: "he was arrested" does not tell of two men."""
    own = {q.value for q in unit.statement.quantities if q.value and q.value > 1}
    return own <= {q.value for q in other.whole.quantities}


def corrected(unit: Unit) -> bool:
    """Whether a clause is what was said at first, and the rest of its sentence tells what came of it."""
    text, at = unit.whole.text, unit.whole.span.start
    start, end = unit.statement.span.start - at, unit.statement.span.end - at
    for first in (*_AT_FIRST.finditer(text), *_EARLIER.finditer(text)):
        turn = (_BUT if first.re is _AT_FIRST else _TURN).search(text, first.end())
        figure = unit.quantity.span.start - at if unit.quantity else None
        if turn and start < turn.start() and first.start() < end and (figure is None or figure < turn.start()):
            return True
    return False


SAYING = (
    r"(?:said|says|told|reported|thought|believed|assumed|estimated|put|identified|described|listed|announced|feared"
    r"|classified|suspected|indicated)"
)
"""Words for what somebody holds or tells."""
_AT_FIRST = re.compile(
    rf"\b(?:initially|originally|at\s+first|had\s+earlier|had\s+previously)\s+(?:been\s+)?{SAYING}\b"
    rf"|\b{SAYING}\s+(?:initially|originally|at\s+first)\b",
    re.I,
)
"""How a sentence says that it tells what was said before."""
_EARLIER = re.compile(r"\b(?:earlier|initial|early|preliminary)\s+(?:\w+\s+)?(?:reports?|accounts?)\s+\w+", re.I)
_TURN = re.compile(r"\b(?:but|however|though)\b", re.I)
"""Reports that were made at first, of which "but" alone tells that they no longer hold."""
_BUT = re.compile(
    r"\b(?:but|though|although|however)\b[^.;]*?\b(?:later|now|since|after\s+an?\s+\w+|clarif\w+|determin\w+|revis\w+"
    r"|correct\w+|halv\w+|lower\w+|rais\w+|turn\w*\s+out|learn\w*|show\w*)\b",
    re.I,
)
"""How it goes on to tell that this no longer holds."""
