"""The pages that show articles: one for each source with every sentence in its place, and one of what was left out.

A sentence is shown whole, as a hash (`quotes` mode, where no briefing cites it), and always with what it is and why.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote

from generator.reading.cleaning import QUIET
from generator.model import ANALYSED, Article, Extract, Ref, Remark, Sentence, Site, Span
from generator.site.escaping import Md, address, one_line
from generator.site.facts import Fact, facts_of, names_of
from generator.site.languages import language_of
from generator.site.marked import KINDS, Kind, Marks, marked
from generator.site.notes import heading_of, page_name
from generator.site.reading_view import NOWHERE, TWINS, Citation, Citations, Steps, Twin, Twins, runs, steps

NO_PLACE = "the claim that rests on it cites other sentences"
"""Why a sentence of the body is on no briefing, where nothing more is known: its claim has more than a page shows."""


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence on the page of its source."""

    n: int
    start: int
    end: int
    disposition: str
    body: bool
    rule: str
    text: str | None
    """None where the page shows its hash only."""
    hash: str
    """Of its words, white space collapsed."""
    size: int
    """Its visible characters."""
    citations: tuple[Citation, ...]
    original: Md | None
    """The address of the article, at this sentence."""
    twins: tuple[Twin, ...] = ()
    more_twins: int = 0
    """How many there are besides."""
    steps: Steps = NOWHERE
    language: str | None = None
    """That of the sentence, where it is not English."""
    marked: Md | None = None
    """Its text with marks around what was found in it; None where nothing was, or the text is not shown."""


@dataclass(frozen=True, slots=True)
class Part:
    """Lines of an article, folded where they stand around it."""

    lines: tuple[tuple[Place, ...], ...]
    folded: bool
    kinds: str
    """What folded sentences are."""
    count: int


@dataclass(frozen=True, slots=True)
class StoryLink:
    """A story that an article belongs to."""

    id: str
    title: str
    code: str


@dataclass(frozen=True, slots=True)
class SourcePage:
    """An article."""

    id: str
    name: str
    file: str
    sha256: str
    encoding: str
    extract: Extract
    format: str
    """What kind of file it is in words, and what read it; nothing for plain text."""
    facts: tuple[Fact, ...]
    """What is known about it and where that stands, "not stated" where nothing does."""
    url: Md | None
    stories: tuple[StoryLink, ...]
    heading: Md
    """Its name in its language."""
    tags: tuple[str, ...]
    """What the search finds it by besides its words: who published it and whom it credits."""
    parts: tuple[Part, ...]
    """The sentences, line by line of the file."""
    first: int | None
    """The first cited sentence."""
    cited: int
    sentences: int
    """Those of its text, without title, headings and front matter."""
    remarks: tuple[str, ...]
    hidden: bool
    """Whether some sentences are shown as hashes."""
    kinds: tuple[Kind, ...]
    """The marks that a reader can ask for: those that some sentence has."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Sentences of one article left out by one rule."""

    disposition: str
    rule: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class ArticleLeftOut:
    """An article on the page of what was left out."""

    id: str
    name: Md
    groups: tuple[LeftOut, ...]
    total: int
    sentences: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that gave no article."""

    file: str
    part: str
    message: str


@dataclass(frozen=True, slots=True)
class LeftOutPage:
    """Every sentence on no briefing, and every file that gave no article."""

    articles: tuple[ArticleLeftOut, ...]
    skipped: tuple[Skipped, ...]
    remarks: tuple[Skipped, ...]
    total: int
    sentences: int


def source_page(
    article: Article, site: Site, cited: Citations, twins: Twins, marks: Marks, *, full: bool
) -> SourcePage:
    """The page of an article, with the marks of its sentences."""
    places = {s.n: _place(s, article, cited, site, full=full) for s in article.sentences}
    shown = tuple(mark.kind for n, found in marks.items() if places[n].text is not None for mark in found)
    numbers = [n for n, place in places.items() if place.citations]
    return SourcePage(
        id=article.id,
        name=page_name(article),
        file=article.file,
        sha256=article.sha256,
        encoding=article.encoding,
        extract=article.extract,
        format=_format(article.extract),
        facts=facts_of(article.meta, language_of(article)),
        url=address(article.meta.url),
        stories=tuple(_stories(article, site)),
        heading=heading_of(article),
        tags=names_of(article.meta),
        parts=tuple(_parts(article, _led_on(_with_marks(places, article, marks), twins, article.id))),
        first=next(iter(numbers), None),
        cited=sum(places[s.n].citations != () for s in article.body if s.rule not in QUIET),
        sentences=sum(s.rule not in QUIET for s in article.body),
        remarks=tuple(remark.message for remark in article.remarks),
        hidden=any(place.text is None for place in places.values()),
        kinds=tuple(kind for kind in KINDS if kind.id in shown),
    )


def _with_marks(places: Mapping[int, Place], article: Article, marks: Marks) -> Mapping[int, Place]:
    """Places with the marks on the text that they show."""
    return {
        n: replace(place, marked=marked(article.text, Span(place.start, place.end), marks[n]))
        if place.text is not None and marks.get(n)
        else place
        for n, place in places.items()
    }


def _led_on(places: Mapping[int, Place], twins: Twins, article: str) -> Mapping[int, Place]:
    """Places with the ways on from each."""
    found = steps(n for n, place in places.items() if place.citations)
    return {
        n: replace(
            place,
            twins=twins.get(Ref(article, n), ())[:TWINS],
            more_twins=len(twins.get(Ref(article, n), ())[TWINS:]),
            steps=found.get(n, NOWHERE),
        )
        for n, place in places.items()
    }


def _parts(article: Article, places: Mapping[int, Place]) -> Iterator[Part]:
    for run in runs(article.sentences):
        lines = tuple(tuple(places[sentence.n] for sentence in line) for line in run.lines)
        yield Part(lines, run.folded, run.kinds, len(run.sentences))


_FORMATS = {
    "text": "",
    "html": "a saved web page",
    "lines": "JSON, one article a line",
    "records": "JSON",
    "mail": "a mail",
    "mbox": "a mailbox",
    "feed": "a feed",
    "docx": "a text document (.docx)",
    "pdf": "a PDF, by its text layer",
}


def _format(extract: Extract) -> str:
    """`A mailbox, message 2, its markup, read with trafilatura 2.3.1`."""
    kind, _, markup = extract.format.partition("+")
    reader = f"read with {extract.reader}" if extract.reader else ""
    said = ", ".join(filter(None, (_FORMATS[kind], extract.place, "as markup" if markup else "", reader)))
    return said[:1].upper() + said[1:]


def _stories(article: Article, site: Site) -> Iterator[StoryLink]:
    for briefing in site.briefings:
        story = briefing.story
        if article.id in story.articles:
            yield StoryLink(story.id, story.title, story.code(article.id))


def _place(sentence: Sentence, article: Article, cited: Citations, site: Site, *, full: bool) -> Place:
    citations = cited.get(sentence.ref, ())
    original = address(article.meta.url)
    return Place(
        n=sentence.n,
        start=sentence.span.start,
        end=sentence.span.end,
        disposition=sentence.disposition,
        body=sentence.disposition in ANALYSED,
        rule=_rule(sentence, site),
        text=sentence.text if full or citations else None,
        hash=hashlib.sha256(" ".join(sentence.text.split()).encode("utf-8", "surrogatepass")).hexdigest(),
        size=sum(not char.isspace() for char in sentence.text),
        citations=citations,
        original=Md(f"{original}#:~:text={_fragment(sentence.text)}") if original and "#" not in original else None,
        language=language_of(article, sentence),
    )


def _fragment(text: str, words: int = 6) -> str:
    """A text fragment that finds the sentence: its first and last words."""

    def coded(part: list[str]) -> str:
        return quote(" ".join(part), safe="").replace("-", "%2D")

    tokens = one_line(text).split()
    return coded(tokens) if len(tokens) <= 2 * words else f"{coded(tokens[:words])},{coded(tokens[-words:])}"


def _rule(sentence: Sentence, site: Site) -> str:
    """Why the sentence is what it is, or why it is on no briefing."""
    return site.unused.get(sentence.ref, NO_PLACE) if sentence.disposition in ANALYSED else sentence.rule


# ---- what was left out


def left_out_page(site: Site, cited: Citations, *, full: bool) -> LeftOutPage:
    """Every sentence that no briefing cites, by article and rule."""
    articles = tuple(_left_out(site.articles[id], site, cited, full=full) for id in sorted(site.articles))
    skipped = tuple(_skipped(remark) for remark in site.remarks if remark.severity == "skipped")
    remarks = tuple(_skipped(remark) for remark in site.remarks if remark.severity != "skipped")
    total = sum(article.total for article in articles)
    sentences = sum(len(article.sentences) for article in site.articles.values())
    return LeftOutPage(articles, skipped, remarks, total, sentences)


def _left_out(article: Article, site: Site, cited: Citations, *, full: bool) -> ArticleLeftOut:
    groups: dict[tuple[str, str], list[Place]] = {}
    for sentence in article.sentences:
        if sentence.ref not in cited:
            place = _place(sentence, article, cited, site, full=full)
            groups.setdefault((place.disposition, place.rule), []).append(place)
    found = tuple(LeftOut(*key, tuple(places)) for key, places in groups.items())
    total = sum(len(group.places) for group in found)
    return ArticleLeftOut(article.id, heading_of(article), found, total, len(article.sentences))


def _skipped(remark: Remark) -> Skipped:
    """A remark with the path of its file below the seeds folder, without line and column."""
    file = remark.file or re.sub(r"(?::\d+){1,2}\Z", "", remark.where.split("/", 1)[-1])
    return Skipped(file, remark.part, remark.message)
