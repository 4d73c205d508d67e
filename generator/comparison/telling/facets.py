"""What kind of point a claim makes that no frame of news names: what happened, what comes next, what was before.

Read from the main verb of its clause, its time and its person: what is not known, what is still to come and what
somebody says of himself or demands is plain from these, and so is what is told in the past and what only is so.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from generator.comparison.claims.calls import calls_on_readers
from generator.comparison.likeness.predicates import predicates_at
from generator.comparison.telling.furniture import is_of_the_house
from generator.comparison.telling.occurrence import within
from generator.comparison.telling.spoken import HALF, is_speech, share_quoted
from generator.comparison.telling.timely import is_background, is_static
from generator.comparison.telling.wording import one_line
from generator.language.parsing import Parsed, parse
from generator.language.unknowns import unknown_in
from generator.model import Claim, Mention, Ref, Span

HAPPENED, ELSE = "What happened", "What else happened"
UNKNOWN = "What is not known"
NEXT = "What may come next"
SAID = "Reactions and statements"
BEFORE = "Background"
CALLS = "Calls for information"


def facets_of(claims: Sequence[Claim], texts: Mapping[Ref, str], days: Mapping[str, date | None]) -> Mapping[str, str]:
    """Claim id -> the facet of what it says; none for what its clause does not show.

    `texts` has the sentences that the claims stand in, `days` when each article came out.
    """
    heads = [_head(claim) for claim in claims]
    parsed = parse([texts[mention.ref] for mention in heads])
    told = zip(claims, heads, parsed, strict=True)
    found = {c.id: _facet(m, p, days.get(m.ref.article)) for c, m, p in told}
    return {id: kind for id, kind in found.items() if kind}


def _head(claim: Claim) -> Mention:
    """The mention whose words head the row, or the first."""
    return next((m for m in claim.mentions if m.text == claim.label.text), claim.mentions[0])


def _facet(mention: Mention, parsed: Parsed | None, day: date | None) -> str | None:
    text = one_line(mention.text)
    if calls(text):
        return CALLS
    if unknown_in(text) or _HELD_BACK.search(text):
        return UNKNOWN
    marked = bool(parsed and _MARK.search(parsed.text))
    quoted = bool(mention.speaker and parsed and share_quoted(parsed.text) >= HALF)
    if quoted or is_speech(text, said=marked or bool(mention.speaker)):
        return SAID
    if is_of_the_house(text) or not parsed:
        return None
    return _by_grammar(text, within(mention, parsed), parsed, day) or (SAID if mention.speaker else None)


def calls(text: str) -> bool:
    """Whether a text asks its readers for what they know."""
    return calls_on_readers(text) or bool(_CALL.search(text))


_HELD_BACK = re.compile(
    r"\b(?:[Nn]o|not|[Nn]one|never|[Nn]either|n['’]t)\b[^.;]{0,45}"
    r"\b(?:been|were|was) (?:yet )?(?:released|identified|named)\b"
)
"""What is known to somebody, but not told: "No names have been released"."""
_MARK = re.compile(r"[“”\"]")


def _by_grammar(text: str, within: Span | None, parsed: Parsed, day: date | None) -> str | None:
    """The facet that the main verbs of a clause show."""
    main = predicates_at(parsed, within)
    helpers = {parsed.tokens[c].text.lower() for i in main for c in _helpers(parsed, i)}
    if helpers & _WISHED:
        return SAID
    coming = helpers & _COMING if any(_is_told(parsed, i) for i in main) else helpers & _COMING - {"would"}
    if (coming and not helpers & _NOT) or _TO_COME.search(text):
        return NEXT
    if is_background(text, parsed, day or date.min) or (is_static(parsed) if not main else _is_so(parsed, main)):
        return BEFORE
    return HAPPENED if main and _happens(parsed, main[0]) else None


def _is_told(parsed: Parsed, i: int) -> bool:
    """Whether somebody says a clause: "she said he would go" is to come, "he would go home at noon" was a habit."""
    token = parsed.tokens[i]
    return token.dep in ("ccomp", "parataxis") or (token.head != i and _is_told(parsed, token.head))


_CALL = re.compile(
    r"\b(?:asked|encouraged) to (?:\w+ ){0,4}(?:call|contact)\b|\bremain anonymous\b|\bcome forward\b"
    r"|\bany information\b|^(?:[Cc]all|[Cc]ontact)\b(?!.*@)"
    r"|\b(?:tips?|calls?|callers?) (?:can|may|will|could) (?:also )?(?:be|remain|stay)\b"
)
_WISHED = frozenset({"should", "must"})
_COMING = frozenset({"will", "’ll", "'ll", "wo", "shall", "would", "may", "might"})
_NOT = frozenset({"not", "n't", "n’t", "have"})
"""With these a modal tells what did not come, or was: "would not go", "may have fled"."""
_TO_COME = re.compile(
    r"\b(?:is|are)(?: \w+)? (?:expected|scheduled|due|set|planned|slated|likely|planning|preparing|going)\b"
    r"|\b(?:plans?|intends?|aims?|hopes?|promise[sd]?|vow(?:s|ed)?) to\b"
)


def _helpers(parsed: Parsed, i: int) -> tuple[int, ...]:
    """What stands beside a verb: "was", "will", "not"; of "gave a speech" what stands beside "gave"."""
    verb = i if parsed.tokens[i].pos in ("VERB", "AUX") else parsed.tokens[i].head
    return tuple(c for c in parsed.children[verb] if parsed.tokens[c].dep in ("aux", "auxpass", "neg"))


def _is_so(parsed: Parsed, main: Sequence[int]) -> bool:
    """Whether a clause says what somebody or a place is or has: "Keld is a town", "He was a baker".

    What "is a total loss" or "is bad news" is no background.
    """
    told = [parsed.tokens[i] for i in main]
    subjects = (parsed.child(t.head if t.dep == "attr" else i, "nsubj") for i, t in zip(main, told, strict=True))
    named = [parsed.tokens[i] for i in subjects if i is not None]
    somebody = bool(named) and all(t.pos == "PROPN" or t.text.lower() in ("he", "she") for t in named)
    return somebody and all(t.dep == "attr" or (t.pos in ("VERB", "AUX") and t.lemma in _STATES) for t in told)


_STATES = frozenset({"be", "have", "live", "seem", "become", "own"})


def _happens(parsed: Parsed, i: int) -> bool:
    """Whether something happened, or goes on: "was seen", "are searching"."""
    verb = parsed.tokens[i if parsed.tokens[i].pos in ("VERB", "AUX") else parsed.tokens[i].head]
    below = {parsed.tokens[c].text.lower() for c in _helpers(parsed, i)}
    goes_on = verb.tag == "VBG" and bool(below & {"is", "are", "was", "were"})
    return verb.tag == "VBD" or goes_on or bool(below & _PAST.get(verb.tag, frozenset()))


_PAST = {"VBN": frozenset({"was", "were", "has", "have", "been", "had"}), "VB": frozenset({"did", "could"})}
"""What stands beside a participle, or an infinitive, that tells what was."""
