"""Who stands behind the words."""

import pytest

from generator.comparison.claims.speaker_chains import leads_in, shower_of, without_lead_in
from generator.comparison.origins.speakers import orphaned, same_speaker, speaker, speaks
from generator.language.sentences import split_sentences
from generator.language.statements import statements_of
from tests.corpus import briefing

SAME = (
    ("South Korea’s spy agency", "Intelligence officials in South Korea"),
    ("the French National Police", "police in France"),
    ("a Kenyan lawmaker briefed by the country’s spy agency", "Kenyan intelligence"),
    ("Kyiv", "Ukraine"),
    ("Ida Moen", "Moen"),
    ("the Joint Chiefs of Staff", "JCS"),
    ("The National Weather Service", "NWS"),
    ("KPD Chief Ida Moen", "Keld Police Chief Ida Moen"),
    ("Norway’s rescue agency", "the Norway's rescue agency"),
    ("the coroner’s office", "The coroner's office"),
    ("Norway's civil protection agency", "Norway’s civil protection service"),
)
APART = (
    ("Western officials", "intelligence officials in South Korea"),
    ("Ida Moen", "Jens Moen"),
    ("Norwegian police", "Swedish police"),
    ("officials", "witnesses"),
    ("Seth Park of the Joint Center for Strategic Studies", "JCS"),
    ("the French health ministry", "French police"),
    ("two witnesses", "two witnesses"),
    ("the Keld Police Department", "the Arden Police Department"),
    ("Norway's civil protection agency", "Sweden's civil protection service"),
    ("the agency", "the service"),
)


@pytest.mark.parametrize(("a", "b"), SAME)
def test_two_namings_of_one_body_are_one_speaker(a: str, b: str) -> None:
    assert same_speaker(speaker(a), speaker(b))
    assert same_speaker(speaker(b), speaker(a))


@pytest.mark.parametrize(("a", "b"), APART)
def test_speakers_whom_nothing_ties_together_stay_apart(a: str, b: str) -> None:
    assert not same_speaker(speaker(a), speaker(b))
    assert not same_speaker(speaker(b), speaker(a))


def test_the_root_of_a_chain_is_the_one_who_briefed() -> None:
    assert speaker("a Kenyan lawmaker briefed by the country’s spy agency").role == "intelligence"
    assert speaker("US officials cited in the article").role == "government"


def test_a_document_or_a_pronoun_has_no_name() -> None:
    assert not speaker("Reports").names
    assert not speaker("He").names


def test_what_shows_something_does_not_speak() -> None:
    assert not speaks("its apparent withdrawal from Lorvik")
    assert not speaks("13 days of bombardment of the coast")
    assert not speaks("the search effort")
    assert not speaks("a fact")
    assert not speaks("the letter of the law")
    assert not speaks("The Harbour Office’s")
    assert not speaks("the feasibility of a plan for Ida Moen")
    assert not speaks("of Lorvik")
    assert speaks("at least two witnesses")
    assert not speaks("Moen’s rejection of the charges")
    assert speaks("officials in Lorvik")
    assert speaks("a vendor")
    assert not speaks("Anybody")


def test_their_regime_leans_on_somebody_named_before() -> None:
    assert orphaned("their regime")
    assert not orphaned("the regime")


def test_the_place_of_a_report_is_no_origin() -> None:
    told = briefing("TEMPLETON — Police say two boats sank in Lorvik.", "Police say two boats sank in Lorvik.")
    assert not [o.name for c in told.claims for o in c.origins if "TEMPLETON" in o.name]


def test_a_day_before_a_name_is_no_part_of_it() -> None:
    told = briefing("On Monday Mr Moen said the old mill of Lorvik will close in May.")
    assert {m.speaker for c in told.claims for m in c.mentions} <= {"Mr Moen", None}


def test_a_speaker_by_a_short_form_of_his_given_name_is_the_same() -> None:
    assert same_speaker(speaker("Chuck Moen"), speaker("Senator Charles E. Moen"))
    assert not same_speaker(speaker("Chuck Moen"), speaker("Senator Carl Moen"))


def test_two_spellings_of_one_surname_are_one_speaker() -> None:
    assert same_speaker(speaker("President Ivo Sarenskiy"), speaker("President Ivo Sarenskyy"))
    assert not same_speaker(speaker("President Ivo Sarenskiy"), speaker("President Ivo Sarenberg"))
    assert not same_speaker(speaker("President Ivo Sarenskiy"), speaker("President Karl Sarenskyy"))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("In May, Mayor Ida Moen posted a short clip on her page showing two guards in the mill.", "Mayor Ida Moen"),
        ("Captured footage shared by Mayor Ida Moen in May showed two guards in the mill.", "Mayor Ida Moen"),
        ("Mayor Ida Moen posted a guard at the mill where footage showed two guards.", None),
        ("A clip showed two guards in the mill.", None),
    ],
)
def test_who_lets_others_see_something_stands_behind_it(text: str, who: str | None) -> None:
    found = shower_of(text, text.index("two guards"))
    assert (found.text if found else None) == who


def test_who_should_say_something_has_not_said_it() -> None:
    told = briefing(
        "The Lorvik mayor said the board of Keld has to have the guts to tell the town the old mill is lost."
    )
    assert {m.speaker for c in told.claims for m in c.mentions} <= {"The Lorvik mayor", None}


def test_one_utterance_is_one_origin_whoever_is_named_for_it() -> None:
    """“We call on every keeper to report what he saw” of "the letter" here and of "its signers" there."""
    letter = (
        "“We call on every keeper of the quay to report what he saw to the council,” the letter says.",
        "“We call on every keeper of the quay to report what he saw to the council,” the former keepers wrote.",
    )
    short = (
        "Norland warned on Monday a “bitter answer is coming” for the raid on the quay.",
        "Minister Ida Moen also warned that a “bitter answer is coming” for the raid on the quay.",
    )
    for texts in (letter, short):
        (claim,) = [c for c in briefing(*texts).claims if len(c.articles) > 1]
        assert len(claim.origins) == 1


def test_two_who_share_a_few_quoted_words_are_two_origins() -> None:
    texts = (
        "Keeper Ida Moen said the repairs of the old quay were “a very good thing” for the town of Keld.",
        "Mayor Ivo Lund said the repairs of the old quay were “a very good thing indeed” for the town of Keld.",
    )
    (claim,) = [c for c in briefing(*texts).claims if len(c.articles) > 1]
    assert len(claim.origins) == 2


@pytest.mark.parametrize(
    ("named", "one"),
    [
        ("The bridge was shut at noon, police spokeswoman Ida Moen said.", True),
        ("The bridge was shut at noon, Keld Police Chief Ida Moen said.", True),
        ("The bridge was shut at noon, said Ida Moen, a spokeswoman for the Keld police.", True),
        ("The bridge was shut at noon, Fire Chief Ida Moen said.", False),
        ("The bridge was shut at noon, keeper Ida Moen told police.", False),
    ],
)
def test_who_speaks_for_the_police_by_surname_is_one_origin_with_police(named: str, one: bool) -> None:
    last = "Three boats were lost in the storm off the old quay on Monday"
    told = briefing(f"{named} {last}, Moen said.", f"{last}, police said.")
    (claim,) = [c for c in told.claims if len(c.articles) > 1]
    assert (len(claim.origins) == 1) is one


def test_who_voices_a_doubt_is_its_origin() -> None:
    told = briefing(
        "Norway’s army has voiced suspicion about the rebels planning to send more boats to the quay of Keld.",
        "Norwegian military officials have expressed concerns that the rebels may prepare to send more boats to Keld.",
    )
    (claim,) = [c for c in told.claims if len(c.articles) > 1]
    assert len(claim.origins) == 1


def test_the_clause_of_a_report_before_a_quotation_is_not_its_speakers() -> None:
    said = "“The boat that was found at the quay is on the list but we are not discussing it,”"
    text = f"Keld Police continue to investigate what led to the fire, {said} said harbour officer Karl Ott."
    whole, *clauses = statements_of(text, split_sentences(text))
    assert leads_in(whole)
    narrowed = [without_lead_in(whole, clause).text for clause in clauses if clause.text.endswith(said)]
    assert narrowed
    assert set(narrowed) == {said}
    assert not leads_in(statements_of(said + " said Karl Ott.", split_sentences(said + " said Karl Ott."))[0])
