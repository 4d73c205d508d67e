"""What is asked of a story's sources, line by line of `cases/questions.md`."""

from pathlib import Path

import pytest

from tests.corpus import briefing

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
