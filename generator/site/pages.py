"""What each page shows, as values: a template loops over them and decides nothing.

A page of a story holds cited prose, counts and the site's own fixed words. Articles with their sentences are laid out
in `sources`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from generator.model import (
    NOT_STATED,
    Article,
    Briefing,
    Claim,
    Difference,
    Mention,
    Question,
    Reuse,
    Site,
    TimelineEntry,
    Topic,
)
from generator.site.escaping import Md, address
from generator.site.notes import Cited, Note, Notes, definitions
from generator.site.tables import Row, Strip, apart, reason, rows, strip

OTHER_CLAIMS = "Other claims"
"""The topic of claims that belong to no other."""
UNRESOLVED = "unresolved"
"""Precision of a date that cannot be told."""
LEVELS = {"copy": "a copy", "partial": "partly copied"}


@dataclass(frozen=True, slots=True)
class Counts:
    """A story in figures."""

    sources: int
    claims: int
    conflicts: int
    questions: int
    newest: str
    """Date of the newest article, or "not stated"."""


@dataclass(frozen=True, slots=True)
class StoryEntry:
    """A story on the home page."""

    id: str
    title: str
    counts: Counts


@dataclass(frozen=True, slots=True)
class HomePage:
    """All stories."""

    title: str
    introduction: str
    stories: tuple[StoryEntry, ...]
    mode: str


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a conflict: who says so, word for word."""

    sayings: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two sides that cannot both be right."""

    claim: str
    label: Cited
    kind: str
    why: Cited
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Single:
    """A claim that only one source makes: a row of silences would say no more."""

    id: str
    sayings: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class TopicPart:
    """A topic of a briefing."""

    id: str
    name: str
    own: bool
    """Whether the name is the site's, not taken from the sources."""
    summary: tuple[Cited, ...]
    rows: tuple[Row, ...]
    """Claims that sources can be compared on."""
    singles: tuple[Single, ...]
    """Claims that only one source makes."""
    strips: tuple[Strip, ...]


@dataclass(frozen=True, slots=True)
class QuestionPart:
    """An open question."""

    id: str
    text: Cited
    settles: str
    claim: str | None


@dataclass(frozen=True, slots=True)
class Moment:
    """A dated sentence."""

    value: str
    expression: str
    line: Cited


@dataclass(frozen=True, slots=True)
class Copied:
    """Two sources that share text."""

    taker: str
    """The letter of the source that took the text; of the first, where the text does not tell."""
    giver: str
    directed: bool
    level: str
    share: str
    why: str
    passages: tuple[Cited, ...]
    """Each with the two sentences that are twins."""


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source of a briefing."""

    code: str
    article: str
    name: str
    """With its letter: `A Harbour News`, or `Source A` where no publisher is stated."""
    title: str
    author: str
    published: str
    credit: str
    """The agency it credits, or whom it takes text from."""
    url: Md | None
    used: int
    sentences: int


@dataclass(frozen=True, slots=True)
class BriefingPage:
    """Everything on the page of a story."""

    id: str
    title: str
    counts: Counts
    lead: tuple[Cited, ...]
    sharpest: Conflict | None
    topics: tuple[TopicPart, ...]
    conflicts: tuple[Conflict, ...]
    questions: tuple[QuestionPart, ...]
    timeline: tuple[Moment, ...]
    undated: tuple[Moment, ...]
    """Sentences whose time cannot be told: relative to the day of an article that states none."""
    reuse: tuple[Copied, ...]
    sources: tuple[SourceEntry, ...]
    why: tuple[str, ...]
    mode: str
    notes: tuple[Note, ...] = ()


def home(site: Site, title: str, introduction: str) -> HomePage:
    """The page of all stories, the newest first."""
    entries = [StoryEntry(b.story.id, b.story.title, counts(b, site.articles)) for b in site.briefings]
    dated = sorted(entries, key=lambda entry: entry.id)
    dated.sort(key=lambda entry: "" if entry.counts.newest == NOT_STATED else entry.counts.newest, reverse=True)
    return HomePage(title, introduction, tuple(dated), site.mode)


def counts(briefing: Briefing, articles: Mapping[str, Article]) -> Counts:
    """A story in figures."""
    dates = [day for id in briefing.story.articles if (day := articles[id].meta.published)]
    conflicts = sum(claim.conflict for claim in briefing.claims)
    newest = stated(max(dates, default=None))
    return Counts(len(briefing.story.members), len(briefing.claims), conflicts, len(_open(briefing.questions)), newest)


def stated(value: date | str | None) -> str:
    """What a page shows for something that may be unknown."""
    return value.isoformat() if isinstance(value, date) else value or NOT_STATED


def _open(questions: Iterable[Question]) -> tuple[Question, ...]:
    return tuple(question for question in questions if question.status == "open")


def briefing_page(briefing: Briefing, site: Site) -> BriefingPage:
    """The page of a story, with the notes it needs."""
    notes = Notes(briefing.story, site.articles)
    return _with_notes(_without_notes(briefing, site, notes), notes)


def _without_notes(briefing: Briefing, site: Site, notes: Notes) -> BriefingPage:
    conflicts = tuple(_conflicts(briefing, notes))
    return BriefingPage(
        id=briefing.story.id,
        title=briefing.story.title,
        counts=counts(briefing, site.articles),
        lead=tuple(map(notes.line, briefing.lead)),
        sharpest=conflicts[0] if conflicts else None,
        topics=tuple(_topics(briefing, notes)),
        conflicts=conflicts,
        questions=tuple(_question(question, notes) for question in _open(briefing.questions)),
        timeline=tuple(_moment(entry, notes) for entry in briefing.timeline if entry.precision != UNRESOLVED),
        undated=tuple(_moment(entry, notes) for entry in briefing.timeline if entry.precision == UNRESOLVED),
        reuse=tuple(_copied(reuse, notes) for reuse in briefing.reuse if reuse.level in LEVELS),
        sources=(),
        why=briefing.story.why,
        mode=site.mode,
    )


def _with_notes(page: BriefingPage, notes: Notes) -> BriefingPage:
    found = definitions(page, notes)
    return replace(page, sources=tuple(_sources(page, found, notes)), notes=found)


# ---- conflicts


def _conflicts(briefing: Briefing, notes: Notes) -> Iterator[Conflict]:
    """All conflicts, the sharpest first: the one with most sources on its weaker side, then most sources in all."""
    found = [(claim, found) for claim in briefing.claims for found in claim.differences if found.conflict]
    for claim, difference in sorted(found, key=lambda pair: _sharpness(*pair), reverse=True):
        yield _conflict(claim, difference, notes)


def _sharpness(claim: Claim, difference: Difference) -> tuple[bool, int, int]:
    sides = [{claim.mentions[i].ref.article for i in side} for side in (difference.left, difference.right)]
    return difference.kind == "figure", min(map(len, sides)), len(sides[0] | sides[1])


def _conflict(claim: Claim, difference: Difference, notes: Notes) -> Conflict:
    smaller = apart(difference)
    sides = tuple(
        Side(tuple(dict.fromkeys(_sayings(claim, side, notes))))
        for side in sorted((difference.left, difference.right), key=smaller.issuperset)
        if side
    )
    return Conflict(claim.id, notes.heading(claim.label), difference.kind, reason(claim, difference, notes), sides)


def _sayings(claim: Claim, side: Iterable[int], notes: Notes) -> Iterator[Cited]:
    """The words of one side; equal words of several sources stand once, with all their notes."""
    told: dict[tuple[str | None, str], list[Mention]] = {}
    for mention in (claim.mentions[index] for index in side):
        told.setdefault((mention.speaker, mention.text), []).append(mention)
    for mentions in told.values():
        yield notes.said(mentions)


# ---- topics, questions, timeline


def _topics(briefing: Briefing, notes: Notes) -> Iterator[TopicPart]:
    for topic in briefing.topics:
        yield _topic(topic, tuple(map(briefing.claim, topic.claims)), notes)
    placed = {claim for topic in briefing.topics for claim in topic.claims}
    others = tuple(claim for claim in briefing.claims if claim.id not in placed)
    if others:
        yield _topic(Topic("other-claims", OTHER_CLAIMS, (), ()), others, notes, own=True)


def _topic(topic: Topic, claims: tuple[Claim, ...], notes: Notes, *, own: bool = False) -> TopicPart:
    strips = tuple(found for claim in claims if (found := strip(claim, notes)))
    summary = tuple(map(notes.line, topic.summary))
    compared = tuple(claim for claim in claims if len(claim.articles) > 1 or claim.differences)
    singles = tuple(_single(claim, notes) for claim in claims if claim not in compared)
    return TopicPart(topic.id, topic.name, own, summary, rows(compared, notes), singles, strips)


def _single(claim: Claim, notes: Notes) -> Single:
    return Single(claim.id, tuple(dict.fromkeys(notes.said((mention,)) for mention in claim.mentions)))


def _question(question: Question, notes: Notes) -> QuestionPart:
    return QuestionPart(question.id, notes.cited(question.text, question.basis), question.settles, question.claim)


def _moment(entry: TimelineEntry, notes: Notes) -> Moment:
    return Moment(entry.value, entry.expression, notes.line(entry.line))


# ---- sources


def _copied(reuse: Reuse, notes: Notes) -> Copied:
    taker, giver = reuse.left, reuse.right
    if reuse.direction == reuse.right:
        taker, giver = giver, taker
    pairs = tuple(notes.cited("", (passage.left, passage.right)) for passage in reuse.passages)
    return Copied(
        notes.story.code(taker),
        notes.story.code(giver),
        reuse.direction is not None,
        LEVELS[reuse.level],
        f"{reuse.containment:.0%}",
        reuse.why,
        tuple(dict.fromkeys(pairs)),
    )


def _sources(page: BriefingPage, found: tuple[Note, ...], notes: Notes) -> Iterator[SourceEntry]:
    credits = {c.taker: f"text from {c.giver}" for c in page.reuse if c.directed}
    for member in notes.story.members:
        article = notes.articles[member.article]
        meta = article.meta
        yield SourceEntry(
            code=member.code,
            article=article.id,
            name=f"{member.code} {meta.publisher}" if meta.publisher else f"Source {member.code}",
            title=stated(meta.title),
            author=stated(meta.author),
            published=stated(meta.published),
            credit=stated(meta.wire or credits.get(member.code)),
            url=address(meta.url),
            used=sum(note.ref.article == article.id for note in found),
            sentences=len(article.sentences),
        )
