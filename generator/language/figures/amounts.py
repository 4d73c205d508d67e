"""The amounts in a sentence: a number in figures or words with its sign, currency, magnitude and unit, as written.

An amount is not yet a figure: it may be a year, a street number or part of a range. `quantities` decides that. Vague
numbers ("dozens") and shares ("a third", "one in four") are amounts too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from generator.data import rows, table
from generator.language.figures.numbers import (
    DIGITS,
    SHORT,
    alternatives,
    long_magnitudes,
    number_value,
    vague_numbers,
    word_number,
)
from generator.model import Span

PER_CENT = "%"
LONGEST_SHORT_UNIT = 3
"""Units of up to so many letters keep their case: `m` is not `M`, `A` is not `a`."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with what belongs to it."""

    span: Span
    """With sign, currency and unit."""
    number: Span
    """The number alone."""
    value: float
    upper: float | None = None
    unit: str | None = None
    bound: str = "exact"
    share: bool = False
    magnitude: float = 1.0
    """What the number was multiplied by: a range may hand it on ("89 to 93 billion")."""
    age: bool = False


@lru_cache(maxsize=4096)
def find_amounts(text: str) -> tuple[Amount, ...]:
    """The amounts in text order; where two forms overlap, the one listed first has it."""
    found: list[Amount] = []
    for read in (_parts_of_a_whole, _and_a_half, _ratios, _fractions, _vague, _in_figures, _in_words):
        found += [a for a in read(text) if not any(a.span.overlaps(b.span) for b in found)]
    return tuple(sorted(found, key=lambda a: a.span))


# ---- units and currencies


@cache
def units() -> dict[str, str]:
    """Form -> unit; long forms in lower case. Do not change the result."""
    return {_unit_key(form): unit for form, unit, *_ in rows("units")}


def _unit_key(form: str) -> str:
    form = " ".join(form.split())
    return form if len(form) <= LONGEST_SHORT_UNIT else form.lower()


@cache
def _unit() -> str:
    """A regular expression for a unit: `%`, `km`, `square miles`; `-foot`, `-year-old`."""
    forms = [form for form, *_ in rows("units")]
    long = alternatives(f for f in forms if len(f) > LONGEST_SHORT_UNIT)
    short = alternatives(f for f in forms if len(f) <= LONGEST_SHORT_UNIT)
    return rf"(?:(?i:{long})|(?:{short}))(?![A-Za-z0-9])"


@cache
def _currency() -> str:
    return rf"(?<![A-Za-z])(?:{alternatives(form for form, _ in rows('currencies'))})"


def _unit_of(match: re.Match[str]) -> str | None:
    currency, unit = match["currency"], match["unit"]
    if currency:
        return table("currencies")[" ".join(currency.split())]
    return units()[_unit_key(unit)] if unit else None


# ---- numbers in figures and in words

AGE = r"(?P<age>[\s-]*(?P<ageunit>years?|months?|weeks?|days?)?[\s-]*(?:old|of\s+age)\b)?"
METRES = re.compile(
    r"(?:\s?\(|[\s-](?:long|high|tall|wide|deep|above|below|away|apart|race|sprint|pool|hurdles|relay)\b)"
)
"""What follows `m` where it means metres: "37m (121ft)", "a 50m pool"; elsewhere it means million."""


@cache
def _figures() -> re.Pattern[str]:
    short = alternatives(SHORT)
    magnitude = rf"(?:[\s-]?(?i:{alternatives(long_magnitudes())})\b|\s?(?:{short})(?![A-Za-z0-9]))"
    number = rf"(?P<number>{DIGITS}(?:{magnitude}(?:\s(?i:{alternatives(long_magnitudes())})\b)?)?)"
    sign = r"(?P<sign>(?<![\w)%])(?:(?i:minus)[\s-]|(?<![\w-])[-−–](?=[\d$€£.])))?"
    unit = rf"(?:[\s-]{{0,2}}(?P<unit>{_unit()}))?"
    return re.compile(rf"{sign}(?:(?P<currency>{_currency()}\s?)(?P<sign2>-)?|(?<![\w.])(?<!\d,)){number}{unit}{AGE}")


def _in_figures(text: str) -> Iterator[Amount]:
    for match in _figures().finditer(text):
        amount = _metres(text, match) or _amount(match)
        if amount is not None and match["sign"] and _points_out(text, match, amount):
            amount = replace(amount, span=Span(match.end("sign"), match.end()), value=-amount.value)
        if amount is not None:
            yield amount


def _points_out(text: str, match: re.Match[str], amount: Amount) -> bool:
    """Whether a dash only opens a line of a list: "-2 black gloves"; before a unit it may be a minus: "-2 degrees"."""
    opens = not text[text.rfind("\n", 0, match.start()) + 1 : match.start()].strip()
    return opens and match["sign"] in ("-", "–") and not amount.unit and text[match.end() : match.end() + 1] == " "


def _amount(match: re.Match[str]) -> Amount | None:
    number = match["number"]
    value, digits = number_value(number), number_value(re.match(DIGITS, number)[0])  # type: ignore[index]
    if value is None or (not digits and value):
        return None
    sign = -1 if match["sign"] or match["sign2"] else 1
    magnitude = value / digits if digits else 1.0
    unit = _age_unit(match) if match["age"] and not match["currency"] else _unit_of(match)
    span = Span(match.start(), match.end())
    share = unit == PER_CENT
    return Amount(
        span, Span(*match.span("number")), sign * value, None, unit, "exact", share, magnitude, bool(match["age"])
    )


def _age_unit(match: re.Match[str]) -> str:
    """Reads "3-month-old" -> months old."""
    word = (match["unit"] or match["ageunit"] or "year").lower()
    return f"{word.removesuffix('s')}s old"


def _metres(text: str, match: re.Match[str]) -> Amount | None:
    """`37m (121ft)`: metres, not millions."""
    bare = re.fullmatch(rf"({DIGITS})(\s?)m", match["number"])
    if not bare or match["currency"] or match["unit"] or not (bare[2] or METRES.match(text, match.end("number"))):
        return None
    start, end = match.span("number")
    value = number_value(bare[1]) or 0.0
    return Amount(Span(start, end), Span(start, start + len(bare[1])), value, None, "m")


@cache
def _words() -> re.Pattern[str]:
    return re.compile(rf"(?i:(?P<sign>\bminus\s+)?(?P<number>{word_number()}))(?:[\s-](?P<unit>{_unit()}))?{AGE}", re.I)


def _in_words(text: str) -> Iterator[Amount]:
    for match in _words().finditer(text):
        value = number_value(match["number"])
        if value is None:
            continue
        unit = _age_unit(match) if match["age"] else units().get(_unit_key(match["unit"])) if match["unit"] else None
        span, number = Span(*match.span()), Span(*match.span("number"))
        magnitude = max(
            (float(table("magnitudes")[m]) for m in long_magnitudes() if m in match["number"].lower()), default=1.0
        )
        sign = -1 if match["sign"] else 1
        yield Amount(span, number, sign * value, None, unit, "exact", unit == PER_CENT, magnitude, bool(match["age"]))


# ---- vague numbers and shares


def _vague(text: str) -> Iterator[Amount]:
    """Reads "dozens", "hundreds of thousands", "several hundred"; "tens of millions of dollars"."""
    pattern = rf"\b(?P<number>(?i:{alternatives(vague_numbers())}))\b(?:\s+of\s+(?P<unit>{_unit()}))?"
    for match in re.finditer(pattern, text):
        low, high = vague_numbers()[" ".join(match["number"].lower().split())]
        unit = units()[_unit_key(match["unit"])] if match["unit"] else None
        yield Amount(Span(*match.span()), Span(*match.span("number")), low, high, unit, "vague")


def _parts_of_a_whole(text: str) -> Iterator[Amount]:
    """Reads "a quarter of a million", "half a billion dollars"."""
    large_word = rf"(?P<large>{alternatives(long_magnitudes())})"
    pattern = rf"\b(?i:(?:(?P<half>half)|(?:a|one)\s+quarter\s+of)\s+an?\s+{large_word})\b(?:\s+(?P<unit>{_unit()})\b)?"
    for match in re.finditer(pattern, text):
        large = float(table("magnitudes")[match["large"].lower()])
        yield Amount(
            Span(*match.span()), Span(*match.span()), large * (0.5 if match["half"] else 0.25),
            unit=units().get(_unit_key(match["unit"])) if match["unit"] else None, magnitude=large,
        )  # fmt: skip


def _and_a_half(text: str) -> Iterator[Amount]:
    """Reads "two and a half hours", "three and a half million"."""
    pattern = (
        rf"\b(?i:(?P<number>{word_number()}|\d+)\s+and\s+a\s+half"
        rf"(?:\s+(?P<large>{alternatives(long_magnitudes())}))?)\b(?:\s+(?P<unit>{_unit()}))?"
    )
    for match in re.finditer(pattern, text):
        large = float(table("magnitudes")[match["large"].lower()]) if match["large"] else 1.0
        value = number_value(match["number"])
        unit = units().get(_unit_key(match["unit"])) if match["unit"] else None
        if value is not None:
            span = Span(*match.span())
            yield Amount(span, span, (value + 0.5) * large, unit=unit, magnitude=large)


def _ratios(text: str) -> Iterator[Amount]:
    """Reads "one in four", "three out of five": shares; "2 in 2013" and "one in the" are none."""
    number = rf"(?:{word_number()}|\d+)"
    pattern = (
        rf"\b(?i:(?P<a>{number})\s+(?:in(?:\s+every)?|out\s+of(?:\s+every)?|of\s+every)\s+(?P<b>{number}))\b"
        r"(?!\s*(?:%|percent|days?|weeks?|months?|years?|hours?|minutes?))"
    )
    for match in re.finditer(pattern, text):
        a, b = number_value(match["a"]), number_value(match["b"])
        if a and b and a < b <= 1000 and b == int(b):
            span = Span(*match.span())
            yield Amount(span, span, round(a / b, 4), share=True)


FRACTION_ENDS = r"(?=\s+(?:of|and|to|or|in)\b|\s*[,.;:)\]”\"]|\s*$)"
"""After `a third` where it is a share: "a third of"; "a third man" is an ordinal."""


def _fractions(text: str) -> Iterator[Amount]:
    """Reads "a third of", "two-thirds", "half the", "three quarters of"."""
    parts = alternatives(w for w in table("fractions") if w != "half" and w != "one-half")
    pattern = (
        rf"\b(?i:(?P<several>two|three|four|five|seven|nine)[\s-](?P<part>{parts})s?\b(?:{FRACTION_ENDS}|(?<=s)(?=\s))"
        rf"|(?:an?|one)[\s-](?P<one>{parts})\b{FRACTION_ENDS}|(?P<half>one[\s-]half|half))\b"
        r"(?!-)(?!\s+(?:an?\s+)?(?:hours?|century|centuries|day|year|decade|time|brother|sister|dozen|million|billion)\b)"
    )
    for match in re.finditer(pattern, text):
        span = Span(*match.span())
        if match["half"]:
            if _is_half_share(text, span):
                yield Amount(span, span, 0.5, share=True)
            continue
        part = float(table("fractions")[(match["part"] or match["one"]).lower()])
        yield Amount(span, span, _thirds(match["several"], part), share=True)


def _thirds(several: str | None, part: float) -> float:
    """Two thirds are .6667, not .6666."""
    return round((number_value(several) or 1) / round(1 / part), 4) if several else part


def _is_half_share(text: str, span: Span) -> bool:
    """Reads "half of the", "half the condos", "between a third and half"; not "the first half", "half-time"."""
    if re.search(r"\bbetween\s+(?:[\w’'-]+\s+){1,5}and\s+$", text[: span.start], re.I):
        return True
    before = re.search(r"\b(\w+)\s+$", text[: span.start])
    return not (
        before and before[1].lower() in ("first", "second", "the", "a", "other", "last", "and", "latter", "better")
    )


def in_per_cent(amount: Amount) -> Amount:
    """A share in words as a percentage, to stand in a range with one."""
    return replace(amount, value=round(100 * amount.value, 2), unit=PER_CENT)
