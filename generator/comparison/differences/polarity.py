"""What one statement says and another denies, in almost the same words of the same subject."""

import re
from collections.abc import Iterator

from generator.comparison.differences.facts import Facts, once
from generator.comparison.differences.findings import LEAST, Finding, quoted
from generator.data import words
from generator.language.words import content_words, stem, tokens
from generator.model import Certainty

NEGATED = re.compile(
    r"\b(?:(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could)(?:\s+not|n[’']t)|never)\s+(?:\w+ly\s+)?(\w+)"
)
"""A denied predicate: "does not extend"; words such as "no" and "without" deny too many other things."""


def polarity(a: Facts, b: Facts) -> Iterator[Finding]:
    """Reads "The release extends to the hotel" and "that release does not extend to the hotel"."""
    mine, theirs = denied(a), denied(b)
    if len(mine) + len(theirs) != 1 or not _same_words(a, b) or _letters(a) == _letters(b):
        return
    denying, said = (a, b) if mine else (b, a)
    if said.statement.whole:
        return
    predicate = stem((mine or theirs)[0].lower())
    if (
        predicate != _MEAN
        and predicate in _stems(said)
        and _stems(denying).count(predicate) == 1
        and _of_the_same(denying, said)
    ):
        yield Finding("polarity", True, f"{quoted(a)}; {quoted(b)}: one denies what the other says.")


_MEAN = "mean"
"""What a word means, and what something "doesn't mean", are no claim and its denial."""


def _of_the_same(denying: Facts, said: Facts) -> bool:
    """Whether what one sentence denies is of whom the other speaks, as far as both name somebody.

    "Unlike the mayor, Roe is not signed on" denies nothing of the mayor, nor "their injuries are non-life-threatening".
    """
    found = NEGATED.search(denying.text)
    before = _NAME.findall(_SAYING.split(denying.text[: found.start()])[-1]) if found else []
    named = not before or not _NAME.search(said.text) or before[-1] in said.text
    sure, either = denying.statement.certainty, (denying.text, said.text)
    left_open = denying.statement.negated and Certainty.DENIED < sure < Certainty.LIKELY
    apart = left_open or any(map(_CONDITION.match, either)) or _UNLIKE.search(denying.text)
    return named and not (apart or _CONTRARY.search(said.text) or _SOUGHT.search(said.text))


_NAME = re.compile(r"\b[A-Z][\w’'-]+(?<![’']s)")
_SAYING = re.compile(r"\b(?:said|says|told|that)\b")
_CONTRARY = re.compile(r"\bnon-?\w", re.I)
_CONDITION = re.compile(r"(?:(?:as|so) long as|if|unless|until|provided|in case)\b", re.I)
"""Openings of what is only a condition: "as long as the ice does not touch the wall"."""
_SOUGHT = re.compile(r"\b(?:ever|whether)\b|\b(?:evidence|proof|signs?|indications?|hints?) (?:that|of)\b", re.I)
"""What says nothing by itself: "evidence that the ice ever touched the wall", which nobody may have found."""
_UNLIKE = re.compile(r"\bunlike\b", re.I)


@once
def denied(facts: Facts) -> list[str]:
    """The predicates a statement denies."""
    return NEGATED.findall(facts.text)


@once
def _stems(facts: Facts) -> list[str]:
    return [stem(w) for w in content_words(facts.text)]


def _letters(facts: Facts) -> str:
    """The letters alone: "didn’ t" is "didn't"."""
    return "".join(filter(str.isalnum, facts.text.lower()))


def _same_words(a: Facts, b: Facts) -> bool:
    """Whether most words of the shorter sentence, verbs included, stand in the longer, and it is not much longer.

    What would be is no contradiction of what is.
    """
    mine, theirs = set(_stems(a)), set(_stems(b))
    shared = len(mine & theirs) >= max(3, 0.6 * min(len(mine), len(theirs)))
    return shared and abs(len(mine) - len(theirs)) <= LEAST and _is_open(a) == _is_open(b)


@once
def _is_open(facts: Facts) -> bool:
    return not words("modals").isdisjoint(tokens(facts.text))
