"""Plain text and Markdown: the file is the text, character for character."""

from generator.model import Extract
from generator.reading.encoding import decode
from generator.reading.formats.pages import NO_TEXT
from generator.reading.formats.parts import File, Outcome, Part, Unread, checked


def read(file: File) -> tuple[Outcome, ...]:
    """The article of a text."""
    decoded = decode(file.data)
    if decoded is None:
        return (Unread(NO_TEXT),)
    extract = Extract(repaired=decoded.repaired)
    return checked([Part(decoded.text, extract, encoding=decoded.encoding, notes=decoded.notes)], many=False)
