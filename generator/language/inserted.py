"""Links that an outlet sets into its sentences behind a name, blotted out before these are read.

"Mayor Ida Moen Ida Sofie MoenCouncil puts off vote Ferry stays shut MORE said on Monday" says no more than "Mayor Ida
Moen said on Monday"; what stands between is the full name, headlines of other articles and a button.
"""

import re

_LINKS = re.compile(
    r"(?<![\w’'-])(?P<name>[A-ZÀ-Þ][\w’'-]+)[^\S\n]+(?P<links>(?:[A-ZÀ-Þ(“\"][\w.()“”\"’'-]*[^\S\n]+){1,5}?(?P=name)"
    r"(?:MORE\b|(?=[A-ZÀ-Þ0-9‘“\"'])[^\n]{5,600}?\S\s+MORE\b))"
)


def without_links(text: str) -> str:
    """The text with blanks in the place of such links; as long as before."""
    if "MORE" not in text:
        return text
    return _LINKS.sub(_blotted, text)


def _blotted(match: re.Match[str]) -> str:
    """A name with blanks for the links behind it; as it is where all of it is written in capitals."""
    whole = match.group()
    return whole if whole.isupper() else whole[: match.start("links") - match.start()] + " " * len(match["links"])


def holds_links(text: str) -> bool:
    """Whether a sentence or a clause runs over such links."""
    return "MORE" in text and any(not match.group().isupper() for match in _LINKS.finditer(text))
