"""Where the words begin that stand before a clause and turn what it says."""

import pytest

from generator.comparison.differences.turned import REACH, turning


@pytest.mark.parametrize(
    ("before", "clause", "turned"),
    [
        ("The court failed to prove that ", "the captain opened the valve", "failed to prove that "),
        ("The mayor must show that ", "the bridge was safe", "must show that "),
        ("It was not because ", "the wall was old", "It was not because "),
        ("Tolls rise before ", "the bridge opens", "before "),
        ("Tolls rose before ", "the bridge opened", None),
        ("The mayor said that ", "the bridge was safe", None),
        ("The mayor did not wait and said that ", "the bridge was safe", None),
        ("", "the bridge was safe", None),
    ],
)
def test_words_that_turn_a_clause_are_found_where_they_begin(before: str, clause: str, turned: str | None) -> None:
    at = turning(before, clause)
    assert (None if at is None else before[at:]) == turned


def test_they_are_found_behind_a_long_beginning_and_not_far_from_the_clause() -> None:
    long = "word " * REACH
    assert turning(f"{long}failed to prove that ", "it fell") == len(long)
    assert turning(f"failed to prove that {long}", "it fell") is None
