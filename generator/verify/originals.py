"""The text of an article taken out of its seed anew, with Python alone and none of the generator's code.

Which part of a file an article is, its page says; what stands there is read here by the standard library: `json`,
`email`, `zipfile` and `xml`, `html.parser`. Only a PDF is read with the library that the generator reads
it with, pypdf, since Python has none: what it gets wrong, both get wrong.
"""

import json
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from email import message_from_bytes
from email.message import Message
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple
from xml.etree import ElementTree as ET

from generator.verify.markup import visible

TEXT = frozenset({"txt", "text", "md", "markdown"})
FORMATS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(TEXT, "text"),
        **dict.fromkeys(("html", "htm", "xhtml"), "html"),
        **dict.fromkeys(("jsonl", "ndjson"), "lines"),
        **dict.fromkeys(("rss", "atom", "rdf", "xml"), "feed"),
        "json": "records",
        "eml": "mail",
        "mbox": "mbox",
        "docx": "docx",
        "pdf": "pdf",
    }
)
"""Ending of a file -> what a page of it says its format is."""
_LISTS = ("items", "articles", "results", "data", "entries", "stories", "documents", "docs", "posts", "records")
_NEXT = "".join(re.escape(bytes([n]).decode("cp1252", "ignore") or chr(n)) for n in range(0x80, 0xC0))
_LONE = re.compile("[\ud800-\udfff]")
"""Halves of a character, which stand for none and which no page can show."""
_SOFT = re.compile("\u00ad(?:[^\\S\n]*\n\\s*)?")
"""A hyphen that shows only where a line ends, with that end; text that is taken out of a file has none."""
_BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
"""What Python raises over a ZIP file that is cut, of an unknown kind or has a password."""
LOOSE = "\ufdd0"
"""Stands in the text of a print for a hyphen at the end of a line, which may be one of the word or part it; the
character is none, and stands in no text."""
_PARTED = re.compile(r"(?<=[^\W\d_])-[^\S\n]*\n\s*([^\W\d_])")
_HEAD_LINE = re.compile(rb"[\x21-\x39\x3b-\x7e]+:")
"""How a line of a mail's head begins (RFC 5322, 2.2)."""
_FIRST_TAG = re.compile(rb"(?:<\?[^>]*>\s*|<!--.*?-->\s*)*<(!doctype\s+html|html|rss|feed|rdf:rdf)\b", re.DOTALL)
"""The first element of a page or a feed, below what may stand above it."""
_MEDIA = "{http://search.yahoo.com/mrss"
"""How the names of elements begin that describe pictures and films in a feed."""
_MANGLED = re.compile(f"[Â-ß][{_NEXT}]|[à-ï][{_NEXT}]{{2}}|[ð-ô][{_NEXT}]{{3}}")


class Place(NamedTuple):
    """Where an article stands in its file, as its page says."""

    format: str
    """`lines+html`: the part holds markup."""
    number: int
    """Of the part, from 1; 0 where the file is one article."""
    field: str
    """Of the part: a key of a record, a piece of a mail, an element of a feed."""
    encoding: str
    repaired: bool

    @property
    def kind(self) -> str:
        """The format of the file."""
        return self.format.partition("+")[0]

    @property
    def markup(self) -> bool:
        """Whether the text is to be taken out of markup."""
        return self.format == "html" or self.format.endswith("+html")


def place_of(attrs: Mapping[str, str]) -> Place:
    """What a source page says about its file."""
    number, _, field = attrs.get("data-part", "").partition("/")
    count = int(number) if number.isascii() and number.isdigit() and len(number) < 10 else 0
    encoding = attrs.get("data-encoding", "utf-8")
    return Place(attrs.get("data-format", "text"), count, field, encoding, "data-repaired" in attrs)


def fits(path: Path, place: Place) -> bool:
    """Whether a file can have the format that a page says."""
    return kind_of(path) == place.kind


def kind_of(path: Path) -> str:
    """The format of a file: what it plainly is by its first bytes, else what its name says."""
    named = FORMATS.get(path.suffix.lower().removeprefix("."), "")
    if named in ("", "mail", "mbox", "docx", "pdf"):
        return named
    data = path.read_bytes()
    start = data.removeprefix(b"\xef\xbb\xbf").strip()
    if start.startswith((b"%PDF-", b"PK\x03\x04")):
        return "pdf" if start[:1] == b"%" else "docx" if b"word/document.xml" in data else named
    tag = _FIRST_TAG.match(start[:2000].lower())
    if tag:
        return "html" if b"html" in tag[1] else "feed"
    return _json_kind(start, named)


def _json_kind(data: bytes, named: str) -> str:
    """`lines` or `records` for JSON whose name says otherwise."""
    lines = data.split(b"\n", 1)
    if data[:1] not in (b"{", b"[") or named not in ("text", "lines", "records") or (named, data[:1]) == ("text", b"["):
        return named
    if lines[0][:1] == b"{" and _is_json(lines[0]) and (named == "lines" or len(lines) > 1):
        return "lines"
    return "records" if _is_json(data) else named


def _is_json(data: bytes) -> bool:
    try:
        return isinstance(json.loads(data), (dict, list))
    except (ValueError, RecursionError):
        return False


def text_of(path: Path, place: Place) -> str | None:
    """All text of an article in its file; None where there is none at that place."""
    try:
        text = _READERS[place.kind](path, place)
    except (LookupError, ValueError, OSError, ET.ParseError, RecursionError, ImportError, *_BROKEN_ZIP):
        return None
    if text is None:
        return None
    shown = _LONE.sub("\ufffd", visible(text) if place.markup else text)
    return shown if place.kind == "text" else _SOFT.sub("", shown)


def part_of(path: Path, place: Place) -> object:
    """The whole part of a file that an article is: a record, the bytes of a mail, an element of a feed, else all."""
    n = place.number - 1
    readers: Mapping[str, Callable[[], object]] = {
        "lines": lambda: json.loads(_lines(path, place.encoding, repaired=place.repaired)[n].removeprefix("\ufeff")),
        "records": lambda: _records(path, place.encoding, repaired=place.repaired)[n],
        "mbox": lambda: _mails(path)[n],
        "feed": lambda: _items(path)[n],
    }
    return readers.get(place.kind, path.read_bytes)()


def numbers(path: Path, encoding: str) -> frozenset[int]:
    """The numbers of all articles that a file holds; none where it is one article or cannot be read."""
    kind = kind_of(path)
    counts: Mapping[str, Callable[[], frozenset[int]]] = {
        "lines": lambda: frozenset(n for n, line in enumerate(_lines(path, encoding), 1) if line.strip()),
        "records": lambda: frozenset(range(1, len(_records(path, encoding)) + 1)),
        "mbox": lambda: frozenset(range(1, len(_mails(path)) + 1)),
        "feed": lambda: frozenset(range(1, len(_items(path)) + 1)),
    }
    try:
        return counts[kind]() if kind in counts else frozenset()
    except (ValueError, OSError, ET.ParseError, RecursionError):
        return frozenset()


# ---- letters


def decoded(data: bytes, encoding: str, *, repaired: bool = False) -> str | None:
    """The text of bytes; UTF-8 wherever they allow it, whatever the page says, unless every other byte is a NUL."""
    wide = encoding.startswith("utf-16") and 4 * data.count(0) > len(data)
    for codec in (encoding,) if wide else ("utf-8-sig", encoding):
        try:
            text = data.decode(codec)
        except (UnicodeError, LookupError):
            continue
        return mended(text) if repaired else text
    return None


def mended(text: str) -> str:
    """A text with UTF-8 that was read as Windows-1252 put right, letter by letter."""
    for _ in range(3):
        text = _MANGLED.sub(_letter, text)
    return text


def _letter(match: re.Match[str]) -> str:
    codes = b"".join(char.encode("cp1252") if char > "\x9f" else bytes([ord(char)]) for char in match[0])
    try:
        return codes.decode("utf-8")
    except UnicodeDecodeError:
        return match[0]


# ---- formats


def _page(path: Path, place: Place) -> str | None:
    return decoded(path.read_bytes(), place.encoding, repaired=place.repaired)


def _lines(path: Path, encoding: str, *, repaired: bool = False) -> list[str]:
    text = decoded(path.read_bytes(), encoding, repaired=repaired)
    return [] if text is None else text.split("\n")


def _records(path: Path, encoding: str, *, repaired: bool = False) -> list[object]:
    whole = json.loads((decoded(path.read_bytes(), encoding, repaired=repaired) or "").removeprefix("\ufeff"))
    if isinstance(whole, list):
        return whole
    inside = [whole[name] for name in ("response", *_LISTS) if isinstance(whole.get(name), dict)]
    lists = (box[name] for box in (whole, *inside) for name in _LISTS if name in box)
    return next((found for found in lists if isinstance(found, list) and found and isinstance(found[0], dict)), [whole])


def _record(path: Path, place: Place) -> str | None:
    return _value(part_of(path, place), place.field)


def _value(record: object, field: str) -> str | None:
    """The text at a path of keys; a key may itself hold dots."""
    if isinstance(record, dict):
        if field in record:
            found = record[field]
            return found if isinstance(found, str) else "\n".join(_texts(found)) if isinstance(found, list) else None
        for key, inside in record.items():
            if field.startswith(f"{key}.") and (found := _value(inside, field[len(key) + 1 :])) is not None:
                return found
    return None


def _texts(pieces: list[object]) -> Iterator[str]:
    """The texts of a list, of what has headings and paragraphs in the order of reading."""
    for piece in pieces:
        if isinstance(piece, str):
            yield piece
        elif isinstance(piece, dict):
            for inner in map(piece.get, ("headline", "heading", "paragraphs", "text")):
                yield from _texts(inner if isinstance(inner, list) else [inner] if isinstance(inner, str) else [])


def _mail(path: Path, place: Place) -> str | None:
    return _piece(path.read_bytes(), place)


def _mails(path: Path) -> list[bytes]:
    """The mails of a box: above each stands a line that begins with `From `, below which its head follows."""
    mails: list[list[bytes]] = []
    lines = path.read_bytes().split(b"\n")
    for line, following in zip(lines, (*lines[1:], b""), strict=True):
        if line.startswith(b"From ") and (_HEAD_LINE.match(following) or following.startswith(b">From ")):
            mails.append([])
        elif mails:
            quoted = line.startswith(b">") and line.lstrip(b">").startswith(b"From ")
            mails[-1].append(line[1:] if quoted else line)
    return [b"\n".join(mail) for mail in mails]


def _boxed(path: Path, place: Place) -> str | None:
    return _piece(_mails(path)[place.number - 1], place)


def _piece(mail: bytes, place: Place) -> str | None:
    pieces: list[Message] = list(message_from_bytes(mail).walk())
    content = pieces[int(place.field)].get_payload(decode=True)
    return decoded(content, place.encoding, repaired=place.repaired) if isinstance(content, bytes) else None


def _tree(data: bytes) -> ET.Element:
    if b"<!ENTITY" in data.replace(b"\0", b""):
        raise ValueError("entities")
    return ET.fromstring(data.lstrip())  # noqa: S314  # entities are refused above, and nothing outside is fetched


def _items(path: Path) -> list[ET.Element]:
    return [element for element in _tree(path.read_bytes()).iter() if _name(element) in ("item", "entry")]


def _feed(path: Path, place: Place) -> str | None:
    item = _items(path)[place.number - 1]
    own = (child for child in item if not child.tag.startswith(_MEDIA))
    texts = ("".join(_flow(child)) for child in own if _name(child) == place.field)
    return next((text for text in texts if any(char.isalnum() for char in text)), None)


def _flow(element: ET.Element) -> Iterator[str]:
    """The text of an element and of those inside it, lines apart at their edges as in a page."""
    yield element.text or ""
    for child in element:
        apart = visible(f"<{_name(child)}>")
        if _name(child) not in ("script", "style", "title"):
            yield apart
            yield from _flow(child)
            yield apart
        yield child.tail or ""


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2].lower()


def _document(path: Path, _: Place) -> str | None:
    with zipfile.ZipFile(BytesIO(path.read_bytes())) as archive:
        root = _tree(archive.read("word/document.xml"))
    later: list[ET.Element] = [root]
    lines = []
    while later:
        inside: list[ET.Element] = []
        lines.append("".join(_typed(later.pop(), inside)))
        later += reversed(inside)
    return "\n".join(lines)


def _typed(element: ET.Element, paragraphs: list[ET.Element]) -> Iterator[str]:
    """What was typed in a paragraph; paragraphs inside it are set aside for later."""
    for child in element:
        name = _name(child)
        if name == "p":
            paragraphs.append(child)
        elif name == "t":
            yield child.text or ""
        elif name in ("tab", "ptab", "br", "cr"):
            yield " "
        elif name == "nobreakhyphen":
            yield "\u2011"
        elif name not in ("del", "movefrom", "fallback", "instrtext", "deltext"):
            yield from _typed(child, paragraphs)


def _print(path: Path, _: Place) -> str | None:
    import pypdf

    try:
        reader = pypdf.PdfReader(BytesIO(path.read_bytes()))
        if reader.is_encrypted:
            reader.decrypt("")
        return "\n".join(_PARTED.sub(_loosened, page.extract_text()) for page in reader.pages)
    except Exception:  # noqa: BLE001  # a broken file makes the library stumble in many ways; it has no text then
        return None


def _loosened(parted: re.Match[str]) -> str:
    return f"{LOOSE if parted[1].islower() else '-'}{parted[1]}"


_READERS: Mapping[str, Callable[[Path, Place], str | None]] = MappingProxyType(
    {
        "text": _page,
        "html": _page,
        "lines": _record,
        "records": _record,
        "mail": _mail,
        "mbox": _boxed,
        "feed": _feed,
        "docx": _document,
        "pdf": _print,
    }
)
