"""How a comparison is explained: what joins and parts two statements, what each rule found, which were silent."""

from generator.comparison.differences.judging import RULES
from generator.comparison.differences.reasoning import reasoning
from generator.language.sentences import split_sentences
from generator.language.statements import statements_of
from generator.model import Statement

POLICE = "Police said the Port Elm flood killed 72 people."


def statement(text: str) -> Statement:
    return statements_of(text, split_sentences(text))[0]


def test_every_rule_is_accounted_for() -> None:
    told = reasoning(statement(POLICE), statement("The Port Elm flood killed 99 people, the mayor said."), (None, None))
    assert len(told.found) == 1
    assert told.found[0].startswith("figures: ")
    assert told.found[0].endswith("(conflict)")
    assert len(told.silent) == len(RULES) - 1
    assert "polarity" in told.silent
    assert (told.apart, told.enough) == ((), True)
    assert "flood" in told.shared


def test_what_shows_two_events_is_named_and_no_rule_finds_a_figure() -> None:
    told = reasoning(statement(POLICE), statement("A fire in Holt Mills killed 9 people."), (None, None))
    assert "other names" in told.apart
    assert told.found == ()
