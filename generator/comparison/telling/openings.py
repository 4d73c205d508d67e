"""How each source opens: its first sentence that stands alone, so that what each tells first can be read side by side.

The main news is what outlets word most differently, and no match of words finds it surely. So it is set side by side
for every story, and nothing is claimed of it: the reader compares.
"""

from collections.abc import Sequence

from generator.comparison.telling.furniture import is_furniture
from generator.comparison.telling.standing import opens, stands
from generator.comparison.telling.wording import one_line, quoted, undated
from generator.language.parsing import parse
from generator.model import Article, Line, Sentence
from generator.reading.cleaning import QUIET

FAR = 12
"""Sentences of an article among which its opening is sought; what stands behind them opens nothing."""


def openings_of(articles: Sequence[Article]) -> tuple[Line, ...]:
    """A line for each article that has such a sentence, in order."""
    found = (_opening(article) for article in articles)
    return tuple(quoted(s.text, s.ref) for s in found if s)


def _opening(article: Article) -> Sentence | None:
    """The first sentence that can open a briefing, else the first that can be quoted alone."""
    first = [s for s in article.body[:FAR] if s.rule not in QUIET and not _is_furniture(s)]
    return next((s for s in first if opens(s, article)), next((s for s in first if stands(s.text)), None))


def _is_furniture(sentence: Sentence) -> bool:
    """Whether a sentence is a caption or a line of the house."""
    return is_furniture(undated(one_line(sentence.text)), parse([sentence.text])[0])
