"""Questions on those a shooting left in hospital: whether all in critical condition survived, whether one recovered.

Asked only where the newest reports are those that say so, and none of the same or a later day tells how it ended.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from generator.comparison.questions.asking import question
from generator.comparison.questions.cases import accused
from generator.comparison.questions.fates import Hurt, patient, told_of
from generator.comparison.questions.occasions import Occasion
from generator.comparison.questions.people import surname
from generator.comparison.questions.untold import named_by, of_a_shooting, of_another, tells
from generator.language.parsing import parse
from generator.model import Article, Question

HEAD = 30
"""Sentences of an article in which those hurt in its own event are told of."""
FRESH, NEWEST = 2, 1
"""Days after which an article no longer tells how many, or one of them, are."""
_CRITICAL = re.compile(
    r"\bin (?:an? )?(?:\w+ )?(?P<how>critical|grave|life-threatening|serious) condition\b|\bin (?P<b>critical)\b"
    r"|\blisted as (?P<c>critical)\b|\b(?P<hurt>(?:critically|gravely) (?:injured|wounded|hurt))\b",
    re.I,
)
_NOBODY = re.compile(
    r"\bnon[- ]?|\b(?:stable|expected to|upgraded|pronounced|died|suspects?|gunman|shooter|none|no|not|if|later)\b"
    r"|\brecover|n['’]t\b",
    re.I,
)
"""What tells of those in no danger, of the dead, or of who did it."""
_DIED = re.compile(
    r"\b(?:later|has|have|had|since) died\b|\bdied (?:at|in|from|of|later|after|overnight|en route|on the way|shortly"
    r"|hours|\w+day)\b|\bdied\b[^.;]{0,40}\bhospital|\bsuccumb|\bdeath toll\b|\bdies\b|\bdying\b|\bpassed away\b"
    r"|\bpronounced (?:dead|deceased)\b[^.;]{0,60}\b(?:[Hh]ospital|Medical|Center)"
    r"|\b(?:second|third|fourth|fifth) (?:victim|person|death)\b",
    re.I,
)
_MENDS = re.compile(
    r"\bexpected to (?:\w+ )?(?:survive|live|recover|be (?:ok|okay|fine)|pull through|make)|\bupgraded\b|\bimprov"
    r"|\brecovering\b|\breleased from\b|\bwill (?:survive|recover|live|be ok|be okay)\b|\bcritical but stable"
    r"|\bgood condition|\bsurvived\b|\bsurvivors?\b|\bout of (?:the )?hospital|\bdischarged from\b",
    re.I,
)
_OTHERS = re.compile(r"\b(?:remain\w*|still|another|others?|second|surviv\w+|two|three|four|five)\b", re.I)
"""Who is told of where somebody else has died."""


def recovery(articles: Sequence[Article]) -> Iterator[Question]:
    """Whether those who were badly hurt survived, and whether one of them recovered."""
    if (event := of_a_shooting(articles)) and (asked := _all(event, articles)):
        yield asked
    yield from _one(articles)


def _all(event: Occasion, articles: Sequence[Article]) -> Question | None:
    """ "Two were in critical condition": "Did everyone in critical condition survive the shooting?" """
    day = {a.id: a.meta.published or date.min for a in articles}
    died = {s.ref.article for a in articles for s in a.told if _DIED.search(s.text)}
    mends = {s.ref.article for a in articles for s in a.told if _MENDS.search(s.text)}
    for article in sorted(articles, key=lambda a: day[a.id], reverse=True):
        after = {a.id for a in articles if day[a.id] >= day[article.id]}
        fresh = (max(day.values()) - day[article.id]).days <= FRESH
        if not fresh or mends & after or (died & after and article.id not in died):
            continue
        for s in article.body[:HEAD]:
            found = _CRITICAL.search(s.text)
            others = not died or _OTHERS.search(s.text)
            if found and others and not _NOBODY.search(s.text) and not of_another(s.text):
                who = f"the victim {_state(found)}" if _ALONE.match(s.text) else f"everyone {_state(found)}"
                text = f"Did {who} survive the {event.noun}?"
                return question("outcome", text, (s.ref, *named_by(event)), settles=_HOSPITAL)
    return None


_ALONE = re.compile(r"The victim (?:is|was|remain(?:s|ed))\b")


def _state(found: re.Match[str]) -> str:
    how = (found["how"] or found["b"] or found["c"] or "").lower()
    return f"in {how} condition" if how else f"who was {found['hurt'].lower()}"


_HOSPITAL = "Word from the hospital."
_STAYS = re.compile(
    r"\b(?:remain(?:s|ed)?|still|is|was) (?:\w+ )?"
    r"(?:hospitali[sz]ed|in (?:the|a) hospital|in intensive care)\b"
    r"|\b(?:underwent|undergoing|undergone|had) (?:\w+ )?surger|\bin (?:serious|guarded) condition\b",
    re.I,
)
_HOME = re.compile(r"\b(?:released from|discharged|out of the hospital|back home|treated and released)\b", re.I)
_GONE = re.compile(r"\b(?:died|killed|dead|fatal\w*|funeral|slain|murder\w*)\b", re.I)
_OF_THE_ACCUSED = re.compile(r"\b(?:suspects?|gunman|shooter|charged|custody|arrest\w*|not|no)\b", re.I)


def _one(articles: Sequence[Article]) -> Iterator[Question]:
    """ "Ida Moen remains in the hospital": "Did Ida Moen recover?" """
    newest = max((a.meta.published for a in articles if a.meta.published), default=None)
    charged = set(map(surname, accused(articles)))
    for article in () if tells(_HOME, articles) else articles:
        day = article.meta.published
        if newest and (not day or (newest - day).days > NEWEST):
            continue
        for at, s in enumerate(article.body[:HEAD]):
            found = None if _OF_THE_ACCUSED.search(s.text) else _STAYS.search(s.text)
            who = _patient(article, at, found.start(), articles) if found else None
            if who and surname(who.who) not in charged and not _gone(who, articles):
                yield question("outcome", f"Did {who.who} recover?", who.refs, settles=_HOSPITAL)
                return


def _patient(article: Article, at: int, start: int, articles: Sequence[Article]) -> Hurt | None:
    """Who is told to be in hospital, where he has a name or an age."""
    (parsed,) = parse([article.body[at].text])
    place = next((i for i, t in enumerate(parsed.tokens) if t.start >= start), None) if parsed else None
    who = patient(parsed, place) if parsed and place is not None else None
    hurt = told_of(parsed, who, article, at, articles) if parsed and who is not None else None
    return hurt if hurt and hurt.rank <= 1 and hurt.keys else None


def _gone(hurt: Hurt, articles: Sequence[Article]) -> bool:
    told = (s.text for a in articles for s in a.told if _GONE.search(s.text))
    return any(key in text for text in told for key in hurt.keys)
