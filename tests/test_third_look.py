"""Clauses that tell one thing in other words, found by all that two sentences of one story have in common."""

import pytest

from generator.comparison.claims.subjects import Subject, subject_of
from generator.comparison.likeness.relatives import told_in_both
from generator.model import Span
from tests.corpus import claimed

REST = " It rained in Oslo. The council met about its budget."
ROWERS = "Rowers came to the mill on Sunday. They rushed into the house and found the boy bleeding from a cut."


def rows(*texts: str) -> list[set[str]]:
    """The clauses of each claim that several sources make."""
    return [{m.text.rstrip(".") for m in c.mentions} for c in claimed(*texts) if len(c.articles) > 1]


def test_one_thing_that_few_words_tell_in_two_sources_makes_a_row() -> None:
    told = rows(ROWERS + REST, "Rowers came to the old mill on Sunday. They found the juvenile on the porch bleeding.")
    assert {
        "They rushed into the house and found the boy bleeding from a cut",
        "They found the juvenile on the porch bleeding",
    } in told


@pytest.mark.parametrize(
    "other",
    [
        "They never found the juvenile on the porch bleeding.",
        "They found two juveniles on the porch bleeding, one of 12 boats beside them.",
        "A smith was charged with leaving the juvenile on the porch bleeding.",
    ],
)
def test_what_is_denied_counted_otherwise_or_a_step_of_the_case_makes_none(other: str) -> None:
    counted = ROWERS.replace("the boy", "the boy and three dogs")
    told = rows(counted + REST, f"Rowers came to the old mill on Sunday. {other}")
    assert not any("porch" in clause for row in told for clause in row)


def test_a_clause_beside_a_figure_that_has_a_row_may_make_another() -> None:
    killed = "Four bakers were killed by a man with an axe at the fair in Keld on Sunday night"
    came = "A man with an axe came to the fair in Keld on Sunday night and killed bakers"
    told = rows(f"{killed}.{REST}", f"Four bakers were killed.{REST}", f"{came}.")
    assert {killed, "Four bakers were killed"} in told
    assert {killed, came} in told


def test_what_a_source_tells_twice_stands_in_the_row_of_it_twice() -> None:
    happened = "The shooting happened around 3 p.m. in a small valley about 20 miles west of Keld"
    again = "The shooting happened just after 3 p.m. Saturday as neighbors were outside in the warm sun"
    own = "The shooting happened in a valley in Lorvik, about 20 miles west of Keld"
    assert {happened, again, own} in rows(f"{happened}.{REST}", f"{own}. It rained in Oslo. {again}.")
    other = again.replace("shooting happened", "warden heard a shooting")
    assert {happened, own} in rows(f"{happened}.{REST}", f"{own}. It rained in Oslo. {other}.")


def test_relatives_count_in_part() -> None:
    girl, child, barge = {"girl": 1.0, "rush": 1.0}, {"child": 1.0, "taken": 1.0}, {"barg": 1.0, "sank": 1.0}
    assert told_in_both(girl, girl) == 1.0
    assert 0.0 < told_in_both(girl, child) < 1.0
    assert told_in_both(girl, barge) == 0.0


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The driver was taken to Keld General.", Subject(False, None, None)),
        ("The other three passengers were taken to Keld General.", Subject(True, None, None)),
        ("She was taken to Keld General and died.", Subject(False, "f", None)),
        ("Ida Moen has left the harbour.", Subject(False, None, "moen")),
        ("Officers found the boat.", None),
        ("The storm sank a boat.", None),
    ],
)
def test_of_whom_a_clause_tells(text: str, subject: Subject | None) -> None:
    assert subject_of(text, Span(0, len(text))) == subject


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        (Subject(False, None, None), Subject(True, None, None), True),
        (Subject(False, "f", None), Subject(False, "m", None), True),
        (Subject(False, None, "moen"), Subject(False, None, "pike"), True),
        (Subject(False, "f", None), Subject(False, None, "moen"), False),
    ],
)
def test_two_people_are_told_apart(one: Subject, two: Subject, apart: bool) -> None:
    assert one.is_other(two) is apart


LAMENTED = "Opponents lamented the passing of the levy, which some predicted would lead to a rise in late ferry fares."
FERRIES = "Ferries sail at noon. The council met about its budget for schools. A painter sold two lamps."
RAIN = "It rained in Oslo for a week. Two shops closed in spring. The harbour master spoke of ice on the pier."


def test_two_sentences_that_tell_most_of_each_other_make_a_row_whatever_each_mainly_says() -> None:
    predicted = "Some opponents also predicted that the levy will lead to higher late ferry fares."
    told = rows(f"{FERRIES} {LAMENTED}", f"{RAIN} {predicted}")
    assert any(any("lamented" in clause for clause in row) for row in told)
    told = rows(f"{FERRIES} {LAMENTED}", f"{RAIN} {predicted.replace('will lead', 'will not lead')}")
    assert not any(any("lamented" in clause for clause in row) for row in told)
