"""Text of others in its own language: what a page tells a browser, so that it is read aloud and set as it should be.

The site speaks English. Only what is plainly in another language is marked, with the direction that its own letters
give; a name amid English stays as it is, since no program can say whose it is.
"""

import re
from collections.abc import Iterable

from generator.model import Article, Sentence
from generator.site.escaping import Md, attribute

SITE = "en"
"""The language of every page."""
ASIDE = "other-language"
"""The disposition of a sentence that is not read for its language."""


def language_of(article: Article, sentence: Sentence | None = None) -> str | None:
    """The language tag of a sentence, or of an article as a whole; None where it is English or not known."""
    if sentence and sentence.language:
        return _foreign(sentence.language)
    if article.meta.language:
        return _foreign(article.meta.language)
    aside = [s.language for s in article.sentences if s.disposition == ASIDE]
    return next(iter(aside), None) if aside and not article.body else None


def _foreign(code: str) -> str | None:
    """A tag such as `de` or `pt-BR`; English, and what is no tag, tells a browser nothing new."""
    tag = code if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", code) else ""
    return tag if tag and tag.lower().partition("-")[0] != SITE else None


def common(languages: Iterable[str | None]) -> str | None:
    """The language that all of several sentences share."""
    found = set(languages)
    return next(iter(found)) if len(found) == 1 else None


def told(text: Md, language: str | None) -> Md:
    """Markdown or HTML whose language a browser is told; set apart, so that its direction moves nothing around it."""
    return Md(f'<span lang="{attribute(language)}" dir="auto">{text}</span>') if language else text
