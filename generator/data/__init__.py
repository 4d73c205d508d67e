"""Word lists and lexicons as data: one term a line, `#` starts a comment, so that an editor can change them.

A line may carry values after the term, separated by tabs ("dozen<TAB>12"). Lists are read once and are immutable.
"""

from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of `data/<name>.txt`, each split at its tabs, comments and blank lines left out."""
    text = files(__package__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.split("#", 1)[0].rstrip() for line in text.splitlines())
    return tuple(tuple(cell.strip() for cell in line.split("\t")) for line in lines if line.strip())


@cache
def words(name: str) -> frozenset[str]:
    """The terms of `data/<name>.txt`."""
    return frozenset(row[0] for row in rows(name))


@cache
def table(name: str) -> dict[str, str]:
    """Term -> value of a two-column list; do not change the result."""
    return {row[0]: row[1] for row in rows(name)}
