"""The `<stem>.yml` beside an added file: every key with its value and where that was found, or open to be filled in.

A value that the text itself tells (its title, the agency it credits) is not written down: it is read anew by each
build, so that a better reading is not overruled by an older one.
"""

from collections.abc import Mapping

from generator.model import Metadata
from generator.reading.metadata import KEYS

_HEAD = (
    "# About {file}. A key that is left open is shown as “not stated”; what the text itself tells is read from it.\n"
)


def metadata_file(meta: Metadata, file: str) -> bytes:
    """The YAML of the metadata, in UTF-8."""
    return (_HEAD.format(file=file) + "".join(_line(meta, key) for key in KEYS)).encode()


def values_of(meta: Metadata) -> Mapping[str, str]:
    """The values as they are written, by key; those that are not stated are left out."""
    return {key: text for key in KEYS if (text := _written(meta, key))}


def _line(meta: Metadata, key: str) -> str:
    text, given = _written(meta, key), meta.place_of(key)
    if not text:
        return f"# {key}:\n"
    place = f"  # {_plain(given.place)}" if given else ""
    return f"{key}: {quoted(text)}{place}\n"


def _written(meta: Metadata, key: str) -> str:
    given, value = meta.place_of(key), getattr(meta, key)
    return given.written if given and given.written else str(value or "")


def quoted(text: str) -> str:
    """Text in double quotes as YAML reads them, whatever it holds."""
    marks = {'"': '\\"', "\\": "\\\\"}
    return '"' + "".join(marks.get(c) or (c if c.isprintable() else _coded(c)) for c in text) + '"'


def _coded(c: str) -> str:
    return f"\\u{ord(c):04X}" if ord(c) <= 0xFFFF else f"\\U{ord(c):08X}"


def _plain(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text)
