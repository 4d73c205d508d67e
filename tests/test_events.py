"""Votes, hearings and trials that are set down for a day."""

import pytest

from generator.comparison.questions.events import events
from tests.corpus import articles

CASES = """
The ferry bill is scheduled for a vote on Tuesday in the Senate. | How did the Senate vote on the ferry bill on Tuesday?
The ferry bill is up for a vote on Tuesday. | What came of the vote on the ferry bill on Tuesday?
A trial on the quay in Keld is slated for September. | What came of the trial on the quay in Keld slated for September?
The Lorvik runoff is set for Tuesday. | What came of the Lorvik runoff set for Tuesday?
"""


@pytest.mark.parametrize(("text", "question"), [line.split(" | ") for line in CASES.strip().splitlines()])
def test_what_is_set_down_is_asked_after(text: str, question: str) -> None:
    assert [q.text for q in events(articles(text))] == [question]


@pytest.mark.parametrize(
    "text",
    [
        "The vote is expected on Thursday.",
        "A march demanding a Keld referendum is planned for Saturday.",
        "“The ferry bill is scheduled for a vote on Tuesday in the Senate,” Moen said.",
        "The bill is scheduled for a vote on Tuesday in the Senate.",
    ],
)
def test_what_has_no_name_or_no_weight_is_not(text: str) -> None:
    assert not list(events(articles(text)))


def test_a_vote_that_another_source_tells_of_is_not_asked_after() -> None:
    ahead = "The ferry bill is scheduled for a vote on Tuesday in the Senate."
    assert not list(events(articles(ahead, "The Senate passed the ferry bill on Tuesday.")))
    assert list(events(articles(ahead, "The Senate passed the tax bill on Monday.")))
