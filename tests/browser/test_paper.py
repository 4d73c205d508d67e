"""A briefing on paper, A4 and Letter: every source in reach of the eye, notes at the end, nothing only a screen can do.

The sheets are looked at as Chromium lays them out for print; the second site has more sources than a sheet has columns.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from generator.model import Line, Member, Ref, Site
from tests.browser.conftest import Visit, build_site, served
from tests.builders import HARBOUR, article, articles, briefing, claims, mention, people, site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("paper")]
Opener = Callable[..., Visit]
BRIEFING = "/stories/lindholm-flood/"
SHEETS = {"A4": 794 - 2 * 49, "Letter": 816 - 2 * 49}
"""Width of the text in pixels, at 96 to the inch and margins of 13 mm."""
FURNITURE = ".md-header, .md-sidebar, .md-top, .md-tabs, .claims-bar, .copy, .permalink, .footnote-backref, .all-claims"
NAMED = """all => all.map(e => getComputedStyle(e).display === 'none' ? null
  : [getComputedStyle(e, '::before').content.replaceAll('"', ''), e.innerText.replace(/\\s+/g, ' ').trim()])"""


def crowd() -> Site:
    """Twelve sources, of which ten speak on the first claim."""
    a, b, c = articles()
    others = tuple(article(f"other-{n}", HARBOUR) for n in range(9))
    everyone = (a, b, c, *others)
    members = tuple(Member(source.id, code) for source, code in zip(everyone, "ABCDEFGHIJKL", strict=True))
    fled, *rest = claims(a, b, c)
    more = tuple(mention(o, 2, "About 300 people", "the coast guard", people(300)) for o in others[:7])
    fled = replace(fled, mentions=(*fled.mentions, *more))
    told = replace(briefing(), claims=(fled, *rest), story=replace(briefing().story, members=members))
    everywhere = Line("About 300 people left: 12 sources say so.", "computed", tuple(Ref(s.id, 2) for s in everyone))
    told = replace(told, lead=(*told.lead, *told.lead[:1], everywhere))
    return replace(site(), articles={source.id: source for source in everyone}, briefings=(told,))


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(build_site(tmp_path_factory.mktemp("crowd"), crowd())) as address:
        yield address


def printed(visit: Opener, sheet: str, address: str | None = None, path: str = BRIEFING) -> Page:
    found = visit(viewport={"width": SHEETS[sheet], "height": 1000})
    found.address = address or found.address
    page = found.to(path)
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("sheet", SHEETS)
def test_of_few_sources_each_has_its_column(visit: Opener, sheet: str) -> None:
    page = printed(visit, sheet)
    boxes = page.locator("tr#c1 td").evaluate_all("all => all.map(e => e.getBoundingClientRect().toJSON())")
    assert len({box["left"] for box in boxes}) == 3
    assert len({box["top"] for box in boxes}) == 1
    assert max(box["right"] for box in boxes) <= SHEETS[sheet]


@pytest.mark.parametrize("sheet", SHEETS)
def test_of_many_sources_a_claim_is_a_card_that_names_each(visit: Opener, crowded: str, sheet: str) -> None:
    page = printed(visit, sheet, crowded)
    shown = [cell for cell in page.locator("tr#c1 td").evaluate_all(NAMED) if cell]
    names = [name for name, _ in shown]
    assert [name.replace("Source ", "")[0] for name in names] == list("ABCDEFGHIJ")
    assert all("300 people" in text or "1,000 people" in text for _, text in shown)
    rights = page.locator("tr#c1 td").evaluate_all("all => all.map(e => e.getBoundingClientRect().right)")
    assert max(rights) <= SHEETS[sheet]


def test_on_a_card_those_that_say_nothing_share_a_line(visit: Opener, crowded: str) -> None:
    page = printed(visit, "A4", crowded)
    page.evaluate("""() => { const cell = document.querySelector('tr#c1 td:last-child');
      cell.className = 'silent'; cell.parentElement.dataset.silent = 'J' }""")
    assert page.locator("tr#c1 td").last.evaluate("e => getComputedStyle(e).display") == "none"
    line = page.locator("tr#c1").evaluate("e => getComputedStyle(e, '::after').content")
    assert line == '"Not mentioned by J"'


@pytest.mark.parametrize("path", [BRIEFING, "/sources/harbour-news/"])
def test_a_sheet_carries_no_furniture_and_nothing_is_cut_off(visit: Opener, path: str) -> None:
    page = printed(visit, "A4", path=path)
    assert [e.get_attribute("class") for e in page.locator(FURNITURE).all() if e.is_visible()] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= SHEETS["A4"]
    cut = "all => all.filter(e => getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth).length"
    assert page.locator("article .table-box").evaluate_all(cut) == 0


def test_many_chips_in_a_row_are_folded_on_a_screen_and_whole_on_paper(visit: Opener, crowded: str) -> None:
    found = visit(viewport={"width": 1280, "height": 900})
    found.address = crowded
    page = found.to(BRIEFING)
    row = page.locator("p.lead sup:has(> a[href$='2'])")
    rest = page.locator("sup.folded")
    assert rest.count() == 6
    assert not any(chip.is_visible() for chip in rest.all())
    page.emulate_media(media="print")
    assert all(chip.is_visible() for chip in row.all())
    page.emulate_media(media="screen")
    page.get_by_role("button", name="6 more notes").click()
    assert rest.count() == 0
    assert page.evaluate("document.activeElement.hash") == "#fn:G2"
    page = found.to("/")
    page = found.to(BRIEFING + "#fnref:L2")
    expect(page.locator("sup:target")).to_be_in_viewport()


HEADS = re.compile(
    r"^(Claim |Source What it says|.*: claims \(rows\) by source|.* on one scale\.|Not matched in another source)"
)
"""What must not stand alone at the foot of a sheet."""


def test_no_head_of_a_table_or_a_list_stands_alone_at_the_foot_of_a_sheet(visit: Opener) -> None:
    page = visit().to(BRIEFING)
    titles = set(page.locator("article :is(h2, h3)").all_inner_texts())
    ends: list[str] = []
    for height in range(110, 230, 24):  # wherever a sheet ends
        sheets = PdfReader(BytesIO(page.pdf(width="210mm", height=f"{height}mm"))).pages
        lines = [sheet.extract_text().strip().splitlines() for sheet in sheets]
        ends += [text[-1].strip() for text in lines[:-1] if text]
    assert len(ends) > 20
    assert [end for end in ends if HEADS.match(end) or end in titles] == []


def test_notes_stand_at_the_end(visit: Opener) -> None:
    page = printed(visit, "A4")
    notes = page.locator(".footnote").bounding_box()
    others = page.locator("article :is(h2, table, .question)").evaluate_all(
        "all => all.map(e => e.getBoundingClientRect().bottom)"
    )
    assert notes is not None
    assert max(others) <= notes["y"] + 1
    assert page.locator(".footnote li").first.is_visible()
