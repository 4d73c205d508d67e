"""The five real articles: each sentence must be what a person says it is, without a rule made for them."""

from pathlib import Path

import pytest

from generator.model import Article
from generator.reading.articles import read_all, read_article
from generator.reading.seeds import find_seeds
from generator.settings import Settings

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests" / "cases" / "seeds.txt"


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    seeds, remarks = find_seeds(ROOT / "seeds", Settings())
    read, more = read_all(seeds, {seed.path: f"a{i}" for i, seed in enumerate(seeds)})
    assert not remarks
    assert not more
    return {article.file: article for article in read}


def expected() -> list[tuple[str, int, str, str]]:
    found, file = [], ""
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            file = line[3:]
        elif line and not line.startswith("#"):
            n, disposition, words = line.split("\t")
            found.append((file, int(n), disposition, words))
    return found


@pytest.mark.parametrize(("file", "n", "disposition", "words"), expected())
def test_each_sentence_is_what_a_person_says(
    articles: dict[str, Article], file: str, n: int, disposition: str, words: str
) -> None:
    sentence = articles[file].sentence(n)
    assert (sentence.disposition, " ".join(sentence.text.split()[:6])) == (disposition, words)


def test_every_sentence_of_the_seeds_is_judged(articles: dict[str, Article]) -> None:
    assert sum(len(article.sentences) for article in articles.values()) == len(expected())


def test_each_article_alone_is_read_as_in_the_batch(articles: dict[str, Article]) -> None:
    seeds, _ = find_seeds(ROOT / "seeds", Settings())
    for seed in seeds:
        article, _ = read_article(seed, articles[seed.path].id)
        assert article == articles[seed.path]


def test_titles_and_wire_credits_come_from_the_text(articles: dict[str, Article]) -> None:
    known = [(article.meta.title, article.meta.wire) for article in articles.values()]
    assert known == [
        (None, None),
        ("North Korean Troops Withdrawn from Ukraine Amidst Heavy Losses", None),
        ("Russia Withdraws North Korean Troops After Heavy Losses in Kursk, Says South Korea", None),
        ("Ukraine says North Koreans may have pulled out of front line", None),
        (None, "Reuters"),
    ]


def test_sentences_are_slices_of_the_text(articles: dict[str, Article]) -> None:
    for article in articles.values():
        for n, sentence in enumerate(article.sentences, 1):
            assert sentence.n == n
            assert sentence.text == sentence.span.of(article.text)
            assert article.text.count("\n", 0, sentence.span.start) + 1 == sentence.line
