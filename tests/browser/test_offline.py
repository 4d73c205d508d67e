"""The copy of the site from a folder, as a double click opens it: reading, links and search."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator import static
from generator.site.offline import build_offline
from tests.browser.conftest import write_pages
from tests.conftest import once

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("offline")]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return once(tmp_path_factory, "offline", build_copy) / "a copy"


def build_copy(folder: Path) -> str:
    """The copy of a site as `briefing site` builds it, with the feed named on each page."""
    write_pages(folder / "project")
    static.build_site(folder / "project", folder / "site")
    build_offline(folder / "site", folder / "a copy")
    return ""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    found = context.new_page()
    requests: list[str] = []
    complaints: list[str] = []
    found.on("request", lambda request: requests.append(request.url))
    found.on("pageerror", lambda error: complaints.append(str(error)))
    found.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    yield found
    context.close()
    assert [url for url in requests if not url.startswith(("file:", "data:", "blob:"))] == []
    assert complaints == []


def test_a_briefing_opens_from_the_home_page_and_a_note_leads_to_its_sentence(page: Page, copy: Path) -> None:
    page.goto((copy / "index.html").as_uri())
    page.locator("article a", has_text="Flood in Lindholm").first.click()
    expect(page).to_have_url(re.compile(r"/stories/lindholm-flood/index\.html$"))
    page.locator("li[id='fn:C2'] a", has_text="Open in the source").click()
    expect(page).to_have_url(re.compile(r"/sources/radio/index\.html#s2$"))
    expect(page.locator("#s2")).to_be_in_viewport()


def test_search_finds_a_claim_without_a_server(page: Page, copy: Path) -> None:
    page.goto((copy / "method/index.html").as_uri())
    field = page.locator("input.md-search__input")
    field.click()
    field.press_sequentially("fisherman")
    hit = page.locator(".md-search-result__link", has_text=re.compile("fisherman", re.I)).first
    expect(hit).to_be_visible()
    page.get_by_label("Publisher").select_option("Radio Nord (1)")
    expect(page.get_by_role("group", name="Narrow the hits")).to_contain_text("1 of 1 claims and sources")
    hit.click()
    expect(page).to_have_url(re.compile(r"/(stories|sources)/[\w-]+/index\.html"))
    expect(page.locator("article")).to_contain_text("Five boats sank")


def test_claims_can_be_chosen_without_a_server(page: Page, copy: Path) -> None:
    page.goto((copy / "stories/lindholm-flood/index.html").as_uri() + "#conflicts")
    expect(page.locator("tr#c1")).to_be_visible()
