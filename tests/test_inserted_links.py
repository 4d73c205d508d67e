"""Links that an outlet sets into its sentences behind a name."""

from generator.comparison.telling.timeline import timeline_of
from generator.language.inserted import holds_links, without_links
from generator.language.sentences import split_sentences
from generator.language.statements import statements_of
from tests.corpus import articles, statements

LINKS = "Ida Sofie MoenCouncil puts off vote. Will it come? Two 2018 ferries stay shut in Keld MORE"
TEXT = f"Mayor Ida Moen {LINKS} (R) said Friday that the old quay of Lorvik had sunk."


def test_they_are_blotted_out_and_the_text_is_as_long_as_before() -> None:
    bare = without_links(TEXT)
    assert len(bare) == len(TEXT)
    assert bare.split() == "Mayor Ida Moen (R) said Friday that the old quay of Lorvik had sunk.".split()
    assert (
        without_links("John KellyMORE said so; Moen wants MORE of it.")
        == "John KellyMORE said so; Moen wants MORE of it."
    )
    assert without_links("Ida Moen Ida MoenMORE said so.").split() == "Ida Moen said so.".split()


def test_a_link_at_the_end_of_a_line_belongs_to_the_sentence_before_it() -> None:
    text = "The guard met Ida Moen Ida MoenMORE\n\nIt rained."
    assert [span.of(text) for span in split_sentences(text)] == ["The guard met Ida Moen Ida MoenMORE", "It rained."]


def test_a_text_in_capitals_has_no_links_that_run_over_its_lines() -> None:
    """A transcript whose last line was taken for a link left a source without it."""
    text = "WE WILL TELL YOU OF IT ON\n\nTHIS TRAGIC DAY ON\n\nCE WE LEARN MORE"
    shouted = "WE TELL ON THIS TRAGIC DAY ONCE WE LEARN MORE"
    assert (without_links(text), without_links(shouted)) == (text, shouted)


def test_they_neither_end_a_sentence_nor_speak_in_it() -> None:
    assert [span.of(TEXT) for span in split_sentences(TEXT)] == [TEXT]
    told = statements_of(TEXT, split_sentences(TEXT))
    assert all(s.text == s.span.of(TEXT) for s in told)
    speakers = {a.speaker.of(TEXT) for s in told for a in s.attributions if a.speaker}
    assert speakers == {"Mayor Ida Moen"}
    assert not [d for s in told for d in s.dates if "2018" in d.span.of(TEXT)]


def test_no_entry_of_the_timeline_runs_over_them() -> None:
    assert holds_links(TEXT)
    assert not holds_links("He wants MORE shops, Mayor Ida Moen said.")
    found = articles(f"{TEXT} The ferry sank on May 3, 2020. Mayor Ida Moen {LINKS} left Lorvik on May 4, 2020.")
    assert [e.value for e in timeline_of(found, statements(found)) if not e.report] == ["2020-05-03"]
