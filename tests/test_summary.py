"""Summaries: whole sentences of the articles, what they have in common first, nothing said twice."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.comparison.telling.digest import Sources, befits, summary_of
from generator.comparison.telling.fitting import fits
from generator.comparison.telling.summary import summarise
from generator.model import Claim, Line, Mention, Ref, Span
from generator.reading.articles import articles_from_texts
from tests.builders import article
from tests.corpus import briefing

SEEDS = Path(__file__).parents[1] / "seeds"
TEXTS = {
    "a": (
        "Ferry Aurelia sinks off Marlow Island\n\n"
        "The ferry Aurelia sank off Marlow Island late on Thursday with 31 passengers, the coastguard said.\n\n"
        "It had left port in spite of a warning about the coming storm, according to port records.\n\n"
        "“We begged them on the quay to wait until the morning came,” one passenger said afterwards.\n"
    ),
    "b": (
        "31 rescued as ferry Aurelia sinks\n\n"
        "The ferry Aurelia sank off Marlow Island on Thursday and its 31 passengers were all rescued.\n\n"
        "The owner of the Aurelia has been fined twice this year for sailing with faulty pumps.\n\n"
        "A choir sang in the square on Sunday while the bells of the church were rung.\n"
    ),
}


def chosen(words: int) -> list[str]:
    return [sentence.text for sentence in summarise(articles_from_texts(TEXTS), words)]


def test_every_sentence_is_a_verbatim_slice_of_its_article() -> None:
    articles = {article.id: article for article in articles_from_texts(TEXTS)}
    picked = summarise(tuple(articles.values()), 60)
    assert picked
    assert all(s.span.of(articles[s.article].text) == s.text for s in picked)


def test_the_common_event_comes_first_and_is_told_once_while_there_is_more_to_tell() -> None:
    first, second = chosen(30)[:2]
    assert "Aurelia sank" in first
    assert "Aurelia sank" not in second


def test_a_quotation_and_a_sentence_that_points_back_wait_behind_others() -> None:
    assert "pumps" in " ".join(chosen(30))
    assert not any(text.startswith(("“", "It ")) for text in chosen(30))


def test_the_length_is_about_what_was_asked_for() -> None:
    assert 30 <= sum(len(text.split()) for text in chosen(30)) <= 30 + 20


def test_headlines_and_furniture_are_never_chosen() -> None:
    assert "31 rescued as ferry Aurelia sinks" not in chosen(1000)


def test_articles_without_a_fitting_sentence_have_no_summary() -> None:
    assert summarise(articles_from_texts({"a": "Too short.", "b": ""}), 100) == ()
    assert summarise((), 100) == ()


def test_the_seeds_are_summed_up_from_more_than_one_source() -> None:
    texts = {path.name: path.read_text(encoding="utf-8", errors="replace") for path in sorted(SEEDS.glob("*.txt"))}
    picked = summarise(articles_from_texts(texts), 100)
    assert len({sentence.article for sentence in picked}) > 1


def test_what_a_picture_shows_is_no_summary() -> None:
    shown = "In this Jan. 4, 2020 photo, the ferry Aurelia leaves the harbour of Marlow Island with 31 passengers.\n\n"
    texts = {"a": f"Ferry Aurelia\n\n{shown}{TEXTS['a'].partition('Island')[2]}", "b": TEXTS["b"]}
    assert not any("photo" in s.text for s in summarise(articles_from_texts(texts), 400))


SMALL = {
    "a": "About 300 people were killed in the Nordby flood, the coast guard said. The harbour is closed.\n",
    "b": "About 900 people were killed in the Nordby flood, the coast guard said. The harbour is not closed.\n",
}


def test_with_room_for_all_every_sentence_with_something_new_is_told_both_sides_of_a_conflict_too() -> None:
    told = [s.text for s in summarise(articles_from_texts(SMALL), 1000)]
    assert len(told) == 4
    assert told[0].startswith("About")
    assert len(summarise(articles_from_texts(SMALL), 15)) == 1


def test_with_room_for_all_nothing_is_told_twice() -> None:
    twice = {**TEXTS, "c": TEXTS["b"]}
    told = [s.text for s in summarise(articles_from_texts(twice), 1000)]
    assert len(told) == len(set(told))
    assert any("choir" in text for text in told)


def test_a_pronoun_behind_the_place_of_a_report_waits_like_any_other() -> None:
    he = "LIMA (Reuters) - He had asked the mayor of Lima twice to close the old bridge over the Rimac.\n\n"
    who = "Some had asked the mayor of Lima twice to close the old bridge over the Rimac.\n\n"
    assert [s.article for s in summarise(articles_from_texts({"a": he, "b": who}), 20)] == ["b"]


LONG = (
    "The ferry Aurelia, which sank off Marlow Island on Thursday, was a ship about which sailors, owners, painters, "
    "bakers, singers and tailors of the coast had many a thing to say at that hour.\n\n"
)
SHORT = "The ferry Aurelia sank on Thursday.\n\nThe coastguard of Marlow Island rescued 31 passengers.\n\n"
RESCUED = "Two boats of the coastguard rescued the 31 passengers.\n\n"


def test_two_sentences_that_say_more_together_stand_before_a_long_one() -> None:
    texts = {"a": LONG + SHORT.replace("Aurelia sank", "Aurelia sank in a storm"), "b": SHORT + RESCUED}
    told = [s.text for s in summarise(articles_from_texts(texts), 30)]
    assert len(told) > 1
    assert not any(text in LONG for text in told)


def test_small_figures_that_may_count_others_are_no_range_in_a_summary() -> None:
    told = briefing(
        "Five people were shot at the quay of Lorvik on Monday, police said.",
        "Two people were shot near the mill at Nordby on Monday, police said.",
    )
    assert not [line.text for t in told.topics for line in t.summary if "range" in line.text]


def claim(n: int, text: str, *sources: str) -> Claim:
    """A claim with its words in each of some articles, whose sentence number `n` they are."""
    refs = tuple(Ref(source, n) for source in sources)
    told = tuple(Mention(ref, f"{ref}.1", Span(0, len(text)), text) for ref in refs)
    return Claim(f"c{n}", Line(text, "quoted", refs[:1]), "event", told)


MILL = (
    "A mill burned down in Lorvik on Monday, the mayor of the town said.",
    "The watchman ran to the river of Lorvik with two dogs.",
    "Karl Ott, a watchman, said the roof of the mill fell at dawn.",
)
RIVER = claim(2, MILL[1], "a", "b")
ROOF = claim(3, MILL[2], "a", "b")


def summed_up(*claims: Claim, lead: str = "") -> list[str]:
    found = [article(name, "\n\n".join(MILL)) for name in "ab"]
    said = [Line(lead, "quoted", (Ref("b", 9),))] if lead else []
    return [line.text for line in summary_of(claims, Sources.of(found), 90, said)]


def test_a_summary_quotes_no_sentence_that_needs_what_nobody_has_told() -> None:
    assert summed_up(RIVER) == []
    assert summed_up(RIVER, lead="A watchman was hurt in Lorvik.") == [MILL[1]]
    assert summed_up(RIVER, ROOF) == [MILL[2], MILL[1]]


def test_a_short_summary_quotes_what_another_source_perhaps_tells_in_other_words() -> None:
    alone = claim(3, MILL[2], "a")
    assert summed_up(alone) == []
    assert summed_up(replace(alone, nearby=(Ref("b", 1),))) == [MILL[2]]


def test_a_summary_does_not_quote_what_the_lead_has_told() -> None:
    assert summed_up(ROOF, lead="The roof of the mill fell at dawn, said Karl Ott, a watchman.") == []
    assert summed_up(ROOF, lead="Herons nest in Keld.") == [MILL[2]]


PORT = (
    "The harbour wall of Lorvik fell on Monday and the harbour flooded the town of Lorvik.",
    "A heron nested on a boat in Keld in May, said Karl Ott, a priest of Keld.",
    "The flooded harbour of Lorvik was closed by the harbour master.",
    "The harbour wall of Lorvik was built by the harbour master of Keld.",
    "Ida Moen, the harbour master of Lorvik, warned of the harbour wall.",
)


def told_of_port(*claims: Claim, lead: tuple[Line, ...] = ()) -> list[str]:
    found = [article(name, "\n\n".join(PORT)) for name in "ab"]
    return [line.text for line in summary_of(claims, Sources.of(found), 90, lead)]


def test_a_summary_opens_with_what_its_topic_is_about_not_with_something_small_of_two_sources() -> None:
    heron = claim(2, PORT[1], "a", "b")
    alone = [claim(n, PORT[n - 1], "a") for n in (1, 3, 4, 5)]
    told = told_of_port(heron, *alone)
    assert told[0] in (PORT[0], PORT[2], PORT[3], PORT[4])
    assert PORT[1] in told
    assert len(told) <= 4


def test_a_summary_opens_with_the_words_of_its_heading() -> None:
    mill = (
        "The old mill of Lorvik stood beside the harbour of Lorvik for ninety years, said Ida Moen.",
        "Two men were injured at the old mill of Lorvik on Monday, said Ida Moen.",
    )
    found = [article(name, "\n\n".join(mill)) for name in "ab"]
    told = [claim(n, mill[n - 1], "a", "b") for n in (1, 2)]
    topics = ("What happened", "Deaths and injuries")
    first = [summary_of(told, Sources.of(found), 90, topic=topic)[0].text for topic in topics]
    assert first == list(mill)
    assert fits("Herons nest in the old mill.", "The mill")
    assert fits("Shots rang out in Keld.", "The shooting")
    assert not fits("Herons nest in Keld.", "The shooting")


def test_no_sentence_that_was_cut_off_stands_in_a_summary() -> None:
    cut = "The old mill of Lorvik stood beside the harbour, said Ida Moen, who says she didn’t think..."
    found = [article(name, cut) for name in "ab"]
    assert summary_of([claim(1, cut, "a", "b")], Sources.of(found), 90) == ()


def test_a_summary_has_four_lines_at_most_and_tells_no_range_of_the_lead_again() -> None:
    told = briefing(
        "The blast in Lorvik killed 40 people, the mayor said. The harbour of Lorvik is closed for a week.",
        "The blast in Lorvik killed 90 people, police said. The harbour of Lorvik is closed for a week.",
    )
    again = [line.text for line in told.lead if line.kind == "computed"]
    assert again
    lines = [line.text for t in told.topics for line in t.summary if len(t.summary) > 1]
    assert not set(again) & set(lines)
    assert all(len(t.summary) <= 4 for t in told.topics)


@pytest.mark.parametrize(
    ("label", "fits"),
    [
        ("Sailors injured", True),
        ("North Koreans wounded", True),
        ("Injured", True),
        ("Cows killed", True),
        ("Ferries injured", False),
        ("Mills damaged", True),
        ("People damaged", False),
    ],
)
def test_nobody_is_damaged_and_no_thing_is_injured(label: str, fits: bool) -> None:
    assert befits(label) == fits
