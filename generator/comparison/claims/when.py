"""When the one incident of a story happened, as each source has it, where two of them cannot both be right.

"The shooting happened around 6 p.m." and "A boy was shot on Mill Street about 5:30 p.m." have few words in common; that
both tell of the one incident shows from their form, and from articles that tell of no other.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from generator.comparison.claims.mentions import Unit, by_sentence, unit_around
from generator.comparison.differences.apart import tells_of_several
from generator.comparison.differences.findings import within
from generator.comparison.differences.particulars import CLOCK, EXACT, LOOSE, Moment, addresses, apart, moments
from generator.comparison.origins.rooting import one_root
from generator.comparison.telling.wording import sources, upper_first
from generator.data import table
from generator.language.words import tokens
from generator.model import Article, Difference, Span, Statement

_HAPPENED = re.compile(
    r"\b(?:shooting|incident|attack|shots?|gunfire|gunshots?|stabbing|crash|collision|explosion|blast|fire|quake|earthquake"
    r"|robbery|melee|it)\s+(?:[^.;,“”\"]{0,60}\s)?(?:happened|occurred|took\s+place|broke\s+out|erupted|rang\s+out"
    r"|(?:was|were)\s+fired|struck)\b"
    r"|\b(?:was|were)\s+(?:\w+ly\s+)?(?:shot|stabbed|gunned\s+down)\b"
    r"|\b(?:shot|stabbed)\s+(?:the|an?|his|her|two|three|four|five|six|\d+)\b"
    r"|\b(?:fatal\s+|deadly\s+)?(?:shooting|stabbing)\s+(?:death\s+)?of\b",
    re.I,
)
"""How a clause says that the incident happened."""
_OF_THE_HOUR = re.compile(r"\s+(?:[A-Z]\w+\s+)?(?:shooting|stabbing|crash|attack|blast)\b")
"""What follows a time of day that is that of the incident: "the 4:26 a.m. shooting"."""
_ELSE = re.compile(
    r"\b(?:will|would|taken|brought|driven|ran|left|went|came|got"
    r"|after|before|when|while|until|since|because|but|than|who|as|led|call(?:s|ed)?|responded|dispatched|arrived"
    r"|report(?:s|ed)?|found|said|told|according|and\s+(?!killed|wounded|injured)(?:\w+ly\s+)?(?:was|were|then|\w+ed)|had"
    r"|appeared?|arraigned|scheduled|charged|court|hearing|conference|vigil|died|pronounced|surrendered|arrested|announced)\b"
    r"|[;“”\"]",
    re.I,
)
"""What may stand between an incident and a time of day that is of something else."""
_ANOTHER = re.compile(
    r"\b(?:another|second|separate|earlier|previous|also|unrelated|first|third|last\s+(?:week|month|year)|later)\b",
    re.I,
)
_ZONE = re.compile(r"\s*\(?(?:[ECMP][SD]?T|GMT|UTC|BST)\b|\s*\(\d")
"""A time as the clocks of another place have it."""


class Clash(NamedTuple):
    """The clauses of several sources that give one particular, of which two cannot both be right."""

    units: tuple[Unit, ...]
    difference: Difference
    detail: bool = False
    """Whether the two only differ in detail, so that they need no row of their own."""


def incident_times(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> Clash | None:
    """Where each source first says when the one incident happened; nothing where no two of them clash."""
    firm: list[tuple[Unit, Moment]] = []
    for article in (a for a in articles if not roundup(a.text)):
        told = [(s, *at) for s in by_sentence(statements[article.id]) if (at := _told(s[0].text))]
        if told and not any(apart(a[1], b[1]) for a, b in combinations(told, 2)):
            sentence, moment, span = told[0]
            firm.append((unit_around(article, sentence, span.moved(sentence[0].span.start)), moment))
    units, given = tuple(unit for unit, _ in firm), [moment for _, moment in firm]
    for i, j in combinations(range(len(firm)), 2):
        if apart(given[i], given[j]) and _one_day(units[i], units[j]):
            left, right = (tuple(n for n, at in enumerate(given) if _alike(at, given[side])) for side in (i, j))
            return clash("time", units, (left, right), (given[i].words, given[j].words), "the times do not overlap")
    return _roughly(units, given)


def _roughly(units: tuple[Unit, ...], given: Sequence[Moment]) -> Clash | None:
    """Two times of one incident that may both be meant roughly and are not the same: no conflict."""
    for i, j in combinations(range(len(units)), 2):
        middles = [(at.low + at.high) / 2 for at in (given[i], given[j]) if at.high - at.low in _TO_BOTH_SIDES]
        rough = len(middles) > 1 and abs(middles[0] - middles[1]) >= TOLD and not apart(given[i], given[j])
        if rough and _one_day(units[i], units[j]):
            sides = (tuple(n for n, at in enumerate(given) if _alike(at, given[side])) for side in (i, j))
            left, right = sides
            found = clash("time", units, (left, right), (given[i].words, given[j].words), "both can be true")
            return found._replace(difference=replace(found.difference, conflict=False))
    return None


def rough_hours(units: Sequence[Unit]) -> Iterator[Difference]:
    """Two times of day in one row of clauses that are both meant roughly and are not the same: 4:40 p.m. and 5 p.m."""
    first: dict[str, int] = {}
    for i, unit in enumerate(units):
        if len(list(CLOCK.finditer(unit.statement.text))) == 1:
            first.setdefault(unit.ref.article, i)
    at = list(first.values())
    given = [moments(units[i].statement.text, frozenset())[0] for i in at]
    if found := _roughly(tuple(units[i] for i in at), given):
        left, right = (tuple(at[n] for n in side) for side in (found.difference.left, found.difference.right))
        yield replace(found.difference, left=left, right=right)


TOLD = 8
"""Minutes from which two times that may both be meant roughly are told; five are a rounding."""
_TO_BOTH_SIDES = frozenset({2 * EXACT, 2 * LOOSE})
"""How long a moment is that is neither before nor after the time given."""


def clash(
    kind: str, units: tuple[Unit, ...], sides: tuple[tuple[int, ...], tuple[int, ...]], given: tuple[str, str], why: str
) -> Clash:
    """What two sides give; no conflict where both go back to one origin."""
    left, right = sides
    one, two = (sources(len(side)) for side in sides)
    verb = "gives" if len(left) == 1 else "give"
    other = "another" if len(left) == len(right) == 1 else two
    told = f"{upper_first(one)} {verb} {within(given[0])}, {other} {within(given[1])}: {why}."
    conflict = not one_root(units[left[0]], units[right[0]])
    return Clash(units, Difference(kind, conflict, told, left, right, given=given))


def _alike(one: Moment, two: Moment) -> bool:
    """Whether two sources give one time in the same words."""
    return one.words.lower() == two.words.lower()


def roundup(text: str) -> bool:
    """Whether an article tells of several incidents: in so many words, or of three blocks of streets."""
    blocks = {(street.of, street.value) for street in addresses(text)}
    return tells_of_several(text) or len(blocks) >= BLOCKS or bool(_INCIDENTS.search(text[:HEAD]))


BLOCKS = 3
"""Blocks of streets from which an article goes from one incident to the next; in a second one the victim may live."""
HEAD = 300
"""Characters of an article that say what it is on."""
_INCIDENTS = re.compile(
    r"\b(?:shootings|stabbings|attacks|robberies|crashes|blasts|explosions)\b"
    r"(?!\s+(?:happened|occurred|took\s+place)\s+(?:in|on|at)\s+the\s+\d)",
    re.I,
)
"""Several incidents; not those of one block of a street."""


def _one_day(a: Unit, b: Unit) -> bool:
    """Whether no two days of the week are named: the quake of Sunday is not that of Monday."""
    one, two = ({word for word in tokens(unit.whole.text) if word in table("weekdays")} for unit in (a, b))
    return not one or not two or bool(one & two)


def happened_at(text: str) -> Moment | None:
    """The time of the incident in a sentence with no other time of day."""
    found = _told(text)
    return found[0] if found else None


def _told(text: str) -> tuple[Moment, Span] | None:
    """The time of the incident in a sentence with no other time of day, and the words from the one to the other."""
    clocks = list(CLOCK.finditer(text))
    if len(clocks) != 1 or _ANOTHER.search(text) or _ZONE.match(text, clocks[0].end()):
        return None
    start = clocks[0].start() if _OF_THE_HOUR.match(text, clocks[0].end()) else _begun(text, clocks[0])
    return None if start is None else (moments(text, frozenset())[0], Span(start, clocks[0].end()))


def _begun(text: str, clock: re.Match[str]) -> int | None:
    """Where the incident is told that a time of day follows upon, without anything else between them."""
    before = list(_HAPPENED.finditer(text, 0, clock.start()))
    return before[-1].start() if before and not _ELSE.search(text[before[-1].end() : clock.start()]) else None
