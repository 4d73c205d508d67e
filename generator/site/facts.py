"""What is known of an article besides its text, as lines of name, value and where the value stands.

A value that is not known is shown as "not stated"; a date without a day is shown as written, and says so.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from generator.model import NOT_STATED, Metadata
from generator.site.escaping import one_line

_ALWAYS = (
    ("title", "Title"),
    ("publisher", "Publisher"),
    ("author", "Author"),
    ("published", "Published"),
    ("wire", "Agency credited"),
    ("url", "Address"),
    ("language", "Language"),
    ("license", "Terms of use"),
)
"""Shown whether known or not: a reader should see that nobody says so."""
_WHERE_GIVEN = (("modified", "Changed"), ("retrieved", "Retrieved"))


@dataclass(frozen=True, slots=True)
class Fact:
    """A line about an article."""

    key: str
    name: str
    value: str
    place: str
    """Where it stands; nothing where it is not stated."""
    language: str | None = None
    """That of the value, where it is not English."""


def facts_of(meta: Metadata, language: str | None = None) -> tuple[Fact, ...]:
    """Everything that is known, and what is not though one would ask for it; a title is in the article's language."""
    found = (*_facts(meta, _ALWAYS, always=True), *_facts(meta, _WHERE_GIVEN, always=False))
    return tuple(replace(fact, language=language) if fact.key == "title" and meta.title else fact for fact in found)


def names_of(meta: Metadata) -> tuple[str, ...]:
    """Whose article it is: its publisher, and the agency it credits."""
    return tuple(dict.fromkeys(one_line(name) for name in (meta.publisher, meta.wire) if name))


def _facts(meta: Metadata, names: tuple[tuple[str, str], ...], *, always: bool) -> Iterator[Fact]:
    for key, name in names:
        given = meta.place_of(key)
        value = _value(getattr(meta, key), given.written if given else "")
        if value or always:
            yield Fact(key, name, value or NOT_STATED, given.place if given and value else "")


def _value(value: date | str | None, written: str) -> str:
    """`2025-01-31`, `2025-01-31 (2025-01-31T18:00+01:00)`, `2025-01, no day given`."""
    if value is None:
        return f"{written}, no day given" if written else ""
    text = value.isoformat() if isinstance(value, date) else value
    return f"{text} ({written})" if written else text
