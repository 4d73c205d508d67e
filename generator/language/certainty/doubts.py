"""How sure a clause is and which words make it so: the values and word lists behind `judging`.

Without a grammar the words of a clause decide alone (`judge_words`), with the verb that reports it (`judge_reported`).
"""

import re
from dataclasses import dataclass
from functools import cache

from generator.data import rows, words
from generator.model import Certainty, Span


@dataclass(frozen=True, slots=True)
class Judged:
    """The certainty of a clause; spans are offsets into the sentence."""

    certainty: Certainty = Certainty.STATED
    negated: bool = False
    hedges: tuple[Span, ...] = ()

    def weaker(self, certainty: Certainty, *cues: Span) -> "Judged":
        """The same, made less sure by some words; words that are no weaker than what is there already are kept too."""
        if certainty is Certainty.STATED:
            return self
        confirmed = self.certainty is Certainty.STATED and certainty is Certainty.CONFIRMED
        level = certainty if confirmed else min(self.certainty, certainty)
        return Judged(level, self.negated, tuple(sorted({*self.hedges, *cues})))

    def turned(self, cue: Span) -> "Judged":
        """The same, negated once more."""
        return Judged(self.certainty, not self.negated, tuple(sorted({*self.hedges, cue})))

    def settled(self) -> "Judged":
        """With two negations undone: who `did not refuse to leave`, or `denied that he had not left`, may have left."""
        if self.negated and self.certainty is Certainty.DENIED:
            return Judged(Certainty.POSSIBLE, negated=False, hedges=self.hedges)
        return self

    def joined(self, other: "Judged") -> "Judged":
        """This clause below another one whose doubt and polarity reach down to it."""
        judged = self.weaker(other.certainty, *other.hedges)
        return Judged(judged.certainty, judged.negated != other.negated, judged.hedges)


def level(word: str) -> Certainty:
    """The certainty a word list names: "possible"."""
    return Certainty[word.upper()] if word else Certainty.STATED


def judge_reported(lemma: str, cue: Span) -> Judged:
    """What a verb makes of what it reports: `denied that they fled`."""
    return Judged().weaker(governor_level("cues-verbs", lemma), cue)


def judge_words(text: str, clause: Span | None = None) -> Judged:
    """The certainty of a clause of `text` by its words alone, for where there is no grammar."""
    judged, span = Judged(), clause or Span(0, len(text))
    for match in _WORD.finditer(text, span.start, span.end):
        word, cue = match.group().lower(), Span(*match.span())
        if word not in _telling() or (word == "nor" and judged.negated) or MERELY.match(text, cue.end):
            continue
        if MONTH.search(text[: cue.end]):
            continue
        judged = judged.turned(cue) if word in words("negation") else judged.weaker(_any_word(word, text, cue), cue)
    return judged


_WORD = re.compile(r"[^\W\d_]+?(?=n['’]t\b)|n['’]t\b|[^\W\d_]+", re.I)
"""A word; the "n't" of "didn't" is one of its own."""


@cache
def _telling() -> frozenset[str]:
    """The words that say how sure a clause is, and those that negate."""
    return words("hedges-words") | words("negation")


def _any_word(word: str, text: str, cue: Span) -> Certainty:
    """An adjective speaks of the clause only before "to", "that" or "whether"; `would` only with "have" or "if"."""
    if word == "would" and not re.search(r"\bif\b|\bwould have\b", text, re.I):
        return Certainty.STATED
    for kind in ("modal", "adverb", "mark"):
        if (kind, word) in _kinds():
            return _kinds()[kind, word]
    if word.endswith("ed") and not AFTER_BE.search(text[: cue.start]):
        return Certainty.STATED
    follows = re.match(r"\s+(?:to|that|whether|how|of)\b", text[cue.end :])
    return complement_level(word) if follows else Certainty.STATED


MERELY = re.compile(r"\s+(?:only|just|merely|simply|least)\b", re.I)
"""After "not", which then denies nothing: `not only fled but hid`."""
MONTH = re.compile(r"(?<!^)(?<![.“\"] )\bMay$")
"""The month; at the beginning of a sentence it may be the verb."""
AFTER_BE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|it|remains?|seems?|appears?)(?:\s+\w+ly|\s+not|\s+still)?\s+$", re.I
)
"""Before a participle that speaks of the clause: `is expected to`, but not `attempted to`."""


@cache
def _kinds() -> dict[tuple[str, str], Certainty]:
    return {(kind, word): level(certainty) for word, kind, certainty in rows("hedges-words")}


def complement_level(lemma: str) -> Certainty:
    """What an adjective makes of the clause or the infinitive after it."""
    return min(word_level("adjective", lemma), word_level("complement", lemma))


def word_level(kind: str, lemma: str) -> Certainty:
    """The certainty a word gives as a modal, adverb, adjective or mark."""
    return _kinds().get((kind, lemma), Certainty.STATED)


@cache
def _levels(name: str) -> dict[str, Certainty]:
    told = ((row[0], [cell for cell in row[1:] if cell.upper() in Certainty.__members__]) for row in rows(name))
    return {term: level(cells[-1]) if cells else Certainty.STATED for term, cells in told}


def governor_level(name: str, lemma: str) -> Certainty:
    """The certainty a verb or noun gives to what it governs, from one of the lists."""
    return _levels(name).get(lemma, Certainty.STATED)
