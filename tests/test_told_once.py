"""A lead tells its news once: what may follow its first sentence, and what each account of the event adds to it."""

import pytest

from generator.comparison.telling.candidates import candidates_in
from generator.comparison.telling.further import adds
from generator.comparison.telling.summary import news_of
from generator.comparison.telling.timely import is_guessed, may_be_over, older_ones
from generator.language.parsing import parse
from tests.corpus import articles, briefing
from tests.test_lead import HELD, SHOT, dated, told

BURNED = "A mill burned down in Lorvik on Monday night, and two people were killed, Mayor Ida Moen said."
BURNER = "A lamp of the watchman Karl Ott fell into the straw under the stairs, firemen found."


def test_another_account_does_not_tell_the_news_once_more() -> None:
    again = "Two people were killed when the old mill of Lorvik burned down late on Monday, firemen told a radio."
    lead = told(*articles(f"{BURNED}\n\nIt is late.", f"{again}\n\nIt rained.\n\n{BURNER}"))
    assert BURNER in lead
    assert len({BURNED, again}.intersection(lead)) == 1


def test_no_other_number_of_dead_follows_and_nothing_of_several_events() -> None:
    three = "A nurse at the hospital of Keld counted three dead by noon, and a priest lit candles on the quay."
    many = "Eight mills, four barns and an inn were lost to eleven fires in Norland in a dry and windy spring."
    lead = told(*articles(f"{BURNED}\n\n{three}\n\n{many}\n\n{BURNER}", f"{BURNED}\n\nIt is late."))
    assert lead == [BURNED, BURNER]


def test_an_account_that_begins_with_a_charge_is_the_newer_one() -> None:
    facing = "A baker from Keld is facing a felony charge after a man was shot dead at the mill in Lorvik."
    assert older_ones(dated((SHOT, "2021-03-05"), (facing, "2021-03-05"))) == {"a"}


def test_a_long_sentence_around_the_same_news_tells_it_once_more() -> None:
    sank = "The ferry Aurelia sank in a storm off Lorvik on Monday night, Mayor Ida Moen said."
    again = (
        "Lamps, drums, forty barrels of tar, two pianos, a stuffed bear, nine clocks and a bishop’s diary were lost "
        "off Lorvik with the ferry Aurelia, the harbour heard on Monday when she sank."
    )
    choir = "A choir of bakers sang in the square of Keld while the bells of a church were rung."
    found = articles(f"Ferry lost\n\n{sank}\n\nIt is late.", f"It rained.\n\n{again}\n\n{choir}")
    first, *others = candidates_in(found, "")
    assert [c.sentence.text for c in others if adds(c, [first], {}, news_of(found))] == [choir]


def test_who_was_hurt_is_named_by_whichever_account_does() -> None:
    hurt = "A 3-year-old boy was hurt when the mill of Lorvik burned down on Monday night, firemen said."
    named = "Relatives identified the victim as 3-year-old Tor Pike."
    found = articles(f"Mill lost\n\n{hurt}", f"It rained.\n\n{named}")
    first, after = candidates_in(found, "")
    assert adds(after, [first], {}, news_of(found))


def test_where_and_when_it_happened_is_told_once() -> None:
    place = "The fire broke out at 3 a.m. on Monday night at the mill in the 200 block of Marsh Street in Lorvik."
    again = "The fire broke out about 3:10 a.m. at the mill on Marsh Street in Lorvik on Monday night, a radio said."
    found = articles(f"Mill lost\n\n{BURNED}", f"It rained.\n\n{place}", f"It snowed.\n\n{again}")
    chosen = [c for c in candidates_in(found, "") if c.sentence.text in (BURNED, place)]
    after = next(c for c in candidates_in(found, "") if c.sentence.text == again)
    assert adds(chosen[1], chosen[:1], {}, news_of(found))
    assert not adds(after, chosen, {}, news_of(found))


def test_a_verdict_in_a_headline_is_newer_than_an_account_that_knows_of_none() -> None:
    judged = f"Jury finds baker of Keld guilty\n\n{HELD} He was convicted."
    assert older_ones(articles(f"Baker charged\n\n{HELD}", judged)) == {"a"}
    assert older_ones(articles(f"Man shot\n\n{SHOT}", judged)) == {"a"}
    assert older_ones(articles(f"Man shot\n\n{SHOT}\n\nA jury convicted a baker.", judged)) == set()


def test_a_lead_on_a_death_does_not_begin_without_it() -> None:
    scene = "Editors of the Harbour Post in Lorvik turned their heads when the glass doors of the newsroom shattered."
    news = "A man with a shotgun killed five people in the newsroom of the Harbour Post in Lorvik on Monday."
    found = dated((scene, "2021-03-03"), (news, "2021-03-02"), (f"{news} It was noon.", "2021-03-02"))
    assert told(*found)[0] == news


@pytest.mark.parametrize(
    "text",
    [
        "A baker was wanted in Lorvik.",
        "A funeral was planned for Friday.",
        "Karl Ott is charged with arson.",
        "Ida Moen said the town was seeking the public's help.",
    ],
)
def test_who_is_wanted_and_what_was_planned_may_be_over(text: str) -> None:
    assert may_be_over(text, parse([text])[0])


@pytest.mark.parametrize(
    ("text", "guessed"),
    [("The law could cost the town a mill.", True), ("The law costs the town a mill.", False)],
)
def test_what_could_be_is_a_guess(text: str, guessed: bool) -> None:
    assert is_guessed(parse([text])[0]) == guessed


def test_a_lead_counts_no_dead_of_another_year() -> None:
    old = "In 1931, a flood in Lorvik killed 300 people."
    other = "A flood of the Keld in Lorvik in 1931 killed 400 people."
    flood = "A flood of the Keld reached the market of Lorvik on Monday, Mayor Ida Moen said."
    lead = briefing(f"{flood}\n\n{old}", f"{flood}\n\n{other}", f"{flood}\n\n{old}").lead
    assert not [line.text for line in lead if line.kind == "computed" and "300" in line.text]
