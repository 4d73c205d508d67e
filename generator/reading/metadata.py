"""What is said about an article beside it, at its head or in its page: typed values, each with the place that gives it.

Each value is checked on its own: one that cannot be used is named with file, line, column and the way out, and the
others are kept. Nothing is guessed: what is not given stays "not stated", and a month is not made a day. Where places
contradict each other the nearest to a person's hand is believed and the contradiction told.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from functools import cache
from types import MappingProxyType

from generator.data import rows
from generator.errors import SettingsError, nearest
from generator.model import Given, Metadata, Remark
from generator.reading.page_metadata import told_by_html
from generator.reading.stamps import read_stamp
from generator.strict_yaml import Node, parse, shown

MAX_LENGTH = 1_000
"""Characters of a value; a title or an address is shorter."""
SCHEMA_ORG: Mapping[str, str] = MappingProxyType(
    {
        "headline": "title",
        "name": "title",
        "creator": "author",
        "datePublished": "published",
        "dateModified": "modified",
        "inLanguage": "language",
        "mainEntityOfPage": "url",
        "creditText": "wire",
    }
)
"""Names of schema.org's NewsArticle for ours; `publisher`, `author`, `url` and `license` are the same."""
_MEANT: Mapping[str, str] = MappingProxyType(
    {"date": "published", "updated": "modified", "lang": "language", "link": "url", "source": "publisher"}
)
"""Names that other programs give; what they mean there may differ, so that a person decides."""
_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_OPENED = re.compile(r"\ufeff?---[ \t]*\r?\n[A-Za-z_]+:[ \t\r\n]")
_COMPARED = ("publisher", "author", "published", "url", "language")
"""Keys whose values cannot both be right; a page has its title in several lengths, and changes day by day."""

Value = tuple[date | str | None, str]
"""What the field takes (None for a date without a day), and the value as written where that says more."""


def read_metadata(data: bytes | str, where: str, *, shared: bool = False) -> tuple[Metadata, tuple[Remark, ...]]:
    """The metadata in YAML, and a remark for each value that cannot be used.

    What is shared with other programs, as the head of a text is, may have keys of theirs; they are named in one note.
    """
    try:
        entries = parse(data, where).entries()
    except SettingsError as error:
        return Metadata(), (_remark(error, error.where),)
    values: dict[str, tuple[Value, str]] = {}
    remarks = []
    theirs = [key for key in entries if shared and _is_theirs(key)]
    if theirs:
        words = f"Not read are the keys {', '.join(f'`{shown(key)}`' for key in theirs)}: they are none of ours."
        remarks.append(Remark(where, words))
    for key, node in entries.items():
        if key in theirs:
            continue
        line = node.where.rpartition(":")[2]
        try:
            name = _name(key, values)
        except SettingsError as error:
            remarks.append(_remark(error, f"{node.where}:{node.key_column}"))
            continue
        try:
            values[name] = _READERS[name](node), f"{where}, line {line}"
        except SettingsError as error:
            remarks.append(_remark(error, f"{node.where}:{node.column}"))
            continue
        remarks += _without_day(name, values[name][0], f"{node.where}:{node.column}")
    return _metadata(values), tuple(remarks)


def metadata_of_page(html: str, where: str) -> tuple[Metadata, tuple[Remark, ...]]:
    """The metadata in a web page; values that cannot be used, or contradict each other, are told and passed over."""
    readings, remarks = [], []
    told = told_by_html(html)
    for key, text, place in told.found:
        try:
            value = _READERS[key](Node(text, where))
        except SettingsError as error:
            message = f"{place} gives the {SAID.get(key, key)}, but {error.message}. Give it in a file beside this one."
            remarks.append(Remark(where, message))
            continue
        readings.append(_metadata({key: (value, place)}))
        remarks += _without_day(key, value, where)
    meta, contradictions = gathered(readings, where)
    notes = (Remark(where, note) for note in told.notes)
    return meta, (*notes, *dict.fromkeys(remarks), *contradictions)


def read_value(key: str, text: str, where: str) -> Metadata:
    """One value from a place of its own. Raises `SettingsError` where it cannot be used."""
    return _metadata({key: (_READERS[key](Node(text, where)), where)})


def gathered(readings: Sequence[Metadata], where: str) -> tuple[Metadata, tuple[Remark, ...]]:
    """One from several, each before the next in trust, with a remark where they contradict each other."""
    values: dict[str, object] = {}
    given: dict[str, Given] = {}
    remarks = []
    for reading in readings:
        for place in reading.given:
            key, value = place.key, getattr(reading, place.key)
            if key in _COMPARED and key in given and not _same(key, values[key], value):
                remarks.append(_contradiction(given[key], values[key], place, value, where))
            if key not in given or (values[key] is None and value is not None):
                values[key], given[key] = value, place
    ordered = tuple(given[key] for key in KEYS if key in given)
    return Metadata(**values, given=ordered), tuple(dict.fromkeys(remarks))  # type: ignore[arg-type]  # fields of readings


def with_default(meta: Metadata, key: str, value: date | str | None, place: str) -> Metadata:
    """The metadata with a value from the text where no other place gives one."""
    if value is None or getattr(meta, key) is not None:
        return meta
    others = tuple(given for given in meta.given if given.key != key)
    changed: Mapping[str, object] = {key: value, "given": (*others, Given(key, place))}
    return replace(meta, **changed)  # type: ignore[arg-type]  # a field that holds text


def mismatch(meta: Metadata, sha256: str, where: str) -> tuple[Remark, ...]:
    """What is to be said where a file is not the one its metadata describes."""
    if meta.sha256 is None or meta.sha256 == sha256:
        return ()
    place = meta.place_of("sha256")
    message = (
        f"Its bytes have the sha256 {sha256}, but {place.place if place else 'its metadata'} says {meta.sha256}: "
        "the file is not the one that was described. Put the file back, or change the value if the new one is meant."
    )
    return (Remark(where, message, "mismatch"),)


def front_matter(text: str) -> re.Match[str] | None:
    """The YAML between two lines of `---` at the head of a text; `match["yaml"]` is its content."""
    return _FRONT.match(text)


def head_of(text: str, where: str) -> tuple[Metadata, tuple[Remark, ...]]:
    """The metadata at the head of a text; a head that is never closed is told."""
    front = front_matter(text)
    if front:
        return read_metadata("\n" + front["yaml"], where, shared=True)
    message = "It begins with `---` and keys, but no second `---` ends them. Put it below the last key."
    return Metadata(), ((Remark(f"{where}:1", message, "error"),) if _OPENED.match(text) else ())


def _metadata(values: Mapping[str, tuple[Value, str]]) -> Metadata:
    told = {key: found for key, found in values.items() if found[0] != ("", "")}
    given = tuple(Given(key, place, written) for key, ((_, written), place) in told.items())
    fields = {key: value for key, ((value, _), _) in told.items()}
    return Metadata(**fields, given=given)  # type: ignore[arg-type]  # each reader gives what its field takes


# ---- remarks


def _name(key: str, values: Mapping[str, object]) -> str:
    name = SCHEMA_ORG.get(key, key)
    if name not in _READERS:
        meant = f"Did you mean `{_MEANT[key]}`?" if key in _MEANT else nearest(key, _READERS)
        raise SettingsError("", f"no such key `{shown(key)}`", meant)
    if name in values:
        raise SettingsError("", f"`{key}` and another key both give the {name}", "Keep one of them.")
    return name


def _is_theirs(key: str) -> bool:
    """Whether a key is like none of ours: `layout`, `tags`."""
    return (
        SCHEMA_ORG.get(key, key) not in _READERS and key not in _MEANT and not nearest(key, _READERS).startswith("Did")
    )


def _remark(error: SettingsError, where: str) -> Remark:
    return Remark(where, f"{error.message[:1].upper()}{error.message[1:]}. {error.way_out}".strip(), "error")


def _without_day(key: str, value: Value, where: str) -> Iterator[Remark]:
    if value[0] is None:
        words = "is shown as it is, but no `yesterday` of the text is counted from it. Add the day if you know it."
        yield Remark(where, f"The date `{shown(value[1])}` names no day: it {words}")


def _contradiction(a: Given, first: object, b: Given, second: object, where: str) -> Remark:
    key = SAID.get(a.key, a.key)
    told = [shown(given.written or str(value)) for given, value in ((a, first), (b, second))]
    return Remark(where, f"The {key} is “{told[0]}” in {a.place}, but “{told[1]}” in {b.place}. The first is believed.")


SAID: Mapping[str, str] = MappingProxyType(
    {
        "published": "date of publication",
        "modified": "date of the last change",
        "retrieved": "date on which it was taken",
        "url": "address",
    }
)
"""What messages call a key whose name is no word for it."""


def _same(key: str, a: object, b: object) -> bool:
    """Whether two values can both be right: `Harbour News` and `Harbour News Ltd` can."""
    if a is None or b is None or isinstance(a, date):
        return a is None or b is None or a == b
    left, right = (_bare(key, str(value)) for value in (a, b))
    return left == right or (key in ("publisher", "author") and (left in right or right in left))


def _bare(key: str, text: str) -> str:
    if key == "language":
        return text.lower().partition("-")[0]
    if key == "url":
        return re.sub(r"^https?://(?:www\.|m\.)?|[?#].*|/$", "", text)
    return re.sub(r"\W+", "", re.sub(r"(?i)^\s*by\s|^\s*the\s", "", text)).casefold()


# ---- values


def _line(node: Node) -> str:
    text = " ".join(node.text().split())
    if len(text) > MAX_LENGTH:
        raise SettingsError(node.where, f"the value is longer than {MAX_LENGTH:,} characters", "Shorten it.")
    return text


def _text(node: Node) -> Value:
    return _line(node), ""


def _names(node: Node) -> Value:
    return ", ".join(_line(item) for item in node.items()), ""


def _date(node: Node) -> Value:
    text = _line(node)
    if not text:
        return "", ""
    stamp = read_stamp(text)
    if stamp is None:
        way_out = "Write it as year-month-day, 2025-01-31, with the time and zone after a T if you like."
        raise SettingsError(node.where, f"`{shown(text)}` is no date that can be read in one way only", way_out)
    return stamp.day, "" if stamp.day and text == stamp.day.isoformat() else text


def _url(node: Node) -> Value:
    text = _line(node)
    if text and (not re.match(r"https?://[^/]", text) or re.search(r"[\s<>\"'`\\]", text)):
        raise SettingsError(node.where, f"`{shown(text)}` is no address", "Begin it with `https://`.")
    return text, ""


def _language(node: Node) -> Value:
    """A code; `English` and `eng`, as other programs write it, are `en`, and `und` says that nobody knows."""
    text = _line(node)
    if text.lower() in ("", "und"):
        return "", ""
    base, mark, region = text.replace("_", "-").partition("-")
    code = _codes().get(base.lower(), base if len(base) == 3 else "")
    named = f"{code}{mark}{region}"
    if not code or not re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", named):
        raise SettingsError(node.where, f"`{shown(text)}` is no language code", "Write `en`, `de`, `zh-Hant`.")
    return named, "" if named == text.replace("_", "-") else text


@cache
def _codes() -> Mapping[str, str]:
    """A code or a name of a language, in small letters -> its code of two letters."""
    table = ((*row, "") for row in rows("language-codes"))
    return {word: row[0] for row in table for word in (row[0], row[1].lower(), *row[2].split())}


def _sha256(node: Node) -> Value:
    text = _line(node).lower()
    if text and not re.fullmatch(r"[0-9a-f]{64}", text):
        raise SettingsError(node.where, f"`{shown(text)}` is no sha256", "Write its 64 hexadecimal digits.")
    return text, ""


_READERS: Mapping[str, Callable[[Node], Value]] = MappingProxyType(
    {
        "title": _text,
        "publisher": _text,
        "author": _names,
        "published": _date,
        "modified": _date,
        "url": _url,
        "language": _language,
        "wire": _text,
        "license": _text,
        "retrieved": _date,
        "sha256": _sha256,
    }
)
KEYS = tuple(field.name for field in fields(Metadata) if field.name != "given")
"""The keys of a metadata file, in the order in which they are written."""
