"""What sentences mainly say happened, and who or what takes part in it, by their grammar, as stems.

Two reports of one event share its main predicate more surely than any other word: the rest of a sentence says how we
know it and what was so before. Without a parser nothing is found, and what is weighed by it stays as it is.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from generator.data import table, words
from generator.language.parsing import Parsed, parse
from generator.language.words import stem
from generator.model import Span

_VERBS = ("VERB", "AUX")
_JOINED = (*_VERBS, "ADJ")
"""Parts of speech of what is joined to a predicate and is one: "resigned and left", "safe and glad"."""
_SAYING = ("VERB", "NOUN", "ADJ", "PROPN")
"""Parts of speech of a predicate: "he was arrested", "his arrest", "they are safe"."""
_OBJECTS = ("dobj", "attr", "acomp")
_TAKING_PART = ("nsubj", "nsubjpass", "dobj")


_PARTS = {"nsubj": "subject", "dobj": "object", "nsubjpass": "object"}


def predicates(parsed: Parsed) -> frozenset[str]:
    """Reads "Police said he was held and fined" as held and fined, "A man charged in Keld" as charged."""
    return frozenset(stem_at(parsed, i) for i in predicates_at(parsed))


def parts(parsed: Parsed) -> frozenset[tuple[str, str, str]]:
    """Reads "The barge hit a pier" as hit by a barge and hit a pier, "The pier was hit" as hit a pier."""
    return frozenset(
        (stem_at(parsed, i), _PARTS[parsed.tokens[c].dep], stem_at(parsed, c))
        for i in predicates_at(parsed)
        for c in _below(parsed, i, *_PARTS)
    )


def predicates_at(parsed: Parsed, within: Span | None = None) -> tuple[int, ...]:
    """Where the main predicates of a sentence stand, or of the clause that a span of it holds."""
    own = _tokens_in(parsed, within)
    roots = (i for i in own if _heads(parsed, i, own))
    found = (i for root in roots for i in _main(parsed, root) if i in own)
    return tuple(
        i for i in found if parsed.tokens[i].pos in _SAYING and parsed.tokens[i].lemma not in words("stop-words")
    )


def is_clause(text: str) -> bool:
    """Whether a text is built around a verb: not "a whitewash that failed". Without a parser every text may be."""
    (parsed,) = parse([text])
    if not parsed:
        return True
    every = range(len(parsed.tokens))
    return any(_heads(parsed, i, every) and parsed.tokens[i].pos in _VERBS for i in every)


def things_done_to(parsed: Parsed, predicates: Sequence[int], within: Span | None = None) -> frozenset[str]:
    """The nouns that the predicates of a clause are done to: of "the mill was sold" and "buys a mill" the mill."""
    own = _tokens_in(parsed, within)
    found = (c for i in predicates for c in _below(parsed, i, "dobj", "nsubjpass") if c in own)
    return frozenset(stem_at(parsed, c) for c in found if parsed.tokens[c].pos == "NOUN")


def done_by_and_to(parsed: Parsed, predicates: Sequence[int]) -> frozenset[tuple[str, str, str]]:
    """Which named people do a predicate to somebody, and to whom it is done, as stems.

    "A guard shot Lee" and "Lee was shot" are done to Lee; "Lee ran and shot a guard" Lee does. Whoever only acts, and
    does nothing to anybody, is left out, since that is where grammar is most often misread.
    """
    found = ((i, part, c) for i in predicates for part, c in _roles_of(parsed, i))
    return frozenset(
        (stem_at(parsed, i), part, stem_at(parsed, c)) for i, part, c in found if parsed.tokens[c].ent_type == "PERSON"
    )


def _roles_of(parsed: Parsed, i: int) -> Iterator[tuple[str, int]]:
    first, objects, agents = i, _below(parsed, i, "dobj"), _below(parsed, i, "agent")
    while not _below(parsed, first, "nsubj", "nsubjpass") and parsed.tokens[first].dep == "conj":
        first = parsed.tokens[first].head
    subjects = _below(parsed, first, "nsubj", "nsubjpass")
    if _below(parsed, i, "auxpass", "nsubjpass"):
        yield from (("object", c) for c in subjects)
    elif objects:
        yield from (("subject", c) for c in subjects)
    yield from (("object", c) for c in objects)
    yield from (("subject", c) for agent in agents for c in _below(parsed, agent, "pobj"))


def _tokens_in(parsed: Parsed, within: Span | None) -> range:
    """The tokens of a span, or of the sentence."""
    inside = [i for i, t in enumerate(parsed.tokens) if within is None or Span(t.start, t.end).within(within)]
    return range(inside[0], inside[-1] + 1) if inside else range(0)


def _heads(parsed: Parsed, i: int, own: range) -> bool:
    """Whether a token hangs on none of its clause."""
    head = parsed.tokens[i].head
    return (head == i or head not in own) and parsed.tokens[i].pos not in ("PUNCT", "SPACE")


def stem_at(parsed: Parsed, i: int) -> str:
    """The stem of a token."""
    return stem(parsed.tokens[i].text.lower())


def _main(parsed: Parsed, root: int) -> Iterator[int]:
    """A word or what says more in its place, and the verbs that are joined to it."""
    waiting = [root]
    while waiting:
        i = waiting.pop()
        instead = _instead(parsed, i)
        if not instead:
            yield i
        verb = parsed.tokens[i].pos in _VERBS
        waiting.extend(instead or (_below(parsed, i, "xcomp") if verb else ()))
        waiting.extend(c for c in _below(parsed, i, "conj") if parsed.tokens[c].pos in _JOINED)


def _instead(parsed: Parsed, i: int) -> tuple[int, ...]:
    """What is reported, the object of a verb that says little ("made a promise"), the clause of a bare noun.

    What is made says it too: "no arrests were made".
    """
    token = parsed.tokens[i]
    if token.pos not in _VERBS:
        return tuple(c for c in _below(parsed, i, "acl") if parsed.tokens[c].pos == "VERB")
    clauses = _below(parsed, i, "ccomp", "xcomp")
    if token.lemma in _reporting() and parsed.child(i, "ccomp") is not None:
        return clauses
    made = ("nsubjpass",) if token.lemma == "make" else ()
    objects = (c for c in _below(parsed, i, *_OBJECTS, *made) if parsed.tokens[c].pos in ("NOUN", "ADJ", "VERB"))
    return (*objects, *clauses)[:1] if token.lemma in words("light-verbs") | _COPULAS | _UNDERGOING else ()


_COPULAS = frozenset({"be", "become", "remain"})
_UNDERGOING = frozenset({"face", "suffer", "sustain", "undergo"})
"""Verbs whose object says what happened: "suffered a defeat"."""


def _below(parsed: Parsed, i: int, *deps: str) -> tuple[int, ...]:
    return tuple(c for c in parsed.children[i] if parsed.tokens[c].dep in deps)


@cache
def _reporting() -> frozenset[str]:
    """Verbs that report a clause: "said that"."""
    return frozenset(verb for verb, frames in table("cues-verbs").items() if "clause" in frames)


def participants(parsed: Parsed) -> frozenset[str]:
    """Subjects and objects, those of speaking left out: of "Lee says the barge hit a pier" the barge and the pier."""
    return frozenset(
        stem(token.text.lower())
        for token in parsed.tokens
        if token.dep in _TAKING_PART
        and token.pos in ("NOUN", "PROPN")
        and parsed.tokens[token.head].lemma not in _reporting()
    )
