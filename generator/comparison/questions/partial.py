"""What another source tells of a question that one source leaves open, so that both stand side by side.

Only where the sentence is sure to be on it: it gives the number that is asked for ("Twelve shots were fired"), or says
what a shooting was about ("stemmed from an argument"). Which of the two is right is not decided: one may be the newer.
"""

import re
from collections.abc import Sequence

from generator.comparison.telling.wording import balanced, depends, one_line, unquoted
from generator.model import Article, Ref

LONGEST = 30
"""Words of a sentence that can stand beside a question."""
_HOW_MANY = re.compile(r"How many (?P<what>[a-z]+) (?:was|were|are|is|have been|had been|has been) (?P<done>[a-z]+)\b")
_NUMBER = (
    r"(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty|dozens of)"
)
_OF_MOTIVE = re.compile(
    r"\b(?:motive|(?:led(?: up)? to|prompted|sparked|triggered|precipitated|provoked|spurred) "
    r"(?:the|\w+day['’]s) (?:\w+ ){0,2}(?:shootings?|gunfire|attack|violence|incident))\b"
)
_MOTIVE = re.compile(
    r"\b(?:shootings?|gunfire|attack|violence|incident) (?:\w+ ){0,2}stemm(?:ed|ing) from"
    r"|\bmotive (?:behind|for|of|in) (?:\w+ ){1,4}(?:was|is) (?!un|still|not|under)"
    r"|\b(?:argument|dispute|fight|altercation) (?:that |which )?(?:escalated|led|turned|boiled over)\b"
    r"|\b(?:having|had|got into) an? (?:\w+ ){0,2}(?:argument|dispute|fight) (?:when|before|and) ",
    re.I,
)
_OPEN = re.compile(
    r"\b(?:whether|if|unclear|unknown|not|no|may|might|could|possibl[ey]|investigat\w+|determine|how many)\b"
    r"|n['’]t\b|\?",
    re.I,
)
"""What leaves a sentence as open as the question."""


def partly_told(asked: str, source: Article, articles: Sequence[Article]) -> tuple[str, Ref] | None:
    """The sentence of another article that answers a question at least in part, and where it stands."""
    pattern = _answering(asked)
    others = (s for a in articles if pattern and a.id != source.id for s in a.body)
    for sentence in others:
        text = one_line(sentence.text)
        fits = len(text.split()) <= LONGEST and balanced(text) and not depends(text) and not _OPEN.search(text)
        if fits and pattern and pattern.search(text):
            return unquoted(text).rstrip("."), sentence.ref
    return None


def _answering(asked: str) -> re.Pattern[str] | None:
    """What a sentence must have to answer: "12 shots were fired" for "How many shots were fired?"."""
    counted = _HOW_MANY.match(asked)
    if counted:
        what, done = re.escape(counted["what"]), re.escape(counted["done"])
        return re.compile(
            rf"\b{_NUMBER} (?:\w+ )?{what} (?:was|were|are|is|have been|had been|has been) {done}\b", re.I
        )
    return _MOTIVE if _OF_MOTIVE.search(asked) else None
