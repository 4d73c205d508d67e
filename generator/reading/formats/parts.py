"""What the readers of formats take and give: a file, its parts as text, and what of it could not be read.

A part is one article of a file. Its key says which article it is (its own id or address, else its text), never where
it stands, so that an article put in above renames none below. Text is tidied, since the files it comes out of have no
lines of their own: white space within a line is one blank, and lines that were apart stay apart.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from generator.errors import SettingsError
from generator.model import Extract, Metadata, Remark, Span
from generator.reading.metadata import SAID, gathered, read_value

MAX_CHARACTERS = 5_000_000
"""Of one article; the longest we know have a hundredth of it, and what is longer is a dump."""
MIN_COPY = 40
"""Characters below which equal texts say nothing: two articles may both hold `Breaking news`."""
MAX_PARTS = 100_000
"""Of one file; a file of more is a data base to be split."""
_KEY = 12
"""Hexadecimal digits of a key: among a million parts two are alike by chance once in three hundred files."""
_BLANKS = re.compile(r"[^\S\n]+")
SOFT = "\u00ad"
"""A hyphen that is shown only where a line ends, in a word that may be parted there."""
_BREAKS = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class File:
    """A file to be read."""

    data: bytes
    where: str = ""
    """What a message calls it: `seeds/name.html`."""
    fields: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Names that records have for our keys, beyond those that are known."""


@dataclass(frozen=True, slots=True)
class Part:
    """An article as it was taken out of its file."""

    text: str
    extract: Extract
    key: str = ""
    """Which article of the file it is; nothing where the file is one article."""
    encoding: str = "utf-8"
    meta: Metadata = field(default_factory=Metadata)
    remarks: tuple[Remark, ...] = ()
    """On its metadata."""
    notes: tuple[str, ...] = ()
    """What to tell about its reading, one sentence each."""
    aside: tuple[Span, ...] = ()
    """Pieces of the text that stand around the article, amid it or below its pictures."""
    captions: tuple[Span, ...] = ()
    """Pieces of the text that stand below pictures of the article."""
    amid: tuple[Span, ...] = ()
    """Pieces of the text that stand amid the article and are none of its own."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A part, or a whole file, that gives no article."""

    why: str
    """With the way out."""
    part: str = ""
    """Its number; nothing for the whole file."""
    place: str = ""
    """The same in words: `line 3`."""


Outcome = Part | Unread


def tidy(text: str) -> str:
    """Text with white space within a line as one blank, and at most one blank line between lines."""
    lines = "\n".join(_BLANKS.sub(" ", line).strip() for line in _BREAKS.sub("\n", text.replace(SOFT, "")).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n")


def key_of(identity: str, text: str) -> str:
    """The key of a part: of its own id, or of its words where it has none."""
    return _digest(identity or " ".join(text.split()))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_KEY]


def stated(values: Iterable[tuple[str, str, str]], where: str) -> tuple[Metadata, tuple[Remark, ...]]:
    """Metadata from raw values (our key, the value, its place); one that cannot be used is told and passed over."""
    readings, remarks = [], []
    for key, text, place in values:
        if not text.strip():
            continue
        try:
            readings.append(read_value(key, text, place))
        except SettingsError as error:
            message = (
                f"{place} is given as the {SAID.get(key, key)}, but {error.message}. Give it in a file beside this one."
            )
            remarks.append(Remark(where, message[:1].upper() + message[1:]))
    meta, contradictions = gathered(readings, where)
    return meta, (*remarks, *contradictions)


def checked(parts: Iterable[Outcome], *, many: bool) -> tuple[Outcome, ...]:
    """The parts of a file with keys that differ; without those that hold no word, are too long or stand twice."""
    found: list[Outcome] = []
    seen: dict[str, tuple[str, str]] = {}
    for part in parts:
        if len(found) >= MAX_PARTS:
            found.append(Unread(f"the file has more than {MAX_PARTS:,} articles. Split it.", "", ""))
            break
        found.append(_checked(part, seen, many=many) if isinstance(part, Part) else part)
    return tuple(found)


def _checked(part: Part, seen: dict[str, tuple[str, str]], *, many: bool) -> Outcome:
    number, place = part.extract.part.partition("/")[0], part.extract.place
    if not any(c.isalnum() for c in part.text):
        return Unread("it holds no word.", number, place)
    if len(part.text) > MAX_CHARACTERS:
        return Unread(f"its text is longer than {MAX_CHARACTERS:,} characters. Split it.", number, place)
    if not many:
        return replace(part, key="")
    text = _digest(part.text)
    if part.key in seen and seen[part.key][1] == text:
        return Unread(f"it is the same article as {seen[part.key][0]}.", number, place)
    key = part.key if part.key not in seen else _digest(f"{part.key} {text}")
    copy = _copy_key(part)
    twin = seen.get(key) or seen.get(copy)
    if twin:
        return Unread(f"it is the same article as {twin[0]}.", number, place)
    seen[key] = place, text
    if copy:
        seen[copy] = place, text
    return part if key == part.key else _renamed(part, key)


def _copy_key(part: Part) -> str:
    """What two copies of an article under two ids or addresses share: who published them, and all their words.

    The same words from two publishers are two sources, of which one took from the other; few words say nothing.
    """
    words = "".join(part.text.split())
    return f"{part.meta.publisher or ''} {_digest(words)}" if len(words) >= MIN_COPY else ""


def _renamed(part: Part, key: str) -> Part:
    note = "Another article of this file has the same id or address."
    return replace(part, key=key, notes=(*part.notes, note))


def names(
    fields: Iterable[tuple[str, str]], chosen: tuple[tuple[str, tuple[str, ...]], ...]
) -> Mapping[str, tuple[str, ...]]:
    """Our key -> the names it may have, those chosen by the settings first."""
    found: dict[str, list[str]] = {key: list(given) for key, given in chosen}
    for name, key in fields:
        found.setdefault(key, []).append(name)
    return {key: tuple(dict.fromkeys(given)) for key, given in found.items()}
