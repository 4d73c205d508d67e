"""The search's hits narrowed by status, publisher and topic, by keyboard and on a phone; its index on demand."""

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visit
from tests.browser.test_accessible import AXE, OPTIONS, RUN

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
Opener = Callable[..., Visit]
DESKTOP = {"width": 1280, "height": 900}
STILL = 4
"""Looks in a row at which the hits are the same."""


def searched(page: Page, words: str) -> Locator:
    """The bar above the hits."""
    page.locator("input[name=query]").click()
    page.keyboard.type(words, delay=20)
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    settled(page)
    return page.get_by_role("group", name="Narrow the hits")


def settled(page: Page) -> None:
    """Waits until the last letter is answered too: each one is asked by itself, and an answer may come late."""
    found, alike = hits(page), 0
    for _ in range(20 * STILL):
        page.wait_for_timeout(150)
        before, found = found, hits(page)
        alike = alike + 1 if found == before else 0
        if alike == STILL:
            return
    raise AssertionError("the hits change on and on")


def hits(page: Page) -> list[str]:
    """Where the hits lead: `stories/lindholm-flood/#c1`."""
    links = page.locator(".md-search-result__link")
    return [re.sub(r"^.*?//[^/]+/|\?[^#]*", "", link.get_attribute("href") or "") for link in links.all()]


def test_the_index_is_not_loaded_before_a_reader_searches(visit: Opener) -> None:
    seen = visit(viewport=DESKTOP)
    page = seen.to("/stories/lindholm-flood/")
    page.wait_for_load_state("networkidle")
    assert [url for url in seen.requests if url.endswith(".json")] == []
    with page.expect_response("**/search/search_index.json"):
        page.keyboard.press("/")


def test_hits_are_narrowed_to_claims_of_a_status(visit: Opener) -> None:
    seen = visit(viewport=DESKTOP)
    page = seen.to("/")
    bar = searched(page, "boats people")
    everything = hits(page)
    bar.get_by_label("Status").select_option("In conflict (1)")
    expect(bar.get_by_role("status")).to_have_text("1 of 5 claims and sources")
    assert hits(page) == ["stories/lindholm-flood/", "stories/lindholm-flood/#c1"]
    expect(bar.get_by_label("Topic").locator("option")).to_have_text(["any topic", "People (1)"])
    claim = page.locator(".md-search-result__link[href$='#c1']")
    expect(claim.locator("mark")).to_have_text(["people", "people", "people"])
    expect(claim.locator("del")).to_have_text("boats")
    claim.click()
    expect(page.locator("tr#c1:target")).to_be_in_viewport()
    page.go_back()
    bar = searched(page, "boats people")
    assert hits(page) == everything
    assert seen.complaints == []


def test_hits_are_narrowed_by_publisher_and_by_topic(visit: Opener) -> None:
    page = visit(viewport=DESKTOP).to("/")
    bar = searched(page, "boats")
    bar.get_by_label("Publisher").select_option(value="Radio Nord")
    expect(bar.get_by_role("status")).to_have_text("2 of 4 claims and sources")
    assert set(hits(page)) == {"stories/lindholm-flood/", "stories/lindholm-flood/#c2", "sources/radio/"}
    bar.get_by_label("Topic").select_option(value="Boats")
    expect(bar.get_by_role("status")).to_have_text("1 of 4 claims and sources")
    bar.get_by_role("button", name="Show all").click()
    expect(bar.get_by_role("status")).to_have_text("")
    assert "sources/harbour-news/" in hits(page)
    page.locator("input[name=query]").fill("")
    page.keyboard.press("Shift")
    expect(bar).to_be_hidden()


def test_the_keyboard_reaches_the_choices_and_the_hits(visit: Opener) -> None:
    page = visit(viewport=DESKTOP).to("/")
    bar = searched(page, "boats")
    page.keyboard.press("Tab")
    expect(bar.get_by_label("Status")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(bar.get_by_role("status")).to_have_text("1 of 4 claims and sources")
    for control in (bar.get_by_label("Publisher"), bar.get_by_label("Topic"), bar.get_by_role("button")):
        page.keyboard.press("Tab")
        expect(control).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".md-search-result__link").first).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(bar.get_by_role("button")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()


def test_a_later_answer_leaves_the_reader_on_the_hit(visit: Opener) -> None:
    page = visit(viewport=DESKTOP).to("/")
    searched(page, "boats")
    link = page.locator(".md-search-result__link[href*='#c2'], .md-search-result__link[href*='/sources/radio/']").first
    link.focus()
    address = (link.get_attribute("href") or "").split("?")[0]
    page.evaluate("""() => {
      document.activeElement.dataset.earlier = "";
      document.querySelector("input[name=query]").value = "boat";
      document.querySelector("input[name=query]").dispatchEvent(new Event("keyup"));
    }""")
    expect(page.locator("[data-earlier]")).to_have_count(0)
    expect(page.locator(f".md-search-result__link[href*='{address}']").first).to_be_focused()


def test_a_number_is_found_with_and_without_its_commas(visit: Opener) -> None:
    page = visit(viewport=DESKTOP).to("/")
    for typed in ("1000", "1,000"):
        page.locator("input[name=query]").fill("")
        searched(page, typed)
        expect(page.locator(".md-search-result__link[href*='lindholm-flood']").first).to_be_visible()
        expect(page.locator(".md-search-result__link mark").first).to_have_text("1,000")
        expect(page.locator(".md-search-result__item del")).to_have_count(0)
    page.locator("input[name=query]").fill("")
    searched(page, "2024")
    expect(page.locator(".md-search-result__item del")).to_have_count(0)


def test_on_a_phone_the_choices_stand_above_the_hits_and_axe_finds_nothing(visit: Opener) -> None:
    page = visit(viewport={"width": 320, "height": 700}, has_touch=True, color_scheme="dark").to("/")
    page.locator("header label[for=__search]").first.tap()
    bar = searched(page, "boats")
    bar.get_by_label("Status").select_option(value="differs")
    expect(page.locator(".md-search-result__link[href$='#c2']")).to_be_in_viewport()
    for control in bar.locator("select, button").all():
        box = control.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320
        assert box["height"] >= 24
    page.evaluate(AXE)
    assert page.evaluate(RUN, OPTIONS) == []
    page.emulate_media(color_scheme="light")
    assert page.evaluate(RUN, OPTIONS) == []


def test_a_file_of_facets_that_is_not_there_leaves_the_search_as_it_is(visit: Opener) -> None:
    seen = visit(viewport=DESKTOP)
    seen.page.route("**/search/facets.json", lambda route: route.fulfill(body=json.dumps({}), status=200))
    page = seen.to("/")
    expect(searched(page, "boats")).to_be_hidden()
