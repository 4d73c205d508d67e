"""Mangled files of every format: each is read, or listed with a reason, and none stops the run."""

import random
import re
from collections import Counter
from pathlib import Path

import pytest

from generator.model import Remark
from generator.reading.articles import read_all
from generator.reading.seeds import find_seeds
from generator.settings import Settings
from generator.verify.originals import place_of, text_of
from tests import files

COUNT = 300
SEED = 2024
KINDS = files.of_every_format() | {
    "wide.html": files.page(charset="utf-16"),
    "rich.eml": files.mail(html=files.page().decode(), attached="a.pdf"),
    "pages.pdf": files.pdf(*[(f"Page {n}", *files.wrapped(files.PARAGRAPHS)) for n in range(3)]),
}


def mangled(data: bytes, chosen: random.Random) -> bytes:
    """Bytes cut, turned, doubled, swapped or overwritten, a few times over."""
    for _ in range(chosen.randint(1, 4)):
        at, to = sorted((chosen.randrange(len(data) + 1), chosen.randrange(len(data) + 1)))
        data = chosen.choice(
            (
                data[:at],
                data[at:],
                data[:at] + data[to:],
                data[:at] + data[at:to] * 2 + data[to:],
                data[:at] + chosen.randbytes(chosen.randint(1, 40)) + data[at:],
                data[:at] + bytes(c ^ (1 << chosen.randrange(8)) for c in data[at : at + 3]) + data[at + 3 :],
                data.replace(b">", b"", 2),
                data.replace(b"\n", b"\0\n", 3),
                data.decode("utf-8", "replace").encode("utf-16"),
            )
        )
    return data


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("mangled")
    chosen = random.Random(SEED)
    for n in range(COUNT):
        name = chosen.choice(sorted(KINDS))
        (made / f"{n:03}-{name}").write_bytes(mangled(KINDS[name], chosen))
    return made


def test_each_mangled_file_is_read_or_listed_with_a_reason(folder: Path) -> None:
    seeds, unread = find_seeds(folder, Settings())
    articles, remarks = read_all(seeds, {seed.path: f"a{n}" for n, seed in enumerate(seeds)})
    read = {article.file for article in articles}
    listed = {remark.file for remark in (*unread, *remarks) if remark.severity == "skipped"}
    assert read | listed == {path.name for path in folder.iterdir()}
    assert len(read) > COUNT / 4, "some are hardly hurt"
    assert len(listed) > COUNT / 8, "some are past reading"
    assert [r.message for r in unread if r.severity == "skipped" and not re.search(r"[nN]ot read: \w", r.message)] == []
    assert not [remark for remark in (*unread, *remarks) if not one_line(remark)]
    for article in articles:
        assert [s.text for s in article.sentences] == [s.span.of(article.text) for s in article.sentences]


def test_the_checker_finds_each_of_them_where_it_was_read(folder: Path) -> None:
    seeds, _ = find_seeds(folder, Settings())
    articles, _ = read_all(seeds, {seed.path: f"a{n}" for n, seed in enumerate(seeds)})
    wrong = Counter[str]()
    for article in articles:
        extract = article.extract
        place = place_of(
            {"data-format": extract.format, "data-part": extract.part, "data-encoding": article.encoding}
            | ({"data-repaired": ""} if extract.repaired else {})
        )
        original = text_of(folder / article.file, place)
        if original is None or bare(original) != bare(article.text):
            wrong[f"{article.file} {extract.format}"] += 1
    assert wrong == {}


def bare(text: str) -> str:
    return "".join(text.removeprefix("\ufeff").split())


def one_line(remark: Remark) -> bool:
    """Whether text of others in a remark is fit for a terminal."""
    return (remark.where + remark.message).isprintable()
