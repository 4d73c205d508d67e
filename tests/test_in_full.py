"""What is shown of a source: a clause where it can be cut, else its whole sentence; and what one source says, whole."""

import pytest

from generator.comparison.claims.in_full import LONGEST, _of_one_voice
from generator.language.statements import statements_of
from generator.model import Mention, Ref, Span
from tests.corpus import briefing


@pytest.mark.parametrize(
    ("sentence", "clause", "whole"),
    [
        ("Police said the lock was forced on Monday.", "the lock was forced", False),
        ("The lock was forced on Monday, the mayor said.", "The lock was forced", False),
        ("Police said the lock of the mill was unsafe.", "the lock of the mill", False),
        ("The lock was forced because the guard had left the mill.", "the guard had left", False),
        ("The mayor said, adding that the lock was forced on Monday, he would stay.", "the lock was forced", False),
        ("Police pushed back on reports that the lock was forced on Monday.", "the lock was forced", True),
        ("Police said the lock was forced, but the owner later denied that.", "the lock was forced", True),
        ("Police initially said the lock was forced on Monday.", "the lock was forced", True),
        ("Police at first said the lock was forced on Monday.", "the lock was forced", True),
        ("Nobody at the mill said the lock was forced on Monday.", "the lock was forced", True),
        ("Forty percent of those asked said the lock was forced on Monday.", "the lock was forced", True),
        ("The guard thought the lock was forced on Monday.", "the lock was forced", True),
        ("If the owners fail in court, the lock would be forced on Monday.", "the lock would be forced", True),
        ("The guard saw that the lock was forced and called the police.", "the lock was forced", True),
        ("The council stood by him as the mill prepares to close in May.", "the mill prepares", True),
    ],
)
def test_a_clause_that_its_sentence_rules_is_shown_whole(sentence: str, clause: str, whole: bool) -> None:
    found = [s for s in statements_of(sentence, [Span(0, len(sentence))]) if s.k > 1 and s.text.startswith(clause)]
    assert found
    assert all(s.whole == whole for s in found)


def test_what_one_source_says_is_its_whole_sentence_and_one_claim() -> None:
    told = briefing("The mayor said the mill burned down on Monday, and the bridge was shut for a week.", "It rained.")
    assert [[m.text for m in c.mentions] for c in told.claims if "mill" in c.label.text] == [
        ["The mayor said the mill burned down on Monday, and the bridge was shut for a week"] * 2
    ]


def test_a_very_long_sentence_is_not_shown_for_a_clause_that_can_be_cut() -> None:
    many = " and ".join(["the long list of the owners of the mill and the bridge"] * (LONGEST // 10))
    told = briefing(f"The harbour of Lorvik was closed, the mayor said, speaking to {many}.", "It rained.")
    assert "The harbour of Lorvik was closed" in [m.text for c in told.claims for m in c.mentions]


def test_a_cell_is_cut_only_where_that_turns_nothing() -> None:
    told = briefing(
        "Police said the old lock of the Lorvik mill was forced on Monday night.",
        "Police pushed back on reports that the old lock of the Lorvik mill was forced on Monday night.",
    )
    (row,) = [c for c in told.claims if len(c.articles) == 2]
    assert [m.text for m in row.mentions] == [
        "the old lock of the Lorvik mill was forced on Monday night",
        "Police pushed back on reports that the old lock of the Lorvik mill was forced on Monday night",
    ]
    assert row.label.text == "the old lock of the Lorvik mill was forced on Monday night"


def test_a_full_stop_of_an_abbreviation_stays() -> None:
    told = briefing("The mill of Lorvik was bought by Moen and Sons of the U.S.", "It rained.")
    assert any(m.text.endswith("U.S.") for c in told.claims for m in c.mentions)


def test_of_a_sentence_that_stands_in_a_row_only_the_rest_is_in_the_list() -> None:
    told = briefing(
        "The old mill of Lorvik burned down on Monday night, and the narrow bridge to Keld was shut to all "
        "cars and lorries for a week.",
        "The old mill of Lorvik burned down on Monday night.",
    )
    (single,) = [c for c in told.claims if len(c.articles) == 1]
    assert [m.text for m in single.mentions] == [
        "the narrow bridge to Keld was shut to all cars and lorries for a week"
    ]


def test_a_sentence_of_two_voices_is_shown_without_a_speaker_and_once() -> None:
    told = briefing(
        "Ida Moen walked to the burned mill. She closed the road to Keld with her car, and she said that the fire in "
        "the mill had spread from a barn.",
        "It rained.",
    )
    (claim,) = [c for c in told.claims if "road to Keld" in c.label.text or "barn" in c.label.text]
    assert {(m.text, m.speaker) for m in claim.mentions} == {
        (
            "She closed the road to Keld with her car, and she said that the fire in the mill had spread from a barn",
            None,
        )
    }


def test_a_speaker_of_the_sentence_before_leads_no_sentence_with_a_speaker_of_its_own() -> None:
    told = briefing(
        "Mayor Ida Moen said the fire was out. “The old dam of Keld was never safe,” she said. Engineers say the dam "
        "of Keld was cracked for a year.",
        "It rained.",
    )
    said = {m.text[:12]: m.speaker for c in told.claims for m in c.mentions if "dam" in m.text}
    assert said["Engineers sa"] in (None, "Engineers")
    assert said["“The old dam"] == "Mayor Ida Moen"


def test_where_a_speaker_was_named_stays_known_though_he_no_longer_leads_the_sentence() -> None:
    """A difference told before may name him, and its sentence needs his note."""
    at, before = Ref("a", 2), Ref("a", 1)
    shown = _of_one_voice([Mention(at, "a#s2.1", Span(0, 9), "It fell", who, before) for who in ("Ida Moen", "Police")])
    assert [(m.speaker, m.basis) for m in shown] == [(None, (at, before))] * 2


def test_what_is_only_alleged_is_not_what_a_denial_denies() -> None:
    denial = "The owner has dismissed claims that Tom Pike set fire to the old mill of Lorvik as “absurd.”"
    alleged = "Experts demanded an inquiry into allegations Tom Pike set fire to the old mill of Lorvik."
    assert not any(c.conflict for c in briefing(denial, alleged).claims)


def test_no_cell_and_no_entry_begins_with_a_dateline() -> None:
    told = briefing("LORVIK, Norway (AP) — The mill burned down on Monday, killing at least 40 people.", "It rained.")
    shown = [m.text for c in told.claims for m in c.mentions if m.ref.article == "a"]
    assert shown
    assert all(text.startswith("The mill") for text in shown)


def test_a_speaker_closes_his_bracket_and_is_somebody() -> None:
    told = briefing(
        "The owner of the mill (just 23) said: “The old mill of Lorvik burned down on Monday.”\n\n“The bridge was"
        " shut for a whole week,” wrote another.",
        "It rained.",
    )
    assert {m.speaker for c in told.claims for m in c.mentions} <= {"The owner of the mill (just 23)", None}


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("She said that the mill of Keld was dry and that the bridge was old.", None),
        ("She also said the mill of Keld had been dry for a year.", "the mill of Keld had been dry for a year"),
        ("She said on Monday the mill of Keld had been dry for a year.", None),
        ("She said the mill of Keld was dry, but added the bridge was old.", None),
    ],
)
def test_a_sentence_behind_the_name_of_its_speaker_loses_its_pronoun(sentence: str, shown: str | None) -> None:
    told = briefing(f"“It is over,” said Ida Moen on Monday. {sentence}", "It rained.")
    (mention,) = {m for c in told.claims for m in c.mentions if "mill" in m.text}
    assert (mention.speaker, mention.text) == ("Ida Moen", shown or sentence.removesuffix("."))


def test_a_row_of_fears_is_headed_by_the_fear_and_not_by_all_else_of_a_sentence() -> None:
    (row,) = briefing(
        "Their arrival had first sparked fears that the war could escalate badly for Arden.",
        "Despite the initial fear that the Danish force could escalate the conflict, the army of Arden held a bridge.",
    ).claims
    assert row.label.text == "fears that the war could escalate badly for Arden"
    assert [m.text.split()[0] for m in row.mentions] == ["Their", "Despite"]


def test_a_clause_is_shown_with_the_one_that_tells_whom_its_pronoun_means() -> None:
    (row,) = briefing(
        "The boat of Jon Moen sank after he opened the old lock of Keld in May.",
        "Jon Moen opened the old lock of Keld in May.",
    ).claims
    assert row.mentions[0].text == "The boat of Jon Moen sank after he opened the old lock of Keld in May"


def test_a_row_of_what_is_reported_is_headed_by_the_report() -> None:
    (row,) = briefing(
        "The mayor of Arden called for a probe of The Courier’s report that the old ferry of Keld was sold in May.",
        "Police are examining reports that the old ferry of Keld was sold in May.",
    ).claims
    assert row.label.text == "reports that the old ferry of Keld was sold in May"


def test_what_was_not_seen_and_not_observed_is_one_claim() -> None:
    (row,) = briefing(
        "Miners of Keld had not been seen in the pit for several weeks.",
        "Rangers said they have not observed any miners of Keld in the pit in several weeks.",
    ).claims
    assert len(row.articles) == 2


def test_no_speaker_begins_with_a_dateline() -> None:
    told = briefing(
        "LORVIK - Police said the old mill burned down on Monday. They said the bridge was shut.", "It rained."
    )
    assert {m.speaker for c in told.claims for m in c.mentions} <= {"Police", None}


def test_a_head_that_names_nobody_gives_way_to_a_sentence_that_does() -> None:
    """Not "on Monday it would never sell the mill", nor "We saw nothing of it" without who says it."""
    told = briefing(
        "Lorvik said on Monday it would never sell the old harbour mill to Keld.",
        "On the mill the town was plain. It said on Monday it would never sell the old harbour mill to Keld.",
    )
    (row,) = [c for c in told.claims if len(c.articles) == 2]
    assert row.label.text == "Lorvik said on Monday it would never sell the old harbour mill to Keld"
    spoken = briefing(
        "“We will never sell the old harbour mill to Keld,” Ida Moen said.",
        "The mayor was plain. “We will never sell the old harbour mill to Keld,” she said in Lorvik on Monday.",
    )
    (row,) = [c for c in spoken.claims if len(c.articles) == 2]
    assert row.label.text == "“We will never sell the old harbour mill to Keld,” Ida Moen said"
