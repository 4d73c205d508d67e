"""What a sentence mainly says happened, and who takes part."""

import pytest

from generator.comparison.likeness.predicates import participants, parts, predicates
from generator.language.parsing import Parsed, parse


def parsed(text: str) -> Parsed:
    (found,) = parse([text])
    assert found
    return found


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("The ferry sank off the coast while it carried cattle.", "sank"),
        ("Officials said on Monday that the ferry sank.", "sank"),
        ("The mayor resigned and left the town.", "left resign"),
        ("The council made a promise to the miners.", "promis"),
        ("No arrests have been made in Keld.", "arrest"),
        ("The miners are safe.", "saf"),
        ("The miners are safe and are glad.", "glad saf"),
        ("The town suffered a defeat.", "defeat"),
        ("A man charged in the death of a clerk", "charg"),
    ],
)
def test_the_main_predicate_is_what_happened(text: str, main: str) -> None:
    assert " ".join(sorted(predicates(parsed(text)))) == main


def test_who_speaks_takes_no_part() -> None:
    assert participants(parsed("The mayor said that the barge hit the pier near the mill.")) == {"barg", "pier"}


def test_what_was_hit_is_the_object_however_it_is_told() -> None:
    hit = parts(parsed("Officials said the barge hit the pier."))
    assert hit == {("hit", "subject", "barg"), ("hit", "object", "pier")}
    assert parts(parsed("The pier was hit.")) == {("hit", "object", "pier")}


def test_a_noun_with_what_hangs_on_it_is_no_clause() -> None:
    from generator.comparison.likeness.predicates import is_clause

    assert is_clause("The inquiry failed to name the owner")
    assert is_clause("the man who shot him was arrested")
    assert not is_clause("a “whitewash” that failed to name the owner of the yard")
    assert not is_clause("The largest fire in the history of the port")
