"""What a question may do with the words of its notes: ask with "did", "does" or "will", and with a verb's base form.

A question claims nothing, while "they did leave" would say more than "they left"; so both hold where a text ends in a
question mark, and only there. The forms of regular verbs follow from rules, those of others stand in a list.
"""

import re
from collections.abc import Collection
from functools import cache
from pathlib import Path

BASES = Path(__file__).parents[1] / "data" / "base-forms.txt"
"""Irregular forms of verbs with their base."""
_ASKS = re.compile(r"\b(?:did|does|do|will)\b(?=[^?]*\?$)", re.I)


def asking(text: str) -> tuple[str, bool]:
    """A text without the one auxiliary with which it asks, and whether there is one."""
    found = _ASKS.search(text)
    return (f"{text[: found.start()]}{text[found.end() :]}".strip(), True) if found else (text, False)


def base_stands(token: str, known: Collection[str]) -> bool:
    """Whether a word is the base of a verb of which a form is known: "stop" of "stopped", "leave" of "left"."""
    return token.islower() and any(form in known for form in _regular(token) | _irregular().get(token, frozenset()))


def _regular(base: str) -> frozenset[str]:
    ends = {
        f"{base}ing",
        f"{base.removesuffix('e')}ing",
        f"{base}{base[-1]}ing",
        f"{base}s",
        f"{base}es",
        f"{base}ed",
        f"{base}d",
        f"{base}{base[-1]}ed",
    }
    return frozenset(ends | ({f"{base[:-1]}ies", f"{base[:-1]}ied"} if base.endswith("y") else set()))


@cache
def _irregular() -> dict[str, frozenset[str]]:
    lines = (line.split("#")[0].split() for line in BASES.read_text(encoding="utf-8").splitlines())
    pairs = [(line[0], line[1]) for line in lines if line]
    return {base: frozenset(form for form, other in pairs if other == base) for _, base in pairs}
