"""Sentences without the headlines that a site hangs behind a name: "Sen. Ida Moen Ida MoenFerry to sink MORE said".

They are links, set between a name, which is told twice, and the word MORE; a sentence with them has no grammar.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.model import Article

_LINKS = re.compile(
    r"(?P<name>\b[A-Z][\w’'-]+)\s+(?:[A-Z(“‘'][\w.()’'”-]*\s+){0,5}?(?P=name)(?=[A-Z\d‘'“$]|MORE)"
    r"(?:(?!\bMORE\b).){0,500}?MORE\b"
)
_PARTY = re.compile(r" \((?:[DRI]-)?[A-Z][a-z]{2,4}\.\)| \([DRI](?:-[A-Z][\w.]*)?\)| \([DRI]\., [A-Z][\w.]*\)")
"""The party and the state of a member, which stand between him and what he does."""


def unlinked(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles, of whose sentences only the words of the text are left."""
    return tuple(
        replace(
            a, sentences=tuple(replace(s, text=_PARTY.sub("", _LINKS.sub(r"\g<name>", s.text))) for s in a.sentences)
        )
        if any("MORE" in s.text or _PARTY.search(s.text) for s in a.sentences)
        else a
        for a in articles
    )
