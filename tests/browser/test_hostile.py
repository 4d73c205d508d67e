"""A folder of hostile articles, built as any other and opened in a browser: nothing of theirs runs, shows or loads.

What the tests of escaping promise of the Markdown is seen here at its end, with the theme, its search and our scripts.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Dialog, Page, expect

from tests.browser.conftest import Visit, served
from tests.conftest import once
from tests.test_escaping import HOSTILE

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("hostile")]
ROOT = Path(__file__).parents[2]
Opener = Callable[..., Visit]
SCRIPTS = [
    "<script>window.hurt = 1</script>",
    "<img src=x onerror='window.hurt = 1'>",
    "<img src=https://foreign.example/x.png>",
    "<svg onload=window.hurt=1></svg>",
    "<details open ontoggle=window.hurt=1>",
    "<iframe srcdoc='<script>parent.hurt = 1</script>'></iframe>",
    "<style>@import url(https://foreign.example/x.css);</style>",
    "<meta http-equiv=refresh content='0;url=https://foreign.example/'>",
    "<base href=https://foreign.example/>",
    "[a link](javascript:window.hurt=1)",
    '"><script>window.hurt = 1</script>',
    "\u202emoc.elpmaxe\u202c and \u2066isolated\u2069",
]
AROUND = "Subscribe to our newsletter\n\nFollow us on Facebook\n\nAll rights reserved\n\nShare this article\n"


def article(town: str, figure: str) -> str:
    """An article that puts a hostile piece into every sentence."""
    said = [f"The mayor of {town} said about {figure} people fled the flood {piece} on Monday." for piece in SCRIPTS]
    bare = [f"{piece}\n\nIt rained in {town} for {n} days." for n, piece in enumerate([*HOSTILE, *SCRIPTS], 2)]
    return "\n\n".join([f"Flood in {town} {SCRIPTS[0]}", *said, *bare, AROUND])


def write_seeds(folder: Path) -> None:
    folder.mkdir()
    for name, figure in (("one", "300"), ("two", "300"), ("three", "1,000")):
        (folder / f"{name}.txt").write_text(article("Lindholm", figure), encoding="utf-8")
        meta = dict.fromkeys(("title", "publisher", "author"), f"{name} {SCRIPTS[0]} {SCRIPTS[1]}")
        meta["url"] = "javascript:window.hurt=1" if name == "one" else 'https://paper.example/a"onclick=hurt=1'
        (folder / f"{name}.yml").write_text(yaml.safe_dump(meta), encoding="utf-8")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site made of a folder of hostile articles; the checker of the build finds nothing either."""
    return once(tmp_path_factory, "hostile", build_hostile) / "site"


def build_hostile(root: Path) -> str:
    """What the build of the site and its proof complain of."""
    for name in ("docs/assets", "templates"):
        shutil.copytree(ROOT / name, root / name)
    for name in ("mkdocs.yml", "briefing.yml", "docs/method.md", "docs/about.md", "docs/developers.md"):
        shutil.copy(ROOT / name, root / name)
    write_seeds(root / "seeds")
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "generator", "site", "--root", str(root)]
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    return run.stdout + run.stderr if run.returncode else ""


@pytest.fixture
def seen(visit: Opener, hostile: Path) -> Iterator[Visit]:
    """A visit to the hostile site that notes each dialog."""
    with served(hostile) as address:
        found = visit(viewport={"width": 1280, "height": 900})
        found.address = address

        def told(dialog: Dialog) -> None:
            found.complaints.append(dialog.message)
            dialog.dismiss()

        found.page.on("dialog", told)
        yield found


def paths(site: Path) -> list[str]:
    """Every page with text of the articles."""
    own = [path.parent.relative_to(site).as_posix() for path in site.glob("*/*/index.html")]
    return ["/", "/left-out/", *(f"/{path}/" for path in sorted(own))]


def unharmed(seen: Visit) -> None:
    assert seen.page.evaluate("window.hurt") is None
    assert [url for url in seen.requests if not url.startswith((seen.address, "data:"))] == []
    assert seen.complaints == []


def test_no_script_picture_or_page_of_an_article_runs_or_loads(seen: Visit, hostile: Path) -> None:
    places = paths(hostile)
    assert len(places) > 5
    for path in places:
        page = seen.to(path)
        page.wait_for_load_state("networkidle")
        unharmed(seen)
        assert page.url == seen.address + path
        for nothing in ("a[href^='javascript:' i]", "article img", "article iframe", "article svg[onload]", "base"):
            assert page.locator(nothing).count() == 0, (path, nothing)
        own = page.locator("article *").evaluate_all(
            "all => all.filter(e => Array.from(e.attributes).some(a => a.name.startsWith('on'))).length"
        )
        assert own == 0, path


def test_an_article_shows_what_it_says_and_turns_nothing_around(seen: Visit) -> None:
    text = seen.to("/sources/one/").locator(".source").inner_text()
    assert all(piece in text for piece in SCRIPTS if "\u202e" not in piece)
    assert not any(control in text for control in "\u202e\u202c\u2066\u2069")
    assert "[U+202E]moc.elpmaxe[U+202C]" in text


def story(page: Page) -> None:
    page.locator("article a[href*='stories/']").first.click()


def test_our_scripts_handle_its_words_as_text(seen: Visit) -> None:
    page = seen.to("/")
    story(page)
    for chip in page.locator("article a.footnote-ref:visible").all()[:12]:
        chip.hover()
        expect(page.locator(".note-tip")).to_be_visible()
    for button in page.locator(".copy").all()[:4]:
        button.evaluate("e => e.click()")
    page.locator(".claims-bar input").fill("<script>")
    unharmed(seen)


def test_the_search_shows_hits_as_text_and_leads_to_them(seen: Visit) -> None:
    page = seen.to("/")
    page.locator("input[name=query]").click()
    page.keyboard.type("onerror people", delay=20)
    hits = page.locator(".md-search-result__link")
    expect(hits.first).to_be_visible()
    for choice in ("Topic", "Publisher"):
        assert page.locator(".md-search__output :is(img, script, svg[onload], iframe)").count() == 0
        page.get_by_label(choice).select_option(index=1)
        expect(page.locator(".md-search-result__link").nth(1)).to_be_visible()
        page.get_by_role("button", name="Show all").click()
    page.locator(".md-search-result__link[href*='/sources/']").first.click()
    expect(page.locator(".s:target")).to_be_in_viewport()
    unharmed(seen)


def test_an_address_with_a_hostile_anchor_or_query_does_nothing(seen: Visit) -> None:
    page = seen.to("/")
    story(page)
    page.wait_for_load_state()
    here = page.url
    for tail in ("#text=<img src=x onerror=window.hurt=1>", "?h=<img src=x onerror=window.hurt=1>", "#%E0%A4%A"):
        page.goto(here + tail)
        page.wait_for_load_state("networkidle")
        unharmed(seen)


@pytest.mark.parametrize("script", [True, False])
def test_a_link_to_a_folded_sentence_opens_it(visit: Opener, hostile: Path, script: bool) -> None:
    with served(hostile) as address:
        found = visit(java_script_enabled=script)
        found.address = address
        page = found.to("/sources/one/")
        expect(page.locator("details.around")).not_to_have_attribute("open", "")
        folded = page.locator("details.around .s").first.get_attribute("id")
        found.to("/")
        page = found.to(f"/sources/one/#{folded}")
        expect(page.locator(f"#{folded}")).to_be_in_viewport()
