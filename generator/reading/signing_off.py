"""The last lines of an article, in which its house speaks: who contributed to it, and how its reporter is reached.

They name people who are nobody in the story, and the outlet whose text it is.
"""

import re
from typing import NamedTuple

from generator.data import rows, table

_PERSON = r"[A-ZÀ-Þ][\w’'-]+(?: [A-Z]\.)?(?: [A-ZÀ-Þ][\w’'-]+){1,2}"
_PERSONS = rf"{_PERSON}(?:(?:, (?:and )?| and | & ){_PERSON})*"
_JOB = r"(?:(?:staff |senior |political |Staff )*(?:[Rr]eporter|[Ww]riter|[Cc]olumnist|[Rr]esearcher|[Ee]ditor)s?)"
_HOUSE = r"[A-Z][\w.&-]*(?: [A-Z0-9][\w.&-]*){0,3}"
_CONTRIBUTED = re.compile(
    rf"\W*(?:(?P<house>{_HOUSE})(?:['’]s?)? )?(?:{_JOB} )?(?P<names>{_PERSONS})\b[^.!?]{{0,200}}?"
    r"\bcontributed(?: reporting| to (?:this|the) (?:report|story|article)|(?=\W*$))",
)
"""`Harbour News' Ida Moen, Karl Ott and The Associated Press contributed to this report.`, `Karl Ott contributed.`"""
_REACHED = re.compile(
    rf"(?:To [Rr]each|Contact|Reach|Call|E-?mail|Follow)(?: (?:(?P<house>{_HOUSE}) )?(?P<job>{_JOB}))? "
    rf"(?P<name>{_PERSON})\b(?P<how>.*)|(?P<named>{_PERSON}) (?:can|may) be (?:reached|contacted) (?P<by>.*)",
    re.S,
)
"""`To reach Ida Moen, call 555-0100 or email imoen@harbour.example`, `Ida Moen can be reached at imoen@…`."""
_ADDRESSED = re.compile(
    r"(?:E-?mails?|Twitter)?:? ?[\w.+-]+@[\w-]+\.[\w.]+(?:[ ,]|Twitter:?|or|and|@\w+|[\w.+-]+@[\w-]+\.[\w.]+)*\.?", re.I
)
"""`Email: imoen@harbour.example Twitter: @imoen`."""
_MAIL = re.compile(r"(?P<local>[\w.+-]+)@(?P<host>[\w-]+(?:\.[\w-]+)+)")
_HANDLE = re.compile(r"(?<!\w)@(\w+)|[Tt]witter\.com/(\w+)")
_LETTERS = 4
"""First letters of a surname that stand in the address of who bears it."""
_ANYBODYS = frozenset("gmail.com yahoo.com aol.com hotmail.com outlook.com icloud.com msn.com".split())
"""Hosts of mail that are no outlet's."""
_MOST = 60
"""Words of such a line."""


class SignedOff(NamedTuple):
    """What a last line tells: names of who wrote or contributed, and the outlet; nothing where it tells none."""

    names: str = ""
    contributed: bool = False
    house: str = ""


def signed_off(text: str) -> SignedOff | None:
    """What a line of the house tells; None for any other line."""
    line = " ".join(text.split())
    if len(line.split()) > _MOST:
        return None
    if found := _CONTRIBUTED.match(line):
        return SignedOff(_people(found["names"]), True, _outlet(found["house"] or ""))
    if found := _REACHED.match(line):
        name, how = found["name"] or found["named"], found["how"] or found["by"] or ""
        if found["job"] or _is_of(name, how):
            return SignedOff(name, False, _outlet(found["house"] or "") or _host(how))
    return SignedOff("", False, _host(line)) if _ADDRESSED.fullmatch(line) else None


def _people(names: str) -> str:
    """The people of a list: not the agency or the outlet among them."""
    found = [name for name in re.split(r", and |, | and | & ", names) if not _is_body(name)]
    return ", ".join(found)


def _is_body(name: str) -> bool:
    bare = name.removeprefix("The ")
    return bare in table("agencies") or _outlet(bare) != "" or bool(re.search(r"\b(?:Press|News|Staff|Desk)\b", name))


def _is_of(name: str, how: str) -> bool:
    """Whether an address or a handle holds the surname of somebody: the police officer's does, too, but not here."""
    part = re.sub(r"\W", "", name.rsplit(maxsplit=1)[-1]).lower()[:_LETTERS]
    mails = [m for m in _MAIL.finditer(how) if not re.search(r"\.(?:gov|us|mil)$|police|sheriff", m["host"], re.I)]
    told = [m["local"] for m in mails] + [a or b for a, b in _HANDLE.findall(_MAIL.sub(" ", how))]
    return any(part in address.lower() for address in told)


def _host(text: str) -> str:
    """The outlet whose mail it is, by its known address, or that address."""
    hosts = (m["host"].rstrip(".") for m in _MAIL.finditer(text))
    host = next(
        (h for h in hosts if h.lower() not in _ANYBODYS and not h.lower().startswith(("ap.org", "afp.com"))), ""
    )
    return str(table("outlet-addresses").get(host.lower(), host)) if host else ""


def _outlet(name: str) -> str:
    """A name that is one of a known outlet or of a station; nothing for any other."""
    bare = name.strip()
    known = {row[0].lower() for row in rows("outlets") if len(row) == 1}
    station = re.fullmatch(r"[KW][A-Z]{2,3}(?:[ -]?\d{1,2}|-TV)?|(?:FOX|NBC|ABC|CBS|CBS News|Fox) ?\d{1,2}", bare)
    return bare if bare.lower().removeprefix("the ") in known or station else ""
