"""The list of what only one source says: what stands by itself first, the rest folded, every claim a link's target."""

import re
from dataclasses import replace
from html import unescape

import pytest

from generator.model import Claim, Line
from generator.site.notes import Notes
from generator.site.render import render
from generator.site.singles import SHOWN, SPARE, singles
from tests.builders import article, articles, briefing, mention, site
from tests.test_site import FULL, ROOT, STORY, pages

TEXT = "".join(f"Boat {n} sank in the harbour.\n" for n in range(1, 13)) + (
    "Ida Moen closed the harbour because she feared the ice.\nShe was not asked again.\n"
    "It is only a matter of time before the harbour wall gives way.\n"
)


def claims(*places: tuple[int, str]) -> tuple[Claim, ...]:
    source = article("harbour-news", TEXT)
    return tuple(
        Claim(f"c{i}", Line(piece, "quoted", (source.sentence(n).ref,)), "event", (mention(source, n, piece),))
        for i, (n, piece) in enumerate(places, 1)
    )


def listed(found: tuple[Claim, ...]) -> tuple[list[tuple[str, str]], list[str]]:
    notes = Notes(briefing().story, {"harbour-news": article("harbour-news", TEXT)})
    told = singles(found, notes)
    return [(s.id, s.sayings[0].text) for s in told.shown], [s.id for s in told.folded]


def boats(many: int) -> tuple[Claim, ...]:
    return claims(*((n, f"Boat {n} sank in the harbour") for n in range(1, many + 1)))


def test_a_long_list_is_folded_and_a_slightly_longer_one_is_not() -> None:
    shown, folded = listed(boats(SHOWN + SPARE))
    assert (len(shown), folded) == (SHOWN + SPARE, [])
    shown, folded = listed(boats(SHOWN + SPARE + 1))
    assert [id for id, _ in shown] == [f"c{n}" for n in range(1, SHOWN + 1)]
    assert folded == ["c7", "c8", "c9"]


def test_what_leans_on_another_sentence_comes_last() -> None:
    shown, _ = listed(claims((14, "She was not asked again"), (1, "Boat 1 sank")))
    assert shown == [("c2", "“Boat 1 sank”"), ("c1", "“She was not asked again”")]


def test_what_leans_on_a_sentence_that_is_shown_stands_behind_it() -> None:
    told = claims(
        (14, "She was not asked again"), (1, "Boat 1 sank"), (13, "Ida Moen closed the harbour"), (2, "Boat 2 sank")
    )
    assert [id for id, _ in listed(told)[0]] == ["c3", "c1", "c2", "c4"]


def test_the_list_of_all_claims_tells_in_marks_and_behind_its_speaker_what_the_topics_show() -> None:
    page = pages()[STORY]
    assert "- [“Repairs will cost 4 million euros”](#c3) A, B" in page  # only one of them has it from the town
    *others, cost = briefing().claims
    both = replace(cost, mentions=tuple(replace(m, speaker="the town") for m in cost.mentions))
    page = pages(replace(site(), briefings=(replace(briefing(), claims=(*others, both)),)))[STORY]
    assert "- [The town: “Repairs will cost 4 million euros”](#c3) A, B" in page
    source = articles()[0]
    own = mention(source, 4, "the wall “may have been weakened” by ice", "The harbour master")
    alone = Claim("c9", Line("weakened by ice", "quoted", (own.ref,)), "event", (own,))
    page = pages(replace(site(), briefings=(replace(briefing(), claims=(*briefing().claims, alone)),)))[STORY]
    assert len(re.findall(r"^- \[?The harbour master: “the wall “may have been weakened” by ice", page, re.M)) == 2


def test_no_group_is_cut_where_a_list_is_folded() -> None:
    told = (*boats(SHOWN - 1), *claims((13, "Ida Moen closed the harbour"), (14, "She was not asked again")))
    told = tuple(replace(c, id=f"c{n}") for n, c in enumerate((*told, *boats(SHOWN + SPARE)[SHOWN:]), 1))
    shown, folded = listed(told)
    assert [id for id, _ in shown] == [f"c{n}" for n in range(1, SHOWN + 2)]
    assert folded


def test_what_one_says_in_a_breath_stands_together_in_its_order() -> None:
    found = list(claims((3, "Boat 3 sank"), (1, "Boat 1 sank"), (2, "Boat 2 sank")))
    naming = found[1].mentions[0].ref
    for n in (0, 1):
        led = replace(found[n].mentions[0], speaker="Ida Moen", speaker_ref=naming)
        found[n] = replace(found[n], mentions=(led,))
    shown, _ = listed((found[0], found[2], found[1]))
    assert [id for id, _ in shown] == ["c2", "c1", "c3"]


def test_a_part_of_a_sentence_that_is_shown_is_not_shown_again() -> None:
    whole, part = claims((13, "Ida Moen closed the harbour because she feared the ice."), (13, "she feared the ice"))
    both = replace(whole, mentions=(*whole.mentions, *part.mentions))
    told = singles((both,), Notes(briefing().story, {"harbour-news": article("harbour-news", TEXT)}))
    assert len(told.shown[0].sayings) == 1


def test_a_folded_claim_is_on_the_page_with_its_anchor() -> None:
    base = site()
    source = article("harbour-news", TEXT)
    told = replace(briefing(), claims=boats(12), topics=(), lead=(), questions=(), timeline=(), reuse=())
    value = replace(base, articles={**base.articles, "harbour-news": source}, briefings=(told,))
    page = render(value, FULL, root=ROOT)[STORY].decode()
    fold = page[page.index('<details class="more"') : page.index("</details>", page.index('<details class="more"'))]
    assert "6 more not matched in another source" in fold
    assert [f"{{ #c{n} }}" in fold for n in (6, 7, 12)] == [False, True, True]


def test_the_list_of_all_claims_names_who_says_what_one_source_alone_has() -> None:
    base = site()
    source = article("harbour-news", TEXT)
    found = list(boats(2))
    found[0] = replace(found[0], mentions=(replace(found[0].mentions[0], speaker="Ida Moen"),))
    told = replace(briefing(), claims=tuple(found), topics=(), lead=(), questions=(), timeline=(), reuse=())
    value = replace(base, articles={**base.articles, "harbour-news": source}, briefings=(told,))
    page = render(value, FULL, root=ROOT)[STORY].decode()
    assert "- [Ida Moen: “Boat 1 sank in the harbour”](#c1) A" in unescape(page)
    assert "- [“Boat 2 sank in the harbour”](#c2) A" in unescape(page)


@pytest.mark.parametrize(
    ("speaker", "text", "shown"),
    [
        ("the mayor", "The wall broke", "The mayor: “The wall broke”"),
        ("the mayor", "He wept as he told of it", "[The mayor] “He wept as he told of it”"),
        ("Ida Moen", "She wept as she told of it", "[Ida Moen] “She wept as she told of it”"),
        ("the experts", "They said it broke", "[The experts] “They said it broke”"),
        ("the ministry", "He said it broke", "“He said it broke”"),
        ("Ida Moen", "“It fell. They wept", "Ida Moen: “They wept”"),
    ],
)
def test_a_name_before_a_pronoun_says_whom_it_means(speaker: str, text: str, shown: str) -> None:
    source = article("harbour-news", f"This is what {speaker} said of it.\n{text}.\n")
    own = mention(source, source.sentences[-1].n, text.rpartition(". ")[2])
    said = replace(own, speaker=speaker, speaker_ref=source.sentence(1).ref)
    notes = Notes(briefing().story, {"harbour-news": source})
    assert unescape(notes.said([said]).text) == shown
