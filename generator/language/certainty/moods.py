"""What a clause says of its own certainty: its auxiliaries, negation, adverbs, its condition, a question or a command.

Also the verb or adjective through which its subject is raised ("appears to have fled", "is likely to return"). What the
words above a clause make of it is left to `judging`.
"""

from generator.data import words
from generator.language.certainty.doubts import Judged, complement_level, governor_level, word_level
from generator.language.certainty.verdicts import unproven
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
    if head > 1 and [t.lemma for t in parsed.tokens[head - 2 : head]] == ["all", "but"]:
        judged = judged.weaker(Certainty.LIKELY, Span(parsed.tokens[head - 2].start, parsed.tokens[head - 1].end))
    for c in parsed.children[head]:
        token, kind = parsed.tokens[c], parsed.tokens[c].dep
        no = negation(parsed, c)
        if no is not None:
            judged = judged.turned(_span(parsed.tokens[no]))
        elif kind == "aux":
            judged = judged.weaker(_modal(parsed, head, c), _span(token))
        elif kind in ("advmod", "acomp", "oprd"):
            judged = judged.weaker(_adverb(token, kind), _span(token))
            judged = judged.weaker(_barely_missed(parsed, head, c), _span(token))
        elif kind == "mark":
            judged = judged.weaker(word_level("mark", token.lemma), _span(token))
            judged = judged.weaker(*_as_long(parsed, c))
        elif token.lemma == "accord":
            judged = judged.weaker(*_hearsay_of(parsed, c))
        elif kind == "parataxis" and parsed.child(c, "auxpass") is not None:
            told = min(governor_level("cues-verbs", token.lemma), hearsay(parsed, c))
            judged = judged.weaker(told, _span(token))
    return judged


def _as_long(parsed: Parsed, c: int) -> tuple[Certainty, Span]:
    """The condition of `they will wait as long as nobody leaves`."""
    before = [token.lemma for token in parsed.tokens[max(0, c - 2) : c]]
    if parsed.tokens[c].lemma == "as" and before in (["as", "long"], ["so", "long"]):
        return Certainty.POSSIBLE, Span(parsed.tokens[c - 2].start, parsed.tokens[c].end)
    return Certainty.STATED, Span(0, 0)


def _hearsay_of(parsed: Parsed, i: int) -> tuple[Certainty, Span]:
    """`according to unconfirmed reports`."""
    to = parsed.child(i, "prep")
    thing = parsed.child(to, "pobj") if to is not None else None
    doubt = unproven(parsed, thing) if thing is not None else None
    if doubt is None:
        return Certainty.STATED, Span(0, 0)
    return Certainty.POSSIBLE, _span(parsed.tokens[doubt])


def hearsay(parsed: Parsed, i: int) -> Certainty:
    """What a passive without an agent makes of what is told: `were said to have left`, `is alleged that`."""
    bare = (parsed.tokens[i].tag in ("VBN", "VBD") and parsed.tokens[i].dep == "acl") or _is_held(parsed, i)
    if not (bare or parsed.child(i, "auxpass") is not None) or parsed.child(i, "agent") is not None:
        return Certainty.STATED
    return governor_level("hedges-verbs", f"be {parsed.tokens[i].text.lower()}")


def is_finite(parsed: Parsed, i: int) -> bool:
    """A verb with a tense of its own: `resigned`, `was voted out`."""
    parts = (parsed.tokens[c] for c in parsed.children[i] if parsed.tokens[c].dep in ("aux", "auxpass"))
    return any(token.tag in ("VBD", "VBZ", "VBP") for token in (parsed.tokens[i], *parts))


def _raising(parsed: Parsed, head: int) -> Judged:
    """`they appear to have left`, `it is likely to return`, `he is suspected of it`: the clause is in doubt."""
    token = parsed.tokens[head]
    below = parsed.child(head, "xcomp", "ccomp", "acomp", "oprd", "prep")
    if below is None:
        return Judged()
    sight = parsed.child(head, "acomp", "oprd")
    if sight is not None and token.lemma in _SEEING and parsed.tokens[sight].lemma in _EVENTUAL:
        return Judged().weaker(complement_level(parsed.tokens[sight].lemma), _span(parsed.tokens[sight]))
    if token.lemma in ("appear", "seem", "tend"):
        return Judged().weaker(governor_level("hedges-verbs", token.lemma), _span(token))
    passive = parsed.child(head, "auxpass") is not None and parsed.child(head, "xcomp", "prep", "oprd") is not None
    if passive or _is_held(parsed, head):
        told = min(governor_level("cues-verbs", token.lemma), hearsay(parsed, head))
        return Judged().weaker(told, _span(token))
    word = parsed.child(head, "acomp")
    complement = parsed.child(head, "xcomp", "ccomp") or (word is not None and parsed.child(word, "xcomp", "ccomp"))
    if word is None or not complement or token.lemma != "be":
        return Judged()
    doubt = complement_level(parsed.tokens[word].lemma)
    return Judged().weaker(doubt, _span(parsed.tokens[word])) if parsed.tokens[word].lemma in _DOUBTS else Judged()


def _is_held(parsed: Parsed, head: int) -> bool:
    """A participle of thinking with what is thought: `believed to be dead`, `missing and presumed lost`."""
    token, below = parsed.tokens[head], parsed.child(head, "oprd", "xcomp")
    hangs = token.dep in ("acl", "advcl", "conj") or token.text.lower() in _TOLD
    if token.tag not in ("VBN", "VBD") or not hangs:
        return False
    bare = not any(parsed.tokens[c].dep in ("aux", "auxpass", "dobj") for c in parsed.children[head])
    return bare and below is not None and parsed.tokens[below].tag != "VBG"


_TOLD = frozenset({"said", "reported", "alleged", "rumored", "rumoured"})
"""Verbs that take no infinitive of their own, so that `said to have left` is no active verb."""
_SEEING = frozenset({"be", "become", "look", "remain", "seem", "appear"})
_EVENTUAL = frozenset({"likely", "unlikely", "possible", "probable", "improbable"})
"""Adjectives that speak of an event: `a strike is likely`, `a sale looks unlikely`."""
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
    if any(after.tag == "TO" for after in parsed.tokens[c + 1 : c + 2]):
        return governor_level("hedges-nouns", token.lemma)
    found = word_level("modal", token.lemma)
    if token.lemma == "must" and any(parsed.tokens[d].lemma == "have" for d in _auxiliaries(parsed, head)):
        return Certainty.LIKELY
    if token.lemma == "could" and _condition(parsed, head) is None and _denied(parsed, head):
        return Certainty.STATED
    if token.lemma in ("can", "could", "may", "should") and _is_expected(parsed, head):
        return Certainty.LIKELY
    if token.lemma != "would" or _conditional(parsed, head):
        return found
    return Certainty.STATED if _future_in_past(parsed, head) else found


def _auxiliaries(parsed: Parsed, head: int) -> tuple[int, ...]:
    return tuple(c for c in parsed.children[head] if parsed.tokens[c].dep == "aux")


def _denied(parsed: Parsed, head: int) -> bool:
    """`could not reach the cabin`: who was not able to did not."""
    return any(parsed.tokens[c].dep == "neg" for c in parsed.children[head])


def _is_expected(parsed: Parsed, head: int) -> bool:
    return parsed.tokens[head].lemma == "expect" and parsed.child(head, "auxpass") is not None


def _future_in_past(parsed: Parsed, head: int) -> bool:
    """`said the snow would fall while the wind would turn`: both hang on what was said."""
    for _ in range(_DEEPEST):
        verb = parsed.tokens[head]
        above = parsed.tokens[verb.head]
        if verb.dep == "ROOT" or above.tag in ("VBD", "VBN", "VBG"):
            return verb.dep in ("ccomp", "conj", "advcl", "relcl", "acl", "ROOT", "parataxis")
        shared = any(parsed.tokens[c].tag == "MD" for c in parsed.children[verb.head])
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


def _barely_missed(parsed: Parsed, head: int, c: int) -> Certainty:
    """`almost drowned`: it did not come to it; not `nearly doubled`, `almost 300 drowned`."""
    near = parsed.tokens[c].lemma in ("almost", "nearly") and parsed.tokens[c + 1 : c + 2] == (parsed.tokens[head],)
    return Certainty.DENIED if near and parsed.tokens[head].lemma not in _DEGREES else Certainty.STATED


_DEGREES = frozenset("double triple quadruple treble halve equal match exhaust deplete".split())


_MERELY = frozenset({"only", "just", "merely", "simply", "least", "until"})
"""`not only fled but hid`, `not until noon did they flee`: here "not" denies nothing."""


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
    if token.lemma == "nor" and token.dep == "cc" and c < token.head:
        return c
    if token.dep not in ("nsubj", "nsubjpass", "dobj", "attr", "expl"):
        return None
    if token.lemma in words("negation"):
        return c
    first = parsed.subtree(c)[0]
    if parsed.tokens[first].lemma == "not" and parsed.tokens[first + 1].lemma in ("one", "a", "any"):
        return first
    below = (d for d in parsed.children[c] if parsed.tokens[d].lemma in _NONE)
    return next((d for d in below if parsed.tokens[d].dep in ("det", "neg", "preconj", "cc", "advmod")), None)


_NONE = frozenset({"no", "neither", "hardly", "scarcely", "barely"})
"""`no votes`, `neither driver`, `hardly anyone`; also `not one vote`, but not `not all votes`."""


def _span(token: Token) -> Span:
    return Span(token.start, token.end)
