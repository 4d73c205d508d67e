"""The hook builds the pages, names the briefings in the menu and tells a person's mistake from a fault."""

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from generator import hook
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
