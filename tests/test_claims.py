"""Claims across sources, their origins and what differs."""

import re

import pytest

from generator.comparison.claims.clause_rows import clause_groups
from generator.comparison.claims.gathering import same_counted
from generator.comparison.claims.mentions import clause_units
from generator.comparison.origins.speakers import speaks
from generator.model import Briefing, Certainty
from tests.corpus import articles, briefing, claimed, figure, statements

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


def test_one_number_of_one_source_makes_no_row_whatever_bound_it_sets() -> None:
    seats = "The ferries of Keld had at least 75 percent of their seats filled in spring"
    prices = "The mill raised its prices by 75 percent after the flood"
    told = briefing(f"{seats}. {prices}.", "It rained in Oslo.")
    assert [{m.text for m in c.mentions} for c in told.claims if c.articles == ("a",)] == [{seats}, {prices}]


def test_two_outlets_with_one_speaker_are_one_origin() -> None:
    claim = figure(briefing(FERRY_A, FERRY_B), "killed")
    assert len(claim.origins) == 1
    assert claim.status == "one origin"


def test_figures_that_cannot_both_be_true_conflict() -> None:
    claim = figure(briefing(FERRY_A, FERRY_B, FERRY_C), "killed")
    (difference,) = claim.differences
    assert difference.conflict
    assert difference.why == (
        "The figures range from about 300 (two sources, one origin: police in Norway) "
        "to approximately 1,000 (one source: Swedish officials)."
    )
    assert difference.left == (0, 1)
    assert difference.right == (2,)


def test_of_sources_that_share_a_figure_only_those_are_said_to_cite_a_speaker_that_do() -> None:
    plain = "Around 300 passengers were killed as the ferry Aurora sank off Bergen."
    (difference,) = figure(briefing(FERRY_A, plain, FERRY_C), "killed").differences
    assert "about 300 (two sources, one citing police in Norway)" in difference.why


@pytest.mark.parametrize(
    ("second", "told"),
    [
        ("About 35 percent of the houses in Lindholm were destroyed, police said.", "about 35 percent (two sources"),
        ("Police said 35 percent of the houses in Lindholm were destroyed.", "are 35 percent (two sources"),
        ("Police estimated that 35 percent of the houses in Lindholm were destroyed.", "“estimated that 35 percent”"),
    ],
)
def test_a_figure_of_several_is_no_surer_than_the_least_exact_of_them(second: str, told: str) -> None:
    first = "The mayor estimated that 35 percent of the houses in Lindholm were destroyed."
    other = "Engineers said 80 percent of the houses in Lindholm were destroyed."
    whys = [d.why for claim in briefing(first, second, other).claims for d in claim.differences]
    assert any(told in why for why in whys), whys


def test_a_figure_that_is_denied_is_no_end_of_a_range_and_a_doubt_stays_with_its_figure() -> None:
    doubted = "A nurse said 100 passengers may have been killed when the ferry Aurora sank off Bergen."
    denied = "The navy denied that 900 passengers were killed when the ferry Aurora sank off Bergen."
    told = briefing(FERRY_A, doubted, denied)
    whys = [d.why for c in told.claims for d in c.differences if "range" in d.why]
    assert whys
    assert all("100 (“may”; a nurse)" in why and "900" not in why for why in whys)


def test_of_many_speakers_of_a_figure_the_first_are_named_and_the_others_counted() -> None:
    names = "Moen Varga Quist Lund Haber Sorel Dahl Brandt Okoro Nyberg".split()
    told = [f"Ida {name} said 300 passengers were killed when the ferry Aurora sank off Bergen." for name in names]
    whys = [d.why for claim in briefing(*told, FERRY_C).claims for d in claim.differences]
    assert any("Ida Brandt and two others) to approximately 1,000" in why for why in whys), whys


def test_a_toll_that_is_told_to_rise_may_be_older_than_another() -> None:
    told = briefing(
        "A quake in central Norway killed at least 247 people on Wednesday, the agency said.",
        "The quake struck on Wednesday. The death toll had risen to 159 by late Wednesday, the agency said.",
    )
    (difference,) = figure(told, "toll").differences
    assert (difference.conflict, "one may be older than the other" in difference.why) == (False, True)


def test_a_family_of_four_is_no_four_of_others() -> None:
    rows = _rows(briefing("A family of four had died in Lorvik.", "Four Finns were among the dead in Lorvik."))
    assert rows == []


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


def test_a_family_is_not_counted_with_the_toll() -> None:
    told = briefing(
        "The quake killed 240 people in Lorvik, officials said.",
        "At least 250 people were killed in Lorvik. A family of four people was killed in a mill.",
    )
    groups = [{m.quantity.value for m in c.mentions if m.quantity} for c in told.claims if c.kind == "figure"]
    assert {240, 250} in groups
    assert not any(4 in values and 250 in values for values in groups)


@pytest.mark.parametrize(
    "text",
    [
        "The 1997 quake killed 300 people.",
        "Last Easter, 300 people were killed by a quake.",
        "A similar incident killed 300 people.",
        "So far this year quakes killed 300 people.",
    ],
)
def test_the_toll_of_another_event_stands_apart(text: str) -> None:
    told = briefing(
        "The quake killed 240 people in Lorvik, officials said.",
        f"The quake killed 240 people in Lorvik. {text}",
    )
    rows = [[m.quantity.value for m in c.mentions if m.quantity] for c in told.claims if c.kind == "figure"]
    assert [240, 240] in rows
    assert not any(300 in row for row in rows)


@pytest.mark.parametrize(
    "text",
    [
        "A link between the two countries was cut.",
        "The injured ranged in age from 11 to 30.",
        "Ida Moen and Karl Ott, both 51, died at the pier.",
        "Carts stood still for hours on the 55 Freeway.",
        "The farmer bought a 12-gauge shotgun in the village.",
        "A 5.6 magnitude quake woke the village at noon.",
    ],
)
def test_a_number_that_counts_nobody_anew_makes_no_row(text: str) -> None:
    assert not [c for c in briefing(text, text).claims if c.kind == "figure"]


def test_several_that_do_not_end_like_a_plural_are_counted() -> None:
    text = "The lake is home to 900 fish of every colour."
    assert [c.kind for c in briefing(text, text).claims] == ["figure"]


def test_one_quake_is_one_claim_whether_it_shook_or_jolted_the_town() -> None:
    told = briefing("A quake measuring 5.6 jolted Lorvik on Sunday.", "A 5.6 quake shook Lorvik on Sunday.")
    assert [c.articles for c in told.claims] == [("a", "b")]


def test_the_same_words_are_one_claim_whoever_says_them() -> None:
    rain, shut = "It rained in Oslo all day.\n", "Oh my God, you are shutting mills for the whole winter"
    told = briefing(
        f"{rain}One of the consequences is that people say, ‘{shut}.’",
        f"{rain}{shut}, Ola Moen said.",
    )
    (claim,) = [c for c in told.claims if "shutting mills" in c.label.text]
    assert claim.articles == ("a", "b")


def test_two_denials_do_not_contradict_each_other() -> None:
    told = briefing(
        "My remarks in no way represent the Lindholm Harbour Company or its owners.",
        "His remarks do not represent the Lindholm Harbour Company or its owners.",
    )
    assert not any(c.conflict for c in told.claims)


def test_a_report_that_opens_with_its_speaker_is_told_by_that_speaker() -> None:
    told = claimed("The Norwegian Coast Guard has confirmed that the ferry Aurora left the port of Bergen at noon.")
    spoken = [m for c in told for m in c.mentions if "ferry Aurora" in m.text]
    assert {m.speaker for m in spoken} == {"The Norwegian Coast Guard"}
    assert not any("has confirmed" in m.text for m in spoken)


def test_what_was_not_denied_is_not_shown_as_denied() -> None:
    told = briefing("Mayor Ida Moen did not deny that divers were inside the sunken ferry Aurora on Monday.")
    texts = [m.text for c in told.claims for m in c.mentions]
    assert not any(text.startswith("deny …") for text in texts)


def test_a_hedge_that_is_parted_is_shown_whole_and_once() -> None:
    told = briefing("It shouldn’t be a surprise that the new harbour laws would hurt the fishing families on Monday.")
    texts = [m.text for c in told.claims for m in c.mentions]
    assert texts == ["It shouldn’t be a surprise that the new harbour laws would hurt the fishing families on Monday"]


def test_a_clause_that_is_more_likely_is_not_told_without_it() -> None:
    told = claimed(
        "To be sure, people here are more likely to believe the wealthy will benefit most from the harbour reform, "
        "according to a poll."
    )
    (text,) = [m.text for c in told for m in c.mentions]
    assert text.startswith("more likely to believe the wealthy")


def test_a_clause_after_nor_begins_with_it() -> None:
    told = claimed("The boys had no boat, nor did they play cards in the barn on Monday, the sheriff said.")
    assert "nor did they play cards in the barn on Monday" in [m.text for c in told for m in c.mentions]


def test_so_many_different_figures_are_no_conflict() -> None:
    texts = [f"Officials said {n} people were killed by the storm in Lorvik." for n in (20, 24, 29, 33, 38, 43, 51)]
    assert not any(c.conflict for c in briefing(*texts).claims)


def test_the_label_of_a_claim_names_no_day_that_only_one_source_gives() -> None:
    told = briefing(
        "Rebel fighters had been withdrawn from the Lorvik front line in about the middle of last month.",
        "Rebel fighters had been withdrawn from the Lorvik front line.",
    )
    (claim,) = [c for c in told.claims if len(c.articles) == 2]
    assert "month" not in claim.label.text


def test_joining_does_not_depend_on_the_order_of_the_pairs() -> None:
    found = articles(FERRY_A, FERRY_B, FERRY_C)
    said = statements(found)
    units = [u for a in found for u in clause_units(a, said[a.id])]
    pairs = [(i, j, 0.4 + 0.02 * ((i * j) % 9)) for i in range(len(units)) for j in range(i + 1, len(units))]
    groups = clause_groups(units, pairs)
    assert groups == clause_groups(units, pairs[::-1])
    assert sorted(i for g in groups for i in g) == list(range(len(units)))
    assert any(len(g) > 1 for g in groups)


def test_an_equal_small_number_of_others_is_no_support() -> None:
    told = briefing(
        "The coast guard transported six people with burns to the hospital in Bergen.",
        "At one moment six officers entered a nearby house with their guns drawn.",
    )
    assert all(len(c.articles) == 1 for c in told.claims)


def test_a_denial_is_not_joined_with_its_contrary_about_another_place() -> None:
    told = briefing(
        "There is intense military and militant activity in that area, the mayor of Lorvik said.",
        "There were no militants or military activity in its school, the mayor of Lorvik said.",
    )
    assert not any(len(c.articles) == 2 and not c.differences for c in told.claims)


def test_men_are_not_taken_for_soldiers() -> None:
    assert not same_counted("young men", "soldiers")
    assert same_counted("troops", "soldiers")


def test_a_clip_that_shows_something_is_no_origin_with_a_name() -> None:
    claim = figure(
        briefing(
            "A clip on social media showed two captured soldiers near Port Elm.",
            "The footage showed two captured soldiers near Port Elm.",
        ),
        "captured",
    )
    assert not any(origin.name for origin in claim.origins)


def test_a_clause_that_only_hangs_on_another_is_no_claim_of_its_own() -> None:
    told = briefing("Buyers can take a first look next week when they log onto the county website.")
    assert [c.label.text for c in told.claims] == [
        "Buyers can take a first look next week when they log onto the county website"
    ]


def test_an_equal_share_joins_sentences_that_tell_it_in_other_words() -> None:
    told = briefing(
        "Ferry fares will jump an average of 22 percent next year, the harbour board said on Monday.",
        "The cost of ferry tickets is expected to rise an average of 22 percent, the harbour board said.",
    )
    (claim,) = [c for c in told.claims if len(c.articles) == 2]
    assert "22 percent" in claim.label.text


def test_two_arrests_are_not_one_claim() -> None:
    told = briefing(
        "Sam Roe was arrested on Friday in connection with the harbour robbery.",
        "Tom Pike was arrested on Friday in connection with the harbour robbery.",
    )
    assert all(len(c.articles) == 1 for c in told.claims)


def test_who_only_owns_an_opinion_by_a_pronoun_is_no_speaker() -> None:
    told = (
        '"I saw it," Judge Karl Ott, a Moen appointee, wrote in his opinion.\n'
        '"The court declines to take sides in this fight between the town and the mayor."'
    )
    assert "his" not in {m.speaker for c in claimed(told, "It rained.") for m in c.mentions}


def test_nobody_is_counted_by_a_possessive() -> None:
    told = briefing(
        "A jury found Sam Roe guilty of killing his wife in Lindholm.",
        "Sam Roe killed his wife, the court in Lindholm heard.",
    )
    assert not [c for c in told.claims if c.kind == "figure"]


def test_a_part_of_the_wounded_does_not_contradict_all_of_them() -> None:
    told = briefing(
        "Four people from Lindholm were wounded in the blast at the harbour.",
        "Nine people were wounded in the blast at the harbour.",
    )
    assert not [c for c in told.claims if c.conflict]


def test_a_hedge_beside_its_clause_is_read_with_it() -> None:
    told = claimed(
        "Mayor Ida Miller did not deny that divers were inside the sunken ferry Aurora on Monday. It snowed."
    )
    texts = [m.text for c in told for m in c.mentions]
    assert "did not deny that divers were inside the sunken ferry Aurora on Monday" in texts


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("“I think the harbour council understands the fishing families,” Ida Moen said.", "I think the harbour"),
        ("“We also hope that the harbour council hears the fishing families,” Ida Moen said.", "We also hope that the"),
        (
            "“It is wrong to suggest that the harbour council paid the fishing families,” a spokesman said.",
            "It is wrong",
        ),
        (
            "“I had no reason to believe that my brother or sister knew Ott was doing what was described,” he said.",
            "I had no reason to believe that my brother",
        ),
    ],
)
def test_a_doubt_is_shown_with_who_doubts_and_how_it_is_judged(sentence: str, shown: str) -> None:
    texts = [m.text for c in claimed(sentence) for m in c.mentions]
    assert any(text.startswith(shown) for text in texts), texts


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("Wardens recommended in May that he file charges against the mayor.", "recommended in May that he file"),
        ("Ida Moen demanded that the council close the bridge at once.", "demanded that the council close"),
        ("The mayor asked that the bridge be closed for the whole winter.", "asked that the bridge be closed"),
        ("The mayor said that the bridge was closed for the winter.", "the bridge was closed"),
    ],
)
def test_what_only_should_be_so_is_shown_with_who_wants_it(sentence: str, shown: str) -> None:
    (article,) = articles(sentence)
    units = clause_units(article, statements((article,))["a"])
    assert [unit.mention.text.startswith(shown) for unit in units] == [True]


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("“I’m not going to stand here and tell you that we kept the bridge safe,” Moen said.", "I’m not going to"),
        ("“That’s not how you run the harbour council of Lindholm,” Moen said.", "That’s not how"),
        (
            "The law requires the council to certify each year that the bridge is safe.",
            "requires the council to certify",
        ),
        ("“We’ll do our best to ensure the fishing families are not harmed,” Moen said.", "We’ll do our best to"),
        ("Divers say they’re puzzled that the mayor would have the keys to the wreck.", "they’re puzzled that"),
        ("Prosecutors failed to prove that the captain opened the valve at noon.", "failed to prove that"),
        ("Moen met the argument that the harbour tolls protect the fishing families.", "the argument that"),
        ("It may be a matter of time before the old bridge collapses into the harbour.", "a matter of time before"),
    ],
)
def test_a_clause_that_is_turned_is_shown_with_what_turns_it(sentence: str, shown: str) -> None:
    (article,) = articles(sentence)
    texts = [unit.mention.text for unit in clause_units(article, statements((article,))["a"])]
    assert texts
    assert all(shown in text for text in texts), texts


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        (
            "Moen declared on Monday that the harbour is shut to ferries – a decision that will cost families a lot.",
            ("Moen", "the harbour is shut to ferries"),
        ),
        (
            "State prosecutors suggested that the owners had confirmed that they did not insure the old ferry.",
            ("State prosecutors", "the owners had confirmed that they did not insure the old ferry"),
        ),
        (
            "Moen said that the captain acted in good faith according to the Harbour Doctrine.",
            ("Moen", "the captain acted in good faith"),
        ),
    ],
)
def test_nobody_is_shown_to_say_what_another_says(sentence: str, shown: tuple[str, str]) -> None:
    (article,) = articles(sentence)
    mentions = [unit.mention for unit in clause_units(article, statements((article,))["a"])]
    assert any(m.speaker == shown[0] and m.text.startswith(shown[1]) for m in mentions), mentions
    assert not any("cost families" in m.text or m.speaker == "the Harbour Doctrine" for m in mentions)


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        (
            "He now says it is the new owner of the old ferry who has to pay the harbour.",
            "He now says it is the new owner",
        ),
        (
            "Just 39 percent said they approve of the job the harbour council is doing.",
            "Just 39 percent said they approve",
        ),
        (
            "The vote could succeed if more members decide they need to hear the divers first.",
            "if more members decide they",
        ),
        ("Ida Moen said the new owner of the old ferry has to pay the harbour.", "the new owner"),
    ],
)
def test_a_clause_without_a_named_speaker_is_shown_with_whoever_says_it(sentence: str, shown: str) -> None:
    (article,) = articles(sentence)
    texts = [unit.mention.text for unit in clause_units(article, statements((article,))["a"])]
    assert any(text.startswith(shown) for text in texts), texts


def test_a_figure_or_a_weekend_is_no_speaker_and_a_mark_no_part_of_one() -> None:
    assert not any(map(speaks, ("46", "Some 21%", "a violent weekend in Arden", "the level of detail")))
    assert all(map(speaks, ("a poll released over the weekend", "2 witnesses", "County 21 officers")))


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("If convicted of opening the valve, the captain could face five years in prison.", "If convicted of opening"),
        (
            "Police do not know how many valves were opened or whether any nearby farms were flooded.",
            "do not know how many valves were opened or whether",
        ),
    ],
)
def test_a_short_condition_or_doubt_is_shown_whole_before_its_clause(sentence: str, shown: str) -> None:
    (article,) = articles(sentence)
    texts = [unit.mention.text for unit in clause_units(article, statements((article,))["a"])]
    assert any(text.startswith(shown) for text in texts), texts
    assert not any(" … " in text for text in texts), texts


@pytest.mark.parametrize(
    "sentence",
    [
        "Moen, who could not be reached on Monday, said that the bridge was closed for the winter.",
        "The council had no money and Moen said that the bridge was closed for the winter.",
        "Moen certified to the council on Monday that the bridge was closed for the winter.",
    ],
)
def test_words_that_rule_another_clause_are_not_shown_with_this_one(sentence: str) -> None:
    (article,) = articles(sentence)
    texts = [unit.mention.text for unit in clause_units(article, statements((article,))["a"])]
    assert "the bridge was closed for the winter" in texts, texts


def test_a_most_below_a_least_are_not_both_called_true() -> None:
    told = briefing(
        "Hundreds of people were injured when the ferry Aurora sank off Lindholm.",
        "As many as 365 people were injured when the ferry Aurora sank off Lindholm.",
        "At least 368 people were injured when the ferry Aurora sank off Lindholm.",
    )
    (why,) = [d.why for c in told.claims for d in c.differences if c.kind == "figure"]
    assert "at least 368" in why
    assert "can be true" not in why


def test_figures_of_a_toll_that_rises_are_told_once_and_may_be_older() -> None:
    told = briefing(
        "The death toll stood at 159, but the number of missing was uncertain. "
        "The death toll had risen to 159 by late Wednesday, the relief agency said.",
        "A storm toppled homes in Lindholm on Wednesday, killing at least 247 people, according to the relief agency.",
        "Rescue crews dug through homes in Lindholm on Thursday as the death toll reached 250.",
    )
    (older,) = (d.why for c in told.claims for d in c.differences if c.kind == "figure")
    assert older.endswith(": some may be older than the others.")
    assert all(figure in older for figure in ("159 (by late Wednesday: the", "at least 247", "250"))


def test_a_toll_that_was_revised_is_not_given_and_the_revision_is_told() -> None:
    told = briefing(
        "A storm toppled homes in Lindholm on Wednesday, killing at least 247 people, according to the relief agency.",
        "The death toll rose to 241 early Thursday, the coast guard said.\n"
        "They revised downward an earlier figure of 247 after one town corrected its toll.",
    )
    (older,) = (d.why for c in told.claims for d in c.differences if c.kind == "figure")
    assert "and 247" not in older
    assert older.endswith(
        "; a source says: “They revised downward an earlier figure of 247 after one town corrected its toll.”"
    )


@pytest.mark.parametrize(
    ("second", "conflict"),
    [
        ("Initial reports from the port said nine sailors were wounded.", False),
        ("The port said initially that nine sailors were wounded.", False),
        ("Six sailors were wounded. The port office had said earlier that nine sailors were wounded.", False),
        ("Six sailors were wounded. Earlier, the port office said nine sailors were wounded.", False),
        ("The port office had said earlier that nine sailors were wounded.", True),
        ("The port office said nine sailors were wounded.", True),
    ],
)
def test_what_was_reported_at_first_conflicts_with_no_figure(second: str, conflict: bool) -> None:
    told = briefing(
        "Six sailors were wounded in the fire at Lorvik harbour on Friday, the coast guard said.",
        second.replace("wounded.", "wounded in the fire at Lorvik harbour on Friday."),
    )
    assert any(c.conflict for c in told.claims) is conflict
    given = [m for c in told.claims if c.kind == "figure" for m in c.mentions if "nine" in m.text]
    assert given
    assert all(m.holds is conflict for m in given)


def test_a_range_tells_as_many_figures_as_have_room_whether_its_ends_are_told_by_many_or_not() -> None:
    towns = ("Lorvik", "Lorvik", "Lorvik", "Tarn", "Selm", "Keld", "Holt")
    figures = (30, 30, 30, 34, 38, 42, 46)
    raids = [f"The raid on the coast at {town} killed {n} people." for town, n in zip(towns, figures, strict=True)]
    (why,) = [d.why for c in briefing(*raids).claims for d in c.differences if c.kind == "figure"]
    assert [n for n in sorted({*figures}) if re.search(rf"\b{n}\b", why)] == [30, 34, 38, 42, 46]


def test_two_figures_of_one_clause_are_one_row() -> None:
    first = "The annual gain of wages fell from a 10-year high of 3.4% to 3.2%. It snowed in Lindholm."
    other = "Wages, which brokers had expected to grow at 3.4% over the year, instead came in at 3.2%. It rained."
    labels = [c.label.text for c in briefing(first, other).claims]
    assert any("3.4%" in label for label in labels)
    assert len(labels) == len(set(labels)), labels


def test_a_clause_that_stands_in_a_wider_one_of_the_same_sources_has_no_row_of_its_own() -> None:
    said = "“We won’t allow the mayor to tell the council that it cannot fulfil its harbour duties,” {} said."
    told = briefing(said.format("Ida Moen"), said.format("Council member Ida Moen"))
    (row,) = [c for c in told.claims if len(c.articles) > 1]
    assert row.label.text == said.format("Ida Moen").removesuffix(".")
    assert {m.text for m in row.mentions} == {said.partition("”")[0].strip("“").removesuffix(",")}


@pytest.mark.parametrize(
    "stamp", ["(Published Sunday, May 5, 2020)", "LORVIK, Mo. (KXYZ)", "Anna Berg and Ole K. Holm"]
)
def test_a_page_s_stamp_claims_nothing_and_has_no_place_in_the_timeline(stamp: str) -> None:
    told = briefing(
        f"The ferry Aurora sank off Lindholm early on Sunday. {stamp}\nDivers searched the wreck for many hours."
    )
    texts = [m.text for c in told.claims for m in c.mentions] + [e.line.text for e in told.timeline]
    assert not any(stamp.strip("()") in text for text in texts)


def test_a_speaker_does_not_begin_in_the_clause_before() -> None:
    told = briefing(
        "The council considered him a thief and Harbour Secretary Ida Moen said he was planning a raid on the old mill."
    )
    assert {m.speaker for c in told.claims for m in c.mentions if m.speaker} == {"Harbour Secretary Ida Moen"}


def test_a_row_is_headed_by_those_counted_before_what_was_done() -> None:
    told = briefing(
        "Rebels near Lindholm fired two flare rockets at the ferry. It snowed.",
        "A spokesman was confident that the rebels fired two flare rockets at the ferry. It rained.",
    )
    assert "Flare rockets fired" in [c.label.text for c in told.claims if c.kind == "figure"]


def test_what_is_only_named_to_be_judged_is_no_claim() -> None:
    for said in (
        "To suggest that the harbour council paid the fishing families is untrue, a spokesman said.",
        "It snowed. The council said “to suggest that the harbour council paid the families in May is wrong.”",
    ):
        texts = [m.text for c in briefing(said).claims for m in c.mentions]
        assert texts
        assert not any(text.startswith(("suggest", "the harbour council paid")) for text in texts), texts


def test_one_word_for_whom_and_what_counts_whoever_it_happened_to() -> None:
    told = briefing(
        "As many as half of the ferry passengers were killed or injured, said Karl Jones. It snowed.",
        "Jones spoke of up to 50 percent casualties among the ferry passengers. It rained.",
    )
    assert any(len(c.articles) == 2 and c.kind == "figure" for c in told.claims)


def test_a_part_is_no_other_figure_than_its_whole() -> None:
    told = briefing(
        "Officials said 23 people were injured in the Port Elm crash, 9 of them children.",
        "Officials said 9 children were among 23 people injured in the Port Elm crash.",
    )
    assert [d for claim in told.claims for d in claim.differences] == []


def test_what_one_source_denies_and_another_says_is_a_conflict() -> None:
    told = briefing(
        "The minister denied that the Port Elm dam was unsafe.",
        "Ida Moen said that the Port Elm dam was unsafe.",
    )
    (claim,) = [c for c in told.claims if c.differences]
    assert [(d.kind, d.conflict) for d in claim.differences] == [("polarity", True)]
    assert claim.differences[0].why == (
        "One source says “denied”, where another says that it is so; they go back to different speakers."
    )


def test_two_numbers_of_one_street_are_seen_side_by_side() -> None:
    told = briefing(
        "The baker Ida Moen was robbed of her bicycle in the 200 block of Holt Avenue, police said.",
        "Shots were fired in the 300 block of North Holt Avenue before a bicycle was taken.",
    )
    (claim,) = [c for c in told.claims if c.differences]
    assert [(d.kind, d.conflict) for d in claim.differences] == [("place", True)]


def test_a_hedge_before_another_clause_is_not_of_its_figure() -> None:
    told = briefing(
        "Police may be close to naming the two men who opened fire in Port Elm, wounding 40 people.",
        "The shooting in Port Elm left 40 people wounded.",
    )
    assert [d for claim in told.claims for d in claim.differences] == []


def test_the_whole_of_which_some_were_hurt_is_no_other_figure() -> None:
    told = briefing(
        "Nearly half of the 60 homes in Port Elm were damaged, the council said.",
        "The council said 28 of the 60 homes in Port Elm were damaged.",
    )
    assert [d for claim in told.claims for d in claim.differences] == []


def test_what_hangs_at_the_end_of_a_clause_makes_it_no_claim_of_another() -> None:
    told = briefing(
        "The repair bill was a reason for the decision to close the quay in Arden, "
        "where Danish sailors launched a surprise blockade in August last year.",
        "In August, Danish sailors launched a surprise blockade in Arden.",
    )
    assert all(len(claim.articles) == 1 for claim in told.claims)


def test_a_clause_beside_a_figure_is_a_claim_where_another_source_makes_it() -> None:
    told = briefing(
        "Moen posted a clip showing two rescued sailors of the Aurora, one of whom said the mate had left the bridge.",
        "Two sailors of the Aurora were rescued. One sailor said the mate had left the bridge before the storm.",
    )
    (claim,) = [c for c in told.claims if "mate had left" in c.label.text]
    assert [m.ref.article for m in claim.mentions] == ["a", "b"]
    assert claim.mentions[0].speaker == "two rescued sailors of the Aurora, one of whom"


def test_a_clause_beside_a_figure_that_only_one_source_has_stays_in_its_row() -> None:
    told = briefing(FERRY_A, "Around 300 passengers were killed in Norway, as the coast guard had feared for years.")
    assert not any("feared" in claim.label.text for claim in told.claims)


def test_words_in_quotation_marks_make_a_short_clause_a_claim() -> None:
    told = briefing(
        f"{FERRY_A}\nOne sailor said the mate had told him he was being sent on a “safety drill.”",
        f"{FERRY_B}\nAnother of the crew claimed he was on a “safety drill.”",
    )
    assert any(len(c.articles) == 2 and "safety drill" in c.label.text for c in told.claims)


def test_a_denial_of_another_matter_is_no_conflict() -> None:
    told = briefing(
        "Ida Moen denied that the trial was political, despite Lorvik prosecutors declining to pursue charges.",
        "Ida Moen named a Lorvik prosecutor in June to pursue charges against the sect.",
    )
    assert not any(claim.conflict for claim in told.claims)


def test_an_article_that_gives_both_figures_counts_two_things() -> None:
    told = briefing(
        "Three people were killed when a shell hit a school in Lorvik.\nFive people were killed in a house in Lorvik.",
        "Three people were killed in the Lorvik school.",
    )
    assert not any(claim.conflict for claim in told.claims)


def test_who_means_to_do_something_is_no_origin_of_what_is_told_of_him() -> None:
    told = briefing(
        "The Lorvik council is hoping to gain access to the northern harbour and its cranes.",
        "The Lorvik council is hoping to gain access to the northern harbour.",
    )
    assert {origin.name for claim in told.claims for origin in claim.origins} == {""}


def _rows(told: Briefing) -> list[list[float | None]]:
    return [[m.quantity.value for m in c.mentions if m.quantity] for c in told.claims if c.kind == "figure"]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("A 19-year-old man was fatally shot in Bergen.", "We have told of two murders in Bergen.", {1, 2}),
        (
            "The raid wounded 24 soldiers at the pier of Bergen.",
            "The shelling of a Bergen school wounded around 100 people.",
            {24, 100},
        ),
        (
            "Dozens more were missing from the quake in Bergen.",
            "The Finnish government said 11 of its citizens were missing in Bergen.",
            {12, 11},
        ),
        (
            "Police identified five of the victims of Bergen by name, of whom two went to one school.",
            "Five of the victims of Bergen are stable, a doctor said by name.",
            {5},
        ),
        (
            "Five people suffered critical injuries in Bergen and four had serious injuries, officials said.",
            "It rained.",
            {5, 4},
        ),
        (
            "The quake left 35 dead in Bergen. The governor reported 35 dead in Lorvik.",
            "It rained.",
            {35},
        ),
        (
            "Two teens accidentally shot themselves while playing with a gun on Thursday afternoon.",
            "One teen was playing with the gun when he accidentally shot the other two, ages 14 and 16.",
            {1, 2},
        ),
    ],
    ids=[
        "somebody told of",
        "some of all",
        "citizens of one country",
        "some of the victims",
        "parts of one sentence",
        "two places",
        "who did it",
    ],
)
def test_figures_of_others_share_no_row(one: str, other: str, apart: set[float]) -> None:
    told = briefing(one, other)
    assert not any(apart <= set(row) and len(row) > 1 for row in _rows(told))
    assert not any(len(c.mentions) > 1 and all("35" in m.text for m in c.mentions) for c in told.claims)


def test_a_figure_of_another_year_is_headed_by_it() -> None:
    text = "The quake was on par with one in 2009 that left more than 300 people dead in Arden."
    told = briefing(text, "It harked back to the 2009 quake that killed more than 300 people in Arden.")
    assert figure(told, "dead").label.text == "People dead in 2009"


def test_a_figure_of_another_month_is_headed_by_it_and_asked_for_with_it() -> None:
    told = briefing(
        "A quake struck Keld on Sunday. A quake in September killed at least seven people and injured 40.",
        "Keld shook on Sunday. That temblor in September killed at least six people and injured almost 50.",
    )
    assert {c.label.text for c in told.claims if c.kind == "figure"} == {
        "People killed in September",
        "Injured in September",
    }
    assert "How many were injured in September: 40 or almost 50?" in [q.text for q in told.questions]


def test_the_hurt_of_a_second_quake_are_in_no_conflict_with_those_of_the_first() -> None:
    first = "A 5.6 quake hit the isle of Keld on Sunday, injuring five people, the governor said."
    second = "A 5.2 quake has injured three people on the isle of Keld, state television says."
    assert figure(briefing(first, second), "injur").conflict
    assert not figure(briefing(first, f"{second} Monday's earthquake was the second one in a day."), "injur").conflict


def test_a_figure_of_one_town_may_not_count_the_people_of_all() -> None:
    told = briefing(
        "In Keld, Mayor Ida Moen said at least 2,500 people were displaced.",
        "The relief agency set up camps around each town for the thousands who were displaced.",
    )
    (why,) = (d.why for c in told.claims for d in c.differences if c.kind == "figure")
    assert why.endswith("they may not count the same people.")


def test_so_many_small_figures_of_one_article_are_of_several_events() -> None:
    many = (
        "Three people were killed in a school in Bergen. Two people were killed in a mill in Tarn. "
        "Shelling of Arden left five people dead."
    )
    told = briefing(many, "Four people were killed by a tank in Lorvik, the army said.")
    assert not any(len(set(row)) > 1 for row in _rows(told))


def test_a_clause_whose_verb_stands_for_another_claims_nothing() -> None:
    text = "It is unheard of to overrule engineers in order to help friends, as Mayor Ida Moen did in the bridge case."
    assert not any(c.label.text.startswith("Mayor Ida Moen did") for c in briefing(text, text).claims)


def test_a_hedge_that_both_sources_have_is_no_difference() -> None:
    told = briefing(
        "Karl Ott had two earlier opinions that it would be difficult to repair the harbour wall of Lindholm.",
        "Ida Moen said it would be difficult to repair the harbour wall of Lindholm itself.",
    )
    assert not [d for c in told.claims for d in c.differences]


def test_a_quotation_that_runs_on_keeps_its_speaker_in_each_sentence() -> None:
    told = briefing(
        "Ida Moen lost her mill. “Again, it is hard to know what the storm took. Those are heavy losses for a town of "
        "nine thousand,” Moen said.",
        "“Those are heavy losses for a town of nine thousand,” Moen said of the storm.",
    )
    (claim,) = [c for c in told.claims if "heavy losses" in c.label.text]
    assert [m.speaker for m in claim.mentions] == ["Moen", "Moen"]


def test_a_quotation_with_a_short_clause_of_its_own_is_one_claim_of_both_sources() -> None:
    told = briefing(
        "“The vessel did not slow down as it approached the berth,” Ellery said. “We do not know why.”",
        "“The vessel did not slow down as it approached the berth,” Captain Ruth Ellery of the coast guard said.",
    )
    (claim,) = [c for c in told.claims if "vessel" in c.label.text]
    assert (claim.label.text, claim.articles) == (
        "The vessel did not slow down as it approached the berth",
        ("a", "b"),
    )


def test_what_is_said_before_its_speaker_is_the_claim() -> None:
    told = claimed("Tomas Venn said the pier was closed. No fuel leaked into the harbour, he said.", "It rained.")
    (mention,) = [m for c in told for m in c.mentions if "fuel" in m.text]
    assert (mention.text, mention.speaker) == ("No fuel leaked into the harbour", "Tomas Venn")


def test_two_speakers_of_one_article_can_contradict_each_other() -> None:
    told = "Mayor Ida Moen said there is no fuel crisis.\nEngineer Ivo Lund said there is a fuel crisis in Lorvik."
    assert [d.kind for c in briefing(told, "Lorvik was quiet.").claims for d in c.differences if d.conflict] == [
        "polarity"
    ]
    one = told.replace("Engineer Ivo Lund", "Ida Moen")
    assert not any(d.conflict for c in briefing(one, "Lorvik was quiet.").claims for d in c.differences)


def test_a_denial_is_of_the_act_and_not_of_what_says_which() -> None:
    denied = "The union disputed claims that strikers had thrown stones at officers from the mill that was sold in May."
    said = "Police said strikers had thrown stones at officers from the mill."
    assert [d.kind for c in briefing(denied, said).claims for d in c.differences if d.conflict] == ["polarity"]


def test_a_figure_that_may_be_older_is_told_beside_those_that_may_count_others() -> None:
    told = [
        "The blast in Lorvik left 55 people injured.",
        "Fifty people in Tarn were injured.",
        "So far the blast in Lorvik has injured 100 people.",
    ]
    whys = [d.why for d in figure(briefing(*told), "injured").differences]
    assert any("100" in why and "older" in why for why in whys), whys


@pytest.mark.parametrize(
    "sentence",
    [
        "“As months have passed, and boats were lost, (Norway) is suspected to be speeding up its plans,” Moen said.",
        "When they arrived on the scene they found 17-year-old Bo K. Ray, from Arden, dead and Ivo Lund hurt.",
        "In the call, Bo Ray told the harbour master he did not know who the boat belonged to.",
    ],
)
def test_no_sentence_is_lost_because_its_clauses_only_hang_on_each_other(sentence: str) -> None:
    told = briefing(f"It rained in Oslo. {sentence}", "The council met about its budget.")
    assert 2 in {m.ref.n for claim in told.claims for m in claim.mentions if m.ref.article == "a"}


def test_a_denial_and_what_another_speaker_of_the_article_says_conflict() -> None:
    told = (
        "The union denied that strikers had thrown stones at officers from the mill.\n"
        "Police said strikers had thrown stones at officers from the mill."
    )
    found = [d for c in briefing(told, "Lorvik was quiet.").claims for d in c.differences if d.conflict]
    assert [d.why for d in found] == [
        "One says “denied”, where another says that it is so; they go back to different speakers."
    ]
    for other in ("Strikers", "The mill denies that strikers"):
        calm = told.replace("Police said strikers", other)
        assert not any(d.conflict for c in briefing(calm, "Lorvik was quiet.").claims for d in c.differences)


def test_what_somebody_thinks_of_the_dead_is_no_part_of_their_row() -> None:
    told = briefing("Two wonderful people were killed at the quay.", "Two wonderful people were killed by the ice.")
    assert not [c.label.text for c in told.claims if c.kind == "figure" and "wonderful" in c.label.text]


def test_what_takes_a_clause_back_at_once_stays_with_it() -> None:
    told = briefing(
        "The yard is also preparing to launch a second ferry, though there were no signs of work at the slip, he said.",
        "The yard is preparing to launch a second ferry. The slip is empty.",
    )
    (claim,) = [c for c in told.claims if len(c.articles) > 1]
    assert ["though there were no signs of work at the slip" in m.text for m in claim.mentions] == [True, False]


def test_a_source_that_counts_others_too_differs_from_nobody() -> None:
    told = briefing(
        "A gunman killed 17 people in Lorvik in May. Almost 60 people were killed at a festival in Keld in June.",
        "Rain fell on the port of Keld.",
    )
    assert [d for claim in told.claims for d in claim.differences] == []


def test_two_speakers_of_one_source_differ() -> None:
    told = briefing(
        "The sheriff said 10 people were killed in the fire in Lorvik. The mayor said 13 were killed in the fire.",
        "Rain fell on the port of Keld.",
    )
    assert any(claim.differences for claim in told.claims if claim.kind == "figure")


def test_shots_that_may_not_be_the_same_are_no_people() -> None:
    told = briefing(
        "At least 50 shots were fired at the mill of Keld, police said.",
        "“I heard about maybe 10 rounds at the mill of Keld,” said Ida Moen. More than 50 shots were fired at the "
        "mill, the guard said.",
    )
    (why,) = (d.why for c in told.claims for d in c.differences if c.kind == "figure")
    assert why.endswith("they may not count the same.")


def test_a_part_of_a_figure_that_another_source_tells_in_parts_is_no_other_figure() -> None:
    told = briefing(
        "Three workers, a man and two women, were killed in the fire at the Lorvik bank, police said.",
        "The workers, a man and two women, were killed when the bank in Lorvik was set on fire.",
    )
    assert not [d for c in told.claims if c.kind == "figure" for d in c.differences]


def test_one_man_is_named_in_one_way_behind_the_figures_of_his_source() -> None:
    told = briefing(
        "Nine people were wounded in the fire at the Lorvik mill, said Dr. Ivo Lund.\n"
        "Ten people were wounded in the fire at the Lorvik mill at first count, Lund said.",
        "Seven people were wounded in the fire at the Lorvik mill so far, the sheriff said.",
    )
    whys = [d.why for c in told.claims if c.kind == "figure" for d in c.differences]
    assert whys
    assert not any("(one source: Lund)" in why or "(Lund)" in why for why in whys)


def test_an_hour_and_the_strength_of_a_tremor_count_nobody() -> None:
    texts = (
        "Two sailors were shot in Lorvik on Saturday, and there were at least four aftershocks of around 5.",
        "Around 10 Saturday night, two sailors were shot in Lorvik. Aftershocks had magnitudes ranging from 3 to 5.",
    )
    values = {m.quantity.value for c in briefing(*texts).claims for m in c.mentions if m.quantity}
    assert values <= {2.0, 4.0}


def test_what_a_sentence_compares_the_news_with_differs_from_no_figure() -> None:
    told = briefing(
        "A gunman killed five children in the school of Lorvik on Friday.",
        "The killing of children comes little over a month after a gunman killed 20 children in the school of Keld.",
    )
    assert not [d for c in told.claims if c.kind == "figure" for d in c.differences]


def test_two_dates_differ_only_where_they_stand_by_one_word() -> None:
    hearing = "A hearing before Judge Moen on the fire in the Lorvik mill is scheduled for April 14."
    refiled = "Charges were refiled April 5 with a hearing before Judge Moen on the fire in the Lorvik mill scheduled."
    moved = hearing.replace("April 14", "April 15")

    def dates(*texts: str) -> list[str]:
        return [d.why for c in briefing(*texts).claims for d in c.differences if d.kind == "date"]

    assert dates(hearing, moved)
    assert not dates(hearing, refiled)
    assert not dates(
        hearing.replace("April 14", "Thursday, January 25, 2016"), hearing.replace("for April 14", "Thursday")
    )
