"""How surely a clause is meant, by the grammar of its sentence: the certainty, the words that carry it, its polarity.

A clause is as sure as the weakest word that governs it: its own auxiliaries and adverbs, the verb, noun or adjective it
hangs on ("tried to", "fears that", "is unlikely to"), the "if" that opens it. Negation reaches the clause it stands in
and the infinitives below it.
"""

from dataclasses import replace

from generator.data import words
from generator.language.certainty.doubts import Judged, complement_level, governor_level
from generator.language.certainty.misreadings import claim_above, main_verb
from generator.language.certainty.moods import SUBJECTS, hearsay, is_finite, mood, own
from generator.language.certainty.nominals import is_unspecific, light_object, verb_above
from generator.language.certainty.unreal import (
    contrasted,
    far_from,
    has_mark,
    in_vain,
    infinitive_mark,
    is_claimed,
    is_general,
    is_wished,
    misreported,
    not_guilty,
    predicate_of,
    result_of_unmet,
    ruled_out,
    still_to_come,
    unmet,
    unproven_source,
    wished_otherwise,
)
from generator.language.certainty.verdicts import fading, hanging, kind_of, piece_of, thing_of
from generator.language.parsing import Parsed, Token
from generator.model import Certainty, Span

_DEEPEST = 6
"""Steps up a chain of clauses; deeper nesting is a misreading."""


def judge(parsed: Parsed, head: int, depth: int = 0) -> Judged:
    """The certainty of the clause with head `head`."""
    head = main_verb(parsed, head)
    judged, token = own(parsed, head), parsed.tokens[head]
    result = result_of_unmet(parsed, head)
    if result is not None:
        judged = Judged(hedges=judged.hedges) if judged.negated else judged.weaker(Certainty.DENIED, result)
    if token.head == head and not depth:
        judged = mood(parsed, head, judged)
    if depth >= _DEEPEST or token.head == head:
        return judged
    return judged.joined(_from_above(parsed, head, depth)).settled()


def _from_above(parsed: Parsed, head: int, depth: int) -> Judged:
    """What the words above a clause make of it."""
    token = parsed.tokens[head]
    if token.head == head or depth > _DEEPEST:
        return Judged()
    condition = unmet(parsed, head)
    if condition is not None:
        undone = own(parsed, head).negated
        return Judged(negated=True) if undone else Judged(Certainty.DENIED, hedges=(_span(parsed.tokens[condition]),))
    if token.dep == "conj":
        return _joined(parsed, head, depth)
    return _hanging(parsed, head, depth)


def _joined(parsed: Parsed, head: int, depth: int) -> Judged:
    """`neither fled nor hid`, `used rather than sold it`, `did not leave but was thrown out`."""
    first = parsed.tokens[head].head
    between = [c for c in parsed.children[first] if c < head]
    nor = next((parsed.tokens[c] for c in between if parsed.tokens[c].lemma == "nor"), None)
    if nor is not None:
        return Judged(negated=True, hedges=(_span(nor),))
    than = next((c for c in between if parsed.tokens[c].lemma == "than"), None)
    if than is not None and parsed.tokens[than - 1].lemma in _CONTRARY:
        return Judged().weaker(Certainty.DENIED, _span(parsed.tokens[than]))
    if parsed.child(head, *SUBJECTS) is not None or is_finite(parsed, head) or main_verb(parsed, first) == head:
        return _from_above(parsed, first, depth + 1)
    judged = judge(parsed, first, depth + 1)
    return replace(judged, negated=False) if contrasted(parsed, head) else judged


def _hanging(parsed: Parsed, head: int, depth: int) -> Judged:
    """What the word makes of a clause that it hangs on."""
    token = parsed.tokens[head]
    above = parsed.tokens[token.head]
    if token.dep == "xcomp" and token.tag in ("VBD", "VBZ", "VBP"):
        return Judged()
    if token.dep == "ccomp" and above.pos == "NOUN" and parsed.child(token.head, *SUBJECTS) is None:
        return _below_noun(parsed, head, depth)
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
    if above.lemma in _TRYING and governor.negated:
        return Judged(hedges=governor.hedges).weaker(Certainty.DENIED, _span(above))
    vain = in_vain(parsed, at) if infinitive_mark(parsed, head) is not None else None
    if vain is not None:
        return governor.weaker(Certainty.DENIED, vain)
    if above.lemma in _LEAVING_UNDONE and governor.negated and parsed.tokens[head].dep == "xcomp":
        return replace(governor, negated=False)
    return _governed(parsed, head, at, depth).joined(governor)


_TRYING = frozenset({"try", "attempt", "bother", "dare"})
"""Who `did not try to flee` did not flee."""
_LEAVING_UNDONE = frozenset({"fail", "forget", "neglect", "omit"})
"""Who `did not forget to lock the door` locked it."""


def _governed(parsed: Parsed, head: int, at: int, depth: int) -> Judged:
    """What the governing word itself says of its complement."""
    above, span = parsed.tokens[at], _span(parsed.tokens[at])
    if _told_first(parsed, head, at):
        return Judged()
    far = far_from(parsed, at)
    if far is not None:
        return Judged().weaker(Certainty.POSSIBLE, far)
    if above.pos == "ADJ":
        return _below_adjective(parsed, head, at, depth)
    predicate = parsed.child(at, "acomp", "attr", "oprd")
    if above.lemma in ("be", "seem", "appear", "become", "remain") and predicate is not None:
        word = parsed.tokens[predicate]
        if is_general(parsed, head, at):
            return Judged().weaker(Certainty.POSSIBLE, span)
        found = Judged().weaker(complement_level(word.lemma), _span(word))
        return _raised(parsed, head, at, found, depth) if parsed.tokens[head].dep == "ccomp" else found
    return _complement(parsed, head, at, depth)


def _told_first(parsed: Parsed, head: int, at: int) -> bool:
    """`There is a shortage, so he did not leave`: what stands before such a word hangs on nothing behind it."""
    words_between = [token.text.lower() for token in parsed.tokens[head:at]]
    so = "so" in words_between and words_between[words_between.index("so") - 1] == ","
    return parsed.tokens[head].dep == "ccomp" and so


def _below_adjective(parsed: Parsed, head: int, at: int, depth: int) -> Judged:
    """`unlikely to flee`, `less likely to flee`, `too weak to flee`, `is not sure that they fled`."""
    word, verb = parsed.tokens[at], parsed.tokens[at].head
    degree = next((parsed.tokens[c] for c in parsed.children[at] if parsed.tokens[c].lemma in ("too", "less")), None)
    level = min(complement_level(word.lemma), governor_level("hedges-verbs", f"{word.lemma} to"))
    found = Judged().weaker(level, _span(word))
    if degree is not None and degree.lemma == "too":
        return found.weaker(Certainty.DENIED, _span(degree)) if infinitive_mark(parsed, head) is not None else found
    if degree is not None and found.certainty in (Certainty.POSSIBLE, Certainty.LIKELY):
        return found.weaker(Certainty.UNLIKELY, _span(degree))
    if verb == at or parsed.tokens[verb].pos not in ("VERB", "AUX"):
        return found
    if parsed.tokens[head].dep == "ccomp":
        return _raised(parsed, head, verb, found, depth)
    modal = next((parsed.tokens[c] for c in parsed.children[verb] if parsed.tokens[c].lemma in _IMAGINING), None)
    return found if modal is None else found.weaker(Certainty.POSSIBLE, _span(modal))


_IMAGINING = frozenset({"would", "could", "might", "may"})
"""`It would be wrong to leave`."""


def _complement(parsed: Parsed, head: int, at: int, depth: int) -> Judged:
    """The complement of a verb; with a negation above, doubt is raised: `do not believe that they fled`."""
    above, span = parsed.tokens[at], _span(parsed.tokens[at])
    clause = parsed.tokens[head].dep == "ccomp" and infinitive_mark(parsed, head) is None
    if above.lemma == "be" and not clause:
        found = still_to_come(parsed, head, at)
        if found.hedges:
            return found
    yet = next((parsed.tokens[c] for c in parsed.children[at] if parsed.tokens[c].lemma == "yet"), None)
    if above.lemma in ("have", "be") and yet is not None and not clause:
        return Judged().weaker(Certainty.DENIED, _span(yet))
    untrue = ruled_out(parsed, at) + misreported(parsed, at) + wished_otherwise(parsed, head, at) if clause else ()
    if untrue:
        return _raised(parsed, head, at, Judged().weaker(Certainty.DENIED, *untrue), depth)
    if clause and above.lemma not in words("cues-verbs"):
        level = governor_level("hedges-verbs", above.lemma)
        found = Judged() if level is Certainty.POSSIBLE else Judged().weaker(level, span)
        return _raised(parsed, head, at, found if found.hedges else fading(parsed, at), depth)
    name = "cues-verbs" if clause else "hedges-verbs"
    noun = None if clause else light_object(parsed, at)
    if noun is not None:
        return hanging(parsed, noun, _of_noun(parsed, noun, head, depth))
    purpose = (
        governor_level(name, f"{above.lemma} to") if infinitive_mark(parsed, head) is not None else Certainty.STATED
    )
    found = Judged().weaker(governor_level(name, above.lemma) if purpose is Certainty.STATED else purpose, span)
    found = found.weaker(hearsay(parsed, at), span)
    if above.tag in ("VBN", "VBD") and above.dep == "acl":
        found = found.weaker(governor_level("cues-verbs", above.lemma), span)
    if not clause and parsed.tokens[head].dep == "ccomp":
        return found.joined(judge(parsed, at, _DEEPEST))
    if clause:
        found = found.weaker(Certainty.POSSIBLE, span) if is_wished(parsed, head) else found
        return _raised(parsed, head, at, found.weaker(*unproven_source(parsed, at)), depth)
    return found


def _raised(parsed: Parsed, head: int, at: int, found: Judged, depth: int) -> Judged:
    """A negated word of thinking makes what it governs unlikely, a negated word of saying leaves it open.

    So does proof that is not given: `failed to prove that they fled`, `has yet to show that it works`; but in `did not
    know how they fled` they fled.
    """
    if any(parsed.tokens[c].tag in ("WRB", "WP") for c in parsed.children[head] if c < head):
        return found
    no = next((c for c in parsed.children[at] if parsed.tokens[c].dep == "neg"), None)
    above = judge(parsed, at, max(depth + 1, _DEEPEST - 2))
    undone = above.negated or above.certainty <= Certainty.UNLIKELY
    if no is None and not undone:
        return found
    cues = above.hedges if no is None else (_span(parsed.tokens[no]),)
    if found.certainty is Certainty.DENIED:
        return Judged(Certainty.POSSIBLE, found.negated, (*found.hedges, *cues))
    if kind_of(predicate_of(parsed, at), "true"):
        return found.weaker(Certainty.DENIED, *cues)
    if no is None and parsed.tokens[at].lemma not in _PROVING:
        return found.weaker(Certainty.POSSIBLE, *cues)
    unlikely = no is not None and found.certainty in (Certainty.POSSIBLE, Certainty.LIKELY)
    return found.weaker(Certainty.UNLIKELY if unlikely else Certainty.POSSIBLE, *cues)


_PROVING = frozenset(
    {"prove", "show", "demonstrate", "establish", "confirm", "verify", "convince", "persuade", "explain"}
)


def _below_noun(parsed: Parsed, head: int, depth: int) -> Judged:
    """`fears that they fled`, `an attempt to flee`; `any ship that leaves`, `would help a town that floods`."""
    token = parsed.tokens[head]
    claim = claim_above(parsed, head) if token.dep == "relcl" else None
    plain = token.dep == "relcl" or token.tag not in ("VB", "VBG")
    bare = kind_of(parsed.tokens[thing_of(parsed, token.head)].lemma, "claim", "proof") and is_claimed(parsed, head)
    if claim is None and plain and not (bare or has_mark(parsed, head)):
        return _unspecific(parsed, head, depth)
    noun = thing_of(parsed, token.head) if claim is None else claim
    found = hanging(parsed, noun, _of_noun(parsed, piece_of(parsed, noun), head, depth))
    return found if found.hedges else _unspecific(parsed, head, depth)


def _of_noun(parsed: Parsed, noun: int, clause: int, depth: int) -> Judged:
    """How surely the verb is meant that a noun belongs to: `could not confirm` of reports."""
    verb = parsed.tokens[noun].head
    if parsed.tokens[verb].pos not in ("VERB", "AUX") or verb in (noun, clause):
        return Judged()
    return judge(parsed, verb, depth + 1)


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
    phrase = min(
        governor_level("hedges-verbs", f"{word.lemma} {preposition.lemma}") for word in (parsed.tokens[at - 1], above)
    )
    if phrase is not Certainty.STATED:
        return Judged().weaker(phrase, _span(parsed.tokens[at - 1]))
    innocent = not_guilty(parsed, preposition.head)
    if innocent is not None:
        return Judged().weaker(Certainty.DENIED if preposition.lemma == "of" else Certainty.POSSIBLE, innocent)
    if above.pos == "ADJ" or parsed.child(preposition.head, "auxpass") is not None:
        adjective = Judged().weaker(complement_level(above.lemma), _span(above))
        adjective = adjective.weaker(complement_level(above.text.lower()), _span(above))
        if adjective.hedges:
            return adjective
    noun = preposition.head if above.pos not in ("VERB", "AUX") else light_object(parsed, preposition.head)
    if noun is not None:
        return hanging(parsed, noun, _of_noun(parsed, noun, head, depth))
    of_subject = fading(parsed, preposition.head) if preposition.lemma == "of" else Judged()
    if of_subject.hedges:
        return of_subject
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


def _adverbial(parsed: Parsed, head: int, depth: int) -> Judged:
    """A purpose leaves open whether it was reached, the more where nothing was done for it (`vowed to work to end it`).

    A participle shares the doubt of its main clause.
    """
    than = next((parsed.tokens[c] for c in parsed.children[head] if parsed.tokens[c].lemma == "than"), None)
    if than is not None and any(parsed.tokens[c].lemma in _CONTRARY for c in parsed.children[head]):
        return Judged().weaker(Certainty.DENIED, _span(than))
    at = infinitive_mark(parsed, head)
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
