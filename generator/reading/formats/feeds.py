"""RSS and Atom feeds saved to disk: each item an article.

An item that brings its whole text is an article like any other; one that brings a teaser only is read and said to be
one. Titles, addresses and dates come from the item, the publisher from the feed.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.model import Extract
from generator.reading.formats.blocks import BLOCKS, blocks_of, joined
from generator.reading.formats.parts import File, Outcome, Part, Unread, checked, key_of, stated, tidy
from generator.reading.formats.xml import Node, XmlError, parse

FEEDS = frozenset({"rss", "rdf", "feed"})
ITEMS = ("item", "entry")
FULL = ("encoded", "content", "fulltext", "body")
"""Elements that hold the whole text, the first that has words."""
TEASER = ("description", "summary", "subtitle")
FULL_WORDS = 150
"""Words from which a description is the article itself: teasers have about thirty."""
_MEDIA = "http://search.yahoo.com/mrss"
"""Begins the namespace of pictures and films, whose `content` and `description` are no text of the article."""
_MARKUP = re.compile(r"<[a-zA-Z/!]|&(?:#\d+|#x[0-9a-fA-F]+|\w+);")


def read(file: File) -> tuple[Outcome, ...]:
    """The articles of a feed."""
    try:
        root = parse(file.data)
    except XmlError as error:
        return (Unread(str(error)),)
    if root.name not in FEEDS:
        return (Unread("it is XML, but no feed. Save the articles as .html or .txt."),)
    items = [_without_media(node) for node in root.walk() if node.name in ITEMS]
    if not items:
        return (Unread("the feed holds no article."),)
    publisher = _publisher(root)
    return checked((_item(item, n, publisher, file.where) for n, item in enumerate(items, 1)), many=True)


def _publisher(root: Node) -> str:
    return _title(_without_media(next(root.nodes("channel"), root)))


def _without_media(node: Node) -> Node:
    """An element without what describes its pictures: `<media:credit>Photograph: Nils Dahl</media:credit>`."""
    own = [child for child in node.children if isinstance(child, str) or not child.space.startswith(_MEDIA)]
    return replace(node, children=own)


def _item(item: Node, number: int, publisher: str, where: str) -> Outcome:
    place = f"item {number}"
    chosen = next((node for name in (*FULL, *TEASER) for node in item.nodes(name) if _words(node)), None)
    if chosen is None:
        return Unread("it has a title at most, and no text.", str(number), place)
    text, markup = _read(chosen)
    short = chosen.name in TEASER and len(text.split()) < FULL_WORDS
    notes = ("Only a teaser of the article is given.",) if short else ()
    meta, remarks = stated(_facts(item, publisher), where)
    extract = Extract("feed+html" if markup else "feed", f"{number}/{chosen.name}", f"{place}, `{chosen.name}`")
    identity = _text(item, "guid", "id") or _link(item)
    return Part(text, extract, key_of(identity, text), meta=meta, remarks=remarks, notes=notes)


def _read(node: Node) -> tuple[str, bool]:
    """The text of an element, and whether it was markup as text; markup as elements is text with its blocks apart."""
    if any(isinstance(child, Node) for child in node.children):
        return tidy("".join(_apart(node))), False
    text = node.text()
    plain = node.attributes.get("type") in ("text", "text/plain")
    if plain or not _MARKUP.search(text):
        return tidy(text), False
    return joined(blocks_of(text))[0], True


def _apart(node: Node) -> Iterator[str]:
    for child in node.children:
        if isinstance(child, str):
            yield " ".join(child.split()).join(_edges(child))
        elif child.name in BLOCKS or child.name == "br":
            yield "\n\n"
            yield from _apart(child)
            yield "\n\n"
        elif child.name not in ("script", "style", "title"):
            yield from _apart(child)


def _edges(text: str) -> tuple[str, str]:
    """The blank that text may have at either side."""
    return (" " if text[:1].isspace() else "", " " if text[-1:].isspace() else "")


def _words(node: Node) -> bool:
    return any(c.isalnum() for c in _read(node)[0])


def _facts(item: Node, publisher: str) -> Iterator[tuple[str, str, str]]:
    yield "title", _title(item), "the feed’s item"
    yield "url", _link(item), "the feed’s item"
    yield "published", _text(item, "pubdate", "published", "date", "issued"), "the feed’s item"
    yield "modified", _text(item, "updated", "modified"), "the feed’s item"
    yield "author", _author(item), "the feed’s item"
    source = next(item.nodes("source"), None)
    own = _text(source, "title") or source.text() if source else ""
    yield "publisher", " ".join((own or publisher).split()), "the feed"
    yield "language", _text(item, "language"), "the feed’s item"


def _title(item: Node) -> str:
    text = _text(item, "title")
    return " ".join(block.text for block in blocks_of(text)) if _MARKUP.search(text) else text


def _author(item: Node) -> str:
    people = (_text(node, "name") or " ".join(node.text().split()) for node in item.nodes("creator", "author"))
    named = (re.sub(r"\A\S+@\S+ \((.+)\)\Z", r"\1", name) for name in people)
    return ", ".join(dict.fromkeys(name for name in named if name))


def _link(item: Node) -> str:
    for node in item.nodes("link", "guid"):
        text = node.attributes.get("href") or "".join(node.text().split())
        if node.attributes.get("rel", "alternate") == "alternate" and text.startswith(("http://", "https://")):
            return text
    return ""


def _text(node: Node, *names: str) -> str:
    found = (" ".join(child.text().split()) for name in names for child in node.nodes(name))
    return next((text for text in found if text), "")
