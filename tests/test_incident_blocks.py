"""The block of a street at which sources have an incident: the case file says which clash."""

import pytest

from generator.comparison.claims.where import incident_blocks
from tests.corpus import articles, briefing, case_rows, statements


@pytest.mark.parametrize(("one", "two", "told"), case_rows("incident-blocks"))
def test_two_blocks_of_one_street_clash_as_the_case_file_says(one: str, two: str, told: str) -> None:
    found = articles(one, two)
    clash = incident_blocks(found, statements(found))
    assert (", ".join(clash.difference.given) if clash else "none") == told


def test_two_blocks_of_one_street_are_a_conflict_in_a_row_of_their_own() -> None:
    told = briefing(
        "A realtor came upon two dead men in the 5300 block of Noon Road Sunday when he wanted to show the house.",
        "The wounded woman, 43, was taken to a hospital from her home in the 5000 block of Noon Road in Arden.",
    )
    (claim,) = [claim for claim in told.claims if any(d.kind == "place" for d in claim.differences)]
    assert (claim.status, len(claim.articles)) == ("conflict", 2)
    assert "Was it in the 5300 block or the 5000 block of Noon Road?" in [q.text for q in told.questions]
