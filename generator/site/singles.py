"""What only one source says: a list, since a row of silences would say no more, with what matters first.

Claims come in the order of their topic; those whose words lean on a sentence that is not shown come last. A long list
is folded after its first entries, each of which stays a link's target.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise

from generator.comparison.telling.speeches import together
from generator.comparison.telling.wording import needs_another
from generator.model import Claim, Mention, Ref
from generator.site.escaping import Md
from generator.site.notes import Cited, Notes
from generator.site.runs import told_on

SHOWN, SPARE = 6, 2
"""Claims of one source that a topic shows, and how many more it shows too before it folds the rest: to open a fold for
two lines costs more than to read them."""


@dataclass(frozen=True, slots=True)
class Single:
    """A claim that only one source makes."""

    id: str
    sayings: tuple[Cited, ...]
    near: Cited | None
    """Where others may say it in other words; it has no text, for the template has."""


@dataclass(frozen=True, slots=True)
class Singles:
    """Those of a topic."""

    shown: tuple[Single, ...]
    folded: tuple[Single, ...]


def singles(claims: Sequence[Claim], notes: Notes) -> Singles:
    """The claims of one source each, in the order of their topic, what one says in a breath together.

    What leans on the sentence before it stands behind that sentence, shown for it alone where no claim has it; or last.
    """
    leaning = frozenset(claim.id for claim in claims if all(needs_another(m.text) for m in claim.mentions))
    led = frozenset(claim.id for claim in claims if any(m.ref in notes.preceded for m in claim.mentions))
    groups = together(claims, leaning | led)
    groups.sort(key=lambda group: group[0].id in leaning - led)
    found = list(_listed(groups, notes))
    shown = _shown(found) if len(claims) > SHOWN + SPARE else len(found)
    return Singles(tuple(chain(*found[:shown])), tuple(chain(*found[shown:])))


def _shown(groups: Sequence[Sequence[Single]]) -> int:
    """How many groups are shown: `SHOWN` claims, or a few more where a group would be cut."""
    sizes = [0, *accumulate(map(len, groups))]
    return max(1, sum(before < SHOWN and size <= SHOWN + SPARE for before, size in pairwise(sizes)))


def _listed(groups: Sequence[Sequence[Claim]], notes: Notes) -> Iterator[tuple[Single, ...]]:
    """The groups as a page shows them, one claim after the other."""
    last: Ref | None = None
    for group in groups:
        found = []
        for claim in group:
            sayings: list[Cited] = []
            for mention in wholes(claim):
                sayings += told_on(mention, notes, _leading(mention, last, notes))
                last = next((m.ref for m in reversed(notes.followed.get(mention.ref, ()))), mention.ref)
            near = Cited(Md(""), claim.nearby, tuple(map(notes.label, claim.nearby))) if claim.nearby else None
            found.append(Single(claim.id, tuple(dict.fromkeys(sayings)), near))
        yield tuple(found)


def _leading(mention: Mention, last: Ref | None, notes: Notes) -> list[Mention]:
    """What is shown before a line to be understood, without what was shown right before it in the list."""
    shown = last.n if last and last.article == mention.ref.article and last.n < mention.ref.n else 0
    return [m for m in notes.preceded.get(mention.ref, ()) if m.ref.n > shown]


def wholes(claim: Claim) -> tuple[Mention, ...]:
    """What a claim of one source is shown with: its mentions, each wording once and none that is a part of another."""
    apart = (m for m in claim.mentions if not any(_is_within(m, other) for other in claim.mentions))
    return tuple({(m.ref, m.text, m.speaker): m for m in apart}.values())


def _is_within(mention: Mention, other: Mention) -> bool:
    """Whether what is shown of a sentence is a part of what is shown of it besides."""
    return mention.ref == other.ref and mention.text != other.text and mention.text in other.text
