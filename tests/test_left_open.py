"""What a source leaves open: whose word would settle it, how many such sentences are shown, what a newer one told."""

import pytest

from generator.comparison.questions.inversion import plain_question
from generator.comparison.questions.unknown import unknowns
from tests.corpus import articles


@pytest.mark.parametrize(
    ("text", "settles"),
    [
        ("The coast guard did not say how many boats sank off Lorvik.", "Word from the coast guard."),
        ("It is unclear how many boats sank off Lorvik, police said.", "Word from police."),
        ("It is unclear how many boats sank off Lorvik.", ""),
        ("The inquiry is examining how many boats sank off Lorvik.", ""),
        ("The BBC has no knowledge of how many boats sank off Lorvik.", ""),
        ("His office did not say how many boats sank off Lorvik.", ""),
    ],
)
def test_who_could_tell_it_is_named_in_the_words_of_the_source(text: str, settles: str) -> None:
    (question,) = unknowns(articles(text))
    assert question.settles == settles


def test_a_motive_that_another_source_tells_is_asked_no_more() -> None:
    open_, told = (
        "The motive for the shooting is unknown.",
        "The motive for the Keld shooting was an old row, police said.",
    )
    assert list(unknowns(articles(open_, "The town was quiet.")))
    assert not list(unknowns(articles(open_, told)))


@pytest.mark.parametrize(
    ("clause", "asked"),
    [
        ("whether the ferry stopped in Keld", "Did the ferry stop in Keld?"),
        ("why the wall fell", "Why did the wall fall?"),
        ("who paid for the boat", "Who paid for the boat?"),
        ("when the bridge would reopen", "When will the bridge reopen?"),
        ("whether the bridge would have held", "Would the bridge have held?"),
        ("which boats the captain bought", None),
        ("whether any were lost", None),
        ("if the mill was sold or was burned", "Was the mill sold or burned?"),
        ("whether the mayor should go", None),
    ],
)
def test_a_clause_is_turned_into_a_plain_question(clause: str, asked: str | None) -> None:
    assert plain_question(clause) == asked
