"""An article as it is read: its sentences with what each is, from text that may hold anything."""

import string
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Article, Remark
from generator.reading.articles import articles_from_texts, read_article
from generator.reading.credits import find_credit
from generator.reading.seeds import Seed

TEXT = "The ferry left Bergen at noon on Monday and sank an hour later, the harbour office said.\n"
DISPOSITIONS = {"body", "title", "heading", "caption", "boilerplate", "off-topic", "duplicate", "other-language"}


def read(data: bytes | str, metadata: bytes | None = None) -> tuple[Article | None, tuple[Remark, ...]]:
    encoded = data if isinstance(data, bytes) else data.encode()
    return read_article(Seed("a.txt", encoded, metadata, "a.yml", "seeds/a.txt"), "a")


def article(data: bytes | str, metadata: bytes | None = None) -> Article:
    found, _ = read(data, metadata)
    assert found is not None
    return found


def credited(text: str) -> str | None:
    """The agency that a text credits."""
    found = find_credit(text)
    return found and found.agency


def assert_lawful(found: Article) -> None:
    """Sentences are slices in order that hold every visible character, each with a known disposition and a rule."""
    end = 0
    for n, sentence in enumerate(found.sentences, 1):
        assert sentence.n == n
        assert sentence.text == found.text[sentence.span.start : sentence.span.end]
        assert not found.text[end : sentence.span.start].strip()
        assert sentence.disposition in DISPOSITIONS
        assert sentence.rule
        end = sentence.span.end
    assert not found.text[end:].strip()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_whatever_ends_them(end: str) -> None:
    found = article(end.join(["Ferry sinks off Bergen", "", TEXT.strip(), TEXT.replace("noon", "one").strip()]))
    assert [sentence.line for sentence in found.sentences] == [1, 3, 4]


def test_offsets_refer_to_the_text_that_the_bytes_decode_to() -> None:
    data = ("\ufeff" + TEXT).encode("utf-16-le")
    found = article(data)
    assert data.decode(found.encoding) == found.text
    assert_lawful(found)


def test_a_title_comes_from_the_metadata_before_the_text() -> None:
    assert article(f"Ferry sinks off Bergen\n\n{TEXT}").meta.title == "Ferry sinks off Bergen"
    assert article(f"Ferry sinks off Bergen\n\n{TEXT}", b"title: Ten saved").meta.title == "Ten saved"
    assert article(TEXT).meta.title is None


def test_front_matter_is_metadata_and_stays_in_the_text() -> None:
    found = article(f"---\ntitle: Ten saved\npublisher: Harbour News\n---\n# Ferry sinks off Bergen\n\n{TEXT}")
    assert (found.meta.title, found.meta.publisher) == ("Ten saved", "Harbour News")
    assert [s.text for s in found.body] == [TEXT.strip()]
    assert_lawful(found)


def test_a_mistake_in_front_matter_names_its_line() -> None:
    _, remarks = read(f"---\ntitle: A\npublised: 2020-05-05\n---\n{TEXT}")
    assert [(remark.where, remark.severity) for remark in remarks] == [("seeds/a.txt:3:1", "error")]


def test_keys_of_other_programs_in_front_matter_are_no_mistake_and_a_head_without_an_end_is_one() -> None:
    _, remarks = read(f"---\nlayout: post\ntitle: A\ntags: [a, b]\n---\n{TEXT}")
    assert [(r.message, r.severity) for r in remarks] == [
        ("Not read are the keys `layout`, `tags`: they are none of ours.", "note")
    ]
    _, remarks = read(f"---\ntitle: A\n\n{TEXT}")
    assert [(r.where, r.severity) for r in remarks] == [("seeds/a.txt:1", "error")]


def test_metadata_beside_the_file_goes_before_its_head() -> None:
    found = article(f"---\ntitle: Head\nwire: AP\n---\n{TEXT}", b"title: Beside")
    assert (found.meta.title, found.meta.wire) == ("Beside", "AP")


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("(With inputs from Reuters)", "Reuters"),
        ("(with inputs from the Associated Press and others)", "AP"),
        ("OSLO (Reuters) - The ferry sank.", "Reuters"),
        ("OSLO, May 5 (AFP) — The ferry sank.", "AFP"),
        ("(AP) — The ferry sank.", "AP"),
        ("The ferry sank.\n— Reuters\n", "Reuters"),
        ("By The Associated Press\nThe ferry sank.", "AP"),
        ("The ferry sank.\nWith reporting by Reuters.", "Reuters"),
        ("Oslo, May 5 (PTI) The ferry sank.", "PTI"),
        ("By ANNA BERG, Associated Press\nThe ferry sank.", "AP"),
        ("Associated Press writer Tom Ek contributed to this report.", "AP"),
        ("The ferry sank.\nCopyright 2020 The Associated Press. All rights reserved.", "AP"),
        ("The ferry sank.\n(IANS/AFP)", "IANS"),
        ("Photo by Anna Berg, AP", None),
        ("With 300 reports by Reuters in May, the ferry was well known, he said.", None),
        ("The Associated Press contributed to this report.", "AP"),
        ("Reuters and local media also contributed to this story.", "Reuters"),
        ("The ferry sank.\n© 2020 AFP", "AFP"),
        ("Reuters contributed to the confusion.", None),
        ("He told Reuters that the ferry sank.", None),
        ("Reuters reported that the ferry sank.", None),
        ("The map (AP style) was wrong.", None),
    ],
)
def test_a_credited_agency_is_kept_and_a_quoted_one_is_not(text: str, agency: str | None) -> None:
    assert credited(text) == agency


_TOLD = (
    "The ferry of Keld sank off the pier in the night and nobody was hurt, the harbour office said in a statement.\n"
)


@pytest.mark.parametrize(
    ("head", "day", "line"),
    [
        ("Ferry sinks off the pier of Keld\nJune 06, 2013", "2013-06-06", 2),
        ("Friday, June 7, 2013\nFerry sinks off the pier of Keld", "2013-06-07", 1),
        ("Ferry sinks off the pier of Keld\nJUNE 6, 2013 11: 34PM", "2013-06-06", 2),
        ("Ferry sinks off the pier of Keld\n10: 10 AM PDT 6 / 6 / 2013", "2013-06-06", 2),
        ("Ferry sinks off the pier of Keld\nJune 6th, 2013 7: 38pm EDT", "2013-06-06", 2),
        ("Ferry sinks off the pier of Keld\nMONDAY, JUNE 11TH, 2012 AT 10: 49 AM", "2012-06-11", 2),
        ("Ferry sinks off the pier of Keld\nTuesday 28 April 2009 22. 34 BST", "2009-04-28", 2),
        ("Ferry sinks off the pier of Keld\nPublished: 2012. 08. 08 09: 01 AM", "2012-08-08", 2),
        ("Ferry sinks off the pier of Keld\nUpdated 4 / 13 / 2007 6: 04 PM", "2007-04-13", 2),
        ("Ferry sinks off the pier of Keld\n11 / 10 / 11 02: 39 PM ET", "2011-11-10", 2),
        ("Ferry sinks off the pier of Keld\nMon 11/10/11 2:39 PM", "2011-10-11", None),
        ("Ferry sinks off the pier of Keld\nTue 11/10/11 2:39 PM", "2011-10-11", 2),
        ("Ferry sinks off the pier of Keld\nPosted 2 / 3 / 2009 11: 11 PM", "", None),
        (
            "Ferry sinks off the pier of Keld\nOn 5 May 2020 it sailed from the pier of Keld for the first time.",
            "",
            None,
        ),
        ("Ferry sinks off the pier of Keld posted Apr 24th, 2013 at 12: 28 PM", "2013-04-24", 1),
        ("Ferry of Keld opens on April 24th, 2013", "", None),
        ("Ferry sinks off the pier of Keld\nPosted: May 5, 2020 8:20 AM Updated: May 6, 2020", "2020-05-05", 2),
        (
            "Ferry sinks off the pier of Keld\nThe wreck was shown in the news. (Published Monday, May 4, 2020)",
            "",
            None,
        ),
        ("KELD, Ohio, May 5, 2020 /Newswire/ -- The harbour office opens a new pier for the ferry", "2020-05-05", 1),
        ("Ferry sinks off the pier of Keld\nMonday, June 6, 2013", "", None),
    ],
)
def test_a_date_line_at_the_head_gives_the_day_of_an_article(head: str, day: str, line: int | None) -> None:
    found = article(f"{head}\n{_TOLD}{_TOLD.replace('ferry', 'tug')}")
    given = found.meta.place_of("published")
    assert (str(found.meta.published or ""), given and given.line) == (day if line else "", line and f"line {line}")


def test_the_day_beside_a_file_goes_before_its_date_line() -> None:
    found = article(f"Ferry sinks off the pier of Keld\nJune 06, 2013\n{_TOLD}", b"published: 2013-06-09")
    assert str(found.meta.published) == "2013-06-09"


@pytest.mark.parametrize(
    ("text", "filed", "day"),
    [
        ("He was found Sunday, Feb. 26 in Keld and taken to prison.", "2017-02-14", "2017-02-26"),
        ("He was found Monday, Feb. 26 in Keld and taken to prison.", "2017-02-14", "2017-02-14"),
        ("The trial was put off and will open Sunday, Feb. 26 in Keld.", "2017-02-14", "2017-02-14"),
        ("He was found on Feb. 26 in Keld and taken to prison.", "2017-02-14", "2017-02-14"),
        ("Update (May 11, 2016) -- His mother was charged.", "2016-04-20", "2016-05-11"),
        ("Two were shot on Sunday. Karl Ott was arrested Monday afternoon.", "2013-04-14", "2013-04-15"),
        ("Two were shot on Saturday. Karl Ott was arrested Monday afternoon.", "2013-04-14", "2013-04-14"),
        ("Two were shot last Monday. Karl Ott was arrested Sunday.", "2013-04-14", "2013-04-14"),
        ("Two were shot on Sunday. Karl Ott is due in court on Monday.", "2013-04-14", "2013-04-14"),
        ("A fair was held on Sunday. The mayor said on Monday that it was empty.", "2013-04-14", "2013-04-14"),
    ],
)
def test_a_text_that_tells_of_a_later_day_is_not_of_the_day_of_its_file(text: str, filed: str, day: str) -> None:
    found = article(f"Ferry town mourns its dead\n\n{text}\n{_TOLD}", f"published: {filed}".encode())
    given = found.meta.place_of("published")
    assert (str(found.meta.published), found.meta.filed is not None) == (day, day != filed)
    assert given
    assert given.written == ("" if day == filed else f"or later; given as {filed}")


def test_the_day_of_a_post_printed_in_the_text_goes_before_an_earlier_one_beside_it() -> None:
    found = article(
        f"Ferry sinks off the pier of Keld\nPosted: Monday, April 15, 2013\n{_TOLD}", b"published: 2013-04-07"
    )
    assert (str(found.meta.published), found.meta.filed) == ("2013-04-15", None)


def test_a_seed_without_a_word_gives_a_remark_and_no_article() -> None:
    found, remarks = read("— … —")
    assert found is None
    assert [remark.severity for remark in remarks] == ["skipped"]


def test_an_article_without_text_is_said_to_have_none() -> None:
    _, remarks = read("Please enable JavaScript to view this page.\n")
    assert any("None of it is text of an article" in remark.message for remark in remarks)


def test_a_line_that_metadata_call_the_title_is_it_however_short() -> None:
    first = [article(f"Ferry sinks.\n{TEXT}", data).sentences[0] for data in (b"title: Ferry sinks", None)]
    assert [s.disposition for s in first] == ["title", "body"]


def test_texts_keep_their_names_and_their_order() -> None:
    texts: Mapping[str, str] = {"z": TEXT, "a": TEXT, "empty": ""}
    assert [found.id for found in articles_from_texts(texts)] == ["z", "a", "empty"]


LINES = [
    "Ferry sinks off Bergen", TEXT.strip(), "Tags", "Share this", "Photo: AP", "By Anna Berg", "", "12 Comments",
    "Home | News | Sport", "© 2020", "May 5, 2020", "While the", "“No,” he said.", "A" * 300, "...", "\ufeff", "\u200b",
]  # fmt: skip


@given(st.lists(st.sampled_from(LINES) | st.text(string.printable, max_size=40), max_size=25).map("\n".join))
@settings(max_examples=60, deadline=None)
def test_any_text_is_read_lawfully(text: str) -> None:
    assert_lawful(articles_from_texts({"a": text})[0])


@given(st.binary(max_size=200), st.binary(max_size=80), st.integers(0, 90))
@settings(max_examples=60, deadline=None)
def test_a_mangled_file_gives_an_article_or_the_reason_why_not(junk: bytes, metadata: bytes, at: int) -> None:
    data = TEXT.encode()[:at] + junk + TEXT.encode()[at:]
    found, remarks = read(data, metadata)
    if found is None:
        assert [remark.severity for remark in remarks] == ["skipped"]
    else:
        assert found.extract.repaired or data.decode(found.encoding) == found.text
        assert_lawful(found)


@pytest.mark.parametrize(
    "place",
    [
        "KELD, Minn. (AP) - ",
        "KELD/LORVIK, Mo. (AP) - ",
        "(AP) ",
        "ST. KELD, La. (AP) — ",
        "KELD, N.Y. (AP) - ",
        "KELD (AP Breakingviews) - ",
    ],
)
def test_an_agency_behind_a_place_with_an_abbreviation_is_a_credit(place: str) -> None:
    assert credited(f"{place}{TEXT}") == "AP"


def test_the_head_of_a_file_does_not_hide_the_title_below_it() -> None:
    found = article(
        f"---\npublished: 2020-05-05\n---\nTown's message to the harbour: Don't\n\nIda Moen and Tom Pike\n\n{TEXT * 3}"
    )
    assert found.meta.title == "Town's message to the harbour: Don't"
    assert {s.rule for s in found.sentences[:2]} == {"metadata at the head of the file"}


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("Copyright 2020 KABC. All rights reserved.", "KABC"),
        ("© 2020 KABC-TV", "KABC"),
        ("(© 2020 KABC)", "KABC"),
        ("Copyright 2020 by KABC ClickLorvik - All rights reserved.", "KABC ClickLorvik"),
        ("Copyright 2020 KABC (Keld Corporation). All rights reserved.", "KABC"),
        ("Copyright © 2020 The Harbour Times, LLC. Click here for reprint permission.", "The Harbour Times"),
        ("Copyright 2020 KABC and The Associated Press. All rights reserved.", "KABC"),
        ("The post Ferry sinks off Bergen appeared first on Harbour News.", "Harbour News"),
        ("Copyright 2020 The Associated Press. All rights reserved.", None),
        ("Image copyright Getty Images", None),
        ("(c) Subsection two does not apply:", None),
        ("All Rights Reserved - Copyright 2020", None),
        ("Ida Moen is a Harbour Chronicle staff writer.", "Harbour Chronicle"),
        ("Ida Moen is a Keld-Review staff writer.", "Keld-Review"),
        ("Ida Moen is a staff writer for the Keld-Review.", "Keld-Review"),
        ("Ida Moen is a staff writer.", None),
        ("Tips? Connect directly with the editors of the Keld Observer at tips@example.com", "Keld Observer"),
        ("Read or Share this story: http://usat.ly/1RXpziD", "USA TODAY"),
        ("Read or Share this story: http://example.com/1RXpziD", None),
        ("A house on the quay. (Photo: Karl Ott/The Keld Post)Buy Photo", "The Keld Post"),
        ("A house on the quay. (Photo: Karl Ott/The Keld Post)", None),
    ],
)
def test_the_publisher_is_whom_the_text_names_as_its_owner(line: str, publisher: str | None) -> None:
    found = article(f"Ferry sinks off the coast of Bergen\n\n{TEXT * 3}\n{line}\n")
    assert found.meta.publisher == publisher
    place = found.meta.place_of("publisher")
    assert (place and place.place) == (publisher and "the text, line 7")


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (f"Ferry sinks off Bergen at noon\n\nKELD, Ohio (KABC) – {TEXT}", "KABC"),
        (f"Ferry sinks off Bergen at noon\n\nKELD (CBSLorvik) — {TEXT}", "CBSLorvik"),
        (f"Ferry sinks off Bergen at noon\n\nKELD, Ohio (NEWSWATCH 3) - {TEXT}", "NEWSWATCH 3"),
        (f"Ferry sinks off Bergen at noon - KABC News 12 Keld, Ohio News, Weather & Sports\n\n{TEXT}", "KABC"),
        (f"Ferry sinks off Bergen at noon\n\nKELD, Ohio (AP) – {TEXT}", None),
        (f"Ferry sinks off Bergen at noon\n\nThe ferry (KABC) was new. {TEXT}", None),
    ],
)
def test_a_station_in_the_place_line_or_beside_the_title_is_the_publisher(text: str, publisher: str | None) -> None:
    assert article(text).meta.publisher == publisher


def test_what_the_metadata_gives_is_believed_before_the_text() -> None:
    found = article(
        "---\npublisher: Harbour Post\nauthor: Karl Ott\n---\n"
        f"Ferry sinks off Bergen at noon\nBy Ida Moen\n\n{TEXT}\n© 2020 KABC"
    )
    assert (found.meta.publisher, found.meta.author) == ("Harbour Post", "Karl Ott")


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ida Moen", "Ida Moen"),
        ("By IDA MOEN and TOM PIKE", "IDA MOEN and TOM PIKE"),
        ("By JUAN A. MOENAssociated Press", "JUAN A. MOEN"),
        ("By Ida Moen, Harbour News", "Ida Moen"),
        ("By Harbour News Staff", None),
    ],
)
def test_the_author_stands_in_the_byline(line: str, author: str | None) -> None:
    assert article(f"Ferry sinks off Bergen at noon\n{line}\n\n{TEXT * 3}").meta.author == author
