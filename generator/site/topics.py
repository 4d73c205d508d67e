"""The topics of a briefing: the claims that sources can be compared on, and those that only one of them makes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.model import Briefing, Claim, Topic
from generator.site.notes import Cited, Notes
from generator.site.singles import Single, Singles, singles
from generator.site.tables import CROWD, Row, Strip, gathered, rows, strip

OTHER_CLAIMS = "Other claims"
"""The topic of claims that belong to no other."""
MANY = 8
"""From more sources than this a table shows only the columns in which something is said."""


@dataclass(frozen=True, slots=True)
class TopicPart:
    """A topic of a briefing."""

    id: str
    name: str
    own: bool
    """Whether the name is the site's, not taken from the sources."""
    summary: tuple[Cited, ...]
    columns: tuple[str, ...]
    """The articles that are columns of its table."""
    crowd: bool
    """Whether its sources are too many for columns: its rows hold wordings instead."""
    absent: tuple[str, ...]
    """The letters of the sources that say nothing on any of its rows, and have no column; none where they are a crowd."""
    unnamed: int
    """How many they are where they are a crowd, whose letters nobody reads."""
    rows: tuple[Row, ...]
    """Claims that sources can be compared on."""
    singles: Singles
    """Claims that only one source makes."""
    strips: tuple[Strip, ...]
    moved: tuple[str, ...] = ()
    """Ids of the claims of one source that stand on a further page of the story."""
    moved_rows: tuple[str, ...] = ()
    """Ids of the rows that stand there."""


def topics(briefing: Briefing, notes: Notes) -> Iterator[TopicPart]:
    """Those of a story, last the claims that belong to none."""
    for topic in briefing.topics:
        yield _topic(topic, tuple(map(briefing.claim, topic.claims)), notes)
    placed = {claim for topic in briefing.topics for claim in topic.claims}
    others = tuple(claim for claim in briefing.claims if claim.id not in placed)
    if others:
        yield _topic(Topic("other-claims", OTHER_CLAIMS, (), ()), others, notes, own=True)


def without(topic: TopicPart, rows: Iterable[Row], singles: Iterable[Single]) -> TopicPart:
    """A topic some of whose rows and claims of one source stand elsewhere."""
    gone, alone = tuple(row.id for row in rows), tuple(single.id for single in singles)
    return replace(
        topic,
        rows=tuple(row for row in topic.rows if row.id not in gone),
        singles=replace(topic.singles, folded=tuple(s for s in topic.singles.folded if s.id not in alone)),
        moved=alone,
        moved_rows=gone,
    )


def _topic(topic: Topic, claims: tuple[Claim, ...], notes: Notes, *, own: bool = False) -> TopicPart:
    strips = tuple(found for claim in claims if (found := strip(claim, notes)))
    summary = tuple(map(notes.line, topic.summary))
    compared = tuple(claim for claim in claims if len(claim.articles) > 1 or claim.differences)
    alone = singles(tuple(claim for claim in claims if claim not in compared), notes)
    columns = _columns(compared, notes)
    absent = tuple(member.code for member in notes.story.members if member.article not in columns)
    named, unnamed = (absent, 0) if len(absent) <= CROWD else ((), len(absent))
    crowd = len(columns) > (MANY if len(notes.story.members) > CROWD else CROWD)
    table = gathered(compared, notes) if crowd else rows(compared, columns, notes)
    return TopicPart(topic.id, topic.name, own, summary, columns, crowd, named, unnamed, table, alone, strips)


def _columns(claims: Iterable[Claim], notes: Notes) -> tuple[str, ...]:
    """All sources of the story where they are few; of many, those that say something on one of the claims."""
    everyone = notes.story.articles
    if len(everyone) <= MANY:
        return everyone
    speaking = {article for claim in claims for article in claim.articles}
    return tuple(article for article in everyone if article in speaking)
