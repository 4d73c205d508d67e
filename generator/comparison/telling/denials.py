"""What the sources say is denied, is not confirmed, or that somebody would not say: each in the source's own sentence.

The words that tell so are listed in `data/denials.txt` with their kind. Of a sentence that several sources have word
for word there is one entry.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from generator.comparison.claims.claimless import claims_nothing
from generator.comparison.telling.wording import one_line
from generator.data import rows, words
from generator.model import Article, Denial, Mention, Span, Statement

MOST = 12
"""Entries of one kind; the sources told first come first."""
KINDS = ("denied", "open", "silent")


def denials_of(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> tuple[Denial, ...]:
    """By kind, and in each in reading order: what is denied, then what is left open, then who would not say."""
    found: dict[tuple[str, str], list[Mention]] = {}
    for article in articles:
        for kind, mention in _of_article(article, statements[article.id]):
            found.setdefault((kind, one_line(mention.text).lower()), []).append(mention)
    told = [Denial(kind, tuple(mentions)) for (kind, _), mentions in found.items()]
    return tuple(denial for kind in KINDS for denial in [d for d in told if d.kind == kind][:MOST])


def kind_of(text: str) -> tuple[str, Span] | None:
    """What a sentence tells, with the words that tell it: `denied`, `open` or `silent`; None where nothing of it.

    Who says of others in a quotation that they "refuse to say" something tells no more than his view of them; who says
    "I have no comment" speaks for himself.
    """
    line = _BLANK.sub(" ", text)
    matches = ((kind, form.search(line)) for kind, form in _forms())
    found = ((kind, Span(*match.span())) for kind, match in matches if match)
    return next(((kind, cue) for kind, cue in found if not _of_others(line, cue, kind)), None)


def _of_others(text: str, cue: Span, kind: str) -> bool:
    """Whether words stand inside quotation marks and are not said of the speaker himself."""
    before, words = text[: cue.start], cue.of(text)
    quoted = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    own = _OWN.match(words) or _OWN.search(before[-_NEAR:]) or (kind == "denied" and not _ACT.match(words))
    return quoted and not own


_NEAR = 16
"""Letters in which "I" or "we" stands before what somebody says of himself: "I flatly deny"."""
_OWN = re.compile(r"\b(?:I|[Ww]e)\b")
_ACT = re.compile(r"(?:den(?:y|ies|ied|ying)|reject|dismiss|refut|disput|rebut|debunk)", re.I)
"""What somebody does, of whom a quotation may tell; "the report is absurd" is said by who is quoted."""


_BLANK = re.compile(r"\s")
"""A line may break between any two words; each blank stays one, so that places do not move."""


@cache
def _forms() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(form, re.I)) for kind, form in rows("denials"))


def _of_article(article: Article, statements: Sequence[Statement]) -> Iterator[tuple[str, Mention]]:
    for whole in (s for s in statements if s.k == 1 and not claims_nothing(s.text)):
        found = kind_of(whole.text)
        if found:
            kind, cue = found
            speaker = _behind_pronoun(article, whole, cue.moved(whole.span.start))
            name = one_line(speaker.of(article.text)) if speaker else None
            home = article.sentence_at(speaker.start) if speaker else None
            at = home.ref if home else None
            yield kind, Mention(whole.ref, whole.id, whole.span, whole.text, name, at, whole.certainty)


def _behind_pronoun(article: Article, whole: Statement, cue: Span) -> Span | None:
    """Whom the pronoun stands for that is said to deny: "He denies it" of a sentence after one that names him."""
    before = [a for a in whole.attributions if a.source and a.speaker and a.source.end <= cue.end]
    last = max(before, key=lambda a: a.source or a.speaker or cue, default=None)
    if not last or not last.source or last.source.of(article.text).lower() not in words("pronouns"):
        return None
    return last.speaker
