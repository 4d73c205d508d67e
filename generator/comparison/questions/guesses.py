"""Questions on what a source itself holds for likely: "the thief may have been a guest", "the fire appears to have …".

"The fire is believed to have begun in the mill" -> "Did the fire begin in the mill?" Only of a past event or a state of
somebody or something that the sentence names, outside anybody's speech.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.comparison.likeness.synonyms import unified
from generator.comparison.questions.asking import question
from generator.comparison.questions.clauses import (
    Party,
    noun_phrase,
    owner,
    party,
    quoted_at,
    rest_of,
    straight,
)
from generator.comparison.questions.inversion import base_form
from generator.comparison.questions.occasions import occasion
from generator.comparison.questions.plain import cut, inside, several, specific
from generator.comparison.questions.steps import FURNITURE
from generator.comparison.questions.unknown import told_plainly
from generator.comparison.telling.wording import lower_article, one_line
from generator.language.datelines import undated
from generator.language.parsing import Parsed, parse
from generator.language.words import stems
from generator.model import Article, Question, Sentence

FEWEST, LONGEST = 5, 26
"""Words of a question from which it asks something, and up to which it can be read at once."""
LONGEST_SENTENCE = 45
"""Words of a sentence up to which its grammar can be trusted."""
HEAD = 30
"""Sentences of an article in which its own event is told."""
_CUE = re.compile(
    r"\b(?:(?:believed|thought|suspected) to (?:be|have)|(?:may|might) have|(?:appear|seem)(?:s|ed)? to (?:be|have)"
    r"|apparently|possibly|presumably)\b"
)
_ADVERBS = ("apparently", "possibly", "presumably")
_ONCE = re.compile(
    r"\b(?:originally|initially|(?:at )?first (?:thought|believed)|but (?:now|investigators|police|later)|earlier"
    r"|If not|Had)\b"
)
"""What was held for likely only once, or on a condition."""
_IDLE = re.compile(
    r"\b(?:irk|upset|anger|annoy|surprise|headed (?:to|for)|directed at|suffer|jabs|remarks|comments|answer|tone)\b",
    re.I,
)
"""What somebody felt or meant, and what is only to come."""


def guesses(articles: Sequence[Article]) -> Iterator[Question]:
    """What the sources hold for likely, as a question, where no other one tells it."""
    known = _known(articles)
    for article in articles:
        for sentence in article.body[:HEAD]:
            short = len(sentence.text.split()) <= LONGEST_SENTENCE and not FURNITURE.search(sentence.text)
            if not short or not _CUE.search(sentence.text) or _ONCE.search(sentence.text):
                continue
            told = replace(sentence, text=one_line(undated(sentence.text)))
            (parsed,) = parse([told.text])
            for who, asked in _asked(article, told, parsed, known) if parsed else ():
                fits = FEWEST <= len(asked.split()) <= LONGEST and not _IDLE.search(asked)
                if fits and not told_plainly(asked, article, articles):
                    yield question("unknown", asked, (sentence.ref, *who.refs))


def _known(articles: Sequence[Article]) -> frozenset[str] | None:
    """The words that two sentences of a story have, one of which must say which thing is meant; None of one event."""
    if occasion(articles) is not None:
        return None
    spread = Counter(w for a in articles for w in {w for s in a.body for w in stems(unified(s.text))})
    return frozenset(w for w, n in spread.items() if n > 1 or 2 * n > len(articles))


def _asked(
    article: Article, sentence: Sentence, parsed: Parsed, known: frozenset[str] | None
) -> Iterator[tuple[Party, str]]:
    for i, token in enumerate(parsed.tokens):
        act = _act(parsed, i)
        if act is None or quoted_at(parsed.text, token.start) or _OPEN.search(parsed.text[: token.start]):
            continue
        at = owner(parsed, i if token.pos == "VERB" else act)
        who = _who(article, sentence, parsed, at, known) if at is not None else None
        rest = _DAY.sub("", _HEDGES.sub("", cut(rest_of(parsed, act))))
        text = _worded(parsed, act, who, rest) if who and straight(rest) else ""
        if who and text:
            yield who, text


_OPEN = re.compile(r"\b(?:if|whether|unless|not|no|never|how|why|what|who|where)\b[^,;]*$|n['’]t\b[^,;]*$", re.I)
_HEDGES = re.compile(rf"^(?:{'|'.join(_ADVERBS)}) ")
_DAY = re.compile(r",? (?:(?:late|early|last|on) )*\w+day(?: (?:morning|afternoon|evening|night))?$")


def _who(article: Article, sentence: Sentence, parsed: Parsed, at: int, known: frozenset[str] | None) -> Party | None:
    """Of whom it is told: somebody named, or "the gunman", of whom a story of one event has one."""
    if found := party(article, sentence, parsed, at):
        return found
    text = noun_phrase(parsed, at)
    which = known is None or (specific(text) and bool(stems(unified(text)) & known))
    if not which or not _DEFINITE.match(text) or not straight(text):
        return None
    return Party(inside(parsed, text), several(parsed, at), False, (sentence.ref,))


_DEFINITE = re.compile(r"(?:the|all|both|two|three|four|five|most|at least|as many as|up to)\b", re.I)


def _act(parsed: Parsed, at: int) -> int | None:
    """The act or the state that the word at a place leaves uncertain."""
    token = parsed.tokens[at]
    above = parsed.tokens[token.head]
    if token.tag == "VBN" and token.lemma in ("believe", "think", "suspect"):
        return parsed.child(at, "xcomp") if parsed.child(at, "auxpass") is not None else None
    if token.lemma in ("appear", "seem") and token.pos == "VERB":
        act = parsed.child(at, "xcomp")
        return act if act is not None and parsed.tokens[act].tag == "VBN" else None
    if token.tag == "MD" and token.lemma.lower() in ("may", "might"):
        own = (parsed.tokens[c] for c in parsed.children[token.head])
        return token.head if any(t.lemma == "have" and t.dep == "aux" for t in own) else None
    past = above.tag in ("VBD", "VBN") and above.lemma not in ("be", "have")
    return token.head if token.text.lower() in _ADVERBS and past else None


def _worded(parsed: Parsed, act: int, who: Party, rest: str) -> str:
    """ "Was the thief a guest?", "Did the fire begin in the mill?"; empty where its grammar is not known."""
    token, name = parsed.tokens[act], lower_article(who.text)
    helping = [parsed.tokens[c] for c in parsed.children[act] if parsed.tokens[c].dep in ("aux", "auxpass") and c < act]
    if any(parsed.tokens[c].dep == "neg" for c in parsed.children[act]) or (token.lemma == "be" and not rest):
        return ""
    past = any(t.lemma == "have" for t in helping) or token.tag in ("VBD", "VBN")
    be = ("Were" if who.many else "Was") if past else ("Are" if who.many else "Is")
    if token.lemma == "be":
        return f"{be} {name} {rest}?"
    if token.tag == "VBN" and any(t.dep == "auxpass" for t in helping):
        return f"{be} {name} {token.text} {rest}".rstrip() + "?"
    base = base_form(token) if past else token.text if token.tag == "VB" else ""
    do = "Did" if past else "Do" if who.many else "Does"
    return f"{do} {name} {base} {rest}".rstrip() + "?" if base else ""
