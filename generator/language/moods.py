"""What a clause says of its own certainty: its auxiliaries, negation, adverbs, its condition, a question or a command.

Also the verb or adjective through which its subject is raised ("appears to have fled", "is likely to return"). What the
words above a clause make of it is left to `certainty`.
"""

from generator.data import words
from generator.language.doubts import Judged, complement_level, governor_level, word_level
from generator.language.parsing import Parsed, Token
from generator.model import Certainty, Span

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_DEEPEST = 6
"""Steps up a chain of clauses; deeper nesting is a misreading."""


def own(parsed: Parsed, head: int) -> Judged:
    """What the clause says itself: auxiliaries, negation, adverbs, the mark that opens it, a question."""
    judged, condition = _raising(parsed, head), _condition(parsed, head)
    if condition is not None:
        judged = judged.weaker(Certainty.POSSIBLE, _span(parsed.tokens[condition]))
    for c in parsed.children[head]:
        token, kind = parsed.tokens[c], parsed.tokens[c].dep
        no = negation(parsed, c)
        if no is not None:
            judged = judged.turned(_span(parsed.tokens[no]))
        elif kind == "aux":
            judged = judged.weaker(_modal(parsed, head, c), _span(token))
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


def mood(parsed: Parsed, head: int, judged: Judged) -> Judged:
    """A question or a command states nothing."""
    last = next((t for t in parsed.tokens[head:] if t.text == "?"), parsed.tokens[-1])
    bare = parsed.tokens[head].tag == "VB" and parsed.child(head, *SUBJECTS, "aux") is None
    if last.text == "?":
        return judged.weaker(Certainty.POSSIBLE, _span(last))
    return judged.weaker(Certainty.POSSIBLE, _span(parsed.tokens[head])) if bare else judged


def _modal(parsed: Parsed, head: int, c: int) -> Certainty:
    """`would` leaves open only under a condition; `said he would appeal` is the future as seen from the past.

    What a parser takes for a modal before "to" is a noun: `the will to resist`.
    """
    token = parsed.tokens[c]
    if parsed.tokens[c + 1].tag == "TO":
        return governor_level("hedges-nouns", token.lemma)
    found = word_level("modal", token.lemma)
    if token.lemma in ("can", "could", "may", "should") and _is_expected(parsed, head):
        return Certainty.LIKELY
    if token.lemma != "would" or _conditional(parsed, head):
        return found
    return Certainty.STATED if _future_in_past(parsed, head) else found


def _is_expected(parsed: Parsed, head: int) -> bool:
    return parsed.tokens[head].lemma == "expect" and parsed.child(head, "auxpass") is not None


def _future_in_past(parsed: Parsed, head: int) -> bool:
    """`said the snow would fall while the wind would turn`: both hang on what was said."""
    for _ in range(_DEEPEST):
        verb = parsed.tokens[head]
        above = parsed.tokens[verb.head]
        if verb.dep == "ROOT" or above.tag in ("VBD", "VBN", "VBG"):
            return verb.dep in ("ccomp", "conj", "advcl", "relcl", "acl", "ROOT", "parataxis")
        shared = any(parsed.tokens[c].lemma == "would" for c in parsed.children[verb.head])
        if verb.dep not in ("conj", "advcl") or not shared or _conditional(parsed, verb.head):
            return False
        head = verb.head
    return False


def _conditional(parsed: Parsed, head: int) -> bool:
    """`if they came`, `had they come`, `would have`, `would like to`."""
    below = [parsed.tokens[c] for c in parsed.children[head]]
    if any(t.lemma == "have" and t.dep == "aux" for t in below) or parsed.tokens[head].lemma in (
        "like",
        "love",
        "prefer",
    ):
        return True
    return _condition(parsed, head) is not None


def _condition(parsed: Parsed, head: int) -> int | None:
    """The "if" or "unless" that a clause hangs on: `the dam will break if it rains`; "even if" leaves it as it is."""
    for c in parsed.children[head]:
        if parsed.tokens[c].dep == "advcl":
            marks = [d for d in parsed.children[c] if parsed.tokens[d].lemma in ("if", "unless")]
            plain = [d for d in marks if parsed.tokens[d - 1].lemma not in ("even", "as", "only") or not d]
            if plain:
                return plain[0]
    return None


def _adverb(token: Token, kind: str) -> Certainty:
    return word_level("adverb", token.lemma) if kind == "advmod" else Certainty.STATED


_MERELY = frozenset({"only", "just", "merely", "simply", "least"})
"""`not only fled but hid`: here "not" denies nothing."""


_NEVER = frozenset({"time", "point", "mean", "means", "way", "circumstance", "circumstances", "account"})
"""`at no time`, `by no means`, `under no circumstances`; but `with no warning` denies only the warning."""


def negation(parsed: Parsed, c: int) -> int | None:
    """The word that negates, at or below token `c`: `never seen`, `no ships sank`, `nobody saw`, `no longer`."""
    token = parsed.tokens[c]
    if token.lemma == "not" and c + 1 < len(parsed.tokens) and parsed.tokens[c + 1].lemma in _MERELY:
        return None
    if token.dep == "neg" or (token.dep in ("advmod", "preconj") and token.lemma in words("negation")):
        return c
    if token.lemma == "long":
        return next((d for d in parsed.children[c] if parsed.tokens[d].lemma == "no"), None)
    if token.dep == "prep" and token.lemma in ("at", "by", "in", "under"):
        thing = parsed.child(c, "pobj")
        nouns = () if thing is None or parsed.tokens[thing].lemma not in _NEVER else parsed.children[thing]
        return next((d for d in nouns if parsed.tokens[d].lemma == "no"), None)
    if token.dep not in ("nsubj", "nsubjpass", "dobj", "attr", "expl"):
        return None
    if token.lemma in words("negation"):
        return c
    below = (d for d in parsed.children[c] if parsed.tokens[d].lemma in ("no", "neither"))
    return next((d for d in below if parsed.tokens[d].dep in ("det", "neg", "preconj", "cc")), None)


def _span(token: Token) -> Span:
    return Span(token.start, token.end)
