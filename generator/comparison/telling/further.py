"""Which sentences may follow the first one of a lead: those that say enough that was not told, of the same event."""

import re
from collections.abc import Mapping, Sequence

from generator.comparison.telling.candidates import DIGITS, Candidate, plain_stems, weight_of, worth_of
from generator.comparison.telling.references import full_names
from generator.comparison.telling.timely import (
    is_about_inquiries,
)
from generator.comparison.telling.wording import NUMBERS
from generator.language.words import stem
from generator.model import Ref

NEW = 0.52
"""Share of its words that is new in a further sentence, with words for one thing made one."""
NEW_OPENING = 0.65
"""The same of the first sentence of another article, which tells the news once more."""
NEW_LATE = 0.6
"""The share of new words in a further sentence of an account that another has overtaken."""
NAMED = 1.5
"""What a sentence gains that names somebody."""
HEADED = 1.0
"""What a further sentence gains that tells all words of its own headline that none before it has told."""


def adds(candidate: Candidate, chosen: Sequence[Candidate], rows: Mapping[Ref, frozenset[str]]) -> bool:
    """Whether a sentence says enough that those before do not: new words, and a new claim or a new name."""
    text, told = candidate.sentence.text, [c.sentence.text for c in chosen]
    own, known = plain_stems(text), frozenset[str]().union(*map(plain_stems, told))
    if _COUNTED_ON.match(text):
        return False
    new = NEW_OPENING if not candidate.place else NEW_LATE if candidate.late and not _names(candidate, chosen) else NEW
    if len(own - known) < new * len(own):
        return False
    if candidate.late and _counts_otherwise(text, told):
        return False
    if candidate.happens and candidate.happens <= frozenset[object]().union(*(c.happens for c in chosen)):
        return False
    if _is_elsewhere(candidate, chosen):
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


_COUNTED_ON = re.compile(r"(?:An?|The) (?:second|third|fourth|fifth|other) (?!degree)\w+", re.I)
"""How a sentence opens that counts on from one that is not told."""


def _counts_otherwise(text: str, told: Sequence[str]) -> bool:
    """Whether a sentence gives another number of dead than those told."""
    own, known = _dead_in(text), frozenset[str]().union(*map(_dead_in, told))
    return bool(own and known and not own <= known)


def _dead_in(text: str) -> frozenset[str]:
    found = (m for pattern in _TOLLS for m in pattern.findall(text))
    return frozenset(DIGITS.get(stem(n.lower()), n) for n in found)


_COUNT = rf"(\d[\d,]*|{'|'.join(NUMBERS[1:])})"
_TOLLS = (
    re.compile(rf"\b{_COUNT} (?:people |persons |others )?(?:(?:were|are|was|is) )?(?:dead|killed|died)\b", re.I),
    re.compile(
        rf"\b(?:kill(?:ing|ed|s)|leaving|left) (?:(?:at least|about|some|up to|as many as|more than) )?{_COUNT}\b", re.I
    ),
    re.compile(rf"\bdeath toll\D{{1,40}}?{_COUNT}\b", re.I),
)
"""How a sentence tells the number of the dead."""


def _is_elsewhere(candidate: Candidate, chosen: Sequence[Candidate]) -> bool:
    """Whether a sentence is of another part of the town than the first one, or may be: its article tells of many."""
    first = chosen[0].sentence.text
    here, there = frozenset(_QUARTER.findall(first)), frozenset(_QUARTER.findall(candidate.sentence.text))
    named = full_names(first) & full_names(candidate.sentence.text)
    return bool(here and there and here.isdisjoint(there)) or (candidate.many and not chosen[0].many and not named)


_QUARTER = re.compile(r"\b(\w+) neighbou?rhood\b")


def _names(candidate: Candidate, chosen: Sequence[Candidate]) -> bool:
    """Whether a sentence names somebody in full whom those before have not named."""
    told = frozenset[str]().union(*(full_names(c.sentence.text) for c in chosen))
    return not full_names(_IN_OFFICE.sub(" ", candidate.sentence.text)) <= told


_IN_OFFICE = re.compile(
    r"\b(?:\w*[Ss]pokes\w+|[Oo]fficer|[Mm]ayor|[Ss]heriff|[Cc]hief|[Dd]etective|Sgt\.|Lt\.|Capt\.|Cpl\.|Maj\.)"
    r"(?: [A-Z][\w.’'-]+)+"
    r"|\b(?:[A-Z][\w.’'-]+ )+(?=(?:said|says|told)\b)"
    r"|\b(?:[A-Z][\w.’'-]* )+"
    r"(?:Police|Sheriff|Bureau|Department|Hospital|Center|Avenue|Road|Street|Drive|Lane|Boulevard|County)\b"
)
"""Those who tell of a case, and bodies and places: names that make nobody known."""


def gain_of(
    candidate: Candidate,
    chosen: Sequence[Candidate],
    news: Mapping[str, float],
    kept: Mapping[str, float],
    own: Mapping[str, frozenset[str]],
) -> float:
    """What a further sentence is worth: more where it names somebody, or tells what its headline has left to tell."""
    told = frozenset[str]().union(*(plain_stems(c.sentence.text) for c in chosen))
    title = own[candidate.sentence.ref.article]
    left = frozenset[str]() if candidate.late else (title - told) & plain_stems(candidate.sentence.text)
    headed = 1 + HEADED * weight_of(left) / (weight_of(title) or 1.0)
    return worth_of(candidate, news, kept) * headed * (NAMED if _names(candidate, chosen) else 1.0)
