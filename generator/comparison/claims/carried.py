"""Which wording of a claim several sources carry whole: each name, figure and almost every word of it.

Clauses of one claim are alike; that three sources "say so" is true of a wording only if their sentences say all of it.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from generator.comparison.likeness.of_whom import done_alike
from generator.comparison.likeness.synonyms import unified
from generator.data import rows, words
from generator.language.parsing import parse
from generator.language.words import denies, stems, tokens
from generator.model import Certainty, Claim, Mention, Ref

LEAST, A_MISSING = 4, 6
"""Stems that a wording needs to say something, and how many it has for each that a sentence may lack and still say it;
names, figures and verbs must all be there. Of 46 wordings told of 87 stories, read one by one, 44 stand so in each
source."""
_NAME = re.compile(r"\b[A-Z][\w’'-]+")


@dataclass(frozen=True, slots=True)
class Said:
    """A wording with those who say it: the claim cut down to them."""

    wording: Mention
    claim: Claim

    @property
    def articles(self) -> tuple[str, ...]:
        """The sources that say it."""
        return self.claim.articles


def widely_said(claim: Claim, texts: Mapping[Ref, str], tellable: Callable[[str], bool]) -> Said | None:
    """The wording that most sources carry, the shortest of these; None where no two do, or one of them doubts it."""
    plain = (
        m
        for m in claim.mentions
        if m.certainty >= Certainty.STATED and tellable(m.text) and not hangs(m.text, texts[m.ref])
    )
    fitting = [m for m in plain if len(stems(unified(m.text))) >= LEAST]
    found = [Said(m, _of(claim, [i for i, o in enumerate(claim.mentions) if _says(texts, o, m)])) for m in fitting]
    best = min(found, key=lambda said: (-len(said.articles), len(said.wording.text), said.wording.ref), default=None)
    return best if best and len(best.articles) > 1 else None


def carriers(claim: Claim, texts: Mapping[Ref, str]) -> int:
    """How many sources say all of the wording that heads a claim; all of them where no clause of theirs is its head."""
    head = next((m for m in claim.mentions if m.text == claim.label.text and m.ref in claim.label.basis), None)
    if head is None:
        return len(claim.articles)
    return len({m.ref.article for m in claim.mentions if _says(texts, m, head)})


def hangs(text: str, sentence: str) -> bool:
    """Whether a clause is what its sentence only waits for or compares with, or takes for a claim of somebody's.

    "Before the mayor takes office", "allegations the mayor took a bribe".
    """
    before, found, _ = sentence.partition(text)
    last = re.sub(r"(?<=[^s])s$", "", (re.findall(r"\w+", re.sub(r"\bthat\s+$", "", before.lower())) or [""])[-1])
    return bool(found and (_HANGING.search(before) or last in _doubts()))


@cache
def _doubts() -> frozenset[str]:
    """Nouns with which a clause is no more than what somebody says, fears or wants."""
    return frozenset(row[0] for row in rows("hedges-nouns"))


_HANGING = re.compile(
    r"\b(?:before|after|when|once|until|till|unless|if|whether|while|as|because|since|than|though|although|like)\s+$",
    re.I,
)
"""A word that makes what follows a part of another clause."""


def _of(claim: Claim, kept: list[int]) -> Claim:
    """The claim of some of its mentions, with the origins behind them, named where these articles alone tell it."""
    places = {old: new for new, old in enumerate(kept)}
    articles = {claim.mentions[i].ref.article for i in kept}
    origins = []
    for origin in (o for o in claim.origins if not places.keys().isdisjoint(o.mentions)):
        told = all(ref.article in articles for ref in origin.basis)
        mentions = tuple(places[i] for i in origin.mentions if i in places)
        basis = tuple(ref for ref in origin.basis if ref.article in articles)
        origins.append(replace(origin, name=origin.name if told else "", basis=basis, mentions=mentions))
    return replace(claim, mentions=tuple(claim.mentions[i] for i in kept), origins=tuple(origins))


def _says(texts: Mapping[Ref, str], other: Mention, wording: Mention) -> bool:
    if other is wording:
        return True
    text, told = unified(texts[other.ref]), unified(wording.text)
    if other.certainty < Certainty.STATED or denies(other.text) != denies(wording.text):
        return False
    known = set(tokens(text))
    named = {token for name in _NAME.findall(told) for token in tokens(name)} - words("stop-words")
    if not named <= known or not {t for t in tokens(told) if t[0].isdigit()} <= known:
        return False
    missing = stems(told) - stems(text)
    if (sayer := _SAYER.match(told)) and stems(sayer[1]) & missing:
        return False
    few = len(missing) <= max(0, len(stems(told)) - 1) // A_MISSING
    return few and missing.isdisjoint(_verbs(told)) and done_alike(wording.text, texts[other.ref])


_SAYER = re.compile(r"([^,“”]*?)\b(?:estimates?|says?|said|believes?|thinks?|reports?|claims?|confirms?)\b", re.I)
"""Who says, inside a wording, what follows: "officials estimate the damage at $1 million" is no word of the owner's."""


@lru_cache(maxsize=4096)
def _verbs(told: str) -> frozenset[str]:
    """What a wording says was done, in stems: who leaves out "has died" does not say it."""
    (parsed,) = parse([told])
    return frozenset(s for t in parsed.tokens if t.pos == "VERB" for s in stems(t.text)) if parsed else frozenset()
