"""Who writes a part of an article that is signed by itself, so that his view does not stand as the report's.

A box in the midst of a report is headed "Analysis by Ida Moen, Harbour News, Lorvik". What follows up to the next
heading is hers.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.data import table
from generator.model import Article, Mention, Ref, Sentence

AMID = 3
"""Sentences of the report at least before a part of its own: the byline of an article stands at its head."""


def section_authors(articles: Sequence[Article]) -> Mapping[Ref, tuple[str, Ref]]:
    """Sentence -> the name of who signs its part of the article, and the line that has it."""
    return {ref: author for article in articles for ref, author in _signed(article)}


def with_authors(mentions: Sequence[Mention], authors: Mapping[Ref, tuple[str, Ref]]) -> tuple[Mention, ...]:
    """What sources say, behind the name of who signs the part where nobody else is told to say it."""
    return tuple(
        replace(m, speaker=authors[m.ref][0], speaker_ref=authors[m.ref][1])
        if m.ref in authors and not m.speaker and not m.voiced
        else m
        for m in mentions
    )


def _signed(article: Article) -> Iterator[tuple[Ref, tuple[str, Ref]]]:
    author: tuple[str, Ref] | None = None
    told = 0
    for sentence in article.sentences:
        name = _name(sentence.text) if sentence.disposition in ("heading", "boilerplate") and told >= AMID else None
        if name:
            author = name, sentence.ref
        elif _ends(sentence):
            author = None
        elif sentence.disposition == "body":
            told += 1
            if author:
                yield sentence.ref, author


def _ends(sentence: Sentence) -> bool:
    """Whether a part ends: at a heading, or at a line of the text that is no sentence."""
    loose = sentence.disposition == "body" and sentence.text.rstrip()[-1:].isalnum()
    return loose or sentence.disposition in ("heading", "title")


def _name(line: str) -> str | None:
    """Who signs: "Ida Moen" of "Analysis by Ida Moen, Harbour News" and of "Analysis by our reporter Ida Moen"."""
    signed = _SIGNED.fullmatch(line.strip())
    name = (signed["first"] or signed["last"] or signed["only"]) if signed else None
    return name if name and name.split()[0] in table("given-names") else None


_PERSON = r"[A-Z][\w.'’-]+ (?:[A-Z][\w.'’-]+ )?[A-Z][\w'’-]+"
_WORK = r"(?:[Aa]nalyst|[Cc]orrespondent|[Ee]ditor|[Rr]eporter|News)"
_SIGNED = re.compile(
    rf"(?:(?:Analysis|ANALYSIS|Comment)(?: by|:)|By)? ?(?P<first>{_PERSON}), [^.!?]*\b{_WORK}\b[^.!?]*"
    rf"|(?:Analysis|ANALYSIS|Comment)(?: by|:) [^.!?,]*\b[a-z]+ (?P<last>{_PERSON})"
    rf"|(?:Analysis|ANALYSIS|Comment)(?: by|:) (?P<only>{_PERSON})"
)
