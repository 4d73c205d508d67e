"""A question that names nobody is put into the event of its story."""

import pytest

from generator.comparison.questions.occasions import occasion
from generator.comparison.questions.situated import situated
from generator.model import Question, Ref
from generator.verify.words import without_phrases
from tests.corpus import articles, briefing

FIRST = "Four people were hurt in a shooting at the Lorvik Fish Market, police said."
SECOND = "Gunfire broke out among the stalls of the Lorvik Fish Market on Friday, and four were shot."


def event(*texts: str) -> str | None:
    found = occasion(articles(*texts))
    return found.text if found else None


@pytest.mark.parametrize(
    ("texts", "text"),
    [
        ((FIRST, SECOND), "the shooting at the Lorvik Fish Market"),
        (("Two men were shot and killed on Keld Street. The shooting shook Keld.",), "the shooting on Keld Street"),
        (("The fire broke out at about nine in a barn near Nordby on Monday.",), "the fire in a barn near Nordby"),
        (("A man was held over the murder of Ida Moen, 40, on Monday.",), "the murder of Ida Moen"),
        (("He was shot in the head. The shooting was heard.",), None),
        (("The shooting on Monday was heard.",), None),
        (
            ("A boy was shot by his brother at a home in Lorvik. The shooting shook Keld.", "Shots shook Lorvik."),
            "the shooting in Lorvik",
        ),
        (("A boy was shot by his brother and is at the hospital in Lorvik. The shooting shook Keld.",), None),
        (
            (
                "The coroner identified the victim as Ida Moen, 22. The shooting was heard.",
                "Ida Moen was shot at noon.",
            ),
            "the shooting of Ida Moen",
        ),
        (
            ("The victim was identified as Ida Moen. Another boy was identified as Tom Pike. A shooting was heard.",),
            None,
        ),
        (("The stabbing of 2009 in Nordby was told of in a hearing.",), None),
        (("A shooting in Nordby was heard.", "The budget of Keld was passed.", "The council of Keld voted."), None),
        (("The bombing of UN schools was heard.",), None),
        (("The murders on Crime Hour were told.",), None),
        (
            ("Lorvik police said the shooting was heard by a guard.", "The shooting shook Keld."),
            "the shooting in Lorvik",
        ),
        (("Lorvik police heard the shooting.", "Keld police heard the shooting."), None),
        (
            (
                "A girl was shot inside 22-04 Collier Avenue. The shooting was heard.",
                "The shooting on Collier Ave. was loud.",
            ),
            "the shooting inside 22-04 Collier Avenue",
        ),
        (("As police said, the shooting was heard.",), None),
        (("Two were shot inside a Keld, Norway, home. The shooting was heard.",), None),
        (("Two were hurt in a shooting at a party at a Keld, Nor Land home. The shooting was heard.",), None),
        (("There were 24 homicides in Keld this year. A homicide was heard.",), None),
        (("Moen told of a non-existent attack in Norland on Friday. The attack was heard.",), None),
        (("Two were shot near the intersection of Quay Street. The shooting was heard.",), None),
        (
            (
                "A shooting in Norland on Monday was heard by a guard.",
                "The shooting at the Lorvik Mill in Lorvik, Norland, was loud.",
            ),
            "the shooting at the Lorvik Mill",
        ),
    ],
)
def test_the_event_of_a_story_is_named_by_its_place_or_its_victim(texts: tuple[str, ...], text: str | None) -> None:
    assert event(*texts) == text


@pytest.mark.parametrize(
    ("left_open", "asked"),
    [
        ("No arrests have been made.", "Has anyone been arrested over EVENT by now?"),
        ("Police are looking for two gunmen.", "Have the two gunmen sought over EVENT been found by now?"),
        ("Police have not determined a motive.", "What was the motive for EVENT?"),
        ("Police have not determined a motive for the shootings.", "What was the motive for EVENT?"),
        ("It was not clear how many shots were fired.", "How many shots were fired in EVENT?"),
        ("It was not clear if the shooting was accidental.", "Was EVENT accidental?"),
        ("It was not clear why the guard left the gate.", "In EVENT, why did the guard leave the gate?"),
        ("Police have not yet determined whose gun it was.", "Whose was the gun in EVENT?"),
        ("It was not clear who hired Ida Moen.", "Who hired Ida Moen?"),
        ("It was not clear how the 4-year-old boy got the gun.", "In EVENT, how did the 4-year-old boy get the gun?"),
        ("It was not clear what prompted the shootings.", "What prompted EVENT?"),
        (
            "Detectives believe the captain knew the thief.",
            "In EVENT, did the captain know the thief, as detectives believe?",
        ),
        ("The 4-year-old girl was in critical condition.", "Did the 4-year-old girl survive EVENT?"),
        ("Police have made no arrests in connection with the attack.", "Has anyone been arrested over EVENT by now?"),
        ("It was not clear what prompted the fight.", "What prompted the fight?"),
        ("It was not clear whether the incidents were connected.", "Were the incidents connected?"),
        ("It was not clear whether the guard will leave the gate.", "Will the guard leave the gate?"),
        ("It was not clear if the guard caused the traffic incident.", "Did the guard cause the traffic incident?"),
    ],
)
def test_a_question_without_a_name_takes_the_event(left_open: str, asked: str) -> None:
    told = briefing(f"{FIRST} {left_open}", SECOND).questions
    assert asked.replace("EVENT", "the shooting at the Lorvik Fish Market") in [q.text for q in told]


def test_it_is_the_event_of_the_story_though_somebody_is_named() -> None:
    told = (
        (
            "Ida Moen was charged with the murder of Tom Pike. Moen told police the gun went off. "
            "The shooting of Tom Pike shook Keld."
        ),
        "The shooting of Tom Pike was heard by a guard in Keld.",
    )
    asked = [q.text for q in briefing(*told).questions]
    assert "Was the shooting of Tom Pike an accident, as Ida Moen told police?" in asked, asked


def test_a_count_in_conflict_takes_the_event_where_all_its_sentences_tell_of_it() -> None:
    first = "Eight people were killed in the attack on the town of Keld on Monday."
    second = "Twelve people were killed in the attack on the town of Keld, the mayor said."
    asked = "How many people were killed in the attack on the town of Keld: eight or twelve?"
    assert asked in [q.text for q in briefing(first, second).questions]


def test_the_one_victim_is_hit_in_the_event() -> None:
    found = articles(FIRST, SECOND)
    asked = Question("q1", "conflict", "How often was the victim hit: once or three times?", (Ref("a", 1),), "")
    told = situated(asked, occasion(found), found).text
    assert told == "How often was the victim hit in the shooting at the Lorvik Fish Market: once or three times?"


@pytest.mark.parametrize(
    "text",
    [
        "Has anyone else been arrested over the fire in Keld by now?",
        "Has anyone been charged over the fire in Keld by now?",
        "Have charges been filed over the fire in Keld by now?",
        "Have more charges been filed over the fire in Keld by now?",
        "Has the man sought over the fire in Keld been found by now?",
    ],
)
def test_over_may_stand_before_the_event_of_a_question_and_nowhere_else(text: str) -> None:
    """ "over" also tells of a figure, so the checker knows it in these phrases alone; one of them stopped a site."""
    assert "over" not in without_phrases(text).split()
    assert "over" in without_phrases("over 300 were hurt").split()


def test_a_case_against_nobody_known_is_of_the_event_only_where_its_place_stands_beside() -> None:
    found = articles(FIRST, SECOND, "A man was accused of arson in Keld. It rained.")
    asked = Question("q1", "pending", "What became of the case against the man?", (Ref("c", 1),), "")
    assert situated(asked, occasion(found), found).text == "What became of the case against the man?"


def test_of_several_shootings_is_asked_when_they_were() -> None:
    found = articles("Two shootings shook Keld. The shootings in Keld were heard by a guard.")
    asked = Question("q1", "conflict", "When was it: just before 2 a.m. or about 2:30 a.m.?", (Ref("a", 1),), "")
    told = situated(asked, occasion(found), found).text
    assert told == "When were the shootings in Keld: just before 2 a.m. or about 2:30 a.m.?"


def test_the_checker_knows_the_words_of_a_question_on_several_shots() -> None:
    asked = "How many shots were fired in the fight in Lorvik, which a source gives only as “several”?"
    assert "only" not in without_phrases(asked).split()
    assert "only" in without_phrases("only two were hurt").split()
