"""What happened, and where or to whom, in words that a question can take over: "the shooting at the Lorvik pier".

Read where a sentence near the head of an article has the noun with its place ("a shooting at the pier"), or tells where
it happened or somebody was hit ("four were shot at the pier"). It is the story's own only if half of the articles have
both words, and their heads tell of such an event.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.comparison.questions.accused import of_another_year
from generator.comparison.telling.wording import one_line
from generator.data import table, words
from generator.language.datelines import undated
from generator.model import Article, Ref, Sentence

HEAD = 15
"""Sentences of an article in which its own event is told."""
OPENING = 3
"""Sentences that open an article and say what it is about."""
NEAR = 6
"""Sentences of an article that stands alone in which its own event is told, and that name its victim."""
LONGEST = 12
"""Words of an event that a question can name."""


class Occasion(NamedTuple):
    """An event, as a question names it, with the sentences whose words it has."""

    text: str
    noun: str
    place: str
    refs: tuple[Ref, ...]


_KINDS = (
    ("shootings?|shootout", r"shot|shoot\w*|gun\w*"),
    ("stabbings?", r"stab\w*|knife"),
    ("killings?|slayings?|murders?|homicides?|massacre", r"kill\w*|sla(?:in|ying)|murder\w*|homicide|massacre"),
    ("fire|blaze|wildfires?|arson", r"fires?|blazes?|wildfires?|burn\w*|arson"),
    ("crash|collision|derailment|wreck", r"crash\w*|collision|derail\w*|wreck\w*"),
    ("explosions?|blasts?|bombings?", r"explo\w*|blasts?|bomb\w*"),
    ("earthquakes?|quake", r"quakes?|earthquakes?|tremors?"),
    ("floods?|flooding", r"flood\w*"),
    ("hurricane|storm|tornado(?:es)?|cyclone|typhoon", r"hurricane|storms?|tornado\w*|cyclone|typhoon"),
    ("landslides?|mudslides?|avalanche|eruption|tsunami", r"\w+slides?|avalanche|erupt\w*|tsunami"),
    ("robbery|heist|burglary|theft", r"rob\w*|heist|burglar\w*|thieves|stole\w*|theft"),
    ("collapse", r"collaps\w*"),
    ("attacks?|raid|ambush|siege|standoff|riots?", r"attack\w*|raid\w*|ambush\w*|siege|standoff|riot\w*"),
)
"""Nouns of events, and the words at the head of an article that tell of such a one."""
_NOUN = "|".join(nouns for nouns, _ in _KINDS)
_DAYS = f"(?i:{'|'.join(sorted(words('weekdays') | frozenset(table('months')), key=len, reverse=True))})"
_NAME = (
    rf"(?:\d[\d-]* (?:block of )?)?(?!{_DAYS}\b)[A-Z][\w&-]*(?:['’]\w+)?(?:\.(?= [A-Z0-9]))?"
    rf"(?: (?:(?:of|the|and|de|la|del|al) )*(?!{_DAYS}\b)[A-Z0-9][\w&-]*(?:['’]\w+)?(?:\.(?= [A-Z0-9]))?)*"
)
_STOP = (
    r"after|before|when|while|who|whom|which|that|by|with|and|or|as|is|was|were|are|be|been|had|has|his|her|their|its"
    r"|said|head|face|neck|chest|torso|leg|legs|arm|arms|back|stomach|abdomen|hand|foot|shoulder|connection|front"
    r"|case|custody|court|critical|condition|hospital|death|deaths|shooting|killing|slaying|fatal|murder|over|this|another|early|late|least|time|p\.m|a\.m"
)
_PLACE = rf"(?P<place>(?:(?:the|an?) )?(?:(?!(?:{_STOP})\b)[a-z][a-z’'-]* ){{0,5}}?{_NAME})"
_BEHIND = (
    rf"(?=[.,;:)—–]|$| {_DAYS}\b| (?:on|at|in|late|early|that|which|where|and|but|was|were|has|have|had|is|are|left"
    r"|killed|after|before|around|about|by|near|as|when|who|for|with|from|during|this|last|just|shortly|while|took|yesterday"
    r"|today|tonight|overnight|happened|occurred|said|says)\b)"
)
"""What follows a place where no noun of it is cut off: not "the bombing of UN" of "of UN schools"."""
_AT = r"(?P<at>at|in|on|near|outside|inside|along|off|aboard)"
_WHEN = rf"(?:(?:late |early |on )?{_DAYS} (?:morning |afternoon |evening |night )?)?"
_TOLD = re.compile(
    rf"\b(?<!open )(?<!opened )(?<!opening )(?<!returned )(?<!under )(?P<noun>{_NOUN}) {_WHEN}{_AT} {_PLACE}{_BEHIND}"
)
_HAPPENED = re.compile(
    rf"\b(?P<noun>{_NOUN}) (?:\w+ )?(?:happened|occurred|took place|broke out|erupted|unfolded|struck|was reported)\b"
    rf"(?:[^.;“”\"]{{0,60}}?) {_AT} {_PLACE}{_BEHIND}"
)
_HIT = re.compile(
    r"\b(?P<act>shot|stabbed)(?: (?:and|to) (?:\w+ )?(?:killed|wounded|injured|death))?"
    rf"(?: (?!(?:{_STOP})\b)[a-z]+){{0,3}}? {_AT} {_PLACE}{_BEHIND}"
)
_OF = re.compile(
    r"\b(?P<noun>shooting|stabbing|killing|slaying|murder)(?: death)? (?P<at>of)"
    r" (?P<place>(?:(?:an? |the )?\d{1,2}-(?:year|month)-old )?[A-Z][\w’'-]+ (?:[A-Z][\w.’'-]* )?[A-Z][\w-]+"
    r"|(?:an? |the )\d{1,2}-(?:year|month)-old (?:boy|girl|child|man|woman|student|teen|teenager))" + _BEHIND
)
_ROAD = re.compile(
    r"\b(?:Street|St|Road|Rd|Avenue|Ave|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Place|Way|Highway|Interstate|Route|Parkway|I-\d+"
    r"|side|campus|outskirts|island|coast|bus|train|Island|Campus|Mountain|Coast|block of .+)\b"
)
"""What something happens on: not "a murder on Crime Hour"."""
_NOUN_OF = {"shot": "shooting", "stabbed": "stabbing"}


def occasion(articles: Sequence[Article]) -> Occasion | None:
    """The event of a story; None where no place goes with it, or the articles are of several."""
    found = [o for a in articles for s in a.body[: HEAD if len(articles) > 1 else NEAR] for o in _in(s, a, articles)]
    fits = [(n, o) for o in found if (n := _carriers(o, articles)) >= max(1, len(articles) / 2) and _opens(o, articles)]
    if not fits:
        return _by_its_police(articles) or _by_its_town(articles) or _by_its_victim(articles)
    most = {o.text.lower(): sum(p.text.lower() == o.text.lower() for _, p in fits) for _, o in fits}
    near = {o.place: not _region(o, articles) for _, o in fits}
    return max(
        fits, key=lambda each: (near[each[1].place], each[0], each[1].place[:1] != "a", most[each[1].text.lower()])
    )[1]


def _region(found: Occasion, articles: Sequence[Article]) -> bool:
    """Whether a source tells a smaller place inside a place: "Norland" of "in Keld, Norland"."""
    inside = re.compile(rf"\b(?:in|near|of|from) (?:[A-Z][\w.]+ ){{0,2}}[A-Z][a-z]+, {re.escape(found.place)}\b")
    return any(inside.search(a.text) for a in articles)


def _by_its_police(articles: Sequence[Article]) -> Occasion | None:
    """ "The shooting in Lorvik" where half of the articles tell of Lorvik police, and none of other police."""
    told = [(m["where"], s.ref) for a in articles for s in a.body for m in _POLICE.finditer(one_line(s.text))]
    told = [(where, ref) for where, ref in told if where.lower() not in words("stop-words")]
    by_place = {where: {ref.article for w, ref in told if w == where} for where, _ in told}
    nouns = [(m["noun"], s.ref) for a in articles for s in a.body[:HEAD] for m in _BARE.finditer(s.text)]
    if len(by_place) != 1 or not nouns:
        return None
    ((where, where_told),) = by_place.items()
    found = Occasion(f"the {nouns[0][0]} in {where}", nouns[0][0], where, (nouns[0][1], told[0][1]))
    return found if 2 * len(where_told) >= len(articles) and _opens(found, articles) else None


def _by_its_town(articles: Sequence[Article]) -> Occasion | None:
    """ "The shooting in Lorvik" of "a 3-year-old boy was shot by his brother at a home in Lorvik", at its opening.

    The town must stand in half of the articles and be the one that their openings have most.
    """
    texts = [(one_line(undated(s.text)), s, a) for a in articles for s in a.body[: OPENING + 1]]
    own = [(text, s, a) for text, s, a in texts if _ACT.search(text) and not of_another_year(text, a)]
    told = [(m["place"], s.ref, a.id) for text, s, a in own for m in _IN_TOWN.finditer(text)]
    carried = {p: sum(bool(re.search(rf"\b{re.escape(p)}\b", a.text, re.I)) for a in articles) for p, _, _ in told}
    named = Counter(place.split()[-1] for place, _, _ in told if 2 * carried[place] >= len(articles))
    if not named or [*named.values()].count(max(named.values())) > 1:
        return None
    place = next(town for town, _, _ in told if named[town.split()[-1]] == max(named.values()))
    found = ((m["noun"], s.ref) for a in articles for s in (*a.titles, *a.body[:HEAD]) for m in _ANY.finditer(s.text))
    noun, ref = next(found, ("", None))
    at = next(ref for town, ref, _ in told if town == place)
    whole = Occasion(f"the {noun} in {place}", noun, place, (at, ref)) if ref else None
    return whole if whole and _opens(whole, articles) else None


def _by_its_victim(articles: Sequence[Article]) -> Occasion | None:
    """ "The shooting of Ida Moen" of "the victim was identified as Ida Moen", where half of the articles name her."""
    heads = [(one_line(s.text), s.ref) for a in articles for s in a.body[:HEAD]]
    told = [(m["who"], ref) for text, ref in heads for m in _VICTIM.finditer(text)]
    known = [(who, ref) for who, ref in told if 2 * sum(who.split()[-1] in a.text for a in articles) >= len(articles)]
    found = ((m["noun"], s.ref) for a in articles for s in (*a.titles, *a.body[:HEAD]) for m in _ANY.finditer(s.text))
    noun, ref = next(found, ("", None))
    if len({who.split()[-1] for who, _ in told}) != 1 or not known or ref is None:
        return None
    who, at = known[0]
    whole = Occasion(f"the {noun} of {who}", noun, who, (at, ref))
    return whole if 2 * sum(bool(_ACT.search(a.text)) for a in articles) >= len(articles) else None


_VICTIM = re.compile(
    r"(?:\b(?:victim|boy|girl|teen|teenager|man|woman|child|deceased|toddler)(?: (?:was|has been|is))?(?: \w+ly)?"
    r" identified as|\bidentified the (?:\w+ )?(?:victim|boy|girl|teen|teenager|man|woman|child|deceased|toddler) as"
    r"|\b(?:death|killing|murder|slaying) of|\b(?:shot and killed|fatally shot|gunned down))"
    r" (?:\d{1,2}-year-old )?(?P<who>[A-Z][a-z]+ (?:[A-Z][\w.]* )?[A-Z][a-z]+)"
    r"(?=[,.;]| (?:was|died|of|on|in|at|who|and|by)\b)"
)
"""Who a source says was killed."""
_ACT = re.compile(r"\b(?:shot|shoot\w*|gunfire|gunshots?|gunned|stabb?\w*)\b", re.I)
_NO_TOWN = "Circuit|Court|District|Hospital|Jail|Juvenile|Medical|Municipal|Posted|Superior"
_ELSEWHERE = "".join(
    f"(?<!{word} )"
    for word in "hospital Hospital jail Jail custody court Court Center arrested found caught lives lived".split()
)
_IN_TOWN = re.compile(
    rf"{_ELSEWHERE}\bin (?P<place>(?:(?:(?:north|south)?(?:east|west|north|south)(?:ern)?|downtown|central|rural"
    rf"|suburban) )?(?!(?:{_DAYS}|Photo|AP|The)\b)[A-Z][a-z]+(?: (?!(?:{_NO_TOWN})\b)(?:[A-Z][a-z]+|of))*)"
    rf"(?=[.,;:]|$| (?:on|at|after|when|late|early|that|and|is|was|has|by|where|{_DAYS})\b)(?!,? (?:{_NO_TOWN}))"
)
"""A town in which something happened, and not where somebody is treated, held or was caught."""
_ANY = re.compile(r"\b(?P<noun>shooting|stabbing)s?\b")
_POLICE = re.compile(
    r"\b(?!(?:State|Metro|Capitol|Federal|Military|The|University|Transit|County|City|Local|North|South|East|West)\b)"
    r"(?P<where>[A-Z][a-z]+(?: [A-Z][a-z]+)?(?: County(?= [Ss]heriff))?)(?<! State)"
    r" (?:(?:[Pp]olice(?: [Dd]epartment)?|[Ss]heriff['’]s (?:[Oo]ffice|[Dd]epartment|[Dd]eputies))\b)"
)
_BARE = re.compile(r"\bthe (?:\w+ )?(?P<noun>shootings?|stabbings?|robbery|attack)\b")


def _in(sentence: Sentence, article: Article, articles: Sequence[Article]) -> Iterator[Occasion]:
    text = one_line(undated(sentence.text))
    if of_another_year(text, article):
        return
    for pattern in (_TOLD, _OF, _HAPPENED, _HIT):
        for found in pattern.finditer(text):
            noun = found.groupdict().get("noun") or _NOUN_OF[found["act"]]
            refs = (sentence.ref, *(() if noun in text else _naming(noun, articles)))
            place = re.sub(r"\bnearby ", "", found["place"])
            place = re.sub(r"^an? (?=\d)", "the ", place)
            told = f"the {noun} {found['at']} {place}"
            fits = len(told.split()) <= LONGEST and (
                found["at"] != "on" or _ROAD.search(found["place"]) or noun.startswith(("attack", "raid", "bombing"))
            )
            if fits and (noun in text or len(refs) > 1) and not _cut_off(found):
                yield Occasion(told, noun, place, refs)


def _cut_off(found: re.Match[str]) -> bool:
    """Whether a place is half told: "inside a Keld, Norway, home", "the intersection of Quay Street", "at 12 E." """
    after, place = found.string[found.end() :], found["place"]
    inside = re.search(rf"\ban? {_NAME}$", place) and re.match(r", [A-Z][\w.]*(?: [A-Z]\w+)?,? [a-z]", after)
    return bool(
        inside
        or _OF_MANY.search(found.string[: found.start()])
        or re.search(r" [A-Z]$|\bintersection of (?!.* and )", place)
    )


_OF_MANY = re.compile(
    r"(?:\b\d+(?:st|nd|rd|th)?"
    r"|\b(?:many|several|recent|other|past|earlier|non-?existent|supposed|fake|fictional)) (?:\w+ )?$"
)
"""What makes an event one of many, or none: "24 homicides in Keld", "a non-existent attack"."""


def _naming(noun: str, articles: Sequence[Article]) -> tuple[Ref, ...]:
    """The first sentence that has the noun of an event which another tells by its verb."""
    return tuple(s.ref for a in articles for s in a.body if re.search(rf"\b{noun}\b", s.text))[:1]


def _carriers(found: Occasion, articles: Sequence[Article]) -> int:
    """How many articles have the event and its place."""
    key, event = _key(found.place), _event(found.noun)
    return sum(bool(event.search(a.text)) and bool(re.search(rf"\b{re.escape(key)}\b", a.text)) for a in articles)


def tells_of(event: Occasion, text: str) -> bool:
    """Whether a sentence has a word of such an event, and names no other time."""
    return bool(_event(event.noun).search(text)) and not _ANOTHER_TIME.search(text)


_ANOTHER_TIME = re.compile(
    r"\b(?:earlier|previous(?:ly)?|last (?:year|month|week)|years? ago|in (?:19|20)\d\d"
    rf"|in (?:{'|'.join(table('months'))})|that (?:quake|temblor|attack|shooting|fire))\b",
    re.I,
)


def _key(place: str) -> str:
    """The words that tell a place or a victim from others: "Keld" of "a house in Keld"."""
    name = str(re.findall(rf"{_NAME}$|\d[\w-]+-old", place)[-1])
    street = re.sub(
        r"^\d[\d-]* (?:block of )?|\.? (?:Street|St|Road|Rd|Avenue|Ave|Drive|Dr|Lane|Boulevard|Blvd)\.?$", "", name
    )
    return street or name


def _opens(found: Occasion, articles: Sequence[Article]) -> bool:
    """Whether the heads of half of the articles tell of such an event, and one of them of its victim."""
    event, key = _event(found.noun), _key(found.place)
    heads = [" ".join(s.text for s in (*a.titles, *a.body[:OPENING])) for a in articles]
    whom = f"the {found.noun} of " not in found.text or any(key in head for head in heads)
    return whom and 2 * sum(bool(event.search(head)) for head in heads) >= len(articles)


def _event(noun: str) -> re.Pattern[str]:
    own = next(told for nouns, told in _KINDS if re.fullmatch(nouns, noun))
    return re.compile(rf"\b(?:{own})\b", re.I)
