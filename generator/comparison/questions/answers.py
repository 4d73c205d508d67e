"""What settles a question: words of other sources on the same claim, and only for kinds of doubt that words can end.

Three kinds can be seen to be settled: a claim of one origin, by a second one; a figure that rests on nobody, by who
gives it; what was to come, by a later report that it came. A conflict is never settled by one more source, and what a
source does not know is not seen to be answered: those stay open as long as they are raised. A wrong answer costs more
than an open question.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from generator.comparison.differences.reasons import CHANGED
from generator.comparison.questions.futures import act_ahead, acts_past, lies_ahead, open_ended
from generator.model import Certainty, Claim, Mention


def second_origin(claim: Claim) -> tuple[Mention, ...]:
    """Of a claim that most sources have from one speaker, what other named speakers say to the same effect."""
    others = [i for origin in claim.origins[1:] if origin.name for i in origin.mentions]
    return tuple(m for i in sorted(others) if _agrees(claim, i) and (m := claim.mentions[i]).speaker)


def who_gives(claim: Claim) -> tuple[Mention, ...]:
    """Of a figure that a source gives without saying whence, the mentions that say who gives it."""
    return tuple(m for i, m in enumerate(claim.mentions) if m.speaker and _agrees(claim, i))


def came_about(claim: Claim, ahead: Mention, days: Mapping[str, date | None]) -> tuple[Mention, ...]:
    """Reports that what was ahead has come: "the bridge will reopen" … "the bridge has reopened".

    They say so plainly, of the same act in a past tense, and their articles are not older; that its state has changed
    by then is no difference here. Without a parser nothing is settled in this way.
    """
    act = act_ahead(ahead.text)
    found = replace(claim, differences=tuple(d for d in claim.differences if d.kind != CHANGED))
    told = (m for i, m in enumerate(claim.mentions) if m.certainty >= Certainty.STATED and _agrees(found, i))
    other = (m for m in told if m.ref.article != ahead.ref.article and not _older(m, ahead, days))
    return tuple(m for m in other if act and act.lemma in acts_past(m.text) and _plain(m.text))


def _plain(text: str) -> bool:
    """Whether nothing in a clause leaves it open whether its act came about."""
    return not (_UNSURE.search(text) or lies_ahead(text) or open_ended(text))


def _agrees(claim: Claim, index: int) -> bool:
    """Whether a mention is on no side of a difference."""
    return not any(index in d.mentions for d in claim.differences)


def _older(mention: Mention, other: Mention, days: Mapping[str, date | None]) -> bool:
    """Whether its article states an earlier day than that of another."""
    first, second = days.get(mention.ref.article), days.get(other.ref.article)
    return first is not None and second is not None and first < second


_UNSURE = re.compile(r"\b(?:would|could|should|might|may|must|can|not|never|no)\b|n['’]t\b", re.I)
"""Words with which nothing is told to have come about."""
