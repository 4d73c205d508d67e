"""Stories: articles about one event together, look-alikes apart, whatever the order and the size of the folder."""

from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.comparison.claims.linkage import link
from generator.comparison.stories import Group, closeness, group

SEEDS = Path(__file__).parents[1] / "seeds"
FERRY = (
    "Ferry sinks off Marlow Island\n\nThe ferry Aurelia sank off Marlow Island in a storm, the coastguard said. "
    "Captain Ines Holt radioed for help before the Aurelia went down with 31 passengers."
)
RESCUE = (
    "Divers search wreck of Aurelia\n\nDivers searched the wreck of the ferry Aurelia near Marlow Island on Friday. "
    "Captain Ines Holt was among those rescued, the coastguard said."
)
BRIDGE = (
    "Bridge closed in Tarnow Valley\n\nEngineers closed the Keld bridge after cracks were found in a pillar. "
    "Mayor Otto Brandt said repairs to the Keld bridge would cost four million."
)
OTHER_FERRY = (
    "Ferry runs aground at Port Selwyn\n\nThe ferry Bettina ran aground at Port Selwyn in fog, its owner said. "
    "All 48 passengers left the Bettina unhurt, said Captain Jorge Lima."
)
TEXTS = {"a": FERRY, "b": RESCUE, "c": BRIDGE, "d": OTHER_FERRY}


def articles(groups: tuple[Group, ...]) -> set[tuple[str, ...]]:
    return {g.articles for g in groups}


def test_articles_about_one_event_are_one_story_and_a_look_alike_stands_alone() -> None:
    assert articles(group(TEXTS)) == {("a", "b"), ("c",), ("d",)}


@given(st.permutations(sorted(TEXTS)))
@settings(max_examples=10, deadline=None)
def test_the_order_of_the_articles_does_not_matter(order: list[str]) -> None:
    assert group({id: TEXTS[id] for id in order}) == group(TEXTS)


def test_the_five_seeds_are_one_story() -> None:
    texts = {path.name: path.read_text(encoding="utf-8", errors="replace") for path in SEEDS.glob("*.txt")}
    assert [len(g.articles) for g in group(texts)] == [5]


def test_the_evidence_names_what_is_shared_as_it_is_written_and_the_days_between() -> None:
    days = {"a": date(2024, 3, 1), "b": date(2024, 3, 3)}
    (line,) = next(g.why for g in group(TEXTS, days) if g.articles == ("a", "b"))
    assert line.startswith("b and a share the words ")
    assert "Aurelia" in line
    assert line.endswith("; published 2 days apart.")


def test_an_unknown_date_is_said_to_be_unknown() -> None:
    (line,) = next(g.why for g in group(TEXTS, {"a": date(2024, 3, 1)}) if g.articles == ("a", "b"))
    assert line.endswith("the date of one of them is not stated.")


def test_alike_articles_a_year_apart_are_two_stories() -> None:
    days = {"a": date(2023, 3, 1), "b": date(2024, 6, 3)}
    assert articles(group({"a": FERRY, "b": RESCUE}, days)) == {("a",), ("b",)}


def test_closeness_falls_with_the_gap_and_not_with_the_length_of_a_running_story() -> None:
    assert closeness((1, 40), (41, 41)) > closeness((1, 1), (41, 41))
    assert closeness(None, (41, 41)) == 1.0


def test_an_empty_article_stands_alone_and_no_article_is_no_story() -> None:
    assert articles(group({"a": "", "b": ""})) == {("a",), ("b",)}
    assert group({}) == ()


def test_a_bridge_between_two_groups_does_not_chain_them_into_one() -> None:
    left, right, both = {"x": 1.0}, {"y": 1.0}, {"x": 0.7071, "y": 0.7071}
    vectors = [left, left, both, right, right]
    pairs = [(0, 1, 1.0), (0, 2, 0.7), (1, 2, 0.7), (2, 3, 0.7), (2, 4, 0.7), (3, 4, 1.0)]
    groups = link(vectors, [None] * 5, pairs, closeness=lambda a, b: 1.0, threshold=0.5)
    assert (3, 4) in groups
    assert len(groups) == 2


def test_a_pair_that_is_not_listed_is_measured_before_its_groups_join() -> None:
    vectors = [{"x": 1.0}, {"x": 0.6, "y": 0.8}, {"y": 1.0}]
    pairs = [(0, 1, 0.6), (1, 2, 0.8)]
    assert link(vectors, [None] * 3, pairs, closeness=lambda a, b: 1.0, threshold=0.5) == ((0,), (1, 2))
