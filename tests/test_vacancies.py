"""Who follows somebody who leaves an office is asked where no source tells it."""

import pytest

from generator.comparison.questions.people import surname
from generator.comparison.questions.vacancies import vacancies
from tests.corpus import articles

LEAVES = "Ida Moen is resigning from her job as Lorvik harbour director. It rained in Lorvik."


@pytest.mark.parametrize(
    ("texts", "asked"),
    [
        ((LEAVES,), ["Who will succeed Ida Moen as Lorvik harbour director?"]),
        (
            (LEAVES, "Tom Pike will temporarily replace Moen."),
            ["Who will succeed Ida Moen as Lorvik harbour director?"],
        ),
        (("Ida Moen has been ousted by the harbour board.",), ["Who will succeed Ida Moen?"]),
        ((LEAVES, "Tom Pike was named Pier director."), []),
        ((LEAVES, "Tom Pike will succeed Moen."), []),
        (("Ida Moen should resign from the board, the mayor said.",), []),
        (("Ida Moen resigned from the board in 2009.",), []),
        (("Ida Moen, who stole two boats, was dismissed on Monday.",), []),
        (("Ida Moen was shot dead. Moen retired as a sergeant of the Keld police after her years in the army.",), []),
        (("The California Democrat is resigning from the board.",), []),
    ],
)
def test_a_successor_is_asked_for(texts: tuple[str, ...], asked: list[str]) -> None:
    assert [q.text for q in vacancies(articles(*texts))] == asked


def test_the_full_name_of_a_question_has_its_note() -> None:
    (asked,) = vacancies(articles("Moen is resigning as Lorvik harbour director, said the mayor. Ida Moen met him."))
    assert asked.text == "Who will succeed Ida Moen as Lorvik harbour director?"
    assert [ref.n for ref in asked.basis] == [1, 2]


@pytest.mark.parametrize(("name", "last"), [("Ida Wen", "Wen"), ("Tom Pike Jr.", "Pike"), ("Tom Pike III", "Pike")])
def test_a_short_name_is_a_surname_and_a_numeral_is_none(name: str, last: str) -> None:
    assert surname(name) == last
