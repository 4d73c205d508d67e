"""Text documents of word processors (`.docx`): their paragraphs, in order, tables cell by cell.

Such a file is a ZIP of XML. Nothing is unpacked to disk, and what would grow beyond a limit is refused before it is
read. Text that a reviewer struck out is not part of it; footnotes, comments and pictures are told, not read.
"""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from generator.model import Extract
from generator.reading.formats.parts import File, Outcome, Part, Unread, checked, stated, tidy
from generator.reading.formats.xml import Node, XmlError, parse

MAX_XML = 50_000_000
"""Bytes of the text as XML; a book has ten million."""
BODY = "word/document.xml"
_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of older word processors begin, and those with a password."""
_SKIPPED = frozenset({"del", "movefrom", "fallback", "instrtext", "deltext"})
"""Elements with text that is struck out, told twice, or an instruction to the program."""
_TOLD = (("word/footnotes.xml", "footnotes"), ("word/endnotes.xml", "endnotes"), ("word/comments.xml", "comments"))


def read(file: File) -> tuple[Outcome, ...]:
    """The article of a document."""
    if file.data.startswith(_LOCKED):
        return (Unread("it has a password, or is of an older kind. Save it as .docx without a password."),)
    try:
        with zipfile.ZipFile(BytesIO(file.data)) as archive:
            return checked([_document(archive, file.where)], many=False)
    except XmlError as error:
        return (Unread(str(error)),)
    except KeyError:
        return (Unread(f"it holds no `{BODY}`, as a .docx has. Save it again."),)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
        return (Unread("it is broken: it cannot be unpacked. Save it again."),)


def _document(archive: zipfile.ZipFile, where: str) -> Part:
    paragraphs = [text for node in _paragraphs(parse(_member(archive, BODY))) if (text := tidy("".join(_runs(node))))]
    text = "\n\n".join(paragraphs)
    known = set(archive.namelist())
    others = [name for path, name in _TOLD if path in known and _has_text(archive, path)]
    notes = (f"Not read are its {' and '.join(others)}.",) if others else ()
    meta, remarks = stated(_facts(archive, known, paragraphs), where)
    return Part(text, Extract("docx"), meta=meta, remarks=remarks, notes=notes)


def _member(archive: zipfile.ZipFile, name: str) -> bytes:
    """A file of the archive, never more than it says and than the limit."""
    info = archive.getinfo(name)
    if info.file_size > MAX_XML:
        raise XmlError(f"it unpacks to more than {MAX_XML:,} bytes. Save the text alone.")
    with archive.open(info) as packed:
        return packed.read(MAX_XML)


def _paragraphs(node: Node) -> Iterator[Node]:
    """Paragraphs in order; one inside another (a text box) comes after it."""
    waiting = [node]
    while waiting:
        here = waiting.pop()
        if here.name in _SKIPPED:
            continue
        if here.name == "p":
            yield here
        waiting += [child for child in reversed(here.children) if isinstance(child, Node)]


def _runs(paragraph: Node) -> Iterator[str]:
    """The text of a paragraph without that of paragraphs inside it."""
    for child in paragraph.children:
        if not isinstance(child, Node) or child.name in _SKIPPED or child.name == "p":
            continue
        if child.name == "t":
            yield child.text()
        elif child.name in ("tab", "ptab"):
            yield " "
        elif child.name in ("br", "cr"):
            yield "\n"
        elif child.name == "nobreakhyphen":
            yield "\u2011"
        else:
            yield from _runs(child)


def _has_text(archive: zipfile.ZipFile, path: str) -> bool:
    return any(node.name == "t" and node.text().strip() for node in parse(_member(archive, path)).walk())


def _facts(archive: zipfile.ZipFile, known: set[str], paragraphs: list[str]) -> Iterator[tuple[str, str, str]]:
    """The title, where the text bears it out: programs put file names and templates there."""
    if "docProps/core.xml" not in known:
        return
    core = parse(_member(archive, "docProps/core.xml"))
    for node in core.nodes("title"):
        title = " ".join(node.text().split())
        if any(title == " ".join(paragraph.split()) for paragraph in paragraphs):
            yield "title", title, "the document’s properties"
    for node in core.nodes("language"):
        yield "language", node.text(), "the document’s properties"
