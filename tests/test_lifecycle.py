"""Questions over several builds: a bridge, told by one more source in each of three steps."""

import json
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from generator.build import build
from generator.comparison.briefings import Lengths, brief
from generator.editions import with_edition, worded_in
from generator.ids import Ids, codes, dump, parse
from generator.model import Briefing, Member, Question, Story
from generator.settings import Settings
from generator.site.render import render
from tests.builders import site
from tests.corpus import articles, statements

ROOT = Path(__file__).parents[1]
FIRST = (
    "The Lindholm bridge will reopen to traffic in March, the town council said on Monday. "
    "Divers rescued 45 people from the water under the bridge. "
    "The bridge had been weakened by drifting ice, the Norwegian coast guard said. "
    "A harbour official said the ferry line had been closed by the ice."
)
SECOND = (
    "The town council met in Lindholm. "
    "Drifting ice had weakened the bridge, according to the Norwegian coast guard."
)  # fmt: skip
THIRD = (
    "The bridge was reopened to traffic in March. "
    "The fire chief Ida Moen said that 45 people had been rescued from the water under the bridge by divers. "
    "Drifting ice had weakened the bridge, according to the engineer Per Lunde."
)


def told(ids: Ids, *texts: str) -> tuple[Briefing, Ids]:
    """The briefing of the texts, after what was given out before; the ids go through their file."""
    found = articles(*texts)
    letters, ids = codes(ids, "bridge", [article.id for article in found])
    story = Story("bridge", "Bridge", tuple(Member(a.id, letters[a.id]) for a in found))
    briefing, ids = brief(story, found, statements(found), ids, Lengths())
    return briefing, parse(dump(ids))


def of(briefing: Briefing) -> Mapping[str, Question]:
    return {question.kind: question for question in briefing.questions}


def test_a_question_is_open_since_the_source_with_which_it_came_up() -> None:
    _, ids = told(Ids(), FIRST)
    second, _ = told(ids, FIRST, SECOND)
    assert second.editions == {1: ("a",), 2: ("b",)}
    assert of(second)["outcome"].editions == (1,)
    assert of(second)["one origin"].editions == (2,)


def test_a_later_source_closes_questions_in_its_own_words() -> None:
    _, ids = told(Ids(), FIRST)
    before, ids = told(ids, FIRST, SECOND)
    after, _ = told(ids, FIRST, SECOND, THIRD)
    closed = {q.kind: [m.text for m in q.settled] for q in after.questions if q.status == "closed"}
    assert closed == {
        "one origin": ["Drifting ice had weakened the bridge"],
        "outcome": ["The bridge was reopened to traffic in March"],
        "basis": ["45 people had been rescued from the water under the bridge by divers"],
    }
    assert {m.ref.article for q in after.questions for m in q.settled} == {"c"}
    assert all(of(after)[kind].id == of(before)[kind].id for kind in closed)


def test_only_the_act_that_was_ahead_settles_its_question() -> None:
    ahead = "The town council of Lindholm is expected to vote on the new bridge over the fjord this week."
    other = "The mayor praised the new bridge over the fjord ahead of a vote of the town council of Lindholm this week."
    done = "The town council of Lindholm voted on the new bridge over the fjord this week."
    _, ids = told(Ids(), ahead)
    assert of(told(ids, ahead, other)[0])["outcome"].status == "open"
    assert of(told(ids, ahead, done)[0])["outcome"].status == "closed"


def test_what_all_sources_settled_from_the_start_was_never_a_question() -> None:
    only, _ = told(Ids(), FIRST, SECOND, THIRD)
    assert not only.questions


def test_a_source_that_leaves_opens_again_what_it_closed() -> None:
    ids = Ids()
    for texts in ((FIRST,), (FIRST, SECOND), (FIRST, SECOND, THIRD)):
        _, ids = told(ids, *texts)
    again, after = told(ids, FIRST, SECOND)
    assert all(q.status == "open" for q in again.questions)
    assert of(again)["outcome"].editions == (1,)
    assert after == ids


def test_a_second_build_without_a_change_records_nothing() -> None:
    _, ids = told(Ids(), FIRST)
    first, ids = told(ids, FIRST, SECOND, THIRD)
    second, after = told(ids, FIRST, SECOND, THIRD)
    assert (second, after) == (first, ids)


def test_other_words_are_recorded_with_the_sources_that_came_in() -> None:
    letters, ids = codes(Ids(), "bridge", ["a"])
    ids = with_edition(ids, "bridge", letters, {"q1": "How many: 3 or 5?"})
    letters, ids = codes(ids, "bridge", ["a", "b"])
    ids = with_edition(ids, "bridge", letters, {"q1": "How many: 3, 4 or 5?"})
    assert worded_in(ids, "bridge", "q1") == (1, 2)
    anew = with_edition(ids, "bridge", letters, {"q1": "How many: 3, 4 or 5?", "q2": "Who?"})
    assert anew.editions["bridge"] == {"1": ("A",), "2": ("B",), "3": ("0",)}
    assert with_edition(anew, "bridge", ["a"], {"q2": "Who?"}) == anew


def _project(root: Path, *texts: str) -> Path:
    (root / "seeds").mkdir(parents=True, exist_ok=True)
    for name, text in zip("abc", texts, strict=False):
        (root / "seeds" / f"{name}.txt").write_text(f"Bridge in Lindholm\n\n{text}\n", encoding="utf-8")
    if not (root / "templates").is_dir():
        shutil.copytree(ROOT / "templates", root / "templates")
    return root


def test_pages_tell_the_life_of_a_question_and_are_the_same_from_a_clone(tmp_path: Path) -> None:
    root = tmp_path / "project"
    build(_project(root, FIRST))
    build(_project(root, FIRST, SECOND))
    (story,) = build(_project(root, FIRST, SECOND, THIRD)).site.briefings
    page = (root / "docs" / "stories" / f"{story.story.id}.md").read_text(encoding="utf-8")
    closed = page[page.index("## Closed questions") :]
    assert "Closed by [C](../sources/c.md):</span> “The bridge was reopened to traffic in March”[^C2]" in closed
    assert "Was open since [B](../sources/b.md) came in" in closed
    data = json.loads((root / "docs" / "data" / f"{story.story.id}.json").read_text(encoding="utf-8"))
    assert {(q["kind"], q["since"]) for q in data["questions"] if q["settled"]} == {
        ("one origin", 2), ("outcome", 1), ("basis", 1)
    }  # fmt: skip
    assert not build(root, check=True).changes.written
    clone = _project(tmp_path / "clone", FIRST, SECOND, THIRD)
    shutil.copy(root / "ids.yml", clone)
    build(clone)
    files = sorted(path.relative_to(root) for path in (root / "docs").rglob("*") if path.is_file())
    assert [(clone / path).read_bytes() for path in files] == [(root / path).read_bytes() for path in files]


def test_sources_read_anew_by_newer_rules_are_no_news_to_a_reader() -> None:
    one = site()
    (briefing, *others) = one.briefings
    again = replace(briefing.questions[0], editions=(2,))
    read = replace(briefing, editions={1: briefing.story.articles, 2: ()}, questions=(again, *briefing.questions[1:]))
    files = render(replace(one, briefings=(read, *others)), Settings(publish="full"), root=ROOT)
    page = files[f"stories/{briefing.story.id}.md"].decode()
    assert "read anew" not in page
    assert "from the start" not in page
