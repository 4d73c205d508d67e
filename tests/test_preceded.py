"""The sentence before a line of a list that tells what the line takes as told stands before it."""

from dataclasses import replace

import pytest

from generator.comparison.telling.preceded import preceded_in
from generator.site.notes import Notes
from generator.site.singles import singles
from tests.corpus import articles, briefing, case_rows, statements


@pytest.mark.parametrize(("before", "line", "shown"), case_rows("preceded"))
def test_a_line_stands_behind_what_it_takes_as_told(before: str, line: str, shown: str) -> None:
    found = articles(f"Herons nest at the mill of Lorvik in spring. {before} {line}")
    claims = briefing(found[0].text).claims
    led = preceded_in(claims, found, statements(found), ["Mill of Lorvik"], set(), set())
    last = max(m.ref for c in claims for m in c.mentions)
    assert last.n == len(found[0].sentences)
    assert len(led.get(last, ())) == int(shown)


FIGHT = "A fight broke out behind the old mill of Keld on Monday."
GUARDS = "The fight had cost the council of Lorvik four hundred euros."


def test_what_has_been_told_or_named_needs_nothing_before_it() -> None:
    found = articles(f"{FIGHT} {GUARDS}")
    claims, said = briefing(found[0].text).claims, statements(found)
    (last,) = preceded_in(claims, found, said, [], set(), set())
    assert not preceded_in(claims, found, said, ["A fight at the mill"], set(), set())
    assert not preceded_in(claims, found, said, [], {last}, set())


def test_what_claims_nothing_and_stands_behind_nothing_leads_to_the_next() -> None:
    found = articles("Nobody told us. The council of Keld closed the harbour wall to boats on Monday.")
    claims, said = briefing(found[0].text).claims, statements(found)
    (led,) = preceded_in(claims, found, said, [], set(), set()).values()
    assert [m.text for m in led] == ["Nobody told us"]
    assert not preceded_in(claims, found, said, [], set(), {m.ref for m in led})


def lines(*places: int) -> list[str]:
    """The list of a source of three sentences, of which some make a claim."""
    text = f"{FIGHT} {GUARDS} Herons nest at the mill of Lorvik in spring."
    told, found = briefing(text), articles(text)
    led = preceded_in(told.claims, found, statements(found), [], set(), set())
    notes = Notes(told.story, {a.id: a for a in found}, preceded=led)
    claims = [c for n in places for c in told.claims if c.mentions[0].ref.n == n]
    return [s.markdown for single in singles(claims, notes).shown for s in single.sayings]


def test_a_sentence_that_leads_to_a_line_is_shown_as_such_unless_it_stands_right_before_it() -> None:
    (alone,) = lines(2)
    assert alone.startswith('<span class="before">&#91;“A fight')
    assert '&#93;</span> <span class="on">“The fight' in alone
    assert [line[:12] for line in lines(2, 3, 1)] == ["“A fight bro", "“The fight h", "“Herons nest"]


def test_a_sentence_that_makes_a_claim_twice_is_listed_once() -> None:
    found = articles(f"{FIGHT} {GUARDS}")
    told = briefing(found[0].text)
    led = preceded_in(told.claims, found, statements(found), [], set(), set())
    notes = Notes(told.story, {a.id: a for a in found}, preceded=led)
    first, second = sorted(told.claims, key=lambda c: c.mentions[0].ref.n)
    twice = replace(second, mentions=(*second.mentions, *second.mentions))
    assert [len(single.sayings) for single in singles([first, twice], notes).shown] == [1, 1]


def test_a_caption_between_two_sentences_parts_them_no_more_than_a_heading_joins_them() -> None:
    for between, many in (("(Photo: Ida Moen/Harbour News)", 1), ("Who paid for it", 0)):
        found = articles(
            f"Herons nest at the mill of Lorvik in spring.\n\n{FIGHT}\n\n{between}\n\n{GUARDS}\n\nBoats sank."
        )
        claims, said = briefing(found[0].text).claims, statements(found)
        led = preceded_in(claims, found, said, [], set(), set())
        assert sum(ref.n > FIRST for ref in led) == many, between


FIRST = 3
