"""One name in two spellings: the case file says which are told, and the briefing tells it in a row."""

from dataclasses import replace

import pytest

from generator.comparison.claims.mentions import clause_units
from generator.comparison.claims.spelled import Spelled, respelling
from generator.comparison.differences.spellings import two_spellings
from generator.comparison.questions.spelling import spellings
from generator.language.sentences import split_sentences
from generator.model import Difference
from tests.corpus import articles, briefing, case_rows, statements

FOUND = "Police found Ida Moen near the mill in Arden on Monday."
NAMED = "The mayor of Tarn named the victim of the storm as Ida Mohen."


@pytest.mark.parametrize(("texts", "told"), [(texts, told) for *texts, told in case_rows("spellings")])
def test_a_slip_in_a_name_is_told_and_another_name_is_none(texts: list[str], told: str) -> None:
    sentences = [[span.of(text) for span in split_sentences(text)] for text in texts]
    found = [f"{name.usual[0].words}, {name.other[0].words}" for name in two_spellings(sentences)]
    assert (found or ["none"]) == [told]


def test_a_name_in_two_spellings_has_a_row_that_no_summary_rests_on_and_a_question() -> None:
    told = briefing(FOUND, NAMED)
    (row,) = [claim for claim in told.claims if claim.kind == "name"]
    (difference,) = row.differences
    assert difference.why == "One source writes “Ida Mohen”, where another writes “Ida Moen”."
    assert (row.label.text, row.status) == ("Ida Moen", "differs")
    assert row.id in {id for topic in told.topics for id in topic.claims}
    (asked,) = [question for question in told.questions if question.claim == row.id]
    assert asked.text == "Which spelling is right: “Ida Moen” or “Ida Mohen”?"
    assert asked.basis == (row.mentions[0].ref, row.mentions[1].ref)


@pytest.mark.parametrize(
    ("one", "other"), [("Whetsel Avenue", "Wetsel Avenue"), ("Selmarin", "Selmorin"), ("De'Shawn Berg", "DeShawn Berg")]
)
def test_the_spelling_of_a_place_or_of_a_mark_is_not_asked_for(one: str, other: str) -> None:
    row = briefing(FOUND, NAMED).claims[0]
    why = f"One source writes “{one}”, where another writes “{other}”."
    told = replace(row, differences=(Difference("spelling", False, why, (0,), (1,)),))
    assert not list(spellings([told], articles(FOUND, NAMED)))


def test_the_spelling_of_who_speaks_or_holds_an_office_is_not_asked_for() -> None:
    for one, other in (("Sgt. Ida Moen", "Sgt. Ida Mohen"), ("The victim Ida Moen said", "The victim Ida Mohen")):
        told = briefing(f"{one} was near the mill in Arden on Monday.", f"{other} was near the mill on Monday.")
        assert not [q for q in told.questions if q.kind == "name"]


def test_the_spelling_of_a_street_has_no_row_of_its_own() -> None:
    one, other = "The boat of Karl Lund was found at a mill on Moregate Lane.", "Pike lives on Morgate Lane with a dog."
    assert all(claim.kind != "name" for claim in briefing(one, other).claims)
    both = briefing(one, one.replace("Moregate", "Morgate"))
    assert [d.kind for claim in both.claims for d in claim.differences] == ["spelling"]


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
