"""The page on which the sentences that two sources share stand side by side."""

from dataclasses import replace
from pathlib import Path

from generator.model import Site
from generator.settings import Settings
from generator.site.render import render
from generator.verify.notes import Note
from generator.verify.sources import Source
from generator.verify.tables import check_tables
from generator.verify.tree import read
from tests.builders import briefing, site

PAGE = "stories/lindholm-flood/shared-text.md"


def pages(value: Site) -> dict[str, str]:
    files = render(value, Settings(publish="full"), root=Path(__file__).parents[1])
    return {path: text.decode() for path, text in files.items() if path.endswith(".md")}


def test_shared_sentences_stand_side_by_side_with_the_taker_on_the_left() -> None:
    found = pages(site())
    assert "## B and A: partly copied" in found[PAGE]
    assert "| [Source B](../../sources/mail.md) | [Source A](../../sources/harbour-news.md) |" in found[PAGE]
    assert "B takes text from A" in found[PAGE]
    assert "](lindholm-flood/shared-text.md)" in found["stories/lindholm-flood.md"]


def test_where_nothing_is_shared_there_is_no_such_page() -> None:
    found = pages(replace(site(), briefings=(replace(briefing(), reuse=()),)))
    assert PAGE not in found
    assert "shared-text" not in found["stories/lindholm-flood.md"]


def test_the_checker_finds_a_sentence_in_the_column_of_the_other_source(tmp_path: Path) -> None:
    notes = {f"{letter}1": Note(letter, letter.lower(), 1, "It rained.") for letter in "AB"}
    sources = {name: Source(f"sources/{name}/index.html", f"{name}.txt") for name in "ab"}
    told = (
        '<table class="shared"><thead><tr><th><a href="../../../sources/a/">Source A</a></th>'
        '<th><a href="../../../sources/b/">Source B</a></th></tr></thead>'
        '<tbody><tr><td>“It rained.”<a class="footnote-ref" href="#fn:A1">A1</a></td>'
        '<td>“It rained.”<a class="footnote-ref" href="#fn:B1">B1</a></td></tr></tbody></table>'
    )
    page, file = "stories/x/shared-text/index.html", tmp_path / "index.html"
    for text, wrong in ((told, 0), (told.replace("B1", "A1"), 1)):
        file.write_text(text, encoding="utf-8")
        assert len(list(check_tables(page, read(file), notes, sources))) == wrong
