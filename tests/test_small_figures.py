"""Few people who are counted for something else are not those who came to harm."""

import pytest

from generator.comparison.claims.numbered import numbers_a_thing
from generator.comparison.claims.parted import told_apart
from generator.model import Quantity
from tests.corpus import articles, briefing, figure, statements

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


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Three people, two men and one woman, left.", [2, 1]),
        ("Three people, possibly two men and one woman, left.", [2, 1]),
        ("Five boats: two ferries, two tugs and one yacht lay there.", [2, 2, 1]),
        ("Three people, two men, left.", []),
        ("Three people, two men and four women, left.", []),
        ("Three people left; two men and one woman stayed.", []),
        ("Two men, one woman and one boy left.", []),
        ("There were three boats, three cars and two carts.", []),
    ],
)
def test_the_parts_that_make_up_a_figure_are_found_and_no_list(text: str, parts: list[int]) -> None:
    assert [part.value for part in told_apart(text, quantities(text))] == parts


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("Carts stood still on the 55 Freeway.", True),
        ("A 5.6 quake was felt in Arden.", True),
        ("The 7 Express was late.", True),
        ("There were 55 boats in Arden.", False),
        ("Farmers own 12 sheep in Arden.", False),
        ("There were 55 people in Arden.", False),
        ("There was 1 boat.", False),
    ],
)
def test_a_number_before_a_noun_for_one_thing_counts_nothing(text: str, one: bool) -> None:
    (quantity,) = quantities(text)
    assert numbers_a_thing(text, quantity) == one


def quantities(text: str) -> tuple[Quantity, ...]:
    """The figures of a text of one sentence."""
    (article,) = told = articles(text)
    return statements(told)[article.id][0].quantities


def test_who_gives_the_same_number_of_a_street_stands_on_one_side() -> None:
    told = briefing(
        "The shooting happened in the 2900 block of Rimstad Boulevard on Friday night.",
        "Dozens had come to a party in the 2800 block of Rimstad Boulevard when shots rang out.",
        "Neighbors in the 2900 block of Rimstad Boulevard heard screams for an hour.",
    )
    (claim,) = [c for c in told.claims if c.conflict]
    assert set(claim.articles) == {"a", "b", "c"}


def test_who_speaks_of_himself_is_not_another_person() -> None:
    told = briefing(
        "Ola Moen has lived on Rimstad Boulevard for 10 years and knows the owner of the house.",
        "“I have lived here 10 years and know the owner,” said Ida Holm, a neighbor on Rimstad Boulevard.",
    )
    assert not any(len(c.articles) > 1 for c in told.claims)


@pytest.mark.parametrize(("second", "counts"), [("a guard", False), ("one guard", True)])
def test_what_happened_to_one_who_is_not_counted_is_no_row_of_figures(second: str, counts: bool) -> None:
    told = briefing(
        "The blast killed a guard at the mill in Lorvik.", f"The blast killed {second} at the mill in Lorvik on Monday."
    )
    (claim,) = [c for c in told.claims if len(c.articles) == 2]
    assert (claim.kind == "figure") == counts


def test_who_was_only_there_is_not_who_fled() -> None:
    told = briefing(
        "At least 50 people fled a party in Arden on Friday, a neighbor said.",
        "There were at least 50 people at a party in Arden on Friday, police said.",
    )
    assert not any(len(claim.articles) > 1 for claim in told.claims if claim.kind == "figure")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Two men traded shots in Arden, police said.", "At least two other men are being sought, police said.", False),
        ("Two girls often stay at the house in Arden.", "Two people walked up to the house and rang.", False),
        ("Three men are in custody over the fire in Arden.", "By Sunday three people were in custody in Arden.", True),
    ],
)
def test_a_few_of_whom_no_harm_is_told_are_the_same_only_by_what_is_told(one: str, other: str, same: bool) -> None:
    rows = [c for c in briefing(one, other).claims if c.kind == "figure" and len(c.articles) > 1]
    assert bool(rows) is same
