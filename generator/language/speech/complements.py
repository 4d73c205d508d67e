"""What a verb of saying, thinking or wishing reports: its clause, infinitive, object or the clause it is put into.

Yields spans of the sentence without the verb itself and without the "that" that joins the two; nothing where the verb
takes no such complement. Which it takes is data (`cues-verbs`).
"""

from collections.abc import Callable, Iterable

from generator.language.parsing import Parsed
from generator.language.speech.frames import frames
from generator.language.speech.sources import interrupted_subject, inverted
from generator.language.speech.trimming import runs
from generator.model import Span

_PREPOSITIONS = frozenset("about against as at for in of on over to with".split())


def is_passive(parsed: Parsed, i: int) -> bool:
    """`was said`, `troops said to have left`; not `as experts have said`."""
    bare = parsed.tokens[i].tag == "VBN" and parsed.tokens[i].dep in ("acl", "advcl")
    bare = bare and parsed.child(i, "aux", "nsubj") is None
    return bare or parsed.child(i, "auxpass", "nsubjpass") is not None or _is_accused(parsed, i)


def _is_accused(parsed: Parsed, i: int) -> bool:
    """`the man accused of shooting them`, which a parser may take for what he does: nobody accuses without whom."""
    follows = parsed.tokens[i + 1].text if i + 1 < len(parsed.tokens) else ""
    return parsed.tokens[i].text in ("accused", "suspected", "convicted") and follows == "of"


def clause_of(parsed: Parsed, i: int) -> tuple[Span, ...]:
    """`said [that] 300 were killed`: the complement without "that", with a subject that the cue parts from it.

    What a parser cuts in two goes together: `found that attempts to flee | were made`.
    """
    clauses = [c for c in parsed.children[i] if parsed.tokens[c].dep == "ccomp" and not _of_object(parsed, i, c)]
    clauses = clauses or _after_person(parsed, i)
    after = [c for c in clauses if c > i]
    first = interrupted_subject(parsed, i)
    if first is not None and after:
        return runs(parsed, (*parsed.subtree(first), *parsed.subtree(after[0])))
    more = [c for c in after[1:] if parsed.tokens[parsed.subtree(c)[0] - 1].pos not in ("PUNCT", "CCONJ")]
    if after and more:
        return runs(parsed, (x for c in (after[0], *more) for x in parsed.subtree(c, _marks(parsed, c))))
    clause = next(iter(after or [c for c in clauses if _next_to(parsed, c) != ";"]), None)
    return content_of(parsed, clause, i) if clause is not None else ()


def _of_object(parsed: Parsed, i: int, clause: int) -> bool:
    """Whether a "that" belongs to a noun of the object: `kept ties in spite of a finding that Moen did it`."""
    thing = parsed.child(i, "dobj")
    if thing is None or thing < i or parsed.tokens[thing].pos != "NOUN":
        return False
    told = "person" in frames("cues-verbs").get(parsed.tokens[i].lemma, ())
    return not told and any(c > thing for c in _marks(parsed, clause))


def _next_to(parsed: Parsed, clause: int) -> str:
    """The token after a clause; none at the end of the sentence, where a tree may end a clause before its verb."""
    after = parsed.subtree(clause)[-1] + 1
    return parsed.tokens[after].text if after < len(parsed.tokens) else ""


def _after_person(parsed: Parsed, i: int) -> list[int]:
    """What is said to somebody where a parser takes it for a relative clause: `told officials | the dam had broken`."""
    person = parsed.child(i, "dobj")
    if person is None or "person" not in frames("cues-verbs").get(parsed.tokens[i].lemma, ()):
        return []
    clause = parsed.child(person, "relcl")
    if clause is None or parsed.child(clause, "nsubj", "nsubjpass") is None:
        return []
    relative = any(parsed.tokens[c].tag in ("WDT", "WP", "WP$", "WRB") for c in parsed.children[clause])
    return [] if relative else [clause]


def _infinitive(parsed: Parsed, i: int) -> tuple[Span, ...]:
    """`promised to leave`."""
    clause = parsed.child(i, "xcomp")
    to = clause is not None and any(parsed.tokens[c].tag == "TO" for c in parsed.children[clause])
    return content_of(parsed, clause, i) if clause is not None and to else ()


def _gerund(parsed: Parsed, i: int) -> tuple[Span, ...]:
    """`proposed dropping the rule`, `denied taking money`."""
    doing = parsed.child(i, "xcomp")
    return content_of(parsed, doing, i) if doing is not None and parsed.tokens[doing].tag == "VBG" else ()


def _person(parsed: Parsed, i: int) -> tuple[Span, ...]:
    """`urged him to leave`: the person and the infinitive."""
    person = parsed.child(i, "dobj", "dative")
    clause = parsed.child(i, "xcomp")
    if person is None or clause is None:
        return ()
    return runs(parsed, (*parsed.subtree(person), *parsed.subtree(clause)))


def _object(parsed: Parsed, i: int) -> tuple[Span, ...]:
    """`criticised the plan`, with what it was called: `called the plan a mistake`, `branded it a "lie"`."""
    thing = parsed.child(i, "dobj")
    if thing is None or parsed.tokens[thing].tag in ("WDT", "WP"):
        return ()
    at = placed_at(parsed, i)
    if at is not None:
        return runs(parsed, (*parsed.subtree(thing), *parsed.subtree(at)))
    more = (c for c in parsed.children[i] if c > thing and parsed.tokens[c].dep in ("oprd", "xcomp", "dobj"))
    indices = [*_without_remark(parsed, thing), *(x for c in more for x in parsed.subtree(c))]
    return runs(parsed, indices)


def _figure(parsed: Parsed, i: int) -> tuple[Span, ...]:
    """`put the number of dead at 410`."""
    thing, at = parsed.child(i, "dobj"), placed_at(parsed, i)
    return runs(parsed, (*parsed.subtree(thing), *parsed.subtree(at))) if thing is not None and at is not None else ()


def placed_at(parsed: Parsed, i: int) -> int | None:
    """The "at" of a figure that is given for a thing: `put the number of dead at 410`."""
    thing = parsed.child(i, "dobj")
    for c in parsed.children[i] if thing is not None else ():
        figure = parsed.child(c, "pobj") if parsed.tokens[c].lemma == "at" and c > i else None
        if figure is not None and any(parsed.tokens[k].pos == "NUM" for k in (figure, *parsed.children[figure])):
            return c
    return None


def _without_remark(parsed: Parsed, thing: int) -> tuple[int, ...]:
    """`admitted the delay, which costs him votes`: what is told about the thing behind a comma, others do not say."""
    indices = parsed.subtree(thing)
    remarks = (x for x in indices if parsed.tokens[x].dep == "relcl" and _behind_comma(parsed, x))
    away = frozenset(x for remark in remarks for x in parsed.subtree(remark))
    return tuple(x for x in indices if x not in away)


def _behind_comma(parsed: Parsed, clause: int) -> bool:
    first = parsed.subtree(clause)[0]
    return first > 0 and parsed.tokens[first - 1].text == "," and parsed.tokens[first].tag in ("WDT", "WP", "WP$")


def complement_of(parsed: Parsed, i: int, known: Iterable[str]) -> tuple[Span, ...]:
    """The first complement that the verb takes and has."""
    found = (rule(parsed, i) for name, rule in _FRAMES if name in known)
    return next((content for content in found if content), ())


_FRAMES: tuple[tuple[str, Callable[[Parsed, int], tuple[Span, ...]]], ...] = (
    ("person", _person),
    ("to", _infinitive),
    ("figure", _figure),
    ("object", _object),
    ("clause", _gerund),
)


def after_preposition(parsed: Parsed, i: int, known: Iterable[str]) -> tuple[Span, ...]:
    """`called for talks`, `warned about the attack`, `called on them to leave`.

    The topic of a talk (`spoke about it`) is not what was said.
    """
    wanted = _PREPOSITIONS & frozenset(known)
    for c in parsed.children[i]:
        if parsed.tokens[c].dep == "prep" and parsed.tokens[c].lemma in wanted:
            thing = parsed.child(c, "pobj", "pcomp")
            if thing is not None:
                asked = parsed.child(i, "xcomp") if parsed.tokens[c].lemma == "on" else None
                more = parsed.subtree(asked) if asked is not None and asked > thing else ()
                return runs(parsed, (*_without_remark(parsed, thing), *more))
    return ()


def judged_as(parsed: Parsed, i: int, known: Iterable[str]) -> tuple[Span, ...]:
    """`condemned the test as reckless`, `accused him of theft`, `likened the rule to theft`."""
    wanted = {"as", "of", "for"} & frozenset(known) | ({"to", "with"} if "beside" in known else set())
    for c in parsed.children[i]:
        if parsed.tokens[c].dep == "prep" and parsed.tokens[c].lemma in wanted:
            return runs(parsed, parsed.subtree(c))
    return ()


def passive_of(parsed: Parsed, i: int) -> tuple[Span, ...]:
    """`they were said to have been unprepared`: what the sentence says, without the cue."""
    subject = parsed.child(i, "nsubjpass")
    more = [c for c in parsed.children[i] if parsed.tokens[c].dep in ("xcomp", "ccomp", "oprd")]
    if not more and "passive" not in frames("cues-verbs")[parsed.tokens[i].lemma]:
        return ()
    if subject is None or parsed.tokens[subject].tag in ("WDT", "WP") or parsed.tokens[subject].lemma == "it":
        indices = [x for c in more for x in parsed.subtree(c, _marks(parsed, c))]
    else:
        indices = [*parsed.subtree(subject), *(x for c in more for x in parsed.subtree(c))]
    return runs(parsed, indices)


def _clipped(parsed: Parsed, i: int) -> int | None:
    """What a parser takes for a remark on the time: `No fuel leaked into the harbour, he said`."""
    for c in parsed.children[i]:
        verb = parsed.child(c, "acl", "relcl")
        last = parsed.subtree(c)[-1]
        if c < i and parsed.tokens[c].dep == "npadvmod" and verb is not None and parsed.tokens[last + 1].text == ",":
            return c
    return None


def around_of(parsed: Parsed, i: int) -> tuple[Span, ...]:
    """The clause a cue is put into: `300 were killed, the agency said`, `as the agency said, 300 were killed`."""
    token = parsed.tokens[i]
    first = interrupted_subject(parsed, i)
    first = _clipped(parsed, i) if first is None else first
    if token.head == i and first is not None and first < i - 1:
        return runs(parsed, parsed.subtree(first))
    if token.head == i or token.dep not in ("parataxis", "ccomp", "advcl", "dep", "conj"):
        return ()
    as_said = any(parsed.tokens[c].lemma == "as" for c in parsed.children[i])
    if as_said and _has_own_topic(parsed, i):
        return ()
    set_off = as_said or token.dep == "parataxis"
    set_off = set_off or (parsed.tokens[i - 1].text == "," and inverted(parsed, i) is not None)
    return content_of(parsed, token.head, i) if set_off else ()


def _has_own_topic(parsed: Parsed, i: int) -> bool:
    """`His mind was in Keld, as he tweeted about the bridge`, `as she began her work`: nobody says the clause."""
    below = [parsed.tokens[c] for c in parsed.children[i] if c > i]
    told = "person" in frames("cues-verbs").get(parsed.tokens[i].lemma, ()) or parsed.tokens[i].lemma == "tell"
    about = any(t.dep == "prep" and t.lemma in ("about", "of", "over", "against") for t in below)
    return about or (not told and any(t.dep == "dobj" and t.pos != "PRON" for t in below))


def content_of(parsed: Parsed, clause: int, cue: int) -> tuple[Span, ...]:
    """The words of a clause without the cue's, in pieces where the cue interrupts it."""
    return runs(parsed, parsed.subtree(clause, _marks(parsed, clause) | {cue}))


def _marks(parsed: Parsed, clause: int) -> frozenset[int]:
    """The "that" of a clause."""
    below = (parsed.tokens[c] for c in parsed.children[clause])
    marks = (token.dep == "mark" or token.pos == "SCONJ" for token in below)
    return frozenset(
        c for c, mark in zip(parsed.children[clause], marks, strict=True) if mark and parsed.tokens[c].lemma == "that"
    )
