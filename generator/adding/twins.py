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
from generator.reading.formats import File, Part, parts_of
from generator.reading.metadata import front_matter, read_metadata
from generator.reading.page_metadata import metadata_of_html
from generator.reading.seeds import METADATA

MIN_TEXT = 40
"""Characters below which equal texts say nothing: two files may both hold `Breaking news`."""
PLAIN = frozenset({".txt", ".text", ".md", ".markdown"})
PAGES = frozenset({".html", ".htm", ".xhtml"})
_LONG = re.compile(r"[A-Za-z]{6,}")
"""Words that stand in a page as they stand in its text: five of them tell apart which pages are worth reading."""
_TRACKING = re.compile(r"(?i)utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|igshid|cmpid|ocid|smid")
"""Parts of an address that tell where its reader came from."""


class Marks(NamedTuple):
    """What an article is known by."""

    sha256: str
    url: str
    text: str
    """Of its words."""


class Twin(NamedTuple):
    """A seed that is the same article."""

    file: str
    why: str


class Known:
    """The seeds that are there, by their marks; it grows while a run adds to them."""

    def __init__(self) -> None:
        self._files: dict[tuple[str, str], str] = {}
        self._pages: list[tuple[str, Path]] = []

    def twin(self, marks: Marks, text: str) -> Twin | None:
        """The seed that an article already is."""
        found = (Twin(self._files[mark], _SAID[mark[0]]) for mark in _each(marks) if mark in self._files)
        return next(found, None) or self._same_text(marks, text)

    def copy_of(self, path: Path, limit: int) -> Twin | None:
        """The seed with the bytes of a file, told without reading what they say."""
        if path.stat().st_size > limit:
            return None
        mark = "sha256", hashlib.sha256(path.read_bytes()).hexdigest()
        return Twin(self._files[mark], _SAID["sha256"]) if mark in self._files else None

    def add(self, file: str, marks: Marks) -> None:
        """Remember a seed; the first with a mark keeps it."""
        for mark in _each(marks):
            self._files.setdefault(mark, file)

    def add_page(self, file: str, path: Path) -> None:
        """Remember a seed whose text stands among markup: it is looked at only where it may be the same."""
        self._pages.append((file, path))

    def _same_text(self, marks: Marks, text: str) -> Twin | None:
        wanted = [word.encode() for word in sorted(set(_LONG.findall(text)), key=lambda w: (-len(w), w))[:5]]
        for file, path in self._pages if marks.text and wanted else ():
            data = path.read_bytes()
            if all(word in data for word in wanted) and words_of(text_of(data, path.suffix)) == marks.text:
                return Twin(file, _SAID["text"])
        return None


_SAID: Mapping[str, str] = MappingProxyType(
    {"sha256": "the same bytes", "url": "the same address", "text": "the same text"}
)


def _each(marks: Marks) -> Iterator[tuple[str, str]]:
    return ((kind, value) for kind, value in marks._asdict().items() if value)


def known(folder: Path, name: str, limit: int) -> Known:
    """All files below a folder of seeds by their marks, those too that no reader knows."""
    found = Known()
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()):
        below = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in below.parts)
        if not hidden and path.suffix not in METADATA and path.stat().st_size <= limit:
            _remember(found, f"{name}/{below.as_posix()}", path)
    return found


def _remember(found: Known, file: str, path: Path) -> None:
    data = path.read_bytes()
    plain = path.suffix.lower() in PLAIN
    text = text_of(data, path.suffix) if plain else ""
    found.add(file, marks(data, text, _address(path, data, text)))
    if path.suffix.lower() in PAGES:
        found.add_page(file, path)


def _address(path: Path, data: bytes, text: str) -> str | None:
    """The address that a seed's metadata gives."""
    beside = next((file for end in METADATA if (file := path.with_suffix(end)).is_file()), None)
    front = front_matter(text)
    given = (beside.read_bytes() if beside else None, front["yaml"] if front else None)
    readings = (read_metadata(data, path.name)[0] for data in given if data)
    stated = next((meta.url for meta in readings if meta.url), None)
    decoded = decode(data) if stated is None and path.suffix.lower() in PAGES else None
    return metadata_of_html(decoded.text).get("url") if decoded else stated


def marks(data: bytes, text: str, url: str | None) -> Marks:
    """What an article is known by."""
    return Marks(hashlib.sha256(data).hexdigest(), bare_address(url) if url else "", words_of(text))


def words_of(text: str) -> str:
    """A mark of a text's words, however they are spaced; nothing where there are few."""
    words = "".join(text.split())
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest() if len(words) >= MIN_TEXT else ""


def text_of(data: bytes, ending: str) -> str:
    """The text of a file as a build reads it; nothing where it holds no article."""
    parts = parts_of(File(data), ending.lower())
    return "\n\n".join(part.text for part in parts if isinstance(part, Part))


def bare_address(url: str) -> str:
    """An address without what does not name the page: scheme, `www.`, place within, marks of where one came from."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    pairs = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(pair[0])]
    query = f"?{urlencode(sorted(pairs))}" if pairs else ""
    return parts.netloc.lower().removeprefix("www.") + parts.path.rstrip("/") + query
