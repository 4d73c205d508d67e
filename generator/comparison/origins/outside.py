"""Outlets that are no source of a story but stand behind what one tells: `the Harbour Post separately reported that`.

They are known by a name of `data/outlets.txt` or `data/agencies.txt`, or by how it ends, where the sentence says that
they report, or that somebody spoke to them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from generator.comparison.origins.outlets import outlet_names
from generator.comparison.origins.own_voice import outlet_of
from generator.comparison.origins.speakers import names_outlet, speaker
from generator.comparison.telling.wording import one_line
from generator.model import Article, Outside, Ref, Statement


def outside_of(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> tuple[Outside, ...]:
    """For each source the outlets outside the story that it names so, with the sentences, in reading order.

    Who is only credited with the news ("as the Post first reported") stands behind those of whom another has it too.
    """
    inside = {name for a in articles for name in (outlet_of(a), a.meta.wire) if name}
    found: dict[tuple[str, str], dict[Ref, None]] = {}
    first: dict[tuple[str, str], dict[Ref, None]] = {}
    heard = {article.id: _heard(article, statements[article.id]) for article in articles}
    everywhere = dict.fromkeys(name for told in heard.values() for name, *_ in told)
    for article in articles:
        full = _in_full(dict.fromkeys(name for name, *_ in heard[article.id]), everywhere)
        for name, ref, broke in ((full[name], ref, broke) for name, ref, broke in heard[article.id]):
            if not any(names_outlet(speaker(name), own) for own in inside) and not _is_own(name, article):
                (first if broke else found).setdefault((article.id, name), {})[ref] = None
    for (taker, name), refs in first.items():
        if any(other == name and id != taker for id, other in (*found, *first)):
            found.setdefault((taker, name), {}).update(refs)
    return tuple(Outside(taker, name, tuple(sorted(refs))) for (taker, name), refs in found.items())


def _heard(article: Article, statements: Sequence[Statement]) -> list[tuple[str, Ref, bool]]:
    """The outlets that an article names, where, and whether only as the first with the news."""
    named = article.meta.publisher is not None
    texts = [(whole.ref, one_line(whole.text)) for whole in statements if whole.k == 1]
    return [(name, ref, _only_broke(text, name)) for ref, text in texts for name in outlets_in(text, named=named)]


def _only_broke(text: str, name: str) -> bool:
    """Whether a sentence only gives an outlet the credit of the news: "The Post first reported on the request."."""
    one = re.escape(name)
    if re.search(rf"\bfirst\s+reported\s+(?:\w+day\s+)?by\s+(?:[Tt]he\s+)?{one}\W*$", text):
        return True
    broke = re.search(rf"{one}\s+(?:was\s+the\s+first\s+to\s+report|first\s+reported|broke)\b(?!\s+that\b)", text)
    return bool(broke and len(text[broke.end() :].split()) <= CREDIT)


CREDIT = 8
"""Words behind "first reported" up to which a sentence tells nothing that its source has from the outlet."""


def _in_full(names: Iterable[str], everywhere: Iterable[str]) -> Mapping[str, str]:
    """Each name with the first named that ends with it: "the Post" beside "the Harbour Post".

    Where its own article has none, the one of the story, if there is but one.
    """
    return {name: next(iter(_longer(name, names)), "") or _only(name, everywhere) or name for name in names}


def _longer(name: str, names: Iterable[str]) -> list[str]:
    """Those of some names that end with another, in their order."""
    end = f" {_ARTICLE.sub('', name).removeprefix('The ')}"
    return [o for o in names if o != name and o.endswith(end)]


def _only(name: str, names: Iterable[str]) -> str:
    return found[0] if len(found := _longer(name, names)) == 1 else ""


def _is_own(name: str, article: Article) -> bool:
    """Whether a station calls its own news by a name that many stations give theirs: "told Eyewitness News"."""
    return bool(_STATION.fullmatch(article.meta.publisher or "") and _NEWSCAST.fullmatch(name))


_STATION = re.compile(r"[KW][A-Z]{2,3}(?:-?TV)?")
_NEWSCAST = re.compile(
    r"(?:FOX|Fox|ABC|NBC|CBS|CW)\s?\d+(?:\s+News)?"
    r"|(?:Eyewitness|Action|News ?[Cc]enter|News ?[Cc]hannel|Channel|Local|Live)?\s*(?:\d+\s*)?News\s*(?:\d+)?"
)


def outlets_in(text: str, *, named: bool = True) -> Iterator[str]:
    """The outlets that a sentence says to report something, or to have been told it, as it names them.

    Who "told the Post" may have told the article itself: of one that does not say who published it (not `named`) only
    what is reported counts.
    """
    text = _ITS_REPORT.sub(" reported ", text)
    forms = _forms() if named else _forms()[:3]
    lists = (next(filter(None, match.groups())) for form in forms for match in form.finditer(text))
    found = dict.fromkeys(_ARTICLE.sub("", m.group()) for names in lists for m in _one().finditer(names))
    return (name for name in found if name not in _NONE)


_ITS_REPORT = re.compile(r"['’]s\s+(?:report|story|investigation|account)\s+(?=that\b|of\b|on\b)")
"""What an outlet did, told as its own: "the Harbour Post's report that"."""
_ARTICLE = re.compile(r"^(?:The|In) (?=\S+ \S)|^In (?=\S+$)")
_NONE = ("Federal Register", "Newport News")
"""What only ends like one: a gazette of laws, a town."""


@cache
def _one() -> re.Pattern[str]:
    """The name of an outlet."""
    return re.compile(outlet_names())


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """What is said of one outlet or of several: "the Harbour Post and Reuters reported"."""
    one = rf"(?:[Tt]he\s+)?{_one().pattern}(?:\s+(?:newspaper|magazine|agency|website))?"
    names = rf"(?:both\s+)?(?P<names>{one}(?:(?:,|,?\s+and)\s+{one})*)"
    before = rf"(?<!\w){names}\s+{_ADVERBS}"
    return (
        re.compile(rf"{before}(?:{_REPORTS})\b"),
        re.compile(rf"\b(?:{_PASSED_ON})\s+{names}"),
        re.compile(
            rf"\b(?:[Ii]n|[Aa]ccording\s+to)\s+(?:an?|the)\s+{names}\s+(?:report|story|article)\b"
            rf"|\b(?:[Aa]n?|[Tt]he)\s+{names.replace('names', 'told')}\s+(?:report|story|article)\s+(?:\w+\s+){{0,3}}?"
            r"(?:said|says|quoted|cited|revealed|found)\b"
        ),
        re.compile(rf"{before}(?:obtained|learned)\b"),
        re.compile(rf"\b(?:{_TOLD})\s+{names}"),
    )


_ADVERBS = r"(?:(?:\w+ly|also|first|has|had|have|later|earlier|on\s+\w+day|this\s+week)\s+)*"
_REPORTS = "report(?:s|ed)|wrote|writes|quot(?:es|ed)|cit(?:es|ed)|published|revealed|broke"
_PASSED_ON = (
    r"[Aa]ccording\s+to|[Cc]iting|cited\s+by|quoted\s+(?:by|in)|reported\s+(?:\w+day\s+)?(?:by|in)|published\s+(?:by|in)"
    r"|[Rr]eports?\s+(?:in|by|from)|article\s+(?:in|by|from)|[Ss]tory\s+(?:in|by|from)"
)
_TOLD = (
    r"told|tells|informed|[Ii]nterview(?:ed)?\s+(?:with|by|to|on)|spoke\s+(?:to|with)|speaking\s+to|statement\s+to"
    r"|comments?\s+to|obtained\s+by"
)
