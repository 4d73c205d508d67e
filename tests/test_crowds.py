"""A story of more sources than a table can have columns: each wording once, with those who have it."""

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import markdown

from generator.model import Difference, Member, Mention
from generator.settings import Settings
from generator.site.notes import Notes
from generator.site.render import render
from generator.site.tables import CROWD, NAMED, WORDINGS, gathered
from tests.builders import HARBOUR, article, articles, briefing, claims, mention, people, site

ROOT = Path(__file__).parents[1]
CODES = [f"{first}{second}" for first in ("", "A") for second in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]


@cache
def page(sources: int) -> str:
    """The page of a story whose first claim all its sources make: most in the same words, one with another figure."""
    a, b, c = articles()
    more = tuple(article(f"more-{n}", HARBOUR) for n in range(sources - 3))
    members = tuple(Member(s.id, code) for s, code in zip((a, b, c, *more), CODES, strict=False))
    fled, *rest = claims(a, b, c)
    said: tuple[Mention, ...] = tuple(mention(s, 2, "About 300 people", "the coast guard", people(300)) for s in more)
    apart = Difference("figure", True, "Around 300 people or approximately 1,000 people.", (0, 1), (2,))
    fled = replace(fled, mentions=(*fled.mentions, *said), differences=(apart,))
    told = replace(briefing(), claims=(fled, *rest), story=replace(briefing().story, members=members))
    everyone = {source.id: source for source in (a, b, c, *more)}
    files = render(replace(site(), articles=everyone, briefings=(told,)), Settings(publish="full"), root=ROOT)
    return files["stories/lindholm-flood.md"].decode()


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


def test_every_chip_of_a_crowd_has_its_note() -> None:
    text = page(CROWD + 6)
    assert set(re.findall(r"\[\^([A-Z]+\d+)\](?!:)", text)) == set(re.findall(r"(?m)^\[\^([A-Z]+\d+)\]:", text))


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
