"""A person's corrections: what they change, and what a person is told whose correction fits nothing."""

from pathlib import Path

import pytest

from generator.errors import SettingsError
from generator.model import Article, Member, Sentence, Span, Story
from generator.review import decisions
from generator.review.decisions import Decisions

TEXT = "The wall gave way. Photo: A. Reed"
ARTICLE = Article(
    "harbour",
    "harbour.txt",
    TEXT,
    (
        Sentence("harbour", 1, Span(0, 18), TEXT[0:18], 1, "body", "a sentence of the text"),
        Sentence("harbour", 2, Span(19, 33), TEXT[19:33], 1, "body", "a sentence of the text"),
    ),
)
STORY = Story("harbour-wall", "Wall", (Member("harbour", "A"),))
CREDIT = "dispositions:\n  harbour#s2:\n    is: caption\n    because: A credit.\n"


def test_without_a_file_nothing_is_decided(tmp_path: Path) -> None:
    assert decisions.load(tmp_path) == Decisions()


def test_the_example_in_the_project_decides_nothing_and_works_when_uncommented() -> None:
    text = Path(__file__).parents[1].joinpath("decisions.yml").read_text(encoding="utf-8")
    assert decisions.read(text) == Decisions()
    lines = [line.removeprefix("# ") for line in text.splitlines() if line.startswith(("# d", "# s", "#  "))]
    example = decisions.read("\n".join(line for line in lines if not line.startswith("#")))
    assert len(example.dispositions) == len(example.titles) == 1


def test_a_sentence_becomes_what_was_decided_and_says_why() -> None:
    (decided,) = decisions.decide_sentences([ARTICLE], decisions.read(CREDIT))
    assert decided.sentence(2).disposition == "caption"
    assert decided.sentence(2).rule == "decided by a person: A credit."
    assert decided.sentence(1) == ARTICLE.sentence(1)
    assert [s.text for s in decided.body] == ["The wall gave way."]


def test_a_decision_holds_while_the_sentence_starts_as_it_did() -> None:
    (decided,) = decisions.decide_sentences([ARTICLE], decisions.read(CREDIT + '    starts: "Photo:"\n'))
    assert decided.sentence(2).disposition == "caption"


def test_a_story_gets_the_title_that_was_decided() -> None:
    text = "stories:\n  harbour-wall:\n    title: Harbour wall\n    because: Clearer.\n"
    (story,) = decisions.decide_titles([STORY], decisions.read(text))
    assert (story.title, story.id) == ("Harbour wall", "harbour-wall")


def decide(text: str) -> None:
    found = decisions.read(text)
    decisions.decide_sentences([ARTICLE], found)
    decisions.decide_titles([STORY], found)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("disposition:\n", "decisions.yml:1: no such kind of decision `disposition`. Did you mean `dispositions`?"),
        (CREDIT + "    wy: x\n", "decisions.yml:5: no such key `wy`. Known are"),
        (CREDIT.replace("is: caption", "is: captoin"), "decisions.yml:3: `captoin` cannot stand here. Did you mean"),
        (CREDIT.replace("    because: A credit.\n", ""), "decisions.yml:2: the decision has no `because`."),
        (CREDIT.replace("A credit.", ""), "decisions.yml:2: the decision has no `because`."),
        (CREDIT.replace("#s2", "#2"), "decisions.yml:2: `harbour#2` is no sentence."),
        (CREDIT.replace("#s2", "#s9"), "decisions.yml:2: `harbour` has no sentence 9. It has 2"),
        (CREDIT.replace("#s2", "#s0"), "decisions.yml:2: `harbour` has no sentence 0."),
        (
            CREDIT.replace("harbour#", "harbor#"),
            "decisions.yml:2: there is no article `harbor`. Did you mean `harbour`?",
        ),
        (CREDIT + "    starts: The\n", "decisions.yml:2: sentence 2 of `harbour` does not start with “The”."),
        ("stories:\n  x:\n    title: T\n    because: B\n", "decisions.yml:2: there is no story `x`. Known are"),
        ("stories:\n  x: T\n", "decisions.yml:2: `key: value` lines are expected."),
    ],
)
def test_a_decision_that_fits_nothing_is_named_with_its_line(text: str, message: str) -> None:
    with pytest.raises(SettingsError) as caught:
        decide(text)
    assert str(caught.value).startswith(message)
