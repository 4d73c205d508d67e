"""Which outlet an article is of that does not say so, and through which outlet a source has what somebody told.

"The Harbour Post has seen the letter" and "did not respond to calls from the Harbour Post" are of the Post. The name is
not shown as the publisher; it keeps the article from counting as one more origin beside those that cite the Post.
"""

import re
from collections import Counter
from functools import cache, lru_cache

from generator.comparison.origins.outlets import endings, outlet_names
from generator.comparison.origins.speakers import Speaker, speaker
from generator.model import Article, Ref, Statement

SIGNED = 2
"""Times an article must speak as an outlet, or be told something as one, to be taken for its own."""


def outlet_of(article: Article) -> str | None:
    """Who published an article as it states it, else the one outlet as which it speaks."""
    return article.meta.publisher or _signed(article.text)


@lru_cache(maxsize=4096)
def _signed(text: str) -> str | None:
    signs, told, passed_on = (Counter(_named(m) for m in form.finditer(text)) for form in _signatures())
    own = [name for name in signs if signs[name] + told[name] >= SIGNED and not passed_on[name]]
    return own[0] if len(own) == 1 and len(signs) == 1 else None


def signed_in(article: Article) -> tuple[Ref, ...]:
    """The sentences in which an article that does not state who published it speaks as an outlet."""
    if article.meta.publisher or not outlet_of(article):
        return ()
    signs = _signatures()[0]
    return tuple(s.ref for s in article.body if signs.search(s.text))


def _named(match: re.Match[str]) -> str:
    line = next(name for name in match.groups() if name).split("\n")[0]
    return " ".join(line.split()).removeprefix("The ").rstrip(".")


@cache
def _signatures() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """How an article speaks as an outlet, how its people were told something, and how it passes on another's."""
    one = rf"(?:(?:[Tt]he\s+)?({outlet_names()})|the\s+((?:{endings()})(?![\w’'-])))"
    asks = (
        r"understands|asked|contacted|requested|(?:has|had)\s+(?:seen|learned|obtained|reviewed|no\s+knowledge|contacted|asked)"
        r"|(?:has\s+)?reached\s+out|(?:could|was)\s+(?:not|unable)\s+(?:to\s+)?(?:immediately\s+|independently\s+)?"
        r"(?:reach|verify|confirm)"
    )
    asked = (
        r"(?:respond|responded|return|returned|reply|replied)\s+(?:\w+\s+){0,6}?(?:from|by)|(?:contacted|reached)\s+by"
        r"|(?:requests?|inquiries|questions|calls|messages|emails?)\s+(?:\w+\s+){0,4}?(?:from|by)"
    )
    return (
        re.compile(rf"(?<!\w){one}\s+(?:{asks})\b|\b(?:{asked})\s+{one}"),
        re.compile(rf"\b(?:told|tells|confirmed\s+to|spoke\s+(?:to|with)|interview\s+with|statement\s+to)\s+{one}"),
        re.compile(
            rf"(?<!\w){one}\s+(?:first\s+|also\s+)?(?:reports|reported|wrote|broke)\b"
            rf"|\b(?:[Aa]ccording\s+to|[Cc]iting|reported\s+by|[Rr]eports?\s+(?:in|by))\s+{one}"
        ),
    )


def heard_by(article: Article, whole: Statement) -> tuple[Speaker, ...]:
    """The outlets that a sentence says were told something; "the paper" is the outlet named last before it."""
    text = " ".join(whole.text.split())
    if not _TOLD.search(text):
        return ()
    found = [_named(m) for m in _signatures()[1].finditer(text)]
    if not found and _THE_PAPER.search(text):
        before = _OWNS.sub("", article.text[: whole.span.start])
        found = [m.group().removeprefix("The ") for m in re.finditer(outlet_names(), before)][-1:]
    return tuple(speaker(name) for name in dict.fromkeys(found))


_OWNS = re.compile(r"['’]s(?!\w)")
_TOLD = re.compile(r"\b(?:told|tells|confirmed\s+to|spoke|interview|statement\s+to)\b")
_THE_PAPER = re.compile(
    r"\b(?:told|confirmed\s+to|spoke\s+(?:to|with))\s+the\s+(?:[A-Z][\w.]+\s+)?(?:paper|newspaper|magazine|network|outlet)\b"
)
