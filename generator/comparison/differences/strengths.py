"""Which of two tellings of one thing uses the stronger word: "expected them to" beside "ordered them to".

The scales are data. Where a text has words of several steps of one scale the strongest is what it says, and a word that
is denied is not said at all.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from generator.data import rows


class Step(NamedTuple):
    """Words of a text on a scale."""

    level: int
    words: str
    """As written."""


def apart(texts: Sequence[str]) -> tuple[tuple[int, Step], ...]:
    """The texts on the first scale on which two of them stand apart, each with its step, the weakest first."""
    read = [steps(text) for text in texts]
    for scale in sorted({scale for found in read for scale in found}):
        on = sorted(
            ((found[scale], n) for n, found in enumerate(read) if scale in found), key=lambda x: (x[0].level, x[1])
        )
        if on[0][0].level != on[-1][0].level:
            return tuple((n, step) for step, n in on)
    return ()


def steps(text: str) -> Mapping[str, Step]:
    """Scale -> the strongest step that the text has words of."""
    found: dict[str, Step] = {}
    for scale, level, form in _forms():
        match = form.search(text)
        if match and not _DENIED.search(text[: match.start()]) and not _OF_TIME.match(text, match.end()):
            found[scale] = Step(level, match.group())
    return found


_DENIED = re.compile(r"\b(?:not|never|no|without|n[’']t)\s+(?:\w+\s+)?$|\b(?:worst|hard|hardest)[\s-]$", re.I)
"""What denies a word, or makes it part of another: "the worst hit"."""


_OF_TIME = re.compile(
    r"(?<=a\sfew)\s+(?:more\s+)?(?:seconds|minutes|hours|days|weeks|months|years|times|miles|blocks|feet)\b", re.I
)
"""Behind "a few" what counts nobody: "a few hours later"."""


@cache
def _forms() -> tuple[tuple[str, int, re.Pattern[str]], ...]:
    return tuple(_read())


def _read() -> Iterator[tuple[str, int, re.Pattern[str]]]:
    for scale, *levels in rows("strengths"):
        for level, listed in enumerate(levels):
            terms = sorted((term.strip() for term in listed.split(",")), key=lambda term: (-len(term), term))
            yield scale, level, re.compile(rf"\b(?:{'|'.join(map(re.escape, terms))})\b", re.I)
