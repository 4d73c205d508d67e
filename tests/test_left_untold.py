"""What is asked because no source of a shooting tells it, line by line of `cases/left-untold.md`."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from generator.comparison.questions.accidents import accidents
from generator.comparison.questions.at_large import unsolved
from generator.comparison.questions.blocks import blocks
from generator.comparison.questions.harmed import harmed
from generator.comparison.questions.hours import hours
from generator.comparison.questions.inquiries import inquiries
from generator.comparison.questions.recovery import recovery
from generator.comparison.questions.relations import relations
from generator.comparison.questions.unnamed import unnamed
from generator.comparison.questions.untold import untold
from generator.comparison.questions.wanted import wanted
from generator.comparison.questions.weapons import weapons
from generator.model import Article, Question
from tests.corpus import articles

CASES = Path(__file__).parent / "cases" / "left-untold.md"
RULES: dict[str, Callable[[Sequence[Article]], Iterator[Question]]] = {
    "accidents": accidents,
    "blocks": blocks,
    "harmed": harmed,
    "hours": hours,
    "inquiries": inquiries,
    "recovery": recovery,
    "relations": relations,
    "unnamed": unnamed,
    "unsolved": unsolved,
    "untold": untold,
    "wanted": wanted,
    "weapons": weapons,
}


def cases() -> list[list[str]]:
    """(rule, sources, question) of each line."""
    lines = [line for line in CASES.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines[1:]]


@pytest.mark.parametrize(("rule", "sources", "asked"), cases())
def test_what_no_source_tells_is_asked_and_nothing_else(rule: str, sources: str, asked: str) -> None:
    told = [q.text for q in RULES[rule](articles(*sources.split(" // ")))]
    assert told == ([] if asked == "-" else [asked])
