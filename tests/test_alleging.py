"""What one party accuses another of, asked as whether it is so."""

import pytest

from generator.comparison.questions.alleging import alleged
from tests.corpus import articles

CASES = """
Keld has accused Nordby of arming the rebels of the north. | Did Nordby arm the rebels of the north, as Keld says?
Ida Moen and Tom Pike accused Lorvik of hiding the storm report. | \
Did Lorvik hide the storm report, as Ida Moen and Tom Pike say?
Democrats accused Tom Pike of hiding the storm report. | Did Tom Pike hide the storm report, as Democrats say?
Ida Moen alleges that Tom Pike sold the Lorvik ferry to Nordby. | \
Did Tom Pike sell the Lorvik ferry to Nordby, as Ida Moen says?
"""


@pytest.mark.parametrize(("text", "question"), [line.split(" | ") for line in CASES.strip().splitlines()])
def test_what_somebody_is_accused_of_is_asked_as_whether_it_is_so(text: str, question: str) -> None:
    assert [q.text for q in alleged(articles(text))] == [question]


@pytest.mark.parametrize(
    "text",
    [
        "Keld has been accused of arming the rebels of the north.",
        "Keld did not accuse Nordby of arming the rebels of the north.",
        "Police accused Tom Pike of killing a guard of the harbour.",
        "Ida Moen accused Tom Pike of turning to fear in the vote.",
        "Ida Moen accused him of hiding the storm report.",
        "Ida Moen accused Tom Pike of hiding it from their friends.",
        "“Keld accused Nordby of arming the rebels of the north,” he said.",
    ],
)
def test_what_is_of_a_case_an_opinion_or_of_nobody_named_asks_nothing(text: str) -> None:
    assert not list(alleged(articles(text)))
