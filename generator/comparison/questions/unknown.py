"""Questions on what a source says it does not know, in the plain words of the question.

A question is worded where the grammar is known and every pronoun has its name, and where no other source tells the
answer. A sentence that makes no plain question is asked nothing on.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from generator.comparison.claims.claimless import asks
from generator.comparison.questions.askable import shouted
from generator.comparison.questions.asking import question
from generator.comparison.questions.gaps import asked_of, tells
from generator.comparison.questions.ignorance import Open, left_open
from generator.comparison.questions.inversion import plain_question
from generator.comparison.questions.partial import cause_told, number_told
from generator.comparison.questions.referents import people, standing
from generator.language.dates.forms import WEEKDAY
from generator.language.parsing import parse
from generator.language.unknowns import unknown_in
from generator.language.words import stems
from generator.model import Article, Question, Ref

LONGEST = 34
"""Words of a question on what is unknown; longer ones are made of what stands around an article."""
TOLD = 0.7
"""Share of the words of what one source did not know from which a sentence of a newer one may well tell it."""


def unknowns(articles: Sequence[Article]) -> Iterator[Question]:
    """What a source itself says it does not know: "did not say how many were on board", "the motive is unclear"."""
    for article in articles:
        newer = _newer(article, articles)
        for previous, sentence in zip((None, *article.body), article.body, strict=False):
            if asks(sentence.text) or shouted(sentence.text):
                continue
            left = left_open(sentence.text, article, previous.text if previous else "")
            text, leans = _worded(sentence.text, left), False
            if not text and left and previous and previous.n == sentence.n - 1:
                text, leans = _of_one_before(left, previous.text, sentence.text), True
            text = shortened(text or "")
            fits = text and len(text.split()) <= LONGEST and not _TRIVIAL.search(text)
            fits = fits and not outdated(text, article, newer)
            if fits and not told_later(text, newer) and not told_plainly(text, article, articles):
                refs = (sentence.ref, *([previous.ref] if previous and leans else []))
                yield from _beside(text, refs, left, article, articles)


def shortened(text: str) -> str:
    """A question without what its reader knows: the day, the place and the age in it, where enough is left.

    "Why did 33-year-old Ida Moen sell the mill late Thursday in Keld, 40 miles north?" asks why she sold it.
    """
    text = _CAUSE_OF.sub(
        r"\1 the shooting?",
        _AGE.sub(
            "", text.replace(" or not?", "?").replace("What may have led", "What led").replace("the the ", "the ")
        ),
    )
    cut = _DAY.sub("?", text)
    return cut if len(cut.split()) >= ENOUGH and not cut.startswith("When") else text


ENOUGH = 7
"""Words of a question from which it says without a day what it is about."""
_AGE = re.compile(r"\b\d{1,2}-year-old (?=[A-Z])")
_DAY = re.compile(rf",? (?:(?:late|early) )?(?:on )?{WEEKDAY}\b(?!['’]).*\?$")
_CAUSE_OF = re.compile(
    r"^(What (?:led(?: up)? to|prompted|sparked|caused|triggered|may have led to)) (?:an?"
    r"|the) (?:\w+ ){0,2}shooting\b.*$"
)


def _worded(sentence: str, left: Open | None) -> str | None:
    """What a sentence leaves open, as a plain question where its grammar is known."""
    if left:
        if whose := _WHOSE.fullmatch(left.clause):
            return f"Whose {whose[1]} was it?"
        clause = standing(left.clause, left.before, left.who)
        vague = clause and _VAGUE.match(clause) and not _WHO_HIM.fullmatch(clause)
        return plain_question(clause) if clause and tells(clause) and not vague else None
    found = unknown_in(sentence)
    return asked_of(sentence, found) if found else None


def _of_one_before(left: Open, previous: str, sentence: str) -> str | None:
    """ "Moen was shot at sea. It is unclear if he was aimed at": the one person whom the sentence before tells of."""
    told = people(previous)
    if len({person.head for person in told}) != 1 or not _HE.search(left.clause) or people(left.before):
        return None
    (here,) = parse([left.before]) if left.before.strip() else (None,)
    if here and any(token.ent_type == "PERSON" for token in here.tokens):
        return None
    if _CUT.match(sentence.partition(left.clause)[2]):
        return None
    clause = standing(left.clause, previous, left.who)
    return plain_question(clause) if clause and tells(clause) and not _VAGUE.match(clause) else None


_CUT = re.compile(r" (?:while|when|after|before)\b.*\bor\b")
"""What goes on with another choice: "if he fired while driving or stopped the car"."""
_HE = re.compile(r"\b(?:he|she|him|her|his)\b", re.I)


def _beside(
    text: str, refs: tuple[Ref, ...], left: Open | None, article: Article, articles: Sequence[Article]
) -> Iterator[Question]:
    """A question, but none after a cause or a number that another source tells."""
    if not cause_told(text, articles) and not number_told(text, article, articles):
        yield question("unknown", text, refs, settles=_settles(left))


def _settles(left: Open | None) -> str:
    """Who could say it, in the words of the source: "Word from the coast guard."."""
    return f"Word from {left.teller}." if left and left.teller else ""


_VAGUE = re.compile(
    r"what (?:the|that|those|these) (?!motive|cause)\w+ (?:was|is|were|are)$"
    r"|(?:exactly )?(?:what|how) (?:it |this |that |they |all )?"
    r"(?:happened|happens|transpired|took place|occurred|went on|went wrong)\b"
    r"|what (?:\w+ ){1,2}(?:say|says|said|call|calls|called|describe|described|believe|believed)\b"
    r"|(?:how|why|what|who|when|where) \w+ \w+$",
    re.I,
)
"""What asks for everything: "what happened"."""
_WHOSE = re.compile(r"whose ([a-z]+) (?:it|that) (?:was|is)", re.I)
_WHO_HIM = re.compile(r"who (?:shot|stabbed|killed|attacked|hired|paid|called|drove|owned|told) [A-Z][\w’'-]+")
"""What is short and tells enough: "who shot Moen"."""
_WHO_DID = re.compile(r"Who (?:shot|stabbed|killed|attacked) ([A-Z][\w’'-]+)\?")
_DONE_BY = re.compile(r"\b(?:shot|stabbed|killed|attacked|hired|paid|called|driven|owned|told) by\b")
_TRIVIAL = re.compile(
    r"What w(?:as|ere) the (?:circumstances|reason|status|nature of (?:the |his |her )?(?:injur|wound))"
    r"|^(?:Is|Are) (?!it ).* known by now\?$|\bmight\b|^Could there\b"
    r"|^Which (?:\w+ ){1,3}(?:is|are|was|were) still\b|^Where (?:is|are|was|were) the \w+\?$|^What had \w+ \w+\?$"
    r"|^(?:Why|How|When) (?:was|were) the (?:change|decision|move|announcement|action)s? (?:made|taken)\?$"
    r"|^How did the \w+ (?:occur|happen|unfold|take place)\?$|^When did an? \w+ (?:occur|happen|take place)\?$"
    r"|^(?:Has|Is|Does) an? person\b|\bthe hell\b"
    r"|\bat large\b|\bstill being\b|\b(?:divorce|reopen|typical)\b|^Why w(?:as|ere) \w+ (?:\w+ )?(?:at|in"
    r"|on) the \w+\?$"
    r"|\b(?:identit(?:y|ies) of"
    r"|suspect or motive|attorneys?|lawyers?"
    r"|hometowns?|ages?|(?:of|if|at|for|by|\w+ing) (?:this|these) \w+|referring to|plead|phone calls?"
    r"|the two (?:leaders|sides)|conditions?"
    r"|life[- ]threatening|comment(?:ed)?|return(?:ed)? (?:calls|messages))\b",
    re.I,
)
"""What nobody needs to know: whether somebody has a lawyer yet."""


def _newer(article: Article, articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles that state a later day."""
    day: date | None = article.meta.published
    return tuple(a for a in articles if day and a.meta.published and a.meta.published > day)


def outdated(text: str, source: Article, newer: Sequence[Article]) -> bool:
    """Whether a question is on a detail that a first report left open, and a report of days later does not.

    "It was unclear if the boy was alone": days later nobody says so any more. Why it happened, who did it and whose the
    weapon was stay open until they are told.
    """
    day = source.meta.published
    late = (a for a in newer if day and a.meta.published and (a.meta.published - day).days >= DAYS)
    return any(late) and not _STAYS_OPEN.search(text)


DAYS = 3
"""Days after which a detail that a first report did not know is no longer asked after."""
_STAYS_OPEN = re.compile(
    r"\bmotives?\b|^Who(?:se)?\b|^Why\b|\b(?:who|whose)\b"
    r"|^What (?:led|prompted|sparked|spurred|caused|triggered|was behind)"
    r"|\baccident|\bgangs?\b|\bdrugs?\b|\bhate crime|\bterror|\bself[- ]defen|\bintentional|\bdeliberate"
    r"|^How many (?:shooters|gunmen|suspects|people|victims)\b|\bcause of\b|\bown(?:s|ed)?\b|\bbelong",
    re.I,
)


def told_later(text: str, newer: Sequence[Article]) -> bool:
    """Whether a sentence of a newer article has most words of what was not known, and says that of nothing itself."""
    if newer and _PASSING.search(text):
        return True
    told_of = [s.text for a in newer for s in a.told]
    if _HOW_MANY_HURT.match(text) and any(map(_HURT_COUNT.search, told_of)):
        return True
    if _MEANT.search(text) and any(map(_NOT_MEANT.search, told_of)):
        return True
    own = stems(text)
    if _WHO_HIM.fullmatch(f"{text[:1].lower()}{text[1:].removesuffix('?')}"):
        return any(own <= stems(s.text) and _DONE_BY.search(s.text) for a in newer for s in a.body)
    told = (s.text for a in newer for s in a.body if len(own & stems(s.text)) >= TOLD * len(own))
    return bool(own) and any(not unknown_in(text) for text in told)


_HOW_MANY_HURT = re.compile(
    r"How many (?:people |victims |others )?(?:was|were|had been) (?:wounded|injured|hurt|shot)\b"
)
_HURT_COUNT = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:\w+ ){0,2}(?:(?:was|were) )?"
    r"(?:wounded|injured|hurt|shot)\b",
    re.I,
)
"""How many were hurt, which a newer report counts: "three others injured"."""
_MEANT = re.compile(r"^(?:Was|Were) .*\b(?:accidental|intentional|deliberate)\b")
_NOT_MEANT = re.compile(
    r"\b(?:charge[sd]?|charging|indicted|arrested)\b[^.;]*\b(?:reckless|negligent|involuntary|manslaughter|careless)\b",
    re.I,
)
"""A charge that says that nobody meant it."""


def told_plainly(
    text: str, source: Article, articles: Sequence[Article], unless: re.Pattern[str] | None = None
) -> bool:
    """Whether a sentence of another article, or a title, tells nearly all that one left open, and as a fact.

    What `unless` matches is no fact: "his lawyer said that …".
    """
    own = frozenset[str]() if text.startswith("How many") else stems(text)
    others = (s.text for a in articles if a.id != source.id for s in a.told if not (unless and unless.search(s.text)))
    kind_of_weapon, who_shot = bool(_WEAPON_ASKED.search(text)), _WHO_DID.fullmatch(text)
    for told in others:
        if who_shot and _DONE_BY.search(told) and who_shot[1] in told and not _DOUBTS.search(told):
            return True
        if kind_of_weapon and _WEAPON.search(told) and not _DOUBTS.search(told):
            return True
        if len(own) >= LEAST and len(own & stems(told)) >= PLAINLY * len(own) and not _DOUBTS.search(told):
            return True
    return False


LEAST = 3
"""Words of a question from which a sentence can be seen to answer it."""
PLAINLY = 0.75
"""Share of them that a sentence of an article of any day must have."""
_WEAPON_ASKED = re.compile(r"\bwhat (?:kind|type|sort) of (?:gun|weapon|firearm)", re.I)
_WEAPON = re.compile(r"\b(?:AK-47|AR-15|shotgun|rifle|handgun|pistol|revolver|\d*mm|caliber)\b", re.I)
_DOUBTS = re.compile(
    r"\b(?:if|whether|why|how|who|what|when|where|may|might|could|would|possibl[ey]|believed?|suspect(?:ed)?"
    r"|apparently"
    r"|appears?|un(?:clear|known|sure|certain)|investigat\w+|determine[ds]?|determining|know|known|alleged\w*"
    r"|no|not)\b"
    r"|n['’]t\b|\?",
    re.I,
)
"""What leaves a sentence as open as the question."""
_PASSING = re.compile(r"\b(?:condition|injur(?:y|ies))\b", re.I)
"""What a newer report tells anew: how somebody is."""
