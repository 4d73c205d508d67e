"""What is asked of a story's sources, line by line of `cases/questions.md`."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.comparison.questions.askable import misread, trivial
from generator.comparison.questions.asking import question
from generator.comparison.questions.at_large import at_large
from generator.comparison.questions.choosing import repeats
from generator.comparison.questions.disputes import _old
from generator.comparison.questions.fates import survivors
from generator.comparison.questions.prospects import appeared
from generator.comparison.questions.unknown import unknowns
from generator.model import Article, Ref
from tests.corpus import articles, briefing

CASES = Path(__file__).parent / "cases" / "questions.md"


def cases() -> list[list[str]]:
    """(sources, question) of each line."""
    lines = [line for line in CASES.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines[1:]]


@pytest.mark.parametrize(("sources", "asked"), cases())
def test_a_question_is_asked_or_not(sources: str, asked: str) -> None:
    questions = briefing(*sources.split(" // ")).questions
    if asked.startswith("- "):
        assert not [q.text for q in questions if q.kind == asked[2:]]
    else:
        assert asked in [q.text for q in questions]


def test_the_figures_of_a_conflict_are_asked_in_order() -> None:
    told = briefing(
        "About 1,500 islanders were killed in the Arden flood, police said.",
        "About 300 islanders were killed in the Arden flood, the mayor said.",
    )
    assert any(q.text.endswith(": about 300 or about 1,500?") for q in told.questions), [q.text for q in told.questions]


@pytest.mark.parametrize(("days", "asked"), [(0, True), (1, True), (2, False)])
def test_of_the_badly_hurt_nothing_is_asked_that_a_newer_source_might_tell(days: int, asked: bool) -> None:
    texts = ("Ida Moen was in critical condition at the Lorvik hospital.", "The harbour of Lorvik was open again.")
    found = dated(texts, days)
    assert [q.text for q in survivors(found)] == ["Did Ida Moen survive?"] * asked


def dated(texts: tuple[str, ...], days: int) -> tuple[Article, ...]:
    """Articles, each so many days younger than the one before."""
    return tuple(
        replace(a, meta=replace(a.meta, published=date(2031, 5, 4 + n * days))) for n, a in enumerate(articles(*texts))
    )


@pytest.mark.parametrize(
    ("left_open", "days", "asked"),
    [
        ("It was unclear if the guard was alone at the harbour.", 2, True),
        ("It was unclear if the guard was alone at the harbour.", 3, False),
        ("It was unclear who paid the guard of the harbour.", 3, True),
        ("It was unclear how many people were hurt at the harbour.", 0, True),
        ("It was unclear how many people were hurt at the harbour.", 1, False),
        ("It was unclear if the harbour shooting was intentional.", 0, True),
        ("It was unclear if the harbour shooting was intentional.", 1, False),
    ],
)
def test_a_detail_of_a_first_report_is_not_asked_after_days_later(left_open: str, days: int, asked: bool) -> None:
    """Who did it and why stay open until they are told, as by a charge that says nobody meant it."""
    later = "The harbour of Lorvik was open again. Pike was charged with reckless conduct. Three others were hurt."
    assert bool([*unknowns(dated((left_open, later), days))]) == asked


@pytest.mark.parametrize(
    ("teller", "settles"),
    [
        ("Sheriff Ida Moen said the fire was big. Moen", ""),
        ("Investigators", "Word from investigators."),
        ("Hines", ""),
        ("The coast guard", "Word from the coast guard."),
    ],
)
def test_nobody_is_told_to_ask_a_bare_surname(teller: str, settles: str) -> None:
    (asked,) = unknowns(articles(f"{teller} did not say who paid the guard of the harbour."))
    assert asked.settles == settles


def test_a_town_before_a_noun_is_nobody_whose_age_is_asked() -> None:
    assert _old(("the 39-year-old Lorvik", "a 38-year-old Lorvik")) is None
    assert _old(("39-year-old Ida Moen", "38-year-old Ida Moen")) == "How old was Ida Moen: 39 or 38?"


def test_why_somebody_opened_fire_is_asked_once() -> None:
    told = briefing(
        "It was not clear why the miller opened fire on the ferry crew of Lorvik.",
        "Police did not say why the 61-year-old man opened fire at the quay.",
    )
    assert [q.text for q in told.questions if "fire" in q.text] == [
        "Why did the miller open fire on the ferry crew of Lorvik?"
    ]


def test_one_question_in_three_words_with_and_without_a_name_is_asked_once() -> None:
    told = briefing(
        "It was not clear whether the boy accidentally shot himself.",
        "It was not clear whether Moen accidentally shot himself or died at the hand of another person.",
    )
    assert len([q.text for q in told.questions if "accident" in q.text]) == 1


def test_who_is_arrested_beside_one_who_matters_is_asked_after_too() -> None:
    rain = "It rained on the quay. " * 10
    told = briefing(f"{rain}Ida Moen and Tom Pike were arrested over the Lorvik fire. Moen had fled.")
    assert "What became of the cases against Ida Moen and Tom Pike?" in [q.text for q in told.questions]


def test_of_somebody_hurt_on_another_day_far_down_in_an_article_nothing_is_asked() -> None:
    rain = "It rained on the quay. " * 15
    found = articles(f"{rain}On Monday Ida Moen was in critical condition after a fall.", "The quay was open again.")
    assert not [*survivors(found)]


@pytest.mark.parametrize(
    ("told", "known"),
    [("The 29-year-old was in court on Tuesday.", True), ("Moen will appear in court on Tuesday.", False)],
)
def test_who_was_in_court_was_arraigned(told: str, known: bool) -> None:
    assert appeared("Was Moen arraigned on Tuesday?", [told]) == known


@pytest.mark.parametrize(
    ("kind", "text", "settles"),
    [
        ("outcome", "How did the council vote on the ferry line?", "The record of the vote."),
        ("outcome", "Did Ida Moen survive?", "Word from the hospital or the family."),
        ("outcome", "Did the board dredge the harbour?", "A later report, or word from those who were to act."),
        ("number", "How many were missing after the vote?", "A count, from those who made it."),
        (
            "evidence",
            "Had phone troubles spread to Keld?",
            "A record made at the time, or somebody without a stake who can tell of it.",
        ),
        ("evidence", "Did Moen pay the captain, which Moen denied?", "The records of the payments."),
        ("pending", "What became of the case against Ida Moen?", "The docket of the court."),
        ("pending", "Has Tom Pike been found by now?", "Word from the police, or a record of the arrest."),
        ("unknown", "Whose gun was the 4-year-old boy playing with?", "A trace of the gun by its number."),
        ("unknown", "How did the boy get the gun?", "The police report."),
        ("unknown", "Why did the jury decline to indict Moen?", "A statement of the prosecutor."),
        ("outcome", "Did Moen resign over the collusion?", "The letter of whoever left, or the announcement of it."),
        ("outcome", "Did the board pass along the letters?", "A later report, or word from those who were to act."),
        ("evidence", "Did Moen know of the sale?", "Letters or messages that show who was told, or sworn testimony."),
        (
            "evidence",
            "Did the thief know the house, as police believe?",
            "The findings of the inquiry, with what they rest on.",
        ),
        (
            "evidence",
            "Did Moen follow the executive order on harbours?",
            "A record made at the time, or somebody without a stake who can tell of it.",
        ),
        (
            "evidence",
            "Did Moen order the captain to sail?",
            "Notes or a recording of what was said, or word from others who took part.",
        ),
    ],
)
def test_what_settles_a_step_depends_on_what_it_is(kind: str, text: str, settles: str) -> None:
    assert question(kind, text, ()).settles == settles


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Had police Moen been shot in the yard, as a witness says?", True),
        ("Did the men drive a car into the store at around 4, as a witness says?", True),
        ("In the shooting in Keld, did the victims, two men and two women enter the yard?", True),
        ("Has the killing not been solved, as relatives say?", True),
        ("Did Witness Ida Moen know the dead man?", True),
        ("Did the fight have anything to do with the fire but, as police believe?", True),
        ("Did police find the gun?", False),
        ("Was the shooting at the mill not a random one, as police believe?", False),
        ("Did Ida Moen, the mayor, hide the report?", False),
    ],
)
def test_a_question_of_a_misread_sentence_is_known_by_its_words(text: str, wrong: bool) -> None:
    assert misread(text) == wrong


@pytest.mark.parametrize(
    ("text", "idle"),
    [
        ("Was the fire on Mill Street petty and unnecessary, as neighbors say?", True),
        ("Was the guard rushed to Lorvik Hospital, as a witness says?", True),
        ("Is Ida Moen believed to have set the fire?", True),
        ("Did Tom Pike plead guilty on Monday, as the Keld District Attorney's Office says?", True),
        ("Did detectives meet with prosecutors?", True),
        ("Did Mayor Ida Moen have a rent dispute?", True),
        ("What did Moen receive in return?", True),
        ("Did the bill pass easily?", True),
        ("When will Ida Moen appear in court to answer to the charge?", True),
        ("How long had the thief worked at the mill?", True),
        ("Does the mill have about 700 workers?", True),
        ("What could Keld do to persuade Lorvik to open the harbour?", True),
        ("Will the mayor accept any compromise?", True),
        ("Was the mill set on fire last night?", True),
        ("Will the harbour board try to reach agreement on the ferry?", True),
        ("Did Tom Pike set the fire, as police believe?", False),
        ("Did Tom Pike plead guilty?", False),
    ],
)
def test_nobody_looks_up_an_opinion_or_a_step_on_the_word_of_its_office(text: str, idle: bool) -> None:
    assert trivial(text) == idle


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Did Keld carry out the attack, as Lorvik says?", "Did the Keld army bomb the Lorvik mill?", True),
        (
            "Did Keld target Moen’s phone, which it has denied?",
            "Was data exfiltrated from the phone, as sources say?",
            True,
        ),
        ("Did Keld target Moen’s phone, which it has denied?", "What was taken from the phone?", False),
        ("What prompted the fight?", "What was the cause of the fight that came before the shooting in Keld?", True),
        ("What prompted the fight?", "Did Keld carry out the attack, as Lorvik says?", False),
    ],
)
def test_one_deed_is_asked_about_once_whatever_its_words(one: str, other: str, same: bool) -> None:
    first, second = (
        question("unknown" if text.startswith("What") else "evidence", text, (Ref("a", n),))
        for n, text in enumerate((one, other), 1)
    )
    assert repeats(second, first) == same


def test_a_motive_that_two_sources_lack_is_asked_after_with_both_the_newest_first() -> None:
    found = articles(
        "A man was shot dead at the Lorvik pier on Monday. Police have not released a motive.",
        "A man who was shot dead at the Lorvik pier was Tom Lunde. Police have not released a motive.",
    )
    days = (date(2024, 3, 5), date(2024, 3, 8))
    dated = [replace(a, meta=replace(a.meta, published=day)) for a, day in zip(found, days, strict=True)]
    (motive,) = [q for q in at_large(dated) if q.text.startswith("What was the motive")]
    assert [(ref.article, ref.n) for ref in motive.basis] == [("b", 2), ("a", 2)]
