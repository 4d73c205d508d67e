"""How two sources quote one saying differently: a word changed inside the marks, the marks moved, another speaker.

Only what stands inside quotation marks in both is compared. A shorter excerpt is no change, nor is what an ellipsis or
square brackets own up to; articles, spelling and the way figures are written are no change either.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from generator.data import rows, words
from generator.language.spelling import name_words, same_name, same_spelling
from generator.language.words import stem
from generator.model import Span, Statement

SHARED = 5
"""Words two quotations must share to be one saying: fewer are a phrase that anybody may use."""
TELLING = 3
"""Of these words that carry content."""
SHARE = 0.75
"""Share of the words between the first and the last shared one that both have."""
COVERED = 0.5
"""Share of the shorter quotation that the longer one has too: two people may speak of "the president of the Senate"."""
FEWEST = 2
"""Words of a quotation whose marks may have moved; one alone is a word that is stressed."""
MOVED = 4
"""Words by which quotation marks may have moved; more of them are another excerpt."""
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*|%")
_OWNED = re.compile(r"\.\s?\.\s?\.|…|\[[^\]]*\]|\([^)]*\)|\b\w{1,2}(?:\*{2,}|-{2,}|[—–])(?!\w)")
"""What a writer shows to have left out or put in, or has bleeped."""
_SAME = {"percent": "%", "per": "", "cent": "%", "programme": "program", "til": "until", "till": "until", "00": ""}
_SPOKEN = {"gonna": ("going", "to"), "wanna": ("want", "to"), "gotta": ("got", "to"), "em": ("them",), "ok": ("okay",)}
"""Words as they are heard, and as they are written."""
_SHORT = re.compile(
    r"(?:(?<=^it)|(?<=^he)|(?<=^she)|(?<=^that)|(?<=^there)|(?<=^what)|(?<=^who)|(?<=^here))'s$|'(?:m|re|ve|ll)$"
)
_LONG = {"s": "is", "m": "am", "re": "are", "ve": "have", "ll": "will"}
_SPOKEN |= {short: (long,) for short, long in _LONG.items()}


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a quotation with its place in the text of its statement."""

    level: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quoting:
    """A statement with the words of each of its quotations."""

    text: str
    quotations: tuple[tuple[Word, ...], ...]
    said: tuple[tuple[tuple[Word, ...], str], ...]
    """Those of them that the sentence gives to one person, whom it names, with the person."""


def quoting(statement: Statement) -> Quoting:
    """The quotations of a statement that have words enough to be compared."""
    by, text = statement.span.start, statement.text
    spans = [(max(0, span.start - by), min(len(text), span.end - by)) for span in statement.quoted]
    found = (_words(text, start, end) for start, end in spans)
    quotations = tuple(words for words in found if len(words) >= FEWEST)
    by_whom = ((words, _said_by(statement, words)) for words in quotations if len(words) >= SHARED)
    return Quoting(text, quotations, tuple((words, person) for words, person in by_whom if person))


def altered(a: Quoting, b: Quoting) -> Iterator[tuple[str, str]]:
    """What stands where two quotations of one saying differ: ("are pretty staggering", "are staggering")."""
    for one in a.quotations:
        for two in b.quotations:
            if min(len(one), len(two)) >= SHARED:
                yield from _changes(a.text, one, b.text, two)


def moved(a: Quoting, b: Quoting) -> str | None:
    """The words inside the marks in one statement and outside in the other: "US-led" of `“US-led hegemony”`."""
    for narrow, wide in ((a, b), (b, a)):
        for one in narrow.quotations:
            for two in wide.quotations:
                found = _outside(narrow.text, one, wide.text, two)
                if found:
                    return found
    return None


class Said(NamedTuple):
    """One quotation with the two persons to whom two sentences give it."""

    words: str
    left: str
    right: str


def two_speakers(a: Quoting, b: Quoting) -> Said | None:
    """Reads "“We lost the harbour and the mill in one night,” Moen said" and "…, said Ivo Lund".

    Both sentences have to name the person themselves, and the names must surely be two ("Moen", "Ida Moen" are one).
    Nobody is contradicted where a sentence names both: several may say one thing in a joint statement.
    """
    for one, left in a.said:
        for two, right in b.said:
            if (
                _two_persons(left, right)
                and not (_names(a.text, right) or _names(b.text, left))
                and (words_of_it := _common(a.text, one, two))
            ):
                return Said(words_of_it, left, right)
    return None


def _names(text: str, person: str) -> bool:
    """Whether a sentence names somebody too, or tells of words of several."""
    surname = re.escape(person.rsplit(maxsplit=1)[-1])
    return bool(re.search(rf"\b(?:{surname}|joint(?:ly)?)\b", text))


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


def _words(text: str, start: int, end: int) -> tuple[Word, ...]:
    found = _WORD.finditer(text, start, max(start, end))
    return tuple(Word(level, m.start(), m.end()) for m in found for level in levels(m.group()) if level)


def levels(word: str) -> tuple[str, ...]:
    """A word as it is compared, whichever side of the ocean spells it; "don't" as the two it is made of."""
    lower = word.lower().replace("’", "'").replace("-", "")
    if lower.endswith("n't") and lower not in ("can't", "won't", "shan't"):
        return lower.removesuffix("n't"), "not"
    if short := _SHORT.search(lower):
        return lower[: short.start()], _LONG[short.group().lstrip("'")]
    if lower in _SPOKEN:
        return _SPOKEN[lower]
    lower = lower.replace(".", "") if lower.replace(".", "").isalpha() else lower
    for british, american in _SPELLINGS:
        lower = british.sub(american, lower)
    return (_SAME.get(lower, _number(lower)),)


@cache
def _numbered() -> Mapping[str, str]:
    numbers = "one two three four five six seven eight nine ten eleven twelve".split()
    named = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
    ends = {1: "st", 2: "nd", 3: "rd"}
    ordinals = {f"{n}{ends.get(n, 'th')}": word for n, word in enumerate(named, 1)}
    return {**ordinals, **{str(n): word for n, word in enumerate(numbers, 1)}}


def _number(word: str) -> str:
    """A small number as a word: "ninth" of "9th", "nine" of "9"."""
    return _numbered().get(word, word)


_SPELLINGS = (
    (re.compile(r"(?<=[a-z]{2}[bdgilmnpv])our(?=s?$|ed$|ing$|able$|ite|hood)"), "or"),
    (re.compile(r"(?<=[a-z]{3})is(?=(?:e|es|ed|ing|ations?)$)"), "iz"),
    (re.compile(r"(?<=[a-z]{2})ence(?=s?$)"), "ense"),
    (re.compile(r"(?<=[bt])re(?=s?$)"), "er"),
)
"""British endings and the American ones: "harbour", "organise", "offence", "theatre"."""


def _changes(left: str, one: Sequence[Word], right: str, two: Sequence[Word]) -> Iterator[tuple[str, str]]:
    mine, theirs = [w.level for w in one], [w.level for w in two]
    if mine == theirs or len(set(mine).intersection(theirs)) < FEWEST:
        return
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    same = _firm([block for block in matcher.get_matching_blocks() if block.size], mine)
    shared = sum(block.size for block in same)
    if shared < SHARED:
        return
    first, last = same[0], same[-1]
    long = max(last.a + last.size - first.a, last.b + last.size - first.b)
    if shared < SHARE * long or shared < COVERED * min(len(one), len(two)):
        return
    for x, y in pairwise(same):
        changed = one[x.a + x.size : y.a], two[x.b + x.size : y.b]
        if _telling(*changed) and not _elsewhere(*changed, (mine, theirs)):
            before, after = min(BESIDE, x.size), min(BESIDE, y.size) - 1
            pair = (
                left[one[_begun(one, x.a + x.size - before)].start : one[y.a + after].end],
                right[two[_begun(two, x.b + x.size - before)].start : two[y.b + after].end],
            )
            if not any(_OWNED.search(text) for text in pair):
                yield pair


BESIDE = 2
"""Words that are shown on either side of a change."""


def _elsewhere(left: Sequence[Word], right: Sequence[Word], whole: tuple[Sequence[str], Sequence[str]]) -> bool:
    """Whether each word of a change that says something stands in both quotations, twice or in another place."""
    if _persons(left) and _persons(right) and not _persons(left) & _persons(right):
        return False
    changed = [(w.level, theirs) for side, theirs in ((left, whole[1]), (right, whole[0])) for w in side]
    return all(word in theirs and word not in words("negation") for word, theirs in changed if _says(word))


def _says(word: str) -> bool:
    """Whether a word says something by itself; an initial does not, a digit and "I" do."""
    return word not in words("stop-words") and (len(word) > 1 or word.isdigit() or word == "%")


def _firm(same: list[Match], said: Sequence[str]) -> list[Match]:
    """What two quotations share, without a lone "to" at either end, which stands there by chance."""
    while same and same[0].size == 1 and said[same[0].a] in words("stop-words"):
        same = same[1:]
    while same and same[-1].size == 1 and said[same[-1].a] in words("stop-words"):
        same = same[:-1]
    return same


def _begun(said: Sequence[Word], at: int) -> int:
    """Where a change is shown from: with the "maybe" or the "not" right before it, which turn what follows."""
    while at and (said[at - 1].level in words("negation") or said[at - 1].level in _doubting()):
        at -= 1
    return at


@cache
def _doubting() -> frozenset[str]:
    return frozenset(word for word, kind, _ in rows("hedges-words") if kind in ("adverb", "modal"))


def _telling(mine: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Whether a change is of words that say something: a dropped "not" is, "the" for "a" and a plural are none."""
    changed = [w.level for w in (*mine, *theirs)]
    spelling = any(_in_one(mine, form) == _in_one(theirs, form) for form in (str, stem))
    if not spelling and _persons(mine) and _persons(theirs) and not _persons(mine) & _persons(theirs):
        return True
    return not (spelling or _slips(mine, theirs)) and any(_says(w) or w in words("negation") for w in changed)


_PERSON = {
    **dict.fromkeys("i me my mine we us our ours".split(), "1"),
    **dict.fromkeys("you your yours".split(), "2"),
    **dict.fromkeys("he him his she her hers they them their theirs".split(), "3"),
}
"""Who speaks, who is spoken to, who is spoken of."""


def _persons(said: Sequence[Word]) -> frozenset[str]:
    """The persons of the pronouns: "if we don't" is not "if you don't"."""
    return frozenset(_PERSON[word.level] for word in said if word.level in _PERSON)


def _slips(mine: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Whether all telling words are the same but for a letter that is not heard: "was poorly lead" for "led"."""
    one, two = (
        [w.level for w in side if w.level not in words("stop-words") or w.level in words("negation")]
        for side in (mine, theirs)
    )
    return bool(one) and len(one) == len(two) and all(map(_one_spoken, one, two))


def _one_spoken(one: str, two: str) -> bool:
    """Whether two words have the same consonants, and one of them a letter more at most."""
    heard = [re.sub(r"(?<=.)[aeiou]|(.)\1+", r"\1", word) for word in (one, two)]
    denied = not words("negation").isdisjoint({one, two})
    return one == two or (not denied and one[:1] == two[:1] and abs(len(one) - len(two)) == 1 and heard[0] == heard[1])


def _in_one(said: Sequence[Word], form: Callable[[str], str]) -> str:
    """Words written as one: "vice-presidential" and "vice presidential"."""
    return "".join(form(word.level) for word in said).replace("'", "")


def _outside(narrow: str, one: Sequence[Word], wide: str, two: Sequence[Word]) -> str | None:
    extra = len(two) - len(one)
    if not 0 < extra <= MOVED:
        return None
    inner, outer = [w.level for w in one], [w.level for w in two]
    if outer[extra:] == inner:
        before = _words(narrow, 0, one[0].start)[-extra:]
        return _told(wide, two[:extra], before)
    if outer[: len(inner)] == inner:
        after = _words(narrow, one[-1].end, len(narrow))[:extra]
        return _told(wide, two[len(inner) :], after)
    return None


def _told(text: str, inside: Sequence[Word], outside: Sequence[Word]) -> str | None:
    """The words that moved; a lone adverb ("promptly") is no point of a saying."""
    same = [w.level for w in inside] == [w.level for w in outside]
    adverb = len(inside) == 1 and inside[0].level.endswith("ly")
    reports = {w.level for w in inside} & _REPORTING
    told = same and _telling(inside, ()) and not adverb and not reports
    return text[inside[0].start : inside[-1].end] if told else None


_REPORTING = frozenset("said says told added wrote".split())
"""What stands between marks only where these were paired wrongly: "He is gone,' Moen said"."""
