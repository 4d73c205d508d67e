"""Times that hang on another date of the text: "the next day", "that night", "the year-earlier quarter".

A sentence by itself does not tell which day is meant, so they stay open (`context`), on every page too; `anchors` gives
those who read a whole text the value that a reader takes from the date told before.
"""

from re import Match

from generator.data import table
from generator.language.dates.context import NOTHING, Context, Reading, said
from generator.language.figures.numbers import alternatives

PARTS = r"night|morning|afternoon|evening"
SPANS = r"week|month|quarter|year"
BACK, AHEAD = ("previous", "preceding", "prior"), ("following", "next")


def forms() -> tuple[str, ...]:
    """The patterns; `all` is the expression."""
    weekday = alternatives(w for w in table("weekdays") if len(w) > 5)
    thing = rf"(?:day|weekend|{PARTS}|{SPANS}|{weekday})"
    half = r"(?:(?:first|second|third|fourth)[\s-])?(?:quarter|half)"
    after_that = r"(?i:^|[;:,.\"“]\s*|\b(?:and|but|on|of|in|by|since|later|earlier|early|late|until|during|for)\s+)"
    not_part = "".join(f"(?<!{word} )" for word in ("months", "weeks", "days", "half", "time", "part", "most"))
    not_told = r"(?!-|\s+(?:of|before|after|since|that|when|to|end\w*|\d))"
    beside = "|".join((*BACK, *AHEAD))
    closed = r"\s*(?:[.,;:)\"”]|$)"
    return (
        rf"\b(?P<all>(?i:(?:the|that)\s+(?:same|{beside})\s+{thing}))\b(?!-|\s+(?:or|last|a|of|in)\b)",
        rf"\b(?P<all>(?i:(?:{'|'.join((*BACK, 'following'))})\s+(?:day|{SPANS}|{weekday})))\b",
        rf"\b(?P<all>(?i:(?:(?:the|a)\s+)?year-(?:ago|earlier)(?:\s+(?:{half}|period|{SPANS}))?))\b",
        rf"\b(?P<all>(?i:the\s+(?:day|night|{SPANS})\s+(?:before|earlier)))(?={closed}|\s+(?:and|but|when)\b)",
        rf"\b(?P<all>(?i:the\s+(?:latest|most\s+recent)\s+(?:{SPANS})))\b",
        rf"{after_that}(?P<all>(?i:that\s+(?:day|{PARTS}|{SPANS}|{weekday})))\b(?!-)",
        rf"\b(?P<all>(?i:that\s+(?:day|{PARTS}|{SPANS}|{weekday})))\b(?={closed})",
        r"\b(?i:(?:earlier|later|rest)\s+(?:in|of)|for)\s+(?P<all>the\s+day)\b(?!-)",
        rf"{not_part}\b(?i:for|in|of|during)\s+(?P<all>the\s+(?:{SPANS}))\b{not_told}",
    )


def hanging(match: Match[str], _context: Context) -> Reading | None:
    """Open, whatever day the article is of; "over the next year" is a stretch of time and not read here."""
    words = said(match, "all").split()
    stretch = words[:2] == ["the", "next"] and words[-1] in SPANS.split("|")
    before = match.string[: match.start("all")].lower().split()
    if stretch and before and before[-1] in ("over", "in", "within", "for", "during", "throughout"):
        return None
    return Reading(NOTHING, "context")
