"""The visible text of markup, block by block: all of it, whether it belongs to an article or to the page around it.

Left out is only what no browser shows as text: scripts, styles, titles of windows and of drawings. What a style sheet
hides counts as visible, since a file saved from the web does not bring its style sheets along.
"""

from collections.abc import Iterable
from html.parser import HTMLParser
from typing import NamedTuple

from generator.model import Span

BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main menu nav noscript ol "
    "optgroup option p pre search section select summary table tbody td template textarea tfoot th thead tr ul".split()
)
"""Elements that begin and end a line; all others stand amid text."""
SILENT = frozenset({"script", "style", "title"})
"""Elements whose text is not shown on the page."""
AROUND = frozenset({"nav", "aside", "footer", "form", "button", "select", "noscript", "svg", "template", "menu"})
"""Elements that stand around an article by their meaning."""


class Block(NamedTuple):
    """A line of a page."""

    text: str
    heading: bool
    """Whether it is a heading of the first rank."""
    around: bool
    """Whether it stands in an element that is not for articles."""
    broken: bool
    """Whether only a line break parts it from the block above."""


class _Walker(HTMLParser):
    """Gathers text between the edges of blocks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.pieces: list[str] = []
        self.silent = ""
        self.open: dict[str, int] = {}
        self.broken = False

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        if tag in SILENT:
            self.silent = tag
        elif tag in BLOCKS or tag == "br":
            self.cut(broken=tag == "br")
        if tag in AROUND or tag == "h1":
            self.open[tag] = self.open.get(tag, 0) + 1

    def handle_endtag(self, tag: str) -> None:
        if tag == self.silent:
            self.silent = ""
        elif tag in BLOCKS or tag == "br":
            self.cut(broken=tag == "br")
        if self.open.get(tag):
            self.open[tag] -= 1

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.pieces.append(data)

    def cut(self, *, broken: bool) -> None:
        text = " ".join("".join(self.pieces).split())
        self.pieces.clear()
        if text:
            around = any(self.open.get(tag) for tag in AROUND)
            self.blocks.append(Block(text, bool(self.open.get("h1")), around, self.broken))
            self.broken = broken
        else:
            self.broken = self.broken and broken


def blocks_of(markup: str) -> tuple[Block, ...]:
    """The blocks of a page or of a piece of one, in order."""
    walker = _Walker()
    walker.feed(markup)
    walker.close()
    walker.cut(broken=False)
    return tuple(walker.blocks)


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
