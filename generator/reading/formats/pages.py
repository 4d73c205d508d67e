"""Saved web pages: all their visible text, with the pieces marked that stand around the article.

trafilatura (Barbaresi 2021) says where the article is; its choice only marks our own lines of the page, so that
nothing of the page is lost, and every word on a source page stands in the file as it is. Where it finds nothing, all
lines are left to be judged by their shape.
"""

import logging
import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.metadata import version
from typing import NamedTuple

from generator.model import Extract
from generator.reading import phrases
from generator.reading.encoding import Decoded, decode
from generator.reading.formats.blocks import Block, blocks_of, joined
from generator.reading.formats.extracts import kept
from generator.reading.formats.parts import File, Outcome, Part, Unread, checked
from generator.reading.metadata import metadata_of_page

WINDOW = 4
"""Words that two texts share in a row if one was taken from the other; three are often shared by chance."""
SHORT = 8
"""A block of fewer words is the article's only if the reader gives it as a line of its own."""
SHARED = 0.6
"""Share of a block's windows that the reader kept: it drops links and marks amid a paragraph."""
HEAD_LINES = 2
"""Lines that an entry of a running report has above its text: its hour and its heading."""
MAX_BLOCKS = 10_000
"""Of a page that is given to the reader: its time grows faster than the page. Saved pages have some hundreds."""
NO_TEXT = "it is no text, or its encoding cannot be told. Save it as UTF-8."
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)\s[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE
)
_HEAD = 4_096
"""Bytes of a page in which its encoding is declared; browsers look at the first thousand."""
_WORD = re.compile(r"[^\W_]+")
_ENDS = re.compile(r"[.!?…。！？][\"'”’»)\]]*\Z|[”\"]\Z")


def read(file: File) -> tuple[Outcome, ...]:
    """The article of a page."""
    decoded = decoded_markup(file.data)
    if decoded is None:
        return (Unread(NO_TEXT),)
    return checked([page(decoded, file.where)], many=False)


def decoded_markup(data: bytes, declared: str = "") -> Decoded | None:
    """The text of markup, by the encoding that it declares where its bytes do not tell."""
    own = _DECLARED.search(data[:_HEAD])
    return decode(data, own[1].decode("ascii") if own else declared)


def page(decoded: Decoded, where: str, format: str = "html", part: str = "", place: str = "") -> Part:
    """A page as a part."""
    blocks = blocks_of(decoded.text)
    text, spans = joined(blocks)
    main = main_blocks(decoded.text, blocks)
    aside = tuple(span for i, span in enumerate(spans) if i not in main.blocks)
    captions = tuple(span for i, span in enumerate(spans) if i in main.captions)
    amid = tuple(span for i, span in enumerate(spans) if i in main.amid)
    meta, remarks = metadata_of_page(decoded.text, where)
    extract = Extract(format, part, place, main.reader, decoded.repaired)
    return Part(text, extract, "", decoded.encoding, meta, remarks, decoded.notes, aside, captions, amid)


class Main(NamedTuple):
    """What of a page may be its article."""

    blocks: frozenset[int]
    """Indices of the blocks that may be of the article."""
    captions: frozenset[int]
    """Indices of the blocks that stand below its pictures."""
    amid: frozenset[int]
    """Indices of the blocks amid it that are none of its text: cells of tables, links, labels of pictures."""
    reader: str
    """Its name and version; nothing where it found no article."""


def main_blocks(markup: str, blocks: Sequence[Block]) -> Main:
    """The blocks that the reader chose, with those that their place shows to be the article's too.

    These are the heading above them, the paragraphs, headings and items of lists amid them and the list right below,
    unless they stand in an element such as `aside` or are links. Where most of the article stands in such an element,
    as in the `form` that some programs put around each page, it tells nothing.
    """
    kept, reader = _article(markup) if len(blocks) <= MAX_BLOCKS else ("", "")
    chosen = _chosen(kept, blocks)
    if not chosen:
        rest = frozenset(i for i, block in enumerate(blocks) if not block.around)
        return Main(rest or frozenset(range(len(blocks))), frozenset(), frozenset(), "")
    first, last = min(chosen), max(chosen)
    wrapped = 2 * sum(blocks[i].around for i in chosen) > len(chosen)
    own = [i for i, block in enumerate(blocks) if wrapped or not block.around]
    headings = [i for i in own if i < first and blocks[i].kind == "h1"]
    start = headings[-1] if headings else first
    amid = [i for i in own if start < i < last and _is_amid(blocks[i])]
    below = _list_below(blocks, last, headed=any(blocks[i].kind == "h2" for i in (*chosen, *amid)))
    captions = frozenset(i for i in own if start < i < last and blocks[i].kind == "figcaption")
    whole = frozenset([*chosen, *headings[-1:], *amid, *below]) - captions
    others = frozenset(i for i in own if start < i < last) - whole - captions
    return Main(whole, captions, others, reader)


def _is_amid(block: Block) -> bool:
    """Whether a block amid the article is a paragraph, a heading or an item that the reader passed over."""
    return _prose(block) or (block.kind in ("h2", "li") and not block.linked)


def _list_below(blocks: Sequence[Block], last: int, *, headed: bool) -> Iterator[int]:
    """The list right below the last paragraph, also below a heading and an hour where the article has such headings."""
    waiting: list[int] = []
    for i in range(last + 1, len(blocks)):
        block = blocks[i]
        if block.around or block.linked or phrases.opens_comments(block.text):
            return
        if block.kind == "li":
            yield from (*waiting, i)
            waiting.clear()
        elif headed and len(waiting) < HEAD_LINES and (block.kind == "h2" or phrases.is_credit(block.text)):
            waiting.append(i)
        else:
            return


def _prose(block: Block) -> bool:
    """Whether a block amid the article is a paragraph that the reader passed over."""
    return len(_WORD.findall(block.text)) >= SHORT and bool(_ENDS.search(block.text))


def _chosen(kept: str, blocks: Sequence[Block]) -> frozenset[int]:
    """Indices of the blocks whose words the reader kept."""
    lines = {_bare(line) for line in kept.splitlines()} - {""}
    windows = set(_windows(kept))
    return frozenset(i for i, block in enumerate(blocks) if _bare(block.text) in lines or _within(block.text, windows))


def _within(text: str, windows: set[tuple[str, ...]]) -> bool:
    own = list(_windows(text))
    return len(own) > SHORT - WINDOW and sum(window in windows for window in own) >= SHARED * len(own)


def _bare(text: str) -> str:
    return " ".join(_WORD.findall(text))


def _windows(text: str) -> Iterator[tuple[str, ...]]:
    found = _WORD.findall(text)
    return zip(*(found[i:] for i in range(WINDOW)), strict=False)


@cache
def _version() -> str:
    """The reader by its name and version, told without loading it."""
    return f"trafilatura {version('trafilatura')}"


def _article(markup: str) -> tuple[str, str]:
    """The text of the article as the reader finds it, or nothing, and the reader."""
    reader = _version()
    try:
        data = markup.encode("utf-8", "surrogatepass")
        return kept(f"{reader} lxml {version('lxml')}", data, lambda: (_extracted(markup),))[0], reader
    except Exception:  # noqa: BLE001  # whatever a broken page makes the library stumble over, the page is read without it
        return "", reader


def _extracted(markup: str) -> str:
    """What the library finds, its messages silenced: they would repeat text of others on a terminal."""
    import trafilatura

    for name in ("trafilatura", "htmldate", "courlan", "justext", "lxml"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    found = trafilatura.bare_extraction(markup, include_comments=False, with_metadata=False)
    return (found.text or "") if found is not None and not isinstance(found, dict) else ""
