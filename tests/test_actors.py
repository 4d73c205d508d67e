"""Who is who, what each source adds, and which dates are those of reports."""

from dataclasses import replace

from generator.comparison.claims.carried import carriers
from generator.comparison.telling.actors import _doubtful
from generator.comparison.telling.people import by_form
from generator.model import Line
from tests.corpus import articles, briefing

BRIDGE_A = (
    "Lindholm bridge closed\n\n"
    "Harbour Minister Ida Miller said the Lindholm bridge had been closed. Miller said the piers were cracked.\n"
    "Karl Ott, a senior engineer at the Port Institute, said nobody had checked the piers.\n"
    "A toll of two crowns was planned for the new bridge."
)
BRIDGE_B = (
    "Bridge shut in Lindholm\n\n"
    "The Lindholm bridge had been closed, Ida Miller said on Monday. The piers were cracked.\n"
    "The Port Institute (PI) had warned of ice. The PI said so in its report.\n"
    "Fishermen asked for a ferry to the islands."
)
BRIDGE_C = (
    "Lindholm bridge is closed\n\n"
    "The Lindholm bridge had been closed after the piers were cracked.\n"
    "Schools on the islands will open late."
)


def test_names_roles_and_speech_of_a_person_stand_together() -> None:
    (miller,) = [a for a in briefing(BRIDGE_A, BRIDGE_B).actors if "Miller" in a.name]
    assert miller.name == "Ida Miller"
    assert [v.text for v in miller.variants] == ["Ida Miller", "Miller"]
    assert [r.text for r in miller.roles] == ["Harbour Minister"]
    assert [str(ref) for ref in miller.speaks] == ["a#s2", "a#s3", "b#s2"]


def test_a_role_set_off_after_a_name_is_told() -> None:
    (ott,) = [a for a in briefing(BRIDGE_A, BRIDGE_B).actors if a.name == "Karl Ott"]
    assert [r.text for r in ott.roles] == ["a senior engineer at the Port Institute"]


def test_a_role_does_not_end_inside_a_figure() -> None:
    told = briefing("Karl Ott, a keeper of 3,000 sheep, said the road was open. Ott said no more.")
    assert [[r.text for r in a.roles] for a in told.actors if a.name == "Karl Ott"] == [["a keeper of 3,000 sheep"]]


def test_a_role_does_not_end_inside_an_abbreviation() -> None:
    told = briefing("Karl Ott, the U.N. envoy for the islands, said the road was open. Ott said no more.")
    roles = [[r.text for r in a.roles] for a in told.actors if a.name == "Karl Ott"]
    assert roles == [["the U.N. envoy for the islands"]]
    told = briefing("Karl Ott, the U.N.'s envoy for the islands, said the road was open. Ott said no more.")
    assert [a.roles for a in told.actors if a.name == "Karl Ott"] == [()]


def test_an_act_set_off_after_a_name_is_no_role() -> None:
    told = briefing("Karl Ott, speaking for the police in Bergen, said the road was open. Ott said no more.")
    assert [a.roles for a in told.actors if a.name == "Karl Ott"] == [()]


def test_every_line_of_an_actor_is_a_slice_of_its_sentence() -> None:
    found = {a.id: a for a in articles(BRIDGE_A, BRIDGE_B)}
    for actor in briefing(BRIDGE_A, BRIDGE_B).actors:
        for line in (*actor.variants, *actor.roles):
            assert line.text in found[line.basis[0].article].sentence(line.basis[0].n).text


def test_a_lone_word_that_never_speaks_is_nobody() -> None:
    told = briefing("The crash was at Elm and Bourbon. Police came.", "Bourbon was closed. Police said nothing.")
    assert not [a for a in told.actors if a.name == "Bourbon"]


def test_laws_streets_and_parts_of_a_longer_name_are_nobody() -> None:
    text = (
        "The Tides Department said the Harbour Safety Act had helped. Tides said the ice on Marsh Street had melted.\n"
        "Mayor Holm and Mayor Ida Moen, the Harbour Office, met Ida Sofie Moen of Lorvik, who said little."
    )
    found = {a.name: [r.text for r in a.roles] for a in briefing(text, text.replace("helped", "failed")).actors}
    assert found.keys().isdisjoint({"Tides", "Harbour Safety Act", "Marsh Street", "Ida Moen"})
    assert "the Harbour Office" not in found.get("Ida Sofie Moen", [])


def test_a_source_is_told_what_only_it_says_and_what_it_leaves_out() -> None:
    told = briefing(BRIDGE_A, BRIDGE_B.replace("The piers were cracked.", "The road is open."), BRIDGE_C)
    by = {c.article: c for c in told.contributions}
    labels = {c.id: c.label.text for c in told.claims}
    assert "Schools on the islands will open late" in [labels[id] for id in by["c"].only]
    assert all(id not in by[a].only for id in by["c"].only for a in ("a", "b"))
    assert all("c" not in told.claim(id).articles and len(told.claim(id).articles) > 1 for id in by["c"].silent)


def test_copied_sentences_are_not_a_source_s_own() -> None:
    copied = "The old stone wall of the harbour in Lindholm fell into the sea during the storm on Monday night."
    told = briefing(f"{copied} Nobody was hurt in the storm.", f"{copied} The mayor cried when the storm was over.")
    assert all(0.2 < c.own < 0.5 for c in told.contributions)


def test_what_somebody_is_quoted_with_is_no_source_s_own_text() -> None:
    quoted = "“We saw the wall lean for a week and nobody in the town hall came to look at it,” Ida Miller said."
    copied = "The old stone wall of the harbour in Lindholm fell into the sea during the storm on Monday night."
    own = "A ferry will run to the islands until the spring."
    first, second = briefing(f"{quoted} {copied}", f"{quoted} {copied} {own}").contributions
    assert first.own < 0.2
    assert 0.2 < second.own < 0.5
    assert briefing(quoted, f"{quoted} {own}").contributions[0].own == 1


def test_a_speaker_whose_name_the_parser_overlooks_speaks_all_the_same() -> None:
    told = briefing(
        "Harbour Minister Ida Brandsma said the bridge was shut. Brandsma also said she would give up the keys.\n"
        "“It’s only a matter of time before our crews manage to mend the others,” Brandsma said on the radio."
    )
    (minister,) = [a for a in told.actors if "Brandsma" in a.name]
    assert [ref.n for ref in minister.speaks] == [1, 2, 3]


def test_a_surname_of_two_people_speaks_for_neither() -> None:
    told = briefing(
        "Ida Brandsma said the bridge was shut. Karl Brandsma said it was open.\n"
        "“It’s only a matter of time before our crews manage to mend the others,” Brandsma said on the radio."
    )
    assert all(3 not in [ref.n for ref in a.speaks] for a in told.actors if " " in a.name)


def test_the_day_of_a_report_is_told_apart_from_the_day_of_an_event() -> None:
    told = briefing("The wall fell on 3 March 2025, the town said on 5 March 2025.")
    assert [(e.value, e.report) for e in told.timeline] == [("2025-03-03", False), ("2025-03-05", True)]


def test_a_date_of_every_year_is_no_event() -> None:
    assert not briefing("The town fills each August for the ferry festival.").timeline


def test_a_word_that_stands_in_small_letters_too_names_nobody() -> None:
    text = "Watchdogs said the pier was unsafe. The mayor met the watchdogs. Ida Moen said the pier was safe."
    assert [a.name for a in briefing(text, text).actors] == ["Ida Moen"]


def test_followers_and_gifts_are_no_role() -> None:
    told = briefing(
        "Ida Moen said she would stay. Supporters of Harbour Minister Ida Moen met in Bergen.\n"
        "The state gave Karl Ott, benefits worth 250 million crowns to his company, and Ott said so."
    )
    assert not [r.text for a in told.actors for r in a.roles if "upporters" in r.text or "worth" in r.text]


def test_what_a_source_tells_in_other_words_is_not_left_out() -> None:
    told = briefing(
        "Both victims were taken to the Lindholm hospital and were in serious condition.",
        "The victims were taken to the hospital in Lindholm in serious condition.",
        "The teens were brought to the hospital of Lindholm, where they are reported to be in serious condition.",
        "The ferry was late on Monday and the pier stayed closed.",
    )
    others, silent = told.contributions[2], told.contributions[3]
    assert not others.silent
    assert silent.silent


def test_who_goes_on_as_he_speaks_there_too() -> None:
    told = briefing(
        "“The ice is thin,” said Karl Miller of the coast guard. “It broke twice,” he said. Karl Miller left."
    )
    (miller,) = [a for a in told.actors if a.name == "Karl Miller"]
    assert [ref.n for ref in miller.speaks] == [1, 2]


def test_nobody_speaks_who_only_gets_to_know_something() -> None:
    text = "Karl Ott later learned that the boat had sunk. Karl Ott believed that it was old."
    (ott,) = (a for a in briefing(text, text.replace("old", "new")).actors if a.name == "Karl Ott")
    assert {ref.n for ref in ott.speaks} == {2}


def test_nobody_speaks_whose_officer_uncle_or_records_do() -> None:
    text = (
        "Harbour Office Captain Ida Moen said the Lindholm mill had burnt. Karl Ott's uncle said the roof had fallen.\n"
        "The mill had stood for years, according to Tides Department records. Tom Pike saw a car in the yard.\n"
        "The Tides Department has built a wall. Karl Ott and Tom Pike were not in the mill.\n"
        "Footage posted by Danish Mayor Eva Lund showed two men, one of whom claimed he was on a “night watch” there. "
        "Per Haber did not deny that the mill had been insured. The mother of 1-year-old Liv Berg said it was cold."
    )
    found = {a.name: a.speaks for a in briefing(text, text.replace("burnt", "been sold")).actors}
    assert found["Ida Moen"]
    silent = ("Harbour Office", "Karl Ott", "Tides Department", "Tom Pike", "Eva Lund", "Per Haber", "Liv Berg")
    assert not any(found.get(name) for name in silent)


def test_an_office_is_told_whole_and_a_body_is_no_office() -> None:
    text = (
        "On Monday President Ida Moen said the road was open. Lorvik police spokesman Karl Ott said it was shut.\n"
        "According to the release, the call came at 5 p.m., said Tom Pike, Keld Police Department."
    )
    roles = {a.name: [r.text for r in a.roles] for a in briefing(text).actors}
    assert roles["Ida Moen"] == ["President"]
    assert roles["Karl Ott"] == ["Lorvik police spokesman"]
    assert roles.get("Tom Pike", []) == []


def test_the_accused_is_in_the_list_though_one_source_names_him() -> None:
    one = "Corey Holm was charged with arson on Friday. The fire burnt the mill. Corey Holm lives in Keld."
    told = briefing(
        one, "The mill in Lindholm had burnt. A man was charged with arson on Friday. The fire burnt the mill."
    )
    assert "Corey Holm" in [a.name for a in told.actors]


def test_a_lone_given_name_and_a_surname_of_two_stand_for_nobody() -> None:
    text = (
        "Ida Moen said the mill was shut. Karl Moen said it was open. Mr Moen said no more.\n"
        "Anthony Pike was asleep. Anthony said he had heard nothing."
    )
    names = [a.name for a in briefing(text, text.replace("shut", "closed")).actors]
    assert "Ida Moen" in names
    assert not {"Mr Moen", "Anthony"} & {*names}


def test_two_things_joined_by_a_sign_are_no_body() -> None:
    (one,) = [a for a in briefing(BRIDGE_A, BRIDGE_B).actors if a.name == "Ida Miller"]
    joined = replace(one, name="migrants & Lindholm", kind="organisation")
    assert _doubtful(joined, (joined,), frozenset())
    assert not _doubtful(replace(joined, name="Moen & Lind"), (joined,), frozenset())


def test_a_name_cut_at_its_sign_is_nobody() -> None:
    """Two sources that both say "Congressman & friends" stopped the build."""
    text = "“Thank you, Congressman & friends,” said Ida Moen. Congressman & friends met on Monday."
    names = [a.name for a in briefing(text, f"{text} It rained.").actors]
    assert "Ida Moen" in names
    assert not [name for name in names if name.endswith("&")]


def test_an_office_in_front_is_no_part_of_a_name_and_what_opens_a_sentence_none_of_an_office() -> None:
    text = (
        "Reps. Ida Moen and Karl Ott of Lorvik said the bill had failed. Yet Sen. Tom Holm, a farmer, said so. "
        "Holm met the harbour guards with their harbour chief Eva Lund, who said Supervisor Ott had left."
    )
    found = {a.name: [r.text for r in a.roles] for a in briefing(text, text.replace("failed", "passed")).actors}
    assert found.keys().isdisjoint({"Reps. Ida Moen", "Supervisor Ott", "Yet Sen. Tom Holm"})
    assert "Sen." in found["Tom Holm"]
    assert "harbour chief" in found["Eva Lund"]


def test_a_town_is_nobody_and_so_is_a_short_form_of_a_name() -> None:
    text = "Rudy Moen and his men in Grey Arrow said the mill was shut. A fire in Grey Arrow killed two."
    found = [a.name for a in briefing(text, text.replace("Rudy", "Rudolph").replace("shut", "open")).actors]
    assert "Grey Arrow" not in found
    assert found.count("Rudolph Moen") + found.count("Rudy Moen") == 1


def test_two_spellings_of_different_sources_are_one_person() -> None:
    one = "Oleksiy Danilov, a miller of Keld, said the mill was shut. Antonia Lopezar said the bridge was open."
    two = one.replace("Danilov", "Danylov").replace("Antonia", "Antonio")
    found = [a.name for a in briefing(one, two).actors]
    assert len([name for name in found if name.startswith("Oleksiy")]) == 1
    assert {"Antonia Lopezar", "Antonio Lopezar"} <= set(found)
    both = f"{one} Oleksiy Danylov said nothing had been heard."
    assert len([a for a in briefing(both, two).actors if a.name.startswith("Oleksiy")]) == 2


def test_a_governor_is_somebody_where_a_parser_takes_him_for_a_place_and_villages_are_not() -> None:
    text = "Keld Governor Mehdi Irani said the walls in the villages of Zana and Koh had fallen. Mehdi Irani said so."
    found = {a.name: [r.text for r in a.roles] for a in briefing(text, text.replace("walls", "roofs")).actors}
    assert "Mehdi Irani" in found
    assert not any("Zana" in name for name in found)


def test_a_club_and_a_street_are_nobody_and_a_lost_apostrophe_makes_no_second_person() -> None:
    text = (
        "Karl Ottar and Tom Pike were shot at Club Blaa on S. Blomst, the police said. Club Blaa was shut. "
        "S. Blomst was shut too. The death of Karl Ottars is a loss. Karl Ottar said nothing more."
    )
    found = {a.name for a in briefing(text, text.replace("a loss", "sad")).actors}
    assert found.isdisjoint({"Club Blaa", "S. Blomst"})
    assert len([name for name in found if name.startswith("Karl")]) == 1


def test_who_reports_it_is_no_role() -> None:
    text = "The ballots were filled in by Karl Ottar, the Harbour Post reported. Karl Ottar said nothing was wrong."
    (found,) = [a for a in briefing(text, text.replace("filled in", "burnt")).actors if a.name == "Karl Ottar"]
    assert found.roles == ()


def test_a_reporter_is_nobody_of_the_story() -> None:
    text = "As KABC’s Ida Moenstad reported, the mill was shut. Mayor Karl Ottar said it was a loss."
    found = {a.name for a in briefing(text, text.replace("a loss", "sad")).actors}
    assert "Karl Ottar" in found
    assert "Ida Moenstad" not in found


def test_an_office_that_is_over_is_told_whole_and_a_month_is_no_given_name() -> None:
    text = (
        "Karl Ottar asked then-Attorney General Loretta Lynge for leave. He saw the April Ottar searches. "
        "Loretta Lynge said the mill was gone."
    )
    found = {a.name: [r.text for r in a.roles] for a in briefing(text, text.replace("gone", "sold")).actors}
    assert found["Loretta Lynge"] == ["Attorney General"]
    assert "April Ottar" not in found


def test_who_is_heard_as_a_resident_is_somebody_and_a_company_is_not() -> None:
    assert list(by_form("Agorino Severin, a Keld resident visiting Illen, said crews came late.")) == [
        "Agorino Severin"
    ]
    assert list(by_form("Steel Arrow, a Keld maker of nails, said crews came late.")) == []


def test_most_say_only_what_two_of_them_say_whole() -> None:
    """A head that one source words more fully than the others is not "what most others say"."""
    texts = (
        "Ida Moen, 12, remains in the hospital of Keld after being shot in the face by the guard.",
        "Ida Moen remains in the hospital of Keld, a relative said.",
    )
    at = {s.ref: s.text for a in articles(*texts) for s in a.sentences}
    (claim,) = [c for c in briefing(*texts).claims if len(c.articles) > 1]
    whole = replace(claim.mentions[0], text=texts[0].removesuffix("."))
    fuller = replace(claim, label=Line(whole.text, "quoted", (whole.ref,)), mentions=(whole, *claim.mentions[1:]))
    assert (carriers(claim, at), carriers(fuller, at)) == (2, 1)
