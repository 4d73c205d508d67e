"""Which claims tell the event of a story itself: that it happened, where, when and how.

In news of an event its word stands in claims of every kind ("the school mourned after the shooting"), so the word alone
places nothing. A claim tells the event where its clause is built around it: the event does something ("the quake
struck"), or is what somebody does or suffers ("two men were shot").
"""

import re
from collections.abc import Mapping, Sequence, Set

from generator.comparison.differences.facts import incidents
from generator.comparison.likeness.predicates import predicates_at
from generator.comparison.telling.frames import foreground
from generator.comparison.telling.spoken import is_speech
from generator.data import words
from generator.language.parsing import Parsed, parse
from generator.model import Claim, Mention, Ref, Span

_HAPPENS = frozenset({"happen", "occur", "unfold", "erupt", "discharge"})
"""What an event does, whatever it is called in the clause: "it happened at dawn"."""
_CALLED = frozenset({"respond", "dispatch", "call", "alert", "report"})
"""How an event becomes known: "officers responded to a shooting", "a fire was reported"."""
_EVENTS = frozenset({"incident", "incidents", "attack", "attacks", "violence", "gunfight"})
"""Words for an event that do not tell its kind."""
_SET_BESIDE = frozenset(
    {"come", "follow", "mark", "highlight", "raise", "remain", "be", "cause", "spark", "prompt", "leave"}
)
"""What an event does that is set beside something else: "the shooting comes as crime rises"."""


def of_the_event(claims: Sequence[Claim], texts: Mapping[Ref, str], kinds: Set[str]) -> Set[str]:
    """The ids of the claims that tell an event of one of some `kinds`; `texts` has the sentences they stand in."""
    heads = [(claim, mention) for claim in claims for mention in claim.mentions]
    parsed = parse([texts[mention.ref] for _, mention in heads])
    found = zip(heads, parsed, strict=True)
    told = {claim.id for (claim, mention), p in found if p and _tells(p, within(mention, p), kinds)}
    return told - {claim.id for claim in claims if is_speech(claim.label.text, said=True)}


def at_the_scene(text: str) -> bool:
    """Whether a text tells of what an attack or an accident is made of: "Blood was visible on the stairs"."""
    return bool(incidents(foreground(text)) or _SCENE.search(text))


_SCENE = re.compile(
    r"\b(?:handguns?|gun|guns|rifle|bullets?|blood|bloody|rounds|weapons?|casings|shots|flames|smoke|at the scene"
    r"|(?:officers|deputies|police|crews|medics) (?:\w+ )?(?:arrived|responded|found|were called))\b",
    re.I,
)


def within(mention: Mention, parsed: Parsed | None) -> Span | None:
    """Where the words of a mention stand in its sentence; None where it has words from elsewhere."""
    at = parsed.text.find(mention.text) if parsed else -1
    return Span(at, at + len(mention.text)) if at >= 0 else None


def _tells(parsed: Parsed, span: Span | None, kinds: Set[str]) -> bool:
    """Whether a clause is built around the event."""
    main = predicates_at(parsed, span)
    said = [c for i in main for c in parsed.children[i] if parsed.tokens[c].dep in ("ccomp", "xcomp")]
    return any(_is_event(parsed, i, kinds) for i in (*main, *said))


def _is_event(parsed: Parsed, i: int, kinds: Set[str]) -> bool:
    verb = parsed.tokens[i]
    denied = any(parsed.child(at, "neg") is not None for at in (i, verb.head))
    if verb.lemma in words("quotation-verbs") or denied:
        return False
    off = any(parsed.tokens[c].dep == "prt" and parsed.tokens[c].text == "off" for c in parsed.children[i])
    if (
        verb.lemma in _HAPPENS
        or (verb.lemma == "go" and off)
        or (verb.pos in ("VERB", "AUX") and incidents(verb.text) & kinds)
    ):
        return True
    if verb.lemma in _CALLED and incidents(parsed.text) & kinds:
        return True
    taking = [c for c in parsed.children[i] if parsed.tokens[c].dep in ("nsubj", "nsubjpass", "dobj")]
    if any(incidents(f"{verb.text} {parsed.tokens[c].text}") & kinds for c in taking if c > i):
        return True
    taking += [c for part in taking for c in parsed.children[part] if parsed.tokens[c].dep == "poss"]
    return verb.lemma not in _SET_BESIDE and any(_is_named(parsed.tokens[c].text, kinds) for c in taking)


def _is_named(word: str, kinds: Set[str]) -> bool:
    """Whether a word calls the event: "shots", "the quake", "the attack"; not who did it: "the gunman was poor"."""
    return word.lower() in _EVENTS or (bool(incidents(word) & kinds) and word.lower() not in words("perpetrators"))
