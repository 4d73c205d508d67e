"""Who "he" or "a man" is of whom a case tells: the one whom the sentence beside it names, nobody where there are two.

A name after an accusation counts only where its own sentence tells that somebody is held or accused, so that no victim
is taken for the accused.
"""

import re

from generator.comparison.questions.people import person, runs, surname
from generator.language.datelines import undated
from generator.language.parsing import Parsed, parse
from generator.model import Article

AFTER = 2
"""Sentences after "a man was charged" that may name him."""
NEAR = 3
"""Sentences before "he" of which the nearest that names anybody tells who he is."""


def one_before(article: Article, at: int) -> str:
    """The one person of the nearest sentence that names any, besides who only speaks; empty where there are two."""
    for sentence in reversed(article.body[max(0, at - NEAR) : at]):
        (parsed,) = parse([sentence.text])
        people = (
            {
                n: _only_speaks(parsed, run[-1])
                for run in runs(parsed, range(len(parsed.tokens)))
                if parsed.tokens[run[-1]].ent_type == "PERSON" and (n := person(parsed, run))
            }
            if parsed
            else {}
        )
        told = [n for n, speaks in people.items() if not speaks] or list(people)
        if told:
            return max(told, key=len) if len({surname(n) for n in told}) == 1 else ""
    return ""


def named_next(article: Article, at: int, who: str) -> str:
    """Whom one of the next sentences names as such a one: "A man was charged with arson. Ida Moen, 48, was held"."""
    following = article.body[at + 1 : at + 1 + AFTER] if _ANY_ONE.fullmatch(who) else ()
    found = next((m for s in following if (m := _OPENS_NAMED.match(undated(s.text))) and _KEPT.search(s.text)), None)
    name = found["who"] if found else ""
    return name if name and name not in article.body[at].text else ""


def is_held(name: str, text: str) -> bool:
    """Whether a sentence opens with somebody and tells that he is held or accused."""
    opens = re.match(rf"(?:\S+ ){{0,10}}?{re.escape(name)}\b", undated(text))
    return bool(opens and _KEPT.search(text))


def is_victim(name: str, text: str) -> bool:
    """Whether somebody is told of as hurt whom the parser takes for who is held: "accused of shooting Ida Moen"."""
    harmed = r"\b(?:shooting|killing|stabbing|beating|murdering|wounding) (?:\d\d?-(?:year|month)-old )?"
    return bool(re.search(rf"{harmed}{re.escape(name)}\b", text))


_ANY_ONE = re.compile(
    r"the (?:[A-Z][a-z]+ )?(?:\d\d?-year-old )?(?:man|woman|suspect|gunman|shooter|driver|teen|teenager|boy|girl)"
)
_OPENS_NAMED = re.compile(
    r"(?:(?:The )?[Ss]uspect,? |Police (?:identified|named) (?:him|her|the \w+) as )?"
    r"(?P<who>(?:[A-Z][\w’'-]+ )(?:[A-Z][\w’'.-]* ){0,2}[A-Z][\w’'-]+)(?: ?,)?"
    r" (?:\d\d,|(?:is|was|faces|has been|allegedly)\b)"
)
_KEPT = re.compile(
    r"\b(?:held|bond|bail|jail(?:ed)?|arrested|booked|custody|charged|accused|faces|arraigned|arraignment"
    r"|pleaded|suspect(?:ed)?|allegedly (?:shot|killed|stabbed|fired|attacked)"
    r"|turned (?:himself|herself) in|hunt for|wanted)\b(?!.*\b(?:victim|died|dead|killed|wounded)\b)"
)
"""What is told of somebody who is accused, and not of whom he hurt."""


def _only_speaks(parsed: Parsed, at: int) -> bool:
    """Whether somebody is named as the one who says what a sentence tells: "…, said Trooper Ida Moen"."""
    token = parsed.tokens[at]
    return token.dep == "nsubj" and parsed.tokens[token.head].lemma in ("say", "tell", "add")


def without_asides(text: str) -> str:
    """A sentence without of what somebody is accused already, and without what only leaves a victim unnamed."""
    return _ACCUSED.sub(r"\g<who>", _UNNAMED.sub("", text))


_UNNAMED = re.compile(
    r",? whose names? (?:has|have|had|was|were) (?:not|n['’]t) (?:yet |immediately )?(?:been )?"
    r"(?:released|made public)\b"
    r"|, whom? (?:police|authorities|officials) (?:did|do|have) not (?:name|named|identify|identified),"
)
"""What leaves a victim unnamed and is no denial of a step."""
_ACCUSED = re.compile(
    r"\b(?P<who>(?:the|a) (?:\w+ )?(?:man|woman|suspect|teen(?:ager)?|boy|girl))"
    r" (?:accused|suspected) (?:of|in)\b[^,;“]{3,120}?(?= (?:(?:was|is|has been) (?:\w+ )?"
    r"(?:charged|indicted|arraigned|booked)|faces|pleaded)\b)",
    re.I,
)
"""Of what somebody is accused already, before what is told of him."""
