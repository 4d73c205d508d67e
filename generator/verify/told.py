"""What a seed says of its article beside the text, so that a heading may use the words of its title.

That is the metadata file of the same name, and the title as each format gives it: the subject of a mail, the fields of
a record, the head of a page. Words alone are taken, whatever else stands between them: a title may hold anything.
"""

import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from html import unescape
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from xml.etree import ElementTree as ET

from generator.verify.originals import Place, decoded, part_of

BESIDE = (".yml", ".yaml")
"""Endings of the metadata file of an article."""
_UNREADABLE = (
    LookupError, ValueError, OSError, ET.ParseError, RecursionError, HeaderParseError, zipfile.BadZipFile,
)  # fmt: skip
DECISIONS = "decisions.yml"
"""What a person decided, a title of a story too; it stands beside the folder of seeds."""
_HEAD = 200_000
"""Characters of a page in which its title, its metadata and its first headline stand."""
_TITLED = re.compile(
    r"<(title|h1)\b[^<>]{0,500}>([^<]{0,1000})|<meta\b([^<>]{0,3000})|(application/ld\+json)([^<]{0,9000})"
)

_DECIDED = re.compile(r"^\s*title:(.*)$", re.MULTILINE)


def told_of(path: Path, place: Place) -> str:
    """What the files of an article say of it beside its text; nothing where nothing can be read."""
    beside = (path.with_suffix(ending) for ending in BESIDE)
    texts = [_content(file) for file in beside]
    with suppress(*_UNREADABLE):
        texts += _TOLD.get(place.kind, _nothing)(part_of(path, place), place)
    return "\n".join(texts)


def decided_titles(seeds: Path) -> str:
    """The titles that a person decided, in the nearest file of decisions above the seeds."""
    files = (parent / DECISIONS for parent in seeds.resolve().parents)
    return "\n".join(_DECIDED.findall(_content(next((file for file in files if file.is_file()), seeds))))


def _content(file: Path) -> str:
    """The text of a small file of ours; nothing where there is none."""
    try:
        return file.read_bytes().decode("utf-8", "replace")
    except OSError:
        return ""


def _nothing(_: object, __: Place) -> Iterator[str]:
    return iter(())


def _page(data: object, place: Place) -> Iterator[str]:
    text = decoded(data, place.encoding, repaired=place.repaired) if isinstance(data, bytes) else None
    return (unescape(" ".join(filter(None, found.groups()))) for found in _TITLED.finditer((text or "")[:_HEAD]))


def _record(record: object, _: Place) -> Iterator[str]:
    """All texts of a record and of what is in it."""
    if isinstance(record, str):
        yield record
    for value in record.values() if isinstance(record, dict) else record if isinstance(record, list) else ():
        yield from _record(value, _)


def _mail(data: object, _: Place) -> Iterator[str]:
    head = message_from_bytes(data if isinstance(data, bytes) else b"")
    for given in head.get_all("Subject", []):
        yield str(given)
        yield str(make_header(decode_header(given)))


def _item(item: object, _: Place) -> Iterator[str]:
    """The texts of an element; a title may be escaped twice."""
    return (unescape(text) for text in item.itertext()) if isinstance(item, ET.Element) else iter(())


def _document(data: object, _: Place) -> Iterator[str]:
    with zipfile.ZipFile(BytesIO(data if isinstance(data, bytes) else b"")) as archive:
        core = archive.read("docProps/core.xml")
    if b"<!ENTITY" not in core.replace(b"\0", b""):
        yield from ET.fromstring(core).itertext()  # noqa: S314  # no entities, and nothing outside is fetched


_TOLD: Mapping[str, Callable[[object, Place], Iterator[str]]] = MappingProxyType(
    {
        "html": _page, "lines": _record, "records": _record, "mail": _mail, "mbox": _mail, "feed": _item,
        "docx": _document,
    }
)  # fmt: skip
