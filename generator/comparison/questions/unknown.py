"""Questions on what a source says it does not know, in the plain words of the question.

A question is worded where the grammar is known and every pronoun has its name; what another source tells on it stands
beside it. A sentence that makes no plain question is asked nothing on.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from generator.comparison.claims.claimless import asks
from generator.comparison.questions.askable import shouted
from generator.comparison.questions.asking import question
from generator.comparison.questions.gaps import asked_of, tells, unknown_pattern
from generator.comparison.questions.ignorance import Open, left_open
from generator.comparison.questions.inversion import plain_question
from generator.comparison.questions.partial import cause_told, partly_told
from generator.comparison.questions.referents import standing
from generator.language.words import stems
from generator.model import Article, Question, Sentence

LONGEST = 34
"""Words of a question on what is unknown; longer ones are made of what stands around an article."""
TOLD = 0.7
"""Share of the words of what one source did not know from which a sentence of a newer one may well tell it."""


def unknowns(articles: Sequence[Article]) -> Iterator[Question]:
    """What a source itself says it does not know: "did not say how many were on board", "the motive is unclear"."""
    for article in articles:
        newer = _newer(article, articles)
        previous = ""
        for sentence in article.body:
            before, previous = previous, sentence.text
            if asks(sentence.text) or shouted(sentence.text):
                continue
            left = left_open(sentence.text, article, before)
            text = _worded(sentence.text, left)
            if text and len(text.split()) <= LONGEST and not _TRIVIAL.search(text) and not told_later(text, newer):
                yield from _beside(text, sentence, left, article, articles)


def _worded(sentence: str, left: Open | None) -> str | None:
    """What a sentence leaves open, as a plain question where its grammar is known."""
    if left:
        clause = standing(left.clause, left.before, left.who)
        return plain_question(clause) if clause and tells(clause) and not _VAGUE.match(clause) else None
    found = unknown_pattern().search(sentence)
    return asked_of(sentence, found) if found else None


def _beside(
    text: str, sentence: Sentence, left: Open | None, article: Article, articles: Sequence[Article]
) -> Iterator[Question]:
    """A question with what another source tells on it; none after a cause that is told."""
    if cause_told(text, articles):
        return
    told = partly_told(text, article, articles)
    if told:
        text = f"{text.removesuffix('?')} (another source: “{told[0]}”)?"
    yield question("unknown", text, (sentence.ref, *([told[1]] if told else [])), settles=_settles(left))


def _settles(left: Open | None) -> str:
    """Who could say it, in the words of the source: "Word from the coast guard."."""
    return f"Word from {left.teller}." if left and left.teller else ""


_VAGUE = re.compile(
    r"what (?:the|that|those|these) (?!motive|cause)\w+ (?:was|is|were|are)$"
    r"|(?:exactly )?(?:what|how) (?:it |this |that |they |all )?"
    r"(?:happened|happens|transpired|took place|occurred|went on|went wrong)\b"
    r"|what (?:\w+ ){1,2}(?:say|says|said|call|calls|called|describe|described|believe|believed)\b"
    r"|(?:how|why|what|who|when|where) \w+ \w+$",
    re.I,
)
"""What asks for everything: "what happened"."""
_TRIVIAL = re.compile(
    r"What w(?:as|ere) the (?:circumstances|reason)\?|\b(?:identit(?:y|ies) of|suspect or motive|attorneys?|lawyers?"
    r"|hometowns?|ages?|(?:of|if|at|for|by|\w+ing) (?:this|these) \w+|referring to|plead|phone calls?|conditions?"
    r"|comment(?:ed)?|return(?:ed)? (?:calls|messages))\b",
    re.I,
)
"""What nobody needs to know: whether somebody has a lawyer yet."""


def _newer(article: Article, articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles that state a later day."""
    day: date | None = article.meta.published
    return tuple(a for a in articles if day and a.meta.published and a.meta.published > day)


def told_later(text: str, newer: Sequence[Article]) -> bool:
    """Whether a sentence of a newer article has most words of what was not known, and says that of nothing itself."""
    if newer and _PASSING.search(text):
        return True
    own = stems(text)
    told = (s.text for a in newer for s in a.body if len(own & stems(s.text)) >= TOLD * len(own))
    return bool(own) and any(not unknown_pattern().search(text) for text in told)


_PASSING = re.compile(r"\b(?:condition|injur(?:y|ies))\b", re.I)
"""What a newer report tells anew: how somebody is."""
