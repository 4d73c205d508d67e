"""What can only follow, dated before what can only precede it, is asked about; what may come twice is not."""

import pytest

from tests.corpus import briefing

SENT = "In October 2023 Norway sent 400 soldiers to the Lorvik front."


def asked(*texts: str) -> list[str]:
    return [q.text for q in briefing(*texts).questions if q.kind == "order"]


def test_forces_hurt_before_they_were_sent_are_asked_about() -> None:
    (text,) = asked(SENT, "A raid in May 2023 inflicted heavy casualties on the Norwegian forces.")
    assert text.startswith("How does “A raid in May 2023")


def test_what_only_stands_around_an_event_is_not_asked() -> None:
    raid = "Despite fears of a wider war, a raid in May 2023 inflicted heavy casualties on the Norwegian forces."
    (text,) = asked(SENT.removesuffix(".") + " as part of a pact with Keld.", raid)
    assert text == (
        "How does “a raid in May 2023 inflicted heavy casualties on the Norwegian forces” "
        "fit with “In October 2023 Norway sent 400 soldiers to the Lorvik front”?"
    )


@pytest.mark.parametrize(
    "other",
    [
        "A raid in November 2023 inflicted heavy casualties on the Norwegian forces.",
        "A raid in May 2023 inflicted heavy casualties on the Swedish forces.",
        "In May 2023 the Norwegian forces inflicted heavy casualties on the rebels.",
        "A raid in May 2023 may have inflicted heavy casualties on the Norwegian forces.",
        "A raid in May inflicted heavy casualties on the Norwegian forces.",
    ],
)
def test_what_fits_or_is_open_is_not_asked(other: str) -> None:
    assert asked(SENT, other) == []


def test_who_is_sent_again_may_have_been_hurt_before() -> None:
    again = SENT.replace("400 soldiers", "400 more soldiers")
    assert asked(again, "A raid in May 2023 inflicted heavy casualties on the Norwegian forces.") == []
