"""Who says a quotation that no verb of saying carries: a colon, a signature, a view, or the words somebody uses.

Each rule looks at what stands beside one quotation and gives the report it makes; offsets into the text. Where nothing
of the kind stands there it gives None, and the quotation stays without a speaker.
"""

import re
from collections.abc import Sequence

from generator.language.parsing import Parsed
from generator.language.speech.cues import Report
from generator.language.speech.quotations import Quotation, is_speech
from generator.language.speech.sources import is_agent, speaks, subject_of
from generator.model import Span

DASH = "dash"
"""The cue of a signed quotation; what follows a signature is somebody else's."""

_SIGNED = re.compile(r"\s*([―—–]|--)\s*((?:[A-Z][\w.’'-]*)(?:[^\S\n]+[\w.’'-]+){1,6})[^\S\n]*(?:,[^\n]{0,80})?(?=\n|$)")
"""A dash and a name that end the line: `“We left.” — Ann Lee, shopkeeper`."""
_NAMED = r"[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,3}"
_HELD = re.compile(
    rf"\b(?:([Tt]o)\s+(her|him|them|me|us|{_NAMED})|"
    rf"([Ii]n\sthe\swords\sof)\s+({_NAMED}|(?:an?|one|the|his|her|its|their)(?:\s+[\w.’'-]+){{1,4}})),\s*$"
)
"""Whose view it is, right before a quotation: `To her, “it is a great day”`, `In the words of a nurse, “...”`."""
_WORDED = re.compile(r"\b(?:phrases?|terms?|words?|expression|slogan|nickname),?\s*$")
_USING = frozenset({"use", "coin", "repeat", "invoke"})


def signed(text: str, q: Quotation) -> Report | None:
    """The name after a dash."""
    match = _SIGNED.match(text, q.span.end)
    return Report(-1, DASH, Span(*match.span(1)), Span(*match.span(2)), (q.span,), speech=True) if match else None


def held(text: str, q: Quotation) -> Report | None:
    """The one to whom things are so."""
    match = _HELD.search(text[: q.span.start])
    if match is None or (match[1] and not is_speech(q, text)):
        return None
    cue, source = (1, 2) if match[1] else (3, 4)
    return Report(-1, "to", Span(*match.span(cue)), Span(*match.span(source)), (q.span,), speech=True)


def introduced(text: str, sentences: Sequence[Span], parsed: Sequence[Parsed | None], q: Quotation) -> Report | None:
    """The subject of the sentence that ends in a colon before the quotation: `She made this comment: “We left.”`"""
    before = text[: q.span.start].rstrip()
    n = next((n for n, span in enumerate(sentences) if span.start < len(before) <= span.end), None)
    grammar = parsed[n] if n is not None else None
    if n is None or grammar is None or not before.endswith((":", ",")):
        return None
    colon = before.endswith(":")
    label = _label(grammar, Span(sentences[n].start, len(before) - 1)) if colon else None
    if label is not None:
        return Report(-1, ":", Span(len(before) - 1, len(before)), label, (q.span,), speech=True)
    heads = [i for i, t in enumerate(grammar.tokens) if t.head == i and t.pos in ("VERB", "AUX")]
    if colon and heads and grammar.tokens[heads[0]].start + sentences[n].start <= q.span.start:
        return _by_subject(grammar, heads[0], sentences[n].start, q)
    verb = _first_verb(grammar, q.span.start - sentences[n].start)
    return (
        _by_subject(grammar, verb, sentences[n].start, q)
        if verb is not None and (colon or _speaks_on(text, q))
        else None
    )


def _first_verb(grammar: Parsed, end: int) -> int | None:
    """The first verb before a quotation whose subject is named, where a parser takes what is quoted for the clause."""
    for i, t in enumerate(grammar.tokens):
        subject = grammar.child(i, "nsubj") if t.pos in ("VERB", "AUX") and t.end <= end else None
        if subject is not None and subject < i:
            if grammar.tokens[subject].pos == "PRON" and grammar.tokens[subject].text.lower() not in _HE:
                return None
            named = grammar.tokens[subject].ent_type in ("PERSON", "ORG") or grammar.tokens[subject].pos == "PROPN"
            return i if named or is_agent(grammar, subject) else None
    return None


def _speaks_on(text: str, q: Quotation) -> bool:
    """Whether a quotation behind a comma is speech in its own sentence: `He had a plan, “I will go on.”`."""
    inner = q.inner.of(text).strip()
    ended = inner.endswith((".", "!", "?")) and not _CALLED.search(text[: q.span.start].rstrip())
    return ended and inner[:1].isupper() and len(inner.split()) >= _SPOKEN


_HE = frozenset({"he", "she", "they"})
_CALLED = re.compile(r"\b(?:headlined|titled|entitled|called|named|reading|like|such as),$")
"""What stands before a title, or before what anybody may say."""
_SPOKEN = 6
"""Words of such a quotation at least."""


def _label(grammar: Parsed, before: Span) -> Span | None:
    """A name or a role that is all of the sentence before its colon: `Karl Ott: “We left.”`."""
    named = [t for t in grammar.tokens if t.end <= before.end - before.start]
    if not 1 <= len(named) <= _LABEL or any(t.pos not in ("PROPN", "NOUN", "ADJ", "DET", "ADP") for t in named):
        return None
    full = len(named) > 1 and all(t.ent_type == "PERSON" for t in named)
    return Span(named[0].start + before.start, named[-1].end + before.start) if full or speaks(named[-1].text) else None


_LABEL = 5
"""Words that a name or a role before a colon may have."""


def worded(text: str, sentences: Sequence[Span], parsed: Sequence[Parsed | None], q: Quotation) -> Report | None:
    """Words that somebody is said to use: `the mayor used the phrase “dead water”`."""
    noun = _WORDED.search(text[: q.span.start])
    n = next((n for n, span in enumerate(sentences) if q.span.within(span)), None) if noun else None
    grammar = parsed[n] if n is not None else None
    if noun is None or n is None or grammar is None:
        return None
    at = noun.start() - sentences[n].start
    verb = next((t.head for t in grammar.tokens if t.start == at and t.dep == "dobj"), None)
    if verb is None or grammar.tokens[verb].lemma not in _USING:
        return None
    return _by_subject(grammar, verb, sentences[n].start, q)


def of_the_one_told(text: str, cue: Span, q: Quotation) -> bool:
    """Whether a quotation is rather of her who was told to do something: `He told her to wait. “He was rude.”`."""
    told = _TOLD_ONE.match(text, cue.end)
    opens = _OF_ONE.match(q.inner.of(text))
    return told is not None and opens is not None and (told[1] == "her") == (opens[1] == "He")


_TOLD_ONE = re.compile(r"\s+(her|him)\s+to\b")
_OF_ONE = re.compile(r"\W*(He|She)\b")


def _by_subject(grammar: Parsed, verb: int, by: int, q: Quotation) -> Report:
    """A report by the subject of a verb, with offsets into the text."""
    token, source = grammar.tokens[verb], subject_of(grammar, verb)
    named = source.moved(by) if source else None
    return Report(verb, token.lemma, Span(token.start + by, token.end + by), named, (q.span,), speech=True)
