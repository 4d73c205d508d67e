"""Mails as articles: newsletters saved one by one (`.eml`) or as a mailbox (`.mbox`).

The plain text is read; the HTML one where there is none, or where the plain one is a stub that sends the reader to it.
Attachments and messages inside a message are listed, not read. Python's own mail parser never refuses a mail: what it
stumbles over is told, and a mail without a text is listed.
"""

import email
import re
from collections.abc import Iterator
from dataclasses import replace
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr
from typing import NamedTuple

from generator.model import Extract
from generator.reading.encoding import decode
from generator.reading.formats.pages import decoded_markup, page
from generator.reading.formats.parts import File, Outcome, Part, Unread, checked, key_of, stated, tidy
from generator.reading.metadata import gathered
from generator.strict_yaml import shown

STUB = 0.2
"""Share of the words of the HTML text below which the plain text is a stub: `View this mail in your browser`."""
MAX_NESTING = 50
"""Multiparts inside each other; mails that we know have five."""
MAX_HEADER = 4_000
"""Characters of a line of the head that are looked at; a subject has a hundred."""
LISTED = 5
"""Attachments that are named; of more the number is told."""
_FROM = re.compile(rb"^From .*\n(?=[!-9;-~]+:|>From )", re.MULTILINE)
"""The line above a mail; one with no head below it, `From Monday trains run again.`, is of a mail's text."""
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
"""How mailboxes write a line of text that begins like that."""


class Leaf(NamedTuple):
    """A piece of a mail that is no container."""

    number: int
    """Its place among all pieces, containers too, from 0."""
    message: "Message[str, str]"


def read_mail(file: File) -> tuple[Outcome, ...]:
    """The article of a single mail."""
    return checked([_mail(file.data, "1", "", "mail", file.where)], many=False)


def read_box(file: File) -> tuple[Outcome, ...]:
    """The articles of a mailbox, one a mail."""
    data = file.data
    heads = list(_FROM.finditer(data))
    if not heads or heads[0].start() != 0:
        return (Unread("it is no mailbox: it does not begin with a `From ` line. Save the mails as .eml."),)
    ends = [*(head.start() for head in heads[1:]), len(data)]
    mails = (_QUOTED.sub(rb"\1", data[head.end() : end]) for head, end in zip(heads, ends, strict=True))
    found = (_mail(mail, str(n), f"message {n}", "mbox", file.where) for n, mail in enumerate(mails, 1))
    return checked(found, many=True)


def _mail(data: bytes, number: str, place: str, format: str, where: str) -> Outcome:
    try:
        return _read(data, number, place, format, where)
    except RecursionError:
        return Unread("its head or its parts are nested too deeply.", number, place)


def _read(data: bytes, number: str, place: str, format: str, where: str) -> Outcome:
    message = email.message_from_bytes(data)
    if not message.keys():
        return Unread("it has no head, as a mail has.", number, place)
    leaves = tuple(_leaves(message))
    texts = {kind: _first(leaves, kind) for kind in ("text/plain", "text/html")}
    plain = _plain(texts["text/plain"], number, place, format)
    rich = _rich(texts["text/html"], number, place, format, where)
    chosen = rich if rich and (plain is None or _is_stub(plain, rich)) else plain
    if chosen is None:
        return Unread("it has no text that can be read.", number, place)
    meta, remarks = stated(_facts(message), where)
    both, more = gathered((meta, chosen.meta), where)
    notes = (*chosen.notes, *_notes(leaves, chosen))
    key = key_of(_header(message, "Message-ID"), chosen.text)
    return replace(chosen, key=key, meta=both, remarks=(*chosen.remarks, *remarks, *more), notes=notes)


def _leaves(message: "Message[str, str]") -> Iterator[Leaf]:
    """The pieces of a mail, those of messages inside it left out."""
    numbers = {id(part): number for number, part in enumerate(message.walk())}
    open_parts = [(message, 0)]
    while open_parts:
        part, depth = open_parts.pop()
        inside = part.get_payload()
        if isinstance(inside, list) and part.get_content_maintype() == "multipart" and depth < MAX_NESTING:
            open_parts += [(child, depth + 1) for child in reversed(inside) if isinstance(child, Message)]
        else:
            yield Leaf(numbers[id(part)], part)


def _first(leaves: tuple[Leaf, ...], kind: str) -> Leaf | None:
    found = (leaf for leaf in leaves if leaf.message.get_content_type() == kind and not _attached(leaf.message))
    return next((leaf for leaf in found if isinstance(leaf.message.get_payload(), str)), None)


def _attached(message: "Message[str, str]") -> bool:
    return message.get_content_disposition() == "attachment" or bool(message.get_filename())


def _bytes(leaf: Leaf) -> bytes:
    payload = leaf.message.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _plain(leaf: Leaf | None, number: str, place: str, format: str) -> Part | None:
    decoded = decode(_bytes(leaf), leaf.message.get_content_charset("")) if leaf else None
    if leaf is None or decoded is None or not any(c.isalnum() for c in decoded.text):
        return None
    extract = Extract(format, f"{number}/{leaf.number}", place, "", decoded.repaired)
    return Part(tidy(decoded.text), extract, encoding=decoded.encoding, notes=decoded.notes)


def _rich(leaf: Leaf | None, number: str, place: str, format: str, where: str) -> Part | None:
    decoded = decoded_markup(_bytes(leaf), leaf.message.get_content_charset("")) if leaf else None
    if leaf is None or decoded is None:
        return None
    part = page(decoded, where, f"{format}+html", f"{number}/{leaf.number}", place)
    return part if any(c.isalnum() for c in part.text) else None


def _is_stub(plain: Part, rich: Part) -> bool:
    return len(plain.text.split()) < STUB * len(rich.text.split())


def _notes(leaves: tuple[Leaf, ...], chosen: Part) -> Iterator[str]:
    number = int(chosen.extract.part.partition("/")[2])
    others = [leaf for leaf in leaves if leaf.number != number]
    again = [leaf for leaf in others if not _attached(leaf.message) and leaf.message.get_content_maintype() == "text"]
    if again:
        kinds = " and ".join(sorted({shown(leaf.message.get_content_type()) for leaf in again}))
        yield f"The mail also holds its text as {kinds}, which is not read."
    rest = [_called(leaf.message) for leaf in others if leaf not in again]
    if rest:
        more = f" and {len(rest) - LISTED} more" if len(rest) > LISTED else ""
        yield f"Not read is what is attached: {', '.join(rest[:LISTED])}{more}."
    if any(leaf.message.defects for leaf in leaves):
        yield "The mail is not built as mails are; what could be made out of it is read."


def _called(message: "Message[str, str]") -> str:
    return f"`{shown(_decoded(message.get_filename() or '') or message.get_content_type())}`"


# ---- the head


def _facts(message: "Message[str, str]") -> Iterator[tuple[str, str, str]]:
    name, address = parseaddr(_header(message, "From"))
    yield "title", _header(message, "Subject"), "the mail’s subject"
    yield "publisher", " ".join(name.split()) or address, "the mail’s sender"
    yield "published", _header(message, "Date").partition("(")[0], "the mail’s date"
    yield "url", _header(message, "Archived-At").strip("<>"), "the mail’s archive"
    yield "language", _header(message, "Content-Language").partition(",")[0], "the mail’s language"


def _header(message: "Message[str, str]", name: str) -> str:
    return _decoded(str(message.get(name, ""))[:MAX_HEADER])


def _decoded(text: str) -> str:
    """A header with its encoded words put right."""
    try:
        whole = str(make_header(decode_header(text)))
    except (HeaderParseError, UnicodeDecodeError, LookupError, ValueError):
        whole = text
    return " ".join(whole.encode("utf-8", "replace").decode("utf-8").split())
