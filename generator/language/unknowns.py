"""Where a source says that something is not known: "it is unclear", "did not say how", "no motive has been given"."""

import re
from functools import cache

from generator.data import words


def unknown_in(text: str) -> re.Match[str] | None:
    """The first words of a text that say so, if any do; what they leave unknown stands behind or before them."""
    return _pattern().search(text)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{term}\b" for term in sorted(words("unknowns"))), re.I)
