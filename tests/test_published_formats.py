"""What is published for other programs keeps to the form that they read: Atom (RFC 4287), CSL JSON and BibTeX.

Their schemas are not at hand offline, so what they ask for is written down here; articles with odd metadata are among
what is published.
"""

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from urllib.parse import urlsplit

import pytest
from jsonschema import Draft202012Validator

from generator.model import Metadata, Site
from generator.settings import Settings
from generator.site.citations import BIBTEX, CSL, citations
from generator.site.feed import ENTRIES, feed
from tests.builders import article, briefing, site
from tests.test_escaping import HOSTILE

ATOM = "{http://www.w3.org/2005/Atom}"
DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array", "minItems": 1, "maxItems": 2,
            "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}},
        }
    },
    "required": ["date-parts"],
    "additionalProperties": False,
}  # fmt: skip
TEXT = {"type": "string", "minLength": 1}
CSL_DATA = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "id": TEXT, "type": {"enum": ["webpage", "document"]}, "title": TEXT, "container-title": TEXT, "URL": TEXT,
            "language": TEXT, "note": TEXT, "issued": DATE, "accessed": DATE,
            "author": {"type": "array", "items": {
                "type": "object", "properties": {"literal": TEXT}, "required": ["literal"],
                "additionalProperties": False,
            }},
        },
        "required": ["type", "id"],
        "additionalProperties": False,
    },
}  # fmt: skip
"""The part of the schema `csl-data` that we use; it allows nothing besides its names either."""
UNRESERVED = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*")


@cache
def published() -> Site:
    """The invented site with articles whose metadata hold what breaks formats."""
    odd = {
        f"odd-{n}": article(
            f"odd-{n}", "It rained.\n",
            Metadata(title=text, author=text, publisher=text, url="https://odd.example/a?b=1&c=(2)",
                     published=date(2024, 2, 29), retrieved=date(2024, 3, 1), language="de"),
        )
        for n, text in enumerate(HOSTILE)
    }  # fmt: skip
    one = site()
    titled = tuple(
        replace(briefing(), story=replace(briefing().story, id=f"story-{n}", title=text))
        for n, text in enumerate(HOSTILE)
    )
    return replace(one, articles={**one.articles, **odd}, briefings=(*one.briefings, *titled))


# ---- Atom


@pytest.mark.parametrize("address", ["", "https://briefings.example/"])
def test_the_feed_is_one_that_atom_allows(address: str) -> None:
    root = ET.fromstring(feed(published(), Settings(address=address)))
    assert root.tag == f"{ATOM}feed"
    entries = root.findall(f"{ATOM}entry")
    assert len(entries) == ENTRIES < len(published().briefings)
    for element in (root, *entries):
        for name in ("id", "title", "updated"):
            (found,) = element.findall(f"{ATOM}{name}")
            assert (found.text or "").strip()
        assert moment(element) is not None
        assert urlsplit(element.findtext(f"{ATOM}id") or "").scheme in ("urn", "https")
        alternates = [link for link in element.findall(f"{ATOM}link") if link.get("rel") == "alternate"]
        assert [UNRESERVED.fullmatch(link.get("href", "")) is not None for link in alternates] == [True]
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids)
    assert all(author.findtext(f"{ATOM}name") for author in root.findall(f"{ATOM}author"))
    assert root.find(f"{ATOM}author") is not None
    assert all(category.get("term") for category in root.iter(f"{ATOM}category"))


def moment(element: ET.Element) -> datetime:
    """When it was updated: RFC 3339 with its zone, or it raises."""
    found = datetime.fromisoformat(element.findtext(f"{ATOM}updated") or "")
    assert found.tzinfo is not None
    return found


# ---- CSL JSON


def test_the_sources_are_items_that_csl_allows() -> None:
    items = json.loads(citations(published())[f"data/{CSL}"])
    assert [error.message for error in Draft202012Validator(CSL_DATA).iter_errors(items)] == []
    assert len({item["id"] for item in items}) == len(items) == len(published().articles)
    assert all("URL" in item for item in items if item["type"] == "webpage")


# ---- BibTeX


def entries(text: str) -> dict[str, dict[str, str]]:
    """Key -> fields, read as BibTeX does: braces are counted, whatever stands before them."""
    found: dict[str, dict[str, str]] = {}
    at = 0
    while match := re.compile(r"\s*@misc\{([^\s,{}\"#%'()=~\\]+),\s*").match(text, at):
        fields, at = {}, match.end()
        while field := re.compile(r"([a-z]+) = \{").match(text, at):
            end = closing(text, field.end())
            fields[field[1]] = text[field.end() : end]
            at = re.compile(r",?\s*").match(text, end + 1).end()  # type: ignore[union-attr] # matches nothing too
        assert text[at] == "}", text[at : at + 80]
        at += 1
        assert match[1] not in found
        found[match[1]] = fields
    assert text[at:].strip() == ""
    return found


def closing(text: str, start: int) -> int:
    """Where the brace before `start` is closed."""
    depth = 1
    for at in range(start, len(text)):
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        if depth == 0:
            return at
    raise AssertionError(f"a brace is never closed: {text[start : start + 80]}")


def test_the_sources_are_entries_that_bibtex_reads() -> None:
    found = entries(citations(published())[f"data/{BIBTEX}"].decode())
    assert set(found) == set(published().articles)
    known = {"title", "author", "howpublished", "year", "month", "day", "url", "urldate", "note"}
    assert all(set(fields) <= known and "title" in fields for fields in found.values())
    assert found["harbour-news"]["year"] == "2024"
    plain = (fields["title"] for fields in found.values())
    assert [title for title in plain if re.search(r"(?<!\\)[$&#%_]", title)] == []
