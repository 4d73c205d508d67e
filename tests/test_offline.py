"""The copy of a site that opens without a server: its links name files, it asks nobody, it is always the same bytes."""

import json
import re
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from generator.errors import PublishError
from generator.site.offline import build_offline, file_link, offline_files
from generator.verify import verify
from generator.verify.tree import read
from tests.conftest import Project

PAGES = {"index.html": b"", "a/index.html": b"", "a/b/index.html": b"", "data/x.json": b""}
INDEX = {"docs": [{"location": "", "text": "x"}, {"location": "a/b/#s1", "text": "</script>"}]}


@pytest.mark.parametrize(
    ("page", "href", "expected"),
    [
        ("a/b/index.html", "../#s6", "../index.html#s6"),
        ("a/b/index.html", "../..", "../../index.html"),
        ("a/b/index.html", "./", "./index.html"),
        ("index.html", ".", "./index.html"),
        ("index.html", "a/b/?q=1#x", "a/b/index.html?q=1#x"),
        ("index.html", "data/x.json", "data/x.json"),
        ("index.html", "#here", "#here"),
        ("index.html", "", ""),
        ("index.html", "https://a.example/a/", "https://a.example/a/"),
        ("index.html", "//a.example/a/", "//a.example/a/"),
        ("index.html", "/a/", "/a/"),
        ("index.html", "no/such/", "no/such/"),
    ],
)
def test_a_link_to_a_folder_becomes_one_to_its_page(page: str, href: str, expected: str) -> None:
    assert file_link(page, href, PAGES) == expected


def test_text_that_looks_like_a_link_stays_as_it_is() -> None:
    html = '<p title="x">write &lt;a href="a/"&gt; or href="a/"</p><a class="x" href="a/">a</a>'
    files = dict(offline_files({**PAGES, "index.html": html.encode()}))
    assert files["index.html"].decode() == html.replace('class="x" href="a/"', 'class="x" href="a/index.html"')


def test_the_search_index_is_a_script_that_names_files() -> None:
    files = dict(offline_files({**PAGES, "search/search_index.json": json.dumps(INDEX).encode()}))
    text = files["search/search_index.js"].decode()
    found = json.loads(text.removeprefix("var __index = ").removesuffix(";\n"))
    assert [entry["location"] for entry in found["docs"]] == ["index.html", "a/b/index.html#s1"]
    assert "search/search_index.json" not in files


def test_the_theme_starts_its_worker_from_text() -> None:
    html = b'<script src="../assets/javascripts/bundle.1.min.js"></script>'
    worker = 'postMessage("é</script>")'.encode()
    files = dict(offline_files({"a/index.html": html, "assets/javascripts/workers/search.1.min.js": worker}))
    assert files["a/index.html"].startswith(b'<script src="../assets/javascripts/offline.js"></script><script src=')
    held = re.search(r"var texts = (.*);", files["assets/javascripts/offline.js"].decode())
    assert held
    assert json.loads(held[1]) == {"search.1.min.js": worker.decode()}


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A site of two pages."""
    site = tmp_path / "site"
    (site / "a").mkdir(parents=True)
    (site / "index.html").write_text('<a href="a/">a</a>')
    (site / "a/index.html").write_text('<a href="..">up</a>')
    return site


def test_a_folder_is_replaced_by_a_newer_copy_and_nothing_else_is(small: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy"
    build_offline(small, target)
    (small / "a/index.html").unlink()
    build_offline(small, target)
    assert sorted(p.name for p in target.rglob("*") if p.is_file()) == [".offline", "index.html", "offline.js"]
    other = tmp_path / "other"
    other.mkdir()
    (other / "mine.txt").write_text("x")
    with pytest.raises(PublishError, match="something else stands there"):
        build_offline(small, other)
    assert (other / "mine.txt").read_text() == "x"


def test_no_copy_is_made_of_what_is_no_site(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="no built site"):
        build_offline(tmp_path, tmp_path / "copy")


def test_no_copy_is_made_inside_the_site(small: Path) -> None:
    for target in (small, small / "a" / "copy.zip"):
        with pytest.raises(PublishError, match="cannot stand inside its site"):
            build_offline(small, target)


def test_the_same_site_gives_the_same_file(small: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "1/news.zip", tmp_path / "2/news.zip"
    build_offline(small, first)
    (small / "index.html").touch()
    build_offline(small, second)
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as archive:
        assert archive.namelist() == [
            "news/.offline", "news/a/index.html", "news/assets/javascripts/offline.js", "news/index.html",
        ]  # fmt: skip
        assert archive.read("news/a/index.html") == b'<a href="../index.html">up</a>'


@pytest.mark.site
@pytest.mark.xdist_group("site")
def test_every_link_of_the_copy_leads_to_a_file_and_every_promise_holds(project: Project, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    build_offline(project.site, copy)
    pages = sorted(copy.rglob("*.html"))
    assert len(pages) == len(list(project.site.rglob("*.html"))) - 1
    for page in pages:
        for element in read(page).walk():
            for name in ("href", "src"):
                parts = urlsplit(element.attrs.get(name, ""))
                if parts.path and not parts.scheme and not parts.netloc:
                    assert (page.parent / unquote(parts.path)).is_file(), (page, element.attrs[name])
    assert verify(copy, project.seeds) == ()
