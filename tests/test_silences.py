"""A source is called silent on a claim only where no sentence of it may tell the claim or a part of it."""

from generator.comparison.claims.silences import may_hold
from tests.corpus import briefing

REST = "It rained in Oslo. The council met about its budget. Ferries sail at noon. Two shops closed in spring."


def unmatched(label: str, *texts: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The sources of the claim whose label holds some words, and those that are neither silent nor matched."""
    claim = next(c for c in briefing(*texts).claims if label in c.label.text and len(c.articles) > 1)
    return claim.articles, (*claim.unmatched, *(ref.article for ref in claim.nearby))


def test_a_source_that_tells_a_death_in_other_words_is_not_silent_on_it() -> None:
    one = "The skipper Bo Ray was killed off Lorvik. It rained in Oslo."
    two = "Off Lorvik the skipper Bo Ray was killed. The school opens in June."
    other = f"{REST} A man who had led the crew for years died at sea."
    assert unmatched("Bo Ray", one, two, other) == (("a", "b"), ("c",))
    assert unmatched("Bo Ray", one, two, f"{REST} A man led the crew for years at sea.") == (("a", "b"), ())


def test_a_sentence_that_holds_several_words_of_a_claim_may_tell_it_and_one_by_chance_does_not() -> None:
    claim = dict.fromkeys("mill tall wheel keep society friend old year song fair town lamp".split(), 1.0)
    assert may_hold(claim, dict.fromkeys("mill tall wheel boat".split(), 1.0))
    assert not may_hold(claim, dict.fromkeys("mill boat harbour crew".split(), 1.0))
    assert may_hold({"arrest": 1.0}, dict.fromkeys("arrest boat crew".split(), 1.0))
    assert not may_hold(
        dict.fromkeys("suspect flee north".split(), 1.0), dict.fromkeys("suspect boat crew".split(), 1.0)
    )
