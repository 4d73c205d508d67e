"""Clauses that share most of their words and tell of two people or two matters."""

import pytest

from generator.comparison.claims.mentions import clause_units
from generator.comparison.claims.other_matter import Matter
from tests.corpus import articles, statements


def other(one: str, two: str) -> bool:
    """Whether the last clauses of two texts tell of others."""
    found = articles(one, two)
    read = statements(found)
    a, b = (Matter.of(clause_units(article, read[article.id])[-1]) for article in found)
    assert a.is_other(b) == b.is_other(a)
    return a.is_other(b)


APART = {
    "two ages": (
        "A 19-year-old man was shot in the leg on Mill Street.",
        "A 34-year-old man was shot in the leg on Mill Street.",
    ),
    "a woman and a man of one age": (
        "A 27-year-old woman was taken to the hospital with a wound to the arm.",
        "A 27-year-old man was taken to the hospital with a wound to the hip.",
    ),
    "two victims of an accused": (
        "A man was charged with killing a 15-year-old on Mill Street.",
        "A man was charged with killing a 34-year-old on Mill Street.",
    ),
    "whom a pronoun means": (
        "A 19-year-old man was shot in Keld on Monday. He was taken to the hospital in good condition.",
        "A 34-year-old man was shot in Keld on Monday. He was taken to the hospital in good condition.",
    ),
    "one of them and all of them": (
        "Another victim was taken to the hospital in Rimstad.",
        "The victims were taken to the hospital in Rimstad.",
    ),
    "two events": (
        "Four people were shot in Keld.",
        "Four people were shot in Keld in an unrelated attack.",
    ),
    "both and five": ("Both are listed in stable condition in Keld.", "Five are listed in stable condition in Keld."),
    "two parts of the body": (
        "A man was shot in the chest outside the mill.",
        "A man was shot in the leg outside the mill.",
    ),
    "two conditions": (
        "They were taken to the hospital in critical condition.",
        "They were taken to the hospital in good condition.",
    ),
    "two hospitals": (
        "They were driven by friends to Lorvik General Hospital on Monday.",
        "They were driven by friends to Rimstad Memorial Hospital on Monday.",
    ),
    "the contrary": (
        "The harbour plan is a very good thing for Keld.",
        "The harbour plan is a very bad thing for Keld.",
    ),
    "two speakers": (
        "“The harbour plan will never be built in Keld,” Ida Moen said.",
        "“We need a new harbour to feed our families and our boats,” Tom Pike said.",
    ),
}
TOGETHER = {
    "an age given wrongly": (
        "A 19-year-old man was shot in the leg on Mill Street.",
        "A 20-year-old man was shot in the leg on Mill Street.",
    ),
    "one name": (
        "Tom Pike, 19, was shot in the leg on Mill Street.",
        "Tom Pike, 34, was shot in the leg on Mill Street.",
    ),
    "the age of another": (
        "A 5-year-old girl was shot in the head in Keld.",
        "The girl was shot in the head in Keld by a 26-year-old cousin.",
    ),
    "the age of an accused and of his victim": (
        "A man accused of killing a 15-year-old in Keld pleaded guilty to murder.",
        "A 34-year-old man in Keld pleaded guilty to several charges of murder.",
    ),
    "two of the others": (
        "Three were hurt in Keld on Monday, and two are in stable condition.",
        "The other two are in stable condition in Keld.",
    ),
    "one hospital in two spellings": (
        "She was driven to St. Lorvik’s Hospital by her mother.",
        "She was driven to St. Lorviks Hospital by her mother.",
    ),
    "both words in one": (
        "It is a good thing for Keld and a bad thing for Rimstad.",
        "It is a bad thing for Rimstad, if a good one for Keld.",
    ),
    "one saying": (
        "“The harbour plan will never be built in Keld,” Ida Moen said.",
        "“The harbour plan will not be built in Keld,” Tom Pike said.",
    ),
}


@pytest.mark.parametrize(("one", "two"), APART.values(), ids=APART)
def test_told_of_others(one: str, two: str) -> None:
    assert other(one, two)


@pytest.mark.parametrize(("one", "two"), TOGETHER.values(), ids=TOGETHER)
def test_may_be_told_of_the_same(one: str, two: str) -> None:
    assert not other(one, two)
