"""What a text leaves unsaid of the dead or the wounded: none where it speaks of the others alone, else nothing is told.

A text is not silent about those of whom it speaks in any words: "several were hurt", "attempted murder", "he survived".
"""

import re
from collections.abc import Sequence

from generator.model import Statement

SPOKEN_OF = {
    "killed": re.compile(
        r"(?<!not )(?<!almost )(?<!nearly )\b(?:killed|killing|kills|died|dies|dead|slain|fatal(?:ly|ities)?|deaths?"
        r"|murder(?:ed|ing)?|homicides?|deadly|pass(?:ed|es)\s+away)\b(?!\s+penalty)",
        re.I,
    ),
    "wounded": re.compile(
        r"(?<!fatally )(?<!mortally )(?<!not )\b(?:injured|injuring|injures|wounded|wounding|hospitali[sz]ed"
        r"|wounds\s+(?:\w+\s+)?(?:two|three|others?)|survived(?!\s+by)|(?<!no )survivors?|recovering"
        r"|expected\s+to\s+(?:survive|recover|live)|(?:and|counts?\s+of)\s+attempted\s+(?:[\w-]+\s+){0,2}(?:murder|homicide)"
        r"|shot\s+(?:\w+\s+){0,3}in\s+the\s+(?:arm|leg|foot|hand|hip|thigh))\b",
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
    r"|fighting\s+for\s+(?:his|her|their)\s+li(?:fe|ves))\b",
    re.I,
)
DENIED = re.compile(r"\b(?:not|non|none|neither|nor|no|without)\b[^.;]{0,60}$|n['’]t\b[^.;]{0,60}$|\bnon-?$", re.I)


def speaks_of(event: str, near: Sequence[Statement]) -> bool:
    """Whether some sentence has words for such victims."""
    return any(SPOKEN_OF[event].search(NONE_ELSE.sub(" ", s.text)) for s in near)


def may_yet_die(near: Sequence[Statement]) -> bool:
    """Whether somebody fights for life: then neither the dead nor the living are counted for good."""
    return any(not DENIED.search(s.text[: m.start()]) for s in near for m in GRAVE.finditer(s.text))
