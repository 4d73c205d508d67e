"""Which sentences count as cited: those of whose words a page shows some."""

import re

from generator.model import Ref
from generator.site.escaping import Md
from generator.site.notes import Cited
from generator.site.shown import shown_in
from generator.site.tables import NEAR
from tests.test_site import STORY, pages

SENTENCES = {
    Ref("a", 1): "Mayor Ida Sofie Moen of Keld opened the new bridge on Monday.",
    Ref("a", 2): "“It will carry four thousand cars a day,” she said.",
    Ref("a", 3): "About 300 people came.",
}
FIRST, SECOND, THIRD = SENTENCES


def shown(text: str, *refs: Ref) -> set[Ref]:
    cited = Cited(Md(text), refs, tuple(f"A{ref.n}" for ref in refs))
    return set(shown_in((cited,), SENTENCES.__getitem__))


def test_words_of_a_sentence_are_shown_whole_or_in_part() -> None:
    assert shown("“opened the new bridge on Monday”", FIRST) == {FIRST}
    assert shown("<b>About 300</b> people", THIRD) == {THIRD}
    assert shown("Two sources say that the new bridge is open.", FIRST) == set()


def test_a_sentence_that_only_names_the_speaker_is_not_shown() -> None:
    assert shown("Mayor Ida Sofie Moen of Keld: “It will carry four thousand cars a day”", SECOND, FIRST) == {SECOND}


def test_a_figure_behind_its_speaker_is_shown() -> None:
    assert shown("The harbour office: About <b>300</b>", THIRD) == {THIRD}


def test_a_mere_number_shows_nothing() -> None:
    assert shown("", FIRST) == shown(NEAR, FIRST) == set()


def test_the_table_of_sources_counts_the_sentences_whose_words_a_page_shows() -> None:
    assert "Origin | Shown |" in pages()[STORY]
    assert re.findall(r"\d of \d sentences", pages()[STORY]) == [
        "3 of 4 sentences",
        "3 of 3 sentences",
        "2 of 3 sentences",
    ]
