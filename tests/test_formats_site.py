"""The whole path once, with a file of every format: the site is built, hides what may not be shown, and is proved."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import files

ROOT = Path(__file__).parents[1]


@pytest.mark.site
def test_a_site_of_all_formats_is_built_and_keeps_its_promise(tmp_path: Path) -> None:
    for name in ("docs", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    (tmp_path / "briefing.yml").write_text("publish: quotes\nparser: rules\n")
    (tmp_path / "seeds").mkdir()
    for name, data in files.of_every_format().items():
        (tmp_path / "seeds" / name).write_bytes(data)
    (tmp_path / "seeds" / "broken.jsonl").write_bytes(files.lines({"text": "Nobody was hurt on Monday."}, "{broken"))
    command = [sys.executable, "-m", "generator", "site", "--root", str(tmp_path), "--quiet"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    page = next(tmp_path.glob("site/sources/page/index.html")).read_text(encoding="utf-8")
    assert 'data-format="html"' in page
    assert "A saved web page, read with trafilatura" in page
    assert re.search(r'data-size="\d+" .*data-hash="[0-9a-f]{64}"', page), "the menu is hidden"
    assert "Subscribe to our newsletter" not in page
    left_out = (tmp_path / "site" / "left-out" / "index.html").read_text(encoding="utf-8")
    assert 'data-file="broken.jsonl" data-part="2"' in left_out
