"""What a reader meets in a browser: notes by mouse, keyboard and touch, the way to the source, any width, no script."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser
Opener = Callable[..., Visit]
BRIEFING = "/stories/lindholm-flood/"
PAGES = ["/", BRIEFING, "/sources/harbour-news/", "/left-out/", "/downloads/", "/method/", "/about/", "/developers/"]
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}


def cell_chip(page: Page, label: str) -> str:
    """A selector for the chip in a cell of the claim table."""
    return f"table.claims td a.footnote-ref[href='#fn:{label}']"


def inside_window(page: Page) -> bool:
    box = page.locator(".note-tip").bounding_box()
    size = page.viewport_size
    assert box is not None
    assert size is not None
    right, bottom = box["x"] + box["width"], box["y"] + box["height"]
    return box["x"] >= 0 and box["y"] >= 0 and right <= size["width"] and bottom <= size["height"]


def test_a_chip_shows_its_sentence_to_the_mouse(visit: Opener) -> None:
    page = visit(viewport=DESKTOP).to(BRIEFING)
    page.locator(cell_chip(page, "C2")).first.hover()
    tip = page.locator(".note-tip")
    expect(tip).to_contain_text("Rescue workers said approximately 1,000 people had fled by Tuesday morning.")
    assert inside_window(page)
    page.mouse.move(5, 5)
    expect(tip).to_have_count(0)


def test_a_link_back_from_a_note_is_one_sign_in_its_line(visit: Opener) -> None:
    page = visit(viewport=DESKTOP).to(BRIEFING)
    drawn = "all => all.map(e => getComputedStyle(e, '::before').content)"
    links = page.locator(".footnote-backref")
    assert set(links.evaluate_all(drawn)) == {"none"}
    assert all(re.fullmatch(r"↩|\d+", text) for text in links.all_inner_texts())


def test_the_contents_light_the_section_that_was_chosen(visit: Opener) -> None:
    page = visit(viewport=DESKTOP).to(BRIEFING)
    links = page.locator(".md-sidebar--secondary .md-nav__link[href^='#']")
    assert links.count() > 3
    for link in links.all()[1:3]:
        link.click()
        expect(link).to_have_class(re.compile("md-nav__link--active"))


def test_the_mouse_can_move_into_a_note_and_follow_its_link(visit: Opener) -> None:
    page = visit(viewport=DESKTOP).to(BRIEFING)
    page.locator(cell_chip(page, "C2")).first.hover()
    page.locator(".note-tip a").click()
    expect(page).to_have_url(re.compile(r"/sources/radio/#s2$"))


def test_a_chip_shows_its_sentence_to_the_keyboard_and_escape_closes_it(visit: Opener) -> None:
    page = visit(viewport=DESKTOP).to(BRIEFING)
    chip = page.locator(".lead a.footnote-ref").first
    page.keyboard.press("Tab")
    chip.focus()
    tip = page.locator(".note-tip")
    expect(tip).to_contain_text("About 300 people left their homes")
    expect(chip).to_have_attribute("aria-describedby", "note-tip")
    page.keyboard.press("Tab")
    expect(tip.locator("a")).to_be_focused()
    page.keyboard.press("Escape")
    expect(tip).to_have_count(0)
    expect(chip).to_be_focused()


def test_tab_goes_on_from_a_note_to_the_next_chip(visit: Opener) -> None:
    page = visit(viewport=DESKTOP).to(BRIEFING)
    page.keyboard.press("Tab")
    chips = page.locator(".sharpest p.why a.footnote-ref")
    chips.nth(0).focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(chips.nth(1)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(chips.nth(1)).to_be_focused()


def test_a_tap_opens_a_note_where_the_reader_is(visit: Opener) -> None:
    page = visit(viewport=PHONE, has_touch=True, is_mobile=True).to(BRIEFING)
    chip = page.locator(cell_chip(page, "C2")).first
    chip.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    chip.tap()
    expect(page.locator(".note-tip")).to_contain_text("Rescue workers said")
    assert page.evaluate("scrollY") == before
    assert inside_window(page)
    page.touchscreen.tap(200, 100)
    expect(page.locator(".note-tip")).to_have_count(0)


@pytest.mark.parametrize("width", [320, 768])
def test_no_note_is_cut_at_an_edge_of_the_window(visit: Opener, width: int) -> None:
    page = visit(viewport={"width": width, "height": 600}).to(BRIEFING)
    for chip in page.locator("article a.footnote-ref").all()[::9]:
        chip.scroll_into_view_if_needed()
        chip.hover()
        assert inside_window(page)


def test_a_note_leads_to_the_highlighted_sentence_and_back(visit: Opener) -> None:
    page = visit(viewport=DESKTOP).to(BRIEFING)
    page.locator("li[id='fn:B2'] a", has_text="Open in the source").click()
    sentence = page.locator("#s2")
    expect(page).to_have_url(re.compile(r"/sources/mail/#s2$"))
    plain = page.locator("#s3").evaluate("e => getComputedStyle(e).backgroundColor")
    assert sentence.evaluate("e => getComputedStyle(e).backgroundColor") != plain
    top = sentence.evaluate("e => e.getBoundingClientRect().top")
    assert page.locator(".md-header").evaluate("e => e.getBoundingClientRect().bottom") <= top < 900
    page.locator("#s2 + .ways a.cited").first.click()
    expect(page).to_have_url(re.compile(r"/stories/lindholm-flood/#fnref:B2$"))
    expect(page.locator("sup[id='fnref:B2']")).to_be_in_viewport()


def test_a_source_sentence_leads_to_the_second_place_that_cites_it(visit: Opener) -> None:
    page = visit(viewport=DESKTOP).to("/sources/harbour-news/#s2")
    page.locator("#s2 + .ways a.more").first.click()
    expect(page).to_have_url(re.compile(r"/stories/lindholm-flood/#fnref2:A2$"))
    expect(page.locator("sup[id='fnref2:A2']")).to_be_in_viewport()


def test_all_places_of_a_sentence_are_shown_on_demand(visit: Opener) -> None:
    page = visit(viewport=DESKTOP, java_script_enabled=False).to("/sources/harbour-news/")
    further = page.locator("#s2 + .ways a.more")
    expect(further.first).to_be_hidden()
    page.locator("#s2 + .ways a.all").click()
    expect(further.first).to_be_visible()
    chips = visit(viewport=DESKTOP).to(BRIEFING).locator("a.footnote-ref[href='#fn:A2']")
    assert further.count() == chips.count() - 1


def test_the_keyboard_goes_from_a_cited_sentence_to_the_next(visit: Opener) -> None:
    page = visit(viewport=DESKTOP).to("/sources/harbour-news/")
    page.get_by_role("link", name="Go to the first").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"#s2$"))
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('#s2 + .ways .step')"):
            break
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"#s3$"))
    expect(page.locator("#s3")).to_be_in_viewport()


def test_a_sentence_leads_to_its_twin(visit: Opener) -> None:
    page = visit(viewport=DESKTOP).to("/sources/harbour-news/")
    page.locator("#s3 + .ways a.twin").click()
    expect(page).to_have_url(re.compile(r"/sources/mail/#s3$"))
    expect(page.locator("#s3:target")).to_be_in_viewport()


def test_copied_text_of_a_source_holds_its_words_alone(visit: Opener) -> None:
    page = visit(viewport=DESKTOP).to("/sources/mail/")
    copied = page.evaluate(
        "() => { getSelection().selectAllChildren(document.querySelector('.source p[dir]:has(#s3)'));"
        " return getSelection().toString() }"
    )
    assert " ".join(copied.split()) == (
        "Two boats sank in the harbour. The town puts the cost of repairs at 4 million euros."
    )


@pytest.mark.parametrize("path", PAGES)
def test_no_page_scrolls_sideways_at_any_width(visit: Opener, path: str) -> None:
    page = visit(viewport=DESKTOP).to(path)
    for width in (320, 390, 768, 1280, 1920, 2560):
        page.set_viewport_size({"width": width, "height": 800})
        page.wait_for_timeout(300)  # the theme slides its sidebars to their new place
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_asks_another_host_or_has_anything_to_complain_of(visit: Opener, scheme: str) -> None:
    seen = visit(viewport=DESKTOP, color_scheme=scheme)
    for path in PAGES:
        seen.to(path).wait_for_load_state("networkidle")
    assert [url for url in seen.requests if not url.startswith((seen.address, "data:"))] == []
    assert seen.complaints == []


def test_without_script_a_chip_leads_to_its_note_and_the_note_to_the_source(visit: Opener) -> None:
    page = visit(viewport=DESKTOP, java_script_enabled=False).to(BRIEFING)
    page.locator(cell_chip(page, "C2")).first.click()
    expect(page).to_have_url(re.compile(r"#fn:C2$"))
    expect(page.locator("li[id='fn:C2']")).to_be_in_viewport()
    page.locator("li[id='fn:C2'] a", has_text="Open in the source").click()
    expect(page).to_have_url(re.compile(r"/sources/radio/#s2$"))


def test_the_first_screen_of_a_briefing_shows_title_lead_and_sharpest_conflict(visit: Opener) -> None:
    page = visit(viewport=PHONE).to(BRIEFING)
    for part in ("h1", "p.lead", ".sharpest .why"):
        expect(page.locator(f"article {part}").first).to_be_in_viewport()


def test_on_a_phone_each_claim_is_a_card_with_all_sources(visit: Opener) -> None:
    page = visit(viewport=PHONE).to(BRIEFING)
    cells = page.locator("tr#c1 td")
    names = cells.evaluate_all("all => all.map(e => getComputedStyle(e, '::before').content)")
    assert names == ['"A Harbour News"', '"Source B"', '"C Radio Nord"']
    assert cells.evaluate_all("all => all.every(e => e.getBoundingClientRect().right <= innerWidth)")


def test_on_paper_every_source_has_its_column(visit: Opener) -> None:
    page = visit(viewport={"width": 794, "height": 1123}).to(BRIEFING)
    page.emulate_media(media="print")
    rights = page.locator("tr#c1 td").evaluate_all("all => all.map(e => e.getBoundingClientRect().right)")
    assert len(rights) == 3
    assert max(rights) <= 794


def test_sentence_numbers_are_not_part_of_the_text(visit: Opener) -> None:
    page = visit(viewport=DESKTOP).to("/sources/harbour-news/")
    text = page.locator(".source p[dir]:has(#s2)").evaluate("e => e.textContent")
    assert text.startswith("About 300 people")


def test_a_search_finds_a_sentence_and_no_notes(visit: Opener) -> None:
    page = visit(viewport=DESKTOP).to("/")
    page.locator("input[name=query]").click()
    page.keyboard.type("fisherman", delay=20)
    hits = page.locator(".md-search-result__link")
    expect(hits.first).to_be_visible()
    assert all("fn:" not in (hit.get_attribute("href") or "") for hit in hits.all())


def test_a_hit_of_the_search_leads_to_the_sentence(visit: Opener) -> None:
    page = visit(viewport=DESKTOP).to("/")
    page.locator("input[name=query]").click()
    page.keyboard.type("weakened ice", delay=20)
    page.locator(".md-search-result__link[href*='/sources/harbour-news/']").first.click()
    expect(page).to_have_url(re.compile(r"/sources/harbour-news/\?h=.*#s4$"))
    expect(page.locator("#s4:target")).to_be_in_viewport()


def test_a_hit_of_the_search_leads_to_the_claim(visit: Opener) -> None:
    page = visit(viewport=DESKTOP).to("/")
    page.locator("input[name=query]").click()
    page.keyboard.type("five boats", delay=20)
    page.locator(f".md-search-result__link[href*='{BRIEFING}']").first.click()
    expect(page).to_have_url(re.compile(r"\?h=.*#c2$"))
    expect(page.locator("tr#c2")).to_be_in_viewport()


def test_on_a_phone_a_line_names_the_section_and_leads_to_the_others(visit: Opener) -> None:
    page = visit(viewport=PHONE, has_touch=True, is_mobile=True).to(BRIEFING)
    line = page.locator("nav.sections summary")
    line.tap()
    page.locator("nav.sections a", has_text="Open questions").tap()
    expect(page.locator("h2#questions")).to_be_in_viewport()
    expect(line).to_have_text("Open questions")
    expect(page.locator("nav.sections a").first).to_be_hidden()
    bottom = line.evaluate("e => e.getBoundingClientRect().bottom")
    assert bottom <= page.locator("h2#questions").evaluate("e => e.getBoundingClientRect().top") < 400
    expect(line).to_be_in_viewport()


def test_on_a_wide_screen_the_theme_lists_the_sections(visit: Opener) -> None:
    page = visit(viewport=DESKTOP).to(BRIEFING)
    expect(page.locator("nav.sections")).to_be_hidden()
    expect(page.locator(".md-sidebar--secondary a[href='#questions']")).to_be_visible()


# ---- forced colours


def test_in_forced_colours_marks_chips_and_the_sentence_arrived_at_keep_a_border(visit: Opener) -> None:
    seen = visit(viewport=DESKTOP, forced_colors="active")
    page = seen.to(BRIEFING)
    for part in (".mark.conflict", ".mark.differs", "td.apart", "a.footnote-ref"):
        style = page.locator(f"article {part}").first.evaluate("e => getComputedStyle(e).borderTopStyle")
        assert style != "none", part
    page = seen.to("/sources/harbour-news/#s2")
    assert page.locator("#s2").evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
    bar = seen.to(BRIEFING).locator(".bar > span").first
    paper = page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor")
    assert bar.evaluate("e => getComputedStyle(e).backgroundColor") != paper
    arrow = page.locator(".all-claims summary").evaluate("e => getComputedStyle(e, '::after').backgroundColor")
    assert arrow not in (paper, "rgba(0, 0, 0, 0)")


# ---- choosing claims


def test_claims_are_chosen_by_status_source_and_words_and_the_address_keeps_the_choice(visit: Opener) -> None:
    page = visit(viewport=DESKTOP).to(BRIEFING)
    shown = page.locator("tr.claim:visible, .singles li:visible")
    everything = shown.count()
    page.locator(".claims-bar select").first.select_option("differs")
    expect(shown).to_have_count(1)
    expect(page.locator(".claims-bar .told")).to_have_text(f"1 of {everything} claims")
    expect(page).to_have_url(re.compile(r"#status=differs$"))
    page.locator(".claims-bar input").fill("no such words")
    expect(shown).to_have_count(0)
    page.get_by_role("button", name="Show all").click()
    expect(shown).to_have_count(everything)
    page.locator(".claims-bar select").nth(1).select_option("C")
    assert all(page.locator(f"tr#{row} td.silent[data-label^='C ']").count() == 0 for row in ("c1", "c2"))
    expect(page.locator("tr#c3")).to_be_hidden()


def test_a_link_to_the_conflicts_shows_them_alone(visit: Opener) -> None:
    page = visit(viewport=DESKTOP).to(BRIEFING + "#conflicts")
    expect(page.locator("tr.claim:visible")).to_have_count(1)
    expect(page.locator("h2#conflicts")).to_be_in_viewport()
    expect(page.locator("h2#boats")).to_be_hidden()


def test_a_link_to_the_claims_of_one_source_chooses_them(visit: Opener) -> None:
    page = visit(viewport=DESKTOP).to(BRIEFING)
    page.evaluate("""() => {
      document.querySelector("article").insertAdjacentHTML("beforeend",
        '<p><a id="all-of-c" data-choose="status=differs&amp;source=C" href="#c2">1 claim</a></p>');
    }""")
    page.locator("#all-of-c").click()
    expect(page).to_have_url(re.compile(r"#status=differs&source=C$"))
    expect(page.locator("tr.claim:visible, .singles li:visible")).to_have_count(1)
    expect(page.locator(".claims-bar .told")).to_be_in_viewport()
    expect(page.locator("tr.claim:visible")).to_be_in_viewport()


def test_what_is_not_chosen_stands_in_no_list_of_the_page(visit: Opener) -> None:
    page = visit(viewport=DESKTOP).to(BRIEFING + "#conflicts")
    expect(page.locator(".md-nav--secondary a[href='#conflicts']").first).to_be_visible()
    expect(page.locator(".md-nav--secondary a[href='#boats']").first).to_be_hidden()
    page.locator("details.all-claims summary").click()
    expect(page.locator("details.all-claims a[href='#c1']")).to_be_visible()
    expect(page.locator("details.all-claims a[href='#c2']")).to_be_hidden()
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(".md-nav--secondary a[href='#boats']").first).to_be_visible()
    expect(page.locator("details.all-claims a[href='#c2']")).to_be_visible()


def test_a_number_is_chosen_with_and_without_its_commas(visit: Opener) -> None:
    page = visit(viewport=DESKTOP).to(BRIEFING)
    counts = []
    for typed in ("1000", "1,000"):
        page.locator(".claims-bar input").fill(typed)
        counts.append(page.locator("tr.claim:visible, .singles li:visible").count())
    assert counts[0] == counts[1] > 0


def test_a_link_to_a_claim_that_was_not_chosen_shows_it(visit: Opener) -> None:
    page = visit(viewport=DESKTOP).to(BRIEFING + "#status=differs")
    expect(page.locator("tr#c1")).to_be_hidden()
    page.locator(".disputed a[href='#c1'], .sharpest a[href='#c1']").first.click()
    expect(page.locator("tr#c1")).to_be_in_viewport()


def test_without_script_all_claims_are_listed_by_status(visit: Opener) -> None:
    page = visit(viewport=DESKTOP, java_script_enabled=False).to(BRIEFING)
    page.locator("details.all-claims summary").click()
    page.locator("details.all-claims a[href='#c2']").click()
    expect(page.locator("tr#c2")).to_be_in_viewport()
    expect(page.locator(".claims-bar")).to_have_count(0)


def test_a_claim_is_copied_with_its_notes(visit: Opener) -> None:
    page = visit(viewport=DESKTOP, permissions=["clipboard-read", "clipboard-write"]).to(BRIEFING)
    page.locator("tr#c2").hover()
    page.locator("tr#c2 .copy").click()
    expect(page.locator("tr#c2 .copy")).to_have_text("copied")
    lines = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert lines[0].startswith("boats sank")
    assert "A Harbour News: Two boats sank [A3]" in lines
    assert any(line.startswith("A3: “Two boats sank.” — Source A (Harbour News), sentence 3.") for line in lines)
    assert lines[-1].endswith(f"{BRIEFING}#c2")


def test_the_first_column_of_a_wide_table_stays_in_view(visit: Opener) -> None:
    page = visit(viewport={"width": 760, "height": 900}).to(BRIEFING)
    page.add_style_tag(content=".claims td { min-width: 30rem !important }")
    page.locator(".claims-box").first.evaluate("e => { e.scrollLeft = 900 }")
    left = page.locator("tr#c1 th").evaluate(
        "e => e.getBoundingClientRect().left - e.closest('.claims-box').getBoundingClientRect().left"
    )
    assert 0 <= left < 3
