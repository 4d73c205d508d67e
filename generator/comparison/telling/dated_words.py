"""What a timeline shows of a dated sentence: the clause of the date where that says what the sentence says, else all.

A clause cut from what somebody said stands on a timeline as if it had happened: of "the mayor said that the mill had
burned on Monday" the day of a fire would be left. Speech whose speaker stands in another sentence is not shown at all.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from generator.comparison.claims.mentions import clause_span
from generator.comparison.telling.wording import one_line
from generator.data import table
from generator.model import Article, DateMention, Ref, Sentence, Span, Statement

LONGEST_BLOCK = 6
"""Sentences that a block of speech behind a colon may have; where it ends, no mark tells."""
_LEANS = re.compile(
    r"(?:he|she|they|it|we|i|his|her|their|its|this|that|these|those|when|why|how|where|which|who|whether|what|was|were"
    r"|another|others|is|are|had|has|have|would|could|will|perhaps)\b",
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


def whom(shown: str, whole: Statement, wholes: Mapping[int, Statement], article: Article) -> tuple[str, Ref] | None:
    """Whom a "he" means with which a line begins: who is told to say it, or the one person of the sentence before it.

    "Karl Ott was arrested. He had been freed in May": nobody behind "The judge heard Karl Ott" or "Ott's son fell".
    """
    opens = _HE.match(shown)
    if not opens:
        return None
    told = (a.speaker for a in whole.attributions if a.source and a.speaker and a.source.of(article.text) == opens[1])
    for speaker in told:
        home = article.sentence_at(speaker.start)
        near = home is not None and whole.n - 1 <= home.n <= whole.n
        if home and near and not _OWNS.search(article.text[speaker.start : speaker.end + 2]):
            return one_line(speaker.of(article.text)), home.ref
        return None
    before = wholes.get(whole.n - 1)
    if before and before.text.startswith(f"{opens[1]} "):
        return whom(before.text, before, wholes, article)
    return _one_person(before, opens[1].lower()) if before else None


def _one_person(before: Statement, pronoun: str) -> tuple[str, Ref] | None:
    """The one person whom a sentence names, if it tells of nobody else and the pronoun fits."""
    people = [n for n in before.names if n.kind == "person"]
    said = {n.span.moved(-before.span.start).of(before.text) for n in people}
    if len(said) != 1 or _OTHERS.search(before.text):
        return None
    (name,) = said
    other = table("given-names").get(name.split()[0]) or pronoun
    at = people[0].span.start - before.span.start
    owns = _OWNS.search(before.text[at:][: len(name) + 2]) or _OF_A_PLACE.search(before.text[:at])
    return None if other != pronoun or owns else (one_line(name), before.ref)


_OWNS = re.compile(r"[’'](?:s\b|\s|s?$)")
"""What makes a name only whose something is: "Ott's words were enough"."""
_OF_A_PLACE = re.compile(r"\b(?:from|in|near|of)\s+$", re.I)
"""What stands before a place that no list has ("who is from Nordvik"), or before whose mother a "she" may be."""
_HE = re.compile(r"(He|She)\b")
_OTHERS = re.compile(
    r"\b(?:he|she|his|her|man|woman|boy|girl|son|daughter|wife|husband|mother|father|brother|sister|girlfriend|boyfriend"
    r"|victim|suspect|officer|judge|deputy|mayor|attorney|lawyer|uncle|aunt|cousin|neighbor|friend|teenager|child)\b",
    re.I,
)
"""Others of a sentence whom a "he" behind it may mean."""


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
