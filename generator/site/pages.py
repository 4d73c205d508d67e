"""What each page shows, as values: a template loops over them and decides nothing.

A page of a story holds cited prose, counts and the site's own fixed words. Articles with their sentences are laid out
in `sources`.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.comparison.origins.speakers import same_speaker, speaker
from generator.comparison.telling.continued import of_one_voice
from generator.comparison.telling.wording import one_line, speaker_words, unquoted
from generator.model import (
    NOT_STATED,
    Actor,
    Article,
    Briefing,
    Claim,
    Contribution,
    Metadata,
    Origin,
    Relay,
    Reuse,
    Site,
    Story,
    TimelineEntry,
)
from generator.reading.cleaning import QUIET
from generator.site.abridged import abridged
from generator.site.conflicts import Conflict, conflicts, in_short
from generator.site.denials import DenialPart, denial_parts
from generator.site.dependence import (
    PAIRS,
    Copied,
    CopyGroup,
    Listed,
    Named,
    OneOutside,
    Relayed,
    Rooted,
    copied_text,
    copy_group,
    copy_groups,
    House,
    houses,
    lettered,
    listed,
    named_outside,
    one_outside,
    relayed,
    rooted,
    shared_by,
)
from generator.site.escaping import Md, address, md
from generator.site.further import Further, further
from generator.site.home import Counts, counts, open_questions, stated
from generator.site.languages import language_of, told
from generator.site.notes import Cited, Note, Notes, definitions, untitled
from generator.site.questions import QuestionPart, parts
from generator.site.shared_text import SharedTextPage, shared_text_page
from generator.site.shown import shown_in
from generator.site.singles import wholes
from generator.site.tables import CROWD
from generator.site.timeline import UNRESOLVED, Moment, is_open, joined, moments
from generator.site.topics import TopicPart, topics

SPEECHES, SILENT, VIEWS = 6, 5, 3
"""Sentences in which somebody speaks, claims that a source leaves out, and signs of a view, as far as a list helps."""
LISTINGS = {
    "conflict": "≠ In conflict",
    "differs": "~ Different in detail",
    "agree": "Told by several sources, no difference marked",
    "one origin": "1 Told by several sources from one origin",
    "single": "Not matched in another source",
    "perhaps": "Not matched, perhaps in others in other words",
}
"""A status -> the head of its part of the list of all claims."""
ONE_SOURCE = "What the one source says"
"""The same where there is nothing to compare it with."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The claims of one status, those of most sources first."""

    name: str
    claims: tuple[Listed, ...]
    moved: int
    """How many more stand on further pages."""


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
    """Those of its text that tell something, without title, headings and front matter."""
    view: Cited | None = None
    """What shows it to be its writer's own view; it has no text, for the template has."""


@dataclass(frozen=True, slots=True)
class ActorPart:
    """Somebody whom the sources name."""

    names: tuple[Cited, ...]
    roles: tuple[Cited, ...]
    age: Cited | None
    """How old it is, where nothing else says who it is."""
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
    openings: tuple[Cited, ...]
    """The first sentence of each source, of a crowd none: nobody compares so many."""
    topics: tuple[TopicPart, ...]
    listings: tuple[Listing, ...]
    conflicts: tuple[Conflict, ...]
    denials: tuple[DenialPart, ...]
    """What is denied, not confirmed or not answered."""
    questions: tuple[QuestionPart, ...]
    """The open ones."""
    closed: tuple[QuestionPart, ...]
    """Those that a source settled which came in later."""
    timeline: tuple[Moment, ...]
    undated: tuple[Moment, ...]
    """Without a date, since their article has none."""
    left_open: tuple[Moment, ...]
    """Without a date, though their article has one."""
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
    houses: tuple[House, ...]
    """Outlets and agencies of several sources."""
    roots: tuple[Rooted, ...]
    """Who is behind what several sources say."""
    relays: tuple[Relayed, ...]
    """Which source passes on what another reports."""
    one_outside: tuple[OneOutside, ...]
    outside: tuple[Named, ...]
    """Which has something from an outlet that is none of them."""
    more_outside: int
    sources: tuple[SourceEntry, ...]
    why: tuple[str, ...]
    mode: str
    further: Further
    """What has no room here: claims of one source and further wordings of a crowd."""
    shared: SharedTextPage | None = None
    """The page on which what two sources share stands side by side."""
    notes: tuple[Note, ...] = ()

    @property
    def denied(self) -> int:
        """How many sentences tell of something denied, not confirmed or not answered."""
        return sum(len(part.entries) for part in self.denials)


def briefing_page(briefing: Briefing, site: Site) -> BriefingPage:
    """The page of a story, with the notes it needs."""
    notes = Notes(briefing.story, site.articles, briefing.meant, briefing.followed, briefing.preceded, briefing.own_words)
    page = _without_notes(briefing, site, notes)
    if len(briefing.story.members) > CROWD:
        page = _abridged(page, briefing.story, notes)
    page = replace(page, shared=shared_text_page(briefing, site.articles, notes))
    return _with_notes(page, briefing, notes)


def _without_notes(briefing: Briefing, site: Site, notes: Notes) -> BriefingPage:
    lead = tuple(map(notes.line, briefing.lead))
    groups = copy_groups(shared_by(briefing))
    shared = [r for r in shared_by(briefing) if not any({r.left, r.right} <= group for group in groups)]
    disputed = tuple(conflicts(briefing, notes))
    told, more = _topics(briefing, notes)
    outside = tuple(named_outside(briefing, notes))
    return BriefingPage(
        id=briefing.story.id,
        title=briefing.story.title,
        titled=_headed(briefing.story),
        description=in_short(briefing),
        counts=counts(briefing, site.articles),
        opening=next(iter(lead), None),
        lead=tuple(line for line in lead[1:] if not disputed or set(line.refs) != set(disputed[0].why.refs)),
        sharpest=disputed[0] if disputed else None,
        topics=told,
        listings=tuple(_listings(briefing, more, notes)),
        openings=tuple(map(notes.line, briefing.openings)) if 1 < len(briefing.openings) <= CROWD else (),
        conflicts=disputed,
        denials=tuple(denial_parts(briefing, notes)),
        questions=parts(open_questions(briefing.questions), briefing, notes),
        closed=parts((q for q in briefing.questions if q.status == "closed"), briefing, notes),
        timeline=moments(briefing.timeline, notes, lambda e: not e.report and e.precision != UNRESOLVED),
        undated=joined(moments(briefing.timeline, notes, lambda e: is_open(e, site.articles, dated=False))),
        left_open=joined(moments(briefing.timeline, notes, lambda e: is_open(e, site.articles, dated=True))),
        reports=moments(briefing.timeline, notes, lambda e: e.report),
        actors=tuple(_actor(actor, notes) for actor in briefing.actors),
        added=tuple(_added(c, briefing, notes) for c in briefing.contributions),
        copies=tuple(copy_group(group, briefing) for group in groups),
        reuse=tuple(copied_text(reuse, notes) for reuse in shared[:PAIRS]),
        more_reuse=len(shared[PAIRS:]),
        houses=tuple(houses(briefing, site.articles)),
        roots=tuple(rooted(briefing, notes)),
        relays=tuple(relayed(relay, notes) for relay in briefing.relays),
        one_outside=tuple(one_outside(briefing, notes)),
        outside=outside[:PAIRS],
        more_outside=len(outside[PAIRS:]),
        sources=(),
        why=tuple(lettered(reason, briefing.story) for reason in briefing.story.why),
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
    page = replace(page, sources=tuple(_sources(page, briefing, notes)))
    return replace(page, notes=definitions(replace(page, further=Further(), shared=None), notes))


# ---- topics and lists


def _topics(briefing: Briefing, notes: Notes) -> tuple[tuple[TopicPart, ...], Further]:
    """The topics, and of a crowd of sources what of them stands on further pages."""
    found = tuple(topics(briefing, notes))
    if len(briefing.story.members) <= CROWD:
        return found, Further()
    return further(found, briefing, notes)


def _listings(briefing: Briefing, more: Further, notes: Notes) -> Iterator[Listing]:
    """Every claim once, by status: what a reader without script sorts by."""
    found: dict[str, list[Claim]] = {status: [] for status in LISTINGS}
    for claim in briefing.claims:
        alone = len(claim.articles) == 1 and not claim.differences
        found[("perhaps" if claim.nearby else "single") if alone else claim.status].append(claim)
    for status, claims in found.items():
        claims.sort(key=lambda claim: -len(claim.articles))
        if claims:
            here = tuple(_listed(claim, notes) for claim in claims if claim.id not in more.moved)
            name = LISTINGS[status] if len(briefing.story.members) > 1 else ONE_SOURCE
            yield Listing(name, here, len(claims) - len(here))


def _listed(claim: Claim, notes: Notes) -> Listed:
    """A claim in the list of all, in quotation marks; of one source all that its topic shows, behind who says it.

    What several sources tell stands behind a speaker only where all of them have it from him.
    """
    entry = listed(claim, notes.story)
    if len(claim.articles) == 1 and not claim.differences:
        return replace(entry, label=Md(" ".join(dict.fromkeys(notes.said((m,)).text for m in wholes(claim)))))
    heading = (m for m in claim.mentions if claim.label.basis == (m.ref,) and unquoted(m.text) == claim.label.text)
    own = next(heading, None)
    if own is None:
        return replace(entry, label=notes.line(claim.label).text)
    of_all = all(m.speaker and of_one_voice(own, m) for m in claim.mentions)
    return replace(entry, label=notes.said((own if of_all else replace(own, speaker=None),)).text)


def _actor(actor: Actor, notes: Notes) -> ActorPart:
    said = actor.speaks[:SPEECHES]
    return ActorPart(
        tuple(map(notes.line, actor.variants)),
        tuple(notes.line(role) for role in actor.roles if not role.text.isdigit()),
        next((notes.line(role) for role in actor.roles if role.text.isdigit()), None),
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


def _published(meta: Metadata) -> str:
    """The day of an article, with the line of its text where no other place gives it."""
    given = meta.place_of("published")
    if not (given and given.line and meta.published):
        return stated(meta.published)
    return f"{stated(meta.published)} ({'; '.join(filter(None, (given.written, f'{given.line} of its text')))})"


def _sources(
    page: BriefingPage, briefing: Briefing, notes: Notes
) -> Iterator[SourceEntry]:
    copied = (copied_text(reuse, notes) for reuse in shared_by(briefing) if reuse.direction)
    credits = {c.taker: f"text from {c.giver}" for c in copied}
    shown = shown_in(replace(page, actors=(), shared=None), notes.sentence)
    for member in notes.story.members:
        article = notes.articles[member.article]
        meta = article.meta
        yield SourceEntry(
            code=member.code,
            article=article.id,
            name=f"{member.code} {meta.publisher}" if meta.publisher else f"Source {member.code}",
            title=told(md(meta.title), language_of(article)) if meta.title else untitled(article),
            author=stated(meta.author),
            published=_published(meta),
            credit=stated(meta.wire or credits.get(member.code)),
            url=address(meta.url),
            used=sum(s.ref in shown for s in article.body if s.rule not in QUIET),
            sentences=sum(s.rule not in QUIET for s in article.body),
            view=notes.cited("", briefing.views[article.id][:VIEWS]) if article.id in briefing.views else None,
        )
