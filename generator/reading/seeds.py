"""The seeds of a folder: each article with its bytes and the metadata beside it, in order of path.

This is the only module that opens seeds; `formats` takes the articles out of their bytes. Nothing in the folder is
passed over in silence: what gives no article is named in a remark with the reason and the way out. Hidden files are
left alone; links are not followed.
"""

import hashlib
import os
import stat
import unicodedata
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from generator.errors import SeedError
from generator.model import Remark
from generator.reading.formats import READERS, File, Part, Unread, parts_of
from generator.reading.formats.parts import MIN_COPY
from generator.settings import MAX_MEGABYTES, Settings
from generator.strict_yaml import shown

MEGABYTE = 1_000_000
MAX_BYTES = MAX_MEGABYTES * MEGABYTE
"""Of a file, where the settings do not say otherwise."""
FORMATS = frozenset(READERS)
"""Endings of files that are read."""
METADATA = (".yml", ".yaml")


@dataclass(frozen=True, slots=True)
class Seed:
    """An article as given: a file, or a part of one."""

    path: str
    """Below the seeds folder, with forward slashes; for one of several articles of a file with the key of its part,
    `box.mbox#1f0c7a2b9d3e`."""
    data: bytes
    """Of the whole file."""
    metadata: bytes | None = None
    """Of the `<stem>.yml` beside it."""
    metadata_path: str = ""
    where: str = ""
    """What a message calls it: `seeds/name.txt`."""
    folder: str = "seeds"
    part: Part | None = None
    """The article as taken out of the file."""

    @property
    def file(self) -> str:
        """The path of its file."""
        key = self.part.key if self.part else ""
        return self.path.removesuffix(f"#{key}") if key else self.path

    @property
    def ending(self) -> str:
        """Of its file, in small letters."""
        return PurePosixPath(self.file).suffix.lower()

    @property
    def sha256(self) -> str:
        """Of the bytes, in hexadecimal digits."""
        return hashlib.sha256(self.data).hexdigest()


def find_seeds(folder: Path, settings: Settings) -> tuple[tuple[Seed, ...], tuple[Remark, ...]]:
    """All seeds below a folder, and what is to be said about every other file there."""
    if not folder.is_dir():
        raise SeedError(f"{settings.seeds}/", "there is no such folder", "Make it and put articles into it.")
    found, remarks = _files(folder, settings.seeds)
    articles = [path for path in found if PurePosixPath(path).suffix.lower() in FORMATS]
    names = frozenset(found)
    beside = {path: _metadata_path(path, names) for path in articles}
    limit = settings.max_megabytes * MEGABYTE
    read = {path: _read(folder / path, limit) for path in [*articles, *sorted({p for p in beside.values() if p})]}
    files = (
        Seed(
            path, data, _bytes(read.get(beside[path])), beside[path], f"{settings.seeds}/{shown(path)}", settings.seeds
        )
        for path in articles
        if isinstance(data := read[path], bytes)
    )
    seeds: list[Seed] = []
    for file in files:
        parts, unread = split(file, settings)
        seeds += parts
        remarks += unread
    troubles = ((path, why) for path, why in read.items() if isinstance(why, str))
    remarks += [_skipped(settings.seeds, path, why) for path, why in troubles]
    remarks += _others(settings.seeds, found, beside)
    remarks += _twins(settings.seeds, articles)
    remarks += _shared(settings.seeds, beside)
    remarks += _copies(settings.seeds, {path: data for path in articles if isinstance(data := read[path], bytes)})
    return tuple(seeds), tuple(sorted(remarks, key=lambda r: (r.where, len(r.part), r.part, r.message)))


def split(seed: Seed, settings: Settings) -> tuple[tuple[Seed, ...], tuple[Remark, ...]]:
    """The articles of a file, and a remark for each part that gives none."""
    found = parts_of(File(seed.data, seed.where, settings.record_fields), seed.ending)
    seeds = tuple(_with_part(seed, part) for part in found if isinstance(part, Part))
    return seeds, tuple(_unread(seed, part) for part in found if isinstance(part, Unread))


def _with_part(seed: Seed, part: Part) -> Seed:
    line = f":{part.extract.part.partition('/')[0]}" if part.extract.place.startswith("line ") else ""
    path = f"{seed.path}#{part.key}" if part.key else seed.path
    return replace(seed, path=path, where=f"{seed.where}{line}", part=part)


def _unread(seed: Seed, part: Unread) -> Remark:
    line = f":{part.part}" if part.place.startswith("line ") else ""
    place = f"{part.place[:1].upper()}{part.place[1:]} is not read" if part.place and not line else "Not read"
    return Remark(f"{seed.where}{line}", f"{place}: {part.why}", "skipped", seed.file, part.part)


def _files(folder: Path, name: str) -> tuple[list[str], list[Remark]]:
    """Paths of the regular files that are not hidden, sorted, and remarks on links, pipes and unreadable names."""
    found, remarks = [], []
    for root, folders, files in os.walk(folder, onerror=lambda error: remarks.append(_unreadable(folder, name, error))):
        links = [entry for entry in folders if (Path(root) / entry).is_symlink()]
        folders[:] = sorted(entry for entry in folders if not entry.startswith(".") and entry not in links)
        for entry in (*files, *links):
            path = (Path(root) / entry).relative_to(folder).as_posix()
            if entry.startswith("."):
                continue
            why = _irregular(folder / path)
            if why:
                remarks.append(_skipped(name, path, why))
            else:
                found.append(path)
    return sorted(found), remarks


def _irregular(path: Path) -> str | None:
    """Why a path is not read, if it is not."""
    if not _encodable(path.name):
        return "its name is not UTF-8. Rename it."
    try:
        mode = path.lstat().st_mode
    except OSError as error:
        return f"it cannot be read ({error.strerror})."
    if stat.S_ISLNK(mode):
        return "links are not followed. Put the file itself here."
    return None if stat.S_ISREG(mode) else "it is not a regular file."


def _encodable(name: str) -> bool:
    return not any(0xD800 <= ord(c) <= 0xDFFF for c in name)


def _read(path: Path, limit: int) -> bytes | str:
    """The bytes of a file, or why there are none."""
    try:
        size = path.stat().st_size
        if size > limit:
            return f"it has {size:,} bytes, more than {limit:,}. Split it, or raise `max_megabytes` in the settings."
        data = path.read_bytes()
    except OSError as error:
        return f"it cannot be read ({error.strerror})."
    return data if data.strip(b"\0\xef\xbb\xbf\xfe\xff \t\r\n") else "it is empty."


def _bytes(value: bytes | str | None) -> bytes | None:
    return value if isinstance(value, bytes) else None


def _metadata_path(path: str, names: Container[str]) -> str:
    """The metadata file beside an article, or nothing."""
    return next((name for end in METADATA if (name := str(PurePosixPath(path).with_suffix(end))) in names), "")


def _others(name: str, found: Iterable[str], beside: dict[str, str]) -> Iterator[Remark]:
    """Every file that is neither an article nor the metadata of one."""
    used = set(beside.values())
    for path in found:
        suffix = PurePosixPath(path).suffix.lower()
        if path in beside or path in used:
            continue
        if suffix in METADATA:
            yield _skipped(name, path, "it is metadata, but no article of that name stands beside it.")
        else:
            yield _skipped(name, path, "{}. {}".format(*why_unread(suffix)))


def why_unread(suffix: str) -> tuple[str, str]:
    """Why files of an ending are not read, and the way out."""
    kind = f"`{shown(suffix, 12)}`" if suffix else "without an ending"
    return f"files {kind} are not read", _WAY_OUT.get(suffix, _SAVE)


_SAVE = "Save the text as .txt or .md."
_WAY_OUT: Mapping[str, str] = MappingProxyType(
    {
        ".doc": "Save it as .docx.",
        ".odt": "Save it as .docx.",
        ".rtf": "Save it as .docx.",
        ".pages": "Save it as .docx.",
        ".csv": "Export it as .jsonl, one article a line.",
        ".xlsx": "Export it as .jsonl, one article a line.",
        ".zip": "Unpack it here.",
        ".gz": "Unpack it here.",
        ".tar": "Unpack it here.",
        ".warc": "Save its pages as .html.",
        ".mhtml": "Save the page as .html.",
        ".mht": "Save the page as .html.",
        ".msg": "Save the mail as .eml.",
        ".pst": "Export its mails as .mbox.",
        ".epub": "Save the text as .docx or .txt.",
    }
)
"""What to do with files of kinds that many people have."""


def _shared(name: str, beside: Mapping[str, str]) -> Iterator[Remark]:
    """Metadata that several articles have beside them: `storm.yml` beside `storm.html` and `storm.txt`."""
    for path in sorted(set(beside.values()) - {""}):
        files = [shown(PurePosixPath(article).name) for article, own in beside.items() if own == path]
        if len(files) > 1:
            listed = " and ".join(f"`{file}`" for file in files)
            words = f"It is believed of {listed} alike, its title and address too. Give each a name of its own."
            yield Remark(f"{name}/{shown(path)}", words)


def _twins(name: str, paths: Iterable[str]) -> Iterator[Remark]:
    """Names that are one name on other systems."""
    seen: dict[str, str] = {}
    for path in paths:
        key = unicodedata.normalize("NFC", path).casefold()
        if key in seen:
            words = f"Its name and `{shown(seen[key])}` are one name on some systems. Rename one of them."
            yield Remark(f"{name}/{shown(path)}", words)
        seen.setdefault(key, path)


def _copies(name: str, read: Mapping[str, bytes]) -> Iterator[Remark]:
    """Files with the same bytes, which would count as two sources."""
    seen: dict[str, str] = {}
    for path, data in read.items():
        first = seen.setdefault(hashlib.sha256(data).hexdigest(), path)
        if first != path and len(data) >= MIN_COPY:
            words = f"It has the same bytes as `{shown(first)}`, and counts as a second source. Remove one of them."
            yield Remark(f"{name}/{shown(path)}", words)


def _skipped(name: str, path: str, why: str) -> Remark:
    return Remark(f"{name}/{shown(path)}", f"Not read: {why}", "skipped", path)


def _unreadable(folder: Path, name: str, error: OSError) -> Remark:
    path = Path(str(error.filename)).relative_to(folder).as_posix()
    return _skipped(name, path, f"the folder cannot be read ({error.strerror}).")
