"""The ages of one named person: the case file says which clash, and those that no row has get one of their own."""

from dataclasses import replace
from datetime import date

import pytest

from generator.comparison.claims.named_ages import age_clashes
from generator.comparison.differences.facts import facts_in
from generator.comparison.differences.particulars import age_told, ages
from tests.corpus import articles, briefing, case_rows, statements


@pytest.mark.parametrize(("one", "two", "told"), case_rows("named-ages"))
def test_two_ages_of_one_person_clash_as_the_case_file_says(one: str, two: str, told: str) -> None:
    found = articles(one, two)
    given = [words for clash in age_clashes(found, statements(found)) for words in clash.difference.given]
    assert ("; ".join(given) or "none") == told


@pytest.mark.parametrize(
    ("first", "second", "clashes"),
    [("2024-05-01", "2024-05-02", 1), ("2024-05-01", "2024-05-20", 0), ("2024-05-20", "2024-05-01", 1)],
)
def test_somebody_may_have_grown_older_between_two_reports_but_not_younger(
    first: str, second: str, clashes: int
) -> None:
    told = articles("Ida Moen, 43, was hurt in Keld.", "The mill of Ida Moen, 44, burned.")
    days = map(date.fromisoformat, (first, second))
    dated = [replace(a, meta=replace(a.meta, published=day)) for a, day in zip(told, days, strict=True)]
    assert len(list(age_clashes(dated, statements(told)))) == clashes


def test_all_sources_that_give_an_age_stand_in_one_row_as_a_conflict() -> None:
    told = briefing(
        "One man, Bo Lund, 60, was injured in the Keld fire.",
        "Police said that one man, Bo Lund, 56, was injured in the fire.",
        "One man, Bo Lund, 56, was injured.",
    )
    (claim,) = [claim for claim in told.claims if any(d.kind == "age" for d in claim.differences)]
    assert (claim.status, len(claim.articles)) == ("conflict", 3)
    assert "How old was Bo Lund: 60 or 56?" in [question.text for question in told.questions]


def test_an_age_in_words_is_told_with_its_words() -> None:
    for text, told in (
        ("Twenty-three-year-old Tom Lie swam.", "Twenty-three-year-old Tom Lie"),
        ("Tom Lie, 24, swam.", "Tom Lie, 24"),
    ):
        (facts,) = facts_in(text, None)
        (person,) = ages(facts.text)
        assert age_told(person, facts.text) == told
