"""Words and stems, and the forms of verbs."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.language.inflection import inflected, progressive
from generator.language.misprints import misprints
from generator.language.unknowns import unknown_in
from generator.language.words import content_words, stem, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("About 11,000 men, 3.5% more.", "about 11,000 men 3.5 more"),
        ("The US-led “alliance” held.", "the us led alliance held"),
        ("The ferry’s owner didn’t say.", "the ferry owner didn't say"),
        ("It ended.Then it began", "it ended then it began"),
        ("O'Neill — 65-year-old", "o'neill 65 year old"),
        ("снег 習近平 Åse", "снег 習近平 åse"),
        ("... !? “”", ""),
    ],
)
def test_tokens_are_lower_case_words_without_marks(text: str, expected: str) -> None:
    assert " ".join(tokens(text)) == expected


def test_content_words_leave_out_what_only_joins() -> None:
    assert content_words("The ferry sank after it had hit the pier.") == ("ferry", "sank", "hit", "pier")


@pytest.mark.parametrize(
    "family",
    [
        ("soldiers", "soldier"),
        ("killed", "killing", "kills", "kill"),
        ("moved", "moving", "moves", "move"),
        ("cities", "city"),
        ("stopped", "stopping", "stop"),
        ("passes", "passed", "pass"),
        ("denied", "denies", "deny"),
        ("agreed", "agree", "agrees", "agreeing"),
        ("proceeded", "proceed", "proceeds"),
    ],
)
def test_the_inflections_of_a_word_share_a_stem(family: tuple[str, ...]) -> None:
    assert len({stem(word) for word in family}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("bus", "bu"), ("red", "r"), ("ring", "r"), ("crisis", "crisi"), ("news", "ne")]
)
def test_other_words_keep_their_stems_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@given(st.text())
@settings(deadline=None)
def test_every_token_is_part_of_the_text_in_lower_case(text: str) -> None:
    plain = text.lower().replace("’", "'")
    assert all(token in plain for token in tokens(text))


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("stop", "stops stopped stopping"),
        ("quip", "quips quipped quipping"),
        ("deny", "denies denied denying"),
        ("convey", "conveys conveyed conveying"),
        ("state", "states stated stating"),
        ("agree", "agrees agreed agreeing"),
        ("stress", "stresses stressed stressing"),
        ("shout", "shouts shouted shouting"),
        ("echo", "echoes echoed echoing"),
    ],
)
def test_a_verb_has_its_regular_forms(base: str, forms: str) -> None:
    assert {*forms.split()} <= inflected(base) | progressive(base)


def test_no_form_is_doubled_behind_two_letters_of_one_kind() -> None:
    assert inflected("shout") == {"shouts", "shouted"}
    assert progressive("agree") == {"agreeing"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rhe mill of Keld burned down", ("Rhe",)),
        ("The miller had a yaer to sell it", ("yaer",)),
        ("The fmaily of the miller moved", ("fmaily",)),
        ("The mill of Keld burned down", ()),
        ("Moen travelled to the harbour to organise a temblor drill", ()),
        ("Renz said the mill burned", ()),
        ("See lorvik-harbour.example/yaer for more", ()),
    ],
)
def test_a_word_that_nobody_knows_beside_one_that_all_know_is_a_misprint(text: str, found: tuple[str, ...]) -> None:
    assert misprints(text) == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is unclear who fired at Moen.", "is unclear"),
        ("Keld police did not say how many were hurt.", "did not say"),
        ("Police said that Moen was hurt.", None),
    ],
)
def test_what_is_not_known_is_told_by_the_words_that_say_so(text: str, words: str | None) -> None:
    found = unknown_in(text)
    assert (found and found.group()) == words
