"""Under which heading each sentence of a source stands, found for all of them together.

A writer keeps to a matter for some sentences, and only some of these name it: one word of another matter in their midst
does not change it, and "he added" goes on. So headings are chosen as the best path through the sentences of a source:
what each says speaks for some of them, and to change the heading costs, most where a sentence leans on the one before.
(Viterbi 1967, "Error bounds for convolutional codes"; Hearst 1997, "TextTiling", on why neighbours cohere.)
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.comparison.telling.facets import BEFORE, NEXT, UNKNOWN
from generator.comparison.telling.wording import leans
from generator.language.words import stems
from generator.model import Claim, Ref

CHANGE = 0.45
"""What it costs to change the heading: two changes cost less than a sure word is worth, more than a doubtful one."""
LEANING = 0.8
"""The same before a sentence that means little without the one before."""
BREATH = 1.2
"""The same inside of what somebody says in a breath."""
UNLIKE = 0.25
"""The same before a sentence that shares no word with the one before."""
APART = 0.05
"""The same behind sentences that claim nothing."""
KINDS = (BEFORE, NEXT, UNKNOWN)
"""Headings of one kind of point: the next sentence is often of another."""
REACH = 3
"""Sentences from which two claims stand apart."""


@dataclass(frozen=True, slots=True)
class Step:
    """A sentence of a source with what speaks for its headings."""

    ref: Ref
    weights: Mapping[str, float]
    change: float
    """What it costs to have another heading than the sentence before."""


def steps_of(
    claims: Sequence[Claim], weights: Mapping[str, Mapping[str, float]], texts: Mapping[Ref, str]
) -> Mapping[str, Sequence[Step]]:
    """Article -> its sentences with claims, in order; `weights` has what speaks for the headings of each claim."""
    told: dict[Ref, list[Claim]] = {}
    for claim in claims:
        for ref in {m.ref for m in claim.mentions}:
            told.setdefault(ref, []).append(claim)
    found: dict[str, list[Step]] = {}
    before: Ref | None = None
    for ref in sorted(told):
        own = told[ref]
        summed = {name: max(weights[c.id].get(name, 0.0) for c in own) for c in own for name in weights[c.id]}
        joined = before if before and before.article == ref.article else None
        cost = _cost(ref, joined, texts, told) if joined else 0.0
        found.setdefault(ref.article, []).append(Step(ref, summed, cost))
        before = ref
    return found


def _cost(ref: Ref, before: Ref, texts: Mapping[Ref, str], told: Mapping[Ref, Sequence[Claim]]) -> float:
    text = texts.get(ref, "")
    if _naming(told[ref]) & (_naming(told[before]) | {before}):
        return BREATH
    if ref.n - before.n > REACH:
        return APART
    if ref.n - before.n == 1 and leans(text.lstrip("“\"‘' ")):
        return LEANING
    return CHANGE if stems(text) & stems(texts.get(before, "")) else UNLIKE


def _naming(claims: Sequence[Claim]) -> set[Ref]:
    """The sentences that name who speaks in some claims."""
    return {m.speaker_ref for c in claims for m in c.mentions if m.speaker and m.speaker_ref}


def best_path(steps: Sequence[Step], names: Sequence[str]) -> Mapping[Ref, str]:
    """Sentence -> its heading, of `names`, on the path of most weight; of equal ones the first."""
    if not steps:
        return {}
    worth, every = [0.0] * len(names), range(len(names))
    ways: list[list[int]] = []
    for step in steps:
        costs = [_leaving(name, step.change) for name in names]
        left = [round(worth[j] - costs[j], 9) for j in every]
        top = max(every, key=lambda j: (left[j], -j))
        came = [i if round(worth[i], 9) >= left[top] else top for i in every]
        stay = [worth[j] - (costs[j] if j != i else 0.0) for i, j in enumerate(came)]
        worth = [stay[i] + step.weights.get(names[i], 0.0) for i in every]
        ways.append(came)
    at = max(every, key=lambda i: (round(worth[i], 9), -i))
    found: dict[Ref, str] = {}
    for step, came in zip(reversed(steps), reversed(ways), strict=True):
        found[step.ref] = names[at]
        at = came[at]
    return found


def _leaving(name: str, change: float) -> float:
    """What it costs to leave a heading: little, where points of one kind but on many matters stand under it."""
    return UNLIKE if name in KINDS and change == CHANGE else change


def along(
    claims: Sequence[Claim],
    weights: Mapping[str, Mapping[str, float]],
    texts: Mapping[Ref, str],
    names: Sequence[str],
) -> Mapping[str, str]:
    """Claim id -> its heading, of `names`: that of its sentence, or of most of its sentences."""
    home: dict[Ref, str] = {}
    for steps in steps_of(claims, weights, texts).values():
        home |= best_path(steps, names)
    return {c.id: _most([home[m.ref] for m in c.mentions], weights[c.id], names) for c in claims}


def _most(found: Sequence[str], weights: Mapping[str, float], names: Sequence[str]) -> str:
    """The heading of most sentences of a claim, weighed with what speaks for each."""
    told = {name: found.count(name) / len(found) for name in found}
    several = len(found) > 1
    return max(
        (n for n in names if n in told or (several and weights.get(n))),
        key=lambda n: (round(told.get(n, 0.0) + several * weights.get(n, 0.0), 9), -names.index(n)),
    )
