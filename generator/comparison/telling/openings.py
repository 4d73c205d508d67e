"""How each source opens: its first sentence that stands alone, so that what each tells first can be read side by side.

The main news is what outlets word most differently, and no match of words finds it surely. So it is set side by side
for every story, and nothing is claimed of it: the reader compares.
"""

from collections.abc import Sequence

from generator.comparison.claims.claimless import headed
from generator.comparison.telling.furniture import is_furniture
from generator.comparison.telling.standing import opens, stands
from generator.comparison.telling.wording import one_line, quoted, unquoted
from generator.language.datelines import undated
from generator.language.parsing import parse
from generator.model import Article, Line, Sentence
from generator.reading.cleaning import QUIET

FAR = 12
"""Sentences of an article among which its opening is sought; what stands behind them opens nothing."""


SHORTEST = 8
"""Words of a first sentence that is no label of a page."""


def openings_of(articles: Sequence[Article]) -> tuple[Line, ...]:
    """A line for each article that has such a sentence, in order."""
    found = (_opening(article) for article in articles)
    return tuple(quoted(undated(s.text), s.ref) for s in found if s)


def _opening(article: Article) -> Sentence | None:
    """Its first sentence if that is prose, else the first that can open a briefing, or that can be quoted alone."""
    first = [s for s in article.body[:FAR] if s.rule not in QUIET and not _is_furniture(s)]
    if first and _is_prose(first[0].text):
        return first[0]
    return next((s for s in first if opens(s, article)), next((s for s in first if stands(s.text)), None))


def _is_prose(text: str) -> bool:
    """Whether a text is a sentence of the report, which may lean on its headline: "He has vowed to drain the lake."."""
    line = undated(one_line(text))
    return len(line.split()) >= SHORTEST and line[-1:] in '.!?”"' and not headed(unquoted(line))


def _is_furniture(sentence: Sentence) -> bool:
    """Whether a sentence is a caption or a line of the house."""
    return is_furniture(undated(one_line(sentence.text)), parse([sentence.text])[0])
