"""What a crowd of sources says besides, on further pages of its story: all wordings of a claim, claims of one source.

A page with every wording of fifty articles and its note weighs more than a megabyte, and no phone opens that of four
hundred. The page of the story shows what most say and what stands apart; the rest follows here with its notes.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.comparison.telling.wording import upper_first
from generator.model import Briefing
from generator.site.conflicts import sayings
from generator.site.escaping import Md
from generator.site.notes import Cited, Note, Notes, definitions
from generator.site.tables import MARKS, Row
from generator.site.topics import TopicPart, without

ROWS = 6
"""Claims of several sources that a topic of a crowd shows, those of most sources; conflicts are never moved."""
PART = 400
"""Sentences that a further page cites, unless one claim cites more: such a page weighs about 200 kB."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim on a further page."""

    claim: str
    label: str
    """Of a claim of several sources."""
    mark: Md
    here: bool
    """Whether the claim stands on this page alone, where its id is."""
    sayings: tuple[Cited, ...]
    reasons: tuple[Cited, ...] = ()
    """How its sources differ, where no row tells."""


@dataclass(frozen=True, slots=True)
class Group:
    """The claims of a topic."""

    name: str
    own: bool
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Whole:
    """A sentence with all its notes, of which the page of the story shows the first."""

    id: str
    """`n1`."""
    said: Cited


@dataclass(frozen=True, slots=True)
class FurtherPage:
    """A further page of a story."""

    id: str
    """`lindholm-dam/more-1`: its path below `stories/`."""
    story: str
    title: str
    number: int
    groups: tuple[Group, ...]
    wholes: tuple[Whole, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def claims(self) -> int:
        """How many claims it holds."""
        return sum(len(group.entries) for group in self.groups)


@dataclass(frozen=True, slots=True)
class Further:
    """The further pages of a story, and what stands on which: claim -> path of the page below `stories/`."""

    pages: tuple[FurtherPage, ...] = ()
    moved: Mapping[str, str] = field(default_factory=dict)
    """Claims that stand there alone."""
    wordings: Mapping[str, str] = field(default_factory=dict)
    """Claims of which all wordings stand there, and on the page of the story the first."""

    def place(self, claim: str) -> Md:
        """Where a link from the page of the story finds a claim."""
        page = self.moved.get(claim)
        return Md(f"{page}.md#{claim}" if page else f"#{claim}")

    def keeps(self, claims: Sequence[str]) -> bool:
        """Whether all of some claims stand on the page of the story, so that they can be chosen there."""
        return self.moved.keys().isdisjoint(claims)


def further(
    topics: Sequence[TopicPart], briefing: Briefing, notes: Notes
) -> tuple[tuple[TopicPart, ...], Further]:
    """The topics with what has room on the page of a story of a crowd, and all that has not."""
    gone = [_overflowing(topic, briefing) for topic in topics]
    entries = [
        (topic, entry) for topic, rows in zip(topics, gone, strict=True) for entry in _entries(topic, rows, briefing, notes)
    ]
    pages = tuple(_pages(entries, briefing))
    places = [(entry, page.id) for page in pages for group in page.groups for entry in group.entries]
    left = tuple(without(topic, rows, topic.singles.folded) for topic, rows in zip(topics, gone, strict=True))
    return left, Further(
        tuple(replace(page, notes=definitions(page, notes)) for page in pages),
        {entry.claim: page for entry, page in places if entry.here},
        {entry.claim: page for entry, page in places if not entry.here},
    )


def _overflowing(topic: TopicPart, briefing: Briefing) -> tuple[Row, ...]:
    """The rows for which a topic has no room: those of fewest sources, but no conflict."""
    ranked = sorted(topic.rows, key=lambda row: (row.mark != MARKS["conflict"], -len(briefing.claim(row.id).articles)))
    kept = {row.id for n, row in enumerate(ranked) if n < ROWS or row.mark == MARKS["conflict"]}
    return tuple(row for row in topic.rows if row.id not in kept)


def _entries(topic: TopicPart, gone: Sequence[Row], briefing: Briefing, notes: Notes) -> Iterator[Entry]:
    """First more of the claims that have a row, then those that have none, then those of one source."""
    here = [row for row in topic.rows if row not in gone]
    for row in (row for row in here if row.further or any(wording.more for wording in row.wordings)):
        yield _entry(row, briefing, notes, here=False)
    for row in gone:
        yield _entry(row, briefing, notes, here=True)
    for single in topic.singles.folded:
        yield Entry(single.id, "", MARKS["agree"], here=True, sayings=single.sayings)


def _entry(row: Row, briefing: Briefing, notes: Notes, *, here: bool) -> Entry:
    claim = briefing.claim(row.id)
    said = tuple(dict.fromkeys(sayings(claim, range(len(claim.mentions)), notes)))
    return Entry(row.id, upper_first(claim.label.text), row.mark, here, said, row.reasons if here else ())


def _pages(entries: Iterable[tuple[TopicPart, Entry]], briefing: Briefing) -> Iterator[FurtherPage]:
    for number, held in enumerate(_packed(entries), 1):
        by_topic: dict[str, list[tuple[TopicPart, Entry]]] = {}
        for topic, entry in held:
            by_topic.setdefault(topic.id, []).append((topic, entry))
        groups = tuple(Group(of[0][0].name, of[0][0].own, tuple(e for _, e in of)) for of in by_topic.values())
        story = briefing.story
        yield FurtherPage(f"{story.id}/more-{number}", story.id, story.title, number, groups)


def _packed(entries: Iterable[tuple[TopicPart, Entry]]) -> Iterator[list[tuple[TopicPart, Entry]]]:
    """Entries in their order, as many as a page holds."""
    held: list[tuple[TopicPart, Entry]] = []
    cited = 0
    for topic, entry in entries:
        own = sum(len(said.refs) for said in (*entry.sayings, *entry.reasons))
        if held and cited + own > PART:
            yield held
            held, cited = [], 0
        held.append((topic, entry))
        cited += own
    if held:
        yield held
