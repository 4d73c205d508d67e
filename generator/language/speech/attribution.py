"""Who says what in a text: each attribution with its source, cue and content, speech over several sentences joined.

The cues of single sentences come from `cues` (with a parser) or `plain` (without); here quotations are given to the cue
that carries them, speech that goes on is added to its speaker, and pronouns are led back to the last fitting speaker. A
quotation without a cue stays without a speaker.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.language.parsing import Parsed
from generator.language.speech.accounts import by_colon
from generator.language.speech.beside_quotations import DASH, held, introduced, of_the_one_told, signed, worded
from generator.language.speech.chains import chained
from generator.language.speech.cues import Report, reports_in
from generator.language.speech.passages import behind_colon, passages
from generator.language.speech.plain import at_the_end, plain_reports, unsaid
from generator.language.speech.quotations import Quotation, is_speech
from generator.language.speech.transcripts import turns
from generator.language.speech.verbs import leads_to
from generator.model import Attribution, Span

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
    lemma: str = ""
    """The cue's verb or noun: "deny"."""


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
    found = [_widened(text, f, speech, quotations) for f in found]
    found = sorted([*found, *_in_turn(text, sentences)], key=lambda f: f.report.cue)
    found = _over_paragraphs(text, found, speech)
    found = _with_quotations(text, sentences, found, speech)
    found = sorted([*found, *_led_in(text, sentences, parsed, found, quotations)], key=lambda f: f.report.cue)
    found = _with_quotations(text, sentences, found, speech)
    found = _over_paragraphs(text, found, speech)
    found = _with_passages(text, sentences, found)
    return tuple(_heard(f, text, quotations) for f in found if f.report.content)


def _with_passages(text: str, sentences: Sequence[Span], found: list[_Found]) -> list[_Found]:
    """With what stands under a name without marks: the paragraph behind `Ida Moen wrote:`, a signed post."""
    for k, said in behind_colon(text, [f.report for f in found]).items():
        report = found[k].report
        found[k] = replace(found[k], report=replace(report, content=_joined((*report.content, said))))
    for report in passages(text):
        n = next((n for n, span in enumerate(sentences) if span.end > report.cue.start), None)
        found += [_Found(n, report)] if n is not None else []
    return sorted(found, key=lambda f: f.report.cue)


def _in_sentence(text: str, n: int, span: Span, parsed: Parsed | None, speech: Iterable[Quotation]) -> Iterable[_Found]:
    hidden = [q.inner.moved(-span.start) for q in speech if q.span.overlaps(span)]
    reports = plain_reports(span.of(text), hidden) if parsed is None else chained(parsed, reports_in(parsed, hidden))
    if not any(report.content for report in reports):
        reports = at_the_end(span.of(text), hidden) or reports
    reports = tuple(_hushed(span.of(text), report) for report in (*reports, *unsaid(span.of(text))))
    if not hidden and not any(report.speech for report in reports):
        colons = (
            Report(cue.start, ":", cue, source, content, clausal=True)
            for cue, source, content in by_colon(span.of(text))
        )
        reports = (*reports, *colons)
    return (_Found(n, _moved(report, span.start)) for report in reports)


def _hushed(sentence: str, report: Report) -> Report:
    """`The harbour office declined to comment.` carries no quotation that stands beside it."""
    silent = not report.content and _SILENT.search(sentence[: report.cue.end])
    return replace(report, speech=False) if silent else report


_SILENT = re.compile(
    r"\b(?:declin\w+|refus\w+|fail\w*|unavailable|unable|not|n['’]t)\s+(?:\w+\s+){0,4}?(?:for\s+|to\s+)?"
    r"(?:comment|respond|reply|answer|talk|speak|discuss)$",
    re.I,
)
"""Words of silence that end in a cue."""


def _in_turn(text: str, sentences: Sequence[Span]) -> Iterable[_Found]:
    """`LEE: We left at dawn.` in a transcript."""
    for turn in turns(text):
        n = next((n for n, span in enumerate(sentences) if span.end > turn.colon.start), None)
        if n is not None:
            yield _Found(n, Report(-1, ":", turn.colon, turn.speaker, (turn.said,), speech=True))


def _moved(report: Report, by: int) -> Report:
    return replace(
        report,
        cue=report.cue.moved(by),
        source=report.source.moved(by) if report.source else None,
        speaker=report.speaker.moved(by) if report.speaker else None,
        content=tuple(span.moved(by) for span in report.content),
    )


def _widened(text: str, found: _Found, speech: Sequence[Quotation], quotations: Sequence[Quotation]) -> _Found:
    """The content with the quotations it shares text with, whole: their other sentences belong to the same speech.

    A term in quotation marks is whole too where the content is it or ends with it: `called it “[a] ... sad joke”`.
    """
    terms = (q for q in quotations if q not in speech)
    speech = (*speech, *(q for q in terms if any(_ends_in(span, q) for span in found.report.content)))
    spans = [_grown(_after_colon(text, span, found.report, speech), speech) for span in found.report.content]
    spans = [
        _without_gesture(text, _without_occasion(text, span, speech), quotations)
        for span in spans
        if any(map(str.isalnum, span.of(text)))
    ]
    return replace(found, report=replace(found.report, content=_joined(spans, text)))


def _ends_in(span: Span, q: Quotation) -> bool:
    return span.end == q.inner.end or (q.inner.start < span.start and span.end == q.span.end)


def _after_colon(text: str, span: Span, report: Report, speech: Iterable[Quotation]) -> Span:
    """In `Lee scolded him: “We left,” she said` only the quotation is what she said.

    So it is where a clause of the report ends in a comma: `Police look for him, “We know no more today,” said Lee`.
    """
    for q in speech:
        before = text[span.start : q.span.start].rstrip()
        uttered = report.speech and report.lemma != "according to" and leads_to(before)
        if (
            span.start < q.span.start < span.end
            and report.cue.start >= q.span.end
            and (before.endswith(":") or (uttered and _is_sentence(text, q)))
        ):
            return Span(q.span.start, max(q.span.end, span.end) if span.end > q.span.end + _BETWEEN else q.span.end)
    return span


def _is_sentence(text: str, q: Quotation) -> bool:
    """Whether a quotation opens with a capital and has more words than a term."""
    inner = q.inner.of(text)
    return inner[:1].isupper() and len(inner.split()) > _TERM


_TERM = 5
"""Words up to which a quotation may be a term in the clause before it."""


_OCCASION = re.compile(r"\s+(?:when|as|while|before|after)\b[^“\"]*$")


def _without_occasion(text: str, span: Span, speech: Iterable[Quotation]) -> Span:
    """In `saying, “We left,” when she was asked` the occasion is not what was said, nor what follows a semicolon."""
    for q in speech:
        first = q.span.start == span.start
        if first and q.inner.of(text).rstrip().endswith(",") and _OCCASION.match(text[q.span.end : span.end]):
            return q.span
        if first and text[q.span.end : span.end].lstrip().startswith(";"):
            return q.span
    return span


_GESTURE = re.compile(r"\s+(?:as|while)\s+(?:he|she|they)\b[^“\"]*$")


def _without_gesture(text: str, span: Span, quotations: Iterable[Quotation]) -> Span:
    """In `“I know the way,” he said as he rose` and `replied, “I know” as he rose` nobody says that he rose."""
    for q in quotations:
        whole = q.inner.of(text)[:1].isupper() and span.start in (q.span.start, q.inner.start)
        if whole and _GESTURE.match(text[q.span.end : span.end]):
            return q.span
    return span


def _grown(span: Span, speech: Iterable[Quotation]) -> Span:
    for q in speech:
        if q.inner.overlaps(span):
            span = Span(min(span.start, q.span.start), max(span.end, q.span.end))
    return span


def _joined(spans: Iterable[Span], text: str = "") -> tuple[Span, ...]:
    """Overlapping spans made one, in order; with a text also those between which nothing stands."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and (span.start <= joined[-1].end or text[joined[-1].end : span.start].isspace()):
            joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
        else:
            joined.append(span)
    return tuple(joined)


def _with_quotations(
    text: str, sentences: Sequence[Span], found: list[_Found], speech: Sequence[Quotation]
) -> list[_Found]:
    """Each quotation that no content covers goes to its cue, or to the speaker of the quotation before it."""
    for q in speech:
        if any(span.overlaps(q.inner) for f in found for span in f.report.content) or signed(text, q):
            continue
        k = _carrier(text, sentences, found, q)
        if k is not None:
            announced = _announces(text, found[k].report, q)
            content = (q.span,) if announced else _joined((*found[k].report.content, q.span))
            found[k] = replace(found[k], report=replace(found[k].report, content=content))
    return found


def _over_paragraphs(text: str, found: list[_Found], speech: Sequence[Quotation]) -> list[_Found]:
    """A quotation left open at the end of its paragraph is said by whom the next paragraph names, or the one before.

    Where it does not open its paragraph, whoever spoke before it goes on.
    """
    ends = [(a, b) for a, b in pairwise(speech) if b.continued and not a.closed]
    back = [(b, a) for a, b in reversed(ends) if not text[text.rfind("\n", 0, a.span.start) + 1 : a.span.start].strip()]
    for known, other in [*back, *ends]:
        if any(span.overlaps(other.inner) for f in found for span in f.report.content):
            continue
        k = next((k for k, f in enumerate(found) if any(s.overlaps(known.inner) for s in f.report.content)), None)
        if k is not None:
            content = _joined((*found[k].report.content, other.span))
            found[k] = replace(found[k], report=replace(found[k].report, content=content))
    return found


def _led_in(
    text: str,
    sentences: Sequence[Span],
    parsed: Sequence[Parsed | None],
    found: Sequence[_Found],
    quotations: Iterable[Quotation],
) -> Iterable[_Found]:
    """Quotations without a verb of saying: `She made this comment: “We left.”`, `“We left.” — Ann Lee`."""
    for q in quotations:
        if any(span.overlaps(q.inner) for f in found for span in f.report.content):
            continue
        report = worded(text, sentences, parsed, q) or held(text, q)
        if report is None and is_speech(q, text):
            report = signed(text, q) or introduced(text, sentences, parsed, q)
        if report is not None:
            n = next(n for n, span in enumerate(sentences) if span.end > report.cue.start)
            yield _Found(n, report)


def _carrier(text: str, sentences: Sequence[Span], found: Sequence[_Found], q: Quotation) -> int | None:
    """Index of the report that carries a quotation."""
    lines = [n for n, span in enumerate(sentences) if span.overlaps(q.span)]
    if not lines:
        return None
    with_before = [k for k, f in enumerate(found) if f.report.speech and _coordinated(text, f.report, q)]
    if with_before:
        return with_before[-1]
    own = [k for k, f in enumerate(found) if f.sentence in lines and f.report.speech]
    empty = [k for k in own if not found[k].report.content] or [
        k for k in own if _goes_on(text, found[k].report, q) or _announces(text, found[k].report, q)
    ]
    empty = empty or [k for k, f in enumerate(found) if f.sentence == lines[-1] + 1 and _names_after(text, f.report, q)]
    if empty:
        return min(empty, key=lambda k: _distance(found[k].report.cue, q.span))
    before = [k for k, f in enumerate(found) if f.sentence == lines[0] - 1 and f.report.speech]
    if lines[0] and sentences[lines[0] - 1].of(text).rstrip().endswith((":", ",")) and before:
        return before[-1]
    return _carried(text, sentences, found, q, lines)


def _announces(text: str, report: Report, q: Quotation) -> bool:
    """`Ann Lee said: “We left”`, `“We left,” Ann Lee said`, whatever else the parser took for her words."""
    first = min(report.cue.start, report.source.start if report.source else report.cue.start)
    if first >= q.span.end:
        return not text[q.span.end : first].strip()
    return bool(_ANNOUNCED.fullmatch(text[report.cue.end : q.span.start]))


def _coordinated(text: str, report: Report, q: Quotation) -> bool:
    """`told them to “go home” and then “stay there for good”`: one and the same speech."""
    ends = (span.end for span in report.content if text[span.end - 1] in "”\"'")
    return any(end <= q.span.start and _AND.fullmatch(text[end : q.span.start]) for end in ends)


_AND = re.compile(r",?\s*(?:and|but|or)(?:\s+then)?\s*")


def _names_after(text: str, report: Report, q: Quotation) -> bool:
    """`“We left!” Ann Lee shouted`: the mark ends a sentence, and the next one names who spoke."""
    near = report.source is None or len(text[report.source.end : report.cue.start].split()) <= _BESIDE
    spoke = not _YET_TO.match(text, report.cue.start) or bool(_WENT_ON.search(text[: report.cue.start]))
    after = report.speech and not report.content and report.cue.start >= q.span.end and spoke
    return after and near and "\n" not in text[q.span.end : report.cue.start] and _announces(text, report, q)


_YET_TO = re.compile(r"to\s", re.I)
"""What nobody has said yet: `The council is likely to respond`."""
_WENT_ON = re.compile(r"\b(?:on|continue[sd]|began|begins|started|starts|used|proceed(?:s|ed))\s+$", re.I)
_BESIDE = 5
"""Words between a name and its verb: `Ann Lee, a former nurse, shouted`."""


_ANNOUNCED = re.compile(r"[^.!?“\"\n]{0,60}(?::|\bthat|\bthat,)\s*")
"""What stands between a cue and the quotation it opens: an addressee, an occasion, a colon or "that"."""


def _goes_on(text: str, report: Report, q: Quotation) -> bool:
    """`“I love Larry,” he said, but “he is wrong”`: little stands between the cue and the second part."""
    if report.cue.end > q.span.start or not any(mark in s.of(text) for s in report.content for mark in _QUOTES):
        return False
    return len(text[report.cue.end : q.span.start].split()) <= _BETWEEN


_BETWEEN = 12
"""Words between a cue and the second part of its quotation: a place, an occasion, a day."""


def _carried(
    text: str, sentences: Sequence[Span], found: Sequence[_Found], q: Quotation, lines: Sequence[int]
) -> int | None:
    """Speech goes on: the sentence is nothing but the quotation, and the one before it was said by somebody."""
    outside = text[sentences[lines[0]].start : q.span.start] + text[q.span.end : sentences[lines[-1]].end]
    if sum(map(str.isalnum, outside)) > _BARE:
        return None
    last = [
        k
        for k, f in enumerate(found)
        if f.report.speech and f.report.content and f.report.lemma != DASH and _last(f, sentences) == lines[0] - 1
        if not of_the_one_told(text, f.report.cue, q)
    ]
    quoting = [k for k in last if any(mark in span.of(text) for span in found[k].report.content for mark in _QUOTES)]
    quoting = [k for k in quoting if not any(_holds(found[k].report, found[n].report) for n in quoting)]
    saying = [k for k in quoting if found[k].report.lemma != "according to"]
    return (saying or quoting or last)[-1] if last else None


def _holds(outer: Report, inner: Report) -> bool:
    """`“We left,” said Ann Lee, as the Harbour News reported`: what the paper reports is that she said it."""
    return outer is not inner and any(span.start <= inner.cue.start < span.end for span in outer.content)


_QUOTES = ("“", '"', "''")


def _last(found: _Found, sentences: Sequence[Span]) -> int:
    """The last sentence that a report's cue or content reaches."""
    end = max(found.report.cue.end, *(span.end for span in found.report.content))
    return max(n for n, span in enumerate(sentences) if span.start < end)


def _distance(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)


def _heard(found: _Found, text: str, quotations: Iterable[Quotation]) -> Heard:
    report, kind = found.report, _kind(found.report, text, quotations)
    attribution = Attribution(report.source, report.cue, report.content, kind, report.speaker or report.source)
    return Heard(
        found.sentence, report.at, report.clausal or (report.speech and kind == "direct"), attribution, report.lemma
    )


def _kind(report: Report, text: str, quotations: Iterable[Quotation]) -> str:
    """direct: nothing but quotation; mixed: a part of it; indirect: none of it."""
    letters = {i for span in report.content for i in range(*span) if text[i].isalnum()}
    quoted = {i for q in quotations for i in range(*q.span)}
    if not letters & quoted:
        return "indirect"
    return "direct" if letters <= quoted else "mixed"
