"""How surely a clause is meant: the sentences stand in `cases/certainty.md`."""

from pathlib import Path

import pytest

from generator.language import parsing
from generator.language.certainty.doubts import Judged
from generator.language.sentences import split_sentences
from generator.language.statements import statements_of
from generator.model import Certainty, Span, Statement

CASES = Path(__file__).parent / "cases" / "certainty.md"
Row = tuple[str, ...]


def rows() -> list[Row]:
    lines = [line for line in CASES.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    return [tuple(cell.strip() for cell in line.strip("|").split(" | ")) for line in lines[1:]]


def smallest(text: str, word: str) -> Statement:
    """The smallest statement around a word."""
    at = text.index(word)
    around = [s for s in statements_of(text, split_sentences(text)) if s.span.start <= at < s.span.end]
    return min(around, key=lambda s: s.span.end - s.span.start)


@pytest.fixture
def rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "_parser", lambda: None)


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0][:50])
def test_the_words_that_govern_a_clause_decide_how_sure_it_is(row: Row) -> None:
    found = smallest(row[0], row[1])
    assert (found.certainty.word, found.negated) == (row[2], row[3] == "yes")


@pytest.mark.usefixtures("rules")
@pytest.mark.parametrize("row", [row for row in rows() if row[4] == "yes"], ids=lambda row: row[0][:50])
def test_the_words_of_a_clause_decide_without_a_parser(row: Row) -> None:
    found = smallest(row[0], row[1])
    assert (found.certainty.word, found.negated) == (row[2], row[3] == "yes")


def test_a_doubt_keeps_the_words_that_carry_it() -> None:
    text = "Officials fear that the ship may have sunk."
    claim = next(s for s in statements_of(text, split_sentences(text)) if s.content)
    assert [hedge.of(text) for hedge in claim.hedges] == ["fear", "may"]


def test_the_sentence_as_a_whole_is_as_sure_as_its_claim() -> None:
    text = "Officials fear that the ship may have sunk."
    assert statements_of(text, split_sentences(text))[0].certainty is Certainty.POSSIBLE


def test_a_clause_is_as_sure_as_the_weakest_word_above_it() -> None:
    sure = Judged().weaker(Certainty.CONFIRMED, Span(0, 1))
    assert sure.weaker(Certainty.POSSIBLE, Span(2, 3)).certainty is Certainty.POSSIBLE
    assert Judged(Certainty.POSSIBLE).weaker(Certainty.CONFIRMED).certainty is Certainty.POSSIBLE


def test_a_verb_of_proof_that_is_misread_is_no_way_round_and_round() -> None:
    text = (
        "Chairman Ivo Lund said the rules issued Thursday showed the council was `` determined to use every last hour "
        "in office to do as much harm as possible to our town.''"
    )
    assert statements_of(text, split_sentences(text))[0].certainty is Certainty.STATED


def test_a_verb_that_takes_over_the_clause_it_is_joined_to_is_no_way_round_and_round() -> None:
    text = "She wanted to help out the best she could and do what she could for the crew."
    assert statements_of(text, split_sentences(text))[0].text == text


def test_a_line_that_ends_with_what_a_parser_takes_for_a_modal_is_read() -> None:
    text = "Read or Share this story: http://on.town7.com/1br1rjV"  # an address is tagged as one
    assert statements_of(text, split_sentences(text))[0].text == text


def test_a_noun_that_governs_infinitives_makes_no_clause_doubtful() -> None:
    said = "The first call to Lorvik police was that the shooting was an accident."
    clause = next(s for s in statements_of(said, split_sentences(said)) if s.text.startswith("the shooting"))
    assert clause.certainty is Certainty.STATED
    asked = "There was a call to close the bridge."
    clause = next(s for s in statements_of(asked, split_sentences(asked)) if s.text.startswith("to close"))
    assert clause.certainty is Certainty.POSSIBLE
