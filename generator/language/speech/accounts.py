"""Whose account a sentence gives without a verb of saying: by a phrase, or by the colon of a headline.

`By the agency's count, 1,200 homes were lost`, `In the words of a nurse, it was chaos`, `Police: driver was asleep`.
"""

import re
from collections.abc import Iterator

from generator.language.parsing import Parsed
from generator.language.speech.complements import content_of
from generator.language.speech.sources import noun_phrase, speaks
from generator.model import Span

_COUNTS = frozenset({"account", "admission", "calculation", "count", "estimate", "reckoning", "tally"})
_VIEWS = frozenset({"account", "assessment", "opinion", "telling", "view", "word"})
_LEAD = re.compile(r"[“\"]?(?P<source>(?:[\w.’'&-]+\s+){0,3}(?P<last>[\w’'-]+))(?P<colon>:)\s+(?=[^\s“\"‘])")
_TAIL = re.compile(r"(?<=\w)(?P<colon>:)\s+(?P<source>(?:[\w.’'&-]+\s+){0,3}(?P<last>[\w’'-]+))$")
_SHORTEST = 2
"""Words: less is no report."""

Account = tuple[Span, Span, tuple[Span, ...]]
"""Cue, source and content; offsets into the sentence."""


def by_phrase(parsed: Parsed, i: int) -> Account | None:
    """`by the agency's count`, `in the words of the coach`, with the clause that the phrase stands in."""
    token, thing = parsed.tokens[i], parsed.child(i, "pobj")
    if thing is None or parsed.tokens[thing].lemma not in {"by": _COUNTS, "in": _VIEWS}.get(token.lemma, ()):
        return None
    owner, above = _owner(parsed, thing), token.head
    source = noun_phrase(parsed, owner) if owner is not None else None
    if owner is None or source is None or parsed.tokens[above].pos not in ("VERB", "AUX"):
        return None
    of = parsed.tokens[parsed.tokens[owner].head]
    cue = Span(token.start, of.end if parsed.tokens[owner].dep == "pobj" else token.end)
    return cue, source, content_of(parsed, above, i)


def _owner(parsed: Parsed, thing: int) -> int | None:
    """`the agency` in `the agency's count` and `the count of the agency`; an estimate "of" something is of that."""
    owner = parsed.child(thing, "poss")
    if owner is not None or parsed.tokens[thing].lemma != "word":
        return owner
    of = next((c for c in parsed.children[thing] if parsed.tokens[c].lemma == "of"), None)
    return parsed.child(of, "pobj") if of is not None else None


def by_colon(text: str) -> Iterator[Account]:
    """`Police: driver was asleep`, `Driver was asleep: police`, in a line without quotation marks around it."""
    lead = _LEAD.match(text)
    if lead and speaks(lead["last"]) and len(text[lead.end() :].split()) > _SHORTEST:
        end = len(text.rstrip(" ."))
        yield Span(*lead.span("colon")), Span(*lead.span("source")), (Span(lead.end(), end),)
        return
    tail = _TAIL.search(text)
    if tail and speaks(tail["last"]) and len(text[: tail.start()].split()) > _SHORTEST:
        yield Span(*tail.span("colon")), Span(*tail.span("source")), (Span(0, tail.start()),)
