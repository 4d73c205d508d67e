"""The Markdown extension: plain tables and footnotes in, accessible tables and chips out."""

import re
from xml.etree.ElementTree import Element, fromstring

import markdown
import pytest

from generator.site.markdown_extension import CROWDED

CLAIMS = """\
Table: Boats: claims (rows) by source (columns).
{ .claims }

| Claim | [A Mail](a.md) | [B Post](b.md) | [C Radio](c.md) |
|---|---|---|---|
| boats sank[^A1] **≠ conflict** { #c1 } | Two boats[^A1] | *not mentioned* | **≠** a man: five boats[^C2]<br>six[^C3] |
| ↳ Two boats or five boats.[^A1][^C2] | | | |
| it rained[^A2] { #c2 } | it rained[^A2] | it rained[^A2] | **~** it may have rained[^C2] |

[^A1]: “Two boats sank.” — Source A (Mail), sentence 1. [Open in the source](a.md#s1)

[^A2]: “It rained.” — Source A (Mail), sentence 2. [Open in the source](a.md#s2)

[^C2]: “Five boats, a man said.” — Source C (Radio), sentence 2. [Open in the source](c.md#s2)

[^C3]: “Or six.” — Source C (Radio), sentence 3. [Open in the source](c.md#s3)
"""
STRIP = """\
Table: The figures on one scale.
{ .strip }

| Source | What it says | 0 – 2,000 % |
|---|---|---|
| [A](a.md) | about 500 | ≈ 500 |
| [B](b.md) | **≠** up to 1,000 | ≤ 1,000 |
| [C](c.md) | at least 1,500 | ≥ 1,500 |
| [D](d.md) | 250 to 750.5 | 250 – 750.5 |
| [E](e.md) | many | several |
"""


def tree(text: str) -> Element:
    page = markdown.markdown(
        text,
        extensions=["attr_list", "footnotes", "md_in_html", "tables", "toc", "generator.site.markdown_extension"],
        extension_configs={"footnotes": {"USE_DEFINITION_ORDER": True}},
    )
    return fromstring(f"<page>{page}</page>".replace("&#160;", " ").replace("&nbsp;", " ").replace("<br>", "<br/>"))


def words(element: Element | None) -> str:
    assert element is not None
    return " ".join("".join(element.itertext()).split())


@pytest.fixture(scope="module")
def claims() -> Element:
    return tree(CLAIMS)


def test_a_chip_shows_its_label_and_says_where_it_leads(claims: Element) -> None:
    chip = claims.find(".//th[@scope='row']//a[@href='#fn:A1']")
    assert chip is not None
    assert (chip.text, chip.get("aria-label")) == ("A1", "A1: source A, sentence 1")


def test_the_list_of_notes_keeps_its_order_its_labels_and_out_of_search(claims: Element) -> None:
    notes = claims.find(".//div[@class='footnote']")
    assert notes is not None
    assert notes.get("data-search-exclude") == ""
    assert [item.get("id") for item in notes.iter("li")] == ["fn:A1", "fn:A2", "fn:C2", "fn:C3"]
    assert words(notes.find(".//li[@id='fn:C3']")).startswith("C3 “Or six.” — Source C (Radio), sentence 3.")


def test_links_back_from_a_note_have_names_and_differ(claims: Element) -> None:
    links = claims.findall(".//li[@id='fn:A1']//a[@class='footnote-backref']")
    assert [link.text for link in links] == ["↩", "2", "3"]
    assert [link.get("aria-label") for link in links] == [f"Back to place {n} of A1" for n in (1, 2, 3)]


def test_the_paragraph_before_a_table_becomes_its_caption_and_its_name(claims: Element) -> None:
    box = claims.find("./div[@role='region']")
    assert box is not None
    caption = box.find("table/caption")
    assert words(caption) == "Boats: claims (rows) by source (columns)."
    assert box.get("aria-label") == "Boats: claims (rows) by source (columns)"
    assert box.get("tabindex") == "0"


def test_boxes_with_equal_captions_have_different_names() -> None:
    found = tree(STRIP + "\n" + STRIP)
    assert [box.get("aria-label") for box in found.findall(".//div[@role='region']")] == [
        "The figures on one scale", "The figures on one scale (2)",
    ]  # fmt: skip


def test_heads_have_scopes_and_cells_the_name_of_their_source(claims: Element) -> None:
    assert [cell.get("scope") for cell in claims.iter("th")] == ["col"] * 4 + ["row"] * 2
    row = claims.find(".//tr[@id='c1']")
    assert row is not None
    assert [cell.get("data-label") for cell in row] == ["Claim", "A Mail", "B Post", "C Radio"]


def test_the_id_and_the_status_of_a_claim_belong_to_its_row(claims: Element) -> None:
    rows = claims.findall(".//tbody/tr")
    assert [(row.get("id"), row.get("class")) for row in rows] == [
        ("c1", "claim conflict"), (None, "why conflict"), ("c2", "claim"),
    ]  # fmt: skip
    assert words(rows[0].find("th/span[@class='mark conflict ui']")) == "≠ conflict"


def test_a_cell_that_stands_apart_is_marked_by_sign_and_class(claims: Element) -> None:
    cells = claims.findall(".//td[@data-label='C Radio']")
    assert [cell.get("class") for cell in cells] == ["apart conflict", "apart differs"]
    assert words(cells[0].find(".//span[@class='mark conflict ui']")) == "≠"


def test_silence_is_the_sites_word_and_not_the_sources(claims: Element) -> None:
    cell = claims.find(".//td[@class='silent']")
    assert cell is not None
    assert words(cell.find(".//span[@class='ui']")) == "not mentioned"
    left_open = tree(CLAIMS.replace("*not mentioned*", "*not matched*"))
    assert left_open.find(".//td[@class='unmatched']/span[@class='ui']") is not None


def test_a_reason_stands_in_one_cell_over_all_columns(claims: Element) -> None:
    cell = claims.find(".//tr[@class='why conflict']/td")
    assert cell is not None
    assert (cell.get("colspan"), words(cell)) == ("4", "Two boats or five boats.A1C2")


def test_figures_are_drawn_at_their_place_on_the_scale() -> None:
    table = tree(STRIP)
    bars = table.findall(".//span[@style]")
    assert [(bar.get("class"), bar.get("style")) for bar in bars] == [
        ("bar about", "--low: 0.2500; --high: 0.2500"),
        ("bar at-most apart conflict", "--low: 0.0000; --high: 0.5000"),
        ("bar at-least", "--low: 0.7500; --high: 1.0000"),
        ("bar range", "--low: 0.1250; --high: 0.3752"),
    ]
    assert [words(s) for s in table.findall(".//span[@class='scale']/span")] == ["0", "1,000 %", "2,000 %"]


def test_a_drawing_is_hidden_from_readers_who_hear_the_figure() -> None:
    row = tree(STRIP).findall(".//tbody/tr")[0]
    assert words(row.find("td/span[@class='figure']")) == "≈ 500"
    assert row.find("td/span[@aria-hidden='true']") is not None


def test_what_has_no_value_is_shown_as_it_is_written() -> None:
    assert words(tree(STRIP).findall(".//tbody/tr")[-1][-1]) == "several"


def test_a_table_without_our_caption_stays_an_ordinary_table() -> None:
    found = tree("Table: of contents\n\n| a | b |\n|---|---|\n| **≠** x | *not mentioned* |\n")
    assert found.find("./table") is not None
    assert found.find(".//caption") is None
    assert found.find(".//em") is not None


def test_no_id_stands_twice(claims: Element) -> None:
    ids = [element.get("id") for element in claims.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[\w:.-]+", str(id)) for id in ids)


def test_the_places_that_cite_a_note_are_numbered_from_the_top_of_the_page(claims: Element) -> None:
    places = [sup.get("id") for sup in claims.iter("sup") if (sup.get("id") or "").endswith(":A1")]
    assert places == ["fnref:A1", "fnref2:A1", "fnref3:A1"]


def test_a_claim_has_a_link_to_itself_that_is_the_sites(claims: Element) -> None:
    link = claims.find(".//tr[@id='c1']/th/a[@class='permalink ui']")
    assert link is not None
    assert (link.get("href"), link.get("aria-label")) == ("#c1", "Link to this claim")


def test_of_many_sources_the_silent_ones_are_named_together() -> None:
    heads = " | ".join(f"[{letter} Mail](a.md)" for letter in "ABCDEFGHI")
    cells = " | ".join(["boats", *["*not mentioned*"] * 8])
    table = f"Table: Boats.\n{{ .claims }}\n\n| Claim | {heads} |\n|{'---|' * 10}\n| boats {{ #c1 }} | {cells} |\n"
    found = tree(table)
    row = found.find(".//tr[@id='c1']")
    assert row is not None
    assert row.get("data-silent") == "B, C, D, E, F, G, H, I"
    assert found.find(".//table[@class='claims many wide']") is not None


def test_the_comment_on_where_a_page_comes_from_does_not_reach_readers() -> None:
    comment = "<!-- Generated from seeds/ through a template: corrections belong elsewhere. -->"
    page = markdown.markdown(f"{comment}\n\n# Boats\n", extensions=["generator.site.markdown_extension"])
    assert page == "<h1>Boats</h1>"


def test_a_claim_is_found_by_its_name_and_its_reasons_and_not_once_more_by_its_cells(claims: Element) -> None:
    read = [
        cell
        for cell in claims.iter()
        if cell.tag in ("th", "td", "caption") and "data-search-exclude" not in cell.attrib
    ]
    assert [words(cell).split(" #")[0][:10] for cell in read] == ["boats sank", "Two boats ", "it rainedA"]


def test_parts_that_repeat_sentences_stay_out_of_search() -> None:
    page = (
        "## Timeline {{ #timeline {0} }}\n\n## Topic {{ #t1 }}\n\n<div class='singles' markdown='1'>\n\n- x\n\n</div>\n"
    )
    found = tree(page.format(".ui"))
    assert [e.tag for e in found.iter() if "data-search-exclude" in e.attrib] == ["h2", "div"]
    assert [e.tag for e in tree(page.format(".x")).iter() if "data-search-exclude" in e.attrib] == ["div"]


def test_a_column_without_a_name_has_no_head() -> None:
    heads = tree("| | what it is |\n|---|---|\n| a | b |\n").findall(".//thead/tr/*")
    assert [head.tag for head in heads] == ["td", "th"]


def test_on_a_page_of_very_many_notes_chips_are_short_and_a_note_leads_back_to_its_first_places() -> None:
    labels = [f"A{n}" for n in range(1, CROWDED + 2)]
    root = tree("\n\n".join(["Once[^A1]", "twice[^A1]", "thrice[^A1]", *(f"x[^{a}]\n\n[^{a}]: y" for a in labels)]))
    (first,) = (li for li in root.iter("li") if li.get("id") == "fn:A1")
    assert [a.text for a in first.iter("a")] == ["↩", "2"]
    assert words(first).endswith("of 4")
    assert not [a for a in root.iter("a") if a.get("class") == "footnote-ref" and a.get("aria-label")]
