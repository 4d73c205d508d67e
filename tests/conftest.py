"""The project's own site, built once for all tests that look at it, whichever process they run in."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("project", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("project")


def pytest_make_parametrize_id(val: object) -> str | None:
    """Bytes are named by their size: packed data holds the time it was packed, and workers must agree on the names."""
    return f"{len(val)} bytes" if isinstance(val, bytes) else None


ROOT = Path(__file__).parents[1]
PATIENCE = 300
"""Seconds to wait for another process to build."""


@dataclass(frozen=True)
class Project:
    """A copy of the project with its site built; tests read it and leave it as it is."""

    root: Path

    @property
    def site(self) -> Path:
        return self.root / "site"

    @property
    def seeds(self) -> Path:
        return self.root / "seeds"


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return Project(once(tmp_path_factory, "project", _project))


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], str]) -> Path:
    """A folder that one process fills for all; `make` gives what went wrong, or nothing."""
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    root, done = shared / name, shared / f"{name}.done"
    try:
        root.mkdir()
    except FileExistsError:
        _wait_for(done)
    else:
        log = done.with_suffix(".log")
        log.write_text(make(root), encoding="utf-8")
        log.replace(done)
    if message := done.read_text(encoding="utf-8"):
        pytest.fail(f"{name} does not build:\n{message}")
    return root


def _project(root: Path) -> str:
    _copy(root)
    return _build(root)


def _wait_for(done: Path) -> None:
    end = time.monotonic() + PATIENCE
    while not done.exists():
        if time.monotonic() > end:
            pytest.fail("the site was not built in time")
        time.sleep(0.2)


def _copy(target: Path) -> None:
    for name in ("seeds", "docs", "templates"):
        shutil.copytree(ROOT / name, target / name)
    for path in ROOT.glob("*.yml"):
        shutil.copy(path, target)


def _build(root: Path) -> str:
    """What went wrong, or nothing; that the site keeps its promise is a test's to say."""
    command = [sys.executable, "-m", "generator", "site", "--root", str(root), "--quiet"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return (
        ""
        if (root / "site" / "index.html").is_file() and done.returncode in (0, 1)
        else done.stdout + done.stderr + f"\nexit code {done.returncode}"
    )
