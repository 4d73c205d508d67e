"""What the first reports of a disaster leave open."""

import pytest

from generator.comparison.questions.tolls import of_disasters
from tests.corpus import articles, briefing

FIRST = (
    "At least 120 people were killed when the dam above Keld burst on Monday.\n"
    "The death toll stood at 120, and dozens more were missing."
)
SECOND = "Rescue crews dug for survivors in Keld as the death toll from the burst dam reached 184 people on Tuesday."


def asked(*texts: str) -> list[str]:
    told = briefing(*texts)
    return [q.text for q in of_disasters(told.claims, articles(*texts))]


def test_a_toll_that_was_rising_is_asked_for_in_the_end() -> None:
    assert "What was the final death toll?" in asked(FIRST, SECOND)


def test_a_toll_that_all_give_alike_is_not() -> None:
    assert not asked("The death toll of the burst dam was 120.", "The dam killed 120 people, and the toll is known.")


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("There is no clear estimate of the missing since Keld was full of guests.", "How many were missing?"),
        ("The number of dead and missing was uncertain on Monday.", "How many were missing?"),
        ("The fate of the other guests wasn’t immediately known.", "What became of the other guests?"),
        ("The whereabouts of Ida Moen remain unknown.", "What became of Ida Moen?"),
        ("The fate of their boat was not known.", None),
        ("The fate of the bridge is known to all in Keld.", None),
        ("The number of the missing was given as nine.", None),
        (
            'Prosecutors were looking in particular into the collapse of Keld\'s "Ott" school -- restored in 2012.',
            'What did an inquiry find on the collapse of Keld\'s "Ott" school?',
        ),
        ("Prosecutors were looking into it.", None),
    ],
)
def test_who_is_missing_and_what_became_of_whom_is_asked(sentence: str, question: str | None) -> None:
    assert asked(sentence, "It rained in Keld.") == ([question] if question else [])


def test_a_fate_that_another_source_tells_is_not_asked_after() -> None:
    open_yet = "The fate of the hotel guests in Keld was not known."
    assert asked(open_yet, "It rained.") == ["What became of the hotel guests in Keld?"]
    assert not asked(open_yet, "All hotel guests in Keld were rescued on Tuesday.")
    assert not asked("The fate of the dozens of other guests wasn’t known.", "Most guests had managed to escape.")
