"""Questions on speakers whom nobody could ask, where what they say rests on them."""

import re
from collections.abc import Iterator, Sequence

from generator.comparison.origins.speakers import orphaned
from generator.comparison.questions.answers import names_given
from generator.comparison.questions.askable import (
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
from generator.comparison.telling.wording import balanced, one_line, unquoted
from generator.data import words
from generator.model import Claim, Mention, Question


def unnamed_speakers(claims: Sequence[Claim]) -> Iterator[Question]:
    """ "Who are “Western officials”, who say: “…”?", for speakers nobody could ask and on whom alone a claim rests."""
    seen: set[tuple[str, bool]] = set()
    for claim in (c for c in claims if len(c.origins) < 2 or c.differences or c.kind == "figure"):
        given = names_given(claim)
        for i, mention in enumerate(claim.mentions):
            name, named = one_line(mention.speaker or ""), given.get(i, ())
            asked = (_group(name), bool(named))
            if name and name not in mention.text and _nobody(name) and asked not in seen and _reminds(mention, name):
                seen.add(asked)
                verb, say = ("are", "say") if several(name) else ("is", "says")
                text = unquoted(mention.text)
                said = f"who “{text}”" if opens_with_speech(text) else f"who {say}: “{text}”"
                yield question("speaker", f"Who {verb} “{name}”, {said}?", mention.basis, settled=named)


def _nobody(name: str) -> bool:
    """Whether a naming hides somebody who could be named; "officials" alone and "the officials" lean on the rest."""
    first, *rest = name.lower().split()
    bare = not rest and first == "officials"
    known = first in ("the", "these", "those", "he", "she", "they", "other", "another") or orphaned(name)
    local = {w.strip(".,") for w in name.lower().split()} & words("routine-speakers")
    return unnamed(name) and not bare and not known and not local


def _reminds(mention: Mention, name: str) -> bool:
    """Whether a clause tells something that its speaker could be asked for: no forecast of an analyst."""
    whole = opens_with_speech(mention.text) or (not headless(mention.text) and has_verb(mention.text))
    guess = _OPINING.search(name) and (foretold(mention.text) or not happened(mention.text))
    general = not checkable(mention) or (not opens_with_speech(mention.text) and of_always(mention.text))
    return quotable(mention) and balanced(mention.text) and whole and not guess and not general


_OPINING = re.compile(r"\b(?:experts?|analysts?|observers?)\b", re.I)


def _group(name: str) -> str:
    """Who is asked for: "former officials" and "former bank officials" are asked for once."""
    first, *rest = name.lower().split() or [""]
    return f"{first} {rest[-1]}" if rest else first
