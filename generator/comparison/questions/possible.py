"""Questions on what a source holds possible of a thing it names: "the closure may not be permanent".

Only what a thing is or was is asked, of a few states that somebody can look up, and only of a subject that the story
is about; where a sentence tells it without a doubt nothing is asked.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from generator.comparison.likeness.synonyms import unified
from generator.comparison.questions.asking import question
from generator.comparison.questions.clauses import quoted_at
from generator.comparison.questions.plain import cut, inside, several, specific, subject_index, subject_text
from generator.language.parsing import Parsed, parse
from generator.language.words import stems
from generator.model import Article, Question

_STATES = frozenset(
    "permanent temporary accidental intentional deliberate gang-related illegal unlawful lawful legal unconstitutional "
    "constitutional authentic genuine forged fake premeditated contagious self-inflicted".split()
)
"""What something is or is not, whoever looks it up."""
_TIED = frozenset("connected linked related".split())
"""What it is together with something else, which the question names: "linked to the fire"."""
_DOUBTS = re.compile(
    r"\b(?:if|whether|may|might|could|would|possib\w+|believed?|suspect\w*|apparent(?:ly)?|appears?|suggest\w*"
    r"|un(?:clear|known|sure|certain)|investigat\w+|determin\w+|fears?|likely|probabl\w+)\b|\?",
    re.I,
)
_ARTICLE = re.compile(r"(?:an?|the|some|any|one)\b", re.I)
LONGEST = 20
"""Words of a question."""


def possible(articles: Sequence[Article]) -> Iterator[Question]:
    """ "Officials suggested that the closure may not be permanent" -> "Is the closure permanent?" """
    spread = Counter(w for a in articles for w in {w for s in a.body for w in stems(unified(s.text))})
    known = frozenset(w for w, n in spread.items() if n >= 2 or 2 * n > len(articles))
    for article in articles:
        for sentence in article.body:
            found = _MAY.search(sentence.text)
            (parsed,) = parse([sentence.text]) if found and not quoted_at(sentence.text, found.start()) else (None,)
            text = _asked(parsed, known) if parsed else None
            if text and not _told(text, sentence.text, articles):
                yield question("unknown", text, (sentence.ref,))


_MAY = re.compile(r"\b(?:may|might) (?:not )?(?:\w+ly )?(?:be|have been)\b")


def _asked(parsed: Parsed, known: frozenset[str]) -> str | None:
    """The question after the first state that a modal leaves open."""
    for at, token in enumerate(parsed.tokens):
        if token.lemma.lower() not in ("may", "might") or token.tag != "MD":
            continue
        head = token.head
        state = parsed.child(head, "acomp") if parsed.tokens[head].lemma == "be" else head
        subject = subject_index(parsed, head)
        if state is None or subject is None or subject > at:
            continue
        rest = _rest(parsed, state)
        who = subject_text(parsed, subject, at)
        which = who.lower().startswith("the ") and bool(stems(unified(who)) & known)
        named = which or (specific(who) and who[:1].isupper() and not _ARTICLE.match(who))
        if rest and named:
            past = any(t.lemma == "have" for t in parsed.tokens[at:state])
            many = several(parsed, subject)
            verb = ("Were" if many else "Was") if past else ("Are" if many else "Is")
            text = f"{verb} {inside(parsed, who)} {rest}?"
            return text if len(text.split()) <= LONGEST else None
    return None


def _rest(parsed: Parsed, state: int) -> str:
    """The state with what it is tied to; nothing of a state that nobody can look up."""
    token = parsed.tokens[state]
    if token.text.lower() in _STATES:
        return token.text
    if token.text.lower() not in _TIED:
        return ""
    if (gang := parsed.child(state, "npadvmod")) is not None:
        return parsed.text[parsed.tokens[gang].start : token.end]
    prep = next((c for c in parsed.children[state] if parsed.tokens[c].text == "to"), None)
    if prep is None:
        return ""
    own = parsed.subtree(prep)
    return f"{token.text} {cut(parsed.text[parsed.tokens[own[0]].start : parsed.tokens[own[-1]].end])}"


def _told(text: str, sentence: str, articles: Sequence[Article]) -> bool:
    """Whether another sentence has all words of a question and leaves nothing open."""
    own = stems(text)
    others = (s.text for a in articles for s in a.sentences if s.text != sentence)
    return any(own <= stems(other) and not _DOUBTS.search(other) for other in others)
