"""Articles into `seeds/`: each copied byte for byte under a name of its own, with a file of metadata beside it.

Nothing that is there is ever overwritten, and what is there already under another name is refused with that name. A run
that is stopped leaves whole files only.
"""

import errno
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.adding.fetching import Page
from generator.adding.items import ONE_ONLY, Item, Source, from_file, from_page, sources
from generator.adding.metadata_file import metadata_file, values_of
from generator.adding.names import file_stem, folder_name, free, page_stem
from generator.adding.twins import Known, known, marks
from generator.errors import AddError, PublishError, SettingsError
from generator.model import Metadata
from generator.reading.metadata import gathered, read_value

ASKED_FOR = ("title", "publisher", "published", "url")
"""Values that a reader of the site misses most."""
_TRIES = 100
"""Names that are tried where another program writes to the folder at the same time."""


@dataclass(frozen=True, slots=True)
class Added:
    """An article that was added."""

    source: str
    file: str
    """`seeds/storm-hits-coast.html`."""
    metadata: str
    values: Mapping[str, str]
    missing: tuple[str, ...]
    """Keys without a value that a reader would like to know."""
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """Something that was not added."""

    source: str
    why: str
    twin: str | None = None
    """The seed that it is already."""


@dataclass(frozen=True, slots=True)
class Additions:
    """What a run did."""

    added: tuple[Added, ...]
    refused: tuple[Refused, ...]


def options_of(values: Mapping[str, str]) -> Metadata:
    """The values given on a command line. Raises `SettingsError` naming the option that cannot be used."""
    readings = [read_value(key, text, f"--{key}") for key, text in values.items() if text]
    return gathered(readings, "the command line")[0]


@dataclass(frozen=True, slots=True)
class Desk:
    """Where articles are added, and by what means."""

    seeds: Path
    name: str
    """Of the folder, below the project."""
    fetch: Callable[[str], Page]
    today: date
    limit: int
    """Bytes of a file."""
    progress: Callable[[str], None]
    """Is told what is being done."""


def add(desk: Desk, given: Sequence[str], options: Metadata) -> Additions:
    """Add files, folders and addresses to the folder of seeds. Raises `PublishError` where it cannot be written."""
    found = list(sources(given, desk.seeds))
    _check(found, options)
    desk.progress(f"reading {desk.name}/")
    there = known(desk.seeds, desk.name, desk.limit)
    added, refused = [], []
    for number, source in enumerate(found, 1):
        if isinstance(source, AddError):
            refused.append(_refusal(source, source.where))
            continue
        desk.progress(f"{number} of {len(found)}: {source.name}")
        try:
            done = _add(source, desk, options, there)
        except AddError as error:
            done = _refusal(error, source.name)
        except OSError as error:
            done = Refused(source.name, f"it cannot be read ({error.strerror}). Allow reading it.")
        if isinstance(done, Added):
            added.append(done)
        else:
            refused.append(done)
    return Additions(tuple(added), tuple(refused))


def _check(found: Sequence[Source | AddError], options: Metadata) -> None:
    """Raise where an option would give several articles what only one can have."""
    single = [key for key in (*ONE_ONLY, "sha256") if options.place_of(key)]
    if single and len(found) > 1:
        message = f"{len(found)} articles cannot all have it"
        raise SettingsError(f"--{single[0]}", message, "Add that article by itself.")


def _refusal(error: AddError, name: str) -> Refused:
    """Why something was not added; another place than its own is named too."""
    place = "" if error.where == name else f"{error.where}: "
    return Refused(name, f"{place}{error.told}")


def _add(source: Source, desk: Desk, options: Metadata, there: Known) -> Added | Refused:
    if source.path:
        copied = there.copy_of(source.path, desk.limit)
        if copied:
            return Refused(source.name, f"it has {copied.why} as {copied.file}.", copied.file)
        item = from_file(source, source.path, options, desk.limit)
    else:
        item = from_page(source, desk.fetch, desk.today, options)
    own = marks(item.data, item.text, item.meta.url)
    twin = there.twin(own, item.text)
    if twin:
        return Refused(source.name, f"it has {twin.why} as {twin.file}.", twin.file)
    path = _written(item, desk.seeds.joinpath(*map(folder_name, source.folders)), _stem(item), own.sha256)
    file = f"{desk.name}/{path.relative_to(desk.seeds).as_posix()}"
    there.add(file, own)
    beside = file.removesuffix(path.suffix) + ".yml"
    values = values_of(item.meta)
    missing = tuple(key for key in ASKED_FOR if key not in values and not (key == "title" and item.title))
    return Added(source.name, file, beside, values, missing, item.notes)


def _stem(item: Item) -> str:
    path = item.source.path
    return file_stem(path.stem, item.title) if path else page_stem(item.meta.url or item.source.name, item.title)


# ---- writing


def _written(item: Item, folder: Path, stem: str, sha256: str) -> Path:
    """The path of the article, written after its metadata, so that no article is ever seen without it."""
    described = read_value("sha256", sha256, "its bytes")
    meta = item.meta if item.meta.sha256 else gathered((item.meta, described), "")[0]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for _ in range(_TRIES):
            name = free(stem, {path.stem.casefold() for path in folder.iterdir()})
            path, beside = folder / f"{name}{item.ending}", folder / f"{name}.yml"
            if not _created(beside, metadata_file(meta, path.name)):
                continue
            if _created(path, item.data):
                return path
            beside.unlink()
    except OSError as error:
        message = f"{item.source.name} cannot be written there ({error.strerror or error})"
        raise PublishError(f"{folder.name}/", message, "Make room or allow writing, then add it again.") from error
    raise PublishError(f"{folder.name}/", "other programs keep taking the names", "Try again.")


def _created(path: Path, data: bytes) -> bool:
    """Write a new file whole; False where one of that name is there."""
    work = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        work.write_bytes(data)
        return _linked(work, path)
    finally:
        work.unlink(missing_ok=True)


def _linked(work: Path, path: Path) -> bool:
    """Give a file its name in one step, unless another has it; where there are no links, copy it."""
    try:
        os.link(work, path)
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        try:
            with path.open("xb") as file:
                file.write(work.read_bytes())
        except FileExistsError:
            return False
    return True


_NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK})
"""What a file system answers that knows no links."""
