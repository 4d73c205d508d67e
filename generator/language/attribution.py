"""Who says what in a text: each attribution with its source, cue and content, speech over several sentences joined.

The cues of single sentences come from `cues` (with a parser) or `plain` (without); here quotations are given to the cue
that carries them, speech that goes on is added to its speaker, and pronouns are led back to the last fitting speaker. A
quotation without a cue stays without a speaker.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.language.cues import Report, reports_in
from generator.language.parsing import Parsed
from generator.language.quotations import Quotation, is_speech
from generator.model import Attribution, Span

_CARRIED_APART = 2
"""Characters a line break may take: speech is carried on inside a paragraph or into the next one."""
_BARE = 12
"""Letters outside its quotation marks up to which a sentence is nothing but a quotation."""


@dataclass(frozen=True, slots=True)
class Heard:
    """An attribution with the place of its cue: what the clauses of that sentence need to know."""

    sentence: int
    """Index of the sentence."""
    at: int
    """Index of the cue's token in the sentence."""
    clausal: bool
    """Whether a clause or a quotation is reported, so that the cue's own clause claims nothing but the speech."""
    attribution: Attribution


@dataclass(frozen=True, slots=True)
class _Found:
    """A report with offsets into the text."""

    sentence: int
    report: Report


def find_attributions(
    text: str, sentences: Sequence[Span], parsed: Sequence[Parsed | None], quotations: Sequence[Quotation]
) -> tuple[Heard, ...]:
    """All attributions of a text in the order of their cues."""
    speech = tuple(q for q in quotations if is_speech(q, text))
    found = [f for n, span in enumerate(sentences) for f in _in_sentence(text, n, span, parsed[n], speech)]
    found = [_widened(f, speech) for f in found]
    found = _with_quotations(text, sentences, found, speech)
    return tuple(_heard(f, text, quotations) for f in found if f.report.content)


def _in_sentence(
    text: str, n: int, span: Span, parsed: Parsed | None, speech: Iterable[Quotation]
) -> Iterable[_Found]:
    hidden = [Span(q.inner.start - span.start, q.inner.end - span.start) for q in speech if q.span.overlaps(span)]
    if parsed is None:
        return ()
    return (_Found(n, _moved(report, span.start)) for report in reports_in(parsed, hidden))


def _moved(report: Report, by: int) -> Report:
    return replace(
        report,
        cue=_shift(report.cue, by),
        source=_shift(report.source, by) if report.source else None,
        content=tuple(_shift(span, by) for span in report.content),
    )


def _shift(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _widened(found: _Found, speech: Sequence[Quotation]) -> _Found:
    """The content with the quotations it shares text with, whole: their other sentences belong to the same speech."""
    spans = [_grown(span, speech) for span in found.report.content]
    return replace(found, report=replace(found.report, content=_joined(spans)))


def _grown(span: Span, speech: Iterable[Quotation]) -> Span:
    for q in speech:
        if q.inner.overlaps(span):
            span = Span(min(span.start, q.span.start), max(span.end, q.span.end))
    return span


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Overlapping spans made one, in order."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
        else:
            joined.append(span)
    return tuple(joined)


def _with_quotations(
    text: str, sentences: Sequence[Span], found: list[_Found], speech: Sequence[Quotation]
) -> list[_Found]:
    """Each quotation that no content covers goes to its cue, or to the speaker of the quotation before it."""
    for q in speech:
        if any(span.overlaps(q.inner) for f in found for span in f.report.content):
            continue
        k = _carrier(text, sentences, found, q)
        if k is not None:
            content = _joined((*found[k].report.content, q.span))
            found[k] = replace(found[k], report=replace(found[k].report, content=content))
    return found


def _carrier(text: str, sentences: Sequence[Span], found: Sequence[_Found], q: Quotation) -> int | None:
    """Index of the report that carries a quotation."""
    lines = [n for n, span in enumerate(sentences) if span.overlaps(q.span)]
    if not lines:
        return None
    own = [k for k, f in enumerate(found) if f.sentence in lines and f.report.speech and not f.report.content]
    if own:
        return min(own, key=lambda k: _distance(found[k].report.cue, q.span))
    before = [k for k, f in enumerate(found) if f.sentence == lines[0] - 1 and f.report.speech]
    if lines[0] and sentences[lines[0] - 1].of(text).rstrip().endswith((":", ",")) and before:
        return before[-1]
    return _carried(text, sentences, found, q, lines)


def _carried(text: str, sentences: Sequence[Span], found: Sequence[_Found], q: Quotation, lines: Sequence[int]) -> int | None:
    """Speech goes on: the sentence is nothing but the quotation, and the one before it was said by somebody."""
    outside = text[sentences[lines[0]].start : q.span.start] + text[q.span.end : sentences[lines[-1]].end]
    if sum(map(str.isalnum, outside)) > _BARE:
        return None
    last = [k for k, f in enumerate(found) if f.report.speech and f.report.content and _last(f, sentences) == lines[0] - 1]
    return last[-1] if last else None


def _last(found: _Found, sentences: Sequence[Span]) -> int:
    """The last sentence that a report's cue or content reaches."""
    end = max(found.report.cue.end, *(span.end for span in found.report.content))
    return max(n for n, span in enumerate(sentences) if span.start < end)


def _distance(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)


def _heard(found: _Found, text: str, quotations: Iterable[Quotation]) -> Heard:
    report, kind = found.report, _kind(found.report, text, quotations)
    attribution = Attribution(report.source, report.cue, report.content, kind, report.source)
    return Heard(found.sentence, report.at, report.clausal or (report.speech and kind == "direct"), attribution)


def _kind(report: Report, text: str, quotations: Iterable[Quotation]) -> str:
    """direct: nothing but quotation; mixed: a part of it; indirect: none of it."""
    letters = {i for span in report.content for i in range(*span) if text[i].isalnum()}
    quoted = {i for q in quotations for i in range(*q.span)}
    if not letters & quoted:
        return "indirect"
    return "direct" if letters <= quoted else "mixed"
