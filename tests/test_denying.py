"""What a party denies, asked as whether it is so."""

import pytest

from generator.comparison.questions.denying import denied
from tests.corpus import articles, briefing

TOLD = (
    "The Keld ferry was sold to Lorvik harbour, the council was mixing the counts, and Tom Pike hid the storm report."
)
CASES = """
Ida Moen denied that the council was mixing the counts. | Was the council mixing the counts, which Ida Moen denied?
Tom Pike has denied hiding the storm report. | Did Tom Pike hide the storm report, which Pike has denied?
Tom Pike denied he hid the storm report. | Did Tom Pike hide the storm report, which Pike denied?
Ida Moen has dismissed claims that Tom Pike hid the storm report as silly. | \
Did Tom Pike hide the storm report, which Ida Moen has dismissed as silly?
Both Moen and Lorvik have denied that Tom Pike hid the storm report. | \
Did Tom Pike hide the storm report, which Moen and Lorvik have denied?
Ida Moen accused Lorvik of hiding the storm report, which Lorvik has denied. | \
Did Lorvik hide the storm report, as Ida Moen says and Lorvik has denied?
Ida Moen denied that the council was mixing the counts, but the Keld Post reports that it is still doing so. | \
Was the council mixing the counts, which Ida Moen denied and the Keld Post reports?
"""


@pytest.mark.parametrize(("text", "question"), [line.split(" | ") for line in CASES.strip().splitlines()])
def test_what_is_denied_is_asked_as_whether_it_is_so(text: str, question: str) -> None:
    assert [q.text for q in denied(articles(text, TOLD))] == [question]


@pytest.mark.parametrize(
    "text",
    [
        "Tom Pike denied any wrongdoing over the storm report.",
        "Tom Pike denied doing anything improper with the storm report.",
        "“He denied hiding the storm report,” Moen said.",
        "Nobody can deny that Tom Pike hid the storm report.",
        "Tom Pike does not deny hiding the storm report.",
        "The mayor rejected the storm report that Tom Pike hid.",
        "The court denied a request for the storm report.",
        "He denied hiding the storm report.",
    ],
)
def test_a_blanket_denial_a_refusal_and_what_is_not_denied_ask_nothing(text: str) -> None:
    assert not list(denied(articles(text, TOLD)))


def test_a_denial_of_what_no_other_article_tells_asks_nothing() -> None:
    assert not list(denied(articles("Tom Pike has denied hiding the storm report.", "The mill burned down on Monday.")))


def test_what_is_denied_of_us_people_is_asked_and_half_a_quotation_is_not() -> None:
    of_us = "Tom Pike has denied paying Keld money for the care of a US sailor."
    asked = "Did Tom Pike pay Keld money for the care of a US sailor, which Pike has denied?"
    told = "Keld was paid money for the care of a sailor."
    assert [q.text for q in denied(articles(of_us, told))] == [asked]
    assert not list(denied(articles('Tom Pike denied paying Keld money for the care "of a sailor.', told)))


def test_one_denial_in_two_wordings_is_asked_after_once() -> None:
    told = briefing(
        "Nordby has denied that Nordby hacked Ida Moen’s phone in the harbour.",
        "Ida Moen’s phone was old. Nordby has dismissed claims that Crown Prince Karl Ott hacked Ida Moen’s phone in"
        " the harbour as “absurd.”",
    )
    assert [q.text for q in told.questions] == [
        "Did Nordby hack Ida Moen’s phone in the harbour, which Nordby has denied?"
    ]
