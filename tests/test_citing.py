"""Which sources of a claim are said to cite a speaker: those whose sentences show it, and none where another may."""

from dataclasses import replace

import pytest

from generator.comparison.claims.carried import widely_said
from generator.comparison.telling.citing import citing, signed_by
from generator.model import Claim, Line, Ref
from tests.builders import article, mention
from tests.corpus import briefing


def computed_of(*texts: str) -> list[str]:
    """The site's own sentences in the lead and the summaries."""
    told = briefing(*texts)
    lines = (*told.lead, *(line for topic in told.topics for line in topic.summary))
    return [line.text for line in lines if line.kind == "computed"]


HURT = "Forty sailors were hurt in Lorvik"


@pytest.mark.parametrize(
    ("second", "by", "both", "clear"),
    [
        (f"{HURT}, and a man was held, Lorvik police said.", None, True, True),
        (f"{HURT}, according to police.", None, True, True),
        (f"{HURT} on Friday.", None, False, True),
        (f"{HURT} in what the mayor said was an accident.", None, False, False),
        (f"{HURT}, the fire brigade said.", "the fire brigade", False, False),
        (f"Police found that {HURT}, according to sources in the town.", "police", False, False),
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


def test_who_is_only_questioned_is_not_told_as_arrested_by_all() -> None:
    arrested = "Two men were arrested after the fire in the harbour of Lorvik on Friday."
    lines = computed_of(arrested, arrested.replace("on Friday", "at noon on Friday"))
    assert "Two sources say that two men were arrested." in lines
    lines = computed_of(
        arrested, "Two men were detained after the fire in the harbour of Lorvik and are being questioned."
    )
    assert not [line for line in lines if "arrested" in line]


def test_what_officials_estimate_is_not_said_in_full_by_who_leaves_them_out() -> None:
    texts = {
        "a": "Officials estimate the damage to the Lorvik church at $1 million.",
        "b": "The pastor estimates the damage to the Lorvik church at $1 million.",
        "c": "Damage to the Lorvik church was estimated at $1 million, officials said.",
    }
    told = {id: article(id, text) for id, text in texts.items()}
    mentions = tuple(mention(told[id], 1, text.removesuffix(".")) for id, text in texts.items())
    claim = Claim("c1", Line("damage", "quoted", (Ref("a", 1),)), "event", mentions[:2], (), ())
    by_ref = {s.ref: s.text for a in told.values() for s in a.sentences}
    assert widely_said(claim, by_ref, lambda text: text.startswith("Officials")) is None
    assert widely_said(replace(claim, mentions=mentions[::2]), by_ref, lambda text: text.startswith("Officials"))


def test_where_a_story_has_more_sources_those_that_were_matched_say_so_at_least() -> None:
    wounded = "Forty sailors were wounded in the harbour of Lorvik on Friday."
    told = computed_of(wounded, wounded.replace("on Friday", "at noon on Friday"), "The harbour of Lorvik was closed.")
    assert "Two sources at least say that forty sailors were wounded." in told
