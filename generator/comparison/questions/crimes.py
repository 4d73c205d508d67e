"""Questions on what the sources of a crime or an accident with a gun leave untold, what matters most first."""

from collections.abc import Iterator, Sequence

from generator.comparison.questions.accidents import accidents
from generator.comparison.questions.at_large import unsolved
from generator.comparison.questions.blocks import blocks
from generator.comparison.questions.harmed import harmed
from generator.comparison.questions.inquiries import inquiries
from generator.comparison.questions.relations import relations
from generator.comparison.questions.unnamed import unnamed
from generator.comparison.questions.wanted import wanted
from generator.comparison.questions.weapons import weapons
from generator.model import Article, Question


def of_crimes(articles: Sequence[Article]) -> Iterator[Question]:
    """Who did it, whether charges followed, who the dead are, where the gun is, who knew whom."""
    yield from blocks(articles)
    yield from wanted(articles)
    yield from unsolved(articles)
    yield from harmed(articles)
    yield from accidents(articles)
    yield from unnamed(articles)
    yield from weapons(articles)
    yield from relations(articles)
    yield from inquiries(articles)
