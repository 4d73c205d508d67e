"""Who a source has it from: the last link of a chain of speakers, which another source may leave out.

Reads "one of whom said his foreman had told him he was hired" beside "one of whom claimed he was hired".
"""

from typing import NamedTuple

from generator.comparison.claims.mentions import Unit
from generator.language.words import content_words, stem
from generator.model import Attribution, Statement

POSSESSIVES = frozenset("his her their its".split())
"""How the speaker begins of whom another tells: "his foreman"."""


class Link(NamedTuple):
    """The naming of the innermost speaker of a clause."""

    words: str
    """Speaker and verb as written: "his foreman had told"."""
    stems: frozenset[str]
    """Of the speaker's words."""
    chain: str
    """The same with who passes it on: "one of whom said his foreman had told"."""
    by: str
    """Who else in the sentence says that this one says so, of whom he is: "one of whom said his foreman had told"."""


def last_link(unit: Unit) -> Link | None:
    """The link that is nearest to what the clause says; None where the sentence names nobody."""
    found = [(size, a) for a in unit.whole.attributions if (size := _held(a, unit.statement))]
    nearest = min((size for size, _ in found), default=0)
    chosen = [a for size, a in found if size == nearest]
    return _link(chosen[0], unit.whole) if len(chosen) == 1 else None


def _held(attribution: Attribution, statement: Statement) -> int:
    """The length of what is said, where it holds most of the clause; 0 where it does not."""
    middle = (statement.span.start + statement.span.end) // 2
    return min((c.end - c.start for c in attribution.content if c.start <= middle < c.end), default=0)


def _link(said: Attribution, whole: Statement) -> Link | None:
    source, cue, at = said.source, said.cue, whole.span.start
    if source is None or cue is None or source.start < at or not source.end <= cue.start:
        return None
    told = content_words(source.moved(-at).of(whole.text))
    first = source.moved(-at).of(whole.text).split()[:1]
    outer = [a.source for a in whole.attributions if a.source and any(source.within(c) for c in a.content)]
    leans = bool(first) and first[0].lower() in POSSESSIVES
    span = source._replace(end=cue.end).moved(-at)
    passer = max(outer).moved(-at) if outer and leans and max(outer).start >= at else None
    by = passer.of(whole.text) if passer else ""
    chain = whole.text[passer.start : span.end].rsplit(", ", 1)[-1] if passer and passer < span else span.of(whole.text)
    return Link(span.of(whole.text), frozenset(map(stem, told)), chain, by)
