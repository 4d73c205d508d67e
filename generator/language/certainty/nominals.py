"""How surely the event that a noun names took place: `the apparent decision`, `a planned strike`, `averted a war`.

A noun is as sure as the clause it stands in unless its own adjective, the verb it belongs to or its preposition says
otherwise; what is given ("their ships", "despite the ban") is left untouched by a doubt about its clause.
"""

from functools import cache

from generator.data import rows, words
from generator.language.certainty.doubts import Judged, level, word_level
from generator.language.certainty.verdicts import hanging, kind_of
from generator.language.parsing import Parsed, Token
from generator.model import Certainty, Span


def judge_noun(parsed: Parsed, i: int, clause: Judged) -> Judged | None:
    """What a noun says for itself inside a clause; None where it is as sure as that.

    A doubt about the clause leaves what is given untouched: in `they did not break the blockade` there is a blockade.
    """
    told, unsettled = _told(parsed, i), _unsettled(parsed, i, clause)
    if unsettled is not None:
        return unsettled
    if told is not None:
        return Judged(clause.certainty, clause.negated).weaker(*told).settled()
    for c in parsed.children[i]:
        found = _adjective(parsed.tokens[c]) if parsed.tokens[c].dep == "amod" else Certainty.STATED
        if found is not Certainty.STATED:
            judged = Judged().weaker(found, _span(parsed.tokens[c]))
            undone = _failed_to_happen(parsed, i, clause)
            return judged.weaker(Certainty.DENIED, *clause.hedges) if undone else judged
    named = _named_by(parsed, i)
    if named is not None:
        found_by = hanging(parsed, named, clause)
        return found_by if found_by.hedges else None
    doubted = clause.negated or clause.certainty < Certainty.LIKELY
    return Judged() if doubted and (_is_given(parsed, i, clause) or _is_background(parsed, i)) else None


def _told(parsed: Parsed, i: int) -> tuple[Certainty, Span] | None:
    """`denied the attack`, `averted a war`, `a strike is planned`, `called off the strike`, `called for talks`."""
    token = parsed.tokens[i]
    verb, rest = token.head, ""
    only_thought = _not_yet(parsed, i)
    if only_thought is not None:
        return only_thought
    if token.dep == "pobj" and parsed.tokens[verb].lemma == "for":
        verb, rest = parsed.tokens[verb].head, " for"
    elif token.dep not in ("dobj", "nsubjpass"):
        return None
    particle = parsed.child(verb, "prt")
    phrase = parsed.tokens[verb].lemma + (f" {parsed.tokens[particle].lemma}" if particle is not None else "") + rest
    found = _things().get(phrase)
    return (found, _span(parsed.tokens[verb])) if found is not None else None


def _unsettled(parsed: Parsed, i: int, clause: Judged) -> Judged | None:
    """`the death has not been confirmed`, `could not verify the claims`: left open, not denied."""
    told = _told(parsed, i)
    if (
        told is None
        or told[0] is not Certainty.CONFIRMED
        or not (clause.negated or clause.certainty < Certainty.STATED)
    ):
        return None
    return Judged(hedges=clause.hedges).weaker(Certainty.POSSIBLE, told[1])


def _failed_to_happen(parsed: Parsed, i: int, clause: Judged) -> bool:
    """`The planned visit never took place`."""
    verb = parsed.tokens[parsed.tokens[i].head]
    return parsed.tokens[i].dep == "nsubj" and clause.negated and verb.lemma in _HAPPENING


_HAPPENING = frozenset({"come", "happen", "materialise", "materialize", "occur", "take"})
"""`come` as in "come to pass", `take` as in "take place": an event itself does neither otherwise."""


def _named_by(parsed: Parsed, i: int) -> int | None:
    """The noun that says how sure an event is: `the threat of a strike`, `reports of a coup`."""
    of = parsed.tokens[i].head
    if parsed.tokens[i].dep != "pobj" or parsed.tokens[of].lemma not in ("of", "about"):
        return None
    noun = parsed.tokens[of].head
    return noun if kind_of(parsed.tokens[noun].lemma, "of-event", "claim") else None


def _not_yet(parsed: Parsed, i: int) -> tuple[Certainty, Span] | None:
    """`instead of landing`, `in the event of a fire`."""
    at = parsed.tokens[i].head
    of, before = parsed.tokens[at], parsed.tokens[max(at - 1, 0)]
    if parsed.tokens[i].dep != "pobj" or of.lemma != "of":
        return None
    if before.lemma == "instead":
        return Certainty.DENIED, _span(before)
    thought = before.lemma == "event" and parsed.tokens[before.head].lemma == "in"
    return (Certainty.POSSIBLE, _span(before)) if thought else None


@cache
def _things() -> dict[str, Certainty]:
    return {row[0]: level(row[1]) for row in rows("hedges-objects")}


def _adjective(token: Token) -> Certainty:
    """`apparent`; a participle is known by its form: `planned`, `projected`."""
    return min(word_level("adjective", token.lemma), word_level("adjective", token.text.lower()))


def _is_given(parsed: Parsed, i: int, clause: Judged) -> bool:
    """`the blockade`, `their ships`; but what would only begin with the clause is not: `may resume the talks`."""
    token = parsed.tokens[i]
    starts = token.dep == "dobj" and parsed.tokens[token.head].lemma in words("occurrence-verbs")
    if starts and not clause.negated:
        return False
    return any(
        parsed.tokens[c].dep == "poss" or parsed.tokens[c].lemma in ("the", "this", "these", "those")
        for c in parsed.children[i]
    )


def _is_background(parsed: Parsed, i: int) -> bool:
    """`may leave despite a ban`, `might have sunk after a collision`: the occasion is taken for granted."""
    above = parsed.tokens[parsed.tokens[i].head]
    return parsed.tokens[i].dep == "pobj" and (
        above.lemma in _OCCASIONS or (above.lemma == "of" and parsed.tokens[above.head].lemma in ("spite", "because"))
    )


_OCCASIONS = frozenset({"after", "amid", "because", "despite", "during", "following", "since"})


def is_unspecific(parsed: Parsed, head: int, *, doubted: bool, imagined: bool) -> bool:
    """Whether a clause tells of something that need not exist: `any ship that leaves`, `a town that floods` in a doubt.

    In what is only imagined the subject is too: `a guard dozing at the gate would miss it`. A past tense
    tells of something found already: in `may have caught a man who fled` a man fled.
    """
    token = parsed.tokens[head]
    noun = token.head
    kinds = {parsed.tokens[c].lemma for c in parsed.children[noun] if parsed.tokens[c].dep == "det"}
    if parsed.tokens[noun].pos != "NOUN" or token.tag in ("VBD", "VBN"):
        return False
    if any(parsed.tokens[c].dep in ("aux", "auxpass") and parsed.tokens[c].tag == "VBD" for c in parsed.children[head]):
        return False
    places = (*_OBJECTS, "nsubj") if imagined else _OBJECTS if doubted else ()
    return "any" in kinds or (bool(kinds & {"a", "an"}) and parsed.tokens[noun].dep in places)


_OBJECTS = ("dobj", "pobj", "attr")


def light_object(parsed: Parsed, verb: int) -> int | None:
    """The noun that carries the meaning of a light verb, its object or what its relative clause hangs on.

    `made a promise to leave`, `the hope they have of leaving`.
    """
    if parsed.tokens[verb].lemma not in words("light-verbs"):
        return None
    thing = parsed.child(verb, "dobj")
    if parsed.tokens[verb].dep == "relcl" and (thing is None or parsed.tokens[thing].tag in ("WDT", "WP")):
        thing = parsed.tokens[verb].head
    return thing if thing is not None and parsed.tokens[thing].lemma in words("hedges-nouns") else None


def verb_above(parsed: Parsed, i: int) -> int:
    """The verb of the clause in which token `i` stands."""
    at = i
    while parsed.tokens[at].head != at and parsed.tokens[at].pos not in ("VERB", "AUX"):
        at = parsed.tokens[at].head
    return at


def _span(token: Token) -> Span:
    return Span(token.start, token.end)
