"""Likeness of two sentences, whatever story they are of."""

import pytest

from generator.comparison.likeness import judging
from generator.comparison.likeness.judging import likeness, read
from generator.comparison.likeness.mainly import mainly, same_predicate
from generator.comparison.likeness.signs import odds, weighed
from generator.comparison.likeness.synonyms import unified
from generator.comparison.likeness.times import one_time

SANK = "The ferry Aurelia sank off Marlow Island on Thursday."


def test_a_sentence_is_wholly_like_itself_and_nothing_like_another_subject() -> None:
    assert likeness(SANK, SANK) == 1.0
    assert likeness(SANK, "Bakers raised prices twice.") == 0.0


def test_likeness_is_the_same_both_ways() -> None:
    other = "Divers found the wreck of the Aurelia near Marlow."
    assert likeness(SANK, other) == likeness(other, SANK)


def test_words_of_one_family_are_alike() -> None:
    died = "The painter died in Marlow."
    assert likeness(died, "The death of the painter") > likeness(died, "The house of the painter")


def test_who_passed_away_has_died() -> None:
    passed = "The painter passed away in Marlow."
    assert unified(passed) == unified("The painter died in Marlow.")
    assert same_predicate(mainly(passed), mainly("Early on Monday the painter died at home."))


def test_words_of_one_beginning_are_alike() -> None:
    curated = "The gallery welcomes its curator."
    assert likeness(curated, "The curatorial gallery") > likeness(curated, "The industrial gallery")


def test_other_names_are_another_event() -> None:
    crash = "The bus crashed near Marlow."
    assert likeness(crash, "A bus crashed outside Marlow.") > likeness(crash, "A bus crashed outside Denholm.")


def test_shared_names_alone_say_less_than_a_shared_act() -> None:
    spoke = "Mayor Dorothea Quill spoke about bridges."
    assert likeness(spoke, "Dorothea Quill was born in May.") < likeness(spoke, "She spoke about bridges for hours.")


def test_a_rare_name_tells_more_than_a_common_one() -> None:
    spoke = "Mayor Dorothea Quill spoke of the May bridges."
    assert likeness(spoke, "Bridges in Quillmark, says Quill.") > likeness(spoke, "Bridges in Quillmark, says May.")


def test_figures_are_alike_in_words_and_digits() -> None:
    extended = "The permits were extended by three years."
    assert likeness(extended, "Permits get 3 more years.") > likeness(extended, "Permits get 5 more years.")


def test_one_sentence_of_several_may_hold_the_claim() -> None:
    closed = "Engineers closed the Keld bridge."
    before = "It was built when the valley had nine farms and no road."
    assert likeness(f"{before} {closed}", closed) > likeness(f"{before[:-1]} and {closed[:-1]} today.", closed)


def test_texts_without_a_word_are_not_alike() -> None:
    assert likeness("", "") == likeness("", SANK) == likeness("...", SANK) == 0.0


def test_headlines_of_the_same_names_are_more_alike_than_such_sentences() -> None:
    leaves, honours = "Dorothea Quill leaves Marlow council", "Marlow council honours Dorothea Quill"
    assert likeness(leaves, honours) > likeness(f"{leaves}.", f"{honours}.")
    assert likeness(f"{leaves}.", honours) == likeness(f"{leaves}.", f"{honours}.")


def test_length_turns_a_headline_into_a_sentence_by_degrees() -> None:
    leaves, honours = "Dorothea Quill leaves Marlow council", "Marlow council honours Dorothea Quill"
    rest = "after a long day of rain and of late trains to"
    longer = f"{leaves} {rest} town at last"
    assert likeness(f"{leaves} {rest} town", honours) > likeness(f"{leaves} {rest} town.", honours)
    assert likeness(f"{longer} for once and for all", honours) == likeness(f"{longer} for once and for all.", honours)


def test_what_may_be_is_not_what_was() -> None:
    resigned = "The mayor of Marlow resigned over the ferry."
    assert likeness(resigned, "The mayor resigned after the ferry sank.") > likeness(
        resigned, "The mayor may have resigned after the ferry sank."
    )


def test_figures_without_one_in_common_speak_against_one_event() -> None:
    sank = "The ferry sank with 40 on board."
    assert likeness(sank, "The ferry sank with 40 passengers.") > likeness(sank, "The ferry sank with passengers.")
    assert likeness(sank, "The ferry sank with passengers.") > likeness(sank, "The ferry sank with 75 passengers.")


def test_signs_move_nothing_that_is_certain() -> None:
    one, other = (read(text).signs for text in ("Ann Lee drowned off Keld.", "Bo Ray may win 7 cups in Marlow."))
    assert (weighed(0.0, odds(one, other)), weighed(1.0, odds(one, other))) == (0.0, 1.0)
    assert weighed(0.5, odds(one, one)) > 0.5 > weighed(0.5, odds(one, other))


def moved(a: str, b: str, score: float = 0.5) -> float:
    """What the signs of two texts make of a score."""
    return round(weighed(score, odds(read(a).signs, read(b).signs)), 3)


def test_words_alone_are_less_sure_than_with_signs() -> None:
    assert moved("mills whistle.", "bells ring.", 0.9) == round(9**0.525 / (9**0.525 + 1), 3)
    assert moved("mills whistle.", "mills whistle.", 0.6) > 0.6


def test_the_main_predicate_tells_the_event() -> None:
    whistled = "The miller whistled while he swept the yard."
    assert moved(whistled, "A miller whistled.") > moved(whistled, "A miller swept.")
    assert moved(whistled, "A miller swept.") > moved(whistled, "A miller yawned.")


def test_who_takes_part_tells_the_event() -> None:
    swept = "The miller swept the yard."
    assert moved(swept, "The miller's yard was swept.") > moved(swept, "The miller's dog swept by.")


def test_other_people_are_another_event_unless_they_only_speak() -> None:
    held = "Ann Lee was held in Marlow on Monday."
    assert likeness(held, "Bo Ray was held in Marlow.") < 0.5 < likeness(held, "A man was held in Marlow.")
    assert likeness(held, "Bo Ray, who knew Ann Lee, was held in Marlow.") > 0.7
    said = "The bridge in Marlow was closed, Ann Lee said."
    assert likeness(said, "The bridge in Marlow was closed, Bo Ray said.") > 0.8


def test_one_date_and_one_fate_speak_for_one_event() -> None:
    permits = "The permits run until July 2031."
    assert moved(permits, "Fees fall in July 2031.") > moved(permits, "Fees fall in 2031.") > 0.5
    sank = "The ferry sank and 12 people drowned."
    assert moved(sank, "A ferry sank with the loss of 12 lives.") > moved(
        sank, "A ferry sank with a cargo of 12 bells."
    )


def test_one_bound_or_length_of_time_speaks_for_one_event() -> None:
    permits = "The permits run until July 1, 2031."
    assert moved(permits, "Fees fall through June 2031.") > moved(permits, "Fees fall through May 2031.")
    closed = "The bridge is shut for two years."
    assert moved(closed, "Ferries go for 24 months.") > moved(closed, "Ferries go for months.")


def test_other_days_and_lengths_speak_for_two_events() -> None:
    permits = "The permits run until July 1, 2031."
    assert moved(permits, "Fees fall from May 2, 2031.") < moved(permits, "Fees fall.")
    closed = "The bridge is shut for two years."
    assert moved(closed, "Ferries go for three years.") < moved(closed, "Ferries go for years.")


def test_what_is_no_day_and_no_counted_length_is_no_shared_time() -> None:
    now = "The ferry is now late, and was for years."
    assert not one_time(read(now).signs.times, read("For years bells rang, and now they do not.").signs.times)


def test_who_does_it_and_to_whom_tells_the_event() -> None:
    hit = "The barge hit the pier."
    assert moved(hit, "The pier was hit.") > moved(hit, "The pier hit back.")
    assert moved("The council rejected it.", "The council, tired, refused.") > moved(
        "The council rejected it.", "The council, tired, yawned."
    )


def test_what_a_longer_text_says_besides_is_something_else() -> None:
    closed = "The bridge closed."
    assert moved(closed, "The bridge closed early.") > moved(closed, "The bridge closed early, as it so often is.")


def test_the_signs_of_the_most_alike_sentences_count_more(monkeypatch: pytest.MonkeyPatch) -> None:
    sank = "The ferry sank on May 2, 2031. Fees were raised."
    apart = likeness(sank, "The ferry sank. Bells rang on May 2, 2031.")
    monkeypatch.setattr(judging, "BEST_SIGNS", 0.0)
    assert apart < likeness(sank, "The ferry sank. Bells rang on May 2, 2031.")
