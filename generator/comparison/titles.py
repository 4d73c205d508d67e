"""What a story is called: the words its sources share most, in their own order, taking no side.

A headline asserts, and often what is disputed; so a title names who and where: the longest run of capitalised or noun
words that most articles use, with the place that most of them name.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.comparison.rarity import rarity
from generator.data import table, words
from generator.language.words import stem, tokens
from generator.model import Article, Statement

LONGEST = 3
"""Words of a title phrase."""
LENGTH = 110
"""Characters of a title."""
PHRASES = 2
"""Phrases in a title."""
OPENING = 8
"""Words of an article's first sentence that stand for a title where nothing else does."""
WIDE = 0.6
"""Share of the most widely used phrase's articles that must use a phrase of the title."""
_PHRASE = re.compile(r"[^\W_][\w’'-]*(?:[ \u00a0][^\W_][\w’'-]*)*")


def title_of(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> str:
    """The title of a story: "North Korean troops, Kursk region"."""
    if len(articles) == 1 and articles[0].meta.title:
        return _short(articles[0].meta.title)
    ranked = _ranked(articles, _persons(articles, statements))
    if not ranked:
        return _short(articles[0].meta.title or "") or _opening(articles[0])
    chosen = [ranked[0]]
    for phrase in ranked[1:]:
        if len(chosen) < PHRASES and not _stems(phrase) & {s for c in chosen for s in _stems(c)}:
            chosen.append(phrase)
    return _upper(", ".join(chosen))


def _opening(article: Article) -> str:
    """The first words of an article without a title."""
    first = next((s.text for s in (*article.body, *article.sentences)), article.id)
    return " ".join(first.split()[:OPENING]).rstrip(".,;:")


def _short(text: str) -> str:
    """A title of a length that fits a heading, cut between words."""
    if len(text) <= LENGTH:
        return text
    return text[:LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + " …"


def _upper(text: str) -> str:
    text = _short(text)
    return text[:1].upper() + text[1:]


def _persons(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> frozenset[str]:
    """Stems of the names of people: a story is rarely called after them."""
    names = {
        n.span.of(a.text) for a in articles for s in statements[a.id] if s.k == 1 for n in s.names if n.kind == "person"
    }
    return frozenset(s for name in names if " " in name for s in _stems(name))


def _ranked(articles: Sequence[Article], persons: frozenset[str]) -> list[str]:
    """Phrases by the number of articles that use them, weighed by how often and how long they are, best first."""
    spread: Counter[str] = Counter()
    total: Counter[str] = Counter()
    forms: dict[str, Counter[str]] = {}
    for article in articles:
        found = [p for s in article.body for p in phrases(s.text)]
        keys = [" ".join(sorted(_stems(p))) for p in found]
        spread.update(set(keys))
        total.update(keys)
        for key, phrase in zip(keys, found, strict=True):
            forms.setdefault(key, Counter())[phrase] += 1
    most = max(spread.values(), default=0)
    wide = [k for k in spread if spread[k] >= max(1, WIDE * most) and not set(k.split()) & persons]
    wide.sort(key=lambda k: (-round(spread[k] * sum(rarity(s) for s in k.split()), 6), -total[k], k))
    return [min(forms[k], key=lambda p: (-forms[k][p], p)) for k in wide]


def phrases(text: str) -> Iterator[str]:
    """Runs of content words that hold a capitalised word ("North Korean troops", "Kursk region"), up to three words."""
    stops = words("stop-words")
    for match in _PHRASE.finditer(text):
        run: list[str] = []
        for i, word in enumerate([*match.group().replace("\u00a0", " ").split(" "), ""]):
            if (
                word
                and word.lower().removesuffix("’s").removesuffix("'s") not in stops
                and word[-2:] not in ("’s", "'s")
            ):
                run.append(word)
                continue
            yield from _windows(run, initial=match.start() == 0 and i == len(run))
            run = []


def _windows(run: Sequence[str], *, initial: bool) -> Iterator[str]:
    """Stretches that begin with a name and end with a noun as far as letters tell: not in "-ed", "-ing" or "-ly"."""
    for size in range(1, LONGEST + 1):
        for start in range(len(run) - size + 1):
            piece = run[start : start + size]
            named = piece[0][:1].isupper() and not (initial and start == 0 and size == 1)
            if named and not _unfinished(piece):
                yield " ".join(piece)


def _unfinished(piece: Sequence[str]) -> bool:
    """Ends in no noun ("North Korean", "Kursk seized"), or is a person's office cut from the name."""
    last, kind = piece[-1], table("countries")
    adjective = (" ".join(piece) in kind and kind[" ".join(piece)] != " ".join(piece)) or (
        last in kind and kind[last] != last
    )
    titled = any(w.lower().strip(".") in words("titles") for w in piece)
    return adjective or titled or last.endswith(("ed", "ing", "ly")) or any(c.isdigit() for c in piece[0])


def _stems(phrase: str) -> frozenset[str]:
    return frozenset(stem(t) for t in tokens(phrase))
