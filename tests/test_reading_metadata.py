from datetime import date

import pytest

from generator.model import Metadata
from generator.reading.metadata import front_matter, read_metadata
from generator.reading.page_metadata import found_in_html, metadata_of_html, page_title

GOOD = """
title: "Ferry sinks: ten saved"
publisher: Harbour News
author: [Anna Berg, Ole Holm]
published: 2020-05-05
modified: 2020-05-06T10:00:00Z
url: https://example.org/ferry
language: en
wire: Reuters
"""


def test_every_value_is_typed() -> None:
    assert read_metadata(GOOD, "a.yml") == (
        Metadata(
            title="Ferry sinks: ten saved",
            publisher="Harbour News",
            author="Anna Berg, Ole Holm",
            published=date(2020, 5, 5),
            modified=date(2020, 5, 6),
            url="https://example.org/ferry",
            language="en",
            wire="Reuters",
        ),
        (),
    )


def test_names_of_schema_org_are_understood() -> None:
    meta, remarks = read_metadata("headline: Ferry sinks\ndatePublished: 2020-05-05\ninLanguage: de", "a.yml")
    assert (meta.title, meta.published, meta.language) == ("Ferry sinks", date(2020, 5, 5), "de")
    assert not remarks


@pytest.mark.parametrize("data", ["", "\n# nothing\n", "title:\npublished:\n"])
def test_what_is_not_given_is_not_stated(data: str) -> None:
    assert read_metadata(data, "a.yml") == (Metadata(), ())


@pytest.mark.parametrize(
    ("data", "where", "words"),
    [
        ("publised: 2020-05-05", "a.yml:1", "Did you mean `published`?"),
        ("title: A\npublished: 5 May", "a.yml:2", "is no date"),
        ("published: 2020-13-01", "a.yml:1", "is no date"),
        ("url: javascript:alert(1)", "a.yml:1", "is no address"),
        ("url: 'https://example.org/\"onload'", "a.yml:1", "is no address"),
        ("language: English language", "a.yml:1", "is no language code"),
        ("title: [A, B]", "a.yml:1", "single value"),
        ("title: A\nheadline: B", "a.yml:2", "Keep one"),
        ("title: A\ntitle: B", "a.yml:2", "stands twice"),
        ("title: &a A", "a.yml:1", "Anchors"),
        ("title: !!python/object:os.system x", "a.yml:1", "Tags"),
        ("title: [", "a.yml:1", "YAML"),
        ("- A\n- B", "a.yml", "key: value"),
        ("just words", "a.yml", "key: value"),
        ("title: " + "x" * 2000, "a.yml:1", "longer than"),
    ],
)
def test_a_mistake_is_named_with_its_place_and_the_way_out(data: str, where: str, words: str) -> None:
    _, remarks = read_metadata(data, "a.yml")
    assert len(remarks) == 1
    assert remarks[0].where.startswith(where)
    assert words in remarks[0].message
    assert remarks[0].severity == "error"


def test_all_mistakes_are_told_together_and_the_rest_is_kept() -> None:
    meta, remarks = read_metadata("title: Ferry sinks\npublised: x\nurl: y\nwire: AP", "a.yml")
    assert [remark.where for remark in remarks] == ["a.yml:2", "a.yml:3"]
    assert (meta.title, meta.wire) == ("Ferry sinks", "AP")


@pytest.mark.parametrize("data", ["[" * 10_000, "a: " * 5000, "{" * 300, b"\xff\xfe", b"\0", "? " * 2000])
def test_hostile_metadata_ends_in_a_remark(data: str | bytes) -> None:
    _, remarks = read_metadata(data, "a.yml")
    assert remarks


def test_front_matter_stands_between_two_rules_at_the_head() -> None:
    found = front_matter("---\ntitle: A\n---\nText")
    assert found is not None
    assert found["yaml"] == "title: A\n"
    assert front_matter("Text\n---\ntitle: A\n---\n") is None
    assert front_matter("---\nno end") is None


# ---- web pages

PAGE = """<!doctype html><html lang="en-GB"><head><!-- <meta property="og:title" content="No"> -->
<meta property="og:title" content="Ferry &quot;sinks&quot; > ten saved">
<meta content="Harbour News" property=og:site_name>
<meta name="author" content="Anna Berg"><link rel="shortlink canonical" href="https://example.org/ferry">
<meta property="article:author" content="https://example.org/people/anna">
<script>var x = '<meta name="author" content="Nobody">'</script>{}</head>"""


def json_ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


def test_a_page_says_who_published_it_and_when() -> None:
    assert metadata_of_html(PAGE.format('<meta name="DC.date.issued" content="2020-05-05">')) == {
        "title": 'Ferry "sinks" > ten saved',
        "publisher": "Harbour News",
        "author": "Anna Berg",
        "published": "2020-05-05",
        "url": "https://example.org/ferry",
        "language": "en-GB",
    }


def test_the_description_for_programs_is_believed_first_and_its_references_are_followed() -> None:
    graph = """{"@context": "https://schema.org", "@graph": [
      {"@type": "NewsMediaOrganization", "@id": "#paper", "name": "Harbour News Ltd"},
      {"@type": ["NewsArticle"], "headline": "Ferry sinks", "publisher": {"@id": "#paper"}, "inLanguage": "en",
       "author": [{"@type": "Person", "name": "Anna Berg"}, "Ole Holm"], "datePublished": "2020-05-05T10:00:00Z",
       "license": "https://example.org/licence", "isPartOf": {"@type": "NewsArticle", "headline": "Another"}}]}"""
    values = metadata_of_html(PAGE.format(json_ld(graph)))
    assert values["title"] == "Ferry sinks"
    assert (values["publisher"], values["author"]) == ("Harbour News Ltd", "Anna Berg, Ole Holm")
    assert (values["published"], values["license"]) == ("2020-05-05T10:00:00Z", "https://example.org/licence")


def test_a_page_that_describes_several_articles_is_the_one_with_its_own_address_or_none() -> None:
    first = '{"@type": "NewsArticle", "headline": "A", "url": "https://example.org/%s"}'
    two = f'[{first}, {{"@type": "NewsArticle", "headline": "B"}}]'
    assert metadata_of_html(PAGE.format(json_ld(two % "ferry?from=home")))["title"] == "A"
    assert metadata_of_html(PAGE.format(json_ld(two % "other")))["title"] == 'Ferry "sinks" > ten saved'


def test_the_place_of_each_value_is_told_and_contradictions_are_kept() -> None:
    found = found_in_html(PAGE.format(json_ld('{"@type": "NewsArticle", "headline": "Ferry sinks"}')))
    assert [(f.place, f.value) for f in found if f.key == "title"] == [
        ("JSON-LD", "Ferry sinks"),
        ("OpenGraph", 'Ferry "sinks" > ten saved'),
    ]


def test_the_name_of_the_window_is_no_title_but_names_a_file() -> None:
    page = "<title>Ferry sinks | Harbour News</title>"
    assert metadata_of_html(page) == {}
    assert page_title(page) == "Ferry sinks | Harbour News"


@pytest.mark.parametrize(
    "page",
    ["<!--" * 9000, "<meta " * 9000, '<meta content="' * 9000, "<" * 9000, json_ld("[" * 100_000), json_ld("{]"),
     "<script>", json_ld('[{"@type": 3, "name": {}}, {"@id": [], "@type": "Article", "author": [[[]]]}]')],
)  # fmt: skip
def test_a_broken_page_says_nothing(page: str) -> None:
    assert metadata_of_html(page) == {}
