"""Whom a "he" means with which a line of a list opens."""

import pytest

from generator.comparison.telling.meant import meant_in
from generator.model import Mention
from generator.site.escaping import md
from generator.site.notes import Notes
from tests.corpus import articles, briefing, case_rows, statements


@pytest.mark.parametrize(("before", "line", "who"), case_rows("meant"))
def test_a_he_is_named_where_it_can_mean_one_person_alone(before: str, line: str, who: str) -> None:
    text = f"Herons nest at the mill of Keld. {before} {line}"
    found = articles(text)
    meant = meant_in(found, statements(found))
    assert [name for name, _ in meant.values()] == [who for who in (who,) if who != "-"]


def test_a_line_on_a_he_stands_behind_his_name_with_the_note_that_has_it() -> None:
    text = "Karl Ott was charged on Monday. He is wanted on murder charges in Lorvik."
    told = briefing(text)
    notes = Notes(told.story, {a.id: a for a in articles(text)}, told.meant)
    (line,) = [m for c in told.claims for m in c.mentions if m.text.startswith("He is wanted")]
    cited = notes.said((line,))
    assert cited.text == f"{md('[Karl Ott]')} “He is wanted on murder charges in Lorvik”"
    assert cited.labels == ("A2", "A1")
    cell = notes.cell(line)
    assert cell.text == f"{md('[Karl Ott]')} He is wanted on murder charges in Lorvik"
    assert cell.labels == ("A2", "A1")
    assert notes.said((Mention(line.ref, line.statement, line.span, "wanted on murder charges"),)).labels == ("A2",)
