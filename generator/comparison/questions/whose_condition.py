"""Questions on how somebody is of whom sources of one day tell two conditions, with whom they mean.

"She was in serious condition" is of the one whom the sentence before names; where no sentence tells who it is, the
victim is asked after, since two conditions make a difference only where one was hurt. Nothing is asked where a source
says that somebody got better or worse: both were right then.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from generator.comparison.questions.asking import question
from generator.comparison.questions.bearing import one_before
from generator.comparison.questions.fates import Hurt, patient, told_of
from generator.comparison.questions.people import FULL_NAME
from generator.language.parsing import parse
from generator.model import Article, Claim, Mention, Question, Ref


def conditions(claims: Sequence[Claim], articles: Sequence[Article]) -> Iterator[Question]:
    """Two conditions that sources of one day give one person, asked as it is by now.

    "In what condition is Ida Moen by now: critical or serious?"
    """
    days = {a.id: a.meta.published for a in articles}
    if any(_CHANGED.search(s.text) for a in articles for s in a.told):
        return
    for claim in claims:
        for found in (d for d in claim.differences if d.kind == "state"):
            sides = [claim.mentions[side[0]] for side in (found.left, found.right)]
            told = [word for mention in sides for word in _IN_CONDITION.findall(mention.text)]
            one_day = len({days[mention.ref.article] for mention in sides}) == 1
            if one_day and len(told) == len(set(told)) == len(sides):
                who, refs = _who(sides, articles)
                text = f"In what condition is {who} by now: {told[0]} or {told[1]}?"
                newest = max((day for m in sides if (day := days[m.ref.article])), default=None)
                if who and not _told_later(who, newest, articles):
                    yield question("figure", text, (*(m.ref for m in sides), *refs), claim.id, settles=_HOSPITAL)


def _told_later(who: str, newest: date | None, articles: Sequence[Article]) -> bool:
    """Whether a source of a later day tells how somebody is: "Ida remains in the hospital"."""
    first, *_, last = who.split()
    names = rf"\b(?:{re.escape(first)}|{re.escape(last)})\b" if FULL_NAME.fullmatch(who) else rf"\b{re.escape(last)}\b"
    later = (a for a in articles if newest and a.meta.published and a.meta.published > newest)
    return any(_HOW_IS.search(s.text) and re.search(names, s.text) for a in later for s in a.told)


_HOW_IS = re.compile(r"\b(?:hospital|condition|recover\w*|released|discharged|died|surger\w+)\b", re.I)


_HOSPITAL = "Word from the hospital."
_IN_CONDITION = re.compile(r"\bin (?:an? )?(critical|grave|serious|guarded|fair|good|stable) condition\b")
_CHANGED = re.compile(r"\b(?:improv(?:e[sd]?|ing)|upgraded|downgraded|worsen\w*|no longer|stabili[sz]ed)\b", re.I)
"""What tells that somebody is otherwise than before."""


def _who(sides: Sequence[Mention], articles: Sequence[Article]) -> tuple[str, tuple[Ref, ...]]:
    """Who is in a condition, by the best naming of the sources, with its sentences; empty where none has one."""
    own = {a.id: a for a in articles}
    found = [hurt for m in sides if (hurt := _hurt(own[m.ref.article], m, articles))]
    best = min(found, key=lambda hurt: hurt.rank, default=None)
    victim = tuple(s.ref for a in articles for s in a.body if _VICTIM.search(s.text))[:1]
    return (best.who, best.refs) if best else ("the victim" if victim else "", victim)


_VICTIM = re.compile(r"\bvictim\b")


def _hurt(article: Article, mention: Mention, articles: Sequence[Article]) -> Hurt | None:
    """Whom a clause tells to be in a condition: by name, by age, or by the one name of the sentence before."""
    at = next(i for i, s in enumerate(article.body) if s.n == mention.ref.n)
    text = article.body[at].text
    found = _IN_CONDITION.search(text)
    (parsed,) = parse([text]) if found else (None,)
    place = (
        next((i for i, t in enumerate(parsed.tokens) if t.start >= found.start()), None) if parsed and found else None
    )
    who = patient(parsed, place) if parsed and place is not None else None
    if parsed is None or who is None:
        return None
    head = parsed.tokens[who]
    known = told_of(parsed, who, article, at, articles)
    if known and known.who != "the victim":
        return known
    if head.text.lower() in ("he", "she"):
        return _just_named(article, at)
    return Hurt(f"the {head.text}", (), (), 2) if _SOMEBODY.fullmatch(head.text) else None


_SOMEBODY = re.compile(r"boy|girl|man|woman|toddler|baby|infant|teenager|officer|deputy|student")


def _just_named(article: Article, at: int) -> Hurt | None:
    """The one whom the sentence before "he" names: "12-year-old Ida Moen remained in the hospital. She is …"."""
    before = article.body[at - 1] if at else None
    aged = {m["a"] or m["b"] for m in _OF_AGE.finditer(before.text)} if before else set()
    name = next(iter(aged)) if len(aged) == 1 else one_before(article, at) if not aged else ""
    told = next((s.ref for s in reversed(article.body[:at]) if name and name in s.text), None)
    return Hurt(name, (), (told,), 0) if told and FULL_NAME.fullmatch(name) else None


_NAME = r"[A-Z][\w’'-]+ (?:[A-Z][\w’'.-]* )?[A-Z][\w’'-]+"
_OF_AGE = re.compile(rf"\b\d{{1,2}}-(?:year|month)-old (?P<a>{_NAME})|(?P<b>{_NAME}), (?:age )?\d{{1,2}}\b")
