"""Pages are published whole or not at all, whatever is in the way."""

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.errors import PublishError
from generator.site import publish as module
from generator.site.publish import MANIFEST, OURS, compare, publish

HEAD = OURS.decode() + "seeds/ -->\n"


def pages(word: str, count: int = 40) -> dict[str, bytes]:
    return {f"stories/page-{n}.md": (HEAD + word).encode() for n in range(count)} | {"index.md": (HEAD + word).encode()}


def words(docs: Path) -> set[str]:
    return {path.read_text().splitlines()[-1] for path in docs.rglob("*.md")}


def test_a_first_build_writes_everything_and_a_second_nothing(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    first = publish(pages("one"), docs)
    before = {path: path.stat().st_mtime_ns for path in docs.rglob("*")}
    second = publish(pages("one"), docs)
    assert (len(first.written), len(second.written), len(second.unchanged)) == (41, 0, 41)
    assert not second
    assert before == {path: path.stat().st_mtime_ns for path in docs.rglob("*")}


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    publish(pages("one"), docs)
    kept = (docs / "stories/page-1.md").stat().st_mtime_ns
    changes = publish(pages("one") | {"index.md": b"two"}, docs)
    assert changes.written == ("index.md",)
    assert (docs / "stories/page-1.md").stat().st_mtime_ns == kept


def test_what_a_build_no_longer_makes_is_removed_and_what_a_person_wrote_stays(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    publish(pages("one"), docs)
    (docs / "method.md").write_text("by hand")
    (docs / "assets").mkdir()
    (docs / "assets/logo.svg").write_text("<svg/>")
    (docs / "link").symlink_to("method.md")
    changes = publish({"index.md": b"two"}, docs)
    assert len(changes.removed) == 40
    assert sorted(p.relative_to(docs).as_posix() for p in docs.rglob("*") if not p.is_dir()) == [
        MANIFEST, "assets/logo.svg", "index.md", "link", "method.md",
    ]  # fmt: skip
    assert (docs / "link").is_symlink()


def test_a_page_written_by_hand_is_never_overwritten(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "index.md").write_text("my own page")
    with pytest.raises(PublishError, match=r"docs/index\.md: a page written by hand"):
        publish(pages("one"), docs)
    assert (docs / "index.md").read_text() == "my own page"


def test_a_manifest_cannot_have_files_outside_removed(tmp_path: Path) -> None:
    docs, outside = tmp_path / "docs", tmp_path / "seed.txt"
    outside.write_text("precious")
    publish({"index.md": b"one"}, docs)
    with (docs / MANIFEST).open("a") as manifest:
        manifest.write(f"0  ../seed.txt\n0  {outside}\n")
    assert publish({"index.md": b"two"}, docs).removed == ()
    assert outside.read_text() == "precious"


def test_comparing_writes_nothing(tmp_path: Path) -> None:
    assert compare({"index.md": b"one"}, tmp_path / "docs").written == ("index.md",)
    assert list(tmp_path.iterdir()) == []


def test_without_an_exchange_two_renames_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_exchanged", lambda new, docs: False)
    docs = tmp_path / "docs"
    publish(pages("one"), docs)
    publish(pages("two"), docs)
    assert words(docs) == {"two"}


def test_an_interruption_between_two_renames_is_repaired(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    publish(pages("one"), docs)
    (docs / "method.md").write_text("by hand\none")
    docs.rename(tmp_path / ".docs-work/old")
    publish(pages("one"), docs)
    assert words(docs) == {"one"}
    assert (docs / "method.md").is_file()


def test_a_second_build_at_once_says_so_and_stops(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    with module._locked(tmp_path / ".docs-work"), pytest.raises(PublishError, match="another build"):
        publish(pages("one"), docs)
    publish(pages("one"), docs)


@pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_a_full_or_read_only_disk_leaves_the_old_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: int
) -> None:
    docs = tmp_path / "docs"
    publish(pages("one"), docs)

    def write(path: Path, content: bytes) -> int:
        if path.name == "page-20.md":
            raise OSError(fault, os.strerror(fault))
        with path.open("wb") as file:
            return file.write(content)

    monkeypatch.setattr(Path, "write_bytes", write)
    with pytest.raises(PublishError, match="old pages are as they were"):
        publish(pages("two"), docs)
    assert words(docs) == {"one"}


LIMITED = """
import resource, sys
from pathlib import Path
from generator.errors import PublishError
from generator.site.publish import publish
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
try:
    publish({"index.md": b"two", "stories/page-1.md": b"x" * 5000}, Path(sys.argv[1]))
except PublishError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are a matter of POSIX")
def test_a_real_refusal_to_write_leaves_the_old_pages(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    publish({"index.md": b"one", "stories/page-1.md": b"one"}, docs)
    run = subprocess.run([sys.executable, "-c", LIMITED, str(docs)], capture_output=True, text=True, check=True)
    assert "File too large" in run.stdout
    assert words(docs) == {"one"}


LOOP = """
import sys
from pathlib import Path
from generator.site import publish as module
sys.path.insert(0, sys.argv[2])
from tests.test_publish import pages
print("ready", flush=True)
while True:
    for word in ("one", "two"):
        module.publish(pages(word), Path(sys.argv[1]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the exchange takes two steps")
def test_a_killed_build_never_leaves_a_mixture(tmp_path: Path) -> None:
    docs, root = tmp_path / "docs", Path(__file__).parents[1]
    publish(pages("one"), docs)
    for round in range(12):
        command = [sys.executable, "-c", LOOP, str(docs), str(root)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=root) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(0.01 + 0.003 * round)
            process.send_signal(signal.SIGKILL)
        assert len(words(docs)) == 1
        assert len(list(docs.rglob("*.md"))) == 41
