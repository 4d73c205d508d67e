"""What each sentence of a text says: one statement for the whole sentence, then one for each of its clauses.

A statement carries who says it, how surely, what it denies, and the figures, dates and names that stand in its span. This
module joins what the other modules of the room find; it decides nothing about language itself.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.language.attribution import Heard, find_attributions
from generator.language.certainty import Judged, judge, judge_noun, judge_words
from generator.language.clauses import Clause, clauses_of, nouns_of, plain_clauses
from generator.language.names import find_names
from generator.language.pronouns import with_speakers
from generator.language.parsing import Parsed, parse, parser_mode
from generator.language.quotations import find_quotations, quoted_in
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

    The first statement of each sentence covers it whole. `numbers` gives the ordinals of the sentences, by default from
    1; relative dates resolve from `published` alone.
    """
    parsed = parse([span.of(text) for span in sentences])
    quotations = find_quotations(text)
    names = tuple(_names(span, text, doc) for span, doc in zip(sentences, parsed, strict=True))
    heard = with_speakers(text, sentences, find_attributions(text, sentences, parsed, quotations), names)
    found: list[Statement] = []
    for i, (span, n) in enumerate(zip(sentences, numbers or range(1, len(sentences) + 1), strict=True)):
        facts = _facts(span.of(text), parsed[i], published)
        facts = replace(facts, quoted=tuple(_moved(s, -span.start) for s in quoted_in(quotations, span)))
        said = tuple(h for h in heard if h.sentence == i or any(s.overlaps(span) for s in h.attribution.content))
        found.extend(_statements(article, n, span, facts, said, i))
    return tuple(found)


def _names(sentence: Span, text: str, parsed: Parsed | None) -> tuple[Name, ...]:
    found = find_names(sentence.of(text), doc=parsed)
    return tuple(replace(name, span=_moved(name.span, sentence.start)) for name in found)


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
    try:
        from generator.language.quantities import find_quantities
        quantities = find_quantities(text, doc=parsed)
    except ImportError:
        quantities = ()
    try:
        from generator.language.dates import find_dates
        dates = find_dates(text, published)
    except ImportError:
        dates = ()
    return _Facts(text, parsed, quantities, dates, find_names(text, doc=parsed))


def _statements(
    article: str, n: int, sentence: Span, facts: _Facts, heard: Sequence[Heard], i: int
) -> Iterator[Statement]:
    cues = {h.at: _inside(h.attribution.content, sentence) for h in heard if h.sentence == i and h.clausal}
    pairs = _judged(facts, cues)
    yield _whole(article, n, sentence, facts, heard, pairs)
    for k, (clause, certainty) in enumerate(pairs, start=2):
        said = tuple(h.attribution for h in heard if _covers(h.attribution, clause.span, sentence))
        yield _statement(article, n, k, sentence, facts, clause, certainty, said)


def _judged(facts: _Facts, cues: Mapping[int, Sequence[Span]]) -> list[tuple[Clause, Judged]]:
    """The clauses of a sentence and the nouns in them that say something for themselves, each with its certainty."""
    if facts.parsed is None:
        return [(c, judge_words(facts.text, c.span)) for c in plain_clauses(facts.text, cues)]
    found = [(c, judge(facts.parsed, c.head)) for c in clauses_of(facts.parsed, cues)]
    nouns = [
        (noun, judged)
        for noun, within in nouns_of(facts.parsed, [c for c, _ in found])
        if (judged := judge_noun(facts.parsed, noun.head, dict(found)[within])) is not None
    ]
    return sorted([*found, *nouns], key=lambda pair: (pair[0].span.start, -pair[0].span.end))


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
        article, n, k, _moved(span, by), span.of(facts.text),
        certainty=judged.certainty, negated=judged.negated,
        hedges=tuple(_moved(hedge, by) for hedge in judged.hedges),
        attributions=tuple(sorted(said, key=_outermost)),
        quantities=tuple(_quantity(q, by) for q in facts.quantities if q.span.within(span)),
        dates=tuple(replace(d, span=_moved(d.span, by)) for d in facts.dates if d.span.within(span)),
        names=tuple(replace(name, span=_moved(name.span, by)) for name in facts.names if name.span.within(span)),
        quoted=tuple(_moved(s, by) for s in facts.quoted if s.overlaps(span)),
        reporting=clause.reporting, content=clause.content,
    )  # fmt: skip


def _outermost(attribution: Attribution) -> tuple[int, int]:
    """Who reports most stands outermost."""
    return (-sum(span.end - span.start for span in attribution.content), attribution.cue.start if attribution.cue else 0)


def _covers(attribution: Attribution, clause: Span, sentence: Span) -> bool:
    """Whether a clause is (nearly) all somebody's words."""
    span = _moved(clause, sentence.start)
    shared = sum(_shared(s, span) for s in attribution.content)
    told = sum(_shared(s, span) for s in (attribution.cue, attribution.source) if s)
    return shared > told and shared >= _COVERED * (span.end - span.start - told)


def _shared(a: Span, b: Span) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def _inside(content: Sequence[Span], sentence: Span) -> tuple[Span, ...]:
    return tuple(_moved(span, -sentence.start) for span in content if span.overlaps(sentence))


def _quantity(quantity: Quantity, by: int) -> Quantity:
    return replace(
        quantity,
        span=_moved(quantity.span, by),
        counted_span=_moved(quantity.counted_span, by) if quantity.counted_span else None,
        event_span=_moved(quantity.event_span, by) if quantity.event_span else None,
    )


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
