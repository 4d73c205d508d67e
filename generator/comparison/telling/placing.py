"""Which dates of a sentence place what it tells, and how exactly.

A season places nothing where nothing says of which year: "reopen in the fall" may be ahead or behind.
A date places nothing that recurs, measures, names a thing ("the 2020 election") or is meant from the day of a speaker
whose words may be older than the article ("today" inside a quotation).
"""

import re
from collections.abc import Sequence
from datetime import timedelta

from generator.comparison.differences.hedged import LOOK_BACK
from generator.data import table
from generator.language.dates.forms import WEEKDAY
from generator.language.dates.looking_ahead import FUTURE
from generator.language.dates.timepoints import SLIP
from generator.model import Article, DateMention, Span

_PRECISION = (
    (re.compile(r"\d{4}-\d\d-\d\d"), "day"),
    (re.compile(r"\d{4}-W\d\d"), "week"),
    (re.compile(r"\d{4}-\d\d"), "month"),
    (re.compile(r"\d{4}-(?:SP|SU|FA|WI|Q\d|H\d)"), "season"),
    (re.compile(r"\d{4}"), "year"),
)
_RECURRING = re.compile(r"\b(?:each|every|most|many)\s+(?:\w+\s+)?$", re.I)
"""What makes a date one of many: "fills each August", "every other Monday"."""
_MEASURED = re.compile(
    r"\b(?:than|(?:unchanged|slippage|drop|rise|increase|decline|gain|change)\s+from|compared\s+(?:to|with)|(?:up|down)\s+from|same\s+\w+)\s+"
    r"(?:(?:at|in|on|the|this|same|time|period|as)\s+)*$",
    re.I,
)
"""What makes a date a measure of another: "higher than at this time last year"."""
_FROM_VALUE = re.compile(
    r"\bfrom\s+[\d$€£][^,;]{0,30}?(?:\bin\s+)?$|\bfrom\s+[\d$€£][^;]{0,50}\sto\s+[\d$€£][^,;]{0,30}?(?:\bin\s+)?$"
)
"""What makes two dates the ends of a change: "rose from 41 in 2009 to 69 in 2017"."""
_HELD = re.compile(
    r"\b(?:is|are)\s+(?:(?:always|usually|traditionally)\s+)?(?:held|observed|celebrated|marked)\b[^,;.]*$", re.I
)
"""What comes about every year: "a fair that is held the third week of July"."""
_POSTED = re.compile(r"\(@\w+\)\s*$")
"""The hand of a post before its date: "Harbour News (@harbour) May 5, 2020"."""
_COUNTED = re.compile(r"\bof\s+$")
"""What makes a year a row in which a thing stands: "the first fire of 2017"."""
_RACE = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}(?:bids?|campaigns?|candidates?|contenders?|contest|field|hopefuls?|nominees?|primar(?:y|ies)|race|run)\b"
)
"""What makes a year name a contest, whenever what is told of it happened: "joined the field of 2020 contenders"."""
_CONTEST = re.compile(r"\b(?:primar(?:y|ies)|elections?|race|nomination|presidency|White House)\s+in\s+$", re.I)
"""The same before it: "contenders for the primary in 2020"."""
_CALLED = re.compile(r"\s+(?:for\s+|of\s+the\s+)?[A-Z][a-z]")
"""What makes a month by itself a part of a name: "June Harbour Services"."""
_OPENS = re.compile(
    r"\b(?:in|by|since|until|till|during|from|between|of|and|or|to|for|through|before|after|late|early|mid|last|this|next|on)"
    r"[\s-]+$",
    re.I,
)
"""What lets a month stand by itself before a name: "in June Moen resigned"."""
_ONE_OF = re.compile(r"\b[Aa]n?\s+$")
"""What makes a year that of a thing: "a 2015 or newer car"."""
_NOWADAYS = re.compile(r"[’']s\b")
"""What makes "today" these times: "today's quarrels"."""
_SMALL = (
    "after|an?|and|are|as|at|because|before|but|by|could|for|from|had|has|have|in|is|on|or|since|than|that|the|to|until"
    "|was|were|when|where|which|while|who|will|with|would"
)
_ON = re.compile(rf"[-–]|\s+(?!(?:{_SMALL})\b)[A-Za-z][\w.]")
"""A word that goes on from a date, as the thing of that date does: "2020 election"."""
_IN_YEAR = re.compile(
    r"\b(?:in|by|since|until|during|from|between)\s+(?:(?:early|late|mid|about|around|and|\d{4})[\s-]+)*$", re.I
)
"""What lets a year stand by itself: "in 2020 voters chose"."""
_DETERMINED = re.compile(r"\b(?:an?|no|the|their|his|her|its|this|that|whose)\s+(?:[\w-]+\s+)?$", re.I)
_WHICH = re.compile(r"\b(?:which|who|that|where|whose|whom|what)\b[^,;]*$")
_SINCE = re.compile(r"\bsince\s+(?:(?:at least|early|late|mid|about|around|the)[\s-]+)*$", re.I)
"""What makes a date the beginning of a state or of a count: "mayor since 2012", "the worst fire since 1990"."""
_CALENDAR = re.compile(r"\d|day\b|night|morning|afternoon|evening|noon|tomorrow|week", re.I)
"""What a date has that is no name of a feast, a month or a season."""
_EDITION = re.compile(
    r"(?:[’']s)?\s+(?:(?:[a-z]+\s+)?(?:futures|contracts?|deliver(?:y|ies))|columnist|editions?|newspaper|paper|show|Times|Post|[A-Z]\w+-Gazette)\b"
)
_READ = re.compile(r"\b(?:Read|See|Watch|Get)\s+$")
"""What makes a time that of a newspaper or of goods: "Sunday columnist", "Read Monday's paper", "June oil futures"."""
_TODAY = re.compile(r"Today,\s")
"""What begins a sentence on how things stand these days: "Today, one in ten is a member"."""
_NOW = re.compile(r"\b(?:can|must|should|need to|we|our)\b[^.;“”]*$", re.I)
"""What tells of these times before a "today": "we can grow today"."""
_BOUND = re.compile(r"\b(?:before|after|prior to)\s+$", re.I)
"""What puts a thing before or after a whole time: "well before this week"."""
_CALENDAR_HOUR = re.compile(r"\d\s?[ap]\.?\s?m|:\d\d|midnight|noon|o.clock|dawn|dusk", re.I)
_BESIDE = re.compile(
    r"\b(?:days?|nights?|weeks?|weekends?|months?|years?|hours?|eve)\s+(?:before|after|following)\s+(?:the\s+)?$", re.I
)
"""What puts a thing beside a time: "the week after Easter", "a day after Monday's vote"."""
_AGES = re.compile(r"\b(?:centur(?:y|ies)|decades?|millenni(?:um|a))\b", re.I)
"""A time too long to place anything."""
_HANGING = re.compile(r"\b(?:later|earlier|before|after|same|following|previous)\b", re.I)
"""What hangs on another time of the text: "25 minutes later"."""
_OF_SPEECH = re.compile(
    r"(?:(?:to|this|yester)(?:day|night|morning|afternoon|evening|weekend)|tomorrow|now|(?:this|last|next)\s.*)", re.I
)
"""What is meant from the day of whoever says it: "today", "this week"."""


def precision_of(date: DateMention) -> str | None:
    """day, week, month, season, year or unresolved; None for what is no point in time (durations, "now")."""
    if date.basis == "unresolved":
        return "unresolved"
    return next((name for form, name in _PRECISION if date.start and form.match(date.value or "")), None)


def placed(article: Article, date: DateMention, speech: Sequence[Span]) -> str | None:
    """The precision of a date that places what its sentence tells; None where it places nothing.

    `speech` are the quotations of the article.
    """
    words, precision = date.span.of(article.text), precision_of(date)
    before, after = article.text[: date.span.start][-LOOK_BACK:], article.text[date.span.end :][:LOOK_BACK]
    if precision is None or any(form.search(before) for form in (_RECURRING, _MEASURED, _POSTED)):
        return None
    farther = article.text[: date.span.start][-_CLAUSE:].rpartition("\n")[2]
    if _SINCE.search(before) or _FROM_VALUE.search(farther) or _HELD.search(farther):
        return None
    if _BESIDE.search(before) or (_BOUND.search(before) and not _CALENDAR_HOUR.search(words)):
        return None
    if words.lower() == "today" and _NOW.search(farther):
        return None
    if _AGES.search(words) or _TODAY.match(words + after) or (precision == "unresolved" and _HANGING.search(words)):
        return None
    if _names_a_thing(precision, words, before, after) or _never_came(article, date):
        return None
    if precision == "season" and words.lower().removeprefix("the ") in table("seasons"):
        return None
    if _OF_SPEECH.fullmatch(words) and any(date.span.within(span) for span in speech):
        return None
    return "unresolved" if _may_come(article, date, precision, words) or _in_caption(article, date) else precision


def _in_caption(article: Article, date: DateMention) -> bool:
    """Whether a time is counted from the day of its article, but told under a picture that may be older.

    "This undated photo shows Karl Ott. The miller was shot on Friday."
    """
    if date.basis != "published" or not _WEEKDAY.fullmatch(date.span.of(article.text)):
        return False
    at = next((n for n, s in enumerate(article.sentences) if date.span.within(s.span)), 0)
    return any(_PICTURE.search(s.text) for s in article.sentences[max(at - 1, 0) : at])


_WEEKDAY = re.compile(WEEKDAY, re.I)
_PICTURE = re.compile(r"\b(?:photo|photograph|image|picture)s?\b[^.]*\bshows?\b")


def _names_a_thing(precision: str, words: str, before: str, after: str) -> bool:
    """Whether a date only names a thing: "the 2020 election", "a Halloween party", "their June quarrel", "Spring"."""
    if precision == "year":
        owned = (_ON.match(after) and not _IN_YEAR.search(before)) or _ONE_OF.search(before)
        return bool(owned or _CONTEST.search(before) or _RACE.match(after) or _COUNTED.search(before))
    if words.istitle() and words.lower() in table("seasons"):
        return True
    if words.istitle() and words.lower() in table("months") and _CALLED.match(after) and not _OPENS.search(before):
        return True
    if words.lower() in table("holidays") and _ON.match(after):
        return True
    if words.lower() == "weekend" or (words.lower() == "today" and _NOWADAYS.match(after)):
        return True
    if _EDITION.match(after) or (precision == "day" and _READ.search(before)):
        return True
    if _CALENDAR.search(words) or not _ON.match(after):
        return False
    return precision == "day" or words.lower().startswith("the ") or bool(_DETERMINED.search(before))


def _never_came(article: Article, date: DateMention) -> bool:
    """Whether a time without its year would lie ahead of its article, in a sentence that tells what is over.

    "An arrest was made over a fire on April 20", read in November: last year's, or that of the year told of.
    """
    published = article.meta.published
    if date.basis != "published" or not published or not date.start or date.start <= published + timedelta(days=SLIP):
        return False
    whole = next((s.text for s in article.sentences if date.span.within(s.span)), "")
    before = article.text[: date.span.start][-LOOK_BACK:]
    return bool(_OVER.search(whole)) and not FUTURE.search(whole) and not _TO_COME.search(before)


def _may_come(article: Article, date: DateMention, precision: str, words: str) -> bool:
    """Whether a time that is resolved to the past may lie ahead, since the verb before it is not past.

    "The mayor is running for office again in November" tells of no November that is over.
    """
    published = article.meta.published
    if date.basis != "published" or not published or not date.start or date.start >= published:
        return False
    bare = precision == "month" and not _SAID_WHICH.search(words)
    if (precision != "day" and not bare) or (date.end and date.end >= published):
        return False
    begins = next((s.span.start for s in article.sentences if date.span.within(s.span)), date.span.start)
    before = article.text[begins : date.span.start]
    ahead = [m.end() for m in (_AHEAD_OR_NOW if bare else _AHEAD).finditer(before)]
    over = _WAS if bare and _AHEAD.search(before) else _OVER
    past = [m.end() for m in over.finditer(before)]
    return bool(ahead) and max(ahead) > max(past, default=0)


_CLAUSE = 90
"""Letters in which the beginning of a clause is sought."""
_SAID_WHICH = re.compile(r"\d|\b(?:last|past|this|next|ago|earlier)\b", re.I)
"""What says of which year a month is: "last May"."""
_AHEAD = re.compile(r"\b(?:(?:is|are) (?:due|set|expected|scheduled|to|going to)|will|ahead of|in time for)\b", re.I)
_AHEAD_OR_NOW = re.compile(
    r"\b(?:is|are|has|have|will|would|could|may|might|ahead of|before|until|in time for)\b|['’](?:s|re)\s\w+ing\b"
)
"""Verbs that tell of now or of what is to come, and what puts a day ahead."""
_OVER = re.compile(
    r"\b(?:was|were|had|died|shot|said|told|wrote|came|met|took|gave|began|made|left|got|won|held|found|sent|went"
    r"|(?!need)\w{3,}ed)\b"
)
_WAS = re.compile(r"\b(?:was|were|had)\b")
"""What surely tells the past; "there will be no room for the mills sold in May" does not."""
_TO_COME = re.compile(r"\b(?:to|for|until|till|through|before|by)\s+(?:(?:about|around|early|late|mid)[\s-]+)?$", re.I)
"""What stands before a day that is still to come: "put off until Oct. 5"."""


def counts_only(text: str) -> bool:
    """Whether a sentence only tells how many or how much there was in a time: "the 48th homicide so far this year"."""
    return bool(_COUNTS.search(text))


_COUNTS = re.compile(
    r"%|\bper\s?cent(?:age)?\b|\bso far\b|\b(?:averag(?:e|ed|es)|totall?ed|accounted for|compared (?:to|with))\b"
    r"|\b(?:number|rate|total|share|proportion) of\b"
    r"|\b(?:ex|im)(?:ported|ports)\b[^.;]*\d|\b(?:earned|sold|produced|spent|bought)\s+(?:about\s+|some\s+)?[$€£]?\d"
    r"|\b(?:billion|million|trillion)\s+(?:worth|bushels|barrels|tons|tonnes)\b"
    r"|\b(?:[Tt]here (?:were|was|have been|had been|has been)|saw)\s+(?:(?:more|fewer|less|at least|about|only|a|an)"
    r"\s+){0,2}(?:than\s+)?(?:\d|(?:rise|drop|increase|decline|spike|surge|jump)\b|(?:two|three|four|five|six|seven|eight|nine|ten)\b)"
    r"|\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+"
    r"(?:(?!of\b)[\w-]+\s+){0,2}?(?:homicide|murder|killing|victim|shooting|death|fatality|officer|person|child)\b"
    r"(?=.*\b(?:this year|of the year|year|month|(?:for|of|in) \d{4})\b)",
    re.I,
)


def says_which(text: str, line: Span, date: Span) -> bool:
    """Whether a date says which thing is meant: "a Jan. 3 fire", "Tuesday's vote", "the fire that began on Monday"."""
    before, after = text[line.start : date.start], text[date.end : date.end + LOOK_BACK]
    if _SPEECH.fullmatch(before) or _THAT_ONE.search(before):
        return False
    owner = after.startswith(("’s", "'s")) or (
        _DETERMINED.search(before) and _ON.match(after) and not _DID.match(after)
    )
    owner = owner and not _OF_SPEECH.fullmatch(text[date.start : date.end])
    return bool(owner or _WHICH.search(before) or _CASE_OF.search(before))


_SPEECH = re.compile(r"\W*(?:In|During|At)\s+(?:an?|the|his|her|their)\s+")
"""What opens a sentence whose event is that of the day: "In a May 3 speech, the mayor called for calm"."""
_THAT_ONE = re.compile(r"\bthat\s+\w+\s+(?:in|on)\s+$")
"""A "that" which points: "left that office in April"."""
_CASE_OF = re.compile(
    r"\b(?:charg|arrest|sentenc|plead|convict|indict|accus|suspect|arraign|reward|probation|sought|in connection"
    r"|identif|search|question|investigat|mourn|remember)\w*\b"
    r".*(?:\b(?:for|of|with)\s+(?:\w+ly\s+)?\w+ing\b|\b(?:in|of|over|concerning|to|with|after|for|about)\s+(?:an?|the)\s+"
    r"(?:[\w-]+\s+){0,2}(?:shooting|death|killing|slaying|murder|homicide|stabbing|robbery|attack|assault|crash|fire"
    r"|incident)s?\b(?!\s+(?:investigation|case|charges?|trial|suspect)))"
    r"(?:(?!\b(?:turned|was|were|is|are|has|have|had|surrendered|appeared|pleaded|told|said|began|ended|until|by)\b)"
    r"(?:[^,;.]|,(?=\s+(?:[A-Z]|(?:on|over|late|early)\b|$)))){0,70}$"
)
"""What makes a date that of the deed, where a step of its case is told: "was sentenced for killing a man in May".

So does "police identified the victims of a shooting on Saturday".
"""


_DID = re.compile(r"\s+(?:\w+ed|began|broke|came|fell|killed|left|shot|started|took|was|were)\b")
"""What something did on a day, not what is of that day: "the fire Monday began"."""
