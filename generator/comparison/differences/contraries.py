"""What one statement says and another says the contrary of: won and lost, acquitted and convicted, of the same subject.

Only where all else is the same: whoever it is told of stands before the word in both, and nothing but a few words is
left over. What may change from one day to the next is no conflict between reports of two days.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator.comparison.differences.facts import Facts, once, overlap, told_dates
from generator.comparison.differences.findings import Finding, quoted
from generator.data import rows, words
from generator.language.words import content_words, denies, stem, tokens

LEFT_OVER = 2
"""Stems that one statement may have behind the word and the other not."""
ALONE = 3
"""Stems of one subject where nothing follows the word: "police found the Lorvik boy alive"."""


class Turn(NamedTuple):
    """A word that has a contrary, with the stems before and behind it."""

    pair: str
    side: int
    kind: str
    before: frozenset[str]
    behind: frozenset[str]


def contraries(a: Facts, b: Facts) -> Iterator[Finding]:
    """Reads "Ida Moen won the Lorvik election" and "Ida Moen lost the Lorvik election"."""
    one, two = turns(a), turns(b)
    if len(one) != 1 or len(two) != 1:
        return
    x, y = one[0], two[0]
    if x.pair != y.pair or x.side == y.side or not _same_but_for_it(x, y) or not _of_one_time(x.kind, a, b):
        return
    yield Finding("polarity", True, f"{quoted(a)}; {quoted(b)}: one says the contrary of the other.")


@once
def turns(facts: Facts) -> tuple[Turn, ...]:
    """The words of a statement that have a contrary; none where it denies, supposes or doubts."""
    found = content_words(facts.text)
    open_ended = {*words("modals"), "if", "unless"} & set(tokens(facts.text))
    if open_ended or denies(facts.text):
        return ()
    return tuple(
        Turn(*_sides()[word], _stems(found[:n]), _stems(found[n + 1 :]))
        for n, word in enumerate(found)
        if word in _sides()
    )


def _stems(found: tuple[str, ...]) -> frozenset[str]:
    return frozenset(stem(word) for word in found)


@cache
def _sides() -> dict[str, tuple[str, int, str]]:
    """Word -> its pair, which side of it, and the kind."""
    found = ((row[0], side, row[2], row[side]) for row in rows("contraries") for side in (0, 1))
    return {word: (pair, side, kind) for pair, side, kind, listed in found for word in listed.split(", ")}


def _same_but_for_it(x: Turn, y: Turn) -> bool:
    """Whether both tell of one subject, and of one object where they name it."""
    subject = bool(x.before and y.before) and (x.before <= y.before or y.before <= x.before)
    shorter, longer = sorted((x.behind, y.behind), key=len)
    enough = bool(shorter) or (not longer and len(x.before & y.before) >= ALONE)
    return subject and enough and shorter <= longer and len(longer - shorter) <= LEFT_OVER


def _of_one_time(kind: str, a: Facts, b: Facts) -> bool:
    """Whether both may speak of one time: of what changes, in reports of one day, or of a day that both name."""
    if kind == "state":
        return a.published == b.published
    if kind == "dated":
        mine, theirs = told_dates(a), told_dates(b)
        same = [x for x in mine for y in theirs if x.span.of(a.text).lower() == y.span.of(b.text).lower()]
        return bool(same) or any(overlap(x, y) for x in mine for y in theirs)
    return True
