"""In what condition a hurt person is, as the words of one sentence give it, from the least to the gravest.

Hospitals say good, fair, serious or critical; "stable" goes with any but critical, and injuries that threaten no life
with any but a critical condition. "Critical but stable" may be either.
"""

import re
from collections.abc import Iterator

from generator.comparison.differences.traits import Trait
from generator.model import Span

RELEASED, LIGHT, FAIR, SERIOUS, CRITICAL = "01234"
"""How grave a condition is."""
LEVELS = {
    "critical": CRITICAL,
    "critically": CRITICAL,
    "grave": CRITICAL,
    "gravely": CRITICAL,
    "serious": SERIOUS,
    "seriously": SERIOUS + CRITICAL,
    "guarded": FAIR + SERIOUS,
    "fair": FAIR,
    "good": LIGHT,
    "satisfactory": LIGHT,
    "minor": LIGHT + RELEASED,
    "stable": LIGHT + FAIR + SERIOUS,
}
"""What each word may mean."""
_LIVES = LIGHT + FAIR + SERIOUS + RELEASED
_WORD = "critical|grave|serious|guarded|fair|good|stable|satisfactory"
_HARM = r"(?:injur(?:y|ies)|(?:gunshot\s+)?wounds?)"
_FORM = re.compile(
    rf"\b(?P<in>in\s+(?:an?\s+)?(?:\w+ly\s+)?)?(?P<one>{_WORD})(?:(?:,|,?\s+but|\s+and)?\s+(?:\w+\s+)?(?P<other>stable|serious|critical))?\s+condition\b"
    rf"|\bcondition\s+(?:is|was|remains?|as|to|had\s+been)\s+(?:(?:listed|upgraded|downgraded|described|reported)\s+(?:as|to)\s+)?(?P<is>{_WORD})\b"
    rf"|\b(?P<not>non[-\s]*|not\s+(?:\w+\s+){{0,3}}|n[’']t\s+(?:\w+\s+){{0,3}})?life[-\s]threatening\s+(?:{_HARM}|condition)"
    rf"|\b{_HARM}\s+(?:that\s+)?(?:\w+\s+){{0,3}}?(?P<no>non[-\s]?|not\s+(?:\w+\s+){{0,3}}|n[’']t\s+(?:\w+\s+){{0,3}})?life[-\s]threatening\b"
    rf"|\b(?P<minor>minor)\s+{_HARM}"
    rf"|\b(?P<ly>critically|gravely|seriously)\s+(?:injured|wounded|hurt)\b"
    r"|\b(?:treated\s+and\s+(?:later\s+)?released|(?:was|been)\s+released\s+from\s+(?:the|a)\s+hospital)\b",
    re.I,
)
_DENIED = re.compile(r"\b(?:no|none|neither|nor|not|never)\b[^,;.]{0,40}$", re.I)


_DEATH = re.compile(
    r"\b(?:and|but|where|until|before|when|who)\s+(?:(?:he|she|was|is|has|later|then)\s+){0,3}(?:died|dies|pronounced)\b",
    re.I,
)
"""What comes after the condition of somebody who did not live."""


def conditions(text: str) -> Iterator[Trait]:
    """The conditions a sentence tells of; none where it denies one in other words ("none had critical injuries")."""
    for match in _FORM.finditer(text):
        if not _DENIED.search(text[: match.start()]) and not _DEATH.search(text, match.end()):
            yield Trait(" ".join(match.group().split()), frozenset(_level(match)), Span(*match.span()))


def dangers(text: str) -> Iterator[Trait]:
    """Whether all who were hurt are out of danger ("all five were treated and released"), or somebody is not."""
    for match in _FORM.finditer(text):
        before, level = text[: match.start()], set(_level(match))
        if none := _NONE.search(before):
            if level == {CRITICAL}:
                yield _danger(text, match, none.start(), LIGHT)
        elif _DENIED.search(before) or _DEATH.search(text, match.end()):
            continue
        elif level == {CRITICAL}:
            yield _danger(text, match, match.start(), CRITICAL)
        elif CRITICAL not in level and (every := _ALL.search(before)):
            yield _danger(text, match, every.start(), LIGHT)


def _danger(text: str, match: re.Match[str], start: int, told: str) -> Trait:
    return Trait(" ".join(text[start : match.end()].split()), frozenset({told}), Span(start, match.end()))


_NONE = re.compile(r"\b(?:none|neither)\s+of\s+(?:the|their|them|those)\b[^,;.]{0,60}$|\bno\s+one\b[^,;.]{0,40}$", re.I)
_ALL = re.compile(r"\ball\s+(?!but|other)[^,;.]{0,70}$", re.I)
"""What is said of everybody; "both" may be two of many."""


def _level(match: re.Match[str]) -> str:
    told = [match[name].lower() for name in ("one", "other", "is", "minor", "ly") if match[name]]
    if told:
        return "".join(LEVELS[word] for word in told)
    if "threatening" in match.group().lower():
        return _LIVES if match["not"] or match["no"] else CRITICAL
    return RELEASED


def changed(one: Trait, two: Trait, days: int) -> bool:
    """Whether somebody may have been in two conditions: at two times, or where neither says that his life is safe."""
    safe = [bool(_SAFE.search(trait.words)) for trait in (one, two)]
    critical = [trait.may == {CRITICAL} for trait in (one, two)]
    return days > 0 or not ((safe[0] and critical[1]) or (safe[1] and critical[0]))


_SAFE = re.compile(r"\b(?:non|none|neither|no|not|n[’']t|minor|good|released)\b", re.I)
"""What says that somebody is in no danger."""
