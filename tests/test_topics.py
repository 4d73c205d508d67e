"""Topics: what names them, what does not, and which one is told first."""

from dataclasses import replace

import pytest

from generator.comparison.telling.facets import BEFORE, CALLS, HAPPENED, NEXT, SAID, UNKNOWN, facets_of
from generator.comparison.telling.headings import is_heading
from generator.comparison.telling.topics import MAIN, OTHER, foreground, frame_scores, topics_of
from generator.model import Claim, Line, Mention, Ref, Span


def claim(n: int, text: str, *articles: str) -> Claim:
    """A claim with its words in each of some articles."""
    refs = tuple(Ref(article, n) for article in articles)
    mentions = tuple(Mention(ref, f"{ref}.1", Span(0, len(text)), text) for ref in refs)
    return Claim(f"c{n}", Line(text, "quoted", refs[:1]), "event", mentions)


def topics(*claims: Claim, title: str = "") -> dict[str, list[str]]:
    texts = {m.ref: m.text for c in claims for m in c.mentions}
    return {name: [c.id for c in found] for name, found in topics_of(claims, texts, title)}


def test_what_a_sentence_sets_its_news_against_names_no_topic() -> None:
    text = "In the wake of protests following the death of a guard, the senate unveiled legislation on prisons."
    assert next(iter(frame_scores([text]))) == "Politics and government"
    assert foreground("The bridge closed after the flood, the town said.") == "The bridge closed  , the town said."
    assert foreground("After the flood.") == "After the flood."
    assert "fell" in foreground("It stopped after he fell from the roof.")


def test_a_word_with_other_senses_speaks_in_the_frame_of_the_story_alone() -> None:
    told = ["A tremor struck the island at dawn."]
    assert "Attack and violence" not in frame_scores(told)
    assert "Attack and violence" in frame_scores(told, at_home={"Attack and violence"})


def test_what_the_title_tells_comes_first_where_it_fits_no_topic() -> None:
    title = "Lindholm museum removes director Ida Moen from her office"
    found = topics(
        claim(1, "Visitors like the garden of roses", "a"),
        claim(2, "The Lindholm museum removed its director Ida Moen from office on Tuesday", "a"),
        claim(3, "The board of the museum met in Lindholm", "a", "b"),
        claim(4, "Herons nest in a park of Keld", "a", "b"),
        title=title,
    )
    assert list(found) == [MAIN, OTHER]
    assert set(found[MAIN]) == {"c2", "c3"}


def test_the_topic_of_which_several_sources_tell_comes_before_one_of_which_they_tell_nothing() -> None:
    laws = [
        "The senate passed a law on ports",
        "Lawmakers backed the plan",
        "The parliament met at night",
        "A senator spoke",
    ]
    harm = ["A worker died in his sleep", "Two sailors were killed", "The toll rose at dusk", "A driver was wounded"]
    votes = [claim(n, text, "a", "b") for n, text in enumerate(laws, 1)]
    dead = [claim(n, text, "a") for n, text in enumerate(harm, 5)]
    assert list(topics(*votes, *dead))[:2] == ["Politics and government", "Deaths and injuries"]
    both = [claim(n, text, "a", "b") for n, text in enumerate(harm, 5)]
    assert list(topics(*votes, *both))[:2] == ["Deaths and injuries", "Politics and government"]


def test_what_happened_stands_with_the_event_that_a_story_is_about() -> None:
    blaze = [
        "A blaze at the mill of Keld began at dawn", "Flames of the blaze rose over Keld",
        "The blaze spread to a barn", "A lamp may have started the blaze",
    ]  # fmt: skip
    told = [claim(n, text, "a", "b") for n, text in enumerate(blaze, 1)]
    ran = claim(7, "Two bakers ran to the river", "a", "b")
    herons = claim(8, "Herons had nested in the roof", "a", "b")
    found = topics(*told, ran, herons, title="Blaze at mill of Keld")
    first = next(iter(found))
    assert first == "What happened"
    assert "c7" in found[first]
    assert "c8" not in found[first]


def test_what_happened_comes_first_where_a_story_is_about_the_dead() -> None:
    harm = ["A worker died in his sleep", "Two sailors were killed", "The toll rose at dusk", "A driver was wounded"]
    laws = ["The senate passed a law on ports", "Lawmakers backed it", "The parliament met at night", "A senator spoke"]
    ran = [claim(9, "Two bakers ran to the river", "a"), claim(10, "A priest rang the bell of Keld", "b")]
    for texts, first in ((harm, HAPPENED), (laws, "Politics and government")):
        told = [claim(n, text, "a", "b") for n, text in enumerate(texts, 1)]
        assert next(iter(topics(*told, *ran))) == first


@pytest.mark.parametrize(
    ("text", "facet"),
    [
        ("Ida Moen walked to the bakery", HAPPENED),
        ("Divers are searching the harbour", HAPPENED),
        ("Ida Moen could not see the harbour", HAPPENED),
        ("The mayor gave a speech", HAPPENED),
        ("The ferry will sail again on Friday", NEXT),
        ("The town is expected to sell the mill", NEXT),
        ("The town should sell the mill", SAID),
        ("We lost our bakery", SAID),
        ("Keld is a town of nine thousand", BEFORE),
        ("Karl Ott had painted the mill before", BEFORE),
        ("It is unclear who painted the mill", UNKNOWN),
        ("Anyone with information is asked to call the harbour office", CALLS),
        ("Herons nest on the mill", None),
    ],
)
def test_the_main_verb_shows_what_kind_of_point_a_claim_makes(text: str, facet: str | None) -> None:
    one = claim(1, text, "a")
    assert facets_of([one], {Ref("a", 1): text}, {}).get("c1") == facet


def test_the_topic_of_the_title_comes_first() -> None:
    moved = [claim(1, "The guards withdrew from the port", "a", "b"), claim(2, "A retreat from the hill began", "a")]
    harm = ["A worker died in his sleep", "Two sailors were killed", "The toll rose at dusk", "A driver was wounded"]
    dead = [claim(n, text, "a", "b") for n, text in enumerate(harm, 5)]
    first = next(iter(topics(*moved, *dead, title="Guards withdraw from port after losses")))
    assert first == "Withdrawal and movements"
    assert next(iter(topics(*moved, *dead, title="Four sailors killed at port"))) == "Deaths and injuries"


def test_small_things_of_several_sources_do_not_come_first() -> None:
    small = [claim(n, f"Herons nest in park number {n} of Keld", "a", "b") for n in range(1, 6)]
    dead = [claim(n, text, "a") for n, text in enumerate(["A man died", "Two were killed", "A toll", "A death"], 6)]
    assert list(topics(*small, *dead))[-1] == OTHER
    assert MAIN not in topics(*small, *dead)


def test_one_claim_is_no_topic() -> None:
    found = topics(claim(1, "A man was killed", "a", "b"), claim(2, "Herons nest in Keld", "a"))
    assert list(found) == [OTHER]


@pytest.mark.parametrize(
    ("phrase", "text", "fits"),
    [
        ("mass shooting", "The mass shooting shook the town.", True),
        ("Lindholm Bridge", "Herons nest under the Lindholm Bridge.", True),
        ("Ida Moen", "Police asked Ida Moen for the key.", True),
        ("soybeans", "The price of soybeans fell.", True),
        ("casket", "Sailors carried the casket to the harbour.", True),
        ("copper", "The price of copper fell.", False),
        ("blaze", "Sailors put out the blaze.", False),
        ("several friends", "She met several friends.", False),
        ("Moen", "Police asked Moen for the key.", False),
        ("residents", "The residents went home.", False),
        ("Marsh Street", "The bus stopped in Marsh Street.", False),
        ("Detroit", "The bus stopped in Detroit.", False),
        ("North Korea", "The ban adds North Korea to the list.", False),
        ("Lorvik Children", "He was taken to Lorvik Children's Hospital.", False),
        ("third attempt", "It was the third attempt in a year.", False),
    ],
)
def test_a_heading_names_a_matter_and_no_place_or_person_by_one_name(phrase: str, text: str, fits: bool) -> None:
    assert is_heading(phrase, text) == fits


def test_a_case_about_a_death_is_no_casualty() -> None:
    assert "death" not in foreground("Tom Pike was charged on Monday in the shooting death of Ida Moen")
    assert "killing" not in foreground("A jury found Tom Pike guilty of the killing of Ida Moen")
    assert "death" in foreground("Ida Moen bled to death in Keld before the doctor came")


def test_what_one_source_says_stands_in_the_topic_of_its_whole_sentence() -> None:
    clauses = ("this gives only a partial view", "the view is that of the guards", "it tells of heavy casualties")
    said = tuple(Mention(Ref("a", 9), f"a#s9.{n}", Span(0, len(text)), text) for n, text in enumerate(clauses))
    lone = Claim("c9", Line(clauses[0], "quoted", (Ref("a", 9),)), "event", said)
    killed = [claim(n, f"Two guards were killed at gate {n}", "a", "b") for n in (1, 2, 3)]
    assert "c9" in topics(*killed, lone)["Deaths and injuries"]


def test_what_somebody_says_in_a_breath_stands_under_one_heading() -> None:
    told = [
        claim(1, "The senate passed a bill on the mill", "a", "b"),
        claim(2, "Lawmakers of the senate voted on the bill", "a", "b"),
        claim(5, "There is an office of the senate in Keld", "a"),
        claim(6, "and nobody came to us", "a"),
    ]
    naming = Ref("a", 4)
    for n in (2, 3):
        (mention,) = told[n].mentions
        told[n] = replace(told[n], mentions=(replace(mention, speaker="Ida Moen", speaker_ref=naming),))
    homes = {id: name for name, ids in topics(*told).items() for id in ids}
    assert homes["c5"] == homes["c6"]
