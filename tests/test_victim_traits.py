"""What sources tell of one victim: the case file says what clashes, and a row of its own tells it."""

import re
from dataclasses import replace
from datetime import date

import pytest

from generator.comparison.claims.of_one_victim import victim_traits
from generator.comparison.questions.whose_condition import conditions
from tests.corpus import articles, briefing, case_rows, statements


@pytest.mark.parametrize(("one", "two", "told"), case_rows("victim-traits"))
def test_what_is_told_of_one_victim_clashes_as_the_case_file_says(one: str, two: str, told: str) -> None:
    found = articles(one, two)
    clashes = [clash.difference for clash in victim_traits(found, statements(found))]
    given = [f"{d.kind}: {', '.join(d.given or re.findall('“(.*?)”', d.why))}" for d in clashes]
    assert ("; ".join(given) or "none") == told


@pytest.mark.parametrize(
    ("one", "two", "asked"),
    [
        (
            "Ida Moen was shot once in the chest on Mill Street in Lorvik.",
            "The woman was shot three times in the chest, Lorvik police said.",
            "How often was the victim hit: once or three times?",
        ),
        (
            "A boy was shot in the neck near the mill of Rimstad.",
            "The boy accidentally shot himself in the face in Rimstad.",
            "Where was the victim hit: the neck or the face?",
        ),
        (
            "A girl was shot at the Keld mill and is in critical condition.",
            "The girl was hit by a bullet in Keld, but her injuries are not life-threatening.",
            (
                "Which is so: “A girl was shot at the Keld mill and is in critical condition” or “her injuries are not"
                " life-threatening”?"
            ),
        ),
        (
            "A boy shot himself in Keld.",
            "The father accidentally shot his son in Keld.",
            "Which is so: “A boy shot himself in Keld” or “The father accidentally shot his son in Keld”?",
        ),
    ],
)
def test_a_clash_stands_in_one_row_as_a_conflict_and_is_asked_about(one: str, two: str, asked: str) -> None:
    told = briefing(one, two)
    (claim,) = [claim for claim in told.claims if claim.status == "conflict"]
    assert len(claim.articles) == 2
    assert asked in [question.text for question in told.questions]


def test_a_condition_told_on_another_day_is_a_difference_and_no_conflict() -> None:
    told = briefing(
        "A girl was shot at the Keld mill and is in critical condition.",
        "The girl who was shot near the mill of Keld is in fair condition.",
    )
    (claim,) = [claim for claim in told.claims if any(d.kind == "state" for d in claim.differences)]
    assert (claim.status, len(claim.articles)) == ("differs", 2)


def test_two_clashes_of_the_same_clauses_stand_in_one_row() -> None:
    told = briefing("The boy of Keld shot himself in the neck.", "The father of Keld shot his son in the face.")
    (claim,) = told.claims
    assert {d.kind: d.conflict for d in claim.differences} == {"wound": True, "shooter": True}
    asked = "Which is so: “The boy of Keld shot himself in the neck” or “The father of Keld shot his son in the face”?"
    assert asked in [question.text for question in told.questions]


def test_all_sources_stand_in_the_row_of_a_condition_told_in_two_ways() -> None:
    told = briefing(
        "A girl was shot at the Keld mill and is in critical condition.",
        "The girl who was shot near the mill of Keld is in serious condition.",
        "A child was shot in Keld. The girl was in critical condition. A hospital of Lorvik called the wound deep.",
    )
    (claim,) = [claim for claim in told.claims if any(d.kind == "state" for d in claim.differences)]
    assert len(claim.articles) == 3
    assert [d.why for d in claim.differences if d.why.startswith("Sources say “in critical condition” or “in serious")]
    two = briefing(
        "A girl was shot at the Keld mill and is in critical condition.",
        "The girl who was shot near the mill of Keld is in serious condition.",
    )
    whys = [d.why for claim in two.claims for d in claim.differences if d.kind == "state"]
    assert [why.startswith("One source says “in critical condition”, where another says") for why in whys] == [True]


def test_no_row_is_headed_by_what_adds_to_another() -> None:
    told = briefing(
        "Two died in Keld. Another was in critical condition after a shooting at the mill in Keld.",
        "One person was in serious condition after a shooting at the old mill in the town of Keld.",
    )
    assert not any(claim.label.text.startswith("Another") for claim in told.claims if len(claim.articles) > 1)


def test_shootings_in_one_block_of_a_street_are_one_incident() -> None:
    told = briefing(
        "Shootings happened in the 4200 block of Mill Street. A girl of Keld was shot and is in critical condition.",
        "The girl who was shot near the mill of Keld is in serious condition.",
    )
    assert [claim for claim in told.claims if any(d.kind == "state" for d in claim.differences)]


def test_two_conditions_of_one_day_are_asked_about() -> None:
    told = briefing(
        "A girl was shot at the Keld mill and is in critical condition.",
        "The girl who was shot near the mill of Keld is in serious condition.",
    )
    assert "In what condition is the girl by now: critical or serious?" in [q.text for q in told.questions]


def test_who_is_in_two_conditions_is_told_by_name_where_a_sentence_before_has_it() -> None:
    told = briefing(
        "12-year-old Ida Moen was shot at the Keld mill. She was in critical condition.",
        "The girl who was shot near the mill of Keld is in serious condition.",
    )
    assert "In what condition is Ida Moen by now: critical or serious?" in [q.text for q in told.questions]


def test_of_somebody_who_got_better_no_condition_is_asked() -> None:
    told = briefing(
        "Girl of Keld improves. A girl was shot at the Keld mill and is in critical condition.",
        "The girl who was shot near the mill of Keld is in serious condition.",
    )
    assert not [q.text for q in told.questions if "condition" in q.text]


def test_other_wounds_of_one_victim_are_a_difference_in_detail_and_not_asked_about() -> None:
    told = briefing(
        "A boy was shot in his neck, stomach, leg and arm in Keld.",
        "The boy of Keld is recovering after he was shot in his leg, chest, stomach and shoulder.",
    )
    (claim,) = [claim for claim in told.claims if any(d.kind == "wound" for d in claim.differences)]
    assert (claim.status, len(claim.articles)) == ("differs", 2)
    assert not [question for question in told.questions if "wound" in question.kind or "hit" in question.text]


@pytest.mark.parametrize(
    ("later", "asked"), [("Ida remains in the hospital, her aunt said.", 0), ("The mill of Keld was shut.", 1)]
)
def test_no_condition_is_asked_where_a_source_of_a_later_day_tells_it(later: str, asked: int) -> None:
    texts = (
        "12-year-old Ida Moen was shot at the Keld mill. She was in critical condition.",
        "The girl who was shot near the mill of Keld is in serious condition.",
        later,
    )
    days = zip(articles(*texts), (4, 4, 5), strict=True)
    found = [replace(a, meta=replace(a.meta, published=date(2031, 5, day))) for a, day in days]
    assert len(list(conditions(briefing(*texts).claims, found))) == asked
