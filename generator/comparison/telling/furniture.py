"""What stands among the sentences of an article and tells no news: captions, the work of the outlet, speech to readers.

Reading keeps such lines where they may tell something; a briefing does not begin with them.
"""

import re
from functools import cache

from generator.comparison.claims.calls import calls_on_readers
from generator.comparison.telling.denials import kind_of
from generator.data import table, words
from generator.language.parsing import Parsed


def is_furniture(text: str, parsed: Parsed | None) -> bool:
    """Whether a sentence is no news of the story, for any of these reasons."""
    return is_of_the_house(text) or refuses(text) or speaks_to_us(text) or _is_caption(text, parsed) or is_cut(text)


def is_of_the_house(text: str) -> bool:
    """Whether a sentence tells of the outlet and its work, or asks its readers to do something.

    "The Harbour Post does not name children", "Anyone with information is urged to call".
    """
    return bool(_HOUSE.search(text)) or calls_on_readers(text)


_HOUSE = re.compile(
    r"\byour? browser\b|\bneeds? (?:a )?Flash\b|\b(?:FOR IMMEDIATE RELEASE|GoFundMe)\b"
    r"|\bcontributed to this (?:report|story|article)\b|\bis (?:not )?(?:publishing|naming|identifying)\b|\bread more\b"
    r"|\bdoes(?: not|n['’]t) (?:typically |usually |generally |normally )?(?:name|identify)\b|\bclick (?:here|on)\b"
    r"|\b[Tt]he following (?:video|photo|footage)\b|^(?:CORRECTION|Correction)\b"
    r"|\b[Tt]his (?:story|article|post)\b|\bsubscrib\w+|\bnewsletter\b|\bMORE\b(?! than)|[a-z]MORE\b"
    r"|\bMeal Train\b|\b(?:contribute|donate|donations?)\b.{0,40}\b(?:mail(?:ed)?|made|account|can)\b|\bviewed online\b"
    r"|\bworking to learn more\b"
    r"|\b(?:spoke|talked) (?:to|with) (?:the )?(?!(?:Fox|BBC|Sky|NBC|CBS|ABC) News)(?:(?:[A-Z]\w*|\d+) ){0,3}News\b"
    r"|^(?:(?:News ?)?[Cc]hannel \d+|(?:FOX|NBC|CBS|ABC) ?\d+|[A-Z]\w+ \d+ News)\b"
    r"|\b[Pp]ress release and\b"
    r"|\bstory was developing\b|\(Published\b|\breports?\s+(?:live\s+)?(?:for|from)\s+(?:the\s+)?[A-Z]\w*\s+News\b"
    r"|\b(?:\w+day['’]s|weekend|last) column\b"
    r"|\w@\w+\.(?:com|org|net)\b|^Topics:|^Distributed by\b|\bstaff writers?\b|^[Ww]e will update\b"
    r"|^Send (?:us )?(?:a )?tips?\b|\breported erroneously\b|\berroneously reported\b"
    r"|[\[(](?:applause|laughter|inaudible)",
)


def refuses(text: str) -> bool:
    """Whether a sentence tells that somebody gave no answer, or that no more is known: no news of the story."""
    found = kind_of(text)
    return bool(found and found[0] == "silent") or bool(_NO_MORE.search(text))


_NO_MORE = re.compile(
    r"\bimmediately returned (?:messages|calls)\b|\b(?:names?|identit(?:y|ies))\b[^.;]{0,50}\bnot being released\b"
    r"|\b(?:no (?:other|further|additional|more)|provide (?:any )?(?:other|further|more)) (?:information|details?)\b",
    re.I,
)


def speaks_to_us(text: str) -> bool:
    """Whether a sentence speaks of "you", "we" or "I" outside quotation marks."""
    return bool(_OWN.search(_QUOTED.sub(" ", text)))


_OWN = re.compile(r"(?<![\w-])(?:[Yy]ou|[Ww]e|I)\b")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|``(?:(?!``).)*?''")


def _is_caption(text: str, parsed: Parsed | None) -> bool:
    """Whether a sentence tells what a picture shows: "The priest prays on Monday night", "Ida Moen is pictured"."""
    return is_shown(text) or bool(parsed and (_is_seen(parsed) or not has_verb(parsed)))


def is_shown(text: str) -> bool:
    """Whether a sentence says itself that it is seen in a picture, or who took one."""
    return bool(_SHOWN.search(text))


_SHOWN = re.compile(
    r"\b(?:is|are) (?:pictured|shown|seen (?:here|in|at|on|during|outside|after|before|near))\b"
    r"|\bpictured (?:above|here|in)\b|\bfile (?:photo|image)\b"
    r"|\bin (?:this|an?) (?:\w+ ){0,2}(?:photo|image|picture|photograph)\b"
    r"|^(?:\w+ ){0,2}(?:[Pp]hoto|[Pp]hotograph|[Pp]icture) of\b"
    r"|^(?:FILE|File)\b\W|\bfile photo\b|^(?:Image|Photo) \d+ of \d+\b"
    r"|^Hide Caption\b|^(?:Photos|Gallery): [A-Z]|\b[Pp]hoto from (?:\w+ ){1,3}shows\b"
    r"|\b[A-Z][a-z]+ [A-Z][a-z]+ ?/ ?(?:[A-Z][a-z]+ )?[A-Z][a-z]+\b"
    r"|^(?:[A-Z]\S+ ){1,4}[A-Z]\S*/[Ff]or [A-Z]|^This undated\b|\b(?:Mandatory|Photo) [Cc]redit\b"
    r"|\b(?:Posted|Updated|Published): [A-Z]|\b[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d\.?$"
    r"|^\W*(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\w+(?: \w+)?, \w+(?: \w+)?, \w+); "
    r"|^\(?(?:Published|Posted|Updated)\b:? \w+|^\d{1,2}\.\s"
    r"|^\W*(?:CLOSE|Close|Skip|Buy Photo|Play Video|Watch|Now Playing|Caption|Image|Photo|File)\b(?=\W+[A-Z])"
    r"|^\W*(?:Video|Watch) \([^()]*\)|^More (?:[A-Z]\w+ )+Photos\b"
    r"|\((?:left|right|center|top|bottom|file)\b[^()]{0,20}\)|\b(?:at|far) (?:left|right),",
)


def _is_seen(parsed: Parsed) -> bool:
    """Whether the main verb is what is seen in a picture, in the simple present, with a day."""
    roots = [i for i, t in enumerate(parsed.tokens) if t.head == i and t.tag in ("VBZ", "VBP")]
    dated = bool(_day().search(parsed.text))
    told = any(
        parsed.tokens[c].tag == "VBD" and parsed.tokens[c].dep == "conj" for i in roots for c in parsed.children[i]
    )
    return dated and not told and any(parsed.tokens[i].lemma in words("pictured-verbs") for i in roots)


@cache
def _day() -> re.Pattern[str]:
    """A day by its name or its date; not the month that is a name, too ("Theresa May")."""
    days, months = ("|".join(map(re.escape, table(name))) for name in ("weekdays", "months"))
    return re.compile(rf"\b(?:{days}|(?:{months})\.? \d\d?)\b", re.I)


def has_verb(parsed: Parsed) -> bool:
    """Whether a sentence has a verb of its own: "A sign for the fish market." has none."""
    built = (i for i, t in enumerate(parsed.tokens) if t.tag == "VBN" and t.head == i)
    return any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in parsed.tokens) or any(
        parsed.child(i, "nsubj") is not None for i in built
    )


def is_cut(text: str) -> bool:
    """Whether a sentence ends in an initial or a title, where it was cut: "at 3901 N."."""
    return bool(_CUT.search(text.rstrip()))


_CUT = re.compile(
    r"[.!?] (?:less|more) [A-Z]|(?:(?<![A-Z.&])\b[A-Z]|\b(?:Pct|No|Gov|Sen|Rep|Mr|Mrs|Ms|Lt|Sgt|Dr|Capt|Gen|Rev))\.$"
)


def inside_quotation(text: str, start: int) -> bool:
    """Whether a quotation that opens earlier in its paragraph is still open where a sentence starts."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
