"""Files of every format: each gives its articles with what it says about them, or the reason why it gives none."""

import base64
import json
import subprocess
import sys
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest

from generator import settings
from generator.errors import SettingsError
from generator.model import Article, Remark
from generator.reading.articles import read_all
from generator.reading.formats import pages
from generator.reading.seeds import Seed, split
from generator.settings import Settings
from tests import files
from tests.files import PARAGRAPHS, TITLE

ROOT = Path(__file__).parents[1]


def seed(name: str, data: bytes, metadata: bytes | None = None) -> Seed:
    return Seed(name, data, metadata, "a.yml" if metadata else "", f"seeds/{name}")


def read(
    name: str, data: bytes, chosen: Settings | None = None, metadata: bytes | None = None
) -> tuple[list[Article], list[Remark]]:
    seeds, unread = split(seed(name, data, metadata), chosen or Settings())
    ids = {found.path: f"a{n}" for n, found in enumerate(seeds)}
    articles, remarks = read_all(seeds, ids)
    number = {id: n for n, id in enumerate(ids.values())}
    for article in articles:
        for sentence in article.sentences:
            assert sentence.span.of(article.text) == sentence.text
    return sorted(articles, key=lambda a: number[a.id]), [*unread, *remarks]


def one(name: str, data: bytes, chosen: Settings | None = None) -> Article:
    articles, remarks = read(name, data, chosen)
    assert [remark for remark in remarks if remark.severity == "skipped"] == []
    assert len(articles) == 1
    return articles[0]


def why(name: str, data: bytes) -> str:
    """Why a file gives no article."""
    articles, remarks = read(name, data)
    assert articles == []
    assert {remark.severity for remark in remarks} == {"skipped"}
    return " ".join(remark.message for remark in remarks)


def body(article: Article) -> list[str]:
    return [" ".join(sentence.text.split()) for sentence in article.body]


def keys(data: bytes, name: str = "a.jsonl") -> list[str]:
    return [found.path for found in split(seed(name, data), Settings())[0]]


@pytest.mark.parametrize("name", [*files.of_every_format()])
def test_each_format_gives_the_sentences_of_its_article(name: str) -> None:
    articles, remarks = read(name, files.of_every_format()[name])
    assert body(articles[0]) == list(PARAGRAPHS)
    assert articles[0].meta.title == TITLE
    assert articles[0].file == name
    assert [remark for remark in remarks if remark.severity != "note"] == []


@pytest.mark.parametrize(
    ("name", "of", "kind"),
    [
        ("a.txt", "page.html", "html"), ("a.md", "list.json", "records"), ("a.txt", "lines.jsonl", "lines"),
        ("a.html", "print.pdf", "pdf"), ("a.txt", "document.docx", "docx"), ("a.html", "feed.atom", "feed"),
        ("a.xml", "page.html", "html"), ("a.json", "lines.jsonl", "lines"),
    ],
)  # fmt: skip
def test_a_file_of_another_format_than_its_name_says_is_read_as_what_it_is(name: str, of: str, kind: str) -> None:
    articles, remarks = read(name, files.of_every_format()[of])
    assert (articles[0].extract.format, body(articles[0])) == (kind, list(PARAGRAPHS))
    assert any(f"It is called `{name[1:]}`, but" in remark.message for remark in remarks)


def test_records_over_many_lines_are_read_as_one_document_whatever_their_name_says() -> None:
    data = json.dumps([files.record()], indent=1).encode()
    assert [one(name, data).extract.format for name in ("a.jsonl", "a.json")] == ["records", "records"]


@pytest.mark.parametrize("text", ["[1] The wall gave way.", "{ “may” } is a word.", "<p>The wall gave way.</p>"])
def test_a_text_with_marks_at_its_head_stays_a_text(text: str) -> None:
    assert one("a.txt", text.encode()).extract.format == "text"


# ---- pages


def test_all_that_a_page_shows_is_read_and_what_stands_around_the_article_is_no_body() -> None:
    article = one("a.html", files.page())
    around = [s.text for s in article.sentences if "stands around" in s.rule]
    assert around == [*files.MENU, "Read also", "Snow is on the way.", "© Harbour News.", "All rights reserved."]
    assert "no text" not in article.text
    assert "color: red" not in article.text


def test_what_a_page_says_about_itself_is_its_metadata() -> None:
    head = (
        '<meta property="article:published_time" content="2024-03-05T10:00:00Z"><meta name="author" content="A. Berg">'
    )
    meta = one("a.html", files.page(head=head)).meta
    assert (meta.published, meta.author, meta.language) == (date(2024, 3, 5), "A. Berg", "en")


def test_a_paragraph_between_those_of_an_article_is_kept_even_if_the_reader_passes_it_over() -> None:
    short = "The mayor, who had been in Oslo, came back at night."
    paragraphs = (PARAGRAPHS[0], PARAGRAPHS[1], short, *PARAGRAPHS[2:])
    assert short in body(one("a.html", files.page(paragraphs)))


def test_headings_and_lists_of_an_article_are_kept_and_links_below_it_are_not() -> None:
    items = "<ul><li>Homes left: 300</li><li>Boats lost: 2</li></ul>"
    links = "<h3>Most read</h3><ul><li><a href='/a'>Snow is on the way</a></li><li><a href='/b'>Pier shut</a></li></ul>"
    words = [f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS]
    text = f"<h1>{TITLE}</h1>{words[0]}{words[1]}<h2>Who pays</h2>{words[2]}{words[3]}{items}{links}"
    article = one("a.html", f"<!doctype html><html lang='en'><body>{text}</body></html>".encode())
    told = {s.text: s.disposition for s in article.sentences}
    assert [told[text] for text in ("Who pays", "Homes left: 300", "Boats lost: 2")] == ["heading", "body", "body"]
    assert {told[text] for text in ("Most read", "Snow is on the way", "Pier shut")} == {"boilerplate"}


def test_the_cells_of_a_table_are_not_said_to_stand_around_the_article() -> None:
    words = [f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS]
    table = "<table><tr><td>Boats</td><td>2</td></tr></table>"
    text = f"<h1>{TITLE}</h1>{words[0]}{words[1]}{table}{words[2]}{words[3]}"
    told = {s.text: s.rule for s in one("a.html", f"<!doctype html><html lang='en'>{text}</html>".encode()).sentences}
    assert "stands amid the article" in told["Boats"]


def test_what_stands_below_a_picture_is_a_caption_unless_it_tells_news() -> None:
    seen, news = "The harbour wall after the storm.", "Ten men were saved from the boats, police said."
    pictures = "".join(f"<figure><img><figcaption>{text}</figcaption></figure>" for text in (seen, news))
    page = files.page().decode().replace(f"<h1>{TITLE}</h1>", f"<h1>{TITLE}</h1>{pictures}")
    told = {s.text: s.disposition for s in one("a.html", page.encode()).sentences}
    assert (told[seen], told[news]) == ("caption", "body")


def test_a_form_around_a_whole_page_takes_nothing_from_its_article() -> None:
    lead = "<p>The town of Lindholm was without power for a whole night.</p><p>By Anna Berg</p>"
    page = files.page().replace(b"<body>", b"<body><form>").replace(b"</body>", b"</form></body>")
    article = one("a.html", page.replace(b"</h1>", b"</h1>" + lead.encode()))
    assert [s.text for s in article.sentences if s.disposition == "title"] == [TITLE]
    assert body(article) == ["The town of Lindholm was without power for a whole night.", *PARAGRAPHS]


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "utf-16"])
def test_a_page_is_read_in_the_encoding_it_declares(charset: str) -> None:
    assert body(one("a.html", files.page(charset=charset))) == list(PARAGRAPHS)


def test_words_in_bold_or_in_links_cut_no_sentence() -> None:
    page = files.page().replace(b"coast guard", b"<b>coast</b> <a href='/x?a=1&b=2'>gu<i>ard</i></a>")
    assert body(one("a.html", page))[0] == PARAGRAPHS[0]


def test_line_breaks_and_cells_part_sentences() -> None:
    lines = one("a.html", b"<table><tr><td>Boats: two</td><td>Dead: none</td></tr></table>one<br>two").text.splitlines()
    assert [line for line in lines if line] == ["Boats: two", "Dead: none", "one", "two"]


@pytest.mark.parametrize(
    "markup",
    ["<p>About <b", "<p>About <!-- 300", "<p>About <a href='x", '<p>About <p title=">300', "<p>About 300 < 400 people"],
)
def test_a_tag_that_never_ends_hides_nothing(markup: str) -> None:
    assert "About" in one("a.html", markup.encode()).text
    assert one("a.html", markup.encode()).text.endswith(markup.rpartition("<p>About ")[2])


def test_a_page_without_a_text_is_listed() -> None:
    assert "no word" in why("a.html", b"<html><script>var words = 'here';</script><title>Harbour</title></html>")


def test_what_a_library_took_out_of_a_file_is_kept_and_not_read_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_CACHE", str(tmp_path))
    given = {"a.html": files.page(), "a.pdf": files.pdf()}
    first = {name: one(name, data) for name, data in given.items()}
    monkeypatch.setattr("trafilatura.bare_extraction", pytest.fail)
    monkeypatch.setattr("pypdf.PdfReader", pytest.fail)
    assert {name: one(name, data) for name, data in given.items()} == first
    for file in tmp_path.rglob("*.json"):
        file.write_text('[{"not": "text"}]')
    monkeypatch.undo()
    assert {name: one(name, data) for name, data in given.items()} == first


def test_a_page_of_very_many_lines_is_read_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MAX_BLOCKS", 5)
    article = one("a.html", files.page())
    assert article.extract.reader == ""
    assert body(article) == list(PARAGRAPHS)


# ---- records


def test_common_exports_are_read_without_settings() -> None:
    crawl = {
        "maintext": PARAGRAPHS[0], "title": TITLE, "date_publish": "2024-03-05 10:00:00",
        "authors": ["A. Berg", "I. Moen"], "source_domain": "harbour.example",
        "url": "https://harbour.example/wall", "language": "en",
    }  # fmt: skip
    schema = {
        "@type": "NewsArticle", "headline": TITLE, "articleBody": PARAGRAPHS[0], "datePublished": "2024-03-05",
        "author": [{"@type": "Person", "name": "A. Berg"}, {"name": "I. Moen"}],
        "publisher": {"name": "harbour.example"}, "url": "https://harbour.example/wall", "inLanguage": "en",
    }  # fmt: skip
    epoch = {
        "Title": TITLE, "Full-Text": PARAGRAPHS[0], "published_at": 1709632800, "byline": "A. Berg, I. Moen",
        "site": "harbour.example", "link": "https://harbour.example/wall", "lang": "en",
    }  # fmt: skip
    feed = {
        "title": TITLE, "content_html": f"<p>{PARAGRAPHS[0]}</p>", "date_published": "2024-03-05T10:00:00Z",
        "authors": [{"name": "A. Berg"}, {"name": "I. Moen"}], "publisher": "harbour.example", "language": "en",
        "url": "https://harbour.example/wall",
    }  # fmt: skip
    exports = [read("a.jsonl", files.lines(record)) for record in (crawl, schema, epoch, feed)]
    assert [remarks for _, remarks in exports if remarks] == []
    for article in (article for articles, _ in exports for article in articles):
        meta = article.meta
        assert body(article) == [PARAGRAPHS[0]]
        assert (meta.title, meta.published, meta.author) == (TITLE, date(2024, 3, 5), "A. Berg, I. Moen")
        assert (meta.publisher, meta.url, meta.language) == ("harbour.example", "https://harbour.example/wall", "en")
    assert exports[0][0][0].meta.place_of("published") == ("published", "`date_publish`", "2024-03-05 10:00:00")


WALL = "https://harbour.example/wall"
EXPORTS = {
    "trafilatura": {"title": TITLE, "text": PARAGRAPHS[0], "source": WALL, "source-hostname": "Harbour News",
                    "date": "2024-03-05", "author": "A. Berg"},
    "WordPress": {"title": {"rendered": TITLE.replace("g", "&#103;")}, "link": WALL, "date": "2024-03-05T10:00:00",
                  "author": 3,
                  "content": {"rendered": f"<p>{PARAGRAPHS[0]}</p>"}, "site": "Harbour News", "authors": ["A. Berg"]},
    "a page's body in sections": {
        "title": TITLE, "authors": ["A. Berg"], "publishing_date": "2024-03-05 09:12:00+01:00",
        "body": {"summary": ["In short."], "sections": [{"headline": [], "paragraphs": [PARAGRAPHS[0]]}]},
        "html": {"responded_url": WALL, "source_info": {"publisher": "Harbour News"}},
    },
    "a list in a response": {"response": {"results": [{
        "webTitle": TITLE, "webUrl": WALL, "webPublicationDate": "2024-03-05T09:12:00Z",
        "fields": {"byline": "A. Berg", "bodyText": PARAGRAPHS[0], "publication": "Harbour News"},
    }]}},
}  # fmt: skip


@pytest.mark.parametrize("name", EXPORTS)
def test_exports_of_other_shapes_are_read_without_settings(name: str) -> None:
    article = one("a.json", json.dumps(EXPORTS[name]).encode())
    meta = article.meta
    assert (body(article), meta.title, meta.author) == ([PARAGRAPHS[0]], TITLE, "A. Berg")
    assert (meta.publisher, meta.url, meta.published) == ("Harbour News", WALL, date(2024, 3, 5))


def test_fields_of_other_names_are_named_in_the_settings() -> None:
    record = {"corpo": PARAGRAPHS[0], "meta": {"giorno": "2024-03-05", "testata": "Il Porto"}}
    chosen = Settings(
        record_fields=(("text", ("corpo",)), ("published", ("meta.giorno",)), ("publisher", ("meta.testata",)))
    )
    article = one("a.jsonl", files.lines(record), chosen)
    assert (body(article), article.meta.publisher) == ([PARAGRAPHS[0]], "Il Porto")
    assert article.meta.published == date(2024, 3, 5)
    assert "`record_fields` in the settings" in why("a.jsonl", files.lines(record))


def test_settings_name_fields_and_the_limit_and_mistakes_are_told_with_their_line() -> None:
    chosen = settings.read("max_megabytes: 5\nrecord_fields:\n  text: corpo\n  published: [meta.giorno, giorno]\n")
    assert chosen.record_fields == (("text", ("corpo",)), ("published", ("meta.giorno", "giorno")))
    assert chosen.max_megabytes == 5
    with pytest.raises(SettingsError, match=r"briefing.yml:2: no such field of an article `titel`. .*`title`"):
        settings.read("record_fields:\n  titel: titolo\n")


def test_a_broken_line_is_named_and_the_others_are_read() -> None:
    last = files.record(text="A boat.", url="b")
    data = files.lines(files.record(), '{"text": "About', "", "[1, 2]", {"title": "no text"}, "7", last)
    articles, remarks = read("a.jsonl", data + b'{"text": "' + b"[" * 99_999)
    assert [article.extract.place for article in articles] == ["line 1, `text`", "line 7, `text`"]
    assert [(r.where, r.part, r.severity) for r in remarks if r.severity != "note"] == [
        (f"seeds/a.jsonl:{n}", str(n), "skipped") for n in (2, 4, 5, 6, 8)
    ]


def test_a_list_in_a_document_is_read_item_by_item() -> None:
    items = [files.record(id="1"), "no", files.record(id="2", text=" ".join(PARAGRAPHS[:2]))]
    for data in (items, {"meta": 1, "articles": [items[0], *items[1:]]}):
        articles, remarks = read("a.json", json.dumps(data).encode())
        assert [len(article.body) for article in articles] == [4, 2]
        told = 'Item 2 is not read: it is no JSON object. Write each article as `{"title": …, "text": …}`.'
        assert [remark.message for remark in remarks] == [told]
    assert len(read("a.json", json.dumps(items[0]).encode())[0]) == 1


@pytest.mark.parametrize("data", [b"", b"7", b"[]", b"{", b'{"a": 1}', b"[" * 100_000, b'"text"', b"\xff\xfe\x00"])
def test_a_document_without_articles_is_listed(data: bytes) -> None:
    assert why("a.json", data)


def test_a_page_in_a_record_is_read_as_a_page() -> None:
    article = one("a.jsonl", files.lines({"html": files.page().decode(), "url": "https://harbour.example/wall"}))
    assert body(article) == list(PARAGRAPHS)
    assert article.extract.reader.startswith("trafilatura ")
    assert article.meta.language == "en"


def test_only_the_line_with_broken_letters_is_repaired() -> None:
    broken = "It\u00e2\u20ac\u2122s over in S\u00c3\u00a3o Tom\u00c3\u00a9, the harbour said."
    articles, remarks = read("a.jsonl", files.lines(files.record(), {"text": broken}))
    assert [article.extract.repaired for article in articles] == [False, True]
    assert articles[1].text == "It’s over in São Tomé, the harbour said."
    assert [remark.where for remark in remarks] == ["seeds/a.jsonl:2"]


# ---- parts keep their names


def test_a_line_put_in_above_renames_none_below() -> None:
    first, second = files.record(url="https://a.example/1"), {"text": PARAGRAPHS[1]}
    before = keys(files.lines(first, second))
    after = keys(files.lines({"text": "New on top."}, "", first, second))
    assert len(set(before)) == 2
    assert after[1:] == before


def test_a_text_that_is_corrected_keeps_the_name_of_its_address() -> None:
    old, new = files.record(), files.record(text="Corrected.")
    assert keys(files.lines(old)) == keys(files.lines(new))


def test_two_articles_of_one_address_are_two_and_said_to_be() -> None:
    articles, remarks = read("a.jsonl", files.lines(files.record(), files.record(text=" ".join(PARAGRAPHS[:2]))))
    assert len(articles) == 2
    assert ["same id or address" in remark.message for remark in remarks] == [True]
    assert len({*keys(files.lines(files.record(), files.record(text="B.")))}) == 2


def test_the_same_article_twice_in_a_file_is_read_once() -> None:
    articles, remarks = read("a.jsonl", files.lines(files.record(), files.record()))
    assert len(articles) == 1
    assert [(r.where, r.message) for r in remarks] == [
        ("seeds/a.jsonl:2", "Not read: it is the same article as line 1, `text`.")
    ]


def test_a_copy_under_another_address_is_named_and_one_of_another_publisher_is_read() -> None:
    text = "The ferry sank off Bergen on Monday, and ten people were saved by a fishing boat."
    rows = [
        ("https://a.example/1", "Coast News"),
        ("https://a.example/2", "Coast News"),
        ("https://b.example/", "Fjord"),
    ]
    records = [{"url": url, "publisher": name, "text": f"{text}{' ' * n}"} for n, (url, name) in enumerate(rows)]
    articles, remarks = read("a.jsonl", files.lines(*records))
    assert [article.meta.publisher for article in articles] == ["Coast News", "Fjord"]
    assert [remark.message for remark in remarks] == ["Not read: it is the same article as line 1, `text`."]


def test_a_hash_in_the_name_of_a_file_is_no_part() -> None:
    found = split(seed("a#1.jsonl", files.lines(files.record())), Settings())[0][0]
    assert (found.file, found.ending) == ("a#1.jsonl", ".jsonl")
    assert seed("b#2.txt", b"A.").file == "b#2.txt"


def test_metadata_beside_a_file_holds_for_each_of_its_articles() -> None:
    data = files.lines(files.record(id="1"), files.record(id="2", text=PARAGRAPHS[0]))
    articles, _ = read("a.jsonl", data, metadata=b"publisher: Radio Nord")
    assert [article.meta.publisher for article in articles] == ["Radio Nord", "Radio Nord"]


# ---- mails


def test_a_mail_is_told_by_its_head() -> None:
    meta = one("a.eml", files.mail(subject="Größe – 5 °C")).meta
    assert (meta.title, meta.publisher, meta.published) == ("Größe – 5 °C", "Harbour News", date(2024, 3, 5))


def test_the_plain_text_of_a_mail_is_preferred_and_the_other_one_told() -> None:
    articles, remarks = read("a.eml", files.mail(html=files.page().decode(), attached="wall.pdf"))
    assert articles[0].extract.format == "mail"
    told = " ".join(remark.message for remark in remarks)
    assert "its text as text/html, which is not read" in told
    assert "attached: `wall.pdf`" in told


def test_a_plain_text_that_only_leads_to_the_other_is_passed_over() -> None:
    article = one("a.eml", files.mail("View this mail in your browser.", files.page().decode()))
    assert article.extract.format == "mail+html"
    assert body(article) == list(PARAGRAPHS)


def test_the_text_is_found_in_nested_parts_but_not_in_a_message_that_is_attached() -> None:
    inner = EmailMessage()
    inner["Subject"] = "Old"
    inner.set_content("An old message about nothing at all that was sent along.")
    outer = EmailMessage()
    outer["Subject"] = TITLE
    outer.set_content("\n\n".join(PARAGRAPHS))
    outer.add_alternative("<p>x</p>", subtype="html")
    outer.make_mixed()
    outer.attach(inner)
    outer.add_attachment(base64.b64decode("AAAA"), maintype="image", subtype="png", filename="wall – 1 🚢.png")
    articles, remarks = read("a.eml", bytes(outer))
    assert body(articles[0]) == list(PARAGRAPHS)
    assert any("`wall – 1 🚢.png`" in remark.message for remark in remarks)


@pytest.mark.parametrize(
    "data", [b"\n\nno head", b"Subject: x\n\n", b"Content-Type: image/png\n\nAAAA", b"\x00\xff" * 99]
)
def test_a_mail_without_a_text_is_listed(data: bytes) -> None:
    assert why("a.eml", data)


def test_a_mailbox_gives_its_mails_and_lists_those_without_text() -> None:
    data = files.box(files.mail(id="<1@a>"), b"Subject: empty\n\n", files.mail(" ".join(PARAGRAPHS[:2]), id="<2@a>"))
    articles, remarks = read("a.mbox", data)
    assert [len(article.body) for article in articles] == [4, 2]
    assert [(r.part, r.message) for r in remarks] == [("2", "Message 2 is not read: it has no text that can be read.")]
    assert "no mailbox" in why("a.mbox", files.mail())


def test_a_line_of_a_mail_that_begins_with_from_parts_no_mailbox() -> None:
    told = "\n\n".join((*PARAGRAPHS, "From Monday the boats run again."))
    for data in (files.box(files.mail(told)), files.box(files.mail(told).replace(b"\nFrom ", b"\n>From "))):
        assert body(one("a.mbox", data))[-1] == "From Monday the boats run again."


def test_a_mail_of_very_many_nested_parts_stops_no_mailbox() -> None:
    deep = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(1_200))
    brackets = b"Subject: x\nFrom: " + b"((" * 2_000 + b"\n\nAbout 300 people.\n"
    articles, remarks = read("a.mbox", files.box(b"Subject: deep\n" + deep, brackets, files.mail()))
    taken = [article.extract.part.partition("/")[0] for article in articles]
    skipped = [remark.part for remark in remarks if remark.severity == "skipped"]
    assert sorted(taken + skipped) == ["1", "2", "3"], "a newer Python reads the sender of the second"
    assert skipped[0] == "1"
    assert taken[-1] == "3"


# ---- feeds


def test_an_item_with_a_teaser_only_is_read_and_told() -> None:
    teaser = "<description>The wall &amp;amp; the boats gave way.</description>"
    short = f"<item><title>Wall</title><guid>2</guid>{teaser}</item>"
    articles, remarks = read("a.rss", files.rss(files.item(), short, "<item><title>Nothing else</title></item>"))
    assert [article.text for article in articles][1] == "The wall & the boats gave way."
    assert [remark.message for remark in remarks] == [
        "Item 3 is not read: it has a title at most, and no text.",
        "Only a teaser of the article is given.",
    ]


def test_feeds_tell_about_their_items() -> None:
    for name, data in (("a.rss", b"\n\n" + files.rss()), ("a.atom", files.atom())):
        meta = one(name, data).meta
        assert (meta.title, meta.publisher, meta.author) == (TITLE, "Harbour News", "Anna Berg")
        assert meta.published == date(2024, 3, 5)
        assert meta.url is not None


def test_the_credit_of_a_picture_is_not_the_text_of_an_item() -> None:
    media = "<media:content url='a.jpg'><media:credit>Photograph: Nils Dahl, on the pier</media:credit></media:content>"
    data = files.rss(f"<item><title>Wall</title>{media}<description>{PARAGRAPHS[0]}</description></item>")
    named = data.replace(b"<rss ", b"<rss xmlns:media='http://search.yahoo.com/mrss/' ")
    assert body(one("a.rss", named)) == [PARAGRAPHS[0]]


BOMB = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><rss><channel>&b;</channel></rss>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hosts">]><rss><item>&a;</item></rss>'


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (BOMB.encode(), "entities of its own"),
        (OUTSIDE.encode(), "entities of its own"),
        (BOMB.encode("utf-16"), "entities of its own"),
        (b"<rss>" + b"<a>" * 300 + b"</a>" * 300 + b"</rss>", "nest more than 200 deep"),
        (b"<rss><item></rss>", "not valid XML (mismatched tag, line 1)"),
        (b"<?xml version='1.0' encoding='no-such'?><rss/>", "its encoding is not known"),
        (b"<news><p>About</p></news>", "it is XML, but no feed"),
        (files.rss("<link/>"), "the feed holds no article"),
    ],
)
def test_xml_that_is_no_feed_or_no_safe_one_is_listed(data: bytes, reason: str) -> None:
    assert reason in why("a.xml", data)


# ---- documents


def test_tabs_breaks_and_tables_of_a_document_are_read_and_what_is_struck_out_is_not() -> None:
    text = (
        "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>Two</w:t><w:tab/><w:t>boats</w:t><w:br/><w:t>sank</w:t></w:r>"
        "<w:del><w:r><w:delText>not</w:delText><w:t>never</w:t></w:r></w:del></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        "<w:p><w:r><w:t>Out </w:t><w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p></w:txbxContent>"
        "<w:t>side</w:t></w:r></w:p>"
    )
    assert one("a.docx", files.docx(body=text)).text == "Two boats\nsank\n\nCell\n\nOut side\n\nBox"


def test_what_a_document_holds_beside_its_text_is_told() -> None:
    notes = '<f xmlns:w="w"><w:t>A note.</w:t></f>'
    core = f'<c xmlns:d="d"><d:title>{TITLE}</d:title></c>'
    articles, remarks = read("a.docx", files.docx(more={"word/footnotes.xml": notes, "docProps/core.xml": core}))
    assert [remark.message for remark in remarks] == ["Not read are its footnotes."]
    place = articles[0].meta.place_of("title")
    assert place is not None
    assert place.place == "the document’s properties"


def test_a_title_that_the_text_does_not_bear_out_is_a_template_s() -> None:
    core = '<c xmlns:d="d"><d:title>Letter_final_2.docx</d:title></c>'
    assert one("a.docx", files.docx(PARAGRAPHS, more={"docProps/core.xml": core})).meta.title is None


def bomb() -> bytes:
    return files.docx(body="<w:p><w:r><w:t>" + "a" * 60_000_000 + "</w:t></w:r></w:p>")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (files.docx()[:-30], "it is broken"),
        (files.docx()[:200], "it is broken"),
        (b"PK\x03\x04" + bytes(50), "it is broken"),
        (bomb(), "unpacks to more than 50,000,000 bytes"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "it has a password, or is of an older kind"),
        (files.docx(body="<w:p/>"), "it holds no word"),
        (files.docx(body="<w:p>&x;</w:p>"), "not valid XML"),
    ],
    ids=["cut", "short", "junk", "bomb", "locked", "empty", "entity"],
)
def test_a_document_that_cannot_be_read_is_listed(data: bytes, reason: str) -> None:
    assert reason in why("a.docx", data)


# ---- prints


def test_the_lines_of_a_print_are_paragraphs_again() -> None:
    article = one("a.pdf", files.pdf())
    assert [" ".join(s.text.split()) for s in article.sentences] == [TITLE, *PARAGRAPHS]


def test_what_repeats_at_the_head_of_each_page_stands_around() -> None:
    printed = [(f"Harbour News, page {n}", *files.wrapped([text])) for n, text in enumerate(PARAGRAPHS[:3], 1)]
    article = one("a.pdf", files.pdf(*printed))
    assert body(article) == list(PARAGRAPHS[:3])
    assert [s.text for s in article.sentences if s.disposition == "boilerplate"] == [
        f"Harbour News, page {n}" for n in (1, 2, 3)
    ]


def test_a_head_over_all_columns_does_not_cut_their_paragraphs() -> None:
    head = "The Harbour News of Lindholm and the Coast | Wednesday, March 6, 2024"
    columns = files.wrapped(PARAGRAPHS, 34)
    article = one("a.pdf", files.pdf((head, *columns)))
    assert body(article) == list(PARAGRAPHS)


PARTED = (
    "The harbour master said on Monday that the wall was well-",
    "known to be weak, and that the govern-",
    "ment had put off the repairs of the Lind-",
    "holm wall. In Lindholm, he said, people knew the Nordby-",
    "Havn line and the old Xyl-",
    "ofar bridge. Nobody was hurt at all in the night.",
)


def test_a_word_that_the_end_of_a_line_parts_is_one_again_where_it_is_known() -> None:
    text = one("a.pdf", files.pdf(PARTED)).text
    assert "was well-known to be" in text, "the whole is no word"
    assert "the government had" in text, "the whole is a word"
    assert "the Lindholm wall." in text, "the whole stands elsewhere"
    assert "Nordby-Havn line" in text, "a name goes on with a capital"
    assert "old Xyl-ofar bridge" in text, "nothing is known"


def locked(password: str) -> bytes:
    from io import BytesIO

    import pypdf

    writer = pypdf.PdfWriter(clone_from=BytesIO(files.pdf()))
    writer.encrypt(password, owner_password="owner", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_print_that_only_forbids_changes_is_read_and_one_with_a_password_is_listed() -> None:
    assert body(one("a.pdf", locked(""))) == list(PARAGRAPHS)
    assert "it is encrypted. Save it without a password and without protection." in why("a.pdf", locked("harbour"))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (files.pdf(()), "no text layer"),
        (files.pdf()[:400], "broken"),
        (b"%PDF-1.4", "broken"),
        (b"About 300", "broken"),
    ],
)
def test_a_print_without_text_is_listed_with_the_way_out(data: bytes, reason: str) -> None:
    assert reason in why("a.pdf", data)


# ---- all of them


@pytest.mark.parametrize("name", [*files.of_every_format()])
def test_an_empty_file_of_any_format_is_listed(name: str) -> None:
    for data in (b"", b" \n", bytes(300)):
        assert why(name, data)


READ_THE_SEEDS = """
from pathlib import Path
from generator.reading.articles import read_all
from generator.reading.formats import pages
from generator.reading.seeds import find_seeds
from generator.settings import Settings
seeds, _ = find_seeds(Path("seeds"), Settings())
assert read_all(seeds, {seed.path: seed.path for seed in seeds})[0]
"""
LIBRARIES = {"trafilatura", "lxml", "pypdf", "ftfy", "justext", "htmldate"}


@pytest.mark.parametrize(
    "code",
    [
        "from click.testing import CliRunner; from generator.cli import main; CliRunner().invoke(main, ['--help'])",
        READ_THE_SEEDS,
        "import generator.build, generator.verify",
    ],
)
def test_plain_text_loads_no_library_of_another_format(code: str) -> None:
    script = f"import sys\n{code}\nprint(*{{module.split('.')[0] for module in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert not set(done.stdout.splitlines()[-1].split()) & LIBRARIES
