"""Similarity: how alike two sentences are in what they claim; it orders pairs and decides nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.comparison.likeness.similarity import alike, similar_pairs, similarity, weigh

SANK = "The ferry Aurelia sank off Marlow Island on Thursday."
GONE = "A ferry, the Aurelia, has sunk near Marlow Island."
PUMPS = "Its owner was fined for sailing with faulty pumps."
BRIDGE = "Engineers closed the Keld bridge after cracks were found."


def test_nothing_is_more_like_a_sentence_than_itself() -> None:
    assert 0.9 < similarity(SANK, SANK) <= 1.0
    assert similarity(SANK, SANK) > similarity(SANK, GONE)


def test_a_shared_figure_says_more_than_a_shared_name() -> None:
    figure = similarity("Rescuers counted 31 survivors.", "In all 31 lived.")
    name = similarity("Rescuers counted Aurelia survivors.", "In all Aurelia lived.")
    assert figure > name


def test_one_shared_word_proves_less_than_its_share_of_a_short_sentence() -> None:
    assert similarity("Pumps failed.", "Pumps failed.") < similarity(SANK, SANK)


def test_sentences_without_a_shared_word_are_not_alike() -> None:
    assert similarity(SANK, BRIDGE) == 0.0


def test_the_same_claim_in_other_words_scores_above_another_claim_about_the_same_thing() -> None:
    other = "The ferry Aurelia was built in Tarnow by a yard that has closed."
    assert similarity(SANK, GONE) > similarity(SANK, other)


def test_inflection_marks_and_case_do_not_matter() -> None:
    assert similarity("The pumps failed.", "The pump fails") == pytest.approx(
        similarity("The pumps failed.", "The pumps failed.")
    )


@given(st.text(max_size=60), st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_a_score_is_symmetric_and_between_0_and_1(a: str, b: str) -> None:
    assert 0.0 <= similarity(a, b) <= 1.0
    assert similarity(a, b) == similarity(b, a)


def test_nothing_is_like_nothing() -> None:
    assert similarity("", "") == 0.0
    assert similarity("the of and", SANK) == 0.0


def test_the_pairs_of_a_story_are_those_that_share_words() -> None:
    pairs = list(similar_pairs([SANK, PUMPS, GONE, BRIDGE]))
    assert [(i, j) for i, j, _ in pairs] == [(0, 2)]


def test_a_word_that_every_sentence_of_a_story_holds_makes_no_pair() -> None:
    texts = ["Aurelia pumps failed", "Aurelia crew rescued", "Aurelia owner fined"]
    assert list(similar_pairs(texts)) == []


def test_a_number_word_is_its_figure() -> None:
    words = "The permits hold for three more years."
    assert similarity(words, "Permits now hold 3 years.") > similarity(words, "Permits now hold 5 years.")


def test_sentences_read_before_score_as_the_pair_alone() -> None:
    assert alike(weigh(SANK), weigh(GONE)) == similarity(SANK, GONE) > 0


def test_a_claim_of_however_many_sources_is_proposed_whole() -> None:
    texts = [f"The council closed the {place} bridge." for place in ("Arden", "Tarn")] * 200
    others = [f"Voters in ward {n} chose clerk {n}." for n in range(400)]
    assert len(list(similar_pairs([*texts, *others]))) >= 400 * 399 / 2
