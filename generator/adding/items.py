"""What is to be added, found before anything is written: each file of a folder, each page, with what is known of it.

A file comes with the metadata that stands beside it, a page with what was learnt by fetching it; both are read as a
build will read them. What cannot be added is a refusal with its reason, so that one bad file stops no other.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from generator.adding.fetching import Page
from generator.errors import AddError
from generator.model import Given, Metadata, Remark
from generator.reading.articles import articles_from_texts, read_article
from generator.reading.encoding import decode
from generator.reading.formats import File, Part, parts_of
from generator.reading.metadata import gathered, head_of, mismatch, read_metadata
from generator.reading.page_metadata import page_title
from generator.reading.seeds import FORMATS, METADATA, Seed, why_unread

HTML = frozenset({".html", ".htm", ".xhtml"})
FETCHED = "the fetched page"
ONE_ONLY = ("title", "url")
"""Values that no two articles share."""
_TITLE_IN = 5_000
"""Characters at the head of a text in which its title stands."""


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
    """An article to add, or a file of several."""

    source: Source
    data: bytes
    ending: str
    text: str
    """Of all its articles, as a build will read it."""
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
        if any(part.startswith(".") for part in below.parts) or (path.is_dir() and not path.is_symlink()):
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
    return any(other.suffix.lower() in FORMATS for other in path.parent.glob(f"{_literal(path.stem)}.*"))


def _literal(name: str) -> str:
    """A name in which a pattern finds itself only."""
    return "".join(f"[{c}]" if c in "*?[" else c for c in name)


# ---- reading


def from_file(source: Source, path: Path, options: Metadata, limit: int) -> Item:
    """A file with the metadata beside it. Raises `AddError` or `OSError` where it cannot be added or read."""
    ending = path.suffix.lower()
    if ending in METADATA:
        message = "it is metadata, but no article of that name stands beside it"
        raise AddError(source.name, message, "Put the article beside it, or name the article.")
    if ending not in FORMATS:
        raise AddError(source.name, *why_unread(ending))
    data = _bytes(path, source, limit)
    beside, place = _beside(path, source)
    own, remarks, parts = _own(data, ending, source.name)
    meta, contradictions = gathered((options, beside, own), place)
    return _item(source, data, ending, parts, meta, (*remarks, *contradictions))


def from_page(source: Source, fetch: Callable[[str], Page], today: date, options: Metadata) -> Item:
    """A page of the web. Raises `AddError` where it is not to be had."""
    page = fetch(source.name)
    own, remarks, parts = _own(page.data, page.ending, source.name)
    if not any(_has_text(part) for part in parts):
        message = "the page holds no text of an article: it may ask for a login, for JavaScript or for a proof"
        raise AddError(source.name, message, "Save the page in a browser and add the file.")
    fetched = Metadata(retrieved=today, given=(Given("retrieved", FETCHED),))
    if len(parts) == 1:
        fetched = replace(fetched, url=_address(page.url, own), given=(Given("url", FETCHED), *fetched.given))
    meta, contradictions = gathered((options, fetched, own), source.name)
    item = _item(source, page.data, page.ending, parts, meta, (*remarks, *contradictions))
    return replace(item, notes=(*_other_encoding(page, parts), *item.notes))


def _has_text(part: Part) -> bool:
    """Whether something of a part is text of an article, in whatever language."""
    article, _ = read_article(Seed("page", b"", part=part), "page")
    return article is not None and any(s.disposition in ("body", "other-language") for s in article.sentences)


def _bytes(path: Path, source: Source, limit: int) -> bytes:
    size = path.stat().st_size
    if size > limit:
        message = f"it has {size:,} bytes, more than {limit:,}"
        raise AddError(source.name, message, "Split it, or raise `max_megabytes` in briefing.yml.")
    return path.read_bytes()


def _beside(path: Path, source: Source) -> tuple[Metadata, str]:
    """The metadata beside a file, and its name; mistakes in it are to be mended before it is copied."""
    file = next((file for end in METADATA if (file := path.with_suffix(end)).is_file()), None)
    if file is None:
        return Metadata(), source.name
    meta, remarks = read_metadata(_bytes(file, source, METADATA_BYTES), str(file))
    errors = [f"{remark.where}: {remark.message}" for remark in remarks if remark.severity == "error"]
    if errors:
        raise AddError(source.name, f"its metadata has mistakes: {' '.join(errors)}".rstrip("."))
    return meta, str(file)


METADATA_BYTES = 1_000_000
"""As much as is read of YAML anywhere."""


def _own(data: bytes, ending: str, at: str) -> tuple[Metadata, tuple[Remark, ...], tuple[Part, ...]]:
    """What a file says of itself, and its articles; several articles have nothing in common to say."""
    outcomes = parts_of(File(data, at), ending)
    parts = tuple(outcome for outcome in outcomes if isinstance(outcome, Part))
    if not parts:
        why = "; ".join(dict.fromkeys(outcome.why for outcome in outcomes if not isinstance(outcome, Part)))
        raise AddError(at, why.rstrip("."))
    if len(parts) > 1:
        return Metadata(), (), parts
    head, remarks = head_of(parts[0].text, at) if parts[0].extract.format == "text" else (Metadata(), ())
    meta, contradictions = gathered((head, parts[0].meta), at)
    return meta, (*remarks, *parts[0].remarks, *contradictions), parts


def _item(
    source: Source, data: bytes, ending: str, parts: Sequence[Part], meta: Metadata, remarks: Sequence[Remark]
) -> Item:
    wrong = mismatch(meta, hashlib.sha256(data).hexdigest(), source.name)
    if wrong:
        raise AddError(source.name, wrong[0].message.rstrip("."))
    own = next((key for key in ONE_ONLY if len(parts) > 1 and getattr(meta, key)), None)
    if own:
        raise AddError(source.name, f"it holds {len(parts)} articles, which cannot all have one {own}", "Leave it out.")
    text = "\n\n".join(part.text for part in parts)
    notes = tuple(dict.fromkeys(_placed(remark, source.name) for remark in remarks))
    return Item(source, data, ending, text, meta, meta.title or _title(data, ending, parts), notes)


def _placed(remark: Remark, name: str) -> str:
    """`Line 3, column 1: no such key`: a remark with its place in the file that it is told of."""
    line, _, column = remark.where.removeprefix(f"{name}:").partition(":")
    if not line.isdecimal():
        return remark.message
    return f"line {line}, column {column}: {remark.message}" if column else f"line {line}: {remark.message}"


def _title(data: bytes, ending: str, parts: Sequence[Part]) -> str | None:
    """A title to name the file by, where nobody states one: that of its text, or of its page's window."""
    if len(parts) > 1:
        return None
    told = articles_from_texts({"": parts[0].text[:_TITLE_IN]})[0].meta.title
    decoded = decode(data) if not told and ending in HTML else None
    return told or (page_title(decoded.text) if decoded else None)


def _other_encoding(page: Page, parts: Sequence[Part]) -> tuple[str, ...]:
    """A note where the server says that a page is written in another way than it reads."""
    try:
        told = page.data.decode(page.charset) if page.charset else None
    except (LookupError, UnicodeDecodeError):
        told = None
    read = decode(page.data)
    if told is None or read is None or told.lstrip("\ufeff") == read.text.lstrip("\ufeff"):
        return ()
    return (f"The server says that it is written in {page.charset}, but it reads as {parts[0].encoding}.",)


def _address(url: str, own: Metadata) -> str:
    """The address of a fetched page: the one it gives itself if that is on the same host."""
    hosts = [urlsplit(address or "").netloc.removeprefix("www.") for address in (url, own.url)]
    return own.url if own.url and hosts[0] == hosts[1] else url
