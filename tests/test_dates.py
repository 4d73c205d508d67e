"""Time expressions: the case file says how each sentence is read, given the article's date."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.api import extract_statements
from generator.comparison.telling.placing import precision_of
from generator.language.dates.finding import find_dates
from generator.model import DateMention

CASES = Path(__file__).parent / "cases"
MONDAY = date(2025, 2, 3)


def cases(name: str) -> list[tuple[str, str]]:
    text = (CASES / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [(sentence.strip(), expected.strip()) for sentence, expected in (line.split(" | ") for line in lines)]


def one(sentence: str, published: date | None = MONDAY) -> DateMention:
    (found,) = find_dates(sentence, published)
    return found


@pytest.mark.parametrize(("sentence", "expected"), cases("dates.txt"))
def test_the_case_file_is_read_as_it_says(sentence: str, expected: str) -> None:
    assert ("; ".join(d.value or "?" for d in find_dates(sentence, MONDAY)) or "none") == expected


@pytest.mark.parametrize(("text", "expected"), cases("dates-in-texts.txt"))
def test_a_whole_text_settles_what_hangs_on_its_dates(text: str, expected: str) -> None:
    found = {d.span: d.value or "?" for s in extract_statements(text, published=MONDAY) for d in s.dates}
    assert "; ".join(found[span] for span in sorted(found)) == expected


def test_a_time_that_hangs_on_another_date_is_on_no_timeline() -> None:
    (_, hung) = find_dates("In 1990 he left, and the following year he died.", MONDAY)
    assert (hung.value, hung.basis, precision_of(hung)) == (None, "context", None)


@pytest.mark.parametrize("sentence", ["Last month", "On Friday", "In August", "Two weeks ago", "Last autumn", "Dec. 2"])
def test_a_relative_date_of_an_undated_article_stays_open(sentence: str) -> None:
    found = one(sentence, None)
    assert (found.value, found.start, found.end, found.basis) == (None, None, None, "unresolved")


def test_a_full_date_needs_no_article() -> None:
    found = one("On 22 March 2013 it opened.", None)
    assert (found.value, found.basis) == ("2013-03-22", "text")


def test_the_middle_of_a_month_is_its_second_third() -> None:
    found = one("It rained in mid-January.")
    assert (found.start, found.end, found.basis) == (date(2025, 1, 11), date(2025, 1, 20), "published")


def test_days_that_follow_one_another_are_one_stretch() -> None:
    found = one("It rained from 4 to 7 March 2024.")
    assert (found.start, found.end) == (date(2024, 3, 4), date(2024, 3, 7))


def test_late_last_year_is_its_last_third() -> None:
    found = one("It rained late last year.")
    assert (found.start, found.end) == (date(2024, 9, 1), date(2024, 12, 31))


def test_winter_runs_into_the_next_year() -> None:
    found = one("It snowed in the winter of 2023.")
    assert (found.value, found.start, found.end) == ("2023-WI", date(2023, 12, 1), date(2024, 2, 29))


def test_the_span_is_the_expression() -> None:
    sentence = "It rained in the middle of last month."
    assert one(sentence).span.of(sentence) == "the middle of last month"


@given(
    st.text(alphabet=st.sampled_from("0123456789 ,.-/:'’Jan May week ago last next century Friday pm\n"), max_size=60),
    st.none() | st.dates(),
)
def test_spans_stay_inside_any_text(text: str, published: date | None) -> None:
    for found in find_dates(text, published):
        assert 0 <= found.span.start < found.span.end <= len(text)
        assert (found.start is None) == (found.end is None)
        assert found.start is None or found.end is None or found.start <= found.end


def test_a_day_that_opens_what_happened_is_over() -> None:
    told = one("On April 28 around dawn, police were called to the mill.", date(2014, 2, 19))
    assert told.value == "2013-04-28"
    assert one("On April 28, Ida Moen will leave.", date(2014, 2, 19)).value == "2014-04-28"
