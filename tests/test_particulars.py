"""Times, ages and places that two sources tell differently are asked of only where they answer one question."""

import pytest

from tests.corpus import briefing

WHERE = "in the 200 block of Keld Street in Lorvik"


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        ("The shooting happened around 3:30 a.m. on Sunday", "The shooting happened 3:50 a.m. on Sunday", None),
        (
            "The shooting happened at 3:10 a.m. on Sunday",
            "The shooting happened at 3:50 a.m. on Sunday",
            "When was the shooting in Lorvik",
        ),
        (
            "The shooting happened about 1:30 a.m. on Sunday",
            "The shooting happened at 2:50 a.m. on Sunday",
            "When was the shooting in Lorvik",
        ),
        ("The shooting happened at 2:15 a.m. on Sunday", "Police were called at 2:55 a.m. on Sunday", None),
    ],
)
def test_two_times_are_asked_of_where_they_cannot_be_one(one: str, other: str, asked: str | None) -> None:
    told = briefing(f"{one} {WHERE}, police said.", f"{other} {WHERE}, police said.").questions
    found = [q.text for q in told if q.kind == "conflict"]
    assert [q.partition(":")[0] for q in found] == ([asked] if asked else []), found
