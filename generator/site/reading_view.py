"""How a source page leads on from a sentence: to each place that cites it, to its twins, to the next cited one.

Lines around the article (menus, teasers, notices) are put into parts of their own, which a page folds away: they stay
on it, since every character of a seed is accounted for. Nothing here decides what a sentence is.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from generator.model import KEPT, Ref, Sentence, Site

TWINS = 5
"""So many twins of a sentence are linked: a report that forty papers print has thirty-nine in each."""
FOLD = 3
"""From so many sentences on, a run around the article is folded: fewer take no more room than the line for it."""

_REFERENCE = re.compile(r"(?<=.)\[\^([A-Z]+\d+)\]")
"""A chip in our Markdown, which stands behind text, where a note begins a line; in text of an article every bracket is
an entity."""


@dataclass(frozen=True, slots=True)
class Citation:
    """The places on a briefing that cite a sentence."""

    story: str
    label: str
    places: int = 1
    """How many there are, from the top of its page."""

    @property
    def anchors(self) -> tuple[str, ...]:
        """Where they are: `fnref:A6`, `fnref2:A6`, …"""
        return tuple(f"fnref{number if number > 1 else ''}:{self.label}" for number in range(1, self.places + 1))


@dataclass(frozen=True, slots=True)
class Twin:
    """A sentence of another source in the same words."""

    article: str
    n: int
    label: str
    """As its notes call it: `B5`."""


@dataclass(frozen=True, slots=True)
class Steps:
    """The cited sentences before and after a cited one."""

    previous: int | None = None
    next: int | None = None


NOWHERE = Steps()
"""Those of a sentence that no briefing cites."""


@dataclass(frozen=True, slots=True)
class Run:
    """Lines of an article one after another that are shown, or folded, together."""

    lines: tuple[tuple[Sentence, ...], ...]
    folded: bool

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All its sentences."""
        return tuple(sentence for line in self.lines for sentence in line)

    @property
    def kinds(self) -> str:
        """What they are: `boilerplate, off-topic`."""
        return ", ".join(dict.fromkeys(sentence.disposition for sentence in self.sentences))


Citations = Mapping[Ref, tuple[Citation, ...]]
Twins = Mapping[Ref, tuple[Twin, ...]]


def counted(cited: Citations, pages: Mapping[str, str]) -> Citations:
    """The same with the number of places, as the Markdown of each briefing (story id -> text) has them."""
    places = {story: Counter(_REFERENCE.findall(text)) for story, text in pages.items()}

    def count(citation: Citation) -> Citation:
        return replace(citation, places=max(1, places.get(citation.story, Counter[str]())[citation.label]))

    return {ref: tuple(map(count, citations)) for ref, citations in cited.items()}


def twins_of(site: Site) -> Twins:
    """Sentence -> the sentences of other sources that share its words, as the briefings found them."""
    found: dict[Ref, dict[Ref, Twin]] = {}
    for briefing in site.briefings:
        for reuse in briefing.reuse:
            for passage in reuse.passages:
                for one, other in ((passage.left, passage.right), (passage.right, passage.left)):
                    label = f"{briefing.story.code(other.article)}{other.n}"
                    found.setdefault(one, {}).setdefault(other, Twin(other.article, other.n, label))
    return {ref: tuple(twins[other] for other in sorted(twins)) for ref, twins in found.items()}


def steps(cited: Iterable[int]) -> Mapping[int, Steps]:
    """Sentence number -> its neighbours among the cited ones."""
    numbers = sorted(cited)
    previous = {after: before for before, after in pairwise(numbers)}
    following = dict(pairwise(numbers))
    return {n: Steps(previous.get(n), following.get(n)) for n in numbers}


def runs(sentences: Sequence[Sentence]) -> tuple[Run, ...]:
    """The lines of an article; long runs around it are to be folded."""
    lines = tuple(tuple(group) for _, group in groupby(sentences, key=lambda sentence: sentence.line))
    return tuple(_runs(lines))


def _runs(lines: Iterable[tuple[Sentence, ...]]) -> Iterator[Run]:
    for around, group in groupby(lines, key=_around):
        run = Run(tuple(group), around)
        yield run if len(run.sentences) >= FOLD else replace(run, folded=False)


def _around(line: Iterable[Sentence]) -> bool:
    return all(sentence.disposition not in KEPT for sentence in line)
