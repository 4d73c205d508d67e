"""Differences between sentences: the case file says which are conflicts, which are shown and which are none."""

from datetime import date
from pathlib import Path

import pytest

from generator.comparison.differences.figures import Interval, interval
from generator.comparison.differences.judging import compare_texts, differences
from generator.language.sentences import split_sentences
from generator.language.statements import statements_of
from generator.model import Quantity, Span, Statement

CASES = Path(__file__).parent / "cases" / "differences.txt"
DAY = date(2025, 3, 10)


def cases() -> list[tuple[str, str, str]]:
    lines = [line for line in CASES.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [(a, b, kinds) for a, b, kinds in (line.split(" | ") for line in lines)]


def kinds(a: str, b: str) -> str:
    found = compare_texts(a, b, DAY, DAY)
    return " ".join(f.kind + "!" * f.conflict for f in found if f.kind != "certainty") or "none"


def statement(text: str) -> Statement:
    return statements_of(text, split_sentences(text), published=DAY)[0]


@pytest.mark.parametrize(("a", "b", "expected"), cases())
def test_the_case_file_is_compared_as_it_says(a: str, b: str, expected: str) -> None:
    assert kinds(a, b) == expected


@pytest.mark.parametrize(("a", "b", "expected"), cases())
def test_a_comparison_is_the_same_both_ways(a: str, b: str, expected: str) -> None:
    assert kinds(b, a) == expected


def test_the_reason_names_the_speakers_and_both_figures_in_their_own_words() -> None:
    a = "Officials in Arden said about 300 miners had been killed in the Arden pit."
    b = "Western officials said approximately 1,000 miners have been killed in the Arden pit."
    (finding,) = compare_texts(a, b, DAY, DAY)
    assert finding.why.count("\n") == 0
    for words in ("about 300 killed", "approximately 1,000 killed", "Western officials", "do not overlap"):
        assert words in finding.why


def test_a_later_report_may_give_the_age_after_a_birthday() -> None:
    a, b = "Jane Roe, 27, of Arden was charged.", "Jane Roe, 28, pleaded guilty."
    (finding,) = compare_texts(a, b, date(2015, 8, 4), date(2016, 1, 28))
    assert (finding.kind, finding.conflict) == ("age", False)


def test_one_origin_does_not_contradict_itself() -> None:
    a = statement("The Arden flood killed 72 people.")
    b = statement("The Arden flood killed 99 people.")
    assert [f.conflict for f in differences(a, b)] == [True]
    assert [f.conflict for f in differences(a, b, same_origin=True)] == [False]


def test_aligned_statements_need_not_share_words() -> None:
    a = statement("More than 3,000 have been killed or wounded, according to the mayor.")
    b = statement("Reports speak of around 1,000 casualties.")
    assert differences(a, b) == ()
    assert [f.conflict for f in differences(a, b, aligned=True)] == [True]


def test_intervals_follow_the_bound() -> None:
    def reach(value: float, bound: str, upper: float | None = None) -> Interval | None:
        return interval(Quantity(Span(0, 1), value, upper, bound))

    assert reach(58, "at least") == Interval(58, float("inf"))
    assert reach(58, "at most") == Interval(0, 58)
    assert reach(10, "range", 15) == Interval(10, 15)
    assert reach(72, "exact") == Interval(72, 72)
    assert interval(Quantity(Span(0, 1), None)) is None


def test_a_month_is_compared_though_one_source_has_no_date() -> None:
    (finding,) = compare_texts(
        "The Lorvik council summoned Tom Pike in May.", "The Lorvik council summoned Tom Pike on April 22.", DAY, None
    )
    assert (finding.kind, finding.given) == ("date", ("May", "April 22"))


def test_one_month_with_and_without_its_day_is_one_date() -> None:
    one, two = "The Lorvik council summoned Tom Pike in May.", "The Lorvik council summoned Tom Pike on May 22."
    assert compare_texts(one, two, DAY, None) == ()
    assert compare_texts(two, one.replace("in May", "in May 2024"), None, DAY) == ()
