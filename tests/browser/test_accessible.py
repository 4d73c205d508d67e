"""Every kind of page, looked through by axe-core: WCAG 2.2 AA and its advice, light and dark, wide and on a phone.

Each page is loaded once and looked at in two ways or more. What is folded is opened first, and a note is shown on the
briefing: what a reader may meet counts, not only what stands there at first.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page

from generator.model import Metadata, Site
from generator.site import browse, home, left_out
from tests.browser.conftest import Visit, build_site, served
from tests.builders import article, site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("accessible")]
Opener = Callable[..., Visit]
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
RUN = """async options => (await axe.run(document, options)).violations.flatMap(found =>
  found.nodes.map(node => `${found.id}: ${node.target}: ${node.html.slice(0, 160)}`))"""
Ways = tuple[tuple[Literal["light", "dark"], int], ...]
CROSSED: Ways = (("light", 1280), ("dark", 390))
ALL: Ways = (*CROSSED, ("dark", 1280), ("light", 390))
KINDS = {
    "": CROSSED, "404.html": CROSSED, "about": CROSSED, "browse": CROSSED, "browse/month": CROSSED,
    "browse/publisher": CROSSED, "developers": CROSSED, "downloads": CROSSED, "left-out": CROSSED,
    "left-out/part-1": CROSSED, "method": CROSSED, "sources/arabic": CROSSED, "sources/harbour-news": ALL,
    "stories/lindholm-flood": ALL, "stories/lindholm-flood/shared-text": CROSSED,
}  # fmt: skip
"""Page, or folder whose first page is looked at -> the ways; where marks stand in colours, all of them."""


def every_kind() -> Site:
    """The invented site with an article in another language, whose direction is the other one."""
    one = site()
    foreign = article("arabic", "مئتا شخص غادروا بيوتهم. غرق قاربان.\n", Metadata(title="فيضان", language="ar"))
    aside = tuple(replace(s, disposition="other-language", language="ar") for s in foreign.sentences)
    return replace(one, articles={**one.articles, "arabic": replace(foreign, sentences=aside)})


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site as large ones are: with shelves of stories, and what was left out in parts."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(browse, "SHOWN", 0)
        patched.setattr(home, "SHOWN", 0)
        patched.setattr(left_out, "PART", 300)
        return build_site(tmp_path_factory.mktemp("kinds"), every_kind())


@pytest.fixture
def seen(visit: Opener, built: Path) -> Iterator[Visit]:
    with served(built) as address:
        found = visit(viewport={"width": 1280, "height": 900})
        found.address = address
        yield found


def page_of(kind: str, built: Path) -> str:
    """The address of a page, or of the first in a folder of pages."""
    if kind in ("", "404.html") or (built / kind / "index.html").is_file():
        return f"/{kind}"
    return f"/{min(built.joinpath(kind).glob('*/index.html')).parent.relative_to(built).as_posix()}/"


def findings(page: Page, ways: Ways) -> list[str]:
    """What axe finds in each way of looking."""
    page.evaluate("document.querySelectorAll('article details').forEach(e => { e.open = true })")
    page.evaluate(AXE)
    told: list[str] = []
    for scheme, width in ways:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.set_viewport_size({"width": width, "height": 900})
        chips = page.locator("article a.footnote-ref")
        if chips.count():
            chips.first.focus()
        told += [f"{scheme} {width}: {found}" for found in settled(page)]
    return told


def settled(page: Page) -> list[str]:
    """What axe finds once the parts of the page that follow its width are in place: the theme moves them by script."""
    found: list[str] = page.evaluate(RUN, OPTIONS)
    for _ in range(3):
        if not found:
            break
        page.wait_for_timeout(500)
        found = page.evaluate(RUN, OPTIONS)
    return found


def test_axe_finds_nothing_on_any_kind_of_page(seen: Visit, built: Path) -> None:
    found = {kind: findings(seen.to(page_of(kind, built)), ways) for kind, ways in KINDS.items()}
    assert {kind: told for kind, told in found.items() if told} == {}


def test_every_kind_of_page_is_looked_at(built: Path) -> None:
    pages = {path.parent.relative_to(built).as_posix() for path in built.rglob("index.html")} - {"."}
    folders = {path.rpartition("/")[0] if "/" in path else path for path in pages}
    assert folders - set(KINDS) - {kind.rpartition("/")[0] for kind in KINDS} == set()


def test_axe_sees_what_is_wrong(seen: Visit) -> None:
    page = seen.to("/")
    wrong = "<img src=data:,><p style=color:#ccc>pale</p>"
    page.evaluate("wrong => document.querySelector('article').insertAdjacentHTML('beforeend', wrong)", wrong)
    assert {told.split(": ")[1] for told in findings(page, CROSSED)} >= {"image-alt", "color-contrast"}
