"""Names for added files: those that a person chose, made safe for every system; for pages of the web, their titles.

A stem stands once in a folder whatever the ending, since the metadata of `storm.txt` and of `storm.html` would be the
same `storm.yml`.
"""

import hashlib
import re
from collections.abc import Container
from urllib.parse import urlsplit

from generator.data import words
from generator.ids import slug as safe


def slug(text: str, otherwise: str) -> str:
    """A name that is safe for every system and no option of a command: `con-article` for `con`."""
    name = safe(text, otherwise)
    return f"{name[1:]}-article" if name.startswith("-") else name


def file_stem(name: str, title: str | None) -> str:
    """The stem of a file: its own name if that says anything, otherwise the title (`0a4f99c1.txt` says nothing)."""
    own = slug(name, "")
    return (slug(title, "") if title and not _speaks(own) else "") or own or "article"


def page_stem(url: str, title: str | None) -> str:
    """The stem of a page: its title, else the end of its address, else the host with a few digits of its own."""
    parts = urlsplit(url)
    ends = [end for part in parts.path.split("/") if _speaks(end := slug(part.rpartition(".")[0] or part, ""))]
    mark = hashlib.sha256(url.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return (slug(title, "") if title else "") or (ends[-1] if ends else slug(f"{parts.hostname}-{mark}", "page"))


def folder_name(name: str) -> str:
    """The name of a folder."""
    return slug(name, "folder")


def free(stem: str, taken: Container[str]) -> str:
    """The stem, or the first of `stem-2`, `stem-3` … that is not taken."""
    name, n = stem, 1
    while name in taken:
        n += 1
        name = f"{stem}-{n}"
    return name


def _speaks(stem: str) -> bool:
    """Whether a name holds a word: neither digits of a database nor `download`."""
    parts = [
        part for part in stem.split("-") if re.search(r"[a-z]{3}", part) and not re.fullmatch(r"[0-9a-f]{6,}", part)
    ]
    return any(part not in words("nameless") for part in parts)
