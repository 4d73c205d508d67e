"""A question as a value: its kind, its words, the sentences that raise it, and what would settle it."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from generator.comparison.telling.wording import one_line
from generator.data import rows
from generator.model import Mention, Question, Ref

SETTLES = {
    "conflict": "A later count, or the basis of each figure, from those who gave it.",
    "figure": "Whom each figure counts, and when, from those who gave it.",
    "order": "The day of each, from those who gave it.",
    "circular": "The first report, or whoever told it.",
    "one origin": "A second source that does not rest on the first.",
    "evidence": "A record made at the time, or somebody without a stake who can tell of it.",
    "hardening": "The first report, read word for word.",
    "outcome": "A later report, or word from those who were to act.",
    "pending": "",
    "number": "A count, from those who made it.",
    "basis": "The count, the study or the document behind it.",
    "date": "The days on which the articles were published.",
    "speaker": "A name, or the document that is cited.",
    "unknown": "",
    "arithmetic": "The count the source used.",
    "name": "A record that gives the name, or word from those who bear it.",
}
"""What would settle a question of each kind, where the question itself does not say; nothing where that is plain."""


def question(
    kind: str,
    text: str,
    basis: Iterable[Ref],
    claim: str | None = None,
    settled: tuple[Mention, ...] = (),
    settles: str = "",
) -> Question:
    """A question, its id still empty."""
    status, by = "closed" if settled else "open", settles or _of_act(kind, text) or SETTLES[kind]
    return Question("", kind, one_line(text), tuple(dict.fromkeys(basis)), by, status, claim, settled)


def _of_act(kind: str, text: str) -> str:
    """The record that would tell it, or whose word: by the kind of the question and its words (`records.txt`)."""
    fits = (by for kinds, pattern, by in _records() if ("*" in kinds or kind in kinds) and pattern.search(text))
    return next(fits, "")


@cache
def _records() -> tuple[tuple[frozenset[str], re.Pattern[str], str], ...]:
    return tuple((frozenset(kinds.split(",")), re.compile(pattern), by) for kinds, pattern, by in rows("records"))


def either(parts: Sequence[str]) -> str:
    """ "a", "a or b", "a, b or c"."""
    return parts[0] if len(parts) < 2 else f"{', '.join(parts[:-1])} or {parts[-1]}"
