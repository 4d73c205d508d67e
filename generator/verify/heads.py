"""What a page says of itself in its head, where lists of hits and shared links show it: nobody reads it on the page.

Its title is a heading's, the sentence that tells of a briefing stands on it, and of every other page the site's own
does; addresses are the page's and the site's; a picture is a file of the site, called the same on every page.
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from generator.verify.notes import unchipped
from generator.verify.prose import article_of, heading_text
from generator.verify.tree import Element, Finding
from generator.verify.words import plain, words

_HOME = "index.html"
_FREE = frozenset({"og:type", "og:site_name", "twitter:card"})
_SHARED = ("og:", "twitter:", "article:")


class Head(NamedTuple):
    """The head of a page, with what the home page says and which files there are."""

    page: str
    root: Element
    told: Mapping[str, str]
    usual: Mapping[str, str]
    site: str
    """The address of the site."""
    files: frozenset[str]


def check_heads(pages: Mapping[str, Element], files: frozenset[str]) -> Iterator[Finding]:
    """What the head of a page says that the page does not."""
    home = pages.get(_HOME, Element("", {}))
    for page, root in pages.items():
        head = Head(page, root, _metas(root), _metas(home), _canonical(home), files)
        for name, said in head.told.items():
            unproven = name.startswith(_SHARED) and name not in _FREE and name not in _CHECKS
            fault = (
                f"nothing proves what it says: {said}" if unproven else _CHECKS.get(name, _no_fault)(head, name, said)
            )
            if fault:
                yield Finding(page, f"meta {name}", fault)


def _no_fault(head: Head, name: str, said: str) -> str:
    return ""


def _description(head: Head, name: str, said: str) -> str:
    article = article_of(head.root) if head.page.startswith("stories/") else None
    own = article is not None and plain(said) in unchipped(article)
    return "" if own or said == head.usual.get("description") else f"the page does not say: {said}"


def _title(head: Head, name: str, said: str) -> str:
    names = {*map(heading_text, head.root.find("h1")), head.usual.get("og:site_name")}
    return "" if said in names else f"the page is not called {said}"


def _address(head: Head, name: str, said: str) -> str:
    return "" if said == _canonical(head.root) else f"another address than the page's: {said}"


def _picture(head: Head, name: str, said: str) -> str:
    if not head.site or not said.startswith(head.site) or said.removeprefix(head.site) not in head.files:
        return f"no picture of the site: {said}"
    return "" if f"{name}:alt" in head.told else "a picture without words for it"


def _words(head: Head, name: str, said: str) -> str:
    """One picture has one text, which tells no figure: it is of no story."""
    figure = any(word[0].isdigit() for word in words(said))
    return "" if said == head.usual.get(name) and not figure else f"the picture of all pages is told as another: {said}"


_CHECKS: Mapping[str, Callable[[Head, str, str], str]] = MappingProxyType(
    {
        "description": _description,
        "og:description": _description,
        "og:title": _title,
        "og:url": _address,
        "og:image": _picture,
        "og:image:alt": _words,
    }
)


def _metas(root: Element) -> Mapping[str, str]:
    given = (meta.attrs for meta in root.find("meta"))
    return {name: m.get("content", "") for m in given if (name := m.get("property") or m.get("name"))}


def _canonical(root: Element) -> str:
    links = (link.attrs for link in root.find("link") if "canonical" in link.attrs.get("rel", "").split())
    return next((link.get("href", "") for link in links), "")
