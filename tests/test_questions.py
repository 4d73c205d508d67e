"""What is asked of a story's sources, line by line of `cases/questions.md`."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.comparison.questions.fates import survivors
from tests.corpus import articles, briefing

CASES = Path(__file__).parent / "cases" / "questions.md"


def cases() -> list[list[str]]:
    """(sources, question) of each line."""
    lines = [line for line in CASES.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines[1:]]


@pytest.mark.parametrize(("sources", "asked"), cases())
def test_a_question_is_asked_or_not(sources: str, asked: str) -> None:
    questions = briefing(*sources.split(" // ")).questions
    if asked.startswith("- "):
        assert not [q.text for q in questions if q.kind == asked[2:]]
    else:
        assert asked in [q.text for q in questions]


def test_the_figures_of_a_conflict_are_asked_in_order() -> None:
    told = briefing(
        "About 1,500 islanders were killed in the Arden flood, police said.",
        "About 300 islanders were killed in the Arden flood, the mayor said.",
    )
    assert any(q.text.endswith(": about 300 or about 1,500?") for q in told.questions), [q.text for q in told.questions]


@pytest.mark.parametrize(("days", "asked"), [(0, True), (1, True), (2, False)])
def test_of_the_badly_hurt_nothing_is_asked_that_a_newer_source_might_tell(days: int, asked: bool) -> None:
    texts = ("Ida Moen was in critical condition at the Lorvik hospital.", "The harbour of Lorvik was open again.")
    found = tuple(
        replace(a, meta=replace(a.meta, published=date(2031, 5, 4 + n * days))) for n, a in enumerate(articles(*texts))
    )
    assert [q.text for q in survivors(found)] == ["Did Ida Moen survive?"] * asked
