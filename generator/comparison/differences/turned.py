"""What stands before a clause and turns it: "not going to say that", "must certify that", "puzzled that", "before".

Such a clause shown alone would say what its source denies, demands, asks or only awaits. Beside these stand who says a
clause without a name ("he says"), which is shown with it, and a report's own comment behind it, which is not.
"""

import re
from collections.abc import Sequence

from generator.model import Attribution, Span, Statement

_WORD = r"[\w’'-]+"
_SAID = (
    r"(?:said|says|saying|told|tells|added|adding|argue[sd]|note[sd]|wrote|warned|claim(?:s|ed)|show(?:s|ed)|announced)"
)
"""Verbs whose clause is told by somebody else than the one of whom the words before it speak."""
_AND = r"and(?!\s+(?:tell|say|claim|pretend|suggest|think)\b)"
_BETWEEN = rf"(?:\s+(?!(?:{_SAID}|{_AND}|but|or|who|which|while|since|after|because)\b){_WORD}){{0,9}}?"
_ASKED = r"(?:that|how|why|what|where|who|whether|if|(?:(?<=say\s)|(?<=know\s)|(?<=clear\s)|(?<=sure\s))when)"
_QUOTE = r"\s+[“\"‘]?$"

_WHO = r"(?:\b(?:I|we|you|he|she|it|they|that|this|there)(?:['’]\w+)?\s+)?"
_HELPS = r"(?:\b(?:am|is|are|was|were|be|do|does|did|has|have|had|can|could|will|would|should|may|might)\s+)?"
_NEGATED = re.compile(
    rf"{_WHO}{_HELPS}\b(?:not(?!\s+only\b)|\w+n['’]t|cannot|never|no|no\s+one|nobody|none|nothing|neither|without|hardly"
    rf"|far\s+from)\b(?:\s+(?:said|told|claimed))?{_BETWEEN}"
    rf"\s+(?:{_ASKED}|say|mean|claim|pretend|(?:tell|telling)\s+you){_QUOTE}",
    re.I,
)
"""A negation that rules the clause: "I am not going to tell you that", "that's not how"."""
_NO_CAUSE = re.compile(
    rf"{_WHO}{_HELPS}\b(?:not|\w+n['’]t)\s+(?:be\s+|been\s+)?(?:just\s+|simply\s+|merely\s+)?"
    rf"(?:because|before|until|unless){_QUOTE}",
    re.I,
)
"""A reason or time denied: "it was not because the wall was old"."""
_SURE = r"(?:ensur(?:e|ing)|certify(?:ing)?|guarantee(?:ing)?|verify(?:ing)?|mak(?:e|ing)\s+sure|see(?:ing)?\s+to\s+it)"
_WILLED = (
    r"(?:try|tries|tried|trying|want\w*|need\w*|hop\w+|work\w*|intend\w*|designed|meant|aim\w*|ready|able|unable|fail\w*"
    r"|pledg\w+|vow\w*|promis\w+|plan\w*|supposed|required|is|are|was|were|has|have|had)"
)
"""What may stand before such a purpose and is shown with it."""
_AIMED = re.compile(
    rf"(?:{_WHO}{_HELPS}\b(?:do|does|did|doing)\s+(?:\w+\s+)?(?:\w+\s+)?best\s+to\s+|\b(?:must|should|will)\s+"
    rf"|\b(?:requir|ask|order|urg|oblig)\w*\s+(?:{_WORD}\s+){{1,5}}to\s+|(?:\b{_WILLED}\s+)?\bto\s+)?"
    rf"(?:help\s+)?\b{_SURE}(?:\s+(?!and\b|{_SAID}\b){_WORD}){{0,5}}?(?:(?:\s+(?:that|how|whether|if)){_QUOTE}|(?<=ure){_QUOTE})",
    re.I,
)
"""What is to be brought about, or to be vouched for: "do our best to ensure that", "to certify each year that"."""
_OWED = re.compile(
    rf"\b(?:must|should|(?:fail(?:s|ed|ing)?|unable|tr(?:y|ies|ied|ying)|refus(?:es?|ed|ing)|attempt(?:s|ed|ing)?"
    rf"|seek(?:s|ing)?|sought|need(?:s|ed)?|ha(?:s|ve|d)|want(?:s|ed)?|best)\s+to)"
    rf"\s+(?!{_SAID}\b){_WORD}{_BETWEEN}\s+{_ASKED}{_QUOTE}",
    re.I,
)
"""What is still to be shown: "failed to prove that", "must show that"."""
_FELT = re.compile(
    rf"{_WHO}{_HELPS}(?:\w+ly\s+|very\s+|not\s+)?\b(?:puzzled|baffled|surprised|astonished|amazed|shocked|stunned"
    rf"|sceptical|skeptical|doubtful|unsure|uncertain|unclear|unconvinced|worried|concerned|afraid|hopeful|optimistic"
    rf"|wonder(?:s|ed|ing)?|question(?:s|ed|ing)|ask(?:s|ed|ing)?(?:\s+{_WORD})?)\s+{_ASKED}{_QUOTE}",
    re.I,
)
"""Somebody's surprise, doubt or question: "they're puzzled that", "asked how"."""
_THOUGHT = re.compile(
    rf"(?:\b(?:on\s+)?(?:the|a|an|any|his|her|their|its|our|my|{_WORD}['’]s?)\s+)?(?:\w+\s+)?"
    rf"\b(?:conditions?|arguments?|rationale|notion|idea|complaints?|insistence|assumption|premise|pretext|theory)"
    rf"\s+that{_QUOTE}|\b(?:provided|assuming|supposing)(?:\s+that)?{_QUOTE}",
    re.I,
)
"""A thought that is only named, to be judged or met: "the argument that", "on the condition that"."""
_AWAITED = re.compile(rf"(?:\b(?:a\s+)?matter\s+of\s+{_WORD}\s+)?\bbefore{_QUOTE}", re.I)
_PAST = re.compile(
    r"\b(?:was|were|had|did|\w+ed|began|came|went|rang|spoke|left|took|fell|hit|shot|struck|died|ran|set|made|got|found|saw"
    r"|lost|won|heard|told|said|gave|sent|kept|brought|drove|flew|broke|stood|sat|put)\b",
    re.I,
)
"""What shows that something awaited has come: "before the bridge fell"."""
_ASKS = re.compile(rf"{_ASKED}\b|because\b", re.I)
_SUPPOSED = re.compile(
    rf"\b(?:if|unless|whether)(?:\s+(?!(?:{_SAID}|then)\b){_WORD}){{1,8}}"
    rf"\s+(?:decide|believe|think|feel|find|conclude|agree|say|learn)s?(?:\s+that)?{_QUOTE}",
    re.I,
)
"""Somebody who may come to think so: "if more members decide that"."""
_TURNS = (_NEGATED, _NO_CAUSE, _AIMED, _OWED, _FELT, _THOUGHT, _SUPPOSED)


def turning(before: str, clause: str) -> int | None:
    """Where, in what stands before a clause, the words begin that rule it and turn what it says."""
    away = max(0, len(before) - REACH)
    away += before.find(" ", away) + 1 - away if away and " " in before[away:] else 0
    near, own = before[away:], _ASKS.match(clause)
    joined = f"{near}{own.group()} " if own and near[-1:].isspace() else near
    found = [match.start() for turn in _TURNS if (match := turn.search(joined))]
    if not found and (awaited := _AWAITED.search(near)) and not _PAST.search(clause):
        found = [awaited.start()]
    return min(found) + away if found else None


REACH = 160
"""Characters before a clause in which such words are looked for."""


def shown_as(clause: Statement, around: Statement, whole: Statement) -> bool:
    """Whether a clause that is turned by what stands before it can only be shown as the clause around it."""
    apart = clause is around or clause.k == 1 or not clause.span.within(around.span)
    if apart or not all(hedge.within(around.span) for hedge in around.hedges):
        return False
    start = whole.span.start
    turned = turning(whole.text[: clause.span.start - start], clause.text)
    return turned is not None and around.span.start + _OPENING >= start + turned


_OPENING = 3
"""Characters of a clause before the words that turn the clause inside it: a quotation mark, "and"."""


def without_comment(text: str, span: Span) -> Span:
    """What somebody is told to have said, without what the report itself says of it: "… is shut – a decision that"."""
    said = span.of(text)
    found = None if any(mark in said for mark in '“”"') else _COMMENT.search(said)
    return Span(span.start, span.start + found.start()) if found else span


_COMMENT = re.compile(
    r"(?:\s+[–—-]{1,2}|,)\s+an?\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:accusation|admission|allegation|announcement|assertion|assessment|charge|claim|comment|concession|decision"
    r"|declaration|move|prediction|remark|reversal|statement|step|suggestion|threat|verdict|view|warning)"
    r"\s+(?:that|which|he|she|they|likely|denied|rejected|disputed)\b.*$",
    re.S,
)
"""A noun for what was just said or decided, with what the report tells of it, to the end of the clause."""


def with_unnamed(text: str, shown: Span, attributions: Sequence[Attribution]) -> Span:
    """A clause with those who say it right before it and cannot be named as its speaker: "he says it fell"."""
    said = [a.source.start for a in attributions if a.source and a.source.end <= shown.start and _holds(a, shown)]
    near = [start for start in said if _SAYING.fullmatch(text[start : shown.start])]
    return Span(max(near), shown.end) if near else shown


def _holds(attribution: Attribution, shown: Span) -> bool:
    return any(span.start <= shown.start < span.end for span in attribution.content)


_SAYING = re.compile(rf"(?:(?!and\b){_WORD}\s+){{2,10}}[“\"]?")
