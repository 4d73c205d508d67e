"""What each sentence of an article is: body, title, heading, caption, boilerplate, off-topic or duplicate, and why.

Evidence is general: where a line stands, how it begins and ends, what else the article and the batch hold. A sentence
of the article that is lost is worse than a line of the website that is kept, so that doubt keeps it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.language.words import content_words, stem
from generator.model import Span
from generator.reading.lines import Line, lines_of
from generator.reading.region import main_region, weight

TITLE_WORDS = (4, 25)
"""A title has so many words: fewer name a section, more are a paragraph."""
HEADING_WORDS = 15
"""A heading within the text has at most so many words."""
MENU_RUN = 4
"""So many short lines in a row are a menu or a list, not headings."""
RELATED = 0.35
"""Share of a line's content words that stand elsewhere in its article, below which it is about something else."""


class Verdict(NamedTuple):
    """A disposition and the rule that gave it, in plain words."""

    disposition: str
    rule: str


BODY = Verdict("body", "text of the article")


def dispositions(
    text: str, sentences: Sequence[Span], recurring: Mapping[str, int] | None = None
) -> tuple[Verdict, ...]:
    """The verdict on each sentence; `recurring` counts the unrelated articles that hold a line."""
    lines = lines_of(text, sentences)
    verdicts = judge(lines, recurring or {})
    return tuple(
        verdict for line, verdict in zip(lines, verdicts, strict=True) for _ in range(line.first, line.last + 1)
    )


def judge(lines: Sequence[Line], recurring: Mapping[str, int]) -> list[Verdict]:
    """The verdict on each line."""
    page = _Page(lines, recurring)
    return [page.verdict(i) for i in range(len(lines))]


class _Page:
    """The lines of one article with what is known about all of them together."""

    def __init__(self, lines: Sequence[Line], recurring: Mapping[str, int]) -> None:
        self.lines = lines
        self.recurring = recurring
        weights = [min(weight(line), 0.0) if line.key in recurring else weight(line) for line in lines]
        self.region = main_region(lines, weights)
        self.title = self._title()
        self.seen = Counter(line.key for line in lines)
        self.first = {line.key: i for i, line in reversed(list(enumerate(lines))) if self.region.holds(i)}
        self.teasers = self._teasers()

    # ---- what stands where

    def _title(self) -> int | None:
        """The line that heads the article, if there clearly is one."""
        above = [i for i in range(self.region.start + 1) if i < len(self.lines) and self._may_head(i)]
        twice = [i for i in above if any(self.lines[i].key == line.key for line in self.lines[i + 1 :])]
        if twice:
            return twice[0]
        near = [i for i in above if self.region.start - i <= 6]
        return near[-1] if near else None

    def _may_head(self, i: int) -> bool:
        line = self.lines[i]
        low, high = TITLE_WORDS
        plain = not (line.phrase or line.caption or line.credit or line.key in self.recurring)
        return plain and low <= line.length <= high and not line.text.rstrip().endswith((".", ":", ";", ","))

    def _teasers(self) -> range:
        """The run of lines at the end that break off, where they do so more than once or are about something else."""
        end = self.region.end
        start = end
        while start > self.region.start and self.lines[start - 1].cut:
            start -= 1
        run = range(start, end)
        if not run or start == self.region.start:
            return range(0)
        rest = self._stems(range(self.region.start, start))
        foreign = [i for i in run if self._related(i, rest) < RELATED]
        return run if len(run) > 1 or foreign else range(0)

    def _stems(self, indices: range) -> frozenset[str]:
        return frozenset(stem(word) for i in indices for word in content_words(self.lines[i].text))

    def _related(self, i: int, rest: frozenset[str]) -> float:
        own = self._stems(range(i, i + 1))
        return len(own & rest) / len(own) if own else 1.0

    # ---- the verdicts

    def verdict(self, i: int) -> Verdict:
        line = self.lines[i]
        if i == self.title:
            return Verdict("title", "the line that heads the text")
        if self.title is not None and line.key == self.lines[self.title].key:
            return Verdict("duplicate", "the title again")
        if line.key in self.recurring:
            return Verdict("boilerplate", f"the same line stands in {self.recurring[line.key]} unrelated articles")
        if line.phrase and (not line.prose or line.length <= 40):
            return Verdict("boilerplate", f"a phrase of websites: {line.phrase}")
        if line.caption:
            return Verdict("caption", "a caption or photo credit")
        if line.credit:
            return Verdict("boilerplate", "a byline, date or credit")
        if i in self.teasers:
            return Verdict(
                "off-topic", "stands in a run at the end whose lines break off in mid-sentence, like teasers"
            )
        if not self.region.holds(i):
            return self._outside(line)
        if self.first.get(line.key, i) != i and line.length >= 4:
            return Verdict("duplicate", "the same line stands above")
        return self._inside(i, line)

    def _outside(self, line: Line) -> Verdict:
        if line.prose:
            return Verdict("off-topic", "stands apart from the text, among links and menus")
        return Verdict("boilerplate", "a short line above or below the text, among links and menus")

    def _inside(self, i: int, line: Line) -> Verdict:
        question = line.text.rstrip().endswith("?") and line.first == line.last
        if line.length > HEADING_WORDS or (line.ended and not question):
            return BODY
        following = self.lines[i + 1] if i + 1 < len(self.lines) else None
        if (
            following
            and self.region.holds(i + 1)
            and following.prose
            and not (question and line.gap + following.gap == 0)
        ):
            return Verdict("heading", "a short line without a full stop above a paragraph")
        return BODY
