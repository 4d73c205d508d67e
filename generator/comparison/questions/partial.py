"""Whether another source tells what one source leaves open: the number that is asked for, or what led to violence.

Only where the sentence is sure to be on it: it gives the number ("Twelve shots were fired"), or tells what a shooting
was about ("stemmed from an argument").
"""

import re
from collections.abc import Sequence

from generator.comparison.telling.wording import one_line
from generator.model import Article

_HOW_MANY = re.compile(r"How many (?P<what>[a-z]+) (?:was|were|are|is|have been|had been|has been) (?P<done>[a-z]+)\b")
_NUMBER = (
    r"(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty|dozens of)"
)
_OF_CAUSE = re.compile(
    r"\b(?:motives?|(?:led(?: up)? to|prompted|sparked|triggered|precipitated|provoked|spurred|caused) "
    r"(?:the|\w+day['’]s) (?:\w+ ){0,2}(?:shootings?|gunfire|attack|violence|incident))\b"
)
_CAUSE = re.compile(
    r"\b(?:shootings?|gunfire|attack|violence|incident) (?:\w+ ){0,2}stemm(?:ed|ing) from"
    r"|\bmotive (?:(?:behind|for|of|in) (?:\w+ ){1,4})?(?:was|is|appears|seems) (?!un|still|under|known|being)"
    r"|\b(?:argument|dispute|fight|altercation) (?:that |which )?(?:escalated|led|turned|boiled over)\b"
    r"|\b(?:having|had|got into) an? (?:\w+ ){0,2}(?:argument|dispute|fight) (?:when|before|and) "
    r"|\b(?:argument|dispute|fight|quarrel|row) (?:over|about)\b"
    r"|\bover an? (?:\w+ )?(?:debt|dispute|argument|girl|woman|parking)\b|\bduring an? (?:attempted |armed )?robbery\b"
    r"|\b(?:motivated by|feud|revenge|retaliat\w+|drug deal|robbery gone)\b"
    r"|\b(?:sparked|prompted|triggered) by (?!un)"
    r"|\b(?:demanded|asked for) (?:\w+ ){0,2}(?:money|cash|drugs|wallets?)\b"
    r"|\b(?:tried|attempted|trying|attempting) to rob\b|\b(?:attempted robbery|robbery attempt)\b"
    r"|\bexchange between gangs\b|\bgangs? (?:is|are) to blame\b",
    re.I,
)
_OPEN = re.compile(
    r"\b(?:whether|if|unclear|unknown|not|no|may|might|could|possibl[ey]|investigat\w+|determine|how many)\b"
    r"|n['’]t\b|\?",
    re.I,
)
"""What leaves a sentence as open as the question."""


def number_told(asked: str, source: Article, articles: Sequence[Article]) -> bool:
    """Whether another article gives the number that is asked for, and not as open."""
    pattern = _answering(asked)
    others = (one_line(s.text) for a in articles if pattern and a.id != source.id for s in a.body)
    return any(pattern and pattern.search(text) and not _OPEN.search(text) for text in others)


def _answering(asked: str) -> re.Pattern[str] | None:
    """What a sentence must have to answer: "12 shots were fired" for "How many shots were fired?"."""
    counted = _HOW_MANY.match(asked)
    if counted:
        what, done = re.escape(counted["what"]), re.escape(counted["done"])
        return re.compile(
            rf"\b{_NUMBER} (?:\w+ )?{what} (?:was|were|are|is|have been|had been|has been) {done}\b", re.I
        )
    return None


def cause_told(asked: str, articles: Sequence[Article]) -> bool:
    """Whether a question is on the cause of violence, and a sentence of the story tells one and leaves it not open."""
    told = [s.text for a in articles for s in a.told if not _OPEN.search(s.text)] if _OF_CAUSE.search(asked) else []
    unmeant = "motive" in asked and any(map(_UNMEANT.search, told))
    return unmeant or any(map(_CAUSE.search, told))


_UNMEANT = re.compile(
    r"\b(?:shot|shooting|killed|fired|discharged?|went off)\b[^.;]{0,60}\b(?:accidental(?:ly)?|by accident)\b"
    r"|\baccidental(?:ly)? (?:\w+ )?(?:shot|shooting|killed|fired|discharged?|went off)\b"
    r"|\b(?:playing|horsing around|playfighting|play[- ]fighting) with an? (?:loaded )?gun\b",
    re.I,
)
"""What tells of a shot that nobody meant, which has no motive."""
