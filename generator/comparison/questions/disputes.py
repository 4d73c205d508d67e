"""Questions on what sources tell differently: figures, particulars, one figure for two things, dropped hedges."""

import re
from collections.abc import Iterator, Sequence

from generator.comparison.claims.row_times import without_then
from generator.comparison.differences.particulars import CLOCK
from generator.comparison.differences.shares import misfits
from generator.comparison.questions.askable import SHORT, headless
from generator.comparison.questions.asking import either, question
from generator.comparison.telling.digest import nameable
from generator.comparison.telling.dispute_lines import label_inside
from generator.comparison.telling.wording import figure_words, figures_in, lower_article, participle, unquoted
from generator.language.dates.forms import WEEKDAY
from generator.language.words import stems
from generator.model import Article, Certainty, Claim, Difference, Mention, Question, Ref

ALIKE = 0.55
"""Share of the shorter clause's words that both have, from which a doubt and a fact are of one thing."""
APART = 3.5
"""How many times as large one of two figures may be that may be of one count."""
SMALL = 10
"""Smaller figures are equal by chance."""


def conflicts(claims: Sequence[Claim], articles: Sequence[Article] = ()) -> Iterator[Question]:
    """ "How many North Koreans were killed: about 300 or approximately 1,000?"; nothing that a source has corrected."""
    revised = any(_REVISED.search(s.text) for a in articles for s in a.body)
    for claim in claims:
        for difference in claim.differences:
            if difference.conflict or _of_one_age(difference):
                sides = [claim.mentions[i] for i in (*difference.left, *difference.right)]
                basis = [*claim.label.basis, *(m.ref for m in sides)]
                if claim.kind == "figure" and nameable(claim) and not (revised or _corrected(sides)):
                    text = f"{_how_many(claim)}: {either(figures_in(sorted(sides, key=_size)))}?"
                    yield question("conflict", text, basis, claim.id)
                elif claim.kind != "figure":
                    one, other = (claim.mentions[side[0]] for side in (difference.left, difference.right))
                    text = _which(one, other)
                    if difference.kind in _PARTICULARS and difference.given:
                        text = _of_particular(difference, one, other)
                    settles = _SETTLES.get(difference.kind, _RECORD)
                    if _one_in_other(difference.given) or (text.startswith(_SO) and not _opposed(one, other)):
                        continue
                    if text:
                        yield question("conflict", text, (one.ref, other.ref), claim.id, settles=settles)


def _of_one_age(difference: Difference) -> bool:
    """Whether two ages of one person differ, also where one source has copied the other: one of them is wrong."""
    return difference.kind == "age" and "cannot be right" in difference.why


def _corrected(sides: Sequence[Mention]) -> bool:
    """Whether a side only gives a first count: "initial reports had four wounded", "up to 16"."""
    return any(_FIRST.search(m.text) or (m.quantity and m.quantity.bound == "at most") for m in sides)


_FIRST = re.compile(r"\b(?:initial(?:ly)?|first|early) (?:\w+ )?(?:reports?|reported|said|thought|believed)\b", re.I)


_REVISED = re.compile(
    r"\b(?:number|figure|toll|count|total) (?:has been|was|had been) (?:since )?"
    r"(?:reduced|revised|lowered|raised|corrected)\b"
    r"|\b(?:revised|lowered|corrected) (?:\w+ ){0,2}(?:number|figure|toll|count|total)\b",
    re.I,
)
"""What says that one of two figures was a first count: "that number has been reduced to three"."""


def _of_particular(difference: Difference, one: Mention, other: Mention) -> str:
    """What is asked of two times, ages, places; empty where they are no two answers to one question."""
    given = [lower_article(each) if difference.kind != "speaker" else each for each in difference.given]
    if difference.kind == "age":
        return _old(given) or ""
    if difference.kind == "time" and (_of_two_acts(one, other) or _may_be_one(given)):
        return ""
    if difference.kind in ("date", "money") and any(_MOVED.search(m.text) for m in (one, other)):
        return ""
    if difference.kind == "date" and _opposed(one, other):
        return _which(one, other)
    if difference.kind == "date" and len({bool(re.search(r"\d|day\b", each)) for each in given}) > 1:
        return ""
    own = _block(given, one.text) if difference.kind == "place" else None
    return own or f"{_PARTICULARS[difference.kind]}: {either([_WHOSE.sub('', each) for each in given])}?"


_MOVED = re.compile(r"\b(?:(?:re)?scheduled|refiled|postponed|rewards?)\b", re.I)
"""What may have two days, or two sums, and no conflict."""
_WHOSE = re.compile(r"^(?:his|her|their) ")


def _of_two_acts(one: Mention, other: Mention) -> bool:
    """Whether one side tells when police were called or somebody was brought in, and the other when it was."""
    called = [bool(_CALLED.search(m.text)) and not _HAPPENED.search(m.text) for m in (one, other)]
    return called[0] != called[1]


_HAPPENED = re.compile(r"\b(?:was|were) shot\b|\b(?:happened|occurred|took place|broke out)\b", re.I)
_CALLED = re.compile(
    r"\b(?:call(?:s|ed)?|dispatched|respond(?:ed|ing)|alerted|received|arrived|driven|taken|pronounced|notified)\b",
    re.I,
)


def _may_be_one(given: Sequence[str]) -> bool:
    """Whether two times of day are near, and one of them is no exact one: "about 6 p.m." beside "5:39 p.m."."""
    minutes = [m for each in given if (m := _minutes(each)) is not None]
    near = len(minutes) == len(given) and max(minutes) - min(minutes) <= NEARBY
    return near and any(_ABOUT.search(each) for each in given)


NEARBY = 25
"""Minutes up to which "about six" and an exact time may be one."""
_ABOUT = re.compile(r"\b(?:about|around|approximately|before|after|near|shortly|just)\b", re.I)


def _minutes(text: str) -> int | None:
    """The minute of the day: 1059 of "about 5:39 p.m."."""
    found = CLOCK.search(text)
    hours = int(found["hour"]) % 12 + 12 * (found["half"].lower() == "p") if found else 0
    return hours * 60 + int(found["minute"] or 0) if found else None


def _opposed(one: Mention, other: Mention) -> bool:
    """Whether two clauses of two sources can be read side by side, and neither only says what is meant."""
    short = len(one.text.split()) + len(other.text.split()) <= SIDES and one.ref.article != other.ref.article
    return short and not _defines(one) and not _defines(other)


SIDES = 28
"""Words of two clauses together up to which a question can quote both."""


def _size(mention: Mention) -> float:
    """The figure of a mention, or what its figures come to."""
    quantity = mention.quantity or mention.total
    return (quantity.value or 0.0) if quantity else 0.0


def _one_in_other(given: Sequence[str]) -> bool:
    """Whether one side only gives less of the same: "Thursday" beside "Thursday, 25 January"."""
    return any(a != b and a.lower() in b.lower() for a in given for b in given)


def _which(one: Mention, other: Mention) -> str:
    """ "Which is so: “the bridge is open” or “the bridge is closed”?"; of a denial only what it denies is asked."""
    denied = [m for m in (one, other) if _denied(m)]
    if len(denied) == 1:
        plain = other if denied[0] is one else one
        return f"Is this so: “{unquoted(plain.text)}”?"
    return f"{_SO}: “{unquoted(one.text)}” or “{unquoted(other.text)}”?"


_SO = "Which is so"


def _defines(mention: Mention) -> bool:
    """Whether a clause says what a word means, or points at what stands before it: it is no side of a question."""
    return bool(_MEANS.search(mention.text))


_MEANS = re.compile(r"\b(?:means?|meant|defined as)\b|^(?:this|that|these|those|it)\b", re.I)


def _denied(mention: Mention) -> bool:
    """Whether a clause only denies something, and has perhaps lost who does: "denied that the wall was weak"."""
    return (" … " in mention.text and mention.certainty <= Certainty.POSSIBLE) or bool(_REJECTS.match(mention.text))


def _old(given: Sequence[str]) -> str | None:
    """ "How old was Ida Moen: 22 or 21?" of "Ida Moen, 22" and "Ida K. Moen, 21"; "the girl" of "12-year-old girl"."""
    found = [m for one in given if (m := _AGED.fullmatch(one.strip()) or _NAMED_AGE.fullmatch(one.strip()))]
    told, ages = {m["who"] for m in found if m["who"]}, [m["age"] for m in found]
    shortest = min(sorted(told), key=len, default="")
    ends = (shortest.split(" ", 1)[0], shortest.rsplit(" ", 1)[-1])
    alike = all(
        one.endswith(shortest) or one.startswith(f"{shortest}-") or (one.startswith(ends[0]) and one.endswith(ends[1]))
        for one in told
    )
    town = any(_OF_A_TOWN.fullmatch(one.strip()) for one in given)
    if not shortest or not alike or len(ages) != len(given) or town:
        return None
    return f"How old was {shortest if shortest[:1].isupper() else 'the ' + shortest}: {either(ages)}?"


def _block(given: Sequence[str], text: str) -> str | None:
    """ "Was it in the 5300 block or the 5000 block of Noon Road?", where a side names the street."""
    street = _STREET.search(text)
    return f"Was it in the {' or the '.join(given)} of {street[1].strip().rstrip('.')}?" if street else None


_STREET = re.compile(rf"\bblock\s+of\s+((?:(?!{WEEKDAY})[A-Z0-9][\w.]*\s?){{1,4}})")
_AGED = re.compile(r"(?:the |an? )?(?P<age>\d+)[- ]year[- ]old(?: (?P<who>[\w’'. -]+))?", re.I)
_OF_A_TOWN = re.compile(r"(?:[Tt]he |[Aa]n? )?\d+-year-old [A-Z]\w+")
"""An age before one capital, which is as often the town as the name: "the 39-year-old Lorvik man"."""
_NAMED_AGE = re.compile(r"(?P<who>[\w’'. -]+), (?P<age>\d+)")
_RECORD = "A record of it, or somebody who was there."
_SETTLES = {
    "speaker": "The recording of what was said, or its full text.",
    "age": "A record of the birth, or the family.",
    "place": "The police report, or somebody who was there.",
    "time": "The record of the calls.",
    "charge": "The charging document.",
    "money": "The document that sets the sum.",
    "hits": "The report of the hospital or of the medical examiner.",
    "wound": "The report of the hospital or of the medical examiner.",
    "weapon": "The police report on what was found.",
}
"""What settles a conflict that is none of figures, where more can be said than that a record would."""
_PARTICULARS = {
    "time": "When was it",
    "age": "How old",
    "place": "Which place is right",
    "money": "Which sum is right",
    "charge": "Which charge is right",
    "date": "Which day is right",
    "speaker": "Who said it",
    "hits": "How often was the victim hit",
    "wound": "Where was the victim hit",
    "weapon": "Which weapon was it",
}
"""What is asked where sources differ on a particular."""


def open_figures(claims: Sequence[Claim]) -> Iterator[Question]:
    """Two figures that differ without a conflict: "How many people were hurt: 12 or 18?"

    Three are of several times or places, small ones of others, and one far beyond the other counts something else.
    """
    for claim in claims:
        for difference in claim.differences:
            if not difference.conflict and difference.kind in ("figure", "scope") and nameable(claim):
                sides = [m for i in (*difference.left, *difference.right) if _counts(m := claim.mentions[i])]
                figures = figures_in(sides)
                if len(figures) == 2 and _near(claim, sides) and not any(map(_shots, sides)) and not _sent(claim):
                    text = f"{_how_many(claim)}{_in_the_end(claim, sides)}: {either(figures)}?"
                    yield question("figure", text, _sides_basis(claim, sides), claim.id)


def _near(claim: Claim, sides: Sequence[Mention]) -> bool:
    """Whether two figures may well be of one count: both large, of one size, and no third one beside them."""
    values = [m.quantity.value or 0 for m in sides if m.quantity]
    if any(m.certainty < Certainty.LIKELY or _EARLY.search(m.text) for m in sides) or _overlap(sides):
        return False
    if any(value != int(value) for value in values) or any(m.quantity and m.quantity.upper for m in sides):
        return False
    others = {round(m.quantity.value or 0) for m in claim.mentions if m.quantity and _counts(m)}
    return min(values) >= SMALL and max(values) <= APART * min(values) and len(others) == len(set(map(round, values)))


def _overlap(sides: Sequence[Mention]) -> bool:
    """Whether "as many as 20" may be 14."""
    told = [(m.quantity.value or 0, m.quantity.bound) for m in sides if m.quantity]
    return any(
        (bound == "at most" and other < value) or (bound == "at least" and other > value)
        for value, bound in told
        for other, _ in told
    )


_EARLY = re.compile(
    r"\b(?:could|early|first|initial(?:ly)?|may|might|possibly|preliminary)\b"
    r"|\b(?:throughout|since|separate|across|over the (?:weekend|holiday)|this (?:year|week|month)|so far)\b",
    re.I,
)
"""What was counted before all was known, or over many events."""


def _sent(claim: Claim) -> bool:
    return claim.label.text == "People sent"


def _shots(mention: Mention) -> bool:
    """Whether a figure counts shots: each source heard others."""
    return bool(mention.quantity and mention.quantity.event == "fired")


def _counts(mention: Mention) -> bool:
    """Whether a figure is a number of several: not "a", "the civilian", "hundreds"."""
    quantity = mention.quantity
    return bool(quantity and quantity.bound != "vague" and (quantity.value or 0) > 1)


def _in_the_end(claim: Claim, sides: Sequence[Mention]) -> str:
    """ "How many were hurt in the end: 12 or 18?", where a row of the event itself has two counts of harm."""
    _, then = without_then(label_inside(claim))
    harmed = any(m.quantity and m.quantity.event in _HARM for m in sides)
    return " in the end" if harmed and not then else ""


_HARM = ("killed", "wounded", "hurt", "missing", "displaced")
"""Classes of events whose first counts are soon overtaken."""


def _sides_basis(claim: Claim, sides: Sequence[Mention]) -> tuple[Ref, ...]:
    return (*claim.label.basis, *(m.ref for m in sides))


def _how_many(claim: Claim) -> str:
    """ "How many North Koreans were killed" of "North Koreans killed", where the label has that form."""
    label, then = without_then(label_inside(claim))
    return f"{_how_many_of(claim, label.split())}{then}"


def _how_many_of(claim: Claim, parts: list[str]) -> str:
    if "or" in parts and participle(parts[0]):
        return f"How many were {lower_article(' '.join(parts))[:1].lower()}{' '.join(parts)[1:]}"
    if participle(parts[-1]):
        *counted, told = parts
    else:
        told, *counted = [parts[0][:1].lower() + parts[0][1:], *parts[1:]]
    if not participle(told):
        return without_then(claim.label.text)[0]
    return " ".join(filter(None, ("How many", lower_article(" ".join(counted)), "were", told)))


def figures_for_two(claims: Sequence[Claim]) -> Iterator[Question]:
    """One source that gives the same figure for the killed and for all casualties."""
    told = [(c, m) for c in claims for m in c.mentions if m.quantity and (m.quantity.value or 0) >= SMALL]
    by_article: dict[str, list[tuple[Claim, Mention]]] = {}
    for claim, mention in told:
        by_article.setdefault(mention.ref.article, []).append((claim, mention))
    for _, mention in told:
        for other, twin in by_article[mention.ref.article]:
            if _one_thing_twice(mention, twin):
                text = f"Which does the figure count: “{unquoted(mention.text)}”, or “{unquoted(twin.text)}”?"
                yield question("arithmetic", text, (mention.ref, twin.ref), other.id)


def _one_thing_twice(a: Mention, b: Mention) -> bool:
    if not a.quantity or not b.quantity or a.ref.article != b.ref.article:
        return False
    same = (a.quantity.value, a.quantity.upper) == (b.quantity.value, b.quantity.upper)
    return same and (a.quantity.event, b.quantity.event) in (("killed", "casualties"), ("killed", "wounded"))


def misfitting_shares(claims: Sequence[Claim]) -> Iterator[Question]:
    """ "How does “a third” of about 11,000 fit with “about 300 were killed” and “2,700 wounded”?" """
    for found in misfits(claims):
        part, of = (figure_words(m) for m in (found.share, found.whole))
        counts = " and ".join(dict.fromkeys(f"“{unquoted(m.text)}”" for m in found.counts))
        basis = [ref for m in (found.share, found.whole, *found.counts) for ref in m.basis]
        yield question("arithmetic", f"How does “{part}” of {of} fit with {counts}?", basis, found.claim)


def hardening(claims: Sequence[Claim]) -> Iterator[Question]:
    """A doubt that another source drops; a figure without its "about" is shown, and asked about by nobody."""
    for claim in claims:
        for d in claim.differences:
            low, high = (claim.mentions[side[0]] for side in (d.left or (0,), d.right or (0,)))
            hardened = d.kind in ("hardening", "certainty") and not _PASSED_ON.search(d.why)
            if claim.kind != "figure" and hardened and _one_doubted(low, high):
                text = f"How sure is it: “{unquoted(low.text)}”, or “{unquoted(high.text)}”?"
                yield question("hardening", text, (*low.basis, *high.basis), claim.id)


def _one_doubted(low: Mention, high: Mention) -> bool:
    """Whether two clauses say one thing, one of them with a word of doubt: not what is due, as against what is done."""
    if max(len(low.text.split()), len(high.text.split())) > SHORT or not _DOUBT.search(low.hedge or ""):
        return False
    if _DENIES.search(high.text) or _ALLEGED.search(low.hedge or "") or _OF_ME.search(f"{low.text} {high.text}"):
        return False
    if stems(low.hedge or "") & stems(high.text) or headless(low.text) or headless(high.text):
        return False
    mine, theirs = stems(low.text), stems(high.text)
    shared = len(mine & theirs)
    return shared >= ALIKE * min(len(mine), len(theirs)) and shared >= ALIKE * max(len(mine), len(theirs))


_PASSED_ON = re.compile(r" says? “(?:claim|assert|insist|maintain)\w*”")
"""The word by which the surer source too leaves it to somebody: "where another says “claims”"."""
_ALLEGED = re.compile(r"\balleg", re.I)
"""What goes without saying of somebody who is charged."""
_OF_ME = re.compile(r"\b(?:I|we|you|my|our|your)\b")
_DENIES = re.compile(r"\bden(?:y|ies|ied)\b", re.I)
_REJECTS = re.compile(
    r"(?:den(?:y|ies|ied|ying)|(?:dismiss|reject)\w* (?:the )?(?:claims?|reports?|allegations?))\b", re.I
)
_DOUBT = re.compile(
    r"\b(?:may|might|could|possibl[ey]|possibility|probabl[ey]|likely|allegedly|alleges?|alleged|reportedly"
    r"|apparent(?:ly)?"
    r"|believed?s?|thought|suspects?|suspected|suspicions?|speculation|rumou?r(?:s|ed)?|unconfirmed|appears?"
    r"|seems?|suggest(?:s|ed|ing)?|concerns?"
    r"|claims?|claimed|signs?|fears?|feared)\b",
    re.I,
)
