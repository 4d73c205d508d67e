"""Datelines: where, when and by whom a report was sent, which is no part of what it says."""

import re


def undated(text: str) -> str:
    """A sentence without the place and agency before it: "LIMA, Peru (AP) — The wall gave way", "UPDATE: …"."""
    return _DATELINE.sub("", _UPDATED.sub("", _DASH.sub("", text)))


def town_of(text: str) -> str:
    """The town from which a report was sent, in small letters: "lima" of "LIMA, Peru (AP) — The wall gave way"."""
    line = text[: len(text) - len(undated(text))]
    found = _TOWN.match(line)
    return found[0].lower() if found else ""


_TOWN = re.compile(r"[A-Z][A-Z.’' -]*[A-Z](?![A-Za-z])")


_DASH = re.compile(r"^[–—\x96\x97-]\s+(?=[A-Z“])")
"""What is left of a dateline whose place stands on a line of its own."""


_UPDATED = re.compile(
    r"^(?:UPDATED?|Update)(?:(?: \([^()]{1,40}\))?\s*:|:?\s+(?:at )?\d{1,2}:\d\d [ap]\.m\.:?)\s*(?=[A-Z“])"
)
"""What an outlet sets before a sentence that it has added."""


_DATELINE = re.compile(
    r"^(?:[A-Z][A-Z.’'/ -]{2,30}(?:, [A-Z][\w.]*(?: [A-Z][\w.]*)?)?(?:,? [A-Z][a-z]{2,8}\.? \d\d?)?"
    r"(?:\s*\([^()]{2,30}\))?\s*[-–—]{1,2}\s+"
    r"|\([A-Z][\w .&/’'-]{1,28}\)\s*(?:[-–—]{1,3}\s*)?"
    r"|[A-Z][\w.]+(?: [A-Z][\w.]+)?(?:, [A-Z][\w.]+)?\s*\((?:[A-Z][^()]{1,25}\)\s*[-–—]{1,2}"
    r"|(?:[A-Z]{2,}[^()]{0,22}|[A-Z]\w+ [A-Z][^()]{0,20}|Reuters|Xinhua)\))\s*)(?=[A-Z“])"
)
"""Where and by whom a report was sent."""
