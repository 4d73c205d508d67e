"""Questions on what came after a shooting: what an autopsy or a film showed.

Nothing is asked that a sentence of any source tells.
"""

import re
from collections.abc import Iterator, Sequence

from generator.comparison.questions.asking import question
from generator.comparison.questions.untold import named_by, of_a_shooting, of_another, tells
from generator.comparison.telling.wording import one_line
from generator.model import Article, Question, Sentence

HEAD = 30
"""Sentences of an article in which what followed its own event is told."""
_AUTOPSY = re.compile(
    r"\b(?P<what>autops(?:y|ies)) (?:is|are|was|were|will be|has been) (?:\w+ )?"
    r"(?:scheduled|planned|performed|pending|being|set|expected|conducted)"
    r"|\bfor (?:an )?(?P<b>autopsy)\b"
    r"|\b(?:pending|awaiting) (?:an?|the)? ?(?:results of (?:an?|the) )?(?P<c>autopsy)\b",
    re.I,
)
_SHOWED = re.compile(
    r"\bautops(?:y|ies)\b[^.;]{0,40}\b(?:show\w*|reveal\w*|found|determin\w*|conclud\w*|confirm\w*|report)\b"
    r"|\bruled (?:a|an|the|his|her|accidental)\b|\bcause of death (?:was|is)\b",
    re.I,
)
_FILMED = r"(?P<what>(?:surveillance|security|body[- ]camera|cellphone|dash[- ]?cam\w*) (?:camera )?(?:video|footage))"
_FOOTAGE = re.compile(
    r"\b(?:review\w*|collect\w*|gather\w*|examin\w*|stud(?:y|ying)|obtain\w*|(?:looking|going) (?:at|through))\b"
    rf"[^.;]{{0,60}}?\b{_FILMED}",
    re.I,
)
_SEEN = re.compile(
    r"\b(?:video|footage|cameras?)\b[^.;]{0,60}\b(?:show\w*|captur\w*|seen|released|reveal\w*|caught|prove\w*)\b"
    r"|\b(?:seen|captured|caught|released?)\b[^.;]{0,40}\b(?:video|footage|cameras?)\b",
    re.I,
)


def aftermath(articles: Sequence[Article]) -> Iterator[Question]:
    """What an autopsy and a film show that were still to come."""
    if event := of_a_shooting(articles):
        if not tells(_SHOWED, articles) and (found := _first(_AUTOPSY, articles)):
            what = (found[1]["what"] or found[1]["b"] or found[1]["c"]).lower()
            text = f"What did the {what} in the {event.noun} show?"
            yield question("unknown", text, (found[0].ref, *named_by(event)), settles="The report of the examiner.")
        if not tells(_SEEN, articles) and (found := _first(_FOOTAGE, articles)):
            text = f"What does the {found[1]['what'].lower()} from the {event.noun} show?"
            yield question("unknown", text, (found[0].ref, *named_by(event)))


def _first(pattern: re.Pattern[str], articles: Sequence[Article]) -> tuple[Sentence, re.Match[str]] | None:
    """The first sentence near the head of an article that has a pattern, and is of no other event."""
    heads = (s for a in articles for s in a.body[:HEAD] if not of_another(s.text))
    return next(((s, found) for s in heads if (found := pattern.search(one_line(s.text)))), None)
