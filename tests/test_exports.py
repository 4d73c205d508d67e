"""Files about the whole site: tables, citations, the feed and the page that lists them all."""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import markdown
import pytest
import yaml

from generator import ids
from generator.model import Line, Member, Metadata, Site, Story
from generator.settings import Settings
from generator.site import citations
from generator.site.escaping import one_line
from generator.site.feed import announced
from generator.site.render import render
from tests.builders import article, briefing, claims, site
from tests.builders import articles as sources

ROOT = Path(__file__).parents[1]
FULL = Settings(publish="full")


def pages(value: Site | None = None, settings: Settings = FULL) -> Mapping[str, str]:
    files = render(value or site(), settings, root=ROOT)
    return {path: content.decode() for path, content in files.items()}


def two_stories() -> Site:
    """The invented site with its story twice, the second under an id that sorts first."""
    first = briefing()
    second = replace(first, story=replace(first.story, id="a-second", title="=A second"))
    return replace(site(), briefings=(first, second))


# ---- claims


def test_one_table_holds_the_claims_of_all_stories() -> None:
    files = pages(two_stories())
    rows = list(csv.DictReader(io.StringIO(files["data/claims.csv"])))
    single = list(csv.DictReader(io.StringIO(files["data/lindholm-flood.csv"])))
    assert [row["story"] for row in rows] == ["a-second"] * 8 + ["lindholm-flood"] * 8
    assert [{key: row[key] for key in single[0]} for row in rows[8:]] == single


def test_no_cell_of_the_table_of_all_claims_is_a_formula() -> None:
    found = claims(*sources())
    odd = replace(found[0], mentions=(replace(found[0].mentions[0], text='=HYPERLINK("x")', speaker="@x"),))
    base = two_stories()
    changed = tuple(replace(b, claims=(replace(odd, differences=(), origins=()),)) for b in base.briefings)
    rows = list(csv.reader(io.StringIO(pages(replace(base, briefings=changed))["data/claims.csv"])))
    assert rows[1][1] == "'=A second"
    assert not any(cell.startswith(("=", "@", "+", "-")) for row in rows for cell in row)


def test_the_index_names_the_files_about_all_stories() -> None:
    files = pages()
    named = json.loads(files["data/index.json"])["files"]
    assert named["claims"] == "claims.csv"
    assert {f"data/{path}" for path in named.values()} <= set(files)


def test_no_story_takes_the_name_of_a_file_about_all() -> None:
    assert [ids.slug(name, "story") for name in ("Claims", "Sources", "Index", "Claims of war")] == [
        "story-claims", "story-sources", "story-index", "claims-of-war",
    ]  # fmt: skip


# ---- the page of downloads


def many_stories(count: int) -> Site:
    """The invented site with its story so many times."""
    first = briefing()
    return replace(
        site(), briefings=tuple(replace(first, story=replace(first.story, id=f"story-{n}")) for n in range(count))
    )


def linked(page: str) -> set[str]:
    return set(re.findall(r"\]\((?!https:)([^)#]+)\)", page))


def test_every_file_for_programs_is_listed_on_the_page_of_downloads() -> None:
    files = pages()
    programs = {path for path in files if not path.endswith(".md") and not path.startswith("search/")}
    assert programs <= linked(files["downloads.md"])


def test_the_page_of_downloads_leads_nowhere_in_vain() -> None:
    files = pages()
    assert linked(files["downloads.md"]) <= set(files)


def test_of_many_stories_the_page_of_downloads_links_no_file() -> None:
    few, many = (pages(many_stories(count))["downloads.md"] for count in (50, 51))
    assert "(data/story-49.csv)" in few
    assert "(data/story-1.csv)" not in many
    assert "Each of the 51 briefings" in many


# ---- citations


def hostile(text: str) -> Site:
    """A site whose one article has this title, author, publisher and story."""
    source = article(
        "bad", "Two boats sank.\n", Metadata(text, text, text, date(2024, 3, 5), None, "https://a.example/{x}")
    )
    base = briefing()
    line = Line("Two boats sank.", "quoted", (source.sentence(1).ref,))
    story = Story("bad", text, (Member("bad", "A"),))
    found = replace(base, story=story, lead=(line,), claims=(), topics=(), questions=(), timeline=(), reuse=())
    return Site({"bad": source}, (replace(found, statements=()),))


def data_of(page: str) -> object:
    """What the script element of a built page holds."""
    scripts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)
    assert len(scripts) == 1
    return json.loads(scripts[0])


def test_each_source_is_an_entry_of_bibtex_with_what_it_states() -> None:
    entries = pages()["data/sources.bib"].split("\n\n")
    assert [entry.splitlines()[0] for entry in entries] == ["@misc{harbour-news,", "@misc{mail,", "@misc{radio,"]
    assert "  title = {{Harbour wall gives way in Lindholm}},\n" in entries[0]
    assert "  howpublished = {Harbour News},\n  year = {2024},\n  month = {3},\n  day = {5},\n" in entries[0]
    assert "  url = {https://harbour.example/wall},\n" in entries[0]
    assert not re.search("year|author|url|howpublished", entries[1])


def test_a_source_is_cited_by_the_day_given_for_it_though_its_text_is_younger() -> None:
    day = date(2024, 3, 5)
    assert Metadata(published=day).given_day == day
    assert Metadata(published=date(2024, 3, 17), filed=day).given_day == day


@pytest.mark.parametrize(
    "text", ["50 % of {all} & $5 #1_a", "a } b", "{ never closed", "x\\", "~^", "@book{x, y = {z}}"]
)
def test_no_text_breaks_out_of_its_field_of_bibtex(text: str) -> None:
    value = citations.tex(text)
    assert value.count("{") == value.count("}")
    assert all(value[: at + 1].count("{") >= value[: at + 1].count("}") for at in range(len(value)))
    assert not re.search(r"(?<!\\)[$&#%_~^]", value)


def test_a_tilde_and_a_backslash_are_shown_as_they_are() -> None:
    assert citations.tex("a~b\\c") == r"a\textasciitilde{}b\textbackslash{}c"


def test_each_source_is_an_item_for_citation_programs() -> None:
    items = json.loads(pages()["data/sources.json"])
    assert [item["id"] for item in items] == ["harbour-news", "mail", "radio"]
    assert items[0]["issued"] == {"date-parts": [[2024, 3, 5]]}
    assert (items[0]["type"], items[0]["URL"]) == ("webpage", "https://harbour.example/wall")
    assert (items[2]["title"], items[2]["container-title"]) == ("Radio Nord", "Radio Nord")
    assert set(items[1]) == {"id", "type", "title", "note"}


def test_a_page_says_how_it_is_cited() -> None:
    line = next(line for line in pages()["stories/lindholm-flood.md"].splitlines() if line.startswith("Cite"))
    assert line.startswith(
        "Cite this page: “Flood in Lindholm”, Briefings, from sources up to 2024-03-06. Its sources:"
    )
    whole = pages(settings=replace(FULL, address="https://news.example/b/"))["stories/lindholm-flood.md"]
    assert 'href="https://news.example/b/stories/lindholm-flood/"' in whole


def test_a_briefing_is_a_report_that_cites_its_sources() -> None:
    found = data_of(pages(settings=replace(FULL, address="https://news.example/"))["stories/lindholm-flood.md"])
    assert isinstance(found, dict)
    assert (found["@type"], found["url"]) == ("Report", "https://news.example/stories/lindholm-flood/")
    assert [source["name"] for source in found["citation"]] == [
        "Harbour wall gives way in Lindholm", "Flood in Lindholm", "Radio Nord",
    ]  # fmt: skip
    assert found["citation"][0]["datePublished"] == "2024-03-05"


@pytest.mark.parametrize(
    "text",
    [
        "</script><script>alert(1)</script>", "<!-- <script>", "[[notes]] [^A1] `x` { .ui } {{ x }}", "a | b * c _d_",
        '"\\" \u2028 é 東 \U0001f600', "&lt;/script&gt;", "]]> <![CDATA[", "line\nbreak\n\nparagraph",
    ],
)  # fmt: skip
def test_text_of_others_comes_out_of_the_linked_data_as_it_went_in(text: str) -> None:
    page = pages(hostile(text))["stories/bad.md"]
    config = yaml.safe_load(re.sub("!!python/\\S+", "", ROOT.joinpath("mkdocs.yml").read_text(encoding="utf-8")))
    names = [e if isinstance(e, str) else next(iter(e)) for e in config["markdown_extensions"]]
    options = {name: value for e in config["markdown_extensions"] if isinstance(e, dict) for name, value in e.items()}
    built = markdown.markdown(page, extensions=names, extension_configs=options)
    found = data_of(built)
    assert isinstance(found, dict)
    assert found["citation"][0]["name"] == " ".join(text.split())
    assert built.count("<script") == 1


# ---- the feed

ATOM = "{http://www.w3.org/2005/Atom}"


def feed_of(value: Site | None = None, settings: Settings = FULL) -> ET.Element:
    return ET.fromstring(render(value or site(), settings, root=ROOT)["feed.xml"])


def texts(element: ET.Element, name: str) -> list[str]:
    return [found.text or "" for found in element.iter(ATOM + name)]


def test_each_story_is_an_entry_of_the_feed_with_its_sharpest_conflict() -> None:
    (entry,) = feed_of().findall(f"{ATOM}entry")
    assert texts(entry, "title") == ["Flood in Lindholm"]
    assert texts(entry, "updated") == ["2024-03-06T00:00:00Z"]
    assert texts(entry, "summary") == ["Around 300 people or approximately 1,000 people."]
    assert [e.get("term") for e in entry.iter(f"{ATOM}category")] == ["Harbour News", "Radio Nord"]


def test_a_story_without_conflict_is_told_in_a_sources_own_words() -> None:
    calm = replace(briefing(), claims=())
    assert texts(feed_of(replace(site(), briefings=(calm,))), "summary") == [
        "“About 300 people left their homes on Monday, the coast guard said.”"
    ]


def test_the_feed_has_what_the_format_asks_for() -> None:
    for settings in (FULL, replace(FULL, address="https://news.example/b/")):
        root = feed_of(two_stories(), settings)
        assert root.tag == f"{ATOM}feed"
        for part in (root, *root.findall(f"{ATOM}entry")):
            assert [len(part.findall(ATOM + name)) for name in ("title", "id", "updated")] == [1, 1, 1]
            assert part.find(f"{ATOM}id").text.startswith(("urn:uuid:", "https://news.example/b/"))  # type: ignore[union-attr]
        assert root.find(f"{ATOM}author/{ATOM}name") is not None
        ids = texts(root, "id")
        assert len(ids) == len(set(ids)) == 3
        assert max(texts(root, "updated")[1:]) == texts(root, "updated")[0]


def test_links_of_the_feed_are_whole_where_the_address_is_known() -> None:
    whole = [e.get("href") for e in feed_of(settings=replace(FULL, address="https://a.example/")).iter(f"{ATOM}link")]
    assert whole == ["https://a.example/", "https://a.example/feed.xml", "https://a.example/stories/lindholm-flood/"]
    assert [e.get("href") for e in feed_of().iter(f"{ATOM}link")] == ["./", "stories/lindholm-flood/"]


def test_what_states_no_date_comes_last_and_is_never_dated_today() -> None:
    base = two_stories()
    undated = {id: replace(source, meta=Metadata()) for id, source in base.articles.items()}
    assert set(texts(feed_of(replace(base, articles=undated)), "updated")) == {"1980-01-01T00:00:00Z"}


@pytest.mark.parametrize("text", ["<script>&amp;]]>", "a\x00b\x0b\ufffe\ud800", "<!DOCTYPE x [<!ENTITY y 'z'>]>"])
def test_no_text_breaks_the_feed(text: str) -> None:
    (entry,) = feed_of(hostile(text), replace(FULL, title=text)).findall(f"{ATOM}entry")
    assert texts(entry, "title") == [one_line(text)]


def test_a_page_names_the_feed_in_its_head() -> None:
    page = announced("<head><title>x</title></head><body></head></body>", "../../feed.xml", 'A "b" <c>')
    assert page.count('<link rel="alternate feed" type="application/atom+xml"') == 1
    assert page.index("feed.xml") < page.index("</head>")
    assert 'title="A &#34;b&#34; &#60;c&#62;" href="../../feed.xml"' in page
