"""Rules on when things happened: other days of one thing, and an order that one source turns round."""

from collections.abc import Iterator

from generator.comparison.differences.facts import Facts, once, overlap, told_dates
from generator.comparison.differences.findings import Finding, of_two, one_thing, quoted
from generator.data import table
from generator.language.words import content_words, stem, tokens
from generator.model import DateMention


def dates(a: Facts, b: Facts) -> Iterator[Finding]:
    """Reads "Counsellors will be at the school on Tuesday" and "... on Wednesday"."""
    mine, theirs = told_dates(a), told_dates(b)
    if len(mine) != 1 or len(theirs) != 1 or not one_thing(a, b) or not _of_one_act(mine[0], theirs[0], a, b):
        return
    if _other_date(mine[0], theirs[0], a, b):
        yield of_two("date", mine[0].span.of(a.text), theirs[0].span.of(b.text), "the dates differ")


def _of_one_act(x: DateMention, y: DateMention, a: Facts, b: Facts) -> bool:
    """Whether two dates stand by one word: "refiled April 5 with a hearing set", "a hearing set for May 4"."""
    one, two = _beside(x, a), _beside(y, b)
    return bool(one & two) and _is_its_weekday(x, a) and _is_its_weekday(y, b)


def _beside(mention: DateMention, facts: Facts) -> frozenset[str]:
    before = content_words(facts.text[: mention.span.start])[-WORDS:]
    after = content_words(facts.text[mention.span.end :])[:WORDS]
    return frozenset(stem(word) for word in before or after)


WORDS = 6
"""Telling words before a date that say of what it is; at the head of a sentence those behind it do."""


def _is_its_weekday(mention: DateMention, facts: Facts) -> bool:
    """Whether a date that names its day of the week has that day: no 25 January 2016 was a Thursday."""
    days = [table("weekdays")[word] for word in tokens(mention.span.of(facts.text)) if word in table("weekdays")]
    one_day = mention.start if mention.start == mention.end else None
    return not days or one_day is None or days[0] == str(one_day.isoweekday())


NEAR = 14
"""Days from which a "Friday" and a date hardly tell of one event: an old line stands in a newer report."""


def _other_date(x: DateMention, y: DateMention, a: Facts, b: Facts) -> bool:
    """Whether two dates share no day; unresolved ones by the weekday, or the month and its day, that each names.

    A month is compared though one of the two sources has no date by which to know its year.

    The same words, resolved from two days of publication, are one date that a copy took over; a year is too wide to be
    told from a day.
    """
    if x.span.of(a.text).lower() == y.span.of(b.text).lower():
        return False
    if x.start and y.start:
        if len(x.value or "") == len("2025") or len(y.value or "") == len("2025"):
            return False
        named = [not table("months").keys().isdisjoint(tokens(d.span.of(f.text))) for d, f in ((x, a), (y, b))]
        relative = not all(named)
        return not overlap(x, y) and not (relative and abs((x.start - y.start).days) > NEAR)
    calendar = {**table("weekdays"), **{name: f"month {n}" for name, n in table("months").items()}}
    said = [tokens(d.span.of(f.text)) for d, f in ((x, a), (y, b))]
    one, two = ({calendar[word] for word in words if word in calendar} for words in said)
    first, second = ({word for word in words if word.isdigit() and len(word) < len("2025")} for words in said)
    other = one != two or (len(first) == len(second) == 1 and first != second)
    months = all(name.startswith("month ") for name in one | two)
    return (months or (not x.start and not y.start)) and len(one) == len(two) == 1 and other


def order(a: Facts, b: Facts) -> Iterator[Finding]:
    """Reads "Roe left before the report was published" and "Roe left after the report was published"."""
    one, two = turns(a), turns(b)
    if len(one) == len(two) == 1 and one != two and _level(a) == _level(b):
        yield Finding("chronology", True, f"{quoted(a)}; {quoted(b)}: one puts first what the other puts last.")


@once
def turns(facts: Facts) -> tuple[str, ...]:
    """The words of a statement that put one thing before or after another."""
    return tuple(w for w in tokens(facts.text) if w in ("before", "after"))


@once
def _level(facts: Facts) -> list[str]:
    """The stems of a statement in order, its "before" or "after" levelled."""
    return [stem(word) for word in tokens(facts.text.lower().replace("before", "after"))]
