"""The pages and exports of an invented site: what they show, that they verify, that they are always the same bytes."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from generator.model import (
    Actor,
    Contribution,
    Extract,
    Line,
    Member,
    Mention,
    Metadata,
    Passage,
    Ref,
    Reuse,
    Site,
    Span,
    Story,
)
from generator.settings import Settings
from generator.site.dependence import copied_text
from generator.site.notes import Notes, heading_of, in_marks, opening
from generator.site.render import render
from generator.site.tables import number, round_up
from tests.builders import HARBOUR, article, articles, briefing, claims, mention, people, site

ROOT = Path(__file__).parents[1]
STORY = "stories/lindholm-flood.md"
FULL, QUOTES = Settings(publish="full"), Settings(publish="quotes")


def pages(value: Site | None = None, settings: Settings = FULL) -> Mapping[str, str]:
    files = render(value or site(), settings, root=ROOT)
    return {path: content.decode() for path, content in files.items()}


# ---- notes


def test_prose_without_a_sentence_it_rests_on_cannot_be_made() -> None:
    notes = Notes(briefing().story, site().articles)
    with pytest.raises(ValueError, match="without a sentence"):
        notes.line(Line("Something happened.", "computed", ()))


def test_every_chip_of_a_page_has_its_note_and_every_note_a_chip() -> None:
    page = pages()[STORY]
    chips = set(re.findall(r"\[\^(\w+)\](?!:)", page))
    defined = re.findall(r"^\[\^(\w+)\]:", page, re.M)
    assert chips == set(defined)
    assert len(defined) == len(set(defined))


def test_a_note_holds_the_sentence_word_for_word_and_the_way_to_it() -> None:
    assert (
        "[^A3]: “Two boats sank.” — Source A (Harbour News), sentence 3. "
        "[Open in the source](../sources/harbour-news.md#s3)"
    ) in pages()[STORY]


def test_the_head_of_a_row_needs_one_note_where_one_sentence_holds_its_words() -> None:
    notes = Notes(briefing().story, site().articles)
    refs = (Ref("harbour-news", 2), Ref("mail", 2))
    assert notes.heading(Line("people", "computed", refs)).labels == ("A2",)
    assert notes.heading(Line("homes according", "computed", refs)).labels == ("A2", "B2")


def saying(text: str, piece: str, speaker: str | None = None, hedge: str | None = None) -> str:
    """A cell for a piece of a sentence."""
    source = article("a", text)
    story = replace(briefing().story, members=(Member("a", "A"),))
    found: Mention = replace(mention(source, 1, piece, speaker), hedge=hedge)
    return Notes(story, {"a": source}).cell(found).markdown


def test_a_cell_begins_with_who_says_so_unless_its_words_do() -> None:
    assert saying("Two boats sank, the town said.", "Two boats sank", "the town") == "The town: Two boats sank[^A1]"
    assert saying("The town lost two boats.", "The town lost two boats", "The town") == "The town lost two boats[^A1]"
    text = "The town suggested that two boats sank."
    assert saying(text, "suggested that two boats sank", "The town") == "The town suggested that two boats sank[^A1]"


def test_a_hedge_outside_the_clause_comes_along() -> None:
    assert (
        saying("Reportedly two boats sank.", "two boats sank", None, "Reportedly") == "Reportedly … two boats sank[^A1]"
    )


def test_a_figure_stands_out_and_a_long_clause_ends_after_it() -> None:
    text = (
        "About 300 people from the harbour had left their homes, which were built before the first wall was raised "
        "by the town, and had moved to the school on the hill."
    )
    source = article("a", text)
    story = replace(briefing().story, members=(Member("a", "A"),))
    start = text.index("About 300")
    quantity = replace(people(300), span=Span(start, start + len("About 300")))
    cell = Notes(story, {"a": source}).cell(replace(mention(source, 1, text[:-1]), quantity=quantity))
    assert cell.markdown == "<b>About 300</b> people from the harbour had left their homes …[^A1]"


def test_a_cell_behind_its_speaker_begins_with_no_that() -> None:
    source = article("a", "Mayor Ida Moen told the Courier that crews were trying to reach the mill.")
    story = replace(briefing().story, members=(Member("a", "A"),))
    led = replace(mention(source, 1, "that crews were trying to reach the mill"), speaker="Mayor Ida Moen")
    assert Notes(story, {"a": source}).cell(led).text == "Mayor Ida Moen: crews were trying to reach the mill"


def test_a_cut_cell_holds_its_verb() -> None:
    text = (
        "Two little boys, a baker and his brother of the same age, were asleep in the mill by the harbour of the town, "
        "which was built before the first wall was raised by the town on the hill."
    )
    source = article("a", text)
    story = replace(briefing().story, members=(Member("a", "A"),))
    quantity = replace(people(2), span=Span(0, 3), counted_span=None, event_span=None)
    cell = Notes(story, {"a": source}).cell(replace(mention(source, 1, text[:-1]), quantity=quantity))
    assert "were asleep in the mill" in cell.markdown
    assert cell.markdown.endswith("…[^A1]")


# ---- pages


def test_home_counts_sources_claims_conflicts_questions_and_the_newest_date() -> None:
    home = pages()["index.md"]
    assert "**3** sources · **3** claims" in home
    assert "[**1** conflict](stories/lindholm-flood.md#conflicts)" in home
    assert "[**1** open question](stories/lindholm-flood.md#questions)" in home
    assert "Newest dated source: 2024-03-06 (1 without a date)\n{ .small }" in home


def test_where_nothing_is_asked_nothing_is_said_of_questions() -> None:
    plain = replace(briefing(), questions=())
    shown = pages(replace(site(), briefings=(plain,)))
    assert "question" not in shown["index.md"].partition("{ .facts }")[0].rpartition("\n\n")[2]
    assert "open question" not in shown["stories/lindholm-flood.md"]


def test_a_site_without_stories_says_so() -> None:
    assert "There is no briefing yet" in pages(Site({}, ()))["index.md"]


def test_a_silent_source_is_shown_as_not_mentioning_the_claim() -> None:
    row = next(line for line in pages()[STORY].splitlines() if line.startswith("| Repairs"))
    assert row.endswith("| *not mentioned* |")


def test_the_side_that_stands_apart_carries_the_mark() -> None:
    row = next(line for line in pages()[STORY].splitlines() if "{ #c1 }" in line)
    assert row.count("**≠**") == 1
    assert "| **≠** Rescue workers: approximately 1,000 people[^C2] |" in row


def test_what_only_one_source_says_is_a_list_beneath_the_table() -> None:
    a, b, c = articles()
    boats = claims(a, b, c)[1]
    alone = replace(boats, mentions=boats.mentions[2:], differences=(), origins=())
    page = pages(replace(site(), briefings=(replace(briefing(), claims=(*claims(a, b, c)[::2], alone)),)))[STORY]
    assert "- A fisherman: “Five boats sank”[^C3]\n{ #c2 }" in page
    assert not any(line.startswith("|") and "{ #c2 }" in line for line in page.splitlines())


def test_a_source_that_contradicts_itself_stays_in_the_table() -> None:
    a, b, c = articles()
    boats = replace(claims(a, b, c)[1], mentions=(mention(a, 3, "Two boats sank"),) * 2, origins=())
    boats = replace(boats, differences=(replace(boats.differences[0], left=(0,), right=(1,)),))
    page = pages(replace(site(), briefings=(replace(briefing(), claims=(*claims(a, b, c)[::2], boats)),)))[STORY]
    assert any(line.startswith("|") and "{ #c2 }" in line for line in page.splitlines())


def test_claims_of_no_topic_are_shown_all_the_same() -> None:
    assert "## Other claims { #other-claims .ui }" in pages()[STORY]


def test_a_source_page_shows_every_sentence_and_where_it_is_cited() -> None:
    page = pages()["sources/harbour-news.md"]
    assert re.findall(r'class="s(?: off)?" id="(s\d+)"', page) == [f"s{n}" for n in range(1, 7)]
    assert '<a class="cited" href="../stories/lindholm-flood.md#fnref:A2"' in page
    assert 'data-disposition="boilerplate" title="boilerplate: a phrase that recurs on unrelated pages"' in page


def test_cited_sentences_are_counted_among_those_of_the_text_alone() -> None:
    value = site()
    body = len(value.articles["radio"].body)
    assert body < len(value.articles["radio"].sentences)
    files = render(value, Settings(publish="full"), root=Path(__file__).parents[1])
    assert f" of {body} sentences are cited or pointed at" in files["sources/radio.md"].decode()
    assert f" of {body} sentences |" in files["stories/lindholm-flood.md"].decode()


def test_a_source_sentence_leads_to_every_place_that_cites_it() -> None:
    files = pages()
    chips = re.findall(r"(?<!\n)\[\^A2\]", files[STORY])
    assert "[^A2]: " in files[STORY].split("\n[^A2]: ")[0]
    found = re.findall(r'href="../stories/lindholm-flood.md#(fnref\d*:A2)"', files["sources/harbour-news.md"])
    assert len(chips) > 2
    assert found == ["fnref:A2", *(f"fnref{n}:A2" for n in range(2, len(chips) + 1))]


def test_a_cited_sentence_leads_to_its_neighbours_among_the_cited_ones() -> None:
    page = pages()["sources/harbour-news.md"]
    line = page.split('id="s3"', 1)[1].split('id="s4"', 1)[0]
    assert re.findall(r'class="step" href="#(s\d)"', line) == ["s2", "s5"]


def test_a_sentence_leads_to_its_twin_in_another_source() -> None:
    files = pages()
    assert '<a class="twin" href="mail.md#s3"' in files["sources/harbour-news.md"]
    assert '<a class="twin" href="harbour-news.md#s3"' in files["sources/mail.md"]
    assert 'class="twin"' not in files["sources/radio.md"]


def test_of_many_twins_five_are_linked_and_the_others_counted() -> None:
    twins = tuple(Passage(Ref("harbour-news", 3), Ref("mail", n), 3) for n in (2, 3, 4))
    twins += tuple(Passage(Ref("harbour-news", 3), Ref("radio", n), 3) for n in (1, 2, 3, 4))
    reuse = (
        replace(briefing().reuse[0], passages=twins[:3]),
        Reuse("harbour-news", "radio", "partial", 0.2, twins[3:]),
    )
    page = pages(replace(site(), briefings=(replace(briefing(), reuse=reuse),)))["sources/harbour-news.md"]
    assert page.count('class="twin"') == 5
    assert "</a> and 2 more " in page


def test_a_long_run_around_the_article_is_folded_and_a_short_one_is_not() -> None:
    menu = "Home\nNews\nSport\nTwo boats sank.\nAbout us\n"
    off = dict.fromkeys(("Home", "News", "Sport", "About us"), ("boilerplate", "a menu"))
    page = pages(Site({"a": article("a", menu, off=off)}, ()))["sources/a.md"]
    assert re.findall(r"<summary[^>]*>(.*?)</summary>", page) == ["3 sentences around the article: boilerplate"]
    folded = page.split("<details", 1)[1].split("</details>")[0]
    assert re.findall(r'id="(s\d)"', folded) == ["s1", "s2", "s3"]


def test_a_page_tells_the_language_of_its_article() -> None:
    german = article("a", "Zwei Boote sanken.\n", Metadata(language="de"))
    odd = article("b", "Zwei Boote sanken.\n", Metadata(language='de" onclick="x'))
    files = pages(Site({"a": german, "b": odd}, ()))
    assert 'id="s1" lang="de"' in files["sources/a.md"]
    assert 'id="s1" data-start' in files["sources/b.md"]


def test_what_a_source_does_not_say_is_not_stated() -> None:
    page = pages()["sources/mail.md"]
    assert "<dt>Publisher</dt><dd>not stated</dd>" in page
    assert "<dt>Published</dt><dd>not stated</dd>" in page


def test_the_original_opens_at_the_cited_sentence() -> None:
    page = pages()["sources/harbour-news.md"]
    assert 'href="https://harbour.example/wall#:~:text=Two%20boats%20sank."' in page


def test_every_sentence_on_no_briefing_is_listed_with_its_rule() -> None:
    page = pages()["left-out.md"]
    cited = {f"{e}/#s{n}" for e, n in re.findall(r"sources/([\w-]+)\.md#s(\d+)", pages()[STORY])}
    everything = {f"{s.article}/#s{s.n}" for a in articles() for s in a.sentences}
    assert {f"{e}/#s{n}" for e, n in re.findall(r"sources/([\w-]+)\.md#s(\d+)", page)} == everything - cited
    assert "off-topic: a teaser at the end of the page (1)" in page
    assert "body: its claim has no second source (1)" in page
    assert '<li data-file="broken.bin">' in page


def test_pages_say_what_made_them_and_where_to_correct_them() -> None:
    for path, page in pages().items():
        if path.endswith(".md"):
            assert "<!-- Generated from seeds/" in page, path
            assert "decisions.yml" in page, path


def test_quotes_mode_shows_only_sentences_that_a_briefing_cites() -> None:
    files = pages(settings=QUOTES)
    hidden = "The storm, not ice, broke the wall, Moen said."
    assert all(hidden not in content for content in files.values())
    assert "Five boats sank, a fisherman said." in re.sub("</?span[^>]*>", "", files["sources/radio.md"])
    assert re.search(r'id="s4"[^>]* data-hash="[0-9a-f]{64}"></span>', files["sources/radio.md"])


def test_an_article_in_two_stories_leads_back_to_both() -> None:
    first = briefing()
    second = replace(first, story=Story("second", "Second", first.story.members[::-1]))
    page = pages(replace(site(), briefings=(first, second)))["sources/radio.md"]
    assert page.count('class="cited" href="../stories/lindholm-flood.md') == 2
    assert page.count('class="cited" href="../stories/second.md') == 2


# ---- exports


def test_the_data_say_which_part_of_its_file_an_article_is() -> None:
    found = site()
    told = {
        id: replace(a, extract=Extract("lines", "3/text")) if id == "mail" else a for id, a in found.articles.items()
    }
    held = json.loads(pages(replace(found, articles=told))["data/lindholm-flood.json"])
    assert {a["id"]: a["part"] for a in held["articles"]} == {"harbour-news": None, "mail": "3/text", "radio": None}


def test_the_data_keep_to_their_schemas() -> None:
    for settings in (FULL, QUOTES):
        files = pages(settings=settings)
        for name, schema in (("index", "index"), ("lindholm-flood", "story")):
            jsonschema.validate(
                json.loads(files[f"data/{name}.json"]),
                json.loads(files[f"data/{schema}.schema.json"]),
                cls=jsonschema.Draft202012Validator,
            )


def test_the_data_say_who_is_who_and_what_each_source_adds() -> None:
    said = Line("Ida Moen", "quoted", (Ref("harbour-news", 4),))
    role = Line("The harbour master", "quoted", (Ref("harbour-news", 4),))
    moen = Actor("Ida Moen", "person", (said,), (role,), said.basis, said.basis, ("“Moen” is “Ida Moen”",))
    added = (Contribution("harbour-news", 0.123456, (), ("c1",)), Contribution("radio", 1.0, ("c2",), ()))
    told = replace(briefing(), actors=(moen,), contributions=added, editions={1: ("harbour-news",), 2: ("radio",)})
    files = pages(replace(site(), briefings=(told,)))
    data = json.loads(files["data/lindholm-flood.json"])
    schema = json.loads(files["data/story.schema.json"])
    jsonschema.validate(data, schema, cls=jsonschema.Draft202012Validator)
    assert data["who"][0]["roles"] == [{"text": "The harbour master", "sentence": "harbour-news#s4"}]
    assert data["who"][0]["why"] == ["“Moen” is “Ida Moen”"]
    assert data["added"][0] == {"article": "harbour-news", "own": 0.1235, "only": [], "silent": ["c1"]}
    assert data["editions"][1] == {"n": 2, "articles": ["radio"]}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**data, "who": [{**data["who"][0], "kind": "place"}]}, schema)


def test_a_page_says_of_what_a_share_is_and_sets_one_blank_between_claims() -> None:
    added = (Contribution("harbour-news", 1.0, (), ("c1", "c2")), Contribution("radio", 0.5, ("c2",), ()))
    page = pages(replace(site(), briefings=(replace(briefing(), contributions=added),)))["stories/lindholm-flood.md"]
    (line,) = [part for part in page.splitlines() if "no passage of its text" in part]
    assert "no passage of its text, quotations not counted, found in another source" in line
    assert "50% of its text, quotations not counted, is word for word in no other source" in page
    assert ";  " not in line
    assert "; " in line


def test_the_schema_refuses_what_it_does_not_know() -> None:
    files = pages()
    data = json.loads(files["data/lindholm-flood.json"])
    data["claims"][0]["status"] = "maybe"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, json.loads(files["data/story.schema.json"]))


def test_all_ids_of_the_data_lead_somewhere() -> None:
    data = json.loads(pages()["data/lindholm-flood.json"])
    sentences = {s["id"] for s in data["sentences"]}
    known = {c["id"] for c in data["claims"]}
    assert {s["sentence"] for s in data["statements"]} <= sentences
    assert {claim for topic in data["topics"] for claim in topic["claims"]} <= known
    assert {ref for q in data["questions"] for ref in q["basis"]} <= sentences


def test_offsets_in_the_data_cut_the_sentences_out_of_the_article() -> None:
    texts = {a.id: a.text for a in articles()}
    for sentence in json.loads(pages()["data/lindholm-flood.json"])["sentences"]:
        assert texts[sentence["article"]][sentence["start"] : sentence["end"]] == sentence["text"]


def test_the_claims_are_a_table_with_a_line_for_what_each_source_says() -> None:
    rows = list(csv.DictReader(io.StringIO(pages()["data/lindholm-flood.csv"])))
    assert [(row["claim"], row["source"]) for row in rows] == [
        ("c1", "A"), ("c1", "B"), ("c1", "C"), ("c2", "A"), ("c2", "B"), ("c2", "C"), ("c3", "A"), ("c3", "B"),
    ]  # fmt: skip
    assert rows[2]["text"] == "approximately 1,000 people"


# ---- scales


@pytest.mark.parametrize(("value", "end"), [(0.4, 1), (3, 5), (300, 500), (1000, 1000), (1001, 2000), (7e6, 1e7)])
def test_a_scale_ends_at_a_number_a_reader_can_halve(value: float, end: float) -> None:
    assert round_up(value) == end


def test_numbers_have_separators_and_no_needless_fraction() -> None:
    assert [number(value) for value in (11000.0, 2.5, 0.0)] == ["11,000", "2.5", "0"]


def test_equal_figures_are_not_drawn() -> None:
    a, b, c = articles()
    assert pages()[STORY].count("{ .strip }") == 2
    same = tuple(replace(claim, differences=()) for claim in claims(a, b, c))
    assert "{ .strip }" not in pages(replace(site(), briefings=(replace(briefing(), claims=same),)))[STORY]


# ---- the whole


HOSTILE = "<script>alert(1)</script> | `x` [^A1] {{ x }} { .ui } “q” <![ *b* \u202e &amp; | =1+1."


def hostile_site() -> Site:
    """The invented site with a hostile sentence, title, publisher, file and topic wherever one can stand."""
    text = f"{HOSTILE}\n{HOSTILE} About 300 people fled.\nAn end.\n"
    source = article("bad", text, Metadata(HOSTILE, HOSTILE, HOSTILE, None, None, "https://a.example/x", "en", HOSTILE))
    line = Line(source.sentence(1).text, "quoted", (source.sentence(1).ref,))
    claim = replace(claims(*articles())[0], label=line, mentions=(mention(source, 1, HOSTILE[:30], HOSTILE[:9]),))
    claim = replace(claim, differences=(), origins=())
    base = briefing()
    story = Story("bad", HOSTILE, (Member("bad", "A"),), (HOSTILE,))
    topic = replace(base.topics[0], name=HOSTILE, summary=(line,), claims=("c1",))
    moment = replace(base.timeline[0], expression=HOSTILE, line=line)
    question = replace(base.questions[0], text=HOSTILE, basis=line.basis, settles=HOSTILE)
    found = replace(
        base, story=story, lead=(line,), claims=(claim,), topics=(topic,), timeline=(moment,), questions=(question,),
        reuse=(), statements=(),
    )  # fmt: skip
    return Site({"bad": replace(source, file='a"><b>.txt')}, (found,), (), HOSTILE)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented and the hostile site in one, as MkDocs builds it."""
    from tests.browser.conftest import invented

    return invented(tmp_path_factory)


@pytest.mark.site
def test_the_built_site_verifies(built: Path, tmp_path: Path) -> None:
    from generator.verify import verify

    for source in articles():
        (tmp_path / source.file).write_text(source.text, encoding="utf-8", newline="")
    (tmp_path / "broken.bin").write_bytes(b"\xff")
    assert [str(finding) for finding in verify(built, tmp_path)] == []


@pytest.mark.site
def test_the_search_knows_sentences_and_no_notes(built: Path) -> None:
    index = json.loads((built / "search/search_index.json").read_text(encoding="utf-8"))
    texts = " ".join(entry["text"] for entry in index["docs"])
    assert "Five boats sank, a fisherman said." in texts
    assert "Source A (Harbour News), sentence" not in texts


@pytest.mark.site
def test_the_search_knows_publishers_as_tags_and_nothing_twice(built: Path) -> None:
    index = json.loads((built / "search/search_index.json").read_text(encoding="utf-8"))
    entries = {entry["location"]: entry for entry in index["docs"]}
    assert entries["sources/harbour-news/"]["tags"] == ["Harbour News"]
    assert "tags" not in entries["stories/lindholm-flood/"]
    assert [place for place in entries if place.startswith("sources/")] == [
        "sources/harbour-news/", "sources/mail/", "sources/radio/",
    ]  # fmt: skip
    assert not any("timeline" in place or "left-out" in place for place in entries)


def test_a_hostile_article_makes_pages_without_an_element_of_its_own() -> None:
    from tests.test_escaping import Shape, rendered

    for path, page in pages(hostile_site()).items():
        if path.endswith(".md"):
            ours = re.sub(r'<script type="application/ld\+json">[^<]*</script>', "", page.split("\n---\n", 1)[1])
            found = Shape(rendered(ours))
            names = {part[0] for part in found.shape if isinstance(part, tuple)}
            assert names.isdisjoint({"script", "img", "iframe", "svg", "code b"}), path
            assert "onerror" not in str(found.shape)


SCRIPT = """
import hashlib, sys
sys.path.insert(0, ".")
from pathlib import Path
from tests.test_site import pages
print(hashlib.sha256(repr(sorted(pages().items())).encode()).hexdigest())
"""


def test_the_same_values_give_the_same_bytes_whatever_the_hash_seed_zone_and_locale() -> None:
    digests = set()
    for seed, zone, locale in (("0", "UTC", "C.UTF-8"), ("1", "Asia/Tokyo", "C"), ("77", "America/Lima", "POSIX")):
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "PYTHONUTF8": "1"}
        run = subprocess.run(
            [sys.executable, "-c", SCRIPT], cwd=ROOT, env=env, capture_output=True, text=True, check=True
        )
        digests.add(run.stdout)
    assert len(digests) == 1


def test_quotation_marks_that_meet_are_set_apart() -> None:
    first, last = in_marks("“Two boats sank,” he said."), in_marks("They called it a “wall of water.”")
    assert first == "“&#8202;“Two boats sank,” he said.”"
    assert last == "“They called it a “wall of water.”&#8202;”"
    assert in_marks('"Two boats" sank') == '“&#8202;"Two boats" sank”'
    assert in_marks("Two boats’ masts broke") == "“Two boats’ masts broke”"


def test_a_line_that_opens_with_speech_has_one_pair_of_marks() -> None:
    source = article(
        "a", "“Two boats sank,” Moen said.\n“We lost them.”\nThe mast broke.” He left.\nAll, all,” Moen said."
    )
    notes = Notes(replace(briefing().story, members=(Member("a", "A"),)), {"a": source})
    told = [notes.said((mention(source, n, source.sentence(n).text),)).text for n in (1, 4)]
    assert told == ["“Two boats sank,” Moen said.", "“All, all,” Moen said."]
    led = replace(mention(source, 2, "“We lost them.”"), speaker="Moen", speaker_ref=source.sentence(1).ref)
    assert notes.said((led,)).text == "Moen: “We lost them.”"
    assert notes.said((replace(led, speaker=None),)).text == "“We lost them.”"


# ---- all claims, and many sources


def test_every_claim_is_listed_once_by_its_status_with_its_sources() -> None:
    page = pages()[STORY]
    listed = page.split('id="claims"', 1)[1].split("</details>", 1)[0]
    assert re.findall(r"^(?:- \[.*?\]\(#(\w+)\) (.*)|(.*) \(\d+\))$", listed, re.M) == [
        ("", "", "≠ In conflict"), ("c1", "A, B, C", ""),
        ("", "", "&#126; Different in detail"), ("c2", "A, B, C", ""),
        ("", "", "1 Told by several sources from one origin"), ("c3", "A, B", ""),
    ]  # fmt: skip


def test_of_many_sources_a_table_shows_those_that_say_something_and_names_the_others() -> None:
    a, b, c = articles()
    others = tuple(article(f"other-{n}", HARBOUR) for n in range(7))
    crowd = replace(briefing(), story=replace(briefing().story, members=tuple(
        Member(source.id, code) for source, code in zip((a, b, c, *others), "ABCDEFGHIJ", strict=True)
    )))  # fmt: skip
    value = replace(site(), articles={s.id: s for s in (a, b, c, *others)}, briefings=(crowd,))
    page = pages(value)[STORY]
    assert "Table: People: claims (rows) by source (columns). Matched in none of them: D, E, F, G, H, I, J." in page
    assert "| Claim | [A Harbour News](../sources/harbour-news.md) | [Source B]" in page


def test_the_first_sentence_of_the_lead_stands_before_the_sharpest_conflict() -> None:
    page = pages()[STORY]
    assert page.index("{ .lead }") < page.index('class="sharpest"')


def test_what_the_lead_tells_of_the_sharpest_conflict_is_not_told_again_in_other_words() -> None:
    fled = briefing().claims[0]
    refs = tuple(dict.fromkeys((*fled.label.basis, *(ref for m in fled.mentions for ref in m.basis))))
    again = Line("Figures for people are 300 and 1,000.", "computed", refs)
    first, last = briefing().lead[0], Line("Two boats sank, a fisherman said", "computed", refs[:1])
    page = pages(replace(site(), briefings=(replace(briefing(), lead=(first, again, last)),)))[STORY]
    assert again.text not in page
    assert last.text in page


def test_that_nobody_copies_is_said() -> None:
    page = pages(replace(site(), briefings=(replace(briefing(), reuse=()),)))[STORY]
    assert "## Who depends on whom" in page
    assert (
        "No two sources of this briefing were found to share a tenth of the shorter one’s word sequences, or more"
        in page
    )
    assert "an article that tells another anew in its own words is not found" in page
    assert "an article that tells another anew in its own words is not found" in pages()[STORY]
    assert "No two sources of this briefing" not in pages()[STORY]
    assert re.search(r"- \*\*A, B\*\* both cite the coast guard\[\^A\d\]: \[", page)


def test_forty_copies_of_one_report_are_shown_by_the_pairs_that_share_most() -> None:
    pairs = tuple(
        replace(briefing().reuse[0], containment=n / 100, passages=briefing().reuse[0].passages) for n in range(1, 41)
    )
    page = pages(replace(site(), briefings=(replace(briefing(), reuse=pairs),)))[STORY]
    copies = page.split("## Who depends on whom", 1)[1].split("## Sources", 1)[0]
    assert copies.count("takes text from") == 20
    assert "40%" in copies
    assert "20 more pairs, in [the data](../data/lindholm-flood.json)" in copies


def test_what_a_conflict_says_is_given_besides_stands_beside_its_sides() -> None:
    fled, *rest = briefing().claims
    (apart,) = [d for d in fled.differences if d.conflict]
    besides = replace(fled, differences=(replace(apart, left=apart.left[:1], also=apart.left[1:]),))
    page = pages(replace(site(), briefings=(replace(briefing(), claims=(besides, *rest)),)))[STORY]
    sharpest = page.split('class="sharpest"', 1)[1].split("This claim in the table", 1)[0]
    assert sharpest.count('class="side"') == 3


def test_a_source_without_a_title_is_called_by_its_first_words() -> None:
    value = site()
    radio = replace(value.articles["radio"], meta=replace(value.articles["radio"].meta, title=None))
    untitled = replace(value, articles={**value.articles, "radio": radio})
    files = render(untitled, Settings(publish="full"), root=Path(__file__).parents[1])
    name = "“Rescue workers said approximately 1,000 people had fled …”"
    assert f"\n# {name} {{" in files["sources/radio.md"].decode()
    assert f"| not stated; it begins {name} |" in files["stories/lindholm-flood.md"].decode()


def test_the_first_words_of_a_script_that_parts_none_are_cut_and_have_their_language() -> None:
    radio = site().articles["radio"]
    (first, *rest) = radio.sentences
    long = replace(first, text="水" * 3000, disposition="body")
    meta = replace(radio.meta, title=None, language="zh")
    assert opening(replace(radio, sentences=(long, *rest))) == f"“{'水' * 80} …”"
    assert heading_of(replace(radio, sentences=(long, *rest), meta=meta)).startswith('<span lang="zh"')


@pytest.mark.parametrize(("status", "linked"), [("open", True), ("closed", False)])
def test_a_conflict_leads_to_the_open_question_about_it(status: str, linked: bool) -> None:
    (first, *_), (conflict, *_) = briefing().questions, [c for c in briefing().claims if c.conflict]
    other = replace(first, id="q8", claim="c99", status="open")
    about = replace(first, id="q7", claim=conflict.id, status=status)
    page = pages(replace(site(), briefings=(replace(briefing(), questions=(other, about)),)))[STORY]
    assert ("[The open question](#q7)" in page, "[The open question](#q8)" in page) == (linked, False)


def test_of_two_that_share_text_the_one_that_is_dated_earlier_is_told() -> None:
    value = site()
    notes = Notes(briefing().story, value.articles)
    (reuse, *_) = (
        replace(r, left="harbour-news", right="radio", direction=None, passages=()) for r in briefing().reuse
    )
    assert copied_text(reuse, notes).earlier == "A"
    assert copied_text(replace(reuse, right="mail"), notes).earlier == ""
