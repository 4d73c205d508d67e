"""How surely a clause is meant, by the grammar of its sentence: the certainty, the words that carry it, its polarity.

A clause is as sure as the weakest word that governs it: its own auxiliaries and adverbs, the verb, noun or adjective it
hangs on ("tried to", "fears that", "is unlikely to"), the "if" that opens it. Negation reaches the clause it stands in
and the infinitives below it.
"""

from generator.data import words
from generator.language.doubts import Judged, complement_level, governor_level
from generator.language.misreadings import main_verb
from generator.language.moods import SUBJECTS, mood, negation, own
from generator.language.nominals import is_unspecific, light_object, verb_above
from generator.language.parsing import Parsed, Token
from generator.model import Certainty, Span

_DEEPEST = 6
"""Steps up a chain of clauses; deeper nesting is a misreading."""


def judge(parsed: Parsed, head: int, depth: int = 0) -> Judged:
    """The certainty of the clause with head `head`."""
    head = main_verb(parsed, head)
    judged = own(parsed, head)
    token = parsed.tokens[head]
    if token.head == head and not depth:
        judged = mood(parsed, head, judged)
    if depth >= _DEEPEST or token.head == head:
        return judged
    return judged.joined(_from_above(parsed, head, depth)).settled()


def _from_above(parsed: Parsed, head: int, depth: int) -> Judged:
    """What the words above a clause make of it."""
    token = parsed.tokens[head]
    above = parsed.tokens[token.head]
    if token.dep == "conj":
        nor = next(
            (parsed.tokens[c] for c in parsed.children[token.head] if parsed.tokens[c].lemma == "nor" and c < head),
            None,
        )
        if nor is not None:
            return Judged(negated=True, hedges=(_span(nor),))
        than = next((c for c in parsed.children[token.head] if parsed.tokens[c].lemma == "than" and c < head), None)
        if than is not None and parsed.tokens[than - 1].lemma in _CONTRARY:
            return Judged().weaker(Certainty.DENIED, _span(parsed.tokens[than]))
        finite = token.tag in ("VBD", "VBZ", "VBP")
        shared = parsed.child(head, *SUBJECTS) is None and not finite
        return judge(parsed, token.head, depth + 1) if shared else _from_above(parsed, token.head, depth + 1)
    if token.dep == "xcomp" and token.tag in ("VBD", "VBZ", "VBP"):
        return Judged()
    if token.dep in ("ccomp", "xcomp", "csubj"):
        return _below_verb(parsed, head, depth)
    if token.dep == "pcomp" and above.pos == "ADP":
        return _below_preposition(parsed, head, depth)
    if token.dep in ("acl", "relcl"):
        return _below_noun(parsed, head, depth)
    if token.dep == "advcl":
        return _adverbial(parsed, head, depth)
    return Judged()


def _below_verb(parsed: Parsed, head: int, depth: int) -> Judged:
    """`tried to flee`, `suspected that they fled`, `did not say that they fled`, `is unlikely to flee`."""
    at = parsed.tokens[head].head
    above = parsed.tokens[at]
    governor = Judged()
    if above.pos in ("VERB", "AUX"):
        governor = judge(parsed, at, depth + 1) if parsed.tokens[head].dep == "xcomp" else Judged()
    return _governed(parsed, head, at).joined(governor)


def _governed(parsed: Parsed, head: int, at: int) -> Judged:
    """What the governing word itself says of its complement."""
    above, span = parsed.tokens[at], _span(parsed.tokens[at])
    if above.pos == "ADJ":
        return Judged().weaker(complement_level(above.lemma), span)
    predicate = parsed.child(at, "acomp", "attr", "oprd")
    if above.lemma in ("be", "seem", "appear", "become", "remain") and predicate is not None:
        word = parsed.tokens[predicate]
        if _is_general(parsed, head, at):
            return Judged().weaker(Certainty.POSSIBLE, span)
        found = Judged().weaker(complement_level(word.lemma), _span(word))
        return _raised(parsed, at, found) if parsed.tokens[head].dep == "ccomp" else found
    return _complement(parsed, head, at)


def _is_general(parsed: Parsed, head: int, at: int) -> bool:
    """`Leaving now is dangerous` judges what anybody may do; `his leaving` and `was dangerous` do not."""
    token = parsed.tokens[head]
    owned = parsed.child(head, "poss", "aux", "nsubj") is not None
    return token.dep == "csubj" and token.tag == "VBG" and not owned and parsed.tokens[at].tag in ("VBZ", "VBP")


def _complement(parsed: Parsed, head: int, at: int) -> Judged:
    """The complement of a verb; with a negation above, doubt is raised: `do not believe that they fled`."""
    above, span = parsed.tokens[at], _span(parsed.tokens[at])
    clause = parsed.tokens[head].dep == "ccomp" and _to(parsed, head) is None
    yet = next((parsed.tokens[c] for c in parsed.children[at] if parsed.tokens[c].lemma == "yet"), None)
    if above.lemma == "have" and yet is not None and not clause:
        return Judged().weaker(Certainty.DENIED, _span(yet))
    name = "cues-verbs" if clause else "hedges-verbs"
    noun = None if clause else light_object(parsed, at)
    if noun is not None:
        thing = parsed.tokens[noun]
        return Judged().weaker(governor_level("hedges-nouns", thing.lemma), _span(thing))
    purpose = governor_level(name, f"{above.lemma} to") if _to(parsed, head) is not None else Certainty.STATED
    found = Judged().weaker(governor_level(name, above.lemma) if purpose is Certainty.STATED else purpose, span)
    if not clause and parsed.tokens[head].dep == "ccomp":
        return found.joined(judge(parsed, at, _DEEPEST))
    return _raised(parsed, at, found) if clause else found


def _raised(parsed: Parsed, at: int, found: Judged) -> Judged:
    """A negated word of thinking makes what it governs unlikely, a negated word of saying leaves it open.

    So does proof that is not given: `failed to prove that they fled`, `has yet to show that it works`.
    """
    no = next((c for c in parsed.children[at] if parsed.tokens[c].dep == "neg"), None)
    if no is None:
        above = judge(parsed, at, _DEEPEST - 1) if parsed.tokens[at].lemma in _PROVING else Judged()
        undone = above.negated or above.certainty is Certainty.DENIED
        return found.weaker(Certainty.POSSIBLE, *above.hedges) if undone else found
    cue = _span(parsed.tokens[no])
    if found.certainty is Certainty.DENIED:
        return Judged(Certainty.POSSIBLE, found.negated, (*found.hedges, cue))
    unlikely = found.certainty in (Certainty.POSSIBLE, Certainty.LIKELY)
    return found.weaker(Certainty.UNLIKELY if unlikely else Certainty.POSSIBLE, cue)


_PROVING = frozenset(
    {"prove", "show", "demonstrate", "establish", "confirm", "verify", "convince", "persuade", "explain"}
)


def _below_noun(parsed: Parsed, head: int, depth: int) -> Judged:
    """`fears that they fled`, `an attempt to flee`; `any ship that leaves`, `would help a town that floods`."""
    token = parsed.tokens[head]
    above = parsed.tokens[token.head]
    if (token.dep == "relcl" or token.tag not in ("VB", "VBG")) and not _that_clause(parsed, head):
        return _unspecific(parsed, head, depth)
    found = Judged().weaker(governor_level("hedges-nouns", above.lemma), _span(above))
    return found if found.hedges else _unspecific(parsed, head, depth)


def _unspecific(parsed: Parsed, head: int, depth: int) -> Judged:
    """What is said of something that a doubted clause brings up is as doubtful: `would help a town that floods`."""
    clause = verb_above(parsed, parsed.tokens[head].head)
    judged = judge(parsed, clause, depth + 1) if clause != head else Judged()
    doubted = judged.certainty in (Certainty.POSSIBLE, Certainty.UNLIKELY)
    imagined = doubted and any(parsed.tokens[c].lemma == "would" for c in parsed.children[clause])
    if not is_unspecific(parsed, head, doubted=doubted, imagined=imagined):
        return Judged()
    noun = parsed.tokens[parsed.tokens[head].head]
    return Judged().weaker(Certainty.POSSIBLE, *(judged.hedges or (_span(noun),)))


def _below_preposition(parsed: Parsed, head: int, depth: int) -> Judged:
    """`the risk of fleeing`, `interested in leaving`, `accused of fleeing`, `without or prevented from fleeing`."""
    at = parsed.tokens[head].head
    preposition = parsed.tokens[at]
    above = parsed.tokens[preposition.head]
    contrary = next((parsed.tokens[c] for c in parsed.children[at] if parsed.tokens[c].lemma in _CONTRARY), None)
    contrary = above if above.lemma in _CONTRARY else contrary
    if contrary is not None or preposition.lemma in ("without", *_CONTRARY):
        return _left_undone(parsed, preposition.head, contrary or preposition, depth)
    if above.pos == "ADJ" or parsed.child(preposition.head, "auxpass") is not None:
        adjective = Judged().weaker(complement_level(above.lemma), _span(above))
        adjective = adjective.weaker(complement_level(above.text.lower()), _span(above))
        if adjective.hedges:
            return adjective
    noun = preposition.head if above.pos not in ("VERB", "AUX") else light_object(parsed, preposition.head)
    if noun is not None:
        above = parsed.tokens[noun]
        return Judged().weaker(governor_level("hedges-nouns", above.lemma), _span(above))
    found = governor_level("hedges-verbs", above.lemma)
    fitting = (
        found <= Certainty.UNLIKELY if preposition.lemma == "from" else found in (Certainty.POSSIBLE, Certainty.LIKELY)
    )
    return Judged().weaker(found, _span(above)) if fitting and preposition.lemma in _ARGUMENTS else Judged()


_CONTRARY = frozenset({"instead", "rather"})
"""`instead of leaving`, `rather than leave`."""
_ARGUMENTS = frozenset({"about", "against", "for", "from", "in", "into", "of", "on", "to", "toward", "towards", "with"})
"""Prepositions whose gerund belongs to the verb; `spoke after leaving` tells of two things that happened."""


def _left_undone(parsed: Parsed, above: int, cue: Token, depth: int) -> Judged:
    """`left without paying`; where leaving is denied, as in `cannot leave without paying`, paying is left open."""
    judged = judge(parsed, above, depth + 1) if parsed.tokens[above].pos in ("VERB", "AUX") else Judged()
    undone = judged.negated or judged.certainty is Certainty.DENIED
    return Judged().weaker(Certainty.POSSIBLE if undone else Certainty.DENIED, _span(cue))


def _to(parsed: Parsed, head: int) -> int | None:
    """The "to" of an infinitive."""
    return next((c for c in parsed.children[head] if parsed.tokens[c].tag == "TO"), None)


def _that_clause(parsed: Parsed, head: int) -> bool:
    marks = (parsed.tokens[c] for c in parsed.children[head])
    return any(m.dep == "mark" or m.tag == "TO" for m in marks)


def _adverbial(parsed: Parsed, head: int, depth: int) -> Judged:
    """A purpose leaves open whether it was reached, the more where nothing was done for it (`vowed to work to end it`).

    A participle shares the doubt of its main clause. In `had it not been sold` it was sold.
    """
    had = parsed.child(head, "aux")
    subject = parsed.child(head, *SUBJECTS)
    if had is not None and subject is not None and parsed.tokens[had].text.lower() == "had" and had < subject:
        unreal = any(negation(parsed, c) is not None for c in parsed.children[head])
        return Judged(negated=True) if unreal else Judged(Certainty.DENIED, hedges=(_span(parsed.tokens[had]),))
    than = next((parsed.tokens[c] for c in parsed.children[head] if parsed.tokens[c].lemma == "than"), None)
    if than is not None and any(parsed.tokens[c].lemma in _CONTRARY for c in parsed.children[head]):
        return Judged().weaker(Certainty.DENIED, _span(than))
    at = _to(parsed, head)
    if at is not None:
        to, noun = parsed.tokens[at], parsed.tokens[at - 1] if at else None
        if noun is not None and noun.dep == "dobj" and noun.pos == "NOUN" and noun.lemma in words("hedges-nouns"):
            return Judged().weaker(governor_level("hedges-nouns", noun.lemma), _span(noun))
        above = judge(parsed, parsed.tokens[head].head, depth + 1)
        unreal = above.negated or above.certainty < Certainty.LIKELY
        return Judged(hedges=above.hedges if unreal else ()).weaker(
            Certainty.POSSIBLE if unreal else Certainty.LIKELY, _span(to)
        )
    if parsed.child(head, *SUBJECTS) is None and parsed.tokens[head].tag == "VBG":
        above = judge(parsed, parsed.tokens[head].head, depth + 1)
        return Judged(above.certainty, negated=False, hedges=above.hedges)
    return Judged()


def _span(token: Token) -> Span:
    return Span(token.start, token.end)
