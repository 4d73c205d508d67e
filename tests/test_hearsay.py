"""What only people without a name say, asked for by name."""

from dataclasses import replace

import pytest

from generator.comparison.questions.hearsay import hearsay
from generator.model import Article
from tests.corpus import articles

CASES = """
The harbour office kept a second list of the storm dead, according to three people familiar with the count. | \
three people familiar with the count say
According to two officials with knowledge of the talks, the harbour office kept a second list of the storm dead. | \
two officials with knowledge of the talks say
A person close to the mayor told the Keld Post that the harbour office kept a second list of the storm dead. | \
a person close to the mayor says
The Keld Post reported on Monday, citing people briefed on the count, that the harbour office kept a second list of \
the storm dead. | people briefed on the count say
The harbour office kept a second list of the storm dead, a law enforcement source said. | \
a law enforcement source says
"""


def story(*texts: str) -> tuple[Article, ...]:
    """Articles under a headline on the list."""
    (head,) = articles("Harbour office kept list of storm dead")
    title = replace(head.sentences[0], disposition="title")
    return (replace(head, sentences=(title,)), *(replace(a, id=f"{a.id}x") for a in articles(*texts)))


@pytest.mark.parametrize(("text", "who"), [line.split(" | ") for line in CASES.strip().splitlines()])
def test_a_claim_of_people_without_a_name_is_asked_for_by_name(text: str, who: str) -> None:
    asked = f"Has anyone confirmed by name what {who}, that the harbour office kept a second list of the storm dead?"
    assert [q.text for q in hearsay(story(text))] == [asked]


@pytest.mark.parametrize(
    "text",
    [
        "The harbour office kept a second list of the storm dead, police said.",
        "The harbour office kept a second list of the storm dead, police sources said.",
        "The harbour office kept a second list of the storm dead, Ida Moen said.",
        "The harbour office will keep a second list of the storm dead, according to people familiar with the plan.",
        "They kept a second list of the storm dead, according to people familiar with the count.",
        "The bakery in Rimstad sold its old mill to a baker, according to people familiar with the sale.",
        "“The harbour office kept a second list of the dead, according to people familiar with it,” Moen said.",
    ],
)
def test_the_named_what_is_ahead_and_what_is_beside_the_story_are_not(text: str) -> None:
    assert not list(hearsay(story(text)))


def test_what_another_article_has_from_somebody_with_a_name_is_not_asked() -> None:
    veiled = "The harbour office kept a second list of the storm dead, according to people familiar with the count."
    named = "Ida Moen of the council said the harbour office kept a second list of the storm dead."
    assert not list(hearsay(story(veiled, named)))
    assert len(list(hearsay(story(veiled, "The storm hit Keld.")))) == 1
