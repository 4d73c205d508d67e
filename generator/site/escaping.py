"""Text of others made safe for the place it is put in: Markdown, HTML, an attribute, YAML, JSON or a spreadsheet.

Article text is data and nothing else. Everything a template prints is escaped by default (`finalize`), and only a value
of our own type `Md` passes as it is. Numeric entities are used because no Markdown parser gives them a meaning, where
backslashes and `html.escape` each leave some construct alive.
"""

import json
import re
import unicodedata
from html import escape
from urllib.parse import quote

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>&|~^=$@#]")
"""Marks that start something anywhere in a line."""
_OPENERS = re.compile(r"^(?:[-+:!%↳]|\?(?=\?)|Table(?=:)|\d+(?=[.)]))")
"""Marks that start something at the beginning of a block only: lists, definitions, admonitions, captions, reasons."""
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
"""Controls that change the order of what a reader sees; shown by name instead."""
_LOST_BLANK = re.compile("^ | $| (?= )")
"""Blanks that a line of a page drops or joins."""
_FORMULA = re.compile(r"^\s*[=+\-@\t\r]")
"""A spreadsheet would run a cell that starts so."""


class Md(str):
    """Markdown or HTML of our own making, safe to print as it is."""

    __slots__ = ()


def one_line(text: str) -> str:
    """Text as a page shows it: white space collapsed, control characters replaced, bidirectional controls visible."""
    return "".join(map(_visible, " ".join(text.split())))


def _visible(char: str) -> str:
    if char in _BIDI:
        return f"[U+{ord(char):04X}]"
    return "\ufffd" if _unprintable(char) else char


def _unprintable(char: str) -> bool:
    """Controls, lone surrogates and noncharacters: no page can carry them."""
    return unicodedata.category(char) in ("Cc", "Cs") or ord(char) & 0xFFFE == 0xFFFE or "\ufdd0" <= char <= "\ufdef"


def md(text: str) -> Md:
    """Text for running Markdown, a table cell, a heading, a link's text or a footnote: it comes out as it went in."""
    return Md(_OPENERS.sub(_entities, _SPECIAL.sub(_entities, one_line(text))))


def _entities(match: re.Match[str]) -> str:
    first, rest = match.group()[0], match.group()[1:]
    return f"&#{ord(first)};{rest}" if not first.isdigit() else "".join(f"&#{ord(c)};" for c in match.group())


def html(text: str) -> Md:
    """Text for an element inside a block of raw HTML."""
    return Md(escape(one_line(text), quote=False))


def attribute(text: str) -> Md:
    """Text for an attribute in double quotes, in raw HTML."""
    return Md(_SPECIAL.sub(_entities, one_line(text)).replace('"', "&#34;").replace("'", "&#39;"))


def file_name(path: str) -> Md:
    """A path for an attribute that programs read, with `%0A` for a line break: no two names come out alike."""
    return attribute(_LOST_BLANK.sub("%20", "".join(map(_coded, path))))


def _coded(char: str) -> str:
    shown = char == " " or (char != "%" and not char.isspace() and _visible(char) == char)
    return char if shown else quote(char, safe="", errors="surrogateescape")


def front_matter(text: str) -> Md:
    """Text for a string of a page's front matter, which the theme prints into HTML: escaped for both."""
    return Md(json.dumps(escape(one_line(text)), ensure_ascii=False))


def address(url: str | None) -> Md | None:
    """An http(s) address for a link's target; None where it is anything else."""
    if not url or not re.match(r"https?://[^\s\"'<>\\^`{|}\x00-\x20]+$", url):
        return None
    return Md(re.sub(r"[^A-Za-z0-9\-._:/?#%=&;,+!]", lambda m: "".join(f"%{b:02X}" for b in m.group().encode()), url))


def csv_cell(text: str) -> str:
    """Text for a cell of a spreadsheet: a formula is shown, not run."""
    line = one_line(text)
    return f"'{line}" if _FORMULA.match(line) else line


def finalize(value: object) -> str:
    """What Jinja prints for a value: ours as it is, all else escaped for Markdown; nothing for None is a fault."""
    if isinstance(value, Md):
        return value
    ready = getattr(value, "markdown", None)
    if isinstance(ready, Md):
        return ready
    if value is None:
        raise ValueError("a template prints a value that is not there")
    return md(str(value))
