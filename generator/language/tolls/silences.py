"""What a text leaves unsaid of the dead or the wounded: none where it speaks of the others alone, else nothing is told.

A text is not silent about those of whom it speaks in any words: "several were hurt", "attempted murder", "he survived".
"""

import re
from collections.abc import Sequence

from generator.model import Span, Statement

SPOKEN_OF = {
    "killed": re.compile(
        r"(?<!not )(?<!almost )(?<!nearly )\b(?:killed|killing|kills|died|dies|dead|slain|fatal(?:ly|ities)?|deaths?"
        r"|murder(?:ed|ing)?|homicides?|deadly|bod(?:y|ies)\s+(?:was|were|found|of)|remains\s+of|pass(?:ed|es)\s+away)\b(?!\s+penalty)",
        re.I,
    ),
    "wounded": re.compile(
        r"(?<!fatally )(?<!mortally )(?<!not )\b(?:injured|injuring|injures|wounded|wounding|hospitali[sz]ed"
        r"|wounds\s+(?:\w+\s+)?(?:two|three|others?)|survived(?!\s+by)|(?<!no )survivors?|recovering"
        r"|expected\s+to\s+(?:survive|recover|live)|(?:and|counts?\s+of)\s+attempted\s+(?:[\w-]+\s+){0,2}(?:murder|homicide)"
        r"|(?:life-threatening|minor|serious|severe)\s+(?:injuries|wounds)|shot\s+(?:\w+\s+){0,3}in\s+the\s+(?:arm|leg|foot|hand|hip|thigh))\b",
        re.I,
    ),
}
"""Words by which a text speaks of victims, counted or not."""
NONE_ELSE = re.compile(
    r"\b(?:no\s+(?:one|body)\s+else|nobody\s+else|no\s+other\s+(?:people|persons?|victims?|occupants?|passengers?|children))"
    r"\s+(?:inside\s+|in\s+the\s+\w+\s+)?(?:was|were|is|are)\s+(?:\w+\s+)?(?:hurt|injured|wounded|harmed|hit|struck)\b"
    r"|\bno\s+(?:other|further|additional)\s+injuries\b",
    re.I,
)
"""Says that there are no wounded beside those told of: by itself it speaks of none."""
GRAVE = re.compile(
    r"\b(?:life[- ]threatening|life\s+support|critical\s+(?:but\s+\w+\s+)?condition"
    r"|critically\s+(?:injured|wounded|hurt)|clinging\s+to\s+life|brain[- ]dead"
    r"|condition\s+(?:was|is)\s+(?:not\s+(?:\w+\s+)?(?:known|released|available)|unknown|unclear)"
    r"|(?:not|n['’]t)\s+(?:release|know|have|say)[^.;]{0,40}\bcondition|no\s+information[^.;]{0,60}\bcondition"
    r"|fighting\s+for\s+(?:his|her|their)\s+li(?:fe|ves))\b",
    re.I,
)
LIVES = re.compile(r"(?<!not )\bexpected\s+to\s+(?:survive|recover|live|make\s+a\s+full\s+recovery)\b", re.I)
DENIED = re.compile(r"\b(?:not|non|none|neither|nor|no|without)\b[^.;]{0,60}$|n['’]t\b[^.;]{0,60}$|\bnon-?$", re.I)


DIED = re.compile(r"\b(?:died|dies|dead|passed\s+away)\b", re.I)
OWN = 60
"""Characters after one who died in which "injured" is said of himself: `a boy who was injured on Sunday has died`."""


def speaks_of(event: str, near: Sequence[Statement], dead: Sequence[Span] = ()) -> bool:
    """Whether some sentence has words for such victims, beside those right after people who died."""
    return any(SPOKEN_OF[event].search(NONE_ELSE.sub(" ", _without(s, dead))) for s in near)


def _without(sentence: Statement, dead: Sequence[Span]) -> str:
    text, by = sentence.text, sentence.span.start
    if not DIED.search(text):
        return text
    for span in dead:
        if span.within(sentence.span):
            text = text[: span.end - by] + "-" * len(text[span.end - by :][:OWN]) + text[span.end - by + OWN :]
    return text


def will_live(near: Sequence[Statement]) -> bool:
    """Whether the text says of somebody that he will live."""
    return any(LIVES.search(s.text) for s in near)


def may_yet_die(near: Sequence[Statement]) -> bool:
    """Whether somebody fights for life: then neither the dead nor the living are counted for good."""
    return any(not DENIED.search(s.text[: m.start()]) for s in near for m in GRAVE.finditer(s.text))
