"""Questions on what somebody says he did not know of: "Moen was unaware of the sale" -> "Did Moen know of the sale?"

Only of a party with a name, and of a thing that the sentence tells in more than a word.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.comparison.questions.asking import question
from generator.comparison.questions.clauses import owner, party, rest_of, straight
from generator.comparison.questions.plain import cut
from generator.comparison.questions.steps import FURNITURE, readable, token_at
from generator.comparison.telling.wording import one_line
from generator.language.datelines import undated
from generator.model import Article, Question, Ref, Sentence

FEWEST = 2
"""Words of a thing besides its article from which it says what it is."""
_CUE = re.compile(
    r"\b(?:(?:is|was|were|are|be) (?:\w+ly )?(?P<un>unaware)|(?:not|n['’]t|never) (?P<aware>aware)"
    r"|no (?P<no>knowledge))(?: at the time)? (?P<of>of|that)\b(?! any\b)"
)


def unaware(articles: Sequence[Article]) -> Iterator[Question]:
    """What somebody says he did not know of, each once."""
    for article in articles:
        for sentence in article.body:
            told = replace(sentence, text=one_line(undated(sentence.text)).replace(" at the time of ", " of "))
            for asked, refs in _asked(article, told):
                yield question("evidence", asked, refs)


def _asked(article: Article, sentence: Sentence) -> Iterator[tuple[str, tuple[Ref, ...]]]:
    found = _CUE.search(sentence.text) if not FURNITURE.search(sentence.text) else None
    parsed = readable(sentence, found) if found else None
    at = token_at(parsed, found.start(next(k for k in ("un", "aware", "no") if found[k]))) if found and parsed else None
    if not found or not parsed or at is None:
        return
    by = owner(parsed, parsed.tokens[at].head)
    who = party(article, sentence, parsed, by) if by is not None else None
    what = cut(re.sub(r"^of ", "", rest_of(parsed, at)))
    own = re.sub(r"^(?:the|an?) ", "", what)
    after = sentence.text.partition(what)[2]
    goes_on = re.match(r" (?:[A-Z]|until\b)", after) if what else None
    if (
        who
        and not goes_on
        and len(own.split()) >= FEWEST
        and straight(_CLAUSE.sub(" ", what))
        and not _LEANS.search(what)
    ):
        yield f"Did {who.text} know {'of ' if found['of'] == 'of' else ''}{what}?", who.refs


_CLAUSE = re.compile(r"^that\b|(?<=[a-z]s) that\b")
_LEANS = re.compile(r"\b(?:he|she|it|they|him|them|such|the (?:reason|plan|matter))\b|^(?:the )?details\b", re.I)
"""What another sentence tells."""
