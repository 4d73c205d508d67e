"""What was undone when a source wrote, put into plain words or not asked."""

import pytest

from generator.comparison.questions.undone import plainly


@pytest.mark.parametrize(
    ("clause", "asked"),
    [
        ("Police are looking into whether the two boats had met near Lorvik", None),
        ("Police are looking into whether he had met the captain near Lorvik", None),
        ("The guard has yet to find the boat of Lorvik", "Did the guard find the boat of Lorvik?"),
        ("The guard has yet to say it was a boat of Lorvik", None),
        ("The guard is investigating the fire at the mill of Lorvik", None),
        ("The guard spoke of men investigating the fire at the mill", None),
        ("The guard is investigating the incident at the mill of Lorvik", None),
        ("Lunde’s successor has not yet been named", "Has Lunde’s successor been named by now?"),
        ("Lunde’s successor has not yet been called “safe”", None),
        ("Police are searching for the shooter", "Has the shooter been found?"),
        ("Police are searching for witnesses and clues", None),
        ("Police are searching for surveillance video", None),
        ("Charges have not been filed as of Friday morning", "Have charges been filed by now?"),
    ],
)
def test_a_clause_is_asked_in_plain_words_or_not(clause: str, asked: str | None) -> None:
    assert plainly(clause) == asked
