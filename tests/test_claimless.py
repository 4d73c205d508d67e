"""Sentences that claim nothing."""

import pytest

from generator.comparison.claims.calls import calls_on_readers, only_calls_on_readers
from generator.comparison.claims.claimless import calls_out, claims_nothing, linked
from generator.comparison.claims.mentions import clause_units
from tests.corpus import articles, claimed, statements


@pytest.mark.parametrize(
    ("text", "is_link"),
    [
        ("The Courier reports (http://courier.example/1 ) that Ida Moen of Keld is charged with theft.", False),
        ("The Courier reports (http://courier.example/1 ).", True),
        ("Ida Moen of Keld is charged with theft, see http://courier.example/1 for all that is known.", True),
        ("pic.example.com/x — Harbour News (@harbour)", True),
    ],
)
def test_an_address_in_brackets_behind_an_outlet_makes_no_link(text: str, is_link: bool) -> None:
    assert linked(text) is is_link


def test_what_stands_behind_an_address_is_not_cut_out_with_half_a_bracket() -> None:
    text = "The Keld Courier reports (http://courier.example/1) Ida Moen faces ten years in prison."
    assert [claim.label.text.count("(") - claim.label.text.count(")") for claim in claimed(text, text)] == [0]


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("Quiet, quiet,” one guide said, before soon urging her on: “Come on, Ida, come on, Ida.”", True),
        ('Quiet, quiet," one guide said, before soon urging her on: "Come on, Ida."', True),
        ("“Help,” she said.", True),
        ("“Come down, the wall is about to fall,” one guide said.", False),
        ("The guide told of a long night in the mill.", False),
        ("“Help,” she said, as the mill burned down with all that was in it and the wall fell on the road.", False),
    ],
)
def test_what_somebody_called_out_is_no_claim(text: str, only: bool) -> None:
    assert calls_out(text) is only


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Related Harbour Stories", False),
        ("Timeline The wall of Keld: a timeline Show Hide", False),
        ("Two Killed, Many Hurt in Lorvik Bridge Collapse", False),
        ("— Ida Moen (@ida) May 4, 2020", False),
        ("HARBOUR PHOTO / STAFF", False),
        ("WATCH LIVE as Ida Moen speaks at noon.", False),
        ("Watch the video from the Lorvik bridge below.", False),
        ("Watch Commander Moen said the bridge was shut.", True),
        ("Watch sales in Lorvik fell.", True),
        ("Ida Moen Of Keld Was Charged.", True),
        ("Police in Lorvik have charged Ida Moen with theft", True),
        ("“The Bridge Was Shut,” Moen Said", False),
    ],
)
def test_what_is_set_as_a_heading_or_calls_on_readers_claims_nothing(text: str, claims: bool) -> None:
    assert (claims_nothing(text) is None) is claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Anyone with information about the fire is asked to call the Keld police at (518) 462-8039.", False),
        ("Anyone with a boat left Keld that night.", True),
        ("Buy Photo The hall of Keld burned down.", False),
        ("Editor’s note: This story has been corrected.", False),
        ("The full list of mayors of Keld Read more", False),
        ("To reach Ida Moen, call 970-871-4247.", False),
        ("Anonymous tips can also be made by calling 800-555-0100.", False),
        ("Moen can be reached at 206-448-8160 or moen @ example.com.", False),
        ("The island can be reached at low tide.", True),
    ],
)
def test_a_line_of_the_house_claims_nothing(text: str, claims: bool) -> None:
    assert (claims_nothing(text) is None) is claims


@pytest.mark.parametrize(
    ("text", "holds", "only"),
    [
        ("Anyone who saw anything should contact the harbour police.", False, True),
        ("Anyone with information is asked to call 555-0199.", True, True),
        ("Moen fled, police said; anyone with information is asked to call 555-0199.", True, False),
        ("Tips may be left at the harbour office.", False, True),
        ("If anyone has any information on the boat, you are asked to call 555-0199.", True, True),
        ("The boy managed to call 911 by himself.", False, False),
        ("Police called for calm.", False, False),
    ],
)
def test_a_sentence_may_hold_a_call_on_readers_or_be_nothing_else(text: str, holds: bool, only: bool) -> None:
    """What holds a call opens no page and raises no question; what is nothing else claims nothing."""
    assert (calls_on_readers(text), only_calls_on_readers(text)) == (holds, only)


def test_what_did_not_happen_is_told_in_brief() -> None:
    told = claimed(
        "A mill burned in Keld. No arrests have been made. It rained in Oslo.",
        "The old mill of Keld burned at night. No arrests have been made, the warden said.",
    )
    assert [c.articles for c in told if "No arrests" in c.label.text] == [("a", "b")]


@pytest.mark.parametrize(
    "text", ["The gun went off, shooting the boy.", "Wardens believe the shooting was an accident."]
)
def test_what_happened_is_told_in_brief(text: str) -> None:
    found = articles(f"The old mill of Keld burned at night. {text}")
    units = clause_units(found[0], statements(found)["a"])
    assert [u.ref.n for u in units] == [1, 2]


@pytest.mark.parametrize("text", ["They have not been arrested.", "That was not fair.", "“No arrests,” said Ida Moen."])
def test_what_leans_on_a_sentence_before_it_is_no_claim_in_brief(text: str) -> None:
    found = articles(f"The old mill of Keld burned at night. {text}")
    units = clause_units(found[0], statements(found)["a"])
    assert [u.ref.n for u in units] == [1]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Harbour 7's Ida Moen reports.", False),
        ("Harbour 7’s Ida Moen reports that the mill burned.", True),
        ("The mill's Ida Moen reports to the council.", True),
    ],
)
def test_whose_report_it_is_claims_nothing(text: str, claims: bool) -> None:
    assert (claims_nothing(text) is None) is claims
