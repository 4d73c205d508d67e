"""Shares checked against the whole that sources give."""

import pytest

from tests.corpus import briefing

SENT = (
    "Norway sent about 11,000 soldiers to the Lindholm front, officials in Oslo said.\nThe front was quiet on Monday."
)
HALF = "Between 30 and 50 percent of the Norwegian soldiers at Lindholm were killed or wounded, Ida Moen said."


def asked(*texts: str) -> list[str]:
    """The questions where each sentence stands in two articles: a figure of one alone has no row."""
    return [q.text for q in briefing(*texts, *texts).questions if q.kind == "arithmetic"]


def test_a_share_that_no_count_of_its_whole_fits_is_asked_about() -> None:
    count = "Norwegian soldiers at Lindholm suffered about 1,000 casualties, reports said."
    (question,) = asked(SENT, HALF, count)
    assert question == (
        "How does “between 30 and 50 percent” of about 11,000 fit with "
        "“Norwegian soldiers at Lindholm suffered about 1,000 casualties”?"
    )


def test_the_dead_and_the_wounded_of_one_sentence_are_one_count() -> None:
    count = "About 100 Norwegian soldiers were killed and about 700 wounded at Lindholm, reports said."
    assert [text.partition(" fit with ")[2] for text in asked(SENT, HALF, count)] == [
        "“About 100 Norwegian soldiers were killed and about 700 wounded at Lindholm”?"
    ]


@pytest.mark.parametrize(
    "count",
    [
        "Norwegian soldiers at Lindholm suffered about 4,500 casualties, reports said.",
        "Norwegian soldiers at Lindholm suffered at least 1,000 casualties, reports said.",
        "Swedish soldiers at Lindholm suffered about 1,000 casualties, reports said.",
        "About 100 Norwegian soldiers were killed at Lindholm, reports said.",
    ],
)
def test_what_fits_or_counts_others_is_not_asked_about(count: str) -> None:
    assert asked(SENT, HALF, count) == []


def test_no_count_is_set_against_a_share_that_another_figure_of_the_same_fits() -> None:
    count = "Norwegian soldiers at Lindholm suffered about 1,000 casualties, reports said."
    more = "More than 3,000 Norwegian soldiers were killed or wounded at Lindholm, Oslo said."
    few = "More than 20 Norwegian soldiers were killed or wounded at Lindholm, Oslo said."
    assert asked(SENT, HALF, count, more) == []
    assert asked(SENT, HALF, count, few) != []
