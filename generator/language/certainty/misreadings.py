"""The main verb of a clause where a parser takes a participle for it.

`Troops sent to the front have not been seen`, `officials cited in the article suggested`: the readings are mended here,
not the parse itself.
"""

from generator.language.parsing import Parsed

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl", "mark")
_JOINS = frozenset({",", ":", "and", "but", "or", "nor", "than", "“", '"'})
"""What joins a second verb to the first: `they used rather than sold it`."""
_TENSED = frozenset({"VBP", "VBZ", "VBD", "MD"})


def main_verb(parsed: Parsed, head: int) -> int:
    """The verb that the clause of `head` is about: `head` itself, or the tensed verb after a participle."""
    token = parsed.tokens[head]
    if token.tag not in ("VBN", "VBD") or parsed.child(head, "aux", "auxpass") is not None:
        return head
    if parsed.child(head, "nsubj", "nsubjpass") is None:
        return head
    return next((c for c in parsed.children[head] if _takes_over(parsed, head, c)), head)


def _takes_over(parsed: Parsed, head: int, c: int) -> bool:
    """A tensed verb without a subject of its own, with neither comma nor conjunction before it."""
    if c < head or parsed.tokens[c].dep not in ("ccomp", "dep", "conj", "advcl", "xcomp"):
        return False
    verbs = [c, *(d for d in parsed.children[c] if parsed.tokens[d].dep in ("aux", "auxpass"))]
    first = min(verbs)
    if parsed.child(c, *_SUBJECTS) is not None or parsed.tokens[first].tag not in _TENSED:
        return False
    between = parsed.tokens[head + 1 : first]
    return bool(between) and not any(t.text in _JOINS for t in between)


def claimed_by(parsed: Parsed, noun: int) -> int | None:
    """The clause of `claims by the rebels that they shot down a plane`, where a parser hangs it on the rebels."""
    people = (parsed.child(c, "pobj") for c in parsed.children[noun] if parsed.tokens[c].lemma in ("by", "from"))
    clauses = [c for person in people if person is not None for c in parsed.children[person]]
    clauses += [c for c in parsed.children[noun] if parsed.tokens[c].dep == "acl"]
    return next((c for c in clauses if parsed.tokens[c].dep in ("relcl", "acl") and _is_whole(parsed, c)), None)


def _is_whole(parsed: Parsed, clause: int) -> bool:
    """Whether nothing is missing in a clause after "that": it has a subject and an object, or "they" as its subject."""
    subject = parsed.child(clause, "nsubj", "nsubjpass")
    that = next((c for c in parsed.children[clause] if parsed.tokens[c].lemma == "that" and c < clause), None)
    if subject is None or that is None or that >= subject:
        return False
    things = [c for c in parsed.children[clause] if parsed.tokens[c].dep == "dobj" and c != that]
    return bool(things) or parsed.tokens[subject].lemma in ("they", "he", "she", "it")


def claim_above(parsed: Parsed, clause: int) -> int | None:
    """The noun of claiming to which such a clause belongs."""
    by = parsed.tokens[parsed.tokens[clause].head].head
    noun = parsed.tokens[by].head
    return noun if claimed_by(parsed, noun) == clause else None


def subject_below(parsed: Parsed, verb: int) -> int | None:
    """The subject of a verb or, where a parser hangs it there, of its auxiliary."""
    parts = (verb, *(c for c in parsed.children[verb] if parsed.tokens[c].dep in ("aux", "auxpass")))
    found = (parsed.child(part, "nsubj", "nsubjpass", "csubj", "expl") for part in parts)
    return next((subject for subject in found if subject is not None), None)


def joining_that(parsed: Parsed, clause: int) -> int | None:
    """The "that" which only joins a clause to its noun or verb, whatever a parser takes it for."""
    that = next((c for c in parsed.children[clause] if parsed.tokens[c].lemma == "that" and c < clause), None)
    if that is None:
        return None
    joins = parsed.tokens[that].dep == "mark" or parsed.tokens[that].tag == "IN"
    return that if joins or claim_above(parsed, clause) is not None else None


def participle_above(parsed: Parsed, i: int) -> int | None:
    """The participle that the parser took for the main verb in place of verb `i`."""
    head = parsed.tokens[i].head
    return head if head != i and main_verb(parsed, head) == i else None
