"""What authorities left open or decided without a reason, and what only the accused says."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from generator.comparison.questions.charging import charging
from tests.corpus import articles

CHARGED = "Tom Pike, 31, was charged with murder in Keld. Pike had fled."


def asked(texts: Sequence[str]) -> list[str]:
    """What is asked of articles, each a day later than the one before."""
    found = (replace(a, meta=replace(a.meta, published=date(2031, 5, 4 + n))) for n, a in enumerate(articles(*texts)))
    return [q.text for q in charging(tuple(found))]


@pytest.mark.parametrize(
    ("texts", "questions"),
    [
        (
            (CHARGED, "If the boy dies, additional charges will be filed, police of Keld say."),
            ["Have additional charges been filed against Tom Pike by now?"],
        ),
        (("More charges are expected in Keld.",), ["Have more charges been filed by now?"]),
        (("Pike faces murder and other charges in Keld.",), []),
        (("No additional charges will be filed in Keld.",), []),
        (("More charges are expected in Keld.", CHARGED), []),
        (("More arrests are expected in Keld.",), ["Has anyone else been arrested by now?"]),
        (("More arrests are expected in Keld.", "Police arrested a third man in Keld."), []),
        (
            ("Charges are pending against the owner of the mill.",),
            ["Have charges been filed against the owner of the mill by now?"],
        ),
        (("Charges are pending against him.",), ["Have charges been filed by now?"]),
        (("Charges are pending in Keld.", CHARGED), []),
        (("Charges are pending in Keld.", "No charges will be filed, the board of Keld said."), []),
        (
            ("The charges of arson against Tom Pike have been dropped.",),
            ["Why have the charges of arson against Tom Pike been dropped?"],
        ),
        (("The charges against Tom Pike were dropped for lack of evidence.",), []),
        (
            ("The charges against Tom Pike were dropped. The evidence was lost.",),
            [],
        ),
        (
            ("The grand jury of Keld decided not to indict Tom Pike on Friday.",),
            ["Why was it decided not to indict Tom Pike?"],
        ),
        (
            (CHARGED, "Pike told police the gun went off."),
            ["Was it an accident, as Tom Pike told police?"],
        ),
        ((CHARGED, "Ida Moen told police the gun went off."), []),
        (("Tom Pike, 31, was charged with negligent homicide in Keld.", "Pike told police the gun went off."), []),
    ],
)
def test_what_is_left_open_is_asked(texts: Sequence[str], questions: Sequence[str]) -> None:
    assert asked(texts) == list(questions)
