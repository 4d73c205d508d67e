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


def participle_above(parsed: Parsed, i: int) -> int | None:
    """The participle that the parser took for the main verb in place of verb `i`."""
    head = parsed.tokens[i].head
    return head if head != i and main_verb(parsed, head) == i else None
