"""How two sources quote one saying differently: a word changed inside the marks, the marks moved, another speaker.

Only what stands inside quotation marks in both is compared. A shorter excerpt is no change, nor is what an ellipsis or
square brackets own up to; articles, spelling and the way figures are written are no change either.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from generator.data import words
from generator.language.spelling import name_words, same_name, same_spelling
from generator.model import Span, Statement

SHARED = 5
"""Words two quotations must share to be one saying: fewer are a phrase that anybody may use."""
TELLING = 3
"""Of these words that carry content."""
SHARE = 0.75
"""Share of the words between the first and the last shared one that both have."""
MOVED = 4
"""Words by which quotation marks may have moved; more of them are another excerpt."""
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*|%")
_OWNED = re.compile(r"\.\s?\.\s?\.|…|\[[^\]]*\]")
"""What a writer shows to have left out or put in."""
_SAME = {"percent": "%", "per": "", "cent": "%", "it’s": "it's", "programme": "program"}


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a quotation with its place in the text of its statement."""

    level: str
    start: int
    end: int


def altered(a: Statement, b: Statement) -> Iterator[tuple[str, str]]:
    """What stands where two quotations of one saying differ: ("are pretty staggering", "are staggering")."""
    for one in _quotations(a):
        for two in _quotations(b):
            yield from _changes(a.text, one, b.text, two)


def moved(a: Statement, b: Statement) -> str | None:
    """The words inside the marks in one statement and outside in the other: "US-led" of `“US-led hegemony”`."""
    for narrow, wide in ((a, b), (b, a)):
        for one in _quotations(narrow, least=2):
            for two in _quotations(wide, least=2):
                found = _outside(narrow.text, one, wide.text, two)
                if found:
                    return found
    return None


class Said(NamedTuple):
    """One quotation with the two persons to whom two sentences give it."""

    words: str
    left: str
    right: str


def two_speakers(a: Statement, b: Statement) -> Said | None:
    """Reads "“We lost the harbour and the mill in one night,” Moen said" and "…, said Ivo Lund".

    Both sentences have to name the person themselves, and the names must surely be two ("Moen", "Ida Moen" are one).
    """
    for one in _quotations(a):
        for two in _quotations(b):
            words_of_it = _common(a.text, one, two)
            left, right = (_said_by(s, q) for s, q in ((a, one), (b, two)))
            if words_of_it and left and right and _two_persons(left, right):
                return Said(words_of_it, left, right)
    return None


def _two_persons(left: str, right: str) -> bool:
    """Whether two names are surely of two people: two by their form, or without a word in common."""
    alone = not any(same_spelling(x, y) for x in name_words(left) for y in name_words(right))
    return same_name(left, right) is False or alone


def _common(text: str, one: Sequence[Word], two: Sequence[Word]) -> str:
    """The longest run of words in both quotations; nothing if anybody might have said it."""
    matcher = SequenceMatcher(None, [w.level for w in one], [w.level for w in two], autojunk=False)
    run = matcher.find_longest_match()
    shared = one[run.a : run.a + run.size]
    telling = sum(w.level not in words("stop-words") for w in shared)
    return text[shared[0].start : shared[-1].end] if len(shared) >= SHARED and telling >= TELLING else ""


def _said_by(statement: Statement, quotation: Sequence[Word]) -> str:
    """The one person whom the sentence names as the speaker of a quotation; nobody if that is not plain."""
    by = statement.span.start
    place = Span(quotation[0].start + by, quotation[-1].end + by)
    holding = [a for a in statement.attributions if a.cue and any(place.within(c) for c in a.content)]
    sources = {a.source for a in holding if a.source and a.source.within(statement.span)}
    if len(holding) != 1 or len(sources) != 1:
        return ""
    (source,) = sources
    persons = [n.span for n in statement.names if n.kind == "person" and n.span.within(source)]
    return persons[0].moved(-by).of(statement.text) if len(persons) == 1 else ""


def _quotations(statement: Statement, least: int = SHARED) -> Iterator[tuple[Word, ...]]:
    by = statement.span.start
    for span in statement.quoted:
        start, end = max(0, span.start - by), min(len(statement.text), span.end - by)
        found = _words(statement.text, start, end)
        if len(found) >= least:
            yield found


def _words(text: str, start: int, end: int) -> tuple[Word, ...]:
    found = (Word(_level(m.group()), m.start(), m.end()) for m in _WORD.finditer(text, start, max(start, end)))
    return tuple(word for word in found if word.level)


def _level(word: str) -> str:
    lower = word.lower().replace("’", "'")
    return _SAME.get(lower, lower)


def _changes(left: str, one: Sequence[Word], right: str, two: Sequence[Word]) -> Iterator[tuple[str, str]]:
    matcher = SequenceMatcher(None, [w.level for w in one], [w.level for w in two], autojunk=False)
    same = [block for block in matcher.get_matching_blocks() if block.size]
    shared = sum(block.size for block in same)
    if shared < SHARED:
        return
    first, last = same[0], same[-1]
    long = max(last.a + last.size - first.a, last.b + last.size - first.b)
    if shared < SHARE * long:
        return
    for x, y in pairwise(same):
        mine, theirs = one[x.a + x.size : y.a], two[x.b + x.size : y.b]
        if _telling(mine, theirs):
            pair = (
                left[one[x.a + x.size - 1].start : one[y.a].end],
                right[two[x.b + x.size - 1].start : two[y.b].end],
            )
            if not any(_OWNED.search(text) for text in pair):
                yield pair


def _telling(mine: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Whether a change is of words that say something; "the" for "a" is none, a dropped "not" is."""
    changed = [w.level for w in (*mine, *theirs)]
    spelling = "".join(w.level for w in mine) == "".join(w.level for w in theirs)
    return not spelling and any(w not in words("stop-words") or w in words("negation") for w in changed)


def _outside(narrow: str, one: Sequence[Word], wide: str, two: Sequence[Word]) -> str | None:
    inner, outer = [w.level for w in one], [w.level for w in two]
    extra = len(outer) - len(inner)
    if not 0 < extra <= MOVED:
        return None
    if outer[extra:] == inner:
        before = _words(narrow, 0, one[0].start)[-extra:]
        return _told(wide, two[:extra], before)
    if outer[: len(inner)] == inner:
        after = _words(narrow, one[-1].end, len(narrow))[:extra]
        return _told(wide, two[len(inner) :], after)
    return None


def _told(text: str, inside: Sequence[Word], outside: Sequence[Word]) -> str | None:
    same = [w.level for w in inside] == [w.level for w in outside]
    return text[inside[0].start : inside[-1].end] if same and _telling(inside, ()) else None
