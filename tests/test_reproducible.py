"""The same seeds give the same bytes: in another folder, time zone, locale, hash seed, and order of files."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.conftest import ROOT, Project

pytestmark = [pytest.mark.site, pytest.mark.xdist_group("site")]

ELSEWHERE = {"TZ": "Pacific/Auckland", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "4711", "COLUMNS": "40"}


def contents(folder: Path) -> Mapping[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_another_folder_zone_locale_and_hash_seed_give_the_same_bytes(project: Project, tmp_path: Path) -> None:
    root = tmp_path / "an other place"
    (root / "seeds").mkdir(parents=True)
    for seed in sorted(project.seeds.iterdir(), reverse=True):
        shutil.copyfile(seed, root / "seeds" / seed.name)
    for name in ("docs", "templates"):
        shutil.copytree(ROOT / name, root / name)
    for path in ROOT.glob("*.yml"):
        shutil.copy(path, root)
    command = [sys.executable, "-m", "generator", "site", "--root", str(root), "--quiet"]
    subprocess.run(command, cwd=ROOT, env={**os.environ, **ELSEWHERE}, check=False, capture_output=True)
    for part in ("docs", "site"):
        here, there = contents(project.root / part), contents(root / part)
        assert sorted(here) == sorted(there)
        assert [path for path in here if here[path] != there[path]] == []
    assert (project.root / "ids.yml").read_bytes() == (root / "ids.yml").read_bytes()


def test_a_second_build_writes_nothing(project: Project) -> None:
    command = [sys.executable, "-m", "generator", "check", "--root", str(project.root)]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout[:25]) == (0, "docs/: 0 written, 0 remov")
