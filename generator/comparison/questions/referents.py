"""Whom the pronouns of an asked clause mean, where its own sentence tells it: "whether the mayor will sell his boat".

A pronoun is bound by a name or a role before it in the clause, or by the only person of the sentence that it fits and
who is not merely the one who speaks. Every other one leaves the clause hanging on another sentence.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.comparison.likeness.rarity import UNLISTED, rarity
from generator.data import table, words
from generator.language.parsing import Parsed, Token, parse
from generator.language.words import stem

LONGEST = 6
"""Words of a naming that can stand for a pronoun."""
_PERSONAL = frozenset({"he", "she", "him", "her", "his", "himself", "herself", "hers"})
_PLURAL = frozenset({"they", "them", "their", "themselves", "theirs"})
_THING = frozenset({"it", "its", "itself"})
_POSSESSIVE = frozenset({"his", "her", "its", "their"})
_FIRST = frozenset("i we us our my me you your ours mine yours".split())
_POINTING = frozenset("this these those such".split())
_WOMEN = frozenset("woman girl mother wife daughter sister grandmother aunt actress queen princess".split())
_MEN = frozenset("man boy father husband son brother grandfather uncle gunman king prince".split())
_SHE, _HE = frozenset({"she", "her", "hers", "herself"}), frozenset({"he", "him", "his", "himself"})


class Person(NamedTuple):
    """Somebody whom a text names, by a name or by what he is."""

    text: str
    head: str
    plural: bool


def standing(clause: str, before: str = "", who: str = "") -> str | None:
    """The clause with its pronouns bound or replaced by whom they mean; None where one of them is an orphan.

    `before` is what its sentence tells ahead of it, `who` is the one there who does not know.
    """
    clause = _of_the_story(clause, before)
    (parsed,) = parse([clause])
    if not parsed or _POINTS.search(clause):
        return None
    changes: list[tuple[int, int, str]] = []
    for i, token in enumerate(parsed.tokens):
        word = token.text.lower()
        if word in _FIRST or (word in _POINTING and not _TIME.match(clause[token.end :])):
            return None
        if word == "that" and token.tag == "DT":
            return None
        if word in _PERSONAL | _PLURAL | _THING and not _bound(parsed, i):
            other = _teller(parsed, i, who) or _meant(word, before, who)
            if not other or changes:
                return None
            changes.append((token.start, token.end, _possessive(other) if _owns(parsed, i) else other))
    for start, end, text in changes:
        clause = f"{clause[:start]}{text}{clause[end:]}"
    return clause


def alone(text: str, clause: str) -> bool:
    """Whether a whole sentence names all of whom it tells and asks: nothing points back to another sentence.

    A pronoun of what it leaves open must mean somebody who is told of, not the one who does not know.
    """
    (parsed,) = parse([text])
    if not parsed or _POINTS.search(text.rstrip(" .")) or _LEANS.search(text):
        return False
    asked = text.find(clause)
    for token in parsed.tokens:
        word = token.text.lower()
        if word in _FIRST or (word in _POINTING and not _TIME.match(text[token.end :])):
            return False
        if word == "that" and token.tag == "DT":
            return False
        named = [t for t in parsed.tokens if t.end <= token.start and t.pos in ("NOUN", "PROPN")]
        told = len({p.head for p in people(text[: token.start]) if _fits(p, word) and not _OFFICE.search(p.text)}) == 1
        told = told if token.start > asked else bool(named)
        if word in _PERSONAL | _PLURAL and not told:
            return False
        things = [t for t in named if word != "it" or (t.dep == "dobj" and t.start > asked)]
        if word in _THING and token.dep not in _EMPTY and not things:
            return False
    return True


_EMPTY = frozenset(("nsubj", "nsubjpass", "expl"))
_LEANS = re.compile(r"\b(?:the same|such an?|in that case|another \w+)\b", re.I)


def _of_the_story(clause: str, before: str) -> str:
    """ "these shootings" are "the shootings" where the clause tells of no others; what was "gang-related" is one."""
    clause = (
        _THOSE.sub("the ", _BELIEVED.sub(r"\1 ", clause)) if _CALLED.search(clause) else _BELIEVED.sub(r"\1 ", clause)
    )
    clause = _KIND.sub(r"\1the shooting\2", clause) if _SHOOTING.search(before) else clause
    found = _EVENT.search(clause)
    alone = found and len(re.findall(rf"\b{found[2].rstrip('s')}", clause)) == 1
    return f"{clause[: found.start()]}the {clause[found.start(2) :]}" if found and alone else clause


_THOSE = re.compile(r"\b(?:these|those) (?=(?!who|of|in|with|by|at|on|and|from|two|three|other)[a-z-]+ [a-z-]+s\b)")
_CALLED = re.compile(r"(?<!^)\b[A-Z][a-z]")
"""What points back, but is told in two words beside a name: "strip Keld of those economic perks"."""
_SHOOTING = re.compile(r"\bshooting\b")
_BELIEVED = re.compile(r"^(whether|if) (?:police|investigators|detectives|they) (?:believe|think|suspect) (?:that )?")
"""Whose belief it is, where what is believed is asked."""
_KIND = re.compile(
    r"^((?:whether|if) )(?:it|this|that)( (?:was|is) (?:an? )?(?:accident(?:al)?|(?:gang|drug)[- ]related|intentional"
    r"|deliberate|random|self[- ]defen[cs]e|hate crime|targeted)\b)"
)
"""What kind of shooting "it" was."""
_EVENT = re.compile(
    r"\b(this|these) ((?:shooting|incident|attack|killing|death|slaying|fire|crash|murder|explosion)s?)\b"
)


def _possessive(name: str) -> str:
    return f"{name}’" if name.endswith("s") and name[:1].islower() else f"{name}’s"


_TIME = re.compile(r" (?:week|month|year|morning|afternoon|evening|spring|summer|autumn|fall|winter)\b")
_COUNTS = "two|three|four|five|six|seven|pair|other|others|latter|former|second|third"
_ONE = "man|woman|men|women|boy|girl|victims?|suspects?|persons?|people|vehicles?|cars?"
_POINTS = re.compile(
    r"\b(?:there|here|that|one|(?<!each )others?|so|either|neither|both|do so|the same)$"
    r"|\b(?:do|did|does|doing|done) (?:so|the same)\b"
    rf"|\bthe (?:{_COUNTS})(?: \w+ed\b|(?= (?:were|was|are|is|had|have|knew|know|will|would))|$)"
    rf"|\bthe other (?:{_ONE})\b|\banother (?:man|woman|boy|girl|victim|suspect|vehicle|car)\b"
    r"|\bthat (?:\w+ )?(?:person|man|woman|case|incident|shooting|vehicle|car|time|point)\b|\bthen\b",
    re.I,
)
"""What points to a sentence before without a pronoun: "the two were", "the other man", "would do so"."""


def _owns(parsed: Parsed, i: int) -> bool:
    token = parsed.tokens[i]
    return token.text.lower() in _POSSESSIVE and (token.dep == "poss" or token.tag == "PRP$")


def _bound(parsed: Parsed, i: int) -> bool:
    """Whether exactly one naming before a pronoun in its clause fits it."""
    word = parsed.tokens[i].text.lower()
    if word.endswith(("self", "selves")):
        return i > 1
    before = parsed.text[: parsed.tokens[i].start]
    if word in _POSSESSIVE and _JOINED.search(before):
        return True
    if word in _PERSONAL:
        return len({p.head for p in people(before) if _fits(p, word)}) == 1
    named = [t for t in parsed.tokens[:i] if t.pos in ("NOUN", "PROPN") and t.dep != "compound" and t.tag != "POS"]
    if word == "they":
        return False
    if word in _PLURAL:
        both = [t for t in named if t.dep == "conj"]
        several = [t for t in named if t.tag in ("NNS", "NNPS") or t.text.lower() in ("police", "people", "couple")]
        return len(several) == 1 or (not several and bool(both))
    if word == "it" and parsed.tokens[i].dep == "expl":
        return True
    single = [t for t in named if t.tag in ("NN", "NNP") and not _human(t)]
    return any(t.dep in ("nsubj", "nsubjpass") for t in single) and (
        word != "it" or (len(single) == 1 and parsed.tokens[i].dep.startswith("nsubj"))
    )


_JOINED = re.compile(r"\b[A-Z][a-z]+ (?:or|and) $")
"""A name before what is its own: "aimed at Moen or her house"."""


def _teller(parsed: Parsed, i: int, who: str) -> str:
    """Who does not say it, where that is his own act: "police did not say if they are searching", "when she will"."""
    token, rest = parsed.tokens[i], parsed.text[parsed.tokens[i].end :]
    if token.dep != "nsubj" or not who:
        return ""
    if token.text.lower() == "they" and _OFFICE.search(who) and _SEARCH.match(rest):
        return _definite(who)
    if token.text.lower() == "it" and re.match(r" (?:can|could|will|would|plans|intends) (?!be\b)", rest):
        return who if not who.endswith("s") else ""
    named = who[:1].isupper() and not _OFFICE.search(who) and not re.match(r"(?:The|An?)\b", who)
    return who if named and token.text.lower() in ("he", "she") and _PLAN.match(rest) else ""


_OFFICE = re.compile(
    r"\b(?:police|investigators|detectives|officials|authorities|prosecutors|deputies|officers|firefighters|witnesses"
    r"|neighbou?rs|paramedics|doctors|reporters|lawmakers)$",
    re.I,
)
"""Those who tell of others rather than being told of."""
_SEARCH = re.compile(
    r" (?:are|were|have|had|believe|believed|think|suspect)\b(?! (?:been )?(?:shot|hurt|killed|wounded|armed|related))"
)
_PLAN = re.compile(
    r" (?:would|will|plans|planned|intends|intended) (?:to )?(?!be\b|have\b|face\b)\w+"
    r"| (?:agree[sd]?|ask(?:s|ed)|back(?:s|ed)|believe[sd]?|discuss(?:es|ed)|oppose[sd]?|pressed|support(?:s|ed)"
    r"|thinks|thought|want(?:s|ed))\b"
)
"""What somebody himself could tell: what he is to do, what he thinks, whom he pressed."""


def _meant(word: str, before: str, who: str) -> str:
    """The naming of the one person before a clause that a pronoun fits; empty where there is none or several.

    "Police would not say if they are searching" asks of the police.
    """
    found = {p.head: p for p in people(before) if _fits(p, word) and p.head not in who.split()}
    (only,) = found.values() if len(found) == 1 else (None,)
    fits = word in _PERSONAL or (word in ("they", "their", "them") and only and not _OFFICE.search(only.text))
    return only.text if only and fits and not _COUNTED.search(only.text) else ""


_COUNTED = re.compile(r"\b(?:others?|more|some|many|few|additional|dozens|hundreds)\b", re.I)
"""What is counted beside somebody named before: "two more people"."""


def _fits(person: Person, word: str) -> bool:
    """Whether a pronoun can mean somebody; a bare surname is more often a man's, so that it is none of "her"."""
    head = person.head.lower()
    bare = person.text[:1].isupper() and " " not in person.text
    wrong = (word in _SHE and (head in _MEN or bare)) or (word in _HE and head in _WOMEN)
    return not wrong and person.plural == (word in _PLURAL)


def people(text: str) -> tuple[Person, ...]:
    """Everybody whom a text names, each once; who only speaks or holds an office that asks is left out."""
    (parsed,) = parse([text]) if text.strip() else (None,)
    return tuple(dict.fromkeys(_people(parsed))) if parsed else ()


def _people(parsed: Parsed) -> Iterator[Person]:
    for i, token in enumerate(parsed.tokens):
        if token.pos not in ("NOUN", "PROPN") or token.dep == "compound" or not _human(token) or _speaks(parsed, i):
            continue
        first = min([i, *(c for c in parsed.children[i] if parsed.tokens[c].dep in _BEFORE)])
        text = parsed.text[parsed.tokens[first].start : token.end]
        if len(text.split()) <= LONGEST and not _OF_ANOTHER.match(text):
            plural = token.tag in ("NNS", "NNPS") or token.lemma in _PLURAL_NOUNS
            yield Person(_definite(text), token.text if token.tag.startswith("NNP") else token.lemma, plural)


_PARTS = frozenset(("head", "lead", "source"))
"""Roles whose words mean a thing as often."""
_BEFORE = frozenset(("det", "amod", "compound", "nummod", "poss", "nmod"))
_OF_ANOTHER = re.compile(r"(?:his|her|its|their|our|my|your|this|that|no|any|every|each)\b", re.I)
_PLURAL_NOUNS = frozenset(("police", "people"))


def _definite(text: str) -> str:
    """ "a young driver" told a second time is "the young driver"."""
    told = re.sub(r"^(?:an?|the|one|several|some|multiple)\b", "the", text, flags=re.I)
    told = f"the {told}" if re.match(r"(?:two|three|four|five|six|seven|eight|nine|ten)\b", told, re.I) else told
    told = f"the {told}" if told[:1].islower() and not re.match(r"the|police", told) else told
    return f"{told[:1].lower()}{told[1:]}" if re.match(r"(?:police|his|her|their)\b", told, re.I) else told


def _human(token: Token) -> bool:
    if token.ent_type == "PERSON" or _surname(token):
        return True
    named = token.lemma.lower() in words("roles") - _PARTS | frozenset(table("people").values()) | _WOMEN | _MEN
    return named and token.ent_type not in ("ORG", "GPE", "FAC", "LOC")


def _surname(token: Token) -> bool:
    """Whether a word looks like somebody's name who does something, though the parser takes it for no person's."""
    word = token.text
    if not (word[:1].isupper() and word[1:].islower()) or token.dep not in ("nsubj", "nsubjpass"):
        return False
    rare = rarity(stem(word.lower())) >= UNLISTED
    name = token.tag.startswith("NNP") or rare or (token.tag == "NN" and token.ent_type == "ORG")
    return name and token.ent_type in ("", "ORG") and word.lower() not in words("organisation-words")


def _speaks(parsed: Parsed, i: int) -> bool:
    """Whether somebody is named as the one who says so."""
    token = parsed.tokens[i]
    head = parsed.tokens[token.head]
    says = token.dep in ("nsubj", "appos") and head.lemma in _SAYS
    within = token.dep in ("appos", "pobj", "poss", "compound", "nmod", "conj") and token.head != i and _human(head)
    after = re.search(r"\baccording to (?:\w+[ .]*){0,6}$", parsed.text[: token.start], re.I)
    return says or (within and _speaks(parsed, token.head)) or bool(after)


_SAYS = frozenset("say tell add report note know explain announce write believe decline refuse confirm".split())
