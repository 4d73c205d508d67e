"""The clauses of a sentence: spans that read well on their own, and whether each makes a claim.

A clause that makes a claim is a main clause or what somebody says, with its subject; verbs that share a subject stay
together. Below these every verb gets a small clause of its own (`content=False`), so that its certainty can be told
("tried [to flee]"). Without a grammar a sentence is cut at its reporting cue only.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.data import words
from generator.language.certainty.misreadings import joining_that, main_verb, participle_above, subject_below
from generator.language.certainty.scopes import BOUNDARY
from generator.language.parsing import Parsed
from generator.language.speech.trimming import DATELINE, balanced, runs
from generator.model import Span

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_HEADS = frozenset("ROOT ccomp xcomp advcl relcl acl conj parataxis pcomp csubj dep appos".split())
_FACTUAL = frozenset("while although though because as since after before whereas when".split())
"""Conjunctions whose clause is itself said to be so: `although Kyiv denied it`, but not `if Kyiv denies it`."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause; offsets into the sentence."""

    span: Span
    head: int
    """Index of its verb."""
    content: bool
    """It makes a claim that can stand on its own."""
    reporting: bool = False
    """It only says that somebody said something."""
    whole: bool = False
    """Cut out of its sentence it may say something else: see `cutting`."""


def clauses_of(parsed: Parsed, cues: Mapping[int, Sequence[Span]]) -> tuple[Clause, ...]:
    """The clauses in text order, larger ones first where they start together.

    `cues` gives for the token of each reporting cue what it reports: those clauses only report.
    """
    found = (_clause(parsed, i, cues) for i in range(len(parsed.tokens)) if _is_head(parsed, i))
    sent = DATELINE.match(parsed.text)
    start = sent.end() if sent else 0
    return tuple(
        sorted(
            {c for c in found if c is not None and c.span.end > start},
            key=lambda c: (c.span.start, -c.span.end, c.head),
        )
    )


def _is_head(parsed: Parsed, i: int) -> bool:
    token = parsed.tokens[i]
    if token.dep in ("aux", "auxpass") or token.dep not in _HEADS:
        return False
    return token.pos in ("VERB", "AUX") or token.head == i or parsed.child(i, *_SUBJECTS) is not None


def _clause(parsed: Parsed, i: int, cues: Mapping[int, Sequence[Span]]) -> Clause | None:
    reporting, above = i in cues, participle_above(parsed, i)
    if main_verb(parsed, i) != i and main_verb(parsed, i) in cues:
        return None
    if reporting:
        indices = _without_content(parsed, i if above is None else above, cues[i])
    else:
        lost = parsed.tokens[i].dep == "ccomp" and parsed.tokens[i].head in cues and subject_below(parsed, i) is None
        indices = parsed.subtree(i, frozenset() if lost else frozenset(_other_clauses(parsed, i, cues)))
    indices = _before_lost_subject(parsed, i, _after_marks(parsed, i, indices))
    span = _around(parsed, i, indices, whole=not reporting)
    if span is None:
        return None
    content = not reporting and _stands_alone(parsed, i, cues)
    return Clause(balanced(parsed.text, span), i, content, reporting)


def _after_marks(parsed: Parsed, i: int, indices: Sequence[int]) -> tuple[int, ...]:
    """Without the words that only join the clause to another: `that`, `soon after`, `because`."""
    that = joining_that(parsed, i)
    marks = [c for c in parsed.children[i] if c < i and (parsed.tokens[c].dep == "mark" or c == that)]
    joins = [c for c in marks if parsed.tokens[c].lemma == "that" or parsed.tokens[c].lemma in _FACTUAL]
    indices = tuple(
        k
        for k in indices
        if not (parsed.tokens[k].lemma == "that" and parsed.tokens[k].dep == "mark" and k == indices[-1])
    )
    subject = parsed.child(i, *_SUBJECTS)
    if not joins or subject is None or subject < joins[-1]:
        return tuple(k for k in indices if k not in joins)
    return tuple(k for k in indices if k > joins[-1])


def _before_lost_subject(parsed: Parsed, i: int, indices: tuple[int, ...]) -> tuple[int, ...]:
    """Without what a verb right after the clause needs as its subject.

    In "the fear that it could spread, a storm in May broke the wall", a parser may hang "a storm in May" on "spread".
    """
    after = indices[-1] + 1 if indices else 0
    if not 0 < after < len(parsed.tokens) or after == i or parsed.tokens[after].tag not in _FINITE:
        return indices
    commas = [k for k in indices if parsed.tokens[k].text == "," and k > i]
    lacks = parsed.tokens[after].dep != "conj" and parsed.child(after, *_SUBJECTS) is None
    return tuple(k for k in indices if k < commas[-1]) if lacks and commas else indices


_FINITE = frozenset({"VBD", "VBZ", "VBP"})
"""Forms of a verb that need a subject."""


def _around(parsed: Parsed, i: int, indices: Sequence[int], *, whole: bool) -> Span | None:
    """One span: all of the clause, or of a clause that its own content interrupts the piece with the verb."""
    spans = runs(parsed, indices)
    if not spans:
        return None
    if whole:
        return Span(spans[0].start, spans[-1].end)
    at = parsed.tokens[i].start
    return next((s for s in spans if s.start <= at < s.end), spans[0])


def _without_content(parsed: Parsed, i: int, content: Sequence[Span]) -> tuple[int, ...]:
    """`the agency said` without what it said."""
    inside = {
        k
        for k, token in enumerate(parsed.tokens)
        if any(s.start <= token.start and token.end <= s.end for s in content)
    }
    return tuple(k for k in parsed.subtree(i) if k not in inside)


def _other_clauses(parsed: Parsed, i: int, cues: Mapping[int, Sequence[Span]]) -> Iterator[int]:
    """Branches of a clause that are clauses of their own, and the words that only join."""
    for c in (*parsed.children[i], *_below_auxiliaries(parsed, i)):
        if _joins_only(parsed, i, c) or _is_apart(parsed, i, c, cues):
            yield c


def _joins_only(parsed: Parsed, i: int, c: int) -> bool:
    """An "and" before a clause with its own subject, `according to the mayor`, `However,`."""
    token = parsed.tokens[c]
    if token.dep == "cc":
        return any(_own_subject(parsed, d) for d in parsed.children[i] if d > c)
    return token.text.lower() == "according" or _connects(parsed, c)


def _is_apart(parsed: Parsed, i: int, c: int, cues: Mapping[int, Sequence[Span]]) -> bool:
    """Another clause: joined with its own subject, set off by a comma, or the cue put into this one."""
    dep = parsed.tokens[c].dep
    if dep == "advcl":
        return _set_off(parsed, i, c)
    return _own_subject(parsed, c) or (
        c in cues and (dep in ("parataxis", "ccomp", "dep") or _said_on(parsed, i, c, cues))
    )


def _said_on(parsed: Parsed, i: int, c: int, cues: Mapping[int, Sequence[Span]]) -> bool:
    """In `the agency said the virus spread and warned that` the agency warns: the verb is no part of what it said."""
    said, verb = cues.get(parsed.tokens[i].head), parsed.tokens[c]
    joined = verb.dep == "conj" and parsed.tokens[i].dep == "ccomp"
    return joined and said is not None and not any(s.start <= verb.start < s.end for s in said)


def _below_auxiliaries(parsed: Parsed, i: int) -> Iterator[int]:
    """A parser may hang an adverbial clause on "was" in `was closed`."""
    for c in parsed.children[i]:
        if parsed.tokens[c].dep in ("aux", "auxpass"):
            yield from parsed.children[c]


def _connects(parsed: Parsed, c: int) -> bool:
    """`However, the ministry ...`."""
    after = parsed.tokens[c + 1].text if c + 1 < len(parsed.tokens) else ""
    return c <= 1 and after == "," and parsed.tokens[c].lemma in words("connectors")


def _own_subject(parsed: Parsed, c: int) -> bool:
    return parsed.tokens[c].dep == "conj" and parsed.child(c, *_SUBJECTS) is not None


def _set_off(parsed: Parsed, i: int, c: int) -> bool:
    """Whether a comma parts an adverbial clause from its main clause."""
    below = parsed.subtree(c)
    edge = below[0] - 1 if c > i else below[-1] + 1
    return 0 <= edge < len(parsed.tokens) and parsed.tokens[edge].text == ","


def _stands_alone(parsed: Parsed, i: int, cues: Mapping[int, Sequence[Span]]) -> bool:
    """A clause with a subject that is not relative, conditional or an infinitive."""
    token = parsed.tokens[i]
    subject = parsed.child(i, *_SUBJECTS)
    if token.head == i:
        return True
    if subject is None and token.dep == "ccomp" and token.head in cues:
        return _finite(parsed, i)
    if subject is None or parsed.tokens[subject].tag in ("WDT", "WP") or not _finite(parsed, i):
        return False
    if token.dep == "advcl":
        marks = [parsed.tokens[c].lemma for c in parsed.children[i] if parsed.tokens[c].dep in ("mark", "advmod")]
        return any(mark in _FACTUAL for mark in marks)
    if token.dep in ("ccomp", "parataxis"):
        return not any(parsed.tokens[c].lemma in ("if", "whether") for c in parsed.children[i])
    return token.dep in ("conj", "dep") or (token.dep in ("acl", "relcl") and _that(parsed, i))


def _finite(parsed: Parsed, i: int) -> bool:
    """A verb with tense, or one that shares the auxiliary of the verb it is joined to: `and about 2,700 wounded`."""
    parts = [parsed.tokens[c] for c in parsed.children[i] if parsed.tokens[c].dep in ("aux", "auxpass")]
    if any(token.tag in _TENSED for token in (parsed.tokens[i], *parts)):
        return True
    return parsed.tokens[i].dep == "conj" and parsed.tokens[i].tag == "VBN" and not parts


_TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})


def _that(parsed: Parsed, i: int) -> bool:
    """`claims that they fled`: what follows a noun of saying is content."""
    return joining_that(parsed, i) is not None


def nouns_of(parsed: Parsed, clauses: Sequence[Clause]) -> Iterator[tuple[Clause, Clause]]:
    """Each noun with its determiner and adjectives as a small clause, with the smallest clause it stands in."""
    for i, token in enumerate(parsed.tokens):
        gerund = token.tag == "VBG" and token.dep in ("dobj", "pobj", "nsubj")
        if not (token.pos == "NOUN" or gerund) or token.dep in ("compound", "npadvmod"):
            continue
        near = [c for c in parsed.children[i] if parsed.tokens[c].dep in _CLOSE and c < i]
        span = Span(parsed.tokens[min([i, *near])].start, token.end)
        around = [c for c in clauses if span.within(c.span)]
        if around:
            yield Clause(span, i, content=False), min(around, key=lambda c: c.span.end - c.span.start)


_CLOSE = frozenset({"det", "poss", "amod", "compound", "nummod"})


def plain_clauses(text: str, cues: Mapping[int, Sequence[Span]]) -> tuple[Clause, ...]:
    """Without a grammar: what is reported, and what is left of the sentence around its cue; else the sentence alone."""
    found: list[Clause] = []
    for at, content in cues.items():
        found.extend(Clause(balanced(text, span), at, content=True) for span in content)
        left = _left_of(text, at, content)
        found.extend([Clause(left, at, content=False, reporting=True)] if left else [])
    if not cues:
        found.append(Clause(balanced(text, Span(0, len(text.rstrip(" .")))), -1, content=True))
    taken = {clause.span for clause in found}
    found.extend(Clause(span, -1, content=False) for span in _segments(text) if span not in taken)
    return tuple(sorted(set(found), key=lambda c: (c.span.start, -c.span.end, c.head)))


_SEGMENT = 2
"""Words: a shorter stretch between commas is no clause."""


def _segments(text: str) -> Iterator[Span]:
    """The stretches between commas and conjunctions: a doubt in one of them is not a doubt about the others."""
    start = 0
    for end, after in [*(m.span() for m in BOUNDARY.finditer(text)), (len(text), len(text))]:
        piece = text[start:end].rstrip(" .,")
        start += len(piece) - len(piece.lstrip())
        if len(piece.split()) >= _SEGMENT:
            yield Span(start, start + len(piece.lstrip()))
        start = after


def _left_of(text: str, at: int, content: Sequence[Span]) -> Span | None:
    """The stretch around offset `at` that no content covers."""
    start = max((span.end for span in content if span.end <= at), default=0)
    end = min((span.start for span in content if span.start >= at), default=len(text))
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip(' ,;:”"'))
    end = start + len(text[start:end].rstrip(' ,;:.“"'))
    end -= len(" that") if text[start:end].endswith(" that") else 0
    return Span(start, end) if start < end else None
