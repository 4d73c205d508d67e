"""Differences in the telling: altered quotations, moved marks, stronger words, bare figures, casualties in parts."""

import pytest

from generator.comparison.claims.mentions import clause_units
from generator.comparison.differences.quotes import altered, moved, quoting
from generator.comparison.differences.strengths import apart
from generator.comparison.differences.sureness import sureness
from generator.language.sentences import split_sentences
from generator.language.statements import statements_of
from generator.model import Claim, Difference, Statement
from tests.corpus import articles, briefing, claimed, figure, statements

LOSSES = "“Those are pretty heavy losses for a town of 9,000,” Ida Moen said."


def statement(text: str) -> Statement:
    return statements_of(text, split_sentences(text))[0]


def of_kind(claims: tuple[Claim, ...], kind: str) -> list[Difference]:
    return [d for claim in claims for d in claim.differences if d.kind == kind]


@pytest.mark.parametrize(
    ("other", "changes"),
    [
        (
            "“Those are heavy losses for a town of 9,000,” Moen said.",
            [("Those are pretty heavy losses", "Those are heavy losses")],
        ),
        ("“Those are pretty heavy losses,” Moen said.", []),
        ("“Those are pretty heavy losses for the town of 9,000,” Moen said.", []),
        ("“Those are ... heavy losses for a town of 9,000,” Moen said.", []),
        ("“Those are [very] heavy losses for a town of 9,000,” Moen said.", []),
        ("“We lost the harbour and the mill in one night,” Moen said.", []),
        (
            "“Those are not heavy losses for a town of 9,000,” Moen said.",
            [("Those are pretty heavy losses", "Those are not heavy losses")],
        ),
        ("“Those are heavy losses, pretty heavy, for a town of 9,000,” Moen said.", []),
        ("“Those are pretty heavy losses for a K. town of 9,000,” Moen said.", []),
    ],
)
def test_a_word_changed_inside_a_quotation_is_found_and_an_excerpt_is_none(
    other: str, changes: list[tuple[str, str]]
) -> None:
    assert list(altered(quoting(statement(LOSSES)), quoting(statement(other)))) == changes


def test_a_changed_word_is_shown_with_the_doubt_right_before_it() -> None:
    one, other = (
        f"“Of all the boats here maybe {n} men will ever sail again,” Moen said." for n in ("ten old", "ten young")
    )
    ((left, right),) = altered(quoting(statement(one)), quoting(statement(other)))
    assert left.startswith("maybe ten old")
    assert right.startswith("maybe ten young")


def test_another_person_is_another_saying_and_another_preposition_is_not() -> None:
    one = quoting(statement("“The boats will never come back if we do not ask for them,” Moen said."))
    other = quoting(statement("“The boats will never come back if you do not ask for them,” Moen said."))
    assert list(altered(one, other)) == [("back if we do not", "back if you do not")]
    same = quoting(statement("“The boats will never come back if we do not ask about them,” Moen said."))
    assert list(altered(one, same)) == []


def test_two_sayings_that_only_share_a_name_are_no_altered_quotation() -> None:
    one = "“No one here has met the head of the Lorvik harbour board since the flood of last autumn,” Moen said."
    other = "“The head of the old Lorvik harbour office told us nothing at all about boats and men,” Lund said."
    assert list(altered(quoting(statement(one)), quoting(statement(other)))) == []
    one, other = (
        "“The old Lorvik boat was ready to sail,” Moen said.",
        "“The old Lorvik boat was ready today to come,” Moen said.",
    )
    assert list(altered(quoting(statement(one)), quoting(statement(other)))) == []


def test_one_saying_in_sentences_with_little_else_in_common_is_found() -> None:
    other = "To a reporter on the quay he spoke of “heavy losses for a small town of 9,000.”"
    told = briefing(LOSSES, f"Ida Moen came late and left early. {other}")
    (found,) = of_kind(told.claims, "quotation")
    assert "“for a small town of”" in found.why


def test_a_saying_that_a_source_has_in_both_forms_is_not_altered() -> None:
    both = f"{LOSSES} “Those are heavy losses for a town of 9,000,” she said again."
    assert of_kind(briefing(both, both).claims, "quotation") == []


def test_figures_written_in_another_way_are_no_altered_quotation() -> None:
    one = "“We have lost maybe 50 percent of the harvest this year,” Moen said."
    assert not list(altered(quoting(statement(one)), quoting(statement(one.replace(" percent", "%")))))


def test_an_ordinal_in_figures_is_no_altered_quotation() -> None:
    one = "“We have lost the ninth harbour of the whole northern coast,” Moen said."
    assert not list(altered(quoting(statement(one)), quoting(statement(one.replace("ninth", "9th")))))
    assert list(altered(quoting(statement(one)), quoting(statement(one.replace("ninth", "8th")))))


def test_quotation_marks_that_moved_are_found() -> None:
    narrow = quoting(statement("Moen spoke of a mill-led “new order.”"))
    wide = quoting(statement("She warned of a “mill-led new order.”"))
    assert moved(narrow, wide) == moved(wide, narrow) == "mill-led"
    assert moved(narrow, quoting(statement("She warned of a “very old new order.”"))) is None
    alone = quoting(statement("Boats went promptly “on a broad front.”"))
    assert moved(alone, quoting(statement("Boats went “promptly on a broad front.”"))) is None


def test_an_altered_quotation_is_told_and_is_no_conflict() -> None:
    (found,) = of_kind(briefing(LOSSES, LOSSES.replace("pretty ", "")).claims, "quotation")
    assert not found.conflict
    assert (
        found.why
        == "One source quotes “Those are pretty heavy losses”, where another quotes “Those are heavy losses”; "
        "both go back to one origin."
    )


def test_two_people_who_say_much_the_same_alter_no_quotation() -> None:
    other = LOSSES.replace("pretty ", "").replace("Ida Moen", "Karl Lund")
    assert not of_kind(briefing(LOSSES, other).claims, "quotation")


def test_a_letter_that_is_not_heard_is_no_altered_quotation() -> None:
    said = 'Moen said "the yard was poorly {} for many years by its owners and the men suffered".'
    told = briefing(said.format("led"), said.format("lead"))
    assert [d for claim in told.claims for d in claim.differences] == []
    told = briefing(said.format("led"), said.format("run"))
    assert [d.kind for claim in told.claims for d in claim.differences] == ["quotation"]


def test_the_strongest_word_of_a_scale_is_what_a_text_says() -> None:
    texts = ["The mill ordered them to leave.", "The mill expected them to leave.", "They left."]
    assert [(n, step.words) for n, step in apart(texts)] == [(1, "expected them"), (0, "ordered")]
    assert apart(["The roof was damaged.", "The roof was not destroyed."]) == ()


def test_a_few_hours_and_the_worst_hit_are_on_no_scale() -> None:
    assert apart(["Ten were hurt and left a few hours later.", "All of them left the hospital."]) == ()
    assert apart(["The worst hit villages lost most roofs.", "The villages were destroyed."]) == ()


@pytest.mark.parametrize(
    ("doubting", "sure"),
    [
        (
            "Police said that Karl Lund allegedly shot four men at the Keld mill.",
            "Four men were shot at the Keld mill.",
        ),
        (
            "Thick smoke could be seen at the mill of Keld by the river.",
            "Thick smoke was at the mill of Keld by the river.",
        ),
    ],
)
def test_a_charge_doubts_who_did_it_and_what_can_be_seen_is_in_no_doubt(doubting: str, sure: str) -> None:
    assert of_kind(briefing(doubting, sure).claims, "certainty") == []


def test_a_stronger_word_in_one_origin_is_hardening() -> None:
    told = briefing(
        "Officials in Norway said that the mill expected them to burn the old papers.",
        "Norwegian officials said that the mill had ordered them to burn all old papers.",
    )
    (found,) = of_kind(told.claims, "hardening")
    assert found.why == "One source says “expected them”, where another says “ordered”; both go back to one origin."


def test_a_source_that_has_the_stronger_word_too_tells_nothing_more_weakly() -> None:
    expected = "Officials in Norway said that the mill expected them to burn the old papers."
    ordered = "Norwegian officials said that the mill had ordered them to burn all old papers."
    told = briefing(f"{expected}\n{ordered.replace('Norwegian officials', 'Officials in Norway')}", ordered)
    assert not of_kind(told.claims, "hardening")


def test_who_says_elsewhere_without_reserve_what_he_doubts_is_told_to() -> None:
    told = briefing(
        "The ferries may have left the harbour, a pilot said.\nThe ferries left the harbour on Monday, Moen said.",
        "The ferries have left the harbour on Monday, the port office said.",
    )
    assert [d.why.partition("; ")[2] for d in of_kind(told.claims, "certainty")] == [
        "the first does so too in another sentence."
    ]


def test_a_figure_that_a_source_of_the_same_origin_gives_bare_is_told_and_not_marked() -> None:
    rough = "Police in Norway said about 2,700 passengers were injured when the Aurora sank."
    bare = "Norwegian police said 2,700 passengers were injured when the Aurora sank."
    claim = figure(briefing(rough, bare), "injured")
    assert [d.kind for d in claim.differences] == ["rounding"]
    assert claim.status == "one origin"
    again = "Norwegian police said approximately 2,700 passengers were injured when the Aurora sank."
    (found,) = figure(briefing(rough, again, bare), "injured").differences
    assert found.why == (
        "The same figure: two sources give it as “about 2,700” or “approximately 2,700”, another as “2,700”; "
        "all go back to one origin."
    )
    other = "The harbour company counted 2,700 injured passengers of the Aurora."
    assert figure(briefing(rough, other), "injured").differences == ()


PARTS = "Officials in Norway said about 300 Norwegians had been killed and about 2,700 wounded in the storm."


def test_the_dead_and_the_wounded_conflict_with_fewer_casualties_in_all() -> None:
    claim = figure(
        briefing(PARTS, "The Norwegians suffered around 1,000 casualties in the storm, reports say."), "casualties"
    )
    assert claim.conflict
    assert "“about 300 Norwegians had been killed and about 2,700 wounded”" in claim.differences[0].why


def test_the_dead_and_the_wounded_agree_with_as_many_casualties() -> None:
    told = briefing(PARTS, "The Norwegians suffered around 3,000 casualties in the storm, reports say.")
    assert not any(claim.conflict for claim in told.claims)


def test_two_doers_of_one_deed_are_told() -> None:
    army = "Rebels shot down the helicopter near Selm on Monday, the army said."
    (found,) = of_kind(
        briefing(army, "The army shot down the helicopter near Selm on Monday, rebels said.").claims, "agent"
    )
    assert found.why.startswith("One source says “Rebels”, where another says “The army”")
    assert not found.conflict
    same = briefing(army, "The rebels shot down the helicopter near Selm on Monday, the army said.")
    assert not of_kind(same.claims, "agent")


def test_one_quotation_of_two_persons_is_a_conflict_of_speakers() -> None:
    told = briefing(
        "“We lost the harbour and the mill in one night,” Ida Moen said after the storm.",
        "“We lost the harbour and the mill in one night,” said Ivo Lund, the mayor of Lindholm.",
    )
    (found,) = of_kind(told.claims, "speaker")
    assert (found.conflict, found.given) == (True, ("Ida Moen", "Ivo Lund"))
    assert "Who said it: Ida Moen or Ivo Lund?" in [q.text for q in told.questions]
    assert "Sources give one quotation to different speakers: Ida Moen and Ivo Lund." in [x.text for x in told.lead]


def test_several_who_say_one_thing_together_are_no_conflict() -> None:
    joint = (
        "Sens. Ivo Lund of Texas, Karl Ott of Utah and Ida Moen of Kentucky released a joint statement saying, "
        '"We lost the old harbour and the mill in one night."'
    )
    listed = (
        '"We lost the old harbour and the mill in one night," Sens. Ida Moen, R-Ky.; Ivo Lund, R-Texas; and Karl Ott, '
        "R-Utah, said in a statement Thursday."
    )
    assert of_kind(briefing(joint, listed).claims, "speaker") == []


@pytest.mark.parametrize(
    "other",
    [
        "“We do not organize such offenses in the harbor of this town,” Moen said.",
        "“We don’t organise such offences in the harbour of this town,” Moen said.",
        "“We don’t organise such offences in the harbours of this town,” Moen said.",
        "“We don’t organise such offences (theft) in the harbour of this town,” Moen said.",
        "“We don’t organise such of-fences in the harbour of this town,” Moen said.",
    ],
)
def test_spelling_and_short_forms_are_no_altered_quotation(other: str) -> None:
    one = "“We don't organise such offences in the harbour of this town,” Moen said."
    assert list(altered(quoting(statement(one)), quoting(statement(other)))) == []


def test_a_doubt_of_another_matter_in_one_row_is_no_difference() -> None:
    told = briefing(
        "The driver in the Lorvik shooting may have been threatened by two gunmen, his lawyer said.",
        "A driver was arrested in the Lorvik shooting, the fourth after two gunmen and a lookout.",
    )
    assert of_kind(told.claims, "certainty") == []


CHAIN = (
    "Police showed two sailors, one of whom said his captain had told him the barge was on a “fishing trip” for cod."
)


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("Police showed two sailors, one of whom claimed the barge was on a “fishing trip” for cod.", ["speaker"]),
        ("Police showed two sailors, one of whom said the captain called it a “fishing trip” for cod.", []),
        ("Police showed two sailors, one of whom claimed the barge was out of oil.", []),
        ("The mayor said the barge was on a “fishing trip” for cod.", []),
    ],
)
def test_a_speaker_whom_one_source_leaves_out_of_a_chain_is_told(other: str, told: list[str]) -> None:
    claims = briefing(CHAIN, other).claims
    assert [d.kind for claim in claims for d in claim.differences] == told
    said = "“one of whom said his captain had told”, where another says “one of whom claimed”"
    assert all(said in d.why for d in of_kind(claims, "speaker"))


def test_all_sources_that_have_a_link_of_a_chain_are_told() -> None:
    third = "One sailor revealed that his officers had told him the barge was on a “fishing trip” for cod."
    lacking = "Police showed two sailors, one of whom claimed the barge was on a “fishing trip” for cod."
    (found,) = of_kind(briefing(CHAIN, lacking, third).claims, "speaker")
    assert found.why == (
        "Two sources say “one of whom said his captain had told” and “One sailor revealed that his officers had told”, "
        "where another says “one of whom claimed”."
    )


@pytest.mark.parametrize(
    "told",
    [
        "Two clerks have said they sold the ferry of Lorvik to Jon Moen last spring, which the mayor denies.",
        "Two clerks have said they sold the ferry of Lorvik to Jon Moen last spring.",
    ],
)
def test_the_word_of_a_party_is_not_said_without_reserve_beside_an_allegation(told: str) -> None:
    alleged = "Jon Berg paid two clerks who alleged they sold the ferry of Lorvik to Jon Moen last spring."
    row = next(c for c in claimed(told, alleged) if len(c.articles) == 2 and c.mentions[0].speaker == "Two clerks")
    assert row.differences == ()


def test_sources_are_not_counted_where_further_ones_of_the_row_are_as_sure() -> None:
    texts = [
        "A pilot suggested that the Lorvik ferries likely withdrew after suffering heavy damage.",
        "The Lorvik ferries have been withdrawn after heavy damage, the harbour office said.",
        "The Lorvik ferries have withdrawn from the strait after suffering heavy damage.",
        "The coast guard this week confirmed reports that the boats had been pulled from the strait.",
    ]
    found = articles(*texts)
    read = statements(found)
    row = [max(clause_units(a, read[a.id]), key=lambda unit: len(unit.statement.text)) for a in found]
    assert [d.why for d in sureness(row[:3], {})] == [
        "One source says “suggested”, where two sources say it without reserve."
    ]
    assert [d.why for d in sureness(row, {})] == ["One source says “suggested”, where others say it without reserve."]


@pytest.mark.parametrize(
    ("doubting", "sure"),
    [
        (
            "Ida Moen hinted that the council may close the harbour of Lorvik to ferries.",
            "If the ferries do not slow down, the council must close the harbour of Lorvik, Ida Moen said.",
        ),
        (
            "Police believe the boy of seven shot himself in the face at the old mill in Keld.",
            "Police confirmed it was a boy of seven with a shot to the face at the old mill in Keld.",
        ),
    ],
)
def test_a_doubt_is_held_against_nothing_that_is_open_or_of_another_matter(doubting: str, sure: str) -> None:
    told = briefing(doubting, sure).claims
    assert [d for kind in ("certainty", "hardening") for d in of_kind(told, kind)] == []


def test_a_whole_that_others_estimate_is_rounder_where_a_part_of_it_is_told() -> None:
    rough = ("Keld sent about 9,000 miners to Lorvik.", "Keld sent an estimated 9,000 miners to the Lorvik pit.")
    whole = "Officials said 400 of the 9,000 miners sent to Lorvik fell ill."
    assert [d.why for d in of_kind(briefing(*rough, whole).claims, "rounding")] == [
        "The same figure: two sources give it as “about 9,000” or “an estimated 9,000”, another as “9,000”."
    ]
    counted = "Officials said Keld sent 9,000 miners to Lorvik."
    assert of_kind(briefing(*rough, counted).claims, "certainty") == []
    assert of_kind(briefing(rough[0], whole).claims, "certainty") == []


@pytest.mark.parametrize(
    ("doubted", "other", "told"),
    [
        ("The mill of Lorvik may have burned down on Monday.", "The mill of Lorvik burned down on Monday.", True),
        (
            "The mill of Lorvik may have burned down on Monday.",
            "Police ask whether the mill of Lorvik burned down on Monday.",
            False,
        ),
        (
            "Witnesses of the Lorvik fire may remain unnamed and call the police.",
            "Witnesses of the Lorvik fire remain unnamed and call the police.",
            False,
        ),
        ("Ida Moen could hear the men of the Lorvik mill.", "Ida Moen was heard by the men of the Lorvik mill.", False),
        (
            "If anyone has information about the Lorvik fire, they should call the police.",
            "Anyone with information about the Lorvik fire is urged to call the police.",
            False,
        ),
        (
            "Reports that the mayor had sold the Lorvik mill came up over allegations of theft.",
            "Reports that the mayor had sold the Lorvik mill came up when he was accused of theft.",
            False,
        ),
    ],
)
def test_a_doubt_is_told_where_another_source_has_none(doubted: str, other: str, told: bool) -> None:
    found = briefing(doubted, other).claims
    assert bool(of_kind(found, "certainty") + of_kind(found, "hardening")) == told


@pytest.mark.parametrize(
    ("plain", "taken_back"),
    [
        (
            "Some 70 workers were in the old paper mill on Quay Street.",
            "The foreman had initially said 70 workers were in the mill, but rescuers later halved that estimate.",
        ),
        (
            "The fire began at a berry farm that has a cider press.",
            "The berry farm was originally thought to have a cider press, but police now say it is on another farm.",
        ),
    ],
)
def test_what_its_own_sentence_takes_back_is_told_beside_the_source_that_says_it(plain: str, taken_back: str) -> None:
    (claim,) = [c for c in briefing(plain, taken_back).claims if len(c.articles) > 1]
    said = taken_back.removesuffix(".")
    assert [d.why for d in claim.differences] == [
        f"One source tells it as what was said at first: “{said}”; another says it without reserve."
    ]
    assert not claim.conflict


def test_who_takes_back_earlier_reports_does_not_say_so_without_reserve() -> None:
    told = briefing(
        "The berry farm was originally thought to have a cider press, but police now say it is on another farm.",
        "Earlier reports stated the berry farm had a cider press, but police say that is on another farm.",
    )
    assert not [d for c in told.claims for d in c.differences if "without reserve" in d.why]


def test_who_speaks_is_no_word_that_moved_into_a_quotation() -> None:
    told = briefing(
        "'He knew that the old mill of Keld was going to burn,' Sheriff Ivo Lund said.",
        '"He knew that the old mill of Keld was going to burn," Sheriff Ivo Lund said.',
    )
    assert not [d for d in of_kind(told.claims, "quotation") if "inside the quotation marks" in d.why]


def test_one_man_who_is_held_does_not_say_without_reserve_that_two_were() -> None:
    told = briefing(
        "Police initially said two men were taken into custody in Keld, but later said that one was held for a theft.",
        "He was taken into custody in Keld on Monday.",
    )
    assert not [d for c in told.claims for d in c.differences if "said at first" in d.why]
