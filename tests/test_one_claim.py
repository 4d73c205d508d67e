"""How sure it is that two clauses make one claim."""

import pytest

from generator.comparison.claims.mentions import clause_units
from generator.comparison.claims.one_claim import LEAST, Clause, sureness
from generator.comparison.claims.second_look import joined_again, parted
from tests.corpus import articles, briefing, statements


def clauses(*texts: str) -> list[Clause]:
    """The first clause of each text."""
    found = articles(*texts)
    read = statements(found)
    return [Clause.of(clause_units(article, read[article.id])[0], lambda name: name) for article in found]


def test_the_sentences_around_two_clauses_make_it_more_or_less_sure() -> None:
    one, near, far = clauses(
        "Ida Moen said the mill will close in May, after the flood.",
        "The old stone mill will close in May, Ida Moen said after the flood.",
        "The old stone mill will close in May, wrote a baker who had lost his oven to a fire long ago.",
    )
    assert sureness(one, near, 0.5) > sureness(one, far, 0.5) > sureness(one, far, 0.3)
    assert sureness(one, near, 0.5) == sureness(near, one, 0.5)


def test_what_shares_few_words_is_not_looked_at() -> None:
    one, same = clauses("The old stone mill will close in May.", "The old stone mill will close in May.")
    assert sureness(one, same, LEAST - 0.01) == 0.0
    assert sureness(one, same, 1.0) > 0.9


def test_a_denial_makes_it_less_sure() -> None:
    one, denied, told = clauses(
        "The old stone mill will close in May.",
        "The old stone mill will not close in May.",
        "The old stone mill will surely close in May.",
    )
    assert sureness(one, denied, 0.5) < sureness(one, told, 0.5)


def test_one_thing_in_other_words_stands_in_one_row() -> None:
    told = briefing(
        "The harbour office opened an investigation into whether records of the skipper Tom Pike were stolen.",
        "The next day, the inspector of the harbour launched an investigation into whether Pike's records leaked.",
    )
    assert any(len(c.articles) == 2 for c in told.claims)


TOLD = (
    "The old stone mill burned down on Monday.",
    "The mill of Keld burned down at night.",
    "Late on Monday the mill of Ida Moen burned.",
    "A baker saw the burning mill in May.",
)
SURE, UNSURE = 0.7, 0.1


@pytest.mark.parametrize(
    ("third", "one_predicate", "rows"),
    [
        ({(0, 2): SURE, (1, 2): UNSURE}, True, ((0, 1, 2), (3,))),
        ({(0, 2): SURE, (1, 2): UNSURE}, False, ((0, 1), (2,), (3,))),
        ({(0, 2): SURE - 0.2, (1, 2): SURE - 0.2}, True, ((0, 1), (2,), (3,))),
        ({(0, 2): SURE}, True, ((0, 1, 2), (3,))),
        ({(0, 2): SURE, (2, 3): 0.9}, True, ((0, 1), (2, 3))),
    ],
)
def test_a_clause_that_surely_tells_what_one_of_a_row_tells_joins_it(
    third: dict[tuple[int, int], float], one_predicate: bool, rows: tuple[tuple[int, ...], ...]
) -> None:
    found = articles(*TOLD)
    units = [unit for article in found for unit in clause_units(article, statements(found)[article.id])]
    pairs = [(i, j, score) for (i, j), score in ({(0, 1): 0.9} | third).items()]
    assert joined_again(units, ((0, 1), (2,), (3,)), pairs, lambda i, j: one_predicate) == rows


def test_sentences_of_one_source_with_a_like_clause_are_two_claims() -> None:
    found = articles(" ".join(TOLD[:3]), TOLD[3])
    units = [unit for article in found for unit in clause_units(article, statements(found)[article.id])]

    def alike(i: int, j: int) -> float:
        return 0.6 if {i, j} == {0, 2} else 0.2

    assert list(parted(units, ((0, 1, 2), (3,)), alike)) == [(1,), (0, 2), (3,)]
    assert list(parted(units, ((0, 1, 3), (2,)), alike)) == [(0, 1, 3), (2,)]


@pytest.mark.parametrize(("again", "rows"), [(0.97, ((0, 1, 2),)), (0.8, ((0, 1), (2,)))])
def test_what_one_source_tells_twice_in_the_same_words_is_held_against_nobody(
    again: float, rows: tuple[tuple[int, ...], ...]
) -> None:
    found = articles(" ".join(TOLD[:2]), TOLD[2])
    units = [unit for article in found for unit in clause_units(article, statements(found)[article.id])]
    pairs = [(0, 1, again), (1, 2, SURE)]
    assert joined_again(units, ((0, 1), (2,)), pairs, lambda i, j: False) == rows


def test_two_rows_that_two_sources_tell_apart_stay_two() -> None:
    two = "Ida Moen owns the old mill. Bo Ray owns the new mill."
    found = articles(two, two, "Tom Pike owns the last mill.")
    units = [unit for article in found for unit in clause_units(article, statements(found)[article.id])]
    pairs = [(0, 2, 0.9), (1, 3, 0.9), (0, 3, 0.9), (1, 4, 0.9), (3, 4, 0.9)]
    assert joined_again(units, ((0, 2), (1, 3), (4,)), pairs, lambda i, j: True) == ((0, 2), (1, 3, 4))


def test_a_clause_that_only_dates_its_sentence_is_no_claim_beside_another_matter() -> None:
    found = articles(
        "Two of his friends left the house before emergency crews arrived.",
        "The baker had lost much blood and died before the emergency crews arrived.",
        "Two friends of his had left the house before the emergency crews arrived.",
    )
    read = statements(found)
    left, died, like = (Clause.of(clause_units(a, read[a.id])[1], lambda name: name) for a in found)
    assert sureness(left._replace(dates=False), died._replace(dates=False), 0.9) > 0
    assert sureness(left, died, 0.9) == 0.0
    assert sureness(left, like, 0.9) > 0


@pytest.mark.parametrize(
    ("second", "apart"),
    [
        ("Bo Ray, 24, of Oslo, is charged with robbery and use of a firearm in the raid on the mill.", True),
        ("Ida Moen is charged with robbery in the raid on the mill and with theft.", False),
        ("A man is charged with robbery in the raid on the mill.", False),
    ],
)
def test_two_people_whom_one_source_names_stand_in_no_row_together(second: str, apart: bool) -> None:
    one, two = clauses("Ida Moen, 25, of Oslo, is charged with robbery and use of a firearm in the mill raid.", second)
    assert one.barred(two) is two.barred(one) is apart


def test_a_row_takes_no_clause_that_is_barred_by_one_of_its_source() -> None:
    names = ("Ida Moen, 25, of Oslo", "Bo Ray, 24, of Oslo")
    charge = "is charged with robbery and use of a firearm in the raid on the old mill at the quay."
    told = briefing(" ".join(f"{name}, {charge}" for name in names), f"{names[0]}, {charge}")
    rows = [[m.text[:8] for m in c.mentions] for c in told.claims if len(c.articles) > 1]
    assert rows == [["Ida Moen", "Ida Moen"]]
