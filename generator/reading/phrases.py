"""What a line is by its words: a phrase of websites, a caption or photo credit, a byline, a date, an agency's credit.

The phrases are data (`data/boilerplate-phrases.txt`); the shapes that need a pattern are here. A long sentence is never
judged by a phrase that could stand in an article about websites.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from generator.data import rows, table
from generator.reading.printed_dates import is_date_line

SHORT = 40
"""Words; in a longer line a phrase is about something, not the line itself."""
LONG_TITLE = 25
"""Words of the longest title that `3 thoughts on` names."""
MENU_WORDS = 20
"""A longer line is no whole phrase, small words and figures counted; the longest phrase has eleven."""
LABEL = 400
"""Characters; a longer line is neither the head of comments nor the name and hour of one."""
SHORT_HEAD = 60
"""Characters within which the first number of a ranking stands."""
LONGEST = 2_000
"""Characters; a longer line is a paragraph or a list, and none of the forms of a line."""
_SMALL = frozenset({"the", "this", "our", "your", "a", "an", "to", "on", "in", "of", "and", "for", "us", "via"})
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_CLOCK = r"\d{1,2}(?:[:.h]\d{2}(?::\d{2})?)?\s*(?:[ap]\.?\s?m\.?)?\s*(?:\(?[a-z]{2,4}\)?)?"
_DATE = (
    rf"(?:{_DAY},?\s*)?(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s*\d{{4}})?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?(?:\s*\d{{4}})?"
    r"|\d{1,4}[./-]\d{1,2}[./-]\d{2,4})"
)
_STAMP = re.compile(
    r"\d{4}-\d{2}-\d{2}T[\d:+.Z-]+|"
    r"(?:(?:published|updated|last updated|modified|posted|created|on|at|first published|uploaded|date)\b[:\s]*)*"
    rf"(?:{_CLOCK}[\s,|•·–—/-]+)?{_DATE}(?:[\s,|•·–—/-]*(?:at\s+|on\s+)?{_CLOCK})?"
    rf"(?:[\s,|•·–—/-]+(?:updated|last updated|modified)?[:\s]*(?:{_DATE})?[\s,|•·–—/-]*(?:at\s+)?(?:{_CLOCK})?)?",
    re.I,
)
_UPDATED = re.compile(
    r"(?:(?:this|the)\s+(?:story|article|post|report|page)\s+(?:was|has\s+been)\s+)?"
    r"(?:(?:first|last|originally|original)\s+)?(?:published|updated?|post(?:ed)?|modified)[:\s]+(?:(?:at|on)\s+)?"
    rf"(?:{_CLOCK}|{_DATE})(?:[\s,]+(?:(?:on|at)\s+)?(?:{_DATE}|{_CLOCK}))?\.?",
    re.I,
)
"""`Updated at 9:34 a.m.`, `This story was last updated at 5 p.m. on July 9.`"""
_PROGRAMME = re.compile(rf"(?:{_DATE}|{_DAY})\s*(?:--|[–—:-])\s+\w", re.I)
_TIME_ONLY = re.compile(rf"{_CLOCK}", re.I)
_BYLINE = re.compile(
    r"(?:(?i:by|written by|posted by|reported by|story by|author:|reporter:|text:)\s+)"
    r"[A-ZÀ-Þ][^\s.,!?]*\.?(?:\s+(?:and|de|van|von|der|bin|al|&|[A-ZÀ-Þ][^\s!?]*))*"
    r"(?:\s*[,|/•·–—-]\s*[A-ZÀ-Þ@(][^.!?]{0,60}|\s+(?i:for|of|in|at|on)\s+[A-ZÀ-Þ0-9][^.!?]{0,60})?"
)
_DAY_BEFORE = re.compile(rf"{_DATE}[\s,|•·–—-]+(?=by\b)", re.I)
_JOB = re.compile(
    r"[A-ZÀ-Þ][^\s.,!?]*(?: [A-ZÀ-Þ][^\s,!?]*){1,3}, (?:[A-Z][\w’'&-]* ){0,4}"
    r"(?:[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Ss]taff|[Cc]olumnist|[Pp]roducer)"
)
NAMES = r"(?:(?:[A-ZÀ-Þ@][^\s.!?]*\.?|and|&|of|for|in|by|with|the|de|van|von|al|bin)[\s,;/]*){1,14}"
_RANKING = re.compile(r"(?P<head>\D{4,40}?):? 1[.)]? \S.*? 2[.)]? .*? 3[.)]? .*", re.S)
_TITLED = re.compile(
    rf".{{3,200}}?\s(?:posted|updated|published):\s*{_DATE}[\s,|•·–—-]*(?:at )?(?:{_CLOCK})?"
    rf"(?:[\s|]*(?:posted|updated|published):\s*{_DATE}[\s,|•·–—-]*(?:at )?(?:{_CLOCK})?)?",
    re.I,
)
"""A title or a byline run into the hour of the page: "Mill burns down Posted: Monday, May 5, 2020 5:33 PM"."""
_ON_AIR = re.compile(
    r"(?:with )?(?:[A-ZÀ-Þ][\w.’'-]*\s){1,5}"
    r"(?:reports|has (?:the|more|details|your)(?: (?:latest|story|details|report))?)\.?"
    r"(?:\s\((?:Published|Updated) .{5,40}\))?"
)
"""Who reports in a film beside the text: "Ida Moen reports.", "News 4's Ida Moen has the latest."."""
_BIOGRAPHY = re.compile(
    r"(?!(?:He|She|They|It|This|The|Who)\b)[A-ZÀ-Þ]\S+ (?:[A-ZÀ-Þ]\S+ ){0,3}(?:is|was) (?:an?|the) (?:[\w’'-]+,? ){0,5}"
    r"(?:writer|reporter|editor|journalist|correspondent|columnist|contributor|producer|photographer|blogger)\b.*"
)
_AGED = re.compile(r"[^\d,]{3,40}, \d{1,3}(?: [-–—]|,? \()")
_READER = re.compile(r"\b(?:you|your|us|our|we|please)\b")
_MARKUP = re.compile(r"(?:<|&lt;)/?[a-z][a-z0-9]*\b.*(?:>|&gt;)?", re.I | re.S)
_MORE = re.compile(r"more (?:great )?(?:\S+ )?(?:from|stories from|articles from|news from|by)(?: [^\s.!?]+){1,6}:?")
_ADVERTISEMENT = re.compile(r"advertisements?\s*[-–—:|(].*")
_AGO = re.compile(r"(?:\S+ ){0,5}\d+ (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago", re.I)
_FOLLOW = re.compile(r"(?:follow|like|find|join) (?:\S+ ){1,4}on\b.{0,40}", re.I)
_CREDIT = re.compile(
    rf"\W*(?i:with|additional|further) (?i:agency )?(?i:inputs?|reporting|files?|reports?|material|news wires?|wires?)"
    rf"(?i: services?)? (?i:from|by|contributed by) (?:{NAMES}|(?i:(?:news )?agencies|wires?|wire services))\W*"
    rf"|\W*(?i:with|from) (?i:news wires?|wires?|agencies|wire services|news wire services|post wires|agency inputs)\W*"
    rf"|\W*(?i:reporting|writing|edited|editing|compiled|translated|additional reporting|produced|reported|written)"
    rf"(?: (?i:and editing|and writing))? (?i:by):? {NAMES}.{{0,150}}\W*"
    rf"|(?i:sources?|agencies|correspondent|reporter|author|editor)\s?:\s?(?:\S+\s?){{0,6}}"
    r"|\W*(?i:agencies|from agencies|agency report|staff and agencies|news desk|web desk|staff report(?:er)?)\W*"
)
_OWNER = re.compile(
    r"[(\s]*(?:©|\(c\)|tm and ©|copyright\s*(?:©|\(c\)|\d{4}|:|by\b|(?:\w{2,6} )?(?:\d{4}|associated press))).{0,300}"
    r"|.{0,60}(?:©|\(c\))\s?\d{4}.{0,100}|\d{4} .{0,40}all rights reserved.?",
    re.I,
)
_CONTACT = re.compile(
    r"(?:[\w .,'’()-]{0,60}?:?\s?)?[\w.+-]+@[\w-]+\.[\w.]+[\s,;|/•-]*(?:or )?[\d\s().+-]*"
    r"|[(+]?[\d][\d\s().+-]{6,}|(?:twitter|follow|facebook|instagram):? ?@?\w+|@\w+|https?://\S+|www\.\S+",
    re.I,
)
_COUNTER = re.compile(
    r"[\d.,]+[km]?\+?\s*(?:comments?|shares?|views?|likes?|retweets?|replies|min(?:ute)?s?(?: read)?|reads?|votes?"
    r"|photos?|images?|videos?|followers?|pending comments?|\w+ ago)?|(?:image|photo|slide|page)? ?\d+ (?:of|/) \d+",
    re.I,
)
_UNIT = r"(?:minutes?|hours?|days?|weeks?|months?|years?)"
_COMMENTER = re.compile(
    r"(?!by |(?:last |first )?(?:published|updated|posted|modified)\b)(?:"
    r".{1,60}\b(?:on|at|says?|said|posted|wrote|commented)\b[:\s]*"
    rf"(?:{_DATE},? (?:at )?{_CLOCK}|\d+ {_UNIT} ago)\s*(?:says?|said|reply|permalink)?:?"
    rf"|(?:[^\W\d_][\w.’'-]*\s+){{1,4}}{_DATE},? at {_CLOCK}"
    rf"|\d+ {_UNIT} ago(?: at {_CLOCK})?)",
    re.I,
)
_COMMENTS = re.compile(
    r"(?:(?:\d+|no|all|top|top rated|latest|user|reader|readers'|pending) )*comments?(?: ?\(\d*\))?"
    r"|(?:add|post|leave|write) (?:a )?(?:comment|reply)(?: on .*)?"
    r"|\d+ (?:replies|responses|thoughts on .*|responses to .*)",
    re.I,
)
_FIRST_IN = re.compile(
    r"The post [A-ZÀ-Þ\d“\"‘'].{1,300} (?:first appeared|appeared first) on (?:[Tt]he )?[A-ZÀ-Þ].{1,80}"
)
_LABELLED = re.compile(r"(?:[\w’'-]+ ){0,3}[\w’'-]+: ?https?://\S+")
_WRITTEN_SHAPES = (
    (_MARKUP, "markup"),
    (_OWNER, "copyright"),
    (_CONTACT, "an address"),
    (_LABELLED, "an address"),
    (_FIRST_IN, "where a post first stood"),
)
"""Forms of the text as written, and what they show."""
_INTERESTED = re.compile(r"interested in (?:\S+ ){0,5}\S+\?")
_THANKS = re.compile(r"(?:[a-z]+: )?thank(?:s| you)(?: so much| very much)?, [a-z]+[.!]?")
_LIVE = re.compile(r"(?:(?:reporting|i'm) )?live (?:in|at|from|outside) (?:[^\s.!?]+ ){0,5}[^\s.!?]+,")
_PLAIN_SHAPES = (
    (_INTERESTED, "an invitation to subscribe"),
    (_THANKS, "talk of those who present"),
    (_LIVE, "talk of those who present"),
    (_MORE, "more from elsewhere"),
    (_ADVERTISEMENT, "advertisement"),
    (_AGO, "how long ago"),
    (_COUNTER, "a counter"),
    (_COMMENTS, "the head of readers' comments"),
)
"""Forms of the text in lower case, and what they show."""
_FORM = ("email address will not be published", "required fields are marked", "save my name, email")
_MENU_MARKS = re.compile(r"\s[|•·»›]\s|\s/\s|>>|→|▶|☰|×")


@lru_cache(maxsize=10_000)
def plain(text: str) -> str:
    """Lower case, straight quotes, single blanks, without marks at the ends."""
    straight = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    return " ".join(straight.split()).strip(" \t\n-–—|•·>»«:*#=+_~[]()").lower()


def of_website(text: str) -> str | None:
    """The phrase of `data/boilerplate-phrases.txt` that a line is, or what else shows that it is no prose."""
    line = plain(text)
    if not any(c.isalnum() for c in line):
        return "marks without a word"
    if ranking := _ranking(line):
        return ranking
    length = len(line.split()) if len(line) <= LONGEST else LONGEST
    if length <= MENU_WORDS and (line in _whole() or " ".join(_without_small(line)) in _whole_plain()):
        return line
    found = _listed(line, length) if length <= 2 * SHORT else None
    if found:
        return found
    if length > SHORT and not text.lstrip().startswith("<"):
        return None
    return _shape(text.strip(), line)


def _shape(text: str, line: str) -> str | None:
    if _FOLLOW.fullmatch(line) and len(line.split()) <= 8:
        return "an invitation to follow"
    found = (name for form, name in _WRITTEN_SHAPES if form.fullmatch(text))
    plainly = (name for form, name in _PLAIN_SHAPES if form.fullmatch(line))
    if shape := next(found, None) or next(plainly, None):
        return shape
    parts = [part for part in _MENU_MARKS.split(text) if part.strip()]
    if len(parts) >= 3 and max(len(part.split()) for part in parts) <= 5:
        return "a row of links"
    return "a row of links" if _all_links(line) else None


def _all_links(line: str) -> bool:
    """`Facebook Twitter WhatsApp Email`: two or more whole phrases in a row."""
    rest, count = line.split(), 0
    while rest:
        size = next((n for n in (4, 3, 2, 1) if " ".join(rest[:n]).strip(" ,|:•·") in _whole()), 0)
        if not size and not (rest[0].isdigit() or rest[0] in _SMALL):
            return False
        count += bool(size)
        rest = rest[max(size, 1) :]
    return count >= 2


def is_ranking(text: str) -> bool:
    """`Most read 1 Ferry sinks off Bergen 2 School in Alta closes 3 Museum shows cod`: links to other articles."""
    return _ranking(plain(text)) is not None


def _ranking(line: str) -> str | None:
    match = _RANKING.fullmatch(line) if " 1" in line[:SHORT_HEAD] else None
    return match["head"].strip() if match and match["head"].strip() in _whole() else None


def is_biography(text: str) -> bool:
    """`Anna Berg is a reporter based in Oslo.`: about the author, below an article."""
    return len(text.split()) <= 2 * SHORT and bool(_BIOGRAPHY.match(text.strip()))


def is_credit(text: str) -> bool:
    """A byline, a date, a reporter's or an agency's credit: `May 5, 2020 by Anna Berg`, `Anna Berg, Staff Writer`."""
    line = text.strip()
    if len(line) > LONGEST:
        return False
    day = _DAY_BEFORE.match(line)
    line = line[day.end() :] if day else line
    bare = line.strip("()[]|•·–—- ")
    if (
        _STAMP.fullmatch(bare)
        or is_date_line(bare)
        or _UPDATED.fullmatch(bare)
        or (_TIME_ONLY.fullmatch(bare) and any(c.isdigit() for c in bare))
        or (len(line.split()) <= SHORT and _ON_AIR.fullmatch(line))
    ):
        return True
    return bool(_BYLINE.fullmatch(line) or _JOB.fullmatch(line) or _CREDIT.fullmatch(line)) or bare.removeprefix(
        "The "
    ) in table("agencies")


def is_stamped(text: str) -> bool:
    """`Mill burns down Posted: Monday, May 5, 2020 5:33 PM EDT`: a title or a byline run into the hour of the page."""
    return len(text.split()) <= SHORT and bool(_TITLED.fullmatch(" ".join(text.split())))


def is_appeal(text: str) -> bool:
    """`Every day we aim to inform you. Your contribution will help us. Please consider becoming a member.`

    An outlet asks its readers for money, or to subscribe, in a paragraph of its own.
    """
    return bool(_APPEAL.search(text) and _HOUSE.search(text))


_APPEAL = re.compile(
    r"\byour (?:financial |generous |monthly )?(?:contributions?|donations?|gifts?|support|subscription)\b[^.!?]{0,80}"
    r"\b(?:helps?|enables?|allows?|keeps?|makes?|supports?|funds?|sustains?)\b"
    r"|\bconsider (?:making|becoming|giving|subscribing|supporting) [^.!?]{0,60}?\b(?:contribution|donation|gift|member"
    r"|subscriber|supporter|donor|us\b|our\b)|\bbecom(?:e|ing) an? (?:\w+ )?(?:member|donor|subscriber|patron)"
    r" (?:today|now|of our|to )|\bsupport our (?:work|journalism|reporting|newsroom|mission)\b"
    r"|\bif you (?:enjoyed|liked|like|value|appreciate) (?:this|our) (?:article|story|reporting|journalism|work)\b",
    re.I,
)
_HOUSE = re.compile(r"\b(?:we|our|us)\b", re.I)


def is_programme(text: str) -> bool:
    """`June 9 -- Harbour Hall, Bergen`, `Anna Berg, 41 - Captain`: what happens when or who is who, as an item."""
    return bool(_PROGRAMME.match(text.strip()) or _AGED.match(text))


def opens_comments(text: str) -> bool:
    """`12 Comments`, `Leave a reply`, `3 thoughts on “Ferry sinks off Bergen”`: what follows are readers."""
    line = plain(text) if len(text) <= LABEL else ""
    return len(line.split()) <= LONG_TITLE and bool(_COMMENTS.fullmatch(line))


def speaks_to_reader(text: str) -> bool:
    """`Please call us if you saw the boat.`"""
    return bool(_READER.search(plain(text)))


def is_form(text: str) -> bool:
    """`Your email address will not be published.`: the form below the last comment."""
    line = plain(text)
    return any(phrase in line for phrase in _FORM)


def is_commenter(text: str) -> bool:
    """`Anna B. on May 5, 2020 at 6:34 am said:`, `Anna Berg May 5, 2020 at 6:34 am`, `2 days ago`."""
    line = text.strip()
    return (
        len(line) <= LABEL
        and len(line.split()) <= 14
        and any(c.isdigit() for c in line)
        and bool(_COMMENTER.fullmatch(line))
    )


@cache
def _whole() -> frozenset[str]:
    return frozenset(phrase for place, phrase in rows("boilerplate-phrases") if place == "whole")


@cache
def _whole_plain() -> frozenset[str]:
    return frozenset(" ".join(_without_small(phrase)) for phrase in _whole()) - {""}


def _without_small(phrase: str) -> list[str]:
    return [word for word in re.findall(r"[^\W\d_][^\s]*", phrase) if word not in _SMALL]


def _listed(line: str, length: int) -> str | None:
    """The phrase that the line begins or ends with or, if it is short or speaks to the reader, that stands in it."""
    begun = next((found.group() for form in _starts().get(_first(line), ()) if (found := form.match(line))), None)
    if begun:
        return begun
    places = ("inside", "end", "reader") if length <= SHORT else ("reader",)
    for place in places:
        said = next((phrase for phrase in _phrases(place) if phrase in line and _stands(place, phrase, line)), None)
        if said and (place != "reader" or _READER.search(line)):
            return said
    return None


def _stands(place: str, phrase: str, line: str) -> bool:
    """Whether a phrase that the line holds is of whole words, and at the end if it must be."""
    end = r"\W*$" if place == "end" else r"(?!\w)"
    return bool(re.search(rf"(?<!\w){re.escape(phrase)}{end}", line))


@cache
def _phrases(place: str) -> tuple[str, ...]:
    return tuple(phrase for where, phrase in rows("boilerplate-phrases") if where == place)


@cache
def _starts() -> Mapping[str, tuple[re.Pattern[str], ...]]:
    """First word -> the phrases that begin with it: a line is compared with few of them."""
    found: dict[str, tuple[re.Pattern[str], ...]] = {}
    for phrase in _phrases("start"):
        form = re.compile(rf"{_pattern(phrase)}(?!\w)")
        found[_first(phrase)] = (*found.get(_first(phrase), ()), form)
    return found


def _first(line: str) -> str:
    match = re.match(r"\W*([\w'-]+)", line)
    return match[1] if match else ""


def _pattern(phrase: str) -> str:
    return re.escape(phrase).replace(r"\ \*\ ", r" (?:\S+ ){1,4}")
