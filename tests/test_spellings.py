"""One name in two spellings: the case file says which are told, and the briefing tells it in a row."""

import pytest

from generator.comparison.claims.mentions import clause_units
from generator.comparison.claims.spelled import Spelled, respelling
from generator.comparison.differences.spellings import two_spellings
from generator.language.sentences import split_sentences
from tests.corpus import articles, briefing, case_rows, statements

FOUND = "Police found Ida Moen near the mill in Arden on Monday."
NAMED = "The mayor of Tarn named the victim of the storm as Ida Mohen."


@pytest.mark.parametrize(("texts", "told"), [(texts, told) for *texts, told in case_rows("spellings")])
def test_a_slip_in_a_name_is_told_and_another_name_is_none(texts: list[str], told: str) -> None:
    sentences = [[span.of(text) for span in split_sentences(text)] for text in texts]
    found = [f"{name.usual[0].words}, {name.other[0].words}" for name in two_spellings(sentences)]
    assert (found or ["none"]) == [told]


def test_a_name_in_two_spellings_has_a_row_that_no_summary_and_no_question_rests_on() -> None:
    told = briefing(FOUND, NAMED)
    (row,) = [claim for claim in told.claims if claim.kind == "name"]
    (difference,) = row.differences
    assert difference.why == "One source writes “Ida Mohen”, where another writes “Ida Moen”."
    assert (row.label.text, row.status) == ("Ida Moen", "differs")
    assert row.id in {id for topic in told.topics for id in topic.claims}
    assert row.id not in {question.claim for question in told.questions}


def test_a_row_that_has_both_spellings_tells_of_them() -> None:
    told = briefing(FOUND, FOUND.replace("Moen", "Mohen"), FOUND)
    assert all(claim.kind != "name" for claim in told.claims)
    (difference,) = [d for claim in told.claims for d in claim.differences if d.kind == "spelling"]
    assert difference.why.startswith("One source writes “Ida Mohen”, where two sources write “Ida Moen”")


def test_clauses_with_either_spelling_are_one_claim_whatever_stands_between() -> None:
    one, other = FOUND.replace("Ida Moen", "Ida Moen Berg"), FOUND.replace("Ida Moen", "Ida Rose Mohen Berg")
    told = briefing(one, other)
    (claim,) = [claim for claim in told.claims if len(claim.articles) > 1]
    assert [d.kind for d in claim.differences] == ["spelling"]


def test_a_letter_that_only_counts_as_another_is_left_as_it_is() -> None:
    usual = respelling([Spelled((), (), ("Ida Moes", "Ida Mohes"))])
    assert usual("Ida Mohes and Ida MOHES, not Ida Mohe\u017f") == "Ida Moes and Ida Moes, not Ida Mohe\u017f"


def test_a_name_that_goes_on_is_no_spelling_of_a_shorter_one() -> None:
    told = articles(FOUND.replace("Moen", "Moensen"), NAMED)
    own = statements(told)
    one, other = (clause_units(article, own[article.id]) for article in told)
    assert Spelled(one, other, ("Ida Moen", "Ida Mohen")).among((*one, *other)) is None
    assert Spelled(one, other, ("Ida Moensen", "Ida Mohen")).among((*one, *other)) is not None
