"""Questions on who did it and why, where sources say that nobody is arrested, somebody is sought or no motive known.

One question on an arrest and one on the motive, and neither where any source tells the answer. Those who are sought
are named in it where more is told of them than that they are suspects.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from generator.comparison.claims.calls import calls_on_readers
from generator.comparison.questions.accused import of_another_year
from generator.comparison.questions.askable import shouted
from generator.comparison.questions.asking import question
from generator.comparison.questions.cases import accused
from generator.comparison.questions.ended import held
from generator.comparison.questions.partial import cause_told
from generator.comparison.telling.wording import joined, lower_first
from generator.model import Article, Question, Ref, Sentence


def at_large(articles: Sequence[Article]) -> Iterator[Question]:
    """ "No arrests have been made" -> "Has anyone been arrested by now?", "The gunman is at large" -> "Has he …?" """
    told = [s for a in articles for s in a.told]
    days = {a.id: a.meta.published or date.min for a in articles}
    by_day = sorted(articles, key=lambda a: days[a.id], reverse=True)
    body = [s for a in by_day for s in a.body if not calls_on_readers(s.text) and not shouted(s.text)]
    caught = [days[s.ref.article] for s in told if held(s.text)]
    newest = [s for s in body if not caught or days[s.ref.article] >= max(caught)]
    asked = next(_by_name(newest, told), None) or next(
        _further(newest if accused(articles) else body, told) if caught else _nobody(body), None
    )
    asked = asked or (_uncharged(articles, told) if caught else _appealed(articles, told))
    if asked:
        yield question("pending", asked[0], _with_others(asked[1], body, lambda s: bool(_NO_ARREST.search(s.text))))
    heads = [s for a in articles for s in (*a.titles, *a.body[:OPENING])]
    crime = any(_DEED.search(s.text) or _KILLED.search(s.text) for s in heads)
    motive = next(((text, s) for s in body if crime and (text := _motive(s.text))), None)
    if motive and not any(_TELLS_MOTIVE.search(s.text) for s in body) and not cause_told(motive[0], articles):
        yield question("unknown", motive[0], _with_others(motive[1], body, lambda s: _motive(s.text) == motive[0]))


def _with_others(first: Sentence, body: Sequence[Sentence], same: Callable[[Sentence], bool]) -> list[Ref]:
    """A sentence and, where it says a thing as others do, one of every other source that says it; the newest first."""
    others = {s.ref.article: s.ref for s in reversed(body) if same(s)} if same(first) else {}
    return [first.ref, *(ref for article, ref in others.items() if article != first.ref.article)]


OPENING = 5
"""Sentences that open an article: of a deed told further down, somebody else's story asks no motive."""
_KILLED = re.compile(
    r"\b(?:kill\w*|shots?|shoot\w*|slain|slaying\w*|dead|deaths?|died|attack\w*|fires?|wound\w*|injur\w*|robb\w*"
    r"|burn\w*)\b",
    re.I,
)


def _nobody(body: Sequence[Sentence]) -> Iterator[tuple[str, Sentence]]:
    """The questions on an arrest where none is told: of a killing by name, of somebody described, of anybody."""
    yield from ((text, s) for s in body if (text := _charged(s.text)))
    yield from ((text, s) for s in body if (text := _sought(s.text)) and len(text.split()) >= DESCRIBED)
    yield from ((f"Has anyone been arrested{_over_what(s.text)} by now?", s) for s in body if _NO_ARREST.search(s.text))
    yield from ((text, s) for s in body if (text := _sought(s.text)))
    yield from (("Has anyone been arrested by now?", s) for s in body if _FLED.search(s.text))


def _by_name(body: Sequence[Sentence], told: Sequence[Sentence]) -> Iterator[tuple[str, Sentence]]:
    """ "Police are looking for 17-year-old Ida Moen" -> "Has Ida Moen been found by now?", where none tells of it."""
    for s in body:
        found = _NAMED.search(s.text)
        names = (found["who"], *_AND_OF_AGE.findall(s.text[found.end() :])) if found else ()
        lasts = [name.rsplit(" ", 1)[-1] for name in names]
        if names and not any(_CAUGHT.search(t.text) for t in told if any(last in t.text for last in lasts)):
            yield f"{'Have' if len(names) > 1 else 'Has'} {joined(names)} been found by now?", s


_FULL = r"[A-Z][\w’'-]+ (?:[A-Z][\w’'.-]* )?[A-Z][\w’'-]+"
_AND_OF_AGE = re.compile(rf"(?:,|\band) \d\d?-year-old ({_FULL})")


_NAMED = re.compile(
    r"\b(?:(?:search|look|hunt)(?:ed|ing)? for|seeking|trying to (?:find|locate|track down))"
    r" (?:(?:the |a )?(?:suspect|\d\d?-year-old),? )?(?P<who>"
    + _FULL
    + r")(?=,? (?:\d\d\b|of|who|in connection|in the|on|for|as)\b|[.,;])"
)
_CAUGHT = re.compile(
    r"\b(?:found|located|arrest\w*|custody|captured|caught|surrendered|turned (?:himself|herself)|dead|died|killed"
    r"|jail|booked|arraigned|bail|bond|pleaded|court|convicted|sentenced|safe)\b",
    re.I,
)
"""What tells that somebody sought by name was found."""


def _further(body: Sequence[Sentence], told: Sequence[Sentence]) -> Iterator[tuple[str, Sentence]]:
    """Where somebody is arrested, who else is sought: "the second gunman is still at large", if no source has him."""
    caught = {found[0].lower() for s in told if held(s.text) for found in _ANOTHER.finditer(s.text)}
    sought = ((text, found, s) for s in body if (text := _sought(s.text)) and (found := _ANOTHER.search(text)))
    open_ = [(text, s) for text, found, s in sought if found[0].lower() not in caught]
    yield from sorted(open_, key=lambda each: not _NUMBERED.search(each[0]))


_NUMBERED = re.compile(r"\b(?:two|three|four|five|six)\b")
"""How many are sought, which tells more of them than "the other suspects"."""


def _uncharged(articles: Sequence[Article], told: Sequence[Sentence]) -> tuple[str, Sentence] | None:
    """Where somebody is held or questioned and nobody told to be charged: "Has anyone been charged by now?" """
    nobody = next((s for a in articles for s in a.body if _NONE_CHARGED.search(s.text)), None)
    if accused(articles) or any(_IS_CHARGED.search(_NONE_CHARGED.sub(" ", s.text)) for s in told):
        return None
    if not any(_DEED.search(s.text) for s in told):
        return None
    if nobody:
        return "Has anyone been charged by now?", nobody
    own = ((s, a) for a in articles for s in a.body[:HEAD] if not _ELSEWHERE.match(s.text))
    texts = ((s, a) for s, a in own if _CUSTODY.search(s.text) and held(s.text))
    return next((("Has anyone been charged by now?", s) for s, a in texts if not of_another_year(s.text, a)), None)


_ELSEWHERE = re.compile(r"(?:Also|Meanwhile|Elsewhere|Separately|In (?:another|a separate))\b")
"""How a sentence on another case opens."""
_NONE_CHARGED = re.compile(
    r"\bno(?:body| one) (?:has (?:yet )?been|had (?:yet )?been|was|is) (?:arrested or )?charged\b"
    r"|\bno charges (?:have|had|were) (?:yet )?(?:been )?filed\b",
    re.I,
)
HEAD = 15
"""Sentences at the head of an article in which an arrest is of its own case."""
_CUSTODY = re.compile(r"\b(?:custody|detained|arrested|under arrest|arrests)\b", re.I)
_IS_CHARGED = re.compile(
    r"\b(?:charged|indicted|arraigned|convicted|sentenced|guilty|suicide|accident\w*|unrelated|released)\b"
    r"|\bcharges?\b"
    r"|\b(?:suspect|gunman|shooter) (?:\w+ ){0,4}(?:dead|died|killed)\b|\b(?:killed|shot) himself\b"
    r"|\bofficer-involved\b",
    re.I,
)
"""What tells of a charge, or of a case in which none may come."""


def _appealed(articles: Sequence[Article], told: Sequence[Sentence]) -> tuple[str, Sentence] | None:
    """Where readers are asked for tips and no source tells of an arrest: "Has anyone been arrested by now?" """
    if any(_NOBODY_WANTED.search(s.text) for s in told) or not any(_DEED.search(s.text) for s in told):
        return None
    tips = (s for a in articles for s in a.sentences if s.disposition in ("body", "off-topic") and _TIPS.search(s.text))
    return next((("Has anyone been arrested by now?", s) for s in tips if s in told), None)


def unsolved(articles: Sequence[Article]) -> Iterator[Question]:
    """Whether anyone was arrested over a deed that is looked into, where no source has a word on who did it."""
    told = [s for a in articles for s in a.told]
    if any(held(s.text) or _NOBODY_WANTED.search(s.text) for s in told) or not any(_DEED.search(s.text) for s in told):
        return
    heads = (s for a in articles for s in a.body[:HEAD] if _LOOKED_INTO.search(s.text) and _DEED.search(a.text))
    if s := next(heads, None):
        yield question("pending", "Has anyone been arrested by now?", (s.ref,))


_LOOKED_INTO = re.compile(
    r"\b(?:polic\w+|deput\w+|detectives?|investigators?|authorities|officers|sheriff\S*|shooting|case|incident"
    r"|homicide)\b"
    r"[^.;“”]{0,60}\binvestigat\w+|\bsuspect (?:information|description)|\b(?:under|ongoing) investigation\b",
    re.I,
)
"""What tells that a deed is looked into, where nothing is told of who did it."""


_TIPS = re.compile(
    r"\b(?:any(?:one|body)|those|witnesses) (?:with|who has|who have) (?:\w+ )?(?:information|tips)\b", re.I
)
_DEED = re.compile(r"\b(?:shot|shooting|stabbed|stabbing|homicide|murder|robbery|gunfire|arson)\b", re.I)
_NOBODY_WANTED = re.compile(
    r"\baccident\w*|\bsuicide\b|\bself[- ](?:inflicted|defen[sc]e)\b|\b(?:shot|killed) (?:himself|herself"
    r"|themselves)\b|\bofficer[- ]involved\b"
    r"|\b(?:suspects?|gunman|shooter) (?:\w+ ){0,4}(?:dead|died|killed|identified as)\b|\bpolice (?:shot"
    r"|killed)\b|\bno threat to\b"
    r"|\bcharged\b|\bjustified\b|\bprosecutors charge\b|\bfaces? charges\b"
    r"|\b(?:officers?|deput(?:y|ies)|troopers?)(?: who| then| fatally)* (?:shot|shoots|opened fire|fired)\b"
    r"|\bnot (?:\w+ )?(?:looking|searching) for (?:any|a suspect|suspects)|\b(?:tried|trying"
    r"|attempted) to rob (?:him|her|the man)\b"
    r"|\b(?:\d|two|three|four|five|six|seven)[- ]year[- ]old(?: \w+){0,2} (?:shot|shoots) (?:his|her)\b"
    r"|\b(?:concealed[- ]carry|dropped (?:a|the|his|her) gun)\b",
    re.I,
)
"""What tells that nobody is to be arrested, or that it is known who did it."""
DESCRIBED = 8
"""Words from which a question on somebody who is sought says more than that he is a suspect: "the two gunmen"."""
_ANOTHER = re.compile(r"\b(?:second|third|fourth|other|another|remaining)\b")


def _charged(text: str) -> str:
    found = _NO_CHARGE.search(text)
    return f"Has anyone been charged {found['what']} by now?" if found else ""


_NO_CHARGE = re.compile(
    r"\bno(?:body| one) (?:has|had) (?:yet |ever )?been (?:arrested or )?charged"
    r" (?P<what>(?:with|in|for) (?:the )?(?:killing|murder|shooting|death|slaying|stabbing|attack)s?(?: of)?"
    r"(?: [A-Z][\w’'-]+){0,3})(?=[.,;]|$| (?:yet|so far))",
    re.I,
)


def _over_what(text: str) -> str:
    """What the sentence says that nobody is arrested for: " in the shooting"."""
    found = _OVER_WHAT.search(text)
    return f" {found[1]}" if found else ""


_OVER_WHAT = re.compile(
    r"\b(?:arrest\w*|custody|suspects?|made|charged) ((?:in|for) (?:connection (?:with|to) )?(?:the"
    r"|[A-Z]\w+['’]s) (?:[\w’'-]+ ){0,3}"
    r"(?:shootings?|killings?|deaths?|murders?|homicides?|attacks?|stabbings?|robbery|robberies|fires?|crash"
    r"|slayings?))\b"
)
_NO_ARREST = re.compile(
    r"\bno (?:\w+ )?(?:arrests?|suspects?)\b[^.;]{0,40}\b(?:made|arrested|custody|named|identified|reported"
    r"|announced|charged)\b"
    r"|\b(?:made|making|had|have|has|there (?:are|were|was|is|have been)) no (?:arrests?|suspects?)\b"
    r"|\bno suspects? (?:information|yet)\b"
    r"|\bno arrests? (?:so far|yet|at this time|as of)\b"
    r"|\b(?:not|n['’]t) (?:yet )?(?:made (?:any|an) arrests?|arrested any(?:one|body)|identified (?:any"
    r"|a) suspects?)\b"
    r"|\b(?:not|n['’]t) have any (?:\w+ (?:on|about) )?suspects?\b"
    r"|\b(?:has|have) (?:yet to|not(?: yet)?|n['’]t(?: yet)?) (?:identif(?:y|ied)|announced?|named?)"
    r" (?:a|any) suspects?\b"
    r"|\bno(?:body| one) (?:has (?:yet )?been|had (?:yet )?been|was|is) (?:arrested|in custody|charged)\b",
    re.I,
)
_FLED = re.compile(
    r"\b(?:shooters?|suspects?|gunm[ae]n|assailants?|attackers?|killers?)\b[^.;“”\"]{0,60}(?<!to )\bfled\b"
    r"|\buntil (?:they|we|police) (?:find|catch|arrest) the (?:gunm[ae]n|shooters?|killers?|suspects?)\b"
    r"|\bfind out who did this\b",
    re.I,
)
"""Who did it is gone, where no source tells more."""


def _sought(text: str) -> str:
    """Whether somebody who was looked for, or at large, has been found; empty where it is nobody in particular."""
    text = _ONE_MORE.sub(lambda m: f"the other {m['n'] + ' ' if m['n'].lower() != 'one' else ''}{m['what']}", text)
    found = _LOOKS_FOR.search(text) or _AT_LARGE.search(text) or _IS_SOUGHT.search(text)
    if not found or _NOT_SOUGHT.search(text[: found.start("who")]) or _LEANS.search(found["who"]):
        return ""
    if _ANYBODY.search(found["who"]) and not _ANOTHER.search(found["who"]):
        return ""
    who = re.sub(r"^(?:an?|the|at least) ", "", lower_first(found["who"]))
    who = re.sub(r"^another\b", "other", who)
    who = re.sub(r"^(?:at least|as many as|up to) ", "", who)
    many = (
        bool(_MANY.match(who)) or found["head"].lower().rstrip("s") != found["head"].lower() or "men" in found["head"]
    )
    return f"{'Have' if many else 'Has'} the {who} been found by now?"


_PERSON = (
    r"(?P<head>suspects?|shooters?|gunm[ae]n|gunwoman|killers?|attackers?|assailants?|robbers?|drivers?|m[ae]n"
    r"|wom[ae]n|teens?"
    r"|teenagers?|males?|boys?|persons?|subjects?|suspected (?:shooters?|killers?|gunm[ae]n))"
)
_WHO = (
    rf"(?P<who>(?:(?:a|an|the|at least|as many as|up to) )?(?:(?!and\b|or\b)[\w-]+,? ){{0,4}}?{_PERSON})\b"
    r"(?! (?:or|and|information|vehicle|car|description))"
)
_ANYBODY = re.compile(r"\b(?:persons?|subjects?)$", re.I)
"""Who is nobody in particular unless he is told from others: "the third person"."""
_ONE_MORE = re.compile(
    r"\b(?:at least )?(?P<n>one|two|three|four) more (?P<what>suspects?|m[ae]n|gunm[ae]n|shooters?)\b", re.I
)
_LOOKS_FOR = re.compile(
    r"\b(?:(?:search|look|hunt)(?:ed|ing)?(?: (?:continue[sd]|is on|was on))? for"
    r"|seeking(?: to (?:identify|find|locate))?|trying to (?:find|locate"
    r"|identify|track down))"
    rf" {_WHO}",
    re.I,
)
_AT_LARGE = re.compile(
    rf"(?:^|, |\b(?:said|says|that|but|and) ){_WHO} (?:(?:is|are|was|were|remains?"
    rf"|remained) (?:(?!not)\w+ )?(?:at large|on the (?:run|loose))"
    r"|(?:fled|escaped|ran)\b[^.;]{0,60}\b(?:and|has|have) (?:\w+ )?not been (?:caught|found|captured|arrested)"
    r"|(?:has|have) not (?:yet )?been (?:caught|found|captured|located|apprehended|identified))",
    re.I,
)
_IS_SOUGHT = re.compile(
    rf"(?<![\w-]){_WHO} (?:in the \w+ )?(?:is|are|was|were) (?:still |also )?(?:being )?sought\b(?! after)", re.I
)
_NOT_SOUGHT = re.compile(
    r"\b(?:not|no longer|never|may be|were initially|initially|had been)\b[^.;]{0,30}$|n['’]t [^.;]{0,30}$", re.I
)
_LEANS = re.compile(
    r"\b(?:to|any|this|that|his|her|their|its|possible|potential|says?|said|believes?|more|additional|some|no"
    r"|whether|who|if)\b",
    re.I,
)
_MANY = re.compile(r"(?:\w+ (?:or|to) )?(?:two|three|four|five|six|several|multiple)\b", re.I)


def _motive(text: str) -> str:
    """ "Police have not determined a motive for the fire" -> "What was the motive for the fire?" """
    found = _NO_MOTIVE.search(text)
    what = _FOR_WHAT.search(text) if found else None
    return f"What was the motive{what[0] if what else ''}?" if found else ""


_NO_MOTIVE = re.compile(
    r"\bno (?:\w+ )?(?:word on (?:a|the) )?motive\b|\b(?:not|n['’]t)(?: yet"
    r"| immediately)? (?:\w+ )?(?:determined?|established?|released?|known?"
    r"|identif(?:y|ied)|disclosed?|provided?|have|give[n]?|say|confirm(?:ed)?|announced?|discuss(?:ed)?)"
    r" (?:[\w/]+ ){0,5}?motive\b"
    r"|\bno (?:details|information|idea) (?:yet )?(?:on|about|of) (?:[\w/]+ ){0,4}?motive\b"
    r"|\bmotive (?:\w+ ){0,4}?(?:not|n['’]t|wasn['’]t|isn['’]t|hasn['’]t|unclear|unknown|undetermined"
    r"|under investigation)\b"
    r"|\b(?:unsure|uncertain|unclear) (?:of|about|on) (?:a|the|any) motive\b"
    r"|\bmotive\b[^.;]{0,70}\byet to be\b"
    r"|\byet to (?:identify|determine|establish|release|find) (?:[\w/]+ ){0,4}?motive\b",
    re.I,
)
_FOR_WHAT = re.compile(
    r"(?<=motive) (?:for|behind|in) the (?:\w+ ){0,2}"
    r"(?:shootings?|killings?|deaths?|murders?|attacks?|stabbings?|fires?|slayings?)\b"
)
_TELLS_MOTIVE = re.compile(
    r"\bmotive (?:was|is|appears?|appeared|may have been|could have been|in the \w+ (?:was|is|appears)) (?!not|un"
    r"|still|n['’]t)"
    r"|\b(?:stemmed|stemming|resulted) from\b|\bretaliat\w+|\b(?:over|during|after) an? (?:\w+ ){0,2}(?:argument"
    r"|dispute|quarrel|fight|altercation|robbery)\b"
    r"|\baccidental\w*\b|\broad[- ]rage\b|\b(?:robbery|gang|drug|domestic)[- ]related\b|\battempted robbery\b",
    re.I,
)
"""What tells why, so that nobody need ask."""
