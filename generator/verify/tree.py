"""A built page as a small tree, and a finding about it; nothing here knows what a briefing is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from posixpath import normpath
from sys import intern
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


class Finding(NamedTuple):
    """One broken promise."""

    page: str
    element: str
    """The element with the line it starts on: `p (line 120)`."""
    message: str

    def __str__(self) -> str:
        return ": ".join(printable(part) for part in self if part)


def printable(text: str, limit: int = 200) -> str:
    """Text of others made safe for a terminal, and short."""
    safe = "".join(c if c.isprintable() else "\ufffd" for c in " ".join(text.split()))
    return safe if len(safe) <= limit else safe[: limit - 1] + "…"


@dataclass(slots=True)
class Element:
    """An HTML element; a child is an element or text."""

    tag: str
    attrs: Mapping[str, str]
    line: int = 0
    children: "Sequence[Element | str]" = ()

    def __str__(self) -> str:
        id = self.attrs.get("id")
        return f"{self.tag}{f'#{id}' if id else ''} (line {self.line})"

    @property
    def classes(self) -> frozenset[str]:
        """The names in its `class`."""
        return frozenset(self.attrs.get("class", "").split())

    def walk(self) -> "Iterator[Element]":
        """Itself and all elements inside it, in the order of the page."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def find(self, tag: str = "", cls: str = "") -> "tuple[Element, ...]":
        """Those of a tag, a class or both."""
        return tuple(e for e in self.walk() if (not tag or e.tag == tag) and (not cls or cls in e.classes))

    def text(self) -> str:
        """All text inside it."""
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)

    def flat(self) -> str:
        """All text inside it in one line."""
        return " ".join(self.text().split())


class _Builder(HTMLParser):
    """Builds the tree; what stands on every page is held once, for thousands of pages are in memory together."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.open: list[tuple[Element, list[Element | str]]] = [(self.root, [])]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = tuple(attrs)
        held = _attributes(given) if _OWN.isdisjoint(name for name, _ in given) else _attributes.__wrapped__(given)
        element = Element(intern(tag), held, self.getpos()[0])
        self.open[-1][1].append(element)
        if tag not in VOID:
            self.open.append((element, []))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.shut(len(self.open) - 1)

    def handle_endtag(self, tag: str) -> None:
        depth = next((n for n in range(len(self.open) - 1, 0, -1) if self.open[n][0].tag == tag), None)
        if depth:
            self.shut(depth)

    def handle_data(self, data: str) -> None:
        self.open[-1][1].append(intern(data) if len(data) <= _SHORT else data)

    def shut(self, depth: int) -> None:
        """The elements from this depth on have all their children."""
        for element, children in self.open[depth:]:
            element.children = tuple(children)
        del self.open[depth:]


_OWN = frozenset({"id", "href", "data-start"})
"""Attributes that few elements share."""
_SHORT = 40
"""Characters of a text that may well stand on other pages too."""


@lru_cache(maxsize=10_000)
def _attributes(attrs: tuple[tuple[str, str | None], ...]) -> Mapping[str, str]:
    return {intern(name): value or "" for name, value in reversed(attrs)}


def read(path: Path) -> Element:
    """The page in a file."""
    builder = _Builder()
    builder.feed(path.read_text(encoding="utf-8"))
    builder.close()
    builder.shut(0)
    return builder.root


def resolve(page: str, href: str) -> tuple[str, str] | None:
    """The page (`sources/x/index.html`) and anchor a link leads to; None where it leaves the site.

    An address from the root (`/x/`) counts from the site's own.
    """
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        return None
    path = unquote(parts.path)
    if not path:
        return page, unquote(parts.fragment)
    whole = normpath(path.lstrip("/") if path.startswith("/") else f"{page.rpartition('/')[0]}/{path}".lstrip("/"))
    whole = "" if whole == "." else whole
    if path.endswith(("/", "/.", "/..")) or path in (".", "..") or not whole:
        whole = f"{whole}/index.html".lstrip("/")
    return whole, unquote(parts.fragment)
