"""Who is who in a story: people and bodies with the names and roles their sources give them, and where they speak.

Names are one only where `language.aliases` joins them, with its evidence, or where a lone surname has one bearer in an
article. Whom the story is about comes first.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from generator.comparison.origins.speakers import speaker
from generator.comparison.telling.bearers import bearers_of
from generator.comparison.telling.callings import age_of, nouns
from generator.comparison.telling.people import by_form, whole_name, with_people
from generator.comparison.telling.principals import is_venue, principals
from generator.comparison.telling.roles import roles_of
from generator.comparison.telling.uttering import Place, speaking_in
from generator.comparison.telling.wording import quoted
from generator.data import table, words
from generator.language.names import NameGroup
from generator.model import Actor, Article, Claim, Line, Ref, Statement

MOST = 24
"""Actors of a briefing; a longer list is an index, not a help."""
ROLES = 4
"""Roles told of one actor."""
JOINED = 2
"""Names of one actor that show an acronym to stand for a body."""
PARTICLES = ("al", "bin", "da", "de", "del", "der", "di", "du", "el", "la", "le", "ibn", "van", "von")
"""Small words with which a person's name may begin."""


def actors_of(
    articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]], claims: Sequence[Claim] = ()
) -> tuple[Actor, ...]:
    """The accused, the hurt and whom titles name; then those who speak, and those whom several sources name."""
    statements = with_people(articles, statements)
    home = bearers_of(articles, statements)
    places: dict[str, list[Place]] = {}
    for place in (p for a in articles for p in _places(a, statements[a.id])):
        if group := home.of(place.article.id, place.text, place.whole.n):
            places.setdefault(group.canonical, []).append(place)
    places = {name: [p for p in own if not _rules_another_land(p, own)] for name, own in places.items()}
    speaking = speaking_in(articles, statements, places, claims)
    found = [
        _actor(g, places[g.canonical], speaking.get(g.canonical, ())) for g in home.groups if g.canonical in places
    ]
    common = frozenset(word for a in articles for word in _SMALL.findall(a.text))
    mattering = principals(found, articles, statements)
    several = (a for a in found if a.speaks or _is_often_named(a) or a.name in mattering)
    titles = [a.meta.title or "" for a in articles]
    aged = frozenset(name for a in articles for s in statements[a.id] if s.k == 1 for name in by_form(s.text))
    told = [
        a
        for a in several
        if not _doubtful(a, found, common, aged) and (_is_told_of_by_age(a, aged) or not is_venue(a, articles))
    ]
    told = [a for a in told if _stands(a, titles)]
    return tuple(sorted(told, key=lambda a: (-mattering.get(a.name, 0), *_prominence(a)))[:MOST])


OFTEN = 3
"""Sentences that name a person whom one source alone has, so that the story is about him, too."""


def _is_often_named(actor: Actor) -> bool:
    """Whether several sources name somebody, or one names a person in full and again and again: a candidate."""
    often = actor.kind == "person" and " " in actor.name and len(actor.named) >= OFTEN
    return often or len({ref.article for ref in actor.named}) > 1


def _rules_another_land(place: Place, own: Sequence[Place]) -> bool:
    """Whether a lone surname is that of a head of state whom nobody names in full, not of the one who bears it here.

    "Prime Minister Moen" of one source is not "Ida Moen, a scientist" of another.
    """
    before = place.whole.text[: place.name.span.start - place.whole.span.start]
    full = [p for p in own if " " in p.text and p.article.id != place.article.id]
    if " " in place.text or not _RULER.search(before) or any(" " in p.text and p.article == place.article for p in own):
        return False
    roles = {word for p in full for role in roles_of(p.whole, p.name) for word in role.text.lower().split()}
    return bool(roles) and roles.isdisjoint(_RULERS) and not roles.isdisjoint(nouns() - words("titles") - _POLITICS)


_RULERS = frozenset({"president", "minister", "chancellor", "premier", "king", "queen", "pope", "leader", "candidate"})
_RULER = re.compile(r"\b(?:President|Prime\s+Minister|Chancellor|Premier|King|Queen|Pope)\s+$")
_POLITICS = frozenset({"republican", "democrat", "nominee", "contender", "rival", "incumbent", "member", "independent"})
"""What a head of state may be called, too."""


def _is_told_of_by_age(actor: Actor, aged: Set[str]) -> bool:
    """Whether a person is surely one since a sentence has the name with an age: "Acen King, 3,"."""
    return actor.kind == "person" and any(line.text in aged for line in actor.variants)


def _stands(actor: Actor, titles: Sequence[str]) -> bool:
    """Whether a name surely is somebody's: a body that never speaks is one by its words, its acronym or a title.

    What a parser takes for one besides is a law, a car, a dinner or a slogan as often as a body.
    """
    if actor.kind == "person" or actor.speaks:
        return True
    if len(actor.variants) == 1 and not actor.roles:
        return False
    names = [line.text for line in actor.variants]
    bodies = words("organisation-words") | {
        "police",
        "patrol",
        "house",
        "senate",
        "force",
        "caucus",
        "centers",
        "centres",
    }
    formed = any(w.lower().strip(".,") in bodies for name in names for w in name.split())
    return formed or any(name in title for name in names for title in titles) or all(n.isupper() for n in names)


_SMALL = re.compile(r"(?<![\w./@’'-])[a-z]{3,}(?!\w|[./@-]\w|[’'](?!s\b))")
"""Words in small letters; no part of an address."""


def _doubtful(actor: Actor, others: Sequence[Actor], common: Set[str], aged: Set[str] = frozenset()) -> bool:
    """Whether a name may be none: a dish, a law, a street, an acronym that never speaks, a word of a longer name.

    A lone word that the story also has in small letters opens a sentence or a headline: "Videos", "Watchdogs".
    """
    if _no_person(actor, common) or (len(actor.variants) == 1 and actor.name.lower() in words("stop-words")):
        return True
    last = actor.name.rsplit(maxsplit=1)[-1].strip(".").lower()
    given = actor.kind == "person" and (_is_told_of(actor) or _is_told_of_by_age(actor, aged))
    if not given and (last in words("no-actors") or (" " in actor.name and last in words("titles"))):
        return True
    if (
        _NO_BODY.match(actor.name)
        or _AT_ITS_END.search(actor.name)
        or _OF_FAMILY.match(actor.name)
        or actor.name.lower() in words("unnamed-speakers")
    ):
        return True
    if _unknown_acronym(actor) or _named_elsewhere(actor, others) or _is_a_cry(actor, others, common):
        return True
    if " " in actor.name or actor.name.isupper():
        return False
    if actor.name.endswith("s") and actor.name[:-1].lower() in nouns():
        return True
    if any(actor.name in o.name.split()[:-1] and _bodily(o) for o in others):
        return True
    if any(role.text.endswith(("President", "Chancellor", "Prime Minister")) for role in actor.roles):
        return False
    surnames = {other.name.split()[-1] for other in others if other.kind == "person" and " " in other.name}
    if actor.name.lower() in common or actor.name.removesuffix("s") in surnames:
        return True
    return actor.name in surnames or not (actor.speaks or actor.roles or len(actor.variants) > 1)


_OF_NOBODY = ("the", "county", "park", "middle")
"""Words that no person's name holds."""


_AT_ITS_END = re.compile(
    r"\S\s\S+\s+Day$|\s(?:Parade|Weekend)$|^[\w’'-]+,?\s+(?:Jr|Sr)\.?$"
    r"|\b(?:Road|Rd|Street|St|Avenue|Ave|Drive|Dr|Lane|Court|Boulevard|Blvd|Way)\.?\s+(?:[NS]?[EW]?|[NS])$"
)
"""What ends a feast, half a name and a street with its direction: "Karl Moen Day", "Moen Jr.", "Keld Road NE"."""
_OF_FAMILY = re.compile(r"(?:Uncle|Aunt|Auntie|Grandma|Grandpa|Mama|Papa)\s|[\w’'-]+\s+and\s+[\w’'-]+$")
"""What a family calls somebody, and two people in one: "Uncle Karl", "Moen and Ott"."""
_NO_BODY = re.compile(
    r"(?:USS|USNS|HMS|HB|SB|H\.R\.|Flight|Proposition|Route|Rue|Place|Via|Calle|Hurricane|Typhoon|Operation)\s"
    r"|(?:Air Force One|Oval Office|West Wing|Capitol Hill)$"
    r"|[NSEW]\.\s[A-Z][a-z]+$|[A-Z][a-z]{1,4}\.$|(?:North|South|East|West|Upper|Lower|Central|Downtown)(?:east|west|ern)?\s[A-Z][a-z]+$"
)
"""Ships, bills, streets, storms, rooms, parts of towns and short forms of states: "USS Lorvik", "Rue Moen", "Ky."."""


def _no_person(actor: Actor, common: Set[str]) -> bool:
    """Whether what a parser takes for a person is none: a title, a place, two words run together by a link."""
    parts = actor.name.split()
    if actor.name[:1].islower() and parts[0] not in PARTICLES:
        return actor.kind == "person" or " & " in actor.name
    if actor.kind != "person":
        return False
    if actor.name.isupper() and not actor.speaks and not actor.roles:
        return True
    place = " ".join(parts[1:]) in table("countries") and not _is_told_of(actor)
    nobody = any(p.lower() in _OF_NOBODY for p in parts) or place
    return nobody or bool(_RUN_TOGETHER.search(actor.name)) or _worded(actor, common)


def _is_told_of(actor: Actor) -> bool:
    """Whether a given name and a word are those of a person who speaks or has an office: "Ida King", "Karl London"."""
    known = actor.name.split()[0] in table("given-names") and " " in actor.name
    return known and bool(actor.speaks or actor.roles)


_RUN_TOGETHER = re.compile(r"[a-z]{4}[A-Z]|[a-z][A-Z]{2,}$")
"""A name with the beginning of a link behind it: "Ida MoenMORE"."""


def _unknown_acronym(actor: Actor) -> bool:
    known = actor.speaks or len(actor.variants) >= JOINED or speaker(actor.name).role
    return actor.name.isupper() and not known


def _worded(actor: Actor, common: Set[str]) -> bool:
    """Whether several words are none of a name but words of the story that somebody wrote large: "Witch Hunt"."""
    parts = actor.name.split()
    known = actor.speaks or actor.roles or parts[0] in table("given-names")
    return not known and len(parts) > 1 and all(p.lower() in common for p in parts)


def _named_elsewhere(actor: Actor, others: Sequence[Actor]) -> bool:
    """Whether a name is a part of a fuller one that the story has: a lone given name, "Mr Moen" beside two of them."""
    full = [o.name.split() for o in others if o is not actor and o.kind == "person" and " " in o.name]
    courtesy = _COURTESY.fullmatch(actor.name)
    if courtesy:
        return len([name for name in full if name[-1] == courtesy[1]]) > 1
    return " " not in actor.name and any(actor.name == name[0] for name in full)


def _is_a_cry(actor: Actor, others: Sequence[Actor], common: Set[str]) -> bool:
    """Whether a name is a word of the story before somebody's surname: "Fire Moen", "Team Ott"."""
    first, *rest = actor.name.split()
    plain = first.lower() in common | words("stop-words") and first not in table("given-names")
    bears = any(o is not actor and o.kind == "person" and o.name.split()[-1:] == rest for o in others)
    return actor.kind == "person" and plain and bears and not actor.roles


_COURTESY = re.compile(r"(?:Mr|Mrs|Ms|Miss)\.? ([\w’'-]+)")


def _bodily(actor: Actor) -> bool:
    """Whether the last word of a name says what kind of body it is: "Tides Department"."""
    return actor.kind == "organisation" and actor.name.split()[-1].lower() in words("organisation-words") | {"patrol"}


def _prominence(actor: Actor) -> tuple[int, int, str]:
    return -len({ref.article for ref in actor.named}), -len(actor.speaks), actor.name


def _places(article: Article, statements: Sequence[Statement]) -> Iterator[Place]:
    """Where names stand; what a parser cuts at its sign is none: "Moen &"."""
    places = (Place(article, whole, name) for whole in statements if whole.k == 1 for name in whole.names)
    return (place for place in places if not place.text.endswith("&"))


def _actor(group: NameGroup, places: Sequence[Place], speaking: Sequence[Ref]) -> Actor:
    named = tuple(dict.fromkeys(p.whole.ref for p in places))
    variants = {p.text: quoted(p.text, p.whole.ref) for p in reversed(places)}
    said = (line for p in reversed(places) for line in roles_of(p.whole, p.name))
    roles = {line.text.lower(): line for line in said if line.text not in group.canonical.split()}
    if not roles and group.kind == "person":
        aged = [quoted(age, p.whole.ref) for p in places if (age := age_of(p.whole, p.name))]
        roles = {line.text: line for line in [max(aged, key=lambda line: len(line.text))]} if aged else {}
    speaks = _in_reading_order(speaking, places)
    name = _own_name(group)
    first = [variants.pop(name) for name in (name,) if name in variants]
    if first and group.kind == "person":
        variants = {v: line for v, line in variants.items() if not _BODIES & {w.lower() for w in v.split()}}
    return Actor(
        name, group.kind, (*first, *reversed(variants.values())),
        tuple(_distinct(list(reversed(roles.values()))))[:ROLES], speaks, named, group.evidence,
    )  # fmt: skip


def _in_reading_order(refs: Iterable[Ref], places: Sequence[Place]) -> tuple[Ref, ...]:
    """Sentences article by article, as they first name somebody, each once."""
    order = {article: n for n, article in enumerate(dict.fromkeys(p.article.id for p in places))}
    return tuple(sorted(dict.fromkeys(refs), key=lambda ref: (order.get(ref.article, len(order)), ref.article, ref.n)))


_BODIES = words("organisation-words") | {"house", "campaign", "team"}
"""Words that make a person's name one of a body of his."""


def _own_name(group: NameGroup) -> str:
    """The fullest name; of a person one that names no body of his: "Moen", not "Moen Administration"."""
    own = [v for v in group.variants if not _BODIES & {w.lower() for w in v.split()}] if group.kind == "person" else []
    own = [v for v in own if whole_name(v)] or own
    return group.canonical if group.canonical in own or not own else max(own, key=lambda v: len(v.split()))


def _distinct(roles: Sequence[Line]) -> Iterator[Line]:
    """The roles that no longer one among them holds."""
    return (r for r in roles if not any(r is not o and r.text.lower() in o.text.lower() for o in roles))
