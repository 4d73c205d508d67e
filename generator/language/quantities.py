"""The figures of a sentence as intervals: value or range, bound, unit, what is counted and what happened to it.

Years, dates, times of day, scores, ordinals, street numbers and names with numbers ("Route 66", "A-10") are no figures.
The text alone decides; a parse, where there is one, sharpens what is counted. Doubt gives no figure or no event.
"""

import re
from dataclasses import replace
from functools import cache

from generator.data import rows, table, words
from generator.language.amounts import PER_CENT, Amount, find_amounts, in_per_cent
from generator.language.counting import Counted, find_counted, people_words
from generator.language.dates import find_dates
from generator.language.events import find_event
from generator.language.numbers import alternatives
from generator.language.parsing import Parsed
from generator.language.victims import VICTIM, nobody, one_person, with_sums
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
    if event and event.name in VICTIM and counted and not _may_suffer(text, counted.span, event.span):
        event = None
    return Quantity(
        span=figure.span, value=figure.value, upper=figure.upper, bound=figure.bound, unit=figure.unit,
        counted=_phrase(text, counted), counted_span=counted.span if counted else None,
        event=event.name if event else None, event_span=event.span if event else None,
        change=change(text, figure.span), share=figure.share,
    )  # fmt: skip


def _counts(text: str, figure: Amount) -> bool:
    """Whether the words after a figure are what it counts; after a measure ("65 miles northeast") only "of" says so."""
    return not figure.age and (figure.unit in (None, PER_CENT) or bool(re.match(r"\s+of\b", text[figure.span.end :])))


def _happens(figure: Amount) -> bool:
    """Whether something can happen to what is counted: people and things, shares and areas, not hours and money."""
    return figure.unit in (None, PER_CENT) or figure.unit in _areas()


@cache
def _areas() -> frozenset[str]:
    return frozenset(unit for _, unit, kind, _ in rows("units") if kind == "area")


def _may_suffer(text: str, counted: Span, event: Span) -> bool:
    """Whether what is counted can be killed or wounded: people, or whatever stands right beside the event word."""
    if set(counted.of(text).lower().split()) & people_words() or counted.of(text)[:1].isupper():
        return True
    low, high = sorted((counted, event))
    return len(text[low.end : high.start].split()) <= BESIDE


def _phrase(text: str, counted: Counted | None) -> str | None:
    return " ".join(counted.span.of(text).lower().split()) if counted else None


BESIDE = 2
"""Words between a thing and what happened to it: "300 cows [have been] killed"."""


# ---- what is no figure


@cache
def _calendar_unit() -> re.Pattern[str]:
    units = alternatives(table("time-units"))
    return re.compile(rf"[\s-](?:{units})s?\b|[\s-](?:years?|months?)[\s-]old", re.I)


def _masked(text: str) -> tuple[Span, ...]:
    """Where dates and times of day stand; "three weeks ago" counts weeks and stays."""
    counts = re.compile(rf"\b(?:{alternatives(table('time-units'))})s?\b", re.I)
    return tuple(d.span for d in find_dates(text, None) if not counts.search(d.span.of(text)))


NAME_BEFORE = re.compile(r"([A-Z][\w&’'.-]*)\s+$")
EMERGENCY = re.compile(r"(?:911|999|112|110|119|000)$")
"""Telephone numbers that "calls" and "dialled" need not announce."""
CODE = re.compile(r"[A-Za-z]-?$|[#@/:]$|\d[-–/:.,]$")
CODE_AFTER = re.compile(
    r"(?:st|nd|rd|th|s|G|D|x)\b|[A-Za-z]\w*\d|:\d|/\d|['’]s\b|\+?[A-Za-z]{1,2}\b|-[A-Z]|-[a-z]+-[a-z]+-"
)
SCORE = re.compile(r"\d{1,3}\s?[-–]\s?\d{1,3}")


def is_figure(text: str, amount: Amount, masked: tuple[Span, ...]) -> bool:
    """Whether an amount is a figure at all."""
    if any(amount.number.overlaps(span) for span in masked):
        return False
    return not any(rule(text, amount) for rule in NO_FIGURES)


def _part_of_a_code(text: str, amount: Amount) -> bool:
    """Reads "A-10", "7:05", "1.2.3", "10th", "5G", "555-1234"."""
    before, after = text[: amount.span.start], text[amount.span.end :]
    if not text[amount.number.start].isdigit():
        return False
    if EMERGENCY.match(amount.number.of(text)) and not _counts_things(after):
        return True
    if CODE.search(before) and not re.search(r"(?:\bsub-|\bto-|\d\s?[-–])$", before):
        return True
    return not amount.unit and amount.magnitude == 1 and bool(CODE_AFTER.match(after))


def _part_of_a_name(text: str, amount: Amount) -> bool:
    """Reads "Galaxy 20", "Section 427", "page 12"; but "Bombs Kill 35", "About 1000", "killing Smith, 20 soldiers"."""
    if amount.unit or amount.share or amount.magnitude > 1:
        return False
    after, before = text[amount.span.end :], text[: amount.span.start]
    counts = _counts_things(after)
    label = re.search(r"(\S+)\s+$", before)
    if label and label[1].lower() in words("number-labels"):
        return not counts
    name = NAME_BEFORE.search(before)
    return bool(name and not counts and not _opens_or_acts(name[1].lower()))


def _counts_things(after: str) -> bool:
    """Whether a plural or people follow: "12 civilians", "12 more bodies"; not "500 rose", "9 citizen scientists"."""
    noun = re.match(r"\s+(?:(?:more|other|new|of\s+(?:the|its|their|those|these))\s+)?([a-z][a-z’'-]+)", after)
    word = noun[1] if noun else ""
    plural = word.endswith("s") and not word.endswith("ss") and word not in words("stop-words")
    return (plural and word not in table("changes")) or word in words("people")


def _opens_or_acts(word: str) -> bool:
    """Whether the capitalised word before a number is no name: a function word or a verb ("About", "Kill")."""
    known = word in words("stop-words") or word in table("events") or word in table("changes")
    return known or word in words("people") or word in words("approximators") or word.endswith(("ed", "ing"))


def _road_or_model(text: str, amount: Amount) -> bool:
    """Reads "16-18 Industrial Avenue", "the 2011 Nissan", "9300-block", "5800 block"."""
    after = text[amount.span.end :]
    if amount.unit or amount.magnitude > 1 or not text[amount.number.start].isdigit():
        return False
    return bool(
        re.match(
            r"[\s-]+block\b|\s+(?:[NSEW]\.?\s+)?(?:[A-Z]\w+\s+){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Drive|Lane|Boulevard|Blvd|Way|Place|Court|Highway)\b",
            after,
        )
        or re.match(r"\s+(?:ZIP|zip)\b", after)
    )


def _score(text: str, amount: Amount) -> bool:
    """Reads "a 2-1 win": two small bare numbers with a hyphen, the second not larger or nothing counted after it."""
    for match in SCORE.finditer(text):
        if Span(*match.span()).overlaps(amount.span) and not amount.unit:
            low, high = (int(x) for x in re.findall(r"\d+", match.group()))
            after = text[match.end() :]
            unit = re.match(r"\s?(?:%|[a-z]*s\b|million|billion|thousand|hundred|per\s?cent)", after)
            return low >= high or not (unit or _has_unit(text, match.end()))
    return False


def _has_unit(text: str, end: int) -> bool:
    return any(a.span.start <= end <= a.span.end and a.unit for a in find_amounts(text))


AGES_BEFORE = re.compile(r"\b(?:aged?|ages|turn(?:s|ed|ing)?)\s+(?:\d{1,2},?\s+(?:(?:and|to)\s+)?)*$", re.I)
"""Before an age: "ages 10, 8 and 7", "would have turned 15"."""


@cache
def _person_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(set(table('people').values()))}),\s+$", re.I)


def _age_in_apposition(text: str, amount: Amount) -> bool:
    """Reads "John Smith, 25, said", "a boy, 14", "ages 10, 8 and 7", "turned 15": an age, left to `comparison`."""
    after, before = text[amount.span.end :], text[: amount.span.start]
    if not amount.unit and AGES_BEFORE.search(before):
        return True
    return bool(
        not amount.unit
        and (re.search(r"[A-Z][\w’'.-]+,\s+$", before) or _person_before().search(before))
        and re.match(r"\s*(?:[,;.)]|--|–|—|and\s+[A-Z]|$)", after)
    )


def _compound_word(text: str, amount: Amount) -> bool:
    """Reads "a four-door car", "six-speed": part of a word."""
    after, words_only = text[amount.span.end :], not text[amount.number.start].isdigit()
    return not amount.unit and words_only and bool(re.match(r"-(?!strong|plus|to-|or-)[a-z]", after))


PRONOUN_ONE = re.compile(
    r"(?:\b(?:the|this|that|no|each|every|any|another|which|last|first|next|only|big|new|good|old|formula|a)\s+$)|-$",
    re.I,
)


def _pronoun_one(text: str, amount: Amount) -> bool:
    """Reads "the first one", "no one", "one another", "one should", "one-time", "one day"."""
    if amount.number.of(text).lower() != "one" or amount.share:
        return False
    after = text[amount.number.end :]
    if PRONOUN_ONE.search(text[: amount.number.start]) or re.match(r"-|\s+(?:another|day\b|thing\b)", after):
        return True
    word = re.match(r"\s+([A-Za-z]+)", after)
    next_word = word[1].lower() if word else ""
    if next_word in ("of", "other", "more") or next_word in table("events"):
        return False
    return not word or (next_word in words("stop-words") and not _event_near(text, amount))


def _event_near(text: str, amount: Amount) -> bool:
    """Reads "one was killed", "killing one and"."""
    return find_event(text, amount.number, None, ()) is not None


def _year(text: str, amount: Amount) -> bool:
    """Reads "A.D. 1000 and 1260"."""
    return bool(re.search(r"\b(?:A\.?D\.?|B\.?C\.?)\s+$", text[: amount.span.start])) and not amount.unit


NO_FIGURES = (
    _part_of_a_code,
    _part_of_a_name,
    _road_or_model,
    _score,
    _age_in_apposition,
    _compound_word,
    _pronoun_one,
    _year,
)
"""Each says why an amount is no figure."""


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
        joined[-1:] = [both] if both else [*joined[-1:], amount]
    return joined


def _range(text: str, a: Amount, b: Amount) -> Amount | None:
    between, before = text[a.span.end : b.span.start], text[: a.span.start]
    paired = re.search(r"\bbetween\s+(?:\w+\s+){0,2}$", before, re.I)
    if paired:
        if not re.fullmatch(rf"\s+(?:and|to)\s+{FILLER}", between, re.I):
            return None
    elif not re.fullmatch(TO, between, re.I) or _is_change(before):
        return None
    if a.upper is not None or b.upper is not None or a.age != b.age:
        return None
    low, high = _alike(a, b)
    if low is None or low.value >= high.value or (" or " in between and high.value > low.value + max(2, low.value)):
        return None
    start = paired.start() if paired else a.span.start
    return replace(
        high, span=Span(start, b.span.end), number=low.number, value=low.value, upper=high.value, bound="range"
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


def _hedged(text: str, figure: Amount) -> Amount:
    """The figure with the approximators around it; where two stand there, a bound outweighs "about"."""
    start, bounds = figure.span.start, []
    while match := _approximator().search(text, 0, start) if start else None:
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
    return table("changes")[told[1].lower()] if told else None
