"""Questions on what followed a shot that was an accident: whether anyone was charged, where no source has a word on it.

Only where a child or a teenager was hurt or held the gun, or one shot another; who hurts himself is charged by nobody.
"""

import re
from collections.abc import Iterator, Sequence

from generator.comparison.questions.asking import question
from generator.comparison.questions.untold import named_by, of_a_shooting, of_another, tells
from generator.model import Article, Question

HEAD = 12
"""Sentences of an article in which its own event is told."""
_ACCIDENT = re.compile(
    r"\baccident(?:al(?:ly)?)?\b|\bunintentional(?:ly)?\b|\bplaying with (?:an?|the|his|her) (?:\w+ )?(?:gun"
    r"|handgun|rifle|pistol|shotgun|weapon|firearm)"
    r"|\b(?:gun|rifle|handgun|weapon|shotgun|pistol|firearm) (?:went off|(?:accidentally )?discharged)\b",
    re.I,
)
_YOUNG = re.compile(
    r"\b(?:1[0-7]|\d|two|three|four|five|six|seven|eight|nine)[- ](?:year|month)s?[- ]old\b|\b(?:toddler|baby"
    r"|infant|child|boy|girl)\b",
    re.I,
)
_CHARGES = re.compile(
    r"\bcharg(?:es?|ed|ing)\b|\barrest\w*|\bcustody\b|\b(?:citation|cited|indict\w+|prosecut\w+|convict\w+"
    r"|sentenced?|jail\w*)\b"
    r"|\b(?:district|state['’]s|county|commonwealth['’]s|city) attorney\b|\bgrand jury\b|\bno (?:crime"
    r"|criminal)\b|\bcriminal\b"
    r"|\bruled\b|\bhunt\w*\b|\bnegligen\w*|\bwarrant\b|\bfoul play\b|\bofficer-involved\b|\bdetained\b"
    r"|\bclosed\b|\bguilty\b|\bhomicide\b",
    re.I,
)
"""What tells of charges, or that there are none to come."""


def accidents(articles: Sequence[Article]) -> Iterator[Question]:
    """ "A 4-year-old boy accidentally shot himself": "Have charges been filed over the shooting in Lorvik by now?" """
    event = of_a_shooting(articles)
    if event is None or not event.noun.startswith("shoot") or tells(_CHARGES, articles):
        return
    heads = [s for a in articles for s in a.body[:HEAD] if not of_another(s.text)]
    told = next((s for s in heads if _ACCIDENT.search(s.text) and _YOUNG.search(s.text)), None)
    if told and {s.ref.article for s in heads if _YOUNG.search(s.text)} == {a.id for a in articles}:
        over = "" if event.place else " over the shooting"
        yield question("pending", f"Have charges been filed{over} by now?", (told.ref, *named_by(event)), settles=_WORD)


_WORD = "Word from the prosecutor."
