"""The figures of a sentence as intervals: value or range, bound, unit, what is counted and what happened to it.

Years, dates, times of day, scores, ordinals, street numbers and names with numbers ("Route 66", "A-10") are no figures.
The text alone decides; a parse, where there is one, sharpens what is counted. Doubt gives no figure or no event.
"""

import re
from dataclasses import replace
from functools import cache

from generator.data import rows, table, words
from generator.language.dates.finding import find_dates
from generator.language.figures.amounts import PER_CENT, Amount, find_amounts, in_per_cent
from generator.language.figures.counting import COLLECTIVE, Counted, find_counted, people_words
from generator.language.figures.events import Event, event_words, find_event
from generator.language.figures.nofigures import is_figure
from generator.language.figures.numbers import alternatives
from generator.language.parsing import Parsed
from generator.language.tolls.victims import VICTIM, nobody, one_person, with_sums
from generator.model import Quantity, Span

LONGEST, MOST = 1500, 40
"""Characters and numbers beyond which a text is a table or a list, not a sentence; nothing is read from it."""


def find_quantities(text: str, *, doc: Parsed | None = None) -> tuple[Quantity, ...]:
    """The quantities of one sentence in text order; offsets into it."""
    amounts = find_amounts(text) if len(text) <= LONGEST else ()
    if len(amounts) > MOST:
        return ()
    masked = _masked(text) if amounts else ()
    figures = _with_ranges(text, [a for a in amounts if is_figure(text, a, masked)])
    hedged = [_hedged(text, figure) for figure in figures]
    spans = tuple(f.span for f in hedged)
    found = [_quantity(text, figure, spans, doc) for figure in hedged]
    more = [q for q in (*one_person(text), *nobody(text)) if not any(q.span.overlaps(s) for s in spans)]
    return with_sums(text, sorted((*found, *more), key=lambda q: q.span))


def _quantity(text: str, figure: Amount, others: tuple[Span, ...], doc: Parsed | None) -> Quantity:
    counted = find_counted(text, figure.span, doc) if _counts(text, figure) else None
    event = find_event(text, figure.span, counted.span if counted else None, others) if _happens(figure) else None
    event = event or (_of_a_toll(text, figure) if counted is None else None)
    called = re.match(r"\s+(?:911|999|112)\b", text[figure.span.end :])
    if (
        called
        or LEFT_OUT.search(text[: figure.span.start])
        or (event and counted and not _may_happen(text, counted.span, event))
    ):
        event = None
    return Quantity(
        span=figure.span, value=figure.value, upper=figure.upper, bound=figure.bound, unit=figure.unit,
        counted=_phrase(text, counted), counted_span=counted.span if counted else None,
        event=event.name if event else None, event_span=event.span if event else None,
        change=change(text, figure.span), share=figure.share,
    )  # fmt: skip


def _of_a_toll(text: str, figure: Amount) -> Event | None:
    """The toll that a bare figure is one of: "an earlier figure of 247, after one town corrected its toll"."""
    tolls = (e for e in event_words(text) if e.kind == "noun" and "toll" in e.span.of(text).lower())
    return next(tolls, None) if FIGURE_OF.search(text[: figure.span.start]) else None


FIGURE_OF = re.compile(r"\b(?:figure|count|tally|estimate)\s+of\s+(?:about\s+|at\s+least\s+)?$", re.I)


LEFT_OUT = re.compile(
    r"\b(?:none|some|many|most|few|several|not\s+all|not\s+one)\s+of\s+(?:the|its|their|these|those)\s+$"
    r"|\ball\s+but\s+$|,\s+not\s+$|\b(?:up|down)\s+from\s+$",
    re.I,
)
"""Before a figure of those whom the sentence does not tell it of: "none of the 12 died", "12, up from 10"."""


def _counts(text: str, figure: Amount) -> bool:
    """Whether the words after a figure are what it counts; after a measure ("65 miles northeast") only "of" says so."""
    return not figure.age and (figure.unit in (None, PER_CENT) or bool(re.match(r"\s+of\b", text[figure.span.end :])))


def _happens(figure: Amount) -> bool:
    """Whether something can happen to what is counted: people and things, shares and areas, not hours and money."""
    return figure.unit in (None, PER_CENT) or figure.unit in _areas()


@cache
def _areas() -> frozenset[str]:
    return frozenset(unit for _, unit, kind, _ in rows("units") if kind == "area")


def _may_happen(text: str, counted: Span, event: Event) -> bool:
    """Whether what an event word tells can happen to what is counted: sketches are not freed, nor officers rounds."""
    if event.name in VICTIM:
        return _may_suffer(text, counted, event.span)
    people = bool(set(counted.of(text).lower().split()) & people_words())
    if event.name == "freed":
        return people or counted.of(text)[:1].isupper()
    return not people or (event.name, event.kind) != ("fired", "noun")


def _may_suffer(text: str, counted: Span, event: Span) -> bool:
    """Whether what is counted can be killed or wounded: people, or whatever stands right beside the event word."""
    named = counted.of(text)
    if set(named.lower().split()) & people_words() or named[:1].isupper() or COLLECTIVE.match(f"{named} of "):
        return True
    low, high = sorted((counted, event))
    return len(text[low.end : high.start].split()) <= BESIDE


def _phrase(text: str, counted: Counted | None) -> str | None:
    return " ".join(counted.span.of(text).lower().split()) if counted else None


BESIDE = 2
"""Words between a thing and what happened to it: "300 cows [have been] killed"."""


# ---- what is no figure


def _masked(text: str) -> tuple[Span, ...]:
    """Where dates and times of day stand; "three weeks ago" counts weeks and stays."""
    counts = re.compile(rf"\b(?:{alternatives(table('time-units'))})s?\b", re.I)
    return tuple(d.span for d in find_dates(text, None) if not counts.search(d.span.of(text)))


# ---- ranges

TO = r"\s*(?:-|–|—|to|\[to\]|through|or)\s*(?:-\s*)?"
FILLER = r"(?:[^\d.;:]{0,60}?[\s,])?"
"""What may stand inside "between a third and probably on the real high end, maybe 50 percent"."""


def _with_ranges(text: str, amounts: list[Amount]) -> list[Amount]:
    """Two amounts joined to a range become one: "10-15%", "11,000 [to] 12,000", "between 20 and 30"."""
    joined: list[Amount] = []
    for amount in amounts:
        last = joined[-1] if joined else None
        both = _range(text, last, amount) if last else None
        if last and not both and _states(text, last, amount):
            last = replace(last, unit=amount.unit, share=amount.share)
        joined[-1:] = [both] if both else [*([last] if last else []), amount]
    return joined


def _range(text: str, a: Amount, b: Amount) -> Amount | None:
    between, before = text[a.span.end : b.span.start], text[: a.span.start]
    paired = re.search(r"\bbetween\s+(?:\w+\s+){0,2}$", before, re.I)
    if paired:
        if not re.fullmatch(rf"\s+(?:and|to)\s+{FILLER}", between, re.I):
            return None
    elif not re.fullmatch(TO, between, re.I) or _is_change(before):
        return None
    if a.upper is not None or b.upper is not None or (a.age and not b.age) or (b.age and a.unit not in (None, b.unit)):
        return None
    low, high = _alike(a, b)
    if low is None or low.value >= high.value or (" or " in between and high.value > low.value + max(2, low.value)):
        return None
    start = paired.start() if paired else a.span.start
    return replace(
        high, span=Span(start, b.span.end), number=low.number, value=low.value, upper=high.value, bound="range"
    )


def _states(text: str, a: Amount, b: Amount) -> bool:
    """Reads "rose from 5 to 7 percent": the first state has the unit of the second."""
    between = re.fullmatch(r"\s+to\s+", text[a.span.end : b.span.start])
    return bool(
        between and a.unit is None and b.unit and not b.age and a.magnitude == 1 and _is_change(text[: a.span.start])
    )


def _is_change(before: str) -> bool:
    """Reads "rose from 5 to 7" names two states, not a range; so does "from 5 to 7" without "ranging"."""
    start = re.search(r"\b(?:from|by|up|down)\s+(?:about\s+|around\s+|nearly\s+)?$", before, re.I)
    return bool(start and not re.search(r"\brang\w+\s+$", before[: start.start()], re.I))


def _alike(a: Amount, b: Amount) -> tuple[Amount | None, Amount]:
    """Both ends in one unit and magnitude: "89 to 93 billion", "$10 to 20", "a third to 50 percent"; None if unlike."""
    if a.share and b.share and a.unit != b.unit:
        a, b = (in_per_cent(x) if x.unit is None else x for x in (a, b))
    unit = b.unit or a.unit
    if a.unit and b.unit and a.unit != b.unit:
        return None, b
    if a.magnitude == 1 and b.magnitude > 1 and a.value < 1000 and a.value < b.value / b.magnitude:
        a = replace(a, value=a.value * b.magnitude)
    share = a.share or b.share
    return replace(a, unit=unit, share=share), replace(b, unit=unit, share=share)


# ---- approximators, changes


@cache
def _approximator() -> re.Pattern[str]:
    terms = alternatives(words("approximators"))
    return re.compile(rf"(?:(?<![\w-])(?P<term>{terms})[\s]*(?:the\s+|a\s+)?)$", re.I)


AFTER = (
    (
        re.compile(r"\s*\+|\s+or\s+(?:more|above|higher|over)\b|\s+at\s+(?:the\s+)?least\b|-plus\b|\s+plus\b"),
        "at least",
    ),
    (re.compile(r"\s+or\s+(?:so|thereabouts)\b|-ish\b|\s+on\s+average\b"), "about"),
    (re.compile(r"\s+or\s+(?:fewer|less|under|below)\b|\s+at\s+(?:the\s+)?most\b"), "at most"),
)
"""What follows a figure and makes it a bound: "30 or more"."""


FEW = 10
"""Below this "near" says where, not how many: "near two shops", but "near 300 guests"."""


AND_THE = frozenset({"about", "around"})
"""Words that are no approximators before "the": "worried about the five"."""


MORE = re.compile(r"(?:^|(?P<before>[\w’'-]+)\s+)(?P<more>more)\s+$", re.I)
"""A slip that news has for "more than": "left more 50 people injured"; not "two more 10-year-old boys"."""


def _alone(before: str | None) -> bool:
    """Whether the word before such a "more" counts nothing itself."""
    word = (before or "").lower()
    return word[:1].isalpha() and word not in table("number-words") and word not in words("negation")


def _hedged(text: str, figure: Amount) -> Amount:
    """The figure with the approximators around it; where two stand there, a bound outweighs "about"."""
    start, bounds = figure.span.start, []
    if (more := MORE.search(text, 0, start)) and _alone(more["before"]):
        start, bounds = more.start("more"), ["at least"]
    while match := _approximator().search(text, 0, start) if start else None:
        term = match["term"].lower()
        if (figure.value < FEW and term == "near") or (
            term in AND_THE and match.group().rstrip().lower().endswith("the")
        ):
            break
        bounds.append(table("approximators")[" ".join(match["term"].lower().split())])
        start = match.start()
    end = figure.span.end
    for pattern, bound in AFTER:
        if after := pattern.match(text, end):
            bounds.append(bound)
            end = after.end()
            break
    chosen = next((b for b in ("at least", "at most", "about") if b in bounds), "exact")
    kept = figure.bound if figure.upper is not None else chosen
    return replace(figure, span=Span(start, end), bound=kept)


def change(text: str, span: Span) -> str | None:
    """Rise or fall where the figure is a change: "rose by 5", "up 3%", "a 7% drop"; not in "rose to 5"."""
    before, after = text[: span.start], text[span.end :]
    verbs = alternatives(table("changes"))
    told = re.search(rf"\b({verbs})(?:\s+(?:by|of|another|a|an))?\s+$", before, re.I)
    told = told or re.match(rf"\s+(?:\w+\s+)?(?!lost|added|cut)({verbs})\b(?!\s+\d)", after, re.I)
    past = told is not None and told.start() == 0 and HAPPENED.fullmatch(told[1])
    return table("changes")[told[1].lower()] if told and not past and not MADE_UP.search(before) else None


MADE_UP = re.compile(r"\bma(?:de|kes?|king)\s+up\s+(?:of\s+)?(?:about\s+|around\s+|some\s+)?$", re.I)
"""Before a figure that is no change: "a parish made up of 69 hamlets"."""


HAPPENED = re.compile(r"fell|sank|sunk|rose|grew|shrank|climbed|slid|jumped|dropped|slipped|tumbled|plunged", re.I)
"""After a figure these say what the counted did ("40 trees fell"), not that the figure is a change."""
