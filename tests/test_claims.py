"""Claims across sources, their origins and what differs."""

from generator.model import Certainty
from tests.corpus import briefing, figure

FERRY_A = (
    "Police in Norway said about 300 passengers were killed when the ferry Aurora sank off Bergen.\n"
    "Another 40 passengers were injured, the coast guard said.\n"
    "The captain, Ida Moen, may have been asleep at the wheel."
)
FERRY_B = (
    "Around 300 passengers were killed as the ferry Aurora sank off Bergen, Norwegian police said.\n"
    "At least 40 passengers were injured.\n"
    "The captain, Ida Moen, was asleep at the wheel."
)
FERRY_C = "Swedish officials said approximately 1,000 passengers were killed when the ferry Aurora sank off Bergen."


def test_figures_that_count_the_same_stand_in_one_row() -> None:
    claim = figure(briefing(FERRY_A, FERRY_B, FERRY_C), "killed")
    assert [m.ref.article for m in claim.mentions] == ["a", "b", "c"]


def test_two_outlets_with_one_speaker_are_one_origin() -> None:
    claim = figure(briefing(FERRY_A, FERRY_B), "killed")
    assert len(claim.origins) == 1
    assert claim.status == "one origin"


def test_figures_that_cannot_both_be_true_conflict() -> None:
    claim = figure(briefing(FERRY_A, FERRY_B, FERRY_C), "killed")
    (difference,) = claim.differences
    assert difference.conflict
    assert difference.why == "About 300 (police in Norway); approximately 1,000 (Swedish officials)."
    assert difference.left == (0, 1)
    assert difference.right == (2,)


def test_a_bound_that_holds_is_no_conflict() -> None:
    claim = figure(briefing(FERRY_A, FERRY_B), "injured")
    assert not claim.conflict


def test_a_copy_that_drops_the_hedge_is_shown() -> None:
    told = briefing(FERRY_A, FERRY_B)
    (claim,) = [c for c in told.claims if "asleep" in c.label.text]
    assert {m.certainty for m in claim.mentions} == {Certainty.POSSIBLE, Certainty.STATED}
    assert [d.kind for d in claim.differences] in (["certainty"], ["hardening"])
    assert not claim.conflict


def test_figures_of_different_people_do_not_conflict() -> None:
    told = briefing(
        "Officials said 12 soldiers were killed in the raid on Port Elm.",
        "Officials said 30 civilians were killed in the raid on Port Elm.",
    )
    assert not any(claim.conflict for claim in told.claims)


def test_every_mention_is_a_slice_of_its_sentence() -> None:
    for claim in briefing(FERRY_A, FERRY_B, FERRY_C).claims:
        for mention in claim.mentions:
            assert all(piece in FERRY_A + FERRY_B + FERRY_C for piece in mention.text.split(" … "))


def test_a_claim_keeps_its_id_when_a_source_is_added() -> None:
    from generator.comparison.briefings import Lengths, brief
    from generator.ids import Ids
    from generator.model import Member, Story
    from tests.corpus import articles, statements

    ids, seen = Ids(), []
    for texts in ((FERRY_A, FERRY_B), (FERRY_A, FERRY_B, FERRY_C)):
        found = articles(*texts)
        story = Story("story", "Story", tuple(Member(a.id, a.id.upper()) for a in found))
        told, ids = brief(story, found, statements(found), ids, Lengths())
        seen.append(figure(told, "killed").id)
    assert seen[0] == seen[1]
