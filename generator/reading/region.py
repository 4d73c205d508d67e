"""Where the article stands among the lines of a page: the run of lines with most prose and least of anything else.

Each line weighs its words if it is prose and counts against the run if it is a menu entry, a credit or a phrase of the
website; the run of greatest total weight is the article (maximum subsequence segmentation, Pasternack and Roth 2009).
A page that is nothing but its article is wholly inside.
"""

from collections.abc import Sequence
from typing import NamedTuple

from generator.reading import phrases
from generator.reading.lines import Line

SHORT_LINE = -4.0
"""A line without an end: fifteen in a row (a menu) outweigh a paragraph, a heading or two do not."""
PHRASE_LINE = -8.0
"""A line of the website: `Related stories` parts the article from what follows."""
COMMENTS_LINE = -20.0
"""`12 Comments`: what readers wrote below an article is prose, but not of it."""
BEFORE_COMMENTS = 60.0
"""Words that an article has before two lines such as `Anna on May 5 at 6:34 said:`, or `12 Comments` and one."""
CREDIT_LINE = -2.0
"""A caption or credit also stands amid an article."""
TEASER_LINE = -6.0
"""A line that ends in three points, or headlines run together."""
CUT_SHARE = 0.25
"""Share of its words that a line counts which breaks off: teasers do, articles do not."""
MENU_LINES = 10
"""A page of so many lines without a sentence, most of them phrases of websites, is menus and no article."""
SHORT_SENTENCE = 0.5
"""Share of its words that a short line with an end counts: `He left.` and `Sign in.` look alike."""


class Region(NamedTuple):
    """Lines from `start` up to but not including `end`."""

    start: int
    end: int

    def holds(self, index: int) -> bool:
        """Whether a line is inside."""
        return self.start <= index < self.end


def weight(line: Line) -> float:
    """How much a line speaks for being in the article."""
    if phrases.opens_comments(line.text):
        return COMMENTS_LINE
    if phrases.is_commenter(line.text) and not line.credit:
        return PHRASE_LINE
    if line.phrase:
        return PHRASE_LINE - (line.length if line.prose else 0) / 4
    if line.caption or line.credit:
        return CREDIT_LINE
    if line.trails or line.glued:
        return TEASER_LINE
    if line.prose:
        return line.length * (CUT_SHARE if line.cut else 1.0)
    if line.ended and line.length > 2 and line.small >= 0.5:
        return line.length * SHORT_SENTENCE
    return SHORT_LINE


def main_region(lines: Sequence[Line], weights: Sequence[float]) -> Region:
    """The run of greatest weight; where none weighs anything all lines, or none if they are menus.

    What follows the first reader's comment is looked at only if there is no article before it.
    """
    commenters = [i for i, line in enumerate(lines) if phrases.is_commenter(line.text)]
    dividers = [i for i, line in enumerate(lines) if phrases.opens_comments(line.text)]
    several = commenters[:1] if len(commenters) > 1 else []
    forms = [i for i, line in enumerate(lines) if phrases.is_form(line.text)][:1]
    for end in several + [i for i in dividers if any(i < j for j in commenters)] + forms:
        region, total = heaviest(weights[:end])
        if total >= BEFORE_COMMENTS:
            return region
    region, total = heaviest(weights)
    if total > 0:
        return region
    menus = len(lines) >= MENU_LINES and 2 * sum(bool(line.phrase) for line in lines) >= len(lines)
    return Region(0, 0 if menus else len(lines))


def heaviest(weights: Sequence[float]) -> tuple[Region, float]:
    """The run of greatest weight and its weight; an empty one where all weigh nothing or less."""
    best, best_sum, start, total = Region(0, 0), 0.0, 0, 0.0
    for i, value in enumerate(weights):
        if total <= 0:
            start, total = i, 0.0
        total += value
        if total > best_sum:
            best, best_sum = Region(start, i + 1), total
    return best, best_sum
