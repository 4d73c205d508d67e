"""The conflicts of a story, the sharpest first: each with its two sides in the words of their sources."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.comparison.telling.dispute_lines import dispute
from generator.model import Briefing, Claim, Difference, Line, Mention
from generator.site.notes import Cited, Notes
from generator.site.tables import CROWD, MARKS, NAMED, WORDINGS, Wording, apart


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a conflict: who says so, word for word."""

    wordings: tuple[Wording, ...]
    further: int = 0
    """How many wordings there are besides, where the sources are a crowd."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two sides that cannot both be right, and what its sentence says is given besides."""

    claim: str
    label: Cited
    kind: str
    why: Cited
    sides: tuple[Side, ...]
    question: str | None = None
    """The open question about it."""


def conflicts(briefing: Briefing, notes: Notes) -> Iterator[Conflict]:
    """All conflicts, the sharpest first: the one with most sources on its weaker side, then most sources in all."""
    for claim, difference in _sharpest_first(briefing):
        asked = (q for q in briefing.questions if q.claim == claim.id and q.status == "open")
        about = max(asked, key=lambda q: len({*q.basis} & {claim.mentions[i].ref for i in difference.mentions}), default=None)
        yield _conflict(claim, difference, about.id if about else None, notes)


def sharpest(briefing: Briefing) -> Line | None:
    """The sharpest conflict in one sentence; None where there is none."""
    return next((dispute(*pair) for pair in _sharpest_first(briefing)), None)


def mildest(briefing: Briefing) -> Line | None:
    """Of a story without a conflict the first difference in detail that a summary of it tells; None where none does."""
    told = {line.text for topic in briefing.topics for line in topic.summary}
    lines = (dispute(claim, found) for claim in briefing.claims for found in claim.differences)
    return None if sharpest(briefing) else next((line for line in lines if line.text in told), None)


def in_short(briefing: Briefing) -> str:
    """A story in one sentence, for where there is room for no more: its sharpest conflict, or how it begins."""
    line = sharpest(briefing) or next(iter(briefing.lead), None)
    if line is None:
        return ""
    return f"“{line.text}”" if line.kind == "quoted" else line.text


def _sharpest_first(briefing: Briefing) -> list[tuple[Claim, Difference]]:
    found = [(claim, found) for claim in briefing.claims for found in claim.differences if found.conflict]
    return sorted(found, key=lambda pair: _sharpness(*pair), reverse=True)


def _sharpness(claim: Claim, difference: Difference) -> tuple[bool, int, int]:
    sides = [{claim.mentions[i].ref.article for i in side} for side in (difference.left, difference.right)]
    return difference.kind == "figure", min(map(len, sides)), len(sides[0] | sides[1])


def _conflict(claim: Claim, difference: Difference, question: str | None, notes: Notes) -> Conflict:
    smaller = apart(difference)
    sides = tuple(
        _side(tuple(dict.fromkeys(sayings(claim, side, notes))), notes)
        for side in (*sorted((difference.left, difference.right), key=smaller.issuperset), difference.also)
        if side
    )
    return Conflict(
        claim.id, notes.heading(claim.label), difference.kind, notes.line(dispute(claim, difference)), sides, question
    )


def _side(said: tuple[Cited, ...], notes: Notes) -> Side:
    """Of a crowd the wordings that most have, each with its first sources, as in its table."""
    if len(notes.story.members) <= CROWD:
        return Side(tuple(Wording(saying, MARKS["agree"], 0) for saying in said))
    ranked = sorted(said, key=lambda saying: -len(saying.refs))
    shown = tuple(
        Wording(replace(s, refs=s.refs[:NAMED], labels=s.labels[:NAMED]), MARKS["agree"], len(s.refs[NAMED:]))
        for s in ranked[:WORDINGS]
    )
    return Side(shown, len(ranked[WORDINGS:]))


def sayings(claim: Claim, mentions: Iterable[int], notes: Notes) -> Iterator[Cited]:
    """The words of some mentions of a claim, such as one side; equal words of several sources stand once, with all their notes."""
    told: dict[tuple[str | None, str], list[Mention]] = {}
    for mention in (claim.mentions[index] for index in mentions):
        told.setdefault((mention.speaker, mention.text), []).append(mention)
    for alike in told.values():
        yield notes.said(alike)
