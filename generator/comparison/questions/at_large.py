"""Questions on whether anybody was arrested, where no source tells of an arrest."""

import re
from collections.abc import Iterator, Sequence

from generator.comparison.questions.asking import question
from generator.comparison.questions.ended import held
from generator.model import Article, Question

NOBODY = "Has anybody been arrested since?"


def nobody_held(articles: Sequence[Article]) -> Iterator[Question]:
    """ "No arrests have been made" -> "Has anybody been arrested since?", where no article tells of an arrest."""
    found = [(a, s) for a in articles for s in a.body if _NO_ARREST.search(s.text)]
    arrested = any(held(s.text) for a in articles for s in a.body)
    if found and not arrested:
        yield question("pending", NOBODY, [s.ref for _, s in found[:1]])


_NO_ARREST = re.compile(
    r"\bno (?:arrests?|suspects?)\b[^.]{0,30}\b(?:made|arrested|custody|named|identified|reported|announced)\b"
    r"|\b(?:not|n['’]t) (?:yet )?(?:made (?:any|an) arrests?|arrested any(?:one|body))\b"
    r"|\bno(?:body| one) (?:has been|had been|was|is) (?:arrested|in custody|charged)\b",
    re.I,
)
