"""Files about the whole site: tables, citations, the feed and the page that lists them all."""

import csv
import io
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from generator import ids
from generator.model import Site
from generator.settings import Settings
from generator.site.render import render
from tests.builders import articles as sources
from tests.builders import briefing, claims, site

ROOT = Path(__file__).parents[1]
FULL = Settings(publish="full")


def pages(value: Site | None = None, settings: Settings = FULL) -> Mapping[str, str]:
    files = render(value or site(), settings, root=ROOT)
    return {path: content.decode() for path, content in files.items()}


def two_stories() -> Site:
    """The invented site with its story twice, the second under an id that sorts first."""
    first = briefing()
    second = replace(first, story=replace(first.story, id="a-second", title="=A second"))
    return replace(site(), briefings=(first, second))


# ---- claims


def test_one_table_holds_the_claims_of_all_stories() -> None:
    files = pages(two_stories())
    rows = list(csv.DictReader(io.StringIO(files["data/claims.csv"])))
    single = list(csv.DictReader(io.StringIO(files["data/lindholm-flood.csv"])))
    assert [row["story"] for row in rows] == ["a-second"] * 8 + ["lindholm-flood"] * 8
    assert [{key: row[key] for key in single[0]} for row in rows[8:]] == single


def test_no_cell_of_the_table_of_all_claims_is_a_formula() -> None:
    found = claims(*sources())
    odd = replace(found[0], mentions=(replace(found[0].mentions[0], text='=HYPERLINK("x")', speaker="@x"),))
    base = two_stories()
    changed = tuple(replace(b, claims=(replace(odd, differences=(), origins=()),)) for b in base.briefings)
    rows = list(csv.reader(io.StringIO(pages(replace(base, briefings=changed))["data/claims.csv"])))
    assert rows[1][1] == "'=A second"
    assert not any(cell.startswith(("=", "@", "+", "-")) for row in rows for cell in row)


def test_the_index_names_the_files_about_all_stories() -> None:
    files = pages()
    named = json.loads(files["data/index.json"])["files"]
    assert named["claims"] == "claims.csv"
    assert {f"data/{path}" for path in named.values()} <= set(files)


def test_no_story_takes_the_name_of_a_file_about_all() -> None:
    assert [ids.slug(name, "story") for name in ("Claims", "Sources", "Index", "Claims of war")] == [
        "story-claims", "story-sources", "story-index", "claims-of-war",
    ]  # fmt: skip


# ---- the page of downloads


def many_stories(count: int) -> Site:
    """The invented site with its story so many times."""
    first = briefing()
    return replace(
        site(), briefings=tuple(replace(first, story=replace(first.story, id=f"story-{n}")) for n in range(count))
    )


def linked(page: str) -> set[str]:
    return set(re.findall(r"\]\(([^)#]+)\)", page))


def test_every_file_for_programs_is_listed_on_the_page_of_downloads() -> None:
    files = pages()
    programs = {path for path in files if not path.endswith(".md")}
    assert programs <= linked(files["downloads.md"])


def test_the_page_of_downloads_leads_nowhere_in_vain() -> None:
    files = pages()
    assert linked(files["downloads.md"]) <= set(files)


def test_of_many_stories_the_page_of_downloads_links_no_file() -> None:
    few, many = (pages(many_stories(count))["downloads.md"] for count in (50, 51))
    assert "(data/story-49.csv)" in few
    assert "(data/story-1.csv)" not in many
    assert "Each of the 51 briefings" in many
