"""Figures that count different people, as their own sentences show, are no conflict; others are."""

from datetime import date

import pytest

from generator.comparison.differences.apart import Setting, of_another_event
from generator.comparison.differences.judging import compare_texts
from generator.language.sentences import split_sentences
from generator.language.statements import statements_of
from generator.model import Statement
from tests.corpus import briefing, figure


def conflicts(*texts: str) -> list[str]:
    return [d.kind for claim in briefing(*texts).claims for d in claim.differences if d.conflict]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A gunman was shot dead in Lorvik after he left two others dead.", "Three people are dead in Lorvik."),
        ("Nine people were shot and one was killed in Lorvik.", "Ten people were shot in Lorvik."),
        (
            "Officials said he killed two Lorvik officers, Mark Jackson and Peter Gerald, and Deputy Brad Cole.",
            "A man shot and killed three officers in Lorvik.",
        ),
        (
            "Five Arden officers were shot and killed last week.",
            "Three officers were shot and killed in Tarn last week.",
        ),
        ("Tuesday's raid on Lorvik killed seven people.", "Thursday's raid on Lorvik killed 12 people."),
        (
            "Officers went to the 600 block of Holt Avenue in Lorvik.",
            "It was in the 680 block of Holt Avenue in Lorvik.",
        ),
        (
            "The car was stopped in the 600 block of Holt Avenue.",
            "A cook was shot dead in the 800 block of Holt Avenue.",
        ),
        ("Moen didn't return a call seeking comment.", "Moen didn’ t return a call seeking comment."),
        (
            "The gunman killed three people in Lorvik before taking his own life, police said.",
            "Four people are dead in Lorvik after a gunman killed them.",
        ),
        ("A shooting in Lorvik left one person dead.", "An unrelated shooting killed two people at a Lorvik club."),
        ("Their injuries in Lorvik were non-life-threatening.", "Their injuries in Lorvik were not life-threatening."),
        (
            "The stars Ida Moen, Ivo Lund and Bo Ray are signed for the sequel.",
            "Unlike the stars Ida Moen, Ivo Lund and Bo Ray, Berg is not signed for the sequel.",
        ),
        (
            "Lorvik police charged a 16-year-old boy in the shooting death of a 10-year-old.",
            "Lorvik police look into the shooting death of a 10-year-old boy.",
        ),
        (
            "Nine people were shot and one man was killed in Lorvik.",
            "Ten people were shot, one of them fatally, in Lorvik.",
        ),
        ("The old dairy in Lorvik was nearly destroyed by fire.", "The old dairy in Lorvik was destroyed by fire."),
        (
            "The Lorvik shooting left nine people wounded.\nThe attack left one man dead and nine others wounded.",
            "Ten people were wounded in the Lorvik shooting.",
        ),
        ("Two people were killed overnight in Lorvik.", "Three people were killed over the weekend in Lorvik."),
        (
            "He was pronounced dead at Lorvik Hospital at 2:24 p.m.",
            "He was pronounced dead at Lorvik Hospital at 4 p.m.\nHe was pronounced dead at Lorvik Hospital at 10 p.m.",
        ),
        (
            "Officials rejected the idea that the series of joint Lorvik navy drills that started was a provocation.",
            "They left because of anger over the start of the joint Lorvik navy drills.",
        ),
        ("Moen dropped a clear hint that he intends to sell the mill.", "Moen intends to sell the old mill."),
        (
            "Moen said that even if it had gone ahead, it would have been legal to run the mill.",
            "Moen said it was legal to run the mill.",
        ),
        ("We don't hang thieves from the highest tree.", "They would hang thieves from the highest tree."),
    ],
)
def test_what_counts_others_or_tells_another_act_is_no_conflict(one: str, other: str) -> None:
    assert conflicts(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "One man was killed and five others were hurt in Lorvik.",
            "One man was killed and six others hurt in Lorvik.",
        ),
        ("Tuesday's raid on Lorvik killed seven people.", "The raid on Lorvik on Tuesday killed 12 people."),
        ("Three officers were shot and killed in Tarn.", "Five officers were shot and killed in Tarn."),
        (
            "The shelling of the school in Lorvik killed 30 people.\nDozens of people have been killed since spring.",
            "The shelling of the school in Lorvik killed 42 people.\nAt least 12 were killed in a house in Tarn.",
        ),
        (
            "The shelling of the school in Lorvik killed 40 people.",
            "The shelling of the school in Lorvik killed 42 people.\nThe shelling of it killed about 40 people.",
        ),
    ],
)
def test_what_counts_the_same_is_one(one: str, other: str) -> None:
    assert conflicts(one, other) == ["figure"]


def test_of_many_figures_those_of_one_named_place_can_be_in_conflict() -> None:
    towns = ("Tarn", "Selm", "Keld", "Holt", "Moss")
    raids = [f"The raid on the coast at {town} killed {n} people." for n, town in enumerate(towns, 20)]
    named = ("The raid on the coast at Lorvik killed 32 people.", "The raid on the coast at Lorvik killed 41 people.")
    assert conflicts(*raids, *named) == ["figure"]
    assert conflicts(*raids, named[0], "The raid on the coast killed 41 people.") == []


def test_two_articles_that_each_tell_of_several_incidents_are_in_conflict_only_of_a_place_that_both_name() -> None:
    night = "It was the third shooting of the night."
    one, two = "Police said two people were shot in a robbery.", "Police say four people were shot in a robbery."
    assert conflicts(f"{one}\n{night}", f"{two}\n{night}") == []
    assert conflicts(f"{one}\n{night}", two) == ["figure"]
    there = [text.replace("robbery", "robbery in Lorvik") for text in (one, two)]
    assert conflicts(*(f"{text}\n{night}" for text in there)) == ["figure"]


def test_two_figures_of_one_voice_are_both_meant() -> None:
    told = "The shooting in Lorvik left five people wounded, police said.\nHe wounded four people in Lorvik."
    assert conflicts(told, "Three people were wounded in Lorvik, police said.") == ["figure"]
    assert conflicts(told, "Five people were wounded in Lorvik.") == []


def test_an_old_line_in_a_newer_report_dates_nothing_anew() -> None:
    one = "The student opened fire in a Lorvik classroom on Friday before a deputy shot him."
    two = "The student opened fire in a Lorvik classroom on Dec. 6 before a deputy shot him."
    assert compare_texts(one, two, date(2020, 5, 18), date(2020, 5, 18)) == ()
    assert [f.kind for f in compare_texts(one, two, date(2019, 12, 15), date(2019, 12, 15))] == ["date"]


def test_what_shows_two_figures_to_count_others_is_named() -> None:
    one, two = (
        whole_of(text) for text in ("He left two others dead in Tarn.", "Three people died in Arden on Monday.")
    )
    assert Setting.of(one, one.quantities[0]).apart_by(Setting.of(two, two.quantities[0])) == (
        "one leaves somebody out", "two places",
    )  # fmt: skip


def whole_of(text: str) -> Statement:
    return statements_of(text, split_sentences(text))[0]


def test_a_figure_that_the_other_sentence_makes_up_is_no_difference() -> None:
    told = briefing(
        "A man killed two people in Lorvik before taking his own life.",
        "Three people were killed in Lorvik, the harbour board said.",
    )
    assert not [d.why for c in told.claims for d in c.differences if d.kind in ("figure", "scope")]


def test_only_a_word_of_doubt_is_told_as_one() -> None:
    told = briefing(
        "The board repeated its commitment that the ferry line will serve the people of Lorvik in the winter.",
        "The ferry line will serve the people of Lorvik in the winter.",
    )
    assert not [d.why for c in told.claims for d in c.differences if d.kind in ("certainty", "hardening")]


def test_sources_that_give_a_part_beside_the_whole_differ_from_nobody() -> None:
    told = figure(
        briefing(
            "Three people were killed in a fire at the mill in Lorvik. Two people were killed at the scene.",
            "Three people were killed in a fire at the mill in Lorvik, the harbour board said.",
            "A fire at the mill in Lorvik killed three people on Friday.",
        ),
        "killed",
    )
    assert not told.differences
    other = "Two people were killed in a fire at the mill in Lorvik, an aid group said."
    told = figure(briefing("Three people were killed in a fire at the mill in Lorvik.", other), "killed")
    assert told.differences


@pytest.mark.parametrize(
    ("sentence", "other"),
    [
        ("About the same time, two men were shot on Quay Street.", True),
        ("Also Monday, two men were shot on Quay Street.", True),
        ("In addition to Tuesday's shooting of three men, two women were wounded on Quay Street.", True),
        ("Four people were killed in shootings across Lorvik on Wednesday.", True),
        ("About the same time, the mayor left the hall.", False),
        ("Earlier in the day, two men were shot on Quay Street.", False),
    ],
)
def test_what_happened_at_another_place_meanwhile_is_another_event(sentence: str, other: bool) -> None:
    assert of_another_event(sentence) is other


def test_a_figure_of_years_ago_stands_in_no_row_beside_that_of_the_event() -> None:
    told = figure(
        briefing(
            "Three officers were killed in Tarn on Sunday. It came ten days after five officers were killed in Arden.",
            "Three officers were killed in Tarn on Sunday, the mayor said.",
        ),
        "killed",
    )
    assert {m.quantity.value for m in told.mentions if m.quantity} == {3}


def test_how_many_others_were_hurt_beside_as_many_dead_is_told() -> None:
    one = "A fire at the mill in Lorvik left two men dead and another four people injured."
    told = figure(briefing(one, "The fire at the mill in Lorvik killed two and left five others injured."), "injured")
    assert [d.kind for d in told.differences] == ["scope"]
