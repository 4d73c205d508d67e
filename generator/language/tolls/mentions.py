"""Figures for victims over the sentences of a text: of whom, for all or for a part, of this event or of another.

"One of the wounded" and "including two boys" are parts, "five others" come on top, "last year" tells of other events.
What is decided from them about the whole text is for `reading`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.data import words
from generator.language.figures.counting import people_words
from generator.language.figures.events import PREDICATE
from generator.language.tolls.fates import fate_after, fate_before
from generator.model import DateMention, Quantity, Span, Statement

LEAD = 3
"""Sentences, the title among them, that tell the whole."""
CLASS = {"killed": "killed", "wounded": "wounded", "hospitalised": "wounded", "shot": "shot", "stabbed": "shot"}
"""Class of event -> what it counts towards."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One figure for people killed, wounded or shot."""

    event: str
    value: int
    role: str
    """whole, known ("the two victims"), part or others."""
    sentence: int
    span: Span
    active: bool
    """Those a doer killed: he is not among them."""
    anyone: bool
    """Counted as people or victims, so that the doer may be among them; "three officers" are not."""
    within: Span
    """Its sentence."""
    more: bool = False
    """Told as more, so that those told of right before are not among them."""
    condition: bool = False
    """Counted by how they are: "two are in critical condition and three were treated and released"."""
    late: bool = False
    """Died after they had been counted among the wounded."""


# ---- figures


CHILDREN_OF = re.compile(r"\b(?:mother|father|parent|married|mom|dad)\s+of\s+$", re.I)
"""Before a figure that counts children: "a mother of two"."""
PART_BEFORE = re.compile(r"\b(?:including|among\s+(?:them|whom|the\s+\w+)|of\s+(?:the|those|them|whom))\W*$", re.I)
PART_AFTER = re.compile(r"\s+of\s+(?:the|them|those|whom|these|his|her|their|its)\b", re.I)
LATE = re.compile(r"\s+of\s+(?:the|those|these)\s+(?:\w+\s+)?(?:injured|wounded|hurt|hospitali[sz]ed|patients)\b", re.I)
OTHERS = re.compile(r"\b(?:others?|more|another|additional|further)\b", re.I)
CONDITION = re.compile(
    r"(?:\s+(?:people|person|victims?|others?|men|man|women|woman|patients?))?\s+(?:(?:is|are|was|were|had|has|have|been|being"
    r"|listed|remains?|remained|reported)\s+)+(?:in\s+(?:[\w-]+\s+){1,3}condition|treated|released|in\s+(?:the\s+)?hospital)\b",
    re.I,
)
MORE = re.compile(r"\b(?:more|another|additional|further)\b", re.I)
DEFINITE = re.compile(r"\b(?:the|these|those|both|his|her|their)\s+(?:other\s+)?$", re.I)


def mentions(text: str, sentences: Sequence[Statement]) -> Iterator[Mention]:
    """The figures for victims in sentences that tell of the event itself."""
    for i, sentence in enumerate(sentences):
        yield from _manifold(i, sentence)
        for q in sentence.quantities:
            event = _event(text, sentence, q) if _plain(text, q) else None
            if event:
                start, end = q.span.start - sentence.span.start, _end(q) - sentence.span.start
                active = (q.event_span is not None and q.event_span < q.span) or _active_before(sentence.text, start)
                yield Mention(
                    event,
                    int(q.value or 0),
                    _role(sentence.text, q, start, end),
                    i,
                    q.span,
                    active,
                    _anyone(q),
                    sentence.span,
                    more=bool(MORE.search(sentence.text[start : end + 6])),
                    condition=bool(CONDITION.match(sentence.text, q.span.end - sentence.span.start)),
                    late=event == "killed" and bool(LATE.match(sentence.text, q.span.end - sentence.span.start)),
                )


MANIFOLD = re.compile(
    r"\b(?P<many>double|triple|quadruple|quintuple)\s+(?:fatal\s+)?(?P<deed>shooting|stabbing|homicide|murder|killing|slaying)\b"
    r"(?![-\s]+suicide)",
    re.I,
)
MANY = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}


def _manifold(i: int, sentence: Statement) -> Iterator[Mention]:
    """Reads "a triple shooting", "the double homicide": so many shot or killed."""
    for match in MANIFOLD.finditer(sentence.text):
        fatal = match["deed"].lower() not in ("shooting", "stabbing")
        event = "killed" if fatal or "fatal" in match.group().lower() else "shot"
        span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
        yield Mention(
            event, MANY[match["many"].lower()], "whole", i, span, active=False, anyone=True, within=sentence.span
        )


def _active_before(sentence: str, start: int) -> bool:
    return fate_before(sentence, start) is not None


def _plain(text: str, q: Quantity) -> bool:
    if q.value == 1 and not re.search(r"\d|\bone\b", q.span.of(text), re.I):
        return False
    whole = q.value is not None and q.upper is None and q.value == int(q.value) and q.value >= 0
    return whole and q.unit is None and not q.share and q.change is None and _people(q)


def _people(q: Quantity) -> bool:
    """Whether people are counted: by a noun for people, or one that is made like such ("hikers", "cyclists")."""
    if q.counted is None:
        return True
    told = q.counted.split()
    return bool(set(told) & (people_words() | WHO)) or (q.event in CLASS and told[-1].endswith(MADE))


MADE = ("ers", "ors", "ists", "ees", "ians")
"""Endings of nouns for people who do or undergo something."""
WHO = frozenset(
    {"lives", "dead", "bodies", "victims", "deaths", "fatalities", "injuries", "others", "killed", "wounded"}
)


ANYONE = frozenset(
    (
        *("people", "persons", "person", "victims", "others", "bodies", "lives", "dead", "adults", "killed"),
        *("men", "women", "males", "females", "teens", "teenagers"),
    )
)
"""Words that take in a doer: "three people are dead" may, "three officers are dead" does not."""


def _anyone(q: Quantity) -> bool:
    return q.counted is None or bool(set(q.counted.split()) & (ANYONE | words("perpetrators")))


def _end(q: Quantity) -> int:
    return max(q.span.end, q.counted_span.end if q.counted_span else 0)


def _event(text: str, sentence: Statement, q: Quantity) -> str | None:
    told = CLASS.get(q.event or "")
    by = sentence.span.start
    if told and q.event_span and q.event_span.start > _end(q) and _own_verb(text[_end(q) : q.event_span.start]):
        told = None
    if told in ("killed", "wounded") or q.event == "casualties":
        return told
    fate = fate_after(sentence.text, _end(q) - by) or fate_before(sentence.text, q.span.start - by) or told
    return "shot" if fate == "wounded" and SOME_DIED.search(sentence.text, _end(q) - by) else fate


SOME_DIED = re.compile(r"\bwhere\s+[^.;]{0,60}\b(?:died|pronounced\s+dead)\b", re.I)
"""After people of whom not all lived: "all three were taken to a clinic, where the woman died"."""


REACH = 6
"""Words between people and what became of them, unless "were" stands before it."""


def _own_verb(between: str) -> bool:
    """Whether the people did something else first: "seven guards fired back and Miller was killed"."""
    if re.search(r"\b(?:said|says|saying|told|that|none)\b", between):
        return True
    if len(between.split()) > REACH and not PREDICATE.search(between):
        return True
    return bool(re.search(r"\b(?:and|but|while|when|after|as|before|because)\b|,[^,]*\bwho\b", between))


EARLIER = re.compile(
    r"\b(?:(?:initially|earlier|originally|previously|at\s+first|first)\s+(?:said|reported|put|told|listed)"
    r"|had\s+(?:earlier\s+)?(?:said|reported|put))\b",
    re.I,
)
"""Before a count that a later one has replaced."""


def _role(sentence: str, q: Quantity, start: int, end: int) -> str:
    """For all, for those known, for a part ("one of the wounded", "including two boys") or for more ("five others")."""
    figure_end, before = q.span.end - q.span.start + start, sentence[:start]
    if CHILDREN_OF.search(before) or PART_BEFORE.search(before) or PART_AFTER.match(sentence, figure_end):
        return "part"
    if EARLIER.search(before) or (re.search(r"\bthe\s+$", before, re.I) and OTHERS.search(sentence[start:end])):
        return "known"
    if OTHERS.search(sentence[start:end]) or OTHERS.match(sentence, end + 1):
        return "others"
    return "known" if DEFINITE.search(before) else "whole"


# ---- other events


OTHER = re.compile(
    r"\b(?:(?:each|every|per|a)\s+(?:year|day|week|month)|annually|nationwide|(?:so\s+far\s+)?this\s+year|last\s+year"
    r"|since\s+(?:the\s+)?(?:\d{4}|\w+day)|in\s+(?:recent|past)\s+(?:years|months|weeks)"
    r"|(?:over|in|during)\s+the\s+(?:past|last)\s+\w+|(?:years?|months?|weeks?)\s+(?:ago|earlier|before)|statistics"
    r"|on\s+average|across\s+the\s+(?:country|nation|city)|homicides|(?:shootings?|violence)\s+across"
    r"|separate\s+(?:shootings|incidents)|mass\s+shootings|(?<!-)(?<!life )threaten\w*"
    r"|(?:could|would|might)\s+have|(?:planned|wanted|tried|attempted|vowed)\s+to\s+(?:\w+\s+(?:and|or)\s+)?(?:kill|murder|shoot|attack|hurt|injure"
    r"|wound|harm))\b",
    re.I,
)
"""Tells of other events, of many events together, or of what did not happen."""
TEASER = re.compile(
    r"[+>»]|(?:more|related|read|watch|also)(?:\s+(?:more|on|see|read|also))?(?:\s+\S+){0,2}:|photos?:", re.I
)
"""Opens a line that leads to another article."""
FAR = 60
"""Days before the article from which a date tells of another event: court reports come later, but say so by year."""


COURT = re.compile(
    r"\b(?:guilty|trial|sentenc\w+|convict\w+|jur(?:y|ors)|court|judge|indict\w+|arraign\w+|charged|prosecutors?"
    r"|plea(?:ds?|ded)?|hearing|verdict|acquitted|anniversary|death\s+penalty)\b",
    re.I,
)
"""Words of reports that tell of an event long past."""
HARM = re.compile(r"\b(?:kill|murder|slay|slain|shot|shoot|dead|death|died|fatal|wound|injur|stabb)", re.I)


def of_the_event(sentences: Sequence[Statement], published: date | None) -> list[Statement]:
    """The sentences that may tell of the event itself."""
    own = _long_past(sentences, published)
    return [s for s in sentences if not of_another(s, published, own)]


def _long_past(sentences: Sequence[Statement], published: date | None) -> tuple[DateMention, ...]:
    """The dates of the event in a report of a court: those beside the first harm that is told of with a far date."""
    if not any(COURT.search(s.text) for s in sentences[:LEAD]):
        return ()
    return next((far for s in sentences if (far := _far(s, published)) and HARM.search(s.text)), ())


def _far(sentence: Statement, published: date | None) -> tuple[DateMention, ...]:
    if published is None:
        return ()
    return tuple(d for d in sentence.dates if d.end and (published - d.end).days > FAR)


def of_another(sentence: Statement, published: date | None, own: Sequence[DateMention] = ()) -> bool:
    """Reads "In 2012 a gunman killed 20 children" in an article of later years: another event."""
    return bool(TEASER.match(sentence.text) or OTHER.search(sentence.text)) or any(
        not _agrees(d, own) for d in _far(sentence, published)
    )


def _agrees(told: DateMention, own: Sequence[DateMention]) -> bool:
    """Whether a date may be one of these: "March 13, 2011" and "2011"."""
    return any(
        told.start and told.end and d.start and d.end and told.start <= d.end and d.start <= told.end for d in own
    )
