"""Questions on what was awaited when a source wrote: what a report says, who follows somebody, who won a race.

A document is asked for by its name; an office whose next holder was unnamed, a race that was undecided and an act not
yet done are asked after unless another sentence tells the answer.
"""

import re
from collections.abc import Iterator, Sequence

from generator.comparison.questions.agenda import told
from generator.comparison.questions.asking import question
from generator.comparison.questions.clauses import (
    noun_phrase,
    owner,
    party,
    rest_of,
    straight,
    timeless,
    verb_after,
)
from generator.comparison.questions.plain import cut
from generator.comparison.questions.prospects import EMPTY
from generator.comparison.questions.steps import FURNITURE, Step, readable, token_at
from generator.data import words
from generator.language.parsing import Parsed
from generator.model import Article, Question, Sentence

FEWEST = 2
"""Words without its article from which a document can be told from others."""


def awaited(articles: Sequence[Article]) -> Iterator[Question]:
    """What was awaited when a source wrote."""
    for article in articles:
        for sentence in article.body:
            for rule in (_documents, _results, _successors, _races, _not_yet):
                for step in rule(article, sentence) if not FURNITURE.search(sentence.text) else ():
                    if not told(step, articles) and not EMPTY.search(step.text):
                        yield question("pending", step.text, step.refs)


_DOCUMENT = r"(?:analysis|audit|findings|memo|recommendations|report|review|ruling|study|transcript)"


def _documents(_: Article, sentence: Sentence) -> Iterator[Step]:
    """ "The council's findings are expected in May", "the forthcoming harbour report": what it says."""
    for found in _FORTHCOMING.finditer(sentence.text):
        parsed = readable(sentence, found)
        at = token_at(parsed, found.start(found.lastgroup or "what")) if parsed else None
        text = noun_phrase(parsed, at) if parsed and at is not None else ""
        text = re.sub(r"\b(?:forthcoming|upcoming|long-awaited|pending) ", "", text)
        told_which = len(re.sub(r"^(?:the|an?) ", "", text, flags=re.I).split()) >= FEWEST and straight(text)
        if told_which and not re.match(r"(?:his|her|their|its|our|any|no|another|final)\b", text, re.I):
            does = "do" if found[found.lastgroup or "what"].endswith(("ings", "ions")) else "does"
            text = re.sub(r"^(?:The|An?|an?) ", "the ", text)
            yield Step(f"What {does} {text} say?", "say", (sentence.ref,))


_FORTHCOMING = re.compile(
    rf"\b(?:forthcoming|upcoming|long-awaited) (?:[\w’'-]+ ){{0,3}}?(?P<what>{_DOCUMENT})\b"
    rf"|\b(?P<that>{_DOCUMENT})\b(?=,? (?:which |that )?(?:is|are)(?: also| now)?"
    r" (?:expected|due|scheduled|set|pending)\b|,? (?:which |that )?(?:has|have)(?: not|n['’]t)(?: yet)? been"
    r" (?:released|published|made public|issued)\b)"
)


def _results(_: Article, sentence: Sentence) -> Iterator[Step]:
    """ "Police were awaiting the results of the tests": what they were."""
    found = _AWAITS.search(sentence.text)
    parsed = readable(sentence, found) if found else None
    what = timeless(cut(found["what"])) if found and parsed else ""
    if found and what and straight(what):
        be = "were" if found["of"].endswith("s") else "was"
        yield Step(f"What {be} the {found['of']} of {what}?", "be", (sentence.ref,))


_AWAITS = re.compile(r"\b(?:await(?:s|ing|ed)?|waiting for) the (?P<of>outcome|results?) of (?P<what>[^,;.:]{6,90})")


def _successors(article: Article, sentence: Sentence) -> Iterator[Step]:
    """ "Lunde's successor has not yet been named": who it will be."""
    found = _SUCCESSOR.search(sentence.text)
    parsed = readable(sentence, found) if found else None
    at = token_at(parsed, found.start("who")) if found and parsed else None
    if not found or not parsed or at is None:
        return
    if found["who"].lower() in ("his", "her"):
        return
    while parsed.tokens[at + 1].text not in ("'s", "’s", "'", "’"):
        at += 1
    who = party(article, sentence, parsed, at)
    if who:
        yield Step(f"Who will succeed {who.text}?", "succeed", who.refs)


_SUCCESSOR = re.compile(
    r"(?P<who>(?:[A-Z][\w.-]+ ){0,3}[A-Z][\w-]+)['’]s? (?:successor|replacement) (?:has|had|was|is)"
    r"(?: not|n['’]t)(?: yet)? (?:been )?(?:named|chosen|announced|appointed|picked|clear|known)\b"
)


def _races(article: Article, sentence: Sentence) -> Iterator[Step]:
    """ "Moen will face Pike in the general election", "Moen was leading Pike in the Senate race": who won."""
    for found in (*_FACES.finditer(sentence.text), *_LEADS.finditer(sentence.text)):
        parsed = readable(sentence, found)
        verb = token_at(parsed, found.start("verb")) if parsed else None
        if not parsed or verb is None:
            continue
        one, two = owner(parsed, verb), parsed.child(verb, "dobj")
        race = timeless(cut(found["race"]))
        who = party(article, sentence, parsed, one) if one is not None else None
        if not who or not straight(race):
            continue
        pair = re.fullmatch(r"(.+) and (.+)", who.text)
        other = noun_phrase(parsed, two).partition(" in ")[0] if two is not None else ""
        names = pair.groups() if pair and not re.search(r"[A-Z]", other) else (who.text, other)
        if all(re.search(r"[A-Z]", name) for name in names):
            yield Step(f"Who won {race}: {names[0]} or {names[1]}?", "win", who.refs)


_RACE = (
    r"(?P<race>(?:the |this |an? |[A-Z]\w+['’]s )?(?:[\w.’'-]+ ){0,4}(?:election|race|primary|runoff|contest)"
    r"(?: (?:in|for) (?:the )?[A-Z]\w+)?)"
)
_FACES = re.compile(rf"\bwill (?P<verb>face)\b[^,;]{{3,60}}? in {_RACE}")
_LEADS = re.compile(rf"\b(?:was|is) (?:narrowly )?(?P<verb>leading|trailing)\b[^,;]{{3,60}}? in {_RACE}")


def _not_yet(article: Article, sentence: Sentence) -> Iterator[Step]:
    """ "Keld has not yet ratified the pact", "Moen has yet to sign it": whether by now."""
    for found in _UNDONE.finditer(sentence.text):
        parsed = readable(sentence, found)
        act = verb_after(parsed, found.end()) if parsed else None
        at = owner(parsed, act) if parsed and act is not None else None
        if not parsed or act is None or at is None or parsed.tokens[act].lemma not in _acts():
            continue
        who, verb, rest = party(article, sentence, parsed, at), parsed.tokens[act], rest_of(parsed, act)
        if (
            not who
            or _OF_A_SEARCH.search(rest)
            or not straight(rest)
            or len(rest.split()) < FEWEST
            or not _main(parsed, act)
        ):
            continue
        if verb.tag == "VB":
            yield Step(f"Did {who.text} {verb.text} {rest}?", verb.lemma, who.refs)
        elif verb.tag == "VBN":
            been = "been " if parsed.child(act, "auxpass") is not None else ""
            yield Step(
                f"{'Have' if who.many else 'Has'} {who.text} {been}{verb.text} {rest} by now?", verb.lemma, who.refs
            )


_OF_A_SEARCH = re.compile(r"\b(?:anyone|suspects?|motives?|arrests?|victims?)\b", re.I)
"""What the questions on an arrest and on the motive ask."""


def _main(parsed: Parsed, act: int) -> bool:
    """Whether an act stands in the main clause or in one on a noun."""
    at = act
    while parsed.tokens[at].dep in ("xcomp", "conj", "ccomp") and parsed.tokens[at].head != at:
        at = parsed.tokens[at].head
    return parsed.tokens[at].head == at or parsed.tokens[at].dep == "relcl"


def _acts() -> frozenset[str]:
    """Acts of which it can be looked up whether they have come."""
    return words("acts-of-record") | words("acts-of-office") | {"endorse", "agree", "embrace", "respond"}


_UNDONE = re.compile(r"\b(?:has|have)(?:(?: not|n['’]t) (?:yet|specifically|publicly|officially|formally)| yet to)\b")
