"""The checker on a small site made by hand: whole it passes, and each way of breaking it is found and named."""

import hashlib
import html
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.verify import verify
from generator.verify.days import check_days
from generator.verify.notes import Note
from generator.verify.prose import computed_faults
from generator.verify.quoting import unled
from generator.verify.sources import Source
from generator.verify.tree import read
from generator.verify.words import exact_figure, headings, hedged, slices, turned

SEEDS = {
    "harbour.txt": (
        "Harbour wall gives way\n"
        "The coast guard said about 300 people had left their homes.\n"
        "A spokesman, Tom Reed, said “it may have been the ice” & not the storm.\n"
        "Tags\n"
    ),
    "mail.txt": "About 300 people were moved, officials said. Reed confirmed that 12 boats sank.",
}
SENTENCES = {
    "harbour": [(0, 22), (23, 82), (83, 154), (155, 159)],
    "mail": [(0, 44), (45, 79)],
}
Files = dict[str, str]


def cut(name: str, n: int) -> str:
    start, end = SENTENCES[name][n - 1]
    return SEEDS[f"{name}.txt"][start:end]


def page(body: str, head: str = "") -> str:
    title = re.search(r"<h1[^>]*>([^<]*)", body)
    return (
        f"<!doctype html><html><head><title>{title[1] if title else ''}</title>"
        f'<link rel="stylesheet" href="/style.css">{head}</head><body>'
        f'<article class="md-content__inner md-typeset">{body}</article></body></html>'
    )


def head(path: str, **told: str) -> str:
    """What a page says of itself where links to it are shared."""
    here = f"https://example.org/b/{path}"
    alt = "Two texts beside a scale."
    metas = {"url": here, "image": "https://example.org/b/preview.png", "image:alt": alt, **told}
    shared = "".join(f'<meta property="og:{name}" content="{said}">' for name, said in metas.items())
    return f'<link rel="canonical" href="{here}"><meta name="description" content="{told["description"]}">{shared}'


def source_page(name: str) -> str:
    text = SEEDS[f"{name}.txt"]
    lines = "".join(
        f'<p class="s" id="s{n}" data-start="{start}" data-end="{end}">'
        f"{html.escape(text[start:end], quote=False)}</p>\n"
        for n, (start, end) in enumerate(SENTENCES[name], 1)
    )
    digest = hashlib.sha256(text.encode()).hexdigest()
    return page(
        f'<h1>{name}</h1><div class="source" data-file="{name}.txt" data-sha256="{digest}" data-encoding="utf-8">'
        f'<dl class="ui facts"><div><dt>Publisher</dt><dd>{name.title()} News <small>(line 1)</small></dd></div></dl>'
        f'<p class="ui">All text of the file</p>{lines}</div>'
    )


def chip(label: str) -> str:
    return f'<sup id="fnref:{label}"><a class="footnote-ref" href="#fn:{label}">{label}</a></sup>'


def again(label: str) -> str:
    return chip(label).replace("fnref:", "fnref2:")


def note(label: str, name: str) -> str:
    n = int(label[1:])
    words = html.escape(cut(name, n), quote=False)
    return (
        f'<li id="fn:{label}"><p><q class="verbatim">{words}</q> — Source {label[0]}, sentence {n}. '
        f'<a href="../../sources/{name}/#s{n}">Open in the source</a></p></li>'
    )


def story() -> str:
    return page(
        '<h1>Harbour wall gives way<a class="headerlink" href="#top">¶</a></h1><p class="ui">2 sources, 1 claim</p>'
        f"<p>“The coast guard said about 300 people had left their homes.” {chip('A2')}</p>"
        f"<p>2 sources say about 300 people left or were moved {again('A2')}{chip('B1')}; "
        f"Reed said “it may have been the ice”. {chip('A3')}</p>"
        '<h2>Boats</h2><table class="claims"><thead><tr><th>Claim</th><th>A</th><th>B</th></tr></thead><tbody><tr>'
        f'<th scope="row">people moved {chip("B1").replace("fnref:", "fnref3:")}</th>'
        f"<td>The coast guard: about 300 people {chip('A2').replace('fnref:', 'fnref4:')}</td>"
        '<td class="silent"><span class="ui">not mentioned</span></td></tr>'
        f'<tr><td class="why" colspan="3">Reed confirmed that 12 boats sank {chip("B2")}</td></tr></tbody></table>'
        f'<h2 id="homes">Homes</h2>{moved()}'
        f'<div class="footnote"><ol>{note("A2", "harbour")}{note("A3", "harbour")}{note("B1", "mail")}'
        f"{note('B2', 'mail')}</ol></div>"
        '<p id="top" class="ui"><a href="https://example.org/a">elsewhere</a> <a href="../../">home</a></p>',
        head("stories/harbour-wall/", title="Harbour wall gives way", description="people had left their homes."),
    )


def moved() -> str:
    """A table with a row that the search can be narrowed to."""
    heads = "".join(f'<th><a href="../../sources/{name}/">{name}</a></th>' for name in SENTENCES)
    return (
        f'<table class="claims"><thead><tr><th>Claim</th>{heads}</tr></thead><tbody><tr id="w1" class="claim">'
        f"<th>people {chip('A2').replace('fnref:', 'fnref5:')}</th>"
        f"<td>about 300 people {chip('A2').replace('fnref:', 'fnref6:')}</td>"
        f"<td>About 300 people {chip('B1').replace('fnref:', 'fnref6:')}</td></tr></tbody></table>"
    )


FACETS = (
    '{"names":["Harbour News","Mail News"],"stories":{"harbour-wall":[{"id":"homes","name":"Homes",'
    '"claims":[["w1","agree",[0,1],"people",""]]}]}}'
)
INDEX = '{"docs":[{"location":"sources/harbour/","title":"text","text":"","tags":["Harbour News"]}]}'


def site() -> Files:
    left_out = "".join(f'<li><a href="../sources/harbour/#s{n}">{n}</a></li>' for n in (1, 4))
    return {
        "index.html": page('<p><a href="stories/harbour-wall/">Harbour wall</a></p>', head("", description="All.")),
        "preview.png": "",
        "stories/harbour-wall/index.html": story(),
        "sources/harbour/index.html": source_page("harbour"),
        "sources/mail/index.html": source_page("mail"),
        "left-out/index.html": page(f"<ul>{left_out}</ul>"),
        "search/facets.json": FACETS,
        "search/search_index.json": INDEX,
        "style.css": "/* url(https://example.org/a) */ body { background: url(data:image/png;base64,AA) }",
    }


def messages(tmp_path: Path, files: Files, seeds: Files | None = None) -> str:
    for folder, content in (("site", files), ("seeds", SEEDS if seeds is None else seeds)):
        for name, text in content.items():
            path = tmp_path / folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
    return "\n".join(map(str, verify(tmp_path / "site", tmp_path / "seeds")))


def test_the_spans_of_this_test_are_its_sentences() -> None:
    assert cut("harbour", 2).endswith("homes.")
    assert cut("harbour", 3).startswith("A spokesman")
    assert cut("harbour", 4) == "Tags"
    assert cut("mail", 2) == "Reed confirmed that 12 boats sank."


def test_a_month_turns_nothing() -> None:
    assert turned("the ferry may have sunk", 14) == "may"
    assert not turned("The storm of 5 May was strong", 15)


def test_as_makes_a_figure_rough_only_beside_an_amount() -> None:
    assert hedged("as many as 300 people", 11)
    assert not hedged("identified as Ida Moen, 27", 24)


def test_a_whole_site_passes(tmp_path: Path) -> None:
    assert messages(tmp_path, site()) == ""


STORY = "stories/harbour-wall/index.html"
HARBOUR = "sources/harbour/index.html"
PAGES = {
    "story": STORY,
    "harbour": HARBOUR,
    "home": "index.html",
    "left out": "left-out/index.html",
    "style": "style.css",
    "facets": "search/facets.json",
    "index": "search/search_index.json",
}


class Corruption(NamedTuple):
    """A line of `cases/verify.md`."""

    what: str
    page: str
    replaced: str
    by: str
    finding: str


def corruptions() -> list[Corruption]:
    lines = Path(__file__).with_name("cases").joinpath("verify.md").read_text(encoding="utf-8").splitlines()
    rows = ([cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines if line.startswith("| "))
    return [Corruption(*map(expanded, row)) for row in rows if row[0] != "what is done"]


def expanded(cell: str) -> str:
    text = cell.removeprefix("`").removesuffix("`") if cell.startswith("`") and cell.count("`") == 2 else cell
    return "" if text == "(nothing)" else re.sub(r"\{([A-Z]\d)\}", lambda match: chip(match[1]), text)


@pytest.mark.parametrize("case", corruptions(), ids=lambda case: case.what.replace(" ", "-"))
def test_each_corruption_is_found(tmp_path: Path, case: Corruption) -> None:
    files = site()
    page = PAGES[case.page]
    assert case.replaced in files[page]
    files[page] = files[page].replace(case.replaced, case.by, 1)
    assert case.finding in messages(tmp_path, files)


def test_claims_on_a_page_below_a_briefing_are_its_claims(tmp_path: Path) -> None:
    files = site()
    files[STORY] = files[STORY].replace('<p class="ui">2 sources, 1 claim', '<p class="ui facts">1 claim')
    assert "1 claims are told where the page has 0" in messages(tmp_path, files)
    below = f'<h1 class="ui">Harbour wall gives way, further page 1</h1><p id="c7">“12 boats sank” {chip("B2")}</p>'
    files[STORY.replace("index", "more-1/index")] = page(
        f'{below}<div class="footnote"><ol>{note("B2", "mail").replace("../../", "../../../")}</ol></div>'
    )
    assert messages(tmp_path, files) == ""


WHOLE = f'<li id="n1">2 sources say about 300 people left or were moved {chip("A2")}{chip("B1")}</li>'
BELOW = STORY.replace("index", "more-1/index")


@pytest.mark.parametrize(
    ("replaced", "by", "finding"),
    [
        ("", "", ""),
        ("2 sources say", "3 sources say", "3 sources are counted where the notes cite 2"),
        ("about 300", "300", "the figure 300 has lost the word before it"),
        ("left or were", "were", "the page that it leads to does not say the same"),
        (chip("B1"), "", "the notes it shows and counts are not those of the same sentence"),
        ('id="n1"', 'id="n2"', "the page that it leads to does not say the same"),
    ],
)
def test_a_sentence_with_its_first_notes_is_proved_where_it_has_all(
    tmp_path: Path, replaced: str, by: str, finding: str
) -> None:
    files = site()
    rest = '<span class="ui rest"><a href="more-1/#n1">and 1 more</a></span>'
    files[STORY] = files[STORY].replace(f"{again('A2')}{chip('B1')}", f"{again('A2')} {rest}")
    notes = f"{note('A2', 'harbour')}{note('B1', 'mail')}".replace("../../", "../../../")
    files[BELOW] = page(f"<h1>Harbour wall gives way</h1><ul>{WHOLE.replace(replaced, by)}</ul>"
                        f'<div class="footnote"><ol>{notes}</ol></div>')  # fmt: skip
    told = messages(tmp_path, files)
    assert finding in told if finding else told == ""


def test_a_row_of_a_crowd_names_some_of_its_sources(tmp_path: Path) -> None:
    files = site()
    crowd = re.sub(r"<th><a [^>]*>harbour.*?mail</a></th>", "<th>Who says what</th>", moved())
    crowd = re.sub(r"<td>About.*?</td>", "", crowd).replace('class="claims"', 'class="claims crowd"')
    files[STORY] = files[STORY].replace(moved(), f'{crowd}<table class="strip"></table>')
    assert messages(tmp_path, files) == ""
    files["search/facets.json"] = FACETS.replace("[0,1]", "[1]")
    assert "w1 is said to be of Mail News" in messages(tmp_path, files)


def test_an_edited_seed_is_found(tmp_path: Path) -> None:
    seeds = {**SEEDS, "mail.txt": SEEDS["mail.txt"].replace("12", "13")}
    found = messages(tmp_path, site(), seeds)
    assert "sources/mail/index.html: div (line 1): not the seed `mail.txt` that the page was made from" in found
    assert "s2 (line 2): not the seed's words: Reed confirmed that 12 boats sank." in found
    assert "the note does not repeat its sentence word for word: Reed confirmed that 13 boats sank." in found


def test_a_seed_without_a_page_is_found_unless_it_is_listed(tmp_path: Path) -> None:
    seeds = {**SEEDS, "empty.txt": "", "mail.yml": "title: x", ".hidden": ""}
    assert messages(tmp_path, site(), seeds) == ("empty.txt: the seed has no source page and is not listed as left out")
    files = site()
    empty = '<li data-file="empty.txt">empty</li>'
    files["left-out/index.html"] = files["left-out/index.html"].replace("</article>", f"{empty}</article>")
    assert messages(tmp_path, files, seeds) == ""


def test_a_sentence_shown_by_its_hash_is_checked_by_its_hash(tmp_path: Path) -> None:
    files = site()
    digest = hashlib.sha256(b"Tags").hexdigest()
    files[HARBOUR] = files[HARBOUR].replace('data-end="159">Tags', f'data-end="159" data-hash="{digest}">')
    assert messages(tmp_path, files) == ""
    files[HARBOUR] = files[HARBOUR].replace(digest, digest[::-1])
    assert "the hash is not that of the seed's sentence" in messages(tmp_path, files)


def test_seeds_in_other_encodings_and_with_odd_white_space_are_read_alike(tmp_path: Path) -> None:
    found = messages(tmp_path, site())
    assert found == ""
    text = "Café\u00a0 closed\t early.\x07"
    (tmp_path / "seeds" / "cafe.txt").write_bytes(text.encode("latin-1"))
    digest = hashlib.sha256(text.encode("latin-1")).hexdigest()
    body = (
        f'<div class="source" data-file="cafe.txt" data-sha256="{digest}" data-encoding="latin-1">'
        f'<p class="s" id="s1" data-start="0" data-end="{len(text)}">Café closed early.\ufffd</p></div>'
    )
    extra = {
        "sources/cafe/index.html": page(body),
        "left-out/more/index.html": page('<a href="../../sources/cafe/#s1">1</a>'),
    }
    assert messages(tmp_path, {**site(), **extra}) == ""


def listed(text: str, csv: str) -> tuple[Files, Files]:
    """A site and its seeds with one more source, `list`, none of whose text is cited, and a table for download."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    body = (
        f'<div class="source" data-file="list.txt" data-sha256="{digest}" data-encoding="utf-8">'
        f'<p class="s" id="s1" data-start="0" data-end="{len(text)}">{text}</p></div>'
    )
    more = {
        "sources/list/index.html": page(body),
        "left-out/more/index.html": page('<a href="../../sources/list/#s1">1</a>'),
        "data/claims.csv": f"article,sentence,text\nlist,1,{csv}\n",
    }
    return {**site(), **more}, {**SEEDS, "list.txt": text}


def test_a_cell_that_is_kept_from_being_a_formula_has_its_words(tmp_path: Path) -> None:
    assert messages(tmp_path, *listed("+ Two boats sank.", "'+ Two boats sank.")) == ""
    assert "not the seed's words: '+ Ten" in messages(tmp_path, *listed("+ Two boats sank.", "'+ Ten boats sank."))


@pytest.mark.parametrize(("text", "figure"), [("about 1,100", "1100"), (".22", ""), ("2.5", ""), ("12 of 20", "")])
def test_only_a_whole_figure_is_exact(text: str, figure: str) -> None:
    assert exact_figure(text) == figure


@pytest.mark.parametrize(
    ("text", "rough"),
    [
        ("about 34", True),
        ("as many as 34", True),
        ("would blame him most; and 34", False),
        ("keep it but add more limits, and 34", False),
        ("more than 2,000 of the 34", False),
    ],
)
def test_an_approximator_is_of_the_figure_that_nothing_parts_from_it(text: str, rough: bool) -> None:
    assert hedged(text, len(text) - 2) == rough


def test_the_label_of_a_claim_may_be_a_sentence_that_counts(tmp_path: Path) -> None:
    old, new = "Reed confirmed that 12 boats", "Two sources say 12 big boats"
    seeds = {name: text.replace(old, new) for name, text in SEEDS.items()}
    before, after = (hashlib.sha256(texts["mail.txt"].encode()).hexdigest() for texts in (SEEDS, seeds))
    files = {path: text.replace(old, new).replace(before, after) for path, text in site().items()}
    told = f"{new} sank {chip('B2')}"
    files[STORY] = files[STORY].replace(told, f"12 big boats sank {chip('B2')}")
    assert messages(tmp_path, files, seeds) == ""
    files[STORY] = files[STORY].replace(
        "<th>people", f"<th>{told.replace('fnref:', 'fnref7:')}</th><td></td><th>people"
    )
    assert "sources are counted" not in messages(tmp_path, files, seeds)


def test_an_empty_folder_is_no_site(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    assert "there is no page here" in str(verify(tmp_path / "site", tmp_path)[0])


@pytest.mark.parametrize(
    ("piece", "sentence", "stands"),
    [
        ("300", "about 300 were", True),
        ("300", "about 3000 were", False),
        ("300", "about 1,300 were", False),
        ("1,3", "about 1,300 were", False),
        ("300", "some 2.300 were", False),
        ("wall", "The wall.", True),
        ("wall", "The walls.", False),
        ("", "The wall.", False),
    ],
)
def test_a_slice_cuts_neither_words_nor_figures(piece: str, sentence: str, stands: bool) -> None:
    assert any(True for _ in slices(piece, sentence)) == stands


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("Two sources at least say that forty sailors were wounded.", True),
        ("Two sources say that forty sailors were wounded.", True),
        ("“Forty sailors were wounded in Lorvik”: two sources at least say so.", True),
        ("“Forty sailors were wounded …”: two sources at least say so.", True),
        ("“Forty sailors … Lorvik …”: two sources at least say so.", True),
        ("“Forty sailors drowned …”: two sources at least say so.", False),
        ("Three sources at least say that forty sailors were wounded.", False),
        ("Two sources at least say that forty bakers were wounded.", False),
    ],
)
def test_a_count_of_sources_is_proved_by_their_notes(text: str, holds: bool) -> None:
    notes = [Note(letter, letter.lower(), 1, "Forty sailors were wounded in Lorvik.") for letter in "AB"]
    assert (not list(computed_faults(text, notes))) == holds


def test_a_question_may_ask_whether_a_shot_was_an_accident_of_who_says_so() -> None:
    notes = [Note("A", "a", 1, "Moen said that he had fired accidentally in the shooting in Lorvik.")]
    assert not list(computed_faults("Was the shooting in Lorvik an accident, as Moen said?", notes))
    assert list(computed_faults("The shooting in Lorvik was an accident.", notes))
    assert not list(computed_faults("Did Moen recover after the shooting in Lorvik?", notes))
    assert list(computed_faults("After the shooting in Lorvik Moen had fired.", notes))


@pytest.mark.parametrize(("table", "column"), [("frames", 0), ("frames-named", 1)])
def test_every_heading_a_topic_may_have_is_in_the_closed_list(table: str, column: int) -> None:
    data = Path(__file__).parents[1] / "generator" / "data" / f"{table}.txt"
    lines = data.read_text(encoding="utf-8").splitlines()
    names = {line.split("\t")[column].lower() for line in lines if line.strip() and not line.startswith("#")}
    assert names <= headings()


def test_a_quotation_may_leave_words_out_but_not_turn_them_round(tmp_path: Path) -> None:
    files = site()
    files[STORY] = files[STORY].replace("said “it may have been", "said “Tom Reed … may have been", 1)
    assert messages(tmp_path, files) == ""
    files[STORY] = files[STORY].replace("“Tom Reed … may have been", "“may have been … Tom Reed")
    assert "not the words of its notes" in messages(tmp_path, files)


def test_a_hair_space_between_quotation_marks_is_the_page_s(tmp_path: Path) -> None:
    seeds = {
        **SEEDS,
        "harbour.txt": SEEDS["harbour.txt"].replace("“it may have been the ice” &", "it may have, say “the ice” &"),
    }
    assert len(seeds["harbour.txt"]) == len(SEEDS["harbour.txt"])
    files = {
        path: text.replace("“it may have been the ice” &amp;", "it may have, say “the ice” &amp;")
        for path, text in site().items()
    }
    files = {path: resealed(text, seeds["harbour.txt"]) for path, text in files.items()}
    files[STORY] = files[STORY].replace("“it may have been the ice”.", "“it may have, say “the ice”\u200a”.")
    assert messages(tmp_path, files, seeds) == ""
    files[STORY] = files[STORY].replace("it may have, say “the ice”\u200a”", "it might have, say “the ice”\u200a”")
    assert "not the words of its notes" in messages(tmp_path, files, seeds)


def test_a_quotation_whose_marks_are_wrong_is_proved_behind_its_speaker() -> None:
    said, sentence = "“Two boats sank.“", "“Two boats sank.“ Ida Moen said so."
    assert unled(f"Ida Moen: “{said}”", [sentence]) == f"“{said}”"
    assert unled(f"Tom Reed: “{said}”", [sentence]) == f"Tom Reed: “{said}”"


def resealed(text: str, seed: str) -> str:
    """A page with the hash of a changed seed in the place of the old one's."""
    old, new = (hashlib.sha256(s.encode()).hexdigest() for s in (SEEDS["harbour.txt"], seed))
    return text.replace(old, new)


def test_a_heading_may_use_the_words_of_a_source_that_no_sentence_cites(tmp_path: Path) -> None:
    files = site()
    bare = '<h1>Harbour wall gives way</h1><p class="ui"><a href="../../sources/harbour/">A</a></p>'
    listed = "".join(
        f'<a href="../sources/{name}/#s{n}">{n}</a>' for name in SENTENCES for n in (1, 2, 3, 4)[: len(SENTENCES[name])]
    )
    files[STORY], files["left-out/index.html"] = page(bare), page(listed)
    del files["search/facets.json"]
    assert messages(tmp_path, files) == ""
    files[STORY] = page(bare.replace("gives way", "gives gives over over"))
    assert messages(tmp_path, files).count("the heading's word") == 1


def run(*arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    root = Path(__file__).parents[1]
    command = [sys.executable, "-m", "generator.verify", *map(str, arguments)]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


def test_alone_it_prints_findings_and_exits_with_1_or_0_or_2(tmp_path: Path) -> None:
    messages(tmp_path, site())
    assert run(tmp_path / "site", tmp_path / "seeds").returncode == 0
    (tmp_path / "seeds" / "mail.txt").write_text("\x1b[31mother")
    bad = run(tmp_path / "site", tmp_path / "seeds")
    assert bad.returncode == 1
    assert "sha256" in bad.stdout
    assert "\x1b" not in bad.stdout
    assert run(tmp_path / "nowhere", tmp_path / "seeds").returncode == 2


@pytest.mark.parametrize(("published", "faults"), [("2017-03-13", 0), ("2017-03-09", 1), ("2017-03-20", 1), ("", 1)])
def test_a_date_behind_a_day_of_the_week_is_near_the_day_of_its_source(
    tmp_path: Path, published: str, faults: int
) -> None:
    day = '<time class="ui day" datetime="2017-03-10">[Friday: 10 March 2017]</time>'
    story = f'<p>It burned on Friday.<sup id="fnref:A1"><a href="#fn:A1">A1</a></sup> {day}</p>'
    facts = f'<dl class="facts"><div><dt>Published</dt><dd>{published or "not stated"}</dd></div></dl>'
    (tmp_path / "story.html").write_text(story, encoding="utf-8")
    (tmp_path / "source.html").write_text(facts, encoding="utf-8")
    pages = {name: read(tmp_path / name) for name in ("story.html", "source.html")}
    notes = {"A1": Note("A", "a", 1, "It burned on Friday.")}
    found = check_days("story.html", pages["story.html"], notes, pages, {"a": Source("source.html", "a.txt")})
    assert len(list(found)) == faults


@pytest.mark.parametrize(
    ("entry", "under", "fault"),
    [
        ("2017-03-10T20:00", "It burned on Friday.", ""),
        ("2017-03-11", "It burned on Friday.", "stands under another day"),
        ("2017-03-10", "It burned on Monday.", "stands behind no sentence that names the day"),
    ],
)
def test_a_date_on_a_timeline_is_that_of_its_line(tmp_path: Path, entry: str, under: str, fault: str) -> None:
    day = '<time class="ui day" datetime="2017-03-10">[Friday: 10 March 2017]</time>'
    note = '<sup id="fnref:A1"><a href="#fn:A1">A1</a></sup>'
    line = f'<ul><li><time class="ui at-day" datetime="{entry}">Friday</time> {day} “{under}”{note}</li></ul>'
    facts = '<dl class="facts"><div><dt>Published</dt><dd>2017-03-11</dd></div></dl>'
    (tmp_path / "story.html").write_text(line, encoding="utf-8")
    (tmp_path / "source.html").write_text(facts, encoding="utf-8")
    pages = {name: read(tmp_path / name) for name in ("story.html", "source.html")}
    notes = {"A1": Note("A", "a", 1, under)}
    found = list(check_days("story.html", pages["story.html"], notes, pages, {"a": Source("source.html", "a.txt")}))
    assert [fault in one.message for one in found] == ([True] if fault else [])
