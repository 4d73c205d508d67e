from datetime import date

import pytest

from generator.model import Metadata
from generator.reading.metadata import front_matter, read_metadata

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
