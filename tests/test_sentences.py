"""Where sentences end: cases by hand, and laws that hold for any text."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.language.sentences import LONGEST, split_sentences

CASES = Path(__file__).parent / "cases" / "sentences.txt"
SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))


def cases() -> list[str]:
    lines = CASES.read_text(encoding="utf-8").split("\n")
    return [line for line in lines if line.strip() and not line.startswith("#")]


def laid_out(case: str) -> tuple[str, list[str]]:
    """The text of a case and the sentences it should have."""
    text = (
        case.replace(" |⏎⏎", "|\n\n").replace(" |⏎", "|\n").replace(" |¦", "|").replace(" | ", "| ").replace(" ⏎", "\n")
    )
    plain = text.replace("|", "")
    return plain, [part.strip() for part in text.split("|")]


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text)]


@pytest.mark.parametrize("case", cases())
def test_every_case_is_split_as_written(case: str) -> None:
    text, expected = laid_out(case)
    assert sentences(text) == expected


def test_there_are_enough_cases() -> None:
    assert len(cases()) >= 150


def assert_lawful(text: str) -> None:
    """Spans are in order, not empty, trimmed, and leave out nothing that is visible."""
    end = 0
    for span in split_sentences(text):
        assert end <= span.start < span.end <= len(text)
        assert not text[end : span.start].strip()
        assert span.of(text) == span.of(text).strip()
        assert span.end - span.start <= LONGEST
        end = span.end
    assert not text[end:].strip()


MARKS = [
    ". ",
    ".",
    "! ",
    "? ",
    "... ",
    ". . . ",
    "…",
    '"',
    "“",
    "”",
    "’",
    "(",
    ")",
    "[",
    "]",
    "，",
    "。",
    ":",
    ";",
    ",",
    "-",
]
BLANKS = ["\n", "\n\n", "\r\n", "\r", " ", "\u2028", "\x0b", "\xa0", "\u200b", "\x00"]
WORDS = [
    "1. ",
    "a) ",
    "• ",
    "U.S. ",
    "Mr. ",
    "No. 5",
    "p.m. ",
    "We ran",
    "he",
    "said",
    "I",
    "12",
    "May 8, 2020 The",
    "习",
]
PIECES = st.sampled_from([*MARKS, *BLANKS, *WORDS])


@given(st.text())
@settings(deadline=None)
def test_sentences_of_any_text_hold_every_visible_character(text: str) -> None:
    assert_lawful(text)


@given(st.lists(PIECES, max_size=40).map("".join))
@settings(deadline=None)
def test_sentences_of_text_made_of_marks_hold_every_visible_character(text: str) -> None:
    assert_lawful(text)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_sentences_of_a_seed_hold_every_visible_character(path: Path) -> None:
    assert_lawful(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("text", ["word " * 5000, "x" * 20_000, "(" * 5000, ". " * 5000, '"' * 5000, "1. " * 4000])
def test_an_endless_line_is_cut_and_read_in_time(text: str) -> None:
    assert_lawful(text)


def test_a_wrapped_paragraph_is_read_as_one() -> None:
    text = (
        "The ferry that sank off the coast of the island on Monday had not\n"
        "been inspected for more than a year, the harbour office of Bergen\n"
        "said. Its owner, Nordic Ferries, said that it knew of no fault and\n"
        "would help."
    )
    assert [part.replace("\n", " ").split(" ")[0] for part in sentences(text)] == ["The", "Its"]


def test_a_list_of_headlines_is_not_read_as_a_wrapped_paragraph() -> None:
    text = (
        "Ferry sinks off the coast of Bergen, ten people rescued by boat\n"
        "Harbour office was warned twice last year, a report now shows us\n"
        "Owner of the ferry says that it knew of no fault and will help it"
    )
    assert len(sentences(text)) == 3


LONG = ("a", "A.", "a... ", "Mr. ", "1", "1 ", '"', "“", "(", "[a ", "• a ", "— ", "漢", "a. b. ")


def test_a_text_of_one_line_takes_time_as_its_length() -> None:
    spent = {}
    for size in (10_000, 60_000):
        begun = time.process_time()
        for piece in LONG:
            split_sentences((piece * size)[:size])
        spent[size] = time.process_time() - begun
    assert spent[60_000] < 18 * spent[10_000] + 1
