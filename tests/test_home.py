"""The home page and the shelves behind it: what they show of few stories and of a thousand."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from generator.model import Member, Metadata, Site
from generator.settings import Settings
from generator.site.render import render
from tests import corpus
from tests.builders import article, briefing, site

ROOT = Path(__file__).parents[1]
LINK = re.compile(r"\]\(([^)#]+\.md)\)")


def pages(value: Site) -> Mapping[str, str]:
    files = render(value, Settings(publish="full"), root=ROOT)
    return {path: text.decode() for path, text in files.items() if path == "index.md" or path.startswith("browse/")}


def many(count: int, publishers: tuple[str | None, ...] = ("Harbour News",), days: int = 1) -> Site:
    """So many stories of one article each, of consecutive days and of publishers in turn."""
    base, first = briefing(), date(2024, 1, 1)
    articles, stories = {}, []
    for n in range(count):
        meta = Metadata(
            publisher=publishers[n % len(publishers)], published=first + timedelta(n * days) if days else None
        )
        source = article(f"s{n:04d}", "Two boats sank.\n", meta)
        articles[source.id] = source
        story = replace(base.story, id=f"story-{n:04d}", title=f"Flood {n}", members=(Member(source.id, "A"),), why=())
        empty = replace(base, story=story, lead=(), claims=(), topics=(), questions=(), timeline=(), reuse=())
        stories.append(replace(empty, statements=()))
    return Site(articles, tuple(stories))


def shown(page: str) -> list[str]:
    return re.findall(r"stories/(story-\d+)\.md\)", page)


def test_the_sharpest_disagreement_of_a_story_stands_in_one_line() -> None:
    home = pages(site())["index.md"]
    assert '<span class="mark conflict">≠</span> Around 300 people or approximately 1,000 people.\n{ .dispute }' in home


def test_a_story_without_conflict_has_a_difference_in_detail_or_no_such_line() -> None:
    home = pages(replace(site(), briefings=(replace(briefing(), claims=()),)))["index.md"]
    assert "dispute" not in home
    assert "· no conflict marked" in home
    texts = (
        "At least 12 people were hurt in the mill of Lorvik.",
        "As many as 20 people were hurt in the mill of Lorvik.",
    )
    told = corpus.briefing(*texts)
    home = pages(Site({a.id: a for a in corpus.articles(*texts)}, (told,)))["index.md"]
    assert '<span class="mark differs">~</span> Figures given for people hurt are at least 12' in home
    assert "· **1** differs in detail, not rated a conflict" in home


def test_fifty_stories_stand_on_one_page_and_the_newest_first() -> None:
    files = pages(many(50))
    assert list(files) == ["index.md"]
    assert shown(files["index.md"])[:1] == ["story-0049"]


def test_of_more_the_home_page_shows_the_newest_and_leads_to_the_others() -> None:
    files = pages(many(51))
    found = list(dict.fromkeys(shown(files["index.md"])))
    assert found == [f"story-{n:04d}" for n in range(50, 0, -1)]
    assert "These are the newest 50 of 51 stories. [All months and publishers](browse/index.md)" in files["index.md"]
    assert "[February 2024](browse/month/2024-02.md) (20)" in files["index.md"]


def test_each_story_stands_on_the_shelf_of_its_month_and_of_each_publisher() -> None:
    files = pages(many(60, ("Harbour News", "Radio Nord", None)))
    for kind in ("month", "publisher"):
        on = sorted(id for path, page in files.items() if path.startswith(f"browse/{kind}/") for id in shown(page))
        assert on == [f"story-{n:04d}" for n in range(60)]
    assert shown(files["browse/month/2024-02.md"]) == [f"story-{n:04d}" for n in range(59, 30, -1)]
    assert shown(files["browse/publisher/radio-nord.md"])[0] == "story-0058"
    assert shown(files["browse/publisher/not-stated.md"])[0] == "story-0059"


def test_shelves_stand_in_order_and_what_is_not_stated_last() -> None:
    index = pages(many(60, ("radio nord", "Harbour News", None)))["browse/index.md"]
    assert re.findall(r"^- \[(.*?)\]", index, re.M) == [
        "February 2024", "January 2024", "Harbour News", "radio nord", "Without a publisher",
    ]  # fmt: skip


def test_publishers_of_one_spelling_keep_shelves_of_their_own() -> None:
    files = pages(many(60, ("Radio Nord", "Radio-Nord", "東京新聞", "朝日新聞", "Con")))
    assert {path for path in files if "publisher" in path} == {
        f"browse/publisher/{name}.md"
        for name in ("radio-nord", "radio-nord.2", "publisher", "publisher.2", "publisher-con")
    }


def test_stories_without_a_date_have_a_shelf() -> None:
    assert len(shown(pages(many(60, days=0))["browse/month/undated.md"])) == 60


def test_a_long_shelf_has_several_pages_that_lead_to_each_other() -> None:
    files = pages(many(601, days=0))
    names = ["browse/month/undated.md", "browse/month/undated.page-2.md", "browse/month/undated.page-3.md"]
    assert [len(shown(files[name])) for name in names] == [300, 300, 1]
    assert "· [page 1](../month/undated.md) · page 2 · [page 3](../month/undated.page-3.md)" in files[names[1]]


def test_no_link_of_the_shelves_is_dead() -> None:
    value = many(400, ("Harbour News", "A [b](c) *d*", None), days=3)
    files = render(value, Settings(publish="full"), root=ROOT)
    for path, page in pages(value).items():
        for target in LINK.findall(page):
            whole = (Path("/") / Path(path).parent / target).resolve().relative_to("/").as_posix()
            assert whole in files or whole == "method.md", (path, target)


def test_a_thousand_stories_make_no_page_heavy() -> None:
    files = pages(many(1000, ("Harbour News", "Radio Nord"), days=3))
    assert max(len(page.encode()) for page in files.values()) < 60_000


def test_of_a_story_of_one_source_no_conflict_is_sought() -> None:
    text = "Two boats sank off Lorvik in the storm of Monday night. The harbour of Lorvik was closed on Tuesday."
    value = Site({a.id: a for a in corpus.articles(text)}, (corpus.briefing(text),))
    files = {
        path: page.decode()
        for path, page in render(value, Settings(publish="full"), root=ROOT).items()
        if path.endswith(".md")
    }
    (page,) = [text for path, text in files.items() if path.startswith("stories/")]
    assert "· nothing to compare" in page
    assert "· nothing to compare" in files["index.md"]
    assert "What the one source says" in page
    assert "another source" not in page.split("## Who")[0]
