"""The age of the one child that sources tell of: the case file says which clash, and a row of its own tells it."""

import pytest

from generator.comparison.claims.lone_child import child_ages
from tests.corpus import articles, briefing, case_rows, statements


@pytest.mark.parametrize(("one", "two", "told"), case_rows("child-ages"))
def test_two_ages_of_one_child_clash_as_the_case_file_says(one: str, two: str, told: str) -> None:
    found = articles(one, two)
    clash = child_ages(found, statements(found))
    assert (", ".join(clash.difference.given) if clash else "none") == told


def test_the_ages_that_all_sources_give_stand_in_one_row_as_a_conflict() -> None:
    told = briefing(
        "A 16-year-old boy died after an accident with a gun near the mill of Arden.",
        "A first look by the sheriff of Tarn suggests that a 15-year-old was killed when it went off.",
        "The sheriff said on Monday that the 16-year-old boy was dead when help came.",
    )
    (claim,) = [claim for claim in told.claims if any(d.kind == "age" for d in claim.differences)]
    assert (claim.status, len(claim.articles)) == ("conflict", 3)
    assert "How old was the boy: 16 or 15?" in [q.text for q in told.questions]
