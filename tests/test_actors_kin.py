"""Who is who: people of one surname, what stands before a name, and names that are nobody's."""

from dataclasses import replace

import pytest

from generator.comparison.telling.people import with_people
from generator.model import Name, Span
from tests.corpus import articles, briefing, statements


def speaking(*texts: str) -> dict[str, list[str]]:
    """Name -> the sentences in which its bearer speaks, for those who do."""
    return {a.name: [str(ref) for ref in a.speaks] for a in briefing(*texts).actors if a.speaks}


def roles(*texts: str) -> dict[str, list[str]]:
    return {a.name: [r.text for r in a.roles] for a in briefing(*texts).actors}


def test_a_surname_of_two_people_is_nobodys_where_both_may_be_meant() -> None:
    told = speaking(
        "The mill was founded by Rev. Karl Moen. Moen died in May. Rev. Karl Moen's son Peter answered the paper. "
        "“My father would be sad,” Moen wrote.",
        "Peter Moen said that the mill was closed. Karl Moen had built it.",
    )
    assert told.get("Karl Moen") is None
    assert "b#s1" in told["Peter Moen"]


def test_a_surname_is_that_of_the_mother_who_was_named_and_not_of_her_dead_child() -> None:
    told = speaking(
        "The last call that Ida Barroso had was from her son. “He never came,” Barroso said in tears. "
        "Karl Barroso, 15, was killed at the mill on Monday. Ida Barroso said that she knew nothing."
    )
    assert told == {"Ida Barroso": ["a#s2", "a#s4"]}


def test_a_surname_stays_with_the_one_of_whom_the_story_tells() -> None:
    told = speaking(
        "Mayor Karl Ott spoke first. Ott said the mill would open. Karl Ott went home. Karl Ott came back. "
        "His daughter Ida Ott was there too. Ott said that he was glad."
    )
    assert told == {"Karl Ott": ["a#s2", "a#s6"]}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("The mayor of Keld, Ida Moen, said the mill was shut.", "Ida Moen", ["The mayor of Keld"]),
        ("Norway’s health minister, Ida Moen, said the mill was shut.", "Ida Moen", ["Norway’s health minister"]),
        ("“It fell,” said harbour volunteer Ida Moen.", "Ida Moen", ["harbour volunteer"]),
        ("“It fell,” said Ida Moen, a volunteer from Keld who was digging.", "Ida Moen", ["a volunteer from Keld"]),
        ("Lt. Ida Moen said the mill was shut.", "Ida Moen", ["Lt."]),
        ("Port spokesman Maj. Ida Moen said the mill was shut.", "Ida Moen", ["Port spokesman"]),
        ("The mills of Keld rely on fear, Ida Moen said.", "Ida Moen", []),
        ("“It fell,” said Ida Moen, ran from the mill as president and mayor.", "Ida Moen", []),
    ],
)
def test_what_is_said_of_a_person_beside_the_name_is_a_role(text: str, name: str, role: list[str]) -> None:
    assert roles(text)[name] == role


def test_an_office_cut_short_or_a_word_before_a_comma_is_no_name() -> None:
    assert "Karl O’Moen" in speaking("Commissioner Karl O’Moen tweeted that the mill was shut.")
    (told,) = articles("Ida Moen said so. In an interview with Politico, Moen said it again.")
    first, second = (s for s in statements((told,))["a"] if s.k == 1)
    misread = replace(second, names=(Name(Span(*_at(told.text, "Politico, Moen")), "person"),))
    (name,) = with_people((told,), {"a": (first, misread)})["a"][1].names
    assert name.span.of(told.text) == "Moen"


def _at(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


def test_who_only_gets_to_know_something_or_stands_in_a_list_does_not_speak() -> None:
    assert speaking("Ida Moen later learned that the mill had burned down. Ida Moen left.") == {}
    assert speaking("Under the law, companies such as Twitter say nothing of it.").get("Twitter") is None


def test_two_bodies_that_stand_side_by_side_are_two() -> None:
    told = briefing(
        "The Harbour Pilots Society and the Pilots Society said the port was shut.",
        "The Pilots Society said so again. The Harbour Pilots Society said no more.",
    )
    assert all(len(a.variants) == 1 for a in told.actors)


def test_a_body_that_never_speaks_is_one_by_its_words() -> None:
    told = briefing(
        "Ida Moen drove a Lorvik Continental to the Port Office. She left.",
        "The Lorvik Continental stood at the Port Office on Monday.",
    )
    assert "Lorvik Continental" not in {a.name for a in told.actors}


def test_the_hurt_who_are_listed_behind_the_deed_are_told() -> None:
    told = briefing(
        "The coroner has named three people shot dead at the mill. They are Karl Ott, 36, and Ida Moen, 31."
    )
    assert {"Karl Ott", "Ida Moen"} <= {a.name for a in told.actors}


def test_a_clause_before_a_name_or_an_aide_to_somebody_is_no_office() -> None:
    assert roles("The fire broke out as the brother, Karl Ott, drove. Karl Ott said the mill fell.")["Karl Ott"] == [
        "the brother"
    ]
    told = roles(
        "A former aide to the mayor’s daughter, Ida Moen, and new here, Karl Ott left. Ida Moen said the mill fell."
    )
    assert told["Ida Moen"] == ["the mayor’s daughter"]


def test_a_police_and_its_department_are_one_body() -> None:
    told = briefing(
        "Keld Police said the mill burned. The Keld Police Department said no more.",
        "Keld Police said the mill burned.",
    )
    assert len([a for a in told.actors if "Police" in a.name]) == 1


def test_a_surname_that_is_a_title_or_a_town_or_has_two_parts_is_one() -> None:
    told = speaking(
        "Rep. Peter King said the mill was shut. King said more. “It fell,” said the officer's lawyer, Stuart London. "
        "Mayor Ida Moen-Ott said no more. Moen-Ott said that the mill was old."
    )
    assert "a#s1" in told["Peter King"]
    assert told["Stuart London"] == ["a#s3"]
    assert "a#s5" in told["Ida Moen-Ott"]


def test_a_feast_and_a_street_with_its_direction_are_nobody() -> None:
    told = briefing(
        "Keld keeps Karl Moen Day. The mill on Moen Hill Road NE burned down on Karl Moen Day.",
        "Keld kept Karl Moen Day as the mill on Moen Hill Road NE burned. Doris Day was there, Doris Day said.",
    )
    assert {"Karl Moen Day", "Moen Hill Road NE"}.isdisjoint(a.name for a in told.actors)
    assert "Doris Day" in {a.name for a in told.actors}


def test_who_rules_on_a_motion_is_described_or_is_to_examine_claims_has_not_spoken() -> None:
    told = speaking(
        "Magistrate Ida Moen denied a motion to free the miller. Karl Ott, who was described by the port office as "
        "“a thief,” fled. The filing acknowledged that Seth Berg was tasked with examining claims that the miller was "
        "“colluding with thieves” in Lorvik. Judge Jens Holm denied that he knew the miller.",
    )
    assert set(told) & {"Ida Moen", "Karl Ott", "Seth Berg", "Jens Holm"} == {"Jens Holm"}


def test_the_accused_and_the_hurt_are_told_by_their_charges_and_with_initials() -> None:
    told = briefing(
        "Police are also looking for her friend, Karl Ott, on a charge of arson. Her uncle Seth Berg is also facing "
        "charges."
    )
    assert {"Karl Ott", "Seth Berg"} <= {a.name for a in told.actors}
    listed = briefing(
        "Police named the victims as Ida Y. Moen, 25, of Keld; Karl J. Ott, 19, of Lorvik; and Seth A. Berg, 33."
    )
    assert "Seth A. Berg" in {a.name for a in listed.actors}


def test_a_town_between_an_age_and_a_man_is_nobody() -> None:
    told = briefing(
        "A 20-year-old Saint Keld man was shot at the mill. He died.",
        "The mill of Saint Keld burned. A Saint Keld man died.",
    )
    assert "Saint Keld" not in {a.name for a in told.actors}


def test_an_office_of_two_titles_is_no_name() -> None:
    assert roles("Chief Deputy Karl Ott said the mill fell.")["Karl Ott"] == ["Chief Deputy"]


def test_a_state_body_and_its_name_without_the_state_are_one_and_so_are_two_spellings_of_a_name() -> None:
    told = briefing(
        "The Keld State Bureau of Investigation came, Viktor Lindholm said. The State Bureau of Investigation left.",
        "Victor Lindholm said the State Bureau of Investigation left.",
    )
    assert len([a for a in told.actors if "Bureau" in a.name]) == 1
    assert len([a for a in told.actors if "Lindholm" in a.name]) == 1


def test_who_is_only_said_to_speak_or_hopes_does_not() -> None:
    text = (
        "Ida Moen will come and call out the millers, an aide said. An aide said Karl Ott would tell the town to wait. "
        "Tom Pike took office hoping to mend the mill. As Per Lund asserts himself, the town has changed."
    )
    found = {a.name: a.speaks for a in briefing(text, text.replace("an aide", "a friend")).actors}
    assert not any(found.get(name) for name in ("Ida Moen", "Karl Ott", "Tom Pike", "Per Lund"))


def test_he_who_opens_a_sentence_behind_one_of_him_alone_speaks() -> None:
    text = "A fire burned in Keld. Karl Ott was at the mill on Monday. He said the roof was old. He said it was new."
    (ott,) = (a for a in briefing(text, text.replace("old", "thin")).actors if a.name == "Karl Ott")
    assert len(ott.speaks) == 4


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Karl Ott Jr., 22, was shot in Keld.", "Karl Sven Ott Jr. was shot in Keld."),
        ("Karl Ott Jr., 22, was shot in Keld.", "Karl Ott, 22, was shot in Keld."),
        ("Al Roland, 22, was shot in Keld.", "Alan Roland, 22, was shot in Keld."),
        ("Karl DeRoland, 22, was shot in Keld.", "Karl De Roland, 22, was shot in Keld."),
    ],
)
def test_one_person_whom_sources_name_in_two_ways_is_one_entry(first: str, second: str) -> None:
    filler = "The shot was heard at the mill."
    assert len(briefing(f"{first} {filler}", f"{second} {filler}").actors) == 1


def test_a_son_beside_his_father_is_another() -> None:
    text = "Karl Ott Jr., 22, was shot in Keld. Karl Ott, 51, was wounded in Keld."
    assert len(briefing(text, text.replace("Keld", "Lorvik")).actors) == 2


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Karl Ott, 22, was charged with arson. He fled.", "Karl Ott", "22"),
        ("“We met,” chief of staff Ida Moen said. Moen left.", "Ida Moen", "chief of staff"),
        ("Karl La’Sven Ott was charged with arson. Ott fled.", "Karl La’Sven Ott", ""),
        ("Wandel Ott said he saw the fire. “It burned,” Ott said.", "Wandel Ott", ""),
        ("Can Karl Ott swim? He asked himself. Karl Ott said he can. Karl Ott swam.", "Karl Ott", ""),
        ("Undersheriff Ida Moen said the mill burned. Moen left.", "Ida Moen", "Undersheriff"),
    ],
)
def test_a_person_is_told_by_the_whole_name_with_office_or_age(text: str, name: str, role: str) -> None:
    found = [(a.name, ", ".join(r.text for r in a.roles)) for a in briefing(text, text).actors]
    assert found == [(name, role)]


def test_whom_one_source_names_in_full_again_and_again_is_told() -> None:
    text = "Ida Moen runs for mayor. A poll has Moen ahead. Karl Ott lost in May. Moen has no posters yet."
    assert [a.name for a in briefing(text).actors] == ["Ida Moen"]


def test_what_tells_how_somebody_is_is_no_part_of_the_name() -> None:
    text = "Ida Moen said she sang. Stunning Moen has sung since 1950. Ida Moen-Ida Moen: a star is dead."
    assert [a.name for a in briefing(text, text).actors] == ["Ida Moen"]


def test_a_cry_against_somebody_is_nobody() -> None:
    text = "Ida Moen lost a race. “Fire Moen” and “Team Moen” were the cries. Nobody will fire her team, Ida Moen said."
    assert [a.name for a in briefing(text, text).actors] == ["Ida Moen"]


def test_reporters_and_tip_lines_are_nobody() -> None:
    text = "To reach Karl Ott, call the paper. Karl Ott wrote of the mill. Karl Ott asked. Call Silent Witness."
    assert briefing(text, text).actors == ()
