"""What the site counts and repeats: the figures at the head of a briefing, and what the home page says of it.

The head of a briefing counts its sources, claims, conflicts, differences and questions; the home page
repeats title, counts and the sharpest conflict. All of them must be those of the briefing below.
"""

import re
from collections.abc import Iterator, Mapping

from generator.verify.prose import article_of, heading_text
from generator.verify.sources import Source
from generator.verify.tree import Element, Finding, resolve

_COUNT = re.compile(
    r"(\d+|no)\s+(?:open\s+|sentences?\s+on\s+what\s+is\s+)?"
    r"(in conflict|denied|differ|conflicts?|sources?|claims?|questions?)"
)
_CLAIM = re.compile(r"c\d+")
_CLOSED = "Closed by"


def check_counts(pages: Mapping[str, Element], page: str, sources: Mapping[str, Source]) -> Iterator[Finding]:
    """What the head of a briefing counts that is not on the page."""
    article = article_of(pages[page])
    own = counted(pages, page, sources) if article else {}
    for line in article.find("p", "facts") if article else ():
        for what, number in _told(line).items():
            if number != own[what]:
                yield Finding(page, str(line), f"{number} {what} are told where the page has {own[what]}")
        if own["questions"] and "questions" not in _told(line):
            yield Finding(page, str(line), f"{own['questions']} open questions are not counted")


def check_home(pages: Mapping[str, Element], sources: Mapping[str, Source]) -> Iterator[Finding]:
    """What a list of briefings says of one that the briefing itself does not say."""
    for page, root in pages.items():
        for box in root.find("div", "story"):
            links = (resolve(page, link.attrs.get("href", "")) for head in box.find("h2") for link in head.find("a"))
            target = next((found[0] for found in links if found and found[0].startswith("stories/")), "")
            if target in pages:
                yield from (Finding(page, str(box), message) for message in _unlike(box, pages, target, sources))


def _unlike(box: Element, pages: Mapping[str, Element], target: str, sources: Mapping[str, Source]) -> Iterator[str]:
    root = pages[target]
    said = {e.flat() for e in root.walk()}
    title = next((link.flat() for head in box.find("h2") for link in head.find("a")), "")
    if title not in {heading_text(head) for head in root.find("h1")}:
        yield f"the briefing is not called {title}"
    own = counted(pages, target, sources)
    for line in box.find("p", "facts"):
        for what, number in _told(line).items():
            if number != own[what]:
                yield f"{number} {what} are told where the briefing has {own[what]}"
    for line in box.find("p", "dispute"):
        text = line.flat().lstrip("≠~ ")
        if not any(text in other for other in said):
            yield f"the briefing does not say: {text}"


def counted(pages: Mapping[str, Element], page: str, sources: Mapping[str, Source]) -> Mapping[str, int]:
    """What a briefing holds, by counting it; claims for which it has no room stand on pages below it."""
    article, below = pages[page], page.removesuffix("index.html")
    whole = [article, *(root for path, root in pages.items() if path.startswith(below) and path != page)]
    ids = {e.attrs["id"] for root in whole for e in root.walk() if e.attrs.get("id")}
    listed = {s.page for s in sources.values()}
    boxes = [table for table in article.find("table") if "sources" in table.classes]
    rows = {f"#{id}" for id in ids if _CLAIM.fullmatch(id)}
    targets = {found[0] for box in boxes for a in box.find("a") if (found := resolve(page, a.attrs.get("href", "")))}
    return {
        "claims": len(rows),
        "conflicts": len(
            {a.attrs.get("href") for box in article.find("div", "disputed") for a in box.find("a")} & rows
        ),
        "differ": sum(_differs(e) for root in whole for e in root.walk() if _CLAIM.fullmatch(e.attrs.get("id") or "")),
        "denied": sum(len(box.find("li")) for box in _section(article, "denied")),
        "questions": sum(_CLOSED not in e.text() for e in article.find("div", "question")),
        "sources": len(targets & listed),
    }


def _differs(row: Element) -> bool:
    """Whether the head of a claim's row marks a difference in detail; a cell of a conflict may be marked so, too."""
    return any({"mark", "differs"} <= {*mark.classes} for head in row.find("th") for mark in head.find("span"))


def _told(line: Element) -> Mapping[str, int]:
    found = _COUNT.findall(line.flat())
    names = {"in conflict": "conflicts", "denied": "denied", "differ": "differ"}
    return {names.get(what, what.rstrip("s") + "s"): 0 if number == "no" else int(number) for number, what in found}


def _section(page: Element, id: str) -> Iterator[Element]:
    """What stands between a heading of the second rank and the next one."""
    article, inside = article_of(page), False
    for child in article.children if article else ():
        if isinstance(child, Element) and child.tag == "h2":
            inside = child.attrs.get("id") == id
        elif isinstance(child, Element) and inside:
            yield child
