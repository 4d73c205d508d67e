"""The checker on source pages of every format: whole they pass, and each way of breaking one is found and named."""

import hashlib
import html
import json
import re
from pathlib import Path

import pytest

from generator.model import Article
from generator.reading.articles import read_all
from generator.reading.formats import READERS
from generator.reading.formats.blocks import blocks_of
from generator.reading.seeds import find_seeds
from generator.settings import Settings
from generator.verify.markup import visible
from generator.verify.originals import FORMATS, Place, text_of
from generator.verify.sources import check_seeds, read_sources
from generator.verify.tree import Element, read
from tests import files
from tests.files import PARAGRAPHS
from tests.test_formats import EXPORTS, PARTED

ALL = files.of_every_format()
OTHERS = [name for name in ALL if not name.endswith((".txt", ".md"))]


def source_page(article: Article, *, hidden: bool = False) -> str:
    """The attributes that the site's template writes, and nothing else of it."""
    extract = article.extract
    spans = []
    for s in article.sentences:
        words = " ".join(s.text.split())
        digest = hashlib.sha256(words.encode()).hexdigest()
        size = sum(not c.isspace() for c in s.text)
        place = f'class="s" id="s{s.n}" data-start="{s.span.start}" data-end="{s.span.end}" data-size="{size}"'
        spans.append(f"<p {place}{f' data-hash={digest}' if hidden else ''}>{'' if hidden else html.escape(words)}</p>")
    repaired = ' data-repaired=""' if extract.repaired else ""
    return (
        f'<div class="source" data-file="{article.file}" data-sha256="{article.sha256}"'
        f' data-encoding="{article.encoding}"'
        f' data-format="{extract.format}" data-part="{extract.part}"{repaired}>{"".join(spans)}</div>'
    )


class Site:
    """Source pages of a folder of seeds, to be changed before they are checked."""

    def __init__(self, root: Path, seeds: dict[str, bytes], *, hidden: bool = False) -> None:
        self.root, self.seeds = root, root / "seeds"
        for name, data in seeds.items():
            (self.seeds / name).parent.mkdir(parents=True, exist_ok=True)
            (self.seeds / name).write_bytes(data)
        found, unread = find_seeds(self.seeds, Settings())
        articles, _ = read_all(found, {seed.path: f"a{n}" for n, seed in enumerate(found)})
        self.pages = {f"sources/{a.id}/index.html": source_page(a, hidden=hidden) for a in articles}
        listed = "".join(f'<li data-file="{r.file}" data-part="{r.part}">left out</li>' for r in unread)
        self.pages["left-out/index.html"] = f"<ul>{listed}</ul>"

    def findings(self) -> str:
        pages: dict[str, Element] = {}
        for name, text in self.pages.items():
            path = self.root / "site" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            pages[name] = read(path)
        sources = read_sources(pages, self.seeds)
        found = [*check_seeds(pages, sources, self.seeds), *(f for s in sources.values() for f in s.findings)]
        return "\n".join(map(str, found))

    def change(self, old: str, new: str, page: str = "sources/a0/index.html") -> None:
        assert old in self.pages[page]
        self.pages[page] = self.pages[page].replace(old, new, 1)


def test_the_checker_knows_the_formats_that_are_read() -> None:
    assert {f".{ending}" for ending in FORMATS} == set(READERS)


@pytest.mark.parametrize("hidden", [False, True], ids=["shown", "hidden"])
def test_pages_of_all_formats_pass(tmp_path: Path, hidden: bool) -> None:
    assert Site(tmp_path, ALL, hidden=hidden).findings() == ""


MISNAMED = {
    "page.txt": ALL["page.html"], "list.md": ALL["list.json"], "lines.json": ALL["lines.jsonl"],
    "print.html": ALL["print.pdf"], "document.txt": ALL["document.docx"], "feed.html": ALL["feed.rss"],
    "wide.txt": "The wall gave way on Monday, the guard said.".encode("utf-16-le"),
    "box.mbox": files.box(files.mail(PARAGRAPHS[0] + "\n\n>From Monday on, it is shut.\n\nFrom Tuesday, open.")),
}  # fmt: skip


def test_hyphens_that_only_part_words_are_no_letters_of_them(tmp_path: Path) -> None:
    soft = [paragraph.replace("harbour", "har\u00adbour") for paragraph in PARAGRAPHS]
    seeds = {
        "a.html": files.page(soft), "a.docx": files.docx(soft), "a.rss": files.rss(files.item(soft)),
        "a.pdf": files.pdf(("The har\u00ad", "bour wall gave way on Mon\u00ad", "day, the coast guard said.")),
    }  # fmt: skip
    site = Site(tmp_path, seeds)
    assert site.findings() == ""
    assert not [page for page in site.pages.values() if "\u00ad" in page]
    assert "The harbour wall gave way on Monday, the coast guard said." in "".join(site.pages.values())


def test_pages_of_exports_of_all_shapes_pass(tmp_path: Path) -> None:
    seeds = {f"{n}.json": json.dumps(export).encode() for n, export in enumerate(EXPORTS.values())}
    assert Site(tmp_path, seeds).findings() == ""


def test_pages_of_files_that_are_not_what_their_names_say_pass(tmp_path: Path) -> None:
    assert Site(tmp_path, MISNAMED).findings() == ""


@pytest.mark.parametrize("name", OTHERS)
def test_an_edited_sentence_is_found(tmp_path: Path, name: str) -> None:
    site = Site(tmp_path, {name: ALL[name]})
    site.change("About 300 people", "About 900 people")
    assert "not the seed's words" in site.findings()


@pytest.mark.parametrize("name", OTHERS)
def test_a_hidden_sentence_of_other_words_is_found(tmp_path: Path, name: str) -> None:
    site = Site(tmp_path, {name: ALL[name]}, hidden=True)
    assert site.findings() == ""
    digest = re.findall(r"data-hash=(\w+)", site.pages["sources/a0/index.html"])[1]
    site.change(digest, hashlib.sha256(b"Two boats did not sink.").hexdigest())
    assert "the hash is not that of the seed's sentence" in site.findings()


@pytest.mark.parametrize("name", OTHERS)
def test_a_sentence_that_is_left_out_is_found(tmp_path: Path, name: str) -> None:
    for which in (1, -1):
        site = Site(tmp_path / str(which), {name: ALL[name]})
        paragraphs = re.findall(r"<p .*?</p>", site.pages["sources/a0/index.html"])
        site.change(paragraphs[which], "")
        assert site.findings()


@pytest.mark.parametrize("name", OTHERS)
def test_sentences_in_another_order_are_found(tmp_path: Path, name: str) -> None:
    site = Site(tmp_path, {name: ALL[name]})
    first, second = re.findall(r"<p .*?</p>", site.pages["sources/a0/index.html"])[-2:]
    site.change(first + second, second + first)
    assert "not the seed's words" in site.findings()


@pytest.mark.parametrize("name", OTHERS)
def test_a_swapped_file_is_found(tmp_path: Path, name: str) -> None:
    site = Site(tmp_path, {name: ALL[name]})
    other = {
        **files.of_every_format(),
        "print.pdf": files.pdf(("Another text.",)),
        "document.docx": files.docx(["Other."]),
    }
    data = other[name] if other[name] != ALL[name] else ALL[name].replace(b"About 300", b"About 900")
    (site.seeds / name).write_bytes(data)
    found = site.findings()
    assert "(sha256)" in found
    assert "not the seed's words" in found or "without its number or its place" in found


@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize("how", ["cut", "junk", "empty", "turned"])
def test_a_file_that_is_broken_afterwards_is_a_finding_and_stops_nothing(tmp_path: Path, name: str, how: str) -> None:
    site = Site(tmp_path, {name: ALL[name]})
    data = ALL[name]
    at = len(data) // 2
    broken = {
        "cut": data[:at],
        "junk": b"\xff\xfe\x00[{<" * 40,
        "empty": b"",
        "turned": data[:at] + bytes(30) + data[at:],
    }
    (site.seeds / name).write_bytes(broken[how])
    assert "(sha256)" in site.findings() or "cannot be decoded" in site.findings()


@pytest.mark.parametrize("name", OTHERS)
def test_text_that_no_part_of_the_file_holds_is_found(tmp_path: Path, name: str) -> None:
    site = Site(tmp_path, {name: ALL[name]})
    site.change("</div>", "<p>Nobody was hurt.</p></div>")
    assert "text that is no sentence of the seed: Nobody was hurt." in site.findings()


@pytest.mark.parametrize(
    "name", [name for name in OTHERS if name not in ("page.html", "letter.eml", "print.pdf", "document.docx")]
)
def test_a_page_for_a_missing_part_is_found(tmp_path: Path, name: str) -> None:
    site = Site(tmp_path, {name: ALL[name]})
    part = re.findall(r'data-part="(\d+)/', site.pages["sources/a0/index.html"])[0]
    site.change(f'data-part="{part}/', 'data-part="9/')
    found = site.findings()
    assert "cannot be decoded as the page says at its part 9" in found
    assert f"part {part} of the seed has no source page" in found


def test_a_mail_s_other_piece_is_not_its_text(tmp_path: Path) -> None:
    site = Site(tmp_path, {"a.eml": files.mail(html="<p>Another text altogether.</p>")})
    site.change('data-part="1/1"', 'data-part="1/2"')
    assert site.findings()


def test_an_article_of_a_file_without_a_page_is_found(tmp_path: Path) -> None:
    site = Site(tmp_path, {"lines.jsonl": ALL["lines.jsonl"], "box.mbox": ALL["box.mbox"]})
    del site.pages["sources/a1/index.html"]
    assert re.fullmatch(r"box.mbox: part [12] of the seed has no source page and is not listed .*", site.findings())


def test_a_broken_line_has_to_be_listed(tmp_path: Path) -> None:
    site = Site(tmp_path, {"lines.jsonl": ALL["lines.jsonl"] + b"{broken\n"})
    assert site.findings() == ""
    site.change('data-part="3"', 'data-part="4"', "left-out/index.html")
    assert "part 3 of the seed has no source page" in site.findings()


def test_two_pages_for_one_part_are_found(tmp_path: Path) -> None:
    site = Site(tmp_path, {"lines.jsonl": ALL["lines.jsonl"]})
    site.pages["sources/b/index.html"] = site.pages["sources/a0/index.html"]
    assert re.search(r"the seed has 2 source pages of its part \d", site.findings())


def test_a_file_is_not_taken_for_one_of_another_format(tmp_path: Path) -> None:
    site = Site(tmp_path, {"page.html": ALL["page.html"]})
    site.change('data-format="html"', 'data-format="text"')
    assert "cannot be decoded as the page says" in site.findings()


def test_a_repaired_text_passes_and_an_edit_of_it_is_found(tmp_path: Path) -> None:
    broken = "It\u00e2\u20ac\u2122s over in S\u00c3\u00a3o Tom\u00c3\u00a9, the harbour said."
    seeds = {
        "a.txt": broken.encode(),
        "b.jsonl": files.lines({"text": broken}),
        "c.html": files.page([broken, *PARAGRAPHS]),
    }
    site = Site(tmp_path, seeds)
    assert all("data-repaired" in page for name, page in site.pages.items() if name.startswith("sources/"))
    assert site.findings() == ""
    site.change("São", "Sao")
    assert "not the seed's words" in site.findings()
    site.change("Sao", "São")
    site.change(' data-repaired=""', "")
    assert site.findings()


@pytest.mark.parametrize("hidden", [False, True], ids=["shown", "hidden"])
def test_a_word_put_together_in_a_print_passes_and_one_that_lost_a_letter_is_found(
    tmp_path: Path, hidden: bool
) -> None:
    site = Site(tmp_path, {"a.pdf": files.pdf(PARTED)}, hidden=hidden)
    assert site.findings() == ""
    if hidden:
        site.change('data-size="', 'data-size="1')
    else:
        site.change("the government", "the goverment")
    assert site.findings()


def test_markup_is_read_alike_by_reader_and_checker(tmp_path: Path) -> None:
    import random

    tokens = (
        "<p>|</p>|<a href='x>y'>|</a>|<a href=\"|<b|text |more & less|&amp;|&lt;p&gt;|<!--|-->|--!>|<!|<?x|?>|</|</>|"
        "<script>|</script>|</SCRIPT >|<script/>|<style>|</style|<title>|</title>|<textarea>|</textarea>|<br>|>|<|=|"
        "'|\"|-|->|\n|<1|<é|<![CDATA[|]]>|<iframe>|</iframe>|/|<a/b c=d>|<p =\">|<svg/onload='>'>| "
    ).split("|")
    chosen = random.Random(5)
    for _ in range(3_000):
        markup = "".join(chosen.choice(tokens) for _ in range(chosen.randint(1, 14)))
        assert " ".join(block.text for block in blocks_of(markup)) == " ".join(visible(markup).split()), markup


def test_the_checker_follows_no_entity(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text('<!DOCTYPE r [<!ENTITY a "x">]><rss><item><title>&a;</title></item></rss>')
    assert text_of(tmp_path / "a.xml", Place("feed", 1, "title", "utf-8", False)) is None
