"""What a file beside an article, or the head of a Markdown file, says about it: strict YAML with known keys.

Each value is checked on its own: one that cannot be used is named with file, line and the way out, and the others are
kept. Nothing is guessed: a key that is not given stays "not stated".
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from generator.errors import SettingsError, nearest
from generator.model import Metadata, Remark
from generator.strict_yaml import Node, parse, shown

MAX_LENGTH = 1_000
"""Characters of a value; a title or an address is shorter."""
_SCHEMA_ORG: Mapping[str, str] = MappingProxyType(
    {
        "headline": "title",
        "datePublished": "published",
        "dateModified": "modified",
        "inLanguage": "language",
        "name": "title",
    }
)
"""Names of schema.org's NewsArticle for ours."""
_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<yaml>.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)


def read_metadata(data: bytes | str, where: str) -> tuple[Metadata, tuple[Remark, ...]]:
    """The metadata in YAML, and a remark for each value that cannot be used."""
    try:
        entries = parse(data, where).entries()
    except SettingsError as error:
        return Metadata(), (_remark(error),)
    values: dict[str, str | date] = {}
    remarks = []
    for key, node in entries.items():
        try:
            name = _name(key, node, values)
            values[name] = _READERS[name](node)
        except SettingsError as error:
            remarks.append(_remark(error))
    known = {name: value for name, value in values.items() if name in Metadata.__dataclass_fields__ and value != ""}
    return Metadata(**known), tuple(remarks)  # type: ignore[arg-type]  # each reader gives what its field takes


def front_matter(text: str) -> re.Match[str] | None:
    """The YAML between two lines of `---` at the head of a text; `match["yaml"]` is its content."""
    return _FRONT.match(text)


def _name(key: str, node: Node, values: Mapping[str, object]) -> str:
    name = _SCHEMA_ORG.get(key, key)
    if name not in _READERS:
        raise SettingsError(node.where, f"no such key `{shown(key)}`", nearest(key, _READERS))
    if name in values:
        raise SettingsError(node.where, f"`{key}` and another key both give the {name}", "Keep one of them.")
    return name


def _remark(error: SettingsError) -> Remark:
    return Remark(error.where, f"{error.message[:1].upper()}{error.message[1:]}. {error.way_out}".strip(), "error")


def _line(node: Node) -> str:
    text = " ".join(node.text().split())
    if len(text) > MAX_LENGTH:
        raise SettingsError(node.where, f"the value is longer than {MAX_LENGTH:,} characters", "Shorten it.")
    return text


def _names(node: Node) -> str:
    return ", ".join(_line(item) for item in node.items())


def _date(node: Node) -> date | str:
    text = _line(node)
    try:
        return date.fromisoformat(text[:10]) if text else ""
    except ValueError as error:
        way_out = "Write it as year-month-day: 2025-01-31."
        raise SettingsError(node.where, f"`{shown(text)}` is no date", way_out) from error


def _url(node: Node) -> str:
    text = _line(node)
    if text and (not re.match(r"https?://[^/]", text) or re.search(r"[\s<>\"'`\\]", text)):
        raise SettingsError(node.where, f"`{shown(text)}` is no address", "Begin it with `https://`.")
    return text


def _language(node: Node) -> str:
    text = _line(node)
    if text and not re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*", text):
        raise SettingsError(node.where, f"`{shown(text)}` is no language code", "Write `en`, `de`, `zh-Hant`.")
    return text.replace("_", "-")


_READERS: Mapping[str, Callable[[Node], str | date]] = MappingProxyType(
    {
        "title": _line,
        "publisher": _line,
        "author": _names,
        "published": _date,
        "modified": _date,
        "url": _url,
        "language": _language,
        "wire": _line,
        "license": _line,
        "retrieved": _date,
        "sha256": _line,
    }
)
