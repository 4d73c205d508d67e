"""What had not happened when one source was written and has happened in another: an arrest, a charge, a death.

"No arrests have been made" and "a man was arrested in the shooting" do not contradict each other: the reader is told
that it changed. Only articles on one incident are read, an article that has both tells of no change, and a newer report
does not await what an older one has.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, product
from typing import NamedTuple

from generator.comparison.claims.lone_fate import DEATH, HURT, child_fates
from generator.comparison.claims.lone_victim import Victims, one_victim
from generator.comparison.claims.mentions import Unit, by_sentence, unit_around
from generator.comparison.claims.when import Clash, roundup
from generator.comparison.differences.reasons import NEWER
from generator.model import Article, Difference, Span, Statement

_WHO = r"(?:suspects?|gun[mw][ae]n|shooters?|attackers?|killers?)"
_NOT = r"(?:\s+not|n['’]t)"


class _Step(NamedTuple):
    """Something that an inquiry comes to."""

    awaited: re.Pattern[str]
    """How a source says that it has not happened."""
    done: re.Pattern[str]
    """How a source says that it has."""
    never: re.Pattern[str] | None = None
    """What a source that awaits it has nowhere."""
    of_victim: bool = False
    """Whether it is told of the one victim of each source."""


_STEPS = (
    _Step(
        re.compile(
            r"\bno\s+(?:arrests?|suspects?)\s+(?:ha(?:s|ve|d)\s+(?:\w+\s+)?been|was|were)\s+(?:immediately\s+)?"
            r"(?:made|arrested|announced|reported|in\s+custody)\b"
            r"|\bno\s+one\s+(?:ha(?:s|d)\s+(?:yet\s+)?been|was|is)\s+(?:yet\s+)?(?:arrested|in\s+custody|taken\s+into\s+custody)\b"
            r"|\b(?:not|n['’]t)\s+(?:yet\s+)?made\s+any\s+arrests?\b"
            rf"|\b{_WHO}\s+(?:is|are|was|were|remains?|remained)\s+(?:still\s+)?at\s+large\b"
            rf"|\b(?:still|are)\s+(?:searching|looking|hunting)\s+for\s+(?:the|an?|any)\s+(?:[\w-]+\s+)?{_WHO}\b",
            re.I,
        ),
        re.compile(
            r"\b(?:was|were|been)\s+(?:\w+ly\s+)?arrested\b"
            r"|\b(?:police|officers|detectives|deputies|authorities|investigators)\s+(?:have\s+|had\s+|also\s+)?arrested\b"
            r"|\barrests?\s+(?:has|have|had|was|were)\s+(?:been\s+)?made\b|\bturned\s+(?:him|her|them)sel(?:f|ves)\s+in\b"
            r"|\b(?:(?:was|were|been)\s+taken\s+into|is|are|remains)\s+(?:in\s+)?custody\b",
            re.I,
        ),
    ),
    _Step(
        re.compile(
            r"\bcharges?\s+(?:[\w’']+\s+){0,4}?(?:are|were|is|remain)\s+(?:still\s+)?pending\b"
            r"|\bno\s+(?:criminal\s+|formal\s+)?charges\s+(?:ha(?:ve|d)\s+(?:\w+\s+)?been|were)\s+(?:immediately\s+)?filed\b"
            rf"|\bha(?:s|ve|d){_NOT}\s+(?:yet\s+)?been\s+(?:formally\s+)?charged\b"
            rf"|\bno\s+one\s+has\s+(?:yet\s+)?been\s+charged\b|\bcharges\s+ha(?:ve|d){_NOT}\s+(?:yet\s+)?been\s+filed\b",
            re.I,
        ),
        re.compile(
            r"\b(?:was|were|been|is|are)\s+(?:\w+ly\s+|also\s+)?charged\s+(?:\w+day\s+)?(?:with|in)\b"
            r"|\bfaces?\s+(?:[\w-]+\s+){0,4}(?:charges?|counts?)\b|\bprosecutors\s+(?:have\s+)?charged\b",
            re.I,
        ),
    ),
    _Step(
        re.compile(r"\bin\s+critical(?:\s+but\s+stable)?\s+condition\b", re.I),
        re.compile(
            r"\bout\s+of\s+critical\s+condition\b|\bno\s+longer\s+in\s+critical\s+condition\b"
            r"|\bupgraded\s+(?:from\s+critical\s+)?to\s+(?:stable|fair|serious|good)\b",
            re.I,
        ),
    ),
    _Step(
        HURT,
        re.compile(r"\b(?:has\s+)?died\b|\b(?:was\s+pronounced\s+dead|succumbed|passed\s+away)\b", re.I),
        never=DEATH,
        of_victim=True,
    ),
)
_DENIED = re.compile(
    r"\b(?:no|not|n['’]t|none|nobody|never|neither|whether|if|until|may|might|could|would|will|unclear)\b[^.;]{0,60}$",
    re.I,
)
"""What stands before a step that has not been taken."""
_ASIDE = re.compile(
    r"\b(?:previous(?:ly)?|years?\s+ago|in\s+(?:19|20)\d\d|robbery|unrelated|separate|last\s+(?:week|month|year)|earlier"
    rf"|(?:another|additional|second|other)\s+(?:{_WHO}|shootings?|man|men|wom[ae]n|arrests?|person|teen\w*)"
    r"|prior|thought|believed|whether|hours\s+later|which\s+(?:happened|occurred))\b",
    re.I,
)
"""What tells of another case, of one of several suspects, or of what was thought."""


class _Told(NamedTuple):
    article: Article
    unit: Unit
    words: str


def steps_taken(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> Iterator[Clash]:
    """For each step the first source that awaits it with the first that has it."""
    own = [(a, list(by_sentence(statements[a.id]))) for a in articles if not roundup(a.text)]
    victims = {a.id: Victims(a, statements[a.id]) for a, _ in own}
    child = child_fates(articles, statements)
    for step in (step for step in _STEPS if not (step.of_victim and child)):
        awaited = [(a, _awaited(a, sentences, step)) for a, sentences in own]
        done = [(a, _first(a, sentences, step.done, denied=_DENIED)) for a, sentences in own]
        both = {a.id for (a, one), (_, two) in zip(awaited, done, strict=True) if one and two}
        pairs = product(*([told for a, told in side if told and a.id not in both] for side in (awaited, done)))
        found = (
            _clash(one, two)
            for one, two in pairs
            if _order(one, two) >= 0
            and not (step.of_victim and not one_victim(victims[one.article.id], victims[two.article.id]))
        )
        yield from islice(found, 1)


def _awaited(article: Article, sentences: Sequence[tuple[Statement, ...]], step: _Step) -> _Told | None:
    """The first sentence that awaits a step, of a source that has nothing which shows it taken."""
    taken = step.never and any(step.never.search(sentence[0].text) for sentence in sentences)
    return None if taken else _first(article, sentences, step.awaited)


def _first(
    article: Article,
    sentences: Sequence[tuple[Statement, ...]],
    form: re.Pattern[str],
    denied: re.Pattern[str] | None = None,
) -> _Told | None:
    for sentence in sentences:
        text = sentence[0].text
        for match in () if _ASIDE.search(text) else form.finditer(text):
            if not (denied and denied.search(text[: match.start()])):
                span = Span(*match.span()).moved(sentence[0].span.start)
                return _Told(article, unit_around(article, sentence, span), " ".join(match.group().split()))
    return None


def _order(one: _Told, two: _Told) -> int:
    """1 where the second report is newer, -1 where it is older; 0 on one day or where a date is not stated."""
    first, second = one.article.meta.published, two.article.meta.published
    days = (second - first).days if first and second else 0
    return (days > 0) - (days < 0)


def _clash(one: _Told, two: _Told) -> Clash:
    said = NEWER if _order(one, two) > 0 else "where another says"
    why = f"One source says “{one.words}”, {said} “{two.words}”."
    return Clash((one.unit, two.unit), Difference("state", False, why, (0,), (1,)))
