"""The people, organisations and places that a sentence names.

The parser's names are used where there is a parser, with its dates and figures left out; otherwise runs of capitalised
words. Articles and possessives are cut off. Which names are one is for `aliases` to say.
"""

import re
from collections.abc import Iterator, Sequence

from generator.data import table, words
from generator.language.aliases import NameGroup, gather_names, same_name
from generator.language.parsing import Parsed, Token
from generator.language.spelling import name_words
from generator.model import Name, Span

__all__ = ["NameGroup", "find_names", "gather_names", "same_name"]

_KINDS = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place",
    "NORP": "other", "EVENT": "other", "PRODUCT": "other", "WORK_OF_ART": "other", "LAW": "other",
}  # fmt: skip
"""The parser's kinds of names; its dates and figures are no names."""
_CAPITALS = re.compile(
    r"\b(?:[A-Z][\w’'-]*|[A-Z]\.)(?:\s+(?:(?:(?:of|for)(?:\s+the)?|and|al|de|von|van|bin)\s+)*(?:[A-Z][\w’'-]*|[A-Z]\.))*"
)
_EDGES = re.compile(r"^(?:[Tt]he|[Aa]n?)\s+|(?:['’]s?)$")


def find_names(text: str, *, doc: Parsed | None = None) -> tuple[Name, ...]:
    """The names in one sentence, in order; without a grammar those that capitals show."""
    found = _entities(doc) if doc is not None else _capitalised(text)
    cut = (_cut(text, bare) for name in found if (bare := _bare(text, name)) is not None)
    return tuple(
        name for name in cut if sum(map(str.isalpha, name.span.of(text))) > 1 and not _MONEY.search(name.span.of(text))
    )


def _bare(text: str, name: Name) -> Name | None:
    """A name without marks, half quotations and the office before it; None where two pieces of a line look like one."""
    piece = name.span.of(text)
    start = len(piece) - len(piece.lstrip(" —–-[(@#•*|"))
    end = piece.find("“") if piece.count("“") > piece.count("”") and piece.find("“") > start else len(piece)
    end = len(piece[:end].rstrip())
    if _PIECES.search(piece) or start >= end or piece[start:end].endswith(_OPEN_ENDS):
        return None
    office = _OFFICE.search(piece, start, end) if name.kind != "place" else None
    last = piece[:end].split()[-1].lower()
    if office and last not in words("organisation-words"):
        return Name(Span(name.span.start + office.start("name"), name.span.start + end), "person")
    return Name(Span(name.span.start + start, name.span.start + end), name.kind)


_PIECES = re.compile(r"\s[-–—|]\s")
_OPEN_ENDS = (" of", " of the", " for", " and", " the")
_OFFICE = re.compile(
    r"(?:^|\s)(?i:officer|sgt|sergeant|lt|lieutenant|capt|captain|detective|det|deputy|sheriff|chief|mayor|senator|sen"
    r"|rep|gov|governor|spokesman|spokeswoman|coroner|trooper|corporal|cpl|secretary)\.?\s+"
    r"(?P<name>[A-Z][\w’'-]+(?:\s[A-Z]\.?)?\s[A-Z][\w’'-]+)$"
)
"""An office with the two or three words of a person's name behind it: "Keld Police Chief Ida Moen"."""
_MONEY = re.compile(r"[$€£¥%]")
"""Sums that a parser takes for names."""


def _entities(doc: Parsed) -> Iterator[Name]:
    tokens = doc.tokens
    for i, token in enumerate(tokens):
        if not token.ent_start or token.ent_type not in _KINDS:
            continue
        end = i + 1
        while end < len(tokens) and tokens[end].ent_type == token.ent_type and not tokens[end].ent_start:
            end += 1
        span = Span(tokens[_courtesy(tokens, i, end)].start, tokens[end - 1].end)
        yield Name(span, _kind(span.of(doc.text), _KINDS[token.ent_type]))


def _courtesy(tokens: Sequence[Token], i: int, end: int) -> int:
    """Where a surname begins with its title: `Mr Ode` and `Mrs Ode` are two people, `Ode` would be one."""
    alone = tokens[i].ent_type == "PERSON" and end == i + 1 and i > 0
    return i - 1 if alone and tokens[i - 1].text.rstrip(".") in _COURTESIES else i


_COURTESIES = frozenset({"Mr", "Mrs", "Ms", "Miss"})


def _capitalised(text: str) -> Iterator[Name]:
    """Runs of capitalised words; a single word that only opens the sentence is none."""
    for match in _CAPITALS.finditer(text):
        opens = not text[: match.start()].strip("“\"'( ")
        kind = _kind(match.group(), "other")
        if not (opens and kind == "other" and " " not in match.group()):
            yield Name(Span(*match.span()), kind)


def _kind(name: str, kind: str) -> str:
    """The kind that the words of a name tell, else the one given."""
    found = _EDGES.sub("", _EDGES.sub("", name))
    last = found.lower().split()
    told = _by_given_name(found, kind)
    if told is not None:
        return told
    if found in table("countries") and kind == "person" and found not in _GIVEN_NAMES:
        return "place"
    if found in table("countries") and kind != "person":
        return "place" if kind == "organisation" else ("place" if table("countries")[found] == found else kind)
    if kind != "person" and any(
        word.strip(".’'s") in words("organisation-words") or word in words("organisation-words") for word in last
    ):
        return "organisation" if len(last) > 1 else kind
    if kind == "other" and len(last) > 1 and len(name_words(found)) < len(last):
        return "person"
    return kind


def _by_given_name(found: str, kind: str) -> str | None:
    """What the words of a name tell: `Gwen Lund` is no body, `Keld Police` is no person; None where they do not."""
    parts = found.split()
    bodily = bool(parts) and parts[-1].lower().strip(".") in words("organisation-words")
    given = bool(parts) and parts[0] in table("given-names")
    if kind == "person" and bodily and not given and len(parts) > 1:
        return "organisation"
    whole = 1 < len(parts) <= _FULL and all(part[:1].isupper() for part in parts)
    return "person" if kind == "organisation" and given and whole and not _of_a_body(parts) else None


def _of_a_body(parts: Sequence[str]) -> bool:
    """Whether any word of a name is one that bodies and places have."""
    common = words("organisation-words") | words("place-words") | words("no-actors")
    return any(part.lower().strip(".,’'s") in common or part.lower() in common for part in parts)


_FULL = 3
"""Words of a full name."""
_GIVEN_NAMES = frozenset(
    {"Chad", "Georgia", "Israel", "Jordan", "Kenya", "Paris", "London", "Sydney", "Vienna", "Lima"}
)
"""Countries and capitals whose names people bear too."""


def _cut(text: str, name: Name) -> Name:
    """The name without an article before it and a possessive after it."""
    piece = name.span.of(text)
    start = name.span.start + (m.end() if (m := re.match(r"(?:[Tt]he|[Aa]n?)\s+", piece)) else 0)
    owner = re.search(r"['’]s\s", piece) if name.kind == "person" else None
    end = name.span.end - (len(m.group()) if (m := re.search(r"['’]s?$", piece)) else 0)
    end = name.span.start + owner.start() if owner else end
    return Name(Span(start, end), name.kind)
