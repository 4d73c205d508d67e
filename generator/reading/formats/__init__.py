"""Files of all formats as text: each file gives parts, one an article, or says why it gives none.

`READERS` is the list of formats, by the ending of a file. Each reader loads its library when it meets the first file of
its kind, so that a folder of plain text waits for none. No file can stop a run: what a reader cannot make out is an
`Unread` with the reason and the way out.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from generator.reading.formats import feeds, mail, pages, pdf, plain, records, word
from generator.reading.formats.parts import File, Outcome, Part, Unread
from generator.reading.surrogates import count, mended, note_of

__all__ = ["READERS", "File", "Outcome", "Part", "Unread", "parts_of"]

Reader = Callable[[File], tuple[Outcome, ...]]

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": plain.read,
        ".text": plain.read,
        ".md": plain.read,
        ".markdown": plain.read,
        ".html": pages.read,
        ".htm": pages.read,
        ".xhtml": pages.read,
        ".jsonl": records.read_lines,
        ".ndjson": records.read_lines,
        ".json": records.read_document,
        ".eml": mail.read_mail,
        ".mbox": mail.read_box,
        ".pdf": pdf.read,
        ".docx": word.read,
        ".rss": feeds.read,
        ".atom": feeds.read,
        ".rdf": feeds.read,
        ".xml": feeds.read,
    }
)


def parts_of(file: File, ending: str) -> tuple[Outcome, ...]:
    """The parts of a file with an ending that is read; one that plainly is of another kind is read as what it is."""
    kind = kind_of(file.data, ending)
    try:
        found = READERS[kind](file)
    except RecursionError:
        return (Unread("what it holds is nested too deeply. Save the text alone."),)
    told = () if kind == ending else (f"It is called `{ending}`, but it is {_KINDS[kind]}, and read as such.",)
    return tuple(_whole(part, () if n else told) for n, part in enumerate(found)) or (Unread("it holds no article."),)


def kind_of(data: bytes, ending: str) -> str:
    """The ending that a file should have: its own, unless its first bytes plainly are those of another format."""
    if ending in _NEVER:
        return ending
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    begun = next((kind for kind, form in _BEGINNINGS.items() if form.match(head)), None)
    found = begun or (".docx" if head.startswith(b"PK\x03\x04") and _BODY in data else _records_in(data, ending))
    return ending if READERS[found] is READERS[ending] else found


def _records_in(data: bytes, ending: str) -> str:
    """`.jsonl` where each line is an object of JSON, `.json` where the whole is one, for what is called otherwise."""
    own = READERS[ending]
    start = data.lstrip()[:1]
    if start != b"{" and (own is plain.read or start != b"["):
        return ending
    first, _, rest = data.strip().partition(b"\n")
    lines = start == b"{" and bool(rest.strip() or own is records.read_lines) and _is_json(first)
    return ".jsonl" if lines else ".json" if own is records.read_document or _is_json(data) else ending


def _is_json(data: bytes) -> bool:
    try:
        return isinstance(json.loads(data), (dict, list))
    except (ValueError, RecursionError):
        return False


_BODY = word.BODY.encode()
_HEAD = 1_000
"""Bytes at the head of a file that tell what it is."""
_NEVER = frozenset({".eml", ".mbox", ".docx", ".pdf"})
"""Endings of files that nothing but their own reader can read; what is wrong with them it tells itself."""
_BEGINNINGS: Mapping[str, re.Pattern[bytes]] = MappingProxyType(
    {
        ".pdf": re.compile(rb"%PDF-\d"),
        ".html": re.compile(rb"(?i)(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,400}?-->\s*)*<(?:!doctype\s+html|html)\b"),
        ".rss": re.compile(rb"(?i)(?:<\?xml[^>]*>\s*)?(?:<(?:\?|!--)[\s\S]{0,400}?>\s*)*<(?:rss|feed|rdf:rdf)\b"),
    }
)
"""Endings of the formats that begin in a way of their own."""
_KINDS: Mapping[str, str] = MappingProxyType(
    {
        ".pdf": "a PDF",
        ".docx": "a text document",
        ".html": "a web page",
        ".rss": "a feed",
        ".json": "one JSON document",
        ".jsonl": "JSON, one article a line",
    }
)


def _whole(part: Outcome, told: tuple[str, ...]) -> Outcome:
    """A part without lone surrogates, which a print or the head of a mail may give, and what is told of its file."""
    if isinstance(part, Unread):
        return part
    lone, title = count(part.text), part.meta.title
    meta = replace(part.meta, title=title and mended(title), author=part.meta.author and mended(part.meta.author))
    return replace(part, text=mended(part.text), meta=meta, notes=(*told, *part.notes, *note_of(lone)))
