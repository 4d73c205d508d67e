"""Which sentences may follow the first one of a lead: those that say enough that was not told, of the same event."""

import math
import re
from collections.abc import Collection, Mapping, Sequence

from generator.comparison.telling.candidates import DIGITS, Candidate, plain_stems, weight_of
from generator.comparison.telling.particulars import IN_OFFICE, Particular
from generator.comparison.telling.references import full_names
from generator.comparison.telling.timely import is_about_inquiries, stage_in
from generator.comparison.telling.wording import NUMBERS
from generator.language.words import stem
from generator.model import Ref

NEW = 0.52
"""Share of its words that is new in a further sentence, with words for one thing made one."""
NEW_ANSWER = 0.4
"""The same of one that tells how far the case has come, what is denied or what comes next."""
NEW_ELSEWHERE = 0.65
"""The same of a sentence of another article than those told, which tells its news once more."""
NEW_OF_ONE = 0.75
"""The same of one that tells of the very deed that another article was quoted for."""
TOLD, PARTLY = 0.5, 0.4
"""Share of the news in a sentence that another article tells again, and the share of that one's own news that was told;
of the first sentence of an article the former alone."""
OPPOSING, ABOUT = frozenset({"denied", "unsure"}), 0.2
"""Kinds of particulars that must be of what was told, and the share of a sentence's words, by how rare they are, that
was told where it is."""
ANSWERING = frozenset(
    {
        "case",
        "latest",
        "accused",
        "hurt",
        "open",
        "sought",
        "death",
        "condition",
        "size",
        "denied",
        "unsure",
        "next",
        "alleged",
        "evidence",
    }
)
"""Kinds of particulars for which a sentence may say again more of what was told."""


def _fills(candidate: Candidate, chosen: Sequence[Candidate]) -> bool:
    """Whether a sentence answers what those before left open, without a claim of theirs: it may share more words."""
    new = untold(candidate, chosen)
    again = {kind for kind, _ in candidate.tells - new} & {"core", "toll"}
    return bool({kind for kind, _ in new} & ANSWERING) and not again


def untold(candidate: Candidate, chosen: Sequence[Candidate]) -> frozenset[Particular]:
    """What of that which a reader asks first a sentence tells and none before it does.

    What is denied or open counts only of what those before tell.
    """
    new = candidate.tells - frozenset[Particular]().union(*(c.tells for c in chosen))
    about = not any(kind in OPPOSING for kind, _ in new) or _is_about(candidate, chosen)
    return new if about else frozenset(p for p in new if p[0] not in OPPOSING)


def _is_about(candidate: Candidate, chosen: Sequence[Candidate]) -> bool:
    """Whether enough of what a sentence says has been told: "he denies it" of a theft that was."""
    own = plain_stems(candidate.sentence.text)
    known = frozenset[str]().union(*(plain_stems(c.sentence.text) for c in chosen))
    return weight_of(own & known) >= ABOUT * weight_of(own)


def adds(
    candidate: Candidate, chosen: Sequence[Candidate], rows: Mapping[Ref, frozenset[str]], news: Mapping[str, float]
) -> bool:
    """Whether a sentence says enough that those before do not: new words, and a new claim or a new name."""
    text, told = candidate.sentence.text, [c.sentence.text for c in chosen]
    if _COUNTED_ON.match(text) or _retells(candidate, chosen, news):
        return False
    if _counts_otherwise(text, told) or (_SEARCH.search(text) and any(map(_SEARCH.search, told))):
        return False
    if _is_elsewhere(candidate, chosen) or any(_clocks(text) & _clocks(other) for other in told):
        return False
    if _is_one_death_more(candidate, chosen):
        return False
    if candidate.late and 0 < stage_in(text) < max(map(stage_in, told)):
        return False
    if is_about_inquiries(text) and (len(told) > 1 or is_about_inquiries(told[0])):
        return False
    made = rows.get(candidate.sentence.ref, frozenset())
    named = full_names(text) - frozenset[str]().union(*map(full_names, told))
    return (
        bool(named)
        or not made
        or not made <= frozenset[str]().union(*(rows.get(c.sentence.ref, frozenset()) for c in chosen))
    )


def _retells(candidate: Candidate, chosen: Sequence[Candidate], news: Mapping[str, float]) -> bool:
    """Whether a sentence tells what was told: by its words, by what it says happened, or by the news in it."""
    own = plain_stems(candidate.sentence.text)
    known = frozenset[str]().union(*(plain_stems(c.sentence.text) for c in chosen))
    goes_on = any(c.sentence.ref.article == candidate.sentence.ref.article for c in chosen)
    sets = sets_scene(candidate.sentence.text) and not any(sets_scene(c.sentence.text) for c in chosen)
    names = bool(_IDENTIFIED.search(candidate.sentence.text)) and _names(candidate, chosen)
    fills = _fills(candidate, chosen)
    new = NEW_ANSWER if fills else NEW if sets or names or (goes_on and candidate.place) else NEW_ELSEWHERE
    if candidate.late and not (fills or sets) and DEATH in candidate.tells and any(DEATH in c.tells for c in chosen):
        new = NEW_OF_ONE
    if len(own - known) < new * len(own):
        return True
    if candidate.happens and candidate.happens <= _all_of(chosen) and not fills:
        return True
    others = [c for c in chosen if c.sentence.ref.article != candidate.sentence.ref.article]
    done, known_to = ({verb for verb, *_ in happens} for happens in (candidate.happens, _all_of(others)))
    if done and done <= known_to and len(own - known) < NEW_OF_ONE * len(own) and not fills:
        return True
    said = {term for c in chosen for term in c.says}
    again = _share(candidate.says, said, news)
    once_more = any(_share([t for t in c.says if " " not in t], candidate.says, news) >= TOLD for c in chosen)
    return not (goes_on or sets or fills) and (
        (again >= TOLD and not candidate.place) or (once_more and again >= PARTLY)
    )


def _is_one_death_more(candidate: Candidate, chosen: Sequence[Candidate]) -> bool:
    """Whether a sentence tells from another account once more of a death that was told twice, and no more."""
    deaths = sum(DEATH in c.tells for c in chosen)
    elsewhere = all(c.sentence.ref.article != candidate.sentence.ref.article for c in chosen)
    again = DEATH in candidate.tells and deaths >= TWICE and elsewhere
    return again and not _fills(candidate, chosen) and not sets_scene(candidate.sentence.text)


DEATH, TWICE = ("death", ""), 2
"""What most accounts begin with, and how often a lead tells it but for somebody's name, a charge or what comes next."""


def sets_scene(text: str) -> bool:
    """Whether a sentence tells when or where the thing happened: "The blast occurred at 3 a.m. in the 200 block of"."""
    return bool(_HAPPENED.search(text) and _SCENE.search(text))


_IDENTIFIED = re.compile(r"\b(?:identified|named) (?:\w+ ){1,4}as\b|\b(?:was|were|been) identified\b")
"""How a sentence tells who somebody is of whom others told."""
_HAPPENED = re.compile(
    r"\b(?:(?:was|were) (?:\w+ly )?(?:shot|stabbed|killed|struck|hit|wounded|injured|robbed)"
    r"|happened|occurred|took place|rang out|erupted|broke out|began|struck|unfolded)\b"
)
_SCENE = re.compile(
    r"\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b|\b\d+ block\b"
    r"|\b(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Drive|Boulevard|Blvd\.|Lane|Highway)(?=\W|$)",
    re.I,
)


def _share(terms: Sequence[str], told: Collection[str], news: Mapping[str, float]) -> float:
    """How much of the news in some terms has been told."""
    return math.fsum(news[t] for t in terms if t in told) / (math.fsum(news[t] for t in terms) or 1.0)


def _all_of(chosen: Sequence[Candidate]) -> frozenset[tuple[str, str, str]]:
    return frozenset[tuple[str, str, str]]().union(*(c.happens for c in chosen))


def _clocks(text: str) -> frozenset[str]:
    """The times of day in a sentence, to the minute: a lead tells when it struck once."""
    return frozenset(re.findall(r"\b\d{1,2}:\s?\d\d\b", text))


_COUNTED_ON = re.compile(
    r"(?:An?|The) (?:second|third|fourth|fifth|other) (?!degree)\w+\b(?!, (?:\d|(?-i:[A-Z])))", re.I
)
"""How a sentence opens that counts on from one that is not told."""


_SEARCH = re.compile(
    r"\b(?:search\w*|look\w*|dig|dug|digging|comb\w*|scour\w*)\b[^,;.]{0,60}"
    r"\b(?:survivors|signs of life|bodies|the missing|the trapped|rubble|debris|wreckage)\b",
    re.I,
)
"""The search after a disaster, which each account tells in other words, and a lead once."""


def _counts_otherwise(text: str, told: Sequence[str]) -> bool:
    """Whether a sentence gives another number of dead than those told."""
    own, known = _dead_in(text), frozenset[str]().union(*map(_dead_in, told))
    return bool(own and known and not own <= known)


def is_on_another_street(text: str, account: str) -> bool:
    """Whether a sentence tells of the block of a street of which another account, that tells of one, does not."""
    mine, there = set(_STREET.findall(text)), set(_STREET.findall(account))
    return bool(mine and there and mine.isdisjoint(there))


_STREET = re.compile(r"\b\d+[- ]block of (?:(?:[NSEW]|North|South|East|West)\.? )?(\w+)")
"""The name of a street of which a block is told."""


def _dead_in(text: str) -> frozenset[str]:
    found = (m for pattern in _TOLLS for m in pattern.findall(text))
    return frozenset(DIGITS.get(stem(n.lower()), n) for n in found)


_COUNT = rf"(\d[\d,]*|{'|'.join(NUMBERS[1:])})"
_SOME = r"(?:(?:at least|about|some|up to|as many as|more than) )?"
_TOLLS = (
    re.compile(rf"\b{_COUNT} (?:people |persons |others )?(?:(?:were|are|was|is) )?(?:dead|killed|died)\b", re.I),
    re.compile(rf"\bkill(?:ing|ed|s) {_SOME}{_COUNT}\b", re.I),
    re.compile(rf"\b(?:leaving|left) {_SOME}{_COUNT} (?:[\w’'-]+ ){{0,3}}dead\b", re.I),
    re.compile(rf"\bdeath toll\D{{1,40}}?{_COUNT}\b", re.I),
)
"""How a sentence tells the number of the dead."""


def _is_elsewhere(candidate: Candidate, chosen: Sequence[Candidate]) -> bool:
    """Whether a sentence is of another part of the town than the first one, or may be: its article tells of many."""
    first = chosen[0].sentence.text
    here, there = frozenset(_QUARTER.findall(first)), frozenset(_QUARTER.findall(candidate.sentence.text))
    named = full_names(first) & full_names(candidate.sentence.text)
    parted = bool(here and there and here.isdisjoint(there))
    others = bool(_OTHERS.search(candidate.sentence.text)) and not _OTHERS.search(first)
    return parted or others or (candidate.many and not chosen[0].many and not named)


_OTHERS = re.compile(
    r"\b(?:separate|unrelated)(?:,? (?:and|but)(?: \w+ly)? \w+)? (?:incident|shooting|case|crash|fire|attack)"
    r"|\bunrelated to the (?:shooting|stabbing|killing|homicide|murder|crash|fire|attack|incident)"
    r"|\bother (?:cases|incidents|shootings|attacks)"
    r"|\bmost recent (?:\w+ )?(?:shootings?|killings?|homicides?|attacks?|crash(?:es)?|incidents?)\b"
    rf"|\b(?:{'|'.join(NUMBERS[2:])}|several|\d+|string of|series of) (?:[\w’'-]+ ){{0,3}}"
    r"(?:shootings|stabbings|killings|homicides|murders|crashes|fires|attacks|incidents|deaths)\b",
    re.I,
)
"""What tells of several events, of which that of the story is one."""
_QUARTER = re.compile(r"\b(\w+) neighbou?rhood\b")


def _names(candidate: Candidate, chosen: Sequence[Candidate]) -> bool:
    """Whether a sentence names somebody in full whom those before have not named."""
    told = frozenset[str]().union(*(full_names(c.sentence.text) for c in chosen))
    return not full_names(IN_OFFICE.sub(" ", candidate.sentence.text)) <= told
