"""What each sentence of a text says: one statement for the whole sentence, then one for each of its clauses.

A statement carries who says it, how surely, what it denies, and the figures, dates and names that stand in its span.
This module joins what the other modules of the room find; it decides nothing about language itself.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.language.certainty.doubts import Judged, judge_reported, judge_words
from generator.language.certainty.judging import judge
from generator.language.certainty.nominals import judge_noun
from generator.language.certainty.scopes import scopes_of
from generator.language.clauses import Clause, clauses_of, nouns_of, plain_clauses
from generator.language.cutting import cuts_well
from generator.language.dates.finding import find_dates
from generator.language.figures.quantities import find_quantities
from generator.language.inserted import without_links
from generator.language.names import find_names
from generator.language.parsing import LONGEST, Parsed, parse, parser_mode
from generator.language.speech.attribution import Heard, find_attributions
from generator.language.speech.chains import CITING
from generator.language.speech.pronouns import with_speakers
from generator.language.speech.quotations import find_quotations, quoted_in
from generator.language.windows import WINDOW, moved, windows
from generator.model import Attribution, DateMention, Name, Quantity, Span, Statement

__all__ = ["parser_mode", "statements_of"]

_COVERED = 0.8
"""Share of a clause that must lie in what somebody said to be theirs: the edges of both are cut in different ways."""


def statements_of(
    text: str,
    sentences: Sequence[Span],
    *,
    published: date | None = None,
    article: str = "",
    numbers: Sequence[int] | None = None,
) -> tuple[Statement, ...]:
    """The statements of the sentences of a text; spans are offsets into the text.

    The first statement of each sentence covers it whole, though of one that is too long only the beginning is read.
    `numbers` gives the ordinals of the sentences, by default from
    1; relative dates resolve from `published` alone.
    """
    given = numbers or range(1, len(sentences) + 1)
    bare = without_links(text)
    if bare != text:
        told = statements_of(bare, sentences, published=published, article=article, numbers=given)
        return tuple(replace(s, text=s.span.of(text)) for s in told)
    if len(text) <= WINDOW:
        return _in_window(text, sentences, published, article, given)
    found: list[Statement] = []
    for first, last in windows(text, sentences):
        by, end = sentences[first].start, sentences[last - 1].end
        own = [span.moved(-by) for span in sentences[first:last]]
        found += (moved(s, by) for s in _in_window(text[by:end], own, published, article, given[first:last]))
    return tuple(found)


def _in_window(
    text: str, sentences: Sequence[Span], published: date | None, article: str, numbers: Sequence[int]
) -> tuple[Statement, ...]:
    read = tuple(read_part(text, span) for span in sentences)
    parsed = parse([span.of(text) for span in read])
    quotations = find_quotations(text)
    names = tuple(_names(span, text, doc) for span, doc in zip(read, parsed, strict=True))
    heard = with_speakers(text, read, find_attributions(text, read, parsed, quotations), names)
    said_in = _by_sentence(heard, read)
    found: list[Statement] = []
    for i, (span, n) in enumerate(zip(read, numbers, strict=True)):
        facts = _facts(span.of(text), parsed[i], published)
        facts = replace(facts, quoted=tuple(s.moved(-span.start) for s in quoted_in(quotations, span)))
        whole, *clauses = _statements(article, n, span, facts, tuple(said_in.get(i, ())), i)
        found += (replace(whole, span=sentences[i], text=sentences[i].of(text)), *clauses)
    return tuple(found)


def read_part(text: str, sentence: Span) -> Span:
    """The part of a sentence that is read for what it says: all of it, or as many whole words as the parser takes.

    What is longer is a table, a list or a text without full stops; the time of the rules grows faster than its length.
    """
    if sentence.end - sentence.start <= LONGEST:
        return sentence
    end = max(text.rfind(blank, sentence.start + 1, sentence.start + LONGEST) for blank in " \n")
    return Span(sentence.start, end if end > 0 else sentence.start + LONGEST)


def _by_sentence(heard: Sequence[Heard], sentences: Sequence[Span]) -> Mapping[int, Sequence[Heard]]:
    """Index of a sentence -> what is said in it or spoken over it, in the order in which it was heard."""
    starts = [span.start for span in sentences]
    found: dict[int, list[Heard]] = {}
    for h in heard:
        contents = h.attribution.content
        over = {
            i for c in contents for i in range(bisect_right(starts, c.start) - 1, bisect_left(starts, c.end)) if i >= 0
        }
        spoken = {i for i in over if any(c.overlaps(sentences[i]) for c in contents)}
        for i in sorted({h.sentence, *spoken}):
            found.setdefault(i, []).append(h)
    return found


def _names(sentence: Span, text: str, parsed: Parsed | None) -> tuple[Name, ...]:
    found = find_names(sentence.of(text), doc=parsed)
    return tuple(replace(name, span=name.span.moved(sentence.start)) for name in found)


@dataclass(frozen=True, slots=True)
class _Facts:
    """What stands in a sentence; offsets into the sentence."""

    text: str
    parsed: Parsed | None
    quantities: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    names: tuple[Name, ...]
    quoted: tuple[Span, ...] = ()


def _facts(text: str, parsed: Parsed | None, published: date | None) -> _Facts:
    names = find_names(text, doc=parsed)
    dates = tuple(date for date in find_dates(text, published) if not _names_somebody(date.span, names))
    return _Facts(text, parsed, find_quantities(text, doc=parsed), dates, names)


def _names_somebody(span: Span, names: Sequence[Name]) -> bool:
    """Whether a word for a time is part of a person's name: "April Moen", "June Holt"."""
    return any(n.kind == "person" and span.within(n.span) and span != n.span for n in names)


def _statements(
    article: str, n: int, sentence: Span, facts: _Facts, heard: Sequence[Heard], i: int
) -> Iterator[Statement]:
    heard = sorted(heard, key=lambda h: h.lemma in CITING)
    here = [h for h in heard if h.sentence == i and h.clausal]
    pairs = _judged(facts, sentence, here) if facts.parsed else _judged_plainly(facts, sentence, here)
    yield _whole(article, n, sentence, facts, heard, pairs)
    for k, (clause, certainty) in enumerate(pairs, start=2):
        said = tuple(h.attribution for h in heard if _covers(h, clause.span, sentence))
        yield _statement(article, n, k, sentence, facts, clause, certainty, said)


def _judged(facts: _Facts, sentence: Span, heard: Sequence[Heard]) -> list[tuple[Clause, Judged]]:
    """The clauses of a sentence and the nouns in them that say something for themselves, each with its certainty."""
    if facts.parsed is None:
        return []
    cues = {h.at: _inside(h.attribution.content, sentence) for h in heard}
    cut = [_cut(c, sentence, heard) for c in clauses_of(facts.parsed, cues)]
    found = [
        (replace(c, whole=c.content and not cuts_well(facts.parsed, c.head, c.span, cues)), judge(facts.parsed, c.head))
        for c in cut
    ]
    known = dict(found)
    for noun, within in nouns_of(facts.parsed, list(known)):
        judged = judge_noun(facts.parsed, noun.head, known[within])
        found.extend([(_bare(facts.parsed, noun, judged), judged)] if judged is not None else [])
    return sorted(found, key=_by_place)


def _bare(parsed: Parsed, noun: Clause, judged: Judged) -> Clause:
    """A noun without the adjective that makes it doubtful, itself a fact: `the projected rise`."""
    inside = [hedge.end for hedge in judged.hedges if hedge.within(noun.span)]
    if not inside:
        return noun
    left = (
        t.start for t in parsed.tokens if max(inside) <= t.start < noun.span.end and t.pos not in ("PUNCT", "SPACE")
    )
    return replace(noun, span=Span(min(left, default=noun.span.start), noun.span.end))


def _judged_plainly(facts: _Facts, sentence: Span, heard: Sequence[Heard]) -> list[tuple[Clause, Judged]]:
    """The same where there is no grammar: by the words of each clause and the verb that reports it."""
    cues = {h.at: _inside(h.attribution.content, sentence) for h in heard}
    told = {h.at: judge_reported(h.lemma, (h.attribution.cue or sentence).moved(-sentence.start)) for h in heard}
    found = [
        (c, judge_words(facts.text, c.span).joined(told[c.head] if c.content and c.head in told else Judged()))
        for c in plain_clauses(facts.text, cues)
    ]
    reached = dict(scopes_of(facts.text))
    found = [(c, j.weaker(r.certainty, *r.hedges) if (r := reached.get(c.span)) else j) for c, j in found]
    taken = {clause.span for clause, _ in found}
    more = [(Clause(span, -1, content=False), judged) for span, judged in reached.items() if span not in taken]
    return sorted([*found, *more], key=_by_place)


def _by_place(pair: tuple[Clause, Judged]) -> tuple[int, int]:
    return pair[0].span.start, -pair[0].span.end


def _cut(clause: Clause, sentence: Span, heard: Sequence[Heard]) -> Clause:
    """A claim without the speaker who follows it: `300 were killed, a lawmaker briefed by the agency`."""
    for h in heard if clause.content else ():
        source, content = h.attribution.source, _inside(h.attribution.content, sentence)
        if source is None or len(content) != 1 or not content[0].overlaps(clause.span):
            continue
        at = source.moved(-sentence.start)
        if (
            content[0].end <= at.start
            and clause.span.start < content[0].end < clause.span.end
            and at.within(clause.span)
        ):
            return replace(clause, span=Span(clause.span.start, content[0].end))
    return clause


def _whole(
    article: str,
    n: int,
    sentence: Span,
    facts: _Facts,
    heard: Sequence[Heard],
    clauses: Sequence[tuple[Clause, Judged]],
) -> Statement:
    """The sentence as one statement: as sure as the first claim it makes."""
    claims = [judged for clause, judged in clauses if clause.content]
    judged = claims[0] if claims else (clauses[0][1] if clauses else judge_words(facts.text))
    whole = Clause(Span(0, len(facts.text)), -1, content=bool(claims) or not clauses, reporting=False)
    return _statement(article, n, 1, sentence, facts, whole, judged, tuple(h.attribution for h in heard))


def _statement(
    article: str,
    n: int,
    k: int,
    sentence: Span,
    facts: _Facts,
    clause: Clause,
    judged: Judged,
    said: tuple[Attribution, ...],
) -> Statement:
    by, span = sentence.start, clause.span
    return Statement(
        article, n, k, span.moved(by), span.of(facts.text),
        certainty=judged.certainty, negated=judged.negated,
        hedges=tuple(hedge.moved(by) for hedge in judged.hedges),
        attributions=tuple(sorted(said, key=_outermost)),
        quantities=tuple(q.moved(by) for q in facts.quantities if q.span.within(span)),
        dates=tuple(replace(d, span=d.span.moved(by)) for d in facts.dates if d.span.within(span)),
        names=tuple(replace(name, span=name.span.moved(by)) for name in facts.names if name.span.within(span)),
        quoted=tuple(s.moved(by) for s in facts.quoted if s.overlaps(span)),
        reporting=clause.reporting, content=clause.content, whole=clause.whole,
    )  # fmt: skip


def _outermost(attribution: Attribution) -> int:
    """Who reports most stands outermost; of the same words the first, and whom it cites last."""
    return -sum(span.end - span.start for span in attribution.content)


def _covers(heard: Heard, clause: Span, sentence: Span) -> bool:
    """Whether a clause is (nearly) all somebody's words; the cue and the name that interrupt it do not count."""
    attribution = heard.attribution
    span = clause.moved(sentence.start)
    shared = sum(_shared(s, span) for s in attribution.content)
    told = sum(_shared(s, span) for s in (attribution.cue, attribution.source) if s and heard.clausal)
    return shared > told and shared >= _COVERED * (span.end - span.start - told)


def _shared(a: Span, b: Span) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def _inside(content: Sequence[Span], sentence: Span) -> tuple[Span, ...]:
    return tuple(span.moved(-sentence.start) for span in content if span.overlaps(sentence))
