"""The words of an article outside quotation marks, and the runs of words that two articles share.

A quotation breaks a run: two reporters who heard one speaker share words without copying. Links are no prose and are
left out. Marks and case are levelled for comparing only; every word remembers the sentence it stands in.
(Shingles: Broder 1997, On the resemblance and containment of documents.)
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.language.speech.quotations import find_quotations
from generator.model import Article

RUN = 8
"""Words that two texts must share in a row: names, titles and set phrases are shorter."""
BREAK = ""
"""Stands where a quotation or the end of a passage breaks a run."""
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.I)
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")

Shingle = tuple[str, ...]


FIRST = 5
"""Texts with which each of a crowd is compared: so the many copies of one report are still found to be one."""
PLACES = 20
"""Places of one shingle that are looked at; a text that repeats eight words oftener is a list, not prose."""


@dataclass(frozen=True)
class Prose:
    """The words of one article in order, `BREAK` where a run may not go on."""

    words: tuple[str, ...]
    places: tuple[int, ...]
    """For each word the ordinal of its sentence (0 for a break)."""

    @cached_property
    def count(self) -> int:
        """Words, breaks aside."""
        return sum(word != BREAK for word in self.words)

    @cached_property
    def starts(self) -> dict[Shingle, tuple[int, ...]]:
        """Shingle -> where it starts."""
        found: dict[Shingle, list[int]] = {}
        for start, shingle in self.shingles():
            found.setdefault(shingle, []).append(start)
        return {shingle: tuple(places) for shingle, places in found.items()}

    def shingles(self) -> Iterator[tuple[int, Shingle]]:
        """Each unbroken run of `RUN` words with its start."""
        clear = 0
        for end, word in enumerate(self.words, 1):
            clear = clear + 1 if word != BREAK else 0
            if clear >= RUN:
                yield end - RUN, self.words[end - RUN : end]


def prose_of_text(text: str) -> Prose:
    """The prose of a plain text, as one passage."""
    return _prose(((1, text),))


def prose_of_article(article: Article) -> Prose:
    """The prose of the sentences of an article that are analysed; quotations may run over sentences."""
    inside = [q.span for q in find_quotations(article.text)]
    pieces = [(s.n, _blanked(article.text, s.span.start, s.span.end, inside)) for s in article.body]
    return _prose(pieces, marked=True)


def _blanked(text: str, start: int, end: int, quoted: Iterable[tuple[int, int]]) -> str:
    """The slice with each quotation replaced by a mark that breaks runs."""
    pieces, at = [], start
    for left, right in quoted:
        if right > at and left < end:
            pieces += [text[at : max(at, left)], " \N{SECTION SIGN} "]
            at = max(at, min(right, end))
    return "".join((*pieces, text[at:end]))


def _prose(pieces: Iterable[tuple[int, str]], *, marked: bool = False) -> Prose:
    words: list[str] = []
    places: list[int] = []
    for n, piece in pieces:
        text = piece if marked else _blanked(piece, 0, len(piece), [q.span for q in find_quotations(piece)])
        for part in re.split(r"(\N{SECTION SIGN})", _levelled(text)):
            found = [BREAK] if part == "\N{SECTION SIGN}" else _WORD.findall(part)
            words += found
            places += [0 if word == BREAK else n for word in found]
    return Prose(tuple(words), tuple(places))


def _levelled(text: str) -> str:
    return _LINK.sub(" ", text.lower().replace("’", "'").replace("‘", "'"))


@dataclass(frozen=True, slots=True)
class Match:
    """A run of words that two texts share, as long as it goes."""

    left: int
    right: int
    length: int


def matches(a: Prose, b: Prose) -> tuple[Match, ...]:
    """The longest shared runs in order of `a`; where several places in `b` fit, the longest, then the first."""
    found: list[Match] = []
    at = 0
    for start, shingle in a.shingles():
        if start < at or shingle not in b.starts:
            continue
        best = max(
            (Match(start, j, _length(a, b, start, j)) for j in b.starts[shingle][:PLACES]), key=lambda m: m.length
        )
        found.append(best)
        at = start + best.length - RUN + 1
    return tuple(found)


def _length(a: Prose, b: Prose, i: int, j: int) -> int:
    length = RUN
    while i + length < len(a.words) and j + length < len(b.words):
        if a.words[i + length] == BREAK or a.words[i + length] != b.words[j + length]:
            break
        length += 1
    return length


def shares(a: Prose, b: Prose) -> tuple[float, float]:
    """What share of the words of each text stands in runs that both have, 0 to 1."""
    common = a.starts.keys() & b.starts.keys()
    return _covered(a, common), _covered(b, common)


def _covered(prose: Prose, shingles: Iterable[Shingle]) -> float:
    words = end = 0
    for start in sorted(start for shingle in shingles for start in prose.starts[shingle]):
        words += start + RUN - max(start, end)
        end = start + RUN
    return words / prose.count if words else 0.0


def pairs_sharing(proses: Sequence[Prose], crowd: int) -> tuple[tuple[int, int], ...]:
    """Pairs (i, j), i < j, that share a shingle, in order; of more than `crowd` texts that do, only with the first few.

    Each text is compared with those that share words with it, not with all: an index from shingle to texts proposes.
    """
    holders: dict[Shingle, list[int]] = {}
    for i, prose in enumerate(proses):
        for shingle in prose.starts:
            holders.setdefault(shingle, []).append(i)
    shared = {tuple(found) for found in holders.values() if len(found) > 1}
    firsts = ((found, found if len(found) <= crowd else found[:FIRST]) for found in shared)
    return tuple(sorted({(a, b) for found, first in firsts for n, a in enumerate(first) for b in found[n + 1 :]}))
