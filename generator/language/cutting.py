"""Whether a clause can be cut out of its sentence and still say what the sentence says.

A cut clause that says more than its sentence, or something else, is the worst that a page can show: "the lock was
forced" of "police pushed back on reports that the lock was forced". So a clause is only cut where its grammar and the
words at both of its edges show that nothing rules it; the edges are looked at since a parser errs. All others are
shown with their whole sentence.
"""

from collections.abc import Mapping, Sequence

from generator.language.parsing import Parsed
from generator.model import Span

_OPEN = frozenset({",", ";", ":", "—", "–", "-", "--", "“", '"', "``", "(", "[", "‘", "'", "..."})
"""Marks after which a clause may begin."""
_SHUT = frozenset({",", ";", ":", ".", "!", "?", "—", "–", "-", "--", "”", '"', "''", ")", "]", "’", "'", "“", "..."})
"""Marks before which a clause may end."""
_STOPS = frozenset({".", "!", "?"})
_QUOTED = frozenset({"”", '"', "''", "’", "'"})
"""Marks that end what is quoted, and so the clause."""
_JOINING = frozenset(
    "that and but or so yet while whereas because since as although though after when where who which".split()
)
"""Words that join a clause to what stands before it and are not missed."""
_TURNING = frozenset({"but", "though", "although"})
"""Words behind a clause that take some of it back: "70 were inside, but that was halved later"."""
_SIDE = frozenset("while although though because as since after whereas when".split())
"""Conjunctions whose clause is itself told: "although the town denied it"."""
_RULING = frozenset(
    "if unless until before whether once lest except provide provided without till should assume".split()
)
"""Words, or verbs that stand for such, whose clause is a condition or a time to come of the clause beside it."""
_ONLY_THEN = frozenset("initially originally first previously wrongly falsely incorrectly mistakenly once".split())
"""Adverbs that say of a report that it is another by now."""
_THINKING = frozenset(
    "realise realize think believe see hear find learn discover notice know feel remember fear".split()
)
"""Verbs whose subject may go on doing something behind what he thought: "she saw he was hurt and ran"."""
_SUPPOSING = frozenset("think believe assume suppose imagine fear hope guess feel wonder doubt pretend".split())
"""Verbs that hold something to be so without telling that it is: "he thought it was a stop"."""
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_TENSED = frozenset({"VBD", "VBZ", "VBP"})
_HANGING = frozenset({"IN", "TO", "DT", "PRP$", "CC"})
"""Tags of words that wait for another, where a sentence goes on behind them: "has talked down to, mocked"."""


def cuts_well(parsed: Parsed, i: int, span: Span, cues: Mapping[int, Sequence[Span]]) -> bool:
    """Whether the clause of token `i`, cut at `span`, says what its sentence says.

    With an address, or half of a pair of brackets, it is no prose.
    """
    own = span.of(parsed.text)
    if "://" in own or own.count("(") != own.count(")"):
        return False
    if not _begins_well(parsed, i, span, cues) or not _ends_well(parsed, span, cues):
        return False
    return _asserted(parsed, i, span, cues) and not _ruled_beside(parsed, i, span) and not _divided(parsed, i, cues)


# ---- the edges


def _begins_well(parsed: Parsed, i: int, span: Span, cues: Mapping[int, Sequence[Span]]) -> bool:
    """Whether a clause begins where its sentence does, behind a mark, a joining word or the verb that reports it."""
    before = [k for k, token in enumerate(parsed.tokens) if token.end <= span.start and token.pos != "SPACE"]
    if not before:
        return True
    last = before[-1]
    token = parsed.tokens[last]
    return token.text in _OPEN or token.lemma in _JOINING or last in cues or _reports(parsed, last, cues)


def _reports(parsed: Parsed, k: int, cues: Mapping[int, Sequence[Span]]) -> bool:
    """Whether a word only belongs to who reports: "said Monday", "told reporters"."""
    head = parsed.tokens[k].head
    return any(cue != k and k > cue and cue in (head, parsed.tokens[head].head) for cue in cues)


def _ends_well(parsed: Parsed, span: Span, cues: Mapping[int, Sequence[Span]]) -> bool:
    """Whether a clause ends where its sentence does, before a mark, or before a word that joins another."""
    after = [k for k, token in enumerate(parsed.tokens) if token.start >= span.end and token.pos != "SPACE"]
    if not after:
        return True
    if any(parsed.tokens[k].lemma.lower() in _TURNING for k in after[:2]):
        return False
    first, last = parsed.tokens[after[0]], parsed.tokens[max(0, after[0] - 1)]
    hanging = last.tag in _HANGING and last.text not in _SHUT and first.text not in _STOPS
    closed = last.text in _QUOTED
    return (closed or first.text in _SHUT or first.lemma in _JOINING or after[0] in cues) and not hanging


# ---- what rules it


def _asserted(parsed: Parsed, i: int, span: Span, cues: Mapping[int, Sequence[Span]]) -> bool:
    """Whether every clause above says that this one is so: main, reported, joined to such, or told beside one."""
    at = i
    for _ in parsed.tokens:
        above = parsed.tokens[at].head
        if above == at:
            return True
        if not _inside(parsed, above, span) and not _said_by(parsed, at, above, cues):
            return False
        at = above
    return False


def _said_by(parsed: Parsed, at: int, above: int, cues: Mapping[int, Sequence[Span]]) -> bool:
    """Whether the clause above says that the clause is so."""
    dep = parsed.tokens[at].dep
    if dep == "ccomp" and above in cues:
        return _reports_so(parsed, above)
    if dep == "advcl" and at not in cues:
        return _told_beside(parsed, at) and not _denied(parsed, above)
    if dep == "conj":
        return not _supposed(parsed, above)
    return dep == "parataxis" or above in cues or at in cues


def _inside(parsed: Parsed, k: int, span: Span) -> bool:
    token = parsed.tokens[k]
    return span.start <= token.start and token.end <= span.end


def _reports_so(parsed: Parsed, cue: int) -> bool:
    """Whether a verb of saying reports plainly: not "did not say", "could say", "initially said", "9 % say"."""
    lower = {
        parsed.tokens[c].lemma.lower() for c in parsed.children[cue] if c < cue or parsed.tokens[c].dep == "advmod"
    }
    subject = next((c for c in parsed.children[cue] if parsed.tokens[c].dep in _SUBJECTS), None)
    counted = subject is not None and any(
        parsed.tokens[k].tag == "CD" or parsed.tokens[k].text == "%" or parsed.tokens[k].lemma in _SHARE
        for k in parsed.subtree(subject)
    )
    modal = any(parsed.tokens[c].tag == "MD" for c in parsed.children[cue])
    at_first = any(parsed.tokens[c].lemma == "at" and _first(parsed, c) for c in parsed.children[cue])
    then = at_first or bool(lower & _ONLY_THEN)
    plain = parsed.tokens[cue].lemma not in _SUPPOSING
    return plain and not (counted or modal or then or _denied(parsed, cue) or _supposed(parsed, cue))


def _first(parsed: Parsed, k: int) -> bool:
    """Whether a preposition begins "at first"."""
    return k + 1 < len(parsed.tokens) and parsed.tokens[k + 1].lemma == "first"


_SHARE = frozenset("percent most many few some nobody none majority half third quarter no".split())


def _denied(parsed: Parsed, verb: int) -> bool:
    """Whether a verb or its subject is denied: "did not say", "nobody said", "declined to say whether"."""
    children = [parsed.tokens[c] for c in parsed.children[verb]]
    subject = next((c for c in parsed.children[verb] if parsed.tokens[c].dep in _SUBJECTS), None)
    none = subject is not None and any(
        parsed.tokens[k].lemma.lower() in _NOBODY for k in (subject, *parsed.children[subject])
    )
    return none or any(t.dep == "neg" or t.lemma.lower() in _HARDLY for t in children)


_NOBODY = frozenset("no nobody none nothing neither few little hardly".split())
_HARDLY = frozenset("not never hardly neither nor".split())


def _supposed(parsed: Parsed, verb: int) -> bool:
    """Whether the clause of a verb is under a condition: "if the gate opens and the water comes"."""
    return any(parsed.tokens[c].dep == "mark" and parsed.tokens[c].lemma in _RULING for c in parsed.children[verb])


def _told_beside(parsed: Parsed, i: int) -> bool:
    """Whether a clause beside the main one is told to be so: "because the road was shut", not "when he is freed"."""
    marks = {parsed.tokens[c].lemma for c in parsed.children[i] if parsed.tokens[c].dep in ("mark", "advmod") and c < i}
    parts = [parsed.tokens[i], *(parsed.tokens[c] for c in parsed.children[i] if parsed.tokens[c].dep in _HELPS)]
    past = any(token.tag == "VBD" for token in parts)
    return bool(marks & _SIDE) and (past or not marks & {"when", "after", "as"})


_HELPS = ("aux", "auxpass")


def _ruled_beside(parsed: Parsed, i: int, span: Span) -> bool:
    """Whether a condition or a time to come that hangs on the clause is cut off: "If they fail, the law goes."."""
    for c in parsed.children[i]:
        token = parsed.tokens[c]
        cut = not _inside(parsed, c, span)
        if (
            cut
            and token.dep in ("advcl", "prep", "mark")
            and (
                token.lemma in _RULING
                or any(parsed.tokens[d].lemma in _RULING for d in parsed.children[c] if parsed.tokens[d].dep in _MARKS)
            )
        ):
            return True
    return False


_MARKS = ("mark", "advmod", "aux")


def _divided(parsed: Parsed, i: int, cues: Mapping[int, Sequence[Span]]) -> bool:
    """Whether a second verb may be the thinker's: in "she saw he was hurt and ran", she ran."""
    token = parsed.tokens[i]
    thought = token.dep == "ccomp" and parsed.tokens[token.head].lemma in _THINKING
    return thought and any(
        parsed.tokens[c].dep == "conj" and parsed.tokens[c].tag in _TENSED and parsed.child(c, *_SUBJECTS) is None
        for c in parsed.children[i]
    )
