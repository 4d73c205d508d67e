"""The timeline as a page shows it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from html import unescape

import pytest

from generator.comparison.telling.lead_days import with_days, with_entry_days
from generator.comparison.telling.timeline import timeline_of
from generator.comparison.telling.wording import quoted
from generator.language.statements import statements_of
from generator.model import Article, Ref, Statement
from generator.site.escaping import Md
from generator.site.notes import Cited, dated
from generator.site.timeline import Moment, joined
from tests.corpus import articles, statements


def moment(words: str, text: str) -> Moment:
    return Moment("", words, Cited(Md(text), (Ref("a", 1),), ("A1",)), "unresolved")


def test_a_sentence_with_several_open_times_stands_once_with_all_of_them() -> None:
    told = joined(
        [moment("this month", "“They left.”"), moment("Friday", "“It rained.”"), moment("last autumn", "“They left.”")]
    )
    assert [(m.expression, m.line.text) for m in told] == [
        ("this month, last autumn", "“They left.”"),
        ("Friday", "“It rained.”"),
    ]
    assert [m.expression for m in joined([moment("Friday", "“It rained.”")] * 2)] == ["Friday"]


def test_a_year_that_names_a_contest_places_nothing() -> None:
    told = articles("Ida Moen joined the field of 2020 contenders for mayor. The mill of Lorvik burned down in 2020.")
    entries = timeline_of(told, statements(told))
    assert [entry.line.basis[0].n for entry in entries] == [2]


def statements_in(told: Sequence[Article]) -> dict[str, tuple[Statement, ...]]:
    """What dated articles state."""
    return {
        a.id: statements_of(
            a.text, [s.span for s in a.body], article=a.id, numbers=[s.n for s in a.body], published=a.meta.published
        )
        for a in told
    }


def lines(*texts: str, published: str = "2020-05-06") -> list[tuple[str, str, tuple[int, ...]]]:
    """Day, words of the time and the sentences of each entry; all texts are of one day, a Wednesday."""
    told = tuple(replace(a, meta=replace(a.meta, published=date.fromisoformat(published))) for a in articles(*texts))
    said = statements_in(told)
    return [
        (e.value, e.expression, tuple(ref.n for ref in e.line.basis)) for e in timeline_of(told, said) if not e.report
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Voters of Lorvik recall the 2016 election well.",
        "One 2015 study found that the mills of Keld lost money.",
        "Five were hurt at a Halloween party in Lorvik.",
        "Fires in Lorvik are still higher than at this time last year.",
        "Today, only one in ten of the millers is a member.",
        "“We all want to play this weekend,” Ida Moen of the Keld team said.",
        "Half an hour later the miller carried a child out.",
        "Ida Moen, a Sunday columnist of the Keld paper, was hurt at the mill.",
        "Three men were hurt at the mill of Keld pic.example.com/x — Harbour News (@harbour) May 5, 2020",
        "Christianity Today called for the mayor to go.",
        "The court may hear June Harbour Services against Keld.",
        "A boy of three in Spring hurt himself with a pistol.",
        "The film of Keld had the third-biggest opening weekend of all time.",
        "He had left the school of Keld near the end of the fall semester.",
        "Will the mill of Lorvik burn again tomorrow?",
        "Ida Moen reports for the NBC4 News at noon on May 5, 2020 from the mill.",
        "Fire in Keld Ida Moen was there as the story was developing (Published Monday, May 4, 2020)",
        "Police of Lorvik look for a 2015 or newer van with a broken lamp.",
        "The mayor spoke of the coarse tone of today's quarrels in Lorvik.",
        "Ida Moen, who has been with the mill of Keld since 2012, was shot in the leg.",
        "Karl Ott was tried over a fire at the mill of Keld that stemmed from a quarrel of Sept. 20.",
        "More voters of Lorvik came out than ever since 2002, the town hall said.",
        "Since 1913, the town of Keld has lost nine firemen.",
        "The town mourned the week after Easter with a march.",
        "With such dams we can keep the mills of Keld open today.",
        "A man who robbed the mill of Keld in 2012 was freed.",
        "The price of wool could rise again next month.",
        "The mayor asked for help to win the vote in November.",
        "The miller is the fourth victim of a fire in Keld this year.",
        "There were nine fires in the mills of Keld in 2019.",
        "Wool fell by nine percent in April.",
        "Karl Ott hopes that the mills of Keld do better in 2030.",
        "Police allege that Karl Ott opened fire at a Christmas party.",
        "The court asked whether Karl Ott was at the mill on Monday.",
        "The plan for the mill of Keld was made well before this week.",
        "A court sentenced Karl Ott for the June 2014 fire.",
        "The price of wool is unchanged from March.",
        "In Lorvik, June corn futures were selling for more than oil.",
        "The share of the mill of Keld rose from 41 percent in 2009 to 69 percent in 2017.",
        "The mill of Keld is known for its fair, which is held the third week of July.",
        "The town of Lorvik may be two degrees warmer by the end of this century.",
        "“We closed the mill of Keld on May 1.",
    ],
)
def test_a_time_that_names_or_measures_a_thing_places_nothing(text: str) -> None:
    assert lines(text) == []


def test_a_year_stands_by_itself_after_a_preposition() -> None:
    assert [value for value, *_ in lines("In 2016 voters of Lorvik chose Ida Moen.")] == ["2016"]
    assert [value for value, *_ in lines("A film of the Keld fire was made in January by two men.")] == ["2020-01"]


def test_two_namings_of_one_day_are_one() -> None:
    assert lines("The mill of Lorvik burned down Sunday morning, May 3, 2020.") == [
        ("2020-05-03TMO", "Sunday morning, May 3, 2020", (1,))
    ]


def test_a_rough_time_beside_its_day_is_that_day() -> None:
    assert lines("Ida Moen of Keld died nearly two months ago, on March 1, in Lorvik.") == [
        ("2020-03-01", "nearly two months ago, on March 1", (1,))
    ]


def test_what_is_said_to_have_happened_on_a_day_is_no_report() -> None:
    assert len(lines("Police said the boy shot himself Sunday morning in Lorvik.")) == 1
    assert lines("Police of Lorvik said in a statement Sunday that the mill burned down.") == []


def test_what_two_sources_tell_of_one_day_is_one_entry() -> None:
    told = lines(
        "A boy of nine was shot in the leg Monday night on Mill Street in Lorvik.",
        "The boy of nine was shot in the leg on Mill Street in Lorvik on Monday.",
        "The mayor of Keld resigned on Monday.",
    )
    assert told == [("2020-05-04TNI", "Monday night", (1, 1)), ("2020-05-04", "Monday", (1,))]


def test_two_hours_are_two_entries_and_so_is_one_more_arrest() -> None:
    hours = lines(
        "The mill of Lorvik burned down at 9 p.m. Monday.", "The mill of Lorvik burned down at 10 p.m. Monday."
    )
    assert len(hours) == 2
    assert (
        len(lines("Police of Lorvik made an arrest on Monday.", "Police of Lorvik made another arrest on Monday.")) == 2
    )


def test_what_happened_on_one_day_stands_by_the_hour_and_a_season_without_its_year_nowhere() -> None:
    told = lines(
        "The mayor of Keld left the town on Monday. A wall fell at 9:20 a.m. Monday. A nurse fell Monday afternoon.",
        "Two horses ran from the yard at about 9:10 a.m. Monday. The schools of Keld are to open in the fall.",
    )
    assert [words for _, words, _ in told] == [
        "about 9:10 a.m. Monday", "9:20 a.m. Monday", "Monday afternoon", "Monday",
    ]  # fmt: skip


def test_a_sentence_does_not_stand_again_under_a_day_that_others_tell_of() -> None:
    told = lines("The mill of Lorvik burned down on May 1. Police released the name of the May 1 arsonist on Tuesday.")
    assert [(value, ns) for value, _, ns in told] == [("2020-05-01", (1,)), ("2020-05-05", (2,))]


def test_a_date_that_only_says_which_is_meant_places_nothing_beside_the_day_of_its_sentence() -> None:
    told = lines("On Sunday the mayor of Lorvik called his April 3 talk with the miller a good one.")
    assert [value for value, *_ in told] == ["2020-05-03"]
    told = lines(
        "The mayor of Lorvik called his May 1 talk with the miller a good one.",
        "The mill of Keld burned down on May 1.",
    )
    assert [(value, ns) for value, _, ns in told] == [("2020-05-01", (1,))]


def test_the_day_of_a_fire_is_not_that_on_which_its_victims_were_identified() -> None:
    told = lines(
        "Police identified the two victims of a shooting Sunday in Lorvik.",
        "Two bakers were shot in Lorvik on Sunday.",
        "Police have identified the victims of a shooting in Lorvik, Keld, on Sunday.",
    )
    assert [ns for _, _, ns in told] == [(1,)]


def test_the_date_of_a_deed_is_not_that_of_a_step_of_its_case() -> None:
    told = lines("Karl Ott was given probation Sunday for shooting and killing his best friend 18 months ago.")
    assert [value for value, *_ in told] == ["2020-05-03"]
    told = lines(
        "The town offers a reward for hints concerning the shooting death of a boy Friday night.",
        "A boy was shot in Lorvik on Friday.",
    )
    assert [ns for *_, ns in told] == [(1,)]
    told = lines(
        "A man wanted in connection with the murder of a boy turned himself in Sunday.",
        "The mill of Lorvik burned down on Sunday.",
    )
    assert [ns for *_, ns in told] == [(1,), (1,)]


def test_the_hour_that_only_such_a_date_tells_stays() -> None:
    told = lines(
        "Two died in the fire that broke out at 3:36 a.m. Sunday in Lorvik.",
        "The mill of Lorvik burned down on Sunday.",
    )
    assert [ns for *_, ns in told] == [(1,), (1,)]


def test_what_undated_sources_tell_of_one_weekday_is_one_entry() -> None:
    found = articles(
        "A boy of nine was shot in the leg early Monday on Mill Street in Lorvik.",
        "The boy of nine was shot in the leg on Mill Street in Lorvik on Monday. The mayor of Keld resigned on Monday.",
    )
    told = [(e.expression, len(e.line.basis)) for e in timeline_of(found, statements(found))]
    assert told == [("early Monday", 2), ("Monday", 1)]


def test_a_file_younger_than_its_text_tells_of_the_day_of_the_older_source() -> None:
    told = articles(
        "A boy of nine was shot in the leg on Saturday on Mill Street in Lorvik.",
        "The boy of nine was shot in the leg on Mill Street in Lorvik on Saturday. The mayor resigned Saturday.",
        "A boy of nine was shot in the leg today on Mill Street in Lorvik.",
    )
    days = ("2020-05-03", "2020-08-03", "2020-05-03")
    dated = tuple(
        replace(a, meta=replace(a.meta, published=date.fromisoformat(day))) for a, day in zip(told, days, strict=True)
    )
    said = {
        a.id: statements_of(
            a.text, [s.span for s in a.body], article=a.id, numbers=[s.n for s in a.body], published=a.meta.published
        )
        for a in dated
    }
    entries = [(e.value, len(e.line.basis)) for e in timeline_of(dated, said)]
    assert entries == [("2020-05-02", 3), ("2020-05-02", 1)]


def shown(text: str) -> list[str]:
    """What an entry shows of each date of a text of May 6, 2020."""
    (told,) = articles(text)
    dated = replace(told, meta=replace(told.meta, published=date(2020, 5, 6)))
    said = statements_of(
        text, [s.span for s in dated.body], article=told.id, numbers=[s.n for s in dated.body],
        published=dated.meta.published,
    )  # fmt: skip
    return [e.line.text for e in timeline_of((dated,), {told.id: said})]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Moen said that the mill of Lorvik had burned down on Monday.",
        "A study that was assessed with little confidence holds that the mill was sold on May 1, 2019.",
        "Neighbors said they heard what they thought were shots coming from the mill Tuesday.",
        "Some in Keld figured he would even announce it in December.",
        "Karl Ott claimed that his rival, the mayor of Keld, ruined the town when he won on Monday.",
        "Three men were killed and another was critically hurt in a fire Monday at the mill of Keld.",
    ],
)
def test_a_clause_that_somebody_says_or_that_leans_on_the_rest_is_shown_with_its_sentence(text: str) -> None:
    assert [line.rstrip(".") for line in shown(text)] == [text.rstrip(".")]


def test_a_clause_that_nothing_rules_is_shown_by_itself() -> None:
    assert shown("Karl Ott was fined after the mill of Lorvik was sold on Monday.") == [
        "the mill of Lorvik was sold on Monday"
    ]


def test_a_stretch_of_time_is_one_entry_with_both_its_ends() -> None:
    assert lines("Karl Ott was convicted five times between 2005 and 2015 in Lorvik.") == [
        ("2005", "between 2005 and 2015", (1,))
    ]
    assert lines("The mill of Keld was shut from January to March 2019.") == [
        ("2019-03", "from January to March 2019", (1,))
    ]
    assert [words for _, words, _ in lines("A boy was shot in Lorvik on Wednesday afternoon (May 6).")] == [
        "Wednesday afternoon (May 6)"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Keld, who is running for office again in November, shut the mill.",
        "Both parties of Lorvik are now looking to their voters for a victory in November.",
        "The millers of Lorvik fear that there will be no room for the corn delivered in November.",
        "The mayor of Keld is due to meet the miller, Karl Ott, for the first time on Tuesday at the town hall.",
    ],
)
def test_a_time_that_may_lie_ahead_is_not_resolved_to_the_past(text: str) -> None:
    assert {value for value, *_ in lines(text)} in (set(), {""}, {"2020-11"}, {"2020-05-12"})


def test_a_day_of_the_week_under_a_picture_is_not_counted_from_the_article() -> None:
    text = "This undated photo shows Karl Ott. The miller of Keld was shot at the mill on Monday."
    assert [value for value, *_ in lines(text)] == [""]


def test_the_day_of_what_is_said_is_none_of_the_report() -> None:
    assert len(lines("Capt. Karl Ott says the men surrendered late last week after the fire of Lorvik.")) == 1
    assert len(lines("Ida Moen said she introduced the bill on Monday to save the mill.")) == 1


def test_what_somebody_wrote_in_a_block_behind_a_colon_has_no_day() -> None:
    text = (
        "The Keld Post noted of the town:\nLast spring the mayor burned down a mill of Lorvik.\nIn May he fled to Keld."
    )
    assert lines(text) == []


def test_a_week_that_only_says_which_is_meant_gives_way_to_its_day() -> None:
    told = lines(
        "Police of Lorvik charged a man over a fire that killed three people last week.",
        "Three people died in a fire in Lorvik on April 29.",
    )
    assert [value for value, *_ in told] == ["2020-04-29"]


LATE = "Two men were hurt in front of the mill in Lorvik last Friday, and no arrests have been made."


def dated_lead(*found: tuple[str, str]) -> list[date | None]:
    """The days told for the first sentences of articles of some days, each a line of one lead."""
    texts = articles(*(text for text, _ in found))
    given = [
        replace(a, meta=replace(a.meta, published=date.fromisoformat(day)))
        for a, (_, day) in zip(texts, found, strict=True)
    ]
    said = {
        a.id: statements_of(a.text, [s.span for s in a.body], published=a.meta.published, article=a.id) for a in given
    }
    return [line.day for line in with_days([quoted(a.body[0].text, a.body[0].ref) for a in given], given, said)]


@pytest.mark.parametrize(
    ("text", "day", "meant"),
    [
        ("The mill burned down on Friday.", "2017-03-11", date(2017, 3, 10)),
        ("The mill burned down on Friday.", "2017-03-10", date(2017, 3, 10)),
        ("The mill burned down last Friday.", "2017-03-13", None),
        ("The mill burned down on Friday, March 10.", "2017-03-11", None),
        ("The mill burned down this evening.", "2017-03-10", None),
        ("The mill burned down on Saturday.", "2017-03-10", None),
    ],
)
def test_a_day_of_the_week_is_told_as_a_date_where_its_article_is_of_that_day_or_the_next(
    text: str, day: str, meant: date | None
) -> None:
    assert dated_lead((text, day)) == [meant]


def test_an_earlier_day_of_the_week_is_told_where_another_source_has_it_and_once() -> None:
    early = "Two men were hurt in front of the mill in Lorvik on Friday night."
    assert dated_lead((LATE, "2017-03-13"), (early, "2017-03-11")) == [date(2017, 3, 10), None]


def test_an_article_dated_long_after_the_oldest_of_its_story_gives_no_day() -> None:
    assert dated_lead(("It is late in the year.", "2017-01-02"), (LATE, "2017-03-11")) == [None, None]


def test_a_day_stands_behind_its_line() -> None:
    assert "[Friday: 10 March 2017]" in unescape(str(dated(date(2017, 3, 10))))


def named(text: str) -> list[str]:
    """Whom the "he" of each entry of a text of May 6, 2020 is told to mean."""
    (told,) = articles(text)
    dated = replace(told, meta=replace(told.meta, published=date(2020, 5, 6)))
    said = statements_of(
        text, [s.span for s in dated.body], article=told.id, numbers=[s.n for s in dated.body],
        published=dated.meta.published,
    )  # fmt: skip
    return [e.who for e in timeline_of((dated,), {told.id: said})]


def test_a_he_is_named_where_the_sentence_before_tells_of_one_person_alone() -> None:
    assert named("Karl Ott was found in the harbour. He died Monday at the house of Keld.") == ["Karl Ott"]
    assert named("Karl Ott said the mill was old. He said that it burned down on Monday.") == ["Karl Ott"]
    assert named("Police say the judge heard Karl Ott. He died Monday at the house of Keld.") == [""]
    assert named("Karl Ott's words made Anders Moen angry. He died Monday at the house of Keld.") == [""]
    assert named("Karl Ott was found in the harbour. She died Monday at the house of Keld.") == [""]


def test_a_statement_that_is_told_of_is_no_report() -> None:
    assert len(lines("The mayor of Keld had a part in drafting a statement on May 1 on the mill.")) == 1


def test_an_hour_told_to_one_side_is_shown_so() -> None:
    told = lines("The first report of the fire in Lorvik came shortly before 5 a.m. Sunday.")
    assert [words for _, words, _ in told] == ["shortly before 5 a.m. Sunday"]


def test_a_timeline_gives_each_day_of_the_week_once_as_a_date_where_it_is_sure() -> None:
    text = "The mill of Keld burned shortly before 2 a.m. Tuesday. The mayor came on Tuesday. A dam broke on Sunday."
    told = tuple(replace(a, meta=replace(a.meta, published=date(2020, 5, 6))) for a in articles(text))
    said = statements_in(told)
    entries = with_entry_days(timeline_of(told, said), told, said)
    days = [(3, date(2020, 5, 3)), (1, date(2020, 5, 5)), (2, None)]
    assert [(e.line.basis[0].n, e.line.day) for e in entries] == days
    text = "The mill of Keld burned that Sunday. A dam broke on Friday."
    told = tuple(replace(a, meta=replace(a.meta, published=date(2020, 5, 6))) for a in articles(text))
    said = statements_in(told)
    assert {e.line.day for e in with_entry_days(timeline_of(told, said), told, said)} == {None}


def test_a_day_of_the_week_by_the_way_stands_only_for_a_deed_that_no_other_line_has() -> None:
    text = "Karl Ott is to be heard on Friday after his son accidentally shot himself on Monday."
    assert ("2020-05-04", "Monday", (1,)) in lines(text)
    shot = "A boy shot himself at the mill of Keld on Monday."
    assert [n for _, _, (n, *_) in lines(f"{shot} {text}")] == [1, 2]


@pytest.mark.parametrize(
    ("text", "report"),
    [
        ("The fire at the mill of Keld was reported about 8 p.m. Monday.", False),
        ("The dead of the mill had been identified by Monday night.", False),
        ("The town of Keld announced a deal Monday with the millers.", False),
        ("The town of Keld announced Monday that the mill will close.", True),
        ("The mill of Keld has closed, the mayor said Monday.", True),
    ],
)
def test_word_of_a_thing_may_be_the_thing_that_happened(text: str, report: bool) -> None:
    told = articles(text)
    assert [entry.report for entry in timeline_of(told, statements(told))] == [report]


def test_a_month_of_which_somebody_spoke_is_over() -> None:
    text = "“They are dear to us,” Ida Moen of the mill said in March. The bridge is likely to open later in May."
    assert [value for value, _, _ in lines(text)] == ["2020-05"]
    told = tuple(replace(a, meta=replace(a.meta, published=date(2020, 5, 6))) for a in articles(text))
    assert [(e.value, e.report) for e in timeline_of(told, statements_in(told))] == [
        ("2020-03", True),
        ("2020-05", False),
    ]


def test_on_its_evening_a_death_comes_after_the_shot() -> None:
    shot = "Karl Ott was shot near the mill of Keld about 8:30 p.m. on Tuesday."
    died = "He died of his wounds at a clinic late on Tuesday evening."
    early = "Police searched the mill early Tuesday for a weapon of his."
    assert [n for _, _, (n, *_) in lines(f"{died} {shot} {early}")] == [3, 2, 1]


def test_a_sentence_that_lists_dates_stands_under_none_of_them() -> None:
    listed = "The mill of Keld burned in 1990, 1995, 1999, 2004 and 2010."
    assert lines(listed) == []


def test_the_speech_of_a_day_that_opens_a_sentence_happened_on_it() -> None:
    assert [value for value, _, _ in lines("In an April 2018 speech, the mayor called for calm in Keld.")] == [
        "2018-04"
    ]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("A man was shot in Keld on Tuesday. The shooting happened around 2 p.m. on Mill Road.", ["2020-05-05T14:00"]),
        ("A man was shot in Keld on Tuesday night. It happened just after 9:40 p.m.", ["2020-05-05T21:40"]),
        ("A man was shot at a May Day party in Keld on Tuesday. It happened around 2 p.m.", ["2020-05-05T14:00"]),
        ("A man was shot in Keld on Tuesday night. It happened just after 2 a.m.", []),
        ("A man was shot in Keld on Tuesday. A mill burned down on Monday. It happened around 2 p.m.", []),
        ("A man was shot in Keld on Tuesday. The second shooting happened around 2 p.m.", []),
        (
            "A man was shot in Keld on Tuesday. Around 2 p.m., officers with the Keld Police were sent to Mill Road.",
            ["2020-05-05T14:00"],
        ),
        ("A man was shot in Keld on Tuesday. Karl Ott was shot in the leg about 2 p.m.", ["2020-05-05T14:00"]),
        ("A man was shot in Keld on Tuesday. He was shot in the leg and pronounced dead at 2 a.m.", []),
        ("Karl Ott was arrested Tuesday in a shooting in Keld. A man was shot in the leg about 2 p.m.", []),
        ("A man was shot in Keld on Tuesday. The police tweeted of a call about it at 2 p.m.", []),
        ("A man was shot in Keld on Tuesday. At about 2 p.m., police were called to the mill.", ["2020-05-05T14:00"]),
    ],
)
def test_the_hour_of_a_deed_stands_on_the_day_that_its_article_gives(text: str, hours: list[str]) -> None:
    assert [value for value, words, _ in lines(text) if ".m." in words or "p.m" in words] == hours


def entries_of(*sources: tuple[str, str]) -> list[tuple[str, str, str]]:
    """Day, first words and sources of each entry; each source has its day or none."""
    told = tuple(
        replace(a, meta=replace(a.meta, published=date.fromisoformat(day) if day else None))
        for a, (_, day) in zip(articles(*(text for text, _ in sources)), sources, strict=True)
    )
    found = timeline_of(told, statements_in(told))
    names = {a.id: n for n, a in enumerate(told, 1)}
    return [
        (e.value, " ".join(e.line.text.split()[:4]), "".join(str(names[r.article]) for r in e.line.basis))
        for e in found
        if not e.report
    ]


def test_two_sources_that_tell_one_kind_of_deed_of_one_day_are_one_line_with_the_hour() -> None:
    night = ("Four men were shot at a mill on Harbour Road in Keld on Tuesday night.", "2020-05-06")
    hour = (
        "The four men were shot at the mill on Harbour Road in Keld about 9:40 p.m. Tuesday, police said.",
        "2020-05-06",
    )
    assert entries_of(night, hour) == [("2020-05-05T21:40", "The four men were", "21")]
    morning = ("A man was shot at a mill on Harbour Road in Keld on Tuesday morning.", "2020-05-06")
    assert len(entries_of(night, morning)) == 2
    held = ("On Tuesday night a man was arrested over a shooting at a mill on Harbour Road in Keld.", "2020-05-06")
    assert len(entries_of(night, held)) == 2
    ages = [f"A {n}-year-old man was shot at a mill in Keld on Tuesday night." for n in (19, 44)]
    assert len(entries_of(*((text, "2020-05-06") for text in ages))) == 2


def test_a_line_without_a_date_joins_that_of_another_source_for_the_same() -> None:
    dated = ("The mill of Keld burned down on Tuesday after a boiler burst.", "2020-05-06")
    bare = ("A boiler burst and the mill of Keld burned down on Tuesday.", "")
    assert entries_of(dated, bare) == [("2020-05-05", "The mill of Keld", "12")]
    other = ("A boiler burst and the mill of Keld burned down on Monday.", "")
    assert [value for value, _, _ in entries_of(dated, other)] == ["2020-05-05", ""]


@pytest.mark.parametrize(
    ("text", "report"),
    [
        ("In a statement on Tuesday, Ida Moen said the mill had no alarm.", True),
        ("On Tuesday, the mayor wrote that the mill had no alarm.", True),
        ("The mill had no alarm, Ida Moen tweeted Tuesday.", True),
        ("Police late Tuesday confirmed that the mill had no alarm.", True),
        ("The mill had no alarm, Ida Moen told reporters outside the council house in Keld on Tuesday.", True),
        ("“It had no alarm,” Ida Moen posted Tuesday.", True),
        ("Earlier Tuesday, Ida Moen said the mill had no alarm.", True),
        ("In a letter Tuesday to the head of the Lorvik Port Office, Ida Moen said the mill had no alarm.", True),
        ("The head of the office, Ida Moen, on Tuesday called the mill “a ruin”.", True),
        ("Speaking to her party Tuesday, Ida Moen said the mill had no alarm.", True),
        ("The mayor over the weekend had tweeted that it had no alarm.", True),
        ("On Tuesday, two crews responded to a fire at the mill.", False),
        ("On Tuesday, police said, a man set fire to the mill.", False),
        ("On Tuesday, the signed paper was posted at the mill and said to be false.", False),
        ("In 2017, the mayor told the council that the mill had no alarm.", False),
    ],
)
def test_a_day_on_which_somebody_spoke_is_that_of_the_report(text: str, report: bool) -> None:
    told = tuple(replace(a, meta=replace(a.meta, published=date(2020, 5, 6))) for a in articles(text))
    assert [e.report for e in timeline_of(told, statements_in(told))] == [report]


@pytest.mark.parametrize(
    "text",
    [
        "Police tape at the scene of a shooting in Keld on May 1, 2020",
        "The owner of the mill did not return calls on Tuesday.",
        "Ida Moen is among the contenders for the primary in 2020.",
        "The names of the dead were not being released Tuesday.",
        "They hope to end the search of the mill by early next week.",
        "By the end of the year 41 mills will close, according to Keld Energy.",
        "The price of grain is expected to fall by 6 percent this year.",
        "The port of Keld was the dearest of 41 ports last year, with a total of 5 million.",
    ],
)
def test_captions_silence_and_forecasts_in_figures_are_no_events(text: str) -> None:
    assert lines(text) == []


def test_what_is_known_without_an_hour_and_comes_of_a_deed_stands_behind_its_hours() -> None:
    text = (
        "Police said the search was not over on Tuesday. Detectives investigated the mill on Tuesday."
        " A boat left the pier about 7:30 a.m. Tuesday."
    )
    assert next(n for _, _, (n, *_) in lines(text)) == 3


def test_one_sentence_stands_in_its_words_under_the_most_exact_of_its_dates() -> None:
    told = "The mayor, who saw the mill in January and again on Monday night, has not slept since."
    assert [value for value, _, _ in lines(told)] == ["2020-05-04TNI"]


def test_a_sentence_without_its_full_stop_is_the_same_words() -> None:
    told = "Last summer Karl Ott was sent off when the mayor found notes of his on the mill in 2018."
    assert len(lines(told)) == 1


def test_two_sources_on_one_hearing_of_a_deed_are_one_line() -> None:
    first = ("Karl Ott, 19, who is accused of fatally shooting Ida Moen, was held for court Tuesday.", "2020-05-06")
    other = ("The man accused of shooting Ida Moen was ordered Tuesday to stand trial.", "2020-05-06")
    assert [sources for _, _, sources in entries_of(first, other)] == ["12"]


def test_an_early_evening_comes_after_the_afternoon() -> None:
    text = "Two boats met off the pier early Tuesday evening. A mill in Keld burned down late Tuesday afternoon."
    assert [n for _, _, (n, *_) in lines(text)] == [2, 1]


def test_the_death_of_one_person_is_one_line_however_it_is_told() -> None:
    plain = ("Ida Moen, whose songs were known in all Lorvik, died on Tuesday at the age of 91.", "2020-05-06")
    word = ("Word came from her son at noon: Ida Moen passed away on 5th May.", "2020-05-06")
    assert [sources for _, _, sources in entries_of(plain, word)] == ["12"]
    other = ("Word came from his son at noon: Karl Ott passed away on 5th May.", "2020-05-06")
    assert len(entries_of(plain, other)) == 2


def test_two_rough_hours_of_one_deed_are_one_line_with_the_day() -> None:
    noon = ("The boy was pronounced dead at the clinic of Keld today just after noon.", "2020-05-06")
    exact = ("The boy was pronounced dead at the clinic of Keld at 12:09 p.m. Wednesday, police said.", "2020-05-06")
    assert entries_of(noon, exact) == [("2020-05-06T12:09", "The boy was pronounced", "21")]
    later = ("The boy was pronounced dead at the clinic of Keld at 12:49 p.m. Wednesday, police said.", "2020-05-06")
    assert len(entries_of(noon, later)) == 2


def test_all_days_of_a_file_that_is_weeks_younger_than_its_text_are_those_of_the_older_source() -> None:
    old = ("Four men were shot at the mill of Keld on Sunday, police said.", "2020-05-04")
    late = (
        "Four men were shot at the mill of Keld on Sunday. The mayor laid a wreath there on Monday.",
        "2020-06-15",
    )
    assert [value for value, _, _ in entries_of(old, late)] == ["2020-05-03", "2020-05-04"]


@pytest.mark.parametrize(
    "text",
    ["My heart is hurt by the fire today.", "The family of the boy spoke to Keld 11 News on Tuesday about the fire."],
)
def test_what_somebody_feels_and_to_whom_he_spoke_is_no_event(text: str) -> None:
    assert lines(text) == []
