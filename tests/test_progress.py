"""What one source awaits and another has: the case file says which steps are told, and that they are no conflict."""

from dataclasses import replace
from datetime import date

import pytest

from generator.comparison.claims.progress import steps_taken
from tests.corpus import articles, briefing, case_rows, statements

AWAITED = "A boy was shot in Lorvik. No arrests have been made."
DONE = "A man was arrested on Monday in the shooting of a boy in Lorvik."


@pytest.mark.parametrize(("one", "two", "told"), case_rows("progress"))
def test_a_step_that_was_taken_is_told_as_the_case_file_says(one: str, two: str, told: str) -> None:
    found = articles(one, two)
    awaited, _, done = told.partition(", ")
    assert [clash.difference.why for clash in steps_taken(found, statements(found))] == (
        [f"One source says “{awaited}”, where another says “{done}”."] if done else []
    )


def _told(first: date, second: date) -> list[str]:
    """What is told of the two texts, published on two days."""
    found = tuple(
        replace(a, meta=replace(a.meta, published=day))
        for a, day in zip(articles(AWAITED, DONE), (first, second), strict=True)
    )
    return [clash.difference.why for clash in steps_taken(found, statements(found))]


def test_the_newer_report_is_named_where_the_dates_are_known() -> None:
    assert _told(date(2026, 3, 1), date(2026, 3, 2)) == [
        "One source says “No arrests have been made”, where another that is newer says “was arrested”."
    ]


def test_a_newer_report_does_not_await_what_an_older_one_has() -> None:
    assert _told(date(2026, 3, 2), date(2026, 3, 1)) == []


def test_it_is_a_difference_and_no_conflict() -> None:
    told = briefing(AWAITED, DONE)
    (claim,) = [claim for claim in told.claims if any(d.kind == "state" for d in claim.differences)]
    assert (claim.status, len(claim.articles)) == ("differs", 2)


def test_what_one_source_awaits_and_another_has_is_told_in_its_row() -> None:
    """A source that has both tells of two people."""
    done = "Ida Moen was sentenced to four years in prison for the fire at the old mill in Lorvik."
    awaited = "Ida Moen is set to be sentenced on Monday for the fire at the old mill in Lorvik."
    other = "Her brother was sentenced to four years in prison for the fire at the old mill in Lorvik."
    (claim,) = [c for c in briefing(awaited, done).claims if len(c.articles) > 1]
    assert [d.why for d in claim.differences] == [
        "One source says “is set to be sentenced”, where another says “was sentenced”."
    ]
    told = [d.why for c in briefing(f"{awaited} {other}", done).claims for d in c.differences]
    assert not any("set to be" in why for why in told)
