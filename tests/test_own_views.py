"""Which sources are their writer's own view, and that a page says so and tells who says "I" there."""

from dataclasses import replace

import pytest

from generator.comparison.telling.own_views import own_words, views_of
from generator.language.statements import statements_of
from generator.model import Article, Claim, Line, Statement
from generator.reading.articles import articles_from_texts
from generator.verify.quoting import unled
from tests.builders import articles, briefing, mention, site
from tests.test_site import STORY, pages

FILLER = "\n\n".join(f"The mill of Keld paid {n} million in the year before the flood of Lorvik." for n in range(2, 14))
COLUMN = (
    "Save the mill of Keld\n\nI think the town should buy the mill before the winter comes.\n\n{filler}\n\n"
    "I don't believe that the council knows what it does to the town.\n\nIn my view the bank has the money for it.\n"
)


def read(text: str) -> tuple[Article, tuple[Statement, ...]]:
    (article,) = articles_from_texts({"a": text})
    numbers = [s.n for s in article.body]
    return article, statements_of(article.text, [s.span for s in article.body], article="a", numbers=numbers)


def view(text: str) -> list[str]:
    article, found = read(text)
    return [" ".join(article.sentence(ref.n).text.split()) for ref in views_of([article], {"a": found}).get("a", ())]


def test_a_writer_who_tells_over_his_text_what_he_thinks_shows_it_to_be_his_view() -> None:
    assert [told.split()[0] for told in view(COLUMN.format(filler=FILLER))] == ["I", "I", "In"]


def test_views_side_by_side_or_in_quotation_marks_show_none() -> None:
    assert view(COLUMN.format(filler="")) == []
    quoted = (
        COLUMN.format(filler=FILLER).replace("I think the", "“I think the").replace("comes.", "comes,” said Ida Moen.")
    )
    assert view(quoted) == []


@pytest.mark.parametrize(
    ("title", "labelled"),
    [("OPINION: Save the mill of Keld", True), ("Opinion of the court on the mill", False), ("Save the mill", False)],
)
def test_a_label_over_a_text_calls_it_an_opinion(title: str, labelled: bool) -> None:
    assert view(f"{title}\n\n{FILLER}\n") == ([title] if labelled else [])


def test_the_sentences_in_which_the_writer_speaks_are_his() -> None:
    article, found = read(
        COLUMN.format(filler=FILLER + "\n\n“I saw it burn,” said Ida Moen, who lives beside my house.")
    )
    views = views_of([article], {"a": found})
    assert [article.sentence(ref.n).text[:9] for ref in sorted(own_words(views, [article], {"a": found}))] == [
        "I think t", "“I saw it", "I don't b", "In my vie",
    ]  # fmt: skip


def test_a_page_says_whose_view_a_source_is_and_names_the_author() -> None:
    source = articles()[0]
    own = mention(source, 3, "Two boats sank")
    alone = Claim("c9", Line("Two boats sank", "quoted", (own.ref,)), "event", (own,))
    told = replace(briefing(), claims=(alone,), views={source.id: (own.ref,)}, own_words=frozenset({own.ref}))
    page = pages(replace(site(), briefings=(told,)))[STORY]
    assert " · [A](#sources) is its writer’s own view" in page
    assert "Harbour wall gives way in Lindholm · its writer’s own view[^A3] |" in page
    assert "- The author: “Two boats sank”[^A3]" in page


def test_the_author_stands_before_words_of_his_own_alone() -> None:
    assert unled("The author: “I like the mill”", ["I like the mill."]) == "“I like the mill”"
    assert unled("[The author: “I like the mill”", ["I like the mill."]) == "“I like the mill”"
    assert unled("The author: “The mill burnt”", ["The mill burnt."]) == "The author: “The mill burnt”"
