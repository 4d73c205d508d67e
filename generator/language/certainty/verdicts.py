"""How sure a clause is that hangs on a noun: `fears that they fled`, `no evidence that they fled`.

The noun itself says so much, and so does the verdict its sentence passes on it: who `dismissed claims that they fled`
denies it, who `could not confirm reports that they fled` leaves it open. Only nouns of claiming are judged by what is
done with them; a plan that is rejected is still a plan.
"""

from functools import cache

from generator.data import rows
from generator.language.certainty.doubts import Judged, governor_level
from generator.language.parsing import Parsed, Token
from generator.model import Certainty, Span

_TURNS = frozenset({"prove", "turn", "remain"})
"""Verbs that lead to the verdict: `proved to be wrong`, `turned out to be false`."""


def hanging(parsed: Parsed, noun: int, above: Judged) -> Judged:
    """What a noun makes of the clause that hangs on it; `above` is how surely the verb it belongs to is meant."""
    word = parsed.tokens[noun]
    found = Judged().weaker(governor_level("hedges-nouns", word.lemma), _span(word))
    claim = kind_of(word.lemma, "claim")
    verdict = _verdict(parsed, noun, above) or _by_adjective(parsed, noun) if claim else None
    if verdict is not None:
        cues = above.hedges if verdict[0] is Certainty.POSSIBLE else ()
        found = Judged() if verdict[0] is Certainty.CONFIRMED else found
        return found.weaker(*verdict, *cues)
    ended = _ended(parsed, noun, above) if found.certainty is Certainty.POSSIBLE else None
    if ended is not None:
        return found.weaker(Certainty.DENIED, ended)
    absent = _absent(parsed, noun, above)
    return found if absent is None else _without(word, found, absent[0], little=absent[1])


def kind_of(lemma: str, *kinds: str) -> bool:
    """Whether a word is of one of the kinds of the list: "claim", "rejects"."""
    return bool(_kinds().get(lemma, frozenset()) & frozenset(kinds))


@cache
def _kinds() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for word, kind in rows("verdicts"):
        found[word] = found.get(word, frozenset()) | {kind}
    return found


def _absent(parsed: Parsed, noun: int, above: Judged) -> tuple[Span, bool] | None:
    """The word by which there is none of it, and whether there is a little: `no evidence`, `little doubt`."""
    whole = piece_of(parsed, noun)
    for c in (*parsed.children[noun], *(parsed.children[whole] if whole != noun else ())):
        token = parsed.tokens[c]
        if token.dep in ("det", "amod", "neg") and (token.lemma == "no" or kind_of(token.lemma, "scant")):
            return _span(token), token.lemma != "no"
    before = parsed.tokens[parsed.tokens[noun].head]
    if parsed.tokens[noun].dep == "pobj" and kind_of(parsed.tokens[noun].lemma, "doubt") and before.lemma in _PAST:
        return _span(before), False
    owned = parsed.tokens[whole].dep in ("dobj", "attr") and not _is_given(parsed, whole)
    undone = above.negated or above.certainty is Certainty.DENIED
    if owned and undone and above.hedges:
        return above.hedges[0], False
    return None


_PAST = frozenset({"beyond", "without"})
"""`proved beyond any doubt that`."""


def piece_of(parsed: Parsed, noun: int) -> int:
    """`a shred of evidence`: the noun by which there is some of it; the noun itself where there is none."""
    of = parsed.tokens[noun].head
    above = parsed.tokens[of].head
    held = (
        parsed.tokens[noun].dep == "pobj"
        and parsed.tokens[of].lemma == "of"
        and kind_of(parsed.tokens[above].lemma, "piece")
    )
    return above if held else noun


def thing_of(parsed: Parsed, noun: int) -> int:
    """The evidence of `a shred of evidence`, where a clause hangs on the shred; else the noun itself."""
    of = parsed.child(noun, "prep") if kind_of(parsed.tokens[noun].lemma, "piece") else None
    thing = parsed.child(of, "pobj") if of is not None else None
    return noun if thing is None else thing


def _is_given(parsed: Parsed, noun: int) -> bool:
    """`did not explain the plan to leave`: the plan is there."""
    return any(
        parsed.tokens[c].dep == "poss" or parsed.tokens[c].lemma in ("the", "this", "these", "those", "that")
        for c in parsed.children[noun]
    )


def _without(word: Token, found: Judged, cue: Span, *, little: bool) -> Judged:
    """`no doubt that`, `little doubt that`; `no evidence that`; `no attempt to`; `no plans to`."""
    if kind_of(word.lemma, "doubt"):
        return Judged().weaker(Certainty.LIKELY, cue) if little else Judged()
    if kind_of(word.lemma, "proof"):
        return Judged().weaker(Certainty.UNLIKELY, cue, _span(word))
    if word.lemma in _REASONS:
        return found.weaker(Certainty.UNLIKELY, cue)
    if kind_of(word.lemma, "attempt") and not little:
        return found.weaker(Certainty.DENIED, cue)
    if found.certainty is Certainty.STATED:
        return found
    return found if little else found.turned(cue).settled()


_REASONS = frozenset({"reason", "ground", "grounds", "cause", "basis"})
"""Who has `no reason to believe that they fled` does not."""
_Verdict = tuple[Certainty, Span]


def _verdict(parsed: Parsed, noun: int, above: Judged) -> _Verdict | None:
    """What the sentence says of a claim: `rejected the claim that`, `the claim that ... is false`."""
    token = parsed.tokens[noun]
    called = _called(parsed, noun) if parsed.tokens[token.head].lemma in _CALLING and not above.negated else None
    if called is not None:
        return Certainty.DENIED, called
    if token.dep in ("dobj", "nsubjpass"):
        return _by_verb(parsed, token.head, above)
    return _by_predicate(parsed, token.head, above) if token.dep == "nsubj" else None


def _by_adjective(parsed: Parsed, noun: int) -> _Verdict | None:
    """`false claims that they fled`."""
    words = (parsed.tokens[c] for c in parsed.children[noun] if parsed.tokens[c].dep == "amod")
    return next(((Certainty.DENIED, _span(word)) for word in words if kind_of(word.lemma, "untrue")), None)


def _called(parsed: Parsed, noun: int) -> Span | None:
    """The verb of `called the claim that they fled a lie`, wherever a parser hangs the lie behind the claim."""
    below = [parsed.tokens[k] for k in parsed.subtree(parsed.tokens[noun].head) if k > noun]
    untrue = any(kind_of(word.lemma, "untrue") for word in below)
    return _span(parsed.tokens[parsed.tokens[noun].head]) if untrue else None


_CALLING = frozenset({"call", "label", "brand", "term", "deem", "describe", "denounce"})


def _by_verb(parsed: Parsed, verb: int, above: Judged) -> _Verdict | None:
    """`dismissed the claim`, `could not confirm the claim`, `the claim was denied`."""
    phrase, span = _phrase(parsed, verb), _span(parsed.tokens[verb])
    undone = above.negated or above.certainty <= Certainty.POSSIBLE
    if kind_of(phrase, "rejects"):
        return (Certainty.POSSIBLE if undone else Certainty.DENIED), span
    if kind_of(phrase, "questions") and not undone:
        return Certainty.POSSIBLE, span
    if kind_of(phrase, "confirms"):
        return (Certainty.POSSIBLE if undone else Certainty.CONFIRMED), span
    return None


def _phrase(parsed: Parsed, verb: int) -> str:
    """A verb with its particle: `rule out`."""
    particle = parsed.child(verb, "prt")
    particle = particle if particle is not None else next((c for c in parsed.children[verb] if c == verb + 1), None)
    joined = f"{parsed.tokens[verb].lemma} {parsed.tokens[particle].lemma}" if particle is not None else ""
    return joined if joined in _kinds() else parsed.tokens[verb].lemma


def _ended(parsed: Parsed, noun: int, above: Judged) -> Span | None:
    """The verb by which a plan came to nothing: `abandoned plans to leave`."""
    token = parsed.tokens[noun]
    if kind_of(token.lemma, "claim", "proof"):
        return None
    given_up = token.dep in ("dobj", "nsubjpass") and kind_of(_phrase(parsed, token.head), "ends")
    real = not above.negated and above.certainty >= Certainty.LIKELY
    return _span(parsed.tokens[token.head]) if given_up and real else None


def _by_predicate(parsed: Parsed, verb: int, above: Judged) -> _Verdict | None:
    """`is baseless`, `was not true`, `proved to be wrong`."""
    below = parsed.child(verb, "xcomp") if parsed.tokens[verb].lemma in _TURNS else None
    word = parsed.child(verb if below is None else below, "acomp", "attr", "oprd")
    if word is None:
        return None
    lemma, span = parsed.tokens[word].lemma, _span(parsed.tokens[word])
    if kind_of(lemma, "unproven") or (kind_of(lemma, "untrue") and above.negated):
        return Certainty.POSSIBLE, span
    denied = kind_of(lemma, "untrue") or (kind_of(lemma, "true") and above.negated)
    return (Certainty.DENIED, span) if denied else None


def unproven(parsed: Parsed, noun: int) -> int | None:
    """The adjective by which a source itself is in doubt: `unconfirmed reports`."""
    return next((c for c in parsed.children[noun] if kind_of(parsed.tokens[c].lemma, "unproven")), None)


@cache
def _with_infinitives() -> frozenset[str]:
    """Nouns that govern an infinitive alone: `the call to close`, not `the first call was that they fled`."""
    return frozenset(row[0] for row in rows("hedges-nouns") if row[2:] == ("to",))


def fading(parsed: Parsed, verb: int) -> Judged:
    """`hopes faded that they lived`, `speculation grew that they fled`: the clause belongs to the verb's subject."""
    subject = parsed.child(verb, "nsubj", "nsubjpass")
    if subject is None:
        return Judged()
    word, token = parsed.tokens[subject], parsed.tokens[verb]
    if word.lemma in _with_infinitives():
        return Judged()
    found = Judged().weaker(governor_level("hedges-nouns", word.lemma), _span(word))
    if found.hedges and kind_of(token.lemma, "fades"):
        return found.weaker(Certainty.UNLIKELY, _span(token))
    return found


def _span(token: Token) -> Span:
    return Span(token.start, token.end)
