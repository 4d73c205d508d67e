"""Phrases that can head something: runs of words with a name, and noun phrases where the grammar is known.

A heading is made of whole phrases of the sources. A phrase never begins or ends inside a name, holds no figure but a
year, and ends in a noun.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from generator.data import rows, table, words
from generator.language.parsing import Parsed, Token, parse
from generator.language.words import stem, tokens

LONGEST = 3
"""Words of a phrase."""
SHORTEST = 3
"""Letters of a phrase."""
_RUN = re.compile(r"[^\W_][\w’'-]*(?:[ \u00a0][^\W_][\w’'-]*)*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MARK = re.compile(r"[^\w\s’'.&/-]|://|\bwww\.|[^\W\d]{2}\.[^\W\d]{2}")
"""Brackets, marks and addresses, which the parser takes into a word ("x](https://harbour.example")."""
_SHOUT = re.compile(r"\b[A-Z]{5,}\b \w|\w \b[A-Z]{5,}\b")
"""A word in capitals beside others: a label of the page ("CLOSE Skip")."""
_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
"""Parts of speech of a noun phrase's words."""


def phrase_key(phrase: str) -> frozenset[str]:
    """What makes two phrases one: the stems of their words, in any order."""
    return frozenset(map(stem, tokens(phrase)))


def noun_phrases(texts: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Of each sentence, its noun phrases up to three words long; without a parser, its runs with a name."""
    parsed = parse(texts)
    return tuple(tuple(_nouns(text, p) if p else named(text)) for text, p in zip(texts, parsed, strict=True))


def _nouns(text: str, parsed: Parsed) -> Iterator[str]:
    run: list[Token] = []
    for token in parsed.tokens:
        if _belongs(token) and (not run or text[run[-1].end : token.start] in (" ", "-", "\u00a0", "")):
            run.append(token)
        else:
            yield from _pieces(text, run)
            run = [token] if _belongs(token) else []
    yield from _pieces(text, run)


def _belongs(token: Token) -> bool:
    """Whether a word may stand in a noun phrase; "last", "many" and "several" tell nothing."""
    plain = token.text.lower() not in words("stop-words") and (token.pos != "NUM" or bool(_YEAR.fullmatch(token.text)))
    return (token.pos in _INSIDE and plain and token.text[-1:].isalnum()) or token.text == "-"


def _pieces(text: str, run: Sequence[Token]) -> Iterator[str]:
    """Stretches of a run that are a phrase by themselves."""
    for start, first in enumerate(run):
        for end in range(start + 1, len(run) + 1):
            piece = text[first.start : run[end - 1].end]
            if len(piece.split()) > LONGEST:
                break
            whole = first.text != "-" and not any(_within_name(run, at) for at in (start, end)) and not _bare(run, end)
            if whole and run[end - 1].pos in ("NOUN", "PROPN") and not _unfit(piece):
                yield " ".join(piece.split())


def _within_name(run: Sequence[Token], at: int) -> bool:
    """Whether a cut before a word falls into a name."""
    if not 0 < at < len(run):
        return False
    if run[at - 1].text.lower().strip(".") in words("titles"):
        return False
    inside = bool(run[at].ent_type) and not run[at].ent_start
    return inside or "-" in (run[at].text, run[at - 1].text) or {run[at].pos, run[at - 1].pos} == {"PROPN"}


def _bare(run: Sequence[Token], end: int) -> bool:
    """Whether a stretch ends in a compound that describes the next word: "double-digit" of "double-digit increases"."""
    return 1 < end < len(run) and run[end - 2].text == "-"


def _unfit(phrase: str) -> bool:
    """Whether a phrase heads nothing: an office before or without its name, a day, a unit, people, marks, a letter."""
    parts = [part.lower().strip(".") for part in phrase.split()]
    titled = parts[0] in words("titles") or parts[-1] in words("titles")
    marked = bool(_MARK.search(phrase)) or any(len(part) == 1 for part in parts) or bool(_SHOUT.search(phrase))
    return titled or marked or len(phrase) < SHORTEST or timed(parts) or (len(parts) == 1 and parts[0] in _counted())


@cache
def _counted() -> frozenset[str]:
    """What is only counted, and says nothing alone: "percent", "people"."""
    return frozenset(form for form, *_ in rows("units")) | frozenset({"people", "persons"})


def timed(parts: Iterable[str]) -> bool:
    """Whether one of the words, in lower case, is a day, a month or another word of time."""
    times = words("time-words") | frozenset(table("months")) | frozenset(table("weekdays"))
    return not times.isdisjoint(parts)


def named(text: str) -> Iterator[str]:
    """Runs of content words that hold a capitalised word ("North Korean troops", "Kursk region"), up to three words."""
    stops = words("stop-words")
    for match in _RUN.finditer(text):
        run: list[str] = []
        for i, word in enumerate([*match.group().replace("\u00a0", " ").split(" "), ""]):
            if (
                word
                and word.lower().removesuffix("’s").removesuffix("'s") not in stops
                and word[-2:] not in ("’s", "'s")
            ):
                run.append(word)
                continue
            yield from _windows(run, initial=match.start() == 0 and i == len(run))
            run = []


def _windows(run: Sequence[str], *, initial: bool) -> Iterator[str]:
    """Stretches that begin with a name and end with a noun as far as letters tell: not in "-ed", "-ing" or "-ly"."""
    for size in range(1, LONGEST + 1):
        for start in range(len(run) - size + 1):
            piece = run[start : start + size]
            begins = piece[0][:1].isupper() and not (initial and start == 0 and size == 1)
            if begins and not _unfinished(piece):
                yield " ".join(piece)


def _unfinished(piece: Sequence[str]) -> bool:
    """Ends in no noun ("North Korean", "Kursk seized"), or is a person's office cut from the name."""
    last, kind = piece[-1], table("countries")
    adjective = (" ".join(piece) in kind and kind[" ".join(piece)] != " ".join(piece)) or (
        last in kind and kind[last] != last
    )
    titled = any(w.lower().strip(".") in words("titles") for w in piece)
    return adjective or titled or last.endswith(("ed", "ing", "ly")) or any(c.isdigit() for c in piece[0])
