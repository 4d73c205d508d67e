"""The visible text of markup, block by block: all of it, whether it belongs to an article or to the page around it.

Left out is only what no browser shows as text: scripts, styles, titles of windows and of drawings, and what stands in
frames. What a style sheet hides counts as visible, since a file saved from the web does not bring its style sheets
along. Tags are found as the HTML standard finds them, in time that grows with the page and no faster; Python's own
parser takes minutes over a few thousand tags that never end.
"""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from generator.model import Span

BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main menu nav noscript ol "
    "optgroup option p pre search section select summary table tbody td template textarea tfoot th thead tr ul".split()
)
"""Elements that begin and end a line; all others stand amid text."""
SILENT = frozenset({"script", "style", "title", "iframe", "noembed", "noframes"})
"""Elements whose text is not shown on the page; it holds no tags."""
RAW = frozenset({"textarea", "xmp"}) | SILENT
"""Elements whose text holds no tags."""
AROUND = frozenset({"nav", "aside", "footer", "form", "button", "select", "noscript", "svg", "template", "menu"})
"""Elements that stand around an article by their meaning."""


class Block(NamedTuple):
    """A line of a page."""

    text: str
    kind: str
    """What it is of the things that stand amid paragraphs: `h1`, `h2` for all lower headings, `figcaption`, `li`."""
    around: bool
    """Whether it stands in an element that is not for articles."""
    broken: bool
    """Whether only a line break parts it from the block above."""
    linked: bool = False
    """Whether most of it is a link."""


class Piece(NamedTuple):
    """A text as it is shown, or the edge of an element."""

    text: str = ""
    tag: str = ""
    closing: bool = False


_TAG = re.compile(r"""</?(?P<name>[a-zA-Z][^\s/>]*+)(?P<rest>(?:=\s*+(?:"[^"]*+"|'[^']*+')|=(?!\s*+["'])|[^>=]++)*)>""")
_COMMENT = re.compile(r"<!--(?:-?>|.*?--!?>)|<(?!!--)[!?/][^>]*+>", re.DOTALL)


def pieces_of(markup: str) -> Iterator[Piece]:
    """The texts and the edges of elements in markup, in order. What begins like a tag and never ends is text."""
    start = at = 0
    while (at := markup.find("<", at)) >= 0:
        following = markup[at + 1 : at + 2] if markup[at + 1 : at + 2] != "/" else markup[at + 2 : at + 3]
        if not (following.isascii() and following.isalpha()) and markup[at + 1 : at + 2] not in ("!", "?", "/"):
            at += 1
            continue
        found = (_TAG if following.isascii() and following.isalpha() else _COMMENT).match(markup, at)
        if found is None:
            break
        if start < at:
            yield Piece(html.unescape(markup[start:at]))
        start = at = found.end()
        if found.re is _TAG:
            name, closing = found["name"].lower(), markup[found.start() + 1] == "/"
            yield Piece("", name, closing)
            if name in RAW and not closing and not found["rest"].endswith("/"):
                start = at = _raw_end(markup, name, at)
                yield Piece("" if name in SILENT else html.unescape(markup[found.end() : at]))
    yield Piece(html.unescape(markup[start:]))


def _raw_end(markup: str, name: str, at: int) -> int:
    """Where the text of an element without tags ends."""
    end = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(markup, at)
    return end.start() if end else len(markup)


def blocks_of(markup: str) -> tuple[Block, ...]:
    """The blocks of a page or of a piece of one, in order, without hyphens that only part words at line ends."""
    blocks: list[Block] = []
    texts: list[str] = []
    open_tags: dict[str, int] = {}
    broken, linked = False, 0
    for piece in chain(pieces_of(markup), (Piece("", "html", closing=True),)):
        if piece.tag in BLOCKS or piece.tag == "br":
            text = " ".join("".join(texts).replace("\u00ad", "").split())
            texts.clear()
            if text:
                around = any(open_tags.get(tag) for tag in AROUND)
                blocks.append(Block(text, _kind(open_tags), around, broken, 2 * linked > len(text)))
            broken, linked = piece.tag == "br" and (broken or bool(text)), 0
        elif not piece.tag:
            texts.append(piece.text)
            linked += len(piece.text) if open_tags.get("a") else 0
        if piece.tag in _FOLLOWED:
            open_tags[piece.tag] = max(0, open_tags.get(piece.tag, 0) + (-1 if piece.closing else 1))
        elif piece.tag in ("ul", "ol") and piece.closing:
            open_tags["li"] = 0
    return tuple(blocks)


_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_KINDS = ("h1", *_HEADINGS, "figcaption", "li")
_FOLLOWED = AROUND | {*_KINDS, "a"}


def _kind(open_tags: Mapping[str, int]) -> str:
    found = next((tag for tag in _KINDS if open_tags.get(tag)), "")
    return "h2" if found in _HEADINGS else found


def joined(blocks: Iterable[Block]) -> tuple[str, tuple[Span, ...]]:
    """The text of blocks with a blank line between them, and where each stands in it."""
    pieces: list[str] = []
    spans: list[Span] = []
    at = 0
    for block in blocks:
        gap = "" if not pieces else "\n" if block.broken else "\n\n"
        at += len(gap)
        pieces += (gap, block.text)
        spans.append(Span(at, at + len(block.text)))
        at += len(block.text)
    return "".join(pieces), tuple(spans)
