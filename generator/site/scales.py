"""Figures on a scale: the last column of a strip's table holds them in signs, `≈ 300`, `≥ 1,000`, `250 – 750`, `3 + 4`.

Each is drawn at its place between 0 and the end of the scale, and stays in words for readers who hear it. One that
stands apart takes its shape from the mark in the cell beside it. What has no value stands as it is written.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement


def draw(table: Element) -> None:
    """The last column holds figures in signs; each is drawn at its place between 0 and the end of the scale."""
    heads = table.findall("thead/tr/th")
    end = ([*_numbers("".join(heads[-1].itertext())), 0.0, 0.0])[1]
    _scale(heads[-1], end)
    for row in table.findall("tbody/tr"):
        cell, status = row[-1], row[-2].get("class", "")
        text = "".join(cell.itertext()).strip()
        cell.set("class", "ui drawn")
        for child in list(cell):
            cell.remove(child)
        cell.text = None
        _draw(cell, text, end, status)


def _scale(head: Element, end: float) -> None:
    text = "".join(head.itertext()).strip()
    unit = re.sub(r"^0 – [\d.,]+", "", text).strip()
    for child in list(head):
        head.remove(child)
    head.text = None
    scale = SubElement(head, "span", {"class": "scale"})
    for label in ("0", f"{end / 2:,.10g}", f"{end:,.10g}"):
        SubElement(scale, "span").text = label + (f" {unit}" if unit and label != "0" else "")


def _draw(cell: Element, text: str, end: float, status: str) -> None:
    values = _numbers(text)
    if not values or not end:
        cell.text = text
        return
    low, high = _extent(text, values, end)
    kind = {"≥": "at-least", "≤": "at-most", "≈": "about"}.get(text[0], "range" if len(values) > 1 else "exact")
    style = f"--low: {low / end:.4f}; --high: {high / end:.4f}"
    SubElement(cell, "span", {"class": "figure"}).text = text
    bar = SubElement(cell, "span", {"class": f"bar {kind} {status}".strip(), "style": style, "aria-hidden": "true"})
    SubElement(bar, "span")


def _extent(text: str, values: list[float], end: float) -> tuple[float, float]:
    if text.startswith("≥"):
        return values[0], end
    if text.startswith("≤"):
        return 0.0, values[0]
    return values[0], values[-1]


def _numbers(text: str) -> list[float]:
    """The figures of a cell; a sum as one."""
    found = list(_read_numbers(text))
    return [sum(found)] if " + " in text else found


def _read_numbers(text: str) -> Iterator[float]:
    for figure in re.findall(r"\d[\d,]*(?:\.\d+)?", text):
        yield float(figure.replace(",", ""))
