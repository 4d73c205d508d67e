"""The stable Python interface: plain texts in, frozen values out; all spans are offsets into the text given.

A lone surrogate in a text is read as U+FFFD, in its place.

Every function imports what it needs when it is called, so that a caller who only splits sentences loads no parser.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from generator.model import Article, Attribution, DateMention, Quantity, Reuse, Span

__all__ = [
    "Cited", "Comparison", "Difference", "Statement", "compare_sentences", "extract_statements", "find_reuse",
    "group_stories", "read_articles", "split_sentences", "summarise",
]  # fmt: skip


LONGEST_COMPARED = 3_000
"""Characters of a sentence that are compared, a page; twice what is parsed at once."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What a sentence or clause says; spans are offsets into the text given."""

    span: Span
    certainty: str
    """denied, unlikely, possible, likely, stated or confirmed."""
    negated: bool
    attributions: tuple[Attribution, ...]
    quantities: tuple[Quantity, ...]
    """In a text of several sentences that tells of victims, of people only the tolls of the text; one that no figure
    gives is among them, with how it was `inferred` and its `basis`."""
    dates: tuple[DateMention, ...]
    aside: tuple[Quantity, ...] = ()
    """People counted in such a text who are no toll: parts of one, those of other events, those of another fate."""


@dataclass(frozen=True, slots=True)
class Difference:
    """How two sentences differ; `conflict` where both cannot be true."""

    kind: str
    conflict: bool
    why: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """How alike two sentences are (0 to 1, that both make the same claim) and how they differ."""

    similarity: float
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Cited:
    """A verbatim slice: `text == texts[article_id][span.start:span.end]`."""

    article_id: str
    span: Span
    text: str


def split_sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text, in order, without white space at their ends."""
    from generator.language.sentences import split_sentences as split

    return split(text)


def read_articles(texts: Mapping[str, str], *, published: Mapping[str, date] | None = None) -> tuple[Article, ...]:
    """Each text as an article whose sentences carry dispositions; lines that recur over the texts count as evidence."""
    from generator.reading.articles import articles_from_texts

    return articles_from_texts(texts)


def extract_statements(text: str, *, published: date | None = None) -> tuple[Statement, ...]:
    """What each sentence and clause of a text says; relative dates resolve from `published` only.

    A time that hangs on another date of the text ("a year earlier", "at 4 p.m.") has the value that its readers take.
    Of a sentence of more than 1,500 characters only the beginning is read, though its statement covers it whole.
    """
    from generator.language.dates.anchors import anchored, with_anchors
    from generator.language.statements import statements_of
    from generator.language.tolls.whole import with_toll
    from generator.reading.surrogates import mended

    text = mended(text)
    statements = statements_of(text, split_sentences(text), published=published)
    found, dates = with_toll(text, statements, published), anchored(text, statements, published)
    return tuple(
        Statement(
            t.statement.span, t.statement.certainty.word, t.statement.negated, t.statement.attributions,
            tuple(map(_told, t.quantities)), tuple(with_anchors(t.statement.dates, dates)), tuple(map(_told, t.aside)),
        )
        for t in found
    )  # fmt: skip


def _told(quantity: Quantity) -> Quantity:
    """A quantity whose `counted` says what happened to them too ("north koreans killed"), as far as the text does.

    Where things are counted and not people, the thing is the unit ("12 shots").
    """
    from generator.language.figures.counting import is_people

    counted = " ".join(part for part in (quantity.counted, quantity.event) if part)
    if quantity.unit is not None or quantity.counted is None or is_people(quantity.counted):
        return replace(quantity, counted=counted or None)
    last = quantity.counted.rsplit(maxsplit=1)[-1]
    thing = not quantity.event or (last.endswith("s") and last not in WHO) or last in ("wound", "gunshot")
    return replace(quantity, counted=counted or None, unit=quantity.counted if thing else None)


WHO = ("lives", "injuries", "deaths", "dead", "bodies", "us", "fatalities")
"""Words that stand for people where something happened to them: "claimed four lives"."""


def compare_sentences(
    a: str, b: str, *, published_a: date | None = None, published_b: date | None = None
) -> Comparison:
    """Whether two sentences make the same claim, and how they differ.

    Of a text longer than `LONGEST_COMPARED` characters only as many are read: nobody writes such a sentence.
    """
    from generator.comparison.differences.judging import compare_facts
    from generator.comparison.likeness.judging import alike, read
    from generator.reading.surrogates import mended

    left, right = read(_beginning(mended(a)), published_a), read(_beginning(mended(b)), published_b)
    found = compare_facts(left.facts, right.facts)
    return Comparison(alike(left, right), tuple(Difference(f.kind, f.conflict, f.why) for f in found))


def _beginning(text: str) -> str:
    """As many whole words as are compared."""
    if len(text) <= LONGEST_COMPARED:
        return text
    cut = text[: LONGEST_COMPARED + 1]
    return cut.rsplit(maxsplit=1)[0] if len(cut.split(maxsplit=1)) > 1 else cut[:-1]


def group_stories(
    texts: Mapping[str, str], *, published: Mapping[str, date] | None = None
) -> tuple[tuple[str, ...], ...]:
    """The ids of the texts, grouped by event; each id in exactly one group."""
    from generator.comparison.stories import group

    return tuple(g.articles for g in group(texts, published))


def find_reuse(a: str, b: str) -> Reuse:
    """Whether one text copies the other: `copy`, `partial` or `independent`."""
    from generator.comparison.origins.reuse import find_reuse as find

    return find(a, b)


def summarise(texts: Mapping[str, str], *, words: int) -> tuple[Cited, ...]:
    """The sentences that say most of what the texts have in common, about `words` words, in display order."""
    from generator.comparison.telling.summary import summarise as choose

    return tuple(Cited(s.article, s.span, s.span.of(texts[s.article])) for s in choose(read_articles(texts), words))
