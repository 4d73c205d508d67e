"""What a story is about by name: "the bill" of several articles is the one that they call "the sanctions bill".

A pronoun or a bare noun is put in words only where the articles give one name that no other comes near.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.language.parsing import Parsed, parse
from generator.model import Article, Question, Ref

KINDS = frozenset(
    "accord agreement amendment bill budget deal legislation measure nomination package pact plan resolution"
    " treaty".split()
)
"""What bodies vote on, and heads of state sign."""
AHEAD = 2
"""How much oftener a name must stand in the articles than the next one."""
_BARE = re.compile(
    rf"\b(?:the|that|this) (?P<kind>{'|'.join(sorted(KINDS))})\b(?! (?:of|to|that|with|between|under)\b)", re.I
)
_IT = re.compile(r"^(?P<of>(?:on |for |for or against )?)it\b(?! (?:is|was|will|would)\b)")


@dataclass(frozen=True, slots=True)
class Matter:
    """A name of the thing that is voted on, and where it stands."""

    name: str
    kind: str
    ref: Ref


def matter(articles: Sequence[Article], kind: str = "") -> Matter | None:
    """The one name that articles give to a bill, or a pact, or what it is they are about."""
    found = [m for a in articles for s in a.sentences for m in _named(s.text, s.ref) if kind in ("", m.kind)]
    counted = Counter(m.name for m in found).most_common(2)
    if not counted or counted[0][1] < 2 or (len(counted) > 1 and counted[0][1] < AHEAD * counted[1][1]):
        return None
    return next(m for m in found if m.name == counted[0][0])


def by_name(question: Question, articles: Sequence[Article]) -> Question | None:
    """A question with its bill or pact by name; None where it ends in "the bill" and nothing tells which."""
    found = _BARE.search(question.text)
    if not found or "“" in question.text:
        return question
    kind = found["kind"].lower()
    known = matter(articles, kind) or (matter(articles) if kind in _ANY_BILL else None)
    if known:
        text = f"{question.text[: found.start()]}the {known.name}{question.text[found.end() :]}"
        return replace(question, text=text, basis=tuple(dict.fromkeys((*question.basis, known.ref))))
    return None if question.kind == "outcome" and _ENDS.match(question.text[found.end() :]) else question


_ANY_BILL = frozenset(("bill", "legislation", "measure", "package"))
"""Words that may mean one and the same."""
_ENDS = re.compile(r"(?: on \w+day)?\?$")


def _named(text: str, ref: Ref) -> list[Matter]:
    """The bills and pacts of a sentence that nouns before them name."""
    if not any(kind in text for kind in KINDS):
        return []
    (parsed,) = parse([text])
    at = (
        [i for i, t in enumerate(parsed.tokens) if t.lemma.lower() in KINDS and t.tag in ("NN", "NNP")]
        if parsed
        else []
    )
    return [Matter(name, parsed.tokens[i].lemma.lower(), ref) for i in at if parsed and (name := _name(parsed, i))]


def _name(parsed: Parsed, at: int) -> str:
    """The nouns before a bill, with it: "sanctions bill"."""
    first = at
    while first and parsed.tokens[first - 1].dep == "compound" and parsed.tokens[first - 1].tag in ("NN", "NNS", "NNP"):
        first -= 1
    words = parsed.text[parsed.tokens[first].start : parsed.tokens[at].end] if first < at else ""
    people = any(t.ent_type == "PERSON" for t in parsed.tokens[first:at])
    return "" if people or words.lower().startswith(_BODIES) or words.isupper() else words


_BODIES = ("house ", "senate ", "gop ", "floor ")
"""Whose bill it is says too little."""


def put_in_words(rest: str, articles: Sequence[Article]) -> tuple[str, tuple[Ref, ...]]:
    """What goes with an act, with its pact or bill by name: "on it on Tuesday" -> "on the ferry bill on Tuesday"."""
    it, bare = _IT.match(rest), _BARE.search(rest)
    known = matter(articles) if it else matter(articles, bare["kind"].lower()) if bare else None
    if not known:
        return rest, ()
    if it:
        return f"{it['of']}the {known.name}{rest[it.end() :]}", (known.ref,)
    return (f"{rest[: bare.start()]}the {known.name}{rest[bare.end() :]}", (known.ref,)) if bare else (rest, ())
