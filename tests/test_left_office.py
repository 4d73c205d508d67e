"""Fired or resigned: the case file says which ways out of an office are told, as a difference and no conflict."""

import pytest

from generator.comparison.claims.left_office import ways_out
from tests.corpus import articles, briefing, case_rows, statements


@pytest.mark.parametrize(("one", "two", "told"), case_rows("left-office"))
def test_two_ways_out_of_an_office_are_told_as_the_case_file_says(one: str, two: str, told: str) -> None:
    found = articles(one, two)
    fired, _, resigned = told.partition(", ")
    assert [clash.difference.why for clash in ways_out(found, statements(found))] == (
        [f"One source says “{fired}”, where another says “{resigned}”."] if resigned else []
    )


def test_one_row_has_both_and_is_no_conflict() -> None:
    told = briefing(*case_rows("left-office")[0][:2])
    (claim,) = [claim for claim in told.claims if any(d.kind == "way" for d in claim.differences)]
    assert (claim.status, len(claim.articles)) == ("differs", 2)
