"""Likeness of two sentences, whatever story they are of."""

from generator.comparison.likeness import likeness

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


def test_words_of_one_beginning_are_alike() -> None:
    curated = "The gallery welcomes its curator."
    assert likeness(curated, "The curatorial gallery") > likeness(curated, "The industrial gallery")


def test_other_names_are_another_event() -> None:
    crash = "The bus crashed near Marlow."
    assert likeness(crash, "A bus crashed outside Marlow.") > likeness(crash, "A bus crashed outside Denholm.")


def test_shared_names_alone_say_less_than_a_shared_act() -> None:
    spoke = "Mayor Dorothea Quill spoke about bridges."
    assert likeness(spoke, "Dorothea Quill was born in May.") < likeness(spoke, "She spoke about bridges for hours.")
