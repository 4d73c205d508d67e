"""Victims of a whole text, as the interface tells them."""

from generator.api import extract_statements


def told(text: str) -> list[tuple[float | None, str | None]]:
    found = {q.span: (q.value, q.counted) for s in extract_statements(text) for q in s.quantities}
    return [found[span] for span in sorted(found)]


def test_a_single_victim_is_part_of_a_greater_number() -> None:
    assert told("Three hikers were killed on the ridge.\n\nA woman was killed by a falling rock.") == [
        (3.0, "hikers killed")
    ]


def test_a_single_victim_stands_where_nobody_else_is_counted() -> None:
    assert told("The ridge was closed.\n\nA woman was killed by a falling rock.") == [(1.0, "woman killed")]


def test_a_named_victim_counts_where_the_text_gives_no_figure() -> None:
    assert told("The ridge was closed.\n\nJane Miller, 39, was killed by a falling rock.") == [(1.0, "person killed")]
    assert told("Two hikers were killed.\n\nJane Miller, 39, was killed by a falling rock.") == [(2.0, "hikers killed")]


def test_a_lone_sentence_counts_nobody_it_takes_for_known() -> None:
    assert told("The boy died at the hospital.") == []


def test_the_wounded_who_are_known_may_be_the_dead() -> None:
    assert told("The boy was wounded in the yard.\n\nThe boy died at the hospital.") == [(1.0, "person killed")]


def test_those_shot_are_wounded_where_no_death_is_told() -> None:
    assert told("Five people were shot in the square.\n\nThe square was closed.") == [(5.0, "people wounded")]
    assert told("Five people were shot in the square.\n\nTwo people died.")[0] == (5.0, "people shot")


def test_a_counted_thing_is_a_unit_even_where_something_happened_nearby() -> None:
    (whole, *_) = extract_statements("He fired 12 shots, killing three guards.")
    units = {q.counted: q.unit for q in whole.quantities}
    assert units["guards killed"] is None
    assert "shots" in {unit for unit in units.values() if unit}
