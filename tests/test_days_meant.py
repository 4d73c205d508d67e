"""From which day the words for a time in a sentence are meant."""

from dataclasses import replace
from datetime import date, timedelta

from generator.comparison.days_meant import with_days_meant
from generator.language.statements import statements_of
from generator.model import Article, Statement
from tests.corpus import articles

SUNDAY = date(2020, 5, 10)


def days(*sources: tuple[str, date | None]) -> list[list[date | None]]:
    """The first possible days of the times of each source, in order."""
    found = [
        replace(a, meta=replace(a.meta, published=day))
        for a, (_, day) in zip(articles(*(text for text, _ in sources)), sources, strict=True)
    ]
    meant = with_days_meant({a.id: _statements(a) for a in found}, found)
    return [[d.start for s in meant[a.id] if s.k == 1 for d in s.dates] for a in found]


def _statements(article: Article) -> tuple[Statement, ...]:
    body = article.body
    return statements_of(
        article.text,
        [s.span for s in body],
        published=article.meta.published,
        article=article.id,
        numbers=[s.n for s in body],
    )


def test_a_sentence_that_an_older_source_has_is_meant_from_its_day() -> None:
    text = "The ferry Aurora struck a sunken barge near Lorvik on Monday evening."
    assert days((text, date(2020, 5, 12)), (text, date(2020, 5, 5))) == [[date(2020, 5, 4)]] * 2
    own = "The ferry Aurora was lifted by two cranes near Lorvik on Monday evening."
    assert days((own, date(2020, 5, 12)), (text, date(2020, 5, 5)))[0] == [date(2020, 5, 11)]


def test_a_weekday_six_days_back_has_no_day_but_one_that_is_told_in_full_has() -> None:
    told = "The ferry Aurora struck a sunken barge near Lorvik {}."
    assert days((told.format("on Monday"), SUNDAY)) == [[None]]
    assert days((told.format("on Tuesday"), SUNDAY)) == [[date(2020, 5, 5)]]
    assert days((told.format("last Monday"), SUNDAY)) == [[date(2020, 5, 4)]]
    assert days((told.format("on Monday, May 4"), SUNDAY)) == [[date(2020, 5, 4)]]
    assert days(("The ferry Aurora will be lifted by two cranes on Monday.", SUNDAY)) == [[date(2020, 5, 11)]]


def test_what_a_presenter_calls_this_evening_has_no_day() -> None:
    text = "THE FERRY AURORA STRUCK A SUNKEN BARGE NEAR LORVIK {}."
    assert days((f"Anchor: {text.format('THIS EVENING')}", SUNDAY)) == [[None]]
    assert days((text.format("THIS EVENING").capitalize(), SUNDAY)) == [[SUNDAY]]
    assert days((text.format("THIS EVENING"), None)) == [[None]]


def test_a_weekday_of_a_text_that_was_written_anew_weeks_later_has_no_day_but_one_of_the_next_day_has() -> None:
    text = "The ferry Aurora struck a sunken barge near Lorvik on Tuesday. It was lifted on May 2."
    (read,) = articles(text)
    for filed, first in ((date(2020, 4, 20), None), (SUNDAY - timedelta(days=1), date(2020, 5, 5))):
        found = replace(read, meta=replace(read.meta, published=SUNDAY, filed=filed))
        (meant,) = with_days_meant({found.id: _statements(found)}, [found]).values()
        assert [d.start for s in meant if s.k == 1 for d in s.dates] == [first, date(2020, 5, 2)]
