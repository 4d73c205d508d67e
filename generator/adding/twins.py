"""Which seed an article already is: the same bytes, the same address, or the same words.

A copy counts as a source of its own on every page, so it is refused where it comes in. Articles that differ in a word
are not copies: what one took from another is for the comparison to tell.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit

from generator.reading.encoding import decode
from generator.reading.metadata import front_matter, read_metadata
from generator.reading.seeds import MAX_BYTES, METADATA

MIN_TEXT = 40
"""Characters below which equal texts say nothing: two files may both hold `Breaking news`."""
_TRACKING = re.compile(r"(?i)utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|igshid|cmpid|ocid|smid")
"""Parts of an address that tell where its reader came from."""


class Marks(NamedTuple):
    """What an article is known by."""

    sha256: str
    url: str
    text: str
    """Of its words, however they are spaced; empty where there are few."""


class Twin(NamedTuple):
    """A seed that is the same article."""

    file: str
    why: str


class Known:
    """The seeds that are there, by their marks; it grows while a run adds to them."""

    def __init__(self) -> None:
        self._files: dict[tuple[str, str], str] = {}

    def twin(self, marks: Marks) -> Twin | None:
        """The seed that an article already is."""
        found = (Twin(self._files[mark], _SAID[mark[0]]) for mark in _each(marks) if mark in self._files)
        return next(found, None)

    def add(self, file: str, marks: Marks) -> None:
        """Remember a seed; the first with a mark keeps it."""
        for mark in _each(marks):
            self._files.setdefault(mark, file)


_SAID: Mapping[str, str] = MappingProxyType(
    {"sha256": "the same bytes", "url": "the same address", "text": "the same text"}
)


def _each(marks: Marks) -> Iterator[tuple[str, str]]:
    return ((kind, value) for kind, value in marks._asdict().items() if value)


def known(folder: Path, name: str) -> Known:
    """All files below a folder of seeds by their marks, those too that no reader knows."""
    found = Known()
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()):
        below = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in below.parts)
        if not hidden and path.suffix not in METADATA and path.stat().st_size <= MAX_BYTES:
            data = path.read_bytes()
            text = text_of(data)
            found.add(f"{name}/{below.as_posix()}", marks(data, text, _address(path, text)))
    return found


def _address(path: Path, text: str | None) -> str | None:
    """The address that a seed's metadata gives."""
    beside = next((file for end in METADATA if (file := path.with_suffix(end)).is_file()), None)
    front = front_matter(text or "")
    given = (beside.read_bytes() if beside else None, front["yaml"] if front else None)
    readings = (read_metadata(data, path.name)[0] for data in given if data)
    return next((meta.url for meta in readings if meta.url), None)


def marks(data: bytes, text: str | None, url: str | None) -> Marks:
    """What an article is known by."""
    words = "".join((text or "").split())
    return Marks(
        hashlib.sha256(data).hexdigest(),
        bare_address(url) if url else "",
        hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest() if len(words) >= MIN_TEXT else "",
    )


def text_of(data: bytes) -> str | None:
    """The text of a file, if it is one."""
    decoded = decode(data)
    return decoded.text if decoded else None


def bare_address(url: str) -> str:
    """An address without what does not name the page: scheme, `www.`, place within, marks of where one came from."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    pairs = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(pair[0])]
    query = f"?{urlencode(sorted(pairs))}" if pairs else ""
    return parts.netloc.lower().removeprefix("www.") + parts.path.rstrip("/") + query
