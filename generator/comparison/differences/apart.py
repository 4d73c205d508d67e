"""Whether two figures of one row count different people, as their own sentences show: then they are no conflict.

"Two others", "nine were shot and one was killed" beside "ten were shot", five officers in Arden beside three in Tarn,
Tuesday's raid beside Thursday's. Everything here withholds a conflict and none of it makes one.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.comparison.differences.facts import reporting
from generator.comparison.differences.figures import part
from generator.data import table
from generator.language.dates.forms import WEEKDAY
from generator.language.figures.numbers import word_number
from generator.language.words import tokens
from generator.model import Quantity, Statement

_OTHERS = re.compile(r"\s+(?:[\w-]+\s+)?others?\b", re.I)
"""What follows a figure that leaves out somebody told before: "two others", "four more others"."""
_ANOTHER = re.compile(r"\b(?:an)?other\s+$", re.I)
_PLACE = re.compile(r"[^,;.:“”]{0,40}?\b(?:in|at|near)\s+((?:[A-Z][\w’'-]+\s?){1,3})")
"""A place told right behind a figure."""

_OWN_LIFE = re.compile(
    r"\b(?:t(?:ook|ake|aking) (?:his|her|their) own li(?:fe|ves)"
    r"|(?:kill|shoot|shot)(?:ed|ing)? (?:him|her|them)sel(?:f|ves)"
    r"|turn(?:ed|ing) the gun on (?:him|her)self|including the (?:gunman|shooter|attacker|bomber|suspect))\b",
    re.I,
)
_EVENT = "shooting|attack|incident|bombing|crash|blast|raid|fire"
_ASIDE = re.compile(rf"\b(?:unrelated|separate(?:ly)?|(?:another|earlier|previous|similar) (?:{_EVENT}))\b", re.I)


@dataclass(frozen=True, slots=True)
class Setting:
    """What the sentence of a figure tells of whom it counts, and of where and when."""

    quantity: Quantity
    leaves_out: bool
    """Whether somebody told before is not counted: "left two others dead", "another 40 were hurt"."""
    beside: tuple[float, ...]
    """How many people the sentence counts besides its figure, each count by itself."""
    named: int
    """Persons named after the figure."""
    doer_died: bool
    """Whether the one who did it is told to be dead too: "killed three before taking his own life"."""
    aside: bool
    """Whether the sentence says that it tells of another event: "in a separate attack"."""
    days: frozenset[str]
    """Days of the week on which it happened; not that of the report."""
    stretch: str
    """The days or months over which it counts: "over the weekend", "this year"; empty for one event."""
    places: frozenset[str]
    """Capitalised words of whom it counts, or of where, right behind it: "five Dallas officers", "in Arden"."""

    @classmethod
    def of(cls, whole: Statement, quantity: Quantity) -> "Setting":
        """From the statement of a sentence and a figure in it."""
        at = whole.span.start
        before, after = whole.text[: quantity.span.start - at], whole.text[quantity.span.end - at :]
        others = quantity.counted is not None and quantity.counted.startswith("other")
        return cls(
            quantity,
            leaves_out=bool(_OTHERS.match(after) or _ANOTHER.search(before) or others),
            beside=tuple(q.value or 0.0 for q in whole.quantities if _others(whole, q, quantity)),
            named=sum(n.kind == "person" and n.span.start >= quantity.span.end for n in whole.names),
            doer_died=bool(_OWN_LIFE.search(whole.text)),
            aside=bool(_ASIDE.search(whole.text)),
            days=_days(whole),
            stretch=_stretch(whole.text),
            places=_places(whole, quantity),
        )

    def counted_apart(self, other: "Setting") -> bool:
        """Whether one sentence counts somebody whom the other leaves out or counts by himself."""
        return bool(_names(_COUNTED_APART, self, other))

    def elsewhere(self, other: "Setting") -> bool:
        """Whether two figures are told of two places, two days or, in so many words, of two events."""
        return bool(_names(_ELSEWHERE, self, other))

    def apart_by(self, other: "Setting") -> tuple[str, ...]:
        """What shows two figures to count different people, each in a few plain words."""
        return (*_names(_COUNTED_APART, self, other), *_names(_ELSEWHERE, self, other))

    def completed(self, other: "Setting") -> bool:
        """Whether the people a sentence tells besides its figure make up the other, larger one.

        Reads "nine people were shot and one was killed" beside "ten"; "two officers, Ida Moen and Ivo Lund, and their
        driver Bo Ray" beside "three". What both count apart completes neither: "one was killed and five were hurt",
        "one was killed and six were hurt".
        """
        mine, theirs = self.quantity, other.quantity
        gap = (theirs.value or 0.0) - (mine.value or 0.0)
        if gap <= 0 or mine.upper is not None or theirs.upper is not None:
            return False
        if self.doer_died and gap == 1:
            return True
        others = [*(Counter(self.beside) - Counter(other.beside)).elements()]
        return gap in others or gap == sum(others) or self.named == theirs.value


Judge = Callable[[Setting, Setting], bool]

_COUNTED_APART: Mapping[str, Judge] = {
    "one leaves somebody out": lambda a, b: a.leaves_out != b.leaves_out,
    "others of one sentence make up the other figure": lambda a, b: a.completed(b) or b.completed(a),
}
_ELSEWHERE: Mapping[str, Judge] = {
    "one tells of another event": lambda a, b: a.aside != b.aside,
    "two stretches of time": lambda a, b: a.stretch != b.stretch,
    "two days": lambda a, b: bool(a.days and b.days and not a.days & b.days),
    "two places": lambda a, b: bool(a.places and b.places and not a.places & b.places),
}


def _names(judges: Mapping[str, Judge], a: Setting, b: Setting) -> tuple[str, ...]:
    return tuple(name for name, judge in judges.items() if judge(a, b))


def _others(whole: Statement, quantity: Quantity, figure: Quantity) -> bool:
    """Whether a figure counts people besides those of another; "one of them fatally" is a part of these."""
    at = whole.span.start
    return _people(quantity) and not quantity.span.overlaps(figure.span) and not part(whole.text, quantity.moved(-at))


def _people(quantity: Quantity) -> bool:
    """Whether a figure counts people: something happened to them, or they are called so."""
    plain = quantity.value and not quantity.share and quantity.unit is None and not quantity.parts
    return bool(plain and (quantity.event or quantity.counted))


def _stretch(text: str) -> str:
    found = _STRETCH.search(text)
    return " ".join(found["stretch"].lower().split()) if found else ""


_STRETCH = re.compile(
    r"\b(?:(?:over|during|across|throughout|in|for)\s+the\s+(?:(?:past|last|whole|entire|long)\s+)?|this\s+|so\s+far\s+this\s+)"
    r"(?P<stretch>weekend|week|month|year|decade)\b",
    re.I,
)


def _days(whole: Statement) -> frozenset[str]:
    text, at = whole.text, whole.span.start
    spans = (d.span.moved(-at) for d in whole.dates)
    told = (s.of(text) for s in spans if not reporting(text, s))
    return frozenset(word for words in told for word in tokens(words) if word in _weekdays())


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(table("weekdays"))


def _places(whole: Statement, quantity: Quantity) -> frozenset[str]:
    text, at, counted = whole.text, whole.span.start, quantity.counted_span
    end = max(span.end for span in (quantity.span, counted, quantity.event_span) if span) - at
    behind = _PLACE.match(text, end)
    words = f"{counted.moved(-at).of(text) if counted else ''} {behind[1] if behind else ''}".split()
    return frozenset(word.removesuffix("’s").removesuffix("'s") for word in words if word[:1].isupper())


def of_another_event(sentence: str) -> bool:
    """Whether a sentence tells of other events than its story, or of more of them.

    Reads "in seven separate shootings", "Last Easter, four died", "22 were shot across the city over the weekend",
    "About the same time, two men were shot on Quay Street".
    """
    tally = _stretch(sentence) and _TALLY.search(sentence)
    beside = _BESIDE.match(sentence) and _HARMED.search(sentence)
    return bool(
        _OTHER_EVENT.search(sentence) or _EARLIER.match(sentence) or _ALL_OVER.search(sentence) or tally or beside
    )


_OTHER_EVENT = re.compile(
    rf"\b(?:unrelated|separate|another|earlier|previous|similar)\s+(?:[a-z]+\s+)?(?:{_EVENT})(?:s|es)?\b", re.I
)
_TALLY = re.compile(
    r"\b(?:spate|wave|rash|(?:city|county|state|nation|country)wide|so far|overall"
    r"|(?:across|around) the (?:city|county|state|country|nation))\b",
    re.I,
)
"""What counts over more than one event, where a stretch of time is told too."""
_EARLIER = re.compile(r"Last\s+(?:[A-Z][a-z]+\s+Day(?:\s+weekend)?|Thanksgiving|Christmas|Easter|Halloween),\s")
"""How a sentence begins that looks back."""
_BESIDE = re.compile(
    rf"(?:(?:About|Around|At) the same time|Also (?:on )?{WEEKDAY}|Elsewhere|(?:Minutes|Hours|Days|A day) earlier"
    rf"|Earlier this (?:week|month|year|summer)|In addition to (?:\S+ ){{0,4}}(?:{_EVENT}))\b",
    re.I,
)
"""How one begins that goes on to another event, if anybody comes to harm in it."""
_HARMED = re.compile(r"\b(?:was|were) (?:\w+ly )?(?:also )?(?:shot|killed|wounded|stabbed|injured)\b|\bdied\b", re.I)
_ALL_OVER = re.compile(
    r"\b(?:shootings|stabbings|attacks|crashes)\s+(?:across|around|throughout)\s+(?:the\s+)?(?:[A-Z]|city|county|state)"
)


@lru_cache(maxsize=1024)
def tells_of_several(text: str) -> bool:
    """Whether an article tells of several incidents: "a series of shootings", "the third attack", "nine shootings"."""
    return bool(_SEVERAL.search(text))


@lru_cache(maxsize=1024)
def tells_of_a_second(text: str) -> bool:
    """Whether an article is of another event than the first: "Monday's quake was the second one to hit the island".

    Without its day it may be of the one in the news: "The shooting was the second in a month".
    """
    return bool(_SECOND.search(text))


_SECOND = re.compile(
    rf"\b{WEEKDAY}['’]s (?:shooting|attack|bombing|blast|crash|fire|(?:earth)?quake|temblor|tremor|storm|flood)"
    r" (?:is|was|has been) the (?:second|third|fourth|fifth|latest)\b(?! (?:deadliest|largest|worst|biggest|most))",
    re.I,
)
_KIND = "shooting|attack|killing|bombing|blast|stabbing|incident|raid|strike|homicide|crash|fire"
_SEVERAL = re.compile(
    rf"\b(?:series|string|spate|wave|rash)\s+of\s+(?:[\w’'-]+\s+){{0,2}}(?:{_KIND})s\b"
    rf"|\b(?:second|third|fourth|fifth)\s+(?:\w+\s+)?(?:{_KIND})\b"
    rf"|\b(?:multiple|several|{word_number()}|\d+)\s+(?:(?!people|in|of)\w+\s+){{0,2}}(?:{_KIND})s\b",
    re.I,
)
