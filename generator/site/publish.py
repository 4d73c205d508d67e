"""The only writer of `docs/`: all pages of a build appear in one step, or none does.

Nothing is written where nothing differs. Otherwise the new tree is staged beside the old, with hand-written files
carried along, and the two are exchanged. Only what the last build listed in its manifest is ever removed. Writing in
place or file by file leaves a mixture of two builds wherever a run is killed.
"""

import ctypes
import errno
import hashlib
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.errors import PublishError

MANIFEST = ".generated"
"""Lists the files of the last build, with their sha256; `sha256sum --check` reads it. MkDocs leaves dotfiles out."""
OURS = b"<!-- Generated from "
"""How a generated page begins beneath its front matter; a page without it was written by a person."""

_EXCHANGE_LINUX, _EXCHANGE_DARWIN, _HERE = 2, 2, -100
_UNSUPPORTED = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM})
"""What a system or a file system answers that cannot exchange two folders."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What a build changes in `docs/`, as sorted paths below it."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.written or self.removed)


def compare(files: Mapping[str, bytes], docs: Path) -> Changes:
    """What publishing would change; nothing is written."""
    written = tuple(path for path in sorted(files) if not _holds(docs / path, files[path]))
    unchanged = tuple(path for path in sorted(files) if path not in set(written))
    removed = tuple(path for path in sorted(_listed(docs)) if path not in files and (docs / path).is_file())
    return Changes(written, removed, unchanged)


def publish(files: Mapping[str, bytes], docs: Path) -> Changes:
    """Make `docs` hold these files, and what was written there by hand; what it changed.

    Raises `PublishError` with the old pages in place: another build is running, no room, no permission, or a page
    written by hand stands where a generated one belongs.
    """
    docs = docs.resolve()
    complete = {**files, MANIFEST: _manifest(files)}
    if not compare(complete, docs):
        return compare(files, docs)
    work = docs.parent / f".{docs.name}-work"
    try:
        with _locked(work):
            _repair(docs, work)
            _refuse_to_overwrite(files, docs)
            changes = compare(files, docs)
            _exchange(_staged(complete, changes, docs, work), docs, work)
    except OSError as error:
        raise PublishError(docs.name, f"the pages cannot be written ({error.strerror or error})", _WAY_OUT) from error
    return changes


_WAY_OUT = "The old pages are as they were: make room or allow writing, then build again."


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return False


# ---- the manifest


def _manifest(files: Mapping[str, bytes]) -> bytes:
    lines = (f"{hashlib.sha256(files[path]).hexdigest()}  {path}\n" for path in sorted(files))
    return "".join(lines).encode()


def _listed(docs: Path) -> frozenset[str]:
    """The files of the last build; a line that leads out of the folder is nobody's."""
    try:
        lines = (docs / MANIFEST).read_text(encoding="utf-8").splitlines()
    except (FileNotFoundError, NotADirectoryError):
        return frozenset()
    paths = (line.partition("  ")[2] for line in lines)
    return frozenset(path for path in paths if path and _inside(path))


def _inside(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return not path.startswith("/") and ".." not in parts and ":" not in path and "\\" not in path


def _refuse_to_overwrite(files: Mapping[str, bytes], docs: Path) -> None:
    listed = _listed(docs)
    for path in sorted(files):
        page = docs / path
        by_hand = path.endswith(".md") and path not in listed and page.is_file()
        if by_hand and OURS not in page.read_bytes()[:1000]:
            raise PublishError(
                f"{docs.name}/{path}", "a page written by hand stands where a generated one belongs", "Move it away."
            )


# ---- staging and exchanging


def _staged(files: Mapping[str, bytes], changes: Changes, docs: Path, work: Path) -> Path:
    """The new tree beside the old: what stays is linked, what is new is written."""
    new = work / "new"
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir()
    dropped = {*changes.written, *changes.removed, MANIFEST}
    for path in _tree(docs):
        if path not in dropped:
            _carry(docs / path, _place(new / path))
    for path in (*changes.written, MANIFEST):
        _place(new / path).write_bytes(files[path])
    return new


def _tree(docs: Path) -> Iterator[str]:
    for folder, folders, names in os.walk(docs):
        folders.sort()
        links = [name for name in folders if Path(folder, name).is_symlink()]
        for name in (*sorted(names), *links):
            yield Path(folder, name).relative_to(docs).as_posix()


def _place(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _carry(old: Path, new: Path) -> None:
    """The same file in both trees where the file system allows it, so that nothing is copied or looks changed."""
    if old.is_symlink():
        new.symlink_to(old.readlink())
        return
    try:
        os.link(old, new)
    except OSError:
        shutil.copy2(old, new)


def _exchange(new: Path, docs: Path, work: Path) -> None:
    old = work / "old"
    shutil.rmtree(old, ignore_errors=True)
    if not docs.exists():
        new.rename(docs)
    elif _exchanged(new, docs):
        shutil.rmtree(new)
    else:
        docs.rename(old)
        new.rename(docs)
        shutil.rmtree(old)


def _exchanged(new: Path, docs: Path) -> bool:
    """Whether the system could exchange the two folders in one step, and did."""
    names = os.fsencode(new), os.fsencode(docs)
    if sys.platform == "linux":
        call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
        failed = call is None or call(_HERE, names[0], _HERE, names[1], _EXCHANGE_LINUX)
    elif sys.platform == "darwin":
        failed = ctypes.CDLL(None, use_errno=True).renamex_np(*names, _EXCHANGE_DARWIN)
    else:
        return False
    if failed and ctypes.get_errno() not in _UNSUPPORTED | {0}:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(docs))
    return not failed


def _repair(docs: Path, work: Path) -> None:
    """Where two renames were interrupted between them, the old pages come back."""
    if not docs.exists() and (work / "old").is_dir():
        (work / "old").rename(docs)


# ---- one build at a time


@contextmanager
def _locked(work: Path) -> Iterator[None]:
    work.mkdir(parents=True, exist_ok=True)
    with (work / "lock").open("a+b") as handle:
        if not _lock(handle.fileno()):
            message = "another build is writing the pages"
            raise PublishError(work.name, message, "Wait until it has finished, or stop it.")
        yield


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(handle: int) -> bool:
        """The system lets go of it when the process ends, however it ends."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
