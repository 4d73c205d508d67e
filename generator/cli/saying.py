"""What is printed: results to standard output, remarks to standard error, one a line.

Text of others is shown with its control characters made visible, so that no article can steer a terminal or a log.
"""

import json
import shutil
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import click

from generator.model import Metadata, Remark

if TYPE_CHECKING:
    from generator.build import Result
    from generator.verify import Finding


def visible(text: str) -> str:
    """Text of others for a terminal or a log: what could steer either is made visible."""
    return "".join(c if c.isprintable() or c == "\n" else f"\\x{ord(c):02x}" for c in text)


def say(text: str, *, error: bool = False) -> None:
    """Print a line, or several."""
    click.echo(visible(text), err=error)


def print_json(value: object) -> None:
    """Print a result for a program."""
    click.echo(json.dumps(value, ensure_ascii=True, indent=2))


def summary(result: "Result") -> dict[str, object]:
    """What a build did, for a program."""
    changes = result.changes
    return {
        "written": sorted(map(str, changes.written)),
        "removed": sorted(map(str, changes.removed)),
        "unchanged": len(changes.unchanged),
        "remarks": [asdict(remark) for remark in result.remarks],
        "not_stated": not_stated(article.meta for article in result.site.articles.values()),
    }


def not_stated(known: Iterable[Metadata]) -> dict[str, int]:
    """Of how many articles each value is not stated that their readers look for first."""
    return dict(Counter(key for meta in known for key in LOOKED_FOR if getattr(meta, key) is None))


LOOKED_FOR = ("title", "publisher", "published")
_MUST_MEND = frozenset({"error", "mismatch"})


def report(result: "Result", *, as_json: bool, quiet: bool) -> None:
    """Print what a build did, and what its articles leave open."""
    if as_json:
        print_json(summary(result))
        return
    for line in _told(remark for remark in result.remarks if not quiet or remark.severity in _MUST_MEND):
        say(line, error=True)
    if not quiet:
        changes = result.changes
        counts = f"{len(changes.written)} written, {len(changes.removed)} removed, {len(changes.unchanged)} unchanged"
        say(f"docs/: {counts}")
        told = told_as_missing(not_stated(article.meta for article in result.site.articles.values()))
        if told:
            say(f"Not stated, of {len(result.site.articles)} articles: {told}.")
        wrong = sum(remark.severity == "error" for remark in result.remarks)
        if wrong:
            say(f"To be mended: {wrong} in the metadata, named above; left out until then; --strict fails on it.")


MOST_ALIKE = 10
"""Remarks in the same words on one file that are printed; a broken file may have a hundred thousand."""


def _told(remarks: Iterable[Remark]) -> Iterator[str]:
    """Each remark on a line; many in the same words on one file are counted."""
    alike: Counter[tuple[str, str]] = Counter()
    for remark in remarks:
        same = remark.where.partition(":")[0], remark.message
        alike[same] += 1
        if alike[same] <= MOST_ALIKE:
            yield f"{remark.where}: {remark.message}"
    for (file, message), count in alike.items():
        if count > MOST_ALIKE:
            yield f"{file}: the same at {count - MOST_ALIKE:,} more places, which --json names: {message}"


def told_as_missing(counts: Mapping[str, int]) -> str:
    """`publisher (2), date (5)`."""
    return ", ".join(f"{_CALLED.get(key, key)} ({count})" for key, count in counts.items())


_CALLED = MappingProxyType({"published": "date", "url": "address"})


def report_findings(findings: "Sequence[Finding]", site_dir: Path, *, quiet: bool) -> None:
    """Print each broken promise, and the verdict."""
    for finding in findings:
        say(str(finding))
    if findings or not quiet:
        verdict = f"{len(findings)} promises are broken" if findings else "every promise holds"
        say(f"{site_dir}/: {verdict}", error=bool(findings))


def lines(value: object, indent: str = "") -> Iterable[str]:
    """A nested value as indented `name: value` lines; what is empty is left out."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            if isinstance(inner, str) and inner:
                yield f"{indent}{name}: {' '.join(inner.split())}"
            elif inner:
                yield f"{indent}{name}:"
                yield from lines(inner, indent + "  ")
    elif isinstance(value, (list, tuple)):
        for inner in value:
            first, *rest = list(lines(inner, indent + "  ")) or [""]
            yield f"{indent}- {first.strip()}"
            yield from rest
    else:
        yield f"{indent}{value}"


class Progress:
    """One line on standard error that says what is being done; nothing where no person looks at it."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty()

    def __enter__(self) -> "Progress":
        return self

    def show(self, text: str) -> None:
        """Replace the line."""
        if self._shown:
            width = shutil.get_terminal_size().columns - 1
            click.echo(f"\r\x1b[K{visible(text)[:width]}", err=True, nl=False)

    def __exit__(self, *_: object) -> None:
        if self._shown:
            click.echo("\r\x1b[K", err=True, nl=False)
