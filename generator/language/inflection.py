"""The regular forms of a verb whose base a list gives; those that follow no rule stand in `irregular-verbs`.

Where a consonant may be doubled both spellings are given: "admitted", "visited". No text has the wrong one.
"""

import re


def inflected(base: str) -> frozenset[str]:
    """The third person and the past: "stops", "stopped"; "denies", "denied"."""
    if _Y.search(base):
        return frozenset({f"{base[:-1]}ies", f"{base[:-1]}ied"})
    third = f"{base}es" if base.endswith(_HISSING) else f"{base}s"
    past = f"{base}d" if base.endswith("e") else f"{base}ed"
    return frozenset({third, past, *(f"{twice}ed" for twice in _doubled(base))})


def progressive(base: str) -> frozenset[str]:
    """The form in "-ing": "stopping", "stating"."""
    bare = base[:-1] if base.endswith("e") and not base.endswith("ee") else base
    return frozenset({f"{bare}ing", *(f"{twice}ing" for twice in _doubled(base))})


def _doubled(base: str) -> tuple[str, ...]:
    return (f"{base}{base[-1]}",) if _ONE_VOWEL.search(base) else ()


_Y = re.compile(r"[^aeiou]y$")
_HISSING = ("s", "sh", "ch", "x", "z", "o")
_ONE_VOWEL = re.compile(r"(?:[^aeiou]|qu)[aeiou][bdglmnprt]$")
"""One vowel between consonants, of which the last may be doubled."""
