"""Links that an outlet sets into its sentences behind a name, blotted out before these are read.

"Mayor Ida Moen Ida Sofie MoenCouncil puts off vote Ferry stays shut MORE said on Monday" says no more than "Mayor Ida
Moen said on Monday"; what stands between is the full name, headlines of other articles and a button.
"""

import re

_LINKS = re.compile(
    r"(?<![\w’'-])(?P<name>[A-ZÀ-Þ][\w’'-]+)\s+(?P<links>(?:[A-ZÀ-Þ(“\"][\w.()“”\"’'-]*\s+){1,5}?(?P=name)"
    r"(?:MORE\b|(?=[A-ZÀ-Þ0-9‘“\"'])[^\n]{5,600}?\S\s+MORE\b))"
)


def without_links(text: str) -> str:
    """The text with blanks in the place of such links; as long as before."""
    if "MORE" not in text:
        return text
    return _LINKS.sub(lambda m: m.group()[: m.start("links") - m.start()] + " " * len(m["links"]), text)


def holds_links(text: str) -> bool:
    """Whether a sentence or a clause runs over such links."""
    return "MORE" in text and bool(_LINKS.search(text))
