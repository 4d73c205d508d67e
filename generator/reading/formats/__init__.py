"""Files of all formats as text: each file gives parts, one an article, or says why it gives none.

`READERS` is the list of formats, by the ending of a file. Each reader loads its library when it meets the first file of
its kind, so that a folder of plain text waits for none. No file can stop a run: what a reader cannot make out is an
`Unread` with the reason and the way out.
"""

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
    """The parts of a file with an ending that is read."""
    try:
        found = READERS[ending](file)
    except RecursionError:
        return (Unread("what it holds is nested too deeply. Save the text alone."),)
    return tuple(map(_whole, found)) or (Unread("it holds no article."),)


def _whole(part: Outcome) -> Outcome:
    """A part without lone surrogates, which a print or the head of a mail may give."""
    if isinstance(part, Unread):
        return part
    lone, title = count(part.text), part.meta.title
    meta = replace(part.meta, title=title and mended(title), author=part.meta.author and mended(part.meta.author))
    return replace(part, text=mended(part.text), meta=meta, notes=(*part.notes, *note_of(lone)))
