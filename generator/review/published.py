"""The data that a site publishes, read back: what a comparison of two builds needs of each story, checked in shape."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.data import words
from generator.errors import SettingsError

Json = Mapping[str, object]

PLACES = ("", "data", "docs/data", "site/data")
"""Where the data may lie below a folder that is named: itself, a site or `docs/`, a project."""
INDEX = "index.json"


@dataclass(frozen=True, slots=True)
class Source:
    """An article of a story."""

    id: str
    code: str
    name: str
    published: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim, with the figures its statements give."""

    id: str
    text: str
    status: str
    outlets: int
    origins: int
    statements: frozenset[str]
    whys: tuple[str, ...]
    figures: frozenset[tuple[str, str]]
    """Article and the figure in its words."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question."""

    id: str
    text: str
    open: bool
    settled: tuple[str, ...]
    """The articles that settle it."""


@dataclass(frozen=True, slots=True)
class Story:
    """A story, each part by its id."""

    id: str
    title: str
    sources: Mapping[str, Source]
    claims: Mapping[str, Claim]
    questions: Mapping[str, Question]


def read(folder: Path) -> Mapping[str, Json]:
    """The stories of a project, a site, a `docs/` or a `data/` folder, by id. Raises `SettingsError`."""
    data = next((folder / place for place in PLACES if (folder / place / INDEX).is_file()), None)
    if data is None:
        message = "there is no data/index.json of a site here"
        raise SettingsError(str(folder), message, "Name a project, its docs/ or its data/ folder.")
    return {id: _checked(data / f"{id}.json") for id in _ids(data / INDEX)}


def _ids(path: Path) -> list[str]:
    try:
        ids = [_string(entry, "id") for entry in _objects(_loaded(path), "stories")]
    except (KeyError, TypeError) as error:
        raise SettingsError(str(path), f"it is not the list of a site's stories ({error})", _AGAIN) from error
    return [id for id in ids if re.fullmatch(r"[a-z0-9-]+", id)]


def _checked(path: Path) -> Json:
    value = _loaded(path)
    try:
        story_of(value)
    except (KeyError, TypeError) as error:
        raise SettingsError(str(path), f"it is not the data of a story ({error})", _AGAIN) from error
    return value


_AGAIN = "Build that site again with this version."


def _loaded(path: Path) -> Json:
    try:
        value = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        raise SettingsError(str(path), f"it cannot be read ({error})", _AGAIN) from error
    if not isinstance(value, dict):
        raise SettingsError(str(path), "it is not the data of a site", _AGAIN)
    return value


def story_of(value: Json) -> Story:
    """A story from the content of its file. Raises `KeyError` or `TypeError` where that is none."""
    quantities = {
        _string(s, "id"): [_string(q, "text") for q in _objects(s, "quantities") if not _lasts(q)]
        for s in _objects(value, "statements")
    }
    sources = (_source(article) for article in _objects(value, "articles"))
    claims = (_claim(claim, quantities) for claim in _objects(value, "claims"))
    questions = map(_question, _objects(value, "questions"))
    return Story(
        _string(value, "id"), _string(value, "title"), {s.id: s for s in sources}, {c.id: c for c in claims},
        {q.id: q for q in questions},
    )  # fmt: skip


def _source(value: Json) -> Source:
    name = next(
        (name for key in ("publisher", "title", "file") if isinstance(name := value.get(key), str) and name), ""
    )
    published = value.get("published")
    return Source(
        _string(value, "id"), _string(value, "code"), name, published if isinstance(published, str) else "",
        _string(value, "sha256"),
    )  # fmt: skip


def _question(value: Json) -> Question:
    settled = (str(statement).partition("#")[0] for statement in _list({"settled": [], **value}, "settled"))
    is_open = _string(value, "status") == "open"
    return Question(_string(value, "id"), _string(value, "text"), is_open, tuple(dict.fromkeys(settled)))


def _claim(value: Json, quantities: Mapping[str, Sequence[str]]) -> Claim:
    statements = [str(statement) for statement in _list(value, "statements")]
    figures = {(id.partition("#")[0], text) for id in statements for text in quantities.get(id, ())}
    whys = tuple(_string(d, "why") for d in _objects(value, "differences"))
    return Claim(
        _string(value, "id"), _string(value, "text"), _string(value, "status"), _number(value, "outlets"),
        _number(value, "origins"), frozenset(statements), whys, frozenset(figures),
    )  # fmt: skip


def _lasts(quantity: Json) -> bool:
    """Whether it is a length of time: `1,000 killed within three months` is about the thousand."""
    unit = quantity.get("unit")
    return isinstance(unit, str) and unit.removesuffix("s") in words("time-units")


def _list(value: Json, key: str) -> list[object]:
    found = value[key]
    if not isinstance(found, list):
        raise TypeError(f"`{key}` is no list")
    return found


def _objects(value: Json, key: str) -> list[Json]:
    found = _list(value, key)
    if not all(isinstance(item, dict) for item in found):
        raise TypeError(f"`{key}` holds other things than objects")
    return [item for item in found if isinstance(item, dict)]


def _string(value: Json, key: str) -> str:
    found = value[key]
    if not isinstance(found, str):
        raise TypeError(f"`{key}` is no text")
    return found


def _number(value: Json, key: str) -> int:
    found = value[key]
    if not isinstance(found, int):
        raise TypeError(f"`{key}` is no number")
    return found
