"""What a source is said to leave out of a story."""

from dataclasses import replace
from datetime import date

from generator.comparison.telling.contributions import contributions_of
from generator.model import Article, Claim, Line, Mention, Ref
from tests.corpus import articles

BEFORE = "It had rained in Lorvik for many days before that week began."
SAID = "The mill of Keld burned down on Monday night."


OTHERS = "The firemen of Rimstad came with two boats and a long hose, but the quay was closed to all carts."


def left_out(
    said: str,
    days: tuple[str, str, str] = ("2020-05-05",) * 3,
    before: tuple[str, str] = (BEFORE, OTHERS),
    again: str = "",
) -> tuple[str, ...]:
    """What the third of three sources leaves out, where two others say a thing, the second in other words."""
    again = again or said.replace("burned down", "was destroyed by a fierce fire")
    found = articles(f"{before[0]} {said}", f"{before[1]} {again}", "The mayor of Lorvik opened a bridge for carts.")
    dated = [
        replace(a, meta=replace(a.meta, published=date.fromisoformat(day))) for a, day in zip(found, days, strict=True)
    ]
    return contributions_of(dated, (claim(dated, said),))[2].silent


def claim(found: list[Article], said: str) -> Claim:
    mentions = []
    for article in found[:2]:
        sentence = article.body[-1]
        mentions.append(Mention(sentence.ref, f"{article.id}.1.1", sentence.span, sentence.text))
    return Claim("c1", Line(said, "quoted", (Ref("a", 1),)), "event", tuple(mentions), (), ())


def test_what_most_others_say_and_nothing_in_a_source_is_like_is_left_out() -> None:
    assert left_out(SAID) == ("c1",)


def test_two_prints_of_one_text_are_not_most_others() -> None:
    assert left_out(SAID, before=(BEFORE, BEFORE)) == ()


def test_what_most_others_have_from_one_text_is_left_out_by_none() -> None:
    assert left_out(SAID, again=SAID) == ()


def test_a_source_leaves_nothing_out_that_was_first_printed_after_it() -> None:
    assert left_out(SAID, ("2020-05-07", "2020-05-06", "2020-05-05")) == ()
    assert left_out(SAID, ("2020-05-07", "2020-05-05", "2020-05-05")) == ("c1",)


def test_words_of_a_speaker_calls_on_readers_and_stumps_are_not_left_out() -> None:
    assert left_out("“The mill of Keld was all that we had.”") == ()
    assert left_out("Anyone who saw the fire is asked to call the police of Keld.") == ()
    assert left_out("When the firemen of Keld arrived at the mill.") == ()


def test_a_sentence_that_two_sources_share_is_not_a_sources_own_however_little_else_is_shared() -> None:
    shared = "About 17 hours after the quake struck the firemen pulled a girl alive from the rubble."
    much = " ".join(
        f"Boat {n} of the harbour of Keld was counted by the mayor on day {n} of May." for n in range(1, 30)
    )
    first, second, third = contributions_of(
        articles(f"{much} {shared}", f"{shared} The town of Lorvik had rain and a fair.", "It snowed in Rimstad."),
        (),
    )
    assert first.own < 1
    assert second.own < 1
    assert third.own == 1


def test_what_means_nothing_by_itself_is_said_to_be_left_out_of_nothing() -> None:
    assert left_out("Three men charged.") == ()
    assert left_out("He had retired in 1995 after a life at the mill.") == ()
    assert left_out("We heard the mill of Keld fall on Monday night.") == ()
    assert left_out("Both were taken to the hospital of Keld on Monday night.") == ()
