"""A new project has everything that a site needs, shows no more of its articles than it must, overwrites nothing."""

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from generator.adding.project import HOOK, project_files, start
from generator.cli import main
from generator.errors import PublishError, SettingsError
from generator.review import decisions
from generator.settings import load

ROOT = Path(__file__).parents[1]


def yaml_of(data: bytes) -> dict[str, object]:
    found = yaml.safe_load(data)
    assert isinstance(found, dict)
    return found


def test_its_settings_are_read_and_show_cited_sentences_only(tmp_path: Path) -> None:
    start(tmp_path / "new")
    assert load(tmp_path / "new").publish == "quotes"
    assert decisions.load(tmp_path / "new") == decisions.load(tmp_path)


def test_its_site_is_set_up_as_this_one_apart_from_its_hook_and_the_pages_about_the_generator() -> None:
    own, new = yaml_of((ROOT / "mkdocs.yml").read_bytes()), yaml_of(project_files()["mkdocs.yml"])
    nav = own["nav"]
    assert isinstance(nav, list)
    assert new.pop("nav") == [entry for entry in nav if "developers.md" not in entry.values()]
    assert new.pop("hooks") == [HOOK]
    assert own.pop("hooks") == ["generator/hook.py"]
    own.pop("nav")
    assert new == own


def test_every_page_and_asset_that_its_settings_name_is_there() -> None:
    files = project_files()
    settings = yaml_of(files["mkdocs.yml"])
    for name in ("extra_css", "extra_javascript"):
        listed = settings[name]
        assert isinstance(listed, list)
        assert all(f"docs/{path}" in files for path in listed)
    assert {"docs/about.md", "docs/method.md", "seeds/.gitkeep", ".gitignore", "README.md"} <= set(files)
    assert not [path for path, data in files.items() if path.endswith(".md") and b"developers.md" in data]


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(SettingsError, match="Name a folder that is new or empty"):
        start(tmp_path)
    with pytest.raises(SettingsError, match="something here already"):
        start(tmp_path / "mine.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
    with pytest.raises(PublishError, match="cannot be written"):
        start(tmp_path / "mine.txt" / "new")


def test_the_command_says_what_comes_next(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["init", str(tmp_path / "new")])
    assert done.exit_code == 0
    assert "briefing add" in done.stdout
    assert CliRunner().invoke(main, ["init", str(tmp_path / "new")]).exit_code == 2
