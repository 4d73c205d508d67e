"""When the one incident of a story happened: the case file says which times clash, and a row of its own tells it."""

import pytest

from generator.comparison.claims.when import incident_times
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
    assert not [q.text for q in told.questions if q.kind == "conflict"]


def test_two_times_that_may_both_be_meant_roughly_are_no_conflict() -> None:
    told = briefing("The shooting happened about 4 a.m. in Keld.", "A man was shot in Keld around 4:15 a.m. Sunday.")
    (clash,) = [d for claim in told.claims for d in claim.differences if d.kind == "time"]
    assert (clash.conflict, clash.why) == (
        False,
        "One source gives about 4 a.m., another around 4:15 a.m.: both can be true.",
    )
