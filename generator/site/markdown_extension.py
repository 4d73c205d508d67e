"""A Python-Markdown extension: footnotes as chips, and plain pipe tables as accessible ones.

It reads what the templates write and needs neither MkDocs nor the generator, so that any program that renders with
Python-Markdown shows the same pages. Emphasis in a cell is the site's own mark, since article text never brings any.
"""

import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

from generator.site.scales import draw

AFTER_ATTRIBUTES = 6
"""Priority: after attribute lists (8) were read, before ids and links are collected (5 and below)."""
AFTER_RAW_HTML = 5
"""Priority: after blocks of raw HTML were put back (30)."""
SILENCE = {"not mentioned": "silent", "not matched": "unmatched", "perhaps in other words": "near"}
"""What stands for a source that no claim was matched with -> the class of its cell."""
MANY = 5
"""From more columns than this a card or a sheet lists only the sources that speak: columns would be too narrow."""
WIDE = 8
"""From more columns than this a table on a screen scrolls: its columns need not share one screen."""
CROWDED, PLACES = 400, 2
"""From so many notes on a page a note leads back to its first places only, and a chip has no name but its text: such a
page is a third smaller. The page of the source leads to all places."""
STATUS = {"≠": "conflict", "~": "differs", "1": "one-origin"}
REASON = "↳"
REPEATS = frozenset({"added", "conflicts", "copies", "downloads", "sources", "timeline"})
"""Sections of a briefing in which nothing stands that is not elsewhere: without them the index is half as large."""


class BriefingExtension(Extension):
    """Registers the tree processor."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Hook of Python-Markdown."""
        md.treeprocessors.register(BriefingTreeprocessor(md), "briefing", AFTER_ATTRIBUTES)
        md.postprocessors.register(PagePostprocessor(md), "briefing_page", AFTER_RAW_HTML)


class BriefingTreeprocessor(Treeprocessor):
    """Changes the finished tree in place."""

    def run(self, root: Element) -> None:
        """Hook of Python-Markdown."""
        _label_notes(root)
        _quiet(root)
        _unname(root)
        for parent in list(root.iter()):
            for caption, table in _captioned(parent):
                _remake(parent, caption, table)
        _name_apart(root)
        _exclude_once(root)


class PagePostprocessor(Postprocessor):
    """Links between pages in raw HTML, where MkDocs resolves those in Markdown only; other programs resolve both.

    Written as `page.md#anchor` they lead somewhere in the repository too, and a strict build checks them. The comment
    that says where a page comes from is for those who edit it: before the title, it would make the search list each
    page twice.
    """

    def run(self, text: str) -> str:
        """Hook of Python-Markdown."""
        text = _ORIGIN.sub("", text)
        if "relpath" not in self.md.treeprocessors:
            return text
        resolve: Callable[[str], str] = self.md.treeprocessors["relpath"].path_to_url  # type: ignore[attr-defined] # MkDocs' own
        return _RAW_LINK.sub(lambda match: match[1] + resolve(match[2]), text)


_RAW_LINK = re.compile(r'(<a [^<>]*?\bhref=")([^":<>]+\.md(?:#[^"<>]*)?)(?=")')
"""In text of an article every `<` is an entity, so that a tag is always ours."""
_ORIGIN = re.compile(r"\A\s*<!-- Generated from [^<>]*-->\s*")


def makeExtension(**options: object) -> BriefingExtension:  # noqa: N802 - the library's name
    """Hook of Python-Markdown."""
    return BriefingExtension(**options)


# ---- notes


def _label_notes(root: Element) -> None:
    """Chips say which sentence they lead to, and are counted as they stand; the list of notes stays out of search."""
    places = Counter[str]()
    crowded = sum(e.tag == "li" and e.get("id", "").startswith("fn:") for e in root.iter()) > CROWDED
    for element in root.iter():
        if element.tag == "sup" and element.get("id", "").startswith("fnref"):
            _place(element, places)
    for element in root.iter():
        kind = element.get("class", "")
        if element.tag == "a" and kind == "footnote-ref":
            _chip(element, named=not crowded)
        elif element.tag == "div" and kind == "footnote":
            element.set("data-search-exclude", "")
        elif element.tag == "li" and element.get("id", "").startswith("fn:"):
            _note(element, PLACES if crowded else None)


def _place(reference: Element, places: Counter[str]) -> None:
    """The places that cite a note are numbered from the top of the page, whatever order they were parsed in."""
    label = reference.get("id", "").partition(":")[2]
    places[label] += 1
    number = places[label] if places[label] > 1 else ""
    reference.set("id", f"fnref{number}:{label}")
    reference.set("data-search-exclude", "")


def _chip(link: Element, *, named: bool) -> None:
    label = link.get("href", "").removeprefix("#fn:")
    letter, number = label.rstrip("0123456789"), label.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    link.text = label
    if named:
        link.set("aria-label", f"{label}: source {letter}, sentence {number}")


def _note(item: Element, most: int | None) -> None:
    """The note begins with its label; its links back have names, and those beyond so many are counted."""
    label = item.get("id", "").removeprefix("fn:")
    mark = Element("span", {"class": "note-label ui"})
    mark.text = label
    item.insert(0, mark)
    mark.tail, item.text = item.text, None
    back = [(box, a) for box in item.iter() for a in box if a.get("class") == "footnote-backref"]
    for place, (box, link) in enumerate(back, 1):
        if most and place > most:
            box.remove(link)
            continue
        link.text = "↩" if place == 1 else str(place)
        link.set("aria-label", f"Back to place {place} of {label}")
        link.attrib.pop("title", None)  # it counts notes, which readers know by their labels
    if most and len(back) > most:
        SubElement(back[0][0], "span", {"class": "ui"}).text = f"of {len(back)}"


# ---- search


def _quiet(root: Element) -> None:
    """Parts that repeat sentences stay out of search: they are found where they stand, on the pages of the sources."""
    for element in root.iter():
        classes, id = element.get("class", "").split(), element.get("id", "")
        section = element.tag == "h2" and id in REPEATS and "ui" in classes
        if section or (element.tag == "h3" and id.startswith("figures-")) or "singles" in classes:
            element.set("data-search-exclude", "")


def _exclude_once(root: Element, *, inside: bool = False) -> None:
    """What stands in a part that is kept from search needs no word of its own: thousands of chips do."""
    excluded = root.get("data-search-exclude") is not None
    if inside and excluded:
        del root.attrib["data-search-exclude"]
    for child in root:
        _exclude_once(child, inside=inside or excluded)


# ---- tables


def _captioned(parent: Element) -> list[tuple[Element, Element]]:
    """The tables of ours: those right after a paragraph `Table: …` that names their kind."""
    children = list(parent)
    pairs = pairwise(children)
    return [(p, t) for p, t in pairs if p.tag == "p" and t.tag == "table" and _kind(p)]


def _kind(caption: Element) -> str:
    named = (caption.text or "").startswith("Table: ")
    kinds = {"claims", "strip", "sources", "shared"} & set(caption.get("class", "").split())
    return next(iter(sorted(kinds)), "") if named else ""


def _remake(parent: Element, caption: Element, table: Element) -> None:
    """The table in a box of its own that scrolls, with the paragraph as its caption."""
    kind = _kind(caption)
    box = Element("div", {"class": f"table-box {kind}-box", "role": "region", "tabindex": "0"})
    place = list(parent).index(caption)
    parent.remove(caption)
    parent.remove(table)
    parent.insert(place, box)
    box.append(table)
    box.tail, table.tail = table.tail, None
    table.set("class", kind)
    table.set("role", "table")
    _add_caption(box, table, caption)
    _add_roles(table, kind)
    _keep_from_search(table, kind)
    if kind == "claims":
        _wrap(caption)
        _mark_claims(table)
    elif kind == "strip":
        for row in table.findall("tbody/tr"):
            _cell(row[1])
        draw(table)


def _unname(root: Element) -> None:
    """A column without a name has no head: an empty one is read out as if it had."""
    for cell in root.iter("th"):
        if not "".join(cell.itertext()).strip():
            cell.tag = "td"


def _name_apart(root: Element) -> None:
    """Regions with equal captions are told apart by a number."""
    boxes = [box for box in root.iter("div") if box.get("role") == "region"]
    names = Counter[str]()
    for box in boxes:
        name = box.get("aria-label", "")
        names[name] += 1
        if names[name] > 1:
            box.set("aria-label", f"{name} ({names[name]})")


def _add_caption(box: Element, table: Element, caption: Element) -> None:
    caption.tag = "caption"
    caption.text = (caption.text or "").removeprefix("Table: ")
    caption.set("class", "ui")
    caption.tail = None
    box.set("aria-label", "".join(caption.itertext()).strip().rstrip("."))
    table.insert(0, caption)


def _add_roles(table: Element, kind: str) -> None:
    """Scopes and names of columns; roles too, since a table shown as cards loses its own."""
    head = table.find("thead/tr")
    heads = list(head) if head is not None else []
    names = ["".join(cell.itertext()).strip() for cell in heads]
    for cell in heads:
        cell.set("scope", "col")
        cell.set("role", "columnheader")
    for group in (*table.findall("thead"), *table.findall("tbody")):
        group.set("role", "rowgroup")
        for row in group:
            row.set("role", "row")
    for row in table.findall("tbody/tr"):
        for cell, name in zip(row, names, strict=False):
            cell.set("role", "cell")
            cell.set("data-label", name)
        row[0].tag = "th"
        row[0].set("scope", "row")
        row[0].set("role", "rowheader")
        if kind != "claims":
            row[0].set("class", "ui")


def _keep_from_search(table: Element, kind: str) -> None:
    """A claim is found by its name and by what its sources differ on; their words, by their own pages."""
    caption = table.find("caption")
    if caption is not None:
        caption.set("data-search-exclude", "")
    heads = () if kind == "claims" else table.findall("tbody/tr/th")
    for cell in (*table.findall("thead/tr/th"), *heads, *table.findall("tbody/tr/td")):
        cell.set("data-search-exclude", "")


def _mark_claims(table: Element) -> None:
    width = len(table.findall("thead/tr/th"))
    many = width - 1 > MANY
    kind = "many wide" if width - 1 > WIDE else "many" if many else "crowd" if width == 2 else ""
    table.set("class", f"claims {kind}".strip())
    status = ""
    for row in table.findall("tbody/tr"):
        if (row[0].text or "").startswith(REASON):
            _reason(row, width, status)
        else:
            status = _claim(row)
            if many:
                _gather_silence(row)


def _claim(row: Element) -> str:
    """A claim's row takes its id from the first cell and its status from the mark in it."""
    head = row[0]
    status = ""
    for mark in head.findall("strong"):
        status = _mark(mark)
    if id := head.attrib.pop("id", None):
        row.set("id", id)
        SubElement(
            head,
            "a",
            {"class": "permalink ui", "href": f"#{id}", "aria-label": "Link to this claim", "data-search-exclude": ""},
        ).text = "#"
    row.set("class", f"claim {status}".strip())
    for cell in list(row)[1:]:
        _cell(cell)
        if cell.get("class") not in ("silent", "unmatched"):
            _wrap(cell)
    return status


def _gather_silence(row: Element) -> None:
    """On a card and on paper the silent ones of many sources share one line."""
    silent = [cell.get("data-label", "") for cell in row if cell.get("class") == "silent"]
    if silent:
        row.set("data-silent", ", ".join(map(_letter, silent)))


def _letter(name: str) -> str:
    """The letter of a source in the name of its column: `A Harbour News`, `Source A`."""
    return next((word for word in name.split() if word.isupper()), name)


def _wrap(cell: Element) -> None:
    """All of a cell in one box: a card sets it beside the name of its source, a wide table keeps it in view."""
    said = Element("span", {"class": "said"})
    said.text, cell.text = cell.text, None
    said.extend(list(cell))
    for child in list(cell):
        cell.remove(child)
    cell.append(said)


def _mark(strong: Element) -> str:
    status = STATUS.get((strong.text or "")[:1], "")
    strong.tag = "span"
    strong.set("class", f"mark {status} ui")
    return status


def _cell(cell: Element) -> None:
    first = next(iter(cell), None)
    if first is not None and first.tag == "em" and first.text in SILENCE:
        cell.set("class", SILENCE[first.text])
        first.tag = "span"
        first.set("class", "ui")
    elif first is not None and first.tag == "strong" and not (cell.text or "").strip():
        cell.set("class", f"apart {_mark(first)}")
    for strong in cell.findall("strong"):
        _mark(strong)


def _reason(row: Element, width: int, status: str) -> None:
    """A full-width line beneath a claim."""
    cell = row[0]
    for other in list(row)[1:]:
        row.remove(other)
    cell.tag = "td"
    for name in ("scope", "data-label"):
        cell.attrib.pop(name, None)
    cell.attrib.update({"class": "why", "colspan": str(width), "role": "cell"})
    row.set("class", f"why {status}".strip())
    cell.text = (cell.text or "").removeprefix(REASON).lstrip()
    _wrap(cell)
