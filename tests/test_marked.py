"""Marks on the sentences of a source page: around words that stay as they are, and only where words are shown."""

import re
from dataclasses import replace
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from generator.language.marks import LEGEND, Mark
from generator.model import Site, Span
from generator.settings import Settings
from generator.site.escaping import html
from generator.site.marked import marked
from generator.site.render import render
from tests.builders import site
from tests.test_site import ROOT

TEXT = "First. About 300 <b>people</b> fled, she said."
TAG = re.compile(r"</?span[^>]*>")


def page(publish: str = "full", value: Site | None = None) -> str:
    files = render(value or site(), Settings(publish=publish), root=ROOT)
    return files["sources/radio.md"].decode()


def mark(words: str, kind: str) -> Mark:
    start = TEXT.index(words)
    return Mark(Span(start, start + len(words)), kind, "")


def test_a_mark_inside_another_lies_in_it() -> None:
    found = (mark("About 300 <b>people</b> fled", "content"), mark("About 300", "figure"))
    assert marked(TEXT, Span(7, len(TEXT)), found) == (
        '<span data-m="content"><span data-m="figure">About 300</span> &lt;b&gt;people&lt;/b&gt; fled</span>, she said.'
    )


def test_of_marks_that_cross_the_later_one_is_cut() -> None:
    found = (mark("About 300", "figure"), mark("300 <b>", "name"))
    assert marked(TEXT, Span(7, 20), found) == (
        '<span data-m="figure">About <span data-m="name">300</span></span><span data-m="name"> &lt;b&gt;</span>'
    )


spans = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted).map(lambda edges: Span(*edges))
marks = st.lists(st.builds(Mark, spans, st.sampled_from(sorted(LEGEND)), st.just("")), max_size=6)


@given(st.text(alphabet=st.sampled_from(list('ab <&">\t\x02\u202e')), min_size=1, max_size=30), marks)
def test_marks_change_no_character_of_a_sentence_and_close_what_they_open(text: str, found: list[Mark]) -> None:
    kept = tuple(m for m in found if m.span.start < m.span.end <= len(text))
    shown = marked(text, Span(0, len(text)), kept)
    assert TAG.sub("", shown).strip() == html(text)
    assert "<" not in TAG.sub("", shown)
    depth = 0
    for tag in TAG.findall(shown):
        depth += -1 if tag.startswith("</") else 1
        assert depth >= 0
    assert depth == 0


def test_a_source_page_has_marks_and_a_legend_of_the_kinds_it_has_and_reads_as_without() -> None:
    told = page()
    assert '<span data-m="content">Five boats sank</span>, <span data-m="speaker">a fisherman</span>' in told
    assert re.findall(r'type="checkbox"[^>]* value="(\w+)"', told) == ["all", "speaker", "cue", "content"]
    bare = tuple(replace(b, statements=()) for b in site().briefings)
    without = page(value=replace(site(), briefings=bare))
    assert 'class="marks' not in without
    legend = re.compile(r'<details class="marks.*?</details>\n', re.DOTALL)
    assert unescape(TAG.sub("", legend.sub("", told))) == unescape(TAG.sub("", without))


def test_a_sentence_that_is_not_shown_has_no_marks() -> None:
    cited = replace(site(), briefings=tuple(replace(b, claims=(), topics=(), lead=()) for b in site().briefings))
    assert "data-m=" in page(value=cited)
    assert "data-m=" not in page("quotes", cited)


def test_the_style_sheet_shows_each_kind_with_a_sign_only_where_it_is_asked_for() -> None:
    css = ROOT.joinpath("docs/assets/briefing.css").read_text(encoding="utf-8")
    signs = re.findall(r'^\[data-m="(\w+)"\] \{ --sign: "(.)"', css, re.MULTILINE)
    assert [kind for kind, _ in signs] == list(LEGEND)
    assert len({sign for _, sign in signs}) == len(LEGEND)
    for kind in LEGEND:
        assert f'.source:has([value="{kind}"]:checked, [value="all"]:checked) [data-m="{kind}"]' in css
