"""Whether a date of a sentence is that of its report: "police said Tuesday", "On Friday, the mayor wrote that".

What is told to have been said stands apart on a timeline. A date inside the words that somebody says is that of what
they tell, and so is one between two commas of a "police said": "On Monday, police said, two men fled".
"""

import re

from generator.comparison.differences.facts import reporting
from generator.language.dates.looking_ahead import FRONTED
from generator.model import DateMention, Statement


def is_of_report(whole: Statement, date: DateMention) -> bool:
    """Whether a date is that of the report; not in "the captain says the men surrendered late last week"."""
    said = any(date.span.within(content) for a in whole.attributions for content in a.content)
    at = date.span.moved(-whole.span.start)
    before, after = whole.text[: at.start], whole.text[at.end :]
    if _DRAWN_UP.search(before) or _CAME_IN.search(before):
        return False
    if (
        _DIRECT.search(before)
        or _TOLD_THEM.search(before)
        or (not said and (reporting(whole.text, at) or _SPOKE.search(before)))
    ):
        return True
    if _THEN_SAID.match(after) and not FRONTED.fullmatch(before):
        return True
    named = not _YEAR.fullmatch(at.of(whole.text))
    return bool(
        named and (FRONTED.fullmatch(_EARLIER.sub("", before)) or _IN_WORDS.fullmatch(before)) and _SAID.match(after)
    )


_YEAR = re.compile(r"\d{4}")
"""What no report is of: "in 2017 the mayor told the council" is a thing of the past that is told."""
_CAME_IN = re.compile(
    r"\b(?:was|were|been)\s+(?:\w+\s+)?(?:reported|identified|confirmed)\b[^,;.]{0,25}$"
    r"|\b[Aa]nnounced\s+(?!that\b|(?:on|in|at|late|early|this|last|earlier)\b|[A-Z]?[a-z]+day\b)\w[^,;.]{2,25}$"
)
"""What makes word of a thing the thing that happened: "the fire was reported about 8 p.m.", "announced a deal"."""
_DRAWN_UP = re.compile(r"\b(?:draft|edit|prepar|sign|writ)\w*\s+(?:\w+\s+)?(?:statement|interview)\b[^,;.]{0,25}$")
"""What makes a statement a thing that is told of: "his part in drafting a statement in July"."""
_VERBS = (
    r"(?:tweeted|wrote|asserted|argued|insisted|acknowledged|claimed|declined|refused|sobbed|recalled|added|noted|hoped|hopes"
    r"|complained|stressed|joked|retweeted|predicted)"
)
_DIRECT = re.compile(r"\b(?:said|says)\s+(?:(?:late|early)\s+)?(?:on\s+)?$")
"""A "said" right before its day, whatever a parser takes for what is said: "the minister said on Monday he knew"."""
_TOLD_THEM = re.compile(
    r"\btold\s+(?:(?:his|her|the|a)\s+)?(?:reporters|supporters|journalists|lawmakers|crowd|aides|viewers)\b[^,;.]{0,60}$"
    r"|^\W*Speaking\s+[^,;.]{0,40}$|[”\"]\s+(?:[\w’'-]+\s+){1,3}posted\s+(?:on\s+)?$"
)
"""To whom it was told, or where a quotation was posted: "told reporters outside the mill Friday", "speaking Friday"."""
_THEN_SAID = re.compile(
    r"(?:\s+(?:night|morning|afternoon|evening))?\s+(?:(?:said|says|confirmed|told)\b|had\s+(?:said|tweeted|told)\b"
    r"|called\s+(?=[^.;]*[“\"]))"
)
"""A day between who speaks and his verb: "police late Monday confirmed"."""
_SPOKE = re.compile(
    rf"\b{_VERBS}\s+(?:(?:to\s+)?(?:reporters|on\s+\w+|in\s+an?\s+\w+)\s+)?(?:(?:early|late|on|earlier)\s+)*$"
)
"""A verb of saying right before its day: "Ott tweeted Wednesday", "she wrote on Facebook late Monday"."""
_IN_WORDS = re.compile(
    r"\W*(?:In|During|At)\s+(?:an?|his|her|their|the)\s+(?:[\w-]+\s+){0,2}(?:statement|tweets?|interview|letter|e-?mail|post|briefing"
    r"|news\s+conference|press\s+conference|video|message)\s+(?:[\w’'.-]+\s+){0,5}?"
)
"""What opens a sentence whose day is that of somebody's words: "In a statement on Monday, Ida Moen said"."""
_EARLIER = re.compile(r"^\W*(?:Earlier|Later)\s*")
_SAID = re.compile(
    r"(?:\s+(?:night|morning|afternoon|evening))?(?:\s+(?:in|on|at|to|during)(?:\s+[\w’'.-]+){1,9}?)?,?\s+"
    rf"(?:(?!(?:was|were|been)\b)[\w’'.-]+,?\s+){{1,8}}?(?:said|says|told|explained|called\s+for|{_VERBS})\b(?!,)"
)
"""Who says it, behind such a day."""
