"""What one source tells as still to come and another as done: "is set to be sentenced", "was sentenced".

Both can be right, since one was written before the other; a reader who sees them side by side has to be told which is
which. A report that is older than the one which still awaits it tells of something else.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.comparison.claims.mentions import Unit
from generator.comparison.differences.reasons import CHANGED, NEWER, newer
from generator.comparison.telling.wording import one_line
from generator.language.words import stem
from generator.model import Difference


def foreseen(units: Sequence[Unit]) -> Iterator[Difference]:
    """The first act that one source awaits and another, not an older one, has; a source with both tells of two."""
    awaited, done = ([_acts(form, unit) for unit in units] for form in (_TO_COME, _DONE))
    for i, j in ((i, j) for i, acts in enumerate(awaited) if acts for j in range(len(units))):
        order = newer([units[i]], [units[j]])
        if units[i].ref.article != units[j].ref.article and order >= 0 and _one_person(units[i], units[j]):
            both = (act for act in awaited[i] if act in done[j])
            act = next((a for a in both if not _has(units, done, i, a) and not _has(units, awaited, j, a)), "")
            if act:
                said = NEWER if order > 0 else "where another says"
                why = f"One source says “{awaited[i][act]}”, {said} “{done[j][act]}”."
                yield Difference(CHANGED, False, why, (i,), (j,))
                return


def _has(units: Sequence[Unit], told: Sequence[Mapping[str, str]], i: int, act: str) -> bool:
    """Whether any clause of the source of a clause tells an act in a form."""
    return any(act in acts for unit, acts in zip(units, told, strict=True) if unit.ref.article == units[i].ref.article)


def _acts(form: re.Pattern[str], unit: Unit) -> dict[str, str]:
    """What a clause tells in a form: the stem of the verb, and the words."""
    text = one_line(unit.statement.text)
    return {stem(match["verb"].lower()): match.group() for match in form.finditer(text)}


def _one_person(a: Unit, b: Unit) -> bool:
    """Whether two clauses name no two people."""
    one, two = (_surnames(unit) for unit in (a, b))
    return not one or not two or bool(one & two)


def _surnames(unit: Unit) -> set[str]:
    text, at = unit.statement.text, unit.statement.span.start
    people = (name.span.moved(-at).of(text).split() for name in unit.statement.names if name.kind == "person")
    return {name[-1] for name in people if name}


_TO_COME = re.compile(
    r"\b(?:(?:is|are|was|were)\s+(?:\w+\s+)?(?:expected|set|scheduled|due|slated|poised|about)|plans?|intends?)\s+to\s+"
    r"(?:be\s+)?(?P<verb>\w+)",
    re.I,
)
_DONE = re.compile(
    r"(?<!\bbe\s)(?<!\bto\s)\b(?:(?:was|were|ha(?:s|ve|d)\s+been|have|has|had)\s+(?:\w+ly\s+)?)?"
    r"(?P<verb>\w{3,}(?:ed|wn|nt|ven|ken))\b",
    re.I,
)
