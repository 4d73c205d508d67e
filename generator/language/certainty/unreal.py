"""The forms by which a clause tells of nothing that is so: unmet conditions, wishes, aims, sayings in general.

Only the form of the clause and of the verb above it is looked at; what their words say is left to `judging`.
"""

from generator.language.certainty.doubts import Judged, governor_level
from generator.language.certainty.misreadings import joining_that
from generator.language.certainty.moods import SUBJECTS
from generator.language.certainty.verdicts import kind_of, unproven
from generator.language.parsing import Parsed, Token
from generator.model import Certainty, Span


def unmet(parsed: Parsed, head: int) -> int | None:
    """The word by which a condition was not met: `had it been sold`, `if it had been sold, he would have left`."""
    token, above = parsed.tokens[head], parsed.tokens[parsed.tokens[head].head]
    subject, had = parsed.child(head, *SUBJECTS), parsed.child(head, "aux")
    if (
        token.dep == "ccomp"
        and above.dep in ("advcl", "dep", "ccomp")
        and above.lemma == "have"
        and parsed.child(head, "mark") is None
    ):
        had = token.head
    if subject is None or had is None or parsed.tokens[had].text.lower() != "had":
        return None
    if had < subject:
        return had
    condition = next((c for c in parsed.children[head] if parsed.tokens[c].text.lower() == "if"), None)
    if condition and parsed.tokens[condition - 1].lemma == "even":
        return None
    main = {parsed.tokens[c].lemma for c in parsed.children[token.head] if parsed.tokens[c].dep == "aux"}
    return condition if token.dep == "advcl" and main >= {"would", "have"} else None


def result_of_unmet(parsed: Parsed, head: int) -> Span | None:
    """The "would" of what an unmet condition kept from coming about: `would have landed had the crew been warned`."""
    would = next((parsed.tokens[c] for c in parsed.children[head] if parsed.tokens[c].lemma == "would"), None)
    perfect = any(parsed.tokens[c].lemma == "have" and parsed.tokens[c].dep == "aux" for c in parsed.children[head])
    if would is None or not perfect:
        return None
    conditions = [c for c in parsed.children[head] if parsed.tokens[c].dep in ("advcl", "dep", "ccomp")]
    below = [d for c in conditions for d in parsed.children[c]]
    return _span(would) if any(unmet(parsed, c) is not None for c in (*conditions, *below)) else None


def contrasted(parsed: Parsed, head: int) -> bool:
    """In `has not resigned but gone on leave` the second is not negated."""
    joins = [c for c in parsed.children[parsed.tokens[head].head] if parsed.tokens[c].dep == "cc" and c < head]
    return bool(joins) and parsed.tokens[joins[-1]].lemma == "but"


def is_general(parsed: Parsed, head: int, at: int) -> bool:
    """`Leaving now is dangerous` judges what anybody may do; `his leaving` and `was dangerous` do not."""
    token = parsed.tokens[head]
    owned = parsed.child(head, "poss", "aux", "nsubj") is not None
    return token.dep == "csubj" and token.tag == "VBG" and not owned and parsed.tokens[at].tag in ("VBZ", "VBP")


def still_to_come(parsed: Parsed, head: int, at: int) -> Judged:
    """`The aim is to leave`, `the deal was to be signed`."""
    to, subject = infinitive_mark(parsed, head), parsed.child(at, "nsubj")
    if to is None or subject is None:
        return Judged()
    noun = parsed.tokens[subject]
    if to == at + 1 and parsed.child(head, "auxpass") is not None:
        return Judged().weaker(Certainty.LIKELY, _span(parsed.tokens[to]))
    return Judged().weaker(governor_level("hedges-nouns", noun.lemma), _span(noun))


def is_wished(parsed: Parsed, head: int) -> bool:
    """A clause whose verb has no tense is wanted, not told: `demanded that the tower be closed`."""
    parts = [parsed.tokens[c] for c in parsed.children[head] if parsed.tokens[c].dep in ("aux", "auxpass")]
    that = any(parsed.tokens[c].dep == "mark" and parsed.tokens[c].lemma == "that" for c in parsed.children[head])
    return (
        that
        and {token.tag for token in (parsed.tokens[head], *parts)} <= {"VB", "VBN"}
        and bool(parts or parsed.tokens[head].tag == "VB")
    )


def misreported(parsed: Parsed, at: int) -> tuple[Span, ...]:
    """`It was wrongly reported that they fled`, `they falsely claimed that they fled`."""
    below = (parsed.tokens[c] for c in parsed.children[at] if parsed.tokens[c].dep == "advmod")
    return tuple(_span(word) for word in below if kind_of(word.lemma, "untrue"))


def unproven_source(parsed: Parsed, at: int) -> tuple[Certainty, Span]:
    """`Unconfirmed reports said that they fled`."""
    subject = parsed.child(at, "nsubj")
    doubt = unproven(parsed, subject) if subject is not None else None
    return (Certainty.POSSIBLE, _span(parsed.tokens[doubt])) if doubt is not None else (Certainty.STATED, Span(0, 0))


def infinitive_mark(parsed: Parsed, head: int) -> int | None:
    """The "to" of an infinitive."""
    return next((c for c in parsed.children[head] if parsed.tokens[c].tag == "TO"), None)


def is_claimed(parsed: Parsed, head: int) -> bool:
    """`claims it had lied`: all of a clause, without "that"; not `claims it had made`, `the claim that angered him`."""
    subject = parsed.child(head, *SUBJECTS)
    whole = subject is not None and parsed.tokens[subject].tag not in ("WDT", "WP")
    return whole and parsed.tokens[head].lemma not in _CLAIMING


_CLAIMING = frozenset("cite hear issue level make publish put raise release repeat spread write".split())
"""What is done with a claim itself."""


def has_mark(parsed: Parsed, head: int) -> bool:
    """Whether a clause opens with a conjunction or "to"."""
    marks = (parsed.tokens[c] for c in parsed.children[head])
    return joining_that(parsed, head) is not None or any(m.dep == "mark" or m.tag == "TO" for m in marks)


def predicate_of(parsed: Parsed, at: int) -> str:
    """The adjective or noun after "be": `it is not true that`, `it is not the case that`."""
    word = parsed.child(at, "acomp", "attr")
    return parsed.tokens[word].lemma if word is not None and parsed.tokens[at].lemma == "be" else ""


def in_vain(parsed: Parsed, verb: int) -> Span | None:
    """`tried in vain to flee`, `unsuccessfully sought to flee`."""
    for c in parsed.children[verb]:
        thing = parsed.child(c, "pobj", "amod", "pcomp") if parsed.tokens[c].lemma == "in" else None
        if thing is not None and parsed.tokens[thing].lemma == "vain":
            return Span(parsed.tokens[c].start, parsed.tokens[thing].end)
        if parsed.tokens[c].lemma in ("unsuccessfully", "vainly"):
            return _span(parsed.tokens[c])
    return None


def ruled_out(parsed: Parsed, at: int) -> tuple[Span, ...]:
    """`ruled out that the fire was set`."""
    out = parsed.child(at, "prt")
    if parsed.tokens[at].lemma != "rule" or out is None or parsed.tokens[out].lemma != "out":
        return ()
    return _span(parsed.tokens[at]), _span(parsed.tokens[out])


def wished_otherwise(parsed: Parsed, head: int, at: int) -> tuple[Span, ...]:
    """`wished he had met them`: he did not."""
    below = (parsed.tokens[c] for c in parsed.children[head])
    had = any(token.text.lower() == "had" and token.dep == "aux" for token in below)
    return (_span(parsed.tokens[at]),) if had and parsed.tokens[at].lemma == "wish" else ()


def not_guilty(parsed: Parsed, at: int) -> Span | None:
    """`pleaded not guilty to stealing`, `was found not guilty of stealing`."""
    places = (*parsed.children[at], *parsed.children[parsed.tokens[at].head])
    no = next((c for c in places if parsed.tokens[c].dep == "neg"), None)
    if parsed.tokens[at].lemma != "guilty" or no is None:
        return None
    first, last = sorted((no, at))
    return Span(parsed.tokens[first].start, parsed.tokens[last].end)


def far_from(parsed: Parsed, at: int) -> Span | None:
    """`are far from certain that they fled`."""
    far = next((c for c in parsed.children[at] if parsed.tokens[c].lemma == "far"), None)
    come = parsed.child(far, "prep") if far is not None else None
    word = parsed.child(come, "amod", "pobj", "pcomp") if come is not None else None
    if far is not None and word is not None and parsed.tokens[word].pos == "ADJ":
        return Span(parsed.tokens[far].start, parsed.tokens[word].end)
    return None


def _span(token: Token) -> Span:
    return Span(token.start, token.end)
