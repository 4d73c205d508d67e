"""What became of people: killed, wounded or shot, told right after or right before those it happened to.

"A man, 24, was pronounced dead", "three students suffered minor wounds", "the murder of his wife". The words must stand
close by; a doer ("the man killed his wife") has no fate here. What the figures say by themselves is for `quantities`.
"""

import re
from functools import cache

from generator.data import rows, table
from generator.language.figures.events import OBJECT
from generator.model import Span

ELLIPSIS = r"(?:[\w’'.-]+\s+){0,6}?"
"""What "..." stands for in `data/fates.txt`."""
BETWEEN = (
    r"(?:\s+who\s+(?:was|were|had\s+been)\s+(?:in|at|on|with|inside|driving|riding|walking|sitting|standing)\s+"
    r"(?:[\w’'-]+\s+){0,4}?[\w’'-]+(?=\s+(?:was|were|is|are|has|have|died)\b))?"
    r"(?:,?\s+(?:age\s+)?\d{1,2},?(?=\s)|\s*\(\d{1,2}\)|,[^.;:,()]{1,60},(?:[^.;:,()]{1,40},)?"
    r"|,(?=\s+(?:was|were|is|are|has|have|had|died|dies)\b))?"
    r"(?:\s+(?:of(?=\s+(?:[A-Z\d]|the\s))|from|in|at|inside|outside|near)\s+(?:the\s+|an?\s+)?[\w’'.-]+(?:\s+[A-Z][\w’'.-]+){0,3}){0,2}"
    r"(?P<aux>(?:\s+(?:who|that|later|also|then|both|all|each|has|have|had|been|was|were|is|are|be|being|remains?"
    r"|remained|listed|still|not|reported|reportedly|left|found|believed|to|critically|seriously|badly|(?!fatal|mortal)\w+ly))*)\s+"
)
"""Between people and what became of them: ", 24, of Grantham, who was critically"."""
PASSIVE = re.compile(r"\b(?:been|was|were|is|are|be|being|left)\b")
NEGATED = re.compile(r"\bnot\b")


@cache
def _after() -> re.Pattern[str]:
    fates = "|".join(_phrase(phrase) for phrase in sorted(table("fates"), key=lambda p: (-len(p), p)))
    return re.compile(rf"{BETWEEN}(?P<fate>(?i:{fates}))\b")


def _phrase(phrase: str) -> str:
    return r"\s+".join(re.escape(part) for part in phrase.split()).replace(
        rf"\s+{re.escape('...')}\s+", rf"\s+{ELLIPSIS}"
    )


@cache
def _class_of() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(_phrase(phrase), re.I), name) for phrase, name in rows("fates"))


DEATH = re.compile(r"['’]s?\s+(?:[a-z]+\s+){0,2}(?:death|murder|killing|slaying)\b", re.I)


def deceased(text: str, end: int) -> bool:
    """Whether a death is told as that of people who end here: "a friend['s shooting death]"."""
    return DEATH.match(text, end) is not None


def fate_after(text: str, end: int) -> str | None:
    """Killed, wounded or shot, said after people that end here; None for doers ("killed his wife")."""
    if deceased(text, end):
        return "killed"
    match = _after().match(text, end)
    if match is None or NEGATED.search(match["aux"]):
        return None
    if match["fate"].lower() == "survived" and text[match.end() :].startswith(" by"):
        return None
    if not PASSIVE.search(match["aux"]) and _is_active(text, match):
        return None
    name = next(name for p, name in _class_of() if p.fullmatch(match["fate"]))
    if name != "shot":
        return name
    return _then(text, match.end()) or ("wounded" if LIMB.match(text, match.end()) else name)


LIMB = re.compile(
    r"\s+(?:\w+\s+)?in\s+(?:the|his|her|their|an?|both|one)\s+(?:(?:left|right|upper|lower)\s+)?"
    r"(?:arm|leg|foot|feet|hand|finger|toe|ankle|knee|calf|thigh|hip|shoulder|elbow|wrist|buttocks?|forearm)s?\b",
    re.I,
)
"""Where a shot wounds: nobody is said to have died of it."""


BUT = re.compile(
    r"(?:\s+by\s+(?:[\w’'-]+\s+){0,4}?[\w’'-]+(?=\s+(?:is|was|are|were|has|have|remains)\b|,?\s+(?:and|but)\b))?"
    r"(?P<and>(?:\s+in\s+(?:the|an?|his|her)\s+[\w’'-]+)?,?\s+(?:but|and)(?:\s+(?:he|she|they))?(?=\s))?"
)
"""Before what is told next: `shot [by his brother] is in fair condition`, `hit by a car [and] hurt`."""


def _then(text: str, end: int) -> str | None:
    """What is told next: `a woman who was stabbed in the neck [is in critical condition]`."""
    joint = BUT.match(text, end)
    match = _after().match(text, joint.end() if joint else end)
    if match is None or NEGATED.search(match["aux"]) or not (PASSIVE.search(match["aux"]) or (joint and joint["and"])):
        return None
    return next(name for p, name in _class_of() if p.fullmatch(match["fate"]))


def _is_active(text: str, match: re.Match[str]) -> bool:
    """An object follows ("killed his wife", "shot Miller"), and nothing says that it was done to them."""
    rest = text[match.end() :]
    return match["fate"].lower().endswith(TRANSITIVE) and bool(OBJECT.match(rest) or NAMED.match(rest))


TRANSITIVE = ("killed", "shot", "wounded", "injured", "hurt", "struck", "hit", "murdered", "stabbed")
NAMED = re.compile(r"\s+(?:[A-Z][a-z]+\b(?<!day)|at\b(?!\s+(?:home|school|work)\b)|(?:himself|herself|themselves)\b)")
"""After a verb that its doer stands before: "killed Miller", "shot himself", "shot at"."""

BEFORE = (
    (
        re.compile(
            r"\b(?:kill(?:s|ed|ing)?|murder(?:s|ed|ing)?|fatally\s+(?:shot|shooting|wounded|wounding|stabbed)"
            r"|mortally\s+wounding|(?:body|bodies|remains)\s+of(?:\s+both)?|(?:deaths?|killings?|murders?|slayings?|homicides?|fatal\s+(?:shootings?|stabbing))"
            r"\s+of(?:\s+(?:both|all))?)\s+$",
            re.I,
        ),
        "killed",
    ),
    (re.compile(r"\b(?:injur(?:ed|ing)|wound(?:ed|ing)|hurt(?:ing)?)\s+$", re.I), "wounded"),
    (re.compile(r"\b(?:shot|shooting(?:\s+of)?|struck|striking|stabbed|stabbing(?:\s+of)?)\s+$", re.I), "shot"),
)
"""What stands right before its object, and its class."""
HAD = re.compile(r"\b(?:was|were|been|being|is|are)\s+(?:\w+ly\s+)?\S+\s+$")


def fate_before(text: str, start: int) -> str | None:
    """Killed, wounded or shot, said before people that start here: "killing [a woman]", "the murder of [his wife]"."""
    before = text[:start]
    for pattern, name in BEFORE:
        if (match := pattern.search(before)) and not HAD.search(
            before[match.start() - 12 if match.start() > 12 else 0 :]
        ):
            return name
    return None


def fate(text: str, who: Span) -> str | None:
    """What became of the people of a phrase: said after them, else before; "the death of a man who was shot" is one."""
    before = fate_before(text, who.start)
    return before if before == "killed" else fate_after(text, who.end) or before
