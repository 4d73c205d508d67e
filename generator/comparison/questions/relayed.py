"""Questions on what one party tells of another, or what an outlet or an unnamed official alone has told.

"Moen said the ministry hid the report" -> "Did the ministry hide the report, as Moen says?" Asked is only after acts of
which a record or the other party could tell, that no other source tells for a fact. What somebody tells of himself, and
what an office tells of its daily work, is asked of nobody.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from generator.comparison.origins.outlets import outlet_names
from generator.comparison.questions.asking import question
from generator.comparison.questions.clauses import noun_phrase, party, straight
from generator.comparison.questions.hearsay import (
    clause_asked,
    not_so,
    plainly_asked,
    sentences_with,
    teller_of,
    uncounted,
    verbs_of,
)
from generator.comparison.questions.plain import inside
from generator.comparison.questions.unknown import told_plainly
from generator.comparison.telling.wording import lower_article
from generator.data import words
from generator.language.parsing import Parsed, parse
from generator.language.words import stems
from generator.model import Article, Question, Ref, Sentence

_VERBS = frozenset(
    "add allege argue assert charge claim contend declare insist maintain note report reveal say state tell testify"
    " tweet write".split()
)
_CUE = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|according to|tweet\w*|wr(?:ote|ites?|iting)|add(?:s|ed|ing)"
    r"|(?:alleg|argu|assert|charg|claim|contend|declar|insist|maintain|not|report|reveal|stat|testif)\w*)\b",
    re.I,
)
_NO_ACTS = frozenset(
    "call charge design fail file hold indict knock place pull run sentence speak sue take try violate".split()
)
"""What is told as often in a figure, or is for a court to say: "took a swipe at", "placed a burden on"."""


@dataclass(frozen=True, slots=True)
class Teller:
    """Who tells it, how a question says that, and the sentences that name him."""

    text: str
    says: str
    person: bool
    partisan: bool
    refs: tuple[Ref, ...]


def relayed(articles: Sequence[Article]) -> Iterator[Question]:
    """What a party, an outlet or an unnamed official has alone: "Did the ministry hide the report, as Moen says?"

    What somebody says was not so is asked plainly: "Did Moen know that the ferry was sold?"
    """
    for article in (a for a in articles if not of_police(a)):
        for sentence, parsed in sentences_with(article, _CUE):
            for asked, who in (*_by_verb(article, sentence, parsed), *_accorded(article, sentence)):
                text = _worded(asked, who)
                if text and not told_plainly(text, article, articles, _CUE):
                    yield question("evidence", text, who.refs)


def of_police(article: Article) -> bool:
    """Whether an article tells of the daily work of police, who are the ones to tell it."""
    return sum(bool(_POLICE.search(s.text)) for s in article.body) >= DUTY


DUTY = 3
"""Sentences with police that make an article one on their work: 77 % of 211 on crimes, 10 % of 608 on politics."""
_POLICE = re.compile(
    r"\b(?:police|sheriff|deput(?:y|ies)|detectives?|homicide|troopers?|investigators|officers?)\b", re.I
)


def _worded(asked: str, who: Teller) -> str:
    """A question with who says so; empty where he tells of himself, or the list of names has lost its last."""
    if _HIM.search(asked) or _LISTED.search(asked) or _NOT_AGAIN.search(asked):
        return ""
    if plain := plainly_asked(asked):
        return plain
    own = who.partisan and stems(who.text) & stems(asked)
    return "" if own else f"{asked.rstrip('?')}, as {uncounted(who.text)} {who.says}?"


_NOT_AGAIN = re.compile(r"\bnot\b.*\b(?:any\w*|yet|either|need|want|as of)\b")
"""What reads otherwise without its "not"."""


def _by_verb(article: Article, sentence: Sentence, parsed: Parsed) -> Iterator[tuple[str, Teller]]:
    """ "Moen said the ministry hid the report"."""
    for at in verbs_of(parsed, _VERBS):
        act, says = parsed.child(at, "ccomp"), teller_of(parsed, at)
        own = parsed.tokens[at].tag == "VBG" and parsed.child(at, "nsubj") is not None
        who = teller(article, sentence, parsed, says) if says is not None and not own else None
        if act is not None and who and not not_so(parsed, at) and _done(parsed, act, who):
            asked = clause_asked(parsed, act, who.text if who.person else "")
            if asked:
                yield asked, who


def _accorded(article: Article, sentence: Sentence) -> Iterator[tuple[str, Teller]]:
    """ "The firm hid the report, according to the Harbour Post"."""
    found = _ACCORDING.search(sentence.text)
    if not found:
        return
    (parsed,) = parse([f"{sentence.text[: found.start()]}{sentence.text[found.end() :]}"])
    (named,) = parse([f"{found['first'] or found['last']} said"])
    at = next((i for i, t in enumerate(named.tokens) if t.dep == "nsubj"), None) if named else None
    if not parsed or not named or at is None:
        return
    root = next(i for i, t in enumerate(parsed.tokens) if t.head == i)
    who = teller(article, replace(sentence, text=named.text), named, at)
    asked = clause_asked(parsed, root) if who and _done(parsed, root, who) else ""
    if who and asked:
        yield asked, who


_ACCORDING = re.compile(
    r"^According to (?P<first>[^,“”\"]{3,70}), |,? according to (?P<last>[^,.;“”\"]{3,70}?)(?: on \w+day)?\.?$"
)


def _done(parsed: Parsed, act: int, who: Teller) -> bool:
    """Whether an act is one of which somebody else could tell whether it was so."""
    token, subject = parsed.tokens[act], parsed.child(act, "nsubj", "nsubjpass")
    if subject is None or token.tag not in ("VBD", "VBN", "VBG", "VB") or of_violence(parsed, act):
        return False
    if any(parsed.tokens[c].dep == "neg" for c in parsed.children[act]):
        return token.lemma in _acts() | _UNKNOWING
    if any(parsed.tokens[c].tag in ("VBP", "VBZ") and parsed.tokens[c].lemma == "be" for c in parsed.children[act]):
        return False
    if not who.partisan:
        return token.lemma in _acts() and (parsed.tokens[subject].dep == "nsubjpass" or _somebody(parsed, subject))
    active = parsed.tokens[subject].dep == "nsubj" and parsed.child(act, "dobj", "ccomp", "xcomp", "prep") is not None
    own = _SPEAKS_FOR.search(who.text) and _OWN_SIDE.search(noun_phrase(parsed, subject))
    return active and token.lemma in _contested() and _somebody(parsed, subject) and not own


def of_violence(parsed: Parsed, act: int) -> bool:
    """Whether an act is one of which police and courts tell; not that a plane was shot down."""
    after = parsed.tokens[act + 1].text if act + 1 < len(parsed.tokens) else ""
    return parsed.tokens[act].lemma in _VIOLENCE and after != "down"


_VIOLENCE = frozenset(("kill", "murder", "rape", "rob", "shoot", "stab"))


def _somebody(parsed: Parsed, at: int) -> bool:
    """Whether a subject is a person, a body or a country."""
    token = parsed.tokens[at]
    text = noun_phrase(parsed, at)
    bodies = words("organisation-words") | _PUBLIC
    known = token.ent_type in ("PERSON", "ORG", "GPE", "NORP") or token.lemma.lower() in bodies
    return (
        bool(text) and (known or token.tag in ("NNP", "NNPS")) and not re.match(r"(?:his|her|their|its)\b", text, re.I)
    )


_PUBLIC = frozenset("campaign city company network official state".split())
_SPEAKS_FOR = re.compile(
    r"\b(?:White House|spokes\w+|press secretary|advis[eo]r|aide|chief of staff|Secretary|director|counsel|lawyers?"
    r"|attorneys?|administration|Vice President)\b",
    re.I,
)
_OWN_SIDE = re.compile(r"\b(?:administration|White House|president|government|Pentagon|department)\b", re.I)
"""Who speaks for somebody tells of him as of himself."""


def teller(article: Article, sentence: Sentence, parsed: Parsed, at: int) -> Teller | None:
    """Who tells it: an outlet, somebody in office without a name, or a party with one."""
    text, many = noun_phrase(parsed, at), parsed.tokens[at].tag in ("NNS", "NNPS")
    if _outlet().fullmatch(text):
        return Teller(lower_article(text), "reports", False, False, (sentence.ref,))
    if _UNNAMED.search(text) and not _ROUTINE.search(text) and not _KNOWN.match(text) and straight(text):
        return Teller(lower_article(inside(parsed, text)), "say" if many else "says", False, False, (sentence.ref,))
    who = party(article, sentence, parsed, at)
    if who is None or not re.search(r"[A-Z]", who.text) or _ROUTINE.search(who.text):
        return None
    return Teller(lower_article(who.text), "say" if who.many or many else "says", who.person, True, who.refs)


_HIM = re.compile(r"\b(?:him|them|the idea|the move|the plan|been been)\b|\b(?:her|it)\?$")
"""Somebody or something of a sentence before."""
_LISTED = re.compile(r", (?:the )?[A-Z][\w.]*(?: [A-Z][\w.]*)*\?$")
"""A list of names that has lost its last."""


@cache
def _outlet() -> re.Pattern[str]:
    """A naming that is that of an outlet, and nothing else."""
    return re.compile(rf"(?:[Tt]he )?(?:{outlet_names()})(?: (?:newspaper|magazine))?")


_UNKNOWING = frozenset("hear know relate speak talk".split())
"""What somebody says he did not do, and others may say he did."""


@cache
def _contested() -> frozenset[str]:
    """Acts that a party may tell otherwise than they were."""
    return (words("acts-of-blame") | words("acts-alleged") | words("acts-told")) - _NO_ACTS - _OF_DUTY


_OF_DUTY = frozenset(
    "accept ask block break cover give invite keep offer order oppose point reject request send use urge".split()
)


@cache
def _acts() -> frozenset[str]:
    """Acts of which a record, a document or another party can tell."""
    lists = ("acts-of-blame", "acts-alleged", "acts-of-record", "acts-of-office", "acts-told")
    return frozenset(act for name in lists for act in words(name)) - _NO_ACTS


_UNNAMED = re.compile(
    r"\b(?:senior|top|former|administration|House|U\.S\.|American|Western|Pentagon|[Ii]ntelligence|[Dd]efen[cs]e|Department"
    r"|DOJ|congressional|Senate|Democratic|Republican|GOP|campaign)\b.*\bofficials?$"
    r"|\b(?:aides?|insiders?|advis[eo]rs?|staffers?|sources?)$"
    r"|\b(?:officials?|sources?|people|persons?|aides?) (?:familiar|briefed|with|close|who)\b.*$"
)
_KNOWN = re.compile(r"(?:the|his|her|their|its|those|these|that|some|other)\b", re.I)
_ROUTINE = re.compile(
    r"\b(?:police|sheriff|deput(?:y|ies)|detectives?|fire|hospital|health|court|judge|justice|census|bureau|survey|study"
    r"|poll|analysis|announcement|statement|agency|firefighters?|mayor|office|federal officials|local officials)\b",
    re.I,
)
"""Offices that tell of their daily work, and papers that speak for themselves."""
