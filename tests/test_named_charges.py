"""The degrees of a charge, and bail: the case file says which clash; those of two days are told and are no conflict."""

from dataclasses import replace
from datetime import date

import pytest

from generator.comparison.claims.named_charges import charge_clashes
from tests.corpus import articles, briefing, case_rows, statements

TEXTS = (
    "Tom Pike will face a charge of second-degree murder in Keld.",
    "Both Ada Holm and Tom Pike are held on one count of first-degree murder.",
)


@pytest.mark.parametrize(("one", "two", "told"), case_rows("named-charges"))
def test_two_degrees_of_one_charge_clash_as_the_case_file_says(one: str, two: str, told: str) -> None:
    found = articles(one, two)
    given = [words for clash in charge_clashes(found, statements(found)) for words in clash.difference.given]
    assert (", ".join(given) or "none") == told


@pytest.mark.parametrize(("second", "conflict"), [("2024-05-02", True), ("2024-05-09", False)])
def test_a_charge_told_days_later_may_have_been_changed(second: str, conflict: bool) -> None:
    told = articles(*TEXTS)
    days = (date(2024, 5, 1), date.fromisoformat(second))
    dated = [replace(a, meta=replace(a.meta, published=day)) for a, day in zip(told, days, strict=True)]
    (clash,) = charge_clashes(dated, statements(told))
    assert clash.difference.conflict is conflict


def test_two_degrees_stand_in_one_row_and_are_asked_about() -> None:
    told = briefing(*TEXTS)
    (claim,) = [claim for claim in told.claims if any(d.kind == "charge" for d in claim.differences)]
    assert (claim.status, len(claim.articles)) == ("conflict", 2)
    asked = "Which charge is right: second-degree murder or first-degree murder?"
    assert asked in [question.text for question in told.questions]


def test_bail_told_on_another_day_is_a_difference_and_no_conflict() -> None:
    told = articles("Tom Pike’s bond was set at $500,000.", "Tom Pike is being held on $750,000 bond.")
    dated = [replace(a, meta=replace(a.meta, published=date(2024, 5, n))) for n, a in enumerate(told, 1)]
    (clash,) = charge_clashes(dated, statements(told))
    assert (clash.difference.kind, clash.difference.conflict) == ("money", False)
