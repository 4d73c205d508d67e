"""Nothing on the site runs that the theme and the site's own files do not bring, and nothing is hidden from a reader.

A page of quoted text has no need of frames, handlers, `javascript:` addresses or scripts of its own: a script in a page
is the theme's only if every page has it, and the site's own scripts ask no other host.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.verify.tree import Element, Finding

_FRAMES = frozenset("iframe frame frameset object embed applet portal".split())
_LEADS = frozenset("href src action formaction xlink:href".split())
"""Attributes that hold an address."""
_BASE = re.compile(r"new URL\(\"[^\"]*\",location\)")
"""The way from a page to the home page, which differs from page to page."""
_RUNS = re.compile(r"\s*(?:javascript:(?!void\(0\)$)|vbscript:|data:)", re.I)
"""Addresses that run something; the theme's own button goes to `javascript:void(0)`, which does nothing."""
_ASKS = re.compile(r"[\"'`]\s*(?:https?:|wss?:)?//\w", re.I)
_THEME = "assets/javascripts/"
_HIDES = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0|font-size\s*:\s*0", re.I)
_STRUCK = frozenset("del s strike noscript template".split())


def check_active(pages: Mapping[str, Element], site: Path) -> Iterator[Finding]:
    """What could run, on any page or in a script of the site's own."""
    everywhere = frozenset[str].intersection(*(frozenset(_scripts(root)) for root in pages.values()))
    for page, root in pages.items():
        for element in root.walk():
            yield from (Finding(page, str(element), message) for message in _faults(element, everywhere))
    yield from _own_scripts(site)


def check_hidden(page: str, article: Element) -> Iterator[Finding]:
    """Nothing inside a briefing is kept from the reader: what is hidden or struck out would still count as said."""
    for element in article.walk():
        if "hidden" in element.attrs or _HIDES.search(element.attrs.get("style", "")) or element.tag in _STRUCK:
            yield Finding(page, str(element), f"a part of the briefing is hidden: {element.flat()}")


def _scripts(root: Element) -> Iterator[str]:
    return (_code(e) for e in root.find("script") if "src" not in e.attrs)


def _code(element: Element) -> str:
    return _BASE.sub("", element.text()).strip()


def _faults(element: Element, everywhere: frozenset[str]) -> Iterator[str]:
    tag, attrs = element.tag, element.attrs
    if tag in _FRAMES:
        yield f"a frame: {tag}"
    for name, value in attrs.items():
        if name.startswith("on"):
            yield f"something runs by {name}"
        drawn = tag == "img" and value.lstrip().lower().startswith("data:image/")
        if name in _LEADS and _RUNS.match(value) and not drawn:
            yield f"an address that runs: {value}"
    if tag == "script" and "src" not in attrs:
        yield from _script_faults(element, everywhere)


def _script_faults(element: Element, everywhere: frozenset[str]) -> Iterator[str]:
    kind = element.attrs.get("type", "").lower()
    if kind in ("application/json", "application/ld+json"):
        try:
            json.loads(element.text())
        except ValueError:
            yield "data on the page that cannot be read"
    elif _code(element) not in everywhere:
        yield "a script that not every page has"


def _own_scripts(site: Path) -> Iterator[Finding]:
    for path in sorted(site.rglob("*.js")):
        name = path.relative_to(site).as_posix()
        if not name.startswith(_THEME) and _ASKS.search(path.read_text(encoding="utf-8", errors="replace")):
            yield Finding(name, "", "a script that names another host")
