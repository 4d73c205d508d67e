"""Marks in the text of a source: shown where a reader asks, without script, in any scheme, never copied."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_site_in_browser import PHONE, Opener

pytestmark = pytest.mark.browser
SPEAKER = "#s3 [data-m='speaker']"


def sign(page: Page, selector: str) -> str:
    return str(page.locator(selector).first.evaluate("e => getComputedStyle(e, '::before').content"))


def copied(page: Page) -> str:
    return str(
        page.evaluate(
            "() => { getSelection().selectAllChildren(document.querySelector('#s3').parentElement);"
            " return getSelection().toString() }"
        )
    )


@pytest.mark.parametrize("options", [{"color_scheme": "dark"}, {"forced_colors": "active"}])
def test_marks_of_a_kind_appear_when_they_are_asked_for_and_change_no_text(
    visit: Opener, options: dict[str, str]
) -> None:
    page = visit(viewport=PHONE, java_script_enabled=False, **options).to("/sources/radio/")
    before = copied(page)
    assert "Five boats sank, a fisherman said." in before
    assert sign(page, SPEAKER) == "none"
    page.locator(".marks summary").click()
    page.get_by_label("who says it").check()
    assert sign(page, SPEAKER) == '"◆"'
    assert sign(page, "#s3 [data-m='cue']") == "none"
    line = page.locator(SPEAKER).evaluate("e => getComputedStyle(e).textDecorationLine")
    assert line == "underline"
    page.get_by_label("everything").check()
    assert sign(page, "#s3 [data-m='cue']") == '"▸"'
    assert copied(page) == before
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.reload()
    page.locator(".marks summary").click()
    expect(page.get_by_label("everything")).not_to_be_checked()
