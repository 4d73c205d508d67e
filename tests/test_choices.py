"""What was to be decided when a source wrote."""

import pytest

from generator.comparison.questions.choices import choices
from tests.corpus import articles

CASES = """
Mayor Ida Moen must soon decide whether to close the quay of Keld. | Will Mayor Ida Moen close the quay of Keld?
Ida Moen said she had not decided whether to sell the Lorvik ferry. | Will Ida Moen sell the Lorvik ferry?
The Senate is weighing whether to sell the ferry of Lorvik. | Will the Senate sell the ferry of Lorvik?
The president could veto the bill, but that would anger Keld. | Will the president veto the bill or sign it?
The harbour board of Lorvik may appeal the ruling. | Will the harbour board of Lorvik appeal the ruling?
"""


@pytest.mark.parametrize(("text", "question"), [line.split(" | ") for line in CASES.strip().splitlines()])
def test_an_open_choice_is_asked_after(text: str, question: str) -> None:
    assert [q.text for q in choices(articles(text))] == [question]


@pytest.mark.parametrize(
    "text",
    [
        "“I could fire the whole board of Lorvik,” Moen said.",
        "Moen could fire the board of Lorvik if she wanted.",
        "Moen decided whether to close the quay of Keld in spring.",
        "They must decide whether to close the quay of Keld.",
        "The court held that the mayor may veto laws of the Lorvik council.",
        "Ida Moen must decide whether to return them.",
    ],
)
def test_a_boast_a_rule_and_what_leans_are_no_choice(text: str) -> None:
    assert not list(choices(articles(text)))


def test_a_choice_that_another_source_tells_as_made_is_not_asked_after() -> None:
    open_choice = "Mayor Ida Moen must decide whether to close the quay of Keld."
    assert not list(choices(articles(open_choice, "Mayor Ida Moen closed the quay of Keld on Monday.")))
