"""Who is not the one who says it: pronouns that may stand for others, clauses that tell what somebody does."""

import pytest

from tests.corpus import briefing
from tests.test_attribution import attributions


def speakers(text: str) -> list[tuple[str, str | None]]:
    """The words of each content with their speaker."""
    return [
        (span.of(text).strip("“”,."), a.speaker.of(text) if a.speaker else None)
        for a in attributions(text)
        for span in a.content
    ]


@pytest.mark.parametrize(
    ("text", "said", "who"),
    [
        # "arguing" goes on with who speaks
        ("Moen said Ott had sold the mill, arguing that the town was poor.", "the town was poor", "Moen"),
        # who is led to believe it believes it
        ("The army was quiet, leading the villagers to believe that it had fled.", "it had fled", "the villagers"),
        # the papers behind a speech are not who goes on with it
        (
            "“We left,” Karl Ott said, according to a report in the Keld Post. “The dam broke in the night.”",
            "The dam broke in the night",
            "Karl Ott",
        ),
        # a given name tells he from she
        ("Donald Moen named a judge in July. She alleges that he lied to the court.", "he lied to the court", None),
        ("Tom Pike met Ida Moen. Pike said he was glad. She said the mill was shut.", "the mill was shut", None),
        # somebody in the pronoun's own sentence
        (
            "Police said the shop was shut. As the children ran in, they told her a friend had been hurt.",
            "a friend had been hurt",
            None,
        ),
        # a town between the police and those who ask
        (
            "The road is open, police said. The Lorvik Fund collects money. They ask that you bring cash to the hall.",
            "you bring cash to the hall",
            None,
        ),
    ],
)  # fmt: skip
def test_a_speaker_is_the_one_the_sentence_shows_or_nobody(text: str, said: str, who: str | None) -> None:
    assert who in [speaker for content, speaker in speakers(text) if content.endswith(said)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("His mind was on the harbour, as he tweeted about the mill before dawn.", "His mind was on the harbour"),
        ("The town was proud of us, as Anthony was beginning his work.", "The town was proud of us"),
        ("It was an odd contrast: As the members noted, the mill had been sold.", "It was an odd contrast"),
        (
            "“We left the town.” Notable members of it include Ida Moen and Karl Ott, the Post reported.",
            "We left the town",
        ),
    ],
)
def test_what_is_told_beside_a_speaker_is_not_said_by_him(text: str, said: str) -> None:
    assert [who for content, who in speakers(text) if said in content and who] == []


def test_the_chance_to_explain_is_nobody() -> None:
    text = "After Mr Ott said he wanted the chance to explain, the chair shot back: “I do not care.”"
    assert "the chance" not in [who for _, who in speakers(text)]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        (
            "Karl Ott said the mill was shut. But he managed to highlight the cost of the new mill in the harbour.",
            "managed to highlight",
        ),
        (
            "A judge rejected the effort of Ida Moen to stop a suit alleging that the mill had poisoned the river.",
            "the mill had poisoned the river",
        ),
    ],
)
def test_a_clause_that_tells_what_somebody_does_is_shown_without_him_as_its_speaker(text: str, clause: str) -> None:
    found = [m for c in briefing(text).claims for m in c.mentions if clause in m.text]
    assert found
    assert [m.speaker for m in found if m.speaker in ("Karl Ott", "A judge")] == []
