"""Which two clauses are sides of one question."""

import pytest

from generator.comparison.questions.disputes import _defines, _which
from generator.model import Mention
from tests.builders import mention
from tests.corpus import articles


def _said(text: str) -> Mention:
    """A mention with a text."""
    (found,) = articles(f"{text}.")
    return mention(found, 1, text)


@pytest.mark.parametrize("text", ["Dry-docked means that a ferry is laid up", "that was no storm at all"])
def test_a_definition_and_what_points_back_are_no_side(text: str) -> None:
    assert _defines(_said(text))
    assert not _defines(_said("the ferry was laid up in Keld"))


def test_of_a_rejected_claim_only_the_claim_is_asked() -> None:
    told: tuple[Mention, Mention] = (
        _said("dismissed claims that the mayor sold the Keld ferry as “absurd”"),
        _said("the mayor sold the Keld ferry"),
    )
    assert _which(*told) == "Is this so: “the mayor sold the Keld ferry”?"
