"""Questions on who was badly hurt: whether somebody survived of whom no source tells how it ended."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from generator.comparison.questions.askable import as_told
from generator.comparison.questions.asking import question
from generator.comparison.questions.plain import inside, specific, subject_index, subject_text
from generator.comparison.questions.prospects import widest
from generator.language.parsing import parse
from generator.model import Article, Claim, Question


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
    r".*\b(?:other|second|third)\b|(?:one|two|three|four|five|six|seven|several|some|both|others?|another|police"
    r"|\d+)\b",
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
