"""Questions that a disaster leaves open while it is told: the last toll, how many are missing, what became of whom.

Nobody who reads reports of the first days knows how it ended; that a toll was rising, that some were missing, or that
the fate of others was not known stands in the reports themselves.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from generator.comparison.questions.asking import question
from generator.comparison.telling.wording import one_line
from generator.language.words import stems
from generator.model import Article, Claim, Question, Sentence

DAYS = 30
"""Days between the articles from which a later one looks back, and tells the toll as it was in the end."""
LONGEST = 9
"""Words of a naming that can be asked after."""
FEWEST = 5
"""Dead from which there is a toll."""

_TOLL = re.compile(r"\b(?:death )?toll\b", re.I)
_DEATH_TOLL = re.compile(r"\bdeath toll\b", re.I)
_RISING = re.compile(
    r"\btoll\b[^.;]{0,60}\b(?:rise|climb|increase|grow|higher|go up|mount)\b"
    r"|\btoll (?:has |had |was |is )?(?:also )?(?:rose|risen|rising|climb(?:ed|ing)|reach(?:ed|ing)|jump(?:ed|ing)"
    r"|stands?|stood)\b"
    r"|\b(?:missing|unaccounted for|feared dead|trapped (?:under|beneath|in)|under (?:the )?(?:rubble|debris))\b"
    r"|\b(?:search\w*|looking|dug|digging) (?:\w+ ){0,6}(?:survivors|bodies|victims)\b",
    re.I,
)
"""What shows that nobody had counted all: "the toll had risen to 159", "dozens more were missing"."""
_LOST = r"(?P<whom>missing|dead|injured|wounded|homeless|displaced)"
_NO_COUNT = re.compile(
    rf"\b(?:no|without an?)(?: \w+){{0,2}} (?:estimate|count|figure|tally|number)s? (?:of|for|on)(?: how many)?"
    rf"(?: (?:the|people|residents|were|are))* {_LOST}\b"
    rf"|\bnumber of (?:the )?(?:people )?(?:dead and )?{_LOST.replace('whom', 'those')} (?:was|were|is|are|remain\w*)"
    r"(?: still)? (?:uncertain|unclear|unknown|not (?:yet )?(?:known|clear))\b",
    re.I,
)
_FATE = re.compile(
    r"\b(?:fates?|whereabouts) of (?P<who>[^,;.“”\"()]{3,70}?) (?:was|were|is|are|remain(?:s|ed)?)"
    r"(?:n['’]t| not| still)?(?: \w+ly| yet)? (?:known|clear|certain|unknown|unclear|uncertain)\b",
    re.I,
)
_LOOKED_INTO = re.compile(
    r"\b(?i:prosecutors?|investigators?|magistrates?|inspectors?|experts|authorities|commission)\b[^.;“”]{0,80}?"
    r"\b(?:look(?:ing|s)? (?:\w+ ){0,2}into|investigating|examining) "
    r"(?P<what>the (?:collapse|derailment|explosion|sinking|capsizing|failure|bursting) of [^,;.“”–—]{3,60}?)"
    r"(?=[,;.]|\s--|\s?[–—]|$)"
)
"""What somebody in office looks into after a disaster: "the collapse of the school"."""
_OPEN_FATE = re.compile(r"n['’]t|\bnot\b|\bun\w+", re.I)


def of_disasters(claims: Sequence[Claim], articles: Sequence[Article]) -> Iterator[Question]:
    """ "What was the final death toll?", "How many were missing?", "What did an inquiry find on the collapse?" """
    yield from _final_toll(claims, articles)
    for article in articles:
        for sentence in article.body:
            text = one_line(sentence.text)
            if found := _NO_COUNT.search(text):
                whom = (found["whom"] or found["those"]).lower()
                yield question("number", f"How many were {whom}?", (sentence.ref,))
            if cause := _LOOKED_INTO.search(text):
                yield question("outcome", f"What did an inquiry find on {cause['what']}?", (sentence.ref,))
            fate = _FATE.search(text)
            if fate and _OPEN_FATE.search(fate.group()) and not _told_of(fate["who"], sentence, articles):
                yield question("outcome", f"What became of {fate['who']}?", (sentence.ref,))


def _final_toll(claims: Sequence[Claim], articles: Sequence[Article]) -> Iterator[Question]:
    """The toll in the end, where those of the reports differ and something shows that none of them is the last."""
    days = [a.meta.published for a in articles if a.meta.published]
    said = {s.ref: s for a in articles for s in a.body}
    open_yet = next((s for s in said.values() if _RISING.search(s.text)), None)
    for claim in claims:
        killed = [m for m in claim.mentions if m.quantity and m.quantity.event == "killed" and m.ref in said]
        values = {m.quantity.value or 0.0 for m in killed if m.quantity}
        named = [m.ref for m in killed if _TOLL.search(said[m.ref].text)]
        if open_yet is None or not named or len(values) < 2 or max(values) < FEWEST or _looks_back(days):
            continue
        death = any(_DEATH_TOLL.search(said[ref].text) for ref in named)
        highest = max(killed, key=lambda m: (m.quantity.value or 0.0) if m.quantity else 0.0).ref
        basis = (*named[:2], highest, open_yet.ref)
        yield question("outcome", f"What was the final {'death ' if death else ''}toll?", basis, claim.id)
        return


def _looks_back(days: Sequence[date]) -> bool:
    return bool(days) and (max(days) - min(days)).days > DAYS


def _told_of(who: str, source: Sentence, articles: Sequence[Article]) -> bool:
    """Whether a naming cannot be asked after: it leans on another sentence, is long, or another source tells of it."""
    own = stems(_HOW_MANY.sub("", who))
    if len(who.split()) > LONGEST or _LEANS.search(who) or not own:
        return True
    others = (s for a in articles if a.id != source.ref.article for s in a.body)
    return any(own <= stems(s.text) and _ENDED.search(s.text) for s in others)


_HOW_MANY = re.compile(
    r"^(?:the )?(?:(?:dozens|scores|hundreds|thousands|many|most|some|rest)(?: of)? )?(?:the )?(?:others? )?", re.I
)
"""What says how many of them there are, and that some are told of before: "the dozens of other guests"."""
_LEANS = re.compile(r"\b(?:his|her|their|its|them|him|this|that|these|those|it|bill|law|deal|agreement)\b", re.I)
"""What another sentence names, and what is not in danger."""
_ENDED = re.compile(
    r"\b(?:found|rescued|freed|escaped?|survived?|died|killed|dead|safe|alive|released|recovered)\b", re.I
)
