"""Names in sentences, and which of them are one; the pairs stand in `cases/names.md`."""

from pathlib import Path

import pytest

from generator.language import names
from generator.language.aliases import NameGroup, gather_names, group_names, same_name
from generator.language.names import find_names
from generator.language.parsing import parse
from generator.language.sentences import split_sentences
from generator.language.statements import statements_of
from generator.model import Name, Span

CASES = Path(__file__).parent / "cases" / "names.md"


def pairs() -> list[tuple[str, str, str, str, str]]:
    rows = [
        line.strip("| \n").split(" | ")
        for line in CASES.read_text(encoding="utf-8").splitlines()
        if line.startswith("| ")
    ]
    return [(r[0], r[1], r[2], r[3], r[4]) for r in rows[1:]]


def joined(a: str, b: str, kind: str, other: str) -> bool:
    """Whether two names that stand in one story end in one group."""
    return len(group_names([(a, kind), (b, other)])) == 1


def groups(text: str) -> tuple[NameGroup, ...]:
    return gather_names(statements_of(text, split_sentences(text)))


def test_two_hundred_pairs_hold_no_wrong_join() -> None:
    apart = [(a, b) for a, b, kind, other, verdict in pairs() if verdict == "two" and joined(a, b, kind, other)]
    assert len(pairs()) >= 200
    assert apart == []


def test_nine_in_ten_names_that_are_one_are_joined() -> None:
    one = [joined(a, b, kind, other) for a, b, kind, other, verdict in pairs() if verdict == "one"]
    assert sum(one) >= 0.9 * len(one)


@pytest.mark.parametrize(
    ("a", "b"), [("Zelenskiy", "Zelenskyy"), ("Kim Jong-un", "Kim Jong Un"), ("Mr. Jones", "Jones")]
)
def test_two_spellings_are_one_name(a: str, b: str) -> None:
    assert same_name(a, b) is True


@pytest.mark.parametrize(("a", "b"), [("Iran", "Iraq"), ("North Ford", "South Ford"), ("John Paul I", "John Paul II")])
def test_what_differs_in_direction_number_or_country_is_two_names(a: str, b: str) -> None:
    assert same_name(a, b) is False


def test_the_form_does_not_tell_whose_surname_it_is() -> None:
    assert same_name("Jones", "Seth Jones") is None


def test_a_surname_with_two_bearers_stays_apart() -> None:
    found = group_names([("Seth Jones", "person"), ("Mary Jones", "person"), ("Jones", "person")])
    assert len(found) == 3


def test_a_couple_of_one_surname_is_two_people() -> None:
    found = groups("Mr. Reed struck Mrs. Reed on Monday. Police held Mr. Reed.")
    assert [g.variants for g in found] == [("Mr. Reed",), ("Mrs. Reed",)]


def test_a_title_joins_no_surname_that_two_people_bear() -> None:
    names = ("Anna Reed", "Tom Reed", "Reed", "Ms. Reed")
    assert len(group_names([(name, "person") for name in names])) == len(names)


def test_an_acronym_in_brackets_is_joined_with_its_evidence() -> None:
    found = groups("The Harbour Safety Board (HSB) closed the port. The HSB gave no reason.")
    board = next(g for g in found if "HSB" in g.variants)
    assert "Harbour Safety Board" in board.variants
    assert board.evidence == ("“HSB” stands in brackets after “Harbour Safety Board”.",)


def test_an_acronym_that_two_names_share_stays_apart() -> None:
    mentions = [
        ("Harbour Safety Board", "organisation"),
        ("Home Security Bureau", "organisation"),
        ("HSB", "organisation"),
    ]
    assert len(group_names(mentions)) == 3


def test_the_fullest_name_heads_its_group() -> None:
    found = group_names([("Lee", "person"), ("Lee", "person"), ("Ann Lee", "person")])
    assert [g.canonical for g in found] == ["Ann Lee"]


def test_a_name_is_cut_free_of_article_and_possessive() -> None:
    text = "The Harbour Safety Board’s chief met Ann Lee’s lawyer in Norway."
    found = [name.span.of(text) for name in find_names(text, doc=parse([text])[0])]
    assert found == ["Harbour Safety Board", "Ann Lee", "Norway"]


def test_capitals_show_names_without_a_parser() -> None:
    text = "Yesterday the Harbour Safety Board met Ann Lee in Norway."
    found = {name.span.of(text): name.kind for name in find_names(text)}
    assert found == {"Harbour Safety Board": "organisation", "Ann Lee": "other", "Norway": "place"}


@pytest.mark.parametrize(
    ("mention", "read_as", "told"),
    [
        ("Keld Police Chief Ida Moen", "organisation", ("Ida Moen", "person")),
        ("— Donald J. Moen", "person", ("Donald J. Moen", "person")),
        ("Gwen Lund", "organisation", ("Gwen Lund", "person")),
        ("Lorvik Keld Police", "person", ("Lorvik Keld Police", "organisation")),
        ("Tom “Ted", "person", ("Tom", "person")),
    ],
)
def test_a_name_is_free_of_marks_and_offices_and_of_its_kind(mention: str, read_as: str, told: tuple[str, str]) -> None:
    bare = names._bare(mention, Name(Span(0, len(mention)), names._kind(mention, read_as)))
    assert bare is not None
    assert (bare.span.of(mention), bare.kind) == told


def test_two_pieces_of_a_line_are_no_name() -> None:
    for piece in ("N.C. - Community", "Office of the"):
        assert names._bare(piece, Name(Span(0, len(piece)), "organisation")) is None
