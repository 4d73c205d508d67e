"""How each source opens: the first sentence of each that stands alone."""

from dataclasses import replace
from pathlib import Path

from generator.comparison.telling.openings import FAR, openings_of
from generator.settings import Settings
from generator.site.render import render
from tests.builders import briefing as built
from tests.builders import site
from tests.corpus import articles

TOLD = "The ferry Aurora struck a sunken barge near Lorvik on Monday."


def test_the_first_sentence_that_stands_alone_opens_a_source() -> None:
    found = articles(TOLD, f"“It was loud,” he said. He was asleep then. {TOLD} Nobody was hurt in the harbour.")
    lines = openings_of(found)
    assert [(line.kind, line.text) for line in lines] == [("quoted", TOLD), ("quoted", TOLD)]
    assert [line.basis[0].article for line in lines] == ["a", "b"]
    assert lines[1].basis[0].n > 1


def test_a_first_sentence_that_lost_its_full_stop_opens_a_source() -> None:
    lost = "The ferry Aurora was struck by a sunken barge off the harbour of Lorvik on Monday"
    [line] = openings_of(articles(f"Ferry struck off Lorvik harbour\n\n{lost}\n{TOLD}"))
    assert line.text == lost


def test_no_picture_opens_a_source_and_a_quotation_in_mixed_marks_does() -> None:
    title = "Ferry struck off Lorvik harbour"
    picture = "Ida Moen makes a speech in the harbour of Keld, May 5, 2020."
    mixed = 'The owner of the ferry Aurora told of "a long night.”'
    [line] = openings_of(articles(f"{title}\n\n{picture} REUTERS/Karl Ott\n{mixed}\n{TOLD}"))
    assert line.text == mixed


def test_a_source_without_such_a_sentence_has_none_nor_has_what_stands_far_down() -> None:
    leaning = " ".join("He was asleep then, she said." for _ in range(FAR + 1))
    assert openings_of(articles(leaning)) == ()
    assert openings_of(articles(f"{leaning} {TOLD}")) == ()


def page_of(openings: int) -> str:
    """The page of a story of which so many sources open with a sentence."""
    value = site()
    first = replace(built().lead[0], basis=(value.articles["radio"].sentence(2).ref,))
    value = replace(value, briefings=(replace(built(), openings=(first,) * openings),))
    files = render(value, Settings(publish="full"), root=Path(__file__).parents[1])
    return files["stories/lindholm-flood.md"].decode()


def test_the_page_sets_them_side_by_side_open_where_they_are_few() -> None:
    told = page_of(2)
    assert 'id="openings" data-search-exclude="" markdown="1" open=""' in told
    assert told.index("How each source opens") < told.index("## People")
    assert 'id="openings" data-search-exclude="" markdown="1">' in page_of(5)


def test_one_opening_alone_is_compared_with_nothing() -> None:
    assert "How each source opens" not in page_of(1)


def test_a_caption_opens_no_source() -> None:
    caption = "The Rev. Tom Pike prays on Monday night in front of the mill of Lorvik."
    (line,) = openings_of(articles(f"{caption}\n\n{TOLD}"))
    assert line.text == TOLD


def test_a_first_sentence_that_leans_on_its_headline_is_how_a_source_opens() -> None:
    (line,) = openings_of(
        articles("He has vowed to drain the lake and to close the mill. Ida Moen won in Keld on Monday.")
    )
    assert line.text.startswith("He has vowed")
