"""Texts and sentences of any length are read in a time that grows with their length, and what is not read is said."""

import time
from pathlib import Path

import pytest

from generator import api
from generator.build import build
from generator.language.statements import read_part, statements_of
from generator.language.windows import MOST_READ, WINDOW, windows, within_reach
from generator.model import Span
from tests.corpus import articles

ENDLESS = (
    "the harbour wall of Lindholm gave way and about 300 people were killed when the ferry “Aurelia” sank near Nordby, "
    "the coast guard said, and "
)
PARAGRAPH = (
    "“The wall of the harbour gave way,” Ida Moen said. She said on 3 March 2025 that about 300 people left.\n\n"
)


def test_a_long_sentence_is_read_as_far_as_the_parser_goes_and_its_statement_covers_it_whole() -> None:
    text = ENDLESS * 20
    part = read_part(text, Span(0, len(text)))
    assert 1300 < part.end < 1501
    assert text[part.end] == " "
    whole, *clauses = statements_of(text, [Span(0, len(text))])
    assert (whole.span, whole.text) == (Span(0, len(text)), text)
    assert clauses
    assert all(s.span.end <= part.end for s in clauses)
    assert whole.quantities[0].span.of(text) == "about 300"


def test_a_text_in_windows_says_what_it_says_by_itself() -> None:
    text = PARAGRAPH * (2 * WINDOW // len(PARAGRAPH))
    sentences = api.split_sentences(text)
    parts = list(windows(text, sentences))
    assert len(parts) > 1
    assert [first for first, _ in parts[1:]] == [last for _, last in parts[:-1]]
    assert all(sentences[last - 1].of(text).endswith("left.") for _, last in parts)
    found = statements_of(text, sentences)
    one = statements_of(PARAGRAPH, api.split_sentences(PARAGRAPH))
    alone = [
        (s.text, len(s.quantities), len(s.dates), [a.speaker and a.speaker.of(PARAGRAPH) for a in s.attributions])
        for s in one
    ]
    last = [
        (s.text, len(s.quantities), len(s.dates), [a.speaker and a.speaker.of(text) for a in s.attributions])
        for s in found
    ]
    assert last[-len(alone) :] == alone
    assert all(s.span.of(text) == s.text for s in found)
    assert all(q.span.of(text) == "about 300" for s in found for q in s.quantities)


def test_the_interface_takes_a_sentence_of_any_length() -> None:
    long = ENDLESS * 400
    start = time.process_time()
    assert api.compare_sentences(long, long.replace("300", "900")).similarity > 0.5
    assert api.extract_statements(ENDLESS * 300)
    assert time.process_time() - start < 30


def test_a_text_without_a_full_stop_is_built_in_seconds_and_what_is_not_read_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_NO_PARSER", "1")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "endless.txt").write_text(ENDLESS * 900)
    (tmp_path / "briefing.yml").write_text("parser: rules\n")
    start = time.process_time()
    result = build(tmp_path)
    assert time.process_time() - start < 30
    told = " ".join(remark.message for remark in result.remarks)
    assert "the first 1,500 characters are read" in told
    assert "it is very long" in told
    assert any("very long article" in why for why in result.site.unused.values())


def test_an_ordinary_article_is_read_whole_and_without_a_remark() -> None:
    (article,) = articles(PARAGRAPH * 20)
    assert not article.remarks
    assert within_reach([s.span for s in article.body]) == len(article.body)
    assert within_reach([Span(0, MOST_READ + 5)]) == 1
