"""Questions on the gun of a shooting: whether it has been found, and where one came from that a child or a teen had.

Asked where no sentence of any source tells it, and a sentence near the head of an article has the gun.
"""

import re
from collections.abc import Iterator, Sequence

from generator.comparison.questions.asking import question
from generator.comparison.questions.cases import accused
from generator.comparison.questions.occasions import Occasion
from generator.comparison.questions.untold import named_by, of_a_shooting, of_another, tells
from generator.comparison.telling.wording import one_line
from generator.model import Article, Question

HEAD = 25
"""Sentences of an article in which the gun of its own event is told of."""
_GUN = r"(?P<gun>handgun|rifle|shotgun|pistol|revolver|firearm|gun|weapon)"
_GUNS = re.compile(
    rf"\b{_GUN}\b(?! (?:violence|control|laws?|safety|owners?|shots?|range|store|shop|show|crimes?))", re.I
)
_FOUND = re.compile(
    r"\b(?:recover\w*|found|seiz\w*|locat\w*|confiscat\w*|discard\w*|discover\w*|turned (?:over|in)|took|taken|threw"
    r"|thrown|tossed|dropped|disarm\w*|possession|evidence|secured|collected|hid|hidden|belong\w*|own(?:s|ed|er)"
    r"|register\w*|bought|purchas\w*|stolen|stole|permit|licen[sc]e\w*|surrender\w*|tested|ballistic\w*|forensic\w*"
    r"|matched|linked|with (?:him|her|them)|put down|laid|wrest\w*|grabbed|legally|identified|look\w* for"
    r"|search\w*)\b",
    re.I,
)
"""What tells where a gun is, or that somebody has asked."""
_NO_CRIME = re.compile(
    r"\baccident\w*|\bsuicide|\bself[- ](?:inflicted|defen[cs]e)|\b(?:shot|killed|shooting) (?:himself|herself"
    r"|self)\b"
    r"|\bunintention\w*|\bofficer[- ]involved|\b(?:officers?|deput(?:y|ies)|polic\w+"
    r"|troopers?|constable)\b[^.;]{0,60}\b(?:shot|fired|returned|opened|unholstered)"
    r"|\bshot (?:and killed )?by (?:\w+ ){0,2}(?:police|officers?|deput\w+)|\bplaying with\b|\bgun on (?:him"
    r"|her)self\b"
    r"|\bhunting\b|\bcleaning\b|\bmisfire\w*|\bdischarg\w+",
    re.I,
)


def weapons(articles: Sequence[Article]) -> Iterator[Question]:
    """Whether the gun of a shooting has been found, and where one came from, that of a child or a teen above all."""
    event = of_a_shooting(articles)
    if event and event.noun.startswith("shoot"):
        yield from _found(event, articles)
        yield from _came_from(event, articles)


def _came_from(event: Occasion, articles: Sequence[Article]) -> Iterator[Question]:
    """ "A 13-year-old was playing with a gun": "Where did the gun used in the shooting come from?" """
    if any(_GUNS.search(s.text) and _CAME.search(_plain(s.text)) for a in articles for s in a.told):
        return
    crime = bool(accused(articles)) and not tells(_NO_CRIME, articles)
    for s in (s for a in articles for s in a.body[:HEAD] if not of_another(s.text)):
        text = _plain(one_line(s.text))
        found, by = _GUNS.search(text), _BY_MINOR.search(text)
        if found and ((by and not _GROWN.search(text)) or (crime and _used(text))):
            text = f"Where did the {found['gun'].lower()} used in the {event.noun} come from?"
            yield question("unknown", text, (s.ref, *named_by(event)), settles="Word from the police.")
            return


_YOUNG = (
    r"(?:(?:1[0-7]|\d|two|three|four|five|six|seven|eight|nine)"
    r"[- ]year[- ]old|toddler|juvenile|teen|teens|teenagers?|boys?|children|child|kids?)"
)
_GROWN = re.compile(r"\b(?:adult|man|males?|father|mother|uncle|hunters?|teens were)\b|\bhunt\w*", re.I)
_BY_MINOR = re.compile(
    rf"\b{_YOUNG}\b[^.;]{{0,60}}\b(?:accidentally shot|accidentally shoots|shot (?:himself|herself|his|her)"
    rf"|fired|playing|handling|found|had an?"
    rf"|pulled|picked up|discharged|went off|holding)\b",
    re.I,
)
_CAME = re.compile(
    r"\b(?:belong\w*|own(?:s|ed|er|ers|ership)|register\w*|stole|stolen|bought|purchas\w*|obtain\w*|borrow\w*"
    r"|gift|gave|given|legal\w*"
    r"|permit|licen[sc]e\w*|closet|drawer|purse|nightstand|under|dresser|safe|backpack|cleaning|kept|keeps"
    r"|stor(?:e|ed|ing)|couch"
    r"|table|bed|bedroom|car|vehicle|glove|floor|left|lying|locked|unlocked|unsecured|secured|brought|traced"
    r"|hunting|officers?|deput\w+"
    r"|(?:father|mother|parent|uncle|grand\w+|brother|dad|mom|man|boyfriend|husband|relative"
    r"|friend)s?['’]s?|his (?:own )?(?:gun|handgun|rifle|shotgun))\b",
    re.I,
)
"""What tells whose a gun was, or where it lay."""


def _found(event: Occasion, articles: Sequence[Article]) -> Iterator[Question]:
    """ "A man drew a handgun": "Has the handgun used in the shooting at the pier been found by now?" """
    if tells(_NO_CRIME, articles):
        return
    if any(_GUNS.search(text) and _FOUND.search(text) for a in articles for s in a.told if (text := _plain(s.text))):
        return
    heads = (s for a in articles for s in a.body[:HEAD] if not of_another(s.text))
    for s in heads:
        text = _plain(one_line(s.text))
        found = _GUNS.search(text)
        if found and _used(text):
            text = f"Has the {found['gun'].lower()} used in the {event.noun} been found by now?"
            yield question("unknown", text, (s.ref, *named_by(event)), settles="Word from the police.")
            return


def _used(text: str) -> bool:
    """Whether a sentence tells of one gun in somebody's hands, and not of guns in general."""
    return bool(_FIRED.search(text)) and len(_GUNS.findall(text)) == 1 and not _OF_ANYBODY.search(text)


_OF_ANYBODY = re.compile(
    r"\b(?:you|what kind|anyone|anybody|someone who|people who|everyone|everybody|those (?:who|with))\b", re.I
)
"""What speaks of guns in general."""


def _plain(text: str) -> str:
    """A sentence without its charges, which only say what somebody may not have: "possession of a firearm"."""
    return _CHARGES.sub(" ", text)


_CHARGES = re.compile(
    r"\b(?:possess\w*|carrying|use|using|discharg\w+|commission|assault\w*|battery|murder|robbery"
    r"|shooting)\b[^,.;]{0,60}"
    r"\b(?:firearms?|handguns?|weapons?|guns?)\b"
    r"|\b(?:firearms?|weapons?|guns?|handgun) (?:charges?|counts?|possession|offen\w+)"
    r"|\b(?:charge[sd]?|counts?|accused|indicted)\b[^.;]*",
    re.I,
)
_FIRED = re.compile(
    r"\b(?:pull\w*|drew|fir(?:ed|ing)|opened|shot|shoot\w*|point\w*|armed|produced|brandish\w*|used"
    r"|with an?|display\w*|had an?)\b",
    re.I,
)
"""What tells that a gun was used."""
