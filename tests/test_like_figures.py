"""Two figures in sentences that are alike: the case file says which are told, in one row, as no conflict."""

import pytest

from generator.comparison.claims.like_figures import KIND, like_figures
from tests.corpus import articles, briefing, case_rows, statements


@pytest.mark.parametrize(("one", "two", "told"), case_rows("like-figures"))
def test_two_figures_for_one_thing_are_told_as_the_case_file_says(one: str, two: str, told: str) -> None:
    found = articles(one, two)
    left, _, right = told.partition(", ")
    assert [clash.difference.why for clash in like_figures(found, statements(found))] == (
        [f"One source says “{left}”, where another says “{right}”."] if right else []
    )


@pytest.mark.parametrize(("one", "two"), [row[:2] for row in case_rows("like-figures")[:2]])
def test_one_row_tells_of_them_once_and_as_no_conflict(one: str, two: str) -> None:
    told = briefing(one, two)
    (claim,) = [claim for claim in told.claims if any(d.kind == KIND for d in claim.differences)]
    assert (claim.status, len(claim.articles)) == ("differs", 2)
    (difference,) = [d for d in claim.differences if d.kind == KIND]
    assert {claim.mentions[i].ref.article for i in difference.mentions} == {"a", "b"}


def test_a_figure_that_another_rule_tells_of_is_not_told_twice() -> None:
    told = briefing(
        "The old courthouse of Keld stands by the river, 100 miles northeast of Lorvik.",
        "Pike fled from the old courthouse of Keld by the river, about 65 miles northeast of Lorvik.",
    )
    assert [d.kind for claim in told.claims for d in claim.differences] == ["place"]
