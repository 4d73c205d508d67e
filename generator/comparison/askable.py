"""Which words of a source can be put into a question: whole clauses that name what they are about, not too long.

Patterns of what is yet to come, what was left open and who is unnamed are data; a clause that only says how somebody
feels, or that hangs on another, is asked about by nobody.
"""

import re
from functools import cache

from generator.comparison.digest import of_oneself, undated
from generator.comparison.speakers import speaker
from generator.comparison.wording import balanced, leans, unquoted
from generator.data import table, words
from generator.language.parsing import parse
from generator.language.words import stem
from generator.model import Mention, Quantity

LONGEST = 40
"""Words of a clause up to which a question can quote it and still be read."""
FEWEST, SHORT = 5, 25
"""Words of a clause from which it can be asked about, and up to which a question on its speaker repeats it."""
NEAR = 8
"""Words before a word of the future up to which it is taken to stand with the main verb, where nothing is parsed."""
COUNTED = 20
"""People or things from which a figure is the result of a count."""


def checkable(mention: Mention) -> bool:
    """Whether another could know it: not what somebody feels, wants or expects, nor what "he" did."""
    first = mention.text.lower().lstrip("“\"'` ").split(" ", 1)[0]
    return first not in words("pronouns") and not of_oneself(mention.text)


def askable(mention: Mention) -> bool:
    """Whether a clause can be put into a question: whole, not long, about something it names itself."""
    whole = " … " not in mention.text and balanced(mention.text) and not _POINTS.search(mention.text)
    alone = whole and not leans(mention.text) and checkable(mention)
    return alone and FEWEST <= len(mention.text.split()) <= LONGEST and mention.text[:1] not in "“\"'`"


_POINTS = re.compile(r"\b(?:them|him|it|her|there|this|that|these|those|so)\W*$", re.I)
"""Ends that lean on something told before: "must decide whether to return them"."""


def as_told(mention: Mention) -> str:
    """The clause as a question quotes it: without outer marks, or the place and agency before it."""
    return unquoted(undated(mention.text))


def quotable(mention: Mention) -> bool:
    """Whether a clause is short and whole enough to remind of."""
    return len(mention.text.split()) <= SHORT and " … " not in mention.text and not leans(mention.text)


def telling(quantity: Quantity, before: str) -> bool:
    """Whether somebody must have counted: a share, a rise, or a large number of people or things.

    `before` stands in front of the figure: "a town of around 3,000 people" and "parliament's 120 members" only say
    which town and which members.
    """
    counted = quantity.counted is not None and (quantity.value or 0) >= COUNTED
    sized = before.rstrip().endswith((" of", "’s", "'s", "s’", "s'"))
    return quantity.bound != "vague" and not sized and (quantity.unit == "%" or (counted and quantity.unit is None))


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


def appeals(text: str) -> bool:
    """Whether a text calls on its readers: "anyone with information is asked to call 555-0199"."""
    return bool(_APPEAL.search(text))


_APPEAL = re.compile(
    r"\b(?:any(?:one|body)|those|witnesses) (?:with|who has|who have) (?:\w+ )?(?:information|tips)\b"
    r"|\bcrime ?stoppers\b|\btip ?line\b|\b(?:call|contact|text)\b[^.]{0,60}\b\d{3}[-.) ]",
    re.I,
)


def open_ended(text: str) -> bool:
    """Whether a clause leaves its act open: "detectives were still looking for the car"."""
    return _governs("open-ends", text)


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


def act_ahead(text: str) -> str | None:
    """The verb that a clause puts into the future: "reopen" of "the bridge is expected to reopen"; None if unknown."""
    found = next(_listed("future-cues").finditer(text), None)
    (parsed,) = parse([text]) if found else (None,)
    if not found or not parsed:
        return None
    verbs = [(i, t) for i, t in enumerate(parsed.tokens) if t.tag == "VB" and t.start >= found.end()]
    if not verbs:
        return None
    first = verbs[0][1]
    return parsed.tokens[first.head].lemma if first.dep in ("aux", "auxpass") else first.lemma


def acts_past(text: str) -> frozenset[str]:
    """The main verbs of a clause that stand in a past tense: "reopen" of "the bridge was reopened on Monday"."""
    (parsed,) = parse([text])
    if not parsed:
        return frozenset()
    roots = {i for i, t in enumerate(parsed.tokens) if t.head == i}
    main = roots | {i for i, t in enumerate(parsed.tokens) if t.dep == "conj" and t.head in roots}
    return frozenset(parsed.tokens[i].lemma for i in main if parsed.tokens[i].tag in ("VBD", "VBN"))


def foretold(text: str) -> bool:
    """Whether a clause says what somebody expects: "the house would act promptly". Nobody else can confirm that."""
    return lies_ahead(text) or bool(re.search(r"\bwould\b|['’]d\b", text, re.I))


@cache
def _listed(name: str) -> re.Pattern[str]:
    """The patterns of a list, not where they belong to "that", "which" or "who" before them."""
    terms = "|".join(f"(?:{term})" for term in sorted(words(name)))
    return re.compile(rf"(?<!\bthat )(?<!\bwhich )(?<!\bwho )(?<!\w)(?:{terms})(?!\w)", re.I)


def opens_with_speech(text: str) -> bool:
    """Whether a clause begins with a verb of saying: "suggested that the wall had been weak"."""
    first, _, rest = text.partition(" ")
    verb = first.endswith("ed") or first in table("irregular-verbs") or rest.startswith("that ")
    return first.islower() and verb and stem(table("irregular-verbs").get(first, first)) in _speech()


@cache
def _speech() -> frozenset[str]:
    return frozenset(stem(verb) for verb, frames in table("cues-verbs").items() if "clause" in frames)


def several(name: str) -> bool:
    """Officials are several, an official is one."""
    people = [w for w in re.findall(r"\w+", name.lower()) if w in words("unnamed-speakers")]
    return bool(people) and people[0].endswith("s")


def unnamed(name: str) -> bool:
    """Officials, sources, witnesses without a name: said by people who could be named."""
    who = speaker(name)
    one_known = re.match(r"the\b", name, re.I) and not several(name)
    return (
        not one_known
        and not who.names
        and who.role in (None, "government")
        and bool({w.lower() for w in re.findall(r"\w+", name)} & words("unnamed-speakers"))
    )
