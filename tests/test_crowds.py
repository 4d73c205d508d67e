"""A story of more sources than a table can have columns: each wording once, with those who have it."""

import json
import re
from dataclasses import replace
from functools import cache
from itertools import combinations
from pathlib import Path

import markdown

from generator.model import Difference, Member, Mention, Reuse, Topic
from generator.settings import Settings
from generator.site.abridged import KEPT
from generator.site.further import ROWS, Further
from generator.site.notes import Notes
from generator.site.render import render
from generator.site.singles import SHOWN
from generator.site.tables import CROWD, NAMED, WORDINGS, gathered
from tests.builders import HARBOUR, article, articles, briefing, claims, mention, people, site

ROOT = Path(__file__).parents[1]
CODES = [f"{first}{second}" for first in ("", "A") for second in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]


STORY = "stories/lindholm-flood"
ALONE, SHARED = 9, 8
"""Claims of one source and of two that the crowd of these tests makes besides."""


def page(sources: int) -> str:
    """The page of the story."""
    return files(sources)[f"{STORY}.md"]


@cache
def files(sources: int, reuse: tuple[Reuse, ...] = ()) -> dict[str, str]:
    """A story whose first claim all its sources make: most in the same words, one with another figure."""
    a, b, c = articles()
    more = tuple(article(f"more-{n}", HARBOUR) for n in range(sources - 3))
    members = tuple(Member(s.id, code) for s, code in zip((a, b, c, *more), CODES, strict=False))
    fled, *rest = claims(a, b, c)
    said: tuple[Mention, ...] = tuple(mention(s, 2, "About 300 people", "the coast guard", people(300)) for s in more)
    apart = Difference(
        "figure", True, "Around 300 people or approximately 1,000 people.", (0, 1, *range(3, sources)), (2,)
    )
    fled = replace(fled, mentions=(*fled.mentions, *said), differences=(apart,))
    boats, cost = rest
    two = tuple(replace(cost, id=f"c{20 + n}") for n in range(SHARED))
    lone = replace(boats, mentions=boats.mentions[:1], origins=(), differences=())
    one = tuple(replace(lone, id=f"c{40 + n}") for n in range(ALONE))
    everything = (fled, *rest, *two, *one)
    topics = (*briefing().topics, Topic("town", "Town", (), tuple(c.id for c in (*two, *one))))
    story = replace(briefing().story, members=members)
    told = replace(briefing(), claims=everything, story=story, topics=topics, reuse=reuse or briefing().reuse)
    everyone = {source.id: source for source in (a, b, c, *more)}
    found = render(replace(site(), articles=everyone, briefings=(told,)), Settings(publish="full"), root=ROOT)
    return {path: content.decode() for path, content in found.items()}


def row(text: str) -> str:
    return next(line for line in text.splitlines() if line.startswith("|") and "{ #c1 }" in line)


def test_up_to_a_crowd_each_source_has_its_column() -> None:
    assert row(page(CROWD)).count("|") == CROWD + 2


def test_of_a_crowd_each_wording_stands_once_and_what_stands_apart_first() -> None:
    line = row(page(CROWD + 6))
    assert line.count("|") == 3
    assert line.count("About 300 people") == 1
    assert line.index("1,000") < line.index("About 300")
    assert line.count("**≠** ") == 1


def test_a_wording_names_its_first_sources_and_counts_the_rest() -> None:
    line = row(page(CROWD + 6))
    wording = next(piece for piece in line.split("<br>") if "About 300" in piece)
    assert len(re.findall(r"\[\^", wording)) == NAMED
    assert f'<span class="ui">and {CROWD + 6 - 2 - NAMED} more</span>' in wording


def test_a_side_of_a_conflict_names_its_first_sources_and_leads_to_all() -> None:
    side = page(CROWD + 6).split('<div class="side"')[1]
    assert side.count("[^") == NAMED + 1
    assert f'<span class="ui">and {CROWD + 6 - 2 - NAMED} more</span>' in side
    assert "[with all its notes](lindholm-flood/more-1.md#all-c1)" in page(CROWD + 6)
    assert page(CROWD).split('<div class="side"')[1].count("[^") == CROWD - 1


def test_a_sentence_that_rests_on_very_many_shows_its_first_notes_and_leads_to_all() -> None:
    why, more = "Around 300 people or approximately 1,000 people.", CROWD + 6 - KEPT
    short = [line for line in page(CROWD + 6).splitlines() if f"{why}[^" in line]
    link = f'<span class="ui rest">[and {more} more](lindholm-flood/more-2.md#n1)</span>'
    assert [line.count("[^") for line in short if link in line] == [KEPT] * len(short)
    (whole,) = [line for line in files(CROWD + 6)[f"{STORY}/more-2.md"].splitlines() if why in line]
    assert whole.count("[^") == CROWD + 6
    assert "[Page 2](lindholm-flood/more-2.md) · 1 sentence with all notes" in page(CROWD + 6)


def test_the_linked_data_of_a_crowd_lead_to_its_sources() -> None:
    few, many = (
        json.loads(page(n).split('"application/ld+json">')[1].split("</script>")[0]) for n in (CROWD, CROWD + 6)
    )
    assert len(few["citation"]) == CROWD
    assert many["citation"]["contentUrl"] == "../../data/sources.json"


def test_every_chip_of_a_crowd_has_its_note() -> None:
    text = page(CROWD + 6)
    assert set(re.findall(r"\[\^([A-Z]+\d+)\](?!:)", text)) == set(re.findall(r"(?m)^\[\^([A-Z]+\d+)\]:", text))


def test_the_search_is_narrowed_to_the_claims_that_have_a_row() -> None:
    (topics,) = json.loads(files(CROWD + 6)["search/facets.json"])["stories"].values()
    given = [claim for topic in topics for claim, *_ in topic["claims"]]
    assert given == re.findall(r"(?m)^\| [^\n|]*\{ #(c\d+) \}", page(CROWD + 6))
    assert "c27" not in given


def test_every_claim_of_a_crowd_stands_once_on_its_page_or_on_a_further_one() -> None:
    both = page(CROWD + 6) + files(CROWD + 6)[f"{STORY}/more-1.md"]
    standing = re.findall(r"\{ #(c\d+) \}", both)
    assert sorted(standing) == sorted({f"c{n}" for n in (1, 2, 3, *range(20, 20 + SHARED), *range(40, 40 + ALONE))})


def test_what_has_no_room_on_the_page_of_a_crowd_is_counted_there_with_the_way_to_it() -> None:
    text = page(CROWD + 6)
    assert f"[{SHARED - ROWS} more that several sources say](lindholm-flood/more-1.md#c26)" in text
    assert f"[{ALONE - SHOWN} more not matched in another source](lindholm-flood/more-1.md#c46)" in text
    assert "more on [further pages](#further)" in text


def test_a_further_page_has_all_notes_of_what_it_says() -> None:
    text = files(CROWD + 6)[f"{STORY}/more-1.md"]
    (line,) = re.findall(r"(?m)^- .*“About 300 people”(\S*)", text)
    assert line.count("[^") == CROWD + 6 - 2
    assert set(re.findall(r"\[\^([A-Z]+\d+)\](?!:)", text)) == set(re.findall(r"(?m)^\[\^([A-Z]+\d+)\]:", text))
    assert "../stories/lindholm-flood/more-1.md#fnref:AC2" in files(CROWD + 6)["sources/more-25.md"]


def test_what_a_further_page_cites_is_counted_as_cited() -> None:
    (line,) = re.findall(r"(?m)^\| \[Source AC\].*", page(CROWD + 6))
    assert "| 1 of " in line


def test_many_copies_of_one_report_are_told_as_one_group() -> None:
    members = [m.article for m in briefing().story.members]
    names = [*members, "more-0", "more-1", "more-2", "more-3"]
    pairs = [Reuse(a, b, "copy", 0.9 - n / 100) for n, (a, b) in enumerate(combinations(names, 2))]
    text = files(CROWD, tuple(pairs))[f"{STORY}.md"]
    assert "- **A, B, C, D, E, F, G** pass on one text: 21 pairs of these 7 sources share 70% to 90%;" in text
    assert "takes text from" not in text


def test_no_conflict_of_a_crowd_leaves_its_page() -> None:
    assert "conflict" in row(page(CROWD + 6))


def test_up_to_a_crowd_a_story_has_one_page_and_one_file_of_data() -> None:
    assert not [path for path in files(CROWD) if path.startswith(f"{STORY}/more-") or path.endswith(".statements.json")]


def test_the_data_of_a_crowd_part_the_statements_that_no_claim_rests_on() -> None:
    parted, whole = files(CROWD + 6), files(CROWD)
    told, others = (json.loads(parted[f"data/lindholm-flood.{end}"]) for end in ("json", "statements.json"))
    every = [s["id"] for s in json.loads(whole["data/lindholm-flood.json"])["statements"]]
    used = {id for claim in told["claims"] for id in claim["statements"]}
    assert told["other_statements"] == "lindholm-flood.statements.json"
    assert sorted(s["id"] for held in (told, others) for s in held["statements"]) == sorted(every)
    assert {s["id"] for s in told["statements"]} <= used
    assert not {s["id"] for s in others["statements"]} & used


def test_wordings_beyond_the_most_are_counted() -> None:
    a, b, c = articles()
    texts = [HARBOUR.replace("About 300", f"About {300 + n}") for n in range(CROWD)]
    more = tuple(article(f"more-{n}", text) for n, text in enumerate(texts))
    everyone = (a, b, c, *more)
    story = replace(briefing().story, members=tuple(map(Member, (s.id for s in everyone), CODES)))
    said = tuple(mention(s, 2, f"About {300 + n} people") for n, s in enumerate(more))
    claim = replace(claims(a, b, c)[0], mentions=said, differences=())
    (found,) = gathered((claim,), Notes(story, {s.id: s for s in everyone}))
    assert (len(found.wordings), found.further) == (WORDINGS, CROWD - WORDINGS)


def test_each_wording_of_a_cell_keeps_its_mark() -> None:
    rendered = markdown.markdown(
        "Table: Boats: claims.\n{ .claims }\n\n| Claim | What the sources say |\n|---|---|\n"
        "| boats { #c1 } | **≠** five[^A1]<br>two[^B1]<br>**~** six[^C1] |\n\n[^A1]: a\n\n[^B1]: b\n\n[^C1]: c\n",
        extensions=["attr_list", "footnotes", "tables", "generator.site.markdown_extension"],
    )
    assert 'class="claims crowd"' in rendered
    assert "<strong>" not in rendered
    assert rendered.count('class="mark differs ui"') == 1


def test_claims_are_chosen_on_the_page_only_where_all_of_them_stand_on_it() -> None:
    away = Further(moved={"c1": f"{STORY}/more-1"})
    assert away.keeps(("c2", "c3"))
    assert not away.keeps(("c2", "c1"))
