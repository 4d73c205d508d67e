"""Outlets outside the folder that stand behind what a source tells."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.comparison.origins.outside import outlets_in, outside_of
from generator.model import Article, Member, Outside, Ref, Sentence
from generator.settings import Settings
from generator.site.dependence import houses
from generator.site.render import render
from generator.verify.prose import cited
from generator.verify.tree import read
from tests.builders import briefing as built
from tests.builders import site
from tests.corpus import articles, briefing, statements


@pytest.mark.parametrize(
    ("sentence", "outlets"),
    [
        ("The Harbour Post separately reported that the boats had left.", ["Harbour Post"]),
        ("A spokesman told the BBC that nobody was hurt.", ["BBC"]),
        ("Forty boats sank, according to The Lindholm Courier.", ["Lindholm Courier"]),
        ("The mayor, citing Radio Free Europe, spoke of a leak.", ["Radio Free Europe"]),
        ("Moen said in an interview with the Nord Radio on Monday.", ["Nord Radio"]),
        ("Reuters reported a leak and the Coast Herald wrote of two.", ["Reuters", "Coast Herald"]),
        (
            "On Tuesday the Harbour Post, The Keld Sun and Reuters reported a leak.",
            ["Harbour Post", "Keld Sun", "Reuters"],
        ),
        ("Two were freed, as was first reported Monday by the BBC and the Harbour Post.", ["BBC", "Harbour Post"]),
        ("A Harbour Post story in December said the boats had left.", ["Harbour Post"]),
        ("The inquiry follows a Harbour Post story on boats.", []),
        ("He denied the Harbour Post’s report that the boats had left.", ["Harbour Post"]),
        ("Forty boats sank, according to both the Keld Sun and Reuters.", ["Keld Sun", "Reuters"]),
        ("The Harbour Post stands on the quay.", []),
        ("She told the Press Secretary that the boats had left.", []),
        ("He works for the BBC.", []),
        ("The news reported by her was old.", []),
    ],
)
def test_an_outlet_is_found_where_it_reports_or_is_told(sentence: str, outlets: list[str]) -> None:
    assert list(outlets_in(sentence)) == outlets


def test_whom_somebody_told_may_be_the_article_itself_where_it_does_not_say_who_published_it() -> None:
    told = "A spokesman told the BBC that nobody was hurt, the Coast Mail reported."
    assert list(outlets_in(told, named=False)) == ["Coast Mail"]
    assert list(outlets_in("Forty boats sank, according to Reuters.", named=False)) == ["Reuters"]
    assert [o.outlet for o in briefing(told, told, outlets=(None, "Radio Nord")).outside] == [
        "Coast Mail",
        "Coast Mail",
        "BBC",
    ]


def test_outlets_of_the_folder_are_not_outside() -> None:
    one, two = "The Harbour Post reported a leak.", "A spokesman told the BBC that the leak was small."
    told = briefing(one, two, outlets=("Coast Mail", "BBC"))
    assert told.outside == (Outside("a", "Harbour Post", (Ref("a", 1),)),)


def test_a_short_name_is_that_of_the_outlet_named_in_full() -> None:
    text = "The Harbour Post reported a leak. The Post reported two more."
    assert [(o.outlet, len(o.sentences)) for o in briefing(text, "The sea is calm.").outside] == [("Harbour Post", 2)]


def test_a_source_that_somebody_told_something_is_where_another_has_it_from() -> None:
    told = briefing(
        "A spokesman told the Harbour Post that a pipe leaked.",
        "A pipe leaked.",
        outlets=("Coast Mail", "Harbour Post"),
    )
    assert [(r.taker, r.giver) for r in told.relays] == [("a", "b")]


def test_sources_of_one_outlet_and_of_one_agency_are_said_to_be_so() -> None:
    value = site()
    of_one = {
        id: replace(a, meta=replace(a.meta, publisher="The Keld Sun" if n else "Keld Sun", wire="AFP" if n else None))
        for n, (id, a) in enumerate(value.articles.items())
    }
    told = [(house.codes, house.agency) for house in houses(built(), of_one)]
    assert told == [(("A", "B", "C"), False), (("B", "C"), True)]


def test_they_stand_under_who_depends_on_whom_with_their_sentences() -> None:
    value = site()
    word = value.articles["radio"].sentence(2).text.split()[0]
    outside = (Outside("radio", word, (Ref("radio", 2),)),)
    files = render(
        replace(value, briefings=(replace(built(), outside=outside),)), Settings(), root=Path(__file__).parents[1]
    )
    told = files["stories/lindholm-flood.md"].decode()
    assert f"**C** has something from {word}[^C2], not among these sources" in told


def test_two_sources_that_have_something_from_one_outlet_outside_are_told_to_be_one_origin_of_it() -> None:
    value = site()
    first, *_, last = value.articles
    word = value.articles[first].sentence(2).text.split()[0]
    outside = tuple(Outside(id, word, (Ref(id, 2),)) for id in (first, last))
    files = render(
        replace(value, briefings=(replace(built(), outside=outside),)), Settings(), root=Path(__file__).parents[1]
    )
    told = files["stories/lindholm-flood.md"].decode()
    assert f"each have something from {word}[^" in told
    assert "what they have from it is of one origin" in told
    assert "has something from" not in told


@pytest.mark.parametrize(
    ("sentence", "outlets"),
    [
        ("The Harbour Post first reported on the plan.", []),
        ("The talks were first reported by the Harbour Post.", []),
        ("The Harbour Post first reported that the plan will cost 12 million crowns.", ["Harbour Post"]),
    ],
)
def test_who_only_broke_the_news_is_none_that_a_source_has_it_from(sentence: str, outlets: list[str]) -> None:
    assert [o.outlet for o in briefing(sentence, "The sea is calm.").outside] == outlets


def test_who_broke_the_news_stands_behind_it_where_another_has_it_from_there_too() -> None:
    broke, told = "The talks were first reported by the Harbour Post.", "The Post reported that the talks had failed."
    both = [("a", "Harbour Post"), ("b", "Harbour Post")]

    def takers(*texts: str) -> list[tuple[str, str]]:
        return [(o.taker, o.outlet) for o in briefing(*texts).outside]

    assert takers(told, broke) == both
    assert takers(broke, broke) == both
    assert ("a", "The Post") in takers(told, "It rained. The Coast Post and the Harbour Post reported a leak.")


def test_of_many_sources_that_name_outlets_the_first_are_shown() -> None:
    value, told = site(), built()
    first = value.articles["radio"]
    more = {f"radio-{n}": replace(first, id=f"radio-{n}", sentences=_moved(first, f"radio-{n}")) for n in range(30)}
    members = (*told.story.members, *(Member(id, f"X{n}") for n, id in enumerate(more)))
    outside = tuple(Outside(id, f"Channel {n}", (Ref(id, 2),)) for n, id in enumerate(more))
    told = replace(told, story=replace(told.story, members=members), outside=outside)
    files = render(
        replace(value, articles={**value.articles, **more}, briefings=(told,)),
        Settings(),
        root=Path(__file__).parents[1],
    )
    page = files["stories/lindholm-flood.md"].decode()
    assert page.count("** has something from Channel") == 20
    assert "10 more sources have something from such outlets, in [the data]" in page


def _moved(article: Article, id: str) -> tuple[Sentence, ...]:
    return tuple(replace(sentence, article=id) for sentence in article.sentences)


def test_the_checker_takes_a_sentence_that_only_such_a_list_cites_for_cited(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    chip = '<sup id="fnref:U6"><a class="footnote-ref" href="#fn:U6">U6</a></sup>'
    page.write_text(f'<article class="md-content__inner"><div class="ui"><p>BBC{chip}</p></div></article>', "utf-8")
    assert cited(read(page)) == {"U6"}


@pytest.mark.parametrize(("outlet", "found"), [("WKLD", 0), ("Keld Sun", 1)])
def test_a_station_that_names_its_own_news_names_no_other_outlet(outlet: str, found: int) -> None:
    text = "The old mill burned down on Monday. Sources told Eyewitness News that the lock was forced."
    own = replace(articles(text)[0], meta=replace(articles(text)[0].meta, publisher=outlet))
    assert len(outside_of((own,), statements((own,)))) == found
