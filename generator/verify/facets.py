"""What the hits of a search are narrowed by: the tags in its index, and the file that names the claims.

A tag is the publisher or the agency that the page of its source names. A claim has the topic, the status, the words and
the sources that its row on the briefing has; of a crowd the row names some of the sources, and the file may name more.
"""

import html
import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from generator.verify.notes import unchipped
from generator.verify.prose import heading_text
from generator.verify.tree import Element, Finding, resolve
from generator.verify.words import plain

FACETS = "search/facets.json"
_INDEX = "search/search_index.json"
_NAMED = frozenset({"Publisher", "Agency credited"})
_STATUS = {"conflict": "conflict", "differs": "differs", "one-origin": "one origin"}
Json = Any


def check_facets(site: Path, pages: Mapping[str, Element]) -> Iterator[Finding]:
    """What the search narrows by that the pages do not say."""
    yield from _check_tags(site, pages)
    path = site / FACETS
    if not path.is_file():
        return
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
        stories = {f"stories/{id}/index.html": topics for id, topics in held["stories"].items()}
        names = held["names"]
    except (ValueError, KeyError, AttributeError):
        yield Finding(FACETS, "", "what the search narrows by cannot be read")
        return
    for page, topics in stories.items():
        if page in pages:
            yield from (Finding(FACETS, page, message) for message in _faults(page, topics, names, pages))
        else:
            yield Finding(FACETS, page, "no such briefing")


def _check_tags(site: Path, pages: Mapping[str, Element]) -> Iterator[Finding]:
    """A page is found by the names of its own source alone."""
    try:
        docs = json.loads((site / _INDEX).read_text(encoding="utf-8"))["docs"]
    except (OSError, ValueError, KeyError):
        return  # told elsewhere, or not MkDocs' index
    for doc in docs:
        page = f"{doc['location'].partition('#')[0]}index.html"
        own = _names(pages[page]) if page in pages else frozenset[str]()
        for tag in doc.get("tags", ()):
            if html.unescape(tag) not in own:
                yield Finding(_INDEX, doc["location"], f"the page is no source of {html.unescape(tag)}")


def _faults(page: str, topics: Sequence[Json], names: Sequence[str], pages: Mapping[str, Element]) -> Iterator[str]:
    sections = {head.attrs.get("id"): heading_text(head) for head in pages[page].find("h2")}
    rows = dict(_rows(pages[page]))
    given = set[str]()
    for topic in topics:
        if sections.get(topic["id"]) != topic["name"]:
            yield f"the topic {topic['id']} is not called {topic['name']}"
        for id, status, places, label, why in topic["claims"]:
            given.add(id)
            if id not in rows:
                yield f"the page has no row {id}"
                continue
            section, row, lines, crowd = rows[id]
            if section != topic["id"]:
                yield f"{id} stands under another topic than {topic['name']}"
            if status != _status(row):
                yield f"{id} is called {status}, on its page it is not"
            if plain(label) not in unchipped(row) or plain(why) != plain(" ".join(map(unchipped, lines))):
                yield f"{id} is told in other words: {label} {why}"
            own = frozenset[str]().union(*(_names(pages[source]) for source in _cited(page, row, pages)))
            told = {names[place] for place in places}
            if own - told or (told - own and not crowd):
                yield f"{id} is said to be of {', '.join(sorted(told)) or 'nobody'}"
    yield from (f"the claim {id} cannot be found by what it is" for id in sorted(rows.keys() - given))


Row = tuple[str, Element, Sequence[Element], bool]
"""A claim's section, its row, the lines below it that say how its sources differ, and whether they are a crowd."""


def _rows(root: Element) -> Iterator[tuple[str, Row]]:
    section = ""
    for element in root.walk():
        if element.tag == "h2":
            section = element.attrs.get("id", "")
        elif element.tag == "table" and "claims" in element.classes:
            crowd = "crowd" in element.classes
            rows = [row for row in element.find("tr") if not row.classes.isdisjoint({"claim", "why"})]
            starts = [place for place, row in enumerate(rows) if "claim" in row.classes]
            for start, end in pairwise([*starts, len(rows)]):
                yield rows[start].attrs.get("id", ""), (section, rows[start], rows[start + 1 : end], crowd)


def _status(row: Element) -> str:
    return next((told for name, told in _STATUS.items() if name in row.classes), "agree")


def _cited(page: str, row: Element, pages: Mapping[str, Element]) -> frozenset[str]:
    """The source pages of the notes that a row cites in its cells, but not of what may say it in other words."""
    cells = [cell for cell in row.find("td") if "near" not in cell.classes]
    notes = {chip.attrs.get("href", "").removeprefix("#") for cell in cells for chip in cell.find("a", "footnote-ref")}
    items = (item for item in pages[page].find("li") if item.attrs.get("id") in notes)
    targets = (resolve(page, a.attrs.get("href", "")) for item in items for a in item.find("a"))
    return frozenset(t[0] for t in targets if t and t[0].startswith("sources/") and t[0] in pages)


def _names(root: Element) -> frozenset[str]:
    """The publisher and the agency of a source, as its page names them."""
    facts = (part for box in root.find("dl", "facts") for part in box.find("div"))
    return frozenset(
        "".join(
            c if isinstance(c, str) else c.text() for c in dd.children if isinstance(c, str) or c.tag != "small"
        ).strip()
        for part in facts
        if any(term.flat() in _NAMED for term in part.find("dt"))
        for dd in part.find("dd")
    ) - {"not stated"}
