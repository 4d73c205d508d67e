"""Parses kept in a folder between runs, one file for the sentences of a call, found by their content.

A file holds plain JSON and is put in its place in one step, so a run that is stopped leaves no half file. What cannot
be read or has another shape counts as absent: the sentences are parsed again.
"""

import hashlib
import json
import tempfile
from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.language.parsing import Token

_FORMAT = "1"
"""Changes when tokens get other fields."""

Rows = tuple[tuple["Token", ...], ...]


def place(folder: Path, model: str, texts: Sequence[str]) -> Path:
    """The file for some sentences parsed by some model."""
    content = "\0".join((_FORMAT, model, *texts))
    digest = hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()
    return folder / digest[:2] / f"{digest}.json"


def recall(path: Path) -> list[list[list[object]]] | None:
    """The rows of fields that were kept, one list of tokens for each sentence."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return found if isinstance(found, list) else None


def keep(path: Path, sentences: Rows) -> None:
    """Keep the tokens of some sentences; a folder that cannot be written keeps nothing."""
    write(path, [[astuple(token) for token in tokens] for tokens in sentences])


def write(path: Path, value: object) -> None:
    """Keep a value of JSON in one step; a folder that cannot be written keeps nothing."""
    text = json.dumps(value, ensure_ascii=False)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as file:
            file.write(text)
        Path(file.name).replace(path)
    except OSError:
        return
