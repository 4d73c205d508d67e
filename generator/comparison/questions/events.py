"""Questions on votes, hearings and trials that are set down for a day: how the vote went, what came of the trial.

Here the event is what is announced, not an act of somebody: "the sanctions bill is scheduled for a vote on Tuesday".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.comparison.questions.agenda import told
from generator.comparison.questions.asking import question
from generator.comparison.questions.clauses import straight, timeless
from generator.comparison.questions.matters import KINDS, put_in_words
from generator.comparison.questions.prospects import EMPTY, put_off
from generator.comparison.questions.steps import FURNITURE, Step, readable
from generator.language.words import stems
from generator.model import Article, Question, Sentence

LONGEST = 26
"""Words of a question that can be read at once."""
FEWEST = 2
"""Words that tell which hearing it is: not "the hearing"."""


def events(articles: Sequence[Article]) -> Iterator[Question]:
    """What is set down for a day: "How did the House vote on the ferry bill on Tuesday?" """
    said = [s for a in articles for s in a.body if not FURNITURE.search(s.text)]
    found = [step for s in said for step in (*_votes(s, articles), *_set_down(s))]
    for step in sorted(found, key=lambda step: not step.text.startswith("How did")):
        if len(step.text.split()) <= LONGEST and not EMPTY.search(step.text) and not _told(step, articles):
            yield question("outcome", step.text, step.refs)


def _told(step: Step, articles: Sequence[Article]) -> bool:
    """Whether another sentence tells that the vote was passed, or the event held or put off."""
    if put_off(step.text, [s.text for a in articles for s in a.sentences]):
        return True
    verbs = ("vote", "pass", "approve", "reject") if " vote" in step.text else ("begin", "hold", "start", "open")
    return any(told(replace(step, act=verb), articles) for verb in verbs)


_DAY = (
    r"(?:on |for |in |at |by )?(?:\w+day\b|[A-Z]\w+\.? \d{1,2}\b|\d{1,2} [A-Z]\w+\b|[A-Z]\w+ber\b|[A-Z]\w+uary\b"
    r"|March|April|May|June|July|August)"
)
_HOW = r"(?:is|are|was|were|has been)(?: also| now)? (?:set|scheduled|due|slated|up|expected|planned)"
_VOTE = re.compile(
    rf"(?P<what>\b[Tt]he (?:[\w.’'-]+ ){{0,4}}(?:{'|'.join(sorted(KINDS))})) {_HOW} for an? (?:\w+ )?vote"
    rf"(?P<day> {_DAY})?(?P<where> in the (?:House|Senate|Commons|Lords|[A-Z]\w+))?(?P<day_> {_DAY})?"
)


def _votes(sentence: Sentence, articles: Sequence[Article]) -> Iterator[Step]:
    """ "The sanctions bill is scheduled for a vote on Tuesday in the House": how the House voted on it."""
    for found in _VOTE.finditer(sentence.text):
        what = f"the {found['what'][4:]}"
        name, refs = put_in_words(what, articles)
        body = re.match(r"the (House|Senate) version of the bill", what)
        if not readable(sentence, found) or not straight(name) or (len(name.split()) <= FEWEST and not body):
            continue
        day = found["day"] or found["day_"] or ""
        where = found["where"].removeprefix(" in ") if found["where"] else ""
        text = f"How did {where} vote on {name}{day}?" if where else f"What came of the vote on {name}{day}?"
        yield Step(text, "vote", (sentence.ref, *refs), f"{where} {name}" if where else "")


_EVENT = re.compile(
    r"(?P<what>\b(?:[Tt]he|[Aa]n?|(?:[A-Z][\w.-]+ )*[A-Z][\w.-]+['’]s) (?:[\w.’'-]+ ){0,5}?"
    r"(?:trial|hearing|vote|election|referendum|runoff|debate|summit|talks|sentencing|arraignment)"
    r"(?: (?:on|of|in|for|over|with|between) (?:[\w.’'-]+ ){0,6}?[\w.’'-]+)?) "
    rf"(?P<how>{_HOW}) (?P<for>(?:for |in |on |at )?(?:{_DAY}))"
)
_OTHER = re.compile(r"\b(?!hearing|sentencing|meeting)\w+ing\b")
"""What the event only stands with: "a march demanding a referendum"."""


def _set_down(sentence: Sentence) -> Iterator[Step]:
    """ "A trial on the charges in Keld is slated for May": what came of it."""
    for found in _EVENT.finditer(sentence.text):
        what = re.sub(r"^(?:The|An?|a|an) ", "the ", found["what"])
        if not readable(sentence, found) or not straight(what) or len(stems(what)) < FEWEST or _OTHER.search(what):
            continue
        how = found["how"].split()[-1]
        day = timeless(found["for"])
        if day:
            yield Step(f"What came of {what} {how} {day}?", "hold", (sentence.ref,))
