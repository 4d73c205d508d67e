"""The visible text of a file's markup, all of it, article or not, found by the rules of the HTML standard.

Left out are scripts, styles, frames and the titles of windows and drawings, as no page shows them. Blocks are apart by
a line break, and nothing else is done to the text. Python's own parser is not used here: the files are not ours, and a
few thousand tags that never end keep it busy for minutes.
"""

import re
from html import unescape

_APART = frozenset(
    "address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main menu nav "
    "noscript ol optgroup option p pre search section select summary table tbody td template textarea tfoot th "
    "thead tr ul".split()
)
_UNSEEN = frozenset({"script", "style", "title", "iframe", "noembed", "noframes"})
_VERBATIM = _UNSEEN | {"textarea", "xmp"}
_NAME_END = re.compile(r"[\s/>]")
_QUOTE = re.compile(r">|=\s*([\"'])")


def visible(markup: str) -> str:
    """All text that the markup shows."""
    seen: list[str] = []
    text_from = at = 0
    while (opened := markup.find("<", at)) >= 0:
        ended = _end(markup, opened)
        if ended is None:
            break
        if ended == opened:
            at = opened + 1
            continue
        seen.append(unescape(markup[text_from:opened]))
        at = text_from = ended
        name = _name(markup, opened)
        if name in _APART:
            seen.append("\n")
        if name in _VERBATIM and markup[opened + 1] != "/" and markup[ended - 2] != "/":
            closing = re.compile(f"</{name}[\\s/>]", re.I).search(markup, ended)
            at = text_from = closing.start() if closing else len(markup)
            if name not in _UNSEEN:
                seen.append(unescape(markup[ended:at]))
    seen.append(unescape(markup[text_from:]))
    return "".join(seen)


def _name(markup: str, opened: int) -> str:
    """The name of the tag at a place; nothing for a comment."""
    start = opened + 1 + (markup[opened + 1] == "/")
    found = _NAME_END.search(markup, start)
    return markup[start : found.start() if found else start].lower() if _letter(markup, start) else ""


def _end(markup: str, opened: int) -> int | None:
    """Where a tag or comment that opens at a place ends; that place where none opens, None where it never ends."""
    sign = markup[opened + 1 : opened + 2]
    if _letter(markup, opened + 1 + (sign == "/")):
        return _tag_end(markup, opened)
    if sign not in ("!", "?", "/") or not sign:
        return opened
    if markup.startswith("<!--", opened):
        return _comment_end(markup, opened + 4)
    end = markup.find(">", opened)
    return end + 1 if end >= 0 else None


def _tag_end(markup: str, opened: int) -> int | None:
    """Behind the `>` that ends a tag: not one inside the quotation marks of a value."""
    name = _NAME_END.search(markup, opened + 2)
    at = name.start() if name else len(markup)
    while found := _QUOTE.search(markup, at):
        if not found[1]:
            return found.end()
        at = markup.find(found[1], found.end()) + 1
        if not at:
            return None
    return None


def _comment_end(markup: str, start: int) -> int | None:
    if markup.startswith((">", "->"), start):
        return markup.index(">", start) + 1
    end = re.compile("--!?>").search(markup, start)
    return end.end() if end else None


def _letter(markup: str, at: int) -> bool:
    return markup[at : at + 1].isascii() and markup[at : at + 1].isalpha()
