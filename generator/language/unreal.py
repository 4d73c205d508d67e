"""The forms by which a clause tells of nothing that is so: unmet conditions, wishes, aims, sayings in general.

Only the form of the clause and of the verb above it is looked at; what their words say is left to `certainty`.
"""

from generator.language.doubts import Judged, governor_level
from generator.language.misreadings import joining_that
from generator.language.moods import SUBJECTS
from generator.language.parsing import Parsed, Token
from generator.language.verdicts import unproven
from generator.model import Certainty, Span


def unmet(parsed: Parsed, head: int) -> int | None:
    """The word by which a condition was not met: `had it been sold`, `if it had been sold, he would have left`."""
    token, above = parsed.tokens[head], parsed.tokens[parsed.tokens[head].head]
    subject, had = parsed.child(head, *SUBJECTS), parsed.child(head, "aux")
    if token.dep == "ccomp" and above.dep == "advcl":
        had = token.head
    if subject is None or had is None or parsed.tokens[had].text.lower() != "had":
        return None
    if had < subject:
        return had
    condition = next((c for c in parsed.children[head] if parsed.tokens[c].text.lower() == "if"), None)
    main = {parsed.tokens[c].lemma for c in parsed.children[token.head] if parsed.tokens[c].dep == "aux"}
    return condition if token.dep == "advcl" and main >= {"would", "have"} else None


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


def _span(token: Token) -> Span:
    return Span(token.start, token.end)
