"""The page of a story on which the sentences that two sources share stand side by side."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.model import Article, Briefing, Ref, Reuse
from generator.site.dependence import LEVELS, PAIRS, shared_by
from generator.site.notes import Cited, Note, Notes, definitions

ROWS = 12
"""Sentences of a pair that are shown, the longest shared passages first and then in the order of the text."""


@dataclass(frozen=True, slots=True)
class SharedPair:
    """Two sources with what they share."""

    left: str
    """The letter of the source that took the text; of the first, where the text does not tell."""
    right: str
    articles: tuple[str, str]
    told: str
    """`partly copied, 26%`."""
    directed: bool
    rows: tuple[tuple[Cited, Cited], ...]
    more: int


@dataclass(frozen=True, slots=True)
class SharedTextPage:
    """What the sources of a story share, pair by pair."""

    id: str
    """`lindholm-dam/shared-text`: its path below `stories/`."""
    story: str
    title: str
    pairs: tuple[SharedPair, ...]
    notes: tuple[Note, ...] = ()


def shared_text_page(briefing: Briefing, articles: Mapping[str, Article], notes: Notes) -> SharedTextPage | None:
    """The page, where two sources share text."""
    pairs = tuple(_pairs(briefing, articles, notes))
    if not pairs:
        return None
    story = briefing.story
    page = SharedTextPage(f"{story.id}/shared-text", story.id, story.title, pairs)
    return replace(page, notes=definitions(page, notes))


def _pairs(briefing: Briefing, articles: Mapping[str, Article], notes: Notes) -> Iterator[SharedPair]:
    for reuse in shared_by(briefing)[:PAIRS]:
        turned = reuse.direction == reuse.right
        longest = sorted(reuse.passages, key=lambda p: (-p.words, p.left, p.right))
        sentences = list(dict.fromkeys((p.right, p.left) if turned else (p.left, p.right) for p in longest))
        rows = tuple(tuple(_cited(ref, articles, notes) for ref in pair) for pair in sorted(sentences[:ROWS]))
        yield _pair(reuse, notes, turned=turned, rows=rows, more=len(sentences[ROWS:]))


def _pair(
    reuse: Reuse, notes: Notes, *, turned: bool, rows: tuple[tuple[Cited, ...], ...], more: int
) -> SharedPair:
    left, right = (reuse.right, reuse.left) if turned else (reuse.left, reuse.right)
    told = f"{LEVELS[reuse.level]}, {reuse.containment:.0%}"
    sides = tuple((one, two) for one, two in rows)
    code = notes.story.code
    return SharedPair(code(left), code(right), (left, right), told, reuse.direction is not None, sides, more)


def _cited(ref: Ref, articles: Mapping[str, Article], notes: Notes) -> Cited:
    return notes.cited(articles[ref.article].sentence(ref.n).text, (ref,), quoted=True)
