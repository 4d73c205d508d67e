"""Who says what in a transcript: lines that open with the speaker's name in capitals and a colon.

Such lines count only where they make a conversation: two names at least, one of them more than once. A single `UPDATE:`
or a place before its news is no speaker.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from generator.model import Span

_TURN = re.compile(r"^[“\"]?([A-Z][A-Z.’' -]{1,30})(:)[^\S\n]+(?=\S)", re.MULTILINE)
"""The beginning of `LEE: We left at dawn.`, in quotation marks or not."""
_TURNS = 3
"""Turns that make a conversation: question, answer, question."""


class Turn(NamedTuple):
    """What one speaker says before the next one speaks."""

    speaker: Span
    colon: Span
    said: Span


def turns(text: str) -> tuple[Turn, ...]:
    """The turns of a conversation in a text, in order; none where it holds no transcript."""
    opened = list(_TURN.finditer(text))
    names = Counter(match[1] for match in opened)
    if len(opened) < _TURNS or len(names) < _TURNS - 1 or max(names.values()) == 1:
        return ()
    return tuple(_turns(text, opened))


def _turns(text: str, opened: list[re.Match[str]]) -> Iterator[Turn]:
    ends = [match.start() for match in opened[1:]] + [len(text)]
    for match, end in zip(opened, ends, strict=True):
        said = Span(match.end(), _end(text, match, end))
        yield Turn(Span(*match.span(1)), Span(*match.span(2)), said)


def _end(text: str, match: re.Match[str], end: int) -> int:
    """Where a turn ends: with its line, or with the last line after it that opens with a quotation mark as it did."""
    quoted, last = match.group()[0] in '“"', match.end()
    for line in re.finditer(r"[^\n]+", text[match.end() : end]):
        if line.start() and not (quoted and line.group()[0] in '“"' and line.group()[1:2] != "("):
            break
        last = match.end() + line.start() + len(line.group().rstrip())
    return last
