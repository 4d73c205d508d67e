"""The speaker of a cue as a span of the sentence: its subject, a passive's agent, the noun a participle hangs on.

What is told about a speaker in commas is left out; a chain ("a lawmaker briefed by the agency") stays whole.
"""

from collections.abc import Collection, Sequence
from functools import cache

from generator.data import rows, words
from generator.language.certainty.misreadings import participle_above
from generator.language.parsing import Parsed, Token
from generator.language.speech.frames import verbs_that
from generator.language.speech.trimming import runs
from generator.model import Span

_LOOSE = frozenset({"relcl", "acl", "advcl", "parataxis", "ccomp"})
"""Branches that tell something about a speaker but are no part of the name."""


_SHARING = ("conj", "xcomp", "advcl", "acl", "pcomp", "prep", "dep", "acomp", "oprd", "advmod")
"""Branches that have the subject of the verb above: `was able to tell`, `stopped short of calling it theft`."""


def subject_of(parsed: Parsed, i: int) -> Span | None:
    """Who does what verb `i` says, also where verbs share a subject ("said X and added Y", "X left, saying Y")."""
    participle = participle_above(parsed, i)
    participle = _participle_before(parsed, i) if participle is None else participle
    if participle is not None:
        return _before(parsed, participle, i)
    quoted = _quoted_as(parsed, i)
    if quoted is not None:
        return noun_phrase(parsed, quoted)
    interrupted = interrupted_subject(parsed, i)
    if interrupted is not None:
        return noun_phrase(parsed, [c for c in parsed.children[i] if parsed.tokens[c].dep == "nsubj" and c < i][-1])
    at = i
    for _ in range(len(parsed.tokens)):
        subject = parsed.child(at, "nsubj", "nsubjpass")
        subject = inverted(parsed, at) if subject is None else subject
        if subject is not None:
            return noun_phrase(parsed, subject)
        token = parsed.tokens[at]
        if token.head == at or token.dep not in _SHARING:
            return None
        led = _led(parsed, at)
        if led is not None:
            return noun_phrase(parsed, led)
        if token.dep == "acl" and _to_do(parsed, at) and not is_agent(parsed, token.head):
            return None
        at = _goes_on_above(parsed, at)
        if token.dep == "acl" or parsed.tokens[at].pos in ("NOUN", "PROPN"):
            return _noun_above(parsed, i, at)
    return None


def _noun_above(parsed: Parsed, i: int, at: int) -> Span | None:
    """The noun that a participle hangs on, or who puts out what it names."""
    issuer = _issuer(parsed, at) if parsed.tokens[i].lemma in verbs_that("speech", "clause") else None
    if issuer is not None:
        return noun_phrase(parsed, issuer)
    return noun_phrase(parsed, at, without=frozenset({i, *parsed.subtree(i)}))


def _issuer(parsed: Parsed, thing: int) -> int | None:
    """Who speaks in what is put out: `the council issued a statement saying`."""
    verb = parsed.tokens[thing].head
    put_out = parsed.tokens[thing].dep == "dobj" and parsed.tokens[verb].lemma in _ISSUING
    subject = parsed.child(verb, "nsubj") if put_out and parsed.tokens[thing].lemma in _WRITTEN else None
    return subject if subject is not None and subject < verb and parsed.tokens[subject].tag not in _RELATIVE else None


_ISSUING = frozenset("circulate distribute email give issue make post publish release send share tweet write".split())
_WRITTEN = frozenset("announcement email letter memo message note post release statement text tweet video".split())
_RELATIVE = ("WP", "WDT")


def _led(parsed: Parsed, i: int) -> int | None:
    """Whom the verb above an infinitive makes its subject: `many` in `leading many to believe`."""
    head = parsed.tokens[i].head
    person = parsed.child(head, "dobj") if parsed.tokens[i].dep == "xcomp" and _to_do(parsed, i) else None
    return person if person is not None and head < person < i and parsed.tokens[head].lemma in _LEADING else None


_LEADING = frozenset(
    "lead prompt cause force allow enable encourage persuade convince drive compel spur inspire tempt invite ask tell "
    "urge order instruct press push get want expect advise".split()
)
"""Verbs whose object does what the infinitive behind it says."""


def _to_do(parsed: Parsed, i: int) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return any(parsed.tokens[c].tag == "TO" for c in parsed.children[i])


def _goes_on_above(parsed: Parsed, i: int) -> int:
    """The verb with the subject of `i`; in `Lee said the firm had grown, arguing that` it is Lee who argues."""
    head = parsed.tokens[i].head
    first = parsed.subtree(i)[0]
    after = parsed.tokens[i].tag == "VBG" and parsed.tokens[i].dep == "advcl" and i > head and first > 0
    if not after or parsed.tokens[first - 1].text != "," or parsed.tokens[head].dep != "ccomp":
        return head
    above = parsed.tokens[head].head
    return above if above < head and parsed.tokens[above].lemma in verbs_that("speech", "clause") else head


def _participle_before(parsed: Parsed, i: int) -> int | None:
    """The participle that a parser took for what is said: `officials cited in the report said the bridge failed`."""
    if parsed.child(i, "nsubj", "nsubjpass") is not None:
        return None
    first = _first_of(parsed, i)
    for c in parsed.children[i]:
        token, subtree = parsed.tokens[c], parsed.subtree(c)
        bare = token.tag in ("VBN", "VBD") and parsed.child(c, "aux", "auxpass", "mark") is None
        if token.dep == "ccomp" and c < first and bare and subtree[-1] == first - 1:
            alone = not any(parsed.tokens[k].text in (",", ":", "”", '"') for k in range(subtree[0], first))
            return c if alone and parsed.child(c, "nsubj", "nsubjpass") is not None else None
    return None


def _quoted_as(parsed: Parsed, i: int) -> int | None:
    """In `the paper quoted the mayor as saying` the mayor speaks."""
    as_ = parsed.tokens[i].head
    if parsed.tokens[i].dep != "pcomp" or parsed.tokens[as_].lemma != "as":
        return None
    return parsed.child(parsed.tokens[as_].head, "dobj", "nsubjpass")


def interrupted_subject(parsed: Parsed, i: int) -> int | None:
    """The subject of what is said, where the cue stands behind it: `The dam, officials said on Monday, may break`."""
    subjects = [c for c in parsed.children[i] if parsed.tokens[c].dep == "nsubj" and c < i]
    if len(subjects) < _PAIR or parsed.tokens[parsed.subtree(subjects[-1])[0] - 1].text != ",":
        return None
    return subjects[0]


_PAIR = 2


def _before(parsed: Parsed, participle: int, i: int) -> Span | None:
    """`US officials cited in the article` before `suggested`."""
    subject = parsed.child(participle, "nsubj", "nsubjpass")
    if subject is None:
        return None
    return next(iter(runs(parsed, range(parsed.subtree(subject)[0], _first_of(parsed, i)))), None)


def _first_of(parsed: Parsed, i: int) -> int:
    """The first auxiliary of a verb, or the verb."""
    return min([i, *(c for c in parsed.children[i] if parsed.tokens[c].dep in ("aux", "auxpass"))])


def inverted(parsed: Parsed, i: int) -> int | None:
    """In `said Jones` the name may be read as an object."""
    token = parsed.tokens[i]
    thing = parsed.child(i, "dobj", "attr")
    before = parsed.tokens[i - 1] if i else None
    if thing is None or token.tag != "VBD" or (before is not None and before.pos != "PUNCT"):
        return None
    named = parsed.tokens[thing].pos in ("PROPN", "PRON") or (before is not None and _may_speak(parsed, i, thing))
    return thing if thing > i and named else None


def _may_speak(parsed: Parsed, i: int, thing: int) -> bool:
    """`“Why?” asked one widow`, `the city is safe, insisted the mayor`: a noun right behind the verb."""
    more = any(c > i and parsed.tokens[c].dep in ("ccomp", "xcomp") for c in parsed.children[i])
    alone = not more and parsed.subtree(thing)[0] == i + 1
    quoted = parsed.tokens[i - 1].text in ("”", '"', "''")
    return alone and (quoted or is_agent(parsed, thing))


def is_agent(parsed: Parsed, i: int) -> bool:
    """Whether a noun or name is of somebody or something that can speak: a person, a body, a document."""
    token = parsed.tokens[i]
    return token.pos == "PRON" or token.ent_type in _AGENTS or token.lemma in _speakers()


_AGENTS = frozenset({"PERSON", "ORG", "NORP", "GPE"})


def speaks(word: str) -> bool:
    """Whether a word of its own names somebody who may speak: `police`, `Officials`, `witness`."""
    singular = word.lower().removesuffix("s")
    return not _SHOWN & {word.lower(), singular} and bool(_speakers() & {word.lower(), singular, f"{singular}e"})


_SHOWN = frozenset({"account", "clip", "footage", "media", "people", "video"})
"""What a line shows rather than what speaks in it: `Video: river breaks its banks`."""


@cache
def _speakers() -> frozenset[str]:
    """Nouns of speakers in the singular."""
    listed = (words(name) for name in ("roles", "unnamed-speakers", "documents", "organisation-words"))
    people = {cell for row in rows("people") for cell in row}
    bodies = {row[0].split()[-1] for row in rows("speaker-roles")}
    return frozenset({word.lower() for some in listed for word in some} | people | bodies | {"medium"})


def beside(parsed: Parsed, i: int, hidden: Sequence[Span]) -> Span | None:
    """The name next to cue `i` where a parser takes words of what is said for the speaker.

    `“Panic. Full panic,” said Ann Lee, a nurse.`, `“Not bad. Great,” Rep. Karl Ott (D-Md.) said.`
    """
    if parsed.tokens[i].tag not in ("VBD", "VBZ", "VBP"):
        return None
    first = _before_apposition(parsed, _first_of(parsed, i))
    start = first
    while start and _names(parsed.tokens[start - 1], hidden):
        start = _bracket(parsed, start - 1)
    end = i + 1
    while end < len(parsed.tokens) and _names(parsed.tokens[end], hidden) and parsed.tokens[end].text != "(":
        end += 1
    if start < first:
        return next(iter(runs(parsed, range(start, first))), None)
    named = parsed.tokens[i + 1 : end]
    told = named and named[0].ent_type not in ("DATE", "TIME") and named[0].pos != "ADP"
    return next(iter(runs(parsed, range(i + 1, end))), None) if told else None


def _before_apposition(parsed: Parsed, first: int) -> int:
    """The end of the name in `Karl Ott, a guard, said`."""
    if first < _PAIR or parsed.tokens[first - 1].text != ",":
        return first
    comma = next((k for k in range(first - 2, 0, -1) if parsed.tokens[k].text == ","), None)
    return first if comma is None else comma


def _bracket(parsed: Parsed, k: int) -> int:
    """The opening bracket of a closing one, so that `(D-Md.)` stays with the name; another token itself."""
    if parsed.tokens[k].text != ")":
        return k
    return next((j for j in range(k, -1, -1) if parsed.tokens[j].text == "("), k)


_NAMING = frozenset({"PROPN", "NOUN", "DET", "ADJ", "PRON", "NUM", "PART"})
_INSIDE_NAMES = frozenset({"of", "for", "in", "from", "at", "and", "the", "(", ")"})


def _names(token: Token, hidden: Sequence[Span]) -> bool:
    """A word of a name outside the quotation, or what stands inside names: `the minister for ports (acting)`."""
    inside = any(span.start <= token.start < span.end for span in hidden)
    if inside or token.text in ("“", "”", '"', "»", "«"):
        return False
    return token.pos in _NAMING or token.lemma in _INSIDE_NAMES


def agent_of(parsed: Parsed, i: int, away: int | None = None) -> Span | None:
    """`by military officials` after a passive; `away` is a branch that belongs to the verb."""
    by = parsed.child(i, "agent")
    thing = parsed.child(by, "pobj") if by is not None else None
    without = frozenset() if away is None else frozenset({away})
    return noun_phrase(parsed, thing, without) if thing is not None else None


def charge_below_agent(parsed: Parsed, i: int, known: Collection[str]) -> int | None:
    """The charge that a parser hangs on the agent: `was accused by the state of lying`, `blamed by unions for it`."""
    by = parsed.child(i, "agent")
    thing = parsed.child(by, "pobj") if by is not None else None
    own = {parsed.tokens[c].lemma for c in parsed.children[i]}
    for c in parsed.children[thing] if thing is not None else ():
        lemma = parsed.tokens[c].lemma
        if parsed.tokens[c].dep != "prep" or lemma not in known or lemma in own:
            continue
        if lemma == "for" or (lemma == "of" and parsed.child(c, "pcomp") is not None):
            return c
    return None


def noun_phrase(parsed: Parsed, i: int, without: frozenset[int] = frozenset()) -> Span | None:
    """A name with what belongs to it; what follows in commas or as a relative clause is left out.

    `Ann Lee, director of the centre` and `Ann Lee of the Harbour Centre` give `Ann Lee`. `The harbour's chairman, Karl
    Ott` stays whole, since the apposition is the name, and so does `a lawmaker briefed by the agency`, since the agency
    speaks through her.
    """
    away = frozenset(c for c in parsed.children[i] if _left_out(parsed, i, c)) | without
    spans = runs(parsed, parsed.subtree(i, away))
    token = parsed.tokens[i]
    return next((s for s in spans if s.start <= token.start and token.end <= s.end), None)


def _left_out(parsed: Parsed, head: int, c: int) -> bool:
    token = parsed.tokens[c]
    if token.dep == "appos":
        return parsed.tokens[head].pos == "PROPN" or token.pos != "PROPN"
    if token.dep == "acl" and token.tag == "VBN" and parsed.tokens[c - 1].text != ",":
        return False
    person = parsed.tokens[head].ent_type == "PERSON" and token.dep == "prep"
    return (token.dep in _LOOSE or person) and c > head


def antecedent_of(parsed: Parsed, i: int) -> Span | None:
    """Whom `who` stands for in `Ann Lee, who said`: the noun the relative clause hangs on."""
    subject = parsed.child(i, "nsubj", "nsubjpass")
    token = parsed.tokens[i]
    if subject is None or token.dep != "relcl" or parsed.tokens[subject].tag not in ("WP", "WDT"):
        return None
    return noun_phrase(parsed, token.head)
