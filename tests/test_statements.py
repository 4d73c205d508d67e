"""What each sentence says: one statement for the whole, then one for each clause, each with what stands in it."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.language import parsing
from generator.language.sentences import split_sentences
from generator.language.speech.quotations import find_quotations
from generator.language.statements import statements_of
from generator.model import Span, Statement

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))


def statements(text: str) -> tuple[Statement, ...]:
    return statements_of(text, split_sentences(text))


def claims(text: str) -> list[str]:
    """The clauses that make a claim, as they would be shown."""
    return [s.text for s in statements(text) if s.k > 1 and s.content]


@pytest.fixture
def rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "_parser", lambda: None)


def test_the_first_statement_of_a_sentence_covers_it_whole() -> None:
    text = "The dam broke. The mayor said two men had died."
    whole = [s for s in statements(text) if s.k == 1]
    assert [s.text for s in whole] == ["The dam broke.", "The mayor said two men had died."]
    assert [s.n for s in whole] == [1, 2]


def test_the_reporting_clause_is_kept_apart_from_what_it_reports() -> None:
    found = statements("The mayor said two men had died.")
    assert [(s.text, s.reporting, s.content) for s in found if s.k > 1] == [
        ("The mayor said", True, False),
        ("two men had died", False, True),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said that two men had died.", ["two men had died"]),
        (
            "About 300 men were killed and about 2,700 were hurt.",
            ["About 300 men were killed", "about 2,700 were hurt"],
        ),
        ("Officials said 300 men had been killed and 2,700 wounded.", ["300 men had been killed", "2,700 wounded"]),
        ("The crew left the port and sailed north.", ["The crew left the port and sailed north"]),
        ("Although the mayor objected, the dam was closed.", ["the mayor objected", "the dam was closed"]),
        ("However, the dam was closed.", ["the dam was closed"]),
        ("According to the mayor, the dam was closed.", ["the dam was closed"]),
        ("The dam was closed, according to the mayor.", ["The dam was closed"]),
        ("The dam was closed, the mayor said.", ["The dam was closed"]),
        ("“The dam is closed,” the mayor said.", ["The dam is closed"]),
        ("The move followed claims by officials that the dam was full.", ["the dam was full"]),
    ],
)
def test_a_claim_reads_well_on_its_own(text: str, expected: list[str]) -> None:
    assert [claim for claim in claims(text) if claim in expected] == expected
    assert not any(claim.startswith(("that ", "and ", ",")) or claim.endswith((",", " and")) for claim in claims(text))


def test_a_clause_carries_the_figures_that_stand_in_it() -> None:
    text = "Officials said 300 men had been killed and 2,700 wounded."
    values = {s.text: [q.value for q in s.quantities] for s in statements(text) if s.content and s.k > 1}
    assert values == {"300 men had been killed": [300], "2,700 wounded": [2700]}


def test_every_value_lies_in_the_span_of_its_statement() -> None:
    text = "On 4 May 2024 Ann Lee said about 300 sailors may have left Norway in March."
    for s in statements_of(text, split_sentences(text), published=date(2024, 5, 5)):
        inside = [*(q.span for q in s.quantities), *(d.span for d in s.dates), *(name.span for name in s.names)]
        assert all(span.within(s.span) for span in inside)
    assert {name.span.of(text) for name in statements(text)[0].names} == {"Ann Lee", "Norway"}


def test_ordinals_are_those_of_the_article() -> None:
    text = "The dam broke. Two men died."
    found = statements_of(text, split_sentences(text), article="a1", numbers=(4, 9))
    assert [s.id for s in found if s.k == 1] == ["a1#s4.1", "a1#s9.1"]


def test_quoted_text_is_exact_and_without_its_marks() -> None:
    text = "“Again, [it’s] hard to know ... with as many as 40 lost,” she said."
    assert [span.of(text) for span in statements(text)[0].quoted] == [
        "Again, [it’s] hard to know ... with as many as 40 lost,"
    ]


def test_an_open_quotation_runs_to_the_end_of_its_line_and_goes_on_in_the_next() -> None:
    text = "“The dam broke.\n“Nobody came,” she said."
    first, second = find_quotations(text)
    assert (first.closed, second.closed, second.continued) == (False, True, True)


def test_an_apostrophe_opens_no_quotation() -> None:
    assert find_quotations("The officers’ families and the ’90s crew didn’t leave the dogs’ home.") == ()


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_every_span_of_a_real_article_is_a_slice_of_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    sentences = split_sentences(text)
    found = statements_of(text, sentences)
    assert [s.span for s in found if s.k == 1] == list(sentences)
    assert all(s.span.of(text) == s.text and s.text.strip() == s.text for s in found)


@pytest.mark.usefixtures("rules")
def test_the_rules_alone_tell_claims_from_reporting_clauses() -> None:
    text = "Officials in Norway said about 300 sailors had been hurt. The crew may have fled."
    assert claims(text) == ["about 300 sailors had been hurt", "The crew may have fled"]
    assert statements(text)[-1].certainty.word == "possible"


MARKS = st.text(alphabet=st.sampled_from(list("ab A.,:;“”\"'’()[]—?!\n0")), max_size=60)


@settings(max_examples=60, deadline=None)
@given(MARKS)
def test_any_text_gives_statements_whose_spans_are_slices(text: str) -> None:
    for s in statements(text):
        assert s.span.of(text) == s.text
        assert all(0 <= span.start <= span.end <= len(text) for a in s.attributions for span in a.content)


@settings(max_examples=100, deadline=None)
@given(MARKS)
def test_quotations_are_in_order_and_do_not_overlap(text: str) -> None:
    found = find_quotations(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(q.inner.within(q.span) for q in found)


def test_a_clause_does_not_end_in_the_subject_of_the_next_verb() -> None:
    text = (
        "Despite the initial fear that North Korean involvement could escalate the conflict, Ukraine’s surprise "
        "offensive in Kursk in August 2024 inflicted severe casualties on the North Korean forces."
    )
    clauses = [s.text for s in statements_of(text, split_sentences(text))]
    assert "North Korean involvement could escalate the conflict" in clauses
    assert not [clause for clause in clauses if clause.endswith("in August 2024")]


def test_a_dateline_claims_nothing() -> None:
    assert claims("NEW VARN, Feb 3 (KN) - Two men died on Sunday, police said.") == ["Two men died on Sunday"]


def test_a_month_in_the_name_of_a_person_is_no_time() -> None:
    for text, dates in (
        ("Two women had surgery, among them 43-year-old April Moen of Lorvik.", 0),
        ("The ferry sank in April near Moen harbour.", 1),
    ):
        (whole, *_) = statements_of(text, [Span(0, len(text))])
        assert len(whole.dates) == dates
