"""Ids last: whatever is added, taken away or regrouped, what had an id keeps it and none is used twice."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import ids
from generator.errors import SettingsError
from generator.ids import Ids

KEYSETS = st.lists(st.frozensets(st.sampled_from([f"a#s{n}.1" for n in range(12)]), min_size=1, max_size=5), max_size=8)


def test_an_article_is_called_by_its_file_in_words_safe_for_an_address() -> None:
    found, _ = ids.article_ids(Ids(), ["000_41AB.txt", "reuters/Ünï çode.md", "...txt", "日本.txt"])
    assert found == {
        "000_41AB.txt": "000-41ab", "reuters/Ünï çode.md": "uni-code", "...txt": "article", "日本.txt": "article-2",
    }  # fmt: skip


def test_two_articles_of_one_name_get_two_ids_whatever_the_order_of_their_paths() -> None:
    paths = ["b/x.txt", "a/x.txt", "x-2.txt"]
    found, _ = ids.article_ids(Ids(), paths)
    assert len(set(found.values())) == 3
    assert ids.article_ids(Ids(), reversed(paths))[0] == found


def test_an_article_is_never_called_like_the_page_of_its_folder() -> None:
    assert ids.article_ids(Ids(), ["index.md", "CON.txt"])[0] == {"index.md": "article-index", "CON.txt": "article-con"}


def test_an_article_that_is_taken_away_and_brought_back_keeps_its_id() -> None:
    first, known = ids.article_ids(Ids(), ["b/x.txt"])
    _, known = ids.article_ids(known, ["a/x.txt"])
    again, _ = ids.article_ids(known, ["a/x.txt", "b/x.txt"])
    assert again["b/x.txt"] == first["b/x.txt"]
    assert again["a/x.txt"] != first["b/x.txt"]


def test_a_long_name_is_cut_between_words() -> None:
    assert ids.slug("word " * 40, "story") == "-".join(["word"] * 12)
    assert ids.slug("w" * 200, "story") == "w" * 60


def test_letters_follow_the_order_given_and_go_on_after_z() -> None:
    found, known = ids.codes(Ids(), "storm", [f"a{n}" for n in range(28)])
    assert [found[f"a{n}"] for n in (0, 1, 25, 26, 27)] == ["A", "B", "Z", "AA", "AB"]
    assert ids.codes(known, "storm", ["new", "a5"])[0] == {"new": "AC", "a5": "F"}


def test_the_letter_of_an_article_that_left_is_not_given_to_another() -> None:
    _, known = ids.codes(Ids(), "storm", ["a", "b"])
    assert ids.codes(known, "storm", ["c"])[0] == {"c": "C"}


def test_a_story_keeps_its_id_when_its_title_changes_and_an_article_joins() -> None:
    (first,), known = ids.story_ids(Ids(), [["a", "b"]], ["Storm nears coast"])
    assert first == "storm-nears-coast"
    assert ids.story_ids(known, [["a", "b", "c"]], ["Storm hits coast"])[0] == (first,)


def test_of_two_halves_of_a_story_the_larger_keeps_the_id_and_the_next_build_agrees() -> None:
    (first,), known = ids.story_ids(Ids(), [["a", "b", "c"]], ["Storm"])
    halves, known = ids.story_ids(known, [["c"], ["a", "b"]], ["Power cut", "Storm"])
    assert halves == ("power-cut", first)
    assert ids.story_ids(known, [["a", "b"], ["c"]], ["Storm", "Power cut"])[0] == (first, "power-cut")


def test_a_single_story_is_found_by_its_articles() -> None:
    first, known = ids.story_id(Ids(), ["a"], "Storm")
    assert ids.story_id(known, ["a", "b"], "Other")[0] == first
    assert ids.story_id(known, ["b"], "Storm")[0] == "storm-2"


def test_a_claim_keeps_its_id_while_it_shares_a_statement_with_what_it_was() -> None:
    found, known = ids.claim_ids(Ids(), "storm", [frozenset({"a#s1.1", "b#s2.1"}), frozenset({"a#s3.1"})])
    assert found == ("c1", "c2")
    later, known = ids.claim_ids(
        known, "storm", [frozenset({"c#s9.1"}), frozenset({"a#s3.1", "c#s1.1"}), frozenset({"b#s2.1"})]
    )
    assert later == ("c3", "c2", "c1")
    assert ids.claim_ids(known, "storm", [frozenset({"c#s1.1"})])[0] == ("c2",)


def test_the_id_of_a_claim_that_left_is_not_given_to_another() -> None:
    _, known = ids.claim_ids(Ids(), "storm", [frozenset({"a#s1.1"})])
    assert ids.claim_ids(known, "storm", [frozenset({"b#s1.1"})])[0] == ("c2",)
    assert ids.claim_ids(known, "flood", [frozenset({"b#s1.1"})])[0] == ("c1",)


def test_questions_are_numbered_apart_from_claims() -> None:
    _, known = ids.claim_ids(Ids(), "storm", [frozenset({"a#s1.1"})])
    assert ids.question_ids(known, "storm", [frozenset({"figure c1"})])[0] == ("q1",)


@given(KEYSETS, KEYSETS)
def test_ids_are_distinct_and_the_same_when_asked_again(
    first: list[frozenset[str]], second: list[frozenset[str]]
) -> None:
    _, known = ids.claim_ids(Ids(), "storm", first)
    found, known = ids.claim_ids(known, "storm", second)
    assert len(set(found)) == len(second)
    again, after = ids.claim_ids(known, "storm", second)
    assert again == found
    assert after == known


@given(st.dictionaries(st.text(min_size=1), st.none(), max_size=6), KEYSETS)
def test_the_file_gives_back_what_was_put_in(paths: dict[str, None], keysets: list[frozenset[str]]) -> None:
    _, known = ids.article_ids(Ids(), paths)
    _, known = ids.claim_ids(known, "storm", keysets)
    assert ids.dump(ids.parse(ids.dump(known))) == ids.dump(known)
    assert ids.parse(ids.dump(known)).articles == known.articles


def test_two_branches_that_add_different_articles_merge_line_by_line() -> None:
    _, base = ids.article_ids(Ids(), ["a.txt"])
    left = ids.dump(ids.article_ids(base, ["b.txt"])[1]).splitlines()
    right = ids.dump(ids.article_ids(base, ["c.txt"])[1]).splitlines()
    assert ids.parse("\n".join([*left, *(line for line in right if line not in left)])).articles == {
        "a.txt": "a", "b.txt": "b", "c.txt": "c",
    }  # fmt: skip


def test_a_claim_number_given_on_two_branches_is_told_apart_by_the_next_build() -> None:
    merged = ids.parse("claims:\n  storm/a#s1.1: c1\n  storm/b#s1.1: c1\n")
    found, _ = ids.claim_ids(merged, "storm", [frozenset({"a#s1.1"}), frozenset({"b#s1.1"})])
    assert found == ("c1", "c2")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("articles:\n  a.txt a\n", "ids.yml:2: not a line of ids."),
        ("articles:\n<<<<<<< HEAD\n", "ids.yml:2: not a line of ids."),
        ("  a.txt: a\n", "ids.yml:1: not a line of ids."),
        ("articels:\n", "ids.yml:1: not a line of ids."),
        ("articles:\n  a.txt: x\n  b.txt: x\n", "ids.yml: `x` was given to both `a.txt` and `b.txt`."),
        ("codes:\n  storm/a: A\n  storm/b: A\n", "ids.yml: `A` was given to both `a` and `b`."),
        ("articles:\n  a.txt: x\n  a.txt: y\n", "ids.yml: `a.txt` has two ids, `x y`."),
    ],
)
def test_a_damaged_file_is_told_by_its_line(text: str, message: str) -> None:
    with pytest.raises(SettingsError) as caught:
        ids.parse(text)
    assert str(caught.value).startswith(message)


def test_the_file_is_written_only_when_it_differs(tmp_path: Path) -> None:
    path = tmp_path / "ids.yml"
    _, known = ids.article_ids(ids.load(path), ["a.txt"])
    assert ids.save(known, path)
    assert not ids.save(ids.load(path), path)
    assert path.read_text().endswith("articles:\n  a.txt: a\n")
