"""Why two sources may differ: told where dates, speakers or copying are known, and not where they are not."""

from dataclasses import replace
from datetime import date

from generator.comparison.claims.finding import find_claims
from generator.comparison.origins.reuse import reuse_in
from generator.model import Difference
from tests.corpus import articles, briefing, statements


def differences(*texts: str, days: tuple[int, ...] = ()) -> list[Difference]:
    """The differences between sources, published on these days of one month where days are given."""
    found = articles(*texts)
    if days:
        dated = zip(found, days, strict=True)
        found = tuple(replace(a, meta=replace(a.meta, published=date(2024, 5, day))) for a, day in dated)
    return [d for draft in find_claims(found, statements(found), reuse_in(found)) for d in draft.claim.differences]


POLICE = "Police in Norway said 12 passengers were killed when the ferry Aurora sank off Bergen."
LATER = "Norwegian police said 31 passengers were killed in the sinking of the ferry Aurora off Bergen."
COMPANY = "The ferry Aurora sank off Bergen and 31 passengers were killed, the company Vidar Lines said."


def test_a_newer_report_is_called_newer_only_if_both_dates_are_stated() -> None:
    (undated,) = differences(POLICE, COMPANY)
    (dated,) = differences(POLICE, COMPANY, days=(3, 5))
    (reversed_,) = differences(POLICE, COMPANY, days=(5, 3))
    assert undated.conflict
    assert dated.conflict
    assert "newer" not in undated.why
    assert dated.why.endswith("; the newer report gives the higher figure.")
    assert reversed_.why.endswith("; the newer report gives the lower figure.")


def test_of_three_reports_none_is_newer_than_the_other() -> None:
    shots = "Shots were fired around 3 p.m. in Arden"
    texts = (f"{shots}, police said.", f"{shots} on Monday.", shots.replace("around 3", "at 9") + ".")
    whys = [found.why for found in differences(*texts, days=(3, 4, 5))]
    assert whys[-1].endswith("one source 9 p.m.: the times do not overlap; one report is newer than the others.")
    assert differences(texts[0], texts[2], days=(3, 5))[-1].why.endswith("; one report is newer than the other.")


def test_two_times_that_lie_apart_are_never_said_to_be_both_true() -> None:
    texts = "The fire in Arden broke out around 4 p.m.", "The fire in Arden broke out about 8 p.m."
    assert not any("both can be true" in found.why for found in differences(*texts, days=(3, 5)))


def test_two_times_that_can_both_be_true_need_no_reason() -> None:
    texts = "The fire in Arden broke out around 4 p.m.", "The fire in Arden broke out about 4:15 p.m."
    assert differences(*texts, days=(3, 5))[-1].why.endswith(": both can be true.")


def test_a_higher_figure_that_one_speaker_gives_later_is_no_conflict() -> None:
    (found,) = differences(POLICE, LATER, days=(3, 5))
    assert not found.conflict
    assert "one may be older than the other; the newer report gives the higher figure" in found.why
    assert [d.conflict for d in differences(POLICE, LATER, days=(5, 3))] == [True]
    assert [d.conflict for d in differences(POLICE, LATER)] == [True]


def test_what_goes_back_to_one_origin_says_so() -> None:
    (found,) = differences(
        "Police in Norway said that the captain of the Aurora may have been asleep at the wheel.",
        "Norwegian police said that the captain of the Aurora was asleep at the wheel.",
    )
    assert (found.kind, found.conflict) == ("hardening", False)
    assert found.why.endswith("; both go back to one origin.")


def test_what_different_speakers_say_says_so() -> None:
    (found,) = differences(
        "Karl Lund said that the captain of the Aurora may have been asleep at the wheel.",
        "Ida Moen said that the captain of the Aurora was asleep at the wheel.",
        days=(3, 5),
    )
    assert (found.kind, found.conflict) == ("certainty", False)
    assert found.why.endswith("; the newer report is the more sure and they go back to different speakers.")


def test_one_of_a_force_is_no_other_speaker_than_the_force() -> None:
    (found,) = differences(
        "Police in Norway said that the captain of the Aurora may have been asleep at the wheel.",
        "Ida Moen said that the captain of the Aurora was asleep at the wheel.",
    )
    assert found.why == "One source says “may”, where another says it without reserve."


def test_a_copy_says_so() -> None:
    text = "The old ferry Aurora of the Vidar company sank off Bergen on Monday and about 2,700 passengers were hurt."
    (found,) = differences(text, text.replace("about ", ""))
    assert found.kind == "rounding"
    assert found.why.endswith("; one text is a copy of the other.")


def test_the_missing_grow_fewer_without_a_conflict() -> None:
    before = "Police in Norway said 30 passengers were missing after the ferry Aurora sank."
    after = "Norwegian police said 11 passengers were missing after the ferry Aurora sank."
    (found,) = differences(before, after, days=(3, 5))
    assert not found.conflict
    assert found.why.endswith("the newer report gives the lower figure and both go back to one origin.")
    assert "one may be older than the other" in found.why
    assert [d.conflict for d in differences(before, after)] == [True]


def test_speakers_named_alike_are_not_called_different() -> None:
    (found,) = differences(
        "The council said that the captain of the Aurora may have been asleep at the wheel.",
        "The captain of the Aurora was asleep at the wheel, the harbour council said.",
    )
    assert "different speakers" not in found.why


def test_what_is_passed_on_as_a_claim_is_not_told_as_said_without_reserve() -> None:
    doubted = "There are concerns that the yard may be preparing to dismiss more welders, the mayor said."
    claimed = (
        "The harbour board met amid claims by union officials that the yard was preparing to dismiss more welders."
    )
    (one,) = differences(claimed, doubted)
    assert one.why.startswith("One source says “concerns”, where another says “claims”")
    third = "The union has voiced suspicion about the yard preparing to dismiss more welders."
    (two,) = differences(claimed, doubted, third)
    assert two.why.startswith("One source says “concerns”, where others say “claims” and “suspicion”")
    (other,) = differences(claimed.replace("amid claims by union officials that", "and"), doubted)
    assert "without reserve" in other.why


def test_parts_that_a_clause_counts_do_not_clash() -> None:
    texts = (
        "When guards came to the mill they found two women and a man with gunshot wounds to the arm.",
        "Guards came to the mill and found three people — two women and one man — who had all been shot in the arm.",
    )
    told = briefing(*texts)
    assert not any(found.conflict for claim in told.claims for found in claim.differences)


def test_of_two_sums_it_is_told_once_that_one_is_the_newer() -> None:
    bonds = ("Moen was held in Lorvik on a bond of $500,000.", "Moen is held in Lorvik on a bond of $750,000.")
    assert not any("one may be older" in found.why for found in differences(*bonds, days=(3, 5)))
