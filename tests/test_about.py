"""What sets clauses of one story apart besides their words."""

import pytest

from generator.comparison.claims.about import (
    DONE_TO_OTHERS,
    OTHER_PREDICATE,
    SAME_PREDICATE,
    SHARED_FIGURE,
    STEP_UNSAID,
    TURNED,
    About,
)
from generator.comparison.claims.mentions import clause_units
from tests.corpus import articles, statements

TALKED = "Wardens have rowed with the fisher who swam ashore."


def weight(one: str, other: str) -> float:
    """What sets two sentences apart, as log odds."""
    found = articles(one, other)
    read = statements(found)
    units = [clause_units(article, read[article.id])[0] for article in found]
    a, b = (About.of(unit, lambda name: name) for unit in units)
    assert a.odds(b) == b.odds(a)
    return a.odds(b)


def test_clauses_that_mainly_say_other_things_are_less_alike() -> None:
    assert weight(TALKED, "The fisher who swam ashore lit a lamp.") == OTHER_PREDICATE


def test_clauses_of_which_one_says_in_passing_what_the_other_says_are_not() -> None:
    assert weight("Wardens met the fisher who swam ashore.", "The fisher swam to the mill.") == 0.0
    both = "The fisher who swam ashore lit a lamp in the mill."
    assert weight(both, "The fisher who lit the lamp swam to the mill.") == 0.0


def test_a_step_of_a_case_is_not_what_happened_before_it() -> None:
    assert weight("A baker was charged with burning the mill.", "The mill was burned by a baker.") == STEP_UNSAID
    assert (
        weight("Wardens are looking for the baker who burned the mill.", "The mill was burned by a baker.")
        == STEP_UNSAID
    )
    assert weight("A baker was charged with burning the mill.", "Wardens charged the baker who burned the mill.") >= 0.0


def test_a_charge_is_no_plea() -> None:
    assert weight(
        "A baker accused of the fire was charged with arson.", "A baker accused of the fire pleaded guilty."
    ) == (TURNED)
    assert weight("A baker was convicted of arson.", "A baker was sentenced for arson.") > TURNED


def test_one_charge_is_rarely_told_of_two_who_have_no_name() -> None:
    plain = weight("Two bakers were charged with theft.", "The pair was charged with arson.")
    assert weight("Two bakers were charged with arson.", "The pair was charged with arson.") == plain + SHARED_FIGURE
    for one, two in (("Two bakers", "He"), ("Ida Moen", "Tom Pike")):
        assert weight(f"{one} was charged with arson in the mill.", f"{two} was charged with arson in the mill.") == (
            SAME_PREDICATE
        )


def test_an_age_is_told_by_itself() -> None:
    jailed = "The 18-year-old baker of Keld was taken to the Keld jail."
    assert weight("Tom Pike of Keld also was 18 years old.", jailed) == TURNED
    assert weight("Tom Pike of Keld was 18 years old.", "Pike was 18 years old, the jail said.") > 0


def test_he_is_whom_the_sentences_before_give_with_an_age() -> None:
    held = "He is charged with arson in Keld. He is being held in the jail of Keld."
    found = articles(f"Tom Pike, 22, was arrested in Keld. {held}", f"The baker Bo Ray, 34, gave up in Keld. {held}")
    read = statements(found)
    pike, ray = (About.of(clause_units(article, read[article.id])[-1], lambda name: name) for article in found)
    assert pike.of_others(ray)


def test_who_does_a_thing_is_not_whom_it_is_done_to() -> None:
    assert weight("When Tom Pike shot two guards, the mill closed.", "Tom Pike was shot near the mill.") == TURNED
    assert weight("Tom Pike ran off and shot a guard.", "A guard shot Tom Pike at the mill.") == TURNED
    assert weight("A guard was shot by Tom Pike.", "Tom Pike shot a guard at the mill.") >= SAME_PREDICATE


def test_one_thing_done_to_two_is_less_surely_one_claim_than_to_one() -> None:
    assert weight("The office released the map.", "The office released the letters.") == DONE_TO_OTHERS
    assert weight("The man was taken to a hospital.", "The boy was taken to a hospital.") == SAME_PREDICATE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (TALKED, "The fisher who swam ashore rowed for hours."),
        ("The council chose Ida Moen as chair of the mill.", "Ida Moen was the council's choice, and picked as chair."),
        ("The mill faced a strike by its bakers.", "The bakers of the mill began to strike."),
        ("The mill pulled out of the fair in Marlow.", "The mill withdrew from the fair in Marlow."),
        ("The bridge may bring charges for carts.", "The bridge will soon levy charges on carts."),
        ("The bakers of the mill are ill-prepared for winter.", "The bakers face winter unprepared, says the mill."),
    ],
)
def test_one_thing_in_other_words_is_not(one: str, other: str) -> None:
    assert weight(one, other) >= 0.0


def test_an_age_is_no_figure_that_few_clauses_share() -> None:
    child, other = "The 9-year-old slept in the mill at noon.", "The 9-year-old ate a pear at noon."
    assert weight(child, other) == OTHER_PREDICATE
    assert weight("The mill sold 900 loaves at noon.", "Of 900 loaves the mill sold most.") >= SHARED_FIGURE


def of_others(one: str, other: str) -> bool:
    """Whether two sentences tell of different people."""
    found = articles(one, other)
    read = statements(found)
    a, b = (About.of(clause_units(article, read[article.id])[0], lambda name: name) for article in found)
    assert a.of_others(b) == b.of_others(a)
    return a.of_others(b)


def test_who_only_owns_something_is_not_who_is_told_of() -> None:
    assert of_others("Ida Moen was held at the mill.", "Tom Pike was held at the mill.")
    assert not of_others("Ida Moen was held at the mill.", "Tom Pike's lawyer was held at the mill.")
    assert of_others("Ida Moen's lawyer was held at the mill.", "Tom Pike's lawyer was held at the mill.")


def test_what_is_only_unclear_in_both_is_not_the_same() -> None:
    assert weight("The motive of the fire is unclear.", "The value of the mill is unclear.") <= 0.0
    assert weight("The motive of the fire is unclear.", "The fire spared the mill.") <= 0.0


def test_what_somebody_did_not_specify_is_not_the_same() -> None:
    assert weight("He did not specify the length of the wall.", "The board did not specify other measures.") <= 0.0
