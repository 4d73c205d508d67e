"""Questions on speakers whom nobody could ask, where what they say rests on them."""

import re
from collections.abc import Iterator, Sequence

from generator.comparison.origins.speakers import orphaned
from generator.comparison.questions.answers import names_given
from generator.comparison.questions.askable import (
    COUNTED,
    checkable,
    happened,
    has_verb,
    headless,
    of_always,
    opens_with_speech,
    quotable,
    several,
    unnamed,
)
from generator.comparison.questions.asking import question
from generator.comparison.questions.futures import foretold
from generator.comparison.questions.grounds import IN_COURT
from generator.comparison.telling.wording import balanced, one_line, unquoted
from generator.data import words
from generator.model import Claim, Mention, Question


def unnamed_speakers(claims: Sequence[Claim]) -> Iterator[Question]:
    """ "Is there a named source for what “officials” say: “…”?", for those on whom alone a claim rests."""
    seen: set[tuple[str, bool]] = set()
    for claim in (c for c in claims if len(c.origins) < 2 or c.differences or c.kind == "figure"):
        given = names_given(claim)
        for i, mention in enumerate(claim.mentions):
            name, named = one_line(mention.speaker or ""), given.get(i, ())
            asked = (_group(name), bool(named))
            if (
                name
                and len(mention.basis) < 2
                and name not in mention.text
                and _nobody(name)
                and asked not in seen
                and _reminds(mention, name)
            ):
                seen.add(asked)
                say = "say" if several(name) else "says"
                text = f"Is there a named source for what “{_short(name)}” {say}: “{unquoted(mention.text)}”?"
                yield question("speaker", text, mention.basis, settled=named)


def _short(name: str) -> str:
    """A naming without what it adds: "two officials" of "two officials who spoke on condition of anonymity"."""
    return re.split(r",| (?:who|that|speaking|on condition|because)\b", name)[0]


def _nobody(name: str) -> bool:
    """Whether a naming hides somebody who could be named; "officials" alone and "the officials" lean on the rest."""
    first, *rest = name.lower().split()
    bare = not rest or " ".join((first, *rest)) in ("a source", "a witness", "an official", "some officials")
    known = first in ("the", "these", "those", "he", "she", "they", "other", "another") or orphaned(name)
    local = {w.strip(".,") for w in name.lower().split()} & (words("routine-speakers") | _ROUTINE)
    return unnamed(name) and not bare and not known and not local


_ROUTINE = frozenset(
    (
        "department",
        "enforcement",
        "local",
        "county",
        "district",
        "agency",
        "rescue",
        "emergency",
        "witness",
        "witnesses",
        "neighbor",
        "neighbors",
        "neighbour",
        "neighbours",
        "resident",
        "residents",
        "bystander",
        "bystanders",
    )
)
"""Whose officials tell of their daily work, and people who need not be named."""


def _reminds(mention: Mention, name: str) -> bool:
    """Whether a clause tells something that its speaker could be asked for: no forecast of an analyst."""
    text = mention.text
    whole = not opens_with_speech(text) and not headless(text) and has_verb(text) and not re.search(r"[“”\"]|``", text)
    figure = mention.quantity is not None and (mention.quantity.value or 0) >= COUNTED
    told = (figure or happened(text)) and not foretold(text) and not _OPINING.search(name)
    general = not checkable(mention) or bool(IN_COURT.search(text)) or (not figure and of_always(text))
    return quotable(mention) and balanced(text) and whole and told and not general


_OPINING = re.compile(r"\b(?:experts?|analysts?|observers?)\b", re.I)


def _group(name: str) -> str:
    """Who is asked for: "former officials" and "former bank officials" are asked for once."""
    first, *rest = name.lower().split() or [""]
    return f"{first} {rest[-1]}" if rest else first
