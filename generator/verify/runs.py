"""Sentences that a page sets behind another as what goes on from it: they stand behind it in the same source."""

import re
from collections.abc import Iterator

from generator.verify.tree import Element, Finding

_LABEL = re.compile(r"([A-Z]+)([0-9]+)")


def check_runs(page: str, article: Element) -> Iterator[Finding]:
    """What is wrong with sentences that are set as going on from the ones before them, or as leading to the next."""
    for parent in article.walk():
        last, apart, leads = "", True, False
        for child in parent.children:
            if isinstance(child, str):
                apart = apart or bool(child.strip())
            elif not child.classes.isdisjoint({"on", "before"}):
                first = next((sup.flat() for sup in child.find("sup")), "")
                if ("on" in child.classes or leads) and not _is_behind(first, last):
                    yield Finding(page, str(child), f"{first} is set as what goes on from {last or 'nothing'}")
                last, leads = first, "before" in child.classes
            elif child.tag == "sup":
                if leads and not _is_behind(child.flat(), last):
                    yield Finding(page, str(child), f"{last} is set as what leads to {child.flat()}")
                last, apart, leads = (child.flat() if apart else last), False, False


def _is_behind(label: str, before: str) -> bool:
    """Whether a sentence stands behind another in one source."""
    later, earlier = _LABEL.fullmatch(label), _LABEL.fullmatch(before)
    if not later or not earlier:
        return False
    return later[1] == earlier[1] and int(later[2]) > int(earlier[2])
