"""What in an article is somebody's view and not its report: a column that argues, and what was posted and pasted in.

A writer who speaks of himself, to his readers, or asks them again and again, argues; his sentences assert what nobody
reported. A post stands among the sentences without quotation marks, with its author behind it.
"""

import re
from collections.abc import Sequence

from generator.comparison.telling.furniture import inside_quotation, speaks_to_us
from generator.comparison.telling.steps import is_of_crime
from generator.comparison.telling.wording import one_line
from generator.language.parsing import Parsed, Token
from generator.language.speech.verbs import utters
from generator.model import Article, Ref

LEAST, SHARE = 4, 0.12
"""Sentences outside quotation marks that speak of "I", "we" or "you" or ask, and their share of an article, from which
it argues: of 30 of 608 articles on politics beyond these two read by their headlines, 25 argue or explain."""
TITLED = 3
"""Such sentences for which a title stands that asks or is called an opinion."""
POST = 3
"""Sentences of a post before its author."""
WORDS = 5
"""Words from which a sentence that stands in another one's quotation marks is known as what was said there."""


def arguing_ones(articles: Sequence[Article]) -> frozenset[str]:
    """The articles that argue where another one reports; none of a crime, of which stations tell in talk."""
    found = frozenset(a.id for a in articles if argues(a))
    return found if len(found) < len(articles) and not is_of_crime(articles) else frozenset()


def argues(article: Article) -> bool:
    """Whether an article is a column, an essay or a talk with its readers: "So how could the mill burn?"."""
    own = [
        s.text for s in article.body if not inside_quotation(article.text, s.span.start) and s.text[:1] not in "“\"‘'"
    ]
    titled = any(s.text.rstrip().endswith("?") or _OPINION.match(s.text) for s in (*article.titles, *article.body[:1]))
    personal = sum(speaks_to_us(text) or text.rstrip().endswith("?") for text in own) + TITLED * titled
    return personal >= LEAST and personal >= SHARE * len(article.body)


def is_view(parsed: Parsed | None) -> bool:
    """Whether a sentence of a column asserts in the present what nobody says: "Its end defies all logic"."""
    return any(t.tag in ("VBZ", "VBP", "MD") for t in _roots(parsed)) and not reports(parsed)


def reports(parsed: Parsed | None) -> bool:
    """Whether a sentence tells that somebody said, accused or wrote something."""
    return any(utters(t.lemma) for t in _roots(parsed))


def _roots(parsed: Parsed | None) -> list[Token]:
    return [t for i, t in enumerate(parsed.tokens) if t.head == i] if parsed else []


def posted(article: Article) -> frozenset[Ref]:
    """The sentences of posts: before "— Ida Moen (@idamoen) May 7", or quoted once more in another sentence."""
    body = article.body
    signed = {n for n, s in enumerate(body) if _SIGNED.match(one_line(s.text))}
    before = {m for n in signed for m in range(max(0, n - POST), n) if signed.isdisjoint(range(m, n))}
    said = " ".join(words for s in body for found in _QUOTED.findall(one_line(s.text)) for words in found)
    texts = {n: one_line(s.text).rstrip('.!,”"') for n, s in enumerate(body)}
    again = {n for n, text in texts.items() if len(text.split()) >= WORDS and text in said}
    return frozenset(body[n].ref for n in signed | again | {m for m in before if not _TOLD.search(texts[m])})


_OPINION = re.compile(r"\W*(?:opinion|editorial|commentary|column|analysis)\b", re.I)
_SIGNED = re.compile(r"[—–-]+ ?[^(]{2,60}\(@\w+\)")
_QUOTED = re.compile(r"“([^“”]*)”|\"([^\"]*)\"")
_TOLD = re.compile(r"\b(?:said|says|told|wrote|tweeted|according to)\b")
