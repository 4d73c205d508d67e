"""What came of an appeal is asked, though a ruling is told; not where a higher court has spoken."""

import pytest

from generator.comparison.questions.appealed import appealed
from tests.corpus import articles

RULED = "A judge in Lorvik ordered the Keld ferry line to stop."


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The Keld Ferry Line filed a notice of appeal on Monday.", ["What came of the Keld Ferry Line’s appeal?"]),
        (
            "The Keld Ferry Line would appeal Judge Moen's ruling, it said.",
            ["What came of the Keld Ferry Line’s appeal against Judge Moen's ruling?"],
        ),
        ("The Keld Ferry Line could appeal the ruling.", []),
        ("The Keld Ferry Line appealed to its riders.", []),
        ("The Keld Ferry Line appealed. The appeals court upheld the order.", []),
    ],
)
def test_what_came_of_an_appeal_is_asked(text: str, asked: list[str]) -> None:
    assert [q.text for q in appealed(articles(f"{RULED} {text}"))] == asked
