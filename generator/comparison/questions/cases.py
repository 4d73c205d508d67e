"""Questions on what became of people: of who is accused, of who was badly hurt, and whether anybody was arrested.

Each is asked once of a story, and of nobody of whom a source tells how it ended.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from generator.comparison.questions.askable import as_told
from generator.comparison.questions.asking import question
from generator.comparison.questions.plain import inside, specific, subject_index, subject_text
from generator.comparison.questions.prospects import widest
from generator.comparison.questions.undone import HELD, VERDICT
from generator.data import words
from generator.language.parsing import parse
from generator.model import Article, Certainty, Claim, Question

NOBODY = "Has anybody been arrested since?"


def cases(claims: Sequence[Claim], articles: Sequence[Article]) -> Iterator[Question]:
    """What became of the case against somebody with a name, where no article tells of a verdict or a plea."""
    told = [(c, m) for c in widest(claims) for m in c.mentions if m.certainty >= Certainty.STATED]
    if any(VERDICT.search(m.text) for _, m in told):
        return
    for pattern in (_CHARGED, _ARRESTED):
        for claim, mention in told:
            who = _accused(mention.text, pattern) if not _NOT_CHARGED.search(mention.text) else ""
            if who and _matters(who, articles):
                text = f"What became of the case against {who}?"
                yield question("pending", text, (mention.ref,), claim.id)
                return


def _matters(who: str, articles: Sequence[Article]) -> bool:
    """Whether two articles name somebody, or one of them in three sentences."""
    name = next((w for w in reversed(who.split()) if len(w) > NUMERAL), who)
    told = [sum(bool(re.search(rf"\b{re.escape(name)}\b", s.text)) for s in a.body) for a in articles]
    return sum(n > 0 for n in told) > 1 or max(told) > 2


NUMERAL = 3
"""Letters of "III" and "Jr.", which are no surnames."""


def nobody_held(articles: Sequence[Article]) -> Iterator[Question]:
    """ "No arrests have been made" -> "Has anybody been arrested since?", where no article tells of an arrest."""
    found = [(a, s) for a in articles for s in a.body if _NO_ARREST.search(s.text)]
    held = any(HELD.search(s.text) and not _NO_ARREST.search(s.text) for a in articles for s in a.body)
    if found and not held:
        yield question("pending", NOBODY, [s.ref for _, s in found[:1]])


_NO_ARREST = re.compile(
    r"\bno (?:arrests?|suspects?)\b[^.]{0,30}\b(?:made|arrested|custody|named|identified|reported|announced)\b"
    r"|\b(?:not|n['’]t) (?:yet )?(?:made (?:any|an) arrests?|arrested any(?:one|body))\b"
    r"|\bno(?:body| one) (?:has been|had been|was|is) (?:arrested|in custody|charged)\b",
    re.I,
)
_CHARGED = re.compile(r"\b(?:charged|indicted|accused|faces?|facing)\b")
_ARRESTED = re.compile(r"\barrested\b")


def _accused(text: str, pattern: re.Pattern[str]) -> str:
    """The full name of somebody who "was charged with murder"; empty where a clause tells of nobody by name."""
    (parsed,), found = parse([text]), pattern.search(text)
    at = next((i for i, t in enumerate(parsed.tokens) if found and t.start == found.start()), None) if parsed else None
    subject = subject_index(parsed, at) if parsed and at is not None else None
    if not parsed or not found or at is None or subject is None:
        return ""
    fits = parsed.child(at, "auxpass") is not None or (found[0].startswith("fac") and "charge" in text[found.end() :])
    name = subject_text(parsed, subject, at) if fits else ""
    return name if _FULL_NAME.fullmatch(name) and name.split()[0].rstrip(".").lower() not in words("titles") else ""


_FULL_NAME = re.compile(r"(?:[A-Z][\w’'.-]+ ){1,3}[A-Z][\w’'-]+(?: (?:Jr|Sr|II|III)\.?)?")
_NOT_CHARGED = re.compile(r"\b(?:not|could|may|might|would|if|previously|earlier|in (?:19|20)\d\d)\b|n['’]t\b", re.I)


def survivors(claims: Sequence[Claim], articles: Sequence[Article]) -> Iterator[Question]:
    """ "Moen was in critical condition" -> "Did Moen survive?", where the newest articles are those that say so."""
    days = {a.id: a.meta.published for a in articles}
    newest: date | None = max((day for day in days.values() if day), default=None)
    for claim in widest(claims):
        for mention in claim.mentions:
            day, who = days.get(mention.ref.article), _critical(as_told(mention))
            old = newest is not None and (day is None or (newest - day).days > FRESH)
            if who and not old and not _died(who, articles):
                yield question("outcome", f"Did {who} survive?", (mention.ref,), claim.id)
                return


FRESH = 1
"""Days after which an article no longer tells how somebody is."""


def _critical(text: str) -> str:
    """Who is told to be in danger of death; empty where it is nobody who can be named."""
    (parsed,), found = parse([text]), _CRITICAL.search(text)
    at = next((i for i, t in enumerate(parsed.tokens) if found and t.start == found.start()), None) if parsed else None
    subject = subject_index(parsed, at) if parsed and at is not None else None
    if not parsed or at is None or subject is None:
        return ""
    who = subject_text(parsed, subject, at)
    who = inside(parsed, who) if who and specific(who) and not _SOMEBODY.match(who) else ""
    return re.sub(r"^an? ", "the ", who)


_SOMEBODY = re.compile(
    r".*\b(?:other|second|third)\b|(?:one|two|three|four|five|six|seven|several|some|both|others?|another|police|\d+)\b",
    re.I,
)
"""Who is only counted."""
_CRITICAL = re.compile(
    r"\b(?:is|are|was|were|remain(?:s|ed)?|lies|lay) (?:\w+ )?"
    r"(?:in (?:extremely )?(?:critical|grave)|fighting for (?:his|her) life)\b"
)


def _died(who: str, articles: Sequence[Article]) -> bool:
    """Whether a sentence that names somebody tells of a death, or of how he is on the mend."""
    name = who.rpartition(" ")[2]
    told = (s.text for a in articles for s in a.body if name in s.text)
    return any(_ENDED.search(text) for text in told)


_ENDED = re.compile(r"\b(?:dead|died|dies|killed|recover\w*|released|stable|succumbed|surviv\w+)\b", re.I)
