"""Who is who names the accused and the hurt first, knows a lone surname, and leaves out where things happened."""

from dataclasses import replace

import pytest

from generator.comparison.telling.actors import _doubtful
from generator.comparison.telling.people import by_form, whole_name
from generator.comparison.telling.principals import is_venue
from generator.model import Actor
from tests.corpus import articles, briefing

SHOT_A = (
    "Man charged after Lorvik shooting\n\n"
    "Kelvar Brostad, 22, was charged with murder on Monday. Police say Brostad fired six shots at the harbour.\n"
    "The victim was taken to Lorvik General Hospital, police said. The shooting happened at the Lorvik Armory."
)
SHOT_B = (
    "One dead in Lorvik\n\n"
    "Police identified the victim as 19-year-old Tove Hjelm. She died at Lorvik General Hospital.\n"
    'Police spokeswoman Susan Niems said the man had fled. "He ran to the quay," Niems said. "We found him there."\n'
    "People ran from the Lorvik Armory, a neighbour said."
)


def _named(*texts: str) -> dict[str, Actor]:
    return {actor.name: actor for actor in briefing(*texts).actors}


def test_the_accused_and_the_victim_stand_first() -> None:
    assert set(list(_named(SHOT_A, SHOT_B))[:2]) == {"Kelvar Brostad", "Tove Hjelm"}


def test_hospitals_and_halls_where_nobody_speaks_are_no_actors() -> None:
    assert not [name for name in _named(SHOT_A, SHOT_B) if "Hospital" in name or "Armory" in name]


def test_a_lone_surname_is_joined_to_its_bearer() -> None:
    found = _named(SHOT_A, SHOT_B)
    assert [line.text for line in found["Kelvar Brostad"].variants] == ["Kelvar Brostad", "Brostad"]


def test_somebody_speaks_through_a_run_of_quotations() -> None:
    assert [str(ref) for ref in _named(SHOT_A, SHOT_B)["Susan Niems"].speaks] == ["b#s4", "b#s5", "b#s6"]


def test_a_surname_of_two_people_is_his_who_was_named_so_far() -> None:
    text = (
        "Ida Moen said the bridge was shut. Moen said the piers were cracked.\n"
        "Karl Moen said the ferry would run. Moen said no more."
    )
    speaks = {name: [str(ref) for ref in actor.speaks] for name, actor in _named(text).items()}
    assert speaks["Ida Moen"] == ["a#s1", "a#s2"]
    assert speaks["Karl Moen"] == ["a#s3"]


def test_a_middle_name_makes_no_second_person() -> None:
    text = "Ida Sofie Moen said the bridge was shut. The ferry will run, Ida Moen said."
    assert list(_named(text)) == ["Ida Sofie Moen"]


def test_a_son_is_not_his_father() -> None:
    text = "Tom Pike Jr. said the bridge was shut. The ferry will run, Tom Pike said."
    assert len(_named(text)) == len(("Tom Pike Jr.", "Tom Pike"))


def test_an_age_shows_that_words_name_a_person() -> None:
    assert list(by_form("Police arrested 22-year-old Kelvar Brostad near Keld.")) == ["Kelvar Brostad"]
    assert list(by_form("Kelvar Brostad, 22, fled.")) == ["Kelvar Brostad"]
    assert not list(by_form("The fair in Keld Harbour, 22 years old, was shut."))


def test_a_body_a_place_or_a_programme_is_no_full_name() -> None:
    assert whole_name("Ida Moen")
    assert not whole_name("Keld Police")
    assert not whole_name("Stop the Violence")
    assert not whole_name("Keld County")


def test_what_a_statement_reads_is_said_by_who_made_it() -> None:
    text = (
        "In a statement, Mayor Ida Moen said that she was glad.\n"
        '"The bridge has been saved," read the statement. "It will open soon."'
    )
    assert [str(ref) for ref in _named(text)["Ida Moen"].speaks][:2] == ["a#s1", "a#s2"]


def test_ships_bills_and_lone_states_are_no_actors() -> None:
    text = (
        "The USS Lorvik said nothing, Ida Moen said. USS Lorvik lay off Keld. Northeast Keld was dark, Ida Moen said."
    )
    assert list(_named(text)) == ["Ida Moen"]


def test_a_role_is_not_cut_off_at_a_title() -> None:
    text = "Karl Ott, a senior aide to Mr. Lund, said the road was open."
    (ott,) = (a for a in _named(text).values() if a.name == "Karl Ott")
    assert [role.text for role in ott.roles] == ["a senior aide to Mr. Lund"]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Ida Moen, a law professor at Keld, said the road was open.", "Ida Moen", "a law professor at Keld"),
        ("Mr Lund met family friend Ida Moen at the mill. Ida Moen said it was old.", "Ida Moen", "family friend"),
        ("House Speaker Karl Ott said the mill was old.", "Karl Ott", "House Speaker"),
        ("Karl Ott, a Lorvik Republican, said the mill was old.", "Karl Ott", "a Lorvik Republican"),
        ("His mother, Ida Moen, said the mill was old.", "Ida Moen", "mother"),
        ("Police arrested 17-year-old Karl Ott. Karl Ott said the mill was old.", "Karl Ott", "17-year-old"),
        ("Karl Ott, 22, of Keld, was arrested. Karl Ott said the mill was old.", "Karl Ott", "22, of Keld"),
        ("Fifty-year-old Karl Ott was arrested. Karl Ott said the mill was old.", "Karl Ott", "Fifty-year-old"),
        ("Karl Ott, the other man of the mill, said it was old.", "Karl Ott", "the other man of the mill"),
    ],
)
def test_what_a_sentence_calls_somebody_is_a_slice_of_it(text: str, name: str, role: str) -> None:
    assert [r.text for r in _named(text)[name].roles] == [role]


@pytest.mark.parametrize(
    "text",
    [
        "Karl Ott, his wife, 40-year-old Ida Moen, and a son were hurt. Karl Ott said the mill was old.",
        "A guard shot Officer Lund's partner, Karl Ott said. Karl Ott said the mill was old.",
        "Once named Karl Ott, police cordoned off the home. Karl Ott said the mill was old.",
        "At home were Karl Ott, the suspect and a teenager. Karl Ott said the mill was old.",
    ],
)
def test_what_stands_beside_a_name_in_a_list_is_no_calling(text: str) -> None:
    assert [r.text for r in _named(text)["Karl Ott"].roles] == []


@pytest.mark.parametrize(("row", "roles"), [("A row with", ["17-year-old"]), ("A row between", [])])
def test_no_age_is_cut_from_a_word_that_makes_figures_rough(row: str, roles: list[str]) -> None:
    text = f"{row} 17-year-old Karl Ott and two guards went on for an hour. Karl Ott said the mill was old."
    assert [r.text for r in _named(text)["Karl Ott"].roles] == roles


@pytest.mark.parametrize(("is_one", "roles"), [("is", ["a police officer"]), ("is not", [])])
def test_nobody_is_called_what_a_sentence_says_that_she_is_not(is_one: str, roles: list[str]) -> None:
    text = f"One bystander who {is_one} a police officer, Shetamia Lunde, was also hit by shots at the pier of Lorvik."
    text += " Lunde said she ran."
    assert [r.text for r in _named(text, "Shetamia Lunde ran from the pier.")["Shetamia Lunde"].roles] == roles


def test_detectives_are_nobody_and_a_body_that_says_nothing_is_not_listed() -> None:
    text = (
        "Detectives said Karl Ott fled. The Keld Relief Fund was there. The Keld Relief Fund paid. Karl Ott denies it."
    )
    assert not {"Detectives", "Keld Relief Fund"} & set(_named(text))


def test_a_surname_is_that_of_a_son_too() -> None:
    text = "Police spokesman Karl Ott Jr. said the road was open. The bridge was shut, Ott said."
    assert [str(ref) for ref in _named(text)["Karl Ott Jr."].speaks] == ["a#s1", "a#s2"]


def test_a_town_in_capitals_is_no_person() -> None:
    (moen,) = briefing("Ida Moen said the bridge was shut. Moen said the piers were cracked.").actors
    assert not _doubtful(moen, (moen,), frozenset())
    assert _doubtful(replace(moen, name="SAINT LORVIK", speaks=()), (moen,), frozenset())


def test_somebody_whose_names_are_all_another_s_stops_no_build() -> None:
    """Of two bodies of one name all names may go to the other."""
    nameless = Actor("Keld Harbour", "organisation", (), (), (), ())
    assert not is_venue(nameless, articles("The fire burned at Keld Harbour."))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Police are looking for 17-year-old Karl A. Ott of Keld in the case of the mill.", "Karl A. Ott"),
        ("A star of the school, Karl Ott, is now recovering from his wounds. A door fell on Karl Ott.", "Karl Ott"),
        ("Police identified the third man as Karl King, 36.", "Karl King"),
        ("Two men, Karl Ott, 31, and Tom Graves, 54, turned themselves in at the mill.", "Tom Graves"),
    ],
)
def test_the_wanted_the_hurt_and_the_aged_of_a_case_are_told(text: str, name: str) -> None:
    assert name in {actor.name for actor in briefing(text).actors}


def test_a_head_of_state_is_not_the_scientist_of_his_surname_in_another_source() -> None:
    first = "The town asked Prime Minister Moen for help. Prime Minister Moen said nothing could be done."
    second = "Ida Moen, a political scientist at Keld, said the town was old."
    (moen,) = (a for a in briefing(first, second).actors if a.name == "Ida Moen")
    assert [str(ref) for ref in moen.speaks] == ["b#s1"]
    both = "Karl Ott, a Lorvik Republican, said the town was old."
    (ott,) = (a for a in briefing(first.replace("Prime Minister Moen", "President Ott"), both).actors if " " in a.name)
    assert len(ott.named) > 1
