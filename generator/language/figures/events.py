"""What happened to those a figure counts: the class and place of the event word that goes with it.

"300 had been killed and 2,700 wounded" gives killed for 300 and wounded for 2,700; "more than 3,000 killed or wounded"
gives casualties. Word order decides, by kind of word (`data/events.txt`); who does something is never its victim. Where
no word is near enough there is no event.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from generator.data import rows, table
from generator.language.figures.numbers import alternatives
from generator.model import Span

FARTHEST = 14
"""Cost (words between, and more for marks and conjunctions) beyond which an event word no longer goes with a figure."""
MARK, JOINER, FIGURE = 4, 5, 9
"""What a comma, a conjunction and another figure between a figure and an event word cost."""
NOUN_REACH = 8
"""Words a noun such as "death toll" may stand before its figure."""


INSIDE = 3
"""What an event word inside the counted phrase costs: "the deployed forces had been killed" tells of the killed."""
PREDICATE_FIRST = 14
"""By how much "have been killed" outweighs what only describes them: "the troops sent there have been killed"."""
PREDICATE = re.compile(r"\b(?:was|were|been|being|are|is|be)\s+(?:\w+ly\s+)?$", re.I)
STOP = re.compile(r";|[.!?][”\"’']?\s|\b(?:exchang|trad)\w+\s+(?:\w+\s+)?(?:shots|fire|gunfire|blows)\s+with\b")
"""What no figure is tied across: marks, and `shot a guard and exchanged fire with two officers`."""
PART = re.compile(r"\b(?:of|among)\s+(?:the|its|their|some|about)\s+$", re.I)
"""Before a whole ("1,000 of the 11,000 sent have been killed"): the predicate tells of the part."""
JOINERS = re.compile(r"\b(?:and|but|while|who|that|which|when|after|before|as|if|because)\b")


WOUND = re.compile(r"wounds?|injur(?:y|ies)", re.I)
OF_A_WOUND = re.compile(
    r"\b(?:bullet|gunshot|stab|knife|shrapnel|puncture|exit|entry|head|neck|chest|leg|arm|flesh|open)\s+$", re.I
)
"""Before wounds that are counted themselves: "four bullet wounds" are of one person."""


NOUN_TOO = re.compile(r"rescue|arrest|capture|dispatch|damage|wound", re.I)
TELLS_OF = re.compile(
    r"\s+(?:of|to|some|about|around|at|up|more|over|nearly|almost|an?|the|all|every|another|hundreds|dozens|scores|thousands"
    rf"|him|her|them|us|me|his|its|their|our|people|\d[\d,]*|{alternatives(frozenset(table('number-words')))})\b",
    re.I,
)
"""What follows such a word where it tells of somebody: "rescue 12", "the arrest of two", not "rescue workers"."""


class Event(NamedTuple):
    """An event word."""

    span: Span
    name: str
    """Class."""
    kind: str
    """verb, participle, happens, state or noun."""


@cache
def _forms() -> dict[str, tuple[str, str]]:
    return {form: (name, kind) for form, name, kind in rows("events")}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(_forms())})\b", re.I)


@lru_cache(maxsize=4096)
def event_words(text: str) -> tuple[Event, ...]:
    """All event words of a sentence; "killed or wounded" is one, of the class casualties."""
    found = []
    for match in _pattern().finditer(text):
        if WOUND.fullmatch(match.group()) and OF_A_WOUND.search(text[: match.start()]):
            continue
        if NOUN_TOO.fullmatch(match.group()) and not TELLS_OF.match(text, match.end()):
            continue
        name, kind = _forms()[" ".join(match.group().lower().split())]
        found.append(Event(Span(*match.span()), name, kind))
    return _combined(text, found)


AND = re.compile(
    r"(?:\s+(?:and|or)\s+|\s*/\s*|\s*,\s*)(?:(?:critically|seriously|badly|fatally)\s+)?"
)  # fmt: skip


def _combined(text: str, found: list[Event]) -> tuple[Event, ...]:
    """Neighbours joined by "and" or "or" say one thing of one figure."""
    joined: list[Event] = []
    for event in found:
        last = joined[-1] if joined else None
        name = _both(last.name, event.name) if last and AND.fullmatch(text[last.span.end : event.span.start]) else None
        if last and name:
            kind = "participle" if "participle" in (last.kind, event.kind) else last.kind
            joined[-1] = Event(Span(last.span.start, event.span.end), name, kind)
        else:
            joined.append(event)
    return tuple(joined)


def _both(a: str, b: str) -> str | None:
    """The class of "a and b"."""
    if a == b:
        return a
    if {a, b} == {"shot", "fired"}:
        return "shot"
    if "shot" in (a, b) or "stabbed" in (a, b):
        return b if a in ("shot", "stabbed") else a
    return "casualties" if {a, b} <= {"killed", "wounded", "hospitalised"} else None


def find_event(text: str, figure: Span, counted: Span | None, figures: tuple[Span, ...]) -> Event | None:
    """The event word that goes with a figure, the one that costs least; None where none is near."""
    own = Span(figure.start, max(figure.end, counted.end if counted else 0))
    others = [s for s in figures if s != figure]
    costs = [(cost, e.span.start, e) for e in event_words(text) if (cost := _cost(text, own, e, others)) is not None]
    costs = [c for c in costs if c[2].name not in WHERE_THEY_WERE] or costs
    best = min(costs)[2] if costs else None
    if best and THE_HURT.fullmatch(text[figure.end : best.span.start]):
        return next((e for _, start, e in sorted(costs) if start > best.span.end), best)
    return best


WHERE_THEY_WERE = frozenset({"sheltered"})
"""What tells who was there, and gives way to what happened to them: "killed 40 people sheltering in a school"."""
THE_HURT = re.compile(r"\s+of\s+the\s+(?:[\w,]+\s+)?", re.I)
"""In `two of the wounded died` they were wounded, and died."""


def _cost(text: str, own: Span, event: Event, others: list[Span]) -> int | None:
    if event.span.overlaps(own):
        return INSIDE
    after = event.span.start >= own.end
    between = text[own.end : event.span.start] if after else text[event.span.end : own.start]
    aside = ASIDE.match(between) if after else None
    if aside is not None:
        between = between[aside.end() :]
        others = [s for s in others if s.start >= own.end + aside.end()]
    if STOP.search(between) or not (
        _fits_after(text, own, event, between) if after else _fits_before(text, event, between)
    ):
        return None
    told = PREDICATE.search(between) or event.kind == "happens"
    if after and told and _is_whole(text, own, others):
        return None
    with_them = WITH_THEM.search(text[: own.start]) and event.name not in WHERE_THEY_WERE
    if after and (with_them or PARENT.search(text[: own.start]) or _of_one(text, own, between)):
        return None
    if after and not ONE.match(own.of(text)) and ANOTHER.search(between):
        return None
    if after and event.name == "freed" and PUBLISHED.search(text[: own.start]):
        return None
    cost = len(between.split()) + MARK * between.count(",") + JOINER * len(JOINERS.findall(between))
    low, high = (own.end, event.span.start) if after else (event.span.end, own.start)
    nearer = sum(low <= s.start and s.end <= high for s in others)
    if nearer and event.name in WHERE_THEY_WERE:
        return None
    cost += FIGURE * nearer
    if after and PREDICATE.search(between) and not (JOINERS.search(between) or PART.search(text[: own.start])):
        cost -= PREDICATE_FIRST
    return cost if cost <= FARTHEST else None


ASIDE = re.compile(
    r",\s+(?:including|not|(?:up|down)\s+from|(?:[\w-]+\s+){1,3}of\s+(?:them|whom)|among\s+(?:them|whom))\b[^,;.]*,(?=\s)",
    re.I,
)
"""What interrupts a clause: "seven people, among them two nurses, died"."""
WITH_THEM = re.compile(r"\bwho\b[^,;]*\s(?:with|among|alongside)\s+(?:about\s+|some\s+)?$", re.I)
"""Before figures of whom others were with: "three cousins who had hidden with hundreds of others were killed"."""
PARENT = re.compile(r"\b(?:grand)?(?:mother|father|parent|mom|mum|dad)s?[\s-]+of[\s-]+$", re.I)
"""Before a figure that only says of whom: "a mother of three was killed"."""
PUBLISHED = re.compile(
    r"\b(?:names?|identit(?:y|ies)|ages|photo\w*|pictures?|images?|videos?|footage|statements?|details)\b[^;.]*$", re.I
)
"""Before figures of whom something is told: "the names of the two killed were released"."""
SINGULAR = re.compile(r"\s+(?:(?:injured|wounded|hurt|killed|dead|missing|hospitali[sz]ed)\s+)?(?:was|is|has\s+been)\b")
"""A verb of one behind many: "a blast that left nine others injured was heard"."""
SINGULAR_LAST = re.compile(r"\b(?:then|before\s+(?:he|she))\s+(?:was|is)\s+$")
"""Right before what happened to the doer: "killed two neighbors, then was wounded"."""
ONE = re.compile(r"(?:an?|one|1|another|half|most|none|no|nobody)\b|.*(?:%|\bper\s?cent\b)", re.I)
MANY_AS_ONE = re.compile(
    r"\b(?:total|family|group|crowd|crew|team|gang|band|party|number|couple|pair|staff|minimum)\s+of\s+(?:\S+\s+){0,3}$",
    re.I,
)
"""What makes many one: "a family of four was killed"."""


ANOTHER = re.compile(
    r"\b(?:where|when|while|and|but|before|after)\s+(?:[Tt]he\s+(?!people|men|women|children|rest|group|family|crew|team)[a-z-]+(?<!s)"
    r"|one(?:\s+of\s+\w+)?|[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3})\s+(?:later\s+|had\s+|was\s+)?$|\bwhose\b"
)
"""Right before what happened to somebody else: "all three were taken to a clinic, where the woman" died; or, behind
"whose", to one of theirs."""


def _of_one(text: str, own: Span, between: str) -> bool:
    """Whether what follows is told of one, and so not of these: "a man who has dozens of children was held"."""
    many = not ONE.match(own.of(text)) and not MANY_AS_ONE.search(f"{text[: own.end]} ")
    return many and bool(SINGULAR.match(between) or SINGULAR_LAST.search(between))


def _is_whole(text: str, own: Span, others: list[Span]) -> bool:
    """`300 of the 3,000 were killed`, `2 of the 40 died`: what follows the whole is said of the part before it."""
    return any(s.end <= own.start and OF_THE.fullmatch(text[s.end : own.start]) for s in others)


OF_THE = re.compile(r"\s+(?:[\w’'-]+\s+){0,2}?(?:of|among)\s+(?:the|its|their|some|about)\s+(?:[\w-]+['’]s\s+)?", re.I)
AUXILIARY = re.compile(r"\b(?:be|been|being|was|were|is|are|left|get|got)\b", re.I)
PREPOSITION = re.compile(r"\b(?:in|of|from|for|to|with)\b", re.I)
OBJECT = re.compile(
    r"\s+(?:at\s+least\s+|about\s+|more\s+than\s+|up\s+to\s+)?(?:\d|(?:the|an?|another|his|her|their|its|him|them)\b"
    r"|[a-z]+\s+(?:people|others|civilians|soldiers)\b"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|hundreds|dozens)\b)",
    re.I,
)
SHORT_CLAUSE = 5
"""Words up to which a clause with an event of its own may follow unmarked: "8 killed 58 others injured"."""


ACTIVE = re.compile(r"\bwho\s+(?:(?:has|had|have|then|also|\w+ly)\s+)*$", re.I)
"""Right before a verb whose subject goes before: "a deputy who killed a man"."""


def _fits_after(text: str, own: Span, event: Event, between: str) -> bool:
    """After its figure: "12 were killed", "12 dead", "12 died", "12 deaths"; not "two gunmen killed five people"."""
    if event.kind == "verb":
        return False
    if event.kind == "noun":
        return len(between.split()) <= 2 and not PREPOSITION.search(between)
    if event.kind == "participle" and not AUXILIARY.search(between):
        return not (ACTIVE.search(between) or _has_object(text, event))
    return True


def _has_object(text: str, event: Event) -> bool:
    """Whether the verb is active: an object follows at once ("killed five people", "killed the driver")."""
    rest = text[event.span.end :]
    clause = re.split(r"[,;.]", rest)[0]
    other_event = _pattern().search(clause) and len(clause.split()) <= SHORT_CLAUSE
    return bool(OBJECT.match(rest)) and not other_event


LINK = re.compile(
    r"\b(?:of|to|at|was|is|were|hits?|reach\w*|rose|climbs?|tops?|stands?|from|least|now)\b|^\s*:?\s*$", re.I
)
"""Between a noun and its figure: "the death toll rose to 12", "casualties: 12"."""
COLLECTIVE = re.compile(r"\b(?:and|for|among|against)\b")
"""Between a noun and a figure that is not its own: "casualties for a force of 11,000"."""
TOLD_FIRST = re.compile(r"\S+\s+the\s+(?:total\s+)?(?:number|count|tally)\s+of\b", re.I)
"""A figure that has its noun behind it: "lost their lives, bringing to 10 the number of islanders killed"."""
APPOSITION = re.compile(r",\s+(?:an?|the)\s[^,]*$")
"""Between a noun and a figure of something else: "the deaths shook Grantham, a town of 1,200 residents"."""
PASSIVE = re.compile(r"\b(?:be|been|being|was|were|is|are|who|had)\s+(?:\w+ly\s+)?$", re.I)
ADJUNCT = re.compile(
    r"\s*(?:in|by|on|at(?!\s+(?:least|most))|when|after|during|from|near|since|while|with|inside|outside)\b"
)
"""What starts no object: "killed in 12 attacks"."""


def _fits_before(text: str, event: Event, between: str) -> bool:
    """Before its figure: "killing 12", "killed 12", "the death toll rose to 12"; not "were killed in 12 attacks"."""
    if event.kind == "noun":
        own = text[event.span.end + len(between) :]
        if TOLD_FIRST.match(own):
            return False
        far = len(between.split()) > NOUN_REACH or COLLECTIVE.search(between) or APPOSITION.search(between)
        return not far and bool(LINK.search(between))
    if event.kind == "state":
        return bool(re.fullmatch(r"\s*:\s*", between))
    if event.kind == "participle" and not text[: event.span.start].strip(' “"') and _OF_A_THING.match(between):
        return False
    if event.name in _OF_A_DEED and _DEED.search(between):
        return False
    listed = "," not in between or re.search(r"\band\b", between)
    passive = event.kind == "participle" and PASSIVE.search(text[: event.span.start])
    return bool(event.kind in ("verb", "participle") and listed and not passive and not ADJUNCT.match(between))


_OF_A_DEED = frozenset({"charged", "convicted", "sentenced", "arrested"})
_DEED = re.compile(r"\b(?:of|with|for|after|in)\s+(?:\w+ly\s+)?\w+ing\b", re.I)
"""Between who is convicted and whom he harmed: "convicted of robbing two boys"."""
_OF_A_THING = re.compile(
    r"\s+(?!(?:were|was|are|is|also|and|in|by|on|at|during|after|over|with|so|as|when|while|about|at|some|more|nearly)\b)"
    r"[a-z]+\s+[a-z]"
)
"""What goes on from a participle at the head of a sentence that tells of a thing: "Captured footage showed two men"."""
