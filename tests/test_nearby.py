"""A source without a clause of a claim is silent only where no sentence of it is much like the claim."""

from dataclasses import replace
from pathlib import Path

from generator.comparison.claims.mentions import clause_units
from generator.comparison.claims.nearby import PERHAPS, told_perhaps
from generator.model import Ref
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


def test_a_sentence_that_mainly_says_one_thing_happened_is_near_sooner() -> None:
    jury = "Months after the flood a jury in Lorvik declined to indict the warden of the dam, to much anger."
    told = briefing(
        jury, jury, "It rained in Oslo. No charge: a grand jury in Lorvik chose not to indict Warden Karl Ott."
    )
    (claim,) = [c for c in told.claims if "declined to indict" in c.label.text]
    assert (claim.articles, claim.nearby) == (("a", "b"), (Ref("c", 2),))


def test_a_sentence_that_shares_all_but_what_happened_is_not_near() -> None:
    other = "On Monday 40 people left the ferry Aurora at its quay, since a barge lay sunken in its way."
    told = briefing(GUARD, SAME, f"It rained in Oslo. {other}")
    (claim,) = [c for c in told.claims if "struck a sunken barge" in c.label.text]
    assert (claim.articles, claim.nearby) == (("a", "b"), ())


def test_a_figure_told_in_passing_is_no_silence() -> None:
    passing = "It rained in Oslo. Bo Ray, one of the five men who died, was the captain of the boat."
    told = briefing("The fire killed five men in Lorvik.", "Five men were killed in the fire in Lorvik.", passing)
    (claim,) = [c for c in told.claims if c.kind == "figure"]
    assert (claim.articles, claim.nearby) == (("a", "b"), (Ref("c", 2),))


def test_a_source_that_speaks_of_something_else_is_silent() -> None:
    told = briefing(GUARD, SAME, "It rained in Oslo. The council met about its budget.")
    assert all(claim.nearby == () for claim in told.claims)


def test_a_cell_leads_to_the_sentence_and_says_no_more() -> None:
    one = site()
    (told, *others) = one.briefings
    claim = next(c for c in told.claims if 1 < len(c.articles) < len(told.story.articles))
    silent = next(a for a in told.story.articles if a not in claim.articles)
    near = replace(claim, nearby=(Ref(silent, 1),))
    changed = replace(told, claims=tuple(near if c is claim else c for c in told.claims))
    files = render(replace(one, briefings=(changed, *others)), Settings(publish="full"), root=Path(__file__).parents[1])
    page = files[f"stories/{told.story.id}.md"].decode()
    assert f"| *perhaps in other words*[^{told.story.code(silent)}1] |" in page


def test_a_seat_of_government_stands_for_its_country() -> None:
    near = "It rained. The Norwegian army fears that Sweden is planning to deploy additional troops to the harbour."
    told = briefing(
        "Stockholm was preparing to send more troops.", "Stockholm may be preparing to send more troops.", near
    )
    (claim,) = [c for c in told.claims if "send more troops" in c.label.text]
    assert claim.articles == ("a", "b", "c")


def test_of_each_other_source_the_surest_sentence_is_near_and_none_below_the_least() -> None:
    found = articles(GUARD, f"{SAME} {OTHERWISE}", f"It rained in Oslo. {SAME}")
    read = statements(found)
    units = [unit for article in found for unit in clause_units(article, read[article.id])]
    places = {unit.ref: i for i, unit in enumerate(units)}
    guard, same, again = (places[Ref(*at)] for at in (("a", 1), ("b", 1), ("c", 2)))
    other = places[Ref("b", 2)]
    pairs = [(guard, same, PERHAPS), (guard, other, PERHAPS + 0.1), (guard, again, PERHAPS - 0.01), (same, other, 0.9)]
    near = told_perhaps(units, pairs)
    assert {article: n.ref for article, n in near[guard].items()} == {"b": Ref("b", 2)}
    assert {article: n.ref for article, n in near[other].items()} == {"a": Ref("a", 1)}
    assert not near[again]


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
    assert "Found in one source, perhaps in others in other words (1)" in page
