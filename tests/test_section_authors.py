"""Who signs a part of an article says what stands in it."""

import pytest

from generator.comparison.telling.section_authors import section_authors, with_authors
from generator.site.notes import Notes
from tests.corpus import articles, briefing

REPORT = (
    "The council of Keld closed the harbour wall to boats on Monday.\n\n"
    "Two ferries from Lorvik were sent back to the islands at noon.\n\n"
    "The mayor of the town said that the wall would be mended in June."
)
OWN = "The council has never before given way to the owners of so many boats."
REST = "The wall of the harbour was built by the town of Lorvik in 1911."


def text(line: str) -> str:
    return f"{REPORT}\n\n{line}\n\n{OWN}\n\nWhat comes next\n\n{REST}"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Analysis by Anna Moen, Harbour News, Lorvik", "Anna Moen"),
        ("Analysis by Harbour News reporter Anna Moen", "Anna Moen"),
        ("Analysis: Anna Moen, Harbour News", "Anna Moen"),
        ("By Anna Moen, Harbour News correspondent", "Anna Moen"),
        ("Analysis: What the wall costs", None),
        ("Anna Moen, mayor of Keld", None),
    ],
)
def test_a_part_is_of_whom_its_heading_names_up_to_the_next_heading(line: str, name: str | None) -> None:
    (article,) = articles(text(line))
    own = next(s for s in article.sentences if s.text == OWN)
    found = section_authors([article])
    assert {ref.n: who for ref, (who, _) in found.items()} == ({own.n: name} if name else {})


def test_what_stands_in_it_stands_behind_the_name_with_the_note_that_has_it() -> None:
    whole = text("Analysis by Anna Moen, Harbour News, Lorvik")
    told = briefing(whole)
    notes = Notes(told.story, {a.id: a for a in articles(whole)})
    (line,) = [m for c in told.claims for m in c.mentions if m.text in OWN]
    cited = notes.said((line,))
    assert cited.text == f"Anna Moen: “{OWN.removesuffix('.')}”"
    assert len(cited.labels) == 2
    assert with_authors([line], {line.ref: ("Ida Ott", line.ref)}) == (line,)
