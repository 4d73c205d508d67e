"""Figures whose people do to others what happened, and those that count only some of whom it happened to."""

from generator.comparison.claims.figure_heads import _head
from generator.comparison.claims.mentions import figure_units
from generator.model import Claim
from tests.corpus import articles, briefing, statements


def counted(text: str) -> list[float | None]:
    """The figures that a text has for a row."""
    (article,) = articles(text)
    return [u.quantity.value for u in figure_units(article, statements((article,))["a"]) if u.quantity]


def row(*texts: str) -> Claim:
    """The only row of figures of several sources."""
    (claim,) = [c for c in briefing(*texts).claims if c.kind == "figure" and len(c.articles) > 1]
    return claim


def test_those_who_shoot_are_no_figure_of_those_shot() -> None:
    assert counted("Two robbers walked into the mill and shot at a guard.") == []
    assert counted("Two women fired at a crowd of bakers in Keld.") == []


def test_shootings_are_no_figure_of_those_shot() -> None:
    assert counted("There was one shooting on Mill Street on Friday.") == []


def test_those_who_are_shot_are() -> None:
    assert counted("Two guards were shot in the mill.") == [2]
    assert counted("Two guards walked into the mill and were shot.") == [2]
    assert counted("Robbers shot two guards in the mill.") == [2]
    assert counted("Two guards died in the mill.") == [2]


def test_some_of_those_to_whom_it_happened_are_no_count_of_them() -> None:
    assert counted("Three of those injured are bakers.") == []
    assert counted("Four of the guards killed were from Keld.") == []
    assert counted("Two of those shot were seriously wounded.") == []
    assert counted("Two of the deceased were bakers.") == []
    assert counted("Three of the guards were injured.") == [3]
    assert counted("All three of the dead were bakers.") == [3]


def test_people_are_no_more_arrested_than_somebody_says() -> None:
    told = briefing("Four people were arrested over the fire in Keld.", "Four bakers were at a fair in Keld on Friday.")
    assert not [c for c in told.claims if c.kind == "figure" and len(c.articles) > 1]


def test_a_row_is_headed_by_whom_it_counts_and_what_was_done() -> None:
    hurt = row("Three people suffered injuries in the fire in Keld.", "A fire in Keld left three people hurt.")
    assert hurt.label.text == "People hurt"
    shot = row("A robber shot five guards in Keld.", "In Keld a robber shot five guards on Friday.")
    assert shot.label.text == "Guards shot"
    loud = row("THE ROBBER SHOT FIVE GUARDS IN KELD.", "In Keld five guards were shot on Friday.")
    assert loud.label.text == "Guards shot"


def test_what_happened_leads_a_head_as_a_noun_or_not_at_all() -> None:
    """Not "Wounding guards", and of a verb that only what comes after it completes the whole clause."""
    wounding = "Police arrested a man accused of wounding two guards at the mill."
    assert row(wounding, f"{wounding} It rained.").label.text == "Wounding of guards"
    rescue = "Officers of Keld were able to rescue 30 hostages from the mill."
    assert row(rescue, f"{rescue} It rained.").label.text.endswith("able to rescue 30 hostages from the mill")


def test_a_number_before_a_name_in_capitals_counts_nothing() -> None:
    assert counted("Bakers told 13 NEWS they heard shots fired.") == []
    assert counted("GUARDS SAY 13 BAKERS WERE SHOT IN KELD.") == [13]


def test_a_figure_that_one_source_alone_tells_twice_stays_in_its_clauses() -> None:
    told = briefing(
        "Police arrested two bakers over the fire in Keld. The two bakers were charged with arson and theft.",
        "Officers caught up with the pair in Keld and charged both of them with arson and theft.",
    )
    assert not [c for c in told.claims if c.kind == "figure"]


def test_victims_may_be_men_or_children() -> None:
    found = row("One adult and two children died in Keld.", "All three victims who died in Keld were found in beds.")
    assert len(found.articles) == 2


def test_a_figure_without_words_of_its_own_gives_no_head() -> None:
    assert _head(()) == ""
