"""The hook builds the pages, names the briefings in the menu and tells a person's mistake from a fault."""

import re
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from generator import hook
from generator.adding.project import HOOK, project_files
from generator.errors import SeedError


def config(root: Path, stories: int) -> MkDocsConfig:
    found = MkDocsConfig(str(root / "mkdocs.yml"))
    (root / "docs/stories").mkdir(parents=True)
    for n in range(stories):
        (root / f"docs/stories/story-{n:02}.md").touch()
    found.docs_dir = str(root / "docs")
    found.nav = [{"Briefings": "index.md"}, {"How to read": "method.md"}]
    return found


def test_the_menu_names_the_briefings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    roots: list[Path] = []
    monkeypatch.setattr(hook, "build", roots.append)
    found = config(tmp_path, 2)
    hook.on_pre_build(found)
    assert roots == [tmp_path]
    assert found.nav == [
        {"Briefings": ["index.md", "stories/story-00.md", "stories/story-01.md"]}, {"How to read": "method.md"},
    ]  # fmt: skip


def test_the_menu_of_a_large_site_leads_home_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hook, "build", lambda root: None)
    found = config(tmp_path, hook.IN_MENU + 1)
    hook.on_pre_build(found)
    assert found.nav is not None
    assert found.nav[0] == {"Briefings": "index.md"}


def test_a_mistake_in_the_project_stops_the_build_with_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def build(root: Path) -> None:
        raise SeedError("seeds", "no article could be read", "Put text files there.")

    monkeypatch.setattr(hook, "build", build)
    with pytest.raises(PluginError, match="seeds: no article could be read"):
        hook.on_pre_build(config(tmp_path, 0))


@pytest.mark.parametrize(("address", "home"), [(None, "/"), ("https://a.example/news/", "/news/")])
def test_the_page_for_dead_links_leads_home(tmp_path: Path, address: str | None, home: str) -> None:
    found = config(tmp_path, 0)
    found.site_url = address
    text = hook.on_post_template("<h1>404 - Not found</h1>", "404.html", found)
    assert f'<a href="{home}">All briefings</a>' in text
    assert "404" not in text
    assert hook.on_post_template("<h1>404</h1>", "sitemap.xml", found) == "<h1>404</h1>"


def test_each_page_names_the_feed_from_where_it_stands(tmp_path: Path) -> None:
    found = config(tmp_path, 0)
    found.site_name = "Briefings"
    files = [
        File(path, found.docs_dir, str(tmp_path), use_directory_urls=True) for path in ("index.md", "stories/a.md")
    ]
    pages = [hook.on_post_page("<head></head>", Page(None, file, found), found) for file in files]
    assert [page.split('href="')[1].split('"')[0] for page in pages] == ["feed.xml", "../../feed.xml"]


def test_a_new_project_hooks_into_the_same_events() -> None:
    events = {name for name in vars(hook) if name.startswith("on_")}
    assert set(re.findall(r'"(on_\w+)"', project_files()[HOOK].decode())) == events
