"""Few people who are counted for something else are not those who came to harm."""

import pytest

from tests.corpus import briefing, figure

DEAD = "Three people were killed at a party in Arden on Friday, police said."


@pytest.mark.parametrize(
    "other",
    [
        "Police in Arden are searching for at least three people who left the party on Friday.",
        "Three people, two men and a woman, left the party in Arden on Friday and came back, police said.",
        "Three people were at the party in Arden on Friday when it began, police said.",
    ],
)
def test_who_does_something_is_not_among_the_dead(other: str) -> None:
    told = figure(briefing(DEAD, f"{DEAD} {other}"), "killed")
    assert {m.ref.n for m in told.mentions if m.ref.article == "b"} == {1}


@pytest.mark.parametrize(
    "other",
    ["Three people with gunshot wounds were found at a party in Arden.", "At a party in Arden three people were hit."],
)
def test_who_came_to_harm_in_other_words_is(other: str) -> None:
    told = figure(briefing("Three people were wounded at a party in Arden.", other), "wounded")
    assert {m.ref.article for m in told.mentions} == {"a", "b"}


def test_the_parts_of_a_figure_are_no_figures_of_their_own() -> None:
    told = briefing(
        "Two men were arrested in Arden on Friday after the party.",
        "Three people, two men and one woman, left the party in Arden on Friday.",
    )
    assert not any(len(claim.articles) > 1 for claim in told.claims if claim.kind == "figure")
