"""The names that sources spell in two ways, in the row that has both, or in a row of their own."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from generator.comparison.claims.mentions import Unit, by_sentence, unit_around
from generator.comparison.differences.spellings import Written, misspelled, plain, two_spellings
from generator.comparison.telling.wording import sources, upper_first
from generator.model import Article, Difference, Statement

LONGEST = 1500
"""Characters of a sentence that are read for names, as for what it says."""
KIND = "name"
"""The kind of a claim that only tells of a name."""


@dataclass(frozen=True, slots=True)
class Spelled:
    """A name in two spellings, with the clause of each source that has it first: the usual spelling, then the other."""

    usual: tuple[Unit, ...]
    other: tuple[Unit, ...]
    words: tuple[str, str]

    def among(self, units: Sequence[Unit]) -> Difference | None:
        """The difference between those of some units that have the name; None where not both spellings are there."""
        sides = [
            tuple(i for i, u in enumerate(units) if u.ref.article in homes and form.search(u.statement.text))
            for homes, form in zip(self._homes(), map(_whole, self.words), strict=True)
        ]
        return self._difference(units, *sides) if all(sides) else None

    def _homes(self) -> tuple[set[str], set[str]]:
        return {u.ref.article for u in self.usual}, {u.ref.article for u in self.other}

    def _difference(self, units: Sequence[Unit], left: tuple[int, ...], right: tuple[int, ...]) -> Difference:
        """Reads "One source writes “Ida Mohen”, where two sources write “Ida Moen”."."""
        usual, other = (len({units[i].ref.article for i in side}) for side in (left, right))
        write = "writes" if other == 1 else "write"
        others = "another writes" if usual == 1 else f"{sources(usual)} write"
        why = f"{upper_first(sources(other))} {write} “{self.words[1]}”, where {others} “{self.words[0]}”."
        return Difference("spelling", False, why, left, right)


def _whole(words: str) -> re.Pattern[str]:
    """A name where no letter goes on: no "Ida Moen" of "Ida Moensen"."""
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")


def spelled_names(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> tuple[Spelled, ...]:
    """The names of a story that its sources spell in two ways."""
    sentences = [list(by_sentence(statements[article.id])) for article in articles]
    texts = [[sentence[0].text[:LONGEST] for sentence in own] for own in sentences]

    def unit(name: Written) -> Unit:
        sentence = sentences[name.source][name.sentence]
        return unit_around(articles[name.source], sentence, name.span.moved(sentence[0].span.start))

    return tuple(
        Spelled(
            tuple(map(unit, found.usual)), tuple(map(unit, found.other)), (found.usual[0].words, found.other[0].words)
        )
        for found in two_spellings(texts)
    )


def respelling(names: Sequence[Spelled]) -> Callable[[str], str]:
    """Puts the usual spelling of each name into a text, so that clauses with either are alike."""
    changed = {
        other.lower(): usual
        for name in names
        for usual, other in product(*(words.split() for words in name.words))
        if misspelled(plain(usual), plain(other))
    }
    if not changed:
        return str
    form = re.compile(rf"\b(?:{'|'.join(map(re.escape, changed))})\b", re.I)
    return lambda text: form.sub(lambda m: changed.get(m.group().lower(), m.group()), text)
