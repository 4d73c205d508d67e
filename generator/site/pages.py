"""What each page shows, as values: a template loops over them and decides nothing.

A page of a story holds cited prose, counts and the site's own fixed words. Articles with their sentences are laid out
in `sources`.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.comparison.speakers import same_speaker, speaker
from generator.comparison.wording import one_line, speaker_words
from generator.model import (
    Actor,
    Briefing,
    Claim,
    Contribution,
    Origin,
    Relay,
    Reuse,
    Site,
    Story,
    TimelineEntry,
)
from generator.site.abridged import abridged
from generator.site.conflicts import Conflict, conflicts, in_short
from generator.site.escaping import Md, address, md
from generator.site.further import Further, further
from generator.site.home import Counts, counts, open_questions, stated
from generator.site.languages import language_of, told
from generator.site.notes import Cited, Note, Notes, definitions
from generator.site.questions import QuestionPart, parts
from generator.site.tables import CROWD
from generator.site.timeline import Moment, moments
from generator.site.topics import TopicPart, topics

UNRESOLVED = "unresolved"
"""Precision of a date that cannot be told."""
SPEECHES, SILENT, ROOTS = 6, 5, 6
"""Sentences in which somebody speaks, and claims that a source leaves out, as far as a list of them helps."""
LISTINGS = {
    "conflict": "≠ In conflict",
    "differs": "~ Different in detail",
    "agree": "Told by several sources, no difference found",
    "one origin": "1 Told by several sources from one origin",
    "single": "Told by one source only",
}
"""A status -> the head of its part of the list of all claims."""
PAIRS, TWINS = 20, 3
"""So many pairs of sources that share text, and twins of each, are shown: forty copies of one report are 780 pairs."""
LEVELS = {"copy": "a copy", "partial": "partly copied"}


@dataclass(frozen=True, slots=True)
class Listed:
    """A claim in the list of all claims."""

    id: str
    label: str
    codes: tuple[str, ...]
    """The letters of the sources that make it."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The claims of one status, those of most sources first."""

    name: str
    claims: tuple[Listed, ...]
    moved: int
    """How many more stand on further pages."""


@dataclass(frozen=True, slots=True)
class Copied:
    """Two sources that share text."""

    taker: str
    """The letter of the source that took the text; of the first, where the text does not tell."""
    giver: str
    directed: bool
    level: str
    share: str
    part: str
    """The share as a number from 0 to 1."""
    passages: tuple[Cited, ...]
    """Each with the two sentences that are twins: the longest of them."""
    more: int
    """How many further twins there are; the pages of both sources show them all."""


@dataclass(frozen=True, slots=True)
class Rooted:
    """A speaker who is behind what several sources say, in the words of one."""

    codes: tuple[str, ...]
    name: Cited
    claims: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class Relayed:
    """A source that names the outlet of another, with the sentences that do."""

    taker: str
    giver: str
    sentences: tuple[Cited, ...]
    more: int


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """Sources that pass on one text."""

    codes: tuple[str, ...]
    pairs: int
    """How many pairs of them share text."""
    low: str
    """The least share among these."""
    high: str


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source of a briefing."""

    code: str
    article: str
    name: str
    """With its letter: `A Harbour News`, or `Source A` where no publisher is stated."""
    title: Md
    author: str
    published: str
    credit: str
    """The agency it credits, or whom it takes text from."""
    url: Md | None
    used: int
    sentences: int


@dataclass(frozen=True, slots=True)
class ActorPart:
    """Somebody whom the sources name."""

    names: tuple[Cited, ...]
    roles: tuple[Cited, ...]
    speaks: Cited | None
    """The notes of the sentences in which it speaks."""
    more: int
    """How many such sentences have no note here."""
    why: tuple[str, ...]
    """Why its names are one."""


@dataclass(frozen=True, slots=True)
class Added:
    """What a source adds to the story, and what it leaves out."""

    code: str
    article: str
    own: str
    """Share of its text that no other source has word for word."""
    only: tuple[str, ...]
    """Ids of the claims that only it makes, those nearest to what the others say first."""
    silent: tuple[Cited, ...]
    """What most others say and it does not."""
    unsaid: tuple[Listed, ...]
    """The same as mere links, of a crowd: the notes of one claim for each source would be hundreds."""


@dataclass(frozen=True, slots=True)
class Headed:
    """The sentence that stands over a page."""

    code: str
    article: str
    n: int


@dataclass(frozen=True, slots=True)
class BriefingPage:
    """Everything on the page of a story."""

    id: str
    title: str
    titled: Headed | None
    """The source whose headline the title is."""
    description: str
    """The story in one sentence, for programs that list pages or show links to them; nothing where there is none."""
    counts: Counts
    opening: Cited | None
    """The first sentence of the lead, which stands before the sharpest conflict: both fit on the first screen."""
    lead: tuple[Cited, ...]
    """The other sentences of the lead, but not the sharpest conflict, which stands above them."""
    sharpest: Conflict | None
    topics: tuple[TopicPart, ...]
    listings: tuple[Listing, ...]
    conflicts: tuple[Conflict, ...]
    questions: tuple[QuestionPart, ...]
    """The open ones."""
    closed: tuple[QuestionPart, ...]
    """Those that a source settled which came in later."""
    timeline: tuple[Moment, ...]
    undated: tuple[Moment, ...]
    """Sentences whose time cannot be told: relative to the day of an article that states none."""
    reports: tuple[Moment, ...]
    """Dates of reports, not of what is reported."""
    actors: tuple[ActorPart, ...]
    added: tuple[Added, ...]
    copies: tuple[CopyGroup, ...]
    """Sources whose pairs are too many to be told one by one."""
    reuse: tuple[Copied, ...]
    """The other pairs that share most."""
    more_reuse: int
    """How many further pairs the data holds."""
    roots: tuple[Rooted, ...]
    """Who is behind what several sources say."""
    relays: tuple[Relayed, ...]
    """Which source passes on what another reports."""
    sources: tuple[SourceEntry, ...]
    why: tuple[str, ...]
    mode: str
    further: Further
    """What has no room here: claims of one source and further wordings of a crowd."""
    notes: tuple[Note, ...] = ()


def briefing_page(briefing: Briefing, site: Site) -> BriefingPage:
    """The page of a story, with the notes it needs."""
    notes = Notes(briefing.story, site.articles)
    page = _without_notes(briefing, site, notes)
    if len(briefing.story.members) > CROWD:
        page = _abridged(page, briefing.story, notes)
    return _with_notes(page, briefing, notes)


def _without_notes(briefing: Briefing, site: Site, notes: Notes) -> BriefingPage:
    lead = tuple(map(notes.line, briefing.lead))
    groups = _copy_groups(_shared(briefing))
    shared = [r for r in _shared(briefing) if not any({r.left, r.right} <= group for group in groups)]
    disputed = tuple(conflicts(briefing, notes))
    told, more = _topics(briefing, notes)
    return BriefingPage(
        id=briefing.story.id,
        title=briefing.story.title,
        titled=_headed(briefing.story),
        description=in_short(briefing),
        counts=counts(briefing, site.articles),
        opening=next(iter(lead), None),
        lead=tuple(line for line in lead[1:] if not disputed or line != disputed[0].why),
        sharpest=disputed[0] if disputed else None,
        topics=told,
        listings=tuple(_listings(briefing, more)),
        conflicts=disputed,
        questions=parts(open_questions(briefing.questions), briefing, notes),
        closed=parts((q for q in briefing.questions if q.status == "closed"), briefing, notes),
        timeline=moments(briefing.timeline, notes, lambda e: not e.report and e.precision != UNRESOLVED),
        undated=moments(briefing.timeline, notes, lambda e: not e.report and e.precision == UNRESOLVED),
        reports=moments(briefing.timeline, notes, lambda e: e.report),
        actors=tuple(_actor(actor, notes) for actor in briefing.actors),
        added=tuple(_added(c, briefing, notes) for c in briefing.contributions),
        copies=tuple(_copy_group(group, briefing) for group in groups),
        reuse=tuple(_copied(reuse, notes) for reuse in shared[:PAIRS]),
        more_reuse=len(shared[PAIRS:]),
        roots=tuple(_rooted(briefing, notes)),
        relays=tuple(_relayed(relay, notes) for relay in briefing.relays),
        sources=(),
        why=briefing.story.why,
        mode=site.mode,
        further=more,
    )


def _headed(story: Story) -> Headed | None:
    ref = story.titled
    return Headed(story.code(ref.article), ref.article, ref.n) if ref else None


def _abridged(page: BriefingPage, story: Story, notes: Notes) -> BriefingPage:
    """The page of a crowd; its sentences that rest on very many others stand with all their notes on further pages."""
    short, wholes = abridged(replace(page, further=Further()), story, len(page.further.pages))
    noted = (replace(more, notes=definitions(more, notes)) for more in wholes)
    return replace(short, further=replace(page.further, pages=(*page.further.pages, *noted)))


def _with_notes(page: BriefingPage, briefing: Briefing, notes: Notes) -> BriefingPage:
    found = definitions(replace(page, further=Further()), notes)
    return replace(page, sources=tuple(_sources(page, briefing, found, notes)), notes=found)


# ---- topics and lists


def _topics(briefing: Briefing, notes: Notes) -> tuple[tuple[TopicPart, ...], Further]:
    """The topics, and of a crowd of sources what of them stands on further pages."""
    found = tuple(topics(briefing, notes))
    if len(briefing.story.members) <= CROWD:
        return found, Further()
    return further(found, briefing, notes)


def _listings(briefing: Briefing, more: Further) -> Iterator[Listing]:
    """Every claim once, by status: what a reader without script sorts by."""
    found: dict[str, list[Claim]] = {status: [] for status in LISTINGS}
    for claim in briefing.claims:
        found["single" if len(claim.articles) == 1 and not claim.differences else claim.status].append(claim)
    for status, claims in found.items():
        claims.sort(key=lambda claim: -len(claim.articles))
        if claims:
            here = tuple(_listed(claim, briefing.story) for claim in claims if claim.id not in more.moved)
            yield Listing(LISTINGS[status], here, len(claims) - len(here))


def _listed(claim: Claim, story: Story) -> Listed:
    return Listed(claim.id, claim.label.text, tuple(story.code(article) for article in claim.articles))


def _actor(actor: Actor, notes: Notes) -> ActorPart:
    said = actor.speaks[:SPEECHES]
    return ActorPart(
        tuple(map(notes.line, actor.variants)),
        tuple(map(notes.line, actor.roles)),
        notes.cited("", said) if said else None,
        len(actor.speaks) - len(said),
        actor.evidence,
    )


def _added(contribution: Contribution, briefing: Briefing, notes: Notes) -> Added:
    silent = tuple(map(briefing.claim, contribution.silent[:SILENT]))
    crowd = len(briefing.story.members) > CROWD
    return Added(
        notes.story.code(contribution.article),
        contribution.article,
        f"{contribution.own:.0%}",
        contribution.only,
        () if crowd else tuple(notes.heading(claim.label) for claim in silent),
        tuple(Listed(claim.id, claim.label.text, ()) for claim in silent) if crowd else (),
    )


# ---- sources


def _shared(briefing: Briefing) -> list[Reuse]:
    """The pairs of sources that share text, those that share most first."""
    return sorted((r for r in briefing.reuse if r.level in LEVELS), key=lambda r: -r.containment)


def _copy_groups(shared: Sequence[Reuse]) -> tuple[frozenset[str], ...]:
    """Three or more sources that copies join, where the pairs are too many to be told one by one."""
    homes: dict[str, frozenset[str]] = {}
    for reuse in (reuse for reuse in shared if reuse.level == "copy" and len(shared) > PAIRS):
        left, right = reuse.left, reuse.right
        joined = homes.get(left, frozenset({left})) | homes.get(right, frozenset({right}))
        homes |= dict.fromkeys(joined, joined)
    return tuple(group for group in dict.fromkeys(homes.values()) if len(group) > 2)


def _copy_group(group: frozenset[str], briefing: Briefing) -> CopyGroup:
    inside = [reuse for reuse in _shared(briefing) if {reuse.left, reuse.right} <= group]
    codes = tuple(member.code for member in briefing.story.members if member.article in group)
    return CopyGroup(codes, len(inside), f"{inside[-1].containment:.0%}", f"{inside[0].containment:.0%}")


def _rooted(briefing: Briefing, notes: Notes) -> Iterator[Rooted]:
    """The speakers on whom most sources rest, those of most claims first; claims in dispute show their own."""
    found: dict[str, list[tuple[Claim, Origin]]] = {}
    for claim, origin in ((c, o) for c in briefing.claims for o in c.origins if o.name):
        if len({ref.article for ref in origin.basis}) > 1:
            same = (name for name in found if same_speaker(speaker(name), speaker(origin.name)))
            found.setdefault(next(same, origin.name), []).append((claim, origin))
    for name, held in sorted(found.items(), key=lambda item: -len(item[1]))[:ROOTS]:
        articles = {ref.article for _, origin in held for ref in origin.basis}
        codes = tuple(m.code for m in briefing.story.members if m.article in articles)
        claims = tuple(_listed(claim, briefing.story) for claim, _ in held)
        yield Rooted(codes, notes.cited(_called(name, held[0][0]), held[0][1].basis[:1]), claims)


def _called(name: str, claim: Claim) -> str:
    """The name of an origin as it stands inside a sentence: "intelligence officials"."""
    return next((speaker_words(m) for m in claim.mentions if one_line(m.speaker or "") == name), name)


def _relayed(relay: Relay, notes: Notes) -> Relayed:
    shown = tuple(notes.cited("", (ref,)) for ref in relay.sentences[:SPEECHES])
    code = notes.story.code
    return Relayed(code(relay.taker), code(relay.giver), shown, len(relay.sentences) - len(shown))


def _copied(reuse: Reuse, notes: Notes) -> Copied:
    taker, giver = reuse.left, reuse.right
    if reuse.direction == reuse.right:
        taker, giver = giver, taker
    longest = sorted(reuse.passages, key=lambda passage: -passage.words)
    pairs = tuple(dict.fromkeys(notes.cited("", (passage.left, passage.right)) for passage in longest))
    twins = 1 if len(notes.story.members) > CROWD else TWINS
    return Copied(
        notes.story.code(taker),
        notes.story.code(giver),
        reuse.direction is not None,
        LEVELS[reuse.level],
        f"{reuse.containment:.0%}",
        f"{reuse.containment:.2f}",
        pairs[:twins],
        len(pairs[twins:]),
    )


def _sources(
    page: BriefingPage, briefing: Briefing, found: tuple[Note, ...], notes: Notes
) -> Iterator[SourceEntry]:
    copied = (_copied(reuse, notes) for reuse in _shared(briefing) if reuse.direction)
    credits = {c.taker: f"text from {c.giver}" for c in copied}
    cited = {note.ref for notes_of in (found, *(more.notes for more in page.further.pages)) for note in notes_of}
    for member in notes.story.members:
        article = notes.articles[member.article]
        meta = article.meta
        yield SourceEntry(
            code=member.code,
            article=article.id,
            name=f"{member.code} {meta.publisher}" if meta.publisher else f"Source {member.code}",
            title=told(md(stated(meta.title)), language_of(article) if meta.title else None),
            author=stated(meta.author),
            published=stated(meta.published),
            credit=stated(meta.wire or credits.get(member.code)),
            url=address(meta.url),
            used=sum(ref.article == article.id for ref in cited),
            sentences=len(article.sentences),
        )
