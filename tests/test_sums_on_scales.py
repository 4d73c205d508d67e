"""The dead and the wounded of one sentence beside a figure for both: drawn as a sum on the scale of that figure."""

from pathlib import Path
from xml.etree.ElementTree import fromstring

from generator.model import Member, Story
from generator.site.notes import Notes
from generator.site.scales import draw
from generator.site.tables import rows, strip
from generator.verify.tables import check_tables
from generator.verify.tree import read
from tests.corpus import articles, briefing, figure

PARTS = "The flood in Arden killed about 30 people and wounded 270, the mayor said."
WHOLE = "More than 900 people were killed or wounded in the flood in Arden, police said."


def test_a_sum_of_two_figures_has_its_place_on_the_scale_of_the_whole() -> None:
    claim = figure(briefing(PARTS, WHOLE), "killed or wounded")
    notes = Notes(
        Story("story", "Story", (Member("a", "A"), Member("b", "B"))), {a.id: a for a in articles(PARTS, WHOLE)}
    )
    drawn = strip(claim, notes)
    assert drawn is not None
    assert [point.value for point in drawn.points] == ["≈ 30 + 270", "≥ 900"]


def test_a_figure_that_was_revised_since_is_drawn_for_nobody() -> None:
    texts = (
        "The flood in Arden killed at least 247 people, the mayor said.",
        "The death toll of the flood in Arden is 241. The mayor revised downward an earlier figure of 247 on Friday.",
    )
    members = (Member("a", "A"), Member("b", "B"))
    notes = Notes(Story("story", "Story", members), {a.id: a for a in articles(*texts)})
    drawn = [found for c in briefing(*texts).claims if c.kind == "figure" and (found := strip(c, notes))]
    assert [[(point.code, point.value) for point in each.points] for each in drawn] == [[("A", "≥ 247"), ("B", "241")]]


def test_figures_that_may_all_be_of_others_stand_on_no_scale() -> None:
    texts = (
        "The storm left thousands of people displaced in the province.",
        "In Keld, Mayor Ida Moen said at least 2,500 people were displaced by the storm, 2,000 of them guests.",
    )
    members = (Member("a", "A"), Member("b", "B"))
    notes = Notes(Story("story", "Story", members), {a.id: a for a in articles(*texts)})
    claim = figure(briefing(*texts), "displaced")
    assert {d.kind for d in claim.differences} == {"scope"}
    assert strip(claim, notes) is None


def test_a_figure_that_may_be_of_others_is_told_in_the_one_line_on_a_conflict() -> None:
    texts = [
        "Police said about 300 villagers were killed in the flood in Arden.",
        "Foreign officials said around 500 villagers were killed in the flood in Arden.",
        "More than 700 were killed in the flood in Arden, according to Oslo.",
    ]
    members = tuple(Member(id, id.upper()) for id in "abc")
    notes = Notes(Story("story", "Story", members), {a.id: a for a in articles(*texts)})
    (row,) = rows([figure(briefing(*texts), "killed")], "abc", notes)
    (told,) = row.reasons
    assert told.text.endswith("; more than 700 (Oslo) is also given and may not count the same people.")
    assert told.labels == ("A1", "B1", "C1")


def test_it_is_drawn_at_the_sum_of_its_parts() -> None:
    table = fromstring(
        "<table><thead><tr><th>Source</th><th>What</th><th>0 – 1,000</th></tr></thead><tbody>"
        "<tr><td>A</td><td>30 killed and 270 wounded</td><td>≈ 30 + 270</td></tr></tbody></table>"
    )
    draw(table)
    figures = [e.text for e in table.iter("span") if e.get("class") == "figure"]
    styles = [e.get("style") for e in table.iter("span") if (e.get("class") or "").startswith("bar")]
    assert figures == ["≈ 30 + 270"]
    assert styles == ["--low: 0.3000; --high: 0.3000"]


def test_the_checker_finds_a_part_that_the_row_does_not_have(tmp_path: Path) -> None:
    row = (
        "<tr><td>A</td><td>30 killed and 270 wounded</td>"
        '<td class="ui drawn"><span class="figure">≈ 30 + {}</span></td></tr>'
    )

    def found(part: int) -> list[str]:
        page = tmp_path / "page.html"
        html = f'<article class="md-content__inner"><table class="strip">{row.format(part)}</table></article>'
        page.write_text(html, encoding="utf-8")
        return [f.message for f in check_tables("page.html", read(page), {}, {}) if "drawn" in f.message]

    assert found(270) == []
    assert found(370) == ["370 is drawn as a part where the row has none"]
    row = row.replace("30 killed and 270 wounded", "thirty killed and 270 wounded")
    assert found(270) == []
