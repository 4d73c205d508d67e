"""Sources that have something from another source of the story are no further origin of it."""

from dataclasses import replace

import pytest

from generator.comparison.origins.speakers import names_one, names_outlet, speaker
from generator.model import Briefing, Claim, Line
from generator.site.dependence import rooted
from generator.site.notes import Notes
from tests.corpus import articles, briefing

POST = "The dam above Lindholm broke on Monday. Some 40 houses were destroyed, a rescue worker said."
MAIL = "The dam above Lindholm broke on Monday. Some 40 houses were destroyed, the Harbour Post reported."
RADIO = "The dam above Lindholm broke on Monday. According to Coast Mail, some 40 houses were destroyed."
OUTLETS = ("The Harbour Post", "Coast Mail", "Radio Nord")


def houses(told: Briefing) -> Claim:
    return next(c for c in told.claims if c.kind == "figure" and "houses" in c.label.text.lower())


def test_who_has_it_from_another_source_is_no_further_origin() -> None:
    (origin,) = houses(briefing(POST, MAIL, outlets=OUTLETS[:2])).origins
    assert origin.name == "a rescue worker"
    assert len(houses(briefing(POST, MAIL)).origins) == 2


def test_a_chain_of_outlets_is_followed_to_its_end() -> None:
    (origin,) = houses(briefing(POST, MAIL, RADIO, outlets=OUTLETS)).origins
    assert origin.name == "a rescue worker"
    assert len(origin.mentions) == 3


def test_two_reports_of_one_agency_are_one_origin() -> None:
    one = "Dam breaks above Lindholm\n\nLINDHOLM (Reuters) - The dam broke on Monday. Some 40 houses were destroyed."
    two = "Flood in Lindholm\n\nKELD (Reuters) - Water came down the valley. It destroyed 40 houses on Monday."
    assert len(houses(briefing(one, two)).origins) == 1
    assert len(houses(briefing(one, two.replace("Reuters", "AFP"))).origins) == 2


def test_two_who_word_a_clause_alike_have_it_from_one_text() -> None:
    one, two = (
        " ".join(f"{who} {did} a {thing} there." for who in names.split() for thing in things.split())
        for names, did, things in (
            ("Ida Karl Ott Siv", "sold", "lamp drum boat hat"),
            ("Nils Bo Tora Per", "saw", "cat elk hen cow"),
        )
    )
    end = "the bridge beside the mill was carried away by the flood"
    alike = briefing(f"On Monday {end}. {one * 3}", f"Before the sun rose {end}. {two * 3}")
    (row,) = [c for c in alike.claims if "bridge" in c.label.text]
    assert len(row.articles) == 2
    assert len(row.origins) == 1
    other = "the flood had carried away the bridge that stood beside the mill"
    apart = briefing(f"On Monday {end}. {one * 3}", f"Before the sun rose {other}. {two * 3}")
    assert [len(c.origins) for c in apart.claims if "bridge" in c.label.text] == [2]


def test_a_force_without_its_name_is_the_one_that_is_named() -> None:
    one = "The dam above Lindholm broke on Monday. Some 40 houses were destroyed, police said."
    two = "The dam above Lindholm broke on Monday. Officers said some 40 houses were destroyed."
    assert len(houses(briefing(one, two)).origins) == 1
    assert len(houses(briefing(one, two.replace("Officers", "Sgt. Ida Moen"))).origins) == 1
    assert len(houses(briefing(one, two.replace("Officers", "Nurses"))).origins) == 2
    three = two.replace("Officers", "Keld police"), two.replace("Officers", "Lorvik police")
    assert len(houses(briefing(one, *three)).origins) == 3


def test_an_outlet_that_names_itself_speaks_for_itself() -> None:
    told = briefing(MAIL, RADIO, outlets=("Harbour Post", "Radio Nord"))
    assert [o.name for o in houses(told).origins] == ["", "Coast Mail"]


def test_sources_that_name_each_other_are_told_and_asked_about() -> None:
    told = briefing(MAIL, RADIO, outlets=("Coast Mail", "Harbour Post"))
    claim = houses(told)
    assert [d.kind for d in claim.differences] == ["circular"]
    assert len(claim.origins) == 1
    assert "Who told it first" in " ".join(q.text for q in told.questions)


def test_who_also_names_somebody_behind_the_other_rests_on_him() -> None:
    mail = MAIL.replace("the Harbour Post reported", "the Harbour Post reported, citing the police chief Ida Moen")
    claim = houses(briefing(mail, RADIO, outlets=("Coast Mail", "Harbour Post")))
    assert "circular" not in [d.kind for d in claim.differences]


@pytest.mark.parametrize(
    ("naming", "outlet", "same"),
    [
        ("the Harbour Post", "The Harbour Post", True),
        ("Harbour Post newspaper", "harbourpost.com", False),
        ("the Nord news agency", "Nord News", True),
        ("Lindholm", "Lindholm Courier", False),
        ("the Courier", "Lindholm Courier", False),
        ("LNA", "Lindholm News Agency", True),
        ("police", "The Harbour Post", False),
        ("the Post", None, False),
    ],
)
def test_an_outlet_is_known_by_its_name(naming: str, outlet: str | None, same: bool) -> None:
    assert names_outlet(speaker(naming), outlet) is same


def test_who_names_whose_outlet_is_listed_with_the_sentences() -> None:
    told = briefing(POST, MAIL, RADIO, outlets=OUTLETS)
    assert [(r.taker, r.giver, [ref.n for ref in r.sentences]) for r in told.relays] == [
        ("b", "a", [2]),
        ("c", "b", [2]),
    ]


def test_a_further_source_that_names_the_same_speaker_for_something_else_is_told_with_the_group() -> None:
    said = "Some 40 houses were destroyed, the Lindholm water board said."
    other = "The dam is old. Repairs of the sluice will cost 12 million crowns, the Lindholm water board said."
    found = articles(POST.replace("a rescue worker", "the Lindholm water board"), f"Rain fell for days. {said}", other)
    told = briefing(*(a.text for a in found))
    notes = Notes(told.story, {a.id: a for a in found})
    (root,) = rooted(told, notes)
    assert root.codes == ("A", "B")
    assert [(claim.codes, "sluice" in claim.label) for claim in root.alone] == [(("C",), True)]


def test_what_a_body_asked_for_is_nothing_that_it_said() -> None:
    said = "Some 40 houses were destroyed, the Lindholm Water Board said."
    other = "The dam is old. The Lindholm Water Board asked the miller to repair the sluice for 12 million crowns."
    found = articles(f"Rain fell. {said}", f"Rain fell for days. {said}", other)
    told = briefing(*(a.text for a in found))
    (root,) = rooted(told, Notes(told.story, {a.id: a for a in found}))
    assert root.codes == ("A", "B")
    assert root.alone == ()


def roots(*texts: str) -> list[tuple[str, tuple[str, ...], str]]:
    """Who is said to be behind what several sources say, with the letters and the words of the first claim."""
    found = articles(*texts)
    told = briefing(*texts)
    notes = Notes(told.story, {a.id: a for a in found})
    return [(root.name.text, root.codes, root.claims[0].label) for root in rooted(told, notes)]


def test_who_names_nobody_or_somebody_else_of_one_force_goes_back_to_nobody() -> None:
    burned = "Two children were playing with a lamp in the old dairy of Lorvik"
    assert roots(f"{burned}, deputies said.", f"{burned}, Lorvik County Sheriff Karl Ott said.") == []
    assert roots(f"{burned}.", f"{burned}, Lorvik County Sheriff Karl Ott said.") == []
    (root,) = roots(f"{burned}, Sheriff Karl Ott said.", f"{burned}, Lorvik County Sheriff Karl Ott said.")
    assert root[1] == ("A", "B")


def test_no_figure_goes_back_to_who_gave_two() -> None:
    first = "The flood in Lorvik killed 247 people, the Lorvik water board said."
    assert roots(first, "The Lorvik water board said the flood in Lorvik killed 241 people.") == []
    (root,) = roots(first, "The Lorvik water board said the flood in Lorvik killed 247 people.")
    assert root[1] == ("A", "B")


def test_what_a_spokesman_says_does_not_go_back_to_his_chief() -> None:
    assert names_one("Moen", "Ida Moen")
    assert not names_one("Moen", "Moen spokesman Karl Ott")
    assert names_one("Moen spokesman Karl Ott", "spokesman Karl Ott")
    assert not names_one("Sheriff Karl Ott", "deputies")
    assert names_one("police", "the police")
    assert names_one("intelligence officials in South Korea", "The National Intelligence Service in Seoul")
    assert not names_one("police", "investigators")
    assert not names_one("Police", "Keld Police Captain Ida Moen")
    assert not names_one("Georgia Moen", "Karla Moen")
    assert not names_one("Moen", "Moen’s allies")


def test_a_claim_stands_in_the_words_of_those_who_have_it_from_the_speaker() -> None:
    one = "The dairy of Lorvik was sold for two crowns"
    told = roots(f"{one}, Ida Moen said.", f"{one}, Ida Moen said.", f"{one} to a friend.")
    assert told
    assert all(label.startswith("The dairy of Lorvik was sold") for *_, label in told)


def test_what_one_tells_besides_no_other_has_from_the_speaker() -> None:
    one = "The two bakers of Lorvik were stopped by two other men, who may have come from Keld, and who opened fire"
    texts = f"{one}, police said.", "Police said two bakers of Lorvik were stopped by two other men."
    found, told = articles(*texts), briefing(*texts)
    (claim,) = (c for c in told.claims if len(c.articles) > 1)
    first = max(claim.mentions, key=lambda m: len(m.text))
    headed = replace(claim, label=Line(first.text, "quoted", (first.ref,)))
    told = replace(told, claims=tuple(headed if c is claim else c for c in told.claims))
    (root,) = rooted(told, Notes(told.story, {a.id: a for a in found}))
    assert [one.label for one in root.claims] == ["two bakers of Lorvik were stopped by two other men"]


def test_a_long_clause_about_a_figure_is_cited_up_to_the_comma_behind_it() -> None:
    toll = "About 300 bakers of Lorvik were hurt in the fire of the old mill on the quay of the harbour of Lorvik"
    more = f"{toll}, with the rising number of the hurt being put down to a lack of ladders in the mill"
    texts = f"{more}, police in Keld said.", f"Police in Keld said that {more[0].lower()}{more[1:]}."
    found, told = articles(*texts), briefing(*texts)
    (root,) = rooted(told, Notes(told.story, {a.id: a for a in found}))
    assert {one.label.lower() for one in root.claims} == {toll.lower()}


@pytest.mark.parametrize(("who", "cited"), [("sources", []), ("Ida Moen", ["Ida Moen"])])
def test_that_two_cite_sources_makes_no_one_origin(who: str, cited: list[str]) -> None:
    deal = "the dairy of Lorvik was sold to a baker of Keld for four million crowns"
    texts = f"{deal.capitalize()}, {who} said.", f"{who[:1].upper()}{who[1:]} said {deal} in May."
    found, told = articles(*texts), briefing(*texts)
    assert [root.name.text for root in rooted(told, Notes(told.story, {a.id: a for a in found}))] == cited


def test_an_article_that_speaks_as_an_outlet_is_no_further_origin_beside_those_that_cite_it() -> None:
    """ "The Arden Post has seen the letter": it does not say who published it, and is of the Post."""
    letter = "The wall of the harbour in Keld had been weak for ten years before it fell in the storm"
    own = (
        f"{letter}, sources have told the Arden Post. The Arden Post has seen the letter. Moen told the Arden Post so."
    )
    citing = f"{letter}, according to the Arden Post."
    paper = f"The Arden Post’s report shook the town. Sources told the paper that {letter[:1].lower()}{letter[1:]}."
    for other in (citing, paper):
        (claim,) = [c for c in briefing(own, other).claims if len(c.articles) > 1]
        assert len(claim.origins) == 1
    plain = f"{letter}, sources said. Ida Moen told the Arden Post so."
    (claim,) = [c for c in briefing(plain, f"{letter}, the mayor said.").claims if len(c.articles) > 1]
    assert len(claim.origins) == 2


def test_what_only_leads_to_the_word_of_a_speaker_is_nothing_that_he_is_cited_on() -> None:
    texts = (
        "The arrival of the ferries raised fears, amid claims by Ida Moen that Keld was closing to ships.",
        "Ida Moen claimed that Keld was closing to ships.",
    )
    assert all("raised fears" not in label for *_, label in roots(*texts))


def test_an_article_that_speaks_as_an_outlet_is_where_others_have_its_report_from() -> None:
    paper = (
        "The phone of Ida Moen was hacked in May. She did not respond to calls from the Harbour Post. It rained.\n"
        "The Harbour Post has no knowledge of what was taken."
    )
    told = briefing(paper, "It rained. The embassy denied the Harbour Post’s report that the phone was hacked.")
    (relay,) = told.relays
    assert (relay.taker, relay.giver, relay.outlet) == ("b", "a", "Harbour Post")
    assert [ref.n for ref in relay.signed] == [2, 4]
    assert not told.outside
    assert not briefing(paper, "It rained. The embassy said nothing.").relays


def test_a_station_is_named_by_its_call_sign_without_the_first_letter() -> None:
    assert names_outlet(speaker("LRV 7"), "KLRV")
    assert names_outlet(speaker("KLRV 7"), "KLRV-TV")
    assert not names_outlet(speaker("Channel 7"), "KLRV")
    assert not names_outlet(speaker("LRV"), "Lorvik Post")
    texts = "The boy found a gun in the house, reported LRV 7.", "The boy found a gun in the house."
    assert [(r.taker, r.giver) for r in briefing(*texts, outlets=(None, "KLRV")).relays] == [("a", "b")]


def test_what_sources_cite_a_speaker_on_has_no_word_that_only_one_of_them_has() -> None:
    told = roots(
        "Moen died at the old mill of Keld early on Friday, the coroner Ivo Lund said.",
        "The coroner Ivo Lund said Moen died at the old mill of Keld on Friday after a long night of rain.",
        "The coroner Ivo Lund said Moen died at the old mill of Keld on Friday in the arms of his wife and sons.",
    )
    assert told
    assert all("rain" not in label and "wife" not in label for *_, label in told)


def test_a_speaker_is_not_cited_by_all_on_what_one_of_them_has_from_him() -> None:
    one = "Police said three other bakers of Lorvik drove themselves to the clinic of Keld after the fire."
    two = "Police said friends took one baker of Lorvik to the old infirmary, and two came with a nurse after the fire."
    assert all("infirmary" not in label and "themselves" not in label for *_, label in roots(one, two))


def test_a_source_has_what_it_names_an_agency_for_from_the_one_that_credits_it() -> None:
    agency = "Flood in Keld\n\nKELD (Reuters) - The dam broke on Monday. Some 40 houses were destroyed."
    told = briefing("The dam broke on Monday. Some 40 houses were destroyed, Reuters reported.", agency)
    assert [(r.taker, r.giver, r.outlet) for r in told.relays] == [("a", "b", "Reuters")]
    assert not told.outside
    assert not briefing(agency, agency.replace("Flood", "High water")).relays
