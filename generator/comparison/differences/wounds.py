"""How often somebody was shot or stabbed, and where on the body, as the words of one sentence give it.

Read are "was shot three times in the chest", "shot him once in the leg", "with multiple gunshot wounds to the head".
A "gunshot wound" counts nothing: reports say so of several. "Shot three times", with nobody hit, may be of who fired.
"""

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache
from typing import NamedTuple

from generator.comparison.differences.traits import Trait, apart
from generator.data import rows, table
from generator.language.figures.numbers import alternatives, number_value, word_number
from generator.model import Span

_HIT = "shot|stabbed|slashed|struck|hit|wounded|grazed"
_HITS = "shot|shoot|shooting|shoots|stab|stabbed|stabbing|struck|striking|hit|hitting|wounded|wounding"
_LY = r"(?:(?:also|then|later|\w+ly)\s+)"
_NAME = r"(?-i:[A-Z])[\w’'-]+\s+(?:(?-i:[A-Z])[\w’'-]+\s+){0,2}"
_PERSON = rf"(?:(?:the|his|her|their|an?)\s+(?:[\w’'-]+\s+){{1,4}}?|(?:him|her)(?:self)?\s+|{_NAME})"
_HARM = re.compile(
    rf"\b(?:was|is|been|being|got|getting|gets)\s+{_LY}*(?:{_HIT})\b"
    rf"|\b(?:{_HITS})\s+{_PERSON}(?=(?:once|twice|in\s+(?:the|his|her)|at\s+least|(?:\w+\s+){{1,4}}times)\b)"
    r"|\b(?P<many>[\w-]+)(?:\s+(?:apparent|visible|fatal|self-inflicted|serious))*\s+"
    r"(?:gunshot|gun\s+shot|stab|bullet|knife)\s+wounds?\b"
    r"|\bshot\s+(?=(?:in|through)\s+the\b)"
    r"|\b(?:bullet|round|slug)\s+(?:\w+\s+){0,2}?(?:entered|penetrated|exited|passed|went|traveled|came\s+out)\b"
    r"|\band\s+(?:exited|came\s+out|went\s+out)\b",
    re.I,
)
"""How somebody is told to be hit, and the way of a bullet: what entered the cheek and left by the neck hit both."""
_ENDS = re.compile(
    r"[;:!?“”\"()]|\.\s|\.$|,?\s(?:before|after|when|while|during|as|because|who|which|but|by|died|said|according|pronounced"
    r"|taken|told|where|near|from|with|instead|and\s+(?:he|she|they|was|were|died|is|has|had|killed|a|an|another|then|\w+ed)"
    r"|(?:was|were)\s+(?:shot|hit|struck))\s",
    re.I,
)
"""Where what is told of a wound ends."""
FAR = 110
"""Characters behind a word of harm in which its wounds are told."""
_SOME = "multiple|several|numerous|many|repeated"
_ONE = {"once": 1.0, "twice": 2.0, "thrice": 3.0, "single": 1.0}
MOST = 60
"""Hits up to which "multiple times" reaches."""
NEAR = 0.2
"""Share by which "about ten times" may be off."""


class Wound(NamedTuple):
    """What a sentence tells of the wounds of somebody."""

    many: Trait | None
    """How often he was hit, as the numbers that it may be; None where it is not told."""
    where: Trait | None
    """The zones of the body, with their side where it is told; None where no part of the body is."""


def hits(text: str) -> Iterator[Trait]:
    """How often somebody was hit: "once", "four or five times"; of one part of the body, at least so often."""
    for wound in _wounds(text):
        if wound.many:
            more = frozenset() if not wound.where or "1" in wound.many.may else _up_from(wound.many.may)
            yield wound.many._replace(may=wound.many.may | more)


def places(text: str) -> Iterator[Trait]:
    """Where on the body somebody was hit; anywhere, too, where he was hit more than once."""
    for wound in _wounds(text):
        if wound.many and "1" not in wound.many.may:
            yield (wound.where or wound.many)._replace(may=_anywhere())
        elif wound.where:
            yield wound.where


def parts(text: str) -> Iterator[Trait]:
    """Where on the body somebody was hit, as far as the words go."""
    yield from (wound.where for wound in _wounds(text) if wound.where)


def elsewhere(one: Sequence[Trait], two: Sequence[Trait]) -> bool:
    """Whether two sources have somebody hit in two places: the neck and the leg, or the left ear and the right."""
    if apart(one, two):
        return True
    sides = [_sided(side) for side in (one, two)]
    once = all(_anywhere() > trait.may for trait in (*one, *two))
    return once and any(not sides[0][zone] & sides[1][zone] for zone in sides[0].keys() & sides[1].keys())


def otherwise(one: Sequence[Trait], two: Sequence[Trait]) -> bool:
    """Whether each of two sources has somebody hit in a part of the body that the other lacks: both may still be right.

    A thigh is in a leg, and a stomach is an abdomen: neither is another part.
    """
    mine, theirs = (frozenset(part for trait in side for part in _named(trait.words)) for side in (one, two))
    return all(any(not _in_one(part, against) for part in own) for own, against in ((mine, theirs), (theirs, mine)))


def _named(words: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", words.lower())) & table("body-parts").keys()


def _in_one(part: str, others: Set[str]) -> bool:
    """Whether a part is one of the others, in another word, or lies in one of them, or one of them in it."""
    own, wholes = _whole(part)
    return any(own == other or own in larger or other in wholes for other, larger in map(_whole, others))


@cache
def _whole(part: str) -> tuple[str, frozenset[str]]:
    """A part in its one form, with the larger parts that hold it."""
    form, larger = next(((row[1], row[2:]) for row in rows("body-wholes") if row[0] == part), (part, ()))
    return form, frozenset(word for words in larger for word in words.split())


def _sided(traits: Sequence[Trait]) -> dict[str, set[str]]:
    """The zones of which a side is told, with the sides."""
    found: dict[str, set[str]] = {}
    for trait in traits:
        if len({told[1] for told in trait.may}) == 1:
            for told in trait.may:
                found.setdefault(told[0], set()).add(told[1])
    return found


def _up_from(numbers: frozenset[str]) -> frozenset[str]:
    return frozenset(map(str, range(min(map(int, numbers)), MOST + 1)))


@cache
def _anywhere() -> frozenset[str]:
    return frozenset(zone + side for zones in table("body-parts").values() for zone in zones for side in "lr")


def _wounds(text: str) -> Iterator[Wound]:
    """The wounds a sentence tells of, each word of harm by itself; none where two counts stand behind one."""
    for match in _HARM.finditer(text):
        end = _ENDS.search(text, match.end())
        told = text[match.end() : min(end.start() if end else len(text), match.end() + FAR)]
        times = list(_times().finditer(told))
        if len(times) <= 1:
            parts = list(_parts().finditer(told))
            last = match.end() + max([0, *(m.end() for m in (*times, *parts))])
            yield Wound(_counted(match, times, last), _told_parts(match, parts, last))


def _counted(match: re.Match[str], times: Sequence[re.Match[str]], end: int) -> Trait | None:
    """The count before "gunshot wounds", or the one behind the word of harm."""
    words = match["many"] or (times[0].group() if times else "")
    bound, number = ("", words) if match["many"] else (times[0]["bound"] or "", times[0]["n"]) if times else ("", "")
    reach = _reach(number.lower().removesuffix("times").strip(), bound.lower().strip())
    may = frozenset(map(str, range(reach[0], reach[1] + 1))) if reach else frozenset()
    return Trait(" ".join(words.split()), may, Span(match.start(), end)) if may else None


def _reach(number: str, bound: str) -> tuple[int, int] | None:
    """The least and the most that a count may be."""
    if number in _SOME.split("|") or (number == "once" and bound in ("more than", "over")):
        return 2, MOST
    values = [_ONE.get(one) or number_value(one) for one in re.split(r"\s+(?:or|to)\s+", number)]
    known = [int(value) for value in values if value]
    if not known or len(known) < len(values) or number in ("a", "an"):
        return None
    low, high = min(known), max(known)
    if bound in ("at least", "more than", "over"):
        return low, MOST
    if bound in ("up to", "as many as"):
        return 1, high
    return (int(low * (1 - NEAR)), int(high * (1 + NEAR) + 1)) if bound else (low, high)


@cache
def _times() -> re.Pattern[str]:
    number = rf"(?:\d{{1,2}}|{word_number()})"
    return re.compile(
        r"\b(?P<bound>(?:at\s+least|more\s+than|over|up\s+to|about|around|nearly|almost|approximately|some|as\s+many\s+as)\s+)?"
        rf"(?P<n>once|twice|thrice|{number}\s+(?:or|to)\s+{number}\s+times|(?:{number}|{_SOME})\s+times)\b",
        re.I,
    )


def _told_parts(match: re.Match[str], parts: Sequence[re.Match[str]], end: int) -> Trait | None:
    if not parts:
        return None
    may = frozenset(zone + side for part in parts for zone in _zones(part) for side in _sides(part["words"]))
    words = parts[0].string[parts[0].start("words") : parts[-1].end()]
    return Trait(" ".join(words.split()), may, Span(match.start(), end))


def _zones(part: re.Match[str]) -> str:
    return table("body-parts")[part["part"].lower()]


def _sides(words: str) -> str:
    """Left, right, or either."""
    side = re.search(r"\b(?:left|right)\b", words, re.I)
    return side.group()[0].lower() if side else "lr"


@cache
def _parts() -> re.Pattern[str]:
    own = r"(?:the|his|her|its)(?:\s+(?:boy|girl|man|woman|child|teen|teenager|victim)['’]s)?"
    return re.compile(
        r"(?:^\s*|\b(?:in|into|to|through|on|near|behind|exited|out)\s+|,\s*|,?\s+(?:and|or)\s+)"
        rf"(?P<words>(?:(?:both|a|(?:one|back|side|top|base)\s+of\s+{own}|{own}"
        rf"|(?:left|right|upper|lower|front|inner|outer)(?:\s+(?:side|front|back)\s+of\s+{own})?)\s+)*"
        rf"(?P<part>{alternatives(table('body-parts'))}))\b(?!\s+of\b|[-’'])",
        re.I,
    )
