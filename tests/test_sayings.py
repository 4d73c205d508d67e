"""One saying in two wordings is found by its own words, each with what comes nearest to it in the other article."""

from functools import cache

from generator.comparison.differences.quotes import Quoting, quoting
from generator.comparison.differences.sayings import MOST, quoted_otherwise
from generator.language.sentences import split_sentences
from generator.language.statements import statements_of

LOSSES = "“Those are heavy losses for a town of 9,000 people,” Moen said."
SMALL = "To a reporter on the quay he spoke of “heavy losses for a small town of 9,000 people.”"
OTHER = "“Heavy losses for the mill are what we fear,” Lund said."


def pairs(*told: tuple[str, str]) -> list[tuple[int, int]]:
    """The pairs among sentences, each given with its article."""
    return list(quoted_otherwise([of(text) for _, text in told], [article for article, _ in told]))


@cache
def of(text: str) -> Quoting:
    return quoting(statements_of(text, split_sentences(text))[0])


def test_one_saying_in_two_wordings_is_a_pair_and_in_one_wording_none() -> None:
    assert pairs(("a", LOSSES), ("b", SMALL)) == [(0, 1)]
    assert pairs(("a", LOSSES), ("b", LOSSES)) == []


def test_two_sentences_of_one_article_are_no_pair() -> None:
    assert pairs(("a", LOSSES), ("a", SMALL)) == []


def test_each_sentence_is_paired_with_the_nearest_of_the_other_article() -> None:
    assert pairs(("a", LOSSES), ("b", OTHER), ("b", SMALL)) == [(0, 2)]
    assert pairs(("a", LOSSES), ("a", "“Heavy losses for a tiny town of 9,000 people,” he said."), ("b", SMALL)) == [
        (0, 2)
    ]


def test_what_very_many_sentences_have_is_no_saying() -> None:
    told = [(f"a{n}", LOSSES) for n in range(MOST)]
    assert pairs(*told[1:], ("b", SMALL)) == [(n, MOST - 1) for n in range(MOST - 1)]
    assert pairs(*told, ("b", SMALL)) == []
