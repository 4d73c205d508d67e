"""Which sentences are quoted by themselves: whole ones that name what they tell of."""

from dataclasses import replace
from time import perf_counter

import pytest

from generator.comparison.claims.claimless import headed
from generator.comparison.telling.standing import opens, stands
from tests.corpus import articles


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("The wall of the mill fell.", True),
        ("$4 million was paid to the town.", True),
        ("On Monday, the mayor of Lorvik was freed.", True),
        ("The old wall had fallen.", False),
        ("The wall of the mill fell on these streets:", False),
        ("– The wall of the mill fell.", False),
        ("On Monday, he was freed by the court.", False),
        ("In Lorvik, on Monday, they were freed.", False),
        ("On Monday evening there, crews pulled a girl from the mill.", False),
        ("The court also freed two men of Arden.", False),
        ("Both were taken to a clinic in Arden.", False),
        ("Nor did the mayor of Arden say so.", False),
        ("One of those boats sank near the quay.", False),
        ("Mayor Moen has said as much, and did so again on Tuesday.", False),
        ("A chart of the harbour shows just why", False),
        ("The mayor wrote so on www.lorvik.example today.", False),
        ("CLAIM: The wall of the mill fell.", False),
        ("Three years after that, the wall of the mill fell.", False),
        ("What followed was a quarrel on the wall of the mill.", False),
        ("The mayor stands on the wall. (Photo by Ida Moen)", False),
        ("Another woman fell from the mill wall.", False),
        ("I saw how the mill wall fell.", False),
        ("", False),
    ],
)
def test_a_sentence_stands_alone_or_leans(text: str, alone: bool) -> None:
    assert stands(text) == alone


def test_no_sentence_opens_a_briefing_that_a_headline_ran_into_or_that_has_no_end() -> None:
    (article,) = articles("Wall of the Lorvik mill falls. It was Monday.\n\nThe wall of the mill fell on Monday.")
    title, *rest = article.sentences
    titled = replace(article, sentences=(replace(title, disposition="title"), *rest))
    last = rest[-1]
    assert opens(last, titled)
    assert not opens(replace(last, text=f"{title.text.rstrip('.')} The wall of the mill fell."), titled)
    assert not opens(replace(last, text="The wall of the mill fell on Monday"), titled)
    assert not opens(replace(last, text="The wall fell on Monday: read on, and read more."), titled)


@pytest.mark.parametrize(
    ("text", "large"), [("Boys Find Lost Boat", True), ("Boys find a lost boat", False), ("Boat", False)]
)
def test_a_headline_is_known_by_its_large_letters(text: str, large: bool) -> None:
    assert headed(text) == large


@pytest.mark.parametrize("sign", ["-", "'", "a ", "A-", "on a, ", "nor ", "(", "also ", "🙂"])
def test_twenty_thousand_signs_are_judged_at_once(sign: str) -> None:
    text, began = sign * (20_000 // len(sign)) + "!", perf_counter()
    stands(text)
    assert perf_counter() - began < 1
