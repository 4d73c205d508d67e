"""Questions on how somebody is who was hurt, where a source says that it is not known, and no other tells it."""

import re
from collections.abc import Iterator, Sequence

from generator.comparison.questions.asking import question
from generator.comparison.questions.untold import of_another, tells
from generator.comparison.telling.wording import one_line
from generator.model import Article, Question, Sentence

HEAD = 25
"""Sentences of an article in which those hurt in its own event are told of."""
_UNKNOWN = re.compile(
    r"\b(?:(?P<whose>his|her|their|victims?['’]s?|boy['’]s|girl['’]s|teen['’]s|child['’]s|man['’]s|woman['’]s"
    r"|teenager['’]s) )?"
    r"(?:current )?(?:medical )?conditions? (?:[^.;]{0,50} )?(?:is|are|was|were|remains?|has|have|had)(?:n['’]t"
    r"| not)?(?: \w+ly| yet| been)* (?:unknown|known|released"
    r"|available|unclear|disclosed|unavailable)\b"
    r"|\b(?:not|n['’]t|no (?:word|information|details)|unknown|unclear|unaware)\b[^.;]{0,50}?\b(?P<b>his|her"
    r"|their|victims?['’]s?|boy['’]s|girl['’]s|teen['’]s|child['’]s|man['’]s|woman['’]s)"
    r" (?:current |medical )?conditions?\b",
    re.I,
)
_DENIED = re.compile(r"\b(?:un\w+|not|no|n['’]t)\b|n['’]t\b", re.I)
_KNOWN = re.compile(
    r"\b(?:critical|serious|stable|fair|good|guarded|grave)(?:ly)?\b|\bnon-?[- ]?life|\blife-threatening"
    r"|\bexpected to\b|\b(?:died|dead|death|killed|fatal\w*)\b"
    r"|\brecover|\b(?:was|were|been) released (?!to the)\b|\btreated and\b|\bsurviv\w+|\bminor\b|\bgrazed?\b"
    r"|\bawake\b|\bok(?:ay)?\b|\bsurgery\b|\bon the mend\b",
    re.I,
)
_AGED = re.compile(
    r"\b(?:1\d|\d|[2-9]\d)-year-old(?: (?:boy|girl|man|woman|male|female|teen|teenager|student|child))?\b"
)


def harmed(articles: Sequence[Article]) -> Iterator[Question]:
    """ "Police did not release his condition": "In what condition is the 14-year-old boy by now?" """
    for s in (s for a in articles for s in a.body[:HEAD] if not of_another(s.text)):
        found = _UNKNOWN.search(one_line(s.text))
        if found and _DENIED.search(found.group()) and not tells(_KNOWN, articles):
            who, at = _whom(articles)
            if who:
                yield question("unknown", f"In what condition is {who} by now?", (s.ref, at.ref), settles=_WORD)
            return


_WORD = "Word from the hospital."


def _whom(articles: Sequence[Article]) -> tuple[str, Sentence]:
    """The one who is told by an age near the heads of the articles as hurt; the victim where there is no such one."""
    heads = [s for a in articles for s in a.body[:HEAD]]
    shot = [(m.group(), s) for s in heads if _HURT.search(s.text) for m in _AGED.finditer(s.text)]
    if len({age.partition("-")[0] for age, _ in shot}) == 1:
        age, at = max(shot, key=lambda each: len(each[0]))
        return f"the {age}", at
    victims = [s for s in heads if re.search(r"\bvictim\b", s.text)]
    several = any(re.search(r"\bvictims\b", s.text) for s in heads)
    return ("the victim", victims[0]) if victims and not several else ("", heads[0])


_HURT = re.compile(r"\b(?:shot|shooting|wounded|injured|hurt|struck|hit)\b", re.I)
