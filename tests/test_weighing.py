"""What a strict editor would not send out, and how a question is put in plain words."""

import pytest

from generator.comparison.questions.asking import question
from generator.comparison.questions.fates import survivors
from generator.comparison.questions.weighing import in_plain_words, of_no_weight
from tests.corpus import articles


@pytest.mark.parametrize(
    ("text", "idle"),
    [
        ("Did four men flee the scene, as police believe?", True),
        ("Did the driver appear to be alone, as witnesses say?", True),
        ("Was Moen held in the Keld Detention Center?", True),
        ("Did Moen survive, police said.A guard then left?", True),
        ("Did fight at the pier lead to shooting?", True),
        ("Which does the figure count: “dozens were hurt and dozens fled”, or “dozens fled”?", True),
        ("Did four men leave the pier, as police believe?", False),
        ("Did a fight at the pier lead to the shooting?", False),
    ],
)
def test_what_is_of_no_weight_is_not_asked(text: str, idle: bool) -> None:
    assert of_no_weight(text) == idle


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Was the fire not a random act, as police believe?", "Was the fire a random act?"),
        ("Did Moen have no relationship with Holm, as police say?", "Did Moen have a relationship with Holm?"),
        (
            "Was Ida Moen, 39, shot in the back, as the Post reports?",
            "Was Ida Moen shot in the back, as the Post reports?",
        ),
        ("Did Moen not leave, as police say?", "Did Moen not leave, as police say?"),
    ],
)
def test_a_question_asks_no_denial_and_no_age_beside_a_name(text: str, plain: str) -> None:
    assert in_plain_words(question("evidence", text, ())).text == plain


def test_one_hurt_beside_the_dead_is_not_taken_for_dead() -> None:
    told = "A man was killed and four others, including a 13-year-old boy, were wounded at Lorvik Pier."
    found = articles(f"{told} A 13-year-old boy was taken to Keld Hospital in critical condition.")
    assert [q.text for q in survivors(found)] == ["Did the 13-year-old boy survive?"]
