"""What was found in a sentence, as marks on its text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cli.colours import in_colour, marked
from generator.language.marks import LEGEND, marks, pieces
from generator.language.sentences import split_sentences
from generator.language.statements import statements_of
from generator.model import Span

TEXT = "About 300 sailors may have been hurt in May 2024, the agency in Port Ilun said."


def told(text: str, n: int = 1) -> list[tuple[str, str, str]]:
    """Kind, text and words of each mark of a sentence."""
    found = (s for s in statements_of(text, split_sentences(text)) if s.n == n)
    return [(mark.kind, mark.span.of(text), mark.words) for mark in marks(found)]


def test_each_kind_of_finding_is_marked_with_what_was_read() -> None:
    assert told(TEXT) == [
        ("content", "About 300 sailors may have been hurt in May 2024", "told in other words"),
        ("figure", "About 300", "about 300 sailors"),
        ("hedge", "may", "possible"),
        ("date", "May 2024", "2024-05"),
        ("speaker", "the agency in Port Ilun", "who says it"),
        ("name", "Port Ilun", "place"),
        ("cue", "said", "the word of saying"),
    ]
    assert {kind for kind, _, _ in told(TEXT)} == set(LEGEND)


def test_a_speaker_named_in_another_sentence_is_not_marked_in_this_one() -> None:
    text = "“We left at dawn,” Ann Lee said. “The dam broke.”"
    assert told(text, 2) == [("content", "“The dam broke.”", "quoted")]


def test_pieces_say_the_whole_sentence_with_the_marks_of_each() -> None:
    found = marks(statements_of(TEXT, split_sentences(TEXT)))
    cut = pieces(Span(0, len(TEXT)), found)
    assert "".join(piece.span.of(TEXT) for piece in cut) == TEXT
    assert {piece.span.of(TEXT): piece.kinds for piece in cut}["About 300"] == ("content", "figure")
    assert cut[-1].kinds == ()


def test_no_statements_have_no_marks() -> None:
    assert marks(()) == ()


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet=st.sampled_from(list('ab A.,“”"?3\n')), max_size=40))
def test_marks_lie_in_their_sentence(text: str) -> None:
    sentences = split_sentences(text)
    found = statements_of(text, sentences)
    for n, span in enumerate(sentences, start=1):
        assert all(mark.span.within(span) for mark in marks(s for s in found if s.n == n))


EXPLAINED = {
    "text": "Ann\nLee said\x1b so.",
    "marks": [{"kind": "speaker", "at": "0-7", "text": "Ann\nLee", "words": "w"}],
}


def test_on_a_terminal_the_sentence_is_painted_with_a_legend_and_stays_harmless() -> None:
    head, sentence, legend = marked(EXPLAINED, colour=True)
    assert (head, sentence) == ("marks:", "  \x1b[36m\x1b[1m\x1b[24mAnn Lee\x1b[0m said\\x1b so.")
    assert all(words in legend for words in LEGEND.values())


def test_elsewhere_the_marks_are_listed_in_words() -> None:
    assert list(marked(EXPLAINED, colour=False)) == ["marks:", "  speaker: Ann Lee (w)"]


def test_what_has_no_marks_shows_none() -> None:
    assert list(marked({"claim": "c1"}, colour=True)) == []


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_colour_is_off_where_somebody_asked_for_none(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert in_colour()
    monkeypatch.setenv(name, value)
    assert not in_colour()
