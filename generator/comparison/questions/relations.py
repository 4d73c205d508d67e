"""Questions on whether somebody accused of a shooting and its victim knew each other, where no source tells it.

Kin, friends and partners, a robbery, a gang or a random shot tell it already.
"""

import re
from collections.abc import Iterator, Sequence

from generator.comparison.questions.asking import question
from generator.comparison.questions.cases import accused
from generator.comparison.questions.people import surname
from generator.comparison.questions.untold import of_a_shooting, tells
from generator.model import Article, Question

HEAD = 25
"""Sentences of an article in which the victim of its own event is told of."""
_TIE = re.compile(
    r"\b(?:kn[eo]wn? (?:each|one another|to|the|him|her|his|them|of)|acquaint\w+|strangers?|friends?|boyfriend"
    r"|girlfriend|wife"
    r"|husband|ex-\w+|fianc\w+|spouse|couple|married|dating|dated|relationships?|domestic|estranged"
    r"|co-?workers?|colleague\w*"
    r"|room-?mates?|classmates?|random(?:ly)?|rivals?|gangs?|gang-\w+|robb(?:ed|ery|ing)|burglar\w*"
    r"|home invasion|intruder"
    r"|carjack\w*|drug (?:deal|trans)\w*|road rage|feud\w*|bystander|stray|crossfire|accident\w*|unintention\w*"
    r"|playing with"
    r"|suicide|tenant|landlord|teammate|jealous\w*|Facebook|landlord|lovers?|associat\w+|(?:officer"
    r"|deputy) was (?:shot|hit))\b",
    re.I,
)
_KIN = re.compile(
    r"\b(?:mother|father|son|daughter|brother|sister|cousin|uncle|aunt|nephew|niece|grand\w+|parents?|step\w+"
    r"|stepfather|family)\b",
    re.I,
)


def relations(articles: Sequence[Article]) -> Iterator[Question]:
    """ "Pike is charged with the shooting of a man": "Did Ida Pike and the victim know each other?" """
    event, people = of_a_shooting(articles), accused(articles)
    if (
        event is None
        or not event.noun.startswith(("shoot", "stab", "kill"))
        or len(people) != 1
        or tells(_TIE, articles)
    ):
        return
    who, step = next(iter(people.items()))
    told = [s for a in articles for s in a.told]
    if any(_KIN.search(s.text) and (surname(who) in s.text or _SUSPECT.search(s.text)) for s in told):
        return
    victims = [s for a in articles for s in a.body[:HEAD] if re.search(r"\bvictims?\b", s.text)]
    many = next((s for s in victims if re.search(r"\bvictims\b", s.text)), None)
    s = many or next(iter(victims), None)
    if s and not who.startswith("the ") and not _OTHERS.search(s.text):
        named = tuple(t.ref for t in told if who in t.text)[:1]
        text = f"Did {who} and the victim{'s' if many else ''} know each other?"
        yield question("unknown", text, (s.ref, step.ref, *named), settles=_WORD)


_OTHERS = re.compile(r"\b(?:other|another)\b", re.I)
_SUSPECT = re.compile(r"\b(?:suspects?|shooter|gunman|charged|arrested|accused)\b", re.I)
_WORD = "Word from the police, or from those who know them."
