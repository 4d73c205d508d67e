"""Which sources of a claim are said to cite a speaker: those whose sentences show it, and none where another may."""

import pytest

from generator.comparison.telling.citing import citing, signed_by
from tests.builders import article, mention

HURT = "Forty sailors were hurt in Lorvik"


@pytest.mark.parametrize(
    ("second", "by", "both", "clear"),
    [
        (f"{HURT}, and a man was held, Lorvik police said.", None, True, True),
        (f"{HURT}, according to police.", None, True, True),
        (f"{HURT} on Friday.", None, False, True),
        (f"{HURT} in what the mayor said was an accident.", None, False, False),
        (f"{HURT}, the fire brigade said.", "the fire brigade", False, False),
        (f"Police say that {HURT}, Mayor Ida Moen said.", None, False, False),
    ],
)
def test_how_many_cite_a_speaker_is_clear_only_where_no_other_sentence_may(
    second: str, by: str | None, both: bool, clear: bool
) -> None:
    one, two = article("post", f"{HURT}, police said."), article("mail", second)
    mentions = [mention(one, 1, HURT, "police"), mention(two, 1, HURT, by)]
    found = citing(["police"], mentions, {s.ref: s.text for a in (one, two) for s in a.sentences})
    assert found.articles == ({"post", "mail"} if both else {"post"})
    assert found.clear is clear


def test_who_is_named_at_the_end_of_a_sentence_signs_all_of_it() -> None:
    assert signed_by("A boat sank, and two men were held, the coast guard said Friday.") == "the coast guard"
    assert signed_by("A boat sank, Mayor Ida Moen said.") == "Mayor Ida Moen"
    assert not signed_by("The mayor said a boat sank.")
    assert not signed_by("A boat sank near Keld.")
