"""When the one incident of a story happened: the case file says which times clash, and a row of its own tells it."""

import pytest

from generator.comparison.claims.when import incident_times
from generator.comparison.questions.hours import hours
from tests.corpus import articles, briefing, case_rows, statements


@pytest.mark.parametrize(("one", "two", "told"), case_rows("incident-times"))
def test_two_times_of_one_incident_clash_as_the_case_file_says(one: str, two: str, told: str) -> None:
    found = articles(one, two)
    clash = incident_times(found, statements(found))
    assert (", ".join(clash.difference.given) if clash else "none") == told


def test_the_times_of_all_sources_stand_in_one_row_as_a_conflict() -> None:
    told = briefing(
        "The shooting happened around 6 p.m. in Arden.",
        "Anna Berg, 20, was walking home when a boy was shot beside her in Arden about 5:30 p.m. Monday.",
        "It was a cold day. The shooting happened around 6 p.m. and nobody saw it.",
    )
    (claim,) = [claim for claim in told.claims if any(d.kind == "time" for d in claim.differences)]
    (clash,) = claim.differences
    assert (claim.status, len(claim.articles)) == ("conflict", 3)
    assert (len(clash.left), len(clash.right)) == (2, 1)
    assert clash.why.startswith("Two sources give around 6 p.m., one source about 5:30 p.m.: the times do not overlap")
    (asked,) = [q.text for q in told.questions if q.kind == "conflict"]
    assert asked.endswith(": around 6 p.m. or about 5:30 p.m.?")


def test_two_times_that_may_both_be_meant_roughly_are_no_conflict() -> None:
    told = briefing("The shooting happened about 4 a.m. in Keld.", "A man was shot in Keld around 4:15 a.m. Sunday.")
    (clash,) = [d for claim in told.claims for d in claim.differences if d.kind == "time"]
    assert (clash.conflict, clash.why) == (
        False,
        "One source gives about 4 a.m., another around 4:15 a.m.: both can be true.",
    )


@pytest.mark.parametrize(
    ("one", "two", "asked"),
    [
        (
            "The shooting in Keld was reported around 4:15 a.m. on Monday.",
            "A man was shot in Keld. The first call came shortly before 5 a.m., police said.",
            "When was it reported: around 4:15 a.m. or shortly before 5 a.m.?",
        ),
        (
            "Police were alerted to the shooting in Keld at 12:03 a.m. on Monday.",
            "The shooting happened around 12:20 p.m. in Keld.",
            "When was it: 12:03 a.m. or around 12:20 p.m.?",
        ),
        (
            "Officers were called to the mill in Keld at 4 a.m. on Monday.",
            "Officers were called to the mill of Keld at 5 a.m.",
            "When was it: 4 a.m. or 5 a.m.?",
        ),
        ("Officers were called to Keld at 4 a.m.", "The shooting happened around 3:30 a.m. in Keld.", None),
        ("Officers were called to Keld at 4 a.m.", "Officers were called to the mill of Keld at 4:20 a.m.", None),
        ("Officers were called to Keld at 4 a.m.", "Officers were called to Keld earlier, at 2 a.m.", None),
        ("Officers were called to Keld at 4 a.m. Monday.", "Officers were called to Keld at 2 a.m. Sunday.", None),
    ],
)
def test_hours_of_a_report_that_do_not_fit_are_asked_about(one: str, two: str, asked: str | None) -> None:
    assert [q.text for q in hours(articles(one, two))] == ([asked] if asked else [])


def test_when_officers_were_there_stands_beside_two_hours_of_a_report() -> None:
    told = (
        "The shooting in Keld was reported around 4:15 a.m. on Monday.",
        "A man was shot in Keld. The first call came shortly before 5 a.m., police said.",
    )
    (there,) = hours(articles(*told, "Officers arrived at the mill of Keld just after 4 a.m. on Monday."))
    (late,) = hours(articles(*told, "Officers arrived at the mill of Keld just after 9 p.m. on Monday."))
    assert len(there.basis) == len(late.basis) + 1


def test_two_rough_times_in_one_row_are_told() -> None:
    """No row of its own: police were called, and neither source says when the shots were fired."""
    told = briefing(
        "Police were called to the old mill on Quay Street around 4 p.m. Saturday.",
        "At about 4:15 p.m. Saturday police were called to the old mill on Quay Street.",
        "Police were called to the old mill on Quay Street at 4:03 p.m. Saturday.",
    )
    (why,) = [d.why for c in told.claims for d in c.differences]
    assert why.startswith("One source gives around 4 p.m., another about 4:15 p.m.: both can be true")
