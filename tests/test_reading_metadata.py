"""Titles, days, publishers and authors, from the file beside an article, its front matter or the page."""

from datetime import date

import pytest

from generator.model import Given, Metadata
from generator.reading.metadata import front_matter, gathered, metadata_of_page, mismatch, read_metadata
from generator.reading.page_metadata import metadata_of_html, page_title, told_by_html
from generator.reading.stamps import Stamp, read_stamp

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
            given=(
                Given("title", "a.yml, line 2"),
                Given("publisher", "a.yml, line 3"),
                Given("author", "a.yml, line 4"),
                Given("published", "a.yml, line 5"),
                Given("modified", "a.yml, line 6", "2020-05-06T10:00:00Z"),
                Given("url", "a.yml, line 7"),
                Given("language", "a.yml, line 8"),
                Given("wire", "a.yml, line 9"),
            ),
        ),
        (),
    )


def test_names_of_schema_org_are_understood() -> None:
    meta, remarks = read_metadata("headline: Ferry sinks\ndatePublished: 2020-05-05\ninLanguage: de", "a.yml")
    assert (meta.title, meta.published, meta.language) == ("Ferry sinks", date(2020, 5, 5), "de")
    assert not remarks


@pytest.mark.parametrize("data", ["", "\n# nothing\n", "title:\npublished:\n", "title: null\nurl: ~\n"])
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
        ("PUBLISHER: A", "a.yml:1:1", "Did you mean `publisher`?"),
        ("language: xx", "a.yml:1", "is no language code"),
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


@pytest.mark.parametrize(
    ("written", "code"), [("English", "en"), ("eng", "en"), ("deu", "de"), ("en_US", "en-US"), ("und", None)]
)
def test_a_language_is_known_as_other_programs_write_it(written: str, code: str | None) -> None:
    assert read_metadata(f"language: {written}", "a.yml")[0].language == code


def test_all_mistakes_are_told_together_and_the_rest_is_kept() -> None:
    meta, remarks = read_metadata("title: Ferry sinks\npublised: x\nurl: y\nwire: AP", "a.yml")
    assert [remark.where for remark in remarks] == ["a.yml:2:1", "a.yml:3:6"]
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
    found = told_by_html(PAGE.format(json_ld('{"@type": "NewsArticle", "headline": "Ferry sinks"}'))).found
    assert [(f.place, f.value) for f in found if f.key == "title"] == [
        ("JSON-LD", "Ferry sinks"),
        ("OpenGraph", 'Ferry "sinks" > ten saved'),
    ]


def test_marks_within_the_page_and_what_saved_it_are_read() -> None:
    day = '<time itemprop="datePublished" datetime="2020-05-05">5 May</time>'
    assert metadata_of_html(day) == {"published": "2020-05-05"}
    assert metadata_of_html(f'{day}<meta itemprop="datePublished" content="2020-05-06">') == {}
    url = "https://example.org/ferry"
    assert metadata_of_html(f"<!-- saved from url=(0025){url} -->\n<html>") == {"url": url}
    single = f"<!--\n Page saved with SingleFile \n url: {url} \n saved date: Tue May 05 2020 10:00:00 GMT+0200 -->"
    meta, remarks = metadata_of_page(f"<html>{single}", "seeds/a.html")
    assert (meta.url, meta.retrieved, remarks) == (url, date(2020, 5, 5), ())


def test_a_page_that_is_not_free_to_read_or_describes_itself_wrongly_is_told() -> None:
    paid = '{"@type": "NewsArticle", "headline": "Ferry sinks", "isAccessibleForFree": %s}'
    notes = [told_by_html(json_ld(text)).notes for text in (paid % '"False"', paid % "true", "{]", " ")]
    assert ["beginning" in " ".join(note) for note in notes] == [True, False, False, False]
    assert ["no valid JSON" in " ".join(note) for note in notes] == [False, False, True, False]


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


# ---- dates


@pytest.mark.parametrize(
    "text",
    [
        "2020-05-05", "20200505", "2020-05-05T10:00:00.123+02:00", "2020-05-05 23:30 -0800", "2020-05-05T10:00:00Z",
        "2020-05-05 10:00:00 UTC", "2020/5/5", "5 May 2020", "May 5, 2020", "Tue, 05 May 2020 10:00:00 GMT",
        "2020-05-05 10:00:00 EST", "Tuesday, May 5, 2020", "May 5, 2020 at 9:12 a.m. EST", "5-May-2020", "05/05/2020",
    ],
)  # fmt: skip
def test_a_date_is_the_day_that_is_written_whatever_the_zone(text: str) -> None:
    assert read_stamp(text) == Stamp(date(2020, 5, 5), text)


@pytest.mark.parametrize(
    "text",
    [
        "05/06/2020",
        "Friday, May 5, 2020",
        "31/31/2020",
        "5 May",
        "2020-13-01",
        "2020-02-30",
        "31 June 2020",
        "2020-05-05T25:00",
        "2020-05-05T10 x",
        "",
    ],
)
def test_what_is_no_date_or_could_be_two_is_none(text: str) -> None:
    assert read_stamp(text) is None


def test_a_date_in_figures_of_which_one_can_be_no_month_is_read() -> None:
    assert read_stamp("31/05/2020") == Stamp(date(2020, 5, 31), "31/05/2020")
    assert read_stamp("05/31/2020") == Stamp(date(2020, 5, 31), "05/31/2020")


@pytest.mark.parametrize("text", ["2020", "2020-05", "May 2020"])
def test_a_month_is_kept_as_written_and_gives_no_day(text: str) -> None:
    meta, remarks = read_metadata(f"published: {text}", "a.yml")
    assert meta == Metadata(given=(Given("published", "a.yml, line 1", text),))
    assert [(remark.where, remark.severity) for remark in remarks] == [("a.yml:1:12", "note")]
    assert "Add the day if you know it." in remarks[0].message


# ---- several places


def test_the_file_beside_is_believed_before_the_article_and_a_contradiction_is_told() -> None:
    beside, _ = read_metadata("publisher: Harbour News\npublished: 2020-05-05", "a.yml")
    own, _ = read_metadata("title: T\npublisher: The Harbour News Ltd\npublished: 2020-05-06", "a.md")
    meta, remarks = gathered((beside, own), "a.md")
    assert (meta.title, meta.publisher, meta.published) == ("T", "Harbour News", date(2020, 5, 5))
    assert [(given.key, given.place) for given in meta.given] == [
        ("title", "a.md, line 1"), ("publisher", "a.yml, line 1"), ("published", "a.yml, line 2"),
    ]  # fmt: skip
    (remark,) = remarks
    assert remark.message.startswith(
        "The date of publication is “2020-05-05” in a.yml, line 2, but “2020-05-06” in a.md"
    )


def test_a_day_elsewhere_fills_a_month_beside() -> None:
    readings = [
        read_metadata(f"published: {text}", where)[0] for text, where in (("2020-05", "a.yml"), ("2020-05-06", "b"))
    ]
    meta, remarks = gathered(readings, "a")
    assert (meta.published, remarks) == (date(2020, 5, 6), ())


def test_a_file_that_is_not_the_one_described_is_an_error_with_both_hashes() -> None:
    meta, _ = read_metadata(f"sha256: {'A' * 64}", "a.yml")
    assert mismatch(meta, "a" * 64, "a.txt") == ()
    (remark,) = mismatch(meta, "b" * 64, "a.txt")
    assert (remark.where, remark.severity) == ("a.txt", "mismatch")
    assert all(words in remark.message for words in ("a" * 64, "b" * 64, "a.yml, line 1"))


def test_a_page_gives_typed_values_with_their_places_and_tells_what_cannot_be_used() -> None:
    more = (
        '<meta property="article:published_time" content="05/06/2020"><meta name=pubdate content=2020-05-05>'
        '<meta name="dc.creator" content="Ole Holm">'
    )
    meta, remarks = metadata_of_page(PAGE.format(more), "a.html")
    assert (meta.title, meta.published, meta.author) == ('Ferry "sinks" > ten saved', date(2020, 5, 5), "Ole Holm")
    assert meta.place_of("published") == Given("published", "the page's head")
    assert [remark.severity for remark in remarks] == ["note", "note"]
    assert "OpenGraph gives the date of publication, but `05/06/2020` is no date" in remarks[0].message
    assert "The author is “Ole Holm” in Dublin Core, but “Anna Berg” in the page's head." in remarks[1].message
