"""Stories from invented texts: the arrange step of tests of the comparison, in one line."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path

from generator.comparison.briefings import Lengths, brief
from generator.comparison.claims.finding import find_claims
from generator.ids import Ids
from generator.language.statements import statements_of
from generator.model import Article, Briefing, Claim, Member, Statement, Story
from generator.reading.articles import articles_from_texts


def articles(*texts: str) -> tuple[Article, ...]:
    """Articles `a`, `b`, … from bodies of text."""
    return articles_from_texts({chr(ord("a") + i): text for i, text in enumerate(texts)})


def statements(found: tuple[Article, ...]) -> Mapping[str, tuple[Statement, ...]]:
    """What the sentences of the articles say."""
    return {
        a.id: statements_of(a.text, [s.span for s in a.body], article=a.id, numbers=[s.n for s in a.body])
        for a in found
    }


def briefing(*texts: str, outlets: Sequence[str | None] = ()) -> Briefing:
    """The briefing of one story with a source for each text, A, B, …, and its publisher, if any is given."""
    found = tuple(
        replace(a, meta=replace(a.meta, publisher=outlet)) for a, outlet in zip_longest(articles(*texts), outlets)
    )
    story = Story("story", "Story", tuple(Member(a.id, a.id.upper()) for a in found))
    return brief(story, found, statements(found), Ids(), Lengths())[0]


def claimed(*texts: str) -> tuple[Claim, ...]:
    """The claims of such a story with the clauses they are found by, of which a page may show more."""
    found = articles(*texts)
    return tuple(draft.claim for draft in find_claims(found, statements(found), ()))


def figure(told: Briefing, word: str) -> Claim:
    """The only figure claim whose label has a word."""
    (claim,) = [c for c in told.claims if c.kind == "figure" and word in c.label.text.lower()]
    return claim


def case_rows(name: str) -> list[list[str]]:
    """The rows of a case file with their cells apart, without its remarks."""
    lines = (Path(__file__).parent / "cases" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line.split(" | ") for line in lines if line and not line.startswith("#")]
