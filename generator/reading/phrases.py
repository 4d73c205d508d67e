"""What a line is by its words: a phrase of websites, a caption or photo credit, a byline, a date, an agency's credit.

The phrases are data (`data/boilerplate-phrases.txt`); the shapes that need a pattern are here. A long sentence is never
judged by a phrase that could stand in an article about websites.
"""

import re
from functools import cache

from generator.data import rows, table, words

SHORT = 40
"""Words; in a longer line a phrase is about something, not the line itself."""
_SMALL = frozenset({"the", "this", "our", "your", "a", "an", "to", "on", "in", "of", "and", "for", "us", "via"})
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_CLOCK = r"\d{1,2}(?:[:.h]\d{2}(?::\d{2})?)?\s*(?:[ap]\.?\s?m\.?)?\s*(?:\(?[a-z]{2,4}\)?)?"
_DATE = (
    rf"(?:{_DAY},?\s*)?(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s*\d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?(?:\s*\d{{4}})?"
    r"|\d{1,4}[./-]\d{1,2}[./-]\d{2,4})"
)
_STAMP = re.compile(
    rf"(?:(?:published|updated|last updated|modified|posted|created|on|at|first published|uploaded|added|date)\b[:\s]*)*"
    rf"{_DATE}(?:[\s,|•·–—/-]*(?:at\s+|on\s+)?{_CLOCK})?"
    rf"(?:[\s,|•·–—/-]+(?:updated|last updated|modified)?[:\s]*(?:{_DATE})?[\s,|•·–—/-]*(?:at\s+)?(?:{_CLOCK})?)?",
    re.I,
)
_TIME_ONLY = re.compile(rf"{_CLOCK}", re.I)
_BYLINE = re.compile(
    r"(?:(?i:by|written by|posted by|reported by|story by|from|author:?|reporter:?|text:?)\s+)"
    r"[A-ZÀ-Þ][^\s.,!?]*\.?(?:\s+(?:and|de|van|von|der|bin|al|&|[A-ZÀ-Þ][^\s!?]*))*"
    r"(?:\s*[,|/•·–—-]\s*[A-ZÀ-Þ@(][^.!?]{0,60}|\s+(?i:for|of|in|at|on)\s+[A-ZÀ-Þ0-9][^.!?]{0,60})?"
)
_CAPTION = re.compile(
    r"(?:photos?|images?|pictures?|pic|credits?|(?:photo|image|picture|video|cover|file|featured) ?"
    r"(?:credits?|courtesy|source|by|via|copyright|caption)|getty images|representational image|graphic|illustration)\b\s*[:(/|©-].*"
    r"|\(?(?:ap|afp|reuters|epa|epa-efe|getty|file|courtesy|representational) (?:photos?|images?|pictures?)\b.{0,80}"
    r"|(?:photos?|images?|pictures?|photograph(?:s|y)?|video|courtesy|illustration)"
    r" (?:by|via|courtesy|from|provided|of|:)\b.{0,80}"
    r"|file (?:photo|picture|image)s?\b.{0,80}|screen(?:shot|grab)\b.{0,60}",
    re.I,
)
_CAPTION_END = re.compile(
    r"(?:[(\[—–/|-]\s?|\.\s)(?:(?:photo|image|picture|credit|file|source)s?\b[^.()\[\]]{0,60}"
    r"|[^.()\[\]]{0,40}/\s?(?:ap|afp|reuters|epa|epa-efe|getty(?: images)?|bloomberg|shutterstock|alamy|pool|file)\b[^.()\[\]]{0,30}"
    r"|(?:ap|afp|reuters|epa|epa-efe|getty images|file|handout|shutterstock|alamy)(?:\s(?:photo|file|pool|images?)\b[^.()\[\]]{0,40})?)"
    r"[)\]]?\.?$|\b(?:getty images|afp|epa-efe|shutterstock|alamy|istock|unsplash|pixabay)\.?$",
    re.I,
)
_CREDIT = re.compile(
    r"\(?(?:with|additional|further) (?:inputs?|reporting|files?|reports?|material|news wires?|wires?|wire services?)\b.{0,120}"
    r"|\(?\s?(?:reporting|writing|editing|edited|compiled|translated|additional reporting|produced|reported|written)\b"
    r"[^.]{0,60}? by\b.{0,200}"
    r"|\(?(?:source|sources|agencies|from agencies|agency report|staff and agencies|news desk|web desk|staff reporter"
    r"|correspondent)\b[:.]?.{0,40}",
    re.I,
)
_OWNER = re.compile(
    r"[(\s]*(?:(?:copyright|©|\(c\)|tm and ©)\s*)+.{0,300}|.{0,60}©\s?\d{4}.{0,100}|\d{4} .{0,40}all rights reserved.?",
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
_MENU_MARKS = re.compile(r"\s[|•·»›]\s|\s/\s|>>|→|▶|☰|×")
_BLANKS = re.compile(r"\s+")


def plain(text: str) -> str:
    """Lower case, straight quotes, single blanks, without marks at the ends."""
    straight = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    return _BLANKS.sub(" ", straight).strip(" \t\n-–—|•·>»«:*#=+_~[]()").lower()


def of_website(text: str) -> str | None:
    """The phrase of `data/boilerplate-phrases.txt` that a line is, or what else shows that it is no prose."""
    line = plain(text)
    if not any(c.isalnum() for c in line):
        return "marks without a word"
    if line in _whole() or " ".join(_without_small(line)) in _whole_plain():
        return line
    if len(line.split()) > SHORT:
        return None
    found = _placed().search(line)
    if found:
        return found.group()
    return _shape(text.strip(), line)


def _shape(text: str, line: str) -> str | None:
    if _OWNER.fullmatch(text):
        return "copyright"
    if _CONTACT.fullmatch(text):
        return "an address"
    if _COUNTER.fullmatch(line):
        return "a counter"
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


def is_caption(text: str) -> bool:
    """`Photo: AP`, `The pier on Monday. (AFP)`."""
    line = text.strip()
    return len(line.split()) <= SHORT and bool(_CAPTION.fullmatch(line.strip("()[] ")) or _CAPTION_END.search(line))


def is_credit(text: str) -> bool:
    """A byline, a date, a reporter's or an agency's credit."""
    line = text.strip()
    bare = line.strip("()[]|•·–—- ")
    if _STAMP.fullmatch(bare) or (_TIME_ONLY.fullmatch(bare) and any(c.isdigit() for c in bare)):
        return True
    return bool(_BYLINE.fullmatch(line) or _CREDIT.fullmatch(line)) or bare.removeprefix("The ") in table("agencies")


@cache
def _whole() -> frozenset[str]:
    return frozenset(phrase for place, phrase in rows("boilerplate-phrases") if place == "whole")


@cache
def _whole_plain() -> frozenset[str]:
    return frozenset(" ".join(_without_small(phrase)) for phrase in _whole()) - {""}


def _without_small(phrase: str) -> list[str]:
    return [word for word in re.findall(r"[^\W\d_][^\s]*", phrase) if word not in _SMALL]


@cache
def _placed() -> re.Pattern[str]:
    """All phrases that hold at the start, the end or inside, as one pattern."""
    forms = {"start": r"^{}(?!\w)", "end": r"(?<!\w){}\W*$", "inside": r"(?<!\w){}(?!\w)"}
    kinds = ((place, phrase) for place, phrase in rows("boilerplate-phrases") if place != "whole")
    return re.compile("|".join(forms[place].format(_pattern(phrase)) for place, phrase in kinds))


def _pattern(phrase: str) -> str:
    return re.escape(phrase).replace(r"\ \*\ ", r" (?:\S+ ){1,4}")


def has_stop_word(text: str) -> bool:
    """Whether a line holds a word that only joins others, as sentences do."""
    return not words("stop-words").isdisjoint(text.lower().split())
