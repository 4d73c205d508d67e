"""Which sources are one writer's own view: by the label over the text, or by what the writer thinks as "I".

A reporter who met somebody tells it as "I", too, and a letter or a talk printed whole is of somebody else. So only
views count, outside what others are quoted with, and only where they are spread over the text.
"""

import re
from collections.abc import Mapping, Sequence

from generator.language.speech.transcripts import turns
from generator.model import Article, Ref, Statement

LEAST, SPREAD, MOST = 3, 8, 0.6
"""Sentences with a view of the writer's, how far the first and the last are apart, and the share that "I" may have."""
HEAD = 8
"""Sentences within which a label stands over a text."""
_ADVERB = (
    r"(?:still|really|also|just|personally|too|must|can|could|have|had|always|never|rather|do|did|would|will|only)"
)
_NOT = r"(?:(?:do|did|would|ca|could|am)(?: not|n['’]t))"
_VIEW = re.compile(
    rf"(?<![\w'’])I(?:['’](?:m|d|ve|ll)| am)? (?:(?:{_ADVERB}|{_NOT}|not) ){{0,3}}"
    r"(?:think|thought|believe|figure|figured|guess|suspect|hope|fear|wish|doubt|suppose|argue|predict|bet|betting|confess"
    r"|admit|wonder|sure|convinced|afraid|skeptical|sceptical|agree|disagree|object|propose|prefer)\b"
    r"|\b(?:[Ii]n|[Tt]o) my (?:view|opinion|mind|judge?ment)\b|\b[Mm]y (?:guess|hope|view|take|point|bet|fear) is\b"
    r"|(?<![\w'’])I['’]d (?:rather|argue|say|bet|suggest)\b"
)
"""What tells a view: "I think", "I don't believe", "in my view", "my guess is"."""
_SELF = re.compile(r"(?<![\w'’.])(?:I(?:['’](?:m|d|ve|ll))?|[Mm]y|[Mm]e|myself)(?![\w'’.])")
_LABEL = re.compile(
    r"(?:opinion|op-?ed|commentary|editorial|guest column)(?:\s*[:|]\s*\S.*)?"
    r"|(?:.{3,60}[,|] )?(?:opinion (?:contributor|columnist|writer)|syndicated columnist|contributing opinion writer)",
    re.I | re.S,
)
"""`Opinion`, `OPINION: Save the mill`, `Ida Moen, opinion contributor`."""


def views_of(
    articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]
) -> Mapping[str, tuple[Ref, ...]]:
    """Article -> the sentences that show it to be one writer's view, for those that are."""
    found = {article.id: _labelled(article) or _thought(article, statements[article.id]) for article in articles}
    return {article: refs for article, refs in found.items() if refs}


def own_words(
    views: Mapping[str, tuple[Ref, ...]], articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]
) -> frozenset[Ref]:
    """The sentences of such articles in which the writer speaks as "I"."""
    whole = ((s, a.text) for a in articles if a.id in views for s in statements[a.id] if s.k == 1)
    return frozenset(s.ref for s, text in whole if _SELF.search(_writers_own(s, text)))


def _labelled(article: Article) -> tuple[Ref, ...]:
    """The line over or below a text that calls it an opinion; a link to another amid the text is none."""
    around = [s for s in article.sentences[:HEAD] if s.disposition not in ("body", "caption")]
    return tuple(s.ref for s in around if _LABEL.fullmatch(s.text.strip()))[:1]


def _thought(article: Article, statements: Sequence[Statement]) -> tuple[Ref, ...]:
    """The sentences in which the writer tells what he thinks himself."""
    own = [(s.ref, left) for s in statements if s.k == 1 and (left := _writers_own(s, article.text))]
    views = [ref for ref, left in own if _VIEW.search(left)]
    told = sum(bool(_SELF.search(left)) for _, left in own)
    spread = len(views) >= LEAST and views[-1].n - views[0].n >= SPREAD
    talk = turns(article.text) or sum(bool(_TALK.match(s.text)) for s in article.body) > 1
    return tuple(views) if spread and told <= MOST * len(article.body) and not talk else ()


_TALK = re.compile(r"\W*(?:Yeah|Mm-hmm|Hmm|Um|Uh|Right|Well)\b[,.]")
"""How people open a sentence who talk with one another."""


def _writers_own(whole: Statement, text: str) -> str:
    """What of a sentence nobody else is quoted with or said to say; nothing where it opens with a single mark."""
    others = [a for a in whole.attributions if a.speaker is not None and a.speaker.of(text).lower() not in _WE]
    held = [*(span for a in others for span in a.content), *whole.quoted]
    if whole.text.lstrip().startswith(("'", "‘")):
        return ""
    first = whole.span.start
    return "".join(" " if any(s.start <= at < s.end for s in held) else c for at, c in enumerate(whole.text, first))


_WE = frozenset({"i", "we", "you", "me"})
