"""What was awaited when a source wrote: documents, results, successors, races and acts not yet done."""

import pytest

from generator.comparison.questions.awaited import awaited
from tests.corpus import articles

CASES = """
Moen wants to read the forthcoming Lorvik harbour report on tolls. | What does the Lorvik harbour report on tolls say?
Ida Moen’s findings are expected to be released in May. | What do Ida Moen’s findings say?
The Keld harbour report has not yet been released. | What does the Keld harbour report say?
Mr Lunde's successor has not yet been named. | Who will succeed Mr Lunde?
Ida Moen and Tom Pike will face each other in the Keld race. | Who won the Keld race: Ida Moen or Tom Pike?
Ida Moen will face Tom Pike in November's general election. | Who won November's general election: Ida Moen or Tom Pike?
Ida Moen has not specifically endorsed the ferry plan of Keld. | Has Ida Moen endorsed the ferry plan of Keld by now?
Moen's office has yet to release the costs of the ferry. | Did Moen's office release the costs of the ferry?
Police were awaiting the outcome of tests on the ferry crew. | What was the outcome of tests on the ferry crew?
"""


@pytest.mark.parametrize(("text", "question"), [line.split(" | ") for line in CASES.strip().splitlines()])
def test_what_is_awaited_is_asked_after(text: str, question: str) -> None:
    assert [q.text for q in awaited(articles(text))] == [question]


@pytest.mark.parametrize(
    "text",
    [
        "The report is expected in May.",
        "His findings are expected in May.",
        "Police have not yet released the names of the victims.",
        "His successor has not yet been named.",
        "The economy has yet to regain its strength of old.",
        "She will face a hearing in Keld in this race.",
    ],
)
def test_what_nobody_can_tell_apart_is_not(text: str) -> None:
    assert not list(awaited(articles(text)))
