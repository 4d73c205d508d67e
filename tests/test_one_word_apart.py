"""Sentences that are the same around one place: the case file says what is told; a row keeps the sources it has."""

import pytest

from generator.comparison.claims.one_word_apart import KIND, one_word_apart
from tests.corpus import articles, briefing, case_rows, statements


@pytest.mark.parametrize(("one", "two", "told"), case_rows("one-word-apart"))
def test_what_stands_at_one_place_is_told_as_the_case_file_says(one: str, two: str, told: str) -> None:
    found = articles(one, two)
    left, _, right = told.partition(", ")
    assert [clash.difference.why for clash in one_word_apart(found, statements(found))] == (
        [f"One source says “{left}”, where another says “{right}”."] if right else []
    )


def test_a_row_that_sources_share_takes_in_the_other_clause_and_loses_none() -> None:
    told = briefing(
        "In his last years Pike walked the streets of the Garden Village in a bathrobe.",
        "For years old Pike walked the streets of the Garden Village in his bathrobe.",
        "To hide his mind he walked, the paper wrote, the streets of the Mill Village clad in pyjamas and a bathrobe.",
    )
    (claim,) = [claim for claim in told.claims if any(d.kind == KIND for d in claim.differences)]
    assert (claim.status, len(claim.articles)) == ("differs", 3)
    (difference,) = claim.differences
    assert not difference.conflict
