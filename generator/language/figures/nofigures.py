"""Amounts that are no figures: years, street numbers, scores, telephone numbers, ages, parts of codes and names.

Each rule looks at the words around one amount. What is left is a figure, whose unit and meaning `quantities` tells.
"""

import re
from functools import cache

from generator.data import table, words
from generator.language.figures.amounts import Amount, find_amounts
from generator.language.figures.events import find_event
from generator.language.figures.numbers import alternatives
from generator.model import Span

NAME_BEFORE = re.compile(r"([A-Z][\w&’'.-]*)\s+$")
EMERGENCY = re.compile(r"(?:911|999|112|110|119|000)$")
"""Telephone numbers that "calls" and "dialled" need not announce."""
CALLED = re.compile(r"\s+(?:calls?|callers?|operators?|dispatch\w*|recordings?|tapes?)\b", re.I)
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
    if EMERGENCY.match(amount.number.of(text)) and (not _counts_things(after) or CALLED.match(after)):
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


_AGE = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
AGES_BEFORE = re.compile(
    r"(?:\b(?:aged?|ages(?:\s+of)?|turn(?:s|ed|ing)?|in\s+age|(?:younger|older)\s+than)\s+(?:from\s+|between\s+)?"
    rf"(?:{_AGE},?\s+(?:(?:and|to)\s+)?)*)$",
    re.I,
)
"""Before an age: "ages 10, 8 and 7", "would have turned 15", "ranged in age from 11 to 30", "younger than 18"."""


@cache
def _person_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(set(table('people').values()))}),\s+$", re.I)


@cache
def _people_before() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{alternatives(set(table('people')))}),\s+(?:both\s+|aged\s+)?(?:\d{{1,2}}(?:,|,?\s+and)\s+)*$", re.I
    )


AGE_AFTER = re.compile(r"(?:,?\s+and\s+\d{1,2}\b|\s*[,;.)]|$)")


def _age_in_apposition(text: str, amount: Amount) -> bool:
    """Reads "John Smith, 25, said", "a boy, 14", "two women, 23 and 25,", "ages 10, 8 and 7": an age."""
    after, before = text[amount.span.end :], text[: amount.span.start]
    if not amount.unit and AGES_BEFORE.search(before):
        return True
    if not amount.unit and _people_before().search(before) and AGE_AFTER.match(after):
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


NOT_ONE = re.compile(r"\bnot\s+(?:even\s+)?$", re.I)
"""Before a one that is none: "not one of the passengers was hurt"."""


def _pronoun_one(text: str, amount: Amount) -> bool:
    """Reads "the first one", "no one", "not one of them", "one another", "one should", "one-time", "one day"."""
    if amount.number.of(text).lower() != "one" or amount.share:
        return False
    after = text[amount.number.end :]
    if NOT_ONE.search(text[: amount.number.start]):
        return True
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


TELEPHONE = re.compile(r"(?<![\d.-])(?:\+?1[\s.-])?(?:\(\d{3}\)\s?|\d{3}[\s.-])(?:\d{3}|[A-Z]{3,})[\s.-][\dA-Z]{3,7}\b")
"""Reads "(562) 555-0123", "1-800-555-0123"."""


def _telephone(text: str, amount: Amount) -> bool:
    """Reads "call (562) 555-0123": a number to dial counts nothing."""
    return any(amount.number.overlaps(Span(*m.span())) for m in TELEPHONE.finditer(text))


DECADE_BEFORE = re.compile(
    r"\b(?:his|her|their|early|mid|late)[\s-]+(?:(?:early|mid|late)[\s-]+)?(?:to[\s-]+late[\s-]+)?$", re.I
)


def _decade_of_life(text: str, amount: Amount) -> bool:
    """Reads "a man in his 20s": an age, not seconds."""
    return bool(re.match(r"\d0s$", amount.span.of(text)) and DECADE_BEFORE.search(text[: amount.span.start]))


def _of_a_series(text: str, amount: Amount) -> bool:
    """Reads "Image 10 of 12", "(3 of 7)": places in a row of pictures."""
    return any(amount.span.within(Span(*m.span())) for m in SERIES.finditer(text))


SERIES = re.compile(
    r"\b(?i:image|photo|picture|slide|page|part|AP)\s+\d{1,3}\s+of\s+\d{1,3}\b"
    r"|\b[A-Z][A-Z0-9 ]*[A-Z0-9]\s+\d{1,3}\s+of\s+\d{1,3}\b(?!\s+[a-z])"
    r"|\b\d{1,3}\s+of\s+\d{1,3}\s+(?=[A-Z]{3})"
)
"""A place in a row with what stands before it, an agency perhaps, or a caption in capitals behind it."""


NO_FIGURES = (
    _part_of_a_code,
    _part_of_a_name,
    _road_or_model,
    _score,
    _age_in_apposition,
    _compound_word,
    _pronoun_one,
    _year,
    _telephone,
    _decade_of_life,
    _of_a_series,
)
"""Each says why an amount is no figure."""
