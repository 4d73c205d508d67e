"""What a clause mainly says: its words without who says it, what its people are called, and what hangs on it.

"Moen, an assistant prosecutor whose firm ran the vote, said the mill burned" tells of a fire; of the prosecutor, the
firm and the vote it tells nothing. So topics ask the main words first, and all words of a clause where these fit none.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache

from generator.comparison.telling.occurrence import within
from generator.data import rows
from generator.language.parsing import Parsed, parse
from generator.model import Claim, Mention, Ref

_BESIDE = frozenset({"appos", "relcl", "advcl"})
"""Relations of what only adds to a word or to a clause: "Moen, a clerk", "the mill that burned", "when it burned"."""
_CONTENT = ("ccomp", "parataxis")
"""Relations of what is said to the verb that says so."""
SHORT = 3
"""Words that must be left of a clause."""


def gists(claims: Sequence[Claim], texts: Mapping[Ref, str]) -> Mapping[str, Sequence[str]]:
    """Claim id -> the main words of each of its mentions; `texts` has the sentences they stand in."""
    refs = sorted({m.ref for c in claims for m in c.mentions})
    parsed = dict(zip(refs, parse([texts[ref] for ref in refs]), strict=True))
    return {c.id: tuple(_mainly(m, parsed[m.ref]) for m in c.mentions) for c in claims}


def _mainly(mention: Mention, parsed: Parsed | None) -> str:
    span = within(mention, parsed)
    if parsed is None or span is None:
        return mention.text
    own = [i for i, t in enumerate(parsed.tokens) if span.start <= t.start and t.end <= span.end]
    inside = frozenset(own)
    gone = frozenset(at for i in own for root in _aside(parsed, i, inside) for at in parsed.subtree(root))
    gone |= {i for i in own if _titles(parsed, i)}
    left = [i for i in own if i not in gone]
    text = "".join(parsed.text[parsed.tokens[i].start : _end(parsed, i)] for i in left)
    return text if sum(parsed.tokens[i].pos != "PUNCT" for i in left) >= SHORT else mention.text


def _end(parsed: Parsed, i: int) -> int:
    """Where the next word begins."""
    return parsed.tokens[i + 1].start if i + 1 < len(parsed.tokens) else len(parsed.text)


def _aside(parsed: Parsed, i: int, inside: Set[int]) -> Iterator[int]:
    """The roots of what hangs beside the main words at a token."""
    token = parsed.tokens[i]
    if token.dep in _BESIDE and token.head in inside:
        yield i
    if token.lemma == "accord" and token.dep == "prep":
        yield i
    if _speaks(parsed, i):
        yield from (c for c in parsed.children[i] if parsed.tokens[c].dep in ("nsubj", "nsubjpass", "dative", "dobj"))


def _speaks(parsed: Parsed, i: int) -> bool:
    """Whether a verb only says who tells what the clause tells: "police said"."""
    token = parsed.tokens[i]
    return token.lemma in _saying() and any(parsed.tokens[c].dep in _CONTENT for c in parsed.children[i])


def _titles(parsed: Parsed, i: int) -> bool:
    """Whether a word stands before a name and says what somebody is: "Sen. Moen", "Republican Ida Moen"."""
    token, head = parsed.tokens[i], parsed.tokens[parsed.tokens[i].head]
    before = token.dep in ("compound", "amod", "nmod") and token.head > i and head.pos == "PROPN"
    return before and head.ent_type == "PERSON" and token.ent_type != "PERSON"


@cache
def _saying() -> frozenset[str]:
    return frozenset(row[0] for row in rows("cues-verbs") if {"clause", "speech"} & set(row[1].split()))
