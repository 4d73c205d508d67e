"""Who is who in a story: people and bodies with the names and roles their sources give them, and where they speak.

Names are one only where `language.aliases` joins them, with its evidence. A role is a slice of a sentence beside the
name: the office before it ("Ukrainian President"), or what is set off after it ("a senior adviser at the centre").
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache

from generator.comparison.origins.speakers import speaker
from generator.comparison.telling.wording import one_line, quoted
from generator.data import table, words
from generator.language.dates.forms import WEEKDAY
from generator.language.names import NameGroup, gather_names
from generator.language.speech.verbs import utters
from generator.model import Actor, Article, Attribution, Line, Name, Ref, Span, Statement

MOST = 24
"""Actors of a briefing; a longer list is an index, not a help."""
ROLES = 4
"""Roles told of one actor."""
JOINED = 2
"""Names of one actor that show an acronym to stand for a body."""
LONGEST = 12
"""Words of a role set off after a name."""
PARTICLES = ("al", "bin", "da", "de", "del", "der", "di", "du", "el", "la", "le", "ibn", "van", "von")
"""Small words with which a person's name may begin."""
KINDS = ("person", "organisation")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a name stands."""

    article: Article
    whole: Statement
    name: Name

    @property
    def text(self) -> str:
        return one_line(self.name.span.of(self.article.text))


def actors_of(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> tuple[Actor, ...]:
    """Those who speak, and those whom several sources name: the most widely named first."""
    groups = [g for g in gather_names([s for a in articles for s in statements[a.id]]) if g.kind in KINDS]
    home = {**_by_surname(groups), **{variant: group for group in groups for variant in group.variants}}
    places: dict[str, list[_Place]] = {}
    for place in (p for a in articles for p in _places(a, statements[a.id], home)):
        if group := home.get(place.text):
            places.setdefault(group.canonical, []).append(place)
    pronouns = _behind_pronouns(articles, statements, home)
    found = [_actor(g, places[g.canonical], pronouns.get(g.canonical, ())) for g in groups if g.canonical in places]
    common = frozenset(word for a in articles for word in _SMALL.findall(a.text))
    sentences = {s.ref: s.text for a in articles for s in statements[a.id] if s.k == 1}
    several = (a for a in found if a.speaks or len({ref.article for ref in a.named}) > 1 or _in_the_case(a, sentences))
    told = [a for a in several if not _doubtful(a, found, common)]
    return tuple(sorted(told, key=_prominence)[:MOST])


def _in_the_case(actor: Actor, sentences: Mapping[Ref, str]) -> bool:
    """Whether somebody named in full more than once is accused or was hurt, though one source alone names him."""
    told = [sentences.get(ref, "") for ref in actor.named]
    fully = actor.kind == "person" and len(actor.name.split()) > 1 and len(told) > 1
    return fully and any(_IN_THE_CASE.search(text) for text in told)


_IN_THE_CASE = re.compile(
    r"\b(?:charged|arrested|accused|convicted|sentenced|indicted|booked|arraigned|suspects?|killed|died|pleaded)\b"
)
_SMALL = re.compile(r"(?<![\w./@’'-])[a-z]{3,}(?!\w|[./@-]\w|[’'](?!s\b))")
"""Words in small letters; no part of an address."""


def _doubtful(actor: Actor, others: Sequence[Actor], common: Set[str]) -> bool:
    """Whether a name may be none: a dish, a law, a street, an acronym that never speaks, a word of a longer name.

    A lone word that the story also has in small letters opens a sentence or a headline: "Videos", "Watchdogs".
    """
    small = actor.name[:1].islower() and actor.name.split()[0] not in PARTICLES
    if small and (actor.kind == "person" or " & " in actor.name):
        return True
    last = actor.name.split()[-1].strip(".").lower()
    if last in words("no-actors") or (" " in actor.name and last in words("titles")):
        return True
    if actor.name.isupper() and not actor.speaks and len(actor.variants) < JOINED and not speaker(actor.name).role:
        return True
    if _named_elsewhere(actor, others):
        return True
    if " " in actor.name or actor.name.isupper():
        return False
    if any(actor.name in o.name.split()[:-1] and _bodily(o) for o in others):
        return True
    surnames = {other.name.split()[-1] for other in others if other.kind == "person" and " " in other.name}
    if actor.name.lower() in common or actor.name.removesuffix("s") in surnames:
        return True
    return actor.name in surnames or not (actor.speaks or actor.roles or len(actor.variants) > 1)


def _named_elsewhere(actor: Actor, others: Sequence[Actor]) -> bool:
    """Whether a name is a part of a fuller one that the story has: a lone given name, "Mr Moen" beside two of them."""
    full = [o.name.split() for o in others if o is not actor and o.kind == "person" and " " in o.name]
    courtesy = _COURTESY.fullmatch(actor.name)
    if courtesy:
        return len([name for name in full if name[-1] == courtesy[1]]) > 1
    return " " not in actor.name and any(actor.name == name[0] for name in full)


_COURTESY = re.compile(r"(?:Mr|Mrs|Ms|Miss)\.? ([\w’'-]+)")


def _bodily(actor: Actor) -> bool:
    """Whether the last word of a name says what kind of body it is: "Tides Department"."""
    return actor.kind == "organisation" and actor.name.split()[-1].lower() in words("organisation-words") | {"patrol"}


def _prominence(actor: Actor) -> tuple[int, int, str]:
    return -len({ref.article for ref in actor.named}), -len(actor.speaks), actor.name


def _places(article: Article, statements: Sequence[Statement], home: Mapping[str, NameGroup]) -> Iterator[_Place]:
    for whole in (s for s in statements if s.k == 1):
        names = (*whole.names, *_unmarked(article, whole, home))
        yield from (_Place(article, whole, name) for name in names)


def _unmarked(article: Article, whole: Statement, home: Mapping[str, NameGroup]) -> Iterator[Name]:
    """Speakers who are known by name, where the parser marks none: `"They will be back", Moen said.`"""
    spans = dict.fromkeys(a.speaker for a in whole.attributions if a.speaker and a.speaker.within(whole.span))
    for span in spans:
        group = home.get(one_line(span.of(article.text)))
        if group and not any(name.span.overlaps(span) for name in whole.names):
            yield Name(span, group.kind)


def _behind_pronouns(
    articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]], home: Mapping[str, NameGroup]
) -> Mapping[str, Sequence[Ref]]:
    """Name -> the sentences in which its bearer speaks as "he" or "she"."""
    found: dict[str, list[Ref]] = {}
    for article, whole in ((a, s) for a in articles for s in statements[a.id] if s.k == 1):
        for said in whole.attributions:
            apart = said.speaker and said.source and not said.speaker.within(whole.span)
            group = home.get(one_line(said.speaker.of(article.text))) if apart and said.speaker else None
            if group:
                found.setdefault(group.canonical, []).append(whole.ref)
    return found


def _by_surname(groups: Sequence[NameGroup]) -> Mapping[str, NameGroup]:
    """The last words of people's names, each of one person of the story alone."""
    pairs = {(v.split()[-1], g.canonical): g for g in groups if g.kind == "person" for v in g.variants if " " in v}
    bearers = Counter(surname for surname, _ in pairs)
    return {surname: group for (surname, _), group in pairs.items() if bearers[surname] == 1}


def _actor(group: NameGroup, places: Sequence[_Place], as_pronoun: Sequence[Ref]) -> Actor:
    named = tuple(dict.fromkeys(p.whole.ref for p in places))
    variants = {p.text: quoted(p.text, p.whole.ref) for p in reversed(places)}
    roles = {line.text.lower(): line for p in reversed(places) for line in _roles(p)}
    by_name = dict.fromkeys(p.whole.ref for p in places if _speaks(p))
    speaks = _in_reading_order((*by_name, *as_pronoun), places)
    name = _own_name(group)
    first = [variants.pop(name) for name in (name,) if name in variants]
    return Actor(
        name, group.kind, (*first, *reversed(variants.values())),
        tuple(_distinct(list(reversed(roles.values()))))[:ROLES], speaks, named, group.evidence,
    )  # fmt: skip


def _in_reading_order(refs: Iterable[Ref], places: Sequence[_Place]) -> tuple[Ref, ...]:
    """Sentences article by article, as they first name somebody, each once."""
    order = {article: n for n, article in enumerate(dict.fromkeys(p.article.id for p in places))}
    return tuple(sorted(dict.fromkeys(refs), key=lambda ref: (order.get(ref.article, len(order)), ref.article, ref.n)))


def _own_name(group: NameGroup) -> str:
    """The fullest name; of a person one that names no body of his: "Moen", not "Moen Administration"."""
    bodies = words("organisation-words") | {"house", "campaign", "team"}
    own = [v for v in group.variants if not bodies & {w.lower() for w in v.split()}] if group.kind == "person" else []
    return group.canonical if group.canonical in own or not own else max(own, key=lambda v: len(v.split()))


def _distinct(roles: Sequence[Line]) -> Iterator[Line]:
    """The roles that no longer one among them holds."""
    return (r for r in roles if not any(r is not o and r.text.lower() in o.text.lower() for o in roles))


def _speaks(place: _Place) -> bool:
    """Whether the sentence names it as who says something."""
    text = place.article.text
    said = ((a.speaker or a.source) for a in place.whole.attributions if _utters(text, a))
    return any(place.name.span.within(span) and _heads(place, span) for span in said if span)


def _utters(text: str, said: Attribution) -> bool:
    """Whether somebody says or thinks something, instead of only doing it: "pleaded guilty", "saw a car"."""
    if not said.content or not said.cue:
        return False
    cue = said.cue.of(text)
    return said.kind != "indirect" or (utters(cue) and not cue.lower().startswith("plead"))


def _heads(place: _Place, source: Span) -> bool:
    """Whether a source is the named one, not something or somebody of his.

    "footage posted by Ida Moen" and "Ida Moen's uncle" are not she, "the Tides Department spokesman" is not the body.
    """
    before = place.article.text[source.start : place.name.span.start]
    after = place.article.text[place.name.span.end : source.end]
    return not _OF_ANOTHER.search(before) and bool(_SET_APART.match(after))


_OF_ANOTHER = re.compile(
    r"\b(?:by|of|from|with|about|against|between|to|for|in|at|on)\s+(?:the\s+|an?\s+)?(?:[a-z’'-]+\s+){0,2}"
    r"(?:(?:President|Mayor|Officer|Mr|Mrs|Ms|Senator|Sen|Rep|Gov|Judge|Chief|Sheriff)\.?\s+)?$"
)
"""What makes a source somebody or something else's: "supporters of President "."""
_SET_APART = re.compile(
    r"\s*(?:$|[,(\[—–”\"]|(?:and|or|of|in|at|on|from|with|for|who|which|that|aka|both|also)\b)", re.I
)
"""What follows a name that is all of a naming, or the rest of its place and office."""


def _roles(place: _Place) -> Iterator[Line]:
    """What stands right before and right after a name and says what its bearer is."""
    if place.name.kind != "person":
        return
    start = place.whole.span.start
    before, after = place.whole.text[: place.name.span.start - start], place.whole.text[place.name.span.end - start :]
    office = _office().search(before)
    role = _STRAY.sub("", office["role"]) if office else ""
    if office and _JOINED_ON.search(before[: office.start()]):
        role = office["title"]
    if role and not _FOLLOWERS.match(role) and not _NAMED_BEFORE.match(role):
        yield quoted(role, place.whole.ref)
    apposition = _SET_OFF.match(after)
    if apposition and _is_role(apposition["role"]):
        yield quoted(apposition["role"], place.whole.ref)


_STRAY = re.compile(
    rf"^(?:(?:[A-Z]{{2,}}\s+){{2,}}|(?:On\s+)?(?i:{WEEKDAY})\s+"
    r"|(?:As|And|But|When|While|With|In|For|To|Then|Sorry|Today|Yesterday|Defendant|Suspect)\s+)+"
)
"""What stands before an office and belongs to a headline or to the sentence: "HARBOUR FIRE Mayor", "As Judge"."""
_JOINED_ON = re.compile(r"\b[A-Z]\w+,?\s+(?:and|&)\s+$")
"""What cuts an office in two: "Roads and " of "Roads and Bridges Director"."""
_NAMED_BEFORE = re.compile(
    r"(?i:mayor|president|governor|gov|sen|rep|chief|judge)\.?\s+(?!General|Justice|Secretary|Minister|Executive)[A-Z]\w+$"
)
"""An office with the name of somebody else: "Mayor Holm and"."""
_FOLLOWERS = re.compile(r"\w+s\s+of\b(?!.*\b(?i:chairman|chief|secretary|director|head)\b)", re.I)
"""Several people who belong to the named one: "Supporters of Prime Minister"."""


@cache
def _office() -> re.Pattern[str]:
    """ "Ukrainian President " before a name, with what belongs to it."""
    titles = sorted((t for t in words("titles") if len(t) > 2), key=lambda t: (-len(t), t))
    listed = "|".join(re.escape(t) for t in titles if t not in ("miss", "mrs", "dame", "lord", "lady", "sir"))
    return re.compile(
        rf"(?<![\w’'-])(?P<role>(?:[A-Z][\w.’'-]*\s+(?:of\s+(?:the\s+)?)?){{0,4}}(?:(?:{_KIND})\s+){{0,2}}"
        rf"(?P<title>(?i:{listed})\.?))\s+$"
    )


_KIND = (
    "former|acting|deputy|defense|defence|vice|police|press|fire|county|city|state|campaign|school|assistant|senior|"
    "national|district|department|communications|majority|minority|executive"
)
"""Words in small letters that say what kind of office it is: "press secretary"."""
_SET_OFF = re.compile(
    r",\s+(?P<role>(?:(?:an?|the|one of the|[A-Z][\w’'-]*’?s?)\s+)?"
    r"(?:[^,;:.()“”\"]|,(?=\d)|(?<=\b[A-Z])\.(?=[A-Z]|\s[a-z])){4,90})(?=,(?!\d)|[.;]|$)"
)
"""What follows a name between commas; in "a city of 3,000" there is none."""


_TOLD = re.compile(r"\b(?:told|said|says|added|who|when|which|was|were|came|is|are|has|have|had|will|did)\b")
"""What tells an act instead of a role: "a spokeswoman told the paper"."""
_SUM = re.compile(r"[$£€%]|\bworth\b")
"""What is no role but something given: "benefits worth 2 million crowns to his company"."""


_CUT_OFF = re.compile(r"\b[A-Z](?:\.[A-Z])*$")
"""An abbreviation at which a role was cut off: "the U.N" of "the U.N.'s envoy"."""


def _is_role(text: str) -> bool:
    """Whether what is set off says what somebody is: it names an office or a kind of body, and no act."""
    parts = [w.lower().strip(".") for w in text.split()]
    if (
        _SUM.search(text)
        or _CUT_OFF.search(text)
        or _TOLD.search(text)
        or (parts[-1] in _bodies() and (text.startswith("the ") or not _holds_office(parts)))
    ):
        return False
    opens = parts[0] in words("stop-words") - {"a", "an", "the", "one"} or parts[0].endswith(("ing", "ed"))
    if not 1 < len(parts) <= LONGEST or opens:
        return False
    kinds = {w for term in table("speaker-roles") for w in term.split()} | words("titles") | words("offices")
    return any(p in kinds or p.removesuffix("s") in kinds for p in parts)


def _bodies() -> Set[str]:
    return words("organisation-words") | {"department"}


def _holds_office(parts: Sequence[str]) -> bool:
    """Whether words name an office, not only a body: "Keld Police Department" is no role."""
    offices = words("titles") | words("offices") | words("roles")
    return any(p in offices or p.removesuffix("s") in offices for p in parts)
