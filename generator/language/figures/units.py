"""The units of a text that no sentence crosses: lines, wrapped paragraphs, items of a list on one line, a date.

A line is a unit, so that a headline without a full stop never joins the paragraph below; only a line that is plainly
wrapped runs on into the next.
"""

import re
from collections.abc import Iterator

from generator.data import words
from generator.model import Span

_WRAP_WIDTHS = (50, 100)
"""How long the longest line of a wrapped paragraph is: editors wrap mail and plain text at 60 to 80 characters."""
_WRAP_FULL = 0.7
"""Share of the longest line that every line but the last reaches in a wrapped paragraph: a word is rarely longer."""
RUN_ON_WORDS = 4
"""A line of fewer words that has no full stop is a list item or a menu entry and does not run on into the next."""
_ITEM_LENGTH = 1_500
"""Characters of an item in a list on one line; farther apart two markers have nothing to do with each other."""
_MARKERS = 200
"""Markers of a list on one line that are looked at together."""

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_VISIBLE = re.compile(r"\S(?:.*\S)?", re.DOTALL)
_WORD = re.compile(r"[^\W_]+")
_DATE_LINE = re.compile(
    r"(?:[A-Z][a-z]+day,? )?(?:[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})(?=\s+[\"“(]?[A-Z])"
)
_MARK = r"(?P<bullet>[•⁃‣▪◦]\s?)?(?:(?P<n>\d{1,3}|[a-z])(?P<style>\.\)|[.)])\s?(?=\S))?"
_ITEM = re.compile(_MARK)
_MARKER = re.compile(rf"(?:(?<=\s)|^)(?=[•⁃‣▪◦]|(?:\d{{1,3}}|[a-z])[.)]){_MARK}")


def units_of(text: str) -> Iterator[Span]:
    """The units of a text, in order."""
    for start, end in _paragraphs(text):
        for item in _items(text, start, end):
            yield from _headed(text, item)


def _headed(text: str, unit: Span) -> Iterator[Span]:
    """A unit, parted behind what heads it where the line end behind that was lost."""
    end = _dated(text, unit) or _folded(text, unit)
    if end is None:
        yield unit
    else:
        yield Span(unit.start, end)
        visible = _VISIBLE.search(text, end, unit.end)
        yield Span(visible.start() if visible else unit.end, unit.end)


def _dated(text: str, unit: Span) -> int | None:
    """Where a date ends that heads a text: `Thursday, May 7, 2015 On Tuesday, the ...`."""
    date = _DATE_LINE.match(text, unit.start, unit.end)
    following = _WORD.search(text, date.end(), unit.end) if date else None
    return date.end() if date and following and following[0].lower() in words("sentence-openers") else None


def _folded(text: str, unit: Span) -> int | None:
    """Where the heading of a box that folds out ends: `Quick guide What happened in Keld? Show Hide The wall fell`."""
    box = _FOLDED.match(text, unit.start, unit.end)
    return box.end() if box else None


_FOLDED = re.compile(r"(?:Quick guide|Timeline|Profile|Q&A|Explainer|Show)\b[^\n]{5,150}?\bShow Hide(?=\s+\S)")


# ---- lines


def _paragraphs(text: str) -> Iterator[Span]:
    """Lines, trimmed; lines of one wrapped paragraph or sentence together."""
    block: list[Span] = []
    for span in _lines(text):
        gap = text[block[-1].end : span.start] if block else ""
        if gap.count("\n") > 1 or "\r\r" in gap:
            yield from _joined(text, block)
            block = []
        block.append(span)
    yield from _joined(text, block)


def _lines(text: str) -> Iterator[Span]:
    for line in _LINE.finditer(text):
        visible = _VISIBLE.search(text, line.start(), line.end())
        if visible:
            yield Span(*visible.span())


def _joined(text: str, block: list[Span]) -> Iterator[Span]:
    """The lines of a block without blank lines; those that run on are one."""
    if _wrapped([span.of(text) for span in block]):
        yield Span(block[0].start, block[-1].end)
        return
    start = 0
    for i in range(1, len(block) + 1):
        if i == len(block) or not _runs_on(text, block[i - 1], block[i]):
            yield Span(block[start].start, block[i - 1].end)
            start = i


def _wrapped(lines: list[str]) -> bool:
    """Three lines or more of nearly one width, some broken in the middle of a sentence."""
    if len(lines) < 3:
        return False
    longest = max(map(len, lines))
    even = all(len(line) >= _WRAP_FULL * longest for line in lines[:-1])
    broken = sum(line[0].islower() for line in lines[1:])
    return _WRAP_WIDTHS[0] <= longest <= _WRAP_WIDTHS[1] and even and 3 * broken >= len(lines) - 1


def _runs_on(text: str, line: Span, following: Span) -> bool:
    """`It was a cold` with `night in the city.` below: the first line has no end, the second no beginning."""
    if text[line.end - 1] in '.!?:;…"”' or _ITEM.match(following.of(text))["n"]:  # type: ignore[index]  # never None
        return False
    if text[following.start] in ".,;)":
        return True
    blank_left = text[line.end : line.end + 1] in {" ", "\t"} or line.end - line.start >= _WRAP_WIDTHS[0]
    return text[following.start].islower() and blank_left and len(line.of(text).split()) >= RUN_ON_WORDS


# ---- lists on one line


def _items(text: str, start: int, end: int) -> Iterator[Span]:
    """`1. The first item 2. The second item`: one span an item; everything else is one span."""
    places = _item_places(text, start, end)
    for here, following in zip([start, *places], [*places, end], strict=True):
        visible = _VISIBLE.search(text, here, following)
        if visible:
            yield Span(*visible.span())


def _item_places(text: str, start: int, end: int) -> list[int]:
    """Where the second and later items of a list begin, and the first if a sentence stands before it."""
    markers = [m for m in _MARKER.finditer(text, start, end) if m["n"] or m["bullet"]]
    numbers = {_plain(m["n"]) for m in markers if m["n"]}
    places: set[int] = set()
    for i, first in enumerate(markers):
        if first["n"] and _after(first["n"]) not in numbers:
            continue
        fresh = first["n"] in {"1", "a", None} or first["bullet"]
        begins = first.start() == start or text[max(start, first.start() - 4) : first.start()].rstrip()[-1:] in tuple(
            ".!?"
        )
        if (begins or (places and fresh)) and first.start() not in places:
            chain = _chain(markers[i : i + _MARKERS], numbers)
            places |= {m.start() for m in chain if len(chain) > 1}
    return sorted(place for place in places if place > start)


def _chain(markers: list[re.Match[str]], numbers: set[str]) -> list[re.Match[str]]:
    """The markers that count on from the first in its style; `numbers` are those of the whole line."""
    chain = markers[:1]
    bullet = (chain[0]["bullet"] or "").strip()
    for marker in markers[1:]:
        if marker.start() - chain[-1].start() > _ITEM_LENGTH:
            break
        same = marker["style"] == chain[0]["style"] and (marker["bullet"] or "").strip() == bullet
        if same and _follows(chain[-1]["n"], marker["n"]):
            chain.append(marker)
            if marker["n"] and _after(marker["n"]) not in numbers:
                break
    return chain


def _follows(one: str | None, other: str | None) -> bool:
    return one is other if one is None or other is None else _after(one) == _plain(other)


def _after(number: str) -> str:
    """The number or letter that counts on from one."""
    return str(int(number) + 1) if number.isdecimal() else chr(ord(number) + 1)


def _plain(number: str) -> str:
    """`2` for `02`."""
    return str(int(number)) if number.isdecimal() else number
