"""Whether the clause of a date speaks of what is to come: "the vote is scheduled for Tuesday"."""

import re
from functools import cache

from generator.data import words
from generator.language.words import stem

_TO = r"(?:(?:is|are|was|were|has|have) to|to be held|plans? to|set (?:to|for)|going to)"
_MAY = r"(?:(?-i:may)|might|can|could|must|should|would)(?! (?:\w+ly )?have\b)"
_BEFORE = (
    r"(?=(?:\s+(?:on|in|at|here|again|there|late|early|this|the|from|by|noon|midnight|\w+day(?: and)?|\d[\w.:]*))*\s*$)"
)
"""Nothing but small words up to the date."""
_THING = (
    r"(?=\s+(?:(?!(?:that|who|which|after|since|when|with|shot|shooting|killed|died|death)\b)[\w’'().-]+\s+){1,5}?"
    r"(?:on\s+)?$)"
)
"""What begins, up to the date: "begins its season Saturday", "when they open the fair on Saturday"."""
FUTURE = re.compile(
    rf"\b(?:will|won['’]t|shall|scheduled|{_TO}|due|planned|expected|upcoming|until(?=\s*$)|deadline|next"
    r"|ahead of(?=\s*$)"
    r"|takes? (?:effect|place)|as (?:early|soon) as(?=\s*$)"
    rf"|{_MAY}|(?:starts?|begins?|resumes?|opens?|ends|expires?|kicks? off|likely|meets?|runs?|arrives?){_BEFORE}"
    r"|(?:is|are)(?: (?:on|in|for))?(?=\s*$)"
    rf"|(?:(?:starts|begins|opens|resumes|kicks off|hosts)|(?:when|before|until|as)\s+(?:[\w’'().-]+\s+){{1,4}}?"
    rf"(?:start|begin|open|resume|host)){_THING})\b",
    re.I,
)
"""Words of a clause that speaks of what is to come."""
FRONTED = re.compile(r"\W*(?:(?:and|but|then)\s+)?(?:(?:on|by|in|from|starting|beginning|at|early|late)\s+)*", re.I)
"""What stands before a date that opens its clause: "On Monday, lawmakers will debate"."""
AHEAD = re.compile(r"\b(?:will|won['’]t|shall|(?:is|are) (?:due|set|expected|scheduled|to|going to))\b", re.I)
"""Words behind such a date that say its clause looks ahead."""
_IS = re.compile(r"\s+(?:is|marks)\s+(?!when\b|past\b|over\b)")
"""What stands behind a day that has not come: "Wednesday is the fifth anniversary"."""
_PLANNED = "scheduled|expected|planned|slated|supposed|poised|needed"
REPORTED = re.compile(
    rf"(?<!\bbe )\b(?:said|told|announced|reported|(?!(?:{_PLANNED})\b)\w{{3,}}ed)"
    r"(?:\s+(?!until\b)\w+){0,2}\s+(?:on\s+|in\s+)?$",
    re.I,
)
"""A past verb just before the date: "said Monday it will"; not "will be released Monday"."""
LASTED = re.compile(
    r"\b(?:(?:did|was|were|had|has|have)(?: ?not|n['’]t)|held|lasted|continued|stayed|remained|ruled|reigned|served"
    r"|lived|worked|ran)\b[^,;]*\buntil\s*$",
    re.I,
)
"""What went on up to a date, or did not happen before it: "did not arrive until Friday"."""


def looks_ahead(before: str, after: str) -> bool:
    """Whether the clause around a date, given the sentence before and after it, speaks of what is to come.

    What happened on a day stays past, whatever will come of it: "will recover from Saturday's crash".
    """
    if REPORTED.search(before) or LASTED.search(before) or _happened(after):
        return False
    clause = re.split(r"[;,:]", before)[-1]
    if _AFTER.search(clause):
        return False
    fronted = FRONTED.fullmatch(clause) and not after.startswith(("'", "’"))
    if fronted and _IS.match(after):
        return True
    if fronted and AHEAD.search(re.split(r"[;:]|\b(?:and|but|that)\b", after)[0]):
        return True
    return bool(FUTURE.search(clause) or FUTURE.match(re.sub(r"^(?:['’]s)?\s+", "", after)))


_PAST = (
    r"(?:(?!(?:agre|announc|arrang|book|call|demand|invit|order|pledg|promis|propos|threaten|urg|vow|want)ed)\w{3,}ed|began|broke|came|died|fell|felt|found|fled|gave|got|held|hit|left|lost|made|met|rose|ran|sank|saw|sent"
    r"|shot|struck|took|went|won|was|were|had)"
)
_HAPPENED_ON = re.compile(
    rf"\b{_PAST}(?!\s+(?:been\s+)?(?:{_PLANNED}|due|set|moved|postponed|delayed|called)\b)"
    rf"(?:\s+(?!to\b|until\b|for\b|that\b|by\b|from\b|(?:{_PLANNED}|due|set|moved|postponed|delayed)\b)[\w'’-]+){{0,5}}"
    r"\s+(?:(?:early|late)\s+)?on\s+$|\b(?:has|have|had)\b.*\bsince\s+$",
    re.I,
)
"""A past verb that took place on the date: "the trial began on 12 March".

Not "was moved to", "agreed to meet on", "announced a strike on".
"""


RUN = re.compile(
    r"\b(?:ahead of|in the run-up to|(?:is|are|was|were|who[’']s) running (?:for|against|to)|(?:head|go)(?:s|ing)? into"
    r"|up for re-?election|seek(?:s|ing) (?:re-?election|the|another)|face(?:s|ing) re-?election)\b[^,;:]{0,60}$",
    re.I,
)
"""What stands before the month of a vote to come: "ahead of the elections in November", "running for mayor in May"."""


_AFTER = re.compile(
    rf"\bafter\s(?:[\w’'.-]+\s+){{1,8}}?(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bgets )(?<!\bhas )(?<!\bhave )"
    rf"(?!(?:{_PLANNED})\b){_PAST}\b(?:\s+(?!to\b|until\b|for\b|by\b)[\w’'-]+){{0,5}}\s*$",
    re.I,
)
"""What a step to come follows: "is to be heard after his son was shot on" Monday."""


def looks_back(before: str, after: str = "") -> bool:
    """Whether what happened on a date is over, whatever day lies nearest: "it sank on 12 March", read in February.

    So is what a date opens: "On 12 March, police were called to the mill".
    """
    if FRONTED.fullmatch(re.split(r"[.!?]\s", before)[-1]) and not AHEAD.search(after):
        return bool(_WAS_FIRST.match(after))
    return bool(_HAPPENED_ON.search(re.split(r"[;,:]", before)[-1]))


_WAS_FIRST = re.compile(
    r"[^.;:“\"]{0,30}?,\s+(?:[\w’'-]+\s+){1,5}?(?:was|were|had|shot|died|found|fled|fell|took|left|broke)\b"
)
"""What follows such a date: somebody and a past verb."""


def _happened(after: str) -> bool:
    """Whether the date is that of an incident: "Saturday's deadly shooting"."""
    owned = re.match(r"(?:\s+(?:night|morning|afternoon|evening))?['’]s((?:\s+\w+){1,3})", after)
    return owned is not None and any(stem(word) in _incidents() for word in owned[1].lower().split())


@cache
def _incidents() -> frozenset[str]:
    return frozenset(stem(word) for word in words("incidents"))
