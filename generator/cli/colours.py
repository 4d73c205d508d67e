"""An explained sentence with its marks: in colour on a terminal that takes it, else as a list of marks.

Colour is for terminals alone, never where `NO_COLOR` is set (https://no-color.org): what is written to a file or read
aloud says the same in words.
"""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

import click

from generator.cli.saying import visible
from generator.language.marks import LEGEND, Mark, pieces
from generator.model import Span


class _Style(NamedTuple):
    colour: str | None = None
    bold: bool = False
    underline: bool = False


_STYLES: Mapping[str, _Style] = MappingProxyType(
    {
        "speaker": _Style("cyan", bold=True),
        "cue": _Style("blue"),
        "content": _Style(underline=True),
        "hedge": _Style("yellow", bold=True),
        "figure": _Style("magenta", bold=True),
        "date": _Style("green"),
        "name": _Style("cyan"),
    }
)
"""Told apart by brightness and underlining too: not everybody sees colours alike."""


def in_colour() -> bool:
    """Whether standard output is a terminal and nobody asked for none."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def marked(explanation: Mapping[str, object], *, colour: bool) -> Iterator[str]:
    """The lines that show the marks of an explained sentence; none for anything else that is explained."""
    text, found = explanation.get("text"), explanation.get("marks")
    if not isinstance(text, str) or not isinstance(found, list) or not found:
        return
    yield "marks:"
    if colour:
        yield "  " + _painted(text, [_mark(mark) for mark in found])
        yield "  " + "  ".join(_styled(words, [kind]) for kind, words in LEGEND.items())
        return
    for mark in found:
        yield f"  {mark['kind']}: {visible(' '.join(mark['text'].split()))} ({visible(mark['words'])})"


def _mark(told: Mapping[str, str]) -> Mark:
    start, _, end = told["at"].partition("-")
    return Mark(Span(int(start), int(end)), told["kind"], told["words"])


def _painted(text: str, found: Sequence[Mark]) -> str:
    """The sentence on one line, each piece in the styles of all its marks."""
    return "".join(_styled(piece.span.of(text), piece.kinds) for piece in pieces(Span(0, len(text)), found))


def _styled(text: str, kinds: Iterable[str]) -> str:
    """The innermost mark gives the colour."""
    styles = [_STYLES[kind] for kind in kinds]
    colour = next((style.colour for style in reversed(styles) if style.colour), None)
    shown = visible(text.replace("\n", " "))
    bold, underline = any(s.bold for s in styles), any(s.underline for s in styles)
    return click.style(shown, fg=colour, bold=bold, underline=underline) if styles else shown
