"""What is denied, not confirmed or not answered, as a briefing lists it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Briefing, Denial
from generator.site.notes import Cited, Notes

HEADS = {
    "denied": "Denied, in whole or in part:",
    "open": "Not confirmed, or left open:",
    "silent": "No comment, no answer, or not reached:",
}
"""Kind -> what stands above its sentences."""


@dataclass(frozen=True, slots=True)
class DenialEntry:
    """A sentence that tells so."""

    line: Cited
    """The sentence whole, after the speaker's name where it has a pronoun for him."""
    claim: str | None
    """The claim in whose row it stands."""


@dataclass(frozen=True, slots=True)
class DenialPart:
    """The sentences of one kind."""

    head: str
    entries: tuple[DenialEntry, ...]


def denial_parts(briefing: Briefing, notes: Notes) -> Iterator[DenialPart]:
    """The kinds of which there is something, in their order."""
    claims = {m.ref: claim.id for claim in reversed(briefing.claims) for m in claim.mentions}

    def entry(denial: Denial) -> DenialEntry:
        claim = next((claims[m.ref] for m in denial.mentions if m.ref in claims), None)
        return DenialEntry(notes.said(denial.mentions), claim)

    for kind, head in HEADS.items():
        entries = tuple(entry(denial) for denial in briefing.denials if denial.kind == kind)
        if entries:
            yield DenialPart(head, entries)
