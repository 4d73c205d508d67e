"""A folder of seeds: what is read in which order, and what is named and left out."""

import os
from pathlib import Path

import pytest

from generator.errors import SeedError
from generator.model import Remark
from generator.reading.articles import read_all
from generator.reading.seeds import Seed, find_seeds
from generator.settings import Settings

TEXT = "The ferry left at noon on Monday and sank an hour later."


def fill(folder: Path, files: dict[str, str | bytes]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def found(folder: Path) -> tuple[dict[str, Seed], dict[str, Remark]]:
    seeds, remarks = find_seeds(folder, Settings())
    return {seed.path: seed for seed in seeds}, {remark.where: remark for remark in remarks}


def test_text_files_are_seeds_in_order_of_their_path(tmp_path: Path) -> None:
    names = ["b.txt", "a.md", "sub/deep/c.TXT", "with space – 2 🚢.txt"]
    fill(tmp_path, {name: f"{TEXT} {name}" for name in names})
    seeds, remarks = found(tmp_path)
    assert list(seeds) == ["a.md", "b.txt", "sub/deep/c.TXT", "with space – 2 🚢.txt"]
    assert not remarks


def test_metadata_stands_beside_its_article(tmp_path: Path) -> None:
    fill(tmp_path, {"a.txt": TEXT, "a.yml": "title: A", "sub/b.txt": "B.", "sub/b.yaml": "title: B", "c.txt": "C."})
    seeds, remarks = found(tmp_path)
    assert [seed.metadata for seed in seeds.values()] == [b"title: A", None, b"title: B"]
    assert not remarks


def test_metadata_that_stands_beside_two_articles_is_told(tmp_path: Path) -> None:
    fill(tmp_path, {"a.txt": TEXT, "a.md": "B.", "a.yml": "title: A"})
    _, remarks = found(tmp_path)
    assert "`a.md` and `a.txt` alike" in remarks["seeds/a.yml"].message


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.pdf", b"%PDF", "it is broken, or no PDF"),
        ("a.doc", b"Ferry", "files `.doc` are not read. Save it as .docx."),
        ("a.bin", b"Ferry", "files `.bin` are not read. Save the text as .txt or .md."),
        ("README", TEXT, "files without an ending are not read"),
        ("alone.yml", "title: A", "no article of that name"),
        ("empty.txt", "", "it is empty"),
        ("blank.txt", " \n\t\r\n", "it is empty"),
        ("marks.txt", b"\xef\xbb\xbf", "it is empty"),
        ("nuls.txt", bytes(50), "it is empty"),
    ],
)
def test_what_gives_no_article_is_listed_with_the_reason(
    tmp_path: Path, name: str, content: str | bytes, why: str
) -> None:
    fill(tmp_path, {"good.txt": TEXT, name: content})
    seeds, remarks = found(tmp_path)
    assert list(seeds) == ["good.txt"]
    assert why in remarks[f"seeds/{name}"].message
    assert remarks[f"seeds/{name}"].severity == "skipped"


def test_hidden_files_and_folders_are_left_alone(tmp_path: Path) -> None:
    fill(tmp_path, {"a.txt": TEXT, ".hidden.txt": TEXT, ".git/b.txt": TEXT})
    seeds, remarks = found(tmp_path)
    assert list(seeds) == ["a.txt"]
    assert not remarks


def test_links_are_refused(tmp_path: Path) -> None:
    fill(tmp_path, {"out/secret.txt": TEXT, "seeds/a.txt": TEXT})
    (tmp_path / "seeds" / "link.txt").symlink_to(tmp_path / "out" / "secret.txt")
    (tmp_path / "seeds" / "folder").symlink_to(tmp_path / "out")
    (tmp_path / "seeds" / "broken.txt").symlink_to(tmp_path / "nothing")
    seeds, remarks = found(tmp_path / "seeds")
    assert list(seeds) == ["a.txt"]
    assert sorted(remarks) == ["seeds/broken.txt", "seeds/folder", "seeds/link.txt"]
    assert all("links are not followed" in remark.message for remark in remarks.values())


def test_a_linked_metadata_file_is_not_read(tmp_path: Path) -> None:
    fill(tmp_path, {"secret.yml": "title: secret", "seeds/a.txt": TEXT})
    (tmp_path / "seeds" / "a.yml").symlink_to(tmp_path / "secret.yml")
    seeds, _ = found(tmp_path / "seeds")
    assert seeds["a.txt"].metadata is None


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    fill(tmp_path, {"a.txt": TEXT})
    os.mkfifo(tmp_path / "pipe.txt")
    seeds, remarks = found(tmp_path)
    assert list(seeds) == ["a.txt"]
    assert "not a regular file" in remarks["seeds/pipe.txt"].message


def test_a_file_above_the_limit_is_named_and_not_loaded(tmp_path: Path) -> None:
    fill(tmp_path, {"a.txt": TEXT})
    with (tmp_path / "long.txt").open("wb") as file:
        file.truncate(100_000_000)
    seeds, remarks = found(tmp_path)
    assert list(seeds) == ["a.txt"]
    assert remarks["seeds/long.txt"].message == (
        "Not read: it has 100,000,000 bytes, more than 50,000,000. Split it, or raise `max_megabytes` in the settings."
    )


def test_the_limit_is_a_setting(tmp_path: Path) -> None:
    fill(tmp_path, {"a.txt": TEXT, "long.txt": "x" * 1_000_001})
    seeds, remarks = find_seeds(tmp_path, Settings(max_megabytes=1))
    assert [seed.path for seed in seeds] == ["a.txt"]
    assert "more than 1,000,000" in remarks[0].message


def test_one_line_of_many_millions_of_characters_is_listed_and_not_shown(tmp_path: Path) -> None:
    fill(tmp_path, {"a.txt": TEXT, "line.txt": "word " * 1_100_000})
    seeds, remarks = found(tmp_path)
    assert list(seeds) == ["a.txt"]
    assert "longer than 5,000,000 characters" in remarks["seeds/line.txt"].message


def test_a_long_name_is_listed_as_it_is(tmp_path: Path) -> None:
    name = "a" * 90 + ".bin"
    fill(tmp_path, {"a.txt": TEXT, name: TEXT})
    _, remarks = found(tmp_path)
    assert [remark.file for remark in remarks.values()] == [name]


def test_names_that_are_one_on_other_systems_are_told(tmp_path: Path) -> None:
    fill(tmp_path, {"Ferry.txt": TEXT, "ferry.txt": TEXT})
    seeds, remarks = found(tmp_path)
    assert len(seeds) == 2
    assert "`Ferry.txt`" in remarks["seeds/ferry.txt"].message


def test_a_name_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    fill(tmp_path, {"a.txt": TEXT})
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text(TEXT)
    seeds, remarks = find_seeds(tmp_path, Settings())
    assert [seed.path for seed in seeds] == ["a.txt"]
    assert [remark.message for remark in remarks] == ["Not read: its name is not UTF-8. Rename it."]
    assert remarks[0].where.isprintable()


def test_no_folder_is_an_error_with_a_way_out(tmp_path: Path) -> None:
    with pytest.raises(SeedError, match="no such folder"):
        find_seeds(tmp_path / "none", Settings())


def test_one_bad_file_stops_no_other(tmp_path: Path) -> None:
    fill(
        tmp_path,
        {"a.txt": TEXT, "b.txt": bytes(range(256)) * 9, "c.txt": "— … —", "d.txt": "It sank.", "d.yml": "titel: D"},
    )
    seeds, remarks = find_seeds(tmp_path, Settings())
    articles, more = read_all(seeds, {seed.path: seed.path[0] for seed in seeds})
    assert [article.id for article in articles] == ["a", "d"]
    assert {remark.where: remark.severity for remark in (*remarks, *more)} == {
        "seeds/b.txt": "skipped",
        "seeds/c.txt": "skipped",
        "seeds/d.yml:1:1": "error",
    }


def test_files_of_the_same_bytes_are_named_together(tmp_path: Path) -> None:
    text = b"The ferry sank off Bergen on Monday, and ten people were saved."
    (tmp_path / "a.txt").write_bytes(text)
    (tmp_path / "b.txt").write_bytes(text)
    (tmp_path / "c.txt").write_bytes(b"Breaking news.")
    (tmp_path / "d.txt").write_bytes(b"Breaking news.")
    seeds, remarks = find_seeds(tmp_path, Settings())
    assert len(seeds) == 4
    told = "It has the same bytes as `a.txt`, and counts as a second source. Remove one of them."
    assert [(remark.where, remark.message) for remark in remarks] == [("seeds/b.txt", told)]
