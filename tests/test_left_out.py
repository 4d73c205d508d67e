"""What was left out, on one page or on several: nothing is lost between them, and none is heavy."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.model import Article, Remark, Site
from generator.settings import Settings
from generator.site import left_out
from generator.site.render import render
from tests.builders import article

ROOT = Path(__file__).parents[1]
LINK = re.compile(r'href="(?:\.\./)?sources/([\w-]+)\.md#s(\d+)"')


def source(id: str, lines: int) -> Article:
    """An article of which every line is boilerplate, under one of two rules."""
    text = "".join(f"Line {n} of the menu of this page.\n" for n in range(1, lines + 1))
    kinds = {f"Line {n} of the menu of this page.": ("boilerplate", f"rule {n % 2}") for n in range(1, lines + 1)}
    return article(id, text, off=kinds)


def pages(value: Site) -> Mapping[str, str]:
    files = render(value, Settings(publish="full"), root=ROOT)
    return {path: content.decode() for path, content in files.items() if path.startswith("left-out")}


def listed(files: Mapping[str, str]) -> list[tuple[str, int]]:
    return [(id, int(n)) for path in sorted(files) for id, n in LINK.findall(files[path])]


def site(**lengths: int) -> Site:
    return Site({id: source(id, lines) for id, lines in lengths.items()}, ())


def test_what_fits_on_one_page_stays_there() -> None:
    files = pages(site(a=3, b=2))
    assert list(files) == ["left-out.md"]
    assert sorted(listed(files)) == [("a", 1), ("a", 2), ("a", 3), ("b", 1), ("b", 2)]


def test_what_does_not_fit_is_told_in_parts_without_loss(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(left_out, "PART", 1000)
    files = pages(site(a=6, b=2, c=30, d=1))
    assert len(files) > 4
    assert sorted(listed(files)) == sorted(
        (id, n) for id, k in (("a", 6), ("b", 2), ("c", 30), ("d", 1)) for n in range(1, k + 1)
    )
    assert not LINK.search(files["left-out.md"])


def test_no_part_holds_more_than_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(left_out, "PART", 2000)
    for path, page in pages(site(a=200, b=3, c=40)).items():
        rows = sum(len(line.encode()) for line in page.splitlines() if line.startswith("<li>"))
        assert rows <= 2000, path


def test_the_first_page_counts_what_each_part_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(left_out, "PART", 1900)
    files = pages(site(a=2, b=2, c=5))
    counts = re.findall(r"\[(Part \d)\]\(left-out/part-\d\.md\) · (\d+) sentences of (\d) source", files["left-out.md"])
    assert counts == [("Part 1", "4", "2"), ("Part 2", "5", "1")]
    assert ": a.txt to b.txt" in files["left-out.md"]


def test_parts_lead_to_their_neighbours_and_to_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(left_out, "PART", 1200)
    files = pages(site(a=4, b=4, c=4))
    assert [re.findall(r"\]\(([\w./-]+\.md)\)", files[f"left-out/part-{n}.md"])[:3] for n in (1, 2, 3)] == [
        ["../left-out.md", "part-2.md", "../sources/a.md"],
        ["../left-out.md", "part-1.md", "part-3.md"],
        ["../left-out.md", "part-2.md", "../sources/c.md"],
    ]


def test_the_search_finds_a_sentence_on_the_page_of_its_source_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(left_out, "PART", 1200)
    files = pages(site(a=4, b=4, c=4))
    kept = [
        path for path, text in files.items() if path.startswith("left-out") and "search: { exclude: true }" not in text
    ]
    assert kept == []


def test_files_without_an_article_and_remarks_come_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(left_out, "PART", 600)
    remarks = (Remark("seeds/x.bin", "This is no text.", "skipped"), Remark("seeds/a.txt", "Read by guesswork."))
    files = pages(Site({"a": source("a", 9)}, (), remarks))
    assert '<li data-file="x.bin">' in files["left-out/part-1.md"]
    assert "2 remarks on files" in files["left-out.md"]


def test_three_hundred_sources_weigh_little_a_page() -> None:
    files = pages(site(**{f"s{n}": 40 for n in range(300)}))
    assert len(listed(files)) == 300 * 40
    assert max(len(page) for page in files.values()) < 200_000
