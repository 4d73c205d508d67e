"""Sentences that show the first of their notes and lead to the same with all of them, on a page below the briefing.

There the sentence is proved as any other is; here it must be that sentence, with notes of it, and count the others.
"""

import re
from collections.abc import Iterator, Mapping

from generator.verify.prose import Segment, article_of, segments
from generator.verify.tree import Element, Finding, resolve


def check_rests(page: str, root: Element, pages: Mapping[str, Element]) -> Iterator[Finding]:
    """What is wrong with the sentences of a briefing that lead to themselves with all their notes."""
    article = article_of(root)
    for segment in segments(article) if article else ():
        if segment.rest is not None:
            yield from (
                Finding(page, str(segment.block), f"{fault}, in: {segment.text}")
                for fault in _faults(page, segment, segment.rest, pages)
            )


def _faults(page: str, segment: Segment, rest: Element, pages: Mapping[str, Element]) -> Iterator[str]:
    links = rest.find("a")
    place = resolve(page, links[0].attrs.get("href", "")) if links else None
    below = page.removesuffix("index.html")
    if place is None or place[0] not in pages or not place[0].startswith(below) or place[0] == page:
        yield "the rest of its notes is not on a page below the briefing"
        return
    told = (s for e in pages[place[0]].walk() if e.attrs.get("id") == place[1] for s in segments(e))
    whole = next((s for s in told if s.text == segment.text and s.rest is None), None)
    if whole is None:
        yield "the page that it leads to does not say the same"
        return
    here, there = (frozenset(chip.label for chip in s.chips) for s in (segment, whole))
    number = re.search(r"\d+", rest.text())
    if not here <= there or number is None or int(number[0]) != len(there - here):
        yield "the notes it shows and counts are not those of the same sentence"
