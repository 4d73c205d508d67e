"""How far a word of doubt reaches where there is no grammar."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.language.certainty.scopes import scopes_of


def reached(text: str) -> dict[str, tuple[str, bool]]:
    """Stretch -> its certainty and whether it is denied."""
    return {span.of(text): (judged.certainty.word, judged.negated) for span, judged in scopes_of(text)}


def test_a_modal_reaches_to_the_end_of_its_clause_and_not_back() -> None:
    assert reached("The crew that sailed may have fled, but the ship sank.") == {
        "that sailed": ("stated", False),
        "have fled": ("possible", False),
    }


def test_what_is_inside_two_reaches_is_as_sure_as_the_weaker() -> None:
    assert reached("The crew may have failed to leave.")["leave"] == ("denied", False)


def test_a_question_leaves_all_open() -> None:
    assert reached("Did the crew leave?") == {"Did the crew leave": ("possible", False)}


def test_a_condition_leaves_the_other_clause_open() -> None:
    text = "If it rains, the dam will break."
    assert reached(text) == {"it rains": ("possible", False), "the dam will break": ("possible", False)}


def test_a_line_may_end_anywhere_in_an_infinitive() -> None:
    assert reached("The crew tried\nto\nflee.")["flee"] == ("possible", False)


PARTS = st.lists(
    st.sampled_from(
        "may not tried to flee , . “ ” ? if the plan of leaving yet denied attack alleged fraud and\n that".split(" ")
    ),
    max_size=14,
)


@settings(max_examples=200, deadline=None)
@given(PARTS, st.sampled_from([" ", "\n", "  "]))
@example([",", "if"], "\n")
def test_any_words_give_stretches_of_the_text(parts: list[str], gap: str) -> None:
    text = gap.join(parts)
    for span, judged in scopes_of(text):
        assert 0 <= span.start < span.end <= len(text)
        assert span.of(text).strip()
        assert all(hedge.end <= len(text) for hedge in judged.hedges)
