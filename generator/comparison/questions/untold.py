"""Questions on what the sources of a shooting leave untold: what the quarrel before it was about, whom it was for.

Asked only where the story has one event with a place or a victim (`occasions.py`), a sentence near the head of an
article raises it, and no sentence of any source tells it.
"""

import re
from collections.abc import Iterator, Sequence

from generator.comparison.questions.asking import question
from generator.comparison.questions.occasions import Occasion, occasion
from generator.comparison.telling.wording import one_line
from generator.model import Article, Question, Ref, Sentence

HEAD = 20
"""Sentences of an article in which its own event is told."""
OPENING = 4
"""Sentences that open an article and say what it is about."""
_ANOTHER = re.compile(
    r"\b(?:previous(?:ly)?|recent (?:weeks|months|years)"
    r"|last (?:year|month|week)|(?:years?|months?) (?:ago|earlier)|another (?:shooting"
    r"|incident)|(?:second|third) time this"
    r"|separate|unrelated|in (?:19|20)\d\d)\b",
    re.I,
)
"""What makes a sentence one on another event."""


def untold(articles: Sequence[Article]) -> Iterator[Question]:
    """What the quarrel was about, for whom the shots were meant, how many they were."""
    event = of_a_shooting(articles)
    if event and event.noun.rstrip("s") in _CRIMES:
        yield from _quarrel(event, articles)
        yield from _target(event, articles)
        yield from _gun(event, articles)
        yield from _shots(event, articles)
        yield from _motive(event, articles)


def of_a_shooting(articles: Sequence[Article]) -> Occasion | None:
    """The event of a story; "the shooting" where half of the articles open with one and no place goes with it."""
    if event := occasion(articles):
        return event
    told = [s for a in articles for s in a.body[:OPENING] if re.search(r"\bshooting\b", s.text)]
    opens = {s.ref.article for s in told}
    return Occasion("the shooting", "shooting", "", (told[0].ref,)) if 2 * len(opens) >= len(articles) else None


def named_by(event: Occasion) -> tuple[Ref, ...]:
    """The sentence that has the word for the event of a story without a place; of others `situated.py` adds them."""
    return () if event.place else event.refs


_CRIMES = ("shooting", "stabbing", "killing", "slaying", "murder", "attack")


def of_another(text: str) -> bool:
    """Whether a sentence is on another event."""
    return bool(_ANOTHER.search(text))


def _heads(articles: Sequence[Article]) -> Iterator[Sentence]:
    return (s for a in articles for s in a.body[:HEAD] if not of_another(s.text))


def tells(pattern: re.Pattern[str], articles: Sequence[Article]) -> bool:
    """Whether a sentence of any source has a pattern."""
    return any(pattern.search(s.text) for a in articles for s in a.told)


_WHAT = r"(?P<what>argument|dispute|altercation|confrontation|disagreement|fight|quarrel|brawl|feud)"
_QUARREL = re.compile(
    rf"\b(?:an?|some(?: sort| kind| type)?(?: of)?(?: an?)?|ongoing) (?:[\w-]+ ){{0,2}}?"
    rf"(?<!balloon )(?<!snowball )(?<!gun )(?<!play )(?<!fire ){_WHAT}\b",
    re.I,
)
_LED = re.compile(
    r"\b(?:led|leading|escalat\w+|erupt\w+|broke out|ensued|turned|result\w+|stemm\w+|start\w+|began|before|after"
    r"|following|during|preced\w+|prompt\w+|spark\w+|when|got(?:ten)? into|culminat\w+|occurred|took place"
    r"|there was|having)\b",
    re.I,
)
"""What ties a quarrel to what came of it."""
_QUARRELS = (
    r"(?:argu(?:ments?|ed|ing)|disputes?|altercations?|confrontations?|disagreements?|fight(?:s|ing)?|fought"
    r"|quarrel\w*|brawl|feud)"
)
_ABOUT = re.compile(
    rf"\b{_QUARRELS}\b[^.;,]{{0,30}}?\b(?:over|about|involving|regarding|concerning|because|related to)\b"
    r" (?!\d|the (?:phone|head|weekend|years|past|summer|next|last|fence)|an hour)"
    rf"|\b(?:stemm|result)\w+ from\b(?! (?:an?|some)\b[^.;]{{0,25}}\b{_QUARRELS})"
    r"|\bdomestic\b|\brivalry\b|\bdrug deal|\broad[- ]rage|\brobbery"
    r"|\b(?:custody|parking|money|debt) ?(?:dispute|argument)|\bangry (?:about|after|over|that)\b"
    r"|\b(?:ejected|thrown out|kicked out|tossed (?:him|her|them))\b|\bbetween (?:\w+ ){0,2}gangs?\b"
    r"|\bover (?:an?|the|money|his|her) (?:\w+ )?(?:girl|woman|debt|parking|game|girlfriend|boyfriend|ball|drugs?)\b",
    re.I,
)
"""What tells of a quarrel what it was about."""


def _quarrel(event: Occasion, articles: Sequence[Article]) -> Iterator[Question]:
    """ "A dispute broke out before the shots": "What was the cause of the dispute that came before …?" """
    if tells(_ABOUT, articles):
        return
    for s in _heads(articles):
        found = _QUARREL.search(one_line(s.text))
        if found and _LED.search(s.text):
            text = f"What was the cause of the {found['what'].lower()} that came before the {event.noun}?"
            yield question("unknown", text, (s.ref, *named_by(event)))
            return


_NOT_MEANT = re.compile(
    r"(?:\bnot|n['’]t|\bnever|\bnone)\b[^.;]{0,70}\b(?:intended )?targets?\b|\bunintended (?:target|victim)"
    r"|\binnocent (?:by-?standers?)|\bstray bullets?\b|\bcaught in (?:the |a )?cross ?fire\b|\bmistaken identity\b"
    r"|(?:\bnot|n['’]t) meant for (?:him|her|them)\b",
    re.I,
)
_AT_RANDOM = re.compile(
    r"\b(?:bullets?|shots|rounds|gunfire)\b[^.;]{0,40}\b(?:came|went|tore|ripped|flew|entered|struck|fired"
    r"|pierced|hit) (?:through|into)\b"
    r"|\b(?:fired|shot|shooting|firing|opened fire|sprayed)\b[^.;]{0,30}\b(?:into|through) (?:an?|the|his|her"
    r"|their) (?:[\w’'-]+ ){0,3}?"
    r"(?:home|house|apartment|residence|bedroom|window|door|crowd|car|vehicle|party|porch)\b",
    re.I,
)
"""A shot from outside, of which nobody need know whom it was to hit."""
_AN_AIM = re.compile(
    rf"\b{_QUARRELS}\b|\b(?:target\w*|retaliat\w+|revenge|domestic|rob(?:bed|bery|bing)|estranged|ex-\w+"
    rf"|self-defen[cs]e"
    r"|officers?['’]s? (?:gun|weapon)|police (?:shot|fired)|suicide|rampage|charged|convicted)\b",
    re.I,
)
"""What tells for whom shots were, or that somebody will."""
_AIMED = re.compile(
    r"\b(?<!not )(?:was|were|be|been|is|are|as) (?:the |believed to be |likely )*(?:intended|primary|real|actual"
    r"|true)"
    r" (?:target|victim)s?\b|, the intended (?:target|victim)|(?:[A-Z]\w+|one of \w+ \w+|the \w+) was targeted\b"
    r"|\b(?:targeting|aiming (?:at|for)|meant for|intended for) (?!by|in|at|the child|children)"
    r"|\b(?:shoot(?:ing)?|shot|fir(?:ing|ed)) (?:back )?at (?:each|one another|another|rivals?)"
    r"|\b(?:gun ?battle|gun ?fight|shoot-?out|exchang\w+ (?:of )?(?:gunfire|shots|fire)|accidental\w*|playing with"
    r"|wrestling|play-?fighting|intended victims?|celebrat\w+ gunfire)\b",
    re.I,
)
"""What tells at whom the shots were aimed, or that they were aimed at nobody."""


_PERHAPS = re.compile(r"\b(?:may|might|possib\w+|unclear|whether|if|who they)\b|\bn[o']t\b", re.I)


def _target(event: Occasion, articles: Sequence[Article]) -> Iterator[Question]:
    """ "She was not the intended target": "Who was the intended target of the shooting at the pier?" """
    told = (s.text for a in articles for s in a.told if not _NOT_MEANT.search(s.text) and not _PERHAPS.search(s.text))
    if any(map(_AIMED.search, told)):
        return
    blind = not tells(_AN_AIM, articles)
    for s in _heads(articles):
        if _NOT_MEANT.search(s.text) or (blind and _AT_RANDOM.search(s.text)):
            text = f"Who was the intended target of the {event.noun}?"
            yield question("unknown", text, (s.ref, *named_by(event)))
            return


_UNLAWFUL = re.compile(
    r"\b(?:felon in possession|(?:firearms?|handguns?|weapons?|guns?|pistols?)\b[^.;]{0,20}\bby (?:a |an )?(?:\w+ )?"
    r"(?:felon|certain persons?|minor|juvenile)|(?:criminal|illegal|unlawful)(?:ly)? (?:possess\w*|carrying)"
    r"|(?:pistol|gun|handgun|firearm|weapon) without a (?:permit|licen[sc]e)|unlicensed)\b",
    re.I,
)
"""A charge that says only that somebody may not have a gun."""
_CAME = re.compile(
    r"\b(?:stolen|stole|bought|purchas\w+|registered|belong\w*|own(?:s|ed|er)|straw|obtain\w*|traced"
    r"|(?:got|get) (?:the|a|his|her) (?:gun|weapon|firearm))\b",
    re.I,
)
_GUNS = re.compile(r"\b(?:gun|weapon|firearm|rifle|handgun|pistol|shotgun)(?=s?\b)", re.I)


def _gun(event: Occasion, articles: Sequence[Article]) -> Iterator[Question]:
    """ "Holm is charged as a felon in possession of a gun": "Where did the gun used in the shooting come from?" """
    if any(_CAME.search(s.text) and _GUNS.search(s.text) for a in articles for s in a.told):
        return
    for s in _heads(articles):
        if _UNLAWFUL.search(s.text) and re.search(r"\bcharge[sd]?\b", s.text) and "shoot" in event.noun:
            what = next((m[0].lower() for m in _GUNS.finditer(s.text)), "")
            if what:
                text = f"Where did the {what} used in the {event.noun} come from?"
                yield question("unknown", text, (s.ref, *named_by(event)))
            return


_SHOTS = re.compile(
    r"(?<!how )(?<!How )\b(?P<many>multiple|several|numerous"
    r"|a number of|dozens of|a barrage of|a volley of|a hail of|many"
    r"|more than one) (?:gun)?(?:shots|rounds|bullets|(?:shell )?casings)\b",
    re.I,
)
"""How many shots there were, in words that are no count."""
_FIRED = re.compile(r"\b(?:fired|heard|rang|gunfire|casings|opened fire|hit by|hail|barrage|volley)\b", re.I)
_COUNTED = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:a |half a )?dozen|fifteen|twenty|thirty)"
    r"(?: (?:to|or) \w+)?(?: [\w-]+){0,2} (?:times|(?:gun)?shots|rounds|bullets|casings)\b"
    r"|\b(?:one|a single|single) (?:gun)?shot\b(?! wounds?)|\b(?:shot|fired|shots?) (?:once|twice)\b"
    r"|\bsuicide\b|\brampage\b",
    re.I,
)


_BY_EAR = re.compile(r"\b(?<!was )(?<!were )(?:heard|hears?|hearing|sounded like|I counted)\b", re.I)
"""How a witness counts shots, who may be wrong."""


def _shots(event: Occasion, articles: Sequence[Article]) -> Iterator[Question]:
    """ "Multiple shots were fired": "How many shots were fired in …, which a source gives only as “multiple”?" """
    counted = (s.text for a in articles for s in a.told if _COUNTED.search(s.text))
    if not event.noun.startswith("shoot") or not all(map(_BY_EAR.search, counted)):
        return
    for s in _heads(articles):
        if (found := _SHOTS.search(one_line(s.text))) and _FIRED.search(s.text):
            text = f"How many shots were fired in {event.text}, which a source gives only as “{found['many']}”?"
            yield question("number", text, (s.ref, *event.refs))
            return


_WHY = re.compile(
    r"\b(?:motives?|argu(?:ment|ing|ed)|disputes?|altercations?|fights?|fighting|fought|confront\w*|quarrel\w*"
    r"|feuds?|brawls?"
    r"|rob(?:bed|bery|beries|ber|bers|bing)|burglar\w*|home invasion|drugs?|marijuana|domestic|retaliat\w+"
    r"|revenge|rage"
    r"|accident\w*|self-defen[cs]e|suicide|cleaning|playing|handling|crossfire|target\w*|random\w*|hate|jealous\w*"
    r"|estranged|stray|officer-involved|unintention\w+|self-inflicted|(?:shot|shooting) (?:himself|herself)"
    r"|discharg\w+"
    r"|went off|beef|intruders?|carjack\w*|officers? (?:fired|shot)|negligen\w+|exchang\w+|rival\w*"
    r"|gangs?|gang-related"
    r"|threatened to|discipl\w+|upset|angry|mental\w*|depress\w+|manifesto|why|reason|because of)\b",
    re.I,
)
"""What tells, or begins to tell, why somebody was shot."""
_NOT_KNOWN = re.compile(
    r"\b(?:unclear|unknown|not known|undetermined|no (?:known )?(?:motive|word|information))\b"
    r"|(?:\bnot|n['’]t)\b[^.;]{0,30}\b(?:motive|why|reason|target\w*|random\w*|gang\S*|related)\b",
    re.I,
)
"""What tells that it is not known, or only what it was not."""


def _motive(event: Occasion, articles: Sequence[Article]) -> Iterator[Question]:
    """Why it was done, where no source has a word on it."""
    deaths = next(
        (s for s in _heads(articles) if re.search(r"\b(?:killed|dead|died|fatal\w*|murder\w*|shot|wounded)\b", s.text)),
        None,
    )
    told = (s.text for a in articles for s in (*a.titles, *a.body[:HEAD]))
    if deaths and not any(_WHY.search(text) for text in told if not _NOT_KNOWN.search(text)):
        yield question("unknown", f"What was the motive for the {event.noun}?", (deaths.ref, *named_by(event)))
