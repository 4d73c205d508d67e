"""Of whom a claim tells: a victim or a suspect of the story, by the subject of its clause.

Who was killed or hurt, and who is accused of it, is named once in words of a frame; what he was, did and liked is told
in words of none ("Ida Moen worked at the mill"). Those who are both stand with the suspects.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache

from generator.comparison.questions.people import names, surname
from generator.comparison.telling.occurrence import within
from generator.comparison.telling.people import whole_name
from generator.comparison.telling.wording import one_line
from generator.data import rows
from generator.language.parsing import Parsed, parse
from generator.model import Claim, Mention, Ref, Span

VICTIMS, LONE, SUSPECTS = "The victims", "The victim", "Suspects and arrests"


@dataclass(frozen=True, slots=True)
class People:
    """The words by which the victims and the suspects of a story are known."""

    victims: frozenset[str]
    suspects: frozenset[str]
    kin: frozenset[str]
    """Surnames of victims that others bear too: who speaks is a relative, who only was or did something is not."""


def of_whom(claims: Sequence[Claim], texts: Mapping[Ref, str], old: Set[Ref]) -> Mapping[str, str]:
    """Claim id -> whether it tells of the victims or of the suspects; none for what tells of nobody of these.

    Sentences of `old` cases tell of other victims.
    """
    refs = sorted(texts)
    parsed = dict(zip(refs, parse([texts[ref] for ref in refs]), strict=True))
    people = _people([p for ref, p in parsed.items() if p and ref not in old])
    found: dict[str, str] = {}
    for claim in claims:
        told = {_told(m, parsed.get(m.ref), people, named=m.ref in old) for m in claim.mentions}
        if len(told) == 1 and (whose := told.pop()):
            found[claim.id] = whose
    return found


def _told(mention: Mention, parsed: Parsed | None, people: People, *, named: bool) -> str:
    """Whom the subjects of a clause name, or call "the victim", unless they must be `named`."""
    heads = tuple(_subjects(mention, parsed)) if parsed else ()
    subjects = {w for i in heads for w in _words_of(parsed, i)} if parsed else set()
    suspects, victims = (people.suspects, people.victims) if named else _with_nouns(people)
    if subjects & suspects:
        return SUSPECTS
    short = any(w[:1].isupper() and len(w) > SHORT and v.startswith(w) for w in subjects for v in people.victims)
    return VICTIMS if subjects & victims or short or (parsed and _is_of_kin(parsed, heads, people)) else ""


def _is_of_kin(parsed: Parsed, heads: Sequence[int], people: People) -> bool:
    """Whether a subject is called by a victim's surname that others bear, and is not somebody who says or mourns."""
    quiet = not _RELATIVE.search(parsed.text.partition(",")[0])
    own = (i for i in heads if parsed.tokens[parsed.tokens[i].head].lemma not in _saying())
    return quiet and any(not people.kin.isdisjoint(_words_of(parsed, i)) for i in own)


_RELATIVE = re.compile(
    r"\b(?:his|her|their) (?:late )?(?:son|daughter|brother|sister|husband|wife|father|mother|child)\b"
)


@cache
def _saying() -> frozenset[str]:
    return frozenset(row[0] for row in rows("cues-verbs")) | {"cry", "weep", "mourn", "gather", "grieve"}


def _with_nouns(people: People) -> tuple[frozenset[str], frozenset[str]]:
    return people.suspects | _SUSPECTS, people.victims | _VICTIMS


_SUSPECTS = frozenset({"suspect", "suspects", "gunman", "gunmen", "shooter", "shooters", "assailant", "attacker"})
_VICTIMS = frozenset({"victim", "victims"})


def _subjects(mention: Mention, parsed: Parsed) -> Iterator[int]:
    """The subjects of the main verbs of a clause, and of what is said in it."""
    span = within(mention, parsed)
    for i, token in enumerate(parsed.tokens):
        inside = span is None or Span(token.start, token.end).within(span)
        if inside and token.dep in ("nsubj", "nsubjpass") and parsed.tokens[token.head].dep in _MAIN:
            yield i


_MAIN = ("ROOT", "conj", "ccomp", "parataxis")


def _words_of(parsed: Parsed, at: int) -> Iterator[str]:
    """The words by which a subject may be known: a given name, a surname, or what he is called."""
    token = parsed.tokens[at]
    named = names(parsed, at)
    yield from (name.split()[0].replace("’", "'") for name in named)
    yield from (name.replace("’", "'") for name in named if " " not in name)
    if token.pos == "NOUN":
        yield token.text.lower()


def _people(sentences: Sequence[Parsed]) -> People:
    """Who is hurt and who is accused in a story, by what their sentences say is done to them."""
    full = _bearers(sentences)
    accused = {full.get(n, n) for p in sentences for n in (*_done_to(p, _ACCUSED), *_called(p))}
    hurt = {full.get(n, n) for p in sentences for n in (*_done_to(p, _HURT), *_died(p), *_listed(p))} - accused
    accused, hurt = ({name for name in people if " " in name} for people in (accused, hurt))
    others = {name for p in sentences for name in _subject_names(p) if " " in name} - hurt - accused
    alone = Counter(name for p in sentences for name in _subject_names(p) if " " not in name)
    usual = {name for name, n in alone.items() if n >= USUAL}
    victims = _known_by(hurt, others | accused, usual)
    kin = {surname(name) for name in hurt} & {surname(name) for name in others} - victims
    return People(victims, _known_by(accused, others | hurt, usual), frozenset(kin))


def _known_by(people: Set[str], others: Set[str], usual: Set[str]) -> frozenset[str]:
    """The given names and surnames of some people that no other of the story bears.

    Or that stand alone so often that they mean one: a wife of his name is called by hers.
    """
    taken = {word for name in others for word in name.split()}
    surnames = {surname(name) for name in people}
    own = {word for name in people for word in (name.split()[0], surname(name))} - (taken - (surnames & usual))
    return frozenset(word.replace("’", "'") for word in own if len(word) > SHORT)


USUAL = 3
"""Sentences in which a surname stands alone as the subject from which it means one of its bearers."""


SHORT = 2
"""Letters of a name that are an initial."""
_HURT = frozenset({"kill", "shoot", "wound", "injure", "stab", "murder", "slay", "gun", "strike"})
_ACCUSED = frozenset(
    {"arrest", "charge", "accuse", "indict", "book", "arraign", "sentence", "convict", "jail", "detain"}
)


def _done_to(parsed: Parsed, verbs: Set[str]) -> Iterator[str]:
    """The full names of those to whom one of some verbs is done."""
    for i, token in enumerate(parsed.tokens):
        if token.pos == "VERB" and token.lemma in verbs:
            below = (c for c in parsed.children[i] if parsed.tokens[c].dep in ("nsubjpass", "dobj"))
            yield from (name for c in below for name in names(parsed, c))


def _died(parsed: Parsed) -> Iterator[str]:
    for i, token in enumerate(parsed.tokens):
        if token.lemma in ("die", "succumb") and (c := parsed.child(i, "nsubj")) is not None:
            yield from names(parsed, c)


def _listed(parsed: Parsed) -> Iterator[str]:
    """The people whom a sentence calls victims: "The victims are Ida Moen, 30, and …", "the last victim, Ida Moen"."""
    yield from (one_line(found[1]) for found in _VICTIM.finditer(parsed.text) if whole_name(one_line(found[1])))
    if _WHO.search(parsed.text):
        yield from (one_line(found[1]) for found in _AGED.finditer(parsed.text) if whole_name(one_line(found[1])))


_WHO = re.compile(
    r"\b(?:victims?|deceased|dead)\b.{0,60}\b(?:was|were|is|are|as)\b|\b(?:death|killing|murder|slaying) of\b"
    r"|\bidentif\w+ (?:the )?(?:\w+ ){0,4}(?:victims?|officer|boy|girl|child|toddler|woman|man) .{0,20}as\b",
    re.I,
)
_VICTIM = re.compile(
    r"\b[Vv]ictim,? (?:(?:identified as|named|was|is) )?(?:\d+-year-old )?((?:[A-Z][\w’'-]+ ){1,3}[A-Z][\w’'-]+)"
)
_AGED = re.compile(r"\b((?:[A-Z][\w’'-]+ ){1,3}[A-Z][\w’'-]+),? (?:age |aged )?\d{1,2}\b(?!-)")


def _bearers(sentences: Sequence[Parsed]) -> Mapping[str, str]:
    """Surname -> the one full name of a subject that ends in it; spellings of one given name are one."""
    found: dict[str, list[str]] = {}
    for name in (n for p in sentences for n in _subject_names(p) if " " in n):
        found.setdefault(surname(name), []).append(name)
    return {last: own[0] for last, own in found.items() if len({name.split()[0] for name in own}) == 1}


def _called(parsed: Parsed) -> Iterator[str]:
    """The people whom a sentence calls the suspect: "the gunman, Tom Pike", "Tom Pike, the alleged gunman"."""
    for found in _SUSPECTED.finditer(parsed.text):
        yield one_line(found[1] or found[2])


_NAME = r"((?:[A-Z][\w’'.-]+ ){1,3}[A-Z][\w’'-]+)"
_SUSPECTED = re.compile(
    rf"\b(?:gunman|shooter|suspect|attacker|assailant)(?:, (?:identified as )?| as | was | is |: ){_NAME}"
    rf"|{_NAME},(?: \d+,)? (?:the |an? |who (?:is|was) )?(?:alleged|accused|suspected|suspect)\b"
)


def _subject_names(parsed: Parsed) -> Iterator[str]:
    """The names that are subjects of a sentence: of those who only speak or act, too."""
    for i, token in enumerate(parsed.tokens):
        if token.dep in ("nsubj", "nsubjpass") and token.text[:1].isupper():
            yield from names(parsed, i)
