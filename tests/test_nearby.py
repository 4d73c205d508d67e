"""A source without a clause of a claim is silent only where no sentence of it is much like the claim."""

from dataclasses import replace
from pathlib import Path

from generator.comparison.claims.astray import Astray
from generator.comparison.claims.elsewhere import Elsewhere
from generator.comparison.claims.mentions import clause_units
from generator.comparison.claims.second_look import told_elsewhere
from generator.model import Claim, Ref
from generator.settings import Settings
from generator.site.render import render
from tests.builders import site
from tests.corpus import articles, briefing, statements

GUARD = "The Norwegian coast guard said the ferry Aurora struck a sunken barge near Lorvik on Monday."
SAME = "The ferry Aurora struck a sunken barge near Lorvik on Monday."
OTHERWISE = "On Monday near Lorvik 40 people left the ferry Aurora, since a barge that it struck lay sunken in its way."


def test_the_nearest_sentence_of_a_source_that_no_clause_was_matched_of_is_named() -> None:
    told = briefing(GUARD, SAME, f"It rained in Oslo. {OTHERWISE}")
    (claim,) = [c for c in told.claims if "struck a sunken barge" in c.label.text]
    assert (claim.articles, claim.nearby) == (("a", "b"), (Ref("c", 2),))


def test_no_sentence_is_named_that_tells_it_of_somebody_else() -> None:
    moen = "Warden Ida Moen was treated on Monday for a wound to her arm after the blast at the old mill of Lorvik."
    pike = (
        "After the blast of Monday at the old mill of Lorvik a doctor spoke of a wound to the arm of Captain Tom Pike."
    )
    told = briefing(f"{moen} Prices of coal fell.", f"{REST} {pike}")
    (claim,) = [c for c in told.claims if "treated" in c.label.text]
    assert (claim.nearby, claim.unmatched) == ((), ("b",))


def test_no_sentence_is_named_that_denies_what_is_told() -> None:
    found = articles(f"{GUARD} {REST}", "The ferry Aurora never struck any barge that lay near Lorvik.")
    told = statements(found)
    astray = Astray(found, told, Elsewhere(found, told))
    (claim,) = [c for c in briefing(f"{GUARD} {REST}", "It rained in Oslo.").claims if "struck" in c.label.text]
    assert astray.tells_of_else(claim, Ref("b", 1))


def test_a_sentence_that_mainly_says_one_thing_happened_is_near_sooner() -> None:
    jury = "Months after the flood a jury in Lorvik declined to indict the warden of the dam, to much anger."
    rest = "It rained in Oslo. The council met about its budget. Ferries sail at noon. Two shops closed in spring."
    told = briefing(jury, jury, f"{rest} No charge: a grand jury in Lorvik chose not to indict Warden Karl Ott.")
    (claim,) = [c for c in told.claims if "declined to indict" in c.label.text]
    assert (claim.articles, claim.nearby) == (("a", "b"), (Ref("c", 5),))


def test_a_sentence_that_shares_all_but_what_happened_is_not_near() -> None:
    other = "On Monday 40 people left the ferry Aurora at its quay, since a barge lay in its way."
    told = briefing(GUARD, SAME, f"It rained in Oslo. {other}")
    (claim,) = [c for c in told.claims if "struck a sunken barge" in c.label.text]
    assert (claim.articles, claim.nearby) == (("a", "b"), ())


def test_a_sentence_that_shares_only_what_one_source_adds_to_a_figure_is_not_near() -> None:
    text = "A fire at the mill of Ida Moen on the north quay of Keld killed five men, Captain Tom Pike said."
    other = "Captain Tom Pike said the mill of Ida Moen on the north quay of Keld has a new roof."
    told = briefing(text, "Five men were killed in the fire.", f"It rained in Oslo. {other}")
    (claim,) = [c for c in told.claims if c.kind == "figure"]
    assert (claim.articles, claim.nearby) == (("a", "b"), ())


def test_a_figure_told_in_passing_is_no_silence() -> None:
    passing = "It rained in Oslo. Bo Ray, one of the five men who died, was the captain of the boat."
    told = briefing("The fire killed five men in Lorvik.", "Five men were killed in the fire in Lorvik.", passing)
    (claim,) = [c for c in told.claims if c.kind == "figure"]
    assert (claim.articles, claim.nearby) == (("a", "b"), (Ref("c", 2),))


def test_a_source_that_speaks_of_something_else_is_silent() -> None:
    told = briefing(GUARD, SAME, "It rained in Oslo. The council met about its budget.")
    assert all(claim.nearby == () == claim.unmatched for claim in told.claims)


def test_a_source_with_a_sentence_that_shares_much_is_neither_silent_nor_quoted() -> None:
    other = "On Monday 40 people left the ferry Aurora at its quay, since a barge lay in its way."
    told = briefing(GUARD, SAME, f"It rained in Oslo. {other}")
    (claim,) = [c for c in told.claims if "struck a sunken barge" in c.label.text]
    assert (claim.nearby, claim.unmatched) == ((), ("c",))


def test_one_who_is_told_of_may_be_told_without_a_number() -> None:
    killed = "The blast killed a guard at the mill in Lorvik."
    one = "One guard was killed by the blast at the mill in Lorvik."
    told = briefing(killed, one, f"{REST} The guard of the mill in Lorvik was killed in the blast.")
    (claim,) = [c for c in told.claims if c.articles == ("a", "b")]
    assert (claim.kind, claim.nearby) == ("figure", (Ref("c", 5),))


def test_a_clause_that_is_one_with_a_clause_of_a_row_that_it_has_no_place_in_is_near() -> None:
    """Such a clause is like one of the row, and too unlike the others to join it."""
    found = articles(GUARD, SAME, OTHERWISE)
    units = [unit for article in found for unit in clause_units(article, statements(found)[article.id])]
    told = told_elsewhere(units, [(0, 1, 0.9), (1, 2, 0.6), (0, 2, 0.1)])
    assert told([0, 1]) == (Ref("c", 1),)
    assert told_elsewhere(units, [(0, 1, 0.9), (1, 2, 0.5)])([0, 1]) == ()


REST = "It rained in Oslo. The council met about its budget. Ferries sail at noon. Two shops closed in spring."


def near(text: str, other: str) -> tuple[Ref, ...]:
    """The sentences near the claim of a source whose first sentence is a text, in one that tells another thing last."""
    told = briefing(f"{text} A school opens in Keld in June. Prices of coal fell.", f"{REST} {other}")
    return next(c.nearby for c in told.claims if c.articles == ("a",) and c.mentions[0].ref.n == 1)


def test_what_one_source_says_is_sought_in_whole_sentences_of_the_others() -> None:
    moen = "Mayor Ida Moen told Tom Pike that she leaves, and that her move had much to do with the harbour inquiry."
    pike = "As the harbour inquiry goes on in Lorvik, aides spoke of a move long planned by Mayor Moen and her family."
    assert near(moen, pike) == (Ref("b", 5),)


def test_words_that_stand_in_one_row_in_two_sources_are_never_found_in_one_alone() -> None:
    text = "Moen wants a town that is generous to its guests and careful with its coins."
    other = (
        "Keld, where 40 houses burned and the mill stood still for a month while its owner sat in Lorvik waiting for"
    )
    assert near(text, f"{other} timber, is generous to its guests and careful with its coins, two clerks joked.")


def test_clauses_that_quote_one_saying_in_the_same_words_are_one_claim() -> None:
    pike = "Councillor Tom Pike called the plan “generous and humane, while also being responsible.”"
    moen = "But Pike, who had a part in it, said Moen's offer was “generous and humane, while also being responsible.”"
    told = briefing(f"It rained in Oslo. {pike}", f"Ferries sail at noon. {moen}")
    (claim,) = [c for c in told.claims if any("generous" in m.text for m in c.mentions)]
    assert claim.articles == ("a", "b")
    told = briefing(
        f"It rained in Oslo. {pike}", f"Ferries sail at noon. {moen.replace('generous and humane', 'late')}"
    )
    assert all(c.articles != ("a", "b") for c in told.claims)


def test_a_sentence_that_shares_the_topic_and_tells_another_thing_is_not_near() -> None:
    assert not near("Mayor Ida Moen praised the new bridge at Keld.", "Mayor Ida Moen left town before the storm.")
    assert not near("Ida Moen refused.", "Moen has a house there.")


def test_a_cell_leads_to_the_sentence_and_says_no_more_nor_calls_silent_who_may_tell_it() -> None:
    one = site()
    (told, *others) = one.briefings
    claim = next(c for c in told.claims if 1 < len(c.articles) < len(told.story.articles))
    silent = next(a for a in told.story.articles if a not in claim.articles)

    def page(shown: Claim) -> str:
        changed = replace(told, claims=tuple(shown if c is claim else c for c in told.claims))
        value = replace(one, briefings=(changed, *others))
        files = render(value, Settings(publish="full"), root=Path(__file__).parents[1])
        return files[f"stories/{told.story.id}.md"].decode()

    before = page(replace(claim, nearby=(), unmatched=()))
    assert f"| *perhaps in other words*[^{told.story.code(silent)}1] |" in page(
        replace(claim, nearby=(Ref(silent, 1),))
    )
    assert page(replace(claim, nearby=(), unmatched=(silent,))).count("| *not matched* |") == 1 + before.count(
        "| *not matched* |"
    )


def test_a_seat_of_government_stands_for_its_country() -> None:
    near = "It rained. The Norwegian army fears that Sweden is planning to deploy additional troops to the harbour."
    told = briefing(
        "Stockholm was preparing to send more troops.", "Stockholm may be preparing to send more troops.", near
    )
    (claim,) = [c for c in told.claims if "send more troops" in c.label.text]
    assert claim.articles == ("a", "b", "c")


def test_what_is_found_in_one_source_leads_to_where_another_perhaps_says_it() -> None:
    value = site()
    (told,) = value.briefings
    first = told.claims[0]
    alone = replace(first, mentions=first.mentions[:1], differences=(), origins=())
    other = next(a for a in told.story.articles if a not in alone.articles)
    near = Ref(other, value.articles[other].body[0].n)
    claims = (replace(alone, nearby=(near,)), *told.claims[1:])
    value = replace(value, briefings=(replace(told, claims=claims),))
    page = render(value, Settings(publish="full"), root=Path(__file__).parents[1])["stories/lindholm-flood.md"].decode()
    chip = f"[^{told.story.code(other)}{near.n}]"
    assert f'<span class="near"><span class="ui">perhaps in other words</span>{chip}</span>' in page
    assert "Not matched, perhaps in others in other words (1)" in page
