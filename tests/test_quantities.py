"""Figures as intervals: the case file says how each sentence is read."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.figures.quantities import find_quantities
from generator.language.sentences import split_sentences
from generator.language.statements import statements_of
from generator.model import Quantity

CASES = Path(__file__).parent / "cases" / "quantities.txt"


def cases() -> list[tuple[str, str]]:
    lines = [line for line in CASES.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [(sentence.strip(), expected.strip()) for sentence, expected in (line.split(" | ") for line in lines)]


def shown(q: Quantity) -> str:
    value = f"{q.value:.12g}" if q.upper is None else f"{q.value:.12g}..{q.upper:.12g}"
    bound = "" if q.bound in ("exact", "range", "vague") else q.bound
    parts = (bound, value, q.unit, q.event, "share" if q.share else "", q.change)
    return " ".join(part for part in parts if part)


def one(sentence: str) -> Quantity:
    (found,) = find_quantities(sentence)
    return found


@pytest.mark.parametrize(("sentence", "expected"), cases())
def test_the_case_file_is_read_as_it_says(sentence: str, expected: str) -> None:
    assert ("; ".join(map(shown, find_quantities(sentence))) or "none") == expected


def test_the_span_holds_the_figure_with_its_approximator() -> None:
    sentence = "As many as 1,000 miners went on strike."
    assert one(sentence).span.of(sentence) == "As many as 1,000"


def test_what_is_counted_is_the_phrase_after_the_figure() -> None:
    sentence = "Some 300 North Islanders had been arrested."
    found = one(sentence)
    assert found.counted == "north islanders"
    assert found.counted_span is not None
    assert found.counted_span.of(sentence) == "North Islanders"
    assert found.event_span is not None
    assert found.event_span.of(sentence) == "arrested"


def test_a_part_counts_what_its_whole_counts() -> None:
    part, whole = find_quantities("About 10 of the 110 sailors sent north have been rescued.")
    assert (part.counted, part.event) == ("sailors", "rescued")
    assert (whole.counted, whole.event) == ("sailors", "sent")


def test_a_sum_keeps_its_parts() -> None:
    sentence = "Three women and two men were killed."
    found = one(sentence)
    assert (found.value, found.event) == (5.0, "killed")
    assert [(p.value, p.counted, p.span.of(sentence), p.event) for p in found.parts] == [
        (3.0, "women", "Three", "killed"),
        (2.0, "men", "two", "killed"),
    ]


def test_the_parts_of_a_sum_move_with_it() -> None:
    text = "It rained. Three women and two men were killed."
    found = next(q for s in statements_of(text, split_sentences(text)) for q in s.quantities)
    assert [p.span.of(text) for p in found.parts] == ["Three", "two"]


def test_who_does_something_is_not_its_victim() -> None:
    attackers, victims = find_quantities("Two gunmen killed five people.")
    assert (attackers.event, victims.event) == (None, "killed")


def test_hours_and_money_suffer_nothing() -> None:
    assert [q.event for q in find_quantities("It took three months and $5 million; nobody knows who was killed.")] == [
        None,
        None,
    ]


def test_a_figure_is_not_tied_to_an_event_of_the_next_sentence() -> None:
    first = find_quantities("There were 40 guests. Later 3 were hurt.")[0]
    assert first.event is None


@given(st.text(alphabet=st.sampled_from("0123456789 ,.-%$£abkmno[]()’“”to and half third of killed\n"), max_size=80))
def test_spans_stay_inside_any_text(text: str) -> None:
    for q in find_quantities(text):
        assert 0 <= q.span.start < q.span.end <= len(text)
        assert q.upper is None or q.value is None or q.value < q.upper


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("Five shooting victims were taken to a clinic.", "shooting victims"),
        ("The blast wounded two sheriff's deputies.", "sheriff's deputies"),
        ("Five shot in the square.", None),
    ],
)
def test_people_are_counted_by_the_whole_of_their_name(sentence: str, counted: str | None) -> None:
    (quantity, *_) = find_quantities(sentence)
    assert quantity.counted == counted


def test_what_befell_a_thing_befell_nobody_who_is_counted_behind_it() -> None:
    def befell(text: str) -> list[str | None]:
        return [q.event for q in find_quantities(text) if q.value == 2]

    assert befell("Captured footage posted by Mayor Ida Moen showed two soldiers.") == [None]
    assert befell("Captured were two soldiers.") == ["captured"]
    assert befell("Police captured two soldiers.") == ["captured"]


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("The man was sentenced to prison, convicted of robbing two girls.", None),
        ("Two men were convicted of robbing a bank.", "convicted"),
        ("They met a man who then fired and shot two officers.", "shot"),
        ("The raid left two people wounded, among them a woman whose child was killed.", "wounded"),
    ],
)
def test_who_was_harmed_is_not_convicted_and_who_was_hit_is_not_fired(sentence: str, event: str | None) -> None:
    assert [q.event for q in find_quantities(sentence) if q.value == 2] == [event]
