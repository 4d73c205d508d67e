"""Seeds as read: articles, their sentences, and what a person should know about a file."""

from dataclasses import dataclass
from datetime import date
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

    def moved(self, by: int) -> "Span":
        """The same piece in a text that has `by` characters more before it."""
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


class Ref(NamedTuple):
    """Where a sentence stands: its article and its ordinal there, from 1. Equal texts have different refs."""

    article: str
    n: int

    def __str__(self) -> str:
        return f"{self.article}#s{self.n}"


@dataclass(frozen=True, slots=True)
class Remark:
    """Something a person should know about a seed: skipped, decoded by guesswork, metadata that cannot be used."""

    where: str
    """`seeds/name.txt`, with `:line` or `:line:column` where there is one."""
    message: str
    """What is the matter and the way out, one sentence each."""
    severity: str = "note"
    """`note`; `skipped`: the file gives no article; `error`: a value that cannot be used, while the rest is;
    `mismatch`: the file is not what its metadata says it is."""
    file: str = ""
    """The path of a file that is not read, below the seeds folder and as it is."""
    part: str = ""
    """Which of the several articles of a file is not read, by its number."""


@dataclass(frozen=True, slots=True)
class Extract:
    """How the text of an article was taken out of its file."""

    format: str = "text"
    """`text`, `html`, `lines`, `records`, `mail`, `mbox`, `feed`, `docx` or `pdf`; `lines+html` where the part holds
    markup."""
    part: str = ""
    """Where in the file: the number of its part and, after a slash, the field; nothing where the file is the text."""
    place: str = ""
    """The same in words: `line 3, its body`."""
    reader: str = ""
    """The library that read it, with its version; nothing where Python alone did."""
    repaired: bool = False
    """Whether letters that were decoded wrongly before the file was saved were put right."""


_IN_TEXT = "the text, "


class Given(NamedTuple):
    """Where a value of the metadata stands."""

    key: str
    """The field of `Metadata`."""
    place: str
    """`seeds/name.yml, line 3`, `JSON-LD`, `the text, line 1`."""
    written: str = ""
    """The value as it stands there, where the field says less: a date with its time, a year without a day."""

    @property
    def line(self) -> str:
        """`line 1`, where the article's own text gives the value."""
        return self.place.removeprefix(_IN_TEXT) if self.place.startswith(_IN_TEXT) else ""


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
    license: str | None = None
    """The terms under which the text may be used, by name or address."""
    retrieved: date | None = None
    """The day on which the file was taken from its address."""
    sha256: str | None = None
    """What the bytes of the file should have, in hexadecimal digits."""
    filed: date | None = None
    """The day that was given for it, where its own text tells of a later one, which then is `published`."""
    given: tuple[Given, ...] = ()
    """Where each value stands; a value that was given but cannot be a field is here alone."""

    @property
    def given_day(self) -> date | None:
        """The day by which the article is cited: that given for it, though its text tells of a later one."""
        return self.filed or self.published

    def place_of(self, key: str) -> Given | None:
        """Where a value stands."""
        return next((given for given in self.given if given.key == key), None)


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
    language: str | None = None
    """Code of its language where it is plainly not English: `ru`."""

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
    extract: Extract = Extract()

    @property
    def body(self) -> tuple[Sentence, ...]:
        """The sentences that are analysed."""
        return tuple(s for s in self.sentences if s.disposition in ANALYSED)

    @property
    def titles(self) -> tuple[Sentence, ...]:
        """Its headlines."""
        return tuple(s for s in self.sentences if s.disposition == "title")

    @property
    def told(self) -> tuple[Sentence, ...]:
        """All in which it tells something: its headlines and the sentences that are analysed, in reading order."""
        return tuple(s for s in self.sentences if s.disposition == "title" or s.disposition in ANALYSED)

    def sentence(self, n: int) -> Sentence:
        """The sentence with ordinal `n`."""
        return self.sentences[n - 1]

    def sentence_at(self, place: int) -> Sentence | None:
        """The sentence that holds a character of the text."""
        return next((s for s in self.sentences if s.span.start <= place < s.span.end), None)
