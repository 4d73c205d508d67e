"""The claim tables of a briefing: each column is one source's, and what stands in it is that source's.

A column is headed by a link to a source's page; every chip in the column carries that source's letter, and a source
that is silent has none. A row marked as a conflict is told as one in a line below it, and no other row is.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from generator.verify.notes import Note
from generator.verify.sources import Source
from generator.verify.tree import Element, Finding, resolve
from generator.verify.words import TOKEN, exact_figure, word

_CONFLICT = "conflict"
_STATUSES = frozenset({_CONFLICT, "differs", "one-origin"})
_YEAR = re.compile(r"(?<!\d)(?:1[6-9]|20)\d\d(?!\d)")


def check_tables(
    page: str, article: Element, notes: Mapping[str, Note], sources: Mapping[str, Source]
) -> Iterator[Finding]:
    """What is wrong with the columns and the marks of a briefing's claim tables."""
    letters = {note.article: note.letter for note in notes.values()}
    for table in article.find("table", "claims"):
        heads = [_source(page, head, sources) for head in _cells(next(iter(table.find("thead")), table))]
        for row in table.find("tr"):
            if "claim" in row.classes:
                yield from _check_row(page, row, heads, letters)
        yield from _check_marks(page, table)
    for table in article.find("table", "shared"):
        heads = [_source(page, head, sources) for head in _cells(next(iter(table.find("thead")), table))]
        for row in (row for body in table.find("tbody") for row in body.find("tr")):
            yield from _check_columns(page, list(zip(_cells(row), heads, strict=False)), letters)
    yield from _check_scales(page, article)
    yield from _check_times(page, article)


def _cells(row: Element) -> tuple[Element, ...]:
    return tuple(e for e in row.walk() if e.tag in ("th", "td"))


def _source(page: str, head: Element, sources: Mapping[str, Source]) -> tuple[str, str]:
    """The article that a column is headed by, and what the head says; the first column has none."""
    targets = (resolve(page, link.attrs.get("href", "")) for link in head.find("a"))
    paths = {found[0] for found in targets if found}
    return next((id for id, source in sources.items() if source.page in paths), ""), head.text().strip()


def _check_row(
    page: str, row: Element, heads: Sequence[tuple[str, str]], letters: Mapping[str, str]
) -> Iterator[Finding]:
    cells = _cells(row)
    if len(cells) != len(heads):
        yield Finding(page, str(row), f"a row of {len(cells)} cells under {len(heads)} columns")
        return
    for_all = len(heads) == 2 and not heads[1][0]  # one column for a crowd of sources
    yield from _check_columns(page, [] if for_all else list(zip(cells, heads, strict=True))[1:], letters)


def _check_columns(
    page: str, cells: Sequence[tuple[Element, tuple[str, str]]], letters: Mapping[str, str]
) -> Iterator[Finding]:
    """Each cell quotes the source of its column alone."""
    for cell, (id, name) in cells:
        chips = {link.text().strip() for link in cell.find("a", "footnote-ref")}
        if cell.attrs.get("data-label", name) != name:
            yield Finding(page, str(cell), f"a cell called {cell.attrs['data-label']} in the column {name}")
        for chip in sorted(chips):
            if chip.rstrip("0123456789") != letters.get(id, ""):
                yield Finding(page, str(cell), f"the sentence {chip} stands in the column {name}")
        if "silent" in cell.classes and chips:
            yield Finding(page, str(cell), "a source said to be silent is quoted")


def _check_marks(page: str, table: Element) -> Iterator[Finding]:
    """A conflict is marked, and told in a line below; what is told below as a conflict stands in a row so marked."""
    rows = [row for row in table.find("tr") if not row.classes.isdisjoint({"claim", "why"})]
    for row, following in _with_lines(rows):
        told = any(_CONFLICT in line.classes for line in following)
        marks = frozenset[str]().union(*(m.classes for head in row.find("th") for m in head.find("span", "mark")))
        if not (_CONFLICT in marks) == told == (_CONFLICT in row.classes):
            yield Finding(page, str(row), "a row is marked as a conflict and not told as one, or the other way round")
        if marks & _STATUSES != row.classes & _STATUSES:
            yield Finding(page, str(row), "the row has another status than its mark")
        for link in row.find("a", "permalink"):
            if link.attrs.get("href") != f"#{row.attrs.get('id')}":
                yield Finding(page, str(link), "the link to this claim leads to another")


def _with_lines(rows: Sequence[Element]) -> Iterator[tuple[Element, Sequence[Element]]]:
    """Each claim's row with the lines below it that say how its sources differ."""
    starts = [i for i, row in enumerate(rows) if "claim" in row.classes]
    for start, end in pairwise([*starts, len(rows)]):
        yield rows[start], rows[start + 1 : end]


def _check_scales(page: str, article: Element) -> Iterator[Finding]:
    """The figure that is drawn is the one that stands out in its row, where the source writes it in digits."""
    for row in (row for table in article.find("table", "strip") for row in table.find("tr")):
        drawn = {word(n) for figure in row.find("span", "figure") for n in TOKEN.findall(figure.text())}
        said = {figure for bold in row.find("b") if (figure := exact_figure(bold.text()))}
        if drawn and said and drawn.isdisjoint(said):
            yield Finding(page, str(row), f"{', '.join(sorted(drawn))} is drawn where the row says otherwise")
        parts, figures = _parts(row), {word(n) for n in TOKEN.findall(" ".join(_said(row))) if n[0].isdigit()}
        missing = parts - figures if len(figures) >= len(parts) else set()
        if missing:
            yield Finding(page, str(row), f"{', '.join(sorted(missing))} is drawn as a part where the row has none")


def _parts(row: Element) -> set[str]:
    """The figures of a sum that is drawn: "≈ 300 + 2,700"; a row that has fewer gives some in words."""
    drawn = (figure.text() for figure in row.find("span", "figure"))
    return {word(n) for text in drawn if "+" in text for n in TOKEN.findall(text)}


def _said(row: Element) -> Iterator[str]:
    """What stands in a row of a scale besides what is drawn."""
    return (cell.text() for cell in row.find("td") if "drawn" not in cell.classes)


def _check_times(page: str, article: Element) -> Iterator[Finding]:
    """A year is the same for a reader and for a machine."""
    for element in article.find("time"):
        years = _YEAR.findall(element.text())
        if years and element.attrs.get("datetime", "")[:4] not in years:
            yield Finding(page, str(element), f"{element.text()} is given to machines as {element.attrs['datetime']}")
