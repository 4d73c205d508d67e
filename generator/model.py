"""The values that flow through the generator, from a file in `seeds/` to a page in `docs/`.

All are frozen and hold tuples, so that any step can be tried in a REPL and none can change what another has seen.
Children hold ids, not parents. Every `Span` is a pair of character offsets into the text of its article.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from typing import NamedTuple

NOT_STATED = "not stated"
"""What a page shows where a source does not say."""


class Span(NamedTuple):
    """Character offsets: `text[start:end]`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The piece of `text` that the span covers."""
        return text[self.start : self.end]

    def within(self, other: "Span") -> bool:
        """Whether this span lies inside `other` (or equals it)."""
        return other.start <= self.start and self.end <= other.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


class Ref(NamedTuple):
    """Where a sentence stands: its article and its ordinal there, from 1. Equal texts have different refs."""

    article: str
    n: int

    def __str__(self) -> str:
        return f"{self.article}#s{self.n}"


# ---- reading


@dataclass(frozen=True, slots=True)
class Remark:
    """Something a person should know about a seed: skipped, decoded by guesswork, metadata that cannot be used."""

    where: str
    """`seeds/name.txt`, with `:line` where there is one."""
    message: str
    """What is the matter and the way out, one sentence each."""
    severity: str = "note"
    """`note`, `skipped` (the file gives no article) or `error` (a file the user must mend)."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about an article besides its text; `None` is "not stated"."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: date | None = None
    modified: date | None = None
    url: str | None = None
    language: str | None = None
    wire: str | None = None
    """The agency credited in the text or its metadata: "Reuters"."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A slice of an article: `article.text[span.start:span.end] == text`."""

    article: str
    n: int
    """Ordinal in the article, from 1, over all sentences whatever their disposition."""
    span: Span
    text: str
    line: int
    """Line of the text on which it starts, from 1."""
    disposition: str
    """body, title, heading, caption, boilerplate, off-topic, duplicate or other-language."""
    rule: str
    """Why it has that disposition, in plain words."""

    @property
    def ref(self) -> Ref:
        return Ref(self.article, self.n)


ANALYSED = frozenset({"body"})
"""Dispositions whose sentences are analysed and may stand on a briefing."""
KEPT = frozenset({"body", "heading", "title", "caption"})
"""Dispositions of sentences that belong to the article."""


@dataclass(frozen=True, slots=True)
class Article:
    """A seed as read."""

    id: str
    """Stable, unique, safe in a URL and in HTML: `[a-z0-9-]+`."""
    file: str
    """Path of the seed below the seeds folder, with forward slashes."""
    text: str
    sentences: tuple[Sentence, ...]
    meta: Metadata = Metadata()
    sha256: str = ""
    """Of the bytes of the seed file."""
    encoding: str = "utf-8"
    remarks: tuple[Remark, ...] = ()

    @property
    def body(self) -> tuple[Sentence, ...]:
        """The sentences that are analysed."""
        return tuple(s for s in self.sentences if s.disposition in ANALYSED)

    def sentence(self, n: int) -> Sentence:
        """The sentence with ordinal `n`."""
        return self.sentences[n - 1]


# ---- language


class Certainty(IntEnum):
    """How surely something is said, as an ordered scale; never shown to a reader as a number."""

    DENIED = 0
    UNLIKELY = 1
    POSSIBLE = 2
    LIKELY = 3
    STATED = 4
    CONFIRMED = 5

    @property
    def word(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what: "[the agency] [said] [300 were killed]"."""

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    kind: str = "indirect"
    """direct (all in quotation marks), mixed or indirect."""
    speaker: Span | None = None
    """The name a pronoun source stands for ("he" -> "Seth Jones"), in this or an earlier sentence; the source itself
    where it is no pronoun; None where it stays open."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as an interval: `about 300 North Koreans had been killed`."""

    span: Span
    """The figure with its approximator: "about 300", "between a third and 50 percent"."""
    value: float | None
    """The value, or the lower end of a range."""
    upper: float | None = None
    """The upper end of a range, else None."""
    bound: str = "exact"
    """exact, about, at least, at most, range or vague (hundreds, several)."""
    unit: str | None = None
    """%, a currency, km, years, ...; None for a plain count."""
    counted: str | None = None
    """What is counted, head noun first in lower case: "north koreans", "soldiers"."""
    counted_span: Span | None = None
    event: str | None = None
    """Class of what happened to them, from `data/events.txt`: killed, wounded, casualties, captured, sent."""
    event_span: Span | None = None
    change: str | None = None
    """rise or fall where the figure is a change ("rose by 5"), else None."""
    share: bool = False
    """A part of a whole: per cent, "a third of", "one in four", "half"."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression."""

    span: Span
    value: str | None
    """ISO 8601 / TIMEX3 ("2025-01", "2024-WI", "P3D"); None where it cannot be told from the text and its date."""
    start: date | None = None
    """First possible day; None where unresolved or a duration."""
    end: date | None = None
    """Last possible day (inclusive)."""
    basis: str = "text"
    """text (says all itself), published (resolved from the article's date) or unresolved."""


@dataclass(frozen=True, slots=True)
class Name:
    """A named person, organisation or place."""

    span: Span
    kind: str
    """person, organisation, place or other."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What one sentence, or one clause of it, says. The first statement of a sentence covers it whole."""

    article: str
    n: int
    """Ordinal of its sentence."""
    k: int
    """Ordinal of the statement in its sentence, from 1."""
    span: Span
    text: str
    certainty: Certainty = Certainty.STATED
    negated: bool = False
    hedges: tuple[Span, ...] = ()
    """The words that carry the certainty: "may have", "apparent", "confirmed"."""
    attributions: tuple[Attribution, ...] = ()
    """Outermost first."""
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    names: tuple[Name, ...] = ()
    quoted: tuple[Span, ...] = ()
    """Text inside quotation marks, without the marks."""
    reporting: bool = False
    """The clause only says that somebody said something ("the agency said"): not a claim of its own."""
    content: bool = False
    """The clause stands on its own as a claim: a main clause or what somebody said, not a fragment."""

    @property
    def ref(self) -> Ref:
        return Ref(self.article, self.n)

    @property
    def id(self) -> str:
        return f"{self.article}#s{self.n}.{self.k}"


# ---- comparison


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

    @property
    def basis(self) -> tuple[Ref, ...]:
        other = self.speaker_ref is not None and self.speaker_ref != self.ref
        return (self.ref, self.speaker_ref) if other and self.speaker_ref else (self.ref,)


@dataclass(frozen=True, slots=True)
class Difference:
    """How two sides of one claim differ."""

    kind: str
    """figure, date, certainty, speaker, polarity, place, quotation, scope, chronology, arithmetic or hardening."""
    conflict: bool
    """Whether both cannot be true."""
    why: str
    """One plain sentence; its figures and names stand in the sentences of both sides."""
    left: tuple[int, ...] = ()
    """Indices of mentions of the claim."""
    right: tuple[int, ...] = ()
    also: tuple[int, ...] = ()
    """Further mentions that the reason names, on neither side."""

    @property
    def mentions(self) -> tuple[int, ...]:
        """All mentions that the reason rests on."""
        return (*self.left, *self.right, *self.also)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence for a page: quoted from a source, or computed by a rule from the sentences it rests on."""

    text: str
    kind: str
    """quoted or computed."""
    basis: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing claimed, with each source's words for it."""

    id: str
    """Stable: `c12`, unique in its story."""
    label: Line
    """What heads its row: a verbatim clause, or for figures what is counted ("North Koreans killed")."""
    kind: str
    """figure or event."""
    mentions: tuple[Mention, ...]
    differences: tuple[Difference, ...] = ()
    origins: tuple[Origin, ...] = ()

    @property
    def articles(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(m.ref.article for m in self.mentions))

    @property
    def conflict(self) -> bool:
        return any(d.conflict for d in self.differences)

    @property
    def status(self) -> str:
        """conflict, differs, one origin or agree."""
        if self.differences:
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
    """What would settle it; fixed words for each kind."""
    status: str = "open"
    claim: str | None = None


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

    @property
    def articles(self) -> tuple[str, ...]:
        return tuple(m.article for m in self.members)

    def code(self, article: str) -> str:
        return next(m.code for m in self.members if m.article == article)


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
