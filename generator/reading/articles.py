"""Seeds as articles: text, metadata, sentences with dispositions; what could not be read is told in remarks.

A batch is read together, since a line that stands in several unrelated articles belongs to their websites. Nothing is
guessed: an article has the title that its metadata or its text gives, or none.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from generator.language.parsing import LONGEST
from generator.language.sentences import split_sentences
from generator.language.windows import within_reach
from generator.model import Article, Extract, Given, Metadata, Remark, Sentence, Span
from generator.reading.cleaning import CAPTION, REPORT, Verdict, judge
from generator.reading.credits import find_credit
from generator.reading.formats import File, Part, Unread, parts_of
from generator.reading.languages import Language, foreign_paragraphs, named, other_language
from generator.reading.lines import Line, lines_of
from generator.reading.metadata import front_matter, gathered, head_of, mismatch, read_metadata, with_default
from generator.reading.outdated import later_day
from generator.reading.pictures import reports
from generator.reading.printed_dates import find_published
from generator.reading.publishers import find_author, find_publisher
from generator.reading.recurrence import recurring
from generator.reading.seeds import Seed
from generator.reading.surrogates import count, mended, note_of

AROUND = Verdict("boilerplate", "stands around the article in its file, by the file's own structure")
AMID = Verdict("boilerplate", "stands amid the article in its file, but is no paragraph, heading or list of it")
_WRITTEN = frozenset({"body", "heading"})
"""Dispositions of sentences that are set aside in an article that is not English."""
_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class _Draft:
    """An article before its sentences are judged."""

    id: str
    file: str
    text: str
    spans: tuple[Span, ...]
    lines: tuple[Line, ...]
    meta: Metadata = field(default_factory=Metadata)
    sha256: str = ""
    encoding: str = "utf-8"
    remarks: tuple[Remark, ...] = ()
    extract: Extract = field(default_factory=Extract)
    apart: frozenset[int] = frozenset()
    """Indices of the sentences that stand around the article in its file, amid it or below its pictures."""
    pictured: frozenset[int] = frozenset()
    """Indices of those below its pictures."""
    amid: frozenset[int] = frozenset()
    """Indices of those amid it."""
    where: str = ""


def read_article(seed: Seed, id: str) -> tuple[Article | None, tuple[Remark, ...]]:
    """One seed by itself, as an article or as the remark why it is none."""
    articles, remarks = read_all((seed,), {seed.path: id})
    return (articles[0] if articles else None), remarks


def read_all(seeds: Sequence[Seed], ids: Mapping[str, str]) -> tuple[tuple[Article, ...], tuple[Remark, ...]]:
    """All seeds as articles, in order of path, and every remark; `ids` has the id of each path."""
    tried = [_draft(seed, ids[seed.path]) for seed in sorted(seeds, key=lambda seed: seed.path)]
    failed = [remark for remark in tried if isinstance(remark, Remark)]
    where = {draft.id: draft.where for draft in tried if isinstance(draft, _Draft)}
    drafts = [draft for draft in tried if isinstance(draft, _Draft)]
    tried.clear()
    read = tuple(
        _limited(_in_its_language(article, where[article.id]), where[article.id]) for article in _judged(drafts)
    )
    told = (remark for article in read for remark in article.remarks)
    return read, tuple(sorted((*failed, *told), key=lambda remark: (remark.where, remark.message)))


def articles_from_texts(texts: Mapping[str, str]) -> tuple[Article, ...]:
    """Plain texts as articles whose ids are the names given, in the order given."""
    return tuple(_judged([_plain(name, text) for name, text in texts.items()]))


# ---- drafts


def _draft(seed: Seed, id: str) -> "_Draft | Remark":
    part = seed.part or _only(seed)
    if isinstance(part, Unread):
        return Remark(seed.where, f"Not read: {part.why}", "skipped", seed.file)
    meta, troubles = _metadata(seed, part)
    notes = tuple(Remark(seed.where, note) for note in part.notes)
    draft = _drafted(id, seed.file, part.text, part)
    remarks = tuple(dict.fromkeys((*notes, *part.remarks, *troubles)))
    return replace(
        draft, meta=meta, sha256=seed.sha256, encoding=part.encoding, remarks=remarks, extract=part.extract,
        where=seed.where,
    )  # fmt: skip


def _plain(name: str, text: str) -> _Draft:
    remarks = tuple(Remark(name, note) for note in note_of(count(text)))
    return replace(_drafted(name, name, mended(text)), remarks=remarks)


def _only(seed: Seed) -> Part | Unread:
    """The article of a file that was not split before."""
    return parts_of(File(seed.data, seed.where), seed.ending)[0]


def _drafted(id: str, file: str, text: str, part: Part | None = None) -> _Draft:
    spans = split_sentences(text)
    if part is None:
        return _Draft(id, file, text, spans, lines_of(text, spans))
    front = front_matter(text) if part.extract.format == "text" else None
    apart = _apart(spans, (*([Span(0, front.end())] if front else []), *part.aside))
    own = [span for i, span in enumerate(spans) if i not in apart]
    pictured, amid = _apart(spans, part.captions), _apart(spans, part.amid)
    return _Draft(id, file, text, spans, lines_of(text, own), apart=apart, pictured=pictured, amid=amid)


def _apart(spans: Sequence[Span], aside: Sequence[Span]) -> frozenset[int]:
    """Indices of the spans that lie in pieces around the article; both in order."""
    found, at = set(), 0
    for i, span in enumerate(spans):
        while at < len(aside) and aside[at].end <= span.start:
            at += 1
        if at < len(aside) and span.within(aside[at]):
            found.add(i)
    return frozenset(found)


def _metadata(seed: Seed, part: Part) -> tuple[Metadata, tuple[Remark, ...]]:
    """Of the file beside the seed, over that of its own head and of its format."""
    beside, troubles = read_metadata(seed.metadata or b"", f"{seed.folder}/{seed.metadata_path}")
    own, more = head_of(part.text, seed.where) if part.extract.format == "text" else (Metadata(), ())
    meta, contradictions = gathered((beside, own, part.meta), seed.where)
    return meta, (*troubles, *more, *contradictions, *mismatch(meta, seed.sha256, seed.where))


# ---- judging


def _judged(drafts: list[_Draft]) -> Iterator[Article]:
    """The articles of drafts, which are let go one by one: what is known of their lines is much larger than both."""
    shared = recurring({draft.id: draft.lines[1:] for draft in drafts})
    drafts.reverse()
    while drafts:
        draft = drafts.pop()
        yield _article(draft, judge(draft.lines, shared, draft.meta.title or ""))


def _article(draft: _Draft, judged: Sequence[Verdict]) -> Article:
    front = front_matter(draft.text) if draft.extract.format == "text" else None
    head = front.end() if front else 0
    own = iter(judged)
    verdicts = [_outside(draft, i) if i in draft.apart else next(own) for i in range(len(draft.spans))]
    sentences = tuple(_sentences(draft, verdicts, head))
    meta = _from_text(draft.meta, draft.text, sentences)
    return Article(
        draft.id, draft.file, draft.text, sentences, meta, draft.sha256, draft.encoding, draft.remarks, draft.extract
    )


def _outside(draft: _Draft, i: int) -> Verdict:
    """The verdict on a sentence that the structure of the file sets apart; a caption may still tell news."""
    if i not in draft.pictured:
        return AMID if i in draft.amid else AROUND
    return REPORT if reports(draft.spans[i].of(draft.text)) else CAPTION


def _from_text(meta: Metadata, text: str, sentences: Sequence[Sentence]) -> Metadata:
    """The metadata with what the text itself clearly says: title, day, agency credited, author and publisher."""
    title = next((s for s in sentences if s.disposition == "title"), None)
    if title:
        line = " ".join(s.text for s in sentences if s.disposition == "title" and s.line == title.line)
        meta = with_default(meta, "title", _bare(line), f"the text, line {title.line}")
    credit, author, publisher = find_credit(text), find_author(sentences), find_publisher(sentences)
    for key, said in (("wire", credit), ("author", author), ("publisher", publisher)):
        meta = with_default(meta, key, said[0], f"the text, line {said.line}") if said else meta
    return _with_day(meta, sentences)


def _with_day(meta: Metadata, sentences: Sequence[Sentence]) -> Metadata:
    """The metadata with the day that the text prints or, where that given is too early for it, tells of last."""
    printed = find_published(sentences)
    if printed:
        meta = with_default(meta, "published", printed.day, f"the text, line {printed.line}")
    given = meta.published
    if given is None:
        return meta
    if printed and printed.first and printed.day > given + timedelta(days=1):
        return _dated(meta, printed.day, printed.line, "")
    later = later_day(sentences, given)
    return replace(_dated(meta, later.day, later.line, "or later; "), filed=given) if later else meta


def _dated(meta: Metadata, day: date, line: int, how: str) -> Metadata:
    """The metadata with a day from a line of the text, for that from elsewhere."""
    others = tuple(given for given in meta.given if given.key != "published")
    told = Given("published", f"the text, line {line}", f"{how}given as {meta.published}")
    return replace(meta, published=day, given=(*others, told))


def _in_its_language(article: Article, where: str) -> Article:
    """The article with its sentences set aside if they are not English; the metadata is believed before the text."""
    given = article.meta.language
    own = other_language(" ".join(s.text for s in article.body))
    language = named(given) if given else own
    written = [s for s in article.sentences if s.disposition in _WRITTEN]
    if language is None:
        foreign = {} if own else foreign_paragraphs(written)
        return replace(article, sentences=_set_aside(article, foreign))
    note = Remark(where, f"Not analysed: it is in {language.name}.")
    aside = _set_aside(article, {s.n: language for s in written})
    return replace(article, sentences=aside, remarks=(*article.remarks, note))


def _limited(article: Article, where: str) -> Article:
    """The article with a remark where not all of its body is read for what it says, or where it has none."""
    spans = [s.span for s in article.body]
    reach, long = within_reach(spans), sum(span.end - span.start > LONGEST for span in spans)
    notes = []
    if not article.body and not any(s.language for s in article.sentences):
        notes.append("None of it is text of an article: all its lines are what stands around one, by the rules shown.")
    if long:
        which = "Of 1 sentence" if long == 1 else f"Of {long:,} sentences"
        notes.append(f"{which} without an end the first {LONGEST:,} characters are read. Is there a full stop missing?")
    if reach < len(spans):
        notes.append(f"Of {len(spans):,} sentences the first {reach:,} are read: it is very long. Split it.")
    return replace(article, remarks=(*article.remarks, *(Remark(where, note) for note in notes)))


def _set_aside(article: Article, foreign: Mapping[int, Language]) -> tuple[Sentence, ...]:
    """The sentences, those of other languages marked as not analysed."""
    verdicts = {n: Verdict("other-language", f"not analysed: language {told.name}") for n, told in foreign.items()}
    return tuple(
        replace(s, **verdicts[s.n]._asdict(), language=foreign[s.n].code) if s.n in foreign else s
        for s in article.sentences
    )


def _sentences(draft: _Draft, verdicts: Sequence[Verdict], head: int) -> list[Sentence]:
    ends = [match.end() for match in _LINE_END.finditer(draft.text)]
    found, number = [], 0
    for i, (span, verdict) in enumerate(zip(draft.spans, verdicts, strict=True), 1):
        while number < len(ends) and ends[number] <= span.start:
            number += 1
        said = Verdict("boilerplate", "metadata at the head of the file") if span.start < head else verdict
        found.append(Sentence(draft.id, i, span, span.of(draft.text), number + 1, *said))
    return found


def _bare(text: str) -> str:
    return " ".join(text.split()).strip("#*_ ")
