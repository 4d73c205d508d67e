"""The whole path once, with a file of every format: the site is built, hides what may not be shown, and is proved."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

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


@pytest.mark.site
def test_a_site_of_all_formats_is_built_and_keeps_its_promise(tmp_path: Path) -> None:
    broken = {"broken.jsonl": files.lines({"text": "Nobody was hurt on Monday."}, "{broken")}
    project(tmp_path, files.of_every_format() | broken)
    done = proved(tmp_path)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    page = next(tmp_path.glob("site/sources/page/index.html")).read_text(encoding="utf-8")
    assert 'data-format="html"' in page
    assert "A saved web page, read with trafilatura" in page
    assert re.search(r'data-size="\d+" .*data-hash="[0-9a-f]{64}"', page), "the menu is hidden"
    assert "Subscribe to our newsletter" not in page
    left_out = (tmp_path / "site" / "left-out" / "index.html").read_text(encoding="utf-8")
    assert 'data-file="broken.jsonl" data-part="2"' in left_out


NAMES = (
    "new\nline.txt", "tab\there.txt", "dou  ble.txt", " leading.txt", "trail .txt", "back\\slash.txt", 'quo"te.txt',
    "ha#sh.txt", "per%20cent.txt", "que?stion.txt", "<b>.txt", "bell\x07.txt", "nbsp\u00a0x.txt", "turn\u202ex.txt",
    "line\u2028end.txt", "{{ x }}.txt", "[x](y).txt", "bad\nnote.xyz", "two  blanks.xyz", "sub\ndir/a  b.txt",
)  # fmt: skip
"""Names that a page, a link or a template may make another of."""


@pytest.mark.site
def test_a_site_keeps_its_promise_whatever_its_files_are_called(tmp_path: Path) -> None:
    text = "\n\n".join(files.PARAGRAPHS)
    project(tmp_path, {name: text.encode() for name in NAMES})
    (tmp_path / "seeds" / os.fsdecode(b"caf\xe9.txt")).write_text("A mast fell.")
    done = proved(tmp_path)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
