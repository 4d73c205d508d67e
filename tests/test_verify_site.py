"""The checker on the project's own site: as built it passes, and it finds each way of breaking it.

The ways are written as patterns over the HTML, so that they hold whatever the briefing says.
"""

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.verify import verify
from generator.verify.prose import cited, segments
from generator.verify.tree import read
from tests.conftest import Project

pytestmark = [pytest.mark.site, pytest.mark.xdist_group("site")]

CHIP = r'<sup [^>]*id="fnref\d*:[A-Z]+\d+"[^>]*>.*?</sup>'
CELL = r'(<td(?! class="why)[^>]*>(?:<span class="said">|<span class="mark[^>]*>[^<]*</span> ?)*)'


@pytest.fixture(scope="module")
def copy(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The built site and its seeds, to be broken and mended again."""
    target = tmp_path_factory.mktemp("copy")
    for name in ("site", "seeds"):
        shutil.copytree(getattr(project, name), target / name)
    return Project(target)


def story(project: Project) -> Path:
    return min(project.site.glob("stories/*/index.html"))


@contextmanager
def changed(path: Path, change: Callable[[str], str]) -> Iterator[None]:
    before = path.read_text(encoding="utf-8")
    after = change(before)
    assert after != before, "the change found nothing to change"
    path.write_text(after, encoding="utf-8")
    try:
        yield
    finally:
        path.write_text(before, encoding="utf-8")


def found(project: Project) -> str:
    return "\n".join(map(str, verify(project.site, project.seeds)))


def first(pattern: str, replacement: str | Callable[[re.Match[str]], str]) -> Callable[[str], str]:
    return lambda text: re.sub(pattern, replacement, text, count=1, flags=re.S)


def other_digit(match: re.Match[str]) -> str:
    return match[1] + str((int(match[2]) + 3) % 10) + match[3]


def test_the_site_as_built_keeps_every_promise(project: Project) -> None:
    assert found(project) == ""


def test_every_sentence_of_a_briefing_has_a_note(project: Project) -> None:
    for page in project.site.glob("stories/*/index.html"):
        root = read(page)
        (article,) = root.find("article", "md-content__inner")
        sentences = list(segments(article))
        assert len(sentences) > 20
        assert all(segment.chips for segment in sentences)
        assert len(cited(root)) > 10


STORY_CHANGES = {
    "a digit of a cell": (first(rf"{CELL[:-1]}[^<]*?)(\d)([^<]*{CHIP})", other_digit), "not the words of its notes"),
    "a digit of a computed sentence": (
        first(rf"(<li[^>]*>[^<“]*?)(\d)([^<]*{CHIP})", other_digit), "stands in none of its notes",
    ),
    "a name": (first(rf"{CELL}([^<]*?)\b[A-Z][a-z]+\b([^<]*{CHIP})", r"\1\2Smithson\3"), "not the words of its notes"),
    "a chip removed": (first(rf"(<li[^>]*>“[^<]*”)(?:{CHIP})+</li>", r"\1</li>"), "a sentence without a note: “"),
    "a chip that leads elsewhere": (
        first(r'class="footnote-ref" href="#fn:A(\d+)">', r'class="footnote-ref" href="#fn:B\1">'), "the chip A",
    ),
    "a dead anchor": (
        first(r'(<li id="fn:.*?href="\.\./\.\./sources/[^"]+/#s)(\d+")', r"\g<1>999\2"), "does not lead to the",
    ),
    "a dead link": (first(r'href="\.\./\.\./left-out/"', 'href="../../left-in/"'), "a dead link: ../../left-in/"),
    "an added sentence": (first(r'(<p class="lead">)', r"\1Nobody was hurt. "), "Nobody stands in none of its notes"),
    "an added paragraph": (first(r"(<h2 )", r"<p>Nobody was hurt.</p>\1"), "a sentence without a note: Nobody"),
    "a double id": (first(r'(<h1 id="([^"]+)".*?<h2 id=")[^"]+"', r'\1\2"'), "the id stands 2 times"),
    "a script of another host": (
        first(r"</article>", '<script src="https://example.org/x.js"></script></article>'), "a request to another host",
    ),
    "an altered note": (first(r'(<li id="fn:[^>]*>.*?“\w+) ', r"\1 not "), "does not repeat its sentence word"),
    "a hedge out of a note": (
        first(r'(<li id="fn:[^>]*>(?:(?!</li>).)*?) (?:about|may|reportedly|apparent|some|likely)\b', r"\1"),
        "does not repeat its sentence word for word",
    ),
    "a hedge out of a quotation": (
        first(rf"(<li[^>]*>“[^<]*?) (?:about|may|apparent|suggests|speculation)\b([^<]*”{CHIP})", r"\1\2"),
        "not the words of its notes",
    ),
    "a hedge out of a computed figure": (
        first(rf"(<li[^>]*>[^<“]*?)(?:about|around|approximately|as many as|an estimated) (\d[^<]*{CHIP})", r"\1\2"),
        "has lost the word before it",
    ),
    "a wrong count of sources": (
        first(r"(<body.*?)\b(?:two|three|four|five) sources", r"\1twelve sources"),
        "sources are counted where the notes cite",
    ),
    "a wrong count of origins": (
        first(r"(<(?:li|p)[^>]*>[^<“]*?(?:, (?:all )?from |sources, ))\w+ origins?\b", r"\1nine origins"),
        "9 origins are counted where the notes cite",
    ),
    "a heading that says more": (first(r"(<h1 [^>]*>)", r"\1Sabotage: "), "the heading's word Sabotage"),
    "a script of the page's own": (first(r"</article>", "<script>go()</script></article>"), "a script that not every"),
    "a handler": (first(r'<p class="lead">', '<p class="lead" onclick="go()">'), "something runs by onclick"),
    "an address that runs": (first(r'href="#c\d+"', 'href="javascript:go()"'), "an address that runs"),
    "a frame": (first(r"</article>", '<iframe srcdoc="x"></iframe></article>'), "a frame: iframe"),
    "a hidden word": (first(rf"(<li[^>]*>“\w+) (\w+)([^<]*”{CHIP})", r"\1 <span hidden>\2</span>\3"), "is hidden"),
    "a word struck out": (first(rf"(<li[^>]*>“\w+) (\w+)([^<]*”{CHIP})", r"\1 <del>\2</del>\3"), "is hidden"),
    "text around the article": (first(r"<main", "<div>All is well.</div><main"), "text outside the article: All is"),
    "the window's title": (first(r"<title>", "<title>Sabotage: "), "the window calls the page Sabotage"),
    "a count at its head": (first(r"(?<=<strong>)\d+(?=</strong> claims)", "999"), "999 claims are told where"),
    "a count of differences": (
        first(r"(?<=<strong>)\d+(?=</strong> differs? in detail)", "999"),
        "999 differ are told where",
    ),
    "a cell in another column": (
        first(r"(<th [^>]*><a href=\"[^\"]*/)[^/\"]*(/\">Source A)(.*?/)([^/\"]*)(/\">Source B)", r"\1\4\2\3\4\5"),
        "stands in the column Source A",
    ),
    "a conflict no longer marked": (
        first(r'<span class="mark conflict ui">≠ conflict</span>(?=<a)', ""), "marked as a conflict and not told",
    ),
    "a link to another claim": (first(r'(class="permalink[^>]*href="#c)', r"\g<1>9"), "leads to another"),
    "a figure drawn elsewhere": (first(r'(<span class="figure">[^<]*?)\d', r"\g<1>9"), "is drawn where the row says"),
    "a note that names another source": (first(r"— Source A \(", "— Source B ("), "the note of A"),
    "a chip read aloud as another": (first(r'="A(\d+): source A', r'="A\1: source B'), "is read aloud"),
    "a slice that begins after its negation": (
        first(rf"“[^“”<]*?\b(?:not|may|likely|reportedly) ([^“”<]*”{CHIP})", r"“\1"), "has lost the word before it",
    ),
    "a speaker of another figure": (
        first(r"(<body.*?\d[^()<]*\(\w+ sources?[^:()<]*: )[^()<]+", r"\1the Harbour Board"), "no source that gives",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", STORY_CHANGES)
def test_a_briefing_that_was_changed_is_found(copy: Project, name: str) -> None:
    change, message = STORY_CHANGES[name]
    with changed(story(copy), change):
        assert message in found(copy)


def data(project: Project) -> Path:
    return project.site / "data" / f"{story(project).parent.name}.json"


def test_what_the_home_page_says_otherwise_is_found(copy: Project) -> None:
    home = copy.site / "index.html"
    with changed(home, first(r'(<p class="dispute">.*?\d)', r"\g<1>0")):
        assert "the briefing does not say" in found(copy)
    with changed(home, first(r"(?<=<strong>)\d+(?=</strong> open questions)", "999")):
        assert "999 questions are told where the briefing has" in found(copy)


def test_open_questions_that_the_head_leaves_out_are_found(copy: Project) -> None:
    with changed(story(copy), first(r"<a [^<>]*><strong>\d+</strong> open questions</a> · ", "")):
        assert "open questions are not counted" in found(copy)


DATA_CHANGES = {
    "a sentence": (r'("text": "[A-Z][^"]*)\d', r"\g<1>99", "not the seed's words"),
    "a status": (r'"status": "conflict"', '"status": "agree"', "is called agree"),
    "its end": (r".{9}$", "", "cannot be read as JSON"),
}


@pytest.mark.parametrize("name", DATA_CHANGES)
def test_data_that_were_changed_are_found(copy: Project, name: str) -> None:
    pattern, replacement, message = DATA_CHANGES[name]
    with changed(data(copy), first(pattern, replacement)):
        assert message in found(copy)


def test_a_table_for_download_that_was_changed_is_found(copy: Project) -> None:
    with changed(copy.site / "data" / "claims.csv", first(r"(?<!“)about (\d+)", r"about 9\1")):
        assert "not the seed's words" in found(copy)


def test_a_search_that_finds_what_no_page_says_is_found(copy: Project) -> None:
    with changed(copy.site / "search" / "search_index.json", first(r'("text": ?")(?=[^"]{20})', r"\1Sabotage ")):
        assert "the page does not say Sabotage" in found(copy)


def test_a_script_of_the_site_that_asks_another_host_is_found(copy: Project) -> None:
    with changed(copy.site / "assets" / "briefing.js", lambda text: text + '\nfetch("https://example.org/x")\n'):
        assert "a script that names another host" in found(copy)


def test_an_edited_seed_is_found(copy: Project) -> None:
    seed = min(copy.seeds.glob("*.txt"))
    with changed(seed, first(r"\d\d\d", "999")):
        messages = found(copy)
    assert "not the seed" in messages
    assert "does not repeat its sentence word for word" in messages


def test_a_seed_that_was_added_is_found(copy: Project) -> None:
    seed = copy.seeds / "new.txt"
    seed.write_text("One more.")
    try:
        assert "new.txt: the seed has no source page" in found(copy)
    finally:
        seed.unlink()


def test_a_sentence_missing_from_a_source_page_is_found(copy: Project) -> None:
    page = min(copy.site.glob("sources/*/index.html"))
    with changed(page, first(r'<span class="s[^>]*id="s3".*?</span>', "")):
        assert "a part of the seed before its end is not accounted for" in found(copy)


def test_a_sentence_missing_from_what_was_left_out_is_found(copy: Project) -> None:
    page = copy.site / "left-out" / "index.html"
    with changed(page, first(r'(<a class="ui" href="\.\./sources/[^#"]*/)#s\d+', r"\1")):
        assert "the sentence is neither cited on a briefing nor listed as left out" in found(copy)
