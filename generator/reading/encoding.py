"""The text of a seed's bytes, with the name of the encoding and what a person should know about it.

A byte order mark decides; then the pattern of NULs that UTF-16 has, since plain English in it is strict UTF-8, too;
then strict UTF-8; then what the file itself declares; then Western Windows text, if all it holds are Western letters;
only then a statistical guess. Every guess is said. What is not text is refused, since a character replaced in silence
would make the page quote what its source does not say.
"""

import codecs
import re
from typing import NamedTuple

from charset_normalizer import from_bytes

from generator.reading.mojibake import is_suspect, repaired

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""In this order: the mark of UTF-16 begins that of UTF-32."""
_ENCODINGS = frozenset(
    "cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 "
    "iso8859-7 iso8859-8 iso8859-9 iso8859-10 iso8859-13 iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u cp866 "
    "mac-roman shift_jis cp932 euc_jp iso2022_jp gb2312 gbk gb18030 big5 big5hkscs euc_kr cp949 cp874 tis-620 utf-16 "
    "utf-16-le utf-16-be".split()
)
"""Encodings that files on the web declare; others of Python's are no encodings of text."""
_SAMPLE = 100_000
"""Bytes that a guess looks at; more made it slower, not better."""
_NULS = 0.3
"""Share of NULs among every second byte in UTF-16 that is mostly Latin script."""
_ODD = 0.05
"""Share of control characters above which something is no text."""
_WESTERN = 0.15
"""Share of letters with a mark that Western languages reach; a text in Cyrillic read as Western has nearly all."""
_WESTERN_TEXT = re.compile(r"[\x00-\x7f\xa0-\xff‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]*")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_TWICE = re.compile("â€[œ\x9d™˜“”¦]|Ã[©¨¤¶¼Ÿ±³¡§]")
_WESTERN_NAMES = frozenset({"ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin-1", "latin1", "iso_8859-1"})
"""What declares itself one of these is Windows-1252 in practice, as browsers know."""


class Decoded(NamedTuple):
    """A text, how it was read, and what to tell about it (one sentence each)."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()
    repaired: bool = False
    """Whether letters that were decoded wrongly before the file was saved were put right."""


def decode(data: bytes, declared: str = "", *, mend: bool = True) -> Decoded | None:
    """The text of a file, or None where it is no text; `declared` is the encoding that the file says it has."""
    found = _by_mark(data) or _by_nuls(data) or _strict(data, "utf-8") or _declared(data, declared)
    found = found or _western(data) or _guessed(data)
    mended = mended_of(found) if found and mend else found
    if mended is None or len(_CONTROLS.findall(mended.text)) > _ODD * len(mended.text):
        return None
    return mended._replace(notes=mended.notes + tuple(_notes(mended.text)))


def mended_of(found: Decoded) -> Decoded:
    """The text with letters put right that were decoded wrongly before, where that is safe."""
    if not is_suspect(found.text):
        return found
    text = repaired(found.text)
    if text is None and not _TWICE.search(found.text):
        return found
    if text is None:
        doubt = "Some characters look as if they were decoded wrongly before the file was saved (â€™ for ’)."
        return found._replace(notes=(*found.notes, doubt))
    note = "Repaired: characters that were decoded wrongly before the file was saved (â€™ for ’) are shown put right."
    return found._replace(text=text, notes=(*found.notes, note), repaired=True)


def _declared(data: bytes, name: str) -> Decoded | None:
    name = "cp1252" if name.lower() in _WESTERN_NAMES else name
    try:
        known = codecs.lookup(name).name if name else ""
    except (LookupError, ValueError):
        return None
    return _strict(data, known) if known in _ENCODINGS else None


def _strict(data: bytes, encoding: str, *notes: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding, notes)
    except (UnicodeError, LookupError):
        return None


def _by_mark(data: bytes) -> Decoded | None:
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if encoding is None:
        return None
    note = () if encoding == "utf-8-sig" else (f"Read as {encoding.upper()}, as its first bytes say.",)
    return _strict(data, encoding, *note)


def _by_nuls(data: bytes) -> Decoded | None:
    sample = data[: _SAMPLE - _SAMPLE % 2]
    half = max(1, len(sample) // 2)
    for encoding, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        if sample[first::2].count(0) > _NULS * half and sample[1 - first :: 2].count(0) < _ODD * half:
            return _strict(data, encoding, f"Read as {encoding.upper()}, by its pattern of bytes.")
    return None


def _western(data: bytes) -> Decoded | None:
    found = _strict(data, "cp1252", _guess_note("Western (Windows-1252)"))
    if found is None or not _WESTERN_TEXT.fullmatch(found.text):
        return None
    letters = [c for c in found.text if c.isalpha()]
    marked = sum(not c.isascii() for c in letters)
    return found if marked <= _WESTERN * len(letters) else None


def _guessed(data: bytes) -> Decoded | None:
    best = from_bytes(data[:_SAMPLE]).best()
    return _strict(data, best.encoding, _guess_note(best.encoding)) if best else None


def _guess_note(name: str) -> str:
    return f"Not UTF-8: read as {name} by guess. Save it as UTF-8 if its letters look wrong."


def _notes(text: str) -> list[str]:
    notes = []
    if "\ufffd" in text:
        notes.append(f"Characters that were lost before the file was saved: {text.count(chr(0xFFFD)):,}.")
    if "\0" in text:
        notes.append(f"NUL characters stand in the text: {text.count(chr(0)):,}.")
    return notes
