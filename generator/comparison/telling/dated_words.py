"""What a timeline shows of a dated sentence: the clause of the date where that says what the sentence says, else all.

A clause cut from what somebody said stands on a timeline as if it had happened: of "the mayor said that the mill had
burned on Monday" the day of a fire would be left. Speech whose speaker stands in another sentence is not shown at all.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.comparison.claims.mentions import clause_span
from generator.model import Article, DateMention, Sentence, Span, Statement

LONGEST_BLOCK = 6
"""Sentences that a block of speech behind a colon may have; where it ends, no mark tells."""
_LEANS = re.compile(
    r"(?:he|she|they|it|we|i|his|her|their|its|this|that|these|those|when|why|how|where|which|who|whether|what|was|were"
    r"|is|are|had|has|have|would|could|will|perhaps)\b",
    re.I,
)
"""What a clause begins with that leans on the rest of its sentence: "why it burned in 2019", "were fireworks"."""
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))


def dated_span(clause: Statement, whole: Statement, date: DateMention) -> Span:
    """The span shown of a dated sentence: its clause, if nothing rules it and nobody outside it says it."""
    cut = clause_span(clause, whole)
    if clause is whole or not date.span.within(cut):
        return clause_span(whole, whole)
    return cut if _told_by_itself(clause, whole, cut) else clause_span(whole, whole)


def _told_by_itself(clause: Statement, whole: Statement, cut: Span) -> bool:
    text = whole.text[cut.start - whole.span.start : cut.end - whole.span.start]
    if clause.whole or _LEANS.match(text) or any(text.count(a) != text.count(b) for a, b in _PAIRS):
        return False
    cues = (a.cue for a in (*clause.attributions, *whole.attributions) if any(c.overlaps(cut) for c in a.content))
    return all(word is None or word.within(cut) for word in (*cues, *clause.hedges))


def is_speech_of_another(whole: Statement, date: DateMention, speech: Sequence[Span], blocks: set[int]) -> bool:
    """Whether a date stands in speech that its sentence gives to nobody: a quotation, a block behind a colon."""
    inside = any(date.span.within(span) for span in speech)
    named = any(a.cue and a.cue.within(whole.span) for a in whole.attributions)
    return (inside and not named) or whole.n in blocks


def blocks_of(article: Article) -> set[int]:
    """The sentences of an article that somebody says in a block without marks: "Ida Moen wrote:" and what follows."""
    return {n for i, s in enumerate(article.body) if _opens(s.text) for n in _block(article.body[i:], article.text)}


def _opens(text: str) -> bool:
    return text.rstrip().endswith(":") and bool(_SAYS.search(text) or _NOTES.search(text))


def _block(sentences: Sequence[Sentence], text: str) -> Iterator[int]:
    """The ordinals of the sentences behind the first, up to one that quotes, or that says who says so."""
    for before, s in pairwise(sentences[: LONGEST_BLOCK + 1]):
        if before is sentences[0] and "\n" not in text[before.span.end : s.span.start]:
            return
        if any(mark in s.text for mark in '“”"') or _SAYS.search(s.text):
            return
        yield s.n


_SAYS = re.compile(r"\b(?:said|says|told|wrote|writes|according\s+to)\b")
_NOTES = re.compile(
    r"\b(?:(?:add|argue|ask|conclude|continue|explain|note|notice|observe|recall|respond|tweet|warn)(?:s|d|ed)|stated)\b"
)
"""Verbs that open a block of somebody's words, beside those of plain saying."""
