"""The settings of a site, typed, from `briefing.yml`; every key is optional and documented beneath its field.

Thresholds of the comparison are not among them: they stand beside the rule they belong to, with the measurement they
come from, since nobody can choose them well for one folder of articles.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any

from generator.errors import SettingsError
from generator.strict_yaml import Node, parse

FILE = "briefing.yml"
MAX_MEGABYTES = 50
RECORD_KEYS = (
    "text", "teaser", "title", "url", "published", "modified", "author", "publisher", "language", "license",
    "retrieved", "id",
)  # fmt: skip
"""What may be told of the fields of a JSON export; `id` is what tells one article of it from another."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a project may choose."""

    title: str = "Briefings"
    """The heading of the home page."""
    introduction: str = ""
    """One paragraph beneath the heading: for whom the briefings are and what they cover."""
    contact: str = ""
    """Where a reader reports a mistake: a `mailto:` or `https://` address, shown on every page; left out if empty."""
    address: str = ""
    """Where the site is published, `http(s)`, as `site_url` in `mkdocs.yml`; the feed and the citations give it."""
    publish: str = "quotes"
    """How much of the articles' text the site shows: `full`, or `quotes` for cited sentences with hashes of the rest.
    Choose `full` only for text you may publish."""
    parser: str = "auto"
    """`auto` reads with the small language model where its files are installed and unaltered; `rules` never does."""
    language: str = "en"
    """The language of the briefings; articles in another language are listed and not analysed."""
    summary_words: int = 90
    """About how long the summary of a topic may be, in words."""
    seeds: str = "seeds"
    """The folder with the articles, beside this file."""
    docs: str = "docs"
    """The folder with the pages, as in `mkdocs.yml`."""
    max_megabytes: int = MAX_MEGABYTES
    """The largest file that is read, in millions of bytes; larger ones are listed. A mailbox of a year has about 20."""
    record_fields: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """What the fields of your JSON exports are called, where their names are not known already: `text: corpo`, or
    `published: [meta.day, day]` to try several; a dot leads into a record inside another."""


def load(root: Path) -> Settings:
    """The settings of the project in `root`; without a `briefing.yml` the defaults.

    Raises `SettingsError` with file, line and the way out.
    """
    path = root / FILE
    return read(path.read_bytes()) if path.is_file() else Settings()


def read(data: bytes | str) -> Settings:
    """The settings in the text of a `briefing.yml`."""
    entries = parse(data, FILE).known([field.name for field in fields(Settings)], "setting")
    values: dict[str, Any] = {name: _READERS.get(name, _line)(node) for name, node in entries.items()}
    return Settings(**values)


def _line(node: Node) -> str:
    return " ".join(node.text().split())


def _folder(node: Node) -> str:
    text = node.text().rstrip("/")
    parts = Path(text).parts
    if not parts or Path(text).is_absolute() or ".." in parts or "\\" in text or ":" in text:
        raise SettingsError(node.where, "a folder inside the project is expected", "Write its name, such as `seeds`.")
    return "/".join(parts)


def _address(node: Node) -> str:
    text = node.text().strip()
    if text and (not text.startswith(("https://", "mailto:")) or any(c.isspace() or c in "<>\"'" for c in text)):
        raise SettingsError(node.where, "an address is expected", "Begin it with `https://` or `mailto:`.")
    return text


def _site_address(node: Node) -> str:
    text = node.text().strip()
    if text and not re.fullmatch(r"https?://[A-Za-z0-9.:\-]+(?:/[A-Za-z0-9._~/%\-]*)?", text):
        raise SettingsError(
            node.where, "an address of a site is expected", "Write it as in `https://example.org/news/`."
        )
    return f"{text.rstrip('/')}/" if text else ""


def _fields(node: Node) -> tuple[tuple[str, tuple[str, ...]], ...]:
    names = node.known(RECORD_KEYS, "field of an article")
    return tuple((key, tuple(_line(item) for item in value.items())) for key, value in names.items())


_READERS: Mapping[str, Callable[[Node], object]] = MappingProxyType(
    {
        "contact": _address,
        "address": _site_address,
        "publish": lambda node: node.choice(("full", "quotes")),
        "parser": lambda node: node.choice(("auto", "rules")),
        "language": lambda node: node.choice(("en",)),
        "summary_words": lambda node: node.number(20, 1000),
        "seeds": _folder,
        "docs": _folder,
        "max_megabytes": lambda node: node.number(1, 1000),
        "record_fields": _fields,
    }
)
