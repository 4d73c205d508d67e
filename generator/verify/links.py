"""Links, ids and requests of all pages: nothing dead, nothing double, nothing asked of another host."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.verify.tree import Element, Finding, resolve

_FOREIGN = re.compile(r"\s*(?:(?!data:|mailto:|tel:)[a-z][a-z0-9+.-]*:|//)", re.I)
_CSS_URL = re.compile(r"(?:url\(|@import\s)\s*[\"']?([^\"')\s;]+)", re.I)
_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_LOADED_LINKS = frozenset("stylesheet icon preload prefetch preconnect dns-prefetch modulepreload manifest".split())
"""Kinds of `<link>` that make a browser ask for something."""
_LOADED = frozenset({("a", "ping"), ("object", "data"), ("form", "action"), ("video", "poster"), ("use", "href")})


def check_links(pages: Mapping[str, Element], files: frozenset[str]) -> Iterator[Finding]:
    """Every link inside the site leads to a file, every anchor to an element."""
    anchors = {page: _ids(root) for page, root in pages.items()}
    for page, root in pages.items():
        for element in root.walk():
            for name in ("href", "src"):
                if name in element.attrs and element.tag != "use":
                    yield from _check_link(page, element, element.attrs[name], files, anchors)


def _check_link(
    page: str, element: Element, href: str, files: frozenset[str], anchors: Mapping[str, Mapping[str, int]]
) -> Iterator[Finding]:
    target = resolve(page, href)
    if target is None or page == "404.html":
        return  # the page for dead links speaks in whole addresses, since it is shown anywhere
    path, anchor = target
    if path not in files:
        yield Finding(page, str(element), f"a dead link: {href}")
    elif anchor and not anchor.startswith(":~:") and path in anchors and anchor not in anchors[path]:
        yield Finding(page, str(element), f"a dead anchor: {href}")


def _ids(root: Element) -> Mapping[str, int]:
    return Counter(e.attrs["id"] for e in root.walk() if e.attrs.get("id"))


def check_ids(page: str, root: Element) -> Iterator[Finding]:
    """An id stands once on its page."""
    for id, count in _ids(root).items():
        if count > 1:
            yield Finding(page, f"#{id}", f"the id stands {count} times")


def check_requests(page: str, root: Element) -> Iterator[Finding]:
    """Nothing on the page makes a browser ask another host."""
    for element in root.walk():
        for address in _requests(element):
            if _FOREIGN.match(address):
                yield Finding(page, str(element), f"a request to another host: {address}")
        if element.attrs.get("data-md-component") == "source" and "//git" in element.attrs.get("href", ""):
            yield Finding(page, str(element), "the theme asks the repository's host for its figures: drop repo_url")


def _requests(element: Element) -> Iterator[str]:
    tag, attrs = element.tag, element.attrs
    yield from (attrs[name] for name in ("src", "background") if name in attrs)
    yield from (attrs[name] for kind, name in _LOADED if kind == tag and name in attrs)
    yield from (part.split()[0] for part in attrs.get("srcset", "").split(",") if part.strip())
    if tag == "link" and not _LOADED_LINKS.isdisjoint(attrs.get("rel", "").lower().split()):
        yield attrs.get("href", "")
    if tag in ("base", "image"):
        yield attrs.get("href", "")
    if tag == "meta" and attrs.get("http-equiv", "").lower() == "refresh":
        yield attrs.get("content", "").partition("=")[2]
    yield from _CSS_URL.findall(attrs.get("style", ""))
    if tag == "style":
        yield from _CSS_URL.findall(element.text())


def check_styles(site: Path) -> Iterator[Finding]:
    """No style sheet loads a font, an image or another sheet from another host."""
    for path in sorted(site.rglob("*.css")):
        text = _COMMENT.sub("", path.read_text(encoding="utf-8", errors="replace"))
        for address in _CSS_URL.findall(text):
            if _FOREIGN.match(address):
                yield Finding(path.relative_to(site).as_posix(), "", f"a request to another host: {address}")
