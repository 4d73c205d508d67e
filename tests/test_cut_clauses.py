"""What a cell shows of a sentence keeps its subject and what makes little of it."""

import pytest

from generator.comparison.claims.mentions import clause_units, figure_units
from tests.corpus import articles, statements


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        (
            "According to the Lorvik Sheriff's Office, Tom Pike, 31, of Keld, was booked with three counts of theft.",
            "Tom Pike, 31, of Keld, was booked with three counts of theft",
        ),
        (
            "Even if she leaves in two years, there is little guarantee that the harbour tolls of Lorvik will change.",
            "there is little guarantee that the harbour tolls of Lorvik will change",
        ),
        (
            "There could be no stronger proof that the old mill of Lorvik was unsafe, Ida Moen said.",
            "There could be no stronger proof that the old mill of Lorvik was unsafe",
        ),
        (
            "It could also be said that the captain of the ferry Aurora paid the guard of Lorvik.",
            "It could also be said that the captain of the ferry Aurora paid the guard of Lorvik",
        ),
        (
            "Officer Tom Pike said it’s unlikely the two old boats of Lorvik were the aim of the thieves.",
            "unlikely the two old boats of Lorvik were the aim of the thieves",
        ),
        (
            "There is no proof that the bridge near Lorvik was weak.",
            "There is no proof that the bridge near Lorvik was weak",
        ),
    ],
)
def test_a_clause_is_shown_with_its_subject_and_with_what_makes_little_of_it(sentence: str, shown: str) -> None:
    found = articles(sentence)
    (unit,) = clause_units(found[0], statements(found)["a"])
    assert unit.mention.text == shown
    assert unit.mention.text in sentence


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        (
            "In Keld, Mayor Ida Moen said at least 2,500 people were displaced by the flood.",
            "In Keld … at least 2,500 people were displaced by the flood",
        ),
        (
            "In initial reports, police said that two people had been killed at the mill.",
            "In initial reports … two people had been killed at the mill",
        ),
        (
            "In initial reports, police said that two had died, but four more people were killed at the mill.",
            "four more people were killed at the mill",
        ),
    ],
)
def test_a_figure_keeps_the_place_or_the_time_its_sentence_opens_with(sentence: str, shown: str) -> None:
    found = articles(sentence)
    units = figure_units(found[0], statements(found)["a"])
    assert shown in [unit.mention.text for unit in units], [unit.mention.text for unit in units]
