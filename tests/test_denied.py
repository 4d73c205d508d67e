"""What one source denies is no telling of it: in a row without a difference on it, it would be taken for one."""

from types import SimpleNamespace
from typing import cast

import pytest

from generator.comparison.claims.denied import told_by_themselves
from generator.comparison.claims.mentions import Unit
from generator.model import Certainty, Claim, Difference, Line

SAID, DENIED, OPEN = Certainty.STATED, Certainty.DENIED, Certainty.POSSIBLE


def groups(certainties: tuple[Certainty, ...], *differences: Difference) -> list[tuple[int, ...]]:
    """How units of these certainties are parted that are one group, with the differences of their claim."""
    units = [cast("Unit", SimpleNamespace(mention=SimpleNamespace(certainty=each))) for each in certainties]
    claim = Claim("", Line("The mill was sold", "computed", ()), "event", (), differences)
    every = tuple(range(len(units)))
    return [group for _, group in told_by_themselves(units, every, lambda _: claim, lambda draft: draft)]


@pytest.mark.parametrize(
    ("certainties", "parts"),
    [
        ((SAID, DENIED, SAID), [(0, 2), (1,)]),
        ((DENIED, OPEN, DENIED), [(1,), (0, 2)]),
        ((DENIED, DENIED), [(0, 1)]),
        ((SAID, OPEN), [(0, 1)]),
    ],
)
def test_a_denial_that_no_difference_tells_of_is_a_claim_by_itself(
    certainties: tuple[Certainty, ...], parts: list[tuple[int, ...]]
) -> None:
    assert groups(certainties) == parts


def test_a_denial_that_a_difference_tells_of_stays_in_its_row() -> None:
    assert groups((SAID, DENIED), Difference("certainty", True, "One denies it.", (1,), (0,))) == [(0, 1)]
