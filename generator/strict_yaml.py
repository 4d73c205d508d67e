"""Reads the YAML that people write (settings, metadata, decisions) as strings with their line, and nothing else.

Aliases, anchors, tags, duplicate keys, several documents, deep nesting and large files are refused, so that a file can
neither make objects nor grow in memory; what a string means is for the typed schema of its reader to say. Every refusal
is a `SettingsError` that names file and line.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NoReturn

import yaml

from generator.errors import SettingsError, nearest

MAX_BYTES = 1_000_000
"""Some ten thousand decisions; a larger file is a mistake or an attack."""
_NOTHING = frozenset({"~", "null", "Null", "NULL"})
"""How YAML writes that there is no value."""
MAX_DEPTH = 8
"""The deepest schema here has four levels; far below where PyYAML's recursion ends in an error of its own."""


@dataclass(frozen=True, slots=True)
class Node:
    """A value with the line it stands on."""

    value: "str | tuple[Node, ...] | Mapping[str, Node]"
    where: str
    """`briefing.yml:3`."""
    column: int = 0
    """Where the value starts on that line, from 1; where it starts below, its key does."""
    key_column: int = 0
    """Where the key starts that the value belongs to."""

    def text(self) -> str:
        """The value where it must be a single string."""
        if isinstance(self.value, str):
            return self.value
        raise SettingsError(
            self.where, "a single value is expected here", "Write it on one line, in quotes if need be."
        )

    def items(self) -> "tuple[Node, ...]":
        """The values where a list is expected; a single string counts as a list of one, an empty one as none."""
        if isinstance(self.value, tuple):
            return self.value
        if isinstance(self.value, str):
            return (self,) if self.value else ()
        raise SettingsError(self.where, "a list is expected", "Write one item a line, each after `- `.")

    def entries(self) -> "Mapping[str, Node]":
        """The keys where a mapping is expected; nothing at all counts as an empty one."""
        if isinstance(self.value, Mapping):
            return self.value
        if self.value == "":
            return {}
        raise SettingsError(self.where, "`key: value` lines are expected", "Put a space after each colon.")

    def known(self, keys: Iterable[str], what: str = "key") -> "Mapping[str, Node]":
        """The keys where only `keys` may stand."""
        names = tuple(keys)
        for key, node in self.entries().items():
            if key not in names:
                raise SettingsError(node.where, f"no such {what} `{shown(key)}`", nearest(key, names))
        return self.entries()

    def choice(self, options: Iterable[str]) -> str:
        """The value where it must be one of `options`."""
        names = tuple(options)
        if self.text() not in names:
            raise SettingsError(self.where, f"`{shown(self.text())}` cannot stand here", nearest(self.text(), names))
        return self.text()

    def number(self, low: int, high: int) -> int:
        """The value where it must be a whole number from `low` to `high`."""
        text = self.text()
        if text.isascii() and text.isdigit() and len(text) < 10 and low <= int(text) <= high:
            return int(text)
        raise SettingsError(self.where, f"`{shown(text)}` is no number from {low} to {high}", "Write digits only.")


def shown(text: str, limit: int = 60) -> str:
    """Text of others for a message: control characters made visible, long text cut."""
    safe = "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in text)
    return safe if len(safe) <= limit else safe[: limit - 1] + "…"


def parse(data: bytes | str, where: str) -> Node:
    """The whole file as a node; an empty file is an empty string."""
    text = _decoded(data, where)
    if len(text) > MAX_BYTES:
        raise SettingsError(where, f"the file is larger than {MAX_BYTES:,} characters", "Split it or shorten it.")
    try:
        root = _Loader(text, where).get_single_node()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        message = f"not valid YAML at column {column}: {error.problem}"
        raise SettingsError(f"{where}:{line}", message, "Mend the line.") from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise SettingsError(f"{where}:{line}", "a character that YAML does not allow", "Remove it.") from error
    return Node("", where) if root is None else _node(root, where)


def _decoded(data: bytes | str, where: str) -> str:
    if isinstance(data, str):
        return data
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SettingsError(f"{where}:{line}", "not UTF-8", "Save the file as UTF-8.") from error


class _Loader(yaml.BaseLoader):
    """PyYAML's composer with everything refused that is not plain data."""

    def __init__(self, text: str, where: str) -> None:
        super().__init__(text)
        self.where = where
        self.depth = 0

    def compose_node(self, parent: yaml.Node | None, index: object) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]  # the stubs leave it untyped
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self._refuse(event, "anchors (`&`) and aliases (`*`) are not read", "Write the value out, in quotes.")
        if getattr(event, "tag", None):
            self._refuse(event, "tags (`!`) are not read", "Put the value in quotes.")
        if self.depth >= MAX_DEPTH:
            self._refuse(event, "nested too deeply", "Remove brackets or indentation.")
        self.depth += 1
        node = super().compose_node(parent, index)  # type: ignore[arg-type]  # the stubs ask for an int
        self.depth -= 1
        return node

    def _refuse(self, event: yaml.Event, message: str, way_out: str) -> NoReturn:
        line = event.start_mark.line + 1 if event.start_mark else 1
        raise SettingsError(f"{self.where}:{line}", message, way_out)


def _whole(text: str, place: str) -> str:
    """A text that a page can carry: the escape of a lone surrogate in quotation marks gives half a character."""
    if any("\ud800" <= char <= "\udfff" for char in text):
        raise SettingsError(place, "half of a character (a lone surrogate)", "Write the character itself.")
    return text


def _node(node: yaml.Node, where: str) -> Node:
    place = f"{where}:{node.start_mark.line + 1}"
    if isinstance(node, yaml.ScalarNode):
        nothing = node.style is None and node.value in _NOTHING
        return Node("" if nothing else _whole(node.value, place), place)
    if isinstance(node, yaml.SequenceNode):
        return Node(tuple(_node(item, where) for item in node.value), place)
    entries: dict[str, Node] = {}
    for key, value in node.value:
        at = f"{where}:{key.start_mark.line + 1}"
        if not isinstance(key, yaml.ScalarNode):
            raise SettingsError(at, "a key must be a plain word", "Put it in quotes.")
        if key.value in entries:
            raise SettingsError(at, f"the key `{shown(key.value)}` stands twice", "Keep one of them.")
        _whole(key.value, at)
        inner = _node(value, where)
        below = value.start_mark.line > key.start_mark.line
        column = (key if below else value).start_mark.column + 1
        entries[key.value] = Node(inner.value, at, column, key.start_mark.column + 1)
    return Node(entries, place)
