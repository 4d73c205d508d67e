"""Articles exported as JSON: one a line (`.jsonl`), or a list of them, or a single one (`.json`).

What the fields are called differs from crawler to crawler: `data/record-fields.txt` lists common names, the settings
may add others. A line that is no article is named by its number, and the others are read. A field whose text is markup
is read as markup; one that holds a whole page is read as a page.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import NamedTuple

from generator.data import rows
from generator.model import Extract
from generator.reading.encoding import Decoded, decode, mended_of
from generator.reading.formats.blocks import blocks_of, joined
from generator.reading.formats.pages import NO_TEXT, page
from generator.reading.formats.parts import File, Outcome, Part, Unread, checked, key_of, names, stated, tidy
from generator.reading.metadata import gathered
from generator.reading.surrogates import mended_value, note_of
from generator.strict_yaml import shown

LISTS = ("items", "articles", "results", "data", "entries", "stories", "documents", "docs", "posts", "records")
"""Keys under which an export holds its list of articles."""
INSIDE = ("response", *LISTS)
"""Keys of the record that such a list may stand in: `{"response": {"docs": [...]}}`."""
WITHIN = ("headline", "heading", "paragraphs", "text")
"""Keys of a record that is a piece of a text, in the order of reading."""
FACTS = ("title", "url", "published", "modified", "author", "publisher", "language", "license", "retrieved")
_DATES = frozenset({"published", "modified", "retrieved"})
_ADDRESS = re.compile(r"(?i)(?:https?:)?//")
_MARKED = re.compile(r"<[a-zA-Z/!]|&(?:#\d+|#x[0-9a-fA-F]+|\w+);")
_MARKUP = re.compile(
    r"</?(?:p|br|div|span|a|em|strong|h[1-6]|ul|ol|li|b|i|img|blockquote|figure|table)\b[^<>]*>", re.IGNORECASE
)
_PAGE = re.compile(r"\s*(?:<!doctype html|<html\b|<\?xml[^>]*>\s*<(?:!doctype html|html\b))", re.IGNORECASE)
_MILLISECONDS = 100_000_000_000
"""A larger stamp counts milliseconds: as seconds it would lie in the year 5138."""

Names = Mapping[str, tuple[str, ...]]


class Field(NamedTuple):
    """A value with the path of keys that leads to it."""

    path: str
    value: object


_NO_OBJECT = 'it is no JSON object. Write each article as `{"title": …, "text": …}`.'


def read_lines(file: File) -> tuple[Outcome, ...]:
    """The articles of a file with one JSON object a line."""
    decoded = decode(file.data, mend=False)
    if decoded is None:
        return (Unread(NO_TEXT),)
    known = _names(file)
    return checked(_lines(decoded, known, file.where), many=True)


def _lines(decoded: Decoded, known: Names, where: str) -> Iterator[Outcome]:
    for number, line in enumerate(decoded.text.split("\n"), 1):
        if line.strip():
            own = mended_of(decoded._replace(text=line))
            value, lone = mended_value(_parsed(own.text))
            own = _noted(own, lone)
            part = Unread(value) if isinstance(value, str) else _record(value, own, known, f"{where}:{number}")
            yield _placed(part, "lines", str(number), f"line {number}")


def read_document(file: File) -> tuple[Outcome, ...]:
    """The articles of a JSON document."""
    decoded = decode(file.data)
    if decoded is None:
        return (Unread(NO_TEXT),)
    value = _parsed(decoded.text)
    if isinstance(value, str):
        return (Unread(value),)
    known, items = _names(file), [mended_value(item) for item in _items(value)]
    if not items:
        return (Unread("it holds no list of articles and is none. " + _fields_wanted(known)),)
    found = (
        _placed(_record(item, _noted(decoded, lone), known, file.where), "records", str(number), f"item {number}")
        for number, (item, lone) in enumerate(items, 1)
    )
    return checked(found, many=True)


def _noted(decoded: Decoded, lone: int) -> Decoded:
    return decoded._replace(notes=(*decoded.notes, *note_of(lone)))


def _parsed(text: str) -> "object | str":
    """A value, wrapped so that a text alone is none; or why there is none."""
    try:
        value = json.loads(text.removeprefix("\ufeff"))
    except RecursionError:
        return "it nests too deeply."
    except ValueError as error:
        why = getattr(error, "msg", "a number is too long").lower()
        return f"it is not valid JSON ({why}, column {getattr(error, 'colno', 1)}). Mend it or export it again."
    return value if isinstance(value, (dict, list)) else _NO_OBJECT


def _items(value: object) -> Sequence[object]:
    if isinstance(value, list):
        return value
    if not isinstance(value, dict):
        return [value]
    inside = (value[name] for name in INSIDE if isinstance(value.get(name), dict))
    lists = (record.get(name) for record in (value, *inside) for name in LISTS)
    return next((found for found in lists if isinstance(found, list) and found and isinstance(found[0], dict)), [value])


def _placed(part: Outcome, kind: str, number: str, place: str) -> Outcome:
    if isinstance(part, Unread):
        return Unread(part.why, number, place)
    extract = part.extract
    placed = Extract(
        f"{kind}{extract.format}",
        f"{number}/{extract.part}",
        f"{place}, `{shown(extract.part)}`",
        extract.reader,
        extract.repaired,
    )
    return replace(part, extract=placed)


# ---- one record


def _record(record: object, decoded: Decoded, known: Names, where: str) -> Outcome:
    if not isinstance(record, dict):
        return Unread(_NO_OBJECT)
    text = _text(record, known, "text")
    teaser = None if text else _text(record, known, "teaser")
    chosen = text or teaser
    if chosen is None:
        return Unread("it has no field with text. " + _fields_wanted(known))
    part = _part(chosen, decoded, where)
    meta, remarks = stated(_facts(record, known), where)
    both, more = gathered((meta, part.meta), where)
    notes = (*part.notes, *(["Only a teaser of the article is given."] if teaser else []))
    identity = _first(record, known, "id") or _first(record, known, "url")
    key = key_of(identity, part.text)
    return replace(part, key=key, meta=both, remarks=(*part.remarks, *remarks, *more), notes=notes)


def _part(chosen: Field, decoded: Decoded, where: str) -> Part:
    """The text of a field, read as what it is."""
    text = str(chosen.value)
    if _PAGE.match(text):
        return page(decoded._replace(text=text), where, "+html", chosen.path)
    markup = bool(_MARKUP.search(text))
    plain = joined(blocks_of(text))[0] if markup else tidy(text)
    extract = Extract("+html" if markup else "", chosen.path, "", "", decoded.repaired)
    return Part(plain, extract, encoding=decoded.encoding, notes=decoded.notes)


def _facts(record: Mapping[str, object], known: Names) -> Iterator[tuple[str, str, str]]:
    for key in FACTS:
        for field in _fields(record, known.get(key, ())):
            text = _stamp(field.value) if key in _DATES else _names_of(field.value)
            if text and _fits(key, text):
                text = _plain(text) if key == "title" else text
                yield key, text, f"`{shown(field.path)}`"
                break


def _fits(key: str, text: str) -> bool:
    """Whether a value can be what its field says: `source` is a newspaper in some exports and an address in others.

    An author may be a number in somebody's data base.
    """
    address = bool(_ADDRESS.match(text))
    if key == "url":
        return address
    return key not in ("publisher", "author") or not (address or text.isdecimal())


def _plain(text: str) -> str:
    """A title without its marks: `Ferry &#8211; what we know`."""
    return " ".join(block.text for block in blocks_of(text)) if _MARKED.search(text) else text


def _first(record: Mapping[str, object], known: Names, key: str) -> str:
    values = (_names_of(field.value) for field in _fields(record, known.get(key, ())))
    return next((value for value in values if value), "")


def _text(record: Mapping[str, object], known: Names, key: str) -> Field | None:
    for field in _fields(record, known.get(key, ())):
        text = _paragraphs(field.value)
        if any(c.isalnum() for c in text):
            return Field(field.path, text)
    return None


def _paragraphs(value: object) -> str:
    """A text, or the texts of a list, which may be of records with a heading and paragraphs."""
    if isinstance(value, list):
        return "\n\n".join(filter(None, map(_paragraph, value)))
    return value if isinstance(value, str) else ""


def _paragraph(item: object) -> str:
    if isinstance(item, dict):
        return "\n\n".join(filter(None, (_paragraphs(item.get(key)) for key in WITHIN)))
    return item if isinstance(item, str) else ""


def _fields(record: Mapping[str, object], wanted: Sequence[str]) -> Iterator[Field]:
    """The fields of a record by any of the names, in their order; `article.body` leads into a record inside."""
    own = {_bare(key): key for key in reversed(list(record))}
    for name in wanted:
        key = name if name in record else own.get(_bare(name))
        if key is not None:
            value = record[key]
            if isinstance(value, dict):
                yield from (Field(f"{key}.{inner.path}", inner.value) for inner in _fields(value, wanted))
            yield Field(key, value)
        elif "." in name:
            head, _, rest = name.partition(".")
            inside = record.get(head)
            if isinstance(inside, dict):
                yield from (Field(f"{head}.{inner.path}", inner.value) for inner in _fields(inside, (rest,)))


def _names_of(value: object) -> str:
    """A value as text: names of people or bodies may be lists, or records with a name."""
    if isinstance(value, list):
        return ", ".join(dict.fromkeys(name for item in value if (name := _names_of(item))))
    if isinstance(value, dict):
        keys = ("name", "title", "@id", "url", "id", "$oid")
        return next((name for key in keys if (name := _names_of(value.get(key)))), "")
    if isinstance(value, bool) or value is None:
        return ""
    return " ".join(str(value).split()) if isinstance(value, (str, int)) else ""


def _stamp(value: object) -> str:
    """A date as text; a number counts seconds or thousandths since 1970."""
    if isinstance(value, dict):
        return next((_stamp(value[key]) for key in ("$date", "@value", "date") if key in value), "")
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return _names_of(value)
    try:
        seconds = value / 1000 if abs(value) >= _MILLISECONDS else value
        return datetime.fromtimestamp(seconds, UTC).isoformat()
    except (ValueError, OverflowError, OSError):
        return str(value)


def _names(file: File) -> Names:
    return names(((name, key) for name, key in rows("record-fields")), file.fields)


def _bare(name: str) -> str:
    return re.sub(r"[\s_-]", "", name).lower()


def _fields_wanted(known: Names) -> str:
    listed = ", ".join(f"`{name}`" for name in known["text"][:4])
    return f"Looked for were {listed} and others; `record_fields` in the settings may name yours."
