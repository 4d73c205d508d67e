"""What a clause says of time: an act still to come, one left open, one that is done; a charge or a denial.

The words that tell it are data. They count where they stand with the main verb: "what will be lost was little" is
told of the past.
"""

import re
from dataclasses import dataclass
from functools import cache

from generator.data import words
from generator.language.parsing import parse

NEAR = 8
"""Words before a word of the future up to which it is taken to stand with the main verb, where nothing is parsed."""


def lies_ahead(text: str) -> bool:
    """Whether a clause puts its act into the future; not "a hole that will never close", which only describes."""
    return _governs("future-cues", text)


def comes_about(text: str) -> bool:
    """Whether an act that a clause puts ahead can come about or not: no call, no rule for anybody, nothing asked.

    Not "members should be prepared to resign", "any driver who turns here will be fined" or "what dose will protect".
    """
    return not _NO_ACT.search(text)


_NO_ACT = re.compile(
    r"^[“\"'`]*(?:any(?:one|body)?|every(?:one|body)?|no|whoever|whether|how|why|what|who|which)\b"
    r"|\b(?:should|must|ought)\b",
    re.I,
)


def open_ended(text: str) -> bool:
    """Whether a clause leaves its act open: "detectives were still looking for the car".

    Of what is not done yet only an act that leaves a record: not "the plan has yet to convince".
    """
    undone = _YET.search(text)
    return _governs("open-ends", text) and (not undone or not _verbs(text).isdisjoint(_undone()))


_YET = re.compile(r"\byet\b", re.I)


def _verbs(text: str) -> frozenset[str]:
    """The first verb after "yet"."""
    (parsed,) = parse([text])
    after = [m.end() for m in _YET.finditer(text)][-1]
    verbs = [t.lemma for t in parsed.tokens if t.pos == "VERB" and t.start >= after] if parsed else []
    return frozenset(verbs[:1]) if parsed else _undone()


@cache
def _undone() -> frozenset[str]:
    return words("acts-of-record") | {
        "identify",
        "find",
        "confirm",
        "determine",
        "establish",
        "reveal",
        "respond",
        "agree",
    }


def _governs(name: str, text: str) -> bool:
    """Whether the words of a list stand with the main verb of a clause: not "what will be lost was little"."""
    found = next(_listed(name).finditer(text), None)
    if not found:
        return False
    (parsed,) = parse([text])
    if not parsed:
        return len(text[: found.start()].split()) <= NEAR
    roots = {i for i, token in enumerate(parsed.tokens) if token.head == i}
    main = roots | {i for i, token in enumerate(parsed.tokens) if token.dep == "conj" and token.head in roots}
    inside = (i for i, t in enumerate(parsed.tokens) if found.start() <= t.start and t.end <= found.end())
    return any(i in main or parsed.tokens[i].head in main for i in inside)


@dataclass(frozen=True, slots=True)
class Act:
    """A verb that a clause puts into the future."""

    lemma: str
    next: str
    """The word after it: "effect" of "take effect"."""
    at: int
    """Index of its token in the parsed clause."""


def act_ahead(text: str) -> Act | None:
    """The verb that a clause puts into the future: "reopen" of "the bridge is expected to reopen"; None if unknown."""
    found = next(_listed("future-cues").finditer(text), None)
    (parsed,) = parse([text]) if found else (None,)
    if not found or not parsed:
        return None
    verbs = [(i, t) for i, t in enumerate(parsed.tokens) if t.tag == "VB" and t.start >= found.end()]
    if not verbs:
        return None
    at, first = verbs[0]
    at = first.head if first.dep in ("aux", "auxpass") else at
    after = parsed.tokens[at + 1].text.lower() if at + 1 < len(parsed.tokens) else ""
    return Act(parsed.tokens[at].lemma, after, at)


def future_cue(text: str, *, begins: bool = False) -> int:
    """Where the words that put a clause into the future end, or begin; its end where there are none."""
    found = next(_listed("future-cues").finditer(text), None)
    return len(text) if not found else found.start() if begins else found.end()


def acts_past(text: str) -> frozenset[str]:
    """The main verbs of a clause that stand in a past tense: "reopen" of "the bridge was reopened on Monday"."""
    (parsed,) = parse([text])
    if not parsed:
        return frozenset()
    roots = {i for i, t in enumerate(parsed.tokens) if t.head == i}
    main = roots | {i for i, t in enumerate(parsed.tokens) if t.dep == "conj" and t.head in roots}
    return frozenset(parsed.tokens[i].lemma for i in main if parsed.tokens[i].tag in ("VBD", "VBN"))


def unconfirmed(text: str) -> bool:
    """Whether a clause leaves open if something came to pass: "the wall may have been weakened"."""
    return _governs("unconfirmed", text)


def foretold(text: str) -> bool:
    """Whether a clause says what somebody expects: "the house would act promptly". Nobody else can confirm that."""
    return lies_ahead(text) or bool(re.search(r"\bwould\b|['’]d\b", text, re.I))


@cache
def _listed(name: str) -> re.Pattern[str]:
    """The patterns of a list, not where they belong to "that", "which" or "who" before them."""
    terms = "|".join(f"(?:{term})" for term in sorted(words(name)))
    return re.compile(rf"(?<!\bthat )(?<!\bwhich )(?<!\bwho )(?<!\w)(?:{terms})(?!\w)", re.I)
