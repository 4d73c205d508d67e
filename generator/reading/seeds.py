"""The seeds of a folder: the bytes of each article and of the metadata beside it, in order of path.

This is the only module that opens seeds. Nothing in the folder is passed over in silence: what gives no article is
named in a remark with the reason and the way out. Hidden files are left alone; links are not followed.
"""

import hashlib
import os
import stat
import unicodedata
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.errors import SeedError
from generator.model import Remark
from generator.settings import Settings
from generator.strict_yaml import shown

MAX_BYTES = 5_000_000
"""The longest article known to us has a hundredth of it; larger files are dumps and archives."""
FORMATS = frozenset({".txt", ".text", ".md", ".markdown"})
METADATA = (".yml", ".yaml")


@dataclass(frozen=True, slots=True)
class Seed:
    """A file as given."""

    path: str
    """Below the seeds folder, with forward slashes."""
    data: bytes
    metadata: bytes | None = None
    """Of the `<stem>.yml` beside it."""
    metadata_path: str = ""
    where: str = ""
    """What a message calls it: `seeds/name.txt`."""
    folder: str = "seeds"

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
    read = {path: _read(folder / path) for path in [*articles, *sorted({p for p in beside.values() if p})]}
    seeds = tuple(
        Seed(
            path, data, _bytes(read.get(beside[path])), beside[path], f"{settings.seeds}/{shown(path)}", settings.seeds
        )
        for path in articles
        if isinstance(data := read[path], bytes)
    )
    troubles = ((path, why) for path, why in read.items() if isinstance(why, str))
    remarks += [_skipped(settings.seeds, path, why) for path, why in troubles]
    remarks += _others(settings.seeds, found, beside)
    return seeds, tuple(sorted([*remarks, *_twins(settings.seeds, articles)], key=lambda r: (r.where, r.message)))


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


def _read(path: Path) -> bytes | str:
    """The bytes of a file, or why there are none."""
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            return f"it has {size:,} bytes, more than {MAX_BYTES:,}. Split it into articles."
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
            kind = f"`{shown(suffix, 12)}`" if suffix else "without an ending"
            yield _skipped(name, path, f"files {kind} are not read. Save the text as .txt or .md.")


def _twins(name: str, paths: Iterable[str]) -> Iterator[Remark]:
    """Names that are one name on other systems."""
    seen: dict[str, str] = {}
    for path in paths:
        key = unicodedata.normalize("NFC", path).casefold()
        if key in seen:
            words = f"Its name and `{shown(seen[key])}` are one name on some systems. Rename one of them."
            yield Remark(f"{name}/{shown(path)}", words)
        seen.setdefault(key, path)


def _skipped(name: str, path: str, why: str) -> Remark:
    return Remark(f"{name}/{shown(path)}", f"Not read: {why}", "skipped")


def _unreadable(folder: Path, name: str, error: OSError) -> Remark:
    path = Path(str(error.filename)).relative_to(folder).as_posix()
    return _skipped(name, path, f"the folder cannot be read ({error.strerror}).")
