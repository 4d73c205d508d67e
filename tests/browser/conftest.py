"""A small site, built once a worker and served on this machine alone, with a browser to look at it."""

import functools
import os
import shutil
import subprocess
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from generator.model import Site
from generator.settings import Settings
from generator.site.publish import publish
from generator.site.render import render
from tests.builders import site
from tests.conftest import once

ROOT = Path(__file__).parents[2]
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run",
]  # fmt: skip
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""What the browser is called on different systems."""
BY_HAND = ("method.md", "about.md", "developers.md")


def write_pages(folder: Path, value: Site | None = None) -> None:
    """The pages of an invented site, to be built without the hook: they come from values, not from seeds."""
    docs = folder / "docs"
    publish(render(value or site(), Settings(publish="full"), root=ROOT), docs)
    shutil.copytree(ROOT / "docs/assets", docs / "assets")
    for name in BY_HAND:
        shutil.copy(ROOT / "docs" / name, docs / name)
    config = yaml.safe_load(ROOT.joinpath("mkdocs.yml").read_text(encoding="utf-8"))
    config.pop("hooks")
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")


def build_site(folder: Path, value: Site | None = None) -> Path:
    """An invented site as MkDocs builds it."""
    write_pages(folder, value)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "315532800"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    subprocess.run(command, cwd=folder, env=environment, check=True)
    return folder / "site"


class Quiet(SimpleHTTPRequestHandler):
    """A server that writes no log."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(invented(tmp_path_factory)) as found:
        yield found


def invented(factory: pytest.TempPathFactory) -> Path:
    """The invented site, built by one process for all that only look at it."""
    return once(factory, "invented", _built) / "site"


def _built(folder: Path) -> str:
    build_site(folder)
    return ""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if path is None and os.environ.get("CI"):
        pytest.fail("no Chromium: where every change is checked, the tests in a browser must run")
    if path is None:
        warnings.warn("no Chromium: the tests in a browser did not run; install it or set CHROMIUM", stacklevel=1)
        pytest.skip("no Chromium here: install it, or name its path in CHROMIUM")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield found
        found.close()


@dataclass
class Visit:
    """A page with what went on while it was looked at."""

    page: Page
    address: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def to(self, path: str) -> Page:
        """The page at a path of the site, loaded."""
        self.page.goto(self.address + path)
        return self.page


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Callable[..., Visit]]:
    """Opens a page with the options of a browser context: `viewport`, `color_scheme`, `has_touch` and the like."""
    contexts: list[BrowserContext] = []

    def opened(**options: object) -> Visit:
        context = browser.new_context(**options)  # type: ignore[arg-type] # options by name, as the library takes them
        contexts.append(context)
        found = Visit(context.new_page(), address)
        found.page.on("request", lambda request: found.requests.append(request.url))
        found.page.on("pageerror", lambda error: found.complaints.append(str(error)))
        found.page.on("console", lambda m: found.complaints.append(m.text) if m.type in ("error", "warning") else None)
        return found

    yield opened
    for context in contexts:
        context.close()
