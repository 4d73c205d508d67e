"""The whole path once, with a file of every format: the site is built, hides what may not be shown, and is proved."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.verify.told import decided_titles
from tests import files

ROOT = Path(__file__).parents[1]


def project(root: Path, seeds: Mapping[str, bytes]) -> None:
    for name in ("docs", "templates"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    (root / "briefing.yml").write_text("publish: quotes\nparser: rules\n")
    for name, data in seeds.items():
        (root / "seeds" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "seeds" / name).write_bytes(data)


def proved(root: Path) -> subprocess.CompletedProcess[str]:
    """A site built and proved."""
    command = [sys.executable, "-m", "generator", "site", "--root", str(root), "--quiet"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


NAMES = (
    "new\nline.txt", "tab\there.txt", "dou  ble.txt", " leading.txt", "trail .txt", "back\\slash.txt", 'quo"te.txt',
    "ha#sh.txt", "per%20cent.txt", "que?stion.txt", "<b>.txt", "bell\x07.txt", "nbsp\u00a0x.txt", "turn\u202ex.txt",
    "line\u2028end.txt", "{{ x }}.txt", "[x](y).txt", "bad\nnote.xyz", "two  blanks.xyz", "sub\ndir/a  b.txt",
)  # fmt: skip
"""Names that a page, a link or a template may make another of."""


@pytest.mark.site
def test_a_site_of_all_formats_under_any_name_is_built_and_keeps_its_promise(tmp_path: Path) -> None:
    broken = {"broken.jsonl": files.lines({"text": "Nobody was hurt on Monday."}, "{broken")}
    named = {name: f"A mast fell in street {n}.".encode() for n, name in enumerate(NAMES)}
    project(tmp_path, files.of_every_format() | broken | named)
    (tmp_path / "seeds" / os.fsdecode(b"caf\xe9.txt")).write_text("A mast fell.")
    done = proved(tmp_path)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    page = next(tmp_path.glob("site/sources/page/index.html")).read_text(encoding="utf-8")
    assert 'data-format="html"' in page
    assert "A saved web page, read with trafilatura" in page
    assert re.search(r'data-size="\d+" .*data-hash="[0-9a-f]{64}"', page), "the menu is hidden"
    assert "Subscribe to our newsletter" not in page
    left_out = (tmp_path / "site" / "left-out" / "index.html").read_text(encoding="utf-8")
    assert 'data-file="broken.jsonl" data-part="2"' in left_out


TEXTS = (
    "Ida Moen baked nine loaves for the school fair in Lindholm on Friday.",
    "The tram line to Nordby will close for two weeks while new rails are laid.",
    "A bridge over the Arne was painted green by volunteers at the weekend.",
    "Snow fell on the airport of Holm and eleven flights were late.",
)
"""One each of stories that have nothing to do with each other."""


@pytest.mark.site
def test_a_title_may_hold_anything_and_its_own_words_stand_in_no_other_text(tmp_path: Path) -> None:
    seeds = {
        "letter.eml": files.mail(TEXTS[0], subject="<script>"),
        "record.jsonl": files.lines(files.record(TEXTS[1], title="Zephyr, x](https://evil.example) onerror=1")),
        "named.txt": TEXTS[2].encode(),
        "named.yml": b'title: "Quokkas [rejoice](javascript:alert) {{ 7 }}"\n',
        "page.html": files.page([TEXTS[3]], title="Wombats &amp; ${jndi}"),
    }
    project(tmp_path, seeds)
    done = proved(tmp_path)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    pages = [path.read_text(encoding="utf-8") for path in tmp_path.glob("docs/stories/*.md")]
    heads = [line for page in pages for line in page.splitlines() if line.startswith("# ")]
    assert len(heads) == len(TEXTS)
    assert any("Zephyr" in head for head in heads)
    assert not any(mark in head for head in heads for mark in ("evil", "&#93;", "](", "script"))


def test_the_checker_knows_the_titles_that_a_person_decided(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    assert decided_titles(tmp_path / "seeds") == ""
    (tmp_path / "decisions.yml").write_text("stories:\n  wall:\n    title: Quay lost\n    because: Longer before.\n")
    assert decided_titles(tmp_path / "seeds").split() == ["Quay", "lost"]


@pytest.mark.site
def test_a_story_of_a_crowd_of_sources_keeps_its_promise(tmp_path: Path) -> None:
    said = "\n\n".join(files.PARAGRAPHS[:2])
    last = "The town number {n} has lost its harbour, the mayor said."
    told = f"Harbour wall gives way again {{n}}\n\n{said}\n\n{last}"
    seeds = {f"paper-{n}.txt": told.format(n=n).encode() for n in range(27)}
    project(tmp_path, seeds)
    (tmp_path / "briefing.yml").write_text("publish: full\nparser: rules\n")
    done = proved(tmp_path)
    assert "What the sources say" in next(tmp_path.glob("docs/stories/*.md")).read_text(encoding="utf-8")
    assert (done.returncode, done.stdout) == (0, ""), done.stdout[:500]
