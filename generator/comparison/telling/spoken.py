"""Which words are somebody's speech more than what is told of him: by their quotation marks and their person."""

import re

from generator.language.speech.verbs import utters
from generator.language.words import tokens
from generator.model import Claim

_OWN = re.compile(r"(?<![\w-])(?:[Ww]e|I|[Mm]y|[Mm]e|[Oo]ur|us)\b(?!\.)")
"""Somebody who speaks of himself, or for many."""
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?|[^“”\"]*”")
HALF = 0.5
"""Share of a text in quotation marks from which it is speech."""


def is_speech(text: str, *, said: bool) -> bool:
    """Whether a text is speech: half of it stands in quotation marks, or `said` by somebody it tells of himself."""
    return share_quoted(text) >= HALF or (said and bool(_OWN.search(text)))


def share_quoted(text: str) -> float:
    """How much of a text stands in quotation marks."""
    return sum(len(part) for part in _QUOTED.findall(text)) / max(1, len(text))


def only_says(claim: Claim) -> bool:
    """Whether the words of a claim are somebody's speech."""
    return is_speech(claim.label.text, said=any(m.speaker for m in claim.mentions))


def says(text: str) -> bool:
    """Whether somebody speaks in a text: a reaction is no crime scene tape."""
    return bool(_MARK.search(text)) or any(utters(word) for word in tokens(text) if word not in _OPENING)


_MARK = re.compile(r"[“\"]")
_OPENING = frozenset({"according", "per", "by", "in", "to"})
"""Words that are a cue only before a name: "according to"."""
