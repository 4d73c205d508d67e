"""The visible text of a file's markup, taken out of it with Python's own parser: all of it, article or not.

Left out are scripts, styles and the titles of windows and drawings, as no page shows them. Blocks are apart by a line
break, and nothing else is done to the text.
"""

from html.parser import HTMLParser

_APART = frozenset(
    "address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main menu nav "
    "noscript ol optgroup option p pre search section select summary table tbody td template textarea tfoot th "
    "thead tr ul".split()
)
_UNSEEN = ("script", "style", "title")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.seen: list[str] = []
        self.within = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # the parser's own name
        if tag in _UNSEEN:
            self.within = tag
        elif tag in _APART:
            self.seen.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if self.within and tag == self.within:
            self.within = ""
        elif tag in _APART:
            self.seen.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.within:
            self.seen.append(data)


def visible(markup: str) -> str:
    """All text that the markup shows."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return "".join(reader.seen)
