"""A question as a value: its kind, its words, the sentences that raise it, and what would settle it."""

import re
from collections.abc import Iterable, Sequence

from generator.comparison.telling.wording import one_line
from generator.model import Mention, Question, Ref

SETTLES = {
    "conflict": "A later count, or the basis of each figure, from those who gave it.",
    "figure": "Whom each figure counts, and when, from those who gave it.",
    "order": "The day of each, from those who gave it.",
    "circular": "The first report, or whoever told it.",
    "one origin": "A second source that does not rest on the first.",
    "evidence": "A document that shows it, or somebody else who can tell of it.",
    "hardening": "The first report, read word for word.",
    "outcome": "A later report, or word from those who were to act.",
    "pending": "",
    "number": "A count, from those who made it.",
    "basis": "The count, the study or the document behind it.",
    "date": "The days on which the articles were published.",
    "speaker": "A name, or the document that is cited.",
    "unknown": "",
    "arithmetic": "The count the source used.",
    "name": "A record that gives the name, or word from those who bear it.",
}
"""What would settle a question of each kind, where the question itself does not say; nothing where that is plain."""


def question(
    kind: str,
    text: str,
    basis: Iterable[Ref],
    claim: str | None = None,
    settled: tuple[Mention, ...] = (),
    settles: str = "",
) -> Question:
    """A question, its id still empty."""
    status, by = "closed" if settled else "open", settles or _of_act(kind, text) or SETTLES[kind]
    return Question("", kind, one_line(text), tuple(dict.fromkeys(basis)), by, status, claim, settled)


def _of_act(kind: str, text: str) -> str:
    """What would settle whether a step came about, or what somebody says, by what kind of act it is."""
    return next((by for act, by in _BY_ACT.get(kind, ()) if act.search(text)), "")


_OUTCOMES = (
    (re.compile(r"\bopened into\b"), "Word from those who could open it."),
    (re.compile(r"\bvote\b"), "The record of the vote."),
    (re.compile(r"\b(?:sentenced|arraigned|trial|plead|court)\b"), "The record of the court."),
    (re.compile(r"\bsurvive\?"), "Word from the hospital or the family."),
    (re.compile(r"\b(?:testify|hearing)\b"), "The record of the hearing."),
    (
        re.compile(r"\b(?:take effect|into (?:effect|force)|expire)\b"),
        "The order itself, or a report from after that day.",
    ),
    (re.compile(r"\bsign\b"), "The text as signed."),
    (re.compile(r"\bfinal (?:death )?toll\b"), "The last count of those who made the earlier ones."),
)
"""Kinds of steps, and what tells for certain how they ended."""
_TOLD = (
    (re.compile(r"\bsign(?:ed)?\b"), "The text as signed."),
    (
        re.compile(r"\b(?:pay|paid|donate[ds]?|brib\w+)\b|\breceive (?:(?:about|nearly|more than|over) )?\$\d"),
        "The records of the payments.",
    ),
    (
        re.compile(
            r"\b(?:shot|hit|stabbed|wounded) (?:\w+ )?(?:in|through) the (?:\w+ )?(?:face|head|back|chest|neck|leg)\b"
        ),
        "The report of the hospital or of the medical examiner.",
    ),
    (
        re.compile(
            r", as (?:the )?(?:\w+ )?(?:police|investigators|detectives|deputies|troopers|prosecutors|authorities)"
            r" (?:\w+ )?(?:believes?|thinks?|suspects?|says?)\?$"
        ),
        "The findings of the inquiry, with what they rest on.",
    ),
    (
        re.compile(r", as (?:an? |the )?(?:other |another )?(?:witness|neighbou?r|bystander)(?:e?s)? says?\?$"),
        "The findings of the inquiry, or others who were there.",
    ),
    (
        re.compile(r"\b(?:bomb(?:ed)?|shell(?:ed)?|air ?strikes?|strike|attack(?:ed)?|invade[ds]?)\b"),
        "Findings from the place of the attack, by somebody who takes no side.",
    ),
    (
        re.compile(
            r"\b(?:hack\w*|meddl\w+|interfer\w+|collu\w+|infiltrat\w+|exfiltrat\w+|malicious"
            r"|leak(?:ed)?|target(?:ed)? .*\bphone)\b"
        ),
        "The findings of an inquiry, with what they rest on.",
    ),
    (
        re.compile(
            r"^(?:Did|Had|Has|Have|Was|Were) (?:(?!\bthat\b)[^,?]){2,80}? (?<!the )(?<!an )(?<!a )(?<!executive )"
            r"(?:tell|told|hear|heard|ask(?:ed)?|inform(?:ed)?|discuss(?:ed)?"
            r"|talk(?:ed)?|speak|spoken|brief(?:ed)?|warn(?:ed)?|urged?|pressure[ds]?|threaten(?:ed)?|promised?|offer(?:ed)?"
            r"|call(?:ed)?|order(?:ed)?|instruct(?:ed)?|direct(?:ed)?|demand(?:ed)?|propose[ds]?|meet|met)\b"
        ),
        "Notes or a recording of what was said, or word from others who took part.",
    ),
)
"""What somebody says was done, and what would show it, or who could tell of it besides."""
_BY_ACT = {"outcome": _OUTCOMES, "evidence": _TOLD}


def either(parts: Sequence[str]) -> str:
    """ "a", "a or b", "a, b or c"."""
    return parts[0] if len(parts) < 2 else f"{', '.join(parts[:-1])} or {parts[-1]}"
