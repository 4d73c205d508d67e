"""A question that names nobody and nothing, put into the event of its story: "Has the gunman been found?" of which one.

Only where the story has one event that its sources name (`occasions.py`); a question that has a name, an age or the
event already stays as it is.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.comparison.questions.occasions import Occasion, tells_of
from generator.data import table, words
from generator.model import Article, Question


def situated(question: Question, event: Occasion | None, articles: Sequence[Article]) -> Question:
    """The question with the story's event, and the sentences that name that among its basis."""
    if event is None:
        return question
    if found := _OF_IT.match(question.text):
        was = re.sub("as$", "ere", found[1]) if event.noun.endswith("s") else found[1]
        text = f"{was} {event.text}{found[2]}{question.text[found.end() :]}"
        return replace(question, text=text, basis=tuple(dict.fromkeys((*question.basis, *event.refs))))
    if _OF_NOBODY.match(question.text) and not _step_of(question, event, articles):
        return question
    if _BARE_CASE.match(question.text) and " of " not in event.text and _step_of(question, event, articles):
        text = f"{question.text[:-1]} in {event.text}?"
        return replace(question, text=text, basis=tuple(dict.fromkeys((*question.basis, *event.refs))))
    if _names(question.text) or re.search(rf"\b{event.noun} (?:of|at|in|on|near)\b", question.text):
        return question
    if (told := _AGED.search(event.text)) and told[0] in question.text:
        return question
    texts = [a.sentence(ref.n).text for ref in question.basis for a in articles if a.id == ref.article]
    counted = _COUNTED.match(question.text) if all(tells_of(event, text) for text in texts) else None
    if question.kind == "conflict" and counted:
        text = f"{counted[1]} in {event.text}{question.text[counted.end(1) :]}"
    else:
        text = _worded(question.text, question.kind, event)
    if text == question.text:
        return question
    return replace(question, text=text, basis=tuple(dict.fromkeys((*question.basis, *event.refs))))


def _step_of(question: Question, event: Occasion, articles: Sequence[Article]) -> bool:
    """Whether a sentence on the accused tells of the event, or one beside that on "the teen" has its place."""
    own = re.compile(rf"\b(?:{event.noun.rstrip('s')}s?|shot|opened fire|stabbed)\b", re.I)
    name = re.sub(r",? (?:Jr|Sr|I+)\.?$", "", question.text.rstrip("?")).split()[-1]
    if _OF_NOBODY.match(question.text):
        near = {(ref.article, n) for ref in question.basis for n in range(ref.n - 1, ref.n + 2)}
        return any(event.place in s.text for a in articles for s in a.body if (a.id, s.n) in near)
    return any(own.search(s.text) for a in articles for s in a.told if s.ref in question.basis or name in s.text)


def _names(text: str) -> bool:
    """Whether a question names somebody or something, besides days and what it quotes."""
    return bool(_QUOTE.search(text)) or any(
        word.lower() not in _days() for word in re.findall(r"(?<!^)(?<![\w’'-])[A-Z][\w’'-]+", text)
    )


def _days() -> frozenset[str]:
    return words("weekdays") | frozenset(table("months"))


_OF_IT = re.compile(
    r"(When was|Was) it( reported(?=:)|(?=:)| (?=in the .* or the |at \d+ or \d)| (?=an accident|self-defen[cs]e))"
)
"""What is asked of "it", whoever else is named."""
_OF_NOBODY = re.compile(r"What became of the cases? against the ")
"""A case against somebody whom no source names."""
_BARE_CASE = re.compile(
    r"What became of the cases? against (?!.*\b(?:charged|charges|facing|accused)\b)[^,]*(?:, [A-Z][^,]*)*\?$"
)
"""A case of which no step is told."""
_COUNTED = re.compile(r"(How many (?:people )?were (?:killed|hurt|injured|wounded|missing))(?=:)")
"""What is counted of an event."""
_QUOTE = re.compile(r"[“”]")
_AGED = re.compile(r"\b\d{1,2}-(?:year|month)-old\b")


def _worded(text: str, kind: str, event: Occasion) -> str:
    """ "Has the gunman been found by now?" -> "Has the gunman sought over the fire at the pier been found by now?" """
    for pattern, into in _FORMS:
        asked, n = pattern.subn(into.replace("EVENT", event.text), text, count=1)
        if n:
            return asked
    if kind in _COUNTING:
        return text
    own = re.compile(
        rf"\bthe (?:(?:\w+ )?{event.noun}|{_OF_NO_KIND}(?:incident|violence|gunfire|attack))\b{_NOT_OF_IT}"
    )
    if own.search(text):
        return own.sub(event.text, text, count=1)
    if (found := _LED_TO.match(text)) and found["what"].rstrip("s") == event.noun.rstrip("s"):
        return f"{found['asks']} {event.text}?"
    if _ENDS_IN_ACT.match(text):
        return f"{text[:-1]} in {event.text}?"
    return (
        text
        if kind not in _OF_THE_EVENT or _OF_ANOTHER.search(text) or text.startswith("Will ")
        else f"In {event.text}, {text[:1].lower()}{text[1:]}"
    )


_OF_THE_EVENT = ("unknown", "evidence")
"""Kinds of questions that are put into the event where nothing else tells what they are about."""
_NOT_OF_IT = r"(?! (?:\w+ing|spree|rampage|case|deaths?|victims?|suspects?|scene|investigation)\b)"
"""What follows an event that only tells of what it is: "the shooting case"."""
_OF_NO_KIND = r"(?:(?:deadly|fatal|whole|entire|shooting|stabbing) )?"
"""What may stand before "incident" where it is the event itself: "the traffic incident" is another."""
_OF_ANOTHER = re.compile(
    r"\b(?:fight|brawl|argument|dispute|altercation|quarrel|row|chase|incidents?|court|judge|hearing|trial|motions?)\b"
)
"""What went before an event or came after it, and is not in it: "What prompted the fight?" """


_ENDS_IN_ACT = re.compile(
    r"(?:How many [^,]{3,30} (?:fired|involved|shot|killed|hurt|injured|stolen)"
    r"|Was (?:the \w+|anyone else) (?:targeted|involved)"
    r"|Were (?:the \w+|others) (?:armed|targeted|involved)|What kind of \w+ was (?:used|involved)"
    r"|What (?:led(?: up)? to|prompted|sparked) the"
    r" (?:shootings?|gunfire|attacks?|killings?|violence|stabbings?|fire|blaze|crash|explosion|collapse|robbery)"
    r")\?$"
)
"""Questions that take the event at their end: "How many shots were fired in the shooting at the pier?" """
_LED_TO = re.compile(r"(?P<asks>What (?:led(?: up)? to|prompted|sparked|spurred)) the (?P<what>\w+)\?$")
_COUNTING = ("conflict", "figure", "arithmetic")
"""Kinds of questions that may be on another event than the story's."""
_FORMS = (
    (re.compile(r"^(Ha(?:s|ve) (?!.* used in ).+) been found by now\?$"), r"\1 sought over EVENT been found by now?"),
    (
        re.compile(
            r"^(Has anyone (?:else )?been (?:arrested|charged))"
            r"(?: in (?:connection (?:with|to) )?the (?:attack|crime|incident|violence))? by now\?$"
        ),
        r"\1 over EVENT by now?",
    ),
    (re.compile(r"^(Have (?:\w+ )?charges been filed) by now\?$"), r"\1 over EVENT by now?"),
    (re.compile(r"^Whose (\w+) was it\?$"), r"Whose was the \1 in EVENT?"),
    (
        re.compile(
            r"^What (?:was|is) the motive"
            r"(?: (?:for|behind|in) the (?:\w+ )?(?:shootings?|attacks?|killings?|violence))?\?$"
        ),
        "What was the motive for EVENT?",
    ),
    (
        re.compile(r"^(What became of the cases? against (?!.* in the (?:\w+ )?(?:shooting|killing|murder)).+)\?$"),
        r"\1, in EVENT?",
    ),
    (re.compile(r"^(How many were (?:missing|injured|wounded|homeless|displaced))\?$"), r"\1 after EVENT?"),
    (re.compile(r"^How old was (the \w+)(?=:)"), r"In EVENT, how old was \1"),
    (re.compile(r"^(In what condition is the victim) by now\?$"), r"\1 of EVENT by now?"),
    (re.compile(r"^In what condition is (.+) by now\?$"), r"In what condition is \1 after EVENT by now?"),
    (re.compile(r"^(Did .+ survive)\?$"), r"\1 EVENT?"),
    (re.compile(r"^(Did .+ recover)\?$"), r"\1 after EVENT?"),
    (re.compile(r"^(Has the \w+)(?: used in the \w+)? (been found(?: by now)?\?)$"), r"\1 used in EVENT \2"),
    (re.compile(r"^(What was the final (?:death )?toll)\?$"), r"\1 of EVENT?"),
    (re.compile(r"^((?:How often|Where) was the victim hit)\b"), r"\1 in EVENT"),
)
"""Forms of questions, and where each takes the event."""
