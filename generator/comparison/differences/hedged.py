"""A clause as a page shows it where its doubt stands outside it: nothing shown may be more certain than its source.

The words of doubt are taken with the pronoun that doubts ("I think") and with the judgement on what follows ("wrong to
suggest"), since a clause that begins in the middle of either reads as something else.
"""

import re
from collections.abc import Sequence

from generator.comparison.differences.turned import turning
from generator.model import Article, Attribution, Certainty, Span, Statement

LOOK_BACK = 30
"""Characters before a span in which such a word may begin."""
NEARBY = 3
"""Characters between hedges that are one: "did not deny" is no denial."""

DOUBTED = re.compile(
    r"\b(?:probably|possibly|perhaps|maybe|reportedly|allegedly|apparently|supposedly|never|hardly|nor|\w+n['’]t|"
    r"(?:(?:more|less)\s+)?(?:un)?likely(?:\s+(?:to|that))?)\s+$",
    re.I,
)
"""A word before a clause that would say more without it: "probably believed that the wall was safe"."""

_ASIDE = r"(?:\s+(?:to|by|in|on|at|from|during|last|this|earlier|again|strongly)\b(?:\s+[\w’'-]+){0,3})?"
"""What may stand between such a verb and "that": "recommended in May that"."""
DEMANDED = re.compile(
    r"\b(?:(?:demand|recommend|request|order)(?:s|ed|ing)?|(?:urg|propos|requir|mandat|stipulat)(?:es?|ed|ing))"
    rf"(?:{_ASIDE}\s+that|)\s+[“\"‘]?$|\bask(?:s|ed|ing)?{_ASIDE}\s+that\s+[“\"‘]?$",
    re.I,
)
"""A verb before a clause that only should be so: "recommended that he resign", "asked that the bridge be closed"."""

TAKEN_BACK = re.compile(
    r",?\s+(?:though|although|even though)\s+(?:(?:there|it)\s+(?:was|were|is|are|has been|had been)\s+)?"
    r"(?:no|not|never|nobody|none)\b[^.,;:“”]*"
)
"""What follows a clause and takes back some of it: "is preparing a launch, though there were no signs of it"."""


def governing(before: str, clause: str) -> int | None:
    """Where the word begins, in what stands before a clause, without which the clause would say that it is so."""
    doubt = DOUBTED.search(before) if clause[:1].islower() else None
    found = doubt or DEMANDED.search(before)
    start = found.start() if found else turning(before, clause)
    return None if start is None else _earlier(before, start, (*_TURNING, DOUBTED))


def _earlier(text: str, start: int, patterns: Sequence[re.Pattern[str]]) -> int:
    """Where what ends with a place begins, each of the patterns taken once, in order."""
    for pattern in patterns:
        found = pattern.search(text[:start])
        start = found.start() if found else start
    return start


def shown_with_hedge(article: Article, statement: Statement, span: Span, others: Sequence[Attribution] = ()) -> str:
    """The clause, with its hedge where that stands outside: "speculation that they have been withdrawn".

    Where other words stand between the two, ` … ` stands for them. A hedge that is a verb of one of `others`, who are
    not shown as the speaker, is shown with its subject: "the owners had confirmed that".
    """
    outside = [h for h in statement.hedges if not h.overlaps(span) and h.end <= span.start]
    plain = statement.certainty == Certainty.STATED and not statement.negated
    if not outside or plain:
        return span.of(article.text)
    near = [h for h in outside if h.end > outside[-1].start - NEARBY]
    between = article.text[near[-1].end : span.start]
    condition = near[-1].of(article.text).lower() in ("if", "unless")
    if any(way.fullmatch(between) for way in (_JOINING, _LEADING, _JOINED, *([_CONDITION] if condition else []))):
        start = _beginning(article.text, near[0])
        return article.text[min(start, *_subjects(article.text, near[0], others), start) : span.end]
    told = dict.fromkeys(whole_word(article.text, h) for h in near)
    return f"{' '.join(told)} … {span.of(article.text)}"


def _subjects(text: str, hedge: Span, others: Sequence[Attribution]) -> tuple[int, ...]:
    """Where those begin whose verb a hedge is."""
    own = [a.source for a in others if a.source and a.cue and a.cue.overlaps(hedge) and a.source.end <= hedge.start]
    return tuple(s.start for s in own if _HELPED.fullmatch(text[s.end : hedge.start]) and " " in s.of(text))


_HELPED = re.compile(r"\s+(?:(?:has|have|had|also|later|since|already)\s+){0,3}")
_JOINING = re.compile(r"\w*\s+(?:that,?\s+|whether\s+|if\s+)?[“\"]?")
"""What may stand between a hedge and its clause so that both are read as one."""

_LEADING = re.compile(r"(?:\s+[\w’'-]+){1,10}\s+(?:that|whether|if)\s+[“\"]?")
"""The few words from a hedge to the "that" of its clause: "no reasonable person can assert today that"."""
_JOINED = re.compile(r"\s[^.,;:!?“”\"—–]{1,120}\b,?\s+(?:or|and)\s+(?:that\s+|whether\s+|if\s+)?")
"""What a hedge rules before the clause: "do not know how many shots were fired or whether"."""
_CONDITION = re.compile(r"\s[^.;:!?“”\"—–]{1,140},\s+")
"""The rest of a condition: "If convicted of it, someone could face"."""


def _beginning(text: str, hedge: Span) -> int:
    """Where a hedge begins: with "did" of "did not", "probably" of "probably believed", "I" of "I think"."""
    at = max(0, hedge.start - LOOK_BACK)
    whole = _DENIAL.search(text[at : hedge.end]) if hedge.of(text) in ("not", "n't", "n’t") else None
    start = whole.start() if whole else hedge.start - at
    return at + _earlier(text[at:], start, (DOUBTED, _NO_REASON, _JUDGED, _WHO_DOUBTS, *_TURNING))


_DENIAL = re.compile(r"\b\w+\s?n[o'’]t$")
"""A verb with the "not" after it."""
_NO_REASON = re.compile(r"\bno\s+(?:\w+\s+)?(?:reason|evidence|cause|grounds|proof)\s+(?:at\s+all\s+)?to\s+$", re.I)
"""What is denied before the verb of doubt: "no reason to believe that she knew"."""
_SCARCELY = re.compile(
    r"(?:\bthere\s+(?:(?:can|could|may|might|will|would|has|have|had)\s+)?(?:is|are|was|were|be|been|remains?)\s+)?"
    r"\b(?:little|no|scant|few|(?:hardly|scarcely)\s+any|not\s+(?:much|enough|any|a))\s+(?:\w+\s+)?$",
    re.I,
)
"""What makes a hedge its contrary: "there is little" of "there is little guarantee that"."""
_COULD_BE = re.compile(
    r"\b(?:it\s+)?(?:can|could|may|might|would|should)\s+(?:(?:also|even|still|\w+ly)\s+)?be\s+$", re.I
)
"""The beginning of "it could also be said that"."""
_MAY = re.compile(r"\b(?:(?:it|they|he|she|we|I)\s+)?(?:may|might|could)\s+(?:also\s+|even\s+|still\s+)?$", re.I)
"""What makes a verb of thinking less than sure: "may believe that"."""
_THERE = re.compile(r"\bthere\s+(?:can|could|may|might|will|would|has|have|had)\s+$", re.I)
"""The beginning of "there could be no"."""
_TURNING = (_SCARCELY, _THERE, _COULD_BE, _MAY)
"""What stands before a hedge or a turning word and must not be cut from it."""
_JUDGED = re.compile(
    r"(?:\bit\s+(?:is|was|would\s+be)\s+|\bit['’]s\s+)?\b(?:simply\s+|completely\s+|flatly\s+)?"
    r"(?:wrong|false|untrue|unfair|incorrect|inaccurate|misleading|absurd|ridiculous|nonsense|outrageous)\s+to\s+$",
    re.I,
)
"""A judgement on what follows: "it is wrong to suggest that we paid"."""
_WHO_DOUBTS = re.compile(
    r"\b(?:I|we|he|she|they)\s+(?:(?:also|still|really|just|have|has|had|see|sees|saw|found)\s+){0,2}$", re.I
)
"""The pronoun that doubts: "think the bridge is safe" alone is said by nobody."""


def whole_word(text: str, span: Span) -> str:
    """The whole word around a span: "don’t" of "n’t"."""
    start, end = span
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] in "'’"):
        start -= 1
    while end < len(text) and (text[end].isalnum() or (text[end] in "'’" and text[end + 1 : end + 2].isalnum())):
        end += 1
    return text[start:end]
