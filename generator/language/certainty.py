"""How surely a clause is meant, by the grammar of its sentence: the certainty, the words that carry it, its polarity.

A clause is as sure as the weakest word that governs it: its own auxiliaries and adverbs, the verb, noun or adjective it
hangs on ("tried to", "fears that", "is unlikely to"), the "if" that opens it. Negation reaches the clause it stands in
and the infinitives below it.
"""

from generator.data import words
from generator.language.doubts import Judged, complement_level, governor_level, word_level
from generator.language.misreadings import main_verb
from generator.language.parsing import Parsed, Token
from generator.model import Certainty, Span

_DEEPEST = 6
"""Steps up a chain of clauses; deeper nesting is a misreading."""
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


def judge(parsed: Parsed, head: int, depth: int = 0) -> Judged:
    """The certainty of the clause with head `head`."""
    head = main_verb(parsed, head)
    judged = _own(parsed, head)
    token = parsed.tokens[head]
    if token.head == head and not depth:
        judged = _mood(parsed, head, judged)
    if depth >= _DEEPEST or token.head == head:
        return judged
    return judged.joined(_from_above(parsed, head, depth))


def _own(parsed: Parsed, head: int) -> Judged:
    """What the clause says itself: auxiliaries, negation, adverbs, the mark that opens it, a question."""
    judged = _raising(parsed, head)
    for c in parsed.children[head]:
        token, kind = parsed.tokens[c], parsed.tokens[c].dep
        negation = _negation(parsed, c)
        if negation is not None:
            judged = judged.turned(_span(parsed.tokens[negation]))
        elif kind == "aux":
            judged = judged.weaker(_modal(parsed, head, token), _span(token))
        elif kind in ("advmod", "acomp", "oprd"):
            judged = judged.weaker(_adverb(token, kind), _span(token))
        elif kind == "mark":
            judged = judged.weaker(word_level("mark", token.lemma), _span(token))
    return judged


def _raising(parsed: Parsed, head: int) -> Judged:
    """`they appear to have left`, `it is likely to return`, `he is suspected of it`: the clause is in doubt."""
    token = parsed.tokens[head]
    below = parsed.child(head, "xcomp", "ccomp", "acomp", "oprd", "prep")
    if below is None:
        return Judged()
    if token.lemma in ("appear", "seem", "tend"):
        return Judged().weaker(governor_level("hedges-verbs", token.lemma), _span(token))
    if parsed.child(head, "auxpass") is not None and parsed.child(head, "xcomp", "prep", "oprd") is not None:
        return Judged().weaker(governor_level("cues-verbs", token.lemma), _span(token))
    word = parsed.child(head, "acomp")
    complement = parsed.child(head, "xcomp", "ccomp") or (word is not None and parsed.child(word, "xcomp", "ccomp"))
    if word is None or not complement or token.lemma != "be":
        return Judged()
    doubt = complement_level(parsed.tokens[word].lemma)
    return Judged().weaker(doubt, _span(parsed.tokens[word])) if parsed.tokens[word].lemma in _DOUBTS else Judged()


_DOUBTS = frozenset(
    {"likely", "unlikely", "possible", "unclear", "unknown", "uncertain", "doubtful", "expected", "due", "set"}
)
"""Adjectives that speak of the whole clause; "willing" and "hard" speak of its subject or its complement."""


def _mood(parsed: Parsed, head: int, judged: Judged) -> Judged:
    """A question or a command states nothing."""
    last = next((t for t in parsed.tokens[head:] if t.text == "?"), parsed.tokens[-1])
    bare = parsed.tokens[head].tag == "VB" and parsed.child(head, *_SUBJECTS, "aux") is None
    if last.text == "?":
        return judged.weaker(Certainty.POSSIBLE, _span(last))
    return judged.weaker(Certainty.POSSIBLE, _span(parsed.tokens[head])) if bare else judged


def judge_noun(parsed: Parsed, i: int, clause: Judged) -> Judged | None:
    """What a noun says for itself inside a clause: `the apparent decision`; None where it is as sure as that.

    A doubt about the clause leaves what is given untouched: in `they did not break the blockade` there is a blockade.
    """
    token = parsed.tokens[i]
    above = parsed.tokens[token.head]
    told = (
        governor_level("cues-verbs", above.lemma)
        if token.dep == "dobj" and above.lemma in _OF_THINGS
        else Certainty.STATED
    )
    if told is not Certainty.STATED:
        return Judged(clause.certainty, clause.negated).weaker(told, _span(above))
    for c in parsed.children[i]:
        found = word_level("adjective", parsed.tokens[c].lemma) if parsed.tokens[c].dep == "amod" else Certainty.STATED
        if found is not Certainty.STATED:
            return Judged().weaker(found, _span(parsed.tokens[c]))
    doubted = clause.negated or clause.certainty < Certainty.LIKELY
    given = any(
        parsed.tokens[c].dep == "poss" or parsed.tokens[c].lemma in ("the", "this", "these", "those")
        for c in parsed.children[i]
    )
    return Judged() if doubted and given else None


_OF_THINGS = frozenset(
    {
        "allege",
        "confirm",
        "corroborate",
        "deny",
        "doubt",
        "dispute",
        "expect",
        "fear",
        "predict",
        "rebut",
        "refute",
        "suggest",
        "suspect",
        "verify",
    }
)
"""Verbs whose noun object is as sure as a clause after them: `denied the attack`, `suggests foul play`."""


def _modal(parsed: Parsed, head: int, token: Token) -> Certainty:
    """`would` leaves open only under a condition; `said he would appeal` is the future as seen from the past."""
    found = word_level("modal", token.lemma)
    if token.lemma != "would" or _conditional(parsed, head):
        return found
    verb = parsed.tokens[head]
    above = parsed.tokens[verb.head]
    told = verb.dep in ("ccomp", "conj", "advcl", "relcl", "acl", "ROOT", "parataxis") and (
        verb.dep == "ROOT" or above.tag in ("VBD", "VBN", "VBG")
    )
    return Certainty.STATED if told else found


def _conditional(parsed: Parsed, head: int) -> bool:
    """`if they came`, `had they come`, `would have`, `would like to`."""
    below = [parsed.tokens[c] for c in parsed.children[head]]
    if any(t.lemma == "have" and t.dep == "aux" for t in below) or parsed.tokens[head].lemma in (
        "like",
        "love",
        "prefer",
    ):
        return True
    clauses = [c for c in parsed.children[head] if parsed.tokens[c].dep == "advcl"]
    return any(parsed.tokens[d].lemma in ("if", "unless") for c in clauses for d in parsed.children[c])


def _adverb(token: Token, kind: str) -> Certainty:
    return word_level("adverb", token.lemma) if kind == "advmod" else Certainty.STATED


def _negation(parsed: Parsed, c: int) -> int | None:
    """The word that negates, at or below token `c`: `not seen`, `never`, `no troops were seen`, `nobody saw`."""
    token = parsed.tokens[c]
    if token.dep == "neg" or (token.dep in ("advmod", "preconj") and token.lemma in words("negation")):
        return c
    if token.dep not in ("nsubj", "nsubjpass", "dobj", "attr", "expl"):
        return None
    if token.lemma in words("negation"):
        return c
    below = (d for d in parsed.children[c] if parsed.tokens[d].lemma in ("no", "neither"))
    return next((d for d in below if parsed.tokens[d].dep in ("det", "neg", "preconj", "cc")), None)


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
        finite = token.tag in ("VBD", "VBZ", "VBP")
        shared = parsed.child(head, *_SUBJECTS) is None and not finite
        return judge(parsed, token.head, depth + 1) if shared else _from_above(parsed, token.head, depth + 1)
    if token.dep in ("ccomp", "xcomp", "csubj"):
        return _below_verb(parsed, head, depth)
    if token.dep in ("acl", "relcl") or (token.dep == "pcomp" and above.pos == "ADP"):
        return _below_noun(parsed, head)
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
        found = Judged().weaker(complement_level(word.lemma), _span(word))
        return _raised(parsed, at, found) if parsed.tokens[head].dep == "ccomp" else found
    return _complement(parsed, head, at)


def _complement(parsed: Parsed, head: int, at: int) -> Judged:
    """The complement of a verb; with a negation above, doubt is raised: `do not believe that they fled`."""
    above, span = parsed.tokens[at], _span(parsed.tokens[at])
    clause = parsed.tokens[head].dep == "ccomp" and not any(parsed.tokens[c].tag == "TO" for c in parsed.children[head])
    yet = next((parsed.tokens[c] for c in parsed.children[at] if parsed.tokens[c].lemma == "yet"), None)
    if above.lemma == "have" and yet is not None and not clause:
        return Judged().weaker(Certainty.DENIED, _span(yet))
    name = "cues-verbs" if clause else "hedges-verbs"
    found = Judged().weaker(governor_level(name, above.lemma), span)
    if not clause and parsed.tokens[head].dep == "ccomp":
        return found.joined(judge(parsed, at, _DEEPEST))
    return _raised(parsed, at, found) if clause else found


def _raised(parsed: Parsed, at: int, found: Judged) -> Judged:
    """A negated word of thinking makes what it governs unlikely, a negated word of saying leaves it open."""
    negation = next((c for c in parsed.children[at] if parsed.tokens[c].dep == "neg"), None)
    if negation is None:
        return found
    cue = _span(parsed.tokens[negation])
    if found.certainty is Certainty.DENIED:
        return Judged(Certainty.POSSIBLE, found.negated, (*found.hedges, cue))
    unlikely = found.certainty in (Certainty.POSSIBLE, Certainty.LIKELY)
    return found.weaker(Certainty.UNLIKELY if unlikely else Certainty.POSSIBLE, cue)


def _below_noun(parsed: Parsed, head: int) -> Judged:
    """`fears that they fled`, `an attempt to flee`, `the risk of fleeing`, `without fleeing`."""
    token = parsed.tokens[head]
    above = parsed.tokens[token.head]
    if token.dep == "relcl" and not _that_clause(parsed, head):
        return Judged()
    if token.dep == "pcomp":
        instead = above.lemma == "of" and parsed.tokens[above.head].lemma == "instead"
        if above.lemma in ("without", "from", "instead") or instead:
            return Judged().weaker(Certainty.DENIED, _span(above))
        above = parsed.tokens[above.head]
    if token.tag not in ("VB", "VBG") and not _that_clause(parsed, head):
        return Judged()
    return Judged().weaker(governor_level("hedges-nouns", above.lemma), _span(above))


def _that_clause(parsed: Parsed, head: int) -> bool:
    marks = (parsed.tokens[c] for c in parsed.children[head])
    return any(m.dep == "mark" or m.tag == "TO" for m in marks)


def _adverbial(parsed: Parsed, head: int, depth: int) -> Judged:
    """A purpose leaves open whether it was reached; a participle shares the doubt of its main clause.

    In `had it not been sold` it was sold.
    """
    had = parsed.child(head, "aux")
    subject = parsed.child(head, *_SUBJECTS)
    if had is not None and subject is not None and parsed.tokens[had].text.lower() == "had" and had < subject:
        unreal = any(_negation(parsed, c) is not None for c in parsed.children[head])
        return Judged(negated=True) if unreal else Judged(Certainty.DENIED, hedges=(_span(parsed.tokens[had]),))
    if any(parsed.tokens[c].tag == "TO" for c in parsed.children[head]):
        to = next(parsed.tokens[c] for c in parsed.children[head] if parsed.tokens[c].tag == "TO")
        return Judged().weaker(Certainty.LIKELY, _span(to))
    if parsed.child(head, *_SUBJECTS) is None and parsed.tokens[head].tag == "VBG":
        above = judge(parsed, parsed.tokens[head].head, depth + 1)
        return Judged(above.certainty, negated=False, hedges=above.hedges)
    return Judged()


def _span(token: Token) -> Span:
    return Span(token.start, token.end)
