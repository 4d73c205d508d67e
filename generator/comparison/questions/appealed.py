"""Questions on what came of a ruling that is fought further: an appeal filed or announced, a stay while a case goes on.

A ruling ends a suit, but not an appeal against it: only the word of a higher court does.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.comparison.questions.accused import of_another_year
from generator.comparison.questions.asking import question
from generator.comparison.questions.clauses import owner, party, plainly_told, straight, timeless
from generator.comparison.questions.plain import cut
from generator.comparison.questions.steps import FURNITURE, readable, token_at
from generator.comparison.telling.wording import one_line
from generator.language.datelines import undated
from generator.model import Article, Question, Ref, Sentence

HEAD = 25
"""Sentences at the head of an article in which a case is its own."""
SETTLES = "A report of how the appeal ended."
_ACT = (
    r"\b(?P<act>appeal(?:ed|s|ing)?)\b(?! (?:to|for)\b)(?: (?P<what>(?:the |a |an |[A-Z][\w’'.-]+ |his |her "
    r"|that |this )[^,.;]{3,60}?"
    r"(?:ruling|decision|verdict|judgment|conviction|order|injunction)))?"
)
_APPEALS = re.compile(_ACT)
_FILED = re.compile(
    r"\b(?P<act>fil(?:ed|es|ing)|lodged|submitted) (?:an?|its|his|her|their|notice of)(?: \w+)?(?: of)? (?P<n>appeal)\b"
)
_FOUGHT = re.compile(
    r"\b(?:rul(?:ing|ed|es)|decision|verdict|judgment|conviction|convicted|order(?:ed)?|injunction|struck down"
    r"|blocked)\b"
)
_ENDED = re.compile(
    r"\b(?:appeals? court|court of appeals?|appellate court|higher court|appeals? (?:panel|judges?)"
    r"|circuit)\b[^;.]{0,120}?"
    r"\b(?:ruled|upheld|upholds|overturn(?:s|ed)|revers(?:es|ed)|reject(?:s|ed)|affirm(?:s|ed)|denie[sd]"
    r"|dismiss(?:es|ed)|sided)\b"
    r"|\bappeal\b[^;.]{0,30}?\b(?:was|were|been) (?:\w+ )?(?:denied|rejected|dismissed|granted|upheld|dropped"
    r"|withdrawn)\b"
    r"|\b(?:lost|won|dropped|withdrew) (?:an?|its|his|her|their|the) appeal\b",
    re.I,
)
_NOT = re.compile(
    r"\b(?:could|can|may|might|if|whether|not|n['’]t|never|unless|right to|declin\w+|to|for|on)\b[^,;]{0,20}$", re.I
)


def appealed(articles: Sequence[Article]) -> Iterator[Question]:
    """ "The ferry line appealed" -> "What came of the ferry line’s appeal?", the appeal with most words of it."""
    texts = [s.text for a in articles for s in a.told]
    if any(_ENDED.search(t) for t in texts) or not any(_FOUGHT.search(t) for t in texts):
        return
    found = [
        asked
        for a in articles
        for s in a.body[:HEAD]
        if not FURNITURE.search(s.text) and not of_another_year(s.text, a)
        for asked in _asked(a, replace(s, text=one_line(undated(s.text))))
    ]
    for text, refs in sorted(found, key=lambda each: -len(each[0].split()))[:1]:
        yield question("pending", text, refs, settles=SETTLES)


def _asked(article: Article, sentence: Sentence) -> Iterator[tuple[str, tuple[Ref, ...]]]:
    for found in (*_FILED.finditer(sentence.text), *_APPEALS.finditer(sentence.text)):
        parsed = readable(sentence, found)
        act = token_at(parsed, found.start("act")) if parsed else None
        if not parsed or act is None or parsed.tokens[act].pos != "VERB":
            continue
        planned = _PLANNED.search(sentence.text[: found.start()])
        if (_NOT.search(sentence.text[: found.start()]) and not planned) or not plainly_told(parsed, act):
            continue
        at = owner(parsed, act)
        who = party(article, sentence, parsed, at) if at is not None else None
        what = timeless(cut(found.groupdict().get("what") or ""))
        bare = not what or re.match(r"(?:his|her|that|this|the|a|an) \w+$", what) or not straight(what)
        what = "" if bare else f" against {what}"
        if who and re.search(r"[A-Z]|^the (?:government|administration|state)", who.text):
            text = f"What came of {who.text}’{'' if who.text.endswith('s') else 's'} appeal{what}?"
            yield text, who.refs


_PLANNED = re.compile(
    r"\b(?:will|would|plans? to|planned to|vow(?:s|ed) to|intends? to|pledged to|promised to|going to) $"
)
