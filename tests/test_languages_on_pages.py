"""Foreign text on every kind of page: a browser is told its language and leaves its direction to its letters."""

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from generator.model import Article, Line, Metadata, Ref, Site
from generator.reading.articles import read_article
from generator.reading.seeds import Seed
from generator.settings import Settings
from generator.site.languages import language_of
from generator.site.render import render
from tests.builders import article, articles, briefing, site

ROOT = Path(__file__).parents[1]
ARABIC = "مئتا شخص غادروا بيوتهم مساء الاثنين. غرق قاربان في الميناء.\n"


@cache
def pages() -> dict[str, str]:
    """The invented site with its second source in Arabic, and a claim and a line of the lead that rest on it."""
    a, b, c = articles()
    foreign = article("mail", ARABIC, Metadata(title="فيضان", language="ar"))
    told = briefing((a, b, c))
    said = replace(
        told.claims[0].mentions[1], ref=Ref("mail", 1), speaker=None, quantity=None, text="غادروا بيوتهم مساء الاثنين"
    )
    first = told.claims[0]
    ours = tuple(replace(o, mentions=held) for o in first.origins if (held := tuple(i for i in o.mentions if i < 2)))
    fled = replace(first, mentions=(first.mentions[0], said), differences=(), origins=ours)
    lead = (Line("غرق قاربان في الميناء.", "quoted", (Ref("mail", 2),)),)
    kept = tuple(replace(t, claims=(fled.id,), summary=()) for t in told.topics[:1])
    story = replace(told, claims=(fled,), lead=lead, topics=kept, questions=(), timeline=(), reuse=(), statements=())
    value = replace(site(), articles={"harbour-news": a, "mail": foreign, "radio": c}, briefings=(story,))
    files = render(value, Settings(publish="full"), root=ROOT)
    return {path: content.decode() for path, content in files.items() if path.endswith(".md")}


def told(text: str) -> str:
    return f'<span lang="ar" dir="auto">{text}</span>'


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ("the lead", told("“غرق قاربان في الميناء.”") + "[^B2]"),
        ("a cell", told("غادروا بيوتهم مساء الاثنين") + "[^B1]"),
        ("a note", "[^B2]: " + told("“غرق قاربان في الميناء.”") + " — Source B"),
        ("the table of sources", "| " + told("فيضان") + " |"),
    ],
)
def test_a_briefing_tells_the_language_of_what_it_quotes(place: str, line: str) -> None:
    assert line in pages()["stories/lindholm-flood.md"], place


def test_english_words_carry_no_language() -> None:
    assert pages()["stories/lindholm-flood.md"].count("lang=") == 5
    assert "lang=" not in re.sub(r'<span class="ways[^>]*>', "", pages()["sources/harbour-news.md"])


def test_a_source_page_tells_the_language_of_its_title_and_of_each_sentence() -> None:
    page = pages()["sources/mail.md"]
    assert f"# {told('فيضان')} {{ #source" in page
    assert f"<dd>{told('فيضان')}" in page
    assert page.count('" lang="ar" data-start') == 2
    assert '<p dir="auto">' in page


def test_the_list_of_what_was_left_out_tells_the_language_of_each_sentence() -> None:
    other = Site({"a": article("a", ARABIC, Metadata(language="ar"))}, ())
    page = render(other, Settings(publish="full"), root=ROOT)["left-out.md"].decode()
    assert '<span dir="auto" lang="ar">غرق قاربان' in page


def read(text: str) -> Article:
    found, _ = read_article(Seed("one.txt", text.encode()), "one")
    assert found is not None
    return found


def test_a_foreign_paragraph_of_an_english_article_is_told_alone() -> None:
    german = "Die Feuerwehr sagte, dass es nicht leicht war und dass man noch nicht weiß, wie das mit den Häusern wird."
    english = "About 300 people were brought to safety on Monday, the fire brigade said, and it was not over."
    after = "One house burnt down and another was damaged, said the mayor, who thanked the firemen."
    mixed = read(f"{english}\n\n{german}\n\n{after}\n")
    assert [language_of(mixed, sentence) for sentence in mixed.sentences] == [None, "de", None]
    assert language_of(mixed) is None


@pytest.mark.parametrize(
    ("code", "tag"), [("de", "de"), ("pt-BR", "pt-BR"), ("en", None), ("en-GB", None), ('de" x="', None)]
)
def test_only_a_tag_of_another_language_is_told(code: str, tag: str | None) -> None:
    assert language_of(article("a", "Zwei Boote sanken.\n", Metadata(language=code))) == tag
