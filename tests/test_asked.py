"""A question may ask with the base of a verb that its note tells of."""

from generator.verify.asked import asking, base_stands
from generator.verify.notes import Note
from generator.verify.prose import computed_faults


def faults(text: str, sentence: str) -> list[str]:
    note = Note("A", "a", 1, sentence)
    return list(computed_faults(text, [note]))


def test_a_question_asks_with_the_base_of_its_verb_whatever_stands_before_did() -> None:
    told = "Nobody knows how Moen got to the mill."
    assert faults("How did Moen get to the mill?", told) == []
    assert faults("How did Moen go to the mill?", told)
    assert faults("How did Moen get to the mill.", told)


def test_what_asks_is_left_out() -> None:
    assert asking("Why did they leave?") == ("Why  they leave?", True)
    assert asking("They did leave.") == ("They did leave.", False)
    assert base_stands("leave", {"left"})
    assert not base_stands("leave", {"leaf"})


def test_a_question_asks_with_the_base_of_what_somebody_denies_doing() -> None:
    assert faults("Did Moen hide the report?", "Moen denies hiding the report.") == []
    assert faults("Did Moen stop the ferry?", "Moen denies stopping the ferry.") == []
    assert faults("Did Moen burn the report?", "Moen denies hiding the report.")
