"""What a reader asks first of a story, and which of it a sentence tells: where, when, who, how far, what next.

A name, a place or a figure counts where several accounts have it: what one alone names is mostly a bystander. How far a
case has come, what is denied and what comes next count in the newest accounts.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache

from generator.comparison.differences.facts import countries, reporting
from generator.comparison.telling.denials import kind_of
from generator.comparison.telling.people import by_form, surname
from generator.comparison.telling.steps import ARREST, is_about_a_suspect, is_of_crime, is_step, newest_step
from generator.comparison.telling.timely import is_at_large, older_ones, stage_in
from generator.data import rows, table
from generator.language.datelines import town_of
from generator.language.dates.forms import WEEKDAY
from generator.language.figures.numbers import alternatives
from generator.language.names import find_names
from generator.language.parsing import Parsed, parse
from generator.model import Article, Claim, Ref, Span

Particular = tuple[str, str]
"""Its kind, and which of that kind: ("who", "Moen")."""

WEIGHT: Mapping[str, float] = {
    "place": 0.35, "spot": 0.3, "day": 0.35, "who": 0.5, "hurt": 0.5, "named": 0.4, "death": 0.8,
    "condition": 0.4, "size": 0.6, "how": 0.5, "harm": 0.0,
    "case": 0.6, "latest": 0.4, "accused": 0.5, "open": 0.8, "sought": 0.8, "denied": 0.6, "unsure": 0.5, "next": 0.4,
    "alleged": 0.5, "evidence": 0.4,
    "toll": 0.2, "core": 0.25, "claim": 0.1,
}  # fmt: skip
"""What a sentence gains by telling one more particular of a kind, as a share of what it is worth by its words."""
NOT_BEFORE = frozenset({"how", "hurt", "harm"})
"""Kinds of which a sentence on what was before the news tells nothing."""
MOST = 2
"""Particulars of one kind by which a sentence gains."""
HEAD, BEGINNING, FIRST = 12, 5, 3
"""Sentences of an article in which its particulars are sought, in which it tells of a death that is its news, and in
which one account names whoever matters."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the accounts of a story can tell a reader."""

    places: frozenset[str]
    people: frozenset[str]
    """By their surnames."""
    befallen: frozenset[str]
    """Whom an account that none has overtaken names with an age as dead, hurt or charged, by their surnames."""
    sizes: frozenset[str]
    """Figures of a headline, as of a strength: "6.2"."""
    is_crime: bool
    """Whether most accounts begin with one."""
    is_case: bool
    """Whether anybody has been caught."""
    latest: int
    """The latest stage of the case of a crime."""
    is_deadly: bool
    """Whether most accounts begin with a death."""
    is_charge: bool
    """Whether most accounts begin with what somebody is said to have done, and no crime that happened."""
    claims: Mapping[Ref, frozenset[Particular]]
    """What each sentence claims that several sources do."""

    @classmethod
    def of(cls, articles: Sequence[Article], claims: Sequence[Claim]) -> "Asked":
        """From the articles of a story and what they claim."""
        least = min(2, len(articles))
        heads = [" ".join(s.text for s in (*a.titles, *a.body[:HEAD])) for a in articles]
        places = _shared(map(_places, articles), least)
        early = frozenset[str]().union(*(_people(a, FIRST) for a in articles))
        people = early & _shared((_people(a, HEAD) for a in articles), least)
        older = older_ones(articles)
        befallen = frozenset[str]().union(*(_befallen(a) for a in articles if a.id not in older))
        sizes = frozenset(f for a in articles for s in a.titles for f in _SIZE.findall(s.text))
        openings = (" ".join(s.text for s in (*a.titles, *a.body[:BEGINNING])) for a in articles)
        deadly = 2 * sum(map(tells_death, openings)) > len(articles)
        crime = is_of_crime(articles)
        begun = (" ".join(s.text for s in (*a.titles, *a.body[:FIRST])) for a in articles)
        charge = not crime and 2 * sum(_tells("charged", text) for text in begun) > len(articles)
        titles = " ".join(s.text for a in articles for s in a.titles)
        latest = newest_step(articles, people) if crime else 0
        case = stage_in(titles) > 0 or any(stage_in(h) > ARREST for h in heads) or latest > 0
        return cls(places, people, befallen, sizes, crime, case, latest, deadly, charge, _claimed(claims, least))

    def told_in(self, text: str, ref: Ref, *, late: bool) -> frozenset[Particular]:
        """Which of it a sentence tells; of an account that is `late` not what was open then or came next."""
        return frozenset((*self._named(text), *self.claims.get(ref, ()), *self._state(text, late=late)))

    def _named(self, text: str) -> Iterator[Particular]:
        low, own = text.lower(), set(_WORD.findall(text))
        yield from (("place", place) for place in self.places if re.search(rf"\b{re.escape(place)}\b", low))
        hurt = self.befallen if _tells_fate(text) else frozenset[str]()
        yield from (("who", name) for name in self.people - hurt if name in own)
        yield from (("hurt", name) for name in hurt if name in own)
        yield from (("size", size) for size in self.sizes if re.search(rf"(?<!\d){re.escape(size)}(?!\d)", text))
        yield from (("spot", found[0]) for found in SPOT.finditer(text))
        if any(not reporting(text, Span(*m.span())) for m in _day().finditer(text)):
            yield "day", ""
        if _tells("identified", text):
            yield from (("named", name) for name in self.people if name in own)
            named = named_in_full(text, parse([text])[0]) if self.is_crime else ()
            yield from (("hurt", surname(name)) for name in named)
        if self.is_deadly and tells_death(text):
            yield "death", ""

    def _state(self, text: str, *, late: bool) -> Iterator[Particular]:
        yield from self._case(text)
        kind, _ = kind_of(text) or ("", None)
        if (kind == "denied" or _tells("denied", text)) and not _tells("formerly", text):
            yield "denied", ""
        yield from ((kind, "") for kind in ("condition",) if _tells(kind, text))
        yield from ((kind, "") for kind in ("how", "harm") if self.is_crime and _tells(kind, text))
        if self.is_charge:
            yield from ((kind, "") for kind in ("alleged", "evidence") if _tells(kind, text))
        if late:
            return
        if kind == "open" or _tells("unsure", text):
            yield "unsure", ""
        if is_about_a_suspect(text):
            yield "sought", ""
        elif is_at_large(text) and not self.is_case:
            yield "open", ""
        if _tells("next", text):
            yield "next", ""

    def _case(self, text: str) -> Iterator[Particular]:
        """How far a case has come, step by step, and against whom."""
        stage = stage_in(text) if self.is_case and is_step(text) else 0
        yield from (("case", str(step)) for step in range(1, stage + 1))
        if stage == self.latest > ARREST:
            yield "latest", ""
        named = named_in_full(text, parse([text])[0]) if stage else frozenset[str]()
        yield from (("accused", surname(name)) for name in named)


def gain_of(new: Iterable[Particular]) -> float:
    """What a sentence gains by telling particulars that none before it has told."""
    counts = Counter(kind for kind, _ in new)
    return math.fsum(WEIGHT[kind] * min(n, MOST) for kind, n in sorted(counts.items()))


def is_about_a_bystander(text: str, asked: Asked) -> bool:
    """Whether a sentence tells what somebody did whom no other account names: "Ida Moen heard the bang in her kitchen".

    In the news of a crime or a disaster; in politics whoever one account quotes may matter.
    """
    (parsed,) = parse([text])
    if not parsed or not (asked.is_case or asked.is_deadly) or stage_in(text):
        return False
    named = {name.rsplit(" ", 1)[-1] for name in named_in_full(text, parsed)} - asked.people
    roots = [i for i, token in enumerate(parsed.tokens) if token.head == i]
    subjects = (parsed.subtree(c) for i in roots for c in parsed.children[i] if parsed.tokens[c].dep == "nsubj")
    return any(_is_bare_name(parsed, subject, named) for subject in subjects)


def _is_bare_name(parsed: Parsed, subject: Sequence[int], names: Set[str]) -> bool:
    """Whether a subject is somebody by name alone: "Ida Moen", not "Mayor Ida Moen" or "Ida Moen, the mayor"."""
    told = [parsed.tokens[i] for i in subject]
    return told[-1].text in names and all(t.pos == "PROPN" and t.ent_type == "PERSON" for t in told)


def is_colour(tells: Iterable[Particular]) -> bool:
    """Whether a sentence tells no more than who was where and when: "Ida Moen heard the bang in Keld on Monday"."""
    kinds = {kind for kind, _ in tells}
    return bool(kinds & {"place", "spot"}) and kinds <= {"who", "place", "spot", "day"}


def _people(article: Article, head: int) -> frozenset[str]:
    """The surnames of those whom an article names in full where it begins, but for those who tell of a case."""
    texts = [s.text for s in article.body[:head]]
    pairs = zip(texts, parse(texts), strict=True)
    return frozenset(name.rsplit(" ", 1)[-1] for text, parsed in pairs for name in named_in_full(text, parsed))


def _befallen(article: Article) -> frozenset[str]:
    """The surnames of those whom an article names, with their age or as dead, where it tells what befell them."""
    texts = [s.text for s in article.body[:HEAD] if _tells_fate(s.text)]
    aged = (name for text in texts for name in by_form(text))
    dead = (
        name
        for text, p in zip(texts, parse(texts), strict=True)
        for name in named_in_full(text, p)
        if _is_dead(name, text)
    )
    return frozenset(surname(name) for name in (*aged, *dead) if not IN_OFFICE.search(name))


def _is_dead(name: str, text: str) -> bool:
    """Whether a sentence tells of somebody's death as of his own: "Ida Moen was brought to Keld, where she died"."""
    own = rf"{re.escape(name)}(?: Jr\.)?(?:,[^,]{{1,60}},)? (?:was|were|died|suffered|succumbed)\b"
    return tells_death(text) and bool(re.search(own, text))


def _tells_fate(text: str) -> bool:
    """Whether a text tells what befell somebody: a death, a wound, a charge."""
    return tells_death(text) or tells_condition(text) or stage_in(text) > 0 or _tells("harm", text)


def named_in_full(text: str, parsed: Parsed | None) -> frozenset[str]:
    """The people whom a sentence calls by more than a surname, but for those who tell of a case."""
    told = IN_OFFICE.sub(" ", text)
    names = (
        re.sub(r"['’]s$", "", name.span.of(text)) for name in find_names(text, doc=parsed) if name.kind == "person"
    )
    return frozenset(name for name in names if " " in name and name in told)


def tells_death(text: str) -> bool:
    """Whether a text tells of a death."""
    return _tells("death", text)


def tells_condition(text: str) -> bool:
    """Whether a text tells how somebody who was hurt is."""
    return _tells("condition", text)


def _tells(kind: str, text: str) -> bool:
    """Whether a text has one of the forms listed for a kind."""
    return any(form.search(text) for form in _forms()[kind])


@cache
def _forms() -> Mapping[str, tuple[re.Pattern[str], ...]]:
    found: dict[str, tuple[re.Pattern[str], ...]] = {}
    for kind, form in rows("particulars"):
        found[kind] = (*found.get(kind, ()), re.compile(form, re.I))
    return found


def _shared(found: Iterable[Iterable[str]], least: int) -> frozenset[str]:
    """What so many of them have."""
    counts = Counter(value for each in found for value in set(each))
    return frozenset(value for value, n in counts.items() if n >= least)


def _claimed(claims: Sequence[Claim], least: int) -> Mapping[Ref, frozenset[Particular]]:
    found: dict[Ref, set[Particular]] = {}
    for claim in (c for c in claims if len(c.articles) >= least):
        kind = "toll" if claim.kind == "figure" else "core" if len(claim.articles) > least else "claim"
        for mention in claim.mentions:
            found.setdefault(mention.ref, set()).add((kind, claim.id))
    return {ref: frozenset(ids) for ref, ids in found.items()}


def _places(article: Article) -> frozenset[str]:
    """The places that an article names where it begins, that of its dateline among them, in small letters."""
    head = article.body[:HEAD]
    sent_from = filter(None, (town_of(s.text) for s in head[:2]))
    texts = [s.text for s in head]
    named = (
        _bare(name.span.of(text))
        for text, parsed in zip(texts, parse(texts), strict=True)
        for name in find_names(text, doc=parsed)
        if name.kind == "place" and not countries(name.span.of(text))
    )
    return frozenset((*sent_from, *named))


def _bare(place: str) -> str:
    return re.sub(r"^the |['’]s$", "", place.lower())


_WORD = re.compile(r"[A-Z][\w’-]*\w")
_SIZE = re.compile(r"(?<![\d,.$])\d+\.\d+(?![\d,]|\.\d)")
"""A strength or a size with its decimals: a count of people has none."""
SPOT = re.compile(
    r"\b\d+[- ]block\b"
    r"|\b[A-Z\d][\w.’'-]* (?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Drive|Boulevard|Blvd\.|Lane|Highway)(?=\W|$)"
    r"|\b[A-Z][\w’'-]+ (?i:airport|hotel|school|church|mosque|synagogue|mall|stadium|station|park|bridge)\b"
)
"""Where in a town."""


@cache
def _day() -> re.Pattern[str]:
    """A day by its name or its date."""
    return re.compile(rf"\b(?:{WEEKDAY}|(?:{alternatives(m.title() for m in table('months'))})\.? \d{{1,2}})\b")


IN_OFFICE = re.compile(
    r"\b(?:\w*[Ss]pokes\w+|[Oo]fficer|[Mm]ayor|[Ss]heriff|[Cc]hief|[Dd]etective|[Ss]uperintendent"
    r"|Sgt\.|Lt\.|Capt\.|Cpl\.|Maj\.)"
    r"(?: [A-Z][\w.’'-]+)+"
    r"|\b(?:[A-Z][\w.’'-]+ )+(?=(?:said|says|told)\b)"
    r"|\b(?:[A-Z][\w.’'-]* )+"
    r"(?:Police|Sheriff|Bureau|Department|Hospital|Center|Avenue|Road|Street|Drive|Lane|Boulevard|County)\b"
)
"""Those who tell of a case, and bodies and places: names that make nobody known."""
