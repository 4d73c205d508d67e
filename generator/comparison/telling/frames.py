"""The frames of news that name the topics of a briefing, and how much of each a text uses.

A word counts by how few frames share it; one with other senses only beside another, or at home in the story. What a
sentence only sets its news against ("in the wake of his death") speaks for no frame.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from functools import cache

from generator.comparison.differences.facts import incidents
from generator.data import rows
from generator.language.words import tokens

EVENTS = ("Attack and violence", "Accident and disaster")
"""Frames of what a story may be about as a whole: there it is headed by its kind, and holds all that happened."""
SHORT = 4
"""Words that a text must have left without its background."""
LEAST = 0.5
"""Score of a frame: half of a claim's texts use a word of it."""
FAINT = 0.3
"""Score of a frame that places a claim of several sources which no other frame fits better."""
DOUBTFUL = 0.4
"""What a word with other senses counts for: alone less than LEAST, beside another word enough. In the frame to
which most claims of a story belong by their other words it counts for LEAST."""


@cache
def frames() -> Mapping[str, Mapping[str, float]]:
    """Frame -> its words, with what each counts for, in the order in which a reader needs them."""
    terms = {row[0]: [word.strip() for word in row[1].split(",")] for row in rows("frames")}
    return {name: {w.rstrip("?"): DOUBTFUL if w.endswith("?") else 1.0 for w in told} for name, told in terms.items()}


@cache
def frames_for(*, event: bool) -> Mapping[str, Mapping[str, float]]:
    """The frames of news of an attack or an accident, or of all other news.

    That has finer ones for public affairs, whose words speak for no wider frame beside them.
    """
    if event:
        return {name: terms for name, terms in frames().items() if name not in public()}
    finer = {word: counts for name in public() for word, counts in frames()[name].items()}
    return {
        name: {w: n for w, n in terms.items() if name in public() or finer.get(w, 0.0) < n}
        for name, terms in frames().items()
        if name not in _marked("event")
    }


@cache
def frame_words() -> frozenset[str]:
    """Words that tell what kind of thing happened, and not what goes with news of many kinds."""
    wide = (words for name, words in frames().items() if name not in asides() | public())
    return frozenset[str]().union(*wide)


@cache
def asides() -> frozenset[str]:
    """The frames that go with news of many kinds."""
    return _marked("aside")


@cache
def public() -> frozenset[str]:
    """The frames of public affairs, which news of an attack or an accident has not."""
    return _marked("public")


def _marked(mark: str) -> frozenset[str]:
    return frozenset(row[0] for row in rows("frames") if row[2:] and mark in row[2].split(", "))


@cache
def _spread(*, event: bool) -> Mapping[str, int]:
    return Counter(word for terms in frames_for(event=event).values() for word in terms)


def frame_scores(
    texts: Sequence[str],
    subject: frozenset[str] = frozenset(),
    at_home: Set[str] = frozenset(),
    least: float = LEAST,
    *,
    event: bool = False,
) -> Mapping[str, float]:
    """Frame -> how much of it the texts use, best first; a word counts once, and less where several frames have it.

    Words of the story's `subject` stand in claims of every kind and speak for none. In a frame that is `at_home` in the
    story a word with other senses is enough. The frames are those of an `event`, or of other news.
    """
    used = Counter(word for text in texts for word in _words_in(_NAMES.sub("", foreground(text))) - subject)
    spread, own = _spread(event=event), frames_for(event=event)
    share = {
        name: _weight(terms, used, spread, LEAST * (name in at_home)) / max(1, len(texts))
        for name, terms in own.items()
    }
    return dict(sorted(((n, s) for n, s in share.items() if s >= least), key=lambda item: -item[1]))


def _words_in(text: str) -> frozenset[str]:
    """The phrases that frames have, and the words outside of them: "free speech" holds no speech."""
    found = frozenset(phrase for phrase in _phrases() if phrase in text.lower())
    for phrase in sorted(found):
        text = re.sub(rf"\b{phrase}\b", ".", text, flags=re.I)
    return found | frozenset(tokens(text))


@cache
def _phrases() -> frozenset[str]:
    return frozenset(term for terms in frames().values() for term in terms if " " in term)


def foreground(text: str) -> str:
    """A text without what it only sets its news against, where something is left of it."""
    left = _BACKGROUND.sub(" ", text)
    return left if len(left.split()) >= SHORT else text


_BACKGROUND = re.compile(
    r"\b(?:[Ii]n (?:the wake of|the aftermath of|memory of|response to)|[Ff]ollowing|[Aa]fter|[Aa]mid|[Ss]ince|despite"
    r"|sparked by|prompted by|triggered by)\s+(?!(?:he|she|it|they|I|we)\b)[^,;:.“”\"]*"
    r"|(?<![Dd]ied )(?<!killed )\b(?:in(?: connection (?:with|to))?|over|for|of) (?:the |his |her |their )?"
    r"(?:\w+ ){0,2}(?:death|killing|slaying|murder)s?\b(?: of\b[^,;:.“”\"]*)?"
)
"""What a case is about is not what happens in it: "charged in the death of"."""


_NAMES = re.compile(
    r"(?<=[a-z,0-9]\s)(?:March|May|Jobs)\b|\b(?:March|May)(?=\s+\d)|^\W*May(?=\s+[A-Z])"
    r"|(?<=\b[Bb]lock of )(?:[A-Z]\w* )+Court\b|(?<=\bon )[A-Z]\w+ Court\b|(?<=\bnear )[A-Z]\w+ Court\b"
    r"|(?<=\b(?:at|on|in) )\d+ (?:[A-Z]\w* )+Court\b"
    r"|\b(?!(?:\w*(?:al|or|me|ct|nty|ate|it|ern)|High|Family|Crown|City|Youth) Court)[A-Z]\w+ Court"
    r"(?=,? (?:near|and|in|at|was)\b)"
    r"|\b(?:on|via|through|over) (?:\w+ )?social media\b"
)
"""Months that are no march and no maybe, a surname that is no work, a wish ("May God …"), streets: "20 Keld Court".

Nor is it news of social media that somebody said something on them."""


def _weight(terms: Mapping[str, float], used: Mapping[str, int], spread: Mapping[str, int], least: float) -> float:
    return sum(max(terms[word], least) * used[word] / spread[word] for word in sorted(terms) if word in used)


def kinds_of(news: str) -> frozenset[str]:
    """What kinds of event a story is about, where a frame of events has a word for them."""
    return frozenset(kind for kind in incidents(news) if event_words(frozenset({kind})))


def event_words(kinds: Set[str]) -> frozenset[str]:
    """The words of the frames of events that call one of some kinds."""
    return frozenset(word for name in EVENTS for word in frames()[name] if incidents(word) & kinds)


def field_of(kinds: Set[str]) -> str:
    """The frame of the event of a story."""
    words = event_words(kinds)
    return next((name for name in EVENTS if not words.isdisjoint(frames()[name])), "")
