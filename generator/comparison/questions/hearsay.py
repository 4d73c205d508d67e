"""Questions on what a story has only from people whom nobody names: "three people familiar with the talks".

One a story, the claim that is nearest to the headlines. What the police or an office say of their daily work is none,
nor what another sentence has from somebody with a name or tells as a fact.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.comparison.questions.asking import question
from generator.comparison.questions.clauses import quoted_at
from generator.comparison.questions.futures import foretold
from generator.comparison.telling.wording import balanced, lower_article
from generator.language.parsing import parse
from generator.language.words import stems
from generator.model import Article, Question, Sentence

FEWEST, LONGEST = 6, 36
"""Words of a claim that means something by itself and can still be read inside a question."""
NEAR = 2
"""Words of the headlines that a claim has at least."""
EARLY = 6
"""Number of a sentence up to which it opens its article."""
DEEP = 40
"""Number of a sentence from which an article tells what is beside its story."""
SAME = 0.6
"""Share of a claim's words from which another sentence tells the same."""
LONGEST_NAMING = 12
"""Words with which the unnamed are described."""
_PEOPLE = r"(?:people|persons?|individuals?|sources?|officials?|aides?|advis[eo]rs?|lawmakers?|insiders?)"
_BEHIND = (
    r"(?:(?:who (?:is|are|was|were) )?(?:directly |closely )?(?:familiar with|close to|briefed on|involved in)"
    r"|with (?:\w+ )?knowledge of)"
)
_HIDDEN = (
    r"(?:,? (?:who )?(?:spoke|speaking|spoken) (?:to [\w. ]+ )?on (?:the )?condition of anonymity"
    r"|,? (?:who was |who were )?not authori[sz]ed to"
    r"|,? who (?:asked|requested|declined) (?:not )?to be (?:named|identified|anonymous))"
)
_BEFORE = r"(?:[\w.’'-]+ ){0,5}?"
_WHO = (
    rf"(?P<who>{_BEFORE}{_PEOPLE} {_BEHIND} [^,;:.“”\"]+?|{_BEFORE}{_PEOPLE}(?={_HIDDEN})"
    rf"|(?:\w+ )?(?:law enforcement|anonymous|unnamed|unidentified) {_PEOPLE}|(?:[\w.]+ )?[Ss]ources)"
)
_TOLD = r"(?:said|say|says|told (?:the )?[\w.-]+(?: [A-Z\d][\w.]*| of| the(?= [A-Z]))*)(?: on \w+day| \w+day)?"
_FRAMES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^(?P<claim>.+?),? according to {_WHO}(?:{_HIDDEN}[^.]*)?(?:,[^,]*)?\.?$",
        rf"^(?P<claim>.+), {_WHO} {_TOLD}\.?$",
        rf"^[Aa]ccording to {_WHO}, (?P<claim>.+?)\.?$",
        rf"^{_WHO}(?:{_HIDDEN}[^,]*,)? {_TOLD} (?:that )?(?P<claim>.+?)\.?$",
        rf"\breport(?:s|ed)(?: on)?(?: \w+day)?,? citing {_WHO}, that (?P<claim>.+?)\.?$",
        rf"^(?P<claim>.+?), [A-Z][\w. ]+ (?:reported|said)(?: on)?(?: \w+day)?,? citing {_WHO}\.?$",
        rf"^[A-Z][\w. ]+, citing {_WHO}, report(?:s|ed)(?: on)?(?: \w+day)? that (?P<claim>.+?)\.?$",
    )
)
"""How sentences credit a claim to people without a name."""


@dataclass(frozen=True, slots=True)
class Hearsay:
    """A claim, who is told to have made it, and where it stands."""

    claim: str
    who: str
    sentence: Sentence


def hearsay(articles: Sequence[Article]) -> Iterator[Question]:
    """ "Has anyone confirmed by name what people familiar with the talks say, that the ferry line is for sale?" """
    heads = frozenset(w for a in articles for s in a.sentences if s.disposition == "title" for w in stems(s.text))
    found = [one for a in articles for s in a.body if (one := _credited(s))]
    near = [one for one in found if _near(one, heads) and not _stands(one, articles)]
    best = max(near, key=lambda one: (len(stems(one.claim) & heads), -one.sentence.n), default=None)
    if best:
        say = "say" if several(best.who) else "says"
        text = f"Has anyone confirmed by name what {_lower(best.who)} {say}, that {_opened(best.claim)}?"
        yield question("speaker", text, (best.sentence.ref,))


def _near(one: Hearsay, heads: frozenset[str]) -> bool:
    """Whether a claim is what the story is about: it opens an article, or has the words of the headlines."""
    return one.sentence.n <= DEEP and len(stems(one.claim) & heads) >= (1 if one.sentence.n <= EARLY else NEAR)


def _lower(who: str) -> str:
    """ "Two sources" inside a sentence."""
    first = who.split(" ", 1)[0]
    return f"{who[:1].lower()}{who[1:]}" if first[1:].islower() and first in _COUNTS else lower_article(who)


_COUNTS = frozenset(
    "One Two Three Four Five Six Seven Several Multiple Some Many People Sources Officials Aides".split()
)


def _credited(sentence: Sentence) -> Hearsay | None:
    """What a sentence has from people without a name, where its claim can stand in a question."""
    text = _DATED.sub("", sentence.text.strip())
    for frame in _FRAMES:
        found = frame.search(text)
        if found and not quoted_at(text, found.start("who")) and len(found["who"].split()) <= LONGEST_NAMING:
            who = re.sub(r"^(?:But|And|Yet|Still|Now) |\bother (?=\w)", "", found["who"])
            claim = _OPENER.sub("", found["claim"].strip(" ,"))
            return Hearsay(claim, who, sentence) if _fits(claim) and not _LEANS.match(who) else None
    return None


_OPENER = re.compile(r"^(?:(?:But|And|Yet|Still),? |(?:Meanwhile|However|Elsewhere|Also|Earlier), )")
_DATED = re.compile(r"^[A-Z][A-Z .,]+(?:\([\w ]+\) )?[-–—]+ ")
"""The place before a report: "KELD (Harbour News) - "."""
_LEANS = re.compile(r"(?:police|the|one of|some of|these|those|his|her|their|its|other|another|most|both)\b", re.I)


def _fits(claim: str) -> bool:
    """Whether a claim is a whole clause that tells what was or is, and means something by itself."""
    size = FEWEST <= len(claim.split()) <= LONGEST
    plain = not POINTS.search(claim) and not _SAYS.search(claim) and balanced(claim) and not foretold(claim)
    return size and plain and _whole(claim)


POINTS = re.compile(
    r"^(?:\w+ ){0,3}(?:it|its|that|those|these|this)\b|[–—;:|\[(]|\b(?:it|so|do|did|that)$"
    r"|\b(?:he|she|they|him|her|them|this|those|these|here|there|we|our|us|you)\b",
    re.I,
)
"""What points at something outside a claim."""


_SAYS = re.compile(
    r"\b(?:said|says|told|according to|expected|expects?|believes?|thinks?"
    r"|will|would|could|should|may|might|likely|plans?"
    r"|hopes?|yesterday|today|I|we)\b|^(?:his|her|their|its|if|when|while|after|as|in)\b|\?",
    re.I,
)
"""Speech inside a claim, what is ahead or only thought, and openings that lean on what stands before."""


def _whole(claim: str) -> bool:
    (parsed,) = parse([claim])
    root = next((i for i, t in enumerate(parsed.tokens) if t.head == i), None) if parsed else None
    if parsed is None or root is None:
        return False
    subject = parsed.child(root, "nsubj", "nsubjpass")
    helped = any(parsed.tokens[c].tag in _FINITE for c in parsed.children[root])
    return subject is not None and subject < root and (parsed.tokens[root].tag in _FINITE or helped)


_FINITE = ("VBD", "VBZ", "VBP")


def _stands(one: Hearsay, articles: Sequence[Article]) -> bool:
    """Whether another sentence tells the claim without leaning on people who are not named."""
    mine = stems(one.claim)
    rest = (s for a in articles for s in a.sentences if s.ref != one.sentence.ref and s.disposition != "title")
    return any(len(mine & stems(s.text)) >= SAME * len(mine) and not _VEILED.search(s.text) for s in rest)


_VEILED = re.compile(rf"\b{_PEOPLE}\b|\banonym|\breport(?:s|ed|edly)\b|\?|\bden(?:y|ies|ied)\b", re.I)
"""What leaves a claim as it is: the unnamed again, a report of it, a denial, a question."""


def several(who: str) -> bool:
    """Whether more than one person is told to say it."""
    head = re.search(rf"\b{_PEOPLE}\b", who)
    return bool(head and (head[0].endswith("s") or head[0] == "people"))


def _opened(claim: str) -> str:
    """A claim behind "that": "Large sums were lost" -> "large sums were lost"; a name keeps its capital."""
    (parsed,) = parse([claim])
    first = parsed.tokens[0] if parsed else None
    plain = first is not None and first.tag not in ("NNP", "NNPS") and not first.ent_type and first.text[1:].islower()
    return f"{claim[:1].lower()}{claim[1:]}" if plain else lower_article(claim)
