"""How fast a folder of mixed files is read, and in how much memory: `python benchmarks/mixed_reading.py 10000`.

The files are invented: plain text, Markdown with front matter, web pages, mails, exports and feeds in turn, each an
article; plain ones end in lines that their website prints under every article. Time is the processor's.
"""

import json
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from generator.reading.articles import read_all
from generator.reading.seeds import find_seeds
from generator.settings import Settings

NOUNS = "ferry boat harbour pier engine storm inquiry crew owner captain door school museum bridge road river".split()
VERBS = "closed opened failed stopped left reached crossed missed warned paid signed refused moved built sold".split()
PLACES = "Bergen Alta Tromso Oslo Lima Quito Dakar Turku".split()
WEBSITE = ("Share this", "Related stories", "Sign up for our newsletter to get the latest.")


def sentence(dice: random.Random) -> str:
    """`The pier closed the road near Lima after 12 people left the school.`"""
    a, b, c = dice.sample(NOUNS, 3)
    first, second = dice.sample(VERBS, 2)
    told = f"The {a} {first} the {b} near {dice.choice(PLACES)}"
    return f"{told} after {dice.randint(2, 900)} people {second} the {c}, the council said on Monday."


def paragraphs(dice: random.Random) -> list[str]:
    """The text of an article."""
    return [" ".join(sentence(dice) for _ in range(dice.randint(1, 4))) for _ in range(dice.randint(5, 12))]


def plain(title: str, text: list[str]) -> str:
    """A text with what a website prints around it."""
    return "\n\n".join([title, "By Anna Berg", *text, *WEBSITE])


def markdown(title: str, text: list[str]) -> str:
    """A text with front matter."""
    return f"---\ntitle: {title}\npublished: 2024-03-05\n---\n\n" + "\n\n".join(text)


def page(title: str, text: list[str]) -> str:
    """A saved web page with a menu."""
    told = "".join(f"<p>{paragraph}</p>" for paragraph in text)
    menu = "".join(f"<li>{noun}</li>" for noun in NOUNS)
    return f"<html><body><nav><ul>{menu}</ul></nav><article><h1>{title}</h1>{told}</article></body></html>"


def mail(title: str, text: list[str]) -> str:
    """A newsletter."""
    return f"From: Anna <a@harbour.example>\nSubject: {title}\n\n" + "\n\n".join(text)


def export(title: str, text: list[str]) -> str:
    """One line of an export."""
    return json.dumps({"title": title, "text": "\n\n".join(text), "publisher": "Harbour News"}) + "\n"


def feed(title: str, text: list[str]) -> str:
    """A feed of one item."""
    item = f"<item><title>{title}</title><description>{' '.join(text)}</description></item>"
    return f"<rss><channel><title>Harbour News</title>{item}</channel></rss>"


KINDS: Mapping[str, Callable[[str, list[str]], str]] = {
    ".txt": plain, ".md": markdown, ".html": page, ".eml": mail, ".jsonl": export, ".rss": feed,
}  # fmt: skip


def fill(folder: Path, count: int, kinds: Mapping[str, Callable[[str, list[str]], str]]) -> None:
    """So many files of the kinds in turn."""
    dice = random.Random(count)
    for n in range(count):
        ending, made = list(kinds.items())[n % len(kinds)]
        title = f"{dice.choice(NOUNS)} {dice.choice(VERBS)} near {dice.choice(PLACES)}".capitalize()
        (folder / f"{n:06d}{ending}").write_text(made(title, paragraphs(dice)), encoding="utf-8")


def main() -> None:
    """Fill a folder, read it and print the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    chosen = {ending: KINDS[ending] for ending in sys.argv[2:]} or KINDS
    with tempfile.TemporaryDirectory() as name:
        fill(Path(name), count, chosen)
        begun = time.process_time()
        seeds, _ = find_seeds(Path(name), Settings())
        articles, _ = read_all(seeds, {seed.path: f"a{n}" for n, seed in enumerate(seeds)})
        spent = time.process_time() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(f"{count:,} files, {len(articles):,} articles: {count / spent:.0f} a CPU second, {peak:.0f} MB at most")


if __name__ == "__main__":
    main()
