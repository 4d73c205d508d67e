"""What differs between two builds, on data small enough to see what should be said."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.errors import SettingsError
from generator.review.changes import changes
from generator.review.published import read

Json = Mapping[str, object]


def article(code: str, publisher: str | None = None, sha256: str = "0", published: str | None = None) -> Json:
    return {
        "id": code.lower(), "code": code, "file": f"{code.lower()}.txt", "sha256": sha256, "title": None,
        "publisher": publisher, "published": published, "url": None, "origin": None,
    }  # fmt: skip


def statement(id: str, *figures: str) -> Json:
    units = ["days" if "day" in text else None for text in figures]
    return {"id": id, "quantities": [{"text": t, "unit": u} for t, u in zip(figures, units, strict=True)]}


def claim(id: str, text: str, *statements: str, status: str = "agree", origins: int = 1, why: str = "") -> Json:
    return {
        "id": id, "text": text, "status": status, "outlets": len(statements), "origins": origins,
        "statements": list(statements), "differences": [{"why": why}] if why else [],
    }  # fmt: skip


def question(id: str, text: str, status: str = "open") -> Json:
    return {"id": id, "text": text, "status": status}


def story(id: str = "ferry", title: str = "Ferry sinks", **parts: list[Json]) -> Mapping[str, Json]:
    empty: dict[str, list[Json]] = {"articles": [], "statements": [], "claims": [], "questions": []}
    return {id: {"id": id, "title": title, **empty, **parts}}


def told(old: Mapping[str, Json], new: Mapping[str, Json]) -> list[str]:
    return [change.text for change in changes(old, new)]


def test_nothing_differs_from_itself_nor_through_new_summaries() -> None:
    one = story(
        articles=[article("A")], claims=[claim("c1", "Saved", "a#s1.1")], statements=[statement("a#s1.1", "ten")]
    )
    assert told(one, one) == []
    assert told(one, {"ferry": {**one["ferry"], "topics": [{"id": "t1"}]}}) == []


def test_a_new_and_a_lost_source_are_named_by_letter_publisher_and_date() -> None:
    old = story(articles=[article("A", "Harbour News"), article("B")])
    new = story(articles=[article("A", "Harbour News"), article("C", "Mail", published="2020-05-05")])
    assert told(old, new) == ["New source: C, Mail (2020-05-05).", "Source gone: B, b.txt."]


def test_a_source_that_moved_names_the_other_story() -> None:
    old = {**story(articles=[article("A")]), **story("storm", "Storm")}
    new = {**story(), **story("storm", "Storm", articles=[article("A")])}
    assert told(old, new) == ["Source gone: A, a.txt, now in storm.", "New source: A, a.txt, until now in ferry."]


def test_a_changed_file_and_changed_metadata_are_told_apart() -> None:
    old, text = story(articles=[article("A")]), story(articles=[article("A", sha256="1")])
    known = story(articles=[article("A", "Mail", published="2020-05-05")])
    assert told(old, text) == ["The file of a source was changed: A, a.txt."]
    assert told(old, known) == ["What is known of a source was changed: A, Mail, 2020-05-05."]


def test_a_claim_that_came_into_conflict_says_how_and_with_which_figures() -> None:
    old = story(
        articles=[article("A"), article("B")],
        claims=[claim("c1", "Saved", "a#s1.1")],
        statements=[statement("a#s1.1", "ten")],
    )
    new = story(
        articles=[article("A"), article("B")],
        claims=[claim("c1", "Saved", "a#s1.1", "b#s2.1", status="conflict", origins=2, why="Ten (A); 12 (B).")],
        statements=[statement("a#s1.1", "ten"), statement("b#s2.1", "About 12", "Ten", "three days")],
    )
    assert told(old, new) == [
        (
            "“Saved”: its sources are in conflict (2 sources, 2 origins); before: its sources agree (1 source, 1"
            " origin). Ten (A); 12 (B)."
        ),
        "Figures of “Saved”: now about 12 (B).",
    ]
    assert told(new, old)[1] == "Figures of “Saved”: no longer about 12 (B)."


def test_more_support_for_a_claim_is_told() -> None:
    old = story(claims=[claim("c1", "Saved", "a#s1.1")])
    new = story(claims=[claim("c1", "Saved", "a#s1.1", "b#s1.1")])
    assert told(old, new) == ["“Saved”: now from 2 sources, 1 origin; before from 1 source, 1 origin."]


def test_two_claims_that_share_an_id_by_chance_are_not_one() -> None:
    old, new = story(claims=[claim("c1", "Saved", "a#s1.1")]), story(claims=[claim("c1", "Drowned", "b#s9.1")])
    assert told(old, new) == ["New claim: “Drowned”, its sources agree (1 source, 1 origin).", "Claim gone: “Saved”."]


def test_a_claim_under_another_id_is_known_by_its_statements() -> None:
    old = story(claims=[claim("c1", "Saved", "a#s1.1", "b#s2.1"), claim("c2", "Sunk", "a#s3.1")])
    new = story(claims=[claim("c1", "Sunk", "a#s3.1"), claim("c2", "Saved", "a#s1.1", "b#s2.1")])
    assert told(old, new) == []


def test_questions_are_new_closed_gone_or_changed() -> None:
    old = story(questions=[question("q1", "Who?"), question("q2", "Why?"), question("q3", "How many?")])
    new = story(
        questions=[question("q1", "Who?", "closed"), question("q3", "How many drowned?"), question("q4", "When?")]
    )
    assert told(old, new) == [
        "Question closed: Who?",
        "Question changed: How many drowned? Before: How many?",
        "New question: When?",
        "Question no longer raised: Why?",
    ]


def test_a_question_is_told_as_closed_by_the_source_that_settles_it() -> None:
    sources = [article("a", "A"), article("b", "B")]
    old = story(articles=sources, questions=[question("q1", "Who?")])
    settled = {**question("q1", "Who?", "closed"), "settled": ["b#s2.1", "b#s3.1"]}
    assert told(old, story(articles=sources, questions=[settled])) == ["Question closed by b: Who?"]


def test_whole_briefings_come_go_and_are_renamed() -> None:
    one = story(articles=[article("A")], claims=[claim("c1", "Saved", "a#s1.1", status="conflict")])
    assert told({}, one) == ["New briefing: “Ferry sinks” (1 source, 1 claim, 1 conflict)."]
    assert told(story(), {}) == ["Briefing gone: “Ferry sinks” (0 sources, 0 claims)."]
    assert told(story(), story(title="Ferry lost")) == ["The briefing is now called “Ferry lost” (“Ferry sinks”)."]


def published(folder: Path, stories: Mapping[str, Json]) -> Path:
    folder.mkdir(parents=True)
    (folder / "index.json").write_text(json.dumps({"stories": [{"id": id} for id in stories]}))
    for id, value in stories.items():
        (folder / f"{id}.json").write_text(json.dumps(value))
    return folder


@pytest.mark.parametrize("below", ["", "data", "docs/data", "site/data"])
def test_the_data_is_found_in_a_project_a_site_and_by_itself(tmp_path: Path, below: str) -> None:
    published(tmp_path / "p" / below, story())
    assert set(read(tmp_path / "p")) == {"ferry"}


@pytest.mark.parametrize(
    "text", ["{", "[]", '{"id": 1}', '{"id": "ferry", "title": "x", "statements": [1]}', "[" * 9999]
)
def test_data_that_is_none_is_named(tmp_path: Path, text: str) -> None:
    folder = published(tmp_path / "data", story())
    (folder / "ferry.json").write_text(text)
    with pytest.raises(SettingsError, match=r"ferry\.json"):
        read(folder)


def test_a_folder_without_data_says_what_to_name(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="Name a project, its docs/ or its data/ folder"):
        read(tmp_path)


def test_the_command_lists_changes_by_story_and_exits_0(tmp_path: Path) -> None:
    old, new = published(tmp_path / "old", story()), published(tmp_path / "new", story(articles=[article("A")]))
    done = CliRunner().invoke(main, ["changes", str(old), str(new)])
    assert (done.exit_code, done.stdout) == (0, "Ferry sinks\n  New source: A, a.txt.  [a]\n")
    assert "Nothing differs" in CliRunner().invoke(main, ["changes", str(old), str(old)]).stdout
    found = json.loads(CliRunner().invoke(main, ["changes", str(old), str(new), "--json"]).stdout)
    assert found == {
        "changes": [{"story": "ferry", "kind": "source", "how": "new", "subject": "a", "text": "New source: A, a.txt."}]
    }


def test_the_data_of_this_repository_differs_not_from_itself() -> None:
    docs = Path(__file__).parents[1] / "docs"
    assert read(docs)
    assert changes(read(docs), read(docs)) == ()
