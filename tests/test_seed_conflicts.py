"""What a reader finds to differ in the five seeds, against what their briefing tells: recall and false alarms."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.comparison.claims.finding import find_claims
from generator.comparison.origins.reuse import reuse_in
from generator.comparison.questions.choosing import questions_of
from generator.language.statements import statements_of
from generator.model import Article, Claim, Ref
from generator.reading.articles import read_all
from generator.reading.seeds import find_seeds
from generator.settings import Settings

SEEDS = Path(__file__).parent.parent / "seeds"
TABLE = Path(__file__).parent / "cases" / "seed-conflicts.md"
LEAST_RECALL = 0.5
"""Share of what a reader sees that the briefing must tell; the misses are named in the table."""
SHOWN = ("body", "title")
ROW = re.compile(
    r"\| ([^|]+) \| (\d): ([^|]+) \| (\d): ([^|]+) \| (conflict|differs|quiet) \| (conflict|differs|quiet|missed) \|"
)


class Row(NamedTuple):
    """A pair of sentences with what a reader expects of them."""

    kind: str
    left: tuple[int, str]
    right: tuple[int, str]
    seen: str
    """conflict, differs or quiet, as the reader sees it."""
    told: str
    """What the briefing tells: the same, or less ("differs" for a conflict), or "missed"."""

    def __str__(self) -> str:
        return f"{self.kind}: {self.left[1]} / {self.right[1]}"


def rows() -> list[Row]:
    found = ROW.finditer(TABLE.read_text(encoding="utf-8"))
    return [Row(m[1], (int(m[2]), m[3]), (int(m[4]), m[5]), m[6], m[7]) for m in found]


@pytest.fixture(scope="module")
def articles() -> tuple[Article, ...]:
    seeds, _ = find_seeds(SEEDS, Settings())
    return read_all(seeds, {seed.path: seed.path for seed in seeds})[0]


ASKED = "Which does the figure count"
"""How a question begins that tells of what no row of claims can hold; so do those on an order that cannot be."""
Told = list[tuple[frozenset[Ref], frozenset[Ref], bool]]
"""The sentences of both sides of each difference, and whether it is a conflict; one figure used for two things, too."""


@pytest.fixture(scope="module")
def told(articles: tuple[Article, ...]) -> Told:
    statements = {
        a.id: statements_of(a.text, [s.span for s in a.body], article=a.id, numbers=[s.n for s in a.body])
        for a in articles
    }
    claims = [draft.claim for draft in find_claims(articles, statements, reuse_in(articles))]
    asked = [q for q in questions_of(claims, articles, statements) if q.kind == "order" or q.text.startswith(ASKED)]
    return [
        *((_refs(c, d.left), _refs(c, d.right), d.conflict) for c in claims for d in c.differences),
        *((frozenset(q.basis), frozenset(q.basis), False) for q in asked),
    ]


def _refs(claim: Claim, mentions: tuple[int, ...]) -> frozenset[Ref]:
    return frozenset(claim.mentions[i].ref for i in mentions)


def between(told: Told, a: Ref, b: Ref) -> str:
    """What is told of two sentences: conflict, differs or missed."""
    found = [conflict for left, right, conflict in told if (a in left and b in right) or (b in left and a in right)]
    return "conflict" if any(found) else "differs" if found else "missed"


def place(articles: tuple[Article, ...], at: tuple[int, str]) -> Ref:
    """The sentence that holds the words; exactly one."""
    found = [s for s in articles[at[0]].sentences if at[1] in " ".join(s.text.split()) and s.disposition in SHOWN]
    (sentence,) = found
    return sentence.ref


def test_every_row_names_two_sentences(articles: tuple[Article, ...]) -> None:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if re.match(r"\| .* \| \d: ", line)]
    assert len(rows()) == len(lines) > 50
    assert all(place(articles, at).n for row in rows() for at in (row.left, row.right))


def test_the_briefing_tells_of_each_pair_what_the_table_says(articles: tuple[Article, ...], told: Told) -> None:
    wrong = []
    for row in rows():
        said = between(told, place(articles, row.left), place(articles, row.right))
        said = "quiet" if row.seen == "quiet" and said != "conflict" else said
        wrong += [f"{row.told} in the table, {said} in the briefing: {row}"] if said != row.told else []
    assert wrong == []


def test_most_of_what_a_reader_sees_is_told_and_no_compatible_pair_is_a_conflict() -> None:
    seen = [row for row in rows() if row.seen != "quiet"]
    assert sum(row.told != "missed" for row in seen) >= LEAST_RECALL * len(seen)
    assert all(row.told == "quiet" for row in rows() if row.seen == "quiet")


def test_no_conflict_is_told_that_no_reader_listed(articles: tuple[Article, ...], told: Told) -> None:
    seen = [{place(articles, r.left), place(articles, r.right)} for r in rows() if r.seen == "conflict"]
    assert all(any(pair <= left | right for pair in seen) for left, right, conflict in told if conflict)
