"""What the times of a whole text mean that hang on another of its dates, as its readers take them.

"Profit rose in the third quarter from a year earlier" means the third quarter of the year before, "at 4 p.m." the day
told beside it, "two days later" the day told before. That is a reading, not what the text says: it serves those who ask
for the value of every time (`generator.api`); the site leaves such times open.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from generator.data import table
from generator.language.dates import periods
from generator.language.dates.finding import CREDIBLE_YEARS
from generator.language.dates.hanging import AHEAD, BACK, PARTS, SPANS
from generator.language.dates.periods import Period
from generator.language.figures.numbers import number_value
from generator.model import DateMention, Span, Statement

DAY = re.compile(r"\d{4}-\d\d-\d\d")
LATER = re.compile(r"(?!the )(?P<count>.+?)[\s-]+(?P<unit>\w+?)s?\s+(?P<anchor>later|after|earlier|before|prior)")
VAGUE_LATER = re.compile(r"(?:.*\b(?:few|several|some|many)\b.*|\w+s) later")
YEAR_BACK = re.compile(r"(?:an?|one) year (?:ago|earlier|before|prior)|(?:(?:the|a) )?year-(?:ago|earlier)\b.*")
FARTHEST = {"D": 180_000, "W": 26_000, "M": 6_000, "Q": 2_000, "Y": 500, "DE": 50}
"""About 500 years in each unit: beyond them no reader counts."""
NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def anchored(text: str, statements: Sequence[Statement], published: date | None) -> dict[Span, tuple[DateMention, ...]]:
    """Each mention of the text with what stands for it: itself, the same with a value, or its two parts."""
    if published is not None and published.year not in CREDIBLE_YEARS:
        published = None
    sentences = [sorted(s.dates, key=lambda d: d.span) for s in statements if s.k == 1]
    settled: dict[Span, tuple[DateMention, ...]] = {}
    seen: list[Period] = []
    for mentions in sentences:
        for mention in mentions:
            parts = tuple(_parts(text, mention))
            settled[mention.span] = tuple(_settled(text, part, seen, mentions, published) for part in parts)
            seen += [Period(d.value, d.start, d.end) for d in settled[mention.span] if d.value and d.start]
    return settled


def with_anchors(
    dates: Sequence[DateMention], settled: Mapping[Span, tuple[DateMention, ...]]
) -> Iterator[DateMention]:
    """The mentions of a statement as the text settles them."""
    for mention in dates:
        yield from settled.get(mention.span, (mention,))


def _parts(text: str, mention: DateMention) -> Iterator[DateMention]:
    """A time of day and the date that a word ties to it are two times: "4 p.m. on Friday", "Friday at 4 p.m."."""
    words, value = mention.span.of(text), mention.value or ""
    both = re.fullmatch(r"(.+?),?\s+(on|at)\s+(.+)", words)
    if not both or not DAY.match(value) or "T" not in value:
        yield mention
        return
    at, day = mention.span.start, value.split("T")[0]
    clocks = (value, day) if both[2] == "on" else (day, value)
    yield replace(mention, span=Span(at, at + both.end(1)), value=clocks[0])
    yield replace(mention, span=Span(at + both.start(3), mention.span.end), value=clocks[1])


def _settled(
    text: str, mention: DateMention, seen: Sequence[Period], beside: Sequence[DateMention], published: date | None
) -> DateMention:
    words = " ".join(mention.span.of(text).lower().split())
    if (mention.value or "").startswith("T"):
        days = [d for d in beside if d.start and DAY.match(d.value or "")]
        near = min(days, key=lambda d: abs(d.span.start - mention.span.start), default=None)
        day = near.start if near and words != "overnight" else published
        if day is None or words == "night":
            return mention
        return replace(mention, value=f"{day.isoformat()}{mention.value}", start=day, end=day)
    if YEAR_BACK.fullmatch(words):
        return _with(mention, _year_back(words, seen, published))
    if mention.value or mention.start:
        return mention
    if VAGUE_LATER.fullmatch(words):
        return replace(mention, value="FUTURE_REF")
    return _with(mention, _hung(words, seen, published))


def _with(mention: DateMention, period: Period | None) -> DateMention:
    return replace(mention, value=period.value, start=period.start, end=period.end) if period else mention


def _year_back(words: str, seen: Sequence[Period], published: date | None) -> Period | None:
    """The quarter, half or month told before, a year before it; otherwise the year before."""
    last = seen[-1] if seen else None
    nth = next((n for word, n in NTH.items() if word in words), 0)
    if last is None and published and words.endswith(" quarter") and not nth:
        last = periods.shifted(published, -1, "Q")
    start = last.start if last else published
    if start is None:
        return None
    year = start.year - 1
    if nth:
        told = last is not None and "-" in last.value and not DAY.match(last.value)
        part, months = (periods.quarter, 3) if "quarter" in words else (periods.half, 6)
        return part(year - (not told and nth > (start.month - 1) // months), nth)
    if last and "-Q" in last.value:
        return periods.quarter(year, int(last.value[-1]))
    if last and "-H" in last.value:
        return periods.half(year, int(last.value[-1]))
    if "month" in words or (last and re.fullmatch(r"\d{4}-\d\d", last.value)):
        return periods.month(year, start.month)
    return periods.year(year)


def _hung(words: str, seen: Sequence[Period], published: date | None) -> Period | None:
    """What hangs on the date told before, or, where none is, on that of the text."""
    last = seen[-1].start if seen else published
    days = [p for p in seen if DAY.match(p.value)]
    if last is None:
        return None
    later = LATER.fullmatch(words)
    if later:
        return _later(later, seen, days, last)
    thing = words.removesuffix(" before").removesuffix(" earlier").rsplit(maxsplit=1)[-1]
    step = -1 if any(w in words for w in (*BACK, " before", " earlier")) else 1 if any(w in words for w in AHEAD) else 0
    day = days[-1].start if days else published
    if thing in SPANS.split("|"):
        return _span(words, thing, step, seen, last, published)
    return _day(thing, step, day) if day else None


def _later(match: re.Match[str], seen: Sequence[Period], days: Sequence[Period], last: date) -> Period | None:
    count, unit = number_value(match["count"]), table("time-units").get(match["unit"])
    count = 1 if match["count"] in ("a", "an") else count
    if not count or not unit or count != int(count) or unit not in FARTHEST or count > FARTHEST[unit]:
        return _minutes_later(match, count, unit, seen)
    sign = 1 if match["anchor"] in ("later", "after") else -1
    of = days[-1].start if unit == "D" and days else last
    return periods.shifted(of, sign * int(count), unit) if of else None


def _minutes_later(
    match: re.Match[str], count: float | None, unit: str | None, seen: Sequence[Period]
) -> Period | None:
    """ "About 20 minutes later", where a time of day was told before."""
    clock = re.fullmatch(r"\d{4}-\d\d-\d\dT(\d\d):(\d\d)", seen[-1].value) if seen else None
    if not clock or not count or unit not in ("TM", "TH") or match["anchor"] not in ("later", "after") or count > 600:
        return None
    start = seen[-1].start
    minutes = int(clock[1]) * 60 + int(clock[2]) + int(count * (60 if unit == "TH" else 1))
    if start is None:
        return None
    day = start + timedelta(days=minutes // 1440)
    return Period(f"{day.isoformat()}T{minutes // 60 % 24:02d}:{minutes % 60:02d}", day, day)


def _span(
    words: str, thing: str, step: int, seen: Sequence[Period], last: date, published: date | None
) -> Period | None:
    unit = table("time-units")[thing]
    if "latest" in words or "recent" in words:
        return periods.shifted(published, -1, unit) if published else None
    if step or words.startswith("that") or "same" in words:
        return periods.shifted(last, step, unit)
    quarters = [p for p in seen if "-Q" in p.value]
    if unit == "Q":
        return quarters[-1] if quarters else periods.shifted(published or last, -1, unit)
    return periods.shifted(published or last, 0, unit)


def _day(thing: str, step: int, day: date) -> Period | None:
    if thing in table("weekdays"):
        back = (day.isoweekday() - int(table("weekdays")[thing])) % 7
        return periods.day(day + timedelta(days=(7 - back if step > 0 else -(back or 7) if step < 0 else -back)))
    of = day + timedelta(days=step)
    if thing == "weekend":
        return periods.weekend(day + timedelta(weeks=step))
    if thing in PARTS.split("|"):
        return periods.day(of)._replace(value=f"{of.isoformat()}T{table('day-parts')[thing]}")
    return periods.day(of)
