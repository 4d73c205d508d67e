"""The data beside the pages: what they quote stands in the seeds, what they count and call a conflict on the page.

A JSON of a story repeats its sentences and differences, the tables in CSV repeat the words of each source. Whoever
takes the data instead of the page must get the same briefing.
"""

import csv
import html
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.verify.counts import counted
from generator.verify.prose import article_of
from generator.verify.quoting import quotes
from generator.verify.sources import Source
from generator.verify.tree import Element, Finding
from generator.verify.words import exact_figure, joined, plain, words

Json = Any
_TAG = re.compile(r"<[^>]*>")
_GUARD = re.compile(r"^'(?=\s*[=+\-@])")
"""What keeps a spreadsheet from taking a cell for a formula."""
_ENTRY = re.compile(r"<(?:title|summary)>([^<]*)</")
_COUNTS = ("claims", "conflicts", "questions")


def check_data(site: Path, pages: Mapping[str, Element], sources: Mapping[str, Source]) -> Iterator[Finding]:
    """What is wrong with `data/`: a file that cannot be read, words that no seed has, a count that no page has."""
    for path in sorted((site / "data").glob("*.json")):
        name = path.relative_to(site).as_posix()
        try:
            held = json.loads(path.read_text(encoding="utf-8"))
        except ValueError:
            yield Finding(name, "", "the file cannot be read as JSON")
            continue
        if path.stem == "index":
            yield from (Finding(name, "", message) for message in _index_faults(site, held, pages, sources))
        elif f"stories/{path.stem}/index.html" in pages:
            root = pages[f"stories/{path.stem}/index.html"]
            yield from (Finding(name, "", message) for message in _story_faults(held, root, sources))
        elif path.stem.endswith(".statements"):
            yield from (Finding(name, "", message) for message in _other_faults(held, sources))
    for path in sorted((site / "data").glob("*.csv")):
        name = path.relative_to(site).as_posix()
        yield from (Finding(name, f"line {n}", message) for n, message in _row_faults(path, sources))


def check_copies(site: Path, pages: Mapping[str, Element]) -> Iterator[Finding]:
    """The index of the search and the feed say of a page what the page says."""
    said = {page: frozenset(words(root.text())) for page, root in pages.items()}
    index = site / "search" / "search_index.json"
    for entry in _read(index).get("docs", ()) if index.is_file() else ():
        page = f"{entry['location'].partition('#')[0]}index.html"
        for term in words(_TAG.sub(" ", html.unescape(f"{entry['title']} {entry['text']}"))):
            if term not in said.get(page, ()):
                yield Finding("search/search_index.json", entry["location"], f"the page does not say {term}")
                break
    feed = site / "feed.xml"
    everything = frozenset[str]().union(*said.values())
    for text in _ENTRY.findall(feed.read_text(encoding="utf-8")) if feed.is_file() else ():
        yield from (
            Finding("feed.xml", "", f"no page says {term}")
            for term in words(html.unescape(text))
            if term not in everything
        )


def _read(path: Path) -> Json:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except ValueError:
        return {"docs": [{"location": "", "title": "", "text": "unreadable"}]}


def _index_faults(site: Path, held: Json, pages: Mapping[str, Element], sources: Mapping[str, Source]) -> Iterator[str]:
    listed = {story["id"] for story in held["stories"]}
    for page in pages:
        if page.startswith("stories/") and page.count("/") == 2 and page.split("/")[1] not in listed:
            yield f"the story {page.split('/')[1]} is not listed"
    for story in held["stories"]:
        page = f"stories/{story['id']}/index.html"
        if page not in pages or not (site / "data" / f"{story['id']}.json").is_file():
            yield f"the story {story['id']} has no page or no data"
            continue
        own = counted(pages, page, sources)
        yield from (
            f"{story[what]} {what} of {story['id']} where its page has {own[what]}"
            for what in _COUNTS
            if story[what] != own[what]
        )


def _story_faults(held: Json, root: Element, sources: Mapping[str, Source]) -> Iterator[str]:
    article = article_of(root)
    page = joined(article.flat()) if article else ""
    texts = {sentence["id"]: sentence["text"] for sentence in held["sentences"]}
    for sentence in held["sentences"]:
        source, text = sources.get(sentence["article"]), sentence["text"]
        if source is None or (text and source.sentences.get(sentence["n"], plain(text)) != plain(text)):
            yield f"not the seed's words: {text or sentence['id']}"
    marked = {row.attrs.get("id") for row in root.find("tr", "conflict")}
    for claim in held["claims"]:
        yield from _claim_faults(claim, page, marked)
    for statement in held["statements"]:
        yield from _figure_faults(statement, texts.get(statement["sentence"]) or "")


def _other_faults(held: Json, sources: Mapping[str, Source]) -> Iterator[str]:
    """What is wrong with the statements that no claim rests on."""
    for statement in held["statements"]:
        article, _, n = statement["sentence"].partition("#s")
        if article not in sources or int(n) not in sources[article].sentences:
            yield f"no source has the sentence {statement['sentence']}"
        else:
            yield from _figure_faults(statement, sources[article].sentences[int(n)])


def _claim_faults(claim: Json, page: str, marked: set[str | None]) -> Iterator[str]:
    if (claim["status"] == "conflict") != (claim["id"] in marked):
        yield f"{claim['id']} is called {claim['status']}, on its page it is not"
    for difference in claim["differences"]:
        if difference["conflict"] and claim["status"] != "conflict":
            yield f"{claim['id']} holds a conflict and is called {claim['status']}"
        if difference["conflict"] and plain(difference["why"]) not in page:
            yield f"the page of the story does not say: {difference['why']}"


MINUS = "-−–"
"""How a minus is written."""


def _figure_faults(statement: Json, sentence: str) -> Iterator[str]:
    """A figure that is written in digits has the value of its digits; below zero where a minus stands before it."""
    for quantity in statement["quantities"]:
        text = quantity["text"] or ""
        figure, sign = exact_figure(text), -1 if text[:1] in MINUS and text else 1
        if figure and quantity["value"] not in (None, sign * float(figure)):
            yield f"{quantity['text']} is given the value {quantity['value']}, in: {sentence}"


def _row_faults(path: Path, sources: Mapping[str, Source]) -> Iterator[tuple[int, str]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        for n, row in enumerate(csv.DictReader(lines), 2):
            source = sources.get(row.get("article") or "")
            number = row.get("sentence") or ""
            sentence = source.sentences.get(int(number), "") if source and number.isdigit() else ""
            if row.get("text") and not quotes(plain(_GUARD.sub("", row["text"])), sentence):
                yield n, f"not the seed's words: {row['text']}"
