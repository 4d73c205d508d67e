"""What is to be added, found before anything is written: each file of a folder, each page, with what is known of it.

A file comes with the metadata that stands beside it, a page with what was learnt by fetching it. What cannot be added
is a refusal with its reason, so that one bad file stops no other.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from generator.adding.fetching import ENDINGS, Page
from generator.errors import AddError
from generator.model import Given, Metadata, Remark
from generator.reading.articles import articles_from_texts
from generator.reading.encoding import decode
from generator.reading.metadata import front_matter, gathered, metadata_of_page, mismatch, read_metadata
from generator.reading.page_metadata import page_title
from generator.reading.seeds import FORMATS, MAX_BYTES, METADATA

HTML = frozenset({".html", ".htm"})
ACCEPTED = FORMATS | HTML | frozenset(ENDINGS.values())
"""Endings of files that are added; one that no reader knows is kept and listed by the build."""
_TEXT = ACCEPTED - {".pdf"}
FETCHED = "the fetched page"


@dataclass(frozen=True, slots=True)
class Source:
    """Something to add that was found but not yet read."""

    name: str
    """As a message calls it."""
    path: Path | None = None
    """None for an address."""
    folders: tuple[str, ...] = ()
    """Names of the folders between the one that was named and the file."""


@dataclass(frozen=True, slots=True)
class Item:
    """An article to add."""

    source: Source
    data: bytes
    ending: str
    text: str | None
    meta: Metadata
    title: str | None
    """For the name of its file."""
    notes: tuple[str, ...] = ()


def sources(given: Sequence[str], seeds: Path) -> Iterator[Source | AddError]:
    """Every file and address that the words of a command line name, in order; folders with all that is in them."""
    for name in given:
        if "://" in name:
            yield Source(name)
            continue
        path = Path(name)
        if path.is_dir():
            yield from _folder(path, seeds)
        elif path.is_file():
            yield Source(name, path)
        else:
            yield AddError(name, "there is no such file or folder", "An address begins with https://.")


def _folder(folder: Path, seeds: Path) -> Iterator[Source | AddError]:
    if seeds.resolve().is_relative_to(folder.resolve()):
        yield AddError(str(folder), f"the folder holds {seeds.name}/ itself", "Name the folders or files to add.")
        return
    found = 0
    for path in sorted(folder.rglob("*")):
        below = path.relative_to(folder)
        if any(part.startswith(".") for part in below.parts) or path.is_dir():
            continue
        if path.suffix.lower() in METADATA and _article_beside(path):
            continue
        found += 1
        if path.is_symlink() or not path.is_file():
            yield AddError(str(path), "links and devices are not followed", "Name the file itself.")
        else:
            yield Source(str(path), path, below.parts[:-1])
    if not found:
        yield AddError(str(folder), "the folder is empty", "Name a folder with articles.")


def _article_beside(path: Path) -> bool:
    return any(other.suffix.lower() in ACCEPTED for other in path.parent.glob(f"{_literal(path.stem)}.*"))


def _literal(name: str) -> str:
    """A name in which a pattern finds itself only."""
    return "".join(f"[{c}]" if c in "*?[" else c for c in name)


# ---- reading


def from_file(source: Source, path: Path, options: Metadata) -> Item:
    """A file with the metadata beside it. Raises `AddError` where it is not to be added."""
    ending = path.suffix.lower()
    if ending not in ACCEPTED:
        known = ", ".join(sorted(ACCEPTED))
        kind = f"files `{ending[:12]}`" if ending else "files without an ending"
        raise AddError(source.name, f"{kind} are not read", f"Save its text as one of {known}.")
    beside, places = _beside(path, source)
    return _item(source, _bytes(path, source), ending, (options, beside), (), "", places)


def from_page(source: Source, fetch: Callable[[str], Page], today: date, options: Metadata) -> Item:
    """A page of the web. Raises `AddError` where it is not to be had."""
    page = fetch(source.name)
    fetched = Metadata(url=page.url, retrieved=today, given=(Given("url", FETCHED), Given("retrieved", FETCHED)))
    return _item(source, page.data, page.ending, (options,), (fetched,), page.charset, source.name)


def _bytes(path: Path, source: Source) -> bytes:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise AddError(source.name, f"it has {size:,} bytes, more than {MAX_BYTES:,}", "Split it into articles.")
        return path.read_bytes()
    except OSError as error:
        raise AddError(source.name, f"it cannot be read ({error.strerror})", "Allow reading it.") from error


def _beside(path: Path, source: Source) -> tuple[Metadata, str]:
    """The metadata beside a file, under the file's name; mistakes in it are to be mended before it is copied."""
    file = next((file for end in METADATA if (file := path.with_suffix(end)).is_file()), None)
    if file is None:
        return Metadata(), source.name
    meta, remarks = read_metadata(_bytes(file, source), str(file))
    errors = [f"{remark.where}: {remark.message}" for remark in remarks if remark.severity == "error"]
    if errors:
        raise AddError(source.name, f"its metadata has mistakes: {' '.join(errors)}".rstrip("."))
    return meta, str(file)


def _item(
    source: Source, data: bytes, ending: str, first: Sequence[Metadata], then: Sequence[Metadata], charset: str, at: str
) -> Item:
    text, notes = _text(data, ending, charset, source)
    own, remarks = _own(text, ending, at)
    fetched = [_at_its_own_address(meta, own) for meta in then]
    meta, contradictions = gathered((*first, *fetched, own), at)
    wrong = mismatch(meta, hashlib.sha256(data).hexdigest(), at)
    if wrong:
        raise AddError(source.name, wrong[0].message.rstrip("."))
    told = (*notes, *(remark.message for remark in (*remarks, *contradictions)))
    return Item(source, data, ending, text, meta, _title(meta, text, ending), told)


def _text(data: bytes, ending: str, charset: str, source: Source) -> tuple[str | None, tuple[str, ...]]:
    """The text of a file, as its reader will read it, and a note where the server names another encoding."""
    if not data.strip(b"\0\xef\xbb\xbf\xfe\xff \t\r\n"):
        raise AddError(source.name, "it is empty", "Save it anew.")
    if ending not in _TEXT:
        return None, ()
    decoded = decode(data)
    if decoded is None:
        raise AddError(source.name, "it is no text, or its encoding cannot be told", "Save it as UTF-8.")
    if charset and _decoded(data, charset) not in (None, decoded.text, decoded.text.lstrip("\ufeff")):
        return decoded.text, (f"The server says that it is written in {charset}, but it reads as {decoded.encoding}.",)
    return decoded.text, ()


def _decoded(data: bytes, charset: str) -> str | None:
    try:
        return data.decode(charset)
    except (LookupError, UnicodeDecodeError):
        return None


def _own(text: str | None, ending: str, at: str) -> tuple[Metadata, tuple[Remark, ...]]:
    """What a file says of itself at its head or in its page."""
    if text and ending in HTML:
        return metadata_of_page(text, at)
    front = front_matter(text or "")
    return read_metadata("\n" + front["yaml"], at) if front else (Metadata(), ())


def _at_its_own_address(fetched: Metadata, own: Metadata) -> Metadata:
    """What fetching told, with the address that the page gives itself if that is on the same host."""
    hosts = [urlsplit(meta.url or "").netloc.removeprefix("www.") for meta in (fetched, own)]
    return replace(fetched, url=own.url) if hosts[0] == hosts[1] else fetched


def _title(meta: Metadata, text: str | None, ending: str) -> str | None:
    """A title to name the file by."""
    if meta.title or not text:
        return meta.title
    if ending in HTML:
        return page_title(text)
    return articles_from_texts({"": text})[0].meta.title
