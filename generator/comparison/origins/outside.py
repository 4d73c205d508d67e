"""Outlets that are no source of a story but stand behind what one tells: `the Harbour Post separately reported that`.

They are known by a name of `data/outlets.txt` or `data/agencies.txt`, or by how it ends, where the sentence says that
they report, or that somebody spoke to them.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from generator.comparison.origins.speakers import names_outlet, speaker
from generator.comparison.telling.wording import one_line
from generator.data import rows, table
from generator.model import Article, Outside, Ref, Statement


def outside_of(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> tuple[Outside, ...]:
    """For each source the outlets outside the story that it names so, with the sentences, in reading order."""
    inside = {name for a in articles for name in (a.meta.publisher, a.meta.wire) if name}
    found: dict[tuple[str, str], dict[Ref, None]] = {}
    for article in articles:
        for whole in (s for s in statements[article.id] if s.k == 1):
            for name in outlets_in(one_line(whole.text), named=article.meta.publisher is not None):
                if not any(names_outlet(speaker(name), own) for own in inside):
                    found.setdefault((article.id, name), {})[whole.ref] = None
    return tuple(Outside(taker, name, tuple(refs)) for (taker, name), refs in found.items())


def outlets_in(text: str, *, named: bool = True) -> Iterator[str]:
    """The outlets that a sentence says to report something, or to have been told it, as it names them.

    Who "told the Post" may have told the article itself: of one that does not say who published it (not `named`) only
    what is reported counts.
    """
    forms = _forms() if named else _forms()[:2]
    found = (_ARTICLE.sub("", match["name"]) for form in forms for match in form.finditer(text))
    return (name for name in found if name not in _NONE)


_ARTICLE = re.compile(r"^The (?=\S+ \S)")
_NONE = ("Federal Register", "Newport News")
"""What only ends like one: a gazette of laws, a town."""


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    listed = rows("outlets")
    known = {row[0] for row in listed if len(row) == 1} | {name for name in table("agencies") if len(name) > len("AP")}
    names = "|".join(re.escape(name) for name in sorted(known, key=lambda name: (-len(name), name)))
    endings = "|".join(row[0] for row in listed if len(row) > 1)
    name = (
        rf"(?P<name>(?:{names})(?![\w’'-])"
        rf"|(?:[A-Z][\w.&’'-]*\s+(?:of\s+)?){{1,4}}(?:{endings})(?![\w’'-]|\s+(?:{_BODIES})))"
    )
    before = rf"(?<!\w)(?:[Tt]he\s+)?{name}(?:\s+(?:newspaper|magazine|agency|website))?\s+{_ADVERBS}"
    return (
        re.compile(rf"{before}(?:{_REPORTS})\b"),
        re.compile(rf"\b(?:{_PASSED_ON})\s+(?:the\s+|The\s+)?{name}"),
        re.compile(rf"{before}(?:obtained|learned)\b"),
        re.compile(rf"\b(?:{_TOLD})\s+(?:the\s+|The\s+)?{name}"),
    )


_BODIES = r"[Cc]onference|[Rr]elease|[Ss]ecretary|[Cc]lub|Association|Corps|Office|Gallery"
"""What after such an ending makes it another thing: "White House Press Secretary"."""
_ADVERBS = r"(?:(?:\w+ly|also|first|has|had|have|later|earlier|on\s+\w+day|this\s+week)\s+)*"
_REPORTS = "report(?:s|ed)|wrote|writes|quot(?:es|ed)|cit(?:es|ed)|published|revealed|broke"
_PASSED_ON = (
    r"[Aa]ccording\s+to|[Cc]iting|cited\s+by|quoted\s+(?:by|in)|reported\s+(?:by|in)|published\s+(?:by|in)"
    r"|[Rr]eports?\s+(?:in|by|from)|article\s+(?:in|by|from)|[Ss]tory\s+(?:in|by|from)"
)
_TOLD = (
    r"told|tells|informed|[Ii]nterview(?:ed)?\s+(?:with|by|to|on)|spoke\s+(?:to|with)|speaking\s+to|statement\s+to"
    r"|comments?\s+to|obtained\s+by"
)
