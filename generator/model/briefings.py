"""What a story's sources say together: claims with their differences and origins, topics, questions, the briefing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from generator.model.articles import Article, Ref, Remark, Span
from generator.model.statements import Certainty, Quantity, Statement


@dataclass(frozen=True, slots=True)
class Passage:
    """Text two articles share."""

    left: Ref
    right: Ref
    words: int


@dataclass(frozen=True, slots=True)
class Reuse:
    """How much one article takes from another, word for word."""

    left: str
    right: str
    level: str
    """copy, partial or independent."""
    containment: float
    """Share of the smaller text's word sequences outside quotation marks that the other holds, 0 to 1."""
    passages: tuple[Passage, ...] = ()
    direction: str | None = None
    """The article that took the text; None where the text does not tell."""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Relay:
    """What one source of a story passes on from another by its name: "the Harbour Post reported"."""

    taker: str
    giver: str
    """The article whose outlet is named; of several the first."""
    sentences: tuple[Ref, ...]
    signed: tuple[Ref, ...] = ()
    """Where the giver speaks as that outlet, if it does not state who published it."""
    outlet: str = ""
    """That outlet, as the giver names it, or the agency that it credits; empty where it states its outlet."""


@dataclass(frozen=True, slots=True)
class Outside:
    """An outlet that is no source of the story, from which one of them has something: "told the Harbour Post"."""

    taker: str
    """The article."""
    outlet: str
    """As the article names it."""
    sentences: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """The independent root of what several sources say."""

    name: str
    """The root speaker in the words of a source, or the outlet where it speaks for itself."""
    basis: tuple[Ref, ...]
    """Sentences that show it: the statement itself first, then where the name stands."""
    mentions: tuple[int, ...]
    """Indices of the claim's mentions that go back to it."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One source's own words for a claim: a cell of the claim table, or a part of one."""

    ref: Ref
    statement: str
    """Id of the statement."""
    span: Span
    text: str
    """Verbatim, the clause that matters."""
    speaker: str | None = None
    """Verbatim name of who says so within the article; None where the article says so itself."""
    speaker_ref: Ref | None = None
    """Where the name stands, if not in the same sentence."""
    certainty: Certainty = Certainty.STATED
    hedge: str | None = None
    """The source's own word for its certainty, where it is not plainly stated."""
    quantity: Quantity | None = None
    total: Quantity | None = None
    """The sum of two figures in it, where these are compared as one: "300 killed and 2,700 wounded"."""
    voiced: bool = False
    """Whether its sentence has somebody say something: where no speaker is given it may still be his word."""
    holds: bool = True
    """Whether its figure is told as one that still holds, not as one that was revised since."""

    @property
    def basis(self) -> tuple[Ref, ...]:
        other = self.speaker_ref is not None and self.speaker_ref != self.ref
        return (self.ref, self.speaker_ref) if other and self.speaker_ref else (self.ref,)


@dataclass(frozen=True, slots=True)
class Difference:
    """How two sides of one claim differ."""

    kind: str
    """figure, date, certainty, polarity, place, agent, quotation, spelling, state, scope, chronology, hardening,
    rounding, or of a particular."""
    conflict: bool
    """Whether both cannot be true."""
    why: str
    """One plain sentence; its figures and names stand in the sentences of both sides."""
    left: tuple[int, ...] = ()
    """Indices of mentions of the claim."""
    right: tuple[int, ...] = ()
    also: tuple[int, ...] = ()
    """Further mentions that the reason names, on neither side."""
    given: tuple[str, ...] = ()
    """What each side gives, in its own words, where the two can be named by themselves: "1:30 a.m.", "1 a.m."."""

    @property
    def mentions(self) -> tuple[int, ...]:
        """All mentions that the reason rests on."""
        return (*self.left, *self.right, *self.also)

    @property
    def slight(self) -> bool:
        """Whether it is told and marks nothing: one figure with and without "about"."""
        return self.kind == "rounding"


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence for a page: quoted from a source, or computed by a rule from the sentences it rests on."""

    text: str
    kind: str
    """quoted or computed."""
    basis: tuple[Ref, ...]
    day: date | None = None
    """What the first day of the week in a line of a lead means, where the day of its article tells it surely."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing claimed, with each source's words for it."""

    id: str
    """Stable: `c12`, unique in its story."""
    label: Line
    """What heads its row: a verbatim clause, or for figures what is counted ("North Koreans killed")."""
    kind: str
    """figure, event, or name: one name that sources spell in two ways."""
    mentions: tuple[Mention, ...]
    differences: tuple[Difference, ...] = ()
    origins: tuple[Origin, ...] = ()
    nearby: tuple[Ref, ...] = ()
    """Sentences of sources that do not make it which may say it in other words."""
    unmatched: tuple[str, ...] = ()
    """Articles of which no sentence may surely say it, but one comes too near for them to be called silent."""

    @property
    def articles(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(m.ref.article for m in self.mentions))

    @property
    def conflict(self) -> bool:
        return any(d.conflict for d in self.differences)

    @property
    def status(self) -> str:
        """conflict, differs, one origin or agree."""
        if not all(d.slight for d in self.differences):
            return "conflict" if self.conflict else "differs"
        return "one origin" if len(self.origins) == 1 else "agree"


@dataclass(frozen=True, slots=True)
class Topic:
    """A part of a briefing: claims that belong together."""

    id: str
    name: str
    summary: tuple[Line, ...]
    claims: tuple[str, ...]
    """Ids, conflicts first."""


@dataclass(frozen=True, slots=True)
class Question:
    """An open question."""

    id: str
    kind: str
    text: str
    basis: tuple[Ref, ...]
    settles: str
    """What would settle it: fixed words for each kind, who could say it, or nothing where that is plain."""
    status: str = "open"
    """open, or closed by a source that came in later."""
    claim: str | None = None
    settled: tuple[Mention, ...] = ()
    """What settles it, where it is closed."""
    editions: tuple[int, ...] = ()
    """Numbers of the editions in which it was first asked and then put in other words."""


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """A dated sentence."""

    value: str
    """ISO 8601 / TIMEX3."""
    precision: str
    """day, week, month, season, year or unresolved."""
    expression: str
    """The source's own words: "mid-January"."""
    line: Line
    report: bool = False
    """Whether it is the day of a report ("said on Monday"), not of what is reported."""
    who: str = ""
    """Whom a "he" at the beginning of its line stands for, where the sentence before tells it."""
    who_ref: Ref | None = None
    """The sentence that names him."""


@dataclass(frozen=True, slots=True)
class Denial:
    """A sentence that tells of a denial, of something not confirmed, or of somebody who would not say."""

    kind: str
    """denied, open (neither confirmed nor denied) or silent."""
    mentions: tuple[Mention, ...]
    """The sentence whole, once for each source that has it word for word; its speaker where a pronoun stands for it."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A person or a body that a story's sources name."""

    name: str
    """The fullest name, as some source writes it."""
    kind: str
    """person or organisation."""
    variants: tuple[Line, ...]
    """Each name with the first sentence that has it, the fullest first."""
    roles: tuple[Line, ...]
    """What the sources call it: "Ukrainian President"."""
    speaks: tuple[Ref, ...]
    """Sentences that name it as their speaker."""
    named: tuple[Ref, ...]
    """All sentences that name it."""
    evidence: tuple[str, ...] = ()
    """Why the variants are one, one plain line for each join."""


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one source adds to a story, and what it leaves out."""

    article: str
    own: float
    """Share of its text, quotations not counted, that no other source of the story has word for word, 0 to 1."""
    only: tuple[str, ...]
    """Ids of the claims that only it makes, those nearest to what the others say first."""
    silent: tuple[str, ...]
    """Ids of the claims that most other sources make, and of which it has nothing alike in any sentence."""


@dataclass(frozen=True, slots=True)
class Member:
    """An article in a story, with the letter its chips carry."""

    article: str
    code: str


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one event or running event."""

    id: str
    title: str
    members: tuple[Member, ...]
    why: tuple[str, ...] = ()
    """Evidence for joining, one plain line per joined pair."""
    titled: Ref | None = None
    """The sentence whose words the title is, where it is a headline of a source."""
    codes: Mapping[str, str] = field(init=False, repr=False, compare=False)
    """Article -> the letter its chips carry."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "codes", {m.article: m.code for m in self.members})

    @property
    def articles(self) -> tuple[str, ...]:
        return tuple(m.article for m in self.members)

    def code(self, article: str) -> str:
        return self.codes[article]


@dataclass(frozen=True, slots=True)
class Briefing:
    """Everything a reader gets about one story."""

    story: Story
    lead: tuple[Line, ...]
    claims: tuple[Claim, ...]
    topics: tuple[Topic, ...]
    questions: tuple[Question, ...]
    timeline: tuple[TimelineEntry, ...]
    reuse: tuple[Reuse, ...]
    statements: tuple[Statement, ...]
    actors: tuple[Actor, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    editions: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """Number of each edition -> the articles that came in with it, those that have left the story too."""
    relays: tuple[Relay, ...] = ()
    outside: tuple[Outside, ...] = ()
    denials: tuple[Denial, ...] = ()
    openings: tuple[Line, ...] = ()
    """The first sentence of each source that stands alone."""
    views: Mapping[str, tuple[Ref, ...]] = field(default_factory=dict)
    """Article -> the sentences that show it to be its writer's own view, for those that are."""
    own_words: frozenset[Ref] = frozenset()
    """The sentences of these in which the writer speaks as "I"."""
    meant: Mapping[Ref, tuple[str, Ref]] = field(default_factory=dict)
    """Sentence -> whom a "he" with which it opens means, and the sentence that tells it."""
    followed: Mapping[Ref, Sequence[Mention]] = field(default_factory=dict)
    """Sentence of a claim -> the sentences right behind it that make none and are shown with it."""
    preceded: Mapping[Ref, Sequence[Mention]] = field(default_factory=dict)
    """Sentence of a claim of one source -> those right before it that tell what it takes as told."""

    def claim(self, id: str) -> Claim:
        return next(c for c in self.claims if c.id == id)


@dataclass(frozen=True, slots=True)
class Site:
    """All that is published: what `build.analyse` returns and the `site` room renders."""

    articles: Mapping[str, Article]
    briefings: tuple[Briefing, ...]
    remarks: tuple[Remark, ...] = ()
    mode: str = "rules"
    """The parser that read the sentences: `rules`, or its name and version."""
    version: str = ""
    unused: Mapping[Ref, str] = field(default_factory=dict)
    """Body sentences on no briefing, with the rule that left them out."""
