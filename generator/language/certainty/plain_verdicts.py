"""How sure a clause with "that" is where there is no grammar: by the verb or noun before it and the verdict on that.

`[dismissed reports that] they fled`, `[no evidence that] they fled`, `[did not confirm that] they fled`; what the
grammar tells in `verdicts` is read here from the words that stand near.
"""

import re
from functools import cache

from generator.data import rows, table
from generator.language.certainty.doubts import level
from generator.language.words import stem
from generator.model import Certainty, Span

THAT = re.compile(r"\s+that\s+")
_UNDONE = re.compile(
    r"(?:\bnot|n['’]t|\bnever|\bcannot|\b(?:refused|declined|failed|unable|yet)\s+to)(?:\s+(?:be|yet|\w+ly))?\s+$", re.I
)
_IMPERSONAL = re.compile(r"\bit\s+(?:(?:is|was|has\s+been)\s+(?:\w+ly\s+)?)?$", re.I)
_SCANT = re.compile(r"\b(no|little|scant|few)\s+(?:\w+\s+)?$", re.I)


def told(text: str, word: str, cue: Span) -> Certainty | None:
    """`dismissed reports that`, `no evidence that`, `it seems that`, `did not confirm that`; None for other words."""
    before, noun = text[: cue.start], _claiming().get(stem(word))
    scant = _SCANT.search(before)
    if noun is not None and scant:
        return _without(noun, little=scant[1].lower() != "no")
    verdicts = (_passed(before), _passed_after(text[cue.end :])) if noun == "claim" else ()
    passed = next((verdict for verdict in verdicts if verdict is not None), None)
    if passed is not None:
        return passed
    verb = _telling_verbs().get(_stem(word))
    if verb is None:
        return None
    if _UNDONE.search(before):
        return {Certainty.DENIED: Certainty.POSSIBLE, Certainty.POSSIBLE: Certainty.UNLIKELY}.get(
            verb, Certainty.POSSIBLE
        )
    return verb if verb is not Certainty.STATED and _IMPERSONAL.search(before) else None


def _without(kind: str, *, little: bool) -> Certainty | None:
    """`no doubt that`, `little doubt that`, `no evidence that`."""
    if kind == "doubt":
        return Certainty.LIKELY if little else Certainty.STATED
    return Certainty.UNLIKELY if kind == "proof" else None


def _passed(before: str) -> Certainty | None:
    """The verdict of the verb before a claim: `rejected the claim that`, `could not confirm reports that`."""
    for match in re.finditer(r"[\w’'-]+", before):
        kind = _passing().get(_stem(match.group().lower()))
        if kind is not None and len(before[match.end() :].split()) <= _NEAR:
            undone = _UNDONE.search(before[: match.start()])
            return Certainty.POSSIBLE if undone else Certainty.DENIED if kind == "rejects" else Certainty.CONFIRMED
    return None


_AFTERWARDS = re.compile(r"\b(?:is|are|was|were|be|been)\s+(not\s+)?(?:\w+ly\s+|an?\s+)?([a-z]+)\b", re.I)


def _passed_after(text: str) -> Certainty | None:
    """The verdict at the end: `reports that they fled were false`, `... were denied`, `... could not be verified`."""
    for match in _AFTERWARDS.finditer(text):
        verdict = _passing().get(_stem(match[2].lower())) or ("untrue" if match[2].lower() in _untrue() else None)
        undone = match[1] or _UNDONE.search(text[: match.end(0) - len(match[2])])
        if verdict in ("untrue", "rejects"):
            return Certainty.POSSIBLE if undone else Certainty.DENIED
        if verdict == "confirms" and undone:
            return Certainty.POSSIBLE
    return None


@cache
def _untrue() -> frozenset[str]:
    return frozenset(row[0] for row in rows("verdicts") if row[1] == "untrue")


_NEAR = 3
"""Words between a verb and the noun it passes a verdict on: `denied the latest reports that`."""


@cache
def _claiming() -> dict[str, str]:
    """Stem of a noun -> claim, proof or doubt."""
    return {stem(row[0]): row[1] for row in rows("verdicts") if row[1] in ("claim", "proof", "doubt")}


@cache
def _passing() -> dict[str, str]:
    return {stem(row[0]): row[1] for row in rows("verdicts") if row[1] in ("rejects", "confirms")}


@cache
def _telling_verbs() -> dict[str, Certainty]:
    """Stem -> what a verb of saying, thinking or seeming makes of the clause after it."""
    found = {
        stem(row[0]): level(row[2] if len(row) > _LEVEL else "") for row in rows("cues-verbs") if "clause" in row[1]
    }
    return {**found, stem("seem"): Certainty.LIKELY, stem("appear"): Certainty.LIKELY, stem("report"): Certainty.LIKELY}


_LEVEL = 2
"""Column of the certainty."""


def is_telling(word: str) -> bool:
    """Whether a word may decide about the clause after it."""
    return stem(word) in _claiming() or _stem(word) in _telling_verbs()


def _stem(word: str) -> str:
    return stem(table("irregular-verbs").get(word, word))
