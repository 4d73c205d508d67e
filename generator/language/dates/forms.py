"""The forms of time expressions, as patterns, and what reads each."""

import re
from functools import cache
from re import Match

from generator.data import table
from generator.language.dates import daytimes, durations, hanging, holidays, quarters, timepoints
from generator.language.dates.context import Context, Read, Reading, said
from generator.language.dates.periods import Period
from generator.language.figures.numbers import alternatives, word_number

YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
DAY = (
    r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?:(?:\s?[-–]\s?|\s+to\s+)(?P<last>[0-3]?\d)(?:st|nd|rd|th)?)?(?![\w:%]|[.,]\d)"
)
PART = (
    r"(?:(?P<part>(?i:early|mid|late|(?:the\s+)?(?:start|beginning|middle|end)\s+of"
    r"|(?:the\s+)?(?:early|mid|late)\s+(?:part\s+)?of))[\s-]*(?i:(?:in|the)\s+)?)?"
)
WHICH = r"(?P<which>(?i:last|this|current|next|coming))(?:\s+(?i:fiscal|calendar|academic|school|financial))?"
WHICH_DAY = r"(?:(?P<which>(?i:this\s+coming|(?:this|the)\s+past|last|this|next|coming))\s+)?"
AGE = r"(?!-to-|[\s-]+(?i:old(?:er|s)?|young(?:er)?|of\s+age)\b)"
BESIDE_DAY = (
    rf"(?:(?i:the\s+(?P<beside>day|night|morning|afternoon|evening)|(?<!the\s)(?P<count>{word_number()}|\d)\s+days)"
    r"\s+(?P<side>(?i:before|after))\s+)?"
)
"""What stands before a feast and puts a time beside it: "the day before Thanksgiving", "two days after Christmas"."""
BEFORE = r"(?i:in|since|until|by|of|from|through|during|before|after|between)\s+"
WEEKDAY = rf"(?:{alternatives(day.title() for day in table('weekdays') if day.endswith('day'))})"
"""A day of the week, written out."""
WEEKDAYS = re.compile(rf"\b{WEEKDAY}\b")
"""A day of the week in a text."""
NAMES = (
    r"(?!\s+(?:Times|Telegraph|Telegram|Tribune|Gazette|Globe|Mirror|Express|Herald|Mail|People|Post"
    r"|Night\s+(?:Live|Football))\b)"
)
"""What makes a day part of a name: "The Sunday Times"."""


def _months() -> tuple[str, str]:
    """Month names beside a day or year, in any case; and those that are a month by themselves."""
    names = table("months")
    long, short = (
        [m for m in names if len(m) > 3],
        [m for m in names if len(m) <= 4 and m not in ("may", "june", "july")],
    )
    alone = [m.title() for m in long if m not in ("march", "sept")]
    return (
        rf"(?P<month>(?i:(?:{alternatives(long)})\b|(?:{alternatives([*short, 'may'])})\b\.?))",
        rf"(?P<month>(?:{alternatives(alone)})\b|(?:{alternatives(m.title() for m in short)})\.)",
    )


def may_hold(text: str) -> bool:
    """Whether a sentence has a figure or a word without which there is no time expression: most forms look far."""
    return not _triggers().isdisjoint(re.findall(r"[a-z]+|\d", text.lower()))


@cache
def _triggers() -> frozenset[str]:
    """Every digit, and the last word of each listed term, with its plural."""
    lists = ("weekdays", "months", "time-units", "seasons", "day-parts", "holidays", "time-references", "decades")
    terms = [*(term for name in lists for term in table(name)), *durations.SETS]
    last = {re.findall(r"[a-z]+", term)[-1] for term in terms}
    single = {"today", "tomorrow", "yesterday", "tonight", "noon", "midnight", "clock", "nineteen", "half"}
    joined = {*(f"{word}long" for word in last), *(f"mid{word}" for word in last)}
    return frozenset("0123456789") | last | {f"{word}s" for word in last} | joined | single


@cache
def forms() -> tuple[tuple[re.Pattern[str], Read], ...]:
    """The forms, the most telling first: what one has taken, a later one leaves alone."""
    hung = tuple((form, hanging.hanging) for form in hanging.forms())
    calendar = (*_days(), *_months_named(), *_parts_of_years(), *_units_counted(), *_seasons(), *_years())
    listed = (*hung[:-1], *calendar, hung[-1], *_times(), *_durations())
    return tuple((re.compile(form), read) for form, read in listed)


def _days() -> tuple[tuple[str, Read], ...]:
    month, _ = _months()
    weekday = rf"(?:(?i:{alternatives(table('weekdays'))})\.?,?\s+)?"
    long_weekday = alternatives(w.title() for w in table("weekdays") if len(w) > 5)
    many = rf"(?:s|\s+(?P<part>{alternatives(table('day-parts'))})s)"
    long_months = (m.title() for m in table("months") if len(m) > 4 or m in ("may", "june", "july"))
    seasons = alternatives([*table("seasons"), *long_months])
    nth_weekday = (
        rf"\b(?P<all>(?:(?i:the)\s+)?(?P<nth>(?i:first|second|third|fourth|last))\s+(?P<weekday>{long_weekday})"
        rf"\s+(?:in|of)\s+{month}(?:,?\s+{YEAR}\b)?)"
    )
    no_name = r"(?<!Black )(?<!Bloody )(?<!Super )(?<!Ash )"
    return (
        (r"\b(?P<all>(?P<year>\d{4})(?P<mark>[-/])(?P<m>\d\d)(?P=mark)(?P<d>\d\d))\b", timepoints.iso_day),
        (
            r"(?<![\w/])(?P<all>(?P<m>\d\d?)[/.](?P<d>\d\d?)[/.](?P<year>(?:19|20)\d\d))(?![\w/])",
            timepoints.slashed_day,
        ),
        (rf"\b(?P<all>{weekday}{month}\s+{DAY}(?:,?\s+{YEAR}\b)?)", timepoints.given_day),
        (
            rf"(?<![\d,.$-])\b(?P<all>{weekday}(?:the\s+)?{DAY}\s+(?:of\s+)?{month}(?:,?\s+{YEAR}\b)?)(?!\w)",
            timepoints.given_day,
        ),
        (nth_weekday, holidays.nth_weekday),
        (
            rf"\b(?P<all>{BESIDE_DAY}(?P<holiday>(?i:{alternatives(table('holidays'))}))(?:,?\s+{YEAR})?)\b",
            holidays.holiday,
        ),
        (
            r"\b(?P<all>(?i:(?:the\s+)?(?P<before>day\s+before\s+)?(?P<day>today|yesterday|tomorrow)))\b",
            timepoints.relative_day,
        ),
        (
            rf"\b(?P<all>(?i:every|each)\s+(?P<weekday>{long_weekday})|(?P<often>{long_weekday}){many})\b",
            durations.every_weekday,
        ),
        (rf"\b(?P<all>(?i:every|each)\s+(?P<season>{seasons}))\b", durations.every_season),
        (
            rf"{no_name}\b(?P<all>(?i:(?:early|late)\s+)?{WHICH_DAY}(?P<weekday>{long_weekday}))\b{NAMES}",
            timepoints.weekday,
        ),
        (rf"\b(?P<all>(?i:{WHICH_DAY}(?:the\s+)?weekend))\b", timepoints.weekend),
    )


def _months_named() -> tuple[tuple[str, Read], ...]:
    month, alone = _months()
    return (
        (rf"\b(?P<all>{PART}{month}(?:\s+of)?,?\s+{YEAR})\b", timepoints.month),
        (rf"\b(?P<all>{PART}{month}\s+(?:of\s+)?(?P<ofyear>(?i:last|this|next))\s+(?i:year))\b", timepoints.month),
        (rf"\b(?P<all>{PART}{WHICH}\s+(?!may\b|march\b){month})(?!\s?\d|\w)", timepoints.month),
        (rf"\b(?P<all>{PART}{alone})(?!\s?\d|\w)", timepoints.month),
        (rf"\b(?:{BEFORE})(?P<all>{PART}(?P<month>March|May))(?!\s?\d|\w|\s[A-Z])", timepoints.month),
        (r"\b(?P<all>(?P<part>(?i:early|mid|late))[\s-](?P<month>March|May))\b", timepoints.month),
    )


def _parts_of_years() -> tuple[tuple[str, Read], ...]:
    """Halves and quarters."""
    quarter = r"(?:(?:(?i:fiscal)[\s-])?(?P<nth>(?i:first|second|third|fourth|final))[\s-](?i:quarter)|Q(?P<q>[1-4]))"
    return (
        (rf"\b(?P<all>(?P<nth>(?i:first|second|latter|last))\s+(?i:half)\s+of\s+{YEAR})\b", quarters.half),
        (rf"\b(?P<all>{YEAR}(?:[’']s)?\s+(?P<nth>(?i:first|second))[\s-](?i:half))\b", quarters.half),
        (rf"\b(?P<all>(?P<nth>(?i:last))\s+(?i:quarter)\s+of\s+{YEAR})\b", quarters.quarter),
        (
            r"\b(?P<all>(?i:(?:the\s+)?(?P<nth>first|second)[\s-]half(?:\s+of\s+(?P<ofyear>this|last|next|the)\s+(?:fiscal\s+)?year)?))\b",
            quarters.open_half,
        ),
        (rf"\b(?P<all>{YEAR}(?:[’']s)?\s+{quarter})\b", quarters.quarter),
        (rf"\b(?P<all>(?P<ofyear>(?i:last|this|next))\s+(?i:year)[’']s\s+{quarter})\b", quarters.quarter),
        (rf"\b(?P<all>{quarter}\s+of\s+(?P<ofyear>(?i:last|this|next))\s+(?i:year))\b", quarters.quarter),
        (rf"\b(?P<all>{quarter}(?:\s+(?:of\s+)?(?:(?i:fiscal)\s+)?{YEAR})?)\b", quarters.quarter),
    )


def _units_counted() -> tuple[tuple[str, Read], ...]:
    """Weeks, months and the like, from now or another time: "two weeks ago", "last month", "the end of the year"."""
    unit = alternatives(
        u for u in table("time-units") if u not in ("second", "minute", "hour", "day", "night", "weekend")
    )
    some = r"half\s+an?|a\s+quarter|an?|a\s+couple\s+of|(?:a\s+)?few|several|many|some"
    count = rf"(?P<count>{word_number()}|\d[\d,.]*|{some})"
    every = alternatives(table("time-units"))
    counted = rf"(?:{count}[\s-]+(?P<unit>{every})s?|(?P<units>{every})s)(?:\s+or\s+(?:so|more))?"
    anchor = r"(?P<anchor>ago|from\s+now|earlier|later|(?:before|after|prior)(?=\s*(?:[.,;:)\"”]|and\b|but\b|$)))"
    end = r"(?P<part>(?:the\s+)?(?:start|beginning|middle|end)\s+of)"
    return (
        (rf"\b(?P<all>(?i:{counted}\s+{anchor}))\b", timepoints.ago),
        (rf"\b(?P<all>{PART}{WHICH}\s+(?P<unit>(?i:{unit})))\b", timepoints.relative_unit),
        (
            r"\b(?P<all>(?i:(?:the\s+)?(?P<unit>year|month)(?:[’']s\s+|[\s-])(?P<part>end)))\b(?!-)",
            timepoints.end_of_unit,
        ),
        (rf"\b(?P<all>(?i:{end}\s+the\s+(?P<unit>week|month|year|decade|century)))\b", timepoints.end_of_unit),
    )


def _seasons() -> tuple[tuple[str, Read], ...]:
    season = rf"(?P<season>(?i:{alternatives(table('seasons'))}))"
    return (
        (rf"\b(?P<all>{PART}{season}(?:\s+of)?\s+{YEAR})\b", timepoints.season),
        (rf"\b(?P<all>{PART}(?P<which>(?i:last|this|next))\s+{season})\b", timepoints.season),
        (rf"\b(?:{BEFORE})(?P<all>{PART}(?i:the\s+)?{season})\b(?!\s+(?:of|in)\b|\s+[A-Z])", timepoints.season),
    )


def _years() -> tuple[tuple[str, Read], ...]:
    """Years, decades and centuries."""
    numbers = table("number-words").items()
    tens = alternatives(word for word, value in numbers if int(value) >= 20)
    ones = alternatives(word for word, value in numbers if 0 < int(value) < 10)
    decades, centuries = alternatives(table("decades")), alternatives(table("centuries"))
    a_year = r"(?P<year>1\d\d\d|20\d\d)(?:[-–/](?:\d\d|(?:19|20)\d\d)\b)?"
    return (
        (rf"\b(?P<all>{PART}(?:the\s+)?(?P<decade>1[5-9]\d0|20\d0)s)\b", timepoints.decade),
        (
            r"\b(?P<all>(?i:(?:the\s+)?(?P<part>early|mid|late)[\s-]+|the\s+)(?P<decade>1[5-9]\d0|20\d0)[’']s)\b",
            timepoints.decade,
        ),
        (rf"\b(?P<all>(?i:(?:the\s+)?nineteen[\s-](?P<decade>{decades})))\b", timepoints.decade),
        (
            rf"\b(?P<all>(?i:nineteen[\s-](?P<spoken>(?:{tens})(?:[\s-](?:{ones}))?)))\b(?!-|\s(?!(?:was|is|has)\b)\w+s\b|\speople)",
            timepoints.spoken_year,
        ),
        (rf"(?P<all>\b{PART}(?:the\s+)?['’‘](?P<decade>[2-9]0)s)\b", timepoints.decade),
        (rf"\b(?P<all>{PART}[Tt]he\s+(?:early\s+|mid-|late\s+)?(?P<decade>(?i:{decades})))\b", timepoints.decade),
        (rf"\b(?P<all>{PART}(?:the\s+)?(?:(?P<nth>\d\d?)(?:st|nd|rd|th))[\s-]century)\b", timepoints.century),
        (rf"\b(?P<all>{PART}(?:the\s+)?(?P<nth>{centuries})[\s-]century)\b", timepoints.century),
        (r"(?:\b(?:in|since|of|by|and)\s+|,\s)(?P<all>[’'](?P<short>\d\d))(?![\w’'])", timepoints.short_year),
        (rf"(?<![\w.,$€£/:-])(?P<all>{PART}{a_year})(?![\w%]|[.,:-]\d|-\w|\s+[Bb]lock\b)", timepoints.year),
    )


def _times() -> tuple[tuple[str, Read], ...]:
    parts = alternatives(table("day-parts"))
    before = r"(?:\w*day|tomorrow|(?:in|during|on)\s+the|at|(?:morning|afternoon)\s+and)"
    mid = r"(?:(?:mid|early|late)[\s-]*)"
    hour = r"(?P<hour>[01]?\d|2[0-4])"
    half = r"(?P<half>(?i:[ap]\.?\s?m\b\.?))"
    zone = r"(?:\s+(?:hours|GMT|UTC|EST|EDT|ET|CST|CET|PST|PDT|BST|local time))?"
    return (
        (rf"\b(?P<all>(?i:(?:this|last|yesterday|tomorrow)\s+(?:{parts})|tonight))\b", daytimes.part_of_day),
        (rf"\b(?P<all>{hour}(?:[:.](?P<minute>[0-5]\d))?\s?{half}{zone})", daytimes.clock),
        (rf"(?<![\d:.-])\b(?P<all>{hour}:(?P<minute>[0-5]\d){zone})(?![\d:-]|\.\d)", daytimes.clock),
        (rf"\b(?P<all>{hour}(?P<minute>[0-5]\d)\s(?:GMT|UTC))\b", daytimes.clock),
        (rf"\b(?P<all>(?i:(?P<hour>{word_number()}|1?\d)\s+o[’']clock))", daytimes.clock),
        (r"\b(?P<all>(?i:noon|midnight|midday))\b", daytimes.clock),
        (rf"\b(?i:{before}\s+)(?P<all>(?P<part>(?i:{parts})))\b", daytimes.named_part),
        (rf"\b(?i:in|by|until|since)\s+(?P<all>(?:the\s+)?{mid}(?P<part>{parts}))\b", daytimes.named_part),
        (rf"\b[Tt]he\s+(?P<all>(?P<part>{parts}))(?=\s+of\s+[A-Z\d])", daytimes.named_part),
        (r"\b(?P<all>(?P<part>(?i:overnight)))\b", daytimes.named_part),
    )


def _durations() -> tuple[tuple[str, Read], ...]:
    known = [u for u in table("time-units") if u != "weekend"]
    unit = rf"(?P<unit>(?i:{alternatives(known)}))"
    units = rf"(?P<unit>(?i:(?:{alternatives(u for u in known if u not in ('second', 'minute', 'quarter'))})s))"
    single = r"(?P<unit>(?i:hour|day|week|fortnight|month|year|decade|century|weekend))"
    parts = r"(?:1/2|1/4|3/4|[½¼¾])"
    number = rf"(?:(?:\d+[\s-]?)?{parts}|{word_number()}(?:-and-a-half)?|\d[\d,]*(?:\.\d+)?)"
    some = r"(?:a\s+)?few|several|(?<!\bas )many|some(?!\s+(?:day|night)\b)"
    vague = rf"(?:a\s+couple|dozens|hundreds|thousands)\s+of|{some}|recent|coming"
    which = r"(?:(?:the\s+|these\s+)?(?:past|last|next|coming|previous|first|final)\s+)?"
    count, half = rf"(?P<count>{number}|half\s+an?|an?\s+quarter|{vague})", r"(?P<half>\s+and\s+a\s+half)"
    more = r"(?:(?:straight|consecutive|successive|full|more|additional|extra|long|whole|trading|business)\s+)?"
    bare = r"(?<!\b[Aa]s many )(?<![Aa]fter-)(?<!(?i:business) )(?<!(?i:rush) )(?<!(?i:trading) )(?<!(?i:working) )"
    pointing = alternatives(table("time-references"))
    often = alternatives(durations.SETS)
    return (
        (rf"\b(?P<all>(?i:(?:every|each|per)\s+(?:(?P<count>{number}|other)\s+)?){unit}s?)\b", durations.repeated),
        (
            rf"\b(?P<all>(?i:{which}{count}{half}?[\s-]+{more}){unit}s?)\b{AGE}(?!(?<=quarters)\s+of\b)",
            durations.duration,
        ),
        (rf"\b(?P<all>(?i:an?)\s+{single}\s+and\s+a\s+(?P<half>half))\b", durations.duration),
        (
            rf"\b(?P<all>(?i:(?P<count>an?|one){half}?\s+(?:(?:full|whole|single)\s+)?){single})\b{AGE}",
            durations.duration,
        ),
        (
            rf"\b(?P<all>(?P<count>(?i:(?:the|this)\s+past|the\s+(?:next|last|coming)))\s+{single})\b",
            durations.duration,
        ),
        (rf"\b(?P<all>(?i:{pointing}))\b(?!-|\s+(?:as|that|after|before|thereafter|accounts?|affairs)\b)", _reference),
        (rf"\b(?P<all>{single}[\s-]?long)\b", durations.duration),
        (r"\b(?P<all>(?i:(?P<count>half|quarter)-(?P<unit>century|decade|year|hour|day)))\b", durations.duration),
        (
            rf"{bare}\b(?P<all>{units})\b{AGE}(?!\s+(?:19|20)\d\d\b)",
            durations.duration,
        ),
        (r"\b(?:within|for|in|just|only)\s+(?P<all>(?P<unit>minutes|seconds))\b", durations.duration),
        (r"\b(?P<all>(?P<unit>[Mm]inutes|[Ss]econds))\s+(?:after|before)\b", durations.duration),
        (r"\b(?P<all>(?P<unit>[Cc]enturies))\b(?![\s-]+old)", durations.duration),
        (rf"\b(?P<all>(?P<often>{often}))\b", durations.repeated),
    )


def _reference(match: Match[str], _context: Context) -> Reading | None:
    """Reads "currently", "recently", "in the future"."""
    return Reading(Period(table("time-references")[said(match, "all")], None, None), "text")
