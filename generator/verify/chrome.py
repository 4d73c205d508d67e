"""What stands around a page's article: the theme's own words, the same on every page, menus of headings, and a title.

Whatever else is said there would be said without a note.
"""

import json
from collections.abc import Iterator, Mapping

from generator.verify.prose import article_of, heading_text
from generator.verify.tree import Element, Finding

_UNREAD = frozenset("head script style nav svg".split())
_DEAD = "404.html"
"""The one page that nothing is skipped on."""


def check_chrome(pages: Mapping[str, Element]) -> Iterator[Finding]:
    """Text outside the article that not every page has, and a title that is not the page's."""
    around = {page: list(_around(root)) for page, root in pages.items() if article_of(root)}
    usual = (frozenset(text for _, text in found) for page, found in around.items() if page != _DEAD)
    everywhere = frozenset[str].intersection(*usual) if len(around) > 1 else frozenset[str]()
    for page, found in around.items():
        titles = {heading_text(head) for head in pages[page].find("h1")}
        for element, text in found:
            if text not in everywhere | titles:
                yield Finding(page, str(element), f"text outside the article: {text}")
        yield from _check_names(page, pages[page], titles)


def _around(element: Element) -> Iterator[tuple[Element, str]]:
    """The pieces of text outside the article and the menus."""
    for child in element.children:
        if isinstance(child, str):
            if child.strip():
                yield element, " ".join(child.split())
        elif child.tag not in _UNREAD and "md-content__inner" not in child.classes:
            yield from _around(child)


def _check_names(page: str, root: Element, titles: set[str]) -> Iterator[Finding]:
    """The window and the linked data of a briefing call it as its heading does."""
    if not page.startswith("stories/"):
        return
    for title in root.find("title"):
        if not any(title.flat().startswith(name) for name in titles):
            yield Finding(page, str(title), f"the window calls the page {title.flat()}")
    article = article_of(root)
    for script in article.find("script") if article else ():
        if script.attrs.get("type") == "application/ld+json" and json.loads(script.text()).get("name") not in titles:
            yield Finding(page, str(script), "the linked data call the page otherwise")
