"""From which day the words for a time in a sentence are meant, where that is not the day of its article.

A sentence that an older source has word for word was written by then. A file is often older than its text: on Sunday
the 5th "Monday" is the 6th far more often than the 30th. Presenters read "this evening" on a day that the page of their
film need not have. Of 60 weekdays six days back, read one by one, 48 were of the day to come; what stays open is left
without a day. What stands below "Original story:" is mostly of the same day as the article, and keeps it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from generator.data import table
from generator.language.dates.finding import find_dates
from generator.model import Article, DateMention, Ref, Sentence, Statement
from generator.reading.lines import key_of

COPIED_WORDS = 8
"""Words of a sentence at least that two sources have from one text; a shorter one may stand in both by chance."""
SHOUTED = 0.8
"""Share of the letters of a transcript that are capitals; who speaks may be named before it."""
_DATED = re.compile(r"\b[A-Z][a-z]{2,8}\.? \d{1,2}\b")
_PART_OF_DAY = re.compile(r"(?:to|yester|this |last )(?:day|night|morning|afternoon|evening)|tomorrow", re.I)


def with_days_meant(
    statements: Mapping[str, tuple[Statement, ...]], articles: Sequence[Article]
) -> Mapping[str, tuple[Statement, ...]]:
    """The statements of each article, their times resolved from the day from which they are meant."""
    first = _first_days(articles)
    return {a.id: _resolved(statements[a.id], a, first) if a.meta.published else statements[a.id] for a in articles}


def _first_days(articles: Sequence[Article]) -> Mapping[str, date]:
    """The words of a sentence -> the day of the oldest article that has it."""
    found: dict[str, date] = {}
    for article in sorted((a for a in articles if a.meta.published), key=lambda a: (a.meta.published, a.id)):
        for sentence in article.body:
            if len((key := key_of(sentence.text)).split()) >= COPIED_WORDS and article.meta.published:
                found.setdefault(key, article.meta.published)
    return found


def _resolved(statements: Sequence[Statement], article: Article, first: Mapping[str, date]) -> tuple[Statement, ...]:
    dated = {s.ref for s in statements if any(d.basis == "published" for d in s.dates)}
    meant = {s.ref: _dates(s, article, first) for s in article.body if s.ref in dated}
    return tuple(_with(s, meant) for s in statements)


def _with(statement: Statement, meant: Mapping[Ref, Mapping[tuple[int, int], DateMention]]) -> Statement:
    """A statement whose dates are those that are meant in its sentence."""
    own = meant.get(statement.ref)
    if not own:
        return statement
    return replace(statement, dates=tuple(own.get((d.span.start, d.span.end), d) for d in statement.dates))


def _dates(sentence: Sentence, article: Article, first: Mapping[str, date]) -> Mapping[tuple[int, int], DateMention]:
    """The times of a sentence that hang on a day, each with what it means, by their place."""
    base = first.get(key_of(sentence.text), article.meta.published)
    anew = base == article.meta.published and _is_written_anew(article)
    found = (replace(d, span=d.span.moved(sentence.span.start)) for d in find_dates(sentence.text, base))
    return {
        (d.span.start, d.span.end): _open(d)
        if _is_doubtful(d, sentence, base) or (anew and not _is_day(d, sentence))
        else d
        for d in found
        if d.basis == "published"
    }


def _open(mention: DateMention) -> DateMention:
    return replace(mention, value=None, start=None, end=None, basis="unresolved")


def _is_day(mention: DateMention, sentence: Sentence) -> bool:
    """`Feb. 26`: a day with its month, which hangs on its article by the year alone."""
    return bool(_DATED.search(mention.span.moved(-sentence.span.start).of(sentence.text)))


def _is_written_anew(article: Article) -> bool:
    """Whether a text was written on several days, so that nobody can tell from which its "Tuesday" is meant."""
    filed, published = article.meta.filed, article.meta.published
    return filed is not None and published is not None and published - filed > timedelta(days=1)


def _is_doubtful(mention: DateMention, sentence: Sentence, base: date | None) -> bool:
    """Whether a time is a weekday by itself that is over since six days, or a part of a day that a presenter reads."""
    words = mention.span.moved(-sentence.span.start).of(sentence.text)
    letters = [char for char in sentence.text if char.isalpha()]
    if sum(map(str.isupper, letters)) >= SHOUTED * len(letters) and _PART_OF_DAY.search(words):
        return True
    said = [word.strip(".,").lower() for word in words.split()]
    bare = any(word in table("weekdays") for word in said) and {"last", "past", *table("months")}.isdisjoint(said)
    return bare and base is not None and mention.start == base - timedelta(days=6)
