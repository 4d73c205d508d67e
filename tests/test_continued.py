"""What goes on from a sentence and makes no claim of its own stands behind it."""

import pytest

from generator.comparison.telling.continued import followed_in
from generator.model import Claim, Mention
from generator.site.notes import Notes
from generator.site.runs import cell_on, told_on
from tests.corpus import articles, briefing, case_rows, claimed, statements


@pytest.mark.parametrize(("text", "behind"), case_rows("continued"))
def test_what_claims_nothing_stands_behind_what_it_goes_on_from(text: str, behind: str) -> None:
    found = articles(text)
    runs = followed_in(claimed(text), found, statements(found))
    told = [" ".join(m.text for m in run) for run in runs.values()]
    assert told == [part for part in behind.split(" / ") if part != "-"]


def listed(*texts: str, of: str) -> tuple[str, ...]:
    """The lines of a list on the claim that has some words, with the notes in brackets."""
    told = briefing(*texts)
    notes = Notes(told.story, {a.id: a for a in articles(*texts)}, told.meant, told.followed)
    line = next(m for c in told.claims for m in c.mentions if of in m.text)
    return tuple(" ".join(f"{c.text} {c.labels[0]}" for c in (cited, *cited.then)) for cited in told_on(line, notes))


def test_a_speaker_named_before_his_words_has_what_he_goes_on_to_say() -> None:
    text = (
        "“The harbour wall of Keld has gaps that nobody closed for years,” Ida Moen said. “Boats hit the old wall every"
        " winter in the storm. We told them so.”"
    )
    assert listed(text, of="Boats hit") == (
        "Ida Moen: “Boats hit the old wall every winter in the storm” A2 “We told them so.” A3",
    )


def test_somebody_else_goes_on_in_a_line_of_his_own() -> None:
    text = (
        "“The harbour wall of Keld has gaps that nobody closed for years,” Ida Moen said. “Boats hit the old wall every"
        " winter in the storm.” She left early."
    )
    assert [line[:9] for line in listed(text, of="Boats hit")] == ["Ida Moen:", "“She left"]


SHARED = "The council of Keld said that the harbour wall would be closed to boats on Monday."


def cell(text: str) -> str:
    """What the cell of the first of two sources shows, with its notes."""
    texts = (f"{SHARED} {text}", SHARED)
    told = briefing(*texts)
    row: Claim = next(c for c in told.claims if len(c.articles) > 1)
    first: Mention = next(m for m in row.mentions if m.ref.article == "a")
    notes = Notes(told.story, {a.id: a for a in articles(*texts)}, told.meant, told.followed)
    return " / ".join(" ".join(label for c in (s, *s.then) for label in c.labels) for s in cell_on(first, notes))


LONG = "And so it went on and on, as it does there, and then it went on as it had before, and on it went, as ever."


def test_a_long_cell_is_followed_only_by_what_turns_it() -> None:
    assert cell("“It would leak then.”") == "A1 A2"
    assert cell("It was cold. It was not closed.") == "A1 / A2 A3"
    assert cell(LONG) == "A1"
    assert cell(f"But nobody came. {LONG}") == "A1 / A2"
    assert cell(f"{LONG} But nobody came.") == "A1 / A2 A3"


def test_a_cell_is_not_followed_by_what_somebody_else_says_next() -> None:
    assert cell("It was cold.") == "A1"
    assert cell("“So sad,” Moen said.") == "A1"
