"""A child hurt in one report and dead in another: the case file says which are told."""

import pytest

from generator.comparison.claims.lone_fate import child_fates
from tests.corpus import articles, briefing, case_rows, statements


@pytest.mark.parametrize(("one", "two", "told"), case_rows("child-fates"))
def test_a_child_hurt_and_dead_is_told_as_the_case_file_says(one: str, two: str, told: str) -> None:
    found = articles(one, two)
    clash = child_fates(found, statements(found))
    hurt, _, dead = told.partition(", ")
    assert (clash.difference.why if clash else "none") == (
        f"One source says “{hurt}”, where another says “{dead}”." if dead else "none"
    )


def test_it_is_a_difference_and_no_conflict() -> None:
    told = briefing(*case_rows("child-fates")[0][:2])
    (claim,) = [claim for claim in told.claims if any(d.kind == "state" for d in claim.differences)]
    assert (claim.status, len(claim.articles)) == ("differs", 2)
