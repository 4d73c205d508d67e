"""Lone surrogates, halves of a character that stand for none, put right as soon as a text is read.

JSON, mails and prints can hold one, and no page, file or parser can carry it. Each becomes U+FFFD, one
character for one, so that all offsets stay what they were.
"""

import re
from typing import NamedTuple

REPLACEMENT = "\ufffd"
_LONE = re.compile("[\ud800-\udfff]")


class Mended(NamedTuple):
    """A value without lone surrogates, and how many there were."""

    value: object
    lone: int = 0


def mended(text: str) -> str:
    """The text with U+FFFD for each lone surrogate."""
    return _LONE.sub(REPLACEMENT, text)


def count(text: str) -> int:
    """The lone surrogates of a text."""
    return len(_LONE.findall(text))


def mended_value(value: object) -> Mended:
    """A value as JSON gives it, mended in all its texts, keys included."""
    if isinstance(value, str):
        return Mended(mended(value), count(value))
    if isinstance(value, list):
        found = [mended_value(item) for item in value]
        return Mended([item.value for item in found], sum(item.lone for item in found))
    if isinstance(value, dict):
        inside = {mended(key): mended_value(item) for key, item in value.items()}
        return Mended({key: item.value for key, item in inside.items()}, sum(item.lone for item in inside.values()))
    return Mended(value)


def note_of(lone: int) -> tuple[str, ...]:
    """What to tell of so many; nothing of none."""
    if not lone:
        return ()
    one = "1 character was half of a pair (a lone surrogate) and is"
    what = one if lone == 1 else f"{lone} characters were halves of pairs (lone surrogates) and are"
    return (f"{what} shown as {REPLACEMENT}.",)
