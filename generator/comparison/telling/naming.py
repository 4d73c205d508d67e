"""What the topic of a frame is called where its claims tell only a part of what the frame's name says.

"Sanctions and trade" over tariffs alone promises sanctions that nobody tells of: it is called "Tariffs and trade".
"""

from collections.abc import Mapping, Sequence
from functools import cache

from generator.data import rows
from generator.language.words import tokens
from generator.model import Claim


def names_of(chosen: Mapping[str, Sequence[Claim]], said: Mapping[str, Sequence[str]]) -> Mapping[str, str]:
    """Topic -> its other name, for those whose claims have no word for the rest of their usual one.

    `said` has the words of each claim. No two topics get one name.
    """
    found: dict[str, str] = {}
    for name, other, told, untold, without in _names():
        taken = name in found or any(chosen.get(one) for one in (other, without) if one)
        used = _words(name, chosen, said) if chosen.get(name) and not taken else ""
        if used and _has(used, told) and not _has(used, untold):
            found[name] = other
    return found


def usual(name: str) -> str:
    """The usual name of a topic that is called otherwise in some stories."""
    return next((first for first, other, *_ in _names() if other == name), name)


def _words(name: str, chosen: Mapping[str, Sequence[Claim]], said: Mapping[str, Sequence[str]]) -> str:
    """The words of the claims of a topic, one after the other, a space around each."""
    return f" {' '.join(word for c in chosen[name] for text in said[c.id] for word in tokens(text))} "


def _has(used: str, words: Sequence[str]) -> bool:
    return any(f" {word} " in used for word in words)


@cache
def _names() -> Sequence[tuple[str, str, Sequence[str], Sequence[str], str]]:
    """Topic, its other name, words of which its claims have one, and none, and the topic that must not be beside it."""
    parts = ((*row, "")[:5] for row in rows("frames-named"))
    return tuple((name, other, tuple(a.split(", ")), tuple(b.split(", ")), rest) for name, other, a, b, rest in parts)
