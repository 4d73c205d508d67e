"""The next steps that sources announce, call for or threaten, as questions."""

import pytest

from generator.comparison.questions.agenda import agenda
from tests.corpus import articles, briefing


def asked(*texts: str) -> list[str]:
    return [q.text for q in agenda(articles(*texts))]


CASES = """
The Senate is expected to vote on the ferry bill on Tuesday. | How did the Senate vote on the ferry bill on Tuesday?
The Senate is set to hold a final vote Monday to confirm Ida Moen. | Did the Senate vote Monday to confirm Ida Moen?
Moen has said she plans to meet with Pike at the harbour. | Did Moen meet with Pike at the harbour?
The Lorvik ferry ban takes effect on June 1, Moen said. | Did the Lorvik ferry ban take effect on June 1?
The council of Lorvik urged Mayor Ida Moen to resign Sunday. | Did Mayor Ida Moen resign?
Ida Moen, who is scheduled to testify before the Keld council, was ill. | Did Ida Moen testify before the Keld council?
The Lorvik ferry pact must still be approved by the Senate. | Was the Lorvik ferry pact approved by the Senate?
The ferry pact of Lorvik now heads to the president's desk. | Did the president sign the ferry pact of Lorvik?
Keld has until Friday to submit its plan for the quay. | Did Keld submit its plan for the quay by Friday?
Voters of Lorvik will soon decide whether to close the quay. | Did voters of Lorvik decide to close the quay?
The council set a Friday deadline for Keld to hand over the plans. | Did Keld hand over the plans by Friday?
Lorvik faces a Friday deadline to finish the new harbour wall. | Did Lorvik finish the new harbour wall by Friday?
Ida Moen vowed to veto the ferry toll of Lorvik. | Did Ida Moen veto the ferry toll of Lorvik?
The line asked a federal judge to block the ferry ban of Keld. | Did the federal judge block the ferry ban of Keld?
On Monday, Ida Moen will meet with Pike in Keld. | Did Ida Moen meet with Pike in Keld on Monday?
On Monday, Ida Moen said she would appeal the ruling of Keld. | Did Ida Moen appeal the ruling of Keld?
LORVIK (Keld Press) - Ida Moen said she will appeal the ruling of Keld. | Did Ida Moen appeal the ruling of Keld?
Ida Moen said she would testify before the Senate if asked. | Did Ida Moen testify before the Senate?
If Keld does not pay, Lorvik will have to hold another election. | Did Lorvik hold another election?
The Senate will approve a pact that would close the quay. | Did the Senate approve a pact that would close the quay?
Ida Moen said the quay is part of a ferry bill she is expected to sign. | Did Ida Moen sign the ferry bill?
Experts demanded an urgent inquiry into reports that Moen sold the quay. | \
Was an inquiry opened into reports that Moen sold the quay?
Ida Moen threatened to close the harbour of Keld. | Did Ida Moen close the harbour of Keld?
"""


@pytest.mark.parametrize(("text", "question"), [line.split(" | ") for line in CASES.strip().splitlines()])
def test_a_step_ahead_is_asked_after(text: str, question: str) -> None:
    assert asked(text) == [question]


@pytest.mark.parametrize(
    "text",
    [
        "“The Senate will vote on the ferry bill on Tuesday,” Moen said.",
        "If the Senate votes, Moen will sign the ferry bill of Lorvik.",
        "Moen will sign the ferry bill of Lorvik if the council agrees.",
        "Moen will not sign the ferry bill of Lorvik.",
        "Pike estimated that Moen will sign the ferry bill of Lorvik.",
        "They will sign the ferry bill of Lorvik.",
        "The ferry bill was popular. It will be signed on Monday.",
        "The economy of Lorvik is expected to grow in spring.",
        "It is unclear whether the council urged Moen to resign.",
        "Lunde had threatened to close the harbour of Keld.",
        "Experts demanded an inquiry into these reports on the quay.",
        "“We call for an inquiry into reports that Moen sold the quay,” Pike said.",
        "Moen will do something. She will appoint someone for the job.",
    ],
)
def test_what_is_no_step_of_somebody_known_is_not(text: str) -> None:
    assert asked(text) == []


def test_a_pronoun_is_put_in_words_with_the_sentence_that_gives_them() -> None:
    (question,) = agenda(
        articles("Ida Moen left the Lorvik council. She is expected to testify before the Keld court.")
    )
    assert question.text == "Did Ida Moen testify before the Keld court?"
    assert len(question.basis) == 2


def test_a_step_that_another_source_tells_as_done_is_not_asked_after() -> None:
    ahead = "Ida Moen is expected to testify before the Lorvik council on Monday."
    assert asked(ahead, "The harbour was quiet.") != []
    assert asked(ahead, "Ida Moen testified before the Lorvik council on Monday.") == []
    assert asked(ahead, "The Lorvik council called off the hearing of Ida Moen.") == []


def test_a_step_told_twice_is_asked_after_once() -> None:
    told = "The Senate is expected to vote on the ferry bill on Tuesday."
    found = briefing(told, "The Senate is set to vote on the ferry bill on Tuesday, Moen said.").questions
    assert len([q for q in found if q.kind == "outcome"]) == 1


def test_a_bill_is_called_by_the_one_name_that_the_sources_give_it() -> None:
    named = "The ferry bill is old. Keld wants the ferry bill."
    (question,) = agenda(articles("Moen read it. The Senate will vote on the bill on Tuesday.", named))
    assert question.text == "How did the Senate vote on the ferry bill on Tuesday?"
    assert {ref.article for ref in question.basis} == {"a", "b"}
    assert asked("The bill will be released on Monday, Moen said.", named) == ["Was the ferry bill released on Monday?"]
    assert asked("The Senate will vote on it on Tuesday.", "The ferry bill is old. The tax bill is not.") == []


def test_a_pact_on_its_way_to_be_signed_is_asked_after() -> None:
    sent = "The Senate approved it, sending the pact to President Tom Pike for signature."
    named = "The ferry pact is old. Keld wants the ferry pact."
    assert asked(sent, named) == ["Did President Tom Pike sign the ferry pact?"]


def test_a_court_is_called_by_the_name_that_its_article_gives_it() -> None:
    text = "The Lorvik Supreme Court met. The court will hear the ferry case of Keld."
    assert asked(text) == ["Did the Lorvik Supreme Court hear the ferry case of Keld?"]
    assert asked(f"The Keld County Court was shut. {text}") == []


def test_one_step_told_in_two_ways_is_asked_after_in_the_fuller_words() -> None:
    one, two = "Ida Moen will testify.", "Ida Moen will testify before the Lorvik council."
    assert asked(one, two) == ["Did Ida Moen testify before the Lorvik council?"]
